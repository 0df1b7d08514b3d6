"""The verdict on a campaign in one sentence, and its targets with what came of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kolsite.language import Said
from kolsite.measure.figures import Metric, Unmeasured, ratio
from kolsite.measure.figures import Unit as FigureUnit
from kolsite.measure.kpis import KpiResult, Standing
from kolsite.measure.sales import Verdict
from kolsite.model.assignment import Kpi, KpiMetric
from kolsite.model.campaign import Campaign, CampaignStatus
from kolsite.views.charts import Amount, Bar, BarChart, Reference
from kolsite.views.page import Link, said
from kolsite.views.team.campaign_list import STANDINGS
from kolsite.views.team.campaign_parts import Cell, Items, Table, fields, heads, metric, short_told, table, word, yes_no
from kolsite.views.team.campaign_roster import kpi_name
from kolsite.views.team.definitions import definition_uri
from kolsite.views.team.evaluation_charts import bars
from kolsite.views.team.parts import Mark
from kolsite.views.team.site import TeamSite
from kolsite.views.telling import tell

FROM_PRICES = frozenset(
    {KpiMetric.CPM, KpiMetric.CPE, KpiMetric.CPV, KpiMetric.CPC, KpiMetric.CPA, KpiMetric.ROAS, KpiMetric.ROI}
)
"""Targets whose figure is made from client prices, which only leads see."""


@dataclass(frozen=True, slots=True)
class VerdictView:
    """Hit or missed, in one sentence; what was left out of it and why; and what the team wrote."""

    sentence: str
    left_out: tuple[str, ...]
    mark: Mark | None
    verdict: Said | None
    summary: Said | None


def shown_kpis(campaign: Campaign, site: TeamSite) -> list[KpiResult]:
    """The targets whose figures this edition may show."""
    return [one for one in site.result(campaign).kpis if site.leads or one.kpi.metric not in FROM_PRICES]


def verdict(campaign: Campaign, site: TeamSite) -> VerdictView:
    voice, result = site.voice, site.result(campaign)
    headline = result.headline
    if headline is not None and not site.leads and headline.kpi.metric in FROM_PRICES:
        headline = next(iter(shown_kpis(campaign, site)), None)
    cancelled = campaign.status is CampaignStatus.CANCELLED
    standing = STANDINGS[headline.standing] if headline is not None and not cancelled else None
    written = campaign.evaluation
    return VerdictView(
        _sentence(headline, campaign, site),
        tuple(_left_out(headline, campaign, site)),
        Mark(voice.say(standing[0]), standing[1]) if standing else None,
        said(written.verdict, voice),
        said(written.summary, voice),
    )


def _sentence(headline: KpiResult | None, campaign: Campaign, site: TeamSite) -> str:
    voice = site.voice
    if campaign.status is CampaignStatus.CANCELLED:
        return voice.say(
            "Dibatalkan: angka di bawah adalah catatan, bukan hasil. | Cancelled: the figures below are a record, "
            "not a result."
        )
    if headline is None:
        return voice.say("Tanpa target, jadi tanpa putusan. | Without a target there is no verdict.")
    name = kpi_name(headline.kpi, campaign, voice)
    if isinstance(headline.attainment, Unmeasured):
        missing = tell(headline.attainment, voice).value
        return voice.say("{name}: {missing}. | {name}: {missing}.", name=name, missing=missing)
    return voice.say(
        "{name} {actual}, {share} dari target {target}: {verdict}. | {name} {actual}, {share} of the target of "
        "{target}: {verdict}.",
        name=name,
        actual=tell(headline.actual, voice).value,
        share=tell(headline.attainment, voice, digits=1).value,
        target=tell(headline.target, voice).value,
        verdict=_so_far(headline, campaign, site),
    )


def _so_far(headline: KpiResult, campaign: Campaign, site: TeamSite) -> str:
    """Hit or missed; while it runs, how it stands so far."""
    voice = site.voice
    says = voice.say(STANDINGS[headline.standing][0])
    if headline.standing in (Standing.AHEAD, Standing.BEHIND):
        pacing = tell(headline.pacing, voice).value if headline.pacing else ""
        so_far = voice.say("sementara {says} | so far {says}", says=says)
        return f"{so_far} ({pacing})" if pacing else so_far
    return says


def _left_out(headline: KpiResult | None, campaign: Campaign, site: TeamSite) -> Iterator[str]:
    """What a reader could count and we do not: orders made after a code leaked, posts not measured yet."""
    voice, result = site.voice, site.result(campaign)
    leaked = result.sales.revenue(Verdict.LEAKED)
    orders = result.sales.sum("orders", Verdict.LEAKED)
    if isinstance(leaked, Metric):
        codes = [code for one in campaign.assignments for code in one.codes if code.leaked_at is not None]
        when = voice.join([f"{code.code}, {voice.moment(code.leaked_at)}" for code in codes if code.leaked_at])
        yield voice.say(
            "Tidak dihitung: {orders} pesanan, {revenue}, sesudah kode bocor ({when}). | Not counted: {orders} orders, "
            "{revenue}, made after a code leaked ({when}).",
            orders=tell(orders, voice).value,
            revenue=tell(leaked, voice).value,
            when=when,
        )
        if headline is not None and headline.kpi.metric is KpiMetric.NET_REVENUE:
            with_leak = ratio(result.revenue_with_leak, headline.target, FigureUnit.SHARE)
            yield voice.say(
                "Dengan itu angkanya akan terbaca {share}, dan itu bukan hasil campaign ini. | With them it would read "
                "{share}, and that would not be this campaign's doing.",
                share=tell(with_leak, voice, digits=1).value,
            )
    late = len(result.late())
    if late:
        yield voice.say(
            "{late} belum terukur padahal sudah jatuh tempo. | {late} not measured although they are due.",
            late=voice.count(late, "konten | post/posts"),
        )


# --- the targets ---------------------------------------------------------------------------------------------


def kpi_results(campaign: Campaign, site: TeamSite) -> Table | None:
    """Each target with its result, attainment, basis, coverage and source."""
    voice = site.voice
    rows = [_kpi_row(one, campaign, site) for one in site.result(campaign).kpis]
    columns = [
        *heads(voice, "Target | Target"),
        *heads(voice, "Angka target | Aim", "Hasil | Result", numbers=(0, 1)),
        metric(voice, "Tercapai | Reached", "attainment"),
        metric(voice, "Laju | Pacing", "pacing"),
        *heads(voice, "Keadaan | Standing"),
        *fields(Kpi, voice, "guaranteed", "source"),
    ]
    return table(voice.say("Target dan hasil | Targets and results"), columns, rows)


def _kpi_row(result: KpiResult, campaign: Campaign, site: TeamSite) -> Items:
    voice, kpi = site.voice, result.kpi
    name = kpi_name(kpi, campaign, voice)
    head = Cell(name, word(kpi.direction, voice), link=_explained(name, kpi))
    target = tell(result.target, voice).value
    tail: list[Cell | str] = [yes_no(kpi.guaranteed, voice), kpi.source or ""]
    if not site.leads and kpi.metric in FROM_PRICES:
        hidden = voice.say("memuat harga: di edisi leads | made from prices: in the leads' edition")
        return [head, target, Cell(hidden, quiet=True), "", "", "", *tail]
    actual = tell(result.actual, voice)
    says, tone = STANDINGS[result.standing]
    attained = tell(result.attainment, voice, digits=1).value if isinstance(result.attainment, Metric) else ""
    pacing = tell(result.pacing, voice).value if isinstance(result.pacing, Metric) else ""
    return [
        head,
        target,
        Cell(actual.value, actual.beside, quiet=not actual.measured),
        attained,
        pacing,
        Cell(mark=Mark(voice.say(says), tone)),
        *tail,
    ]


def _explained(name: str, kpi: Kpi) -> Link | None:
    uri = definition_uri(kpi.metric)
    return Link(name, uri=uri) if uri else None


def kpi_chart(campaign: Campaign, site: TeamSite) -> BarChart | None:
    """How much of each target was reached, with the line of 100 %."""
    voice = site.voice
    results = shown_kpis(campaign, site)
    measured = [one for one in results if isinstance(one.attainment, Metric)]
    if len(measured) < 2:
        return None
    rows = [_kpi_bar(one, campaign, site) for one in results]
    whole = voice.say("target | target")
    return bars(
        _kpi_title(results, campaign, site),
        voice.say("Bagian target yang tercapai | Share of each target that was reached"),
        rows,
        voice,
        first=voice.say("Target | Target"),
        second=voice.say("Tercapai | Reached"),
        reference=Reference(1.0, whole),
        full=1.0,
    )


def _kpi_bar(result: KpiResult, campaign: Campaign, site: TeamSite) -> Bar:
    voice = site.voice
    name = kpi_name(result.kpi, campaign, voice)
    if not isinstance(result.attainment, Metric):
        return Bar(name, Amount(None, tell(result.attainment, voice).value))
    note = short_told(result.actual, voice).coverage
    told = tell(result.attainment, voice, digits=1).value
    return Bar(name, Amount(float(result.attainment.number), told), note=note)


def _kpi_title(results: Sequence[KpiResult], campaign: Campaign, site: TeamSite) -> str:
    """How many targets were reached, and the one that lags furthest with what it does not cover."""
    voice = site.voice
    known = [one for one in results if isinstance(one.attainment, Metric)]
    hit = sum(one.standing is Standing.HIT for one in known)
    head = voice.say("{hit} dari {of} target tercapai | {hit} of {of} targets reached", hit=hit, of=len(results))
    short = [one for one in known if one.standing is not Standing.HIT]
    if not short:
        return head
    last = min(short, key=lambda one: one.attainment.number if isinstance(one.attainment, Metric) else 0)
    return f"{head}; {furthest(last, campaign, site)}"


def furthest(result: KpiResult, campaign: Campaign, site: TeamSite) -> str:
    """`Views mencapai 77,5% target dengan 2 konten belum terukur`."""
    voice = site.voice
    share = tell(result.attainment, voice, digits=1).value
    name = word(result.kpi.metric, voice)
    text = voice.say("{name} mencapai {share} target | {name} at {share} of the target", name=name, share=share)
    coverage = result.actual.coverage
    missing = coverage.of - coverage.counted if coverage is not None else 0
    if not missing or coverage is None:
        return text
    gap = voice.count(missing, "konten | post/posts")
    without = voice.say("dengan {gap} belum terukur | with {gap} not measured yet", gap=gap)
    return f"{text} {without}"
