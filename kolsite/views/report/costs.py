"""What the result cost at the client's prices; only in shares that show cost, and never from what we pay."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kolsite.measure.cost import CostBasis, client_price, cost_per
from kolsite.measure.evaluation import KolResult
from kolsite.measure.figures import Figure, Metric
from kolsite.model.assignment import KpiMetric
from kolsite.values import Money
from kolsite.views.charts import Column
from kolsite.views.report.desk import Desk
from kolsite.views.report.parts import Cell, Section, Table, Tile, cell, known_cell, money_tile, used_columns
from kolsite.views.report.terms import price_basis
from kolsite.views.telling import tell


@dataclass(frozen=True, slots=True)
class Costs:
    """Prices per result, by KOL, and the lines of the quotation."""

    tiles: tuple[Tile, ...]
    by_kol: Table | None
    lines: Table | None
    note: str


def cost_section(desk: Desk) -> Section | None:
    """None where the share does not show cost: not even that something is left out of it."""
    if not desk.costs:
        return None
    by_kol, lines = _by_kol(desk), _lines(desk)
    if by_kol is None and lines is None:
        return None
    body = Costs(tuple(_tiles(desk)), by_kol, lines, _note(desk))
    return Section("cost", desk.voice.say("Biaya | Cost"), _finding(desk), body)


def _figures(desk: Desk) -> Iterator[tuple[KpiMetric, Figure]]:
    result = desk.result
    cost = result.cost(client_price)
    yield KpiMetric.CPV, cost_per(cost, result.all.views)
    yield KpiMetric.CPE, cost_per(cost, result.all.engagements)
    yield KpiMetric.CPC, cost_per(cost, result.all.link_clicks)
    yield KpiMetric.CPA, cost_per(cost, result.sales.sum("orders"))
    yield KpiMetric.ROAS, result.roas(client_price)


def _finding(desk: Desk) -> str:
    voice = desk.voice
    told = [
        f"{metric.label.in_(voice.language)} {tell(figure, voice).value}"
        for metric, figure in _figures(desk)
        if isinstance(figure, Metric) and metric in (KpiMetric.CPV, KpiMetric.ROAS)
    ]
    if not told:
        return voice.say("Harga dan penawaran | Prices and quotation")
    return voice.say("{figures} pada harga klien | {figures} at the client price", figures=voice.join(told))


def _tiles(desk: Desk) -> Iterator[Tile]:
    voice = desk.voice
    cost = desk.result.cost(client_price)
    if isinstance(cost, Metric):
        yield money_tile(voice.say("Harga KOL | KOL price"), cost, desk, price_basis(desk))
    bases = {
        KpiMetric.CPV: voice.say("per views organik | per organic view"),
        KpiMetric.CPE: voice.say("per engagement konten feed | per engagement of feed posts"),
        KpiMetric.CPC: voice.say("per klik link | per link click"),
        KpiMetric.CPA: voice.say("per pesanan yang dihitung | per order that counts"),
        KpiMetric.ROAS: _return_basis(desk),
    }
    for metric, figure in _figures(desk):
        if isinstance(figure, Metric):
            yield Tile(metric.label.in_(voice.language), desk.tell(figure, bases[metric]))


def _return_basis(desk: Desk) -> str:
    """Money once promised is spent: return is on all that was committed, whatever the other figures count."""
    committed = CostBasis.COMMITTED.label.in_(desk.voice.language)
    return desk.voice.say(
        "penjualan bersih yang dihitung ÷ harga KOL, {basis} | net sales that count ÷ KOL price, {basis}",
        basis=committed,
    )


def _by_kol(desk: Desk) -> Table | None:
    priced = [one for one in desk.result.by_kol if one.assignment.client_price is not None]
    if not priced:
        return None
    voice = desk.voice
    columns = (
        Column("KOL"),
        Column(voice.say("Termasuk | What it holds")),
        Column(voice.say("Harga | Price"), True),
        Column("CPV", True),
        Column("CPE", True),
        Column(KpiMetric.NET_REVENUE.label.in_(voice.language), True),
    )
    kept, rows = used_columns(columns, [_row(one, desk) for one in priced])
    return Table(voice.say("Harga per KOL | Price by KOL"), kept, rows, stacked=True)


def _row(one: KolResult, desk: Desk) -> tuple[Cell, ...]:
    voice, assignment = desk.voice, one.assignment
    price = assignment.client_price
    return (
        cell(desk.name(assignment.kol)),
        cell(desk.plain(assignment.client_price_note) if assignment.client_price_note else ""),
        cell(voice.money(price) if price else ""),
        known_cell(one.price_per_view, desk),
        known_cell(one.price_per_engagement, desk),
        known_cell(one.revenue, desk),
    )


def _lines(desk: Desk) -> Table | None:
    """The quotation as the client knows it, with its sum."""
    lines = desk.campaign.client_lines
    if not lines:
        return None
    voice = desk.voice
    columns = (
        Column(voice.say("Pos | Line")),
        Column(voice.say("Catatan | Note")),
        Column(voice.say("Nilai | Amount"), True),
    )
    rows: list[tuple[Cell, ...]] = [
        (cell(desk.plain(line.what)), cell(desk.plain(line.note) if line.note else ""), cell(voice.money(line.amount)))
        for line in lines
    ]
    total = desk.campaign.client_budget or _sum([line.amount for line in lines])
    if total is not None:
        rows.append((cell(voice.say("Jumlah | Total")), cell(_vat(desk)), cell(voice.money(total))))
    kept, cells = used_columns(columns, rows)
    return Table(voice.say("Penawaran | Quotation"), kept, cells, stacked=True)


def _sum(amounts: Sequence[Money]) -> Money | None:
    """The sum, if all are in one currency."""
    if len({one.currency for one in amounts}) != 1:
        return None
    total = amounts[0]
    for amount in amounts[1:]:
        total = total + amount
    return total


def _vat(desk: Desk) -> str:
    return desk.campaign.ppn.label.in_(desk.voice.language) if desk.campaign.ppn else ""


def _note(desk: Desk) -> str:
    voice = desk.voice
    text = voice.say(
        "CPV, CPE, dan ROAS dihitung dari harga KOL saja, tanpa produksi, media, dan fee agency. "
        "| CPV, CPE and ROAS are worked out from KOL prices alone, without production, media and agency fee."
    )
    if desk.result.basis is CostBasis.DELIVERED:
        text += " " + voice.say(
            "Selama tayang, hanya bagian harga dari konten yang sudah tayang yang dihitung. "
            "| While live, only the part of a price counts whose content has gone live."
        )
    return text
