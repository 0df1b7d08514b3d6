"""Which numbers a post has at a given age, organic and with advertising kept apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kolsite.measure.figures import Reason
from kolsite.model.campaign import Campaign
from kolsite.model.results import Capture, Format, MetricScope, Post, Precision, SourceKind
from kolsite.model.settings import Platform

STORY_DAYS = 1
LIVE = frozenset({Format.IG_LIVE, Format.TIKTOK_LIVE, Format.SHOPEE_LIVE})
FEED = frozenset(
    {
        Format.FEED, Format.CAROUSEL, Format.REEL, Format.TIKTOK, Format.SHORT, Format.LONG_VIDEO, Format.FB_REEL,
        Format.SHOPEE_VIDEO, Format.BLOG, Format.X_POST, Format.THREAD, Format.PODCAST,
    }
)  # fmt: skip
"""Formats that enter engagements and ER; lives, stories and appearances never do (metrics R14)."""
USUAL_FORMAT: Mapping[Platform, Format] = {
    Platform.INSTAGRAM: Format.FEED, Platform.TIKTOK: Format.TIKTOK, Platform.YOUTUBE: Format.LONG_VIDEO,
    Platform.FACEBOOK: Format.FEED, Platform.X: Format.X_POST, Platform.THREADS: Format.THREAD,
    Platform.SHOPEE: Format.SHOPEE_VIDEO, Platform.BLOG: Format.BLOG, Platform.PODCAST: Format.PODCAST,
}  # fmt: skip
LARGEST = ("views", "reach", "impressions", "peak_viewers", "avg_viewers", "live_minutes", "followers_at_post")
"""Of a story's frames the largest counts; everything else is summed (metrics R14)."""
COUNTS = (
    "followers_at_post", "impressions", "reach", "views", "likes", "comments", "shares", "saves", "reposts", "replies",
    "link_clicks", "sticker_taps", "exits", "profile_visits", "follows", "watch_seconds", "completed_views",
    "peak_viewers", "avg_viewers", "live_minutes", "product_clicks", "attendees", "registered",
)  # fmt: skip
BEST_SOURCE = (SourceKind.PLATFORM_EXPORT, SourceKind.KOL_SCREENSHOT, SourceKind.TOOL, SourceKind.PUBLIC_COUNT, None)


@dataclass(frozen=True, slots=True)
class Counts:
    """One state of a post's numbers. Absent is unknown."""

    captured_at: datetime
    values: Mapping[str, int]
    rounded: bool = False

    def __getitem__(self, name: str) -> int | None:
        return self.values.get(name)


@dataclass(frozen=True, slots=True)
class PostNumbers:
    """A post's numbers at the age at which all are compared.

    `organic` is the state to count with; `total` the one with advertising, where there was any. `complete` says
    whether `organic` really has that age; `notes` why not.
    """

    post: Post
    window_days: int
    organic: Counts | None
    total: Counts | None
    complete: bool
    notes: tuple[Reason, ...] = ()

    def __getitem__(self, name: str) -> int | None:
        return self.organic[name] if self.organic else None


def format_of(post: Post) -> Format:
    return post.format or USUAL_FORMAT.get(post.platform, Format.FEED)


def is_feed(post: Post) -> bool:
    return format_of(post) in FEED


def window_of(post: Post, campaign: Campaign) -> int:
    """The age in days at which a post is measured: stories are gone after one."""
    return STORY_DAYS if format_of(post) is Format.STORY else campaign.measurement.window_days


def due_at(post: Post, window_days: int) -> datetime | None:
    """When the capture of that age is due."""
    return post.posted_at + timedelta(days=window_days) if post.posted_at else None


def numbers_at(post: Post, captures: Sequence[Capture], window_days: int, tolerance_hours: int) -> PostNumbers:
    """The numbers of a post at D+`window_days` from its captures, the earliest first."""
    organic = [capture for capture in captures if is_organic(post, capture)]
    wide = [capture for capture in captures if scope_of(post, capture) is MetricScope.TOTAL]
    chosen, complete = _at_age(post, organic, window_days, tolerance_hours)
    total, total_complete = _at_age(post, wide, window_days, tolerance_hours)
    notes = []
    if chosen is None and not captures:
        notes.append(Reason.MISSING_INPUT)
    elif not complete:
        notes.append(Reason.BASIS_MIXED if total_complete else Reason.WINDOW_INCOMPLETE)
    if chosen is not None and chosen.rounded:
        notes.append(Reason.ROUNDED)
    return PostNumbers(post, window_days, chosen, total, complete, tuple(notes))


def scope_of(post: Post, capture: Capture) -> MetricScope:
    """What a capture counts; without a word, organic, unless the post was being advertised by then."""
    if capture.scope is not None:
        return capture.scope
    return MetricScope.TOTAL if _during_boost(post, capture) else MetricScope.ORGANIC


def is_organic(post: Post, capture: Capture) -> bool:
    """Whether a capture's numbers are organic: said so, or all there is before advertising (metrics R13)."""
    scope = scope_of(post, capture)
    return scope is MetricScope.ORGANIC or (scope is MetricScope.TOTAL and not _during_boost(post, capture))


def _during_boost(post: Post, capture: Capture) -> bool:
    return post.boosted_from is not None and capture.captured_at.date() >= post.boosted_from


def _at_age(
    post: Post, captures: Sequence[Capture], window_days: int, tolerance_hours: int
) -> tuple[Counts | None, bool]:
    """The state nearest to that age, and whether it is near enough. Each frame of a story set is looked at by itself,
    for they are captured one after the other."""
    if not captures or post.posted_at is None:
        return (_combined(captures), False) if captures else (None, False)
    frames: dict[int | None, list[Capture]] = {}
    for capture in captures:
        frames.setdefault(capture.frame, []).append(capture)
    whole = frames.pop(None, [])
    found = [_nearest(post.posted_at, taken, window_days, tolerance_hours) for taken in frames.values()]
    near = bool(found) and all(enough for _, enough in found)
    if whole and not near:
        taken, enough = _nearest(post.posted_at, whole, window_days, tolerance_hours)
        if enough or not found:
            return (_combined(taken), enough) if taken else (None, False)
    chosen = [capture for taken, _ in found for capture in taken]
    return (_combined(chosen), near) if chosen else (None, False)


def _nearest(
    posted_at: datetime, captures: Sequence[Capture], window_days: int, tolerance_hours: int
) -> tuple[Sequence[Capture], bool]:
    """The captures of at most that age if there are any, within the tolerance; else the next later ones within it;
    else those before, which are not near enough."""
    whole, slack = timedelta(days=window_days), timedelta(hours=tolerance_hours)
    ages = [(capture.captured_at - posted_at, capture) for capture in captures]
    before = [capture for age, capture in ages if whole - slack < age <= whole]
    after = [capture for age, capture in ages if whole < age <= whole + slack]
    earlier = [capture for age, capture in ages if age <= whole - slack]
    if before:
        return before, True
    if after:
        first = after[0].captured_at
        return [capture for capture in after if capture.captured_at == first], True
    return earlier, False


def _combined(captures: Sequence[Capture]) -> Counts:
    """The latest capture; of a story set, the latest of each frame, put together."""
    latest: dict[int | None, Capture] = {}
    for capture in sorted(captures, key=lambda one: (one.captured_at, -BEST_SOURCE.index(one.source_kind))):
        latest[capture.frame] = capture
    frames = [capture for frame, capture in latest.items() if frame is not None] or list(latest.values())
    values: dict[str, int] = {}
    for name in COUNTS:
        known = [value for capture in frames if (value := getattr(capture, name)) is not None]
        if known:
            values[name] = max(known) if name in LARGEST else sum(known)
    newest = max(frames, key=lambda capture: capture.captured_at)
    rounded = any(capture.precision is Precision.ROUNDED for capture in frames)
    return Counts(newest.captured_at, values, rounded)
