"""The KOLs of a campaign: who they are, why they were chosen, what they made, and what came of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from kolsite.language import Said
from kolsite.measure.delivery import wanted
from kolsite.measure.evaluation import KolResult
from kolsite.measure.figures import Figure
from kolsite.measure.growth import latest, main_channel, one_a_day, series_of, tier_of
from kolsite.model.assignment import Assignment, Deliverable, KpiBasis, KpiMetric
from kolsite.model.kol import Kol, Snapshot
from kolsite.model.results import Precision
from kolsite.model.settings import Platform
from kolsite.views.charts import Column
from kolsite.views.page import Link, Picture, said
from kolsite.views.report.desk import Desk
from kolsite.views.report.parts import Cell, Fact, Section, Table, Words, cell, figure_cell, known_cell, used_columns
from kolsite.views.report.ranking import ranked
from kolsite.views.report.terms import named

NEAR_DAYS = 30
FACE = 72
"""How wide a face is drawn, in CSS px."""


@dataclass(frozen=True, slots=True)
class Person:
    """One KOL: the face, the name, what it is and where, why it was chosen, what was agreed."""

    name: str
    face: Picture | None
    what: tuple[Words, ...]
    channels: tuple[Link, ...]
    role: Words
    reason: Said | None
    relation: Words
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Kols:
    """All KOLs: a table of figures, then each by name."""

    table: Table
    people: tuple[Person, ...]


def kols_section(desk: Desk) -> Section | None:
    results = desk.result.by_kol
    if not results:
        return None
    figures: dict[str, Figure] = {one.assignment.kol: one.group.views for one in results}
    order = ranked(results, figures)
    people = tuple(person_of(one.assignment, desk) for one in order)
    return Section("kols", desk.voice.say("KOL | KOLs"), _finding(order, desk), Kols(_table(order, desk), people))


def _finding(order: Sequence[KolResult], desk: Desk) -> str:
    """“6 KOL: 1 macro, 3 mid, 1 micro, 1 nano”."""
    voice = desk.voice
    tiers = [tier.name for one in order if (tier := tier_of(desk.kol(one.assignment.kol), desk.catalog.settings))]
    known = [tier.name for tier in desk.catalog.settings.tiers]
    counted = Counter(tiers)
    told = [f"{voice.number(counted[name])} {name}" for name in reversed(dict.fromkeys(known)) if counted[name]]
    people = voice.count(len(order), "KOL | KOL/KOLs")
    return f"{people}: {', '.join(told)}" if told else people


# --- the table ----------------------------------------------------------------------------------------------


def _table(order: Sequence[KolResult], desk: Desk) -> Table:
    voice = desk.voice
    columns = (
        Column("KOL"),
        Column(voice.say("Tier dan kanal utama | Tier and main channel")),
        Column("Followers", True),
        Column(voice.say("Konten | Posts"), True),
        Column(KpiMetric.VIEWS.label.in_(voice.language), True),
        Column(named(KpiMetric.ER, KpiBasis.VIEWS, voice), True),
        Column(voice.say("Klik link | Link clicks"), True),
        Column(KpiMetric.ORDERS.label.in_(voice.language), True),
        Column(KpiMetric.NET_REVENUE.label.in_(voice.language), True),
        Column(voice.say("Leads | Leads"), True),
        Column(voice.say("Putusan | Verdict")),
    )
    kept, rows = used_columns(columns, [_row(one, desk) for one in order])
    note = voice.say(
        "Followers: angka terdekat sebelum konten pertama tayang. Views dan ER organik, {age}; tanpa catatan berarti "
        "dari semua kontennya. | Followers: the nearest count before the first post went live. Views and ER are "
        "organic, {age}; without a remark they are from all posts.",
        age=desk.age,
    )
    return Table(voice.say("Hasil per KOL | Results by KOL"), kept, rows, note)


def _row(one: KolResult, desk: Desk) -> tuple[Cell, ...]:
    voice, kol = desk.voice, desk.kol(one.assignment.kol)
    leads = desk.result.sales.sum("leads", kol=kol.slug)
    return (
        cell(desk.name(kol.slug)),
        _tier_cell(kol, desk),
        _followers_cell(kol, one, desk),
        cell(voice.number(len(one.group.posts))),
        figure_cell(one.group.views, desk) if one.group.posts else cell("–"),
        known_cell(one.group.rate(KpiBasis.VIEWS), desk),
        known_cell(one.group.link_clicks, desk),
        known_cell(one.orders, desk),
        known_cell(one.revenue, desk),
        known_cell(leads, desk),
        cell(_verdict(one.assignment, desk)),
    )


def _tier_cell(kol: Kol, desk: Desk) -> Cell:
    tier, channel = tier_of(kol, desk.catalog.settings), main_channel(kol)
    where = channel.platform.label.in_(desk.voice.language) if channel else ""
    return cell(tier.name if tier else where, where if tier else "")


def _followers_cell(kol: Kol, one: KolResult, desk: Desk) -> Cell:
    snapshot = _snapshot(kol, one, desk)
    if snapshot is None or snapshot.followers is None:
        return cell("")
    voice = desk.voice
    about = "≈ " if snapshot.precision is Precision.ROUNDED else ""
    return cell(about + voice.number(snapshot.followers), voice.day(snapshot.date))


def _snapshot(kol: Kol, one: KolResult, desk: Desk) -> Snapshot | None:
    """The account's state nearest before its first post; without one, the latest there is."""
    channel = main_channel(kol)
    if channel is None:
        return None
    days = [day for post in one.group.posts if (day := desk.day_of(post.post)) is not None]
    before = _before(kol, channel.platform, min(days)) if days else None
    return before or latest(kol, channel.platform)


def _before(kol: Kol, platform: Platform, day: date) -> Snapshot | None:
    """The nearest snapshot before a day, at most a month old (metrics R10)."""
    near = [one for one in one_a_day(series_of(kol, platform)) if 0 <= (day - one.date).days <= NEAR_DAYS]
    return near[-1] if near else None


def _verdict(assignment: Assignment, desk: Desk) -> str:
    verdict = assignment.evaluation.verdict
    return verdict.label.in_(desk.voice.language) if verdict is not None and desk.verdicts else ""


# --- one by one ---------------------------------------------------------------------------------------------


def person_of(assignment: Assignment, desk: Desk) -> Person:
    kol, voice = desk.kol(assignment.kol), desk.voice
    return Person(
        desk.name(kol.slug),
        face_of(kol, desk),
        tuple(_what(kol, desk)),
        tuple(_channels(kol, desk)),
        desk.plain(assignment.role) if assignment.role else "",
        said(assignment.reason, voice),
        desk.plain(assignment.relation) if assignment.relation else "",
        tuple(_facts(assignment, desk)),
    )


def face_of(kol: Kol, desk: Desk) -> Picture | None:
    """A KOL's photo, where there is one to be shown."""
    if not kol.photo:
        return None
    return Picture(kol.photo, desk.voice.say("Foto {name} | Photo of {name}", name=desk.name(kol.slug)), FACE)


def _what(kol: Kol, desk: Desk) -> Iterator[Words]:
    """What somebody is: kind, profession, degrees."""
    if kol.kind:
        yield kol.kind.label.in_(desk.voice.language)
    if kol.profession:
        yield desk.plain(kol.profession)
    degrees = [credential.degree for credential in kol.credentials if credential.degree]
    if degrees:
        yield desk.plain(", ".join(degrees))


def _channels(kol: Kol, desk: Desk) -> Iterator[Link]:
    for channel in kol.channels:
        platform = channel.platform.label.in_(desk.voice.language)
        yield Link(f"{platform} @{channel.handle}" if channel.handle else platform, href=channel.url)


def _facts(assignment: Assignment, desk: Desk) -> Iterator[Fact]:
    agreed = agreed_in_words(wanted(assignment), desk)
    if agreed:
        yield Fact(desk.voice.say("SOW | Deliverables"), (agreed,))
    verdict = _verdict(assignment, desk)
    if verdict:
        yield Fact(desk.voice.say("Putusan | Verdict"), (verdict,))


def agreed_in_words(deliverables: Sequence[Deliverable], desk: Desk) -> str:
    """What was agreed, counted by platform and format: “1 Instagram Reels, 1 TikTok Live”."""
    counted: Counter[str] = Counter()
    for one in deliverables:
        platform = one.platform.label.in_(desk.voice.language)
        form = one.format.label.in_(desk.voice.language)
        counted[form if platform in form else f"{form} {platform}"] += one.quantity or 1
    return ", ".join(f"{desk.voice.number(number)} {what}" for what, number in counted.items())
