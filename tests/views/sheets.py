"""Makes briefs and agreement sheets of some content, and reads what they say."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pypdf

from kolsite.content.catalog import Catalog
from kolsite.content.read import read_content
from kolsite.language import Said, Voice
from kolsite.model.assignment import Assignment, Decision
from kolsite.model.campaign import Campaign
from kolsite.render.documents import Studio
from kolsite.render.pdf import Press
from kolsite.render.pictures import Gallery
from kolsite.render.templates import Templates
from kolsite.views.access import ForKol, for_kol, for_manager
from kolsite.views.agreement import Agreement, agreement_view
from kolsite.views.brief import Brief, brief_view

PLAIN = str.maketrans({"\u00a0": " ", "\u2060": None})


def catalog_of(root: Path) -> Catalog:
    catalog, problems = read_content(root / "content")
    assert catalog is not None, problems
    return catalog


def selected(catalog: Catalog) -> list[tuple[Campaign, Assignment]]:
    """Everybody who gets a brief."""
    return [(campaign, one) for campaign, one in catalog.every_assignment() if one.decision is Decision.SELECTED]


def brief_of(catalog: Catalog, kol: str, campaign: str, language: str | None = None) -> Brief:
    return brief_view(*_sight(for_kol, catalog, kol, campaign, language))


def agreement_of(catalog: Catalog, kol: str, campaign: str, language: str | None = None) -> Agreement:
    return agreement_view(*_sight(for_manager, catalog, kol, campaign, language))


def _sight(see: Any, catalog: Catalog, kol: str, slug: str, language: str | None) -> tuple[ForKol, Voice]:
    pair = next(pair for pair in catalog.every_assignment() if (pair[0].slug, pair[1].kol) == (slug, kol))
    seen: ForKol = see(catalog, *pair)
    return seen, Voice("en" if (language or seen.kol.preferred_language) == "en" else "id")


def studio_of(catalog: Catalog) -> Studio:
    templates = Templates()
    return Studio(templates, Gallery(catalog.root), Press(templates))


def pages_of(pdf: bytes) -> int:
    return len(pypdf.PdfReader(io.BytesIO(pdf)).pages)


# --- what they say -----------------------------------------------------------------------------------------------


def told(view: object) -> str:
    """Every text of a view, line by line, with plain spaces."""
    return "\n".join(_texts(view)).translate(PLAIN)


def _texts(part: object) -> Iterator[str]:
    if isinstance(part, Said):
        yield part.text
    elif isinstance(part, str):
        yield part
    elif is_dataclass(part):
        for field in fields(part):
            yield from _texts(getattr(part, field.name))
    elif isinstance(part, Mapping):
        yield from _texts([*part.keys(), *part.values()])
    elif isinstance(part, Iterable):
        for one in part:
            yield from _texts(one)


def section(brief: Brief, title: str) -> str:
    """What a section says; nothing where there is none."""
    return "\n".join(told(one) for one in (*brief.blocks.left, *brief.blocks.right) if one.title == title)
