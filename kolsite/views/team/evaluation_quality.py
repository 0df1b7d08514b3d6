"""How far the figures of an evaluation can be trusted: what is late, missing, rounded, and every row they rest on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kolsite.measure.captures import due_at, is_feed
from kolsite.measure.delivery import days_late
from kolsite.measure.engagement import NOT_REPORTED, PARTS
from kolsite.measure.figures import Reason
from kolsite.model.campaign import Campaign
from kolsite.model.kol import Kol
from kolsite.model.results import Capture, Post, Precision
from kolsite.rules.subject import name_of, names_of
from kolsite.views.details import RecordTable, table_of
from kolsite.views.page import Link
from kolsite.views.team.campaign_parts import Cell, Items, Table, facts_of, heads, table, word
from kolsite.views.team.definitions import BY_ID, definition_uri
from kolsite.views.team.evaluation_posts import SAYS, link_of
from kolsite.views.team.parts import Fact, Mark, Tone, fact, known_facts
from kolsite.views.team.site import TeamSite

FORMULAS = (
    "views", "reach", "engagements", "er", "benchmark", "net_revenue", "roas", "cost", "cpv", "cpe", "attainment",
    "pacing", "on-time", "disclosure", "store-lift", "survey_lift", "share-of-voice", "net-sentiment", "reply-rate",
    "audience-match",
)  # fmt: skip
OF_MONEY = ("roas", "cost", "cpv", "cpe")


@dataclass(frozen=True, slots=True)
class Own:
    """A KOL's own posts, with which a campaign's are compared."""

    title: str
    posts: RecordTable | None
    captures: RecordTable | None


@dataclass(frozen=True, slots=True)
class Quality:
    """The appendix."""

    sentence: str
    facts: tuple[Fact, ...]
    late: Table | None
    missing: Table | None
    formulas: tuple[Link, ...]
    captures: RecordTable | None
    own: tuple[Own, ...]


def quality(campaign: Campaign, site: TeamSite) -> Quality:
    voice, result = site.voice, site.result(campaign)
    complete, measured = result.all.complete, result.all.measured
    sentence = voice.say(
        "{measured} dari {of} konten punya angka; {complete} di antaranya pada umur pembanding. | {measured} of {of} "
        "posts have figures; {complete} of them at the compared age.",
        measured=measured.counted,
        complete=complete.counted,
        of=voice.number(measured.of),
    )
    rounded = [one.post.post for one in result.all.posts if Reason.ROUNDED in one.notes]
    mixed = [one.post.post for one in result.all.posts if Reason.BASIS_MIXED in one.notes]
    sources = {word(one.source_kind, voice) for one in campaign.metrics if one.source_kind is not None}
    return Quality(
        sentence if campaign.posts else "",
        known_facts(
            *facts_of(campaign.measurement, ("snapshots", "window_days", "tolerance"), voice),
            fact(voice.say("Sumber dibulatkan (≈) | Rounded sources (≈)"), ", ".join(rounded)),
            fact(voice.say("Organik dan iklan tercampur | Organic and paid mixed"), ", ".join(mixed)),
            fact(voice.say("Sumber angka | Sources of figures"), ", ".join(sorted(sources))),
            fact(voice.say("Capture dibulatkan | Rounded captures"), _rounded(campaign, site)),
        ),
        _late(campaign, site),
        _missing(campaign, site),
        tuple(_formulas(site)),
        table_of(campaign.metrics, Capture, voice.say("Semua capture | All captures"), voice),
        tuple(own for one in _kols(campaign, site) if (own := _own(one, site)) is not None),
    )


def _rounded(campaign: Campaign, site: TeamSite) -> str:
    number = sum(one.precision is Precision.ROUNDED for one in campaign.metrics)
    if not number:
        return ""
    voice = site.voice
    return voice.say("{n} dari {of} | {n} of {of}", n=number, of=voice.number(len(campaign.metrics)))


def _formulas(site: TeamSite) -> list[Link]:
    """Ways to the definitions of the figures on this page."""
    ids = [id_ for id_ in FORMULAS if site.leads or id_ not in OF_MONEY]
    return [Link(site.voice.say(BY_ID[id_].name), uri=definition_uri(id_)) for id_ in ids]


def _late(campaign: Campaign, site: TeamSite) -> Table | None:
    """Posts whose figures are due and have not come."""
    voice, zone = site.voice, site.catalog.zone_of(campaign)
    rows: list[Items] = []
    for one in site.result(campaign).late():
        due = due_at(one.post, one.window_days)
        if due is not None:
            days = days_late(due, site.now, zone)
            late = Mark(voice.say("lewat {days} | {days} late", days=voice.count(days, "hari | day/days")), Tone.BAD)
            rows.append(
                [
                    Cell(one.post.post, link=link_of(one.post)),
                    names_of(site.catalog, one.post),
                    f"D{one.window_days}",
                    voice.moment(due.astimezone(zone)),
                    Cell(mark=late) if days > 0 else "",
                ]
            )
    columns = heads(voice, "Konten | Post", "KOL | KOL", "Angka | Figures", "Jatuh tempo | Due", "Telat | Late")
    return table(voice.say("Capture yang belum masuk | Captures that have not come"), columns, rows)


def _missing(campaign: Campaign, site: TeamSite) -> Table | None:
    """Figures that a post with a capture still lacks, of those that its platform reports."""
    voice, rows = site.voice, list[Items]()
    for one in site.result(campaign).all.posts:
        if one.organic is None:
            continue
        expected = ["views", *(PARTS if is_feed(one.post) else ())]
        silent = NOT_REPORTED.get(one.post.platform, frozenset())
        lacking = [voice.say(SAYS[key]) for key in expected if key not in silent and one[key] is None]
        if lacking:
            rows.append(
                [Cell(one.post.post, link=link_of(one.post)), names_of(site.catalog, one.post), voice.join(lacking)]
            )
    columns = heads(voice, "Konten | Post", "KOL | KOL", "Belum diketahui | Not known")
    return table(voice.say("Angka yang kosong | Figures left blank"), columns, rows)


# --- the KOLs' own posts -------------------------------------------------------------------------------------


def _kols(campaign: Campaign, site: TeamSite) -> Sequence[Kol]:
    slugs = dict.fromkeys(one.assignment.kol for one in site.result(campaign).by_kol)
    return [site.catalog.kols[slug] for slug in slugs]


def _own(kol: Kol, site: TeamSite) -> Own | None:
    if not kol.posts:
        return None
    voice, name = site.voice, name_of(kol)
    posts = voice.say("Konten organik {name} | Organic posts of {name}", name=name)
    captures = voice.say("Angka konten organik {name} | Figures of organic posts of {name}", name=name)
    return Own(name, table_of(kol.posts, Post, posts, voice), table_of(kol.metrics, Capture, captures, voice))
