"""The page on what a campaign came to: verdict, targets, KOLs, posts, sales, voices, lessons, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from kolsite.language import Said
from kolsite.model.campaign import Campaign
from kolsite.rules.subject import name_of
from kolsite.views.charts import BarChart, ScatterChart
from kolsite.views.page import Heading, Link, Page, Prose, prose
from kolsite.views.team.campaign_list import has_evaluation
from kolsite.views.team.campaign_parts import Table, ways_to
from kolsite.views.team.evaluation_cost import basis_table, cost_table, quadrant
from kolsite.views.team.evaluation_figures import VerdictView, kpi_chart, kpi_results, verdict
from kolsite.views.team.evaluation_kols import (
    Card,
    cards,
    format_table,
    hour_table,
    kol_chart,
    kol_table,
    platform_table,
    scorecards,
    split_chart,
)
from kolsite.views.team.evaluation_lessons import (
    IncidentView,
    Lesson,
    Renewals,
    incidents,
    lessons,
    renewals,
)
from kolsite.views.team.evaluation_posts import PostSheet, Shot, post_numbers, sheets, shots
from kolsite.views.team.evaluation_quality import Quality, quality
from kolsite.views.team.evaluation_sales import SalesView, sales_view
from kolsite.views.team.evaluation_store import Lift, store_lift
from kolsite.views.team.evaluation_surveys import Surveys, surveys
from kolsite.views.team.evaluation_voices import (
    CommentsView,
    ReachedView,
    VoiceShare,
    comments,
    reached,
    share_of_voice,
)
from kolsite.views.team.findings import Hold, hold_of, unread_in
from kolsite.views.team.site import PagePlan, TeamSite, uri_of


@dataclass(frozen=True, slots=True)
class EvaluationView:
    """Everything on an evaluation page."""

    title: str
    campaign: Link
    brand: Link
    as_of: str
    hold: Hold | None
    verdict: VerdictView
    targets: Table | None
    targets_chart: BarChart | None
    kols: Table | None
    kols_chart: BarChart | None
    costs: Table | None
    bases: Table | None
    quadrant: ScatterChart | None
    platforms: Table | None
    formats: Table | None
    hours: Table | None
    formats_chart: BarChart | None
    shots: tuple[Shot, ...]
    numbers: Table | None
    sheets: tuple[PostSheet, ...]
    sales: SalesView | None
    lift: Lift | None
    surveys: Surveys | None
    comments: CommentsView | None
    share_of_voice: VoiceShare | None
    reached: ReachedView | None
    scorecards: Table | None
    cards: tuple[Card, ...]
    incidents: tuple[IncidentView, ...]
    lessons: tuple[Lesson, ...]
    renewals: Renewals
    quotes: tuple[str, ...]
    notes: Prose | None
    quality: Quality
    parts: tuple[tuple[str, str], ...] = ()


def plans(site: TeamSite) -> Iterator[PagePlan]:
    """A page for each campaign of which there is anything to say."""
    for campaign in site.catalog.campaigns.values():
        if has_evaluation(campaign):
            title = title_of(campaign, site)
            yield PagePlan(uri(campaign), title, partial(_page, campaign, site))


def uri(campaign: Campaign) -> str:
    return f"{uri_of(campaign)}evaluation/"


def title_of(campaign: Campaign, site: TeamSite) -> str:
    name = campaign.name.said(site.voice.language).text
    return site.voice.say("Evaluasi {name} | Evaluation of {name}", name=name)


def _page(campaign: Campaign, site: TeamSite) -> Page:
    view = evaluation_view(campaign, site)
    found = [view.title, view.verdict.sentence, *(name_of(site.catalog.kol_of(one)) for one in campaign.assignments)]
    headings = tuple(headings_of(view, site))
    view = replace(view, parts=ways_to(headings))
    return Page(uri(campaign), view.title, "team/evaluation.html", view, headings, " · ".join(found))


def evaluation_view(campaign: Campaign, site: TeamSite) -> EvaluationView:
    """An evaluation as this edition of the site shows it."""
    voice, brand = site.voice, site.catalog.brand_of(campaign)
    name: Said = campaign.name.said(voice.language)
    here = f"campaign:{campaign.slug}"
    return EvaluationView(
        title=title_of(campaign, site),
        campaign=Link(name.text, uri=uri_of(campaign)),
        brand=Link(brand.name, uri=uri_of(f"brand:{brand.slug}")),
        as_of=voice.say("keadaan {when} | as of {when}", when=voice.moment(site.now)),
        hold=hold_of(site, here, *unread_in(campaign, site), here=here),
        verdict=verdict(campaign, site),
        targets=kpi_results(campaign, site),
        targets_chart=kpi_chart(campaign, site),
        kols=kol_table(campaign, site),
        kols_chart=kol_chart(campaign, site),
        costs=cost_table(campaign, site),
        bases=basis_table(campaign, site),
        quadrant=quadrant(campaign, site),
        platforms=platform_table(campaign, site),
        formats=format_table(campaign, site),
        hours=hour_table(campaign, site),
        formats_chart=split_chart(campaign, site),
        shots=shots(campaign, site),
        numbers=post_numbers(campaign, site),
        sheets=sheets(campaign, site),
        sales=sales_view(campaign, site),
        lift=store_lift(campaign, site),
        surveys=surveys(campaign, site),
        comments=comments(campaign, site),
        share_of_voice=share_of_voice(campaign, site),
        reached=reached(campaign, site),
        scorecards=scorecards(campaign, site),
        cards=cards(campaign, site),
        incidents=incidents(campaign, site),
        lessons=lessons(campaign, site),
        renewals=renewals(campaign, site),
        quotes=campaign.evaluation.quotes,
        notes=prose(campaign.evaluation.notes, voice),
        quality=quality(campaign, site),
    )


def headings_of(view: EvaluationView, site: TeamSite) -> Iterator[Heading]:
    """The sections that the template shows for this view, in its order."""
    parts: tuple[tuple[str, str, object], ...] = (
        ("targets", "Target dan hasil | Targets and results", view.targets),
        ("kols", "Per KOL | By KOL", view.kols),
        ("groups", "Platform, format, jam | Platform, format, hour", view.platforms),
        ("best", "Terbaik dan terlemah | Best and weakest", view.shots),
        ("posts", "Semua konten | All posts", view.numbers),
        ("sales", "Penjualan | Sales", view.sales),
        ("store", "Seluruh toko | The whole store", view.lift),
        ("survey", "Survei | Survey", view.surveys),
        ("comments", "Komentar | Comments", view.comments),
        ("voice", "Share of voice | Share of voice", view.share_of_voice),
        ("audience", "Audiens tercapai | Audience reached", view.reached),
        ("scorecards", "Kerja sama dengan KOL | Work with KOLs", view.scorecards or view.cards),
        ("incidents", "Insiden | Incidents", view.incidents),
        ("lessons", "Catatan & rekomendasi | Learnings", view.lessons),
        ("renewals", "Lanjut dengan siapa | Whom to renew", view.renewals.notes or view.renewals.verdicts),
        ("quality", "Mutu data | Data quality", True),
    )
    yield from (Heading(anchor, site.voice.say(title)) for anchor, title, there in parts if there)
