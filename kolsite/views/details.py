"""Everything that is known of a record, field by field, under the names that fields have: nothing written is lost.

Pages show what matters in their own way; the rest of a record stands in a card or table made here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from kolsite.language import LANGUAGE_NAMES, I18n, Said, Voice
from kolsite.model.fields import Entity, words_of
from kolsite.model.shapes import Shape, shapes_of
from kolsite.model.types import Choice
from kolsite.values import Money

NOTHING: frozenset[str] = frozenset()
NAMES = (
    "name",
    "title",
    "slug",
    "post",
    "code",
    "kind",
    "topic",
    "step",
    "citation",
    "platform",
    "date",
    "on",
    "brand",
)
"""Fields by which one record of a list is told from the next, the best first."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A field's name and what it holds; links carry their address."""

    label: str
    values: tuple[Said, ...]
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """What is known of a record, and of the records inside it."""

    title: str
    entries: tuple[Entry, ...]
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class RecordTable:
    """Records of one kind, a row each; columns in which nothing is known are left out."""

    caption: str
    columns: tuple[str, ...]
    numeric: tuple[bool, ...]
    rows: tuple[tuple[str, ...], ...]


def card_of(record: Entity, title: str, voice: Voice, omit: Collection[str] = NOTHING) -> Card | None:
    """A card of a record, without the fields named in `omit` (by their keys); None if nothing else is known."""
    entries: list[Entry] = []
    cards: list[Card] = []
    for key, shape in shapes_of(type(record)).items():
        value = getattr(record, shape.name)
        if key in omit or value is None or value == () or value == {}:
            continue
        label = words_of(type(record), key).title.in_(voice.language)
        if shape.group is None:
            entries += _entry(label, shape, value, voice)
        else:
            cards += _inner(label, value, voice)
    return Card(title, tuple(entries), tuple(cards)) if entries or cards else None


def _inner(label: str, value: Any, voice: Voice) -> list[Card]:
    if not isinstance(value, tuple):
        card = card_of(value, label, voice)
        return [card] if card else []
    inside = [card_of(item, _name_of(item, voice), voice) for item in value]
    known = tuple(card for card in inside if card is not None)
    return [Card(label, (), known)] if known else []


def _name_of(record: Entity, voice: Voice) -> str:
    for name in NAMES:
        shape = shapes_of(type(record)).get(name)
        value = getattr(record, shape.name) if shape else None
        if value is not None and shape is not None and shape.group is None:
            return written(value, shape, voice).text
    return ""


def _entry(label: str, shape: Shape, value: Any, voice: Voice) -> list[Entry]:
    if shape.leaf is not None and shape.leaf.sort == "asset":
        return []
    items = value if isinstance(value, tuple) else (value,)
    href = value if isinstance(value, str) and shape.leaf is not None and shape.leaf.sort == "url" else None
    return [Entry(label, tuple(written(item, shape, voice) for item in items), href)]


def written(value: Any, shape: Shape, voice: Voice) -> Said:
    """A value of a field as a person reads it."""
    if isinstance(value, I18n):
        return value.said(voice.language)
    return Said(_text(value, shape.leaf.sort if shape.leaf else "", voice), voice.language)


def _text(value: Any, sort: str, voice: Voice) -> str:
    match value:
        case Choice():
            return value.label.in_(voice.language)
        case bool():
            return voice.say("ya | yes") if value else voice.say("tidak | no")
        case datetime():
            return voice.moment(value)
        case date():
            return voice.day(value)
        case Money():
            return voice.money(value)
        case Decimal():
            if sort == "share":
                return voice.percent(value, 0 if (value * 100) % 1 == 0 else 1)
            return voice.number(value, 0 if value == value.to_integral_value() else 2)
        case int():
            return voice.number(value)
        case Mapping():
            return " · ".join(
                f"{key} {_text(part, 'share' if sort == 'shares' else sort, voice)}" for key, part in value.items()
            )
    if sort == "language":
        return LANGUAGE_NAMES["id" if value == "id" else "en"]
    return str(value)


def table_of(
    records: Sequence[Entity], kind: type[Entity], caption: str, voice: Voice, omit: Collection[str] = NOTHING
) -> RecordTable | None:
    """A table of records of one class; None if there are none."""
    shapes = [shape for key, shape in shapes_of(kind).items() if shape.group is None and key not in omit]
    used = [shape for shape in shapes if any(_known(record, shape) for record in records)]
    if not records or not used:
        return None
    return RecordTable(
        caption,
        tuple(words_of(kind, shape.key).title.in_(voice.language) for shape in used),
        tuple(_is_number(records, shape) for shape in used),
        tuple(tuple(_cell(record, shape, voice) for shape in used) for record in records),
    )


def _known(record: Entity, shape: Shape) -> bool:
    return getattr(record, shape.name) not in (None, ())


def _is_number(records: Iterable[Entity], shape: Shape) -> bool:
    values = [value for record in records if (value := getattr(record, shape.name)) is not None]
    return all(isinstance(value, int | Decimal | Money) and not isinstance(value, bool) for value in values)


def _cell(record: Entity, shape: Shape, voice: Voice) -> str:
    value = getattr(record, shape.name)
    items = value if isinstance(value, tuple) else (value,) if value is not None else ()
    return ", ".join(written(item, shape, voice).text for item in items)
