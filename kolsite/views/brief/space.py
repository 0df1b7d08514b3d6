"""How much room the parts of a brief take, in lines and millimetres: enough to tell what fits before it is set.

Counted in letters, calibrated against what the press makes of the sample: within a line for nearly every block.
"""

from __future__ import annotations

from math import ceil

from kolsite.language import Said
from kolsite.views.brief.parts import Block, Cover, KeyMessage, Point, Row
from kolsite.views.facts import Fact, Text

LETTERS, SMALL, WIDE, NARROW = 45, 53, 58, 31
"""Letters in a line: of half a page, of small print there, of the wide and the narrow column of the table."""
HEADING, FRAME, SMALLER = 1.75, 1.0, 0.85
"""In lines: a heading with the space around a block, a frame, a line of small print."""
FRAMED = frozenset({"paste", "never", "alert"})
COLUMN, SINGLE = 58.0, 44.0
"""Lines of a column: of a page, and of a single page under its head."""
TABLE_HEAD, MOOD, TIMELINE, ENDING = 3.0, 9.5, 7.7, 11.5
"""Lines that the table's head, the pictures, an empty timeline and the last lines of a brief take."""
SLACK = 9.0
"""Lines of a column that are lost at the ends of pages, at the worst."""
COVER, PICTURES = 279.0, 43.0
"""The height of the first page, and of the pictures at its foot, in mm."""


def lines_of(block: Block) -> float:
    """About how many lines a block takes in half a page."""
    lines = HEADING + (FRAME if block.style in FRAMED else 0)
    lines += sum(_lines(text) for text in block.paragraphs)
    lines += 0.9 * _lines(block.prose.markdown) if block.prose else 0
    lines += sum(_point_lines(point) for point in block.points)
    lines += sum(_fact_lines(one, LETTERS) for one in block.facts)
    return lines + SMALLER * sum(_lines(text, SMALL) for text in block.small)


def _point_lines(point: Point) -> float:
    """The notes of a point go on in its line, in small print; with them the point itself is bold and wider."""
    if not point.notes:
        return _lines(point.text) + 0.15
    notes = sum(len(_letters(note)) + 3 for note in point.notes)
    letters = 1.08 * len(_letters(point.text)) + notes * LETTERS / SMALL
    return 0.92 * ceil(letters / LETTERS) + 0.15


def row_lines(row: Row, halves: bool = False) -> float:
    """A row of the table is as high as the higher of its two cells.

    In `halves` the dates follow one another in a line; else each has its own, in the narrower cell.
    """
    narrow, wide = (LETTERS, LETTERS) if halves else (NARROW, WIDE)
    details = SMALLER * _lines(row.details, narrow) if row.details else 0
    dates = [_letters(one.text) + one.label for one in row.dates]
    run = 1.15 * sum(len(date) + 4 for date in dates) / narrow
    left = ceil(run) if halves else sum(_fact_lines(one, narrow) for one in row.dates)
    return 1.2 + max(1 + details + left, sum(_fact_lines(one, wide) for one in row.guide))


def _fact_lines(one: Fact, wide: int) -> float:
    return _lines(f"{one.label} {_letters(one.text)}", wide) + sum(_lines(text, wide) for text in one.more)


def _lines(text: Text, wide: int = LETTERS) -> int:
    return sum(ceil(max(len(part), 1) / wide) for part in _letters(text).split("\n"))


def _letters(text: Text) -> str:
    return text.text if isinstance(text, Said) else text


# --- the first page ----------------------------------------------------------------------------------------------


def cover_lines(cover: Cover) -> tuple[float, float]:
    """What greeting and pieces take of the left column of a single page, and the contact of the right one."""
    pieces = sum(1.5 + _lines(one.where) + (_lines(one.when) if one.when else 0.2) for one in cover.pieces)
    left = 3.2 + sum(_lines(line) for line in cover.opening) + pieces
    right = 1.5 + 2 * HEADING + sum(_fact_lines(one, LETTERS - 3) for one in cover.contact.lines)
    notice = 3.5 if cover.notice else 0
    return left + notice, right + notice


def mood_fits_on_cover(cover: Cover, key: KeyMessage | None) -> bool:
    """Whether the pictures have room at the foot of the first page."""
    others = [_lines(date.rest, 38) for date in cover.dates if date.rest]
    band = 74 + 12 * _lines(cover.campaign, 26) + 4.5 * max(others, default=0)
    notice = 14 if cover.notice else 0
    greeting = 19 + 5.8 * sum(_lines(line, 52) for line in cover.opening[1:])
    pieces = 11 + sum(13.2 + 4.6 * _lines(one.where, 56) for one in cover.pieces)
    contact = 52 + 4.4 * sum(1 + _lines(one.text, 27) for one in cover.contact.lines)
    return band + notice + max(greeting + pieces, contact) + _key_height(key) + PICTURES < COVER


def _key_height(key: KeyMessage | None) -> float:
    if key is None:
        return 0
    musts = max(sum(_lines(text, 44) for text in texts) for texts in (key.say, key.show))
    text = 7.8 * _lines(key.text, 58) if key.text else 4.6
    idea = 4.6 * _lines(key.idea, 95) if key.idea else 0
    return 9 + text + idea + (7 + 5 * musts if musts else 0)
