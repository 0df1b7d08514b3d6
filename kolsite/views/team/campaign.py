"""The page of one campaign: what it is for, how it stands, what is due when and with whom, and all that was agreed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from kolsite.language import Said
from kolsite.measure.delivery import selected
from kolsite.measure.figures import Metric
from kolsite.measure.kpis import KpiResult
from kolsite.model.accepted import Accepted
from kolsite.model.campaign import Campaign
from kolsite.problems import Problem, State
from kolsite.rules.subject import name_of
from kolsite.views.charts import Gantt
from kolsite.views.page import Heading, Link, Page, Prose, prose
from kolsite.views.team.campaign_calendar import Calendar, calendar, unplanned
from kolsite.views.team.campaign_codes import Given, Windows, given, trend_notes, windows
from kolsite.views.team.campaign_downloads import Downloads, downloads
from kolsite.views.team.campaign_list import (
    STANDINGS,
    campaign_list,
    dates_of,
    has_evaluation,
    pace_of,
    progress_of,
    status_mark,
    unread,
)
from kolsite.views.team.campaign_money import MoneyView, Quotation, money, quotation
from kolsite.views.team.campaign_parts import Items, Table, heads, pics, short_told, table, ways_to, word
from kolsite.views.team.campaign_roster import Roster, kpi_name, kpi_table, roster
from kolsite.views.team.campaign_strategy import (
    Compliance,
    Rules,
    Strategy,
    about_campaign,
    compliance,
    rules,
    strategy,
)
from kolsite.views.team.campaign_texts import Plans, Texts, plans_of, texts
from kolsite.views.team.campaign_timeline import holiday_table, step_table, timeline
from kolsite.views.team.campaign_work import Court, approvals, courts
from kolsite.views.team.findings import (
    PRESSING,
    Finding,
    Hold,
    hold_of,
    summary_of,
    told_finding,
    told_findings,
    unread_in,
)
from kolsite.views.team.parts import Fact, Mark, Person, Tile, Tone, joined
from kolsite.views.team.site import PagePlan, TeamSite, uri_of
from kolsite.views.telling import tell

MONEY_KPIS = frozenset({"cpm", "cpe", "cpv", "cpc", "cpa", "roas", "roi"})
"""Targets whose figure is made from client prices, which only leads see."""


@dataclass(frozen=True, slots=True)
class Panel:
    """What was found: open (about the campaign, then about its KOLs), settled, and accepted with by whom and why."""

    summary: str
    open: tuple[Finding, ...]
    notes: tuple[Finding, ...]
    about_kols: tuple[Finding, ...]
    closed: tuple[Finding, ...]
    accepted: Table | None


@dataclass(frozen=True, slots=True)
class CampaignView:
    """Everything on a campaign's page."""

    title: Said
    brand: Link
    pics: tuple[Person, ...]
    marks: tuple[Mark, ...]
    dates: str
    evaluation: str | None
    hold: Hold | None
    tentative: tuple[str, ...]
    tiles: tuple[Tile, ...]
    targets: Table | None
    strategy: Strategy
    rules: Rules
    texts: Texts
    gantt: Gantt | None
    steps: Table | None
    holidays: Table | None
    calendar: Calendar | None
    unplanned: tuple[Said | str, ...]
    panel: Panel
    roster: Roster
    courts: tuple[Court, ...]
    approvals: Table | None
    given: Given
    windows: Windows
    quotation: Quotation
    money: MoneyView | None
    plans: Plans
    incidents: tuple[Link, ...]
    compliance: Compliance
    trends: tuple[Link, ...]
    downloads: Downloads
    about: tuple[Fact, ...]
    notes: Prose | None
    tentative_tone: Tone = Tone.WARN
    parts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Unread:
    """The page of a campaign that could not be read: nothing but its errors."""

    title: str
    hold: Hold | None


def plans(site: TeamSite) -> Iterator[PagePlan]:
    """The list of campaigns, then a page for each, for those that could not be read as well."""
    listed = site.voice.say("Campaign | Campaigns")
    yield PagePlan("campaigns/", listed, lambda: _list_page(site), in_nav=True)
    for campaign in site.catalog.campaigns.values():
        title = campaign.name.said(site.voice.language).text
        yield PagePlan(uri_of(campaign), title, partial(_page, campaign, site))
    for link in unread(site):
        yield PagePlan(link.uri or "", link.text, partial(_unread_page, link, site))


def _list_page(site: TeamSite) -> Page:
    view = campaign_list(site)
    headings = [Heading(f"s{number}", group.title) for number, group in enumerate(view.groups)]
    names = [row.name.text for group in view.groups for row in group.rows]
    return Page("campaigns/", view.title, "team/campaigns.html", view, tuple(headings), " ".join(names))


def _unread_page(link: Link, site: TeamSite) -> Page:
    view = Unread(link.text, hold_of(site, f"campaign:{link.text}", here=f"campaign:{link.text}"))
    return Page(link.uri or "", link.text, "team/campaign-unread.html", view)


def _page(campaign: Campaign, site: TeamSite) -> Page:
    view = campaign_view(campaign, site)
    words = [view.title.text, view.brand.text, campaign.slug, *(person.name for person in view.pics)]
    words += [name_of(site.catalog.kol_of(one)) for one in selected(campaign)]
    words += [f"#{tag}" for tag in campaign.hashtags]
    headings = tuple(headings_of(view, site))
    view = replace(view, parts=ways_to(headings))
    return Page(uri_of(campaign), view.title.text, "team/campaign.html", view, headings, " · ".join(words))


def campaign_view(campaign: Campaign, site: TeamSite) -> CampaignView:
    """A campaign as this edition of the site shows it."""
    voice, catalog = site.voice, site.catalog
    brand = catalog.brand_of(campaign)
    return CampaignView(
        title=campaign.name.said(voice.language),
        brand=Link(brand.name, uri=uri_of(f"brand:{brand.slug}")),
        pics=pics(catalog, campaign, voice),
        marks=tuple(_marks(campaign, site)),
        dates=joined([dates_of(campaign, site), pace_of(campaign, site)]),
        evaluation=f"{uri_of(campaign)}evaluation/" if has_evaluation(campaign) else None,
        hold=hold_of(site, *_refs(campaign), *unread_in(campaign, site), here=f"campaign:{campaign.slug}"),
        tentative=campaign.tentative,
        tiles=tuple(_tiles(campaign, site)),
        targets=kpi_table(campaign.kpis, campaign, site),
        strategy=strategy(campaign, site),
        rules=rules(campaign, site),
        texts=texts(campaign, site),
        gantt=timeline(campaign, site),
        steps=step_table(campaign, site),
        holidays=holiday_table(campaign, site),
        calendar=calendar(campaign, site),
        unplanned=unplanned(campaign, site),
        panel=_panel(campaign, site),
        roster=roster(campaign, site),
        courts=courts(campaign, site),
        approvals=approvals(campaign, site),
        given=given(campaign, site),
        windows=windows(campaign, site),
        quotation=quotation(campaign, site),
        money=money(campaign, site),
        plans=plans_of(campaign, site),
        incidents=_incidents(campaign, site),
        compliance=compliance(campaign, site),
        trends=tuple(trend_notes(campaign, site)),
        downloads=downloads(campaign, site),
        about=about_campaign(campaign, site),
        notes=prose(campaign.notes, voice),
    )


def _refs(campaign: Campaign) -> Iterator[str]:
    """The campaign and what stands in its folder."""
    yield f"campaign:{campaign.slug}"
    yield from (f"assignment:{campaign.slug}/{one.kol}" for one in campaign.assignments)
    yield from (f"share:{campaign.slug}/{one.slug}" for one in campaign.shares)


def _marks(campaign: Campaign, site: TeamSite) -> Iterator[Mark]:
    yield status_mark(campaign, site)
    if campaign.tentative:
        yield Mark(site.voice.say("tanggal belum pasti | dates tentative"), Tone.WARN)
    open_ones = [one for one in site.findings_about(f"campaign:{campaign.slug}") if one.level in PRESSING]
    if open_ones:
        worst = Tone.BAD if any(one.counts for one in open_ones) else Tone.WARN
        yield Mark(summary_of(open_ones, site), worst)


# --- the strip -----------------------------------------------------------------------------------------------


def _tiles(campaign: Campaign, site: TeamSite) -> Iterator[Tile]:
    """What is posted, then each target with what came of it."""
    voice, progress = site.voice, progress_of(campaign, site)
    if progress is not None:
        value = voice.say("{done} dari {of} | {done} of {of}", done=progress.done, of=progress.of)
        tone = Tone.GOOD if progress.done == progress.of else Tone.QUIET
        yield Tile(voice.say("Konten tayang | Posts live"), value, tone=tone)
    for result in site.result(campaign).kpis:
        if site.leads or result.kpi.metric.value not in MONEY_KPIS:
            yield _tile(result, campaign, site)


def _tile(result: KpiResult, campaign: Campaign, site: TeamSite) -> Tile:
    voice = site.voice
    actual = short_told(result.actual, voice)
    target = short_told(result.target, voice).value
    attained = ""
    if isinstance(result.attainment, Metric):
        attained = voice.say("tercapai {share} | reached {share}", share=tell(result.attainment, voice, digits=1).value)
    pacing = ""
    if isinstance(result.pacing, Metric):
        pacing = voice.say("laju {pacing} | pacing {pacing}", pacing=tell(result.pacing, voice).value)
    aim = voice.say("target {target} | target {target}", target=target)
    note = joined([aim, attained, pacing, actual.beside])
    tone = STANDINGS[result.standing][1]
    return Tile(kpi_name(result.kpi, campaign, voice), actual.value, note, tone, measured=actual.measured)


# --- what was found ------------------------------------------------------------------------------------------


def _panel(campaign: Campaign, site: TeamSite) -> Panel:
    here = f"campaign:{campaign.slug}"
    found = site.findings_about(here)
    pressing = [one for one in found if one.level in PRESSING]
    closed = site.findings_about(here, states=(State.SETTLED, State.ACCEPTED))
    kols = _about_kols(campaign, site)
    notes = [one for one in [*found, *kols] if one.level not in PRESSING]
    return Panel(
        summary_of(pressing, site),
        told_findings(pressing, site, here=here),
        told_findings(notes, site, here=here),
        told_findings([one for one in kols if one.level in PRESSING], site, here=here),
        tuple(told_finding(one, site, here=here) for one in closed),
        _accepted(campaign, site),
    )


def _about_kols(campaign: Campaign, site: TeamSite) -> list[Problem]:
    """What is open about the selected KOLs themselves and names no campaign."""
    refs = [f"kol:{one.kol}" for one in selected(campaign)]
    found = site.findings_about(*refs) if refs else []
    return [one for one in found if not any(ref.startswith("campaign:") for ref in one.about)]


def _accepted(campaign: Campaign, site: TeamSite) -> Table | None:
    """Findings for which somebody has taken responsibility, in the campaign, its brand and its KOLs."""
    catalog = site.catalog
    brand = catalog.brand_of(campaign)
    owners: list[tuple[str, Sequence[Accepted]]] = [("Campaign", campaign.accepted), (brand.name, brand.accepted)]
    kols = [catalog.kol_of(one) for one in campaign.assignments]
    owners += [(name_of(kol), kol.accepted) for kol in kols]
    return accepted_table(owners, site)


def accepted_table(owners: Sequence[tuple[str, Sequence[Accepted]]], site: TeamSite) -> Table | None:
    """Entries of `accepted.yml` with where they stand."""
    voice = site.voice
    rows: list[Items] = [
        [
            owner,
            one.code,
            voice.join(list(one.refs)),
            one.by,
            voice.day(one.on),
            one.reason,
            voice.day(one.until) if one.until else "",
        ]
        for owner, entries in owners
        for one in entries
    ]
    columns = heads(
        voice, "Tentang | About", "Temuan | Finding", "Untuk | For", "Oleh | By", "Tanggal | Date", "Alasan | Reason",
        "Sampai | Until",
    )  # fmt: skip
    return table(voice.say("Tercatat di accepted.yml | Recorded in accepted.yml"), columns, rows)


def _incidents(campaign: Campaign, site: TeamSite) -> tuple[Link, ...]:
    """Ways to what happened, on the evaluation page."""
    voice = site.voice
    return tuple(
        Link(
            joined([one.scenario or word(one.severity, voice), voice.day(one.opened_at.date())]),
            uri=f"{uri_of(campaign)}evaluation/#incidents",
        )
        for one in campaign.incidents
    )


# --- the table of contents -----------------------------------------------------------------------------------


def headings_of(view: CampaignView, site: TeamSite) -> Iterator[Heading]:
    """The sections that the template shows for this view, in its order."""
    parts: tuple[tuple[str, str, object], ...] = (
        ("strategy", "Strategi | Strategy", True),
        ("targets", "Target | Targets", view.targets),
        ("timeline", "Timeline | Timeline", view.gantt),
        ("calendar", "Kalender tayang | Content calendar", view.calendar),
        ("findings", "Temuan | Findings", True),
        ("roster", "KOL | KOLs", view.roster.sheets),
        ("sow", "SOW & draft | Deliverables", view.courts),
        ("approvals", "Approval tertahan | Approvals waiting", view.approvals),
        ("codes", "Kode, link & sample | Codes, links & samples", has_any(view.given)),
        ("rights", "Hak pakai & iklan | Rights & ads", has_any(view.windows)),
        ("money", "Uang | Money", view.quotation.lines or view.quotation.facts or view.money),
        ("plans", "Rencana cadangan & krisis | Contingency & crisis", has_any(view.plans) or view.incidents),
        ("compliance", "Klaim & penanda iklan | Claims & disclosure", True),
        ("texts", "Teks untuk brief | Texts for briefs", view.texts.paragraphs),
        ("trends", "Catatan tren | Trend notes", view.trends),
        ("downloads", "Unduhan | Downloads", has_any(view.downloads)),
        ("about", "Data campaign | Campaign data", True),
    )
    yield from (Heading(anchor, site.voice.say(title)) for anchor, title, there in parts if there)


def has_any(group: Given | Windows | Plans | Downloads) -> bool:
    """Whether anything in a group of tables is there."""
    return any(getattr(group, name) is not None for name in type(group).__slots__)
