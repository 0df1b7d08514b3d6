"""Deadlines that have passed, deadlines on days when nobody works, and briefs that cannot be made."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from kolsite.content.catalog import Catalog
from kolsite.content.files import place_of
from kolsite.measure.delivery import UNDER_WAY, days_late, open_dues, selected
from kolsite.measure.working_days import free_day
from kolsite.model.assignment import Deliverable
from kolsite.model.campaign import Campaign, Side, Step, StepStatus
from kolsite.model.fields import words_of
from kolsite.problems import Problem
from kolsite.rules.subject import about, name_of, under_way, what_of
from kolsite.values import day_of

ENDED = frozenset({StepStatus.DONE, StepStatus.CANCELLED})


def deadlines_late(catalog: Catalog, now: datetime) -> Iterator[Problem]:
    """Deadlines of deliverables that have passed, and whose turn it is."""
    for campaign in catalog.campaigns.values():
        for due in open_dues(campaign):
            kol = catalog.kol_of(due.assignment)
            late = days_late(due.deadline, now, catalog.kols_zone(kol, campaign))
            if late > 0:
                words = {
                    "step": words_of(Deliverable, due.what).title,
                    "what": what_of(due.deliverable),
                    "kol": name_of(kol),
                    "late": late,
                    "ball": due.side.label,
                }
                yield Problem("deadline-late", place_of(due.deliverable, due.what), words, about(campaign, kol))


def _open_steps(catalog: Catalog) -> Iterator[tuple[Campaign, Step]]:
    for campaign in catalog.campaigns.values():
        if campaign.status in UNDER_WAY:
            for step in campaign.timeline:
                if step.status not in ENDED:
                    yield campaign, step


def steps_late(catalog: Catalog, now: datetime) -> Iterator[Problem]:
    """Steps of the timeline that have passed and are not done."""
    for campaign, step in _open_steps(catalog):
        late = days_late(step.due, now, catalog.zone_of(campaign))
        if late > 0:
            words = {
                "step": step.title,
                "campaign": campaign.name,
                "late": late,
                "ball": (step.owner or Side.TEAM).label,
            }
            yield Problem("step-late", place_of(step, "due"), words, about(campaign))


def holiday_deadlines(catalog: Catalog, now: datetime) -> Iterator[Problem]:
    """Steps that a client or KOL must do on a day when nobody works. What the team does on its own is its own."""
    today = now.astimezone(catalog.zone).date()
    for campaign, step in _open_steps(catalog):
        day = day_of(step.due, catalog.zone_of(campaign))
        holiday = free_day(day, catalog.settings)
        if holiday is None or day < today or step.owner in (Side.TEAM, None):
            continue
        words = {
            "step": step.title,
            "campaign": campaign.name,
            "when": day,
            "holiday": holiday.name,
            "ball": step.owner.label,
        }
        yield Problem("holiday-deadline", place_of(step, "due"), words, about(campaign))


def greetings_missing(catalog: Catalog, now: datetime) -> Iterator[Problem]:
    """Selected KOLs whom nobody could address: a brief needs a greeting."""
    for campaign in catalog.campaigns.values():
        for assignment in selected(campaign) if under_way(campaign) else ():
            kol = catalog.kol_of(assignment)
            if kol.greeting is None:
                words = {"kol": name_of(kol), "campaign": campaign.name}
                yield Problem("greeting-missing", place_of(kol, "greeting"), words, about(campaign, kol))


def sow_missing(catalog: Catalog, now: datetime) -> Iterator[Problem]:
    """Selected KOLs of whom nothing is asked."""
    for campaign in catalog.campaigns.values():
        for assignment in selected(campaign) if under_way(campaign) else ():
            if not assignment.deliverables:
                kol = catalog.kol_of(assignment)
                words = {"kol": name_of(kol), "campaign": campaign.name}
                yield Problem("sow-missing", place_of(assignment, "deliverables"), words, about(campaign, kol))
