"""Mistakes and findings as the team's pages tell them: how bad, what, where, and what has become of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kolsite.codes import Level
from kolsite.measure.delivery import pics_of
from kolsite.model.campaign import Campaign
from kolsite.problems import Problem, State
from kolsite.rules.subject import name_of
from kolsite.views.page import Link
from kolsite.views.team.parts import Tone, joined
from kolsite.views.team.site import TeamSite, uri_of

LEVELS = {Level.ERROR: "Salah | Error", Level.WARN: "Perhatian | Warning", Level.INFO: "Catatan | Note"}
TONES = {Level.ERROR: Tone.BAD, Level.WARN: Tone.WARN, Level.INFO: Tone.INFO}
STATES = {State.SETTLED: "Selesai | Settled", State.ACCEPTED: "Diterima | Accepted"}
RANK = {Level.ERROR: 0, Level.WARN: 1, Level.INFO: 2}
PRESSING = (Level.ERROR, Level.WARN)
"""Findings that somebody has to act on; notes are for whoever looks."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One line: `level` in a word, `verdict` what somebody decided about it, `links` to what it concerns,
    `team` who looks after that.

    Of `hint` every second part is a word of the files (`ad_approval.no`), to be set as such.
    """

    tone: Tone
    level: str
    sentence: str
    hint: tuple[str, ...]
    verdict: str
    links: tuple[Link, ...]
    team: str
    place: str
    code: str


@dataclass(frozen=True, slots=True)
class Hold:
    """Why a page or its outputs stand still: what that means, and the errors to correct."""

    tone: Tone
    title: str
    meaning: str
    findings: tuple[Finding, ...]


def told_finding(problem: Problem, site: TeamSite, *, here: str = "", place: bool = False) -> Finding:
    """A problem as a line. `here` is the reference of the page's own record, to which no link is needed."""
    voice = site.voice
    is_open = problem.state is State.OPEN
    return Finding(
        TONES[problem.level] if is_open else Tone.GOOD,
        voice.say(LEVELS[problem.level] if is_open else STATES[problem.state]),
        problem.sentence(voice),
        tuple(problem.hint(voice).split("`")) if is_open else (),
        _verdict(problem, site),
        links_of(problem, site, here),
        _in_charge(problem, site) if not here else "",
        str(problem.place) if place else "",
        problem.code,
    )


def told_findings(problems: Iterable[Problem], site: TeamSite, *, here: str = "") -> tuple[Finding, ...]:
    """Problems as lines, the worst first."""
    return tuple(told_finding(one, site, here=here) for one in worst_first(problems))


def worst_first(problems: Iterable[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda one: (RANK[one.level], one.sort_key()))


def _verdict(problem: Problem, site: TeamSite) -> str:
    """Who took responsibility, when and why: “Legal, 10 Nov 2026: …”."""
    accepted = problem.accepted
    return f"{accepted.by}, {site.voice.day(accepted.on)}: {accepted.reason}" if accepted is not None else ""


def _in_charge(problem: Problem, site: TeamSite) -> str:
    """“PIC Rafi Akbar Maulana, Nia Rosdiana”: of the campaigns that it concerns, else whoever looks after the KOL."""
    catalog = site.catalog
    refs = [part.partition(":") for ref in problem.about for part in _records_of(ref)]
    campaigns = [catalog.campaigns[slug] for kind, _, slug in refs if kind == "campaign" and slug in catalog.campaigns]
    kols = [catalog.kols[slug] for kind, _, slug in refs if kind == "kol" and slug in catalog.kols]
    slugs = [slug for campaign in campaigns for slug in pics_of(catalog, campaign)]
    slugs = slugs or [kol.owner for kol in kols if kol.owner]
    names = [catalog.member(slug).name for slug in dict.fromkeys(slugs)]
    return site.voice.say("PIC {names} | In charge: {names}", names=", ".join(names)) if names else ""


def links_of(problem: Problem, site: TeamSite, here: str = "") -> tuple[Link, ...]:
    """Ways to what a problem concerns, each once."""
    refs = [part for ref in problem.about for part in _records_of(ref)]
    return tuple(link for ref in dict.fromkeys(refs) if ref != here and (link := link_to(ref, site)) is not None)


def _records_of(ref: str) -> Sequence[str]:
    """The records with pages that a reference leads to: an assignment's campaign and KOL, else itself."""
    kind, _, rest = ref.partition(":")
    campaign, _, inner = rest.partition("/")
    if kind == "assignment":
        return (f"campaign:{campaign}", f"kol:{inner}")
    return (f"campaign:{campaign}",) if kind == "share" else (ref,)


def link_to(ref: str, site: TeamSite) -> Link | None:
    """The way to a record's page, under its name; a record that could not be read has its slug for a name."""
    kind, _, slug = ref.partition(":")
    catalog = site.catalog
    if kind == "kol" and slug in catalog.kols:
        return Link(name_of(catalog.kols[slug]), uri_of(ref))
    if kind == "kol" and ref in site.held:
        return Link(slug, uri_of(ref))
    if kind == "campaign" and slug in catalog.campaigns:
        return Link(catalog.campaigns[slug].name.said(site.voice.language).text, uri_of(ref))
    if kind == "campaign" and ref in site.held:
        return Link(slug, uri_of(ref))
    if kind == "brand" and slug in catalog.brands:
        return Link(catalog.brands[slug].name, uri_of(ref))
    return None


def unread_in(campaign: Campaign, site: TeamSite) -> list[str]:
    """The KOLs of a campaign that cannot be read, as references: the page stands without them."""
    return sorted(f"kol:{slug}" for slug in site.catalog.unread_kols.get(campaign.slug, ()))


def hold_of(site: TeamSite, *refs: str, here: str = "") -> Hold | None:
    """The banner of a page whose record has errors; None for a page whose content is sound."""
    problems = site.held_by(*refs)
    if not problems:
        return None
    voice = site.voice
    return Hold(
        Tone.BAD,
        voice.say(
            "{count} di berkas halaman ini | {count} in this page's files",
            count=voice.count(len(problems), "kesalahan | error/errors"),
        ),
        voice.say(
            "Yang ditampilkan hanya bagian yang terbaca. Brief dan laporan yang memakainya tetap di versi terakhir "
            "yang benar. | "
            "Only what could be read is shown. Briefs and reports made from it stay at their last good version."
        ),
        tuple(told_finding(one, site, here=here, place=True) for one in worst_first(problems)),
    )


def summary_of(problems: Iterable[Problem], site: TeamSite) -> str:
    """“2 salah · 5 perhatian”; empty for none."""
    voice = site.voice
    found = list(problems)
    words = {Level.ERROR: "salah | error/errors", Level.WARN: "perhatian | warning/warnings",
             Level.INFO: "catatan | note/notes"}  # fmt: skip
    counts = {level: sum(one.level is level for one in found) for level in words}
    return joined([voice.count(number, words[level]) if (number := counts[level]) else None for level in words])
