"""A campaign's money: what the client was quoted, and for leads what it costs, what is paid, and what remains."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from kolsite.language import Voice
from kolsite.measure.cost import (
    CostBasis,
    agreed_fee,
    amount_of,
    client_price,
    cost_of,
    fees_missing,
)
from kolsite.measure.delivery import selected
from kolsite.measure.figures import Metric
from kolsite.model.assignment import (
    Agreement,
    Assignment,
    Compensation,
    Payment,
    PaymentStatus,
)
from kolsite.model.campaign import BudgetKind, Campaign
from kolsite.rules.subject import name_of
from kolsite.values import Money
from kolsite.views.team.campaign_parts import Cell, Items, Table, facts_of, heads, percent, table, word
from kolsite.views.team.parts import Fact, Mark, Tile, Tone, joined
from kolsite.views.team.site import TeamSite
from kolsite.views.telling import tell

PAYMENT_TONES = {
    PaymentStatus.PAID: Tone.GOOD, PaymentStatus.BUKTI_POTONG_SENT: Tone.GOOD, PaymentStatus.ON_HOLD: Tone.BAD,
    PaymentStatus.DISPUTED: Tone.BAD, PaymentStatus.DOCS_INCOMPLETE: Tone.WARN, PaymentStatus.SCHEDULED: Tone.INFO,
    PaymentStatus.APPROVED: Tone.INFO, PaymentStatus.INVOICE_RECEIVED: Tone.INFO,
}  # fmt: skip
SETTLED = (PaymentStatus.PAID, PaymentStatus.BUKTI_POTONG_SENT)


@dataclass(frozen=True, slots=True)
class Quotation:
    """What the client was quoted, as the client knows it."""

    lines: Table | None
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class MoneyView:
    """What only leads and finance see."""

    tiles: tuple[Tile, ...]
    budget: Table | None
    facts: tuple[Fact, ...]
    kols: Table | None
    note: str
    payments: Table | None
    agreements: Table | None
    terms: Table | None


def quotation(campaign: Campaign, site: TeamSite) -> Quotation:
    voice = site.voice
    rows: list[Items] = [[one.what, voice.money(one.amount), one.note or ""] for one in campaign.client_lines]
    foot: Items = ()
    if campaign.client_budget is not None and rows:
        foot = [
            voice.say("Budget klien | Client's budget"),
            voice.money(campaign.client_budget),
            word(campaign.ppn, voice),
        ]
    facts = () if foot else facts_of(campaign, ("client_budget", "ppn"), voice)
    columns = heads(voice, "Untuk | For", "Jumlah | Amount", "Catatan | Note", numbers=(1,))
    return Quotation(table(voice.say("Penawaran ke klien | Quotation to the client"), columns, rows, foot), facts)


def money(campaign: Campaign, site: TeamSite) -> MoneyView | None:
    """For leads only; None on the others' site."""
    if not site.leads:
        return None
    voice = site.voice
    people = selected(campaign)
    missing = fees_missing(people)
    note = ""
    if missing:
        names = voice.join([name_of(site.catalog.kols[slug]) for slug in missing])
        note = voice.say("Belum ada fee deal: {names}. | No agreed fee yet: {names}.", names=names)
    return MoneyView(
        tuple(_tiles(campaign, site)),
        _budget(campaign, site),
        facts_of(campaign, ("quotation_no", "po_no", "po_received_on", "invoice_status"), voice),
        _kols(campaign, site),
        note,
        _payments(campaign, site),
        _agreements(campaign, site),
        _terms(campaign, site),
    )


# --- sums ----------------------------------------------------------------------------------------------------


def _tiles(campaign: Campaign, site: TeamSite) -> Iterator[Tile]:
    voice, people = site.voice, selected(campaign)
    for basis in CostBasis:
        told = tell(cost_of(people, agreed_fee, basis), voice, short=True)
        label_ = voice.say("Fee KOL, {basis} | KOL fees, {basis}", basis=basis.label.in_(voice.language))
        yield Tile(label_, told.value, told.coverage, measured=told.measured)
    margin = _margin(people)
    if margin is not None:
        amount, share = margin
        note = voice.say("{share} dari harga klien | {share} of the client's price", share=voice.percent(share, 1))
        yield Tile(voice.say("Selisih harga dan fee | Price less fees"), voice.short_money(amount), note)


def _margin(people: Sequence[Assignment]) -> tuple[Money, Decimal] | None:
    """Client's price less our cost, over the KOLs for whom both are known."""
    both = [one for one in people if agreed_fee(one) is not None and client_price(one) is not None]
    price, cost = cost_of(both, client_price, CostBasis.COMMITTED), cost_of(both, agreed_fee, CostBasis.COMMITTED)
    if not isinstance(price, Metric) or not isinstance(cost, Metric) or not price.number:
        return None
    one, other = price.value, cost.value
    if not isinstance(one, Money) or not isinstance(other, Money) or one.currency != other.currency:
        return None
    return one - other, (one.amount - other.amount) / one.amount


def _budget(campaign: Campaign, site: TeamSite) -> Table | None:
    """Our budget by line; what is known of KOL fees beside what was planned for them."""
    voice, people = site.voice, selected(campaign)
    rows: list[Items] = []
    for line in campaign.budget.lines:
        actual = ["", "", "", ""]
        if line.kind is BudgetKind.KOL_FEE:
            actual = [tell(cost_of(people, agreed_fee, basis), voice).value for basis in CostBasis]
        rows.append([word(line.kind, voice), voice.money(line.amount), *actual])
    total = campaign.budget.total
    foot: Items = [voice.say("Total | Total"), voice.money(total), "", "", "", ""] if total is not None and rows else ()
    bases = [f"{one.label.id.capitalize()} | {one.label.en.capitalize()}" for one in CostBasis]
    columns = heads(voice, "Untuk | For", "Rencana | Planned", *bases, numbers=range(1, 6))
    return table(voice.say("Anggaran kita | Our budget"), columns, rows, foot)


# --- by KOL --------------------------------------------------------------------------------------------------


def _kols(campaign: Campaign, site: TeamSite) -> Table | None:
    voice = site.voice
    rows = [_kol_row(one, site) for one in campaign.assignments if _has_money(one)]
    columns = heads(
        voice, "KOL | KOL", "Diminta | Asked", "Ditawar | Offered", "Fee deal | Agreed fee",
        "Harga klien | Client's price", "Selisih | Difference", "Catatan harga | Price note",
        numbers=(1, 2, 3, 4, 5),
    )  # fmt: skip
    return table(voice.say("Fee dan harga per KOL | Fees and prices by KOL"), columns, rows)


def _has_money(one: Assignment) -> bool:
    pay = one.compensation
    return any(value is not None for value in (pay.agreed, pay.asked, pay.offered, one.client_price))


def _kol_row(assignment: Assignment, site: TeamSite) -> Items:
    voice, pay = site.voice, assignment.compensation
    fee, price = agreed_fee(assignment), assignment.client_price
    difference = ""
    if fee is not None and price is not None and fee.currency == price.currency and price.amount:
        difference = f"{voice.money(price - fee)} ({voice.percent((price.amount - fee.amount) / price.amount, 0)})"
    beside = joined([word(pay.basis, voice), word(pay.ppn, voice)])
    if fee is not None and pay.agreed is not None and fee != pay.agreed:
        beside = voice.say("kill fee; deal {agreed} | kill fee; agreed {agreed}", agreed=voice.money(pay.agreed))
    return [
        Cell(name_of(site.catalog.kol_of(assignment)), word(assignment.decision, voice)),
        _amount(pay.asked, voice),
        _amount(pay.offered, voice),
        Cell(_amount(fee, voice), beside),
        _amount(price, voice),
        difference,
        assignment.client_price_note or "",
    ]


def _amount(amount: Money | None, voice: Voice) -> str:
    return voice.money(amount) if amount is not None else ""


def _terms(campaign: Campaign, site: TeamSite) -> Table | None:
    """How each KOL is paid beyond the fee itself."""
    voice = site.voice
    rows: list[Items] = []
    for one in campaign.assignments:
        pay = one.compensation
        cells: Items = [
            Cell(name_of(site.catalog.kol_of(one))),
            voice.join([word(kind, voice) for kind in pay.kinds]),
            _amount(pay.product_value, voice),
            joined(
                [percent(pay.commission_pct, voice) if pay.commission_pct is not None else None, pay.commission_base]
            ),
            voice.join(list(pay.bonus_rules)),
            _kill_fee(pay, voice),
            pay.late_penalty or "",
            pay.currency or "",
        ]
        if any(cells[1:]):
            rows.append(cells)
    columns = heads(
        voice, "KOL | KOL", "Dibayar dengan | Paid in", "Nilai produk | Product value", "Komisi | Commission",
        "Bonus | Bonus", "Kill fee | Kill fee", "Denda telat | Late penalty", "Mata uang | Currency", numbers=(2,),
    )  # fmt: skip
    return table(voice.say("Syarat pembayaran | Terms of pay"), columns, rows)


def _kill_fee(pay: Compensation, voice: Voice) -> str:
    if pay.kill_fee is None:
        return ""
    return voice.money(pay.kill_fee) if isinstance(pay.kill_fee, Money) else percent(pay.kill_fee, voice)


# --- payments and papers -------------------------------------------------------------------------------------


def _payments(campaign: Campaign, site: TeamSite) -> Table | None:
    voice = site.voice
    rows = [_payment_row(payment, one, site) for one in campaign.assignments for payment in one.payments]
    columns = heads(
        voice, "KOL | KOL", "Bagian | Part", "Jumlah | Amount", "Status | Status", "Jatuh tempo | Due",
        "Syarat | Trigger", "Invoice | Invoice", "Dibayar | Paid", "Referensi | Reference", numbers=(2,), tight=(4, 7),
    )  # fmt: skip
    return table(voice.say("Pembayaran KOL | Payments to KOLs"), columns, rows)


def _payment_row(payment: Payment, assignment: Assignment, site: TeamSite) -> Items:
    voice, status = site.voice, payment.status
    share = voice.say("{share} fee | {share} of the fee", share=percent(payment.part, voice)) if payment.part else ""
    top = ""
    if payment.top_days is not None:
        top = f"TOP {voice.number(payment.top_days)} {word(payment.top_unit, voice)}".strip()
    late = payment.due is not None and payment.due < site.today and status not in SETTLED
    received = payment.invoice_received_on
    return [
        Cell(name_of(site.catalog.kol_of(assignment))),
        Cell(word(payment.kind, voice), share),
        _amount(amount_of(payment, assignment), voice),
        Cell(
            mark=Mark(word(status, voice), PAYMENT_TONES.get(status, Tone.QUIET)) if status is not None else None,
            beside=payment.hold_reason or "",
        ),
        Cell(
            voice.day(payment.due, weekday=True) if payment.due else "",
            top,
            mark=Mark(voice.say("lewat | late"), Tone.BAD) if late else None,
        ),
        payment.trigger or "",
        Cell(
            payment.invoice_no or "",
            voice.say("diterima {day} | received {day}", day=voice.day(received)) if received else "",
        ),
        voice.day(payment.paid_on) if payment.paid_on else "",
        payment.ref or "",
    ]


def _agreements(campaign: Campaign, site: TeamSite) -> Table | None:
    voice = site.voice
    rows: list[Items] = []
    for one in campaign.assignments:
        paper: Agreement = one.agreement
        if any(value is not None for value in (paper.kind, paper.no, paper.sent_on, paper.signed_on)):
            rows.append(
                [
                    Cell(name_of(site.catalog.kol_of(one))),
                    joined([word(paper.kind, voice), paper.no]),
                    Cell(mark=_paper_mark(paper, voice)),
                    voice.day(paper.sent_on) if paper.sent_on else "",
                    Cell(voice.day(paper.signed_on) if paper.signed_on else "", paper.signed_by or ""),
                ]
            )
    columns = heads(voice, "KOL | KOL", "Surat | Paper", "Status | Status", "Dikirim | Sent", "Ditandatangani | Signed")
    return table(voice.say("Surat kerja sama | Agreements"), columns, rows)


def _paper_mark(paper: Agreement, voice: Voice) -> Mark:
    if paper.signed_on:
        return Mark(voice.say("ditandatangani | signed"), Tone.GOOD)
    if paper.sent_on:
        return Mark(voice.say("menunggu tanda tangan | waiting for a signature"), Tone.WARN)
    return Mark(voice.say("belum dikirim | not sent"), Tone.WARN)
