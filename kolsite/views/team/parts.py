"""The small things that all pages of the team's site are made of: figures, marks, people, facts, texts to copy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import quote

from kolsite.language import Said
from kolsite.model.kol import Kol
from kolsite.rules.subject import name_of
from kolsite.values import plain_name
from kolsite.views.page import Link, Picture
from kolsite.views.team.site import uri_of

FACE = 40
"""How wide a face in a list is drawn, in CSS px."""


class Tone(StrEnum):
    """How something stands. Each tone has a shape of its own, so that it can be told without colour."""

    GOOD = "good"
    INFO = "info"
    WARN = "warn"
    BAD = "bad"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class Mark:
    """A state in a word, with its tone: “Tayang”, “lewat tenggat 3 hari”. `beside` is said after it, in grey."""

    text: str
    tone: Tone = Tone.QUIET
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Tile:
    """One figure of a KPI strip: what, how much, and in a few words what has to be known beside it."""

    label: str
    value: str
    note: str = ""
    tone: Tone = Tone.QUIET
    uri: str | None = None
    measured: bool = True


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a face. Without a photo the initials stand there; without `uri` there is no page to go to."""

    name: str
    initials: str
    face: Picture | None = None
    uri: str | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what is known; several values stand one below the other. `link` is for a value that leads away."""

    label: str
    values: tuple[str | Said | Link, ...]


@dataclass(frozen=True, slots=True)
class Message:
    """A text ready to be sent, and to whom: the button copies it, the link opens WhatsApp with it."""

    text: str
    to: str
    href: str


def message(text: str, to: str) -> Message:
    """A WhatsApp text; the address carries no number, so the sender picks the chat."""
    return Message(text, to, "https://wa.me/?text=" + quote(text, safe=""))


def fact(label: str, *values: str | Said | Link | None) -> Fact | None:
    """A fact, if anything of it is known."""
    known = tuple(value for value in values if value)
    return Fact(label, known) if known else None


def known_facts(*facts: Fact | None) -> tuple[Fact, ...]:
    return tuple(one for one in facts if one is not None)


def person(kol: Kol, detail: str = "", *, width: int = FACE, alt: str = "") -> Person:
    """A KOL as lists show it. The face says nothing that the name beside it does not say, so its `alt` is empty."""
    face = Picture(kol.photo, alt, width) if kol.photo else None
    return Person(name_of(kol), initials_of(name_of(kol)), face, uri_of(kol), detail)


def initials_of(name: str) -> str:
    """Two letters for a face that is not there: of the first two words, without titles.

    >>> initials_of("dr. Teuku Rayyan Fadhlan, Sp.A")
    'TR'
    """
    words = [word for word in plain_name(name).split() if word[0].isalnum()]
    return "".join(word[0] for word in words[:2]).upper() or "·"


def joined(parts: Sequence[str | None]) -> str:
    """The parts that are there, with a dot between them."""
    return " · ".join(part for part in parts if part)
