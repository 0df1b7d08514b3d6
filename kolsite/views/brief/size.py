"""How long a brief is, and what stands in it: everything, or what is needed and of the rest what there is room for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from math import ceil, inf

from kolsite.measure.captures import LIVE
from kolsite.measure.delivery import APPEARANCES
from kolsite.model.assignment import Deliverable
from kolsite.model.campaign import BriefSize, Campaign
from kolsite.views.brief.parts import Block, Row, Stacks
from kolsite.views.brief.space import COLUMN, ENDING, SLACK, TIMELINE, lines_of, row_lines

MANY = 4
"""More pieces than this make a full brief, unless the campaign says otherwise."""
PAGES = 3
"""How many pages a standard brief has after the first."""
SHUFFLED = 8
"""How many of the last blocks are placed so that both columns end together."""


def size_of(campaign: Campaign, pieces: Sequence[Deliverable]) -> BriefSize:
    """As long as the campaign says, or as the number of pieces asks for.

    Who makes one simple post gets one page of a standard brief; an appearance or a live needs more than that.
    """
    asked = campaign.brief.size
    if asked in (BriefSize.ONE_PAGE, BriefSize.FULL):
        return asked
    if len(pieces) <= 1 and all(map(_is_simple, pieces)):
        return BriefSize.ONE_PAGE
    return asked or (BriefSize.STANDARD if len(pieces) <= MANY else BriefSize.FULL)


def _is_simple(deliverable: Deliverable) -> bool:
    return deliverable.format not in APPEARANCES | LIVE and not (deliverable.event or deliverable.talk)


# --- what stands in it -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Offered:
    """A block for a brief. What has no rank is needed; of the rest there is what fits, rank 1 first."""

    block: Block | None
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Fitted:
    """The blocks that stand in a brief, and those for which there was no room, each in their order."""

    blocks: tuple[Block, ...]
    left_out: tuple[Block, ...]


def fitted(offered: Sequence[Offered], room: float) -> Fitted:
    """The blocks that fit: first what is needed, then one after the other what is wanted most."""
    numbered = [(one.rank, number, one.block) for number, one in enumerate(offered) if one.block is not None]
    kept, left_out = [], []
    for rank, number, made in sorted(numbered, key=lambda one: one[:2]):
        high = lines_of(made)
        if rank and high > room:
            left_out.append((number, made))
        else:
            kept.append((number, made))
            room -= high
    return Fitted(_in_order(kept), _in_order(left_out))


def _in_order(numbered: Sequence[tuple[int, Block]]) -> tuple[Block, ...]:
    return tuple(made for _, made in sorted(numbered, key=lambda one: one[0]))


def room_after(before: float, size: BriefSize) -> float:
    """How many lines there are for blocks, in both columns together; a full brief is as long as it is."""
    return inf if size is BriefSize.FULL else 2 * (PAGES * COLUMN - before - ENDING - SLACK)


def timeline_fits(before: float, blocks: Sequence[Block], rows: int) -> bool:
    """Whether the picture of the timeline, with so many rows, fits on the pages that there are anyway."""
    lines = before + sum(map(lines_of, blocks)) / 2 + ENDING + SLACK
    return ceil((lines + TIMELINE + 1.5 * rows) / COLUMN) == ceil(lines / COLUMN)


def in_halves(rows: Sequence[Row]) -> bool:
    """Whether the table is shorter with two cells of the same width: where there are many dates and few words."""
    return sum(row_lines(row, True) for row in rows) < sum(map(row_lines, rows))


def lines_before(rows: Sequence[Row], start: float) -> float:
    """Where the columns begin, after a table that starts at a line of the second page.

    A row that does not fit on a page begins the next one.
    """
    line, halves = start, in_halves(rows)
    for row in rows:
        high = row_lines(row, halves)
        if line % COLUMN + high > COLUMN and high < COLUMN:
            line += COLUMN - line % COLUMN
        line += high
    return line


# --- in which column -------------------------------------------------------------------------------------------


def stacked(blocks: Sequence[Block], left: float = 0, right: float = 0) -> Stacks:
    """The blocks in two columns, each put where there is more room, the last few so that both end together.

    The first stands on the left. `left` and `right` are the lines that the columns hold already.
    """
    heights = [left, right]
    chosen: list[int] = []
    early = max(len(blocks) - SHUFFLED, min(len(blocks), 1))
    for number, one in enumerate(blocks[:early]):
        chosen.append(heights.index(min(heights)) if number else 0)
        heights[chosen[-1]] += lines_of(one)
    chosen += _evenly(heights, [lines_of(one) for one in blocks[early:]])
    sides = [[one for one, side in zip(blocks, chosen, strict=True) if side == column] for column in (0, 1)]
    return Stacks(tuple(sides[0]), tuple(sides[1]))


def _evenly(heights: Sequence[float], last: Sequence[float]) -> tuple[int, ...]:
    """In which column each of the last blocks goes; rather a longer left one than a longer right one."""

    def uneven(ways: tuple[int, ...]) -> float:
        left, right = (
            height + sum(one for one, way in zip(last, ways, strict=True) if way == column)
            for column, height in enumerate(heights)
        )
        return abs(left - right) + (0.1 if left < right else 0)

    return min(product((0, 1), repeat=len(last)), key=uneven)
