"""A campaign in time: one picture by phase and by KOL, the same as a list, and what each state is called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo

from kolsite.language import Voice
from kolsite.measure.delivery import (
    GONE,
    UNDER_WAY,
    days_late,
    goes_live,
    has_the_ball,
    is_posted,
    open_dues,
    post_of,
    selected,
)
from kolsite.measure.working_days import DAYS, FREE
from kolsite.model.assignment import Assignment, Deliverable, DeliverableStatus
from kolsite.model.campaign import Campaign, CampaignStatus, Phase, Side, Step, StepStatus
from kolsite.model.settings import Holiday, HolidayKind
from kolsite.rules.subject import name_of
from kolsite.values import day_of
from kolsite.views.charts import (
    ChartTable,
    Column,
    DaysOff,
    Gantt,
    GanttGroup,
    GanttRow,
    Milestone,
    Span,
    State,
    Tick,
)
from kolsite.views.team.campaign_list import DUES, ENDED
from kolsite.views.team.campaign_parts import Cell, Items, Rows, Table, days_between, heads, table, word
from kolsite.views.team.parts import Mark, Tone, joined
from kolsite.views.team.site import TeamSite

Status = DeliverableStatus
STATES = {
    State.DONE: "selesai | done",
    State.IN_PROGRESS: "berjalan | in progress",
    State.LATE: "lewat tenggat | late",
    State.PLANNED: "direncanakan | planned",
    State.CANCELLED: "tidak jadi | off",
}
STATE_TONES = {State.DONE: Tone.GOOD, State.IN_PROGRESS: Tone.INFO, State.LATE: Tone.BAD}
STEP_STATES = {
    StepStatus.DONE: State.DONE, StepStatus.DOING: State.IN_PROGRESS, StepStatus.CANCELLED: State.CANCELLED,
}  # fmt: skip
UNTOUCHED = frozenset({Status.NOT_STARTED, Status.SCHEDULED, Status.APPROVED})
LONG = 130
"""A timeline of more days has months for ticks, and no weekends."""


@dataclass(frozen=True, slots=True)
class Row:
    """A piece of work in time, before it is drawn or listed."""

    what: str
    first: date | None
    last: date
    state: State
    note: str


# --- the work ------------------------------------------------------------------------------------------------


def step_row(step: Step, campaign: Campaign, site: TeamSite) -> Row:
    """A step of the timeline."""
    zone, voice = site.catalog.zone_of(campaign), site.voice
    state = STEP_STATES.get(step.status, State.PLANNED) if step.status else State.PLANNED
    late = days_late(step.due, site.now, zone)
    if campaign.status is CampaignStatus.CANCELLED and step.status not in ENDED:
        state, late = State.CANCELLED, 0
    if step.status not in ENDED and late > 0 and campaign.status in UNDER_WAY:
        state = State.LATE
    note = _late_note(late, step.owner or Side.TEAM, voice) if state is State.LATE else ""
    return Row(step.title.said(voice.language).text, step.start, day_of(step.due, zone), state, note)


def deliverable_rows(assignment: Assignment, campaign: Campaign, site: TeamSite) -> Iterator[Row]:
    """What one KOL makes; what has no day is left to the list of deliverables."""
    late = _late_by_deliverable(campaign, site)
    for one in assignment.deliverables:
        row = _deliverable_row(one, assignment, campaign, site, late.get((assignment.kol, one.slug), ""))
        if row is not None:
            yield row


def _deliverable_row(
    deliverable: Deliverable, assignment: Assignment, campaign: Campaign, site: TeamSite, late: str
) -> Row | None:
    zone = site.catalog.kols_zone(site.catalog.kol_of(assignment), campaign)
    last = live_day(deliverable, assignment, campaign, zone)
    if last is None:
        return None
    starts = [deliverable.storyline_due, deliverable.concept_due, deliverable.draft_due]
    days = [day_of(one, zone) for one in starts if one is not None]
    first = min([*days, last])
    state = State.LATE if late else _state_of(deliverable)
    what = joined([word(deliverable.format, site.voice), word(deliverable.platform, site.voice)])
    return Row(what, first if first < last else None, last, state, late or _outcome(deliverable, site.voice))


def _state_of(deliverable: Deliverable) -> State:
    if deliverable.status in GONE or deliverable.status is Status.MISSED:
        return State.CANCELLED
    if is_posted(deliverable):
        return State.DONE
    return State.PLANNED if deliverable.status in UNTOUCHED else State.IN_PROGRESS


def _outcome(deliverable: Deliverable, voice: Voice) -> str:
    """What became of a deliverable that did not simply go live."""
    unusual = (Status.TAKEDOWN, Status.REPOSTED, Status.MISSED, Status.CANCELLED, Status.REPLACED)
    return word(deliverable.status, voice).lower() if deliverable.status in unusual else ""


def live_day(deliverable: Deliverable, assignment: Assignment, campaign: Campaign, zone: tzinfo) -> date | None:
    """The day it went live, else the day for which it is planned."""
    post = post_of(deliverable, assignment, campaign)
    moment = post.posted_at if post is not None and post.posted_at else goes_live(deliverable)
    return moment.astimezone(zone).date() if moment else None


def _late_by_deliverable(campaign: Campaign, site: TeamSite) -> Mapping[tuple[str, str], str]:
    """The deliverables with a deadline that has passed, each with how late and with whom the ball is."""
    late: dict[tuple[str, str], str] = {}
    for due in open_dues(campaign):
        zone = site.catalog.kols_zone(site.catalog.kol_of(due.assignment), campaign)
        days = days_late(due.deadline, site.now, zone)
        if days > 0:
            what = site.voice.say(DUES[due.what])
            note = f"{what} {_late_note(days, due.side, site.voice)}"
            late.setdefault((due.assignment.kol, due.deliverable.slug), note)
    return late


def _late_note(days: int, side: Side, voice: Voice) -> str:
    return voice.say(
        "lewat tenggat {days} · bola di {side} | {days} late · ball with {side}",
        days=voice.count(days, "hari | day/days"),
        side=word(side, voice),
    )


# --- the picture ---------------------------------------------------------------------------------------------


def timeline(campaign: Campaign, site: TeamSite) -> Gantt | None:
    """The plan as one picture; None where nothing has a day."""
    phases = [(word(phase, site.voice), _steps(phase, campaign, site)) for phase in Phase]
    chosen = [(site.catalog.kol_of(one), one) for one in selected(campaign)]
    people = [(name_of(kol), list(deliverable_rows(one, campaign, site))) for kol, one in chosen]
    groups = [*(GanttGroup(name, _drawn(rows, site.voice)) for name, rows in phases if rows)]
    if any(rows for _, rows in people):
        groups.append(GanttGroup(site.voice.say("Per KOL | By KOL")))
        groups += [GanttGroup(name, _drawn(rows, site.voice), level=2) for name, rows in people if rows]
    every = [row for _, rows in [*phases, *people] for row in rows]
    return _gantt(campaign, groups, every, [*phases, *people], site) if every else None


def _steps(phase: Phase, campaign: Campaign, site: TeamSite) -> list[Row]:
    return [step_row(one, campaign, site) for one in campaign.timeline if one.phase is phase]


def _drawn(rows: Iterable[Row], voice: Voice) -> tuple[GanttRow, ...]:
    return tuple(_drawn_row(row, voice) for row in rows)


def _drawn_row(row: Row, voice: Voice) -> GanttRow:
    last = row.last.toordinal()
    if row.first is None:
        day = voice.day(row.last, year=False)
        return GanttRow(row.what, milestones=(Milestone(last, row.state, day),), note=row.note)
    return GanttRow(row.what, spans=(Span(min(row.first.toordinal(), last), last, row.state),), note=row.note)


def _gantt(
    campaign: Campaign,
    groups: Sequence[GanttGroup],
    rows: Sequence[Row],
    named: Sequence[tuple[str, Sequence[Row]]],
    site: TeamSite,
) -> Gantt:
    voice = site.voice
    first = min([campaign.start, *(row.first or row.last for row in rows)])
    last = max([campaign.end, *(row.last for row in rows)])
    title = _finding(rows, campaign, site)
    return Gantt(
        title=title,
        subtitle=voice.say(
            "{days}; keadaan {now} | {days}; as of {now}", days=voice.days(first, last), now=voice.moment(site.now)
        ),
        alt=voice.say(
            "Linimasa {rows} dari {first} sampai {last}. | Timeline of {rows} from {first} to {last}.",
            rows=voice.count(len(rows), "pekerjaan | item/items"),
            first=voice.day(first),
            last=voice.day(last),
        ),
        empty="",
        table=_twin(named, title, voice),
        starts_on=first.toordinal(),
        ends_on=last.toordinal(),
        ticks=_ticks(first, last, voice),
        groups=groups,
        state_words={state: voice.say(says) for state, says in STATES.items()},
        days_off=_days_off(first, last, site),
        today=site.today.toordinal() if first <= site.today <= last else None,
        today_label=voice.say("hari ini | today"),
    )


def _finding(rows: Sequence[Row], campaign: Campaign, site: TeamSite) -> str:
    """What the picture shows first: what is late, else how much is done."""
    voice = site.voice
    late = sum(row.state is State.LATE for row in rows)
    done = sum(row.state is State.DONE for row in rows)
    off = sum(row.state is State.CANCELLED for row in rows)
    of = voice.number(len(rows) - off)
    if late:
        return voice.say(
            "{late} lewat tenggat; {done} dari {of} selesai | {late} overdue; {done} of {of} done",
            late=voice.count(late, "pekerjaan | item/items"),
            done=voice.number(done),
            of=of,
        )
    if done == len(rows) - off:
        return voice.say("Semua {of} pekerjaan selesai | All {of} items are done", of=of)
    return voice.say(
        "{done} dari {of} pekerjaan selesai, tidak ada yang lewat tenggat | {done} of {of} items done, none overdue",
        done=voice.number(done),
        of=of,
    )


def _twin(named: Sequence[tuple[str, Sequence[Row]]], title: str, voice: Voice) -> ChartTable:
    columns = ("Bagian | Part", "Pekerjaan | Item", "Mulai | Start", "Selesai | End", "Keadaan | State")
    rows = [
        (
            name,
            row.what,
            voice.day(row.first) if row.first else "",
            voice.day(row.last),
            joined([voice.say(STATES[row.state]), row.note]),
        )
        for name, listed in named
        for row in listed
    ]
    name = voice.say("Tabel: {title} | Table: {title}", title=title)
    return ChartTable(
        name, [Column(voice.say(head)) for head in columns], rows, voice.say("Sebagai tabel | As a table")
    )


def _ticks(first: date, last: date, voice: Voice) -> list[Tick]:
    """Mondays; in a long plan the first days of months."""
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    wanted = [day for day in days if (day.day == 1 if len(days) > LONG else day.weekday() == 0)]
    return [Tick(day.toordinal(), voice.day(day, year=False)) for day in wanted]


def _days_off(first: date, last: date, site: TeamSite) -> list[DaysOff]:
    voice = site.voice
    found = [
        DaysOff(one.from_.toordinal(), (one.to or one.from_).toordinal(), holiday_name(one, voice))
        for one in holidays_between(first, last, site)
        if one.kind in FREE
    ]
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    if len(days) <= LONG:
        working = site.catalog.settings.working_days
        free = [day.toordinal() for day in days if DAYS[day.weekday()] not in working]
        found += [DaysOff(day, day) for day in free]
    return sorted(found, key=lambda off: (off.starts_on, not off.label))


def holidays_between(first: date, last: date, site: TeamSite) -> list[Holiday]:
    """Holidays, feasts and shopping days that touch a stretch of days, the earliest first."""
    every = site.catalog.settings.holidays
    touching = [one for one in every if one.from_ <= last and (one.to or one.from_) >= first]
    return sorted(touching, key=lambda one: (one.from_, one.to or one.from_))


def holiday_name(holiday: Holiday, voice: Voice) -> str:
    name = holiday.name.said(voice.language).text
    return voice.say("{name} (belum pasti) | {name} (tentative)", name=name) if holiday.tentative else name


# --- the list ------------------------------------------------------------------------------------------------


def step_table(campaign: Campaign, site: TeamSite) -> Table | None:
    """The steps, each with what comes before it, its buffer and who else sees it."""
    voice, zone = site.voice, site.catalog.zone_of(campaign)
    titles = {step.slug: step.title.said(voice.language).text for step in campaign.timeline}
    rows: list[Items] = []
    for step in sorted(campaign.timeline, key=lambda one: (day_of(one.due, zone), one.slug)):
        row = step_row(step, campaign, site)
        rows.append(
            [
                Cell(step.title.said(voice.language)),
                word(step.phase, voice),
                voice.day(step.start, year=False) if step.start else "",
                voice.deadline(step.due),
                word(step.owner, voice),
                Cell(mark=Mark(voice.say(STATES[row.state]), STATE_TONES.get(row.state, Tone.QUIET), row.note)),
                voice.join([titles.get(slug, slug) for slug in step.after]),
                voice.count(step.buffer_days, "hari | day/days") if step.buffer_days is not None else "",
                voice.join([word(one, voice) for one in step.visible_to]),
            ]
        )
    columns = heads(
        voice, "Langkah | Step", "Fase | Phase", "Mulai | Start", "Tenggat | Due", "Bola di | Ball with",
        "Keadaan | State", "Setelah | After", "Cadangan | Buffer", "Terlihat juga oleh | Also seen by",
        tight=(2, 3),
    )  # fmt: skip
    return table(voice.say("Langkah timeline | Steps of the timeline"), columns, rows)


def holiday_table(campaign: Campaign, site: TeamSite) -> Table | None:
    """Days within the campaign on which nobody approves, or everybody posts."""
    voice = site.voice
    rows: Rows = [
        [
            Cell(holiday_name(one, voice)),
            days_between(one.from_, one.to or one.from_, voice),
            word(one.kind, voice),
        ]
        for one in holidays_between(campaign.start, campaign.end, site)
        if one.kind is not HolidayKind.SCHOOL
    ]
    columns = heads(voice, "Hari | Day", "Tanggal | Date", "Jenis | Kind")
    return table(voice.say("Libur dan hari penting | Holidays and notable days"), columns, rows)


# --- states --------------------------------------------------------------------------------------------------


def sow_id(assignment: Assignment, deliverable: Deliverable) -> str:
    """The anchor of a deliverable on its campaign's page."""
    return f"sow-{assignment.kol}-{deliverable.slug}"


def state_mark(deliverable: Deliverable, site: TeamSite) -> Mark:
    """A deliverable's status as a mark."""
    status = deliverable.status
    if status in GONE or status in (Status.MISSED, Status.TAKEDOWN):
        tone = Tone.BAD if status in (Status.MISSED, Status.TAKEDOWN) else Tone.QUIET
    elif is_posted(deliverable):
        tone = Tone.GOOD
    elif status in (Status.WAITING_AGENCY, Status.WAITING_CLIENT, Status.REVISION):
        tone = Tone.WARN
    else:
        tone = Tone.QUIET if status is Status.NOT_STARTED else Tone.INFO
    return Mark(word(status, site.voice), tone)


def ball(deliverable: Deliverable, site: TeamSite) -> str:
    """Who has the ball, in a word; nothing when nobody has."""
    side = has_the_ball(deliverable)
    return word(side, site.voice) if side is not None else ""
