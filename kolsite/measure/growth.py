"""How accounts grow: the latest numbers, growth between two days, and jumps worth a second look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from kolsite.measure.figures import Figure, Metric, Reason, Unit, Unmeasured, count, ratio
from kolsite.model.kol import Channel, Kol, Snapshot
from kolsite.model.results import Precision
from kolsite.model.settings import Platform, Settings, Thresholds, Tier

SPIKE_SHARE = Decimal("0.20")
ROUND_JUMP = 5_000


@dataclass(frozen=True, slots=True)
class Spike:
    """A jump between two snapshots; to be looked at, never to be condemned by itself."""

    first: Snapshot
    last: Snapshot
    growth: Decimal
    round_jump: bool

    @property
    def gained(self) -> int:
        return (self.last.followers or 0) - (self.first.followers or 0)

    @property
    def days(self) -> int:
        return (self.last.date - self.first.date).days


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two sources that do not agree on a day."""

    one: Snapshot
    other: Snapshot


def series_of(kol: Kol, platform: Platform) -> list[Snapshot]:
    """A KOL's snapshots on a platform with a number of followers, by day; the more exact source of a day first."""
    own = [one for one in kol.snapshots if one.platform is platform and one.followers is not None]
    return sorted(own, key=lambda one: (one.date, one.precision is Precision.ROUNDED, one.source or ""))


def one_a_day(series: Sequence[Snapshot]) -> list[Snapshot]:
    """The best source of each day."""
    days: dict[date, Snapshot] = {}
    for snapshot in series:
        days.setdefault(snapshot.date, snapshot)
    return list(days.values())


def latest(kol: Kol, platform: Platform) -> Snapshot | None:
    series = one_a_day(series_of(kol, platform))
    return series[-1] if series else None


def growth(first: Snapshot, last: Snapshot) -> Figure:
    """(end − start) ÷ start (metrics §6)."""
    gained = (last.followers or 0) - (first.followers or 0)
    figure = ratio(count(gained), count(first.followers or 0), Unit.SHARE)
    return Metric(figure.number, Unit.SHARE) if isinstance(figure, Metric) else figure


def growth_over(series: Sequence[Snapshot], days: int) -> Figure:
    """Growth up to the last snapshot from the one nearest to so many days before."""
    if len(series) < 2:
        return Unmeasured(Reason.N_TOO_SMALL)
    last = series[-1]
    first = min(series[:-1], key=lambda one: abs((last.date - one.date).days - days))
    if abs((last.date - first.date).days - days) > days // 4:
        return Unmeasured(Reason.MISSING_INPUT)
    return growth(first, last)


def spikes(series: Sequence[Snapshot], thresholds: Thresholds) -> list[Spike]:
    """Jumps within a few days: over the threshold, or exact round numbers from sources that do not round."""
    limit = thresholds.spike_pct if thresholds.spike_pct is not None else SPIKE_SHARE
    found: list[Spike] = []
    for index, last in enumerate(series):
        for first in series[:index]:
            spike = _spike(first, last, limit, thresholds.spike_days)
            if spike is not None:
                found.append(spike)
                break
    return found


def _spike(first: Snapshot, last: Snapshot, limit: Decimal, days: int) -> Spike | None:
    if not first.followers or last.followers is None or not 0 < (last.date - first.date).days <= days:
        return None
    gained = last.followers - first.followers
    share = Decimal(gained) / first.followers
    rounds = Precision.ROUNDED in (first.precision, last.precision)
    round_jump = not rounds and gained >= ROUND_JUMP and gained % ROUND_JUMP == 0
    return Spike(first, last, share, round_jump) if share > limit or round_jump else None


def disagreements(series: Sequence[Snapshot]) -> list[Disagreement]:
    """Days on which two sources give different numbers."""
    found = []
    for one, other in pairwise(series):
        if one.date == other.date and one.followers != other.followers and one.handle == other.handle:
            found.append(Disagreement(one, other))
    return found


# --- size ----------------------------------------------------------------------------------------------------


def main_channel(kol: Kol) -> Channel | None:
    """The channel marked as primary, else the one with most followers, else the first."""
    marked = next((channel for channel in kol.channels if channel.is_primary), None)
    if marked or not kol.channels:
        return marked
    return max(kol.channels, key=lambda channel: _followers(kol, channel.platform) or 0)


def _followers(kol: Kol, platform: Platform) -> int | None:
    snapshot = latest(kol, platform)
    return snapshot.followers if snapshot else None


def tier_of(kol: Kol, settings: Settings, platform: Platform | None = None) -> Tier | None:
    """A KOL's size on its main (or that) channel; `tier_override` wins; unknown followers have no tier."""
    if kol.tier_override:
        return next((tier for tier in settings.tiers if tier.name == kol.tier_override), None)
    channel = main_channel(kol)
    platform = platform or (channel.platform if channel else None)
    followers = _followers(kol, platform) if platform else None
    if followers is None:
        return None
    own = [tier for tier in settings.tiers if tier.platform is platform]
    general = [tier for tier in settings.tiers if tier.platform is None]
    fitting = [tier for tier in own or general if tier.min <= followers and (tier.max is None or followers < tier.max)]
    return fitting[0] if fitting else None
