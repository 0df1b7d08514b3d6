"""What was sold: by day, shop and KOL, what was not counted and why, and the return on what it cost."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from kolsite.language import Voice
from kolsite.measure.cost import CostBasis, agreed_fee, client_price
from kolsite.measure.figures import Figure, Metric, Over, Unmeasured, sum_money, total
from kolsite.measure.sales import MatchedSale, SalesResult, Verdict, net_revenue, return_on, return_on_investment
from kolsite.model.campaign import Campaign
from kolsite.model.results import Sale
from kolsite.rules.subject import name_of
from kolsite.values import Money
from kolsite.views.charts import Bar, BarChart, Segment, StackedBar
from kolsite.views.details import RecordTable, table_of
from kolsite.views.team.campaign_parts import Items, Table, facts_of, heads, product_name, table, word
from kolsite.views.team.evaluation_charts import amount, bars, share_text, shares
from kolsite.views.team.parts import Fact, Tile, fact, joined, known_facts
from kolsite.views.team.site import TeamSite
from kolsite.views.telling import tell, told_coverage

VERDICTS = {
    Verdict.COUNTED: "dihitung | counted",
    Verdict.LEAKED: "sesudah kode bocor | after a code leaked",
    Verdict.PENDING: "tertunda | pending",
    Verdict.LOST: "batal atau retur | cancelled or returned",
    Verdict.UNMATCHED: "tanpa kode yang dikenal | no known code",
    Verdict.OUTSIDE: "di luar masa | outside the window",
    Verdict.REPEATED: "tercatat dua kali | written twice",
}


@dataclass(frozen=True, slots=True)
class SalesView:
    """Attributed sales. `returns` are for leads only."""

    tiles: tuple[Tile, ...]
    returns: tuple[Tile, ...]
    returns_note: str
    by_day: BarChart | None
    by_channel: StackedBar | None
    by_kol: BarChart | None
    verdicts: StackedBar | None
    not_counted: Table | None
    rule: tuple[Fact, ...]
    rows: Table | None
    details: RecordTable | None


# --- what is measured in -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Measure:
    """What the rows of a campaign are compared in: money where there is any, else orders, else leads."""

    name: str
    of: Callable[[Sequence[MatchedSale]], Figure]


def measure_of(sales: SalesResult, voice: Voice) -> Measure | None:
    """The best measure that the counted rows have."""
    counted = sales.of(Verdict.COUNTED)
    measures = (
        Measure(voice.say("penjualan bersih | net revenue"), _money),
        Measure(voice.say("pesanan | orders"), _orders),
        Measure(voice.say("leads | leads"), _leads),
    )
    return next((one for one in measures if isinstance(one.of(counted), Metric)), None)


def _money(rows: Sequence[MatchedSale]) -> Figure:
    return sum_money([net_revenue(row.sale) for row in rows], Over.ROWS)


def _orders(rows: Sequence[MatchedSale]) -> Figure:
    return total([row.sale.orders for row in rows], over=Over.ROWS)


def _leads(rows: Sequence[MatchedSale]) -> Figure:
    return total([row.sale.leads for row in rows], over=Over.ROWS)


# --- the section ---------------------------------------------------------------------------------------------


def sales_view(campaign: Campaign, site: TeamSite) -> SalesView | None:
    result, voice = site.result(campaign), site.voice
    measure = measure_of(result.sales, voice)
    if not campaign.sales:
        return None
    return SalesView(
        tuple(_tiles(result.sales, site)),
        tuple(_returns(campaign, site)) if site.leads else (),
        _returns_note(campaign, site) if site.leads else "",
        _by_day(campaign, measure, site) if measure else None,
        _by_channel(campaign, measure, site) if measure else None,
        _by_kol(campaign, measure, site) if measure else None,
        _verdict_bar(result.sales, measure, voice) if measure else None,
        _not_counted(result.sales, site),
        _rule(campaign, site),
        _rows(campaign, site),
        table_of(campaign.sales, Sale, voice.say("Semua kolom penjualan | All columns of sales"), voice),
    )


def _tiles(sales: SalesResult, site: TeamSite) -> Iterator[Tile]:
    voice = site.voice
    figures: tuple[tuple[str, Figure], ...] = (
        ("Penjualan bersih | Net revenue", sales.revenue()),
        ("Pesanan | Orders", sales.sum("orders")),
        ("Unit | Units", sales.sum("units")),
        ("Pelanggan baru | New customers", sales.sum("new_customers")),
        ("Leads | Leads", sales.sum("leads")),
    )
    for says, figure in figures:
        if isinstance(figure, Metric):
            told = tell(figure, voice, short=isinstance(figure.value, Money))
            note = "" if figure.coverage.whole else told.coverage
            yield Tile(voice.say(says), told.value, note)


# --- the return, for leads -----------------------------------------------------------------------------------


def _returns(campaign: Campaign, site: TeamSite) -> Iterator[Tile]:
    """ROAS on the client's price; on our fees; and on our fees with commission."""
    voice, result = site.voice, site.result(campaign)
    price = result.roas(client_price)
    if isinstance(price, Metric):
        name = voice.say("ROAS, harga klien | ROAS, client's price")
        yield Tile(name, tell(price, voice).value)
        roi = return_on_investment(result.sales.revenue(), result.cost(client_price, CostBasis.COMMITTED))
        if isinstance(roi, Metric):
            yield Tile(voice.say("ROI, harga klien | ROI, client's price"), tell(roi, voice, digits=0).value)
    fees = result.roas(agreed_fee)
    if isinstance(fees, Metric):
        yield Tile(voice.say("ROAS, fee KOL | ROAS, KOL fees"), tell(fees, voice).value)
    with_commission = _with_commission(campaign, site)
    if isinstance(with_commission, Metric):
        name = voice.say("ROAS, fee KOL dan komisi | ROAS, KOL fees and commission")
        yield Tile(name, tell(with_commission, voice).value)


def _with_commission(campaign: Campaign, site: TeamSite) -> Figure | None:
    """ROAS with the commission on sales added to our fees; None where there is none."""
    result = site.result(campaign)
    fees, commission = result.cost(agreed_fee, CostBasis.COMMITTED), result.sales.commission()
    if isinstance(fees, Unmeasured) or isinstance(commission, Unmeasured):
        return None
    one, other = fees.value, commission.value
    if not isinstance(one, Money) or not isinstance(other, Money) or one.currency != other.currency or not other.amount:
        return None
    return return_on(result.sales.revenue(), replace(fees, value=one + other))


def _returns_note(campaign: Campaign, site: TeamSite) -> str:
    """Which costs these are; said once, for they must not be read against each other."""
    voice, result = site.voice, site.result(campaign)
    price = result.cost(client_price, CostBasis.COMMITTED)
    fees = result.cost(agreed_fee, CostBasis.COMMITTED)
    commission = result.sales.commission()
    if not isinstance(price, Metric) and not isinstance(fees, Metric):
        return ""
    parts = [
        f"{voice.say('harga klien | client price')} {tell(price, voice).value}" if isinstance(price, Metric) else None,
        f"{voice.say('fee KOL | KOL fees')} {tell(fees, voice).value}" if isinstance(fees, Metric) else None,
        f"{voice.say('komisi | commission')} {tell(commission, voice).value}"
        if isinstance(commission, Metric)
        else None,
    ]
    advice = voice.say(
        "Dasarnya berbeda, jadi angkanya tidak dibandingkan satu sama lain; ke klien hanya yang terhadap harga "
        "klien. | The bases differ, so these figures are not compared with each other; clients get the one on their "
        "price only."
    )
    return f"{joined(parts)}. {advice}"


# --- charts --------------------------------------------------------------------------------------------------


def _by_day(campaign: Campaign, measure: Measure, site: TeamSite) -> BarChart | None:
    voice = site.voice
    rows = site.result(campaign).sales.of(Verdict.COUNTED)
    days = sorted({row.sale.date for row in rows})
    figures = {day: measure.of([row for row in rows if row.sale.date == day]) for day in days}
    known = {day: figure for day, figure in figures.items() if isinstance(figure, Metric)}
    whole = measure.of(rows)
    if len(known) < 2 or not isinstance(whole, Metric):
        return None
    top = max(known, key=lambda day: known[day].number)
    share = share_text(known[top].number, whole.number, voice)
    title = voice.say(
        "{day} membawa {share} {what} | {day} brought {share} of {what}",
        day=voice.day(top, year=False),
        share=share,
        what=measure.name,
    )
    listed = [Bar(voice.day(day, weekday=True, year=False), amount(figures[day], voice)) for day in days]
    return bars(
        title, _subtitle(measure, whole, voice), listed, voice, first=voice.say("Hari | Day"), second=measure.name
    )


def _subtitle(measure: Measure, whole: Metric, voice: Voice) -> str:
    covered = told_coverage(whole.coverage, voice)
    of = voice.say("terkait campaign, {covered} | attributed, {covered}", covered=covered)
    return f"{measure.name[:1].upper()}{measure.name[1:]} {of}"


def _by_channel(campaign: Campaign, measure: Measure, site: TeamSite) -> StackedBar | None:
    voice = site.voice
    rows = site.result(campaign).sales.of(Verdict.COUNTED)
    names = {row.sale.channel: word(row.sale.channel, voice) or voice.say("tanpa toko | no shop") for row in rows}
    groups = [
        (name, measure.of([row for row in rows if row.sale.channel == channel])) for channel, name in names.items()
    ]
    return _share_bar(groups, measure.of(rows), measure, voice, voice.say("Toko | Shop"))


def _share_bar(
    groups: Sequence[tuple[str, Figure]], whole: Figure, measure: Measure, voice: Voice, first: str
) -> StackedBar | None:
    known = [(name, figure) for name, figure in groups if isinstance(figure, Metric)]
    if len(known) < 2 or not isinstance(whole, Metric):
        return None
    known.sort(key=lambda one: -one[1].number)
    parts = [
        Segment(
            name, float(figure.number), f"{share_text(figure.number, whole.number, voice)} · {_short(figure, voice)}"
        )
        for name, figure in known
    ]
    name, figure = known[0]
    title = voice.say(
        "{share} {what} lewat {name} | {share} of {what} through {name}",
        share=share_text(figure.number, whole.number, voice),
        what=measure.name,
        name=name,
    )
    return shares(title, _subtitle(measure, whole, voice), parts, voice, first=first, second=measure.name)


def _short(figure: Figure, voice: Voice) -> str:
    return tell(figure, voice, short=True).value


def _by_kol(campaign: Campaign, measure: Measure, site: TeamSite) -> BarChart | None:
    voice, sales = site.voice, site.result(campaign).sales
    rows = sales.of(Verdict.COUNTED)
    slugs = list(dict.fromkeys(row.kol for row in rows if row.kol))
    figures = [(slug, measure.of([row for row in rows if row.kol == slug])) for slug in slugs]
    known = sorted(((slug, one) for slug, one in figures if isinstance(one, Metric)), key=lambda pair: -pair[1].number)
    whole = measure.of(rows)
    if len(known) < 2 or not isinstance(whole, Metric):
        return None
    names = {slug: name_of(site.catalog.kols[slug]) for slug, _ in known}
    top, figure = known[0]
    title = voice.say(
        "{name} membawa {share} {what} | {name} brought {share} of {what}",
        name=names[top],
        share=share_text(figure.number, whole.number, voice),
        what=measure.name,
    )
    listed = [Bar(names[slug], amount(one, voice)) for slug, one in known]
    return bars(title, _subtitle(measure, whole, voice), listed, voice, first="KOL", second=measure.name)


def _verdict_bar(sales: SalesResult, measure: Measure, voice: Voice) -> StackedBar | None:
    """How much of all rows counts; only where something does not."""
    groups = [(verdict, measure.of(sales.of(verdict))) for verdict in Verdict]
    known = [(verdict, figure) for verdict, figure in groups if isinstance(figure, Metric) and figure.number]
    if len(known) < 2:
        return None
    whole = sum((figure.number for _, figure in known), Decimal(0))
    parts = [
        Segment(
            voice.say(VERDICTS[verdict]),
            float(figure.number),
            f"{share_text(figure.number, whole, voice)} · {_short(figure, voice)}",
            hollow=verdict is not Verdict.COUNTED,
        )
        for verdict, figure in known
    ]
    counted = next((figure.number for verdict, figure in known if verdict is Verdict.COUNTED), Decimal(0))
    title = voice.say(
        "{share} dari yang tercatat dihitung | {share} of what was recorded counts",
        share=share_text(counted, whole, voice),
    )
    subtitle = voice.say("{what} semua baris | {what} of all rows", what=measure.name)
    return shares(title, subtitle, parts, voice, first=voice.say("Baris | Rows"), second=measure.name)


# --- what was not counted, the rule, the rows ----------------------------------------------------------------


def _not_counted(sales: SalesResult, site: TeamSite) -> Table | None:
    voice = site.voice
    rows: list[Items] = []
    for verdict in Verdict:
        own = sales.of(verdict)
        if verdict is Verdict.COUNTED or not own:
            continue
        figures = [
            tell(one, voice).value if isinstance(one, Metric) else ""
            for one in (_orders(own), _money(own), _leads(own))
        ]
        rows.append([voice.say(VERDICTS[verdict]), voice.number(len(own)), *figures])
    columns = heads(
        voice, "Tidak dihitung | Not counted", "Baris | Rows", "Pesanan | Orders", "Penjualan bersih | Net revenue",
        "Leads | Leads", numbers=(1, 2, 3, 4),
    )  # fmt: skip
    return table(voice.say("Yang tidak dihitung | What does not count"), columns, rows)


def _rule(campaign: Campaign, site: TeamSite) -> tuple[Fact, ...]:
    voice = site.voice
    codes = [code for one in campaign.assignments for code in one.codes if code.leaked_at is not None]
    leaks = [f"{code.code}: {voice.moment(code.leaked_at)}" for code in codes if code.leaked_at is not None]
    return known_facts(
        *facts_of(campaign.attribution, ("rule", "window_days"), voice),
        fact(voice.say("Kode bocor | Leaked codes"), *leaks),
    )


def _rows(campaign: Campaign, site: TeamSite) -> Table | None:
    """Every row with what became of it."""
    voice = site.voice
    rows: list[Items] = []
    for row in site.result(campaign).sales.rows:
        sale, revenue = row.sale, net_revenue(row.sale)
        rows.append(
            [
                voice.day(sale.date),
                voice.say(VERDICTS[row.verdict]),
                name_of(site.catalog.kols[row.kol]) if row.kol else "",
                product_name(site.catalog, campaign, sale.product) if sale.product else "",
                word(sale.channel, voice),
                sale.code or "",
                voice.number(sale.orders) if sale.orders is not None else "",
                voice.money(revenue) if revenue is not None else "",
                voice.number(sale.leads) if sale.leads is not None else "",
                sale.note or "",
            ]
        )
    columns = heads(
        voice, "Hari | Day", "Dihitung? | Counted?", "KOL | KOL", "Produk | Product", "Toko | Shop", "Kode | Code",
        "Pesanan | Orders", "Penjualan bersih | Net revenue", "Leads | Leads", "Catatan | Note", numbers=(6, 7, 8),
        tight=(0,),
    )  # fmt: skip
    return table(voice.say("Semua baris penjualan | All rows of sales"), columns, rows)
