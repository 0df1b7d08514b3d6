"""Which sales belong to the campaign: by KOL and code, by channel, by product; and what was not counted, and why."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from kolsite.measure.figures import Figure, Metric
from kolsite.measure.sales import MatchedSale, SalesResult, Verdict
from kolsite.model.assignment import KpiMetric
from kolsite.views.charts import Amount, Bar, BarChart, Column, FigureChart, Tone
from kolsite.views.report.axes import nothing, twin
from kolsite.views.report.course import course_chart
from kolsite.views.report.desk import Desk
from kolsite.views.report.goals import headline_goal, shown_goals
from kolsite.views.report.headline import leaks_in_words
from kolsite.views.report.parts import Block, Cell, Section, Table, Tile, cell, money_tile, used_columns
from kolsite.views.report.store import store_block
from kolsite.views.report.terms import FROM_SALES
from kolsite.views.telling import tell

WHY: dict[Verdict, str] = {
    Verdict.LEAKED: "lewat kode yang sudah bocor | through a code that had leaked",
    Verdict.PENDING: "belum selesai | not completed yet",
    Verdict.LOST: "dibatalkan atau dikembalikan | cancelled or returned",
    Verdict.OUTSIDE: "di luar masa berlaku atau jendela atribusi | outside its validity or the attribution window",
    Verdict.UNMATCHED: "tanpa kode, kreator, atau link campaign | without a code, creator or link of the campaign",
    Verdict.REPEATED: "pesanan yang sama sudah dihitung | the same order was counted already",
}
COUNTS = (
    ("orders", KpiMetric.ORDERS),
    ("units", KpiMetric.UNITS),
    ("new_customers", KpiMetric.NEW_CUSTOMERS),
    ("leads", KpiMetric.LEADS),
)


@dataclass(frozen=True, slots=True)
class Selling:
    """The sums, a chart of who sold, tables of what came through what, the store as a whole."""

    tiles: tuple[Tile, ...]
    leaks: tuple[str, ...]
    charts: tuple[FigureChart, ...]
    tables: tuple[Table, ...]
    store: Block | None


def sales_section(desk: Desk) -> Section | None:
    counted = desk.result.sales.of(Verdict.COUNTED)
    store = store_block(desk)
    if not counted and store is None and not desk.result.sales.rows:
        return None
    charts = (_course(desk), _by_kol_chart(desk))
    body = Selling(
        _tiles(desk),
        leaks_in_words(desk),
        tuple(chart for chart in charts if chart is not None),
        tuple(_tables(counted, desk)),
        store,
    )
    return Section("sales", _name(desk), _finding(desk), body)


def _name(desk: Desk) -> str:
    """Sales are called sign-ups where nothing is sold."""
    if isinstance(desk.result.sales.revenue(), Metric) or isinstance(desk.result.sales.sum("orders"), Metric):
        return desk.voice.say("Penjualan | Sales")
    return _leads_name(desk)


def _leads_name(desk: Desk) -> str:
    """Leads are called bookings where the target calls them so."""
    metrics = {one.kpi.metric for one in desk.result.kpis}
    metric = KpiMetric.BOOKINGS if KpiMetric.BOOKINGS in metrics else KpiMetric.LEADS
    return metric.label.in_(desk.voice.language)


def _finding(desk: Desk) -> str:
    voice, sales = desk.voice, desk.result.sales
    revenue, orders, leads = sales.revenue(), sales.sum("orders"), sales.sum("leads")
    if isinstance(revenue, Metric):
        text = voice.say("{sum} bersih | {sum} net", sum=tell(revenue, voice, short=True).value)
        if isinstance(orders, Metric):
            told = tell(orders, voice).value
            counted = voice.say("dari {orders} pesanan yang dihitung | from {orders} orders that count", orders=told)
            text = f"{text} {counted}"
        return text
    if isinstance(orders, Metric):
        told = tell(orders, voice).value
        return voice.say("{orders} pesanan yang dihitung | {orders} orders that count", orders=told)
    if isinstance(leads, Metric):
        name = _leads_name(desk)
        text = voice.say("{n} {name} | {n} {name}", n=tell(leads, voice).value, name=name.lower())
        return voice.say("Sejauh ini {text} | {text} so far", text=text) if desk.running else text
    return voice.say("Belum ada penjualan yang dihitung | No sales counted yet")


def _tiles(desk: Desk) -> tuple[Tile, ...]:
    voice, sales = desk.voice, desk.result.sales
    figures: list[tuple[str, Figure]] = [(KpiMetric.NET_REVENUE.label.in_(voice.language), sales.revenue())]
    for field, metric in COUNTS:
        label = _leads_name(desk) if field == "leads" else metric.label.in_(voice.language)
        figures.append((label, sales.sum(field)))
    return tuple(money_tile(label, figure, desk) for label, figure in figures if isinstance(figure, Metric))


# --- charts -------------------------------------------------------------------------------------------------


def _course(desk: Desk) -> FigureChart | None:
    """Sales against their target, unless that is already the picture on the first screen."""
    head = headline_goal(desk)
    goals = [one for one in shown_goals(desk) if one.kpi.metric in FROM_SALES]
    return course_chart(goals[0], desk) if goals and head not in goals else None


def _main(desk: Desk) -> tuple[str, Callable[[str | None], Figure]]:
    """The figure by which KOLs are compared: money where it is known, else orders, else leads."""
    voice, sales = desk.voice, desk.result.sales
    if isinstance(sales.revenue(), Metric):
        return KpiMetric.NET_REVENUE.label.in_(voice.language), lambda kol: sales.revenue(kol=kol)
    field = "orders" if isinstance(sales.sum("orders"), Metric) else "leads"
    name = KpiMetric.ORDERS.label.in_(voice.language) if field == "orders" else _leads_name(desk)
    return name, lambda kol: sales.sum(field, kol=kol)


def _by_kol_chart(desk: Desk) -> BarChart | None:
    voice = desk.voice
    name, figure_of = _main(desk)
    known = [(kol, figure) for kol in desk.result.sales.by_kol() if isinstance(figure := figure_of(kol), Metric)]
    known.sort(key=lambda pair: -pair[1].number)
    whole = figure_of(None)
    if len(known) < 2 or not isinstance(whole, Metric) or not whole.number:
        return None
    share = voice.percent(known[0][1].number / whole.number, 0)
    rows = [[desk.name(kol), tell(figure, voice).value] for kol, figure in known]
    return BarChart(
        title=voice.say(
            "{share} datang lewat {kol} | {share} came through {kol}", share=share, kol=desk.name(known[0][0])
        ),
        subtitle=voice.say(
            "{name} per KOL, hanya yang dihitung | {name} by KOL, only what counts", name=name
        ),
        alt=f"{name}: " + "; ".join(" ".join(row) for row in rows) + ".",
        empty=nothing(voice),
        table=twin(
            voice.say("{name} per KOL | {name} by KOL", name=name), [("KOL", False), (name, True)], rows, voice
        ),
        bars=tuple(
            Bar(desk.name(kol), Amount(float(figure.number), tell(figure, voice, short=True).value),
                tone=Tone.LOUD if number == 0 else Tone.QUIET)
            for number, (kol, figure) in enumerate(known)
        ),
    )  # fmt: skip


# --- tables -------------------------------------------------------------------------------------------------


def _tables(counted: Sequence[MatchedSale], desk: Desk) -> Iterator[Table]:
    voice = desk.voice
    if counted:
        ways = _grouped(counted, lambda row: (row.kol or "", _way(row, desk)))
        yield _table(
            voice.say("Menurut KOL dan kode | By KOL and code"),
            (Column("KOL"), Column(voice.say("Lewat | Through"))),
            [((cell(desk.name(kol) if kol else "–"), cell(way)), rows) for (kol, way), rows in ways],
            desk,
        )
        channels = _grouped(counted, lambda row: (_channel(row, desk), ""))
        if any(name for (name, _), _ in channels):
            yield _table(
                voice.say("Menurut channel | By channel"),
                (Column("Channel"),),
                [((cell(name or "–"),), rows) for (name, _), rows in channels],
                desk,
            )
        products = _grouped(counted, lambda row: (_product(row, desk), ""))
        if any(name for (name, _), _ in products):
            yield _table(
                voice.say("Menurut produk | By product"),
                (Column(voice.say("Produk | Product")),),
                [((cell(name or "–"),), rows) for (name, _), rows in products],
                desk,
            )
    left_out = _not_counted(desk)
    if left_out is not None:
        yield left_out


def _grouped(
    rows: Sequence[MatchedSale], key: Callable[[MatchedSale], tuple[str, str]]
) -> list[tuple[tuple[str, str], list[MatchedSale]]]:
    """Rows by a key, the group with most money (or orders, or leads) first."""
    groups: dict[tuple[str, str], list[MatchedSale]] = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    return sorted(groups.items(), key=lambda pair: (-_weight(pair[1]), pair[0]))


def _weight(rows: Sequence[MatchedSale]) -> float:
    result = _counted(rows)
    for figure in (result.revenue(), result.sum("orders"), result.sum("leads")):
        if isinstance(figure, Metric):
            return float(figure.number)
    return 0.0


def _counted(rows: Sequence[MatchedSale]) -> SalesResult:
    return SalesResult([MatchedSale(row.sale, Verdict.COUNTED, row.kol, row.code) for row in rows])


def _way(row: MatchedSale, desk: Desk) -> str:
    """By what a row was matched: the code, the creator that the shop names, or a link."""
    voice = desk.voice
    if row.sale.code:
        return voice.say("kode {code} | code {code}", code=row.code.code if row.code else row.sale.code)
    if row.sale.kol:
        return voice.say("akun kreator | creator account")
    return "link"


def _channel(row: MatchedSale, desk: Desk) -> str:
    return row.sale.channel.label.in_(desk.voice.language) if row.sale.channel else ""


def _product(row: MatchedSale, desk: Desk) -> str:
    return desk.catalog.product(desk.campaign, row.sale.product).name if row.sale.product else ""


Named = tuple[tuple[Cell, ...], list[MatchedSale]]


def _table(
    caption: str, first: tuple[Column, ...], groups: Sequence[Named], desk: Desk, *, stacked: bool = False
) -> Table:
    """Groups of rows with what they add up to."""
    voice = desk.voice
    columns = [
        *first,
        Column(KpiMetric.ORDERS.label.in_(voice.language), True),
        Column(KpiMetric.UNITS.label.in_(voice.language), True),
        Column(KpiMetric.NEW_CUSTOMERS.label.in_(voice.language), True),
        Column(_leads_name(desk), True),
        Column(KpiMetric.NET_REVENUE.label.in_(voice.language), True),
    ]
    kept, rows = used_columns(columns, [(*names, *_sums(_counted(group), desk)) for names, group in groups])
    return Table(caption, kept, rows, stacked=stacked)


def _sums(result: SalesResult, desk: Desk) -> Iterator[Cell]:
    for figure in (*(result.sum(field) for field, _ in COUNTS), result.revenue()):
        yield cell(tell(figure, desk.voice).value) if isinstance(figure, Metric) else cell("")


def _not_counted(desk: Desk) -> Table | None:
    """What else stands in the sales, and why it does not count."""
    voice = desk.voice
    groups: list[Named] = []
    for verdict, why in WHY.items():
        found = _grouped(desk.result.sales.of(verdict), lambda row: (row.sale.code or "", _channel(row, desk)))
        for (code, channel), rows in found:
            way = voice.say("kode {code} | code {code}", code=code) if code else channel or "–"
            groups.append(((cell(way, channel if code else ""), cell(voice.say(why))), rows))
    if not groups:
        return None
    first = (Column(voice.say("Lewat | Through")), Column(voice.say("Mengapa tidak dihitung | Why it does not count")))
    return _table(voice.say("Tidak dihitung | Not counted"), first, groups, desk, stacked=True)
