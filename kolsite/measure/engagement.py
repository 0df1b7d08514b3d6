"""Engagements and engagement rates: of one post, of a KOL's own posts, of a campaign."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from statistics import median

from kolsite.measure.captures import PostNumbers, is_feed
from kolsite.measure.figures import WHOLE, Coverage, Figure, Metric, Reason, Unit, Unmeasured, ratio
from kolsite.model.assignment import KpiBasis
from kolsite.model.kol import Snapshot
from kolsite.model.settings import Platform

PARTS = ("likes", "comments", "shares", "saves")
OPTIONAL_PARTS = ("reposts",)
NOT_REPORTED: Mapping[Platform, frozenset[str]] = {
    Platform.YOUTUBE: frozenset({"saves"}),
    Platform.FACEBOOK: frozenset({"saves"}),
    Platform.X: frozenset({"shares"}),
    Platform.THREADS: frozenset({"saves"}),
    Platform.LINKEDIN: frozenset({"saves"}),
    Platform.BLOG: frozenset({"likes", "shares", "saves"}),
    Platform.PODCAST: frozenset({"likes", "shares", "saves"}),
}
"""What a platform does not tell; its absence is not a gap (metrics R14)."""
BASIS_FIELD = {
    KpiBasis.FOLLOWERS: "followers_at_post",
    KpiBasis.REACH: "reach",
    KpiBasis.IMPRESSIONS: "impressions",
    KpiBasis.VIEWS: "views",
}
LEAST_POSTS = 5
BENCHMARK_POSTS = 12


def engagements(numbers: PostNumbers) -> Figure:
    """likes + comments + shares + saves (+ reposts), as far as known; `parts` says which (metrics §1).

    Lives, stories and appearances have none.
    """
    if not is_feed(numbers.post) or numbers.organic is None:
        return Unmeasured(Reason.MISSING_INPUT)
    expected = [part for part in PARTS if part not in NOT_REPORTED.get(numbers.post.platform, frozenset())]
    known = [part for part in (*expected, *OPTIONAL_PARTS) if numbers[part] is not None]
    if not known:
        return Unmeasured(Reason.MISSING_INPUT)
    notes = list(numbers.notes)
    if any(numbers[part] is None for part in expected):
        notes.append(Reason.PARTIAL)
    value = sum(numbers[part] or 0 for part in known)
    return Metric(Decimal(value), Unit.COUNT, WHOLE, tuple(notes), tuple(known))


def engagement_rate(numbers: PostNumbers, basis: KpiBasis) -> Figure:
    """ER of one post on a stated basis (metrics §1). A collaboration has no single follower base."""
    if basis is KpiBasis.FOLLOWERS and len(numbers.post.kols) > 1 and numbers["followers_at_post"] is None:
        return Unmeasured(Reason.MISSING_INPUT)
    under = numbers[BASIS_FIELD[basis]]
    if under is None:
        return Unmeasured(Reason.MISSING_INPUT)
    return ratio(engagements(numbers), Metric(Decimal(under), Unit.COUNT), Unit.SHARE)


def campaign_rate(posts: Sequence[PostNumbers], basis: KpiBasis) -> Figure:
    """Σ engagements ÷ Σ basis over the feed posts that have both (metrics R3); an average of rates would hide size."""
    return _rate([one for one in posts if is_feed(one.post)], engagements, basis)


def click_rate(posts: Sequence[PostNumbers], basis: KpiBasis) -> Figure:
    """CTR: Σ clicks ÷ Σ basis over the posts that have both (metrics R3)."""
    return _rate(posts, clicks, basis)


def clicks(numbers: PostNumbers) -> Figure:
    """Clicks on links and taps on link stickers."""
    known = [value for value in (numbers["link_clicks"], numbers["sticker_taps"]) if value is not None]
    return Metric(Decimal(sum(known)), Unit.COUNT) if known else Unmeasured(Reason.MISSING_INPUT)


def _rate(posts: Sequence[PostNumbers], counted_of: Callable[[PostNumbers], Figure], basis: KpiBasis) -> Figure:
    over = under = Decimal(0)
    counted = 0
    notes: list[Reason] = []
    for numbers in posts:
        found, base = counted_of(numbers), numbers[BASIS_FIELD[basis]]
        if isinstance(found, Unmeasured) or base is None:
            continue
        over, under, counted = over + found.number, under + base, counted + 1
        notes += found.notes
    coverage = Coverage(counted, len(posts))
    if not counted:
        return Unmeasured(Reason.MISSING_INPUT, coverage)
    unique = tuple(dict.fromkeys(notes))
    return ratio(Metric(over, Unit.COUNT, coverage, unique), Metric(under, Unit.COUNT, coverage), Unit.SHARE)


def kols_benchmark(organic: Sequence[PostNumbers], basis: KpiBasis, newest: int = BENCHMARK_POSTS) -> Figure:
    """The median ER of a KOL's last organic posts, pinned ones left out; fewer than five say too little."""
    usable = [one for one in organic if not one.post.pinned and not one.post.sponsored and is_feed(one.post)]
    usable.sort(key=lambda one: one.post.posted_at.timestamp() if one.post.posted_at else 0, reverse=True)
    rates = [engagement_rate(one, basis) for one in usable[:newest]]
    known = [rate.number for rate in rates if isinstance(rate, Metric)]
    coverage = Coverage(len(known), len(rates))
    if len(known) < LEAST_POSTS:
        return Unmeasured(Reason.N_TOO_SMALL, coverage)
    return Metric(median(known), Unit.SHARE, coverage)


def snapshot_rate(snapshot: Snapshot, basis: KpiBasis) -> Figure:
    """ER from an account's averages: (likes + comments + shares + saves) ÷ followers or ÷ average views."""
    under = Decimal(snapshot.followers) if basis is KpiBasis.FOLLOWERS and snapshot.followers else snapshot.avg_views
    expected = [part for part in PARTS if part not in NOT_REPORTED.get(snapshot.platform, frozenset())]
    values = {part: getattr(snapshot, f"avg_{part}") for part in expected}
    known = {part: value for part, value in values.items() if value is not None}
    if not known or under is None or (basis is KpiBasis.FOLLOWERS and not snapshot.followers):
        return Unmeasured(Reason.MISSING_INPUT)
    notes = (Reason.PARTIAL,) if len(known) < len(expected) else ()
    over = Metric(sum(known.values(), Decimal(0)), Unit.COUNT, WHOLE, notes, tuple(known))
    return ratio(over, Metric(under, Unit.COUNT), Unit.SHARE)
