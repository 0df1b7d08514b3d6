"""Targets and what came of them: attainment, pacing while live, and how that reads."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from kolsite.measure.figures import Figure, Metric, Reason, Unit, Unmeasured
from kolsite.model.assignment import Direction, Kpi, KpiMetric
from kolsite.values import Money

LOWER_IS_BETTER = frozenset({KpiMetric.CPM, KpiMetric.CPE, KpiMetric.CPV, KpiMetric.CPC, KpiMetric.CPA})
RATES = frozenset({KpiMetric.ER, KpiMetric.CTR, KpiMetric.CVR, KpiMetric.ROI, KpiMetric.DISCLOSURE})
UNIT_PRICES = LOWER_IS_BETTER


class Standing(StrEnum):
    """How a target stands."""

    HIT = "hit"
    MISSED = "missed"
    AHEAD = "ahead"
    BEHIND = "behind"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class KpiResult:
    """A target, its actual figure, how much of it is reached (a share), and how it stands.

    `pacing` is attainment ÷ the share of the live window that has passed, only while live and only for amounts.
    """

    kpi: Kpi
    actual: Figure
    target: Metric
    attainment: Figure
    pacing: Figure | None
    standing: Standing


def direction_of(kpi: Kpi) -> Direction:
    if kpi.direction is not None:
        return kpi.direction
    return Direction.LOWER if kpi.metric in LOWER_IS_BETTER else Direction.HIGHER


def target_of(kpi: Kpi, currency: str) -> Metric:
    """The target in the unit of its metric; a bare number for money is in the nearest currency."""
    value = kpi.target
    if kpi.metric is KpiMetric.NET_REVENUE or kpi.metric in UNIT_PRICES:
        money = value if isinstance(value, Money) else Money(value, currency)
        return Metric(money, Unit.UNIT_MONEY if kpi.metric in UNIT_PRICES else Unit.MONEY)
    number = value.amount if isinstance(value, Money) else value
    if kpi.metric is KpiMetric.SURVEY_LIFT:
        return Metric(number * 100 if number <= 1 else number, Unit.POINTS)
    if kpi.metric is KpiMetric.ROAS:
        return Metric(number, Unit.TIMES)
    return Metric(number, Unit.SHARE if kpi.metric in RATES else Unit.COUNT)


def judged(kpi: Kpi, actual: Figure, currency: str, elapsed: Decimal, running: bool) -> KpiResult:
    """Attainment: actual ÷ target, or target ÷ actual where lower is better (metrics §7)."""
    target = target_of(kpi, currency)
    attainment = _attainment(actual, target, direction_of(kpi))
    pacing: Figure | None = None
    if running and direction_of(kpi) is Direction.HIGHER and kpi.metric not in RATES:
        pacing = _pacing(attainment, elapsed)
    return KpiResult(kpi, actual, target, attainment, pacing, _standing(attainment, pacing, running))


def _attainment(actual: Figure, target: Metric, direction: Direction) -> Figure:
    if isinstance(actual, Unmeasured):
        return actual
    have, want = actual.value, target.value
    if isinstance(have, Money) and isinstance(want, Money) and have.currency != want.currency:
        return Unmeasured(Reason.CURRENCY_MIXED)
    over, under = (actual.number, target.number) if direction is Direction.HIGHER else (target.number, actual.number)
    if under == 0:
        return Unmeasured(Reason.ZERO_DENOMINATOR)
    notes = tuple(note for note in actual.notes if note is not Reason.ABOVE_WHOLE)
    return Metric(over / under, Unit.SHARE, actual.coverage, notes)


def _pacing(attainment: Figure, elapsed: Decimal) -> Figure:
    if isinstance(attainment, Unmeasured):
        return attainment
    if elapsed == 0:
        return Unmeasured(Reason.ZERO_DENOMINATOR)
    return replace(attainment, value=attainment.number / elapsed, unit=Unit.TIMES)


def _standing(attainment: Figure, pacing: Figure | None, running: bool) -> Standing:
    if isinstance(attainment, Unmeasured):
        return Standing.UNKNOWN
    if attainment.number >= 1:
        return Standing.HIT
    if not running:
        return Standing.MISSED
    if isinstance(pacing, Metric):
        return Standing.AHEAD if pacing.number >= 1 else Standing.BEHIND
    return Standing.BEHIND
