"""What every page is made of: a title, a view of finished values, and what search finds it by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from typing import Any

from kolsite.language import I18n, Language, Said, Voice

PLAIN = (str, int, float, bool, type(None))


@dataclass(frozen=True, slots=True)
class Prose:
    """Markdown that somebody wrote, with its language; it becomes clean HTML in the template."""

    markdown: str
    language: Language


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: its path below the content, what it shows, and how wide it is drawn (CSS px)."""

    path: str
    alt: str
    width: int = 320


@dataclass(frozen=True, slots=True)
class Link:
    """A way to another page of the same site (`uri`), or out of it (`href`)."""

    text: str
    uri: str | None = None
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """A section of a page, for its table of contents. `id` is the anchor."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the team's site. `uri` ends with `/` (the home page is empty); `search` is plain text."""

    uri: str
    title: str
    template: str
    view: Any
    headings: tuple[Heading, ...] = ()
    search: str = ""


def said(text: I18n | None, voice: Voice) -> Said | None:
    """A text of the content in the language asked for, or in the one there is."""
    return text.said(voice.language) if text is not None else None


def prose(text: I18n | str | None, voice: Voice) -> Prose | None:
    """Markdown of the content in the language asked for, or in the one there is."""
    if text is None:
        return None
    if isinstance(text, str):
        return Prose(text, "id")
    picked = text.said(voice.language)
    return Prose(picked.text, picked.language)


def must_be_plain(view: Any, path: str = "view") -> None:
    """Raises `TypeError` unless a view holds nothing but finished values: no record could be reached from it."""
    if isinstance(view, (*PLAIN, Enum)):
        return
    if isinstance(view, tuple | list):
        for number, item in enumerate(view):
            must_be_plain(item, f"{path}[{number}]")
    elif isinstance(view, Mapping):
        for key, item in view.items():
            must_be_plain(item, f"{path}[{key!r}]")
    elif is_dataclass(view) and type(view).__module__.startswith("kolsite.views."):
        for field in fields(view):
            must_be_plain(getattr(view, field.name), f"{path}.{field.name}")
    else:
        raise TypeError(f"{path} is {type(view).__name__}: a template receives finished values only")
