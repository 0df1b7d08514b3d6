"""Clashes in a KOL's diary: two things at once, or work on days that are taken."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import combinations
from typing import NamedTuple

from kolsite.content.catalog import Catalog
from kolsite.content.files import place_of
from kolsite.measure.delivery import POSTED, goes_live, slot_of, wanted
from kolsite.model.assignment import Assignment, Decision, Deliverable, DeliverableStatus
from kolsite.model.campaign import Campaign
from kolsite.model.kol import Kol
from kolsite.problems import Problem, State
from kolsite.rules.subject import about, in_play, name_of, what_of
from kolsite.values import Deadline

AROUND = timedelta(minutes=30)
"""An instant of posting takes the half hour before and after it."""


class Booking(NamedTuple):
    """A stretch of a KOL's time that somebody has taken or holds. `was`: where it stood before it was moved."""

    at: datetime
    start: datetime
    end: datetime
    deliverable: Deliverable
    campaign: Campaign
    was: bool = False


def double_booking(catalog: Catalog, now: datetime) -> Iterator[Problem]:
    """Two bookings of one KOL, for different campaigns, at the same time. What was solved by moving is listed so."""
    bookings: dict[str, list[Booking]] = {}
    for campaign, assignment, kol in in_play(catalog):
        bookings.setdefault(kol.slug, []).extend(_bookings(assignment, campaign))
    for slug, own in bookings.items():
        for one, other in combinations(own, 2):
            if one.campaign is not other.campaign and one.start < other.end and other.start < one.end:
                yield from _clash(catalog.kols[slug], one, other, now)


def _clash(kol: Kol, one: Booking, other: Booking, now: datetime) -> Iterator[Problem]:
    solved = one.was or other.was
    if (one.was and other.was) or (not solved and max(one.end, other.end) < now):
        return
    if one.was:
        one, other = other, one
    words = {
        "kol": name_of(kol),
        "when": max(one.at, other.at),
        "one": what_of(one.deliverable),
        "campaign": one.campaign.name,
        "other": what_of(other.deliverable),
        "other_campaign": other.campaign.name,
    }
    refs = about(one.campaign, other.campaign, kol)
    place = place_of(other.deliverable, "event" if other.deliverable.event else "post_at")
    yield Problem("double-booking", place, words, refs, state=State.SETTLED if solved else State.OPEN)


def _bookings(assignment: Assignment, campaign: Campaign) -> Iterator[Booking]:
    for deliverable in wanted(assignment):
        slot = slot_of(deliverable)
        if slot is None or not _counts(assignment, slot[0].date()):
            continue
        yield Booking(slot[0], *_around(*slot), deliverable, campaign)
        for change in deliverable.rescheduled:
            if isinstance(change.from_, datetime):
                yield Booking(change.from_, *_around(change.from_, change.from_), deliverable, campaign, was=True)


def _around(start: datetime, end: datetime) -> tuple[datetime, datetime]:
    return (start, end) if end > start else (start - AROUND, end + AROUND)


def _counts(assignment: Assignment, day: date) -> bool:
    """A KOL who is not yet selected is only taken while the dates are held."""
    if assignment.decision is Decision.SELECTED:
        return True
    return assignment.hold_until is not None


def unavailable(catalog: Catalog, now: datetime) -> Iterator[Problem]:
    """Work planned on days that a KOL has said are taken."""
    for campaign, assignment, kol in in_play(catalog):
        if assignment.decision is not Decision.SELECTED:
            continue
        zone = catalog.kols_zone(kol, campaign)
        for deliverable in wanted(assignment):
            moment = goes_live(deliverable)
            if moment is None or moment < now or deliverable.status in POSTED | {DeliverableStatus.MISSED}:
                continue
            day = moment.astimezone(zone).date()
            for busy in kol.availability:
                if busy.from_ <= day <= busy.to:
                    words: dict[str, object] = {
                        "kol": name_of(kol),
                        "what": what_of(deliverable),
                        "when": moment,
                        "from_on": busy.from_,
                        "to_on": busy.to,
                    }
                    place = place_of(deliverable, _slot_field(deliverable))
                    yield Problem("unavailable", place, words, about(campaign, kol))


def _slot_field(deliverable: Deliverable) -> str:
    fields: tuple[tuple[str, Deadline | None], ...] = (
        ("post_at", deliverable.post_at),
        ("post_from", deliverable.post_from),
        ("post_to", deliverable.post_to),
    )
    return next((name for name, value in fields if value is not None), "event")
