"""What a brief is made of: blocks of paragraphs, points and facts, and the few shapes that have a look of their own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kolsite.views.facts import Fact, Text, known, lines
from kolsite.views.page import Picture, Prose


@dataclass(frozen=True, slots=True)
class Point:
    """One of several things said, with notes in small print under it."""

    text: Text
    notes: tuple[Text, ...] = ()
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A section: a heading and what stands under it. `style` is how its points are marked, or that it is framed."""

    title: str
    picture: Picture | None = None
    paragraphs: tuple[Text, ...] = ()
    prose: Prose | None = None
    points: tuple[Point, ...] = ()
    facts: tuple[Fact, ...] = ()
    small: tuple[Text, ...] = ()
    style: str = ""

    @property
    def empty(self) -> bool:
        return not (self.paragraphs or self.prose or self.points or self.facts or self.small)


def block(
    title: str,
    *paragraphs: Text | None,
    picture: Picture | None = None,
    prose: Prose | None = None,
    points: Iterable[Point] = (),
    facts: Iterable[Fact | None] = (),
    small: Iterable[Text | None] = (),
    style: str = "",
) -> Block | None:
    """A block of what is known; None where nothing is."""
    made = Block(
        title,
        picture,
        lines(*paragraphs),
        prose,
        tuple(points),
        known(facts),
        lines(*small),
        style,
    )
    return None if made.empty else made


@dataclass(frozen=True, slots=True)
class KeyDate:
    """One of the three dates of the first page: the first of its kind, and when the others are."""

    label: str
    day: str
    hour: str
    rest: str


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing to make, in a line: how much of what, where, when, and a link that puts it into a calendar."""

    what: str
    where: str
    when: str
    calendar: str | None


@dataclass(frozen=True, slots=True)
class Action:
    """Something that a tap does: write a message that is already worded."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom to call."""

    name: str
    lines: tuple[Fact, ...]
    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page: what, when, how much, and whom to call."""

    logo: Picture | None
    kicker: str
    draft: str
    notice: str
    campaign: Text
    brand: str
    recipient: str
    dates: tuple[KeyDate, ...]
    opening: tuple[str, ...]
    pieces_title: str
    pieces: tuple[Piece, ...]
    many: bool
    contact: Contact
    confidential: str


@dataclass(frozen=True, slots=True)
class Row:
    """A deliverable in the table: what it is, its dates, and how it is meant."""

    what: str
    details: str
    dates: tuple[Fact, ...]
    guide: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Mood:
    """A picture that shows the mood, with what to see in it, and the way to it."""

    picture: Picture | None
    caption: Text
    href: str | None
    address: str


@dataclass(frozen=True, slots=True)
class KeyMessage:
    """The one line, the idea behind it, and what must be said and shown in one's own words."""

    text: Text | None
    idea: Text | None
    say: tuple[Text, ...]
    show: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Stacks:
    """Blocks in two columns."""

    left: tuple[Block, ...]
    right: tuple[Block, ...]
