"""Who follows a KOL, as a supplier of figures sees it, and how much of that is whom each campaign wants to reach."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from kolsite.language import words
from kolsite.measure.audience import latest_audience, match, target_of
from kolsite.measure.figures import Metric
from kolsite.model.kol import AudienceSnapshot, Kol
from kolsite.model.settings import Platform
from kolsite.rules.subject import IN_PLAY
from kolsite.views.charts import Amount, Bar, BarChart, ChartTable, Column
from kolsite.views.details import RecordTable, table_of
from kolsite.views.page import Link
from kolsite.views.team.parts import Fact, fact, joined, known_facts
from kolsite.views.team.site import TeamSite, uri_of
from kolsite.views.telling import Told, tell

CHARTED = ("age", "gender", "cities", "interests")
LISTED = ("countries", "languages", "brand_affinity")
NAMES = {
    "age": words("Usia | Age"),
    "gender": words("Gender | Gender"),
    "cities": words("Kota | Cities"),
    "interests": words("Minat | Interests"),
    "countries": words("Negara | Countries"),
    "languages": words("Bahasa | Languages"),
    "brand_affinity": words("Brand yang disukai | Brands they like"),
}
GROUPS = {"women": words("perempuan | women"), "men": words("laki-laki | men"), "other": words("lainnya | other")}


@dataclass(frozen=True, slots=True)
class Reading:
    """The newest figures of one platform."""

    title: str
    base: str
    facts: tuple[Fact, ...]
    charts: tuple[tuple[str, BarChart], ...]


@dataclass(frozen=True, slots=True)
class Fit:
    """How much of an audience is the one that a campaign wants."""

    campaign: Link
    brand: str
    decision: str
    overall: Told
    parts: str


@dataclass(frozen=True, slots=True)
class Audience:
    """The audience section."""

    readings: tuple[Reading, ...]
    fits: tuple[Fit, ...]
    earlier: RecordTable | None


def audience_of(kol: Kol, site: TeamSite) -> Audience:
    platforms = dict.fromkeys(one.platform for one in kol.audience)
    newest = {platform: latest_audience(kol, platform) for platform in platforms}
    shown = [one for one in newest.values() if one is not None]
    earlier = [one for one in kol.audience if not any(one is other for other in shown)]
    caption = site.voice.say("Catatan audiens sebelumnya | Earlier audience records")
    return Audience(
        tuple(_reading(one, site) for one in shown),
        tuple(_fits(kol, site)),
        table_of(earlier, AudienceSnapshot, caption, site.voice),
    )


def _reading(snapshot: AudienceSnapshot, site: TeamSite) -> Reading:
    voice = site.voice
    base = (
        snapshot.base.label.in_(voice.language) if snapshot.base else voice.say("dasar tidak disebut | base not given")
    )
    source = snapshot.source_kind.label.in_(voice.language) if snapshot.source_kind else None
    told = joined([base, voice.day(snapshot.captured_on), source])
    credibility = voice.percent(snapshot.credibility, 0) if snapshot.credibility is not None else None
    facts = [
        fact(voice.say("Kredibilitas | Credibility"), credibility, snapshot.credibility_source),
        *(fact(NAMES[name].in_(voice.language), _listed(getattr(snapshot, name), site)) for name in LISTED),
        fact(voice.say("Followers terkenal | Notable followers"), ", ".join(snapshot.notable_followers)),
    ]
    return Reading(
        snapshot.platform.label.in_(voice.language), told, known_facts(*facts), tuple(_charts(snapshot, told, site))
    )


def _listed(shares: Mapping[str, Decimal], site: TeamSite) -> str:
    return " · ".join(f"{name} {site.voice.percent(share, 0)}" for name, share in shares.items())


def _charts(snapshot: AudienceSnapshot, told: str, site: TeamSite) -> Iterator[tuple[str, BarChart]]:
    for name in CHARTED:
        shares: Mapping[str, Decimal] = getattr(snapshot, name)
        if shares:
            yield f"audience-{snapshot.platform.value}-{name}", _bars(snapshot.platform, name, shares, told, site)


def _bars(platform: Platform, name: str, shares: Mapping[str, Decimal], told: str, site: TeamSite) -> BarChart:
    """Bars in the order written for ages, from the largest for the rest; the title names the largest."""
    voice, title = site.voice, NAMES[name].in_(site.voice.language)
    ordered = list(shares.items()) if name == "age" else sorted(shares.items(), key=lambda one: -one[1])
    rows = [(_group(group, site), voice.percent(share, 0), share) for group, share in ordered]
    most, largest, _ = max(rows, key=lambda row: row[2])
    finding = voice.say(
        "{title}: terbanyak {most}, {share} | {title}: most are {most}, {share}", title=title, most=most, share=largest
    )
    return BarChart(
        title=finding,
        subtitle=voice.say("% dari {told} | % of {told}", told=told),
        alt=voice.say(
            "Batang {title} audiens {platform}. | Bars of the {platform} audience by {title}.",
            title=title.lower(), platform=platform.label.in_(voice.language),
        ),
        empty=voice.say("Belum ada data. | No data yet."),
        table=ChartTable(
            title, (Column(title), Column("%", True)), tuple(row[:2] for row in rows),
            voice.say("Lihat sebagai tabel | Show as a table"),
        ),
        bars=tuple(Bar(label, Amount(float(share * 100), percent)) for label, percent, share in rows),
    )  # fmt: skip


def _group(name: str, site: TeamSite) -> str:
    return GROUPS[name].in_(site.voice.language) if name in GROUPS else name


# --- fit -----------------------------------------------------------------------------------------------------


def _fits(kol: Kol, site: TeamSite) -> Iterator[Fit]:
    """For each campaign that has said whom it wants to reach."""
    voice, audience = site.voice, latest_audience(kol)
    for campaign, assignment in site.catalog.work_of(kol):
        brand = site.catalog.brand_of(campaign)
        found = match(target_of(campaign.target_audience, brand.target_audience), audience)
        if assignment.decision not in IN_PLAY or not isinstance(found.overall, Metric):
            continue
        parts = [
            f"{NAMES[name].in_(voice.language).lower()} {voice.percent(share, 0)}"
            for name, share in found.by_dimension.items()
        ]
        yield Fit(
            Link(campaign.name.said(voice.language).text, uri_of(campaign)),
            brand.name,
            assignment.decision.label.in_(voice.language),
            tell(found.overall, voice, digits=0),
            " · ".join(parts),
        )
