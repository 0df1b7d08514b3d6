"""What is being made: every deliverable by who has the ball, with its dates, drafts, reviews and what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kolsite.language import Voice
from kolsite.measure.delivery import (
    GONE,
    UNDER_WAY,
    days_late,
    goes_live,
    has_the_ball,
    open_dues,
    post_of,
    selected,
)
from kolsite.measure.working_days import working_days_between
from kolsite.model.assignment import (
    Assignment,
    Decision,
    Deliverable,
    DeliverableStatus,
    LivePlan,
    Review,
    ReviewVerdict,
)
from kolsite.model.campaign import Campaign, Side
from kolsite.rules.subject import name_of
from kolsite.views.page import Link, Prose, prose
from kolsite.views.team.campaign_list import due_words
from kolsite.views.team.campaign_parts import (
    Cell,
    Items,
    Table,
    facts_of,
    heads,
    label,
    pics,
    plain,
    product_name,
    table,
    word,
)
from kolsite.views.team.campaign_strategy import disclosed_mark
from kolsite.views.team.campaign_timeline import sow_id, state_mark
from kolsite.views.team.parts import Fact, Mark, Person, Tone, fact, joined, known_facts, person
from kolsite.views.team.site import TeamSite

Status = DeliverableStatus
VERDICT_TONES = {
    ReviewVerdict.APPROVED: Tone.GOOD, ReviewVerdict.REVISE: Tone.WARN, ReviewVerdict.REJECTED: Tone.BAD,
    ReviewVerdict.PENDING: Tone.INFO,
}  # fmt: skip
FOLDED = ("done", "off", "proposed")
MADE = (
    "quantity", "frames", "duration", "aspect", "language", "weight", "hook", "message", "must_say", "must_show",
    "call_to_action", "caption_rules", "link", "code", "min_live_days", "pin_until", "submission_url",
)  # fmt: skip
DATES = (
    "storyline_due", "concept_due", "draft_due", "feedback_due", "revision_due", "post_at", "post_from", "post_to",
    "backup_at", "insight_due",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that a draft was checked for."""

    text: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class Round:
    """One round of looking at a draft."""

    title: str
    verdict: Mark | None
    facts: tuple[Fact, ...]
    text: Prose | None
    notes: Prose | None
    checks: tuple[Check, ...]
    internal: Prose | None


@dataclass(frozen=True, slots=True)
class Piece:
    """One deliverable. `id` is its anchor; `late` says how late and with whom the ball is."""

    id: str
    title: str
    person: Person
    status: Mark
    late: Mark | None
    when: str
    facts: tuple[Fact, ...]
    dates: tuple[Fact, ...]
    moved: tuple[str, ...]
    plans: tuple[Plan, ...]
    post: Link | None
    posted: str
    disclosed: Mark | None
    rounds: tuple[Round, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What an event, talk, live or affiliate sale needs."""

    title: str
    facts: tuple[Fact, ...]
    rundown: Prose | None = None


@dataclass(frozen=True, slots=True)
class Court:
    """The deliverables that lie with somebody, or with nobody any more."""

    title: str
    pieces: tuple[Piece, ...]
    folded: bool


def courts(campaign: Campaign, site: TeamSite) -> tuple[Court, ...]:
    """By who has the ball; what is done and what is off comes last, folded."""
    late = _late(campaign, site)
    pieces: dict[str, list[Piece]] = {}
    for assignment in campaign.assignments:
        chosen = assignment.decision is Decision.SELECTED
        for one in assignment.deliverables:
            court = _court_of(one, campaign) if chosen else "proposed"
            pieces.setdefault(court, []).append(piece(one, assignment, campaign, site, late))
    titles = {
        "team": "Bola di agency | Ball with the agency", "kol": "Bola di KOL | Ball with the KOL",
        "client": "Bola di klien | Ball with the client", "done": "Selesai | Done", "off": "Tidak jadi | Called off",
        "proposed": "Usulan, KOL belum terpilih | Proposed, KOL not selected",
    }  # fmt: skip
    return tuple(
        Court(site.voice.say(title), _late_first(pieces[key]), key in FOLDED)
        for key, title in titles.items()
        if key in pieces
    )


def _late_first(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    return tuple(sorted(pieces, key=lambda one: one.late is None))


def _court_of(deliverable: Deliverable, campaign: Campaign) -> str:
    side = has_the_ball(deliverable)
    if deliverable.status in GONE or deliverable.status is Status.MISSED:
        return "off"
    return side.value if side is not None and campaign.status in UNDER_WAY else "done"


def _late(campaign: Campaign, site: TeamSite) -> dict[str, Mark]:
    """The worst overdue step of each late deliverable, by its anchor."""
    voice, found = site.voice, dict[str, Mark]()
    for due in open_dues(campaign):
        days = days_late(due.deadline, site.now, site.catalog.kols_zone(site.catalog.kol_of(due.assignment), campaign))
        if days > 0:
            text = voice.say(
                "{what} lewat tenggat {days} | {what} {days} late",
                what=due_words(due, site).partition(": ")[2],
                days=voice.count(days, "hari | day/days"),
            )
            ball = voice.say("bola di {side} | ball with {side}", side=word(due.side, voice))
            found.setdefault(sow_id(due.assignment, due.deliverable), Mark(text, Tone.BAD, ball))
    return found


def piece(
    deliverable: Deliverable, assignment: Assignment, campaign: Campaign, site: TeamSite, late: dict[str, Mark]
) -> Piece:
    voice, kol = site.voice, site.catalog.kol_of(assignment)
    post = post_of(deliverable, assignment, campaign)
    posted = ""
    if post is not None and post.posted_at is not None:
        moment = voice.moment(post.posted_at.astimezone(site.catalog.kols_zone(kol, campaign)))
        posted = voice.say("tayang {when} | posted {when}", when=moment)
    anchor = sow_id(assignment, deliverable)
    return Piece(
        anchor,
        joined([word(deliverable.format, voice), word(deliverable.platform, voice)]),
        person(kol),
        state_mark(deliverable, site),
        late.get(anchor),
        posted or _when(deliverable, assignment, campaign, site),
        _facts(deliverable, campaign, site),
        facts_of(deliverable, DATES, voice),
        tuple(_moves(deliverable, voice)),
        tuple(_plans(deliverable, campaign, site)),
        Link(post.post, href=post.url) if post is not None else None,
        posted,
        disclosed_mark(post, voice) if post is not None else None,
        tuple(_round(one, voice) for one in deliverable.reviews),
    )


def _when(deliverable: Deliverable, assignment: Assignment, campaign: Campaign, site: TeamSite) -> str:
    """The slot it is planned for, in the KOL's zone and the campaign's."""
    voice, catalog = site.voice, site.catalog
    moment = goes_live(deliverable)
    if moment is None:
        return voice.say("tanggal belum ada | no date yet")
    zone, ours = catalog.kols_zone(catalog.kol_of(assignment), campaign), catalog.zone_of(campaign)
    start = moment.astimezone(zone)
    end = deliverable.post_to if deliverable.post_at is None else None
    if end is None or end.astimezone(zone) == start:
        return voice.moment(start, ours)
    return f"{voice.day(start.date(), weekday=True)}, {voice.clock(start)}–{voice.time(end.astimezone(zone), ours)}"


def _facts(deliverable: Deliverable, campaign: Campaign, site: TeamSite) -> tuple[Fact, ...]:
    voice = site.voice
    shown = [product_name(site.catalog, campaign, slug) for slug in deliverable.product_shown]
    ads = deliverable.ads_code
    code = facts_of(ads, ("platform", "issued_on", "valid_days", "valid_to", "code"), voice) if ads else ()
    told = joined([f"{one.label}: {plain(one)}" for one in code])
    return known_facts(
        *facts_of(deliverable, ("slug",), voice),
        *facts_of(deliverable, MADE, voice),
        fact(label(Deliverable, "product_shown", voice), *shown),
        fact(label(Deliverable, "ads_code", voice), told),
    )


def _moves(deliverable: Deliverable, voice: Voice) -> Iterator[str]:
    for one in deliverable.rescheduled:
        before = voice.deadline(one.from_) if one.from_ else "?"
        after = voice.deadline(one.to) if one.to else "?"
        on = voice.say("diubah {day} | changed {day}", day=voice.day(one.on)) if one.on else None
        yield joined([f"{before} → {after}", on, one.why])


def _plans(deliverable: Deliverable, campaign: Campaign, site: TeamSite) -> Iterator[Plan]:
    voice = site.voice
    if (event := deliverable.event) is not None:
        keys = ("place", "map_url", "from", "to", "call_time", "dress_code", "onsite_pic", "transport")
        yield Plan(label(Deliverable, "event", voice), facts_of(event, keys, voice), prose(event.rundown, voice))
    if (talk := deliverable.talk) is not None:
        facts = facts_of(talk, ("audience", "moderator", "slides_due", "coi_statement"), voice)
        yield Plan(label(Deliverable, "talk", voice), facts)
    if (live := deliverable.live) is not None:
        products = [product_name(site.catalog, campaign, slug) for slug in live.basket]
        basket = fact(label(LivePlan, "basket", voice), *products)
        facts = known_facts(*facts_of(live, ("hours", "host"), voice), basket, *facts_of(live, ("target_gmv",), voice))
        yield Plan(label(Deliverable, "live", voice), facts)
    if (affiliate := deliverable.affiliate) is not None:
        facts = facts_of(affiliate, ("programme", "plan", "product_ids"), voice)
        yield Plan(label(Deliverable, "affiliate", voice), facts)


def _round(review: Review, voice: Voice) -> Round:
    number = voice.say("Putaran {n} | Round {n}", n=review.round) if review.round is not None else ""
    verdict = review.verdict
    return Round(
        joined([number, word(review.stage, voice)]) or voice.say("Review | Review"),
        Mark(word(verdict, voice), VERDICT_TONES[verdict]) if verdict is not None else None,
        facts_of(review, ("submitted_on", "decided_on", "reviewer", "role", "via", "submission_url"), voice),
        prose(review.text, voice),
        prose(review.notes, voice),
        tuple(Check(one.item, _checked(one.ok, voice)) for one in review.checklist),
        prose(review.internal_note, voice),
    )


def _checked(ok: bool | None, voice: Voice) -> Mark:
    if ok is None:
        return Mark(voice.say("belum dicek | not checked"), Tone.QUIET)
    return Mark(voice.say("sesuai | ok"), Tone.GOOD) if ok else Mark(voice.say("belum sesuai | not ok"), Tone.WARN)


# --- approvals -----------------------------------------------------------------------------------------------


def approvals(campaign: Campaign, site: TeamSite) -> Table | None:
    """What waits for an approval: with whom, since when, and for how many working days."""
    if campaign.status not in UNDER_WAY:
        return None
    rows = sorted(_waiting(campaign, site), key=lambda one: -one[0])
    columns = heads(
        site.voice, "Konten | Piece", "KOL | KOL", "Menunggu | Waiting for", "Sejak | Since", "Lama | Age",
        "Tenggat | Due", numbers=(4,), tight=(3, 5),
    )  # fmt: skip
    return table(site.voice.say("Approval yang ditunggu | Approvals waiting"), columns, [row for _, row in rows])


def _waiting(campaign: Campaign, site: TeamSite) -> Iterator[tuple[int, Items]]:
    voice, settings = site.voice, site.catalog.settings
    for assignment in selected(campaign):
        zone = site.catalog.kols_zone(site.catalog.kol_of(assignment), campaign)
        for one in assignment.deliverables:
            side = has_the_ball(one)
            if one.status not in (Status.WAITING_AGENCY, Status.WAITING_CLIENT) or side is None:
                continue
            since = max((review.submitted_on for review in one.reviews if review.submitted_on), default=None)
            age = working_days_between(since, site.today, settings) if since else 0
            due = one.feedback_due
            late = days_late(due, site.now, zone) if due is not None else 0
            overdue = Mark(voice.say("lewat | late"), Tone.BAD)
            title = joined([word(one.format, voice), word(one.platform, voice)])
            yield (
                age,
                [
                    Cell(title, link=Link(title, uri=f"campaigns/{campaign.slug}/#{sow_id(assignment, one)}")),
                    name_of(site.catalog.kol_of(assignment)),
                    Cell(_approver(side, campaign, site), word(side, voice)),
                    voice.day(since) if since else voice.say("tidak dicatat | not recorded"),
                    voice.count(age, "hari kerja | working day/working days") if since else "",
                    Cell(voice.deadline(due) if due else "", mark=overdue if late > 0 else None),
                ],
            )


def _approver(side: Side, campaign: Campaign, site: TeamSite) -> str:
    """Who approves on that side: the brand's approvers, or the PIC."""
    if side is Side.CLIENT:
        approvers = site.catalog.brand_of(campaign).approvers
        return site.voice.join([one.name for one in approvers]) or site.catalog.brand_of(campaign).name
    return site.voice.join([one.name for one in pics(site.catalog, campaign, site.voice)])
