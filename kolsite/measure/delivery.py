"""How delivery stands: what is posted, who has the ball, what is due, whether it was on time and disclosed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from decimal import Decimal

from kolsite.content.catalog import Catalog
from kolsite.measure.figures import Coverage, Figure, Metric, Over, Reason, Unit, Unmeasured
from kolsite.model.assignment import Assignment, Decision, Deliverable, DeliverableStatus
from kolsite.model.campaign import Campaign, CampaignStatus, Side
from kolsite.model.results import Format, Post
from kolsite.values import Deadline, end_of

Status = DeliverableStatus
GONE = frozenset({Status.CANCELLED, Status.REPLACED})
POSTED = frozenset(
    {Status.POSTED, Status.PROOF_RECEIVED, Status.INSIGHT_RECEIVED, Status.DONE, Status.TAKEDOWN, Status.REPOSTED}
)
BEFORE_DRAFT = frozenset({Status.NOT_STARTED, Status.STORYLINE, Status.SHOOTING})
BALL = {
    Status.NOT_STARTED: Side.KOL,
    Status.STORYLINE: Side.KOL,
    Status.SHOOTING: Side.KOL,
    Status.DRAFT: Side.KOL,
    Status.WAITING_AGENCY: Side.TEAM,
    Status.WAITING_CLIENT: Side.CLIENT,
    Status.REVISION: Side.KOL,
    Status.APPROVED: Side.KOL,
    Status.SCHEDULED: Side.KOL,
    Status.POSTED: Side.KOL,
    Status.PROOF_RECEIVED: Side.KOL,
    Status.INSIGHT_RECEIVED: Side.TEAM,
}
UNDER_WAY = frozenset(
    {
        CampaignStatus.PLANNING, CampaignStatus.BRIEFING, CampaignStatus.PRODUCTION, CampaignStatus.LIVE,
        CampaignStatus.REPORTING,
    }
)  # fmt: skip
APPEARANCES = frozenset({Format.EVENT, Format.STORE_VISIT, Format.PHOTOSHOOT, Format.TALK, Format.WEBINAR})


def has_the_ball(deliverable: Deliverable) -> Side | None:
    """Whose turn it is; nobody's when it is done or off."""
    return BALL.get(deliverable.status)


def selected(campaign: Campaign) -> list[Assignment]:
    return [assignment for assignment in campaign.assignments if assignment.decision is Decision.SELECTED]


def wanted(assignment: Assignment) -> list[Deliverable]:
    """The deliverables that are still to come or have come."""
    return [deliverable for deliverable in assignment.deliverables if deliverable.status not in GONE]


def is_posted(deliverable: Deliverable) -> bool:
    return deliverable.status in POSTED


def goes_live(deliverable: Deliverable) -> datetime | None:
    """The instant it is planned for: the exact one, the slot's start or end, or the event's start."""
    event = deliverable.event.from_ if deliverable.event else None
    return deliverable.post_at or deliverable.post_from or deliverable.post_to or event


def slot_of(deliverable: Deliverable) -> tuple[datetime, datetime] | None:
    """From when until when it takes the KOL's time: the event, or the posting slot (an instant has no length)."""
    event, live = deliverable.event, deliverable.live
    if event and event.from_:
        return event.from_, event.to or event.from_
    start = goes_live(deliverable)
    if start is None:
        return None
    if live and live.hours:
        return start, start + timedelta(minutes=int(live.hours * 60))
    return start, max(start, deliverable.post_to or start)


def days_late(deadline: Deadline, now: datetime, zone: tzinfo) -> int:
    """Whole calendar days past a deadline; 0 or less while it has not passed."""
    if end_of(deadline, zone) > now:
        return 0
    due = deadline.astimezone(zone).date() if isinstance(deadline, datetime) else deadline
    return (now.astimezone(zone).date() - due).days


@dataclass(frozen=True, slots=True)
class Due:
    """Something that has to be done by a day: what, of which deliverable, and whose turn it is."""

    what: str
    deadline: Deadline
    side: Side
    deliverable: Deliverable
    assignment: Assignment
    campaign: Campaign


STEPS = (
    ("storyline_due", frozenset({Status.NOT_STARTED})),
    ("concept_due", frozenset({Status.NOT_STARTED})),
    ("draft_due", BEFORE_DRAFT),
    ("feedback_due", frozenset({Status.WAITING_AGENCY, Status.WAITING_CLIENT})),
    ("revision_due", frozenset({Status.REVISION})),
)
"""Each deadline of a deliverable, and in which states it is still open."""


def open_dues(campaign: Campaign) -> list[Due]:
    """The deadlines of a campaign's deliverables that are still open, in order; a post ends those of its own."""
    dues = []
    if campaign.status not in UNDER_WAY:
        return []
    for assignment in selected(campaign):
        for deliverable in wanted(assignment):
            if post_of(deliverable, assignment, campaign) is not None:
                continue
            for field, states in STEPS:
                deadline = getattr(deliverable, field)
                if deadline is not None and deliverable.status in states:
                    side = has_the_ball(deliverable) or Side.TEAM
                    dues.append(Due(field, deadline, side, deliverable, assignment, campaign))
            moment = goes_live(deliverable)
            if moment is not None and not is_posted(deliverable) and deliverable.status is not Status.MISSED:
                deadline = deliverable.post_to or moment
                dues.append(Due("post_at", deadline, Side.KOL, deliverable, assignment, campaign))
    return dues


def post_of(deliverable: Deliverable, assignment: Assignment, campaign: Campaign) -> Post | None:
    """The post that fulfils a deliverable, if there is one."""
    return next(
        (post for post in campaign.posts if deliverable.slug in post.deliverables and assignment.kol in post.kols),
        None,
    )


def on_time_rate(campaign: Campaign, assignments: Sequence[Assignment], now: datetime) -> Figure:
    """Deliverables posted inside their slot ÷ deliverables that were due (metrics §7); early is not on time either."""
    due = on_time = known = 0
    for assignment in assignments:
        for deliverable in wanted(assignment):
            moment = goes_live(deliverable)
            if moment is None or moment > now or deliverable.format in APPEARANCES:
                continue
            due += 1
            post = post_of(deliverable, assignment, campaign)
            if post is not None and post.posted_at is not None:
                known += 1
                on_time += _inside_slot(deliverable, post.posted_at)
            elif deliverable.status is Status.MISSED:
                known += 1
    if not known:
        return Unmeasured(Reason.MISSING_INPUT, Coverage(known, due, Over.DELIVERABLES))
    return Metric(Decimal(on_time) / known, Unit.SHARE, Coverage(known, due, Over.DELIVERABLES))


def _inside_slot(deliverable: Deliverable, posted_at: datetime) -> bool:
    """Within the slot; an exact time allows a quarter of an hour either way."""
    grace = timedelta(minutes=15)
    if deliverable.post_from or deliverable.post_to:
        first = deliverable.post_from or posted_at
        last = deliverable.post_to or posted_at
        return first <= posted_at <= last
    return deliverable.post_at is not None and abs(posted_at - deliverable.post_at) <= grace


def disclosure_rate(posts: Sequence[Post]) -> Figure:
    """Posts that are disclosed ÷ posts that were checked (metrics §7); unchecked ones are not a no."""
    checked = [post for post in posts if post.disclosed is not None]
    coverage = Coverage(len(checked), len(posts))
    if not checked:
        return Unmeasured(Reason.MISSING_INPUT, coverage)
    return Metric(Decimal(sum(bool(post.disclosed) for post in checked)) / len(checked), Unit.SHARE, coverage)


def live_window(campaign: Campaign) -> tuple[date, date]:
    """The days on which it is live; of a campaign without them, all its days."""
    return campaign.live_from or campaign.start, campaign.live_to or campaign.end


def elapsed_share(campaign: Campaign, today: date) -> Decimal:
    """How much of the live window has passed, 0–1; the day that has begun is not over."""
    first, last = live_window(campaign)
    days = (last - first).days + 1
    return min(max(Decimal((today - first).days) / days, Decimal(0)), Decimal(1))


def pics_of(catalog: Catalog, campaign: Campaign) -> Sequence[str]:
    """Who is in charge: the campaign's PICs, else the brand's owner."""
    if campaign.pics:
        return campaign.pics
    owner = catalog.brand_of(campaign).owner
    return (owner,) if owner else ()
