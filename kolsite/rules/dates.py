"""Dates that run backwards: an end before its start, a draft due after it should be live."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from kolsite.content.catalog import Catalog
from kolsite.content.files import place_of
from kolsite.measure.delivery import goes_live
from kolsite.model.fields import Entity, words_of
from kolsite.model.shapes import shapes_of
from kolsite.problems import Problem
from kolsite.values import Deadline, day_of

PAIRS = (
    ("from", "to"), ("start", "end"), ("live_from", "live_to"), ("start", "live_from"), ("valid_from", "valid_to"),
    ("valid_from", "valid_until"), ("post_from", "post_to"), ("fielded_from", "fielded_to"), ("min", "max"),
    ("sent_on", "received_on"), ("boosted_from", "boosted_to"), ("from_at", "to_at"), ("start", "due"),
)  # fmt: skip
STEPS = ("storyline_due", "concept_due", "draft_due", "revision_due")


def dates_in_order(catalog: Catalog, now: datetime) -> Iterator[Problem]:
    """Every pair of dates in which the second is before the first."""
    owners: list[tuple[str, Entity]] = [("settings", catalog.settings)]
    owners += [(f"brand:{one.slug}", one) for one in catalog.brands.values()]
    owners += [(f"kol:{one.slug}", one) for one in catalog.kols.values()]
    owners += [(f"campaign:{one.slug}", one) for one in catalog.campaigns.values()]
    for owner, record in owners:
        yield from _backwards(record, owner, catalog)


def _backwards(record: Entity, owner: str, catalog: Catalog) -> Iterator[Problem]:
    shapes = shapes_of(type(record))
    if record.origin is not None:
        for earlier, later in PAIRS:
            if earlier in shapes and later in shapes:
                one, other = getattr(record, shapes[earlier].name), getattr(record, shapes[later].name)
                if _after(one, other, catalog):
                    yield _problem(record, earlier, one, later, other, owner)
        yield from _late_steps(record, owner, catalog)
    for shape in shapes.values():
        if shape.group is not None:
            value = getattr(record, shape.name)
            for item in value if isinstance(value, tuple) else (value,) if value is not None else ():
                yield from _backwards(item, owner, catalog)


def _late_steps(record: Any, owner: str, catalog: Catalog) -> Iterator[Problem]:
    """A deliverable's drafts come before it goes live."""
    if "draft_due" not in shapes_of(type(record)):
        return
    live = goes_live(record)
    for key in STEPS:
        deadline = getattr(record, key)
        if live is not None and deadline is not None and day_of(deadline, catalog.zone) > live.date():
            slot = "post_at" if record.post_at else "post_from" if record.post_from else "post_to"
            yield _problem(record, key, deadline, slot, live, owner)


def _after(one: Any, other: Any, catalog: Catalog) -> bool:
    if one is None or other is None:
        return False
    if isinstance(one, datetime) and isinstance(other, datetime):
        return one > other
    if isinstance(one, date) and isinstance(other, date):
        return day_of(one, catalog.zone) > day_of(other, catalog.zone)
    return isinstance(one, int) and isinstance(other, int) and one > other


def _problem(record: Entity, earlier: str, one: Deadline, later: str, other: Deadline, owner: str) -> Problem:
    kind = type(record)
    words = {
        "earlier": words_of(kind, earlier).title,
        "earlier_on": one,
        "later": words_of(kind, later).title,
        "later_on": other,
    }
    place = place_of(record, later)
    about = owner
    if owner.startswith("campaign:") and "/assignments/" in place.path:
        stem = place.path.rpartition("/")[2].removesuffix(".yml")
        about = f"assignment:{owner.removeprefix('campaign:')}/{stem}"
    return Problem("dates.order", place, words, (about,))
