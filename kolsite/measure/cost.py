"""What things cost, on a stated basis, and what one view, click or order costs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum

from kolsite.language import Words, words
from kolsite.measure.delivery import is_posted, selected
from kolsite.measure.figures import Figure, Metric, Over, Reason, Unit, Unmeasured, noted, ratio, sum_money
from kolsite.model.assignment import Assignment, Deliverable, DeliverableStatus, Payment, PaymentStatus
from kolsite.model.campaign import Campaign, CampaignStatus
from kolsite.values import Money


class CostBasis(StrEnum):
    """Which money counts (metrics R9)."""

    COMMITTED = "committed"
    DELIVERED = "delivered"
    READY = "ready"
    PAID = "paid"

    @property
    def label(self) -> Words:
        return LABELS[self]


LABELS = {
    CostBasis.COMMITTED: words("disepakati | committed"),
    CostBasis.DELIVERED: words("konten yang sudah tayang | delivered"),
    CostBasis.READY: words("siap dibayar | ready to pay"),
    CostBasis.PAID: words("sudah dibayar | paid"),
}
READY = frozenset(
    {PaymentStatus.APPROVED, PaymentStatus.SCHEDULED, PaymentStatus.PAID, PaymentStatus.BUKTI_POTONG_SENT}
)
PAID = frozenset({PaymentStatus.PAID, PaymentStatus.BUKTI_POTONG_SENT})

Price = Callable[[Assignment], Money | None]


def agreed_fee(assignment: Assignment) -> Money | None:
    """Our cost: the agreed fee, or the kill fee when everything was cancelled."""
    compensation = assignment.compensation
    called_off = assignment.deliverables and all(
        deliverable.status is DeliverableStatus.CANCELLED for deliverable in assignment.deliverables
    )
    if called_off and compensation.kill_fee is not None:
        kill_fee = compensation.kill_fee
        if isinstance(kill_fee, Money):
            return kill_fee
        return compensation.agreed * kill_fee if compensation.agreed else None
    return compensation.agreed


def client_price(assignment: Assignment) -> Money | None:
    """What the client pays for it."""
    return assignment.client_price


def usual_basis(campaign: Campaign) -> CostBasis:
    """While a campaign is live, only what was delivered counts; afterwards all that was committed."""
    return CostBasis.DELIVERED if campaign.status is CampaignStatus.LIVE else CostBasis.COMMITTED


def cost_of(assignments: Sequence[Assignment], price: Price, basis: CostBasis) -> Figure:
    """The sum of a price over assignments on a basis."""
    if basis in (CostBasis.READY, CostBasis.PAID):
        states = READY if basis is CostBasis.READY else PAID
        return sum_money([_paid_part(one, states) for one in assignments if one.compensation.agreed], Over.KOLS)
    return sum_money([_share_of(one, price(one), basis) for one in assignments], Over.KOLS)


def campaign_cost(campaign: Campaign, price: Price, basis: CostBasis | None = None) -> Figure:
    """A campaign's cost over its selected KOLs."""
    return cost_of(selected(campaign), price, basis or usual_basis(campaign))


def _share_of(assignment: Assignment, amount: Money | None, basis: CostBasis) -> Money | None:
    if amount is None or basis is CostBasis.COMMITTED:
        return amount
    return amount * delivered_share(assignment)


def delivered_share(assignment: Assignment) -> Decimal:
    """How much of an assignment is posted, by the weights of its deliverables (equal where none is given)."""
    whole = sum((weight_of(one) for one in assignment.deliverables), Decimal(0))
    done = sum((weight_of(one) for one in assignment.deliverables if is_posted(one)), Decimal(0))
    return done / whole if whole else Decimal(0)


def weight_of(deliverable: Deliverable) -> Decimal:
    return deliverable.weight if deliverable.weight is not None else Decimal(1)


def _paid_part(assignment: Assignment, states: frozenset[PaymentStatus]) -> Money:
    parts = [amount_of(payment, assignment) for payment in assignment.payments if payment.status in states]
    known = [part for part in parts if part is not None]
    fee = assignment.compensation.agreed
    currency = known[0].currency if known else fee.currency if fee else "IDR"
    return Money(sum((part.amount for part in known), Decimal(0)), currency)


def amount_of(payment: Payment, assignment: Assignment) -> Money | None:
    """A payment's amount, or its part of the agreed fee."""
    if payment.amount is not None:
        return payment.amount
    fee = assignment.compensation.agreed
    return fee * payment.part if fee is not None and payment.part is not None else None


def cost_per(cost: Figure, result: Figure, times: int = 1) -> Figure:
    """C ÷ result × times: CPV, CPE, CPC, CPA; with `times=1000` CPM (metrics §2). No result: no price of one."""
    if isinstance(result, Metric) and result.number == 0:
        return Unmeasured(Reason.ZERO_DENOMINATOR, result.coverage)
    price = ratio(cost, result, Unit.UNIT_MONEY, times)
    if isinstance(price, Unmeasured) or not isinstance(result, Metric) or not isinstance(cost, Metric):
        return price
    price = replace(price, coverage=result.coverage)
    return price if cost.coverage.whole else noted(price, Reason.PARTIAL)


def fees_missing(assignments: Iterable[Assignment]) -> list[str]:
    """The KOLs without an agreed fee; a sum without them would be too low."""
    return [one.kol for one in assignments if one.compensation.agreed is None]
