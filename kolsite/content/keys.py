"""Finds the same thing written twice: slugs in a list, rows with one key, accounts in different spellings."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import Any

from kolsite.content.files import place_of
from kolsite.model.brand import Brand
from kolsite.model.campaign import Campaign
from kolsite.model.fields import Entity
from kolsite.model.kol import Kol
from kolsite.model.results import Capture
from kolsite.problems import Problem

Key = Callable[[Any], Hashable]


def repeated(things: Iterable[Entity], key: Key, code: str = "slug.twice") -> list[Problem]:
    """A problem for each thing whose key an earlier one has."""
    first: dict[Hashable, Entity] = {}
    problems = []
    for thing in things:
        earlier = first.setdefault(key(thing), thing)
        if earlier is not thing:
            other = place_of(earlier)
            value = key(thing)
            spoken = " · ".join(str(part) for part in value if part is not None) if isinstance(value, tuple) else value
            given = {"value": spoken, "other": str(other), "line": other.line}
            problems.append(Problem(code, place_of(thing), given))
    return problems


def _slug(thing: Any) -> Hashable:
    return str(thing.slug)


def _capture(capture: Capture) -> Hashable:
    return (capture.post, capture.captured_at, capture.scope, capture.frame, capture.source)


def repeated_in_brand(brand: Brand) -> list[Problem]:
    variants = [problem for product in brand.products for problem in repeated(product.variants, _slug)]
    return [*repeated(brand.products, _slug), *repeated(brand.claims, _slug), *variants]


def repeated_in_kol(kol: Kol) -> list[Problem]:
    return [
        *repeated(kol.snapshots, lambda row: (row.date, row.platform, row.handle, row.source), "csv.key-twice"),
        *repeated(kol.posts, lambda row: row.post, "csv.key-twice"),
        *repeated(kol.metrics, _capture, "csv.key-twice"),
    ]


def repeated_in_campaign(campaign: Campaign) -> list[Problem]:
    deliverables = [
        problem for assignment in campaign.assignments for problem in repeated(assignment.deliverables, _slug)
    ]
    return [
        *repeated(campaign.timeline, _slug),
        *repeated(campaign.shares, _slug),
        *repeated(campaign.surveys, _slug),
        *repeated(campaign.posts, lambda row: row.post, "csv.key-twice"),
        *repeated(campaign.metrics, _capture, "csv.key-twice"),
        *repeated(campaign.listening, lambda row: (row.week, row.brand), "csv.key-twice"),
        *deliverables,
    ]
