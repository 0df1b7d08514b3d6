"""A KOL's profile: everything that we know of it, for whoever plans with it, calls it, or pays it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from kolsite.language import Said
from kolsite.measure.growth import latest, tier_of
from kolsite.model.accepted import Accepted
from kolsite.model.kol import Kol
from kolsite.problems import State
from kolsite.rules.subject import name_of
from kolsite.views.details import Card, RecordTable, card_of, table_of
from kolsite.views.page import Heading, Page, Picture, Prose, prose, said
from kolsite.views.team.directory import search_words, unread_slugs
from kolsite.views.team.findings import Finding, Hold, hold_of, summary_of, told_findings
from kolsite.views.team.parts import Fact, Mark, fact, initials_of, joined, known_facts
from kolsite.views.team.people import age_mark, consent_mark, vetting_mark
from kolsite.views.team.profile_accounts import Accounts, accounts_of
from kolsite.views.team.profile_audience import Audience, audience_of
from kolsite.views.team.profile_person import PersonView, person_of, yes_no
from kolsite.views.team.profile_terms import (
    OtherBrand,
    Rates,
    Right,
    Taken,
    calendar_of,
    partnerships_of,
    rates_of,
    rights_of,
)
from kolsite.views.team.profile_work import History, history_of
from kolsite.views.team.site import PagePlan, TeamSite, uri_of

PORTRAIT = 128
ELSEWHERE = (
    "photo", "bio", "about", "notes", "snapshots", "audience", "rates", "partnerships", "vetting", "log", "posts",
    "metrics", "accepted", "stage_changes", "winning_formats", "samples", "credentials", "availability", "consent",
)  # fmt: skip
"""Fields that have a part of the page to themselves; the rest stands under “Semua data”."""


@dataclass(frozen=True, slots=True)
class Part:
    """A section that is there: its anchor, title, and what to say beside it."""

    title: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Body:
    """What stands below the top of a profile."""

    findings: tuple[Finding, ...]
    solved: tuple[Finding, ...]
    accounts: Accounts
    audience: Audience
    person: PersonView
    partnerships: tuple[OtherBrand, ...]
    history: History
    rates: tuple[Rates, ...]
    rights: tuple[Right, ...]
    calendar: tuple[Taken, ...]
    past: tuple[Taken, ...]
    notes: Prose | None
    rest: tuple[Card | RecordTable, ...]


@dataclass(frozen=True, slots=True)
class ProfileView:
    """A profile. `parts` are the sections that have something in them, by anchor."""

    title: str
    portrait: Picture | None
    initials: str
    kicker: str
    lead: str
    bio: Said | None
    about: Prose | None
    marks: tuple[Mark, ...]
    facts: tuple[Fact, ...]
    hold: Hold | None
    body: Body
    parts: Mapping[str, Part]
    jumps: tuple[tuple[str, str], ...]
    leads: bool


@dataclass(frozen=True, slots=True)
class UnreadView:
    """A KOL of whom only the folder's name is known."""

    title: str
    lead: str
    hold: Hold | None


def plans(site: TeamSite) -> Iterator[PagePlan]:
    for kol in site.catalog.kols.values():
        yield PagePlan(uri_of(kol), name_of(kol), partial(_page, kol, site))
    for slug in unread_slugs(site):
        yield PagePlan(uri_of(f"kol:{slug}"), slug, partial(_unread_page, slug, site))


def _page(kol: Kol, site: TeamSite) -> Page:
    view = profile_view(kol, site)
    headings = tuple(Heading(anchor, part.title) for anchor, part in view.parts.items())
    return Page(uri_of(kol), name_of(kol), "team/profile.html", view, headings, search_words(kol))


def _unread_page(slug: str, site: TeamSite) -> Page:
    lead = site.voice.say("Berkas KOL ini tidak terbaca. | This KOL's files cannot be read.")
    view = UnreadView(slug, lead, hold_of(site, f"kol:{slug}", here=f"kol:{slug}"))
    return Page(uri_of(f"kol:{slug}"), slug, "team/profile-unread.html", view, (), slug)


def profile_view(kol: Kol, site: TeamSite) -> ProfileView:
    voice, ref, body = site.voice, f"kol:{kol.slug}", body_of(kol, site)
    parts = dict(_parts(body, kol, site))
    return ProfileView(
        name_of(kol),
        Picture(kol.photo, name_of(kol), PORTRAIT) if kol.photo else None,
        initials_of(name_of(kol)),
        _kicker(kol, site),
        _sizes(kol, site),
        said(kol.bio, voice),
        prose(kol.about, voice),
        (vetting_mark(kol, site), consent_mark(kol, site), age_mark(kol, site)),
        _facts(kol, site),
        hold_of(site, ref, here=ref),
        body,
        parts,
        tuple((anchor, part.title) for anchor, part in parts.items()),
        site.leads,
    )


def body_of(kol: Kol, site: TeamSite) -> Body:
    """Everything below the top, part by part."""
    ref = f"kol:{kol.slug}"
    solved = site.findings_about(ref, states=(State.SETTLED, State.ACCEPTED))
    calendar, past = calendar_of(kol, site)
    return Body(
        told_findings(site.findings_about(ref), site, here=ref),
        told_findings(solved, site, here=ref),
        accounts_of(kol, site),
        audience_of(kol, site),
        person_of(kol, site),
        partnerships_of(kol, site),
        history_of(kol, site),
        rates_of(kol, site),
        rights_of(kol, site),
        calendar,
        past,
        prose(kol.notes, site.voice),
        _rest(kol, site),
    )


def _kicker(kol: Kol, site: TeamSite) -> str:
    kind = kol.kind.label.in_(site.voice.language) if kol.kind else None
    return joined([kind, kol.profession, kol.city])


def _sizes(kol: Kol, site: TeamSite) -> str:
    """“macro di TikTok (912 rb), macro di Instagram (684 rb)”: a KOL has a tier for each account."""
    voice, said_of = site.voice, []
    for platform in dict.fromkeys(channel.platform for channel in kol.channels):
        tier, newest = tier_of(kol, site.catalog.settings, platform), latest(kol, platform)
        name = platform.label.in_(voice.language)
        if newest is None or newest.followers is None:
            said_of.append(voice.say("{name}: followers belum diukur | {name}: followers not measured", name=name))
            continue
        followers = voice.short(newest.followers)
        sized = voice.say("{tier} di {name} | {tier} on {name}", tier=tier.name, name=name) if tier else name
        said_of.append(f"{sized} ({followers})")
    return ", ".join(said_of)


def _facts(kol: Kol, site: TeamSite) -> tuple[Fact, ...]:
    voice = site.voice
    hidden = [site.catalog.brands[slug].name for slug in kol.hidden_from if slug in site.catalog.brands]
    owner = site.catalog.member(kol.owner).name if kol.owner else None
    manager = joined([kol.manager.greeting or kol.manager.name, kol.manager.agency]) if kol.manager else None
    return known_facts(
        fact(voice.say("Tahap | Stage"), kol.stage.label.in_(voice.language) if kol.stage else None),
        fact(voice.say("Dipegang | Looked after by"), owner),
        fact(voice.say("Kontak lewat | Contact through"), manager or kol.preferred_contact),
        fact(voice.say("Tempat | Place"), ", ".join(part for part in (kol.city, kol.region, kol.country) if part)),
        fact(voice.say("Zona waktu | Time zone"), voice.zone(site.now.astimezone(site.catalog.kols_zone(kol)))),
        fact(voice.say("Tier ditetapkan | Tier set to"), kol.tier_override),
        fact(voice.say("Tampil di daftar | Listed"), yes_no(False, site) if kol.listed is False else None),
        fact(voice.say("Tidak ditawarkan ke | Not offered to"), ", ".join(hidden)),
    )


def _rest(kol: Kol, site: TeamSite) -> tuple[Card | RecordTable, ...]:
    card = card_of(kol, "", site.voice, omit=ELSEWHERE)
    caption = site.voice.say("Yang diterima, dan oleh siapa | What was accepted, and by whom")
    accepted = table_of(list(_acceptances(kol, site)), Accepted, caption, site.voice)
    return tuple(one for one in (card, accepted) if one is not None)


def _acceptances(kol: Kol, site: TeamSite) -> Iterator[Accepted]:
    """What somebody took responsibility for: for this KOL, and in its campaigns and brands unless for other KOLs."""
    yield from kol.accepted
    catalog = site.catalog
    campaigns = [campaign for campaign, _ in catalog.work_of(kol)]
    brands = {campaign.brand: catalog.brand_of(campaign) for campaign in campaigns}
    entries = [*(one.accepted for one in campaigns), *(one.accepted for one in brands.values())]
    for entry in (entry for listed in entries for entry in listed):
        if kol.slug in entry.refs or not any(ref in catalog.kols for ref in entry.refs):
            yield entry


# --- sections ------------------------------------------------------------------------------------------------


def _parts(body: Body, kol: Kol, site: TeamSite) -> Iterator[tuple[str, Part]]:
    """The sections that have something in them, in their order."""
    voice, person, history = site.voice, body.person, body.history
    open_now = site.findings_about(f"kol:{kol.slug}")
    every = (
        ("findings", "Perlu diketahui | To know", body.findings or body.solved, summary_of(open_now, site)),
        ("calendar", "Kalender | Calendar", body.calendar or body.past, ""),
        ("accounts", "Kanal | Accounts", body.accounts.rows or body.accounts.charts, ""),
        ("audience", "Audiens | Audience", body.audience.readings or body.audience.fits, ""),
        ("content", "Konten yang berhasil | Content that works", person.formats or person.samples, ""),
        ("expertise", "Keahlian | Expertise", person.expertise or person.credentials, ""),
        ("limits", "Batasan | Limits", person.boundaries or person.limits, ""),
        ("vetting", "Vetting | Vetting", person.checks or person.vettings, ""),
        ("partnerships", "Brand lain | Other brands", body.partnerships, ""),
        ("history", "Riwayat bersama kita | Our history", history.works, history.summary),
        ("rights", "Hak & eksklusif yang berjalan | Rights that run", body.rights, ""),
        ("rates", "Rate card | Rate card", body.rates, ""),
        ("contact", "Cara bicara | How to speak", person.contact, ""),
        ("log", "Catatan hubungan | Relationship log", person.log or person.stages or body.notes, ""),
        ("feedback", "Masukan dari KOL | Feedback from the KOL", history.feedback, ""),
        ("incidents", "Insiden | Incidents", history.incidents, ""),
        ("transfers", "Pemberian | Transfers of value", history.transfers, ""),
        ("consent", "Izin data | Consent", person.consent, ""),
        ("posts", "Konten & angka | Posts & figures", body.accounts.posts or body.accounts.tables, ""),
        ("rest", "Semua data | All data", body.rest, ""),
    )
    for anchor, title, there, note in every:
        if there:
            yield anchor, Part(voice.say(title), note)
