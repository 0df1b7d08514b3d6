"""The small things that a client's report is made of: figures, marks, facts, tables and the frame of a section."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import Any

from kolsite.language import Said, Voice
from kolsite.measure.figures import Figure, Metric, Unit
from kolsite.views.charts import Column, FigureChart
from kolsite.views.report.desk import Desk
from kolsite.views.telling import Told, value_of

Words = Said | str


class Sign(StrEnum):
    """How something stands. Each has a shape of its own and stands before its word; colour comes third."""

    HIT = "hit"
    SHORT = "short"
    MISSED = "missed"
    AHEAD = "ahead"
    BEHIND = "behind"
    UNKNOWN = "unknown"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Mark:
    """A state in a word, with its sign: “Tercapai”."""

    word: str
    sign: Sign


@dataclass(frozen=True, slots=True)
class Tile:
    """One figure among a few: what it is, how much, and what has to be known beside it."""

    label: str
    told: Told


@dataclass(frozen=True, slots=True)
class Fact:
    """A name and what belongs to it."""

    label: str
    values: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: a value, what is said under it, where it leads, and the state it tells."""

    text: Words = ""
    note: Words = ""
    href: str | None = None
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its name. `stacked` ones become cards on a phone, the others scroll in a frame of their own."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""
    stacked: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a section: its finding, figures, charts and tables."""

    id: str
    name: str
    title: str
    tiles: tuple[Tile, ...] = ()
    charts: tuple[FigureChart, ...] = ()
    tables: tuple[Table, ...] = ()
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the report: its short name for the contents, its finding as a headline, what stands in it."""

    id: str
    name: str
    title: str
    body: Any


def cell(text: Words, note: Words = "", href: str | None = None) -> Cell:
    return Cell(text, note, href)


def figure_cell(figure: Figure, desk: Desk) -> Cell:
    """A figure in a table; under it what has to be known of it. Whole coverage is not said row by row."""
    told = desk.tell(figure, tight=True)
    if isinstance(figure, Metric) and figure.coverage.whole:
        told = replace(told, coverage="")
    return Cell(told.value, told.beside)


def known_cell(figure: Figure, desk: Desk) -> Cell:
    """A figure in a table where not every row can have one: without it the cell is empty."""
    return figure_cell(figure, desk) if isinstance(figure, Metric) else Cell()


def money_tile(label: str, figure: Figure, desk: Desk, basis: str = "") -> Tile:
    """A sum in few letters, with the exact one beside it."""
    told = desk.tell(figure, basis)
    if not isinstance(figure, Metric) or figure.unit is not Unit.MONEY:
        return Tile(label, told)
    few = value_of(figure, desk.voice, short=True)
    if few == told.value:
        return Tile(label, told)
    return Tile(label, replace(told, value=few, basis=" · ".join(part for part in (told.value, basis) if part)))


ALMOST = Decimal("0.005")
"""How far a count in few letters may be from the true one; beyond that it is written in full."""
MANY = 10_000


def brief(figure: Metric, voice: Voice) -> str:
    """A figure in few letters where they still say the same: 814 rb, but 1.050.000 and 8.624."""
    few = value_of(figure, voice, short=True)
    if figure.unit is not Unit.COUNT:
        return few
    number = abs(figure.number)
    rounded = max((size for size in (1_000_000_000, 1_000_000, 1_000) if number >= size), default=1)
    shown = (number / rounded).quantize(Decimal("0.1") if number < 100 * rounded else Decimal(1)) * rounded
    if number < MANY or abs(shown - number) > ALMOST * number:
        return value_of(figure, voice)
    return few


def used_columns(
    columns: Sequence[Column], rows: Sequence[Sequence[Cell]]
) -> tuple[tuple[Column, ...], tuple[tuple[Cell, ...], ...]]:
    """Columns in which anything stands, and the rows without the others; the first column always stays."""
    kept = [number for number in range(len(columns)) if number == 0 or any(_says(row[number]) for row in rows)]
    return tuple(columns[n] for n in kept), tuple(tuple(row[n] for n in kept) for row in rows)


def _says(one: Cell) -> bool:
    return bool(one.mark or (one.text.text if isinstance(one.text, Said) else one.text))
