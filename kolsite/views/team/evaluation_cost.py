"""What views and engagements cost, by KOL and for the whole campaign, on a stated basis. For leads only."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from statistics import median

from kolsite.language import Voice
from kolsite.measure.cost import CostBasis, agreed_fee, client_price, cost_per
from kolsite.measure.evaluation import CampaignResult
from kolsite.measure.figures import Metric
from kolsite.model.assignment import KpiBasis
from kolsite.model.campaign import Campaign
from kolsite.rules.subject import name_of
from kolsite.values import Money
from kolsite.views.charts import Dot, Quadrants, Reference, ScatterChart, Tick, nice_values
from kolsite.views.team.campaign_parts import (
    Cell,
    Column,
    Items,
    Rows,
    Table,
    figure_cell,
    metric,
    table,
)
from kolsite.views.team.evaluation_charts import twin
from kolsite.views.team.evaluation_kols import FEW_POSTS
from kolsite.views.team.site import TeamSite
from kolsite.views.telling import tell


def cost_table(campaign: Campaign, site: TeamSite) -> Table | None:
    """What each KOL cost us and the client, for leads, on the basis that the campaign's result names."""
    if not site.leads:
        return None
    voice, result = site.voice, site.result(campaign)
    rows: Rows = [
        [
            name_of(site.catalog.kol_of(one.assignment)),
            figure_cell(one.cost, voice),
            figure_cell(one.cost_per_view, voice),
            figure_cell(one.cost_per_engagement, voice),
            figure_cell(one.price, voice),
            figure_cell(one.price_per_view, voice),
            figure_cell(one.price_per_engagement, voice),
        ]
        for one in result.by_kol
    ]
    columns = _cost_columns("KOL", voice)
    basis = result.basis.label.in_(voice.language)
    return table(voice.say("Biaya, dasar: {basis} | Cost, basis: {basis}", basis=basis), columns, rows)


def basis_table(campaign: Campaign, site: TeamSite) -> Table | None:
    """The campaign's cost on each basis, for leads; two bases are two questions."""
    if not site.leads:
        return None
    voice, result = site.voice, site.result(campaign)
    views, engaged = result.all.views, result.all.engagements
    rows: list[Items] = []
    for basis in CostBasis:
        fee, price = result.cost(agreed_fee, basis), result.cost(client_price, basis)
        paid_out = basis in (CostBasis.READY, CostBasis.PAID)
        rows.append(
            [
                Cell(
                    basis.label.in_(voice.language),
                    voice.say("dipakai di atas | used above") if basis is result.basis else "",
                ),
                figure_cell(fee, voice),
                figure_cell(cost_per(fee, views), voice) if not paid_out else "",
                figure_cell(cost_per(fee, engaged), voice) if not paid_out else "",
                figure_cell(price, voice) if not paid_out else "",
                figure_cell(cost_per(price, views), voice) if not paid_out else "",
                figure_cell(cost_per(price, engaged), voice) if not paid_out else "",
            ]
        )
    columns = _cost_columns(voice.say("Dasar biaya | Cost basis"), voice)
    return table(voice.say("Biaya seluruh campaign | Cost of the whole campaign"), columns, rows)


def _cost_columns(first: str, voice: Voice) -> list[Column]:
    return [
        Column(first),
        metric(voice, "Fee | Fee", "cost"),
        metric(voice, "CPV dari fee | CPV of fees", "cpv"),
        metric(voice, "CPE dari fee | CPE of fees", "cpe"),
        metric(voice, "Harga klien | Client's price", "cost"),
        metric(voice, "CPV dari harga | CPV of prices", "cpv"),
        metric(voice, "CPE dari harga | CPE of prices", "cpe"),
    ]


def quadrant(campaign: Campaign, site: TeamSite) -> ScatterChart | None:
    """What a view cost us against how many answered, for leads; whoever lacks one of the two is named."""
    if not site.leads:
        return None
    voice, result = site.voice, site.result(campaign)
    both: list[tuple[str, Metric, Metric]] = []
    missing: list[str] = []
    for one in result.by_kol:
        name = name_of(site.catalog.kol_of(one.assignment))
        cost, rate = one.cost_per_view, one.group.rate(KpiBasis.VIEWS)
        if isinstance(cost, Metric) and isinstance(rate, Metric):
            both.append((name, cost, rate))
        else:
            missing.append(name)
    return _scatter(both, missing, result, voice) if len(both) > FEW_POSTS else None


def _scatter(
    both: Sequence[tuple[str, Metric, Metric]], missing: Sequence[str], result: CampaignResult, voice: Voice
) -> ScatterChart:
    costs, rates = [float(cost.number) for _, cost, _ in both], [float(rate.number) for _, _, rate in both]
    x, y = median(costs), median(rates)
    best = [name for name, cost, rate in both if float(cost.number) <= x and float(rate.number) >= y]
    title = voice.say(
        "{names}: views murah, tanggapan tinggi | {names}: cheap views, many answers", names=voice.join(best)
    )
    if not best:
        title = voice.say("Tidak ada yang murah sekaligus ramai | Nobody is both cheap and lively")
    basis = result.basis.label.in_(voice.language)
    return ScatterChart(
        title=title,
        subtitle=voice.say(
            "ER (views) terhadap CPV dari fee KOL, dasar biaya: {basis} | ER (views) against CPV of KOL fees, cost "
            "basis: {basis}",
            basis=basis,
        ),
        alt=voice.say("Bidang biaya dan engagement: {title} | Cost against engagement: {title}", title=title),
        empty="",
        source=voice.say("Tanpa angka: {names} | Without figures: {names}", names=voice.join(missing))
        if missing
        else "",
        table=twin(title, ["KOL", "CPV", "ER (views)"], _scatter_rows(both, voice), voice),
        dots=[Dot(name, float(cost.number), float(rate.number)) for name, cost, rate in both],
        x_ticks=_money_ticks(costs, both[0][1], voice),
        y_ticks=[Tick(value, voice.percent(Decimal(str(value)), 0)) for value in nice_values(0, max(rates))],
        x_name=voice.say("CPV (fee) | CPV (fee)"),
        y_name="ER (views)",
        x_median=Reference(x, voice.say("median | median")),
        y_median=Reference(y, voice.say("median | median")),
        quadrants=Quadrants(
            voice.say("murah, ramai | cheap, lively"),
            voice.say("mahal, ramai | dear, lively"),
            voice.say("murah, sepi | cheap, quiet"),
            voice.say("mahal, sepi | dear, quiet"),
        ),
    )


def _scatter_rows(both: Sequence[tuple[str, Metric, Metric]], voice: Voice) -> list[list[str]]:
    return [[name, tell(cost, voice).value, tell(rate, voice).value] for name, cost, rate in both]


def _money_ticks(costs: Sequence[float], one: Metric, voice: Voice) -> list[Tick]:
    """Round amounts in the currency of what was measured."""
    currency = one.value.currency if isinstance(one.value, Money) else "IDR"
    return [Tick(value, voice.unit_money(Money(Decimal(str(value)), currency))) for value in nice_values(0, max(costs))]
