"""Who is in a campaign: what each was chosen for, how far the work is, who has the ball, and everything agreed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from kolsite.language import Said, Voice
from kolsite.measure.delivery import has_the_ball, is_posted, open_dues, wanted
from kolsite.measure.growth import tier_of
from kolsite.measure.kpis import target_of
from kolsite.model.assignment import (
    Acknowledgement,
    Assignment,
    ClientVote,
    Concept,
    Criterion,
    Decision,
    Exclusivity,
    Feedback,
    FeedbackStatus,
    Fit,
    Kpi,
    Outreach,
    Vote,
)
from kolsite.model.campaign import Campaign, Side
from kolsite.rules.subject import name_of
from kolsite.values import end_of
from kolsite.views.page import Link, Prose, prose, said
from kolsite.views.team.campaign_list import due_words
from kolsite.views.team.campaign_parts import (
    Cell,
    Items,
    Rows,
    Table,
    facts_of,
    fields,
    from_today,
    heads,
    label,
    plain,
    table,
    word,
    yes_no,
)
from kolsite.views.team.parts import Fact, Mark, Person, Tone, fact, joined, known_facts, person
from kolsite.views.team.site import TeamSite, uri_of
from kolsite.views.telling import tell

DECISIONS = (Decision.SELECTED, Decision.RESERVE, Decision.SHORTLIST, Decision.LONGLIST, Decision.REJECTED)
DECISION_TONES = {Decision.SELECTED: Tone.GOOD, Decision.RESERVE: Tone.INFO, Decision.SHORTLIST: Tone.INFO}
VOTE_TONES = {Vote.UP: Tone.GOOD, Vote.DOWN: Tone.WARN}
OUTREACH_TONES = {Outreach.DEAL: Tone.GOOD, Outreach.DECLINED: Tone.BAD, Outreach.OVER_BUDGET: Tone.WARN,
                  Outreach.CONFLICT: Tone.BAD, Outreach.NO_REPLY: Tone.WARN}  # fmt: skip
FEEDBACK_TONES = {FeedbackStatus.OPEN: Tone.WARN, FeedbackStatus.DONE: Tone.GOOD, FeedbackStatus.ANSWERED: Tone.GOOD}


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that a KOL told us, and our answer."""

    title: str
    who: str
    text: Prose | None
    response: Prose | None
    status: Mark | None


@dataclass(frozen=True, slots=True)
class Idea:
    """An idea for the content, and what became of it."""

    title: str
    text: Said | None
    status: Mark | None
    note: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything that is known of one KOL in one campaign, money aside. `id` is its anchor."""

    id: str
    person: Person
    summary: str
    decision: Mark
    reason: Said | None
    facts: tuple[Fact, ...]
    note: Prose | None
    vote: tuple[Fact, ...]
    fit: Table | None
    ideas: tuple[Idea, ...]
    targets: Table | None
    terms: tuple[Fact, ...]
    texts: tuple[Fact, ...]
    remarks: tuple[Remark, ...]
    profile: Link


@dataclass(frozen=True, slots=True)
class Roster:
    """Who is in, as a table, and each with a sheet."""

    table: Table | None
    sheets: tuple[Sheet, ...]


def roster(campaign: Campaign, site: TeamSite) -> Roster:
    """Everybody, the selected first, those not selected last."""
    people = sorted(campaign.assignments, key=lambda one: (DECISIONS.index(one.decision), one.kol))
    rows = [_row(one, campaign, site) for one in people]
    columns = heads(
        site.voice, "KOL | KOL", "Peran | Role", "Keputusan | Decision", "Pendekatan | Outreach",
        "Konten tayang | Posted", "Bola di | Ball with", "Berikutnya | Next", "Kecocokan | Fit",
        "Suara klien | Client's vote", numbers=(4, 7),
    )  # fmt: skip
    return Roster(
        table(site.voice.say("KOL di campaign ini | KOLs of this campaign"), columns, rows),
        tuple(sheet(one, campaign, site) for one in people),
    )


def sheet_id(kol: str) -> str:
    """The anchor of a KOL's sheet on its campaign's page."""
    return f"kol-{kol}"


def _row(assignment: Assignment, campaign: Campaign, site: TeamSite) -> Items:
    voice = site.voice
    chosen = assignment.decision is Decision.SELECTED
    due = next_due(assignment, campaign, site)
    return [
        Cell(person=who(assignment, campaign, site)),
        assignment.role or "",
        Cell(mark=decision_mark(assignment, site)),
        Cell(mark=_outreach(assignment, voice)),
        _posted(assignment, voice) if chosen else "",
        _balls(assignment, site) if chosen else "",
        due or "",
        fit_told(assignment.fit, voice),
        Cell(mark=_vote(assignment.client_vote, voice)),
    ]


def who(assignment: Assignment, campaign: Campaign, site: TeamSite, detail: str = "") -> Person:
    """The KOL with its tier."""
    kol = site.catalog.kol_of(assignment)
    tier = tier_of(kol, site.catalog.settings)
    return person(kol, detail or (tier.name if tier else ""))


def decision_mark(assignment: Assignment, site: TeamSite) -> Mark:
    held = ""
    if assignment.hold_until is not None:
        held = site.voice.say("slot ditahan s.d. {day} | held until {day}", day=site.voice.day(assignment.hold_until))
    return Mark(word(assignment.decision, site.voice), DECISION_TONES.get(assignment.decision, Tone.QUIET), held)


def _outreach(assignment: Assignment, voice: Voice) -> Mark | None:
    stage = assignment.outreach
    return Mark(word(stage, voice), OUTREACH_TONES.get(stage, Tone.QUIET)) if stage is not None else None


def _posted(assignment: Assignment, voice: Voice) -> str:
    every = wanted(assignment)
    done = sum(is_posted(one) for one in every)
    return voice.say("{done} dari {of} | {done} of {of}", done=done, of=len(every)) if every else ""


def _balls(assignment: Assignment, site: TeamSite) -> str:
    """With whom something still lies, and how much: `KOL 2 · klien 1`."""
    sides = [has_the_ball(one) for one in wanted(assignment)]
    return joined([f"{word(side, site.voice)} {number}" if (number := sides.count(side)) else None for side in Side])


def next_due(assignment: Assignment, campaign: Campaign, site: TeamSite) -> Cell | None:
    """A KOL's next deadline."""
    zone = site.catalog.kols_zone(site.catalog.kol_of(assignment), campaign)
    own = [due for due in open_dues(campaign) if due.assignment is assignment]
    dues = sorted(own, key=lambda due: end_of(due.deadline, zone))
    if not dues:
        if assignment.next_follow_up is None:
            return None
        day = assignment.next_follow_up
        away = from_today(day, site.today, site.voice)
        return Cell(site.voice.say("follow up {day} | follow up {day}", day=site.voice.day(day, year=False)), away)
    first = dues[0]
    return Cell(site.voice.deadline(first.deadline), due_words(first, site).partition(": ")[2])


# --- fit and votes -------------------------------------------------------------------------------------------


def fit_told(fit: Fit, voice: Voice) -> Cell:
    """Σ weight × score ÷ Σ weight over the scored criteria, of 5; how many were scored, if not all."""
    scored = [one for one in fit.criteria if one.score is not None]
    if not scored:
        return Cell()
    weights = [one.weight if one.weight is not None else Decimal(1) for one in scored]
    whole = sum(weights, Decimal(0))
    if whole == 0:
        return Cell()
    mean = sum((weight * (one.score or 0) for one, weight in zip(scored, weights, strict=True)), Decimal(0)) / whole
    coverage = ""
    if len(scored) < len(fit.criteria):
        coverage = voice.say("{n} dari {of} kriteria | {n} of {of} criteria", n=len(scored), of=len(fit.criteria))
    return Cell(voice.say("{score} dari 5 | {score} of 5", score=voice.number(mean, 1)), coverage)


def _fit_table(fit: Fit, whose: str, voice: Voice) -> Table | None:
    rows: Rows = [
        [
            one.name,
            voice.number(one.weight, 0 if one.weight % 1 == 0 else 1) if one.weight is not None else "",
            voice.number(one.score) if one.score is not None else "",
            one.evidence or "",
        ]
        for one in fit.criteria
    ]
    columns = fields(Criterion, voice, "name", "weight", "score", "evidence", numbers=(1, 2))
    return table(f"{label(Assignment, 'fit', voice)}: {whose}", columns, rows)


def _vote(vote: ClientVote, voice: Voice) -> Mark | None:
    if vote.vote is Vote.NONE and not vote.comment:
        return None
    return Mark(word(vote.vote, voice), VOTE_TONES.get(vote.vote, Tone.QUIET))


# --- a sheet -------------------------------------------------------------------------------------------------


def sheet(assignment: Assignment, campaign: Campaign, site: TeamSite) -> Sheet:
    voice, catalog = site.voice, site.catalog
    backup = catalog.kols.get(assignment.backup_of or "")
    name = name_of(catalog.kol_of(assignment))
    return Sheet(
        sheet_id(assignment.kol),
        who(assignment, campaign, site, assignment.role or ""),
        _posted(assignment, voice) if assignment.decision is Decision.SELECTED else "",
        decision_mark(assignment, site),
        said(assignment.reason, voice),
        known_facts(
            *facts_of(assignment, ("role", "relation", "decided_on", "decided_by"), voice),
            fact(label(Assignment, "backup_of", voice), name_of(backup) if backup else assignment.backup_of),
            *facts_of(assignment, ("outreach", "next_follow_up", "hold_until"), voice),
            _acknowledged(assignment.acknowledged, voice),
        ),
        prose(assignment.internal_note, voice),
        facts_of(assignment.client_vote, ("vote", "comment", "by", "on", "via"), voice)
        if _vote(assignment.client_vote, voice)
        else (),
        _fit_table(assignment.fit, name, voice),
        tuple(_idea(one, voice) for one in assignment.concepts),
        kpi_table(assignment.kpis, campaign, site, name),
        terms_facts(assignment, site),
        facts_of(assignment, ("terms_note", "draft_submission", "reschedule", "creative_freedom", "disclosure"), voice),
        tuple(remark(one, name, voice) for one in assignment.feedback),
        Link(voice.say("Buka profil | Open the profile"), uri=uri_of(catalog.kol_of(assignment))),
    )


def _acknowledged(given: Acknowledgement, voice: Voice) -> Fact | None:
    known = facts_of(given, ("version", "on", "by", "method"), voice)
    return fact(label(Assignment, "acknowledged", voice), joined([plain(one) for one in known]))


def _idea(concept: Concept, voice: Voice) -> Idea:
    by = voice.say("usul {who} | by {who}", who=word(concept.proposer, voice)) if concept.proposer else None
    title = joined([concept.title, by])
    status = Mark(word(concept.status, voice)) if concept.status else None
    return Idea(title, said(concept.text, voice), status, concept.decision_note or "")


def remark(given: Feedback, who_: str, voice: Voice) -> Remark:
    """A KOL's feedback with our reply."""
    status = given.status
    return Remark(
        joined([given.topic, word(given.when, voice)]),
        who_,
        prose(given.text, voice),
        prose(given.response, voice),
        Mark(word(status, voice), FEEDBACK_TONES[status]) if status is not None else None,
    )


def kpi_table(kpis: Sequence[Kpi], campaign: Campaign, site: TeamSite, whose: str = "") -> Table | None:
    """Targets as they were set: metric and basis, target, direction, guarantee, source."""
    voice = site.voice
    currency = campaign.currency or site.catalog.brand_of(campaign).currency or site.catalog.settings.currency
    rows: Rows = [
        [
            kpi_name(one, campaign, voice),
            tell(target_of(one, currency), voice).value,
            word(one.direction, voice),
            yes_no(one.guaranteed, voice),
            one.source or "",
        ]
        for one in kpis
    ]
    columns = fields(Kpi, voice, "metric", "target", "direction", "guaranteed", "source", numbers=(1,))
    caption = label(Assignment, "kpis", voice)
    return table(f"{caption}: {whose}" if whose else caption, columns, rows)


def kpi_name(kpi: Kpi, campaign: Campaign, voice: Voice) -> str:
    """A target's metric with what it is counted against, on which platform or in which survey."""
    survey = next((one for one in campaign.surveys if one.slug == kpi.survey), None)
    question = said(survey.question, voice) if survey else None
    basis = f" ({word(kpi.basis, voice)})" if kpi.basis else ""
    asked = question.text if question else kpi.survey
    return joined([word(kpi.metric, voice) + basis, word(kpi.platform, voice), asked])


def terms_facts(assignment: Assignment, site: TeamSite) -> tuple[Fact, ...]:
    """What was agreed beyond the content; rights and exclusivity have a table of their own."""
    keys = ("min_live_days", "revision_rounds", "review_days", "deemed_approval", "document_ref")
    return facts_of(assignment.terms, keys, site.voice)


def exclusivity_facts(given: Exclusivity, voice: Voice) -> str:
    """What is locked, in one line."""
    rivals = voice.join(list(given.competitors))
    return joined([word(given.kind, voice), given.category, rivals])
