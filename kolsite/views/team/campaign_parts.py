"""What pages about campaigns, results and brands share: tables of finished cells, names, and how far off a day is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, tzinfo
from decimal import Decimal
from typing import Any

from kolsite.content.catalog import Catalog
from kolsite.language import Said, Voice
from kolsite.measure.delivery import pics_of
from kolsite.measure.figures import Figure, Metric, Over, Reason, Unmeasured
from kolsite.model.campaign import Campaign
from kolsite.model.fields import Entity, words_of
from kolsite.model.shapes import Shape, shapes_of
from kolsite.model.types import Choice
from kolsite.values import Deadline, day_of
from kolsite.views.details import written
from kolsite.views.page import Heading, Link
from kolsite.views.team.definitions import definition_uri
from kolsite.views.team.parts import Fact, Mark, Person, Tone, initials_of
from kolsite.views.telling import Told, tell

FAR = 365
"""What ends later than in so many days is simply valid."""
SHORTENED = 100_000
"""From here on counts and sums are written in few letters where room is short."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell: words, a person or a state; where it leads; and in grey what belongs beside it."""

    text: str | Said = ""
    beside: str = ""
    link: Link | None = None
    mark: Mark | None = None
    person: Person | None = None
    copy: str = ""
    quiet: bool = False

    @property
    def blank(self) -> bool:
        return not (self.text or self.beside or self.link or self.mark or self.person)


@dataclass(frozen=True, slots=True)
class Column:
    """The head of a column; figures stand to the right, `tight` cells are never broken, `uri` says what it means."""

    label: str
    numeric: bool = False
    tight: bool = False
    uri: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under their heads. The first cell of a row is its heading; `foot` is its last row, a sum."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    foot: tuple[Cell, ...] = ()


Items = Sequence[Cell | str]
"""A row before it is one."""
Rows = Sequence[Items]


def table(caption: str, columns: Sequence[Column], rows: Rows, foot: Items = ()) -> Table | None:
    """A table without the columns in which nothing is known; None without rows."""
    if not rows:
        return None
    lines = [[_cell(one) for one in row] for row in rows]
    last = [_cell(one) for one in foot]
    used = [index for index in range(len(columns)) if index == 0 or any(not row[index].blank for row in lines)]
    return Table(
        caption,
        tuple(columns[index] for index in used),
        tuple(tuple(row[index] for index in used) for row in lines),
        tuple(last[index] for index in used) if last else (),
    )


def _cell(given: Cell | str) -> Cell:
    return given if isinstance(given, Cell) else Cell(given)


def heads(voice: Voice, *pairs: str, numbers: Sequence[int] = (), tight: Sequence[int] = ()) -> Sequence[Column]:
    """The heads of columns in words; `numbers` are the places, from 0, of those that hold figures, `tight` of dates."""
    return [Column(voice.say(pair), index in numbers, index in tight) for index, pair in enumerate(pairs)]


def metric(voice: Voice, pair: str, id: str) -> Column:
    """The head of a column of figures that are explained on the reference page."""
    return Column(voice.say(pair), numeric=True, uri=definition_uri(id))


def fields(kind: type[Entity], voice: Voice, *keys: str, numbers: Sequence[int] = ()) -> Sequence[Column]:
    """The heads of columns that hold fields of a record, under the fields' own names."""
    return [Column(label(kind, key, voice), index in numbers) for index, key in enumerate(keys)]


def short_told(figure: Figure, voice: Voice) -> Told:
    """A figure for where room is short: large ones in few letters, and no word on rows that were all counted."""
    short = isinstance(figure, Metric) and abs(figure.number) >= SHORTENED
    told = tell(figure, voice, short=short)
    coverage = figure.coverage
    whole = coverage is not None and coverage.whole and coverage.over is Over.ROWS
    return replace(told, coverage="") if whole else told


def figure_cell(figure: Figure, voice: Voice, *, digits: int | None = None, short: bool = False) -> Cell:
    """A figure in a cell, with its coverage and notes under it; where it is missing, the reason alone.

    What rests on no posts at all does not apply: a story has no ER, and that is no gap.
    """
    if isinstance(figure, Unmeasured):
        coverage = figure.coverage
        if figure.reason is Reason.MISSING_INPUT and coverage is not None and coverage.of == 0:
            return Cell(voice.say("tidak berlaku | does not apply"), quiet=True)
        told = tell(figure, voice)
        return Cell(figure.reason.label.in_(voice.language), told.coverage, quiet=True)
    told = tell(figure, voice, digits=digits, short=short)
    return Cell(told.value, told.beside)


def label(kind: type[Entity], key: str, voice: Voice) -> str:
    """What a field is called."""
    return words_of(kind, key).title.in_(voice.language)


def facts_of(record: Entity, keys: Sequence[str], voice: Voice) -> tuple[Fact, ...]:
    """Fields of a record under their own names, in that order; what is not known is left out."""
    kind = type(record)
    shapes = [(key, shapes_of(kind)[key]) for key in keys]
    facts = [(key, _values(getattr(record, shape.name), shape, voice)) for key, shape in shapes]
    return tuple(Fact(label(kind, key, voice), values) for key, values in facts if values)


def _values(value: Any, shape: Shape, voice: Voice) -> tuple[str | Said | Link, ...]:
    """A field's values; an address becomes a way out of the site."""
    if value in (None, (), {}):
        return ()
    items = value if isinstance(value, tuple) else (value,)
    if shape.leaf is not None and shape.leaf.sort == "url":
        return tuple(Link(item, href=item) for item in items)
    return tuple(written(item, shape, voice) for item in items)


def plain(given: Fact) -> str:
    """A fact's values in one line."""
    return ", ".join(value if isinstance(value, str) else value.text for value in given.values)


def ways_to(headings: Sequence[Heading]) -> tuple[tuple[str, str], ...]:
    """Anchors and titles, for the row of ways to the parts of a long page."""
    return tuple((heading.id, heading.title) for heading in headings)


def word(choice: Choice | None, voice: Voice) -> str:
    """A choice in words; nothing where nothing was chosen."""
    return choice.label.in_(voice.language) if choice is not None else ""


def yes_no(value: bool | None, voice: Voice) -> str:
    """Yes, no, or nothing where nobody said."""
    return "" if value is None else voice.say("ya | yes") if value else voice.say("tidak | no")


def colleague(catalog: Catalog, slug: str | None) -> str:
    """A member of the team by name; somebody who is not in the settings any more by slug."""
    if slug is None:
        return ""
    return next((member.name for member in catalog.settings.team if member.slug == slug), slug)


def pics(catalog: Catalog, campaign: Campaign, voice: Voice) -> tuple[Person, ...]:
    """Who is in charge of a campaign, as lists show them."""
    names = [colleague(catalog, slug) for slug in pics_of(catalog, campaign)]
    return tuple(Person(name, initials_of(name)) for name in names)


def product_name(catalog: Catalog, campaign: Campaign, slug: str) -> str:
    """What a product is called; one that is not in the brand's list by slug."""
    products = catalog.brand_of(campaign).products
    return next((product.name for product in products if product.slug == slug), slug)


def percent(share: Decimal, voice: Voice) -> str:
    """A share that people gave: with decimals only where they gave them."""
    return voice.percent(share, 0 if (share * 100) % 1 == 0 else 1)


def tags(items: Sequence[str], sign: str) -> str:
    """Hashtags or mentions as they are pasted."""
    return " ".join(sign + item for item in items)


def days_between(first: date | None, last: date | None, voice: Voice) -> str:
    """A stretch of days as far as it is known: `2–13 Nov 2026`, `sejak 2 Nov 2026`, `sampai 13 Nov 2026`."""
    if first is not None and last is not None:
        return voice.days(first, last) if first <= last else f"{voice.day(first)} – {voice.day(last)}"
    if first is not None:
        return voice.say("sejak {day} | from {day}", day=voice.day(first))
    return voice.say("sampai {day} | until {day}", day=voice.day(last)) if last is not None else ""


def deadlines_between(first: Deadline | None, last: Deadline | None, zone: tzinfo, voice: Voice) -> str:
    """The days of two deadlines."""
    one, other = (day_of(each, zone) if each is not None else None for each in (first, last))
    return days_between(one, other, voice)


def from_today(day: date, today: date, voice: Voice) -> str:
    """How far off a day is: `hari ini`, `3 hari lagi`, `5 hari lalu`."""
    away = (day - today).days
    if away == 0:
        return voice.say("hari ini | today")
    if away == 1:
        return voice.say("besok | tomorrow")
    if away == -1:
        return voice.say("kemarin | yesterday")
    if away > 0:
        return voice.say("{days} lagi | in {days}", days=voice.count(away, "hari | day/days"))
    return voice.say("{days} lalu | {days} ago", days=voice.count(-away, "hari | day/days"))


def ending(last: date | None, today: date, voice: Voice, soon: int = 14) -> Mark | None:
    """How a right, licence or code stands by its last day: it ends in n days, or has ended."""
    if last is None:
        return None
    days = (last - today).days
    if days < 0:
        return Mark(voice.say("berakhir | ended"), Tone.QUIET, from_today(last, today, voice))
    if days > FAR:
        return Mark(voice.say("berlaku | valid"), Tone.GOOD)
    away = from_today(last, today, voice)
    return Mark(voice.say("berakhir {away} | ends {away}", away=away), Tone.WARN if days <= soon else Tone.GOOD)
