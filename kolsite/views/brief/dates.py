"""The three dates of the first page: the first draft, the first day live, the first figures asked for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from kolsite.measure.delivery import APPEARANCES, slot_of
from kolsite.model.assignment import Deliverable
from kolsite.values import Deadline
from kolsite.views.brief.matter import Matter
from kolsite.views.brief.parts import KeyDate
from kolsite.views.pieces import first_day_of, titles_of

Dues = Sequence[tuple[str, Deadline]]
"""Of each piece its title and when something of it is due."""


def key_dates(matter: Matter) -> tuple[KeyDate, ...]:
    """Those of the three that are known."""
    named = list(zip(titles_of(matter.pieces, matter.voice), matter.pieces, strict=True))
    drafts = [(title, due) for title, one in named if (due := _first_due(one))]
    lives = [(title, slot[0]) for title, one in named if (slot := slot_of(one))]
    after = [(title, one.insight_due) for title, one in named if one.insight_due]
    made = (
        _key_date(matter, _draft_label(matter), drafts),
        _key_date(matter, _live_label(matter), lives),
        _key_date(matter, matter.say("Kirim insight | Send insights"), after),
    )
    return tuple(one for one in made if one)


def _first_due(deliverable: Deliverable) -> Deadline | None:
    slides = deliverable.talk.slides_due if deliverable.talk else None
    return deliverable.draft_due or slides or deliverable.concept_due or deliverable.storyline_due


def _draft_label(matter: Matter) -> str:
    """What is due first: slides where all that is due is a talk's, else drafts, else ideas."""
    drafted = [one for one in matter.pieces if one.draft_due]
    slides = [one for one in matter.pieces if one.talk and one.talk.slides_due]
    if slides and all(one in slides for one in drafted):
        return matter.say("Slide paling lambat | Slides due")
    if drafted:
        return matter.say("Draft paling lambat | Draft due")
    return matter.say("Storyline paling lambat | Storyline due")


def _live_label(matter: Matter) -> str:
    """One goes to an event, and a post goes live: whichever is first."""
    starts = [(slot[0], one) for one in matter.pieces if (slot := slot_of(one))]
    first = min(starts, key=lambda start: start[0], default=None)
    attended = first is not None and first[1].format in APPEARANCES
    return matter.say("Hadir | Be there") if attended else matter.say("Tayang | Goes live")


def _key_date(matter: Matter, label: str, dues: Dues) -> KeyDate | None:
    """The earliest of them in large print, and the others after it."""
    if not dues:
        return None
    days = sorted({first_day_of(due) for _, due in dues})
    first, *others = [", ".join(title for title, due in dues if first_day_of(due) == day) for day in days]
    rest = first if len(dues) > 1 else ""
    if others:
        later = "; ".join(
            f"{matter.voice.day(day, year=False)} {titles}" for day, titles in zip(days[1:], others, strict=True)
        )
        rest = matter.say("{first}; lalu {later} | {first}; then {later}", first=first, later=later)
    moments = [due for _, due in dues if isinstance(due, datetime) and due.date() == days[0]]
    hours = _hours(matter, min(moments)) if moments else ""
    return KeyDate(label, matter.voice.day(days[0], weekday=True), hours, rest)


def _hours(matter: Matter, start: datetime) -> str:
    """The hours of the slot that starts then, as far as they lie on that day."""
    slots = [slot for one in matter.pieces if (slot := slot_of(one)) and slot[0] == start]
    end = slots[0][1] if slots and slots[0][1].date() == start.date() else start
    return matter.clock.hours(start, end)
