"""What people write under the posts: how many, what they want, how they feel, and how fast they are answered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from kolsite.measure.figures import Coverage, Figure, Metric, Over, Reason, Unit, Unmeasured
from kolsite.model.results import Comment, CommentKind, Sentiment

LEAST_COMMENTS = 30


@dataclass(frozen=True, slots=True)
class CommentTotals:
    """Totals of a campaign's comments; these, unlike the comments, may be shown to a client."""

    count: int
    by_kind: Mapping[CommentKind, int]
    by_sentiment: Mapping[Sentiment, int]
    net_sentiment: Figure
    needs_reply: int
    replied: int
    reply_rate: Figure
    median_minutes: Figure

    @property
    def waiting(self) -> int:
        return self.needs_reply - self.replied


def totals(comments: Sequence[Comment]) -> CommentTotals:
    """Counts, net sentiment in points, reply rate, and the median minutes to a reply (metrics §1)."""
    kinds = Counter(comment.kind for comment in comments if comment.kind)
    feelings = Counter(comment.sentiment for comment in comments if comment.sentiment)
    needing = [comment for comment in comments if comment.needs_reply]
    replied = [comment for comment in needing if comment.replied_at]
    minutes = [Decimal((one.replied_at - one.at).total_seconds()) / 60 for one in replied if one.replied_at and one.at]
    return CommentTotals(
        len(comments),
        {kind: kinds[kind] for kind in CommentKind if kinds[kind]},
        {feeling: feelings[feeling] for feeling in Sentiment if feelings[feeling]},
        _net_sentiment(feelings),
        len(needing),
        len(replied),
        _reply_rate(len(replied), len(needing)),
        Metric(median(minutes), Unit.MINUTES, Coverage(len(minutes), len(replied), Over.COMMENTS))
        if minutes
        else Unmeasured(Reason.MISSING_INPUT),
    )


def _net_sentiment(feelings: Mapping[Sentiment, int]) -> Figure:
    whole = sum(feelings.values())
    if not whole:
        return Unmeasured(Reason.MISSING_INPUT)
    points = Decimal(feelings.get(Sentiment.POSITIVE, 0) - feelings.get(Sentiment.NEGATIVE, 0)) * 100 / whole
    notes = (Reason.N_TOO_SMALL,) if whole < LEAST_COMMENTS else ()
    return Metric(points, Unit.POINTS, Coverage(whole, whole, Over.COMMENTS), notes)


def _reply_rate(replied: int, needing: int) -> Figure:
    if not needing:
        return Unmeasured(Reason.ZERO_DENOMINATOR)
    return Metric(Decimal(replied) / needing, Unit.SHARE, Coverage(needing, needing, Over.COMMENTS))
