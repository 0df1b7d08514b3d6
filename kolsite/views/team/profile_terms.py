"""What binds a KOL, and when it is free: other brands, exclusivity, rights that run, days that are taken, prices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from kolsite.measure.delivery import is_posted, slot_of, wanted
from kolsite.model.assignment import (
    Assignment,
    Decision,
    Deliverable,
    DeliverableStatus,
    Exclusivity,
    ExclusivityKind,
    UsageRight,
)
from kolsite.model.campaign import Campaign
from kolsite.model.fields import words_of
from kolsite.model.kol import AddOns, Busy, Kol, Partnership, RateCard, RateItem
from kolsite.model.shapes import shapes_of
from kolsite.rules.subject import IN_PLAY, under_way
from kolsite.views.details import RecordTable, table_of
from kolsite.views.page import Link
from kolsite.views.team.parts import Fact, Mark, Tone, fact, joined, known_facts
from kolsite.views.team.site import TeamSite, uri_of

SOON = 14
"""Days before an end from which on it is told as soon."""
LEFT_OUT = frozenset({DeliverableStatus.MISSED})


@dataclass(frozen=True, slots=True)
class OtherBrand:
    """Work with a brand, ours or another's."""

    brand: str
    category: str
    days: str
    role: str
    rival: Mark | None
    exclusive: str
    public: str
    evidence: Link | None
    result: str


@dataclass(frozen=True, slots=True)
class Right:
    """Something that runs until a day."""

    what: str
    detail: str
    campaign: Link
    until: Mark


@dataclass(frozen=True, slots=True)
class Taken:
    """A stretch of days, or an hour, that is taken."""

    when: str
    what: Mark
    detail: str
    campaign: Link | None


@dataclass(frozen=True, slots=True)
class Rates:
    """A version of the rate card; for leads."""

    title: str
    now: bool
    facts: tuple[Fact, ...]
    items: RecordTable | None
    packages: tuple[str, ...]


# --- other brands --------------------------------------------------------------------------------------------


def partnerships_of(kol: Kol, site: TeamSite) -> tuple[OtherBrand, ...]:
    """The latest first."""
    ordered = sorted(kol.partnerships, key=lambda one: (one.from_ or date.min, one.brand), reverse=True)
    return tuple(_partnership(one, site) for one in ordered)


def _partnership(one: Partnership, site: TeamSite) -> OtherBrand:
    voice = site.voice
    paid = {True: voice.say("dibayar | paid"), False: voice.say("tidak dibayar | unpaid"), None: None}[one.paid]
    public = {
        True: voice.say("publik | public"),
        False: voice.say("tidak publik | not public"),
        None: voice.say("belum dicatat | not recorded"),
    }[one.public]
    return OtherBrand(
        one.brand,
        one.category or "",
        days_of(one.from_, one.to, site),
        joined([one.role.label.in_(voice.language) if one.role else None, paid]),
        _rival(one, site),
        _exclusive(one, site),
        public,
        Link(voice.say("bukti | evidence"), href=one.evidence_url) if one.evidence_url else None,
        one.result or "",
    )


def _rival(one: Partnership, site: TeamSite) -> Mark | None:
    """“pesaing Rawisari”."""
    if one.competitor_of is None:
        return None
    brand = site.catalog.brands.get(one.competitor_of)
    name = brand.name if brand else one.competitor_of
    return Mark(site.voice.say("pesaing {brand} | rival of {brand}", brand=name), Tone.WARN)


def _exclusive(one: Partnership, site: TeamSite) -> str:
    if one.exclusive_until is None and one.exclusive_category is None:
        return ""
    until = site.voice.day(one.exclusive_until) if one.exclusive_until else "…"
    return site.voice.say(
        "eksklusif {category} sampai {until} | exclusive in {category} until {until}",
        category=one.exclusive_category or "–", until=until,
    )  # fmt: skip


def days_of(first: date | None, last: date | None, site: TeamSite) -> str:
    """Days of which one end may be open."""
    voice = site.voice
    if first is not None and last is not None:
        return voice.days(first, last)
    if first is not None:
        return voice.say("sejak {on} | since {on}", on=voice.day(first))
    if last is not None:
        return voice.say("sampai {on} | until {on}", on=voice.day(last))
    return ""


# --- rights that run -----------------------------------------------------------------------------------------


def rights_of(kol: Kol, site: TeamSite) -> tuple[Right, ...]:
    """Exclusivity, use of content and permission to advertise that have not ended, the nearest end first."""
    found: list[tuple[date, Right]] = []
    for campaign, assignment in site.catalog.work_of(kol):
        if assignment.decision is Decision.SELECTED:
            found += _rights(campaign, assignment, site)
    found.sort(key=lambda one: (one[0], one[1].what))
    return tuple(right for _, right in found)


def _rights(campaign: Campaign, assignment: Assignment, site: TeamSite) -> Iterator[tuple[date, Right]]:
    voice = site.voice
    link = Link(campaign.name.said(voice.language).text, uri_of(campaign))

    def right(what: str, detail: str, first: date | None, last: date | None) -> Iterator[tuple[date, Right]]:
        if last is None or last >= site.today:
            yield (
                last or date.max,
                Right(what, joined([detail, days_of(first, last, site)]), link, _until(last, first, site)),
            )

    for locked in assignment.terms.exclusivity:
        yield from right(_locked(locked, site), ", ".join(locked.competitors), locked.from_, locked.to)
    for use in assignment.terms.usage_rights:
        yield from right(voice.say("Hak pakai konten | Use of content"), _use(use, site), use.from_, use.to)
    allowed = assignment.terms.allowlisting
    if allowed is not None:
        platform = allowed.platform.label.in_(voice.language) if allowed.platform else ""
        yield from right(voice.say("Izin boosting | Boost permission"), platform, allowed.from_, allowed.to)
    for made in assignment.deliverables:
        if made.ads_code is not None:
            detail = joined([made.format.label.in_(voice.language), made.slug])
            yield from right(
                voice.say("Kode iklan | Ads code"), detail, made.ads_code.issued_on, made.ads_code.valid_to
            )


def _locked(one: Exclusivity, site: TeamSite) -> str:
    if one.kind is ExclusivityKind.FULL:
        return site.voice.say("Eksklusif semua kategori | Exclusive in all categories")
    return site.voice.say("Eksklusif {category} | Exclusive in {category}", category=one.category or "–")


def _use(one: UsageRight, site: TeamSite) -> str:
    paid = site.voice.say("termasuk iklan berbayar | paid media too") if one.paid_media else None
    return joined([", ".join(one.channels), ", ".join(one.territories), paid])


def _until(last: date | None, first: date | None, site: TeamSite) -> Mark:
    voice = site.voice
    if first is not None and first > site.today:
        return Mark(voice.say("mulai {on} | from {on}", on=voice.day(first)), Tone.QUIET)
    if last is None:
        return Mark(voice.say("tanpa akhir | no end"), Tone.QUIET)
    left = (last - site.today).days
    if left <= SOON:
        days = voice.count(left, "hari | day/days")
        return Mark(voice.say("berakhir {days} lagi | ends in {days}", days=days), Tone.WARN)
    return Mark(voice.say("berlaku | in force"), Tone.GOOD)


# --- the calendar --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Booking:
    """Work that is planned: from when until when, in which campaign."""

    start: datetime
    end: datetime
    made: Deliverable
    campaign: Campaign
    held: bool

    def clashes(self, other: Booking) -> bool:
        """Whether another campaign wants the KOL at the same time."""
        return self.campaign is not other.campaign and self.start < other.end and other.start < self.end


def calendar_of(kol: Kol, site: TeamSite) -> tuple[tuple[Taken, ...], tuple[Taken, ...]]:
    """What is taken: days and work to come, and the KOL's own days that have passed."""
    bookings = list(_bookings(kol, site))
    ahead = [(busy.from_, "", _busy(busy, site)) for busy in kol.availability if busy.to >= site.today]
    past = [(busy.from_, _busy(busy, site)) for busy in kol.availability if busy.to < site.today]
    for one in bookings:
        own = one.start.astimezone(site.catalog.kols_zone(kol))
        ahead.append((own.date(), own.strftime("%H:%M"), _booked(one, bookings, kol, site)))
    ahead.sort(key=lambda one: one[:2])
    past.sort(key=lambda one: one[0], reverse=True)
    return tuple(one[2] for one in ahead), tuple(taken for _, taken in past)


def _busy(busy: Busy, site: TeamSite) -> Taken:
    voice = site.voice
    kind = busy.kind.label.in_(voice.language) if busy.kind else voice.say("Tidak tersedia | Unavailable")
    return Taken(voice.days(busy.from_, busy.to), Mark(kind, Tone.WARN), busy.note or "", None)


def _bookings(kol: Kol, site: TeamSite) -> Iterator[Booking]:
    """Work ahead in campaigns under way in which the KOL is chosen or held."""
    for campaign, assignment in site.catalog.work_of(kol):
        if not under_way(campaign) or assignment.decision not in IN_PLAY:
            continue
        for made in wanted(assignment):
            slot = slot_of(made)
            if slot is not None and slot[1] >= site.now and not is_posted(made) and made.status not in LEFT_OUT:
                yield Booking(*slot, made, campaign, assignment.decision is not Decision.SELECTED)


def _booked(one: Booking, bookings: Sequence[Booking], kol: Kol, site: TeamSite) -> Taken:
    voice, zone = site.voice, site.catalog.kols_zone(kol)
    day = one.start.astimezone(zone).date()
    trouble = ""
    if any(busy.from_ <= day <= busy.to for busy in kol.availability):
        trouble = voice.say("bentrok dengan hari tidak tersedia | on a day that is taken")
    elif any(one.clashes(other) for other in bookings):
        trouble = voice.say("bentrok dengan jadwal lain | at the same time as something else")
    language, place = voice.language, one.made.event.place if one.made.event else None
    held = voice.say("ditahan | held") if one.held else None
    return Taken(
        _when(one, kol, site),
        Mark(one.made.format.label.in_(language), Tone.BAD if trouble else Tone.INFO, trouble),
        joined([held, one.made.status.label.in_(language), place]),
        Link(one.campaign.name.said(language).text, uri_of(one.campaign)),
    )


def _when(one: Booking, kol: Kol, site: TeamSite) -> str:
    """“Sabtu, 5 Des 2026, 09.00–15.00 WIB”, where the KOL lives."""
    voice, zone = site.voice, site.catalog.kols_zone(kol)
    start, end = one.start.astimezone(zone), one.end.astimezone(zone)
    if end == start or end.date() != start.date():
        return voice.moment(start, site.catalog.zone)
    return f"{voice.day(start.date(), weekday=True)}, {voice.clock(start)}–{voice.time(end)}"


# --- prices --------------------------------------------------------------------------------------------------


def rates_of(kol: Kol, site: TeamSite) -> tuple[Rates, ...]:
    """Rate cards, the newest first; nothing but on the leads' edition."""
    if not site.leads:
        return ()
    return tuple(_card(card, site) for card in sorted(kol.rates, key=lambda one: one.from_, reverse=True))


def _card(card: RateCard, site: TeamSite) -> Rates:
    voice = site.voice
    yes = {True: voice.say("ya | yes"), False: voice.say("tidak | no"), None: None}
    facts = [
        fact(voice.say("Mata uang | Currency"), card.currency),
        fact(voice.say("Dasar | Basis"), card.basis.label.in_(voice.language) if card.basis else None),
        fact("PPN", card.ppn.label.in_(voice.language) if card.ppn else None),
        fact(voice.say("Bisa nego | Negotiable"), yes[card.negotiable]),
        fact(voice.say("Batas nego | Lowest price"), voice.money(card.nego_floor) if card.nego_floor else None),
        *(
            fact(words_of(AddOns, key).title.in_(voice.language), voice.money(price))
            for key, shape in shapes_of(AddOns).items()
            if (price := getattr(card.add_ons, shape.name)) is not None
        ),
    ]
    caption = voice.say("Harga per format | Price by format")
    return Rates(
        days_of(card.from_, card.to, site),
        card.from_ <= site.today and (card.to is None or card.to >= site.today),
        known_facts(*facts),
        table_of(card.items, RateItem, caption, voice),
        tuple(f"{' + '.join(package.items)}: {voice.money(package.price)}" for package in card.packages),
    )
