"""What KOLs have to do: what goes live today, deadlines that have passed or are today, numbers that are due."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from kolsite.measure.captures import PostNumbers, due_at, format_of
from kolsite.measure.delivery import APPEARANCES, UNDER_WAY, Due, days_late, goes_live, open_dues
from kolsite.model.assignment import Deliverable, Reschedule
from kolsite.model.campaign import Side
from kolsite.rules.subject import what_of
from kolsite.values import day_of
from kolsite.views.team.parts import Mark, Tone, joined
from kolsite.views.team.today import Group, Item, Thing, Tray, ball, late, local_day, today
from kolsite.views.team.wa import Chat

POSTING = "post_at"
STEPS = {
    "storyline_due": "Storyline {what} | Storyline of the {what}",
    "concept_due": "Konsep {what} | Concept of the {what}",
    "draft_due": "Draft {what} | Draft of the {what}",
    "feedback_due": "Masukan untuk {what} | Feedback on the {what}",
    "revision_due": "Revisi {what} | Revision of the {what}",
    POSTING: "Tayang: {what} | Go live: {what}",
}


def work(tray: Tray) -> Iterator[Thing]:
    """Deadlines of deliverables, and what goes live today."""
    for due in open_dues(tray.campaign):
        zone = tray.kols_zone(tray.kol(due.assignment.kol))
        moment = goes_live(due.deliverable)
        days = days_late(due.deadline, tray.site.now, zone)
        if due.what == POSTING and moment and local_day(moment, tray.site.catalog.zone) == tray.site.today:
            yield _going_live(tray, due, moment)
        elif days > 0:
            item = _deadline(tray, due, late(tray.voice, days, due.side), days)
            yield tray.thing(Group.LATE, -days, due.assignment.kol, item, due.side)
        elif due.what != POSTING and day_of(due.deadline, zone) == tray.site.today:
            item = _deadline(tray, due, _when_today(tray, due), 0)
            yield tray.thing(Group.DUE, 0, due.assignment.kol, item, due.side)


def _going_live(tray: Tray, due: Due, moment: datetime) -> Thing:
    """A line with the time where the KOL lives, and the office's beside it."""
    voice, kol = tray.voice, tray.kol(due.assignment.kol)
    passed = moment < tray.site.now
    status = due.deliverable.status.label.in_(voice.language)
    beside = voice.say("jamnya sudah lewat | the time has passed") if passed else status
    when = voice.time(moment.astimezone(tray.kols_zone(kol)), tray.site.catalog.zone)
    lead = Mark(when, Tone.WARN if passed else Tone.INFO, beside)
    chat = Chat(tray.site.catalog, tray.campaign, kol)
    named = what_of(due.deliverable)
    appears = due.deliverable.format in APPEARANCES
    said_to_kol = named.in_(chat.voice.language)
    text = chat.appearing_today(said_to_kol, moment) if appears else chat.posting_today(said_to_kol, moment)
    what = named.in_(voice.language)
    item = tray.item(lead, what, _changes(tray, due.deliverable), kol, text)
    return tray.thing(Group.LIVE, moment.timestamp(), kol.slug, item, Side.KOL)


def _when_today(tray: Tray, due: Due) -> Mark:
    if not isinstance(due.deadline, datetime):
        return today(tray.voice, ball(tray.voice, due.side))
    own = due.deadline.astimezone(tray.kols_zone(tray.kol(due.assignment.kol)))
    return Mark(tray.voice.time(own, tray.site.catalog.zone), Tone.INFO, ball(tray.voice, due.side))


def _deadline(tray: Tray, due: Due, lead: Mark, days: int) -> Item:
    voice, kol = tray.voice, tray.kol(due.assignment.kol)
    chat = Chat(tray.site.catalog, tray.campaign, kol)
    text = chat.ask_for(due.what, what_of(due.deliverable).in_(chat.voice.language), due.deadline, days)
    what = voice.say(STEPS[due.what], what=what_of(due.deliverable).in_(voice.language))
    status = due.deliverable.status.label.in_(voice.language)
    detail = joined([voice.deadline(due.deadline), status, _changes(tray, due.deliverable)])
    return tray.item(lead, what, detail, kol, text)


def _changes(tray: Tray, deliverable: Deliverable) -> str:
    return moved(tray, deliverable.rescheduled[-1]) if deliverable.rescheduled else ""


def moved(tray: Tray, change: Reschedule) -> str:
    """“dipindah dari Kamis, 12 Nov 2026, 12.00 WIB: bentrok …”."""
    voice = tray.voice
    before = voice.deadline(change.from_) if change.from_ else voice.say("jadwal lama | the old date")
    why = f": {change.why}" if change.why else ""
    return voice.say("dipindah dari {before}{why} | moved from {before}{why}", before=before, why=why)


# --- numbers -------------------------------------------------------------------------------------------------


def numbers_due(tray: Tray) -> Iterator[Thing]:
    """Posts of running campaigns whose numbers of the compared age are due today or earlier, and have not come."""
    if tray.campaign.status not in UNDER_WAY:
        return
    for numbers in tray.site.result(tray.campaign).all.posts:
        due = due_at(numbers.post, numbers.window_days)
        if due is None or not numbers.post.kols or numbers.complete or numbers.total is not None:
            continue
        removed, day = numbers.post.removed_at, local_day(due, tray.zone)
        if day <= tray.site.today and (removed is None or removed > due):
            yield _insight(tray, numbers, due, day)


def _insight(tray: Tray, numbers: PostNumbers, due: datetime, day: date) -> Thing:
    voice, post = tray.voice, numbers.post
    kol, days = tray.kol(post.kols[0]), (tray.site.today - day).days
    when = voice.time(due.astimezone(tray.zone))
    lead = late(voice, days, Side.KOL) if days else Mark(when, Tone.INFO, ball(voice, Side.KOL))
    what = voice.say(
        "Insight D{days}: {what} | D{days} insight: {what}",
        days=numbers.window_days,
        what=format_of(post).label.in_(voice.language),
    )
    chat = Chat(tray.site.catalog, tray.campaign, kol)
    named = format_of(post).label.in_(chat.voice.language)
    text = chat.insight(post, named, numbers.window_days, days)
    detail = joined([post.post, voice.moment(due.astimezone(tray.zone)), _known(tray, numbers)])
    item = tray.item(lead, what, detail, kol, text)
    return tray.thing(Group.LATE if days else Group.DUE, -days, post.post, item, Side.KOL)


def _known(tray: Tray, numbers: PostNumbers) -> str:
    """How old the newest numbers are."""
    if numbers.organic is None:
        return tray.voice.say("belum ada angka | no figures yet")
    on = tray.voice.day(local_day(numbers.organic.captured_at, tray.zone), year=False)
    return tray.voice.say("angka terakhir {on} | latest figures {on}", on=on)
