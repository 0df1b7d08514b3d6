"""What waits for the agency or the client, and what the team does next: approvals, comments, reports, calls, money."""

from __future__ import annotations

from collections.abc import Iterator

from kolsite.measure.comments import totals
from kolsite.measure.delivery import UNDER_WAY, days_late, has_the_ball, selected, wanted
from kolsite.measure.figures import Metric
from kolsite.measure.working_days import working_days_between
from kolsite.model.assignment import (
    Assignment,
    Deliverable,
    DeliverableStatus,
    Outreach,
    Payment,
    PaymentStatus,
)
from kolsite.model.campaign import Side
from kolsite.rules.lateness import ENDED
from kolsite.rules.subject import under_way, what_of
from kolsite.values import day_of
from kolsite.views.team.parts import Mark, Tone, joined, person
from kolsite.views.team.site import TeamSite
from kolsite.views.team.today import (
    Group,
    Item,
    Thing,
    Tray,
    ball,
    by_day,
    in_days,
    late,
    team_names,
    today,
)

SOON = 7
"""Days ahead in which a report or a payment is worth a line today."""
PATIENCE = 2
"""Working days after which an approval has waited long."""
AWAITING = frozenset({DeliverableStatus.WAITING_AGENCY, DeliverableStatus.WAITING_CLIENT})
MONEY_WAITS = frozenset(
    {
        PaymentStatus.INVOICE_RECEIVED,
        PaymentStatus.DOCS_INCOMPLETE,
        PaymentStatus.ON_HOLD,
        PaymentStatus.DISPUTED,
    }
)
MONEY_GONE = frozenset({PaymentStatus.PAID, PaymentStatus.BUKTI_POTONG_SENT})


def approvals(tray: Tray) -> Iterator[Thing]:
    """Drafts that lie with the agency or the client, and KOLs on whom the client has not decided."""
    if not under_way(tray.campaign):
        return
    for assignment in tray.campaign.assignments:
        if assignment.outreach is Outreach.WAITING_CLIENT:
            yield _choice(tray, assignment)
    for assignment in selected(tray.campaign):
        for deliverable in wanted(assignment):
            if deliverable.status in AWAITING and not _is_late(tray, assignment, deliverable):
                yield _draft(tray, assignment, deliverable)


def _is_late(tray: Tray, assignment: Assignment, deliverable: Deliverable) -> bool:
    """Whether it stands among the late ones already."""
    zone = tray.kols_zone(tray.kol(assignment.kol))
    due = deliverable.feedback_due
    listed = tray.campaign.status in UNDER_WAY and due is not None
    return listed and due is not None and days_late(due, tray.site.now, zone) > 0


def _choice(tray: Tray, assignment: Assignment) -> Thing:
    lead = Mark(tray.voice.say("menunggu klien | waiting for the client"), Tone.INFO)
    detail = assignment.decision.label.in_(tray.voice.language)
    what = tray.voice.say("Pilihan KOL | Choice of KOL")
    return tray.thing(
        Group.APPROVAL, 0, assignment.kol, tray.item(lead, what, detail, tray.kol(assignment.kol)), Side.CLIENT
    )


def _draft(tray: Tray, assignment: Assignment, deliverable: Deliverable) -> Thing:
    voice, settings = tray.voice, tray.site.catalog.settings
    side = has_the_ball(deliverable) or Side.TEAM
    sent = max((one.submitted_on for one in deliverable.reviews if one.submitted_on), default=None)
    age = working_days_between(sent, tray.site.today, settings) if sent else None
    unknown = voice.say("lama menunggu tidak tercatat | waiting time not recorded")
    days = voice.count(age, "hari kerja | working day/days") if age is not None else unknown
    waits = voice.say("menunggu {side} | waiting for the {side}", side=side.label.in_(voice.language))
    lead = Mark(days, Tone.WARN if age is not None and age > PATIENCE else Tone.INFO, waits)
    detail = voice.say("dikirim {on} | sent {on}", on=voice.day(sent, weekday=True)) if sent else ""
    item = tray.item(lead, what_of(deliverable).in_(voice.language), detail, tray.kol(assignment.kol))
    return tray.thing(Group.APPROVAL, -(age or 0), assignment.kol, item, side)


def comments(tray: Tray) -> Iterator[Thing]:
    """Comments that wait for a reply; those of a campaign that is over wait too."""
    voice, counted = tray.voice, totals(tray.campaign.comments)
    if counted.waiting <= 0:
        return
    answered = voice.say(
        "{replied} dari {all} sudah dibalas | {replied} of {all} answered",
        replied=voice.number(counted.replied),
        all=voice.number(counted.needs_reply),
    )
    median = counted.median_minutes
    minutes = voice.count(round(median.number), "menit | minute/minutes") if isinstance(median, Metric) else ""
    speed = voice.say("median {minutes} | median {minutes}", minutes=minutes) if minutes else ""
    lead = Mark(voice.count(counted.waiting, "komentar | comment/comments"), Tone.WARN)
    what = voice.say("Menunggu jawaban | Waiting for an answer")
    item = tray.item(lead, what, joined([answered, speed]))
    yield tray.thing(Group.COMMENTS, -counted.waiting, "", item, count=counted.waiting)


def steps(tray: Tray) -> Iterator[Thing]:
    """Steps of the timeline that are late or due today."""
    for step in tray.campaign.timeline if tray.campaign.status in UNDER_WAY else ():
        days = days_late(step.due, tray.site.now, tray.zone)
        if step.status in ENDED or (days <= 0 and day_of(step.due, tray.zone) != tray.site.today):
            continue
        side = step.owner or Side.TEAM
        lead = late(tray.voice, days, side) if days > 0 else today(tray.voice, ball(tray.voice, side))
        item = tray.item(lead, step.title.said(tray.voice.language).text, tray.voice.deadline(step.due))
        yield tray.thing(Group.LATE if days > 0 else Group.DUE, -days, step.slug, item, side)


def reports(tray: Tray) -> Iterator[Thing]:
    """Reports due within a week."""
    for report in tray.campaign.report_due if under_way(tray.campaign) else ():
        ahead = (report.on - tray.site.today).days
        if 0 <= ahead <= SOON:
            lead = Mark(in_days(tray.voice, ahead), Tone.WARN if ahead < PATIENCE else Tone.INFO)
            item = tray.item(lead, report.kind.label.in_(tray.voice.language), tray.voice.day(report.on, weekday=True))
            yield tray.thing(Group.REPORTS, ahead, report.kind.value, item)


def follow_ups(tray: Tray) -> Iterator[Thing]:
    """When somebody meant to ask a KOL again."""
    for assignment in tray.campaign.assignments if under_way(tray.campaign) else ():
        if assignment.next_follow_up is None:
            continue
        group, lead = by_day(tray.site, assignment.next_follow_up)
        language = tray.voice.language
        state = assignment.outreach.label.in_(language) if assignment.outreach else ""
        detail = joined([assignment.decision.label.in_(language), state])
        item = tray.item(lead, tray.voice.say("Follow up | Follow up"), detail, tray.kol(assignment.kol))
        yield tray.thing(group, assignment.next_follow_up.toordinal(), assignment.kol, item)


def payments(tray: Tray) -> Iterator[Thing]:
    """Money that waits for somebody, or is due within a week; only leads and finance see any."""
    for assignment in tray.campaign.assignments if tray.site.leads else ():
        for payment in assignment.payments:
            if payment.status in MONEY_WAITS or _due_soon(tray, payment):
                yield _payment(tray, assignment, payment)


def _due_soon(tray: Tray, payment: Payment) -> bool:
    if payment.due is None or payment.status in MONEY_GONE:
        return False
    return (payment.due - tray.site.today).days <= SOON


def _payment(tray: Tray, assignment: Assignment, payment: Payment) -> Thing:
    voice = tray.voice
    ahead = (payment.due - tray.site.today).days if payment.due else None
    status = payment.status.label.in_(voice.language) if payment.status else voice.say("status kosong | no status")
    if ahead is not None and ahead < 0:
        lead = Mark(late(voice, -ahead, Side.TEAM).text, Tone.BAD, status)
    else:
        waits = payment.status in MONEY_WAITS - {PaymentStatus.INVOICE_RECEIVED}
        lead = Mark(status, Tone.WARN if waits else Tone.INFO, in_days(voice, ahead) if ahead is not None else "")
    due = voice.say("jatuh tempo {on} | due {on}", on=voice.day(payment.due, weekday=True)) if payment.due else ""
    amount = voice.money(payment.amount) if payment.amount else ""
    detail = joined([amount, due, payment.hold_reason])
    item = tray.item(lead, payment.kind.label.in_(voice.language), detail, tray.kol(assignment.kol))
    return tray.thing(Group.PAYMENTS, 999 if ahead is None else ahead, assignment.kol, item)


def next_steps(site: TeamSite) -> Iterator[Thing]:
    """What was agreed to do next at the latest contact with each KOL; whoever looks after the KOL does it."""
    voice = site.voice
    for kol in site.catalog.kols.values():
        latest = max(kol.log, key=lambda entry: entry.on, default=None)
        if latest is None or latest.next_step is None:
            continue
        group, lead = by_day(site, latest.next_due)
        spoken = voice.say("kontak terakhir {on} | last contact {on}", on=voice.day(latest.on))
        owners = (kol.owner,) if kol.owner else ()
        item = Item(lead, latest.next_step, spoken, person(kol), None, team_names(site, owners))
        rank = latest.next_due.toordinal() if latest.next_due else 10_000_000
        yield Thing(group, rank, kol.slug, owners, item)
