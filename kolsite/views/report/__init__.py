"""A client's result report: one number, one sentence, then the evidence; the page and the PDF are made from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from kolsite.language import Said, Voice
from kolsite.model.share import Section as Part
from kolsite.views.access import ForClient
from kolsite.views.page import Picture, said
from kolsite.views.report.audience import audience_section
from kolsite.views.report.chat import five_lines
from kolsite.views.report.closing import Closing, closing, logo
from kolsite.views.report.content import content_section
from kolsite.views.report.costs import cost_section
from kolsite.views.report.desk import Desk
from kolsite.views.report.goals import goals_section
from kolsite.views.report.headline import Headline, headline
from kolsite.views.report.learned import learnings_section
from kolsite.views.report.method import method_section
from kolsite.views.report.owned import rights_section
from kolsite.views.report.parts import Fact, Section, Words
from kolsite.views.report.people import kols_section
from kolsite.views.report.remarks import sentiment_section
from kolsite.views.report.results import funnel_section
from kolsite.views.report.selling import sales_section
from kolsite.views.report.surveys import survey_section
from kolsite.views.report.top import top_section

SECTIONS: tuple[tuple[Part, Callable[[Desk], Section | None]], ...] = (
    (Part.GOALS, goals_section),
    (Part.CONTENT, content_section),
    (Part.FUNNEL, funnel_section),
    (Part.TOP, top_section),
    (Part.KOLS, kols_section),
    (Part.AUDIENCE, audience_section),
    (Part.SENTIMENT, sentiment_section),
    (Part.SALES, sales_section),
    (Part.SURVEY, survey_section),
    (Part.COST, cost_section),
    (Part.LEARNINGS, learnings_section),
    (Part.RIGHTS, rights_section),
    (Part.METHOD, method_section),
)
"""The parts of a report in the order in which they are read, after the headline and the summary."""


@dataclass(frozen=True, slots=True)
class Summary:
    """A few lines for those who read no further, and the same as five lines for a chat."""

    goal: Said | None
    text: Said | None
    facts: tuple[Fact, ...]
    chat: str


@dataclass(frozen=True, slots=True)
class View:
    """The whole report. `pdf` is the name of the document that lies beside the page."""

    title: str
    kind: str
    name: Said
    brand: str
    brand_logo: Picture | None
    agency: str
    agency_logo: Picture | None
    as_of: str
    headline: Headline
    summary: Summary | None
    sections: tuple[Section, ...]
    closing: Closing
    pdf: str


def report_view(seen: ForClient, voice: Voice, now: datetime) -> View:
    """The report of a share, as of an instant."""
    desk = Desk(seen, voice, now)
    name = seen.campaign.name.said(voice.language)
    agency = seen.catalog.settings.agency
    return View(
        f"{name.text} · {_kind(desk)}",
        _kind(desk),
        name,
        desk.brand.name,
        logo(desk.brand.logo, desk.brand.name, desk),
        agency.name,
        logo(agency.logo, agency.name, desk),
        voice.moment(now.astimezone(desk.zone)),
        headline(desk),
        _summary(desk) if _wanted(Part.SUMMARY, desk) else None,
        tuple(_sections(desk)),
        closing(desk),
        f"{seen.campaign.slug}--{seen.share.slug}.pdf",
    )


def _kind(desk: Desk) -> str:
    if desk.running:
        return desk.voice.say("Laporan sementara | Results so far")
    return desk.voice.say("Laporan hasil | Campaign results")


def _wanted(part: Part, desk: Desk) -> bool:
    """Whether a share asks for a part; one that names none has them all."""
    asked = desk.seen.share.sections
    return not asked or part in asked


def _sections(desk: Desk) -> Iterator[Section]:
    for part, make in SECTIONS:
        section = make(desk) if _wanted(part, desk) else None
        if section is not None:
            yield section


def _summary(desk: Desk) -> Summary:
    campaign, voice = desk.campaign, desk.voice
    return Summary(
        said(campaign.goal, voice), said(campaign.evaluation.summary, voice), tuple(_facts(desk)), five_lines(desk)
    )


def _facts(desk: Desk) -> Iterator[Fact]:
    """What the campaign was: what for, when, who, what for sale."""
    campaign, voice = desk.campaign, desk.voice
    if campaign.objective:
        yield Fact(voice.say("Tujuan | Objective"), (campaign.objective.label.in_(voice.language),))
    if campaign.live_from or campaign.live_to:
        yield Fact(voice.say("Masa tayang | Live"), (voice.days(*desk.live_days),))
    if desk.chosen:
        posts = voice.count(len(campaign.posts), "konten tayang | post live/posts live")
        people = voice.count(len(desk.chosen), "KOL | KOL/KOLs")
        yield Fact(voice.say("Siapa | Who"), (f"{people}, {posts}",))
    products = tuple(_products(desk))
    if products:
        yield Fact(voice.say("Produk | Products"), products)


def _products(desk: Desk) -> Iterator[Words]:
    """What the campaign is about, and what was sold in it."""
    sold = [sale.product for sale in desk.campaign.sales if sale.product]
    for slug in dict.fromkeys([*desk.campaign.products, *sold]):
        yield desk.catalog.product(desk.campaign, slug).name
