"""How a field is declared: who may see it, where it is shown, and what it is called in both languages.

A field without a declaration cannot exist: `Entity` refuses it. Everything else in kolsite that depends on a field's
audience (views, JSON Schema, messages, the leak test) reads these declarations.
"""

from __future__ import annotations

import dataclasses
import tomllib
import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import tzinfo
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, TypeVar, dataclass_transform

import pydantic.dataclasses
from pydantic import ConfigDict, Field, ModelWrapValidatorHandler, ValidationInfo, model_validator

from kolsite.language import Language, Words, words


class Mark(StrEnum):
    """Who may see a field; what that means for a record is decided in `views/access.py`."""

    PUBLIC = "P"
    CLIENT = "C"
    KOL = "K"
    KOLS_MANAGER = "Km"
    TEAM = "I"
    LEADS = "L"
    FORBIDDEN = "X"


class Shown(StrEnum):
    """Where a field's value appears: a page of the team's site, or an output of its own."""

    HOME = "home"
    DIRECTORY = "directory"
    PROFILE = "profile"
    BRAND = "brand"
    CAMPAIGN = "campaign"
    EVALUATION = "evaluation"
    TREND = "trend"
    REFERENCE = "reference"
    BRIEF = "brief"
    AGREEMENT = "agreement"
    SHARE = "share"


SECRET_MARKS = frozenset({Mark.LEADS, Mark.KOLS_MANAGER, Mark.FORBIDDEN})
"""Values with these never stand in a message."""


@dataclass(frozen=True, slots=True)
class Declared:
    """What is declared of a field. `when` names the permission that a conditional mark needs, as in `C?show_cost`.

    `shown`: where its value is printed. `steers`: outputs that it shapes without being printed there.
    No marks, or no `shown`: as the group that it stands in.
    """

    marks: frozenset[Mark]
    when: tuple[tuple[Mark, str], ...]
    shown: frozenset[Shown]
    steers: frozenset[Shown]

    def __call__(self, schema: dict[str, Any]) -> None:
        """Adds the declaration to the field's JSON Schema."""
        when = dict(self.when)
        schema["x-audience"] = [f"{mark}?{when[mark]}" if mark in when else mark for mark in Mark if mark in self.marks]
        schema["x-shown-on"] = [place for place in Shown if place in self.shown]


def _declared(marks: str, shown: str, steers: str) -> Declared:
    conditional = [mark.partition("?") for mark in marks.split()]
    return Declared(
        frozenset(Mark(mark) for mark, _, _ in conditional),
        tuple((Mark(mark), condition) for mark, _, condition in conditional if condition),
        frozenset(Shown(place) for place in shown.split()),
        frozenset(Shown(place) for place in steers.split()),
    )


def must(marks: str, shown: str = "", *, steers: str = "") -> Any:
    """A field that has to be given."""
    return Field(json_schema_extra=_declared(marks, shown, steers))


def may(marks: str, shown: str = "", *, steers: str = "", default: Any = None) -> Any:
    """A field that may be absent; absent is unknown (None) unless a `default` is part of the contract."""
    # a factory, for pydantic copies what it cannot hash, and an immutable mapping cannot be copied
    return Field(default_factory=lambda: default, json_schema_extra=_declared(marks, shown, steers))


def many(marks: str, shown: str = "", *, steers: str = "") -> Any:
    """A list; absent is empty."""
    return Field(default=(), json_schema_extra=_declared(marks, shown, steers))


def part(kind: type[Any], marks: str, shown: str = "", *, steers: str = "") -> Any:
    """A group of fields; absent is a group in which nothing is known."""
    return Field(default_factory=kind, json_schema_extra=_declared(marks, shown, steers))


class FieldWords(NamedTuple):
    """What a field is called, and what it holds."""

    title: Words
    about: Words


@cache
def _all_words() -> Mapping[str, Mapping[str, list[str]]]:
    with (Path(__file__).parent / "words.toml").open("rb") as file:
        return tomllib.load(file)


def words_of(kind: type[Any], key: str) -> FieldWords:
    """The title and description of a field (`words.toml`), by its key in files."""
    title, about = _all_words()[kind.__name__][key]
    return FieldWords(words(title), words(about))


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a mapping or a row starts: its file (as its reader names it), line and column."""

    file: Any
    line: int
    column: int


class Raw(dict[str, Any]):
    """A mapping of raw values that remembers where it was written."""

    __slots__ = ("origin",)
    origin: Origin | None

    def __init__(self, values: Mapping[str, Any] = types.MappingProxyType({}), origin: Origin | None = None) -> None:
        super().__init__(values)
        self.origin = origin


@dataclass(slots=True)
class Nearby:
    """What a value is read with when it does not say it itself: language, currency and time zone."""

    language: Language
    currency: str
    zone: tzinfo


KIND = TypeVar("KIND")
_MADE: dict[type, type] = {}
"""From the class as it was written to the slotted one made from it: pydantic calls validators with the first."""


@dataclass_transform(
    kw_only_default=True, frozen_default=True, eq_default=False, field_specifiers=(must, may, many, part)
)
def entity(cls: type[KIND]) -> type[KIND]:
    """Makes a class of declared fields into a frozen, slotted record that pydantic reads; unknown keys are refused."""
    made: Any = pydantic.dataclasses.dataclass(
        cls,
        frozen=True,
        slots=True,
        kw_only=True,
        eq=False,
        config=ConfigDict(extra="forbid", alias_generator=key_of),
    )
    _MADE[cls] = made
    return typing.cast(type[KIND], made)


def key_of(name: str) -> str:
    """What a field is called in files: `from_` is `from`."""
    return name.removesuffix("_")


@entity
class Entity:
    """Something that people write down; it knows where (`origin`), and is the same thing only as itself."""

    origin: Origin | None = dataclasses.field(init=False, repr=False, default=None)

    @model_validator(mode="wrap")
    @classmethod
    def _written(cls, given: Any, handler: ModelWrapValidatorHandler[Any], reading: ValidationInfo) -> Any:
        """Drops blank values (blank is unknown), reads money in the record's own currency, keeps the origin."""
        if not isinstance(given, Raw):
            return handler(given)
        filled = {key: value for key, value in given.items() if value is not None or _speaks_blank(cls, key)}
        made = _in_own_currency(filled, handler, reading.context)
        object.__setattr__(made, "origin", given.origin)
        return made


def _speaks_blank(kind: type[Any], key: str) -> bool:
    """Whether a key is a mistake even without a value: an unknown one, or one that must not be there at all."""
    known = declared(kind).get(key)
    return known is None or Mark.FORBIDDEN in known.marks


def _in_own_currency(filled: dict[str, Any], handler: ModelWrapValidatorHandler[Any], nearby: Nearby | None) -> Any:
    own = filled.get("currency")
    if nearby is None or not isinstance(own, str):
        return handler(filled)
    outer, nearby.currency = nearby.currency, own.strip().upper()
    try:
        return handler(filled)
    finally:
        nearby.currency = outer


_DECLARED: dict[type, Mapping[str, Declared]] = {}


def declared(kind: type) -> Mapping[str, Declared]:
    """The declarations of a class's fields by their key in files, in the order in which they are written."""
    kind = _MADE.get(kind, kind)
    if kind not in _DECLARED:
        fields = getattr(kind, "__pydantic_fields__", {})
        _DECLARED[kind] = {
            key_of(name): field.json_schema_extra
            for name, field in fields.items()
            if isinstance(field.json_schema_extra, Declared)
        }
    return _DECLARED[kind]


RECORD = TypeVar("RECORD", bound=Entity)


def copy_of(record: RECORD, **changes: Any) -> RECORD:
    """A copy of a record with some fields changed; nothing is read or checked again."""
    made = object.__new__(type(record))
    for field in dataclasses.fields(record):
        object.__setattr__(made, field.name, changes.get(field.name, getattr(record, field.name)))
    return made
