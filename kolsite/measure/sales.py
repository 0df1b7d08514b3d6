"""Which sales belong to the campaign: matched by code, creator or link, each order once, leaked codes left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from decimal import Decimal
from enum import StrEnum

from kolsite.measure.figures import Coverage, Figure, Metric, Over, Unit, ratio, sum_money, total
from kolsite.model.assignment import Assignment, Code, Decision
from kolsite.model.campaign import AttributionRule, Campaign
from kolsite.model.results import Sale, SaleStatus
from kolsite.values import Deadline, Money, end_of

LOST = frozenset({SaleStatus.CANCELLED, SaleStatus.RETURNED})


class Verdict(StrEnum):
    """What became of a row of sales."""

    COUNTED = "counted"
    LEAKED = "leaked"
    PENDING = "pending"
    LOST = "lost"
    UNMATCHED = "unmatched"
    OUTSIDE = "outside"
    REPEATED = "repeated"


@dataclass(frozen=True, slots=True)
class MatchedSale:
    """A row, what became of it, and the KOL and code it was matched by."""

    sale: Sale
    verdict: Verdict
    kol: str | None = None
    code: Code | None = None


@dataclass(frozen=True, slots=True)
class SalesResult:
    """The attributed sales of a campaign. Sums are over `counted` rows; the others are kept to be shown."""

    rows: Sequence[MatchedSale]

    def of(self, verdict: Verdict) -> list[MatchedSale]:
        return [row for row in self.rows if row.verdict is verdict]

    def revenue(self, verdict: Verdict = Verdict.COUNTED, kol: str | None = None) -> Figure:
        """Σ net revenue after discounts and refunds."""
        return sum_money([net_revenue(row.sale) for row in self._rows(verdict, kol)], Over.ROWS)

    def sum(self, field: str, verdict: Verdict = Verdict.COUNTED, kol: str | None = None) -> Figure:
        """The sum of a count: orders, units, new_customers, leads."""
        return total([getattr(row.sale, field) for row in self._rows(verdict, kol)], over=Over.ROWS)

    def commission(self, kol: str | None = None) -> Figure:
        rows = [row.sale.commission for row in self._rows(Verdict.COUNTED, kol) if row.sale.commission]
        return sum_money(rows, Over.ROWS)

    def by_kol(self) -> list[str]:
        """The KOLs with counted rows, the largest revenue first."""
        kols = dict.fromkeys(row.kol for row in self.of(Verdict.COUNTED) if row.kol)

        def earned(kol: str) -> Decimal:
            revenue = self.revenue(kol=kol)
            return revenue.number if isinstance(revenue, Metric) else Decimal(0)

        return sorted(kols, key=lambda kol: (-earned(kol), kol))

    def _rows(self, verdict: Verdict, kol: str | None) -> list[MatchedSale]:
        return [row for row in self.of(verdict) if kol is None or row.kol == kol]


def net_revenue(sale: Sale) -> Money | None:
    """What is written; else gross − discounts − refunds when all three are; nothing is filled in."""
    if sale.net_revenue is not None:
        return sale.net_revenue
    if sale.gross_revenue is None or sale.discounts is None or sale.refunds is None:
        return None
    return sale.gross_revenue - sale.discounts - sale.refunds


def attribute(campaign: Campaign, zone: tzinfo) -> SalesResult:
    """Matches every row of a campaign's sales (metrics §3)."""
    assignments = [one for one in campaign.assignments if one.decision is Decision.SELECTED]
    codes = {code.code.casefold(): (one.kol, code) for one in assignments for code in one.codes}
    links = {link.utm_content: one.kol for one in assignments for link in one.links if link.utm_content}
    kols = {one.kol for one in assignments}
    seen: set[str] = set()
    rows = [_matched(sale, campaign, codes, links, kols, seen, zone) for sale in campaign.sales]
    return SalesResult(rows)


def _matched(
    sale: Sale,
    campaign: Campaign,
    codes: Mapping[str, tuple[str, Code]],
    links: Mapping[str, str],
    kols: Iterable[str],
    seen: set[str],
    zone: tzinfo,
) -> MatchedSale:
    kol, code = _match(sale, campaign.attribution.rule, codes, links, kols)
    if sale.status in LOST:
        return MatchedSale(sale, Verdict.LOST, kol, code)
    if kol is None:
        return MatchedSale(sale, Verdict.UNMATCHED)
    if not _in_time(sale, campaign, code, zone):
        return MatchedSale(sale, Verdict.OUTSIDE, kol, code)
    if code is not None and code.leaked_at is not None and leaked(sale, code.leaked_at, zone):
        return MatchedSale(sale, Verdict.LEAKED, kol, code)
    if sale.status is SaleStatus.PENDING:
        return MatchedSale(sale, Verdict.PENDING, kol, code)
    if sale.order_ref is not None:
        if sale.order_ref in seen:
            return MatchedSale(sale, Verdict.REPEATED, kol, code)
        seen.add(sale.order_ref)
    return MatchedSale(sale, Verdict.COUNTED, kol, code)


def _match(
    sale: Sale,
    rule: AttributionRule | None,
    codes: Mapping[str, tuple[str, Code]],
    links: Mapping[str, str],
    kols: Iterable[str],
) -> tuple[str | None, Code | None]:
    """Whose sale it is. The creator that the shop names counts before anything that could be passed on."""
    by_code = codes.get(sale.code.casefold()) if sale.code else None
    by_link = links.get(sale.utm_content) if sale.utm_content else None
    if sale.kol is not None and sale.kol in kols:
        return sale.kol, by_code[1] if by_code else None
    if by_link is not None and (rule is AttributionRule.LINK_FIRST or by_code is None):
        return by_link, None
    return by_code if by_code else (None, None)


def leaked(sale: Sale, leaked_at: datetime, zone: tzinfo) -> bool:
    """Whether a row lies after a leak. A row of the very day that does not say its hours cannot be split: it does."""
    if sale.to_at is not None and sale.to_at <= leaked_at:
        return False
    return sale.date >= leaked_at.astimezone(zone).date()


def _in_time(sale: Sale, campaign: Campaign, code: Code | None, zone: tzinfo) -> bool:
    if code is not None and not _valid(sale.date, code.valid_from, code.valid_to, zone):
        return False
    window = campaign.attribution.window_days
    posted = [post.posted_at.astimezone(zone).date() for post in campaign.posts if post.posted_at]
    if window is None or not posted:
        return True
    first = min(posted) if campaign.live_from is None else min(campaign.live_from, min(posted))
    return first <= sale.date <= max(posted) + timedelta(days=window)


def _valid(day: date, first: Deadline | None, last: Deadline | None, zone: tzinfo) -> bool:
    starts = datetime(day.year, day.month, day.day, tzinfo=zone)
    if first is not None:
        begins = first if isinstance(first, datetime) else datetime(first.year, first.month, first.day, tzinfo=zone)
        if starts + timedelta(days=1) <= begins:
            return False
    return last is None or starts < end_of(last, zone)


def owners_of(code: str, campaigns: Iterable[Campaign]) -> list[tuple[Campaign, Assignment, Code]]:
    """Everywhere a code is given out, whatever its letters' case."""
    return [
        (campaign, assignment, given)
        for campaign in campaigns
        for assignment in campaign.assignments
        for given in assignment.codes
        if given.code.casefold() == code.casefold()
    ]


def return_on(revenue: Figure, cost: Figure) -> Figure:
    """ROAS = attributed revenue ÷ C (metrics §3)."""
    return ratio(revenue, cost, Unit.TIMES)


def return_on_investment(revenue: Figure, cost: Figure) -> Figure:
    """ROI = (return − C) ÷ C; the return is attributed revenue, and is said to be."""
    roas = return_on(revenue, cost)
    return Metric(roas.number - 1, Unit.SHARE, roas.coverage, roas.notes) if isinstance(roas, Metric) else roas


def store_revenue(sales: Sequence[Sale], first: date, last: date) -> Figure:
    """The store's own net revenue between two days; a day without a row is a gap and is said to be."""
    inside = [sale for sale in sales if first <= sale.date <= last]
    figure = sum_money([net_revenue(sale) for sale in inside], Over.ROWS)
    if not isinstance(figure, Metric):
        return figure
    days = {sale.date for sale in inside if net_revenue(sale) is not None}
    return Metric(figure.value, figure.unit, Coverage(len(days), (last - first).days + 1, Over.DAYS), figure.notes)
