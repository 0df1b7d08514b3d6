"""What was given out: codes, links and samples, and the rights, exclusivities and ads codes that run out one day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from kolsite.measure.delivery import selected
from kolsite.measure.sales import owners_of
from kolsite.model.assignment import Assignment, Code, Decision, Shipment
from kolsite.model.campaign import Campaign
from kolsite.model.results import Post
from kolsite.model.trend import Trend
from kolsite.rules.subject import name_of, names_of
from kolsite.values import end_of
from kolsite.views.page import Link
from kolsite.views.team.campaign_parts import (
    Cell,
    Items,
    Table,
    days_between,
    deadlines_between,
    ending,
    heads,
    product_name,
    table,
    word,
    yes_no,
)
from kolsite.views.team.campaign_roster import exclusivity_facts
from kolsite.views.team.parts import Mark, Tone, joined
from kolsite.views.team.site import TeamSite


@dataclass(frozen=True, slots=True)
class Given:
    """What was given out for tracking and trying."""

    codes: Table | None
    links: Table | None
    samples: Table | None


@dataclass(frozen=True, slots=True)
class Windows:
    """What may be used until when."""

    rights: Table | None
    media: Table | None


def given(campaign: Campaign, site: TeamSite) -> Given:
    return Given(_codes(campaign, site), _links(campaign, site), _samples(campaign, site))


# --- codes and links -----------------------------------------------------------------------------------------


def _codes(campaign: Campaign, site: TeamSite) -> Table | None:
    voice = site.voice
    rows = [_code_row(code, one, campaign, site) for one in campaign.assignments for code in one.codes]
    columns = heads(
        voice, "Kode | Code", "KOL | KOL", "Keadaan | State", "Potongan | Discount", "Toko | Shop", "Berlaku | Valid",
        "Pengganti | In its place", tight=(0, 5),
    )  # fmt: skip
    return table(voice.say("Kode promo | Promo codes"), columns, rows)


def _code_row(code: Code, assignment: Assignment, campaign: Campaign, site: TeamSite) -> Items:
    zone = site.catalog.zone_of(campaign)
    return [
        Cell(code.code, copy=code.code),
        name_of(site.catalog.kol_of(assignment)),
        Cell(mark=_code_state(code, campaign, site), beside=_shared_with(code, assignment, campaign, site)),
        code.discount or "",
        code.channel or "",
        deadlines_between(code.valid_from, code.valid_to, zone, site.voice),
        code.replaced_by or "",
    ]


def _code_state(code: Code, campaign: Campaign, site: TeamSite) -> Mark:
    """Leaked first, then not begun, running, or over."""
    voice, zone = site.voice, site.catalog.zone_of(campaign)
    if code.leaked_at is not None:
        leaked = code.leaked_at.astimezone(zone)
        return Mark(voice.say("bocor | leaked"), Tone.BAD, voice.moment(leaked, year=False))
    if code.valid_to is not None and end_of(code.valid_to, zone) <= site.now:
        return Mark(voice.say("sudah berakhir | ended"), Tone.QUIET)
    if code.valid_from is not None and _starts(code.valid_from, site.now) > site.now:
        return Mark(voice.say("belum mulai | not begun"), Tone.QUIET)
    return Mark(voice.say("aktif | live"), Tone.GOOD)


def _starts(deadline: date | datetime, now: datetime) -> datetime:
    """The instant from which a code holds."""
    if isinstance(deadline, datetime):
        return deadline
    return datetime(deadline.year, deadline.month, deadline.day, tzinfo=now.tzinfo)


def _shared_with(code: Code, assignment: Assignment, campaign: Campaign, site: TeamSite) -> str:
    """Where else the same code was given out, whatever its letters' case."""
    others = [
        f"{other.name.said(site.voice.language).text} ({name_of(site.catalog.kol_of(holder))}, {same.code})"
        for other, holder, same in owners_of(code.code, site.catalog.campaigns.values())
        if same is not code and holder.decision is Decision.SELECTED and (other, holder) != (campaign, assignment)
    ]
    if not others:
        return ""
    return site.voice.say("juga di {others} | also in {others}", others=site.voice.join(others))


def _links(campaign: Campaign, site: TeamSite) -> Table | None:
    voice = site.voice
    rows: list[Items] = []
    for assignment in campaign.assignments:
        for link in assignment.links:
            utm = (link.utm_source, link.utm_medium, link.utm_campaign, link.utm_content, link.utm_term)
            short = link.short_url
            rows.append(
                [
                    Cell(name_of(site.catalog.kol_of(assignment))),
                    Cell(short or "", link=Link(short, href=short) if short else None, copy=short or ""),
                    Cell(link.destination, link=Link(link.destination, href=link.destination)),
                    *(value or "" for value in utm),
                ]
            )
    columns = heads(
        voice, "KOL | KOL", "Link pendek | Short link", "Tujuan | Destination", "utm_source | utm_source",
        "utm_medium | utm_medium", "utm_campaign | utm_campaign", "utm_content | utm_content", "utm_term | utm_term",
    )  # fmt: skip
    return table(voice.say("Link | Links"), columns, rows)


# --- samples -------------------------------------------------------------------------------------------------


def _samples(campaign: Campaign, site: TeamSite) -> Table | None:
    voice = site.voice
    rows = [_sample_row(sample, one, campaign, site) for one in campaign.assignments for sample in one.samples]
    columns = heads(
        voice, "KOL | KOL", "Produk | Product", "Keadaan | State", "Alamat dikonfirmasi | Address confirmed",
        "Dikirim | Sent", "Diterima | Received", "Kurir | Courier", "No. resi | Tracking no.", tight=(3, 4, 5, 7),
    )  # fmt: skip
    return table(voice.say("Produk sample | Product samples"), columns, rows)


def _sample_row(sample: Shipment, assignment: Assignment, campaign: Campaign, site: TeamSite) -> Items:
    voice = site.voice
    product = product_name(site.catalog, campaign, sample.product) if sample.product else ""
    several = f"{voice.number(sample.qty)}×" if sample.qty is not None else None

    def day(given: date | None) -> str:
        return voice.day(given) if given else ""

    return [
        Cell(name_of(site.catalog.kol_of(assignment))),
        " ".join(part for part in (several, joined([product, sample.variant])) if part),
        Cell(mark=sample_mark(sample, site)),
        day(sample.address_confirmed_on),
        day(sample.sent_on),
        day(sample.received_on),
        sample.courier or "",
        Cell(sample.tracking_no or "", copy=sample.tracking_no or ""),
    ]


def sample_mark(sample: Shipment, site: TeamSite) -> Mark:
    """How far a parcel is: a problem first, then received, sent, address known, or only asked for."""
    voice = site.voice
    if sample.problem:
        return Mark(voice.say("bermasalah | problem"), Tone.BAD, sample.problem)
    if sample.received_on:
        return Mark(voice.say("diterima | received"), Tone.GOOD)
    if sample.sent_on:
        return Mark(voice.say("dikirim | sent"), Tone.INFO)
    if sample.address_confirmed_on:
        return Mark(voice.say("siap dikirim | ready to send"), Tone.INFO)
    return Mark(voice.say("alamat belum dikonfirmasi | address not confirmed"), Tone.WARN)


# --- rights, exclusivities, ads codes ------------------------------------------------------------------------


def windows(campaign: Campaign, site: TeamSite) -> Windows:
    return Windows(_rights(campaign, site), _media(campaign, site))


@dataclass(frozen=True, slots=True)
class Window:
    """Something that holds between two days."""

    kol: str
    kind: str
    what: str
    first: date | None
    last: date | None
    price: str = ""


def _rights(campaign: Campaign, site: TeamSite) -> Table | None:
    """Everything that runs out, what runs out first on top."""
    voice = site.voice
    found = [window for one in selected(campaign) for window in _windows(one, site)]
    found.sort(key=lambda one: (one.last is None, one.last or date.max, one.kol))
    rows: list[Items] = [
        [
            Cell(one.kol),
            one.kind,
            one.what,
            days_between(one.first, one.last, voice),
            Cell(mark=ending(one.last, site.today, voice)),
            one.price,
        ]
        for one in found
    ]
    columns = heads(
        voice, "KOL | KOL", "Jenis | Kind", "Cakupan | Scope", "Masa | Period", "Sisa | Left", "Harga | Price",
        numbers=(5,), tight=(1, 3),
    )  # fmt: skip
    return table(voice.say("Hak pakai, eksklusif, kode iklan | Rights, exclusivity, ads codes"), columns, rows)


def _windows(assignment: Assignment, site: TeamSite) -> Iterator[Window]:
    voice, terms = site.voice, assignment.terms
    kol = name_of(site.catalog.kol_of(assignment))
    for right in terms.usage_rights:
        paid = f"{voice.say('untuk iklan | paid media')}: {yes_no(right.paid_media, voice)}"
        edit = f"{voice.say('boleh diedit | may be edited')}: {yes_no(right.edit_allowed, voice)}"
        what = joined(
            [
                voice.join(list(right.channels)),
                voice.join(list(right.territories)),
                paid if right.paid_media is not None else None,
                edit if right.edit_allowed is not None else None,
            ]
        )
        price = voice.money(right.price) if right.price else ""
        yield Window(kol, voice.say("Hak pakai konten | Usage rights"), what, right.from_, right.to, price)
    for lock in terms.exclusivity:
        price = voice.money(lock.price) if lock.price else ""
        yield Window(
            kol, voice.say("Eksklusif | Exclusivity"), exclusivity_facts(lock, voice), lock.from_, lock.to, price
        )
    if (lists := terms.allowlisting) is not None:
        kind = voice.say("Izin iklan dari akun | Allowlisting")
        yield Window(kol, kind, word(lists.platform, voice), lists.from_, lists.to)
    for deliverable in assignment.deliverables:
        if (code := deliverable.ads_code) is not None:
            what = joined([word(deliverable.format, voice), word(code.platform, voice)])
            yield Window(kol, voice.say("Kode iklan | Ads code"), what, code.issued_on, code.valid_to)


def _media(campaign: Campaign, site: TeamSite) -> Table | None:
    """What is advertised, and until when."""
    voice = site.voice
    posts = {post.post: post for post in campaign.posts}
    rows: list[Items] = [
        [
            Cell(one.post, link=_post_link(posts.get(one.post))),
            names_of(site.catalog, posts[one.post]) if one.post in posts else "",
            days_between(one.from_, one.to, voice),
            Cell(mark=ending(one.to, site.today, voice)),
            one.message or "",
        ]
        for one in campaign.media
    ]
    columns = heads(
        voice, "Konten | Post", "KOL | KOL", "Diiklankan | Advertised", "Sisa | Left", "Pesan | Message", tight=(2,)
    )
    return table(voice.say("Rencana media | Media plan"), columns, rows)


def _post_link(post: Post | None) -> Link | None:
    return Link(post.post, href=post.url) if post is not None and post.url else None


def trend_notes(campaign: Campaign, site: TeamSite) -> Sequence[Link]:
    """Notes on trends that name this campaign."""
    notes = sorted(site.catalog.trends.values(), key=lambda one: (one.date, one.slug), reverse=True)
    return [Link(note_title(one), uri=f"trends/{one.slug}/") for one in notes if campaign.slug in one.campaigns]


def note_title(note: Trend) -> str:
    """A note's title: its own, else the first heading of its text, else its slug."""
    lines = [line.lstrip("#").strip() for line in note.body.splitlines() if line.startswith("#")]
    return note.title or next(iter(lines), note.slug)
