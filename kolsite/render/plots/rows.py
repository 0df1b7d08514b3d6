"""A name and what belongs to it, row under row: the frame that bars and intervals share.

On a wide picture names stand in a column on the left; on a phone each name has its own line above its bar.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from kolsite.render.plots.pen import LINE, Width, num, path, text_width, widest, words, wrap

GUTTER = 12.0
"""Between the column of names and the bars."""
Line = tuple[int, str, str]
"""Which line of a row, its text, its classes."""


@dataclass(frozen=True, slots=True)
class RowText:
    """A row of this height, and its words; `aside` is its value where that cannot stand at the end of the
    bar.
    """

    thick: float
    label: str
    note: str = ""
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """Where a row begins and ends, the middle and height of its bar, and the words already placed."""

    top: float
    bottom: float
    middle: float
    thick: float
    texts: Sequence[str]


@dataclass(frozen=True, slots=True)
class Rows:
    """All rows; names stand `above` the bars or beside them."""

    rows: Sequence[Row]
    above: bool

    @property
    def bottom(self) -> float:
        return self.rows[-1].bottom

    def upright(self, x: float, style: str, without: Collection[int] = ()) -> str:
        """A line down through the bars: whole beside the names, cut where names stand between the bars.

        It leaves out the rows `without` a bar, so as not to cross the words that stand there.
        """
        cuts = []
        for number, row in enumerate(self.rows):
            if number in without:
                continue
            half = row.thick / 2 + 3
            top, bottom = (row.middle - half, row.middle + half) if self.above else (row.top - 2, row.bottom - 6)
            joined = not self.above and number and number - 1 not in without
            cuts.append(f"V{num(bottom)}" if joined else f"M{num(x)} {num(top)}V{num(bottom)}")
        return path("".join(cuts), style)


def set_rows(texts: Sequence[RowText], room: float, top: float, *, above: bool) -> Rows:
    """Places for rows from `top` down, with names above the bars or in a column beside them, `room` wide."""
    shared = all(text_width(text.label) + text_width(text.aside) + 12 <= room for text in texts if text.aside)
    rows: list[Row] = []
    for text in texts:
        lines = _lines(text, room, shared=shared)
        rows.append((_above if above else _beside)(text, lines, rows[-1].bottom if rows else top, room))
    return Rows(rows, above)


def column_width(texts: Iterable[str], width: Width) -> float:
    """As wide as the longest name or note, but not more than a third of the picture."""
    return min(widest(texts), width * 0.34)


def _beside(text: RowText, lines: Sequence[Line], top: float, room: float) -> Row:
    high = LINE * _count(lines)
    block = max(high, text.thick)
    drawn = _written(lines, top + (block - high) / 2, room)
    return Row(top, top + block + (12 if len(lines) > 1 else 10), top + block / 2, text.thick, drawn)


def _above(text: RowText, lines: Sequence[Line], top: float, room: float) -> Row:
    bar = top + LINE * _count(lines) + 3
    return Row(top, bar + text.thick + 15, bar + text.thick / 2, text.thick, _written(lines, top, room))


def _lines(text: RowText, room: float, *, shared: bool) -> list[Line]:
    """The name, its value on the same line in all rows or in none, and the note."""
    label = wrap(text.label, room)
    lines = [(number, part, "") for number, part in enumerate(label)]
    last = max(len(label) - 1, 0)
    if text.aside:
        last += 0 if shared or not label else 1
        told = [text.aside] if shared else wrap(text.aside, room)
        lines += [(last + number, part, "c-end" if shared else "") for number, part in enumerate(told)]
        last += len(told) - 1
    return lines + [(last + 1 + number, part, "c-soft") for number, part in enumerate(wrap(text.note, room))]


def _count(lines: Sequence[Line]) -> int:
    return max((number + 1 for number, _, _ in lines), default=0)


def _written(lines: Sequence[Line], top: float, room: float) -> list[str]:
    return [
        words(room if style == "c-end" else 0, top + LINE * number + LINE - 4, part, style)
        for number, part, style in lines
    ]
