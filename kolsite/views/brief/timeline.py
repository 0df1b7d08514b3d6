"""The dates as a picture: this KOL's own deadlines, the campaign's steps, and the days on which nobody answers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kolsite.measure.delivery import APPEARANCES, slot_of
from kolsite.measure.working_days import free_day
from kolsite.model.assignment import Deliverable
from kolsite.model.campaign import Step
from kolsite.values import Deadline
from kolsite.views.brief.matter import Matter
from kolsite.views.charts import ChartTable, Column, DaysOff, Gantt, GanttGroup, GanttRow, Milestone, Span, State, Tick
from kolsite.views.pieces import first_day_of, titles_of

WEEK, TICKS, SATURDAY = 6, 8, 5
"""The least length of the picture less a day, how many dates it names at most, and the first day of a weekend."""


def steps_in_order(matter: Matter) -> list[Step]:
    """The campaign's steps that this KOL may see, by day."""
    return sorted(matter.seen.campaign.timeline, key=lambda step: (first_day_of(step.due), step.slug or ""))


def timeline(matter: Matter) -> Gantt | None:
    """The picture; the campaign's steps only in a brief that tells everything."""
    steps = [_step_row(step, matter) for step in steps_in_order(matter)] if matter.whole else []
    groups = [(matter.campaign, steps), (matter.greeting, list(_piece_rows(matter)))]
    rows = [row for _, inside in groups for row in inside]
    if not rows:
        return None
    days = [day for row in rows for day in _days_of(row)]
    first, last = min(days), max(*days, min(days) + WEEK)
    told = matter.voice.days(date.fromordinal(first), date.fromordinal(last))
    alt = "Tenggat, hari tayang, dan langkah campaign | Deadlines, days live, and the campaign's steps"
    return Gantt(
        title=matter.say("Jadwal {days} | Dates {days}", days=told),
        subtitle="",
        alt=matter.say(alt),
        empty="",
        table=_table(rows, matter),
        starts_on=first,
        ends_on=last,
        ticks=tuple(_ticks(first, last, matter)),
        groups=tuple(GanttGroup(name, tuple(inside)) for name, inside in groups if inside),
        state_words=dict.fromkeys(State, matter.say("tenggat atau hari tayang | a deadline or the day itself")),
        days_off=tuple(_days_off(first, last, matter)),
    )


def _table(rows: list[GanttRow], matter: Matter) -> ChartTable:
    """The same as a table, which whoever makes a chart has to give."""
    columns = (Column(matter.say("Langkah | Step")), Column(matter.say("Kapan | When")))
    name = matter.say("Jadwal | Dates")
    return ChartTable(name, columns, [(row.label, _told(row, matter)) for row in rows], name)


def _told(row: GanttRow, matter: Matter) -> str:
    days = [date.fromordinal(day) for day in _days_of(row)]
    return matter.voice.days(min(days), max(days))


def _days_of(row: GanttRow) -> Iterator[int]:
    for span in row.spans:
        yield from (span.starts_on, span.ends_on)
    yield from (mark.on for mark in row.milestones)


# --- rows --------------------------------------------------------------------------------------------------------


def _step_row(step: Step, matter: Matter) -> GanttRow:
    """A stretch of time, or a day; how far it has come is for the team."""
    title, due = step.title.said(matter.voice.language).text, first_day_of(step.due)
    if step.start is not None and step.start < due:
        return GanttRow(title, (Span(step.start.toordinal(), due.toordinal(), State.PLANNED),))
    return GanttRow(title, milestones=(_mark("", step.due, matter),))


def _piece_rows(matter: Matter) -> Iterator[GanttRow]:
    for title, one in zip(titles_of(matter.pieces, matter.voice), matter.pieces, strict=True):
        marks = tuple(_mark(label, due, matter) for label, due in _own_dates(one, matter))
        if marks:
            yield GanttRow(title, milestones=marks)


def _own_dates(one: Deliverable, matter: Matter) -> Iterator[tuple[str, Deadline]]:
    if one.draft_due:
        yield "draft", one.draft_due
    if slot := slot_of(one):
        yield matter.say("hadir | be there") if one.format in APPEARANCES else matter.say("tayang | live"), slot[0]
    if one.insight_due:
        yield "insight", one.insight_due


def _mark(label: str, due: Deadline, matter: Matter) -> Milestone:
    day = first_day_of(due)
    return Milestone(day.toordinal(), State.PLANNED, f"{label} {matter.voice.day(day, year=False)}".strip())


# --- time --------------------------------------------------------------------------------------------------------


def _ticks(first: int, last: int, matter: Matter) -> Iterator[Tick]:
    """Mondays, and only some of them where the time is long."""
    mondays = [day for day in range(first, last + 1) if date.fromordinal(day).weekday() == 0]
    for day in mondays[:: 1 + len(mondays) // TICKS]:
        yield Tick(day, matter.voice.day(date.fromordinal(day), year=False))


def _days_off(first: int, last: int, matter: Matter) -> Iterator[DaysOff]:
    """Weekends, and holidays with their names."""
    settings, day = matter.seen.catalog.settings, first
    while day <= last:
        today = date.fromordinal(day)
        holiday = free_day(today, settings)
        if holiday is not None:
            until = min(last, (holiday.to or holiday.from_).toordinal())
            yield DaysOff(day, until, holiday.name.said(matter.voice.language).text)
            day = until
        elif today.weekday() == SATURDAY:
            yield DaysOff(day, min(day + 1, last))
            day += 1
        day += 1
