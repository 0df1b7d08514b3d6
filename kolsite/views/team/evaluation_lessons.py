"""What happened and what follows from it: incidents hour by hour, lessons with an owner, whom to work with again."""

from __future__ import annotations

from dataclasses import dataclass

from kolsite.language import Said
from kolsite.model.campaign import Campaign
from kolsite.model.results import Incident, IncidentAction, Severity
from kolsite.rules.subject import name_of
from kolsite.views.page import Link, Prose, prose, said
from kolsite.views.team.campaign_parts import Cell, Rows, Table, colleague, facts_of, heads, table, word
from kolsite.views.team.evaluation_kols import RENEWAL_TONES
from kolsite.views.team.parts import Fact, Mark, Tone, joined
from kolsite.views.team.site import TeamSite, uri_of

SEVERITY_TONES = {
    Severity.LOW: Tone.INFO, Severity.MEDIUM: Tone.WARN, Severity.HIGH: Tone.BAD, Severity.CRITICAL: Tone.BAD,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Moment:
    """A step taken in an incident."""

    when: str
    who: str
    what: str


@dataclass(frozen=True, slots=True)
class IncidentView:
    """What happened, hour by hour, what was said and what was learned."""

    title: str
    severity: Mark
    about: tuple[Link, ...]
    opened: str
    closed: Mark
    facts: Prose | None
    moments: tuple[Moment, ...]
    statement: Prose | None
    outcome: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Lesson:
    """What was learned, and what follows from it."""

    text: Said
    action: Said | None
    owner: str
    carried_to: Link | None
    done: Mark


@dataclass(frozen=True, slots=True)
class Renewals:
    """Whom to work with again: what was written down, and each KOL's verdict."""

    notes: tuple[str, ...]
    verdicts: Table | None


def incidents(campaign: Campaign, site: TeamSite) -> tuple[IncidentView, ...]:
    return tuple(_incident(one, campaign, site) for one in sorted(campaign.incidents, key=lambda one: one.opened_at))


def _incident(incident: Incident, campaign: Campaign, site: TeamSite) -> IncidentView:
    voice, catalog = site.voice, site.catalog
    zone = catalog.zone_of(campaign)
    kol = catalog.kols.get(incident.kol or "")
    post = next((one for one in campaign.posts if one.post == incident.post), None)
    about = [Link(name_of(kol), uri=uri_of(kol))] if kol else []
    about += [Link(incident.post, href=post.url if post else None)] if incident.post else []
    closed = incident.closed_at
    ended = voice.say("ditutup {when} | closed {when}", when=voice.moment(closed.astimezone(zone))) if closed else ""
    return IncidentView(
        incident.scenario or voice.say("Insiden | Incident"),
        Mark(word(incident.severity, voice), SEVERITY_TONES[incident.severity]),
        tuple(about),
        voice.moment(incident.opened_at.astimezone(zone)),
        Mark(ended, Tone.GOOD) if closed else Mark(voice.say("masih terbuka | still open"), Tone.BAD),
        prose(incident.facts, voice),
        tuple(_moment(one, campaign, site) for one in incident.actions),
        prose(incident.statement_used, voice),
        facts_of(incident, ("outcome", "lesson"), voice),
    )


def _moment(action: IncidentAction, campaign: Campaign, site: TeamSite) -> Moment:
    voice = site.voice
    when = ""
    if action.at is not None:
        local = action.at.astimezone(site.catalog.zone_of(campaign))
        when = f"{voice.day(local.date(), year=False)}, {voice.time(local)}"
    return Moment(when, action.who or "", action.what)


def lessons(campaign: Campaign, site: TeamSite) -> tuple[Lesson, ...]:
    voice, catalog = site.voice, site.catalog
    found = []
    for one in campaign.learnings:
        other = catalog.campaigns.get(one.carried_to or "")
        carried = Link(other.name.said(voice.language).text, uri=uri_of(other)) if other else None
        if other is None and one.carried_to:
            carried = Link(one.carried_to)
        done = Mark(voice.say("belum selesai | open"), Tone.WARN)
        if one.done_on is not None:
            done = Mark(voice.say("selesai | done"), Tone.GOOD, voice.day(one.done_on))
        found.append(
            Lesson(one.text.said(voice.language), said(one.action, voice), colleague(catalog, one.owner), carried, done)
        )
    return tuple(found)


def renewals(campaign: Campaign, site: TeamSite) -> Renewals:
    voice = site.voice
    rows: Rows = [
        [
            Cell(name_of(site.catalog.kol_of(one))),
            Cell(mark=Mark(word(one.evaluation.verdict, voice), RENEWAL_TONES[one.evaluation.verdict])),
            joined([one.evaluation.by, voice.day(one.evaluation.on) if one.evaluation.on else None]),
        ]
        for one in campaign.assignments
        if one.evaluation.verdict is not None
    ]
    columns = heads(voice, "KOL | KOL", "Putusan | Verdict", "Oleh | By")
    return Renewals(_named(campaign, site), table(voice.say("Putusan per KOL | Verdict by KOL"), columns, rows))


def _named(campaign: Campaign, site: TeamSite) -> tuple[str, ...]:
    """The list of renewals, with names where it gives slugs."""
    kols = site.catalog.kols
    found = []
    for text in campaign.evaluation.renewals:
        slug, colon, rest = text.partition(":")
        found.append(f"{name_of(kols[slug])}:{rest}" if colon and slug in kols else text)
    return tuple(found)
