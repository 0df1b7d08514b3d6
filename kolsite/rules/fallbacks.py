"""Texts that an output needs in a language in which nobody has written them yet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from kolsite.content.catalog import Catalog
from kolsite.content.files import place_of
from kolsite.language import LANGUAGE_NAMES, I18n, Language, as_language
from kolsite.measure.delivery import selected
from kolsite.model.campaign import Campaign
from kolsite.model.fields import Entity, Mark, words_of
from kolsite.model.shapes import inherited, shapes_of
from kolsite.problems import Problem
from kolsite.rules.subject import under_way


def fallbacks(catalog: Catalog, now: datetime) -> Iterator[Problem]:
    """For each language that briefs or shares of a campaign speak: the texts that lack it."""
    for campaign in catalog.campaigns.values():
        brand = catalog.brand_of(campaign)
        for language, mark in sorted(_spoken(catalog, campaign)):
            for record, owner in ((campaign, f"campaign:{campaign.slug}"), (brand, f"brand:{brand.slug}")):
                yield from _lacking(record, language, mark, (owner,))


def _spoken(catalog: Catalog, campaign: Campaign) -> set[tuple[Language, Mark]]:
    """The languages of a campaign's briefs and shares, each with the mark of who reads them."""
    site = as_language(catalog.settings.language) or "id"
    spoken: set[tuple[Language, Mark]] = set()
    if under_way(campaign):
        for assignment in selected(campaign):
            kols_own = catalog.kol_of(assignment).preferred_language or site
            for code in campaign.brief.languages or (kols_own,):
                spoken.add((as_language(code) or site, Mark.KOL))
    for share in campaign.shares:
        code = share.language or catalog.brand_of(campaign).language or site
        spoken.add((as_language(code) or site, Mark.CLIENT))
    return spoken


def _lacking(record: Entity, language: Language, mark: Mark, about: tuple[str, ...]) -> Iterator[Problem]:
    for shape in shapes_of(type(record)).values():
        if mark not in inherited(shape.declared, None).marks or not (shape.group or shape.free):
            continue
        value = getattr(record, shape.name)
        items = value if isinstance(value, tuple) else (value,)
        for number, item in enumerate(items):
            if isinstance(item, I18n) and item.lacks(language):
                place = place_of(record, shape.key, *([number] if shape.listed else []))
                words = {"language": LANGUAGE_NAMES[language], "field": words_of(type(record), shape.key).title}
                yield Problem("text.fallback", place, words, about)
            elif isinstance(item, Entity):
                yield from _lacking(item, language, mark, about)
