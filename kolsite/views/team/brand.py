"""The pages of brands: who a brand is, what it sells, what may be said, who decides, and what its campaigns came to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from kolsite.language import Said
from kolsite.measure.delivery import UNDER_WAY
from kolsite.model.accepted import Accepted
from kolsite.model.brand import Approver, Brand, BrandContact, Regulated
from kolsite.model.results import Sale
from kolsite.problems import State
from kolsite.rules.subject import name_of
from kolsite.views.charts import LineChart
from kolsite.views.details import Card, RecordTable, card_of, table_of
from kolsite.views.page import Heading, Link, Page, Picture, Prose, prose
from kolsite.views.team.brand_goods import ClaimView, ProductView, claims_of, products_of
from kolsite.views.team.campaign import accepted_table
from kolsite.views.team.campaign_list import CampaignRow, campaign_row
from kolsite.views.team.campaign_parts import (
    Cell,
    Items,
    Table,
    colleague,
    days_between,
    facts_of,
    heads,
    label,
    table,
    tags,
    ways_to,
    word,
)
from kolsite.views.team.campaign_strategy import audience_facts
from kolsite.views.team.evaluation_store import store_chart
from kolsite.views.team.findings import PRESSING, Finding, Hold, hold_of, summary_of, told_finding, told_findings
from kolsite.views.team.parts import Fact, Mark, Tone, fact, known_facts, person
from kolsite.views.team.site import PagePlan, TeamSite, uri_of

LOGO = 160
"""How wide a logo is drawn, in CSS px."""
TOLD = frozenset(
    {
        "slug", "name", "logo", "legal_name", "colours", "vision", "mission", "tone_of_voice", "values", "about",
        "target_audience", "categories", "regulated_category", "competitors", "blocked_topics", "blocked_words",
        "contacts", "approvers", "approval_channel", "client", "language", "currency", "hashtags_always",
        "mentions_always", "notes", "owner", "products", "claims", "sales", "accepted", "former_slugs",
    }
)  # fmt: skip
"""Fields that the page shows in its own way; the rest stands in “all data”."""


@dataclass(frozen=True, slots=True)
class BrandRow:
    """One brand of the list."""

    name: str
    uri: str
    logo: Picture | None
    about: str
    owner: str
    campaigns: str
    running: tuple[Link, ...]
    open: str
    held: Mark | None


@dataclass(frozen=True, slots=True)
class BrandList:
    """The page of all brands."""

    title: str
    lead: str
    rows: tuple[BrandRow, ...]
    unread: tuple[Link, ...]
    unread_tone: Tone = Tone.BAD


@dataclass(frozen=True, slots=True)
class BrandView:
    """Everything on a brand's page."""

    title: str
    kicker: str
    logo: Picture | None
    marks: tuple[Mark, ...]
    hold: Hold | None
    about: Prose | None
    character: tuple[Fact, ...]
    values: tuple[Said, ...]
    audience: tuple[Fact, ...]
    work: tuple[Fact, ...]
    findings: tuple[Finding, ...]
    closed: tuple[Finding, ...]
    accepted: Table | None
    products: tuple[ProductView, ...]
    claims: tuple[ClaimView, ...]
    rivals: Table | None
    rivals_kols: Table | None
    approvers: RecordTable | None
    contacts: RecordTable | None
    words: tuple[Fact, ...]
    campaigns: tuple[CampaignRow, ...]
    chart: LineChart | None
    sales: RecordTable | None
    client: tuple[Fact, ...]
    notes: Prose | None
    rest: tuple[Card, ...]
    parts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class UnreadBrand:
    """The page of a brand that could not be read."""

    title: str
    hold: Hold | None


def plans(site: TeamSite) -> Iterator[PagePlan]:
    """The list of brands, then a page for each."""
    listed = site.voice.say("Brand | Brands")
    yield PagePlan("brands/", listed, lambda: _list_page(site), in_nav=True)
    for brand in site.catalog.brands.values():
        yield PagePlan(uri_of(f"brand:{brand.slug}"), brand.name, partial(_page, brand, site))
    for link in unread(site):
        yield PagePlan(link.uri or "", link.text, partial(_unread_page, link, site))


def unread(site: TeamSite) -> Iterator[Link]:
    """The brands that could not be read at all."""
    for ref in sorted(site.held):
        kind, _, slug = ref.partition(":")
        if kind == "brand" and slug not in site.catalog.brands:
            yield Link(slug, uri_of(ref))


def _unread_page(link: Link, site: TeamSite) -> Page:
    ref = f"brand:{link.text}"
    view = UnreadBrand(link.text, hold_of(site, ref, here=ref))
    return Page(link.uri or "", link.text, "team/campaign-unread.html", view)


# --- the list ------------------------------------------------------------------------------------------------


def _list_page(site: TeamSite) -> Page:
    voice = site.voice
    rows = tuple(
        _row(brand, site) for brand in sorted(site.catalog.brands.values(), key=lambda one: one.name.casefold())
    )
    lead = voice.count(len(rows), "brand | brand/brands")
    view = BrandList(voice.say("Brand | Brands"), lead, rows, tuple(unread(site)))
    return Page("brands/", view.title, "team/brands.html", view, (), " ".join(row.name for row in rows))


def _row(brand: Brand, site: TeamSite) -> BrandRow:
    voice = site.voice
    campaigns = site.catalog.campaigns_of(brand)
    running = [one for one in campaigns if one.status in UNDER_WAY]
    pressing = [one for one in site.findings_about(f"brand:{brand.slug}") if one.level in PRESSING]
    held = site.held_by(f"brand:{brand.slug}")
    about = [word(brand.regulated_category, voice) if brand.regulated_category is not Regulated.NONE else None]
    about += list(brand.categories)
    return BrandRow(
        brand.name,
        uri_of(f"brand:{brand.slug}"),
        Picture(brand.logo, "", 80) if brand.logo else None,
        " · ".join(dict.fromkeys(part for part in about if part)),
        colleague(site.catalog, brand.owner),
        voice.count(len(campaigns), "campaign | campaign/campaigns"),
        tuple(Link(one.name.said(voice.language).text, uri=uri_of(one)) for one in running),
        summary_of(pressing, site),
        Mark(voice.say("ditahan | held"), Tone.BAD) if held else None,
    )


# --- one brand -----------------------------------------------------------------------------------------------


def _page(brand: Brand, site: TeamSite) -> Page:
    view = brand_view(brand, site)
    words = [brand.name, brand.slug, *brand.categories, *(product.name for product in brand.products)]
    words += [f"#{tag}" for tag in brand.hashtags_always]
    headings = tuple(headings_of(view, site))
    view = replace(view, parts=ways_to(headings))
    return Page(uri_of(f"brand:{brand.slug}"), brand.name, "team/brand.html", view, headings, " · ".join(words))


def brand_view(brand: Brand, site: TeamSite) -> BrandView:
    """A brand as this edition of the site shows it."""
    voice, catalog = site.voice, site.catalog
    here = f"brand:{brand.slug}"
    found = site.findings_about(here)
    closed = site.findings_about(here, states=(State.SETTLED, State.ACCEPTED))
    campaigns = catalog.campaigns_of(brand)
    rest = card_of(brand, voice.say("Lainnya | Everything else"), voice, TOLD)
    return BrandView(
        title=brand.name,
        kicker=brand.legal_name or "",
        logo=Picture(brand.logo, voice.say("Logo {name} | Logo of {name}", name=brand.name), LOGO)
        if brand.logo
        else None,
        marks=tuple(_marks(brand, site)),
        hold=hold_of(site, here, here=here),
        about=prose(brand.about, voice),
        character=facts_of(brand, ("tone_of_voice", "vision", "mission"), voice),
        values=tuple(value.said(voice.language) for value in brand.values),
        audience=audience_facts(brand.target_audience, voice),
        work=_work(brand, site),
        findings=told_findings(found, site, here=here),
        closed=tuple(told_finding(one, site, here=here) for one in closed),
        accepted=_accepted(brand, site),
        products=products_of(brand, site),
        claims=claims_of(brand, site),
        rivals=_rivals(brand, site),
        rivals_kols=_rivals_kols(brand, site),
        approvers=table_of(brand.approvers, Approver, voice.say("Yang memberi approval | Who approves"), voice),
        contacts=table_of(brand.contacts, BrandContact, label(Brand, "contacts", voice), voice),
        words=_words(brand, site),
        campaigns=tuple(campaign_row(one, site) for one in campaigns),
        chart=store_chart(brand.sales, None, voice),
        sales=table_of(brand.sales, Sale, voice.say("Penjualan toko per hari | The store's sales by day"), voice),
        client=facts_of(brand.client, ("legal_name", "npwp", "po_required", "payment_terms_days"), voice)
        if site.leads
        else (),
        notes=prose(brand.notes, voice),
        rest=(rest,) if rest is not None else (),
    )


def _marks(brand: Brand, site: TeamSite) -> Iterator[Mark]:
    voice = site.voice
    if brand.regulated_category is not Regulated.NONE:
        said_ = word(brand.regulated_category, voice)
        yield Mark(voice.say("aturan iklan: {what} | advertising rules: {what}", what=said_), Tone.INFO)
    pressing = [one for one in site.findings_about(f"brand:{brand.slug}") if one.level in PRESSING]
    if pressing:
        yield Mark(summary_of(pressing, site), Tone.BAD if any(one.counts for one in pressing) else Tone.WARN)


def _work(brand: Brand, site: TeamSite) -> tuple[Fact, ...]:
    voice = site.voice
    return known_facts(
        fact(label(Brand, "owner", voice), colleague(site.catalog, brand.owner)),
        *facts_of(brand, ("categories", "regulated_category", "approval_channel", "language", "currency"), voice),
        *facts_of(brand, ("former_slugs",), voice),
    )


def _words(brand: Brand, site: TeamSite) -> tuple[Fact, ...]:
    """What must not be said, and what always is."""
    voice = site.voice
    return known_facts(
        *facts_of(brand, ("blocked_words", "blocked_topics"), voice),
        fact(label(Brand, "hashtags_always", voice), tags(brand.hashtags_always, "#")),
        fact(label(Brand, "mentions_always", voice), tags(brand.mentions_always, "@")),
    )


def _accepted(brand: Brand, site: TeamSite) -> Table | None:
    """Findings accepted for the brand, its campaigns and their KOLs."""
    catalog, language = site.catalog, site.voice.language
    campaigns = catalog.campaigns_of(brand)
    slugs = dict.fromkeys(one.kol for campaign in campaigns for one in campaign.assignments)
    owners: list[tuple[str, Sequence[Accepted]]] = [(brand.name, brand.accepted)]
    owners += [(one.name.said(language).text, one.accepted) for one in campaigns]
    owners += [(name_of(catalog.kols[slug]), catalog.kols[slug].accepted) for slug in slugs]
    return accepted_table(owners, site)


# --- rivals --------------------------------------------------------------------------------------------------


def _rivals(brand: Brand, site: TeamSite) -> Table | None:
    voice, kols = site.voice, site.catalog.kols
    rows: list[Items] = [
        [
            one.name,
            one.category or "",
            voice.join([name_of(kols[slug]) for slug in one.kols if slug in kols]),
            one.note or "",
        ]
        for one in brand.competitors
    ]
    columns = heads(voice, "Pesaing | Rival", "Kategori | Category", "KOL-nya | Its KOLs", "Catatan | Note")
    return table(voice.say("Pesaing | Rivals"), columns, rows)


def _rivals_kols(brand: Brand, site: TeamSite) -> Table | None:
    """KOLs of ours who work, or worked, for a rival of this brand, the latest first."""
    voice = site.voice
    names = {one.name.casefold() for one in brand.competitors}
    found = [
        (kol, row)
        for kol in site.catalog.kols.values()
        for row in kol.partnerships
        if row.competitor_of == brand.slug or row.brand.casefold() in names
    ]
    found.sort(key=lambda pair: (pair[1].to or pair[1].from_ or site.today, pair[0].slug), reverse=True)
    rows: list[Items] = [
        [
            Cell(person=person(kol)),
            row.brand,
            word(row.role, voice),
            days_between(row.from_, row.to, voice),
            voice.day(row.exclusive_until) if row.exclusive_until else "",
        ]
        for kol, row in found
    ]
    columns = heads(
        voice, "KOL | KOL", "Untuk | For", "Sebagai | As", "Masa | Period", "Eksklusif sampai | Exclusive until",
        tight=(3, 4),
    )  # fmt: skip
    return table(voice.say("KOL yang bekerja dengan pesaing | KOLs who work with rivals"), columns, rows)


# --- the table of contents -----------------------------------------------------------------------------------


def headings_of(view: BrandView, site: TeamSite) -> Iterator[Heading]:
    """The sections that the template shows for this view, in its order."""
    parts: tuple[tuple[str, str, object], ...] = (
        ("who", "Siapa | Who it is", True),
        ("findings", "Temuan | Findings", view.findings or view.closed or view.accepted),
        ("campaigns", "Campaign | Campaigns", view.campaigns),
        ("products", "Produk | Products", view.products),
        ("claims", "Klaim | Claims", view.claims),
        ("words", "Kata | Words", view.words),
        ("rivals", "Pesaing | Rivals", view.rivals or view.rivals_kols),
        ("people", "Orang | People", view.approvers or view.contacts),
        ("store", "Penjualan toko | The store's sales", view.chart or view.sales),
        ("client", "Klien | Client", view.client),
        ("rest", "Semua data | All data", view.rest or view.notes),
    )
    yield from (Heading(anchor, site.voice.say(title)) for anchor, title, there in parts if there)
