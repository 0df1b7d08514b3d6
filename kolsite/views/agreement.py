"""The agreement sheet, one page for the manager or whoever handles the money: what is made, paid, and permitted.

The estimate of tax is marked as one: finance decides. Nobody's phone, address or account stands here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kolsite.language import Said, Voice, as_language
from kolsite.measure.delivery import wanted
from kolsite.measure.payments import amount_of, due_on
from kolsite.measure.tax import split_of
from kolsite.model.assignment import Deliverable, DeliverableStatus, Payment, PaymentStatus
from kolsite.model.kol import KolKind
from kolsite.model.settings import TaxPayer, TaxRule
from kolsite.rules.subject import name_of
from kolsite.views import pieces
from kolsite.views.access import ForKol
from kolsite.views.facts import Fact, Text, fact, known, lines
from kolsite.views.look import accent_of, tint
from kolsite.views.money import compensation_facts, percent
from kolsite.views.page import Picture
from kolsite.views.pieces import Clock, joined
from kolsite.views.rights import period, rights_facts

LOGO = 160
UNKNOWN = "–"
PAYERS = {
    TaxPayer.WITHHELD: "dipotong saat pembayaran | withheld on payment",
    TaxPayer.AGENCY: "ditanggung agency | paid by the agency",
    TaxPayer.KOL: "dibayar sendiri | paid by the recipient",
}
"""Who hands the tax over, without calling the reader anything."""


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of the scope of work: what, where, when."""

    what: str
    where: str
    when: str


@dataclass(frozen=True, slots=True)
class PaymentRow:
    """A part of the money: what it is, how much, after what, by when, and how far it has come."""

    what: str
    amount: str
    trigger: Text
    due: str
    status: str


@dataclass(frozen=True, slots=True)
class Signature:
    """A place to sign: for whom, and who signs in whose name."""

    party: str
    note: str


@dataclass(frozen=True, slots=True)
class Agreement:
    """An agreement sheet as its template sets it."""

    title: str
    foot: str
    accent: str
    wash: str
    logo: Picture | None
    campaign: Text
    subject: str
    paper: tuple[Fact, ...]
    agency: tuple[Fact, ...]
    recipient: tuple[Fact, ...]
    pieces: tuple[Line, ...]
    fee_title: str
    fee: tuple[Fact, ...]
    estimate: tuple[Fact, ...]
    estimate_note: str
    payments: tuple[PaymentRow, ...]
    invoice_notes: Text | None
    rights: tuple[Fact, ...]
    terms: tuple[Fact, ...]
    signatures: tuple[Signature, ...]
    colophon: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Deal:
    """One assignment with its money, and the language in which it is told."""

    seen: ForKol
    voice: Voice

    def say(self, pair: str, /, **places: object) -> str:
        return self.voice.say(pair, **places)

    def plain(self, text: str | None) -> Said | None:
        """A text that is written in one language only: the site's."""
        return Said(text, as_language(self.seen.catalog.settings.language) or "id") if text else None


def agreement_view(seen: ForKol, voice: Voice) -> Agreement:
    """Everything that one agreement sheet says."""
    deal, name = Deal(seen, voice), name_of(seen.kol)
    campaign, agency = seen.campaign.name.said(voice.language), seen.catalog.settings.agency
    accent, expert = accent_of(seen.brand), seen.kol.kind is KolKind.EXPERT
    notes = agency.invoice_notes
    return Agreement(
        title=f"{deal.say('Lembar Kesepakatan | Agreement Sheet')} {campaign.text} · {name}",
        foot=joined(campaign.text, seen.brand.name, name),
        accent=accent,
        wash=tint(accent),
        logo=Picture(agency.logo, deal.say("Logo {name} | {name} logo", name=agency.name), LOGO)
        if agency.logo
        else None,
        campaign=campaign,
        subject=deal.say("{brand} · untuk {name} | {brand} · for {name}", brand=seen.brand.name, name=name),
        paper=known(_paper(deal)),
        agency=known(_agency(deal)),
        recipient=known(_recipient(deal)),
        pieces=tuple(_pieces(deal)),
        fee_title=deal.say("Honorarium | Honorarium" if expert else "Kompensasi | Compensation"),
        fee=known(compensation_facts(seen, voice)),
        estimate=known(_estimate(deal)),
        estimate_note=_estimate_note(deal),
        payments=tuple(_payment(payment, deal) for payment in seen.assignment.payments),
        invoice_notes=notes.said(voice.language) if notes else None,
        rights=known(_rights(deal)),
        terms=known(_terms(deal)),
        signatures=_signatures(deal),
        colophon=lines(agency.name, deal.plain(agency.address), agency.contact),
    )


# --- the parties and the work ----------------------------------------------------------------------------------


def _paper(deal: Deal) -> Iterator[Fact | None]:
    """The signed paper that this sheet sums up."""
    paper, voice = deal.seen.assignment.agreement, deal.voice
    kind = paper.kind.label.in_(voice.language) if paper.kind else deal.say("Nomor | Number")
    yield fact(kind, paper.no)
    yield fact(deal.say("Dikirim | Sent"), voice.day(paper.sent_on) if paper.sent_on else None)
    yield fact(deal.say("Ditandatangani | Signed"), voice.day(paper.signed_on) if paper.signed_on else None)


def _agency(deal: Deal) -> Iterator[Fact | None]:
    settings = deal.seen.catalog.settings
    agency = settings.agency
    mail = f"mailto:{agency.finance_email}" if agency.finance_email else None
    yield fact(deal.say("Nama | Name"), agency.legal_name or agency.name)
    yield fact("NPWP", agency.npwp)
    yield fact(deal.say("Alamat invoice | Billing address"), deal.plain(agency.billing_address))
    yield fact(deal.say("Keuangan | Finance"), agency.finance_email, mail)
    for member in settings.team:
        yield fact("PIC", joined(member.name, member.email, member.whatsapp))


def _recipient(deal: Deal) -> Iterator[Fact | None]:
    kol, paper = deal.seen.kol, deal.seen.assignment.agreement
    yield fact(deal.say("Nama | Name"), name_of(kol))
    yield fact(deal.say("Sapaan | Greeting"), kol.greeting)
    yield fact(deal.say("Ditandatangani oleh | Signed by"), deal.plain(paper.signed_by))


def _pieces(deal: Deal) -> Iterator[Line]:
    """The scope of work; of a cancelled one what had been agreed."""
    seen, voice = deal.seen, deal.voice
    clock = Clock(voice, seen.catalog.kols_zone(seen.kol, seen.campaign), seen.catalog.zone_of(seen.campaign))
    for one in wanted(seen.assignment) or seen.assignment.deliverables:
        off = deal.say("dibatalkan | cancelled") if one.status is DeliverableStatus.CANCELLED else None
        what = joined(pieces.amount_of(one, voice), pieces.frames_of(one, voice), off)
        yield Line(what, pieces.account_of(one, seen.kol, voice), clock.of(one, year=True))


# --- tax ---------------------------------------------------------------------------------------------------------


def _rule(deal: Deal) -> TaxRule | None:
    """The tax rule of this fee, if finance has set one that holds in the campaign's time."""
    campaign, slug = deal.seen.campaign, deal.seen.assignment.compensation.tax_rule
    for rule in deal.seen.catalog.settings.tax_rules:
        begun = rule.from_ is None or rule.from_ <= campaign.end
        if rule.slug == slug and begun and (rule.to is None or rule.to >= campaign.start):
            return rule
    return None


def _estimate(deal: Deal) -> Iterator[Fact | None]:
    """Before tax, tax, received: three figures that add up."""
    paid, rule, voice = deal.seen.assignment.compensation, _rule(deal), deal.voice
    if rule is None or paid.agreed is None or paid.basis is None:
        return
    split = split_of(paid.agreed, paid.basis, rule)
    yield Fact(deal.say("Gross (sebelum pajak) | Before tax"), voice.money(split.gross))
    yield Fact(deal.say("Pajak, {how} | Tax, {how}", how=deal.say(PAYERS[rule.payer])), f"− {voice.money(split.tax)}")
    yield Fact(deal.say("Nett (diterima) | Received"), voice.money(split.nett))


def _estimate_note(deal: Deal) -> str:
    """Which rule the estimate follows, and whose it is."""
    rule, voice = _rule(deal), deal.voice
    if rule is None:
        return ""
    label, rate = rule.label.said(voice.language).text, percent(rule.rate, voice)
    base = rule.base.label.in_(voice.language).lower()
    how = None if rate in label else deal.say("{rate} dari {base} | {rate} of {base}", rate=rate, base=base)
    return deal.say("Perkiraan: {told} | Estimate: {told}", told=joined(label, how, rule.source))


# --- payments ----------------------------------------------------------------------------------------------------


def _payment(payment: Payment, deal: Deal) -> PaymentRow:
    voice = deal.voice
    amount = amount_of(payment, deal.seen.assignment.compensation)
    part = percent(payment.part, voice) if payment.part is not None else None
    return PaymentRow(
        what=joined(payment.kind.label.in_(voice.language), part),
        amount=voice.money(amount) if amount else UNKNOWN,
        trigger=deal.plain(payment.trigger) or UNKNOWN,
        due=_due(payment, deal) or UNKNOWN,
        status=_status(payment, deal) or UNKNOWN,
    )


def _due(payment: Payment, deal: Deal) -> str:
    """The day, with the terms from which it follows; without an invoice the terms alone."""
    voice, day = deal.voice, due_on(payment, deal.seen.catalog.settings)
    unit = payment.top_unit.label.in_(voice.language) if payment.top_unit else deal.say("hari | days")
    terms = f"TOP {voice.number(payment.top_days)} {unit}" if payment.top_days is not None else ""
    if day is None and terms:
        return deal.say("{terms} sesudah invoice lengkap | {terms} after a complete invoice", terms=terms)
    return joined(voice.day(day) if day else None, terms)


def _status(payment: Payment, deal: Deal) -> str:
    """How far it has come, with the days and numbers that prove it."""
    voice, status = deal.voice, payment.status
    held = payment.hold_reason if status is not PaymentStatus.PAID else None
    received, paid = payment.invoice_received_on, payment.paid_on
    return joined(
        status.label.in_(voice.language) if status else None,
        held,
        f"invoice {payment.invoice_no}" if payment.invoice_no else None,
        deal.say("invoice diterima {day} | invoice received {day}", day=voice.day(received)) if received else None,
        deal.say("dibayar {day} | paid {day}", day=voice.day(paid)) if paid else None,
    )


# --- rights, terms, signatures -----------------------------------------------------------------------------------


def _rights(deal: Deal) -> Iterator[Fact | None]:
    yield from rights_facts(deal.seen.assignment.terms, deal.voice)
    for one in deal.seen.assignment.deliverables:
        yield fact(deal.say("Kode iklan | Ads code"), _ads_code(one, deal))


def _ads_code(one: Deliverable, deal: Deal) -> str | None:
    """From when until when a post may be boosted; the code itself is for leads."""
    code, voice = one.ads_code, deal.voice
    if code is None:
        return None
    platform = code.platform.label.in_(voice.language) if code.platform else None
    days = voice.count(code.valid_days, "hari | day/days") if code.valid_days is not None else None
    return joined(platform, pieces.format_of(one, voice), period(code.issued_on, code.valid_to, voice), days)


def _terms(deal: Deal) -> Iterator[Fact | None]:
    terms, voice = deal.seen.assignment.terms, deal.voice
    for label, number, noun in (
        ("Tayang minimal | Stays up for", terms.min_live_days, "hari | day/days"),
        ("Revisi | Revisions", terms.revision_rounds, "putaran | round/rounds"),
        ("Waktu tinjau | Review", terms.review_days, "hari kerja | working day/working days"),
    ):
        yield fact(deal.say(label), voice.count(number, noun) if number is not None else None)
    yield fact(deal.say("Bila tidak dijawab | If nobody answers"), deal.plain(terms.deemed_approval))


def _signatures(deal: Deal) -> tuple[Signature, ...]:
    """Two places to sign. That a manager signs is known here, who it is not."""
    agency, manager = deal.seen.catalog.settings.agency, deal.seen.kol.manager
    proxy = manager is not None and manager.signs is True
    note = deal.say("manajer, atas kuasa | manager, by power of attorney") if proxy else ""
    return Signature(agency.legal_name or agency.name, ""), Signature(name_of(deal.seen.kol), note)
