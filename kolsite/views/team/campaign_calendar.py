"""What goes live on which day: a campaign's calendar by month, with who, what, how far, and where to see it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kolsite.language import Said
from kolsite.measure.delivery import (
    GONE,
    goes_live,
    live_window,
    post_of,
    selected,
)
from kolsite.measure.working_days import DAYS, holidays_on, is_working_day
from kolsite.model.assignment import Assignment, Deliverable
from kolsite.model.campaign import Campaign
from kolsite.model.settings import HolidayKind
from kolsite.rules.subject import name_of
from kolsite.views.page import Link
from kolsite.views.team.campaign_parts import word
from kolsite.views.team.campaign_timeline import holiday_name, live_day, sow_id, state_mark
from kolsite.views.team.parts import Mark, joined
from kolsite.views.team.site import TeamSite, uri_of


@dataclass(frozen=True, slots=True)
class Slot:
    """Something that goes live on a day: when, what, by whom, how far, and where to see it."""

    time: str
    who: str
    what: str
    state: Mark
    link: Link


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the calendar. `name` is the whole date, for those who hear it; `occasion` what is special about it."""

    number: int
    name: str
    iso: str
    occasion: str
    free: bool
    today: bool
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Month:
    """A month of the calendar; its first day stands in column `column`, 1 to 7."""

    title: str
    column: int
    days: tuple[Day, ...]


@dataclass(frozen=True, slots=True)
class Calendar:
    """What goes live when, month by month; `weekdays` head the columns."""

    weekdays: tuple[str, ...]
    months: tuple[Month, ...]


def calendar(campaign: Campaign, site: TeamSite) -> Calendar | None:
    """The months in which something goes live; None where nothing has a day."""
    slots = _slots(campaign, site)
    if not slots:
        return None
    months = sorted({(day.year, day.month) for day in [*slots, *_months_between(*live_window(campaign), slots)]})
    starts = DAYS.index(site.catalog.settings.week_starts) if site.catalog.settings.week_starts in DAYS else 0
    week = [date(2026, 6, 1) + timedelta(days=(starts + number) % 7) for number in range(7)]
    names = tuple(site.voice.day(day, weekday=True).partition(",")[0] for day in week)
    return Calendar(names, tuple(_month(year, month, starts, slots, site) for year, month in months))


def _months_between(first: date, last: date, slots: Iterable[date]) -> list[date]:
    """The first days of the months from the first to the last of what is planned inside the live window."""
    inside = [day for day in slots if first <= day <= last]
    if not inside:
        return []
    day, found = min(inside).replace(day=1), []
    while day <= max(inside):
        found.append(day)
        day = (day + timedelta(days=32)).replace(day=1)
    return found


def _month(year: int, month: int, starts: int, slots: Mapping[date, Sequence[Slot]], site: TeamSite) -> Month:
    first = date(year, month, 1)
    length = ((first + timedelta(days=32)).replace(day=1) - first).days
    days = tuple(_day(first + timedelta(days=number), slots, site) for number in range(length))
    return Month(site.voice.month(first), (first.weekday() - starts) % 7 + 1, days)


def _day(day: date, slots: Mapping[date, Sequence[Slot]], site: TeamSite) -> Day:
    settings = site.catalog.settings
    notable = [one for one in holidays_on(day, settings) if one.kind is not HolidayKind.SCHOOL]
    occasions = [holiday_name(one, site.voice) for one in notable]
    return Day(
        day.day,
        site.voice.day(day, weekday=True),
        day.isoformat(),
        joined(list(dict.fromkeys(occasions))),
        not is_working_day(day, settings),
        day == site.today,
        tuple(slots.get(day, ())),
    )


def _slots(campaign: Campaign, site: TeamSite) -> dict[date, list[Slot]]:
    """What goes live by day, in the order of the hour, in the zone of the campaign."""
    found: list[tuple[datetime, Slot]] = []
    for assignment in selected(campaign):
        for deliverable in assignment.deliverables:
            if deliverable.status not in GONE:
                found += _slot(deliverable, assignment, campaign, site)
    days: dict[date, list[Slot]] = {}
    for moment, slot in sorted(found, key=lambda one: (one[0], one[1].who)):
        days.setdefault(moment.date(), []).append(slot)
    return dict(sorted(days.items()))


def _slot(
    deliverable: Deliverable, assignment: Assignment, campaign: Campaign, site: TeamSite
) -> Iterator[tuple[datetime, Slot]]:
    post = post_of(deliverable, assignment, campaign)
    planned = goes_live(deliverable)
    moment = post.posted_at if post is not None and post.posted_at is not None else planned
    if moment is None:
        return
    kol, voice = site.catalog.kol_of(assignment), site.voice
    what = word(deliverable.format, voice)
    here = Link(what, uri=f"{uri_of(campaign)}#{sow_id(assignment, deliverable)}")
    link = Link(what, href=post.url) if post is not None and post.url else here
    own = moment.astimezone(site.catalog.kols_zone(kol, campaign))
    local = moment.astimezone(site.catalog.zone_of(campaign))
    yield local, Slot(voice.time(local, own.tzinfo), name_of(kol), what, state_mark(deliverable, site), link)


def unplanned(campaign: Campaign, site: TeamSite) -> tuple[Said | str, ...]:
    """Deliverables of selected KOLs without a day, which no calendar can show."""
    return tuple(
        f"{name_of(site.catalog.kol_of(assignment))}: {word(one.format, site.voice)}"
        for assignment in selected(campaign)
        for one in assignment.deliverables
        if one.status not in GONE and live_day(one, assignment, campaign, site.catalog.zone) is None
    )
