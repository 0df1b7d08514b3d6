"""Texts and plans that a campaign has of its own or takes over from the brand or the agency, and whose they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from kolsite.language import I18n, Said
from kolsite.model.campaign import Campaign
from kolsite.model.settings import Contingency, CrisisPlan, Defaults, InsightRequest, Question
from kolsite.rules.subject import name_of
from kolsite.views.inherited import layers
from kolsite.views.page import Prose, prose, said
from kolsite.views.team.campaign_parts import Cell, Rows, Table, colleague, heads, label, table
from kolsite.views.team.site import TeamSite

PARAGRAPHS = (
    "draft_submission", "disclosure", "creative_freedom", "reschedule", "pause_rule", "crisis_contact", "terms",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Layer:
    """One version of a text or list, and whose it is. Of a text `text` is given, of a list `table` or `scenarios`."""

    origin: str
    text: Prose | None = None
    table: Table | None = None
    scenarios: tuple[Scenario, ...] = ()


@dataclass(frozen=True, slots=True)
class Scenario:
    """What is done in the first hour of one kind of crisis."""

    title: Said
    severity: str
    owner: str
    first_hour: tuple[Said, ...]
    statement: Said | None


@dataclass(frozen=True, slots=True)
class Inherited:
    """A text with the version that holds here first; the others are written, but do not hold."""

    label: str
    used: Layer
    others: tuple[Layer, ...]


@dataclass(frozen=True, slots=True)
class Texts:
    """What the briefs of a campaign carry besides its own messages."""

    paragraphs: tuple[Inherited, ...]
    insights: Inherited | None
    questions: Inherited | None


@dataclass(frozen=True, slots=True)
class Plans:
    """What is done when something slips, and in a crisis."""

    contingency: Inherited | None
    crisis: Inherited | None


def texts(campaign: Campaign, site: TeamSite) -> Texts:
    """The texts that hold for a campaign, each with its origin."""
    found = [_inherited(name, campaign, site, _paragraph) for name in PARAGRAPHS]
    return Texts(
        tuple(one for one in found if one is not None),
        _inherited("insights", campaign, site, _insights),
        _inherited("faq", campaign, site, _questions),
    )


def plans_of(campaign: Campaign, site: TeamSite) -> Plans:
    """The contingency and crisis plans that hold for a campaign."""
    return Plans(_inherited("contingency", campaign, site, _contingency), _inherited("crisis", campaign, site, _crisis))


Tell = Callable[[Any, str, TeamSite], Layer]


def _inherited(name: str, campaign: Campaign, site: TeamSite, tell: Tell) -> Inherited | None:
    versions = layers(name, site.catalog, campaign)
    if not versions:
        return None
    used, *others = (tell(one.value, one.origin.label.in_(site.voice.language), site) for one in versions)
    return Inherited(label(Defaults, name, site.voice), used, tuple(others))


# --- what each kind looks like -------------------------------------------------------------------------------


def _paragraph(value: I18n | str, origin: str, site: TeamSite) -> Layer:
    return Layer(origin, text=prose(value, site.voice))


def _insights(value: Sequence[InsightRequest], origin: str, site: TeamSite) -> Layer:
    voice = site.voice
    rows: Rows = [
        [Cell(one.what.said(voice.language)), one.within or "", Cell(said(one.how, voice) or "")] for one in value
    ]
    columns = heads(voice, "Angka | Figures", "Paling lambat | Within", "Cara | How")
    return Layer(
        origin, table=table(f"{voice.say('Insight yang diminta | Insights asked for')}, {origin}", columns, rows)
    )


def _questions(value: Sequence[Question], origin: str, site: TeamSite) -> Layer:
    voice = site.voice
    rows: Rows = [
        [Cell(one.question.said(voice.language)), Cell(one.answer.said(voice.language)), one.escalate or ""]
        for one in value
    ]
    columns = heads(voice, "Pertanyaan | Question", "Jawaban | Answer", "Teruskan ke | Pass on to")
    caption = f"{voice.say('Tanya jawab untuk komentar | Answers for comments')}, {origin}"
    return Layer(origin, table=table(caption, columns, rows))


def _contingency(value: Sequence[Contingency], origin: str, site: TeamSite) -> Layer:
    voice, catalog = site.voice, site.catalog
    rows: Rows = [
        [
            Cell(one.when.said(voice.language)),
            Cell(one.do.said(voice.language)),
            colleague(catalog, one.owner),
            name_of(reserve) if (reserve := catalog.kols.get(one.backup_kol or "")) else one.backup_kol or "",
            voice.count(one.buffer_days, "hari | day/days") if one.buffer_days is not None else "",
        ]
        for one in value
    ]
    columns = heads(
        voice, "Bila | If", "Lakukan | Then", "Dipegang | Owner", "KOL cadangan | Reserve KOL",
        "Cadangan waktu | Buffer",
    )  # fmt: skip
    return Layer(origin, table=table(f"{voice.say('Rencana cadangan | Contingency plan')}, {origin}", columns, rows))


def _crisis(value: Sequence[CrisisPlan], origin: str, site: TeamSite) -> Layer:
    return Layer(origin, scenarios=tuple(_scenario(one, site) for one in value))


def _scenario(plan: CrisisPlan, site: TeamSite) -> Scenario:
    voice = site.voice
    return Scenario(
        plan.scenario.said(voice.language),
        plan.severity or "",
        colleague(site.catalog, plan.owner),
        tuple(step.said(voice.language) for step in plan.first_hour),
        said(plan.statement, voice),
    )
