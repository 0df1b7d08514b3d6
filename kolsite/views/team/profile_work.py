"""How we have worked with a KOL: campaigns and what came of them, marks, feedback, incidents, what was given."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kolsite.measure.delivery import is_posted, wanted
from kolsite.measure.evaluation import KolResult
from kolsite.model.assignment import Assignment, Decision, KpiBasis, Ratings, Renewal, TransferOfValue
from kolsite.model.campaign import Campaign
from kolsite.model.fields import words_of
from kolsite.model.kol import Kol
from kolsite.views.details import RecordTable, table_of
from kolsite.views.page import Link, Prose, prose
from kolsite.views.team.parts import Mark, Tone, joined
from kolsite.views.team.site import TeamSite, uri_of
from kolsite.views.telling import Told, tell

DECISION_TONES = {Decision.SELECTED: Tone.GOOD, Decision.SHORTLIST: Tone.INFO, Decision.RESERVE: Tone.INFO}
RENEWAL_TONES = {
    Renewal.RENEW: Tone.GOOD,
    Renewal.RENEW_WITH_CHANGES: Tone.INFO,
    Renewal.HOLD: Tone.WARN,
    Renewal.STOP: Tone.BAD,
}
SEVERITY_TONES = {"low": Tone.INFO, "medium": Tone.WARN, "high": Tone.BAD, "critical": Tone.BAD}


@dataclass(frozen=True, slots=True)
class Money:
    """What a campaign cost and brought; for leads."""

    fee: str
    cost_per_view: Told
    cost_per_engagement: Told
    revenue: Told


@dataclass(frozen=True, slots=True)
class Work:
    """A campaign in which the KOL is, or was considered. Figures are there once it was selected."""

    campaign: Link
    brand: str
    days: str
    decision: Mark
    made: str
    on_time: Told | None
    views: Told | None
    rate: Told | None
    money: Money | None


@dataclass(frozen=True, slots=True)
class Score:
    """A mark from 1 to 5, in words for those who hear it."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Review:
    """What we thought of the work in one campaign."""

    campaign: Link
    verdict: Mark | None
    scores: tuple[Score, ...]
    strengths: Prose | None
    improvements: Prose | None


@dataclass(frozen=True, slots=True)
class Spoken:
    """What the KOL told us, and our answer."""

    campaign: Link
    about: str
    text: Prose | None
    answer: Prose | None
    status: str


@dataclass(frozen=True, slots=True)
class IncidentLine:
    """An incident in which the KOL was."""

    campaign: Link
    severity: Mark
    scenario: str
    when: str


@dataclass(frozen=True, slots=True)
class History:
    """Everything that we did together."""

    summary: str
    works: tuple[Work, ...]
    reviews: tuple[Review, ...]
    feedback: tuple[Spoken, ...]
    incidents: tuple[IncidentLine, ...]
    transfers: RecordTable | None


def history_of(kol: Kol, site: TeamSite) -> History:
    work = site.catalog.work_of(kol)
    given = [one for _, assignment in work for one in assignment.transfers_of_value]
    caption = site.voice.say("Yang diberikan kepada tenaga kesehatan | Given to a health professional")
    selected = sum(assignment.decision is Decision.SELECTED for _, assignment in work)
    return History(
        site.voice.say(
            "terpilih di {selected} dari {all} | selected in {selected} of {all}",
            selected=site.voice.number(selected),
            all=site.voice.count(len(work), "campaign | campaign/campaigns"),
        ),
        tuple(_work(campaign, assignment, site) for campaign, assignment in work),
        tuple(_review(campaign, assignment, site) for campaign, assignment in work if _reviewed(assignment)),
        tuple(line for campaign, assignment in work for line in _feedback(campaign, assignment, site)),
        tuple(_incidents(kol, site)),
        table_of(given, TransferOfValue, caption, site.voice),
    )


def _link(campaign: Campaign, site: TeamSite) -> Link:
    return Link(campaign.name.said(site.voice.language).text, uri_of(campaign))


def _work(campaign: Campaign, assignment: Assignment, site: TeamSite) -> Work:
    voice = site.voice
    made = wanted(assignment)
    result = next((one for one in site.result(campaign).by_kol if one.assignment is assignment), None)
    posted = voice.say(
        "{posted} dari {all} | {posted} of {all}",
        posted=voice.number(sum(map(is_posted, made))),
        all=voice.count(len(made), "konten | deliverable/deliverables"),
    )
    counts = result is not None and any(map(is_posted, made))
    return Work(
        _link(campaign, site),
        site.catalog.brand_of(campaign).name,
        voice.days(campaign.start, campaign.end),
        Mark(assignment.decision.label.in_(voice.language), DECISION_TONES.get(assignment.decision, Tone.QUIET)),
        posted if made else "",
        tell(result.on_time, voice, digits=0) if result and counts else None,
        tell(result.group.views, voice) if result and counts else None,
        tell(result.group.rate(KpiBasis.VIEWS), voice) if result and counts else None,
        _money(assignment, result, site) if site.leads and result else None,
    )


def _money(assignment: Assignment, result: KolResult, site: TeamSite) -> Money:
    voice, agreed = site.voice, assignment.compensation.agreed
    return Money(
        voice.money(agreed) if agreed is not None else voice.say("belum diisi | not given"),
        tell(result.cost_per_view, voice),
        tell(result.cost_per_engagement, voice),
        tell(result.revenue, voice, short=True),
    )


# --- what we thought -----------------------------------------------------------------------------------------


def _reviewed(assignment: Assignment) -> bool:
    given = assignment.evaluation
    return any((*_marks(given.ratings), given.rebook, given.verdict, given.strengths, given.improvements))


def _marks(ratings: Ratings) -> list[int | None]:
    return [getattr(ratings, name) for name in RATED]


RATED = ("content_quality", "brief_adherence", "timeliness", "communication", "professionalism", "brand_fit")


def _review(campaign: Campaign, assignment: Assignment, site: TeamSite) -> Review:
    voice, given = site.voice, assignment.evaluation
    scores = [
        Score(words_of(Ratings, name).title.in_(voice.language), _of_five(value, site))
        for name, value in zip(RATED, _marks(given.ratings), strict=True)
        if value is not None
    ]
    if given.rebook is not None:
        scores.append(Score(voice.say("Mau bekerja lagi | Work again"), _of_five(given.rebook, site)))
    verdict = Mark(given.verdict.label.in_(voice.language), RENEWAL_TONES[given.verdict]) if given.verdict else None
    return Review(
        _link(campaign, site), verdict, tuple(scores), prose(given.strengths, voice), prose(given.improvements, voice)
    )


def _of_five(value: int, site: TeamSite) -> str:
    return site.voice.say("{value} dari 5 | {value} of 5", value=value)


# --- what was said, what happened ----------------------------------------------------------------------------


def _feedback(campaign: Campaign, assignment: Assignment, site: TeamSite) -> Iterator[Spoken]:
    voice = site.voice
    for one in assignment.feedback:
        when = one.when.label.in_(voice.language) if one.when else None
        yield Spoken(
            _link(campaign, site),
            joined([when, one.topic]),
            prose(one.text, voice),
            prose(one.response, voice),
            one.status.label.in_(voice.language) if one.status else "",
        )


def _incidents(kol: Kol, site: TeamSite) -> Iterator[IncidentLine]:
    voice = site.voice
    for campaign in site.catalog.campaigns.values():
        for one in campaign.incidents:
            if one.kol == kol.slug:
                opened = voice.moment(one.opened_at.astimezone(site.catalog.zone))
                closed = (
                    voice.say(
                        "ditutup {on} | closed {on}", on=voice.day(one.closed_at.astimezone(site.catalog.zone).date())
                    )
                    if one.closed_at
                    else voice.say("masih terbuka | still open")
                )
                yield IncidentLine(
                    _link(campaign, site),
                    Mark(one.severity.label.in_(voice.language), SEVERITY_TONES[one.severity.value]),
                    one.scenario or "",
                    joined([opened, closed]),
                )
