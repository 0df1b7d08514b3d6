"""The smallest parts of a document: a label and what is known, and texts that run on in a line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kolsite.language import Said

Text = Said | str
"""A text: in the document's language, or said with its own."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what it says; `href` makes it a link, `more` are further lines under the same label."""

    label: str
    text: Text
    href: str | None = None
    more: tuple[Text, ...] = ()


def fact(label: str, text: Text | None, href: str | None = None) -> Fact | None:
    """A fact, if it is known."""
    return Fact(label, text, href) if text else None


def bare(url: str | None) -> str | None:
    """An address as one reads it."""
    return url.partition("://")[2] if url else None


def run_on(*texts: Text | None) -> tuple[Text, ...]:
    """Notes that follow one another in a line: a dot between two, except after the end of a sentence."""
    told = lines(*texts)
    return (*map(_dotted, told[:-1]), *told[-1:])


def _dotted(text: Text) -> Text:
    letters = text.text if isinstance(text, Said) else text
    if letters.endswith((".", "!", "?", "…", ".”")):
        return text
    return Said(f"{letters} ·", text.language) if isinstance(text, Said) else f"{letters} ·"


def listed(label: str, texts: Sequence[Text]) -> Fact | None:
    """One label for several lines, if there are any."""
    return Fact(label, texts[0], more=tuple(texts[1:])) if texts else None


def lines(*texts: Text | None) -> tuple[Text, ...]:
    """The lines of a cell, or of a note, that there are."""
    return tuple(text for text in texts if text)


def known(facts: Iterable[Fact | None]) -> tuple[Fact, ...]:
    return tuple(one for one in facts if one is not None)
