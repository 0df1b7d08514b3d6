"""What a campaign came to: its posts' numbers, sums, rates, costs, sales, targets, by KOL and by platform.

Whatever the catalog does not hold (because its reader may not see it) is simply not measured: a figure made from a
narrowed catalog cannot depend on what was left out of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from functools import cached_property
from typing import Any

from kolsite.content.catalog import Catalog, captures_of
from kolsite.measure.captures import PostNumbers, due_at, format_of, is_feed, numbers_at, window_of
from kolsite.measure.cost import (
    CostBasis,
    Price,
    agreed_fee,
    campaign_cost,
    client_price,
    cost_of,
    cost_per,
    usual_basis,
)
from kolsite.measure.delivery import disclosure_rate, elapsed_share, is_posted, on_time_rate, selected, wanted
from kolsite.measure.engagement import campaign_rate, click_rate, engagements
from kolsite.measure.figures import (
    Coverage,
    Figure,
    Metric,
    Over,
    Reason,
    Unit,
    Unmeasured,
    count,
    ratio,
    total,
)
from kolsite.measure.kpis import KpiResult, judged
from kolsite.measure.sales import SalesResult, Verdict, attribute, return_on, return_on_investment
from kolsite.measure.survey import Lift, lift_of
from kolsite.model.assignment import Assignment, Kpi, KpiBasis, KpiMetric
from kolsite.model.campaign import Campaign, CampaignStatus
from kolsite.model.results import Format, Survey
from kolsite.model.settings import Platform

GATHERINGS = frozenset({Format.WEBINAR, Format.TALK, Format.EVENT, Format.STORE_VISIT})
RUNNING = frozenset({CampaignStatus.PLANNING, CampaignStatus.BRIEFING, CampaignStatus.PRODUCTION, CampaignStatus.LIVE})


@dataclass(frozen=True)
class Group:
    """Some posts of a campaign, measured together: all of them, one KOL's, one platform's, one format's."""

    posts: Sequence[PostNumbers]

    def sum(self, field: str) -> Figure:
        """The sum of a count over the posts, with how many of them it covers."""
        notes = [note for one in self.posts for note in one.notes if one[field] is not None]
        return total([one[field] for one in self.posts], _without_missing(notes))

    @property
    def views(self) -> Figure:
        return self.sum("views")

    @property
    def gross_reach(self) -> Figure:
        """Σ reach: may count a person more than once (metrics R4). Only where a platform tells it at all."""
        return self.sum("reach")

    @property
    def link_clicks(self) -> Figure:
        """Clicks and taps on links."""
        values = [_both(one["link_clicks"], one["sticker_taps"]) for one in self.posts]
        notes = [note for one, value in zip(self.posts, values, strict=True) for note in one.notes if value is not None]
        return total(values, _without_missing(notes))

    @property
    def engagements(self) -> Figure:
        """Σ engagements over the feed posts."""
        feed = [one for one in self.posts if is_feed(one.post)]
        known = [figure for one in feed if isinstance(figure := engagements(one), Metric)]
        coverage = Coverage(len(known), len(feed))
        if not known:
            return Unmeasured(Reason.MISSING_INPUT, coverage)
        notes = [note for figure in known for note in figure.notes]
        return count(sum((figure.number for figure in known), Decimal(0)), coverage, notes)

    def rate(self, basis: KpiBasis) -> Figure:
        return campaign_rate(self.posts, basis)

    @property
    def measured(self) -> Coverage:
        """How many of the posts have any numbers."""
        return Coverage(sum(one.organic is not None for one in self.posts), len(self.posts))

    @property
    def complete(self) -> Coverage:
        """How many of the posts have the age at which all are compared."""
        return Coverage(sum(one.complete for one in self.posts), len(self.posts))


@dataclass(frozen=True)
class KolResult:
    """One KOL in a campaign. Costs are on the basis that the campaign's result names."""

    assignment: Assignment
    group: Group
    revenue: Figure
    orders: Figure
    on_time: Figure
    disclosed: Figure
    cost: Figure
    price: Figure

    @property
    def cost_per_view(self) -> Figure:
        return cost_per(self.cost, self.group.views)

    @property
    def cost_per_engagement(self) -> Figure:
        return cost_per(self.cost, self.group.engagements)

    @property
    def price_per_view(self) -> Figure:
        return cost_per(self.price, self.group.views)

    @property
    def price_per_engagement(self) -> Figure:
        return cost_per(self.price, self.group.engagements)


@dataclass(frozen=True)
class CampaignResult:
    """Everything measured of a campaign at an instant."""

    campaign: Campaign
    now: datetime
    all: Group
    sales: SalesResult
    basis: CostBasis
    zone: Any
    currency: str

    # --- parts -----------------------------------------------------------------------------------------------

    @cached_property
    def by_kol(self) -> Sequence[KolResult]:
        return [self._kol(assignment) for assignment in selected(self.campaign)]

    @cached_property
    def by_platform(self) -> Mapping[Platform, Group]:
        return self._split(lambda one: one.post.platform)

    @cached_property
    def by_format(self) -> Mapping[Format, Group]:
        return self._split(lambda one: format_of(one.post))

    def _split(self, key: Callable[[PostNumbers], Any]) -> dict[Any, Group]:
        keys = dict.fromkeys(key(one) for one in self.all.posts)
        return {name: Group([one for one in self.all.posts if key(one) == name]) for name in keys}

    def _kol(self, assignment: Assignment) -> KolResult:
        kol = assignment.kol
        group = Group([one for one in self.all.posts if kol in one.post.kols])
        return KolResult(
            assignment,
            group,
            self.sales.revenue(kol=kol),
            self.sales.sum("orders", kol=kol),
            on_time_rate(self.campaign, [assignment], self.now),
            disclosure_rate([one.post for one in group.posts]),
            cost_of([assignment], agreed_fee, self.basis),
            cost_of([assignment], client_price, self.basis),
        )

    # --- money -----------------------------------------------------------------------------------------------

    def cost(self, price: Price, basis: CostBasis | None = None) -> Figure:
        return campaign_cost(self.campaign, price, basis or self.basis)

    def roas(self, price: Price) -> Figure:
        """Revenue ÷ cost of all that was committed: money once promised is spent."""
        return return_on(self.sales.revenue(), self.cost(price, CostBasis.COMMITTED))

    # --- targets ---------------------------------------------------------------------------------------------

    @cached_property
    def kpis(self) -> Sequence[KpiResult]:
        """The campaign's targets; their costs are client prices, for a target is promised to the client."""
        elapsed = elapsed_share(self.campaign, self.now.astimezone(self.zone).date())
        running = self.campaign.status in RUNNING
        return [judged(kpi, self.actual(kpi), self.currency, elapsed, running) for kpi in self.campaign.kpis]

    @property
    def headline(self) -> KpiResult | None:
        """The target that matters most: the one named in the evaluation, else the first."""
        named = self.campaign.evaluation.headline_metric
        return next((one for one in self.kpis if one.kpi.metric.value == named), next(iter(self.kpis), None))

    def actual(self, kpi: Kpi, price: Price = client_price) -> Figure:
        """The figure that a target is compared with."""
        group = self.all
        if kpi.platform is not None:
            group = self.by_platform.get(kpi.platform, Group([]))
        match kpi.metric:
            case KpiMetric.VIEWS:
                return group.views
            case KpiMetric.REACH:
                return group.gross_reach
            case KpiMetric.IMPRESSIONS:
                return group.sum("impressions")
            case KpiMetric.ENGAGEMENTS:
                return group.engagements
            case KpiMetric.LINK_CLICKS:
                return group.link_clicks
            case KpiMetric.ATTENDEES:
                return Group([one for one in group.posts if format_of(one.post) in GATHERINGS]).sum("attendees")
            case KpiMetric.POSTS:
                return self._posted()
            case KpiMetric.ER:
                return group.rate(kpi.basis or KpiBasis.VIEWS)
            case KpiMetric.CTR:
                return click_rate(group.posts, kpi.basis or KpiBasis.REACH)
            case KpiMetric.DISCLOSURE:
                return disclosure_rate([one.post for one in group.posts])
            case KpiMetric.SURVEY_LIFT:
                return self._survey_points(kpi)
        return self._sales_figure(kpi, price) or self._cost_figure(kpi, group, price)

    def _sales_figure(self, kpi: Kpi, price: Price) -> Figure | None:
        match kpi.metric:
            case KpiMetric.NET_REVENUE:
                return self.sales.revenue()
            case KpiMetric.ORDERS | KpiMetric.UNITS | KpiMetric.NEW_CUSTOMERS | KpiMetric.LEADS:
                return self.sales.sum(kpi.metric.value)
            case KpiMetric.BOOKINGS:
                return self.sales.sum("leads")
            case KpiMetric.CVR:
                return ratio(self.sales.sum("orders"), self.all.link_clicks, Unit.SHARE)
            case KpiMetric.ROAS:
                return self.roas(price)
            case KpiMetric.ROI:
                return return_on_investment(self.sales.revenue(), self.cost(price, CostBasis.COMMITTED))
        return None

    def _cost_figure(self, kpi: Kpi, group: Group, price: Price) -> Figure:
        cost = self.cost(price)
        match kpi.metric:
            case KpiMetric.CPM:
                return cost_per(cost, group.sum((kpi.basis or KpiBasis.VIEWS).value), 1000)
            case KpiMetric.CPV:
                return cost_per(cost, group.views)
            case KpiMetric.CPE:
                return cost_per(cost, group.engagements)
            case KpiMetric.CPC:
                return cost_per(cost, group.link_clicks)
            case KpiMetric.CPA:
                return cost_per(cost, self.sales.sum("orders"))
        return Unmeasured(Reason.MISSING_INPUT)

    def _posted(self) -> Figure:
        every = [one for assignment in selected(self.campaign) for one in wanted(assignment)]
        return count(sum(is_posted(one) for one in every), Coverage(len(every), len(every), Over.DELIVERABLES))

    def _survey_points(self, kpi: Kpi) -> Figure:
        survey = next((one for one in self.campaign.surveys if kpi.survey in (None, one.slug)), None)
        lift = lift_of(survey) if survey else Unmeasured(Reason.MISSING_INPUT)
        if isinstance(lift, Unmeasured):
            return lift
        return Metric(Decimal(str(round(lift.difference * 100, 6))), Unit.POINTS)

    @property
    def surveys(self) -> Sequence[tuple[Survey, Lift | Unmeasured]]:
        return [(survey, lift_of(survey)) for survey in self.campaign.surveys]

    # --- gaps ------------------------------------------------------------------------------------------------

    @property
    def revenue_with_leak(self) -> Figure:
        """What the revenue would read if leaked codes counted; said only to show what was left out."""
        rows = [*self.sales.of(Verdict.COUNTED), *self.sales.of(Verdict.LEAKED)]
        merged = SalesResult([row.__class__(row.sale, Verdict.COUNTED, row.kol, row.code) for row in rows])
        return merged.revenue()

    def late(self) -> list[PostNumbers]:
        """Posts whose numbers of the compared age are due and have not come; removed ones never will."""
        late = []
        for one in self.all.posts:
            due = due_at(one.post, one.window_days)
            gone = one.post.removed_at is not None and due is not None and one.post.removed_at <= due
            if due is not None and due <= self.now and one.total is None and not one.complete and not gone:
                late.append(one)
        return late


def evaluate(catalog: Catalog, campaign: Campaign, now: datetime) -> CampaignResult:
    """Measures a campaign with what the catalog holds."""
    captures = captures_of(campaign)
    tolerance = campaign.measurement.tolerance
    numbers = [
        numbers_at(post, captures.get(post.post, []), window_of(post, campaign), tolerance) for post in campaign.posts
    ]
    zone = catalog.zone_of(campaign)
    currency = campaign.currency or catalog.brand_of(campaign).currency or catalog.settings.currency
    return CampaignResult(
        campaign, now, Group(numbers), attribute(campaign, zone), usual_basis(campaign), zone, currency
    )


def _both(one: int | None, other: int | None) -> int | None:
    return None if one is None and other is None else (one or 0) + (other or 0)


def _without_missing(notes: Sequence[Reason]) -> list[Reason]:
    return [note for note in notes if note is not Reason.MISSING_INPUT]
