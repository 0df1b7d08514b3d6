"""Promises to be exclusive: broken by a KOL towards our client, or standing in the way of ours."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from kolsite.content.catalog import Catalog
from kolsite.content.files import place_of
from kolsite.measure.delivery import goes_live, wanted
from kolsite.model.assignment import Decision, Exclusivity, ExclusivityKind
from kolsite.model.brand import Brand
from kolsite.model.campaign import Campaign
from kolsite.model.kol import Kol, Partnership
from kolsite.problems import Problem
from kolsite.rules.subject import about, in_play, name_of, what_of


def exclusivity_breach(catalog: Catalog, now: datetime) -> Iterator[Problem]:
    """Paid work for a rival while an exclusivity for our client runs, whatever the state of its campaign."""
    for campaign, assignment in catalog.every_assignment():
        if assignment.decision is not Decision.SELECTED:
            continue
        kol, brand = catalog.kol_of(assignment), catalog.brand_of(campaign)
        for exclusivity in assignment.terms.exclusivity:
            for partnership in kol.partnerships:
                if _breaks(partnership, exclusivity, brand):
                    yield _breach(partnership, exclusivity, kol, brand, campaign)


def _breaks(partnership: Partnership, exclusivity: Exclusivity, brand: Brand) -> bool:
    if partnership.paid is False or partnership.brand.casefold() == brand.name.casefold():
        return False
    if not _overlap(partnership, exclusivity):
        return False
    rivals = {name.casefold() for name in exclusivity.competitors} | {one.name.casefold() for one in brand.competitors}
    if exclusivity.kind is ExclusivityKind.FULL:
        return True
    same_category = bool(exclusivity.category) and _same(exclusivity.category, partnership.category)
    return same_category or partnership.competitor_of == brand.slug or partnership.brand.casefold() in rivals


def _overlap(partnership: Partnership, exclusivity: Exclusivity) -> bool:
    """Whether they share a day; a partnership without an end is of one day, one without days is not judged."""
    if partnership.from_ is None:
        return False
    last = partnership.to or partnership.from_
    return (exclusivity.from_ or date.min) <= last and partnership.from_ <= (exclusivity.to or date.max)


def _same(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one.casefold() == other.casefold()


def _breach(partnership: Partnership, exclusivity: Exclusivity, kol: Kol, brand: Brand, campaign: Campaign) -> Problem:
    words = {
        "kol": name_of(kol),
        "other": partnership.brand,
        "when": partnership.from_,
        "category": exclusivity.category or "",
        "brand": brand.name,
        "until": exclusivity.to or "…",
    }
    return Problem("exclusivity-breach", place_of(partnership, "brand"), words, about(campaign, kol))


def exclusive_elsewhere(catalog: Catalog, now: datetime) -> Iterator[Problem]:
    """Work for our client on days on which the KOL is exclusive to a rival."""
    for campaign, assignment, kol in in_play(catalog):
        brand = catalog.brand_of(campaign)
        for partnership in kol.partnerships:
            until = partnership.exclusive_until
            if until is None or until < now.date() or not _concerns(partnership, brand):
                continue
            planned = [(one, moment) for one in wanted(assignment) if (moment := goes_live(one)) is not None]
            for deliverable, moment in planned:
                if (partnership.from_ or date.min) <= moment.date() <= until:
                    words = {
                        "kol": name_of(kol),
                        "other": partnership.brand,
                        "until": until,
                        "what": what_of(deliverable),
                        "when": moment,
                    }
                    place = place_of(deliverable, "post_at")
                    yield Problem("exclusive-elsewhere", place, words, about(campaign, kol))


def _concerns(partnership: Partnership, brand: Brand) -> bool:
    categories = {category.casefold() for category in brand.categories}
    locked = (partnership.exclusive_category or "").casefold()
    return partnership.competitor_of == brand.slug or (bool(locked) and locked in categories)
