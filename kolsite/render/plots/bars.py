"""Bars: amounts from zero with their targets, as they came or two by two."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kolsite.render.plots.pen import (
    CAP,
    LINE,
    Drawing,
    Scale,
    Width,
    box,
    num,
    path,
    shorten,
    text_width,
    widest,
    words,
    wrap,
)  # fmt: skip
from kolsite.render.plots.placing import hoist, key_rows
from kolsite.render.plots.rows import GUTTER, Row, RowText, column_width, set_rows
from kolsite.views.charts import Amount, Bar, BarChart, Tone

AIR = 7.0
"""Between the end of a bar and its value."""
THICK, PAIR_THICK = 16.0, 13.0


@dataclass(frozen=True, slots=True)
class Frame:
    """Names above the bars or beside them, values at the ends of the bars or by the names, and the scale."""

    above: bool
    aside: bool
    column: float
    x: Scale
    right: float

    @property
    def room(self) -> float:
        return self.right - self.x(0) - AIR


def draw_bars(chart: BarChart, width: Width) -> Drawing:
    """Key, the line that all are compared with, the rows with their bars, and the zero line."""
    frame = _frame(chart, width)
    key, key_height = key_rows(_key(chart), width)
    reference = [(frame.x(chart.reference.value), chart.reference.label)] if chart.reference else []
    banner = hoist(reference, width)
    top = key_height + (banner.height + 8 if reference else 0)
    texts = [_row_text(bar, frame) for bar in chart.bars]
    rows = set_rows(texts, width if frame.above else frame.column, top, above=frame.above)
    parts = [*key, *banner.draw([top] * len(reference), key_height)]
    for bar, row in zip(chart.bars, rows.rows, strict=True):
        parts += [*row.texts, *_bars(bar, row, chart, frame)]
    unmeasured = {number for number, bar in enumerate(chart.bars) if bar.amount.value is None and not bar.beside}
    parts += [rows.upright(x, "c-goal", unmeasured) for x, _ in reference]
    parts.append(rows.upright(frame.x(0), "c-axis"))
    return Drawing(width, rows.bottom, parts)


# --- the frame ----------------------------------------------------------------------------------------------


def _frame(chart: BarChart, width: Width) -> Frame:
    """Values that would leave their bars too little room go up to the names."""
    above = width == Width.NARROW
    column = column_width((text for bar in chart.bars for text in (bar.label, bar.note)), width)
    left = 0.0 if above else column + GUTTER
    longest = widest(amount.label for bar in chart.bars for amount in _amounts(bar) if amount.value is not None)
    if not chart.pair and longest > 0.45 * (width - left):
        return Frame(True, True, 0.0, _scale(chart, 0.0, width, 0.0), width)
    return Frame(above, False, column, _scale(chart, left, width, 0.45 * (width - left) + AIR), width)


def _scale(chart: BarChart, left: float, right: float, most: float) -> Scale:
    """As long as the bars can be while their values still fit; a value takes `most` at most."""
    reaches = [
        (amount.value, _reach(amount.value, bar, chart), min(text_width(amount.label) + AIR, most))
        for bar in chart.bars
        for amount in _amounts(bar)
        if amount.value is not None
    ]
    high = max([0.0, chart.full or 0.0, *(reach for _, reach, _ in reaches)])
    low = min([0.0, *(value for value, _, _ in reaches)])
    if low < 0:
        before = max(words for value, _, words in reaches if value < 0)
        after = max((words for value, _, words in reaches if value >= 0), default=0.0)
        return Scale(low, high, left + before, right - after)
    units = [(right - left - words) / reach for _, reach, words in reaches if reach > 0]
    unit = min([*units, (right - left - 2) / high]) if high else 0.0
    return Scale(0.0, high or 1.0, left, left + unit * high)


def _reach(value: float, bar: Bar, chart: BarChart) -> float:
    """The furthest that anything of this bar goes: itself, its target, the line for all."""
    return max([value, *_goals(bar, chart)])


def _goals(bar: Bar, chart: BarChart) -> list[float]:
    goals = [bar.target] if bar.target is not None else []
    return goals + ([chart.reference.value] if chart.reference else [])


def _amounts(bar: Bar) -> list[Amount]:
    return [bar.amount] + ([bar.beside] if bar.beside else [])


# --- a row --------------------------------------------------------------------------------------------------


def _row_text(bar: Bar, frame: Frame) -> RowText:
    known = bar.amount.value is not None
    lines = 1 if known or bar.beside else len(wrap(bar.amount.label, frame.room))
    thick = PAIR_THICK * 2 + 2 if bar.beside else max(THICK, lines * LINE)
    return RowText(thick, bar.label, bar.note, bar.amount.label if frame.aside and known else "")


def _bars(bar: Bar, row: Row, chart: BarChart, frame: Frame) -> Iterator[str]:
    """One bar, or two under each other; and the tick of the target across them."""
    fill = "c-fq" if bar.tone is Tone.QUIET else "c-f1"
    if bar.beside:
        shift = PAIR_THICK / 2 + 1
        yield from _bar(bar.amount, row.middle - shift, PAIR_THICK, fill, bar, chart, frame)
        yield from _bar(bar.beside, row.middle + shift, PAIR_THICK, "c-hollow", bar, chart, frame)
    else:
        yield from _bar(bar.amount, row.middle, THICK, fill, bar, chart, frame)
    if bar.target is not None:
        half = row.thick / 2 + 4
        yield path(f"M{num(frame.x(bar.target))} {num(row.middle - half)}v{num(half * 2)}", "c-tick")


def _bar(
    amount: Amount, middle: float, thick: float, fill: str, bar: Bar, chart: BarChart, frame: Frame
) -> Iterator[str]:
    if amount.value is None:
        yield from _reason(amount.label, middle, frame, lines=1 if bar.beside else 2)
        return
    start, end = sorted((frame.x(0), frame.x(amount.value)))
    yield box(start, middle - thick / 2, end - start, thick, fill)
    if frame.aside:
        return
    label = shorten(amount.label, frame.room * 0.45) if bar.beside else amount.label
    if amount.value < 0:
        yield words(start - AIR, middle + CAP, label, "c-end")
    else:
        yield words(_past_goals(end + AIR, label, bar, chart, frame), middle + CAP, label)


def _past_goals(x: float, label: str, bar: Bar, chart: BarChart, frame: Frame) -> float:
    """A value that would stand on a target stands behind it."""
    for goal in sorted(frame.x(goal) for goal in _goals(bar, chart)):
        if x - AIR < goal < x + text_width(label) + 3:
            x = goal + AIR
    return x


def _reason(reason: str, middle: float, frame: Frame, *, lines: int) -> Iterator[str]:
    """Why there is no bar, where the bar would be."""
    told = wrap(reason, frame.room, lines)
    first = middle - (len(told) - 1) * LINE / 2 + CAP
    yield from (words(frame.x(0) + AIR, first + n * LINE, text, "c-soft") for n, text in enumerate(told))


# --- the key ------------------------------------------------------------------------------------------------


def _key(chart: BarChart) -> list[tuple[str, float, str]]:
    """What the two bars of a pair are, and what the tick is."""
    key = []
    if chart.pair:
        key += [
            (box(0, -5, 22, 10, "c-f1"), 22.0, chart.pair[0]),
            (box(0, -5, 22, 10, "c-hollow"), 22.0, chart.pair[1]),
        ]
    if chart.target_name:
        key.append((path("M3-8v16", "c-tick"), 6.0, chart.target_name))
    return key
