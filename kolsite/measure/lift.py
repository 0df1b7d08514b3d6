"""Whether the store sold more than it would have: observed against a declared baseline, and what that can prove."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kolsite.measure.delivery import live_window
from kolsite.measure.figures import Figure, Metric, Reason, Unit, Unmeasured, ratio
from kolsite.measure.sales import store_revenue
from kolsite.measure.working_days import holidays_on
from kolsite.model.campaign import Campaign
from kolsite.model.results import BaselineMethod, Sale
from kolsite.model.settings import Holiday, HolidayKind, Settings
from kolsite.values import Money

CONTROLLED = frozenset({BaselineMethod.CONTROL_REGION, BaselineMethod.DID})


@dataclass(frozen=True, slots=True)
class SalesLift:
    """The store's revenue in two windows of the same length, and the difference.

    `proves`: whether there was a control; without one it is correlation, not proof. `disturbed` are shopping days
    and feasts in either window.
    """

    method: BaselineMethod
    observed_days: tuple[date, date]
    baseline_days: tuple[date, date]
    observed: Figure
    expected: Figure
    absolute: Figure
    relative: Figure
    proves: bool
    disturbed: Sequence[Holiday]


def sales_lift(campaign: Campaign, sales: Sequence[Sale], settings: Settings) -> SalesLift | Unmeasured:
    """Observed − expected (metrics §4). The observed window is as long as the baseline and ends with the live one."""
    baseline = campaign.evaluation.baseline
    if baseline.from_ is None or baseline.to is None or not sales:
        return Unmeasured(Reason.NO_BASELINE)
    length = baseline.to - baseline.from_
    last = live_window(campaign)[1]
    observed_days = (last - length, last)
    observed = store_revenue(sales, *observed_days)
    expected = store_revenue(sales, baseline.from_, baseline.to)
    absolute = _difference(observed, expected)
    method = baseline.method or BaselineMethod.BEFORE
    return SalesLift(
        method,
        observed_days,
        (baseline.from_, baseline.to),
        observed,
        expected,
        absolute,
        ratio(absolute, expected, Unit.SHARE),
        method in CONTROLLED,
        _disturbing([(baseline.from_, baseline.to), observed_days], settings),
    )


def _difference(observed: Figure, expected: Figure) -> Figure:
    """The one less the other, if both have all their days: sums of unequal windows cannot be compared."""
    if isinstance(observed, Unmeasured):
        return observed
    if isinstance(expected, Unmeasured):
        return expected
    one, other = observed.value, expected.value
    if not isinstance(one, Money) or not isinstance(other, Money) or one.currency != other.currency:
        return Unmeasured(Reason.CURRENCY_MIXED)
    coverage = min(observed.coverage, expected.coverage, key=lambda one: one.share)
    if coverage.share < 1:
        return Unmeasured(Reason.DAYS_MISSING, coverage)
    return Metric(one - other, Unit.MONEY, coverage)


def _disturbing(windows: Sequence[tuple[date, date]], settings: Settings) -> list[Holiday]:
    kinds = (HolidayKind.COMMERCE, HolidayKind.OBSERVANCE, HolidayKind.NATIONAL)
    found = {
        holiday: None
        for first, last in windows
        for day in range(first.toordinal(), last.toordinal() + 1)
        for holiday in holidays_on(date.fromordinal(day), settings)
        if holiday.kind in kinds
    }
    return list(found)
