"""A mistake or a finding that somebody can act on: what, where, how bad, and what to do about it.

A *content error* (unreadable, invalid, dangling) spoils what depends on it. A *finding* (a conflict, a rule of law,
money, freshness) is shown where it belongs and holds nothing back. The sentences stand in `codes.py`.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from kolsite.codes import CODES, Code, Level
from kolsite.language import I18n, Voice, Words
from kolsite.values import Money, shortest

SECRET = "•••"


class State(StrEnum):
    """What has become of a finding."""

    OPEN = "open"
    SETTLED = "settled"
    ACCEPTED = "accepted"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something is written: a path relative to the site's folder, a line and a column, both from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A person took responsibility for a finding (`accepted.yml`)."""

    by: str
    on: date
    reason: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake or finding. `words` fill its sentence; `about` names what it concerns, as `kol:nadhira`.

    `near` are known words that were perhaps meant.
    """

    code: str
    place: Place
    words: Mapping[str, object] = field(default_factory=dict)
    about: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    state: State = State.OPEN
    accepted: Acceptance | None = None

    @property
    def kind(self) -> Code:
        return CODES[self.code]

    @property
    def level(self) -> Level:
        return self.kind.level

    @property
    def is_content_error(self) -> bool:
        return not self.kind.finding and self.level is Level.ERROR

    @property
    def counts(self) -> bool:
        """Whether it is an error that somebody still has to act on."""
        return self.level is Level.ERROR and self.state is State.OPEN

    def sentence(self, voice: Voice) -> str:
        """What is wrong, in the reader's language."""
        return voice.say(self.kind.says, **_said(self.words, voice))

    def hint(self, voice: Voice) -> str:
        """What to do about it, with the word that was perhaps meant."""
        hint = voice.say(self.kind.hint, **_said(self.words, voice))
        if not self.near:
            return hint
        meant = " / ".join(f"“{word}”" for word in self.near)
        return voice.say("Mungkin maksudnya {meant}? | Did you mean {meant}?", meant=meant) + " " + hint

    def sort_key(self) -> tuple[Place, str, str]:
        return (self.place, self.code, repr(sorted(self.about)))


def _said(given: Mapping[str, object], voice: Voice) -> dict[str, str]:
    return {name: said(value, voice) for name, value in given.items()}


def said(value: object, voice: Voice) -> str:
    """A value as a sentence of that language quotes it."""
    match value:
        case Words():
            return value.in_(voice.language)
        case I18n():
            return value.said(voice.language).text
        case datetime():
            return voice.moment(value)
        case date():
            return voice.day(value)
        case Money():
            return voice.money(value)
        case bool():
            return voice.say("ya | yes") if value else voice.say("tidak | no")
        case int():
            return voice.number(value)
        case Decimal():
            return voice.number(value, 0 if value == value.to_integral_value() else 2)
        case tuple() | list():
            return voice.join([said(item, voice) for item in value])
        case _:
            return shortest(value)


def near_words(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """The known words that `word` was perhaps meant to be, best first: at most three, and all about as near."""
    folded = word.casefold()
    close = difflib.get_close_matches(folded, sorted(known), n=3, cutoff=0.6)
    likeness = [difflib.SequenceMatcher(None, candidate, folded).ratio() for candidate in close]
    return tuple(candidate for candidate, like in zip(close, likeness, strict=True) if like > likeness[0] - 0.1)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems sorted by file and line, each said once."""
    unique = {(problem.sort_key(), repr(problem.words)): problem for problem in problems}
    return tuple(sorted(unique.values(), key=Problem.sort_key))
