"""Results by stage: who saw it, who reacted, who clicked, who bought; organic and advertised apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kolsite.measure.captures import LIVE, PostNumbers, format_of, is_feed
from kolsite.measure.engagement import BASIS_FIELD
from kolsite.measure.evaluation import Group
from kolsite.measure.figures import Metric, total
from kolsite.model.assignment import KpiBasis, KpiMetric
from kolsite.views.charts import Column, FigureChart
from kolsite.views.report.boosts import boost_block
from kolsite.views.report.course import course_chart
from kolsite.views.report.desk import Desk
from kolsite.views.report.goals import headline_goal, shown_goals
from kolsite.views.report.mentions import share_of_voice, voice_chart
from kolsite.views.report.parts import Block, Cell, Section, Table, Tile, cell, known_cell, money_tile, used_columns
from kolsite.views.report.ranking import clicks_chart, rate_chart, views_chart
from kolsite.views.report.terms import named, organic_at_age
from kolsite.views.telling import Told, any_measured, tell


@dataclass(frozen=True, slots=True)
class Results:
    """The stages that have anything to tell."""

    blocks: tuple[Block, ...]


def funnel_section(desk: Desk) -> Section | None:
    if not desk.result.all.posts:
        return None
    made = (_awareness(desk), boost_block(desk), _engagement(desk), _traffic(desk), _sales(desk))
    blocks = tuple(block for block in made if block is not None)
    if not blocks:
        return None
    return Section("funnel", desk.voice.say("Hasil | Results"), _finding(desk), Results(blocks))


def _finding(desk: Desk) -> str:
    """The campaign in one line: views, rate, clicks."""
    voice, group = desk.voice, desk.result.all
    parts = []
    if isinstance(group.views, Metric):
        parts.append(voice.say("{n} views | {n} views", n=tell(group.views, voice, short=True).value))
    rate = group.rate(KpiBasis.VIEWS)
    if isinstance(rate, Metric):
        parts.append(f"{named(KpiMetric.ER, KpiBasis.VIEWS, voice)} {tell(rate, voice).value}")
    if isinstance(group.link_clicks, Metric):
        parts.append(voice.say("{n} klik | {n} clicks", n=tell(group.link_clicks, voice, short=True).value))
    return ", ".join(parts) or voice.say("Belum ada hasil yang terukur | Nothing measured yet")


# --- awareness ----------------------------------------------------------------------------------------------


def _awareness(desk: Desk) -> Block | None:
    voice, group = desk.voice, desk.result.all
    tiles = [Tile(KpiMetric.VIEWS.label.in_(voice.language), desk.tell(group.views, organic_at_age(desk)))]
    if isinstance(group.gross_reach, Metric):
        basis = voice.say("satu orang bisa terhitung lebih dari sekali | one person may count more than once")
        tiles.append(Tile(KpiMetric.REACH.label.in_(voice.language), desk.tell(group.gross_reach, basis)))
    impressions = group.sum("impressions")
    if isinstance(impressions, Metric):
        tiles.append(Tile(KpiMetric.IMPRESSIONS.label.in_(voice.language), desk.tell(impressions)))
    if (share := share_of_voice(desk)) is not None:
        tiles.append(share)
    charts: list[FigureChart | None] = [_course_of_views(desk), views_chart(desk), voice_chart(desk)]
    return Block(
        "awareness",
        voice.say("Awareness | Awareness"),
        voice.say("Berapa kali ditonton | How often it was watched"),
        tuple(tiles),
        tuple(chart for chart in charts if chart is not None),
        (_by_platform(desk), *_gatherings(desk)),
    )


def _course_of_views(desk: Desk) -> FigureChart | None:
    """Views against their target, unless that is already the picture on the first screen."""
    head = headline_goal(desk)
    goal = next((one for one in shown_goals(desk) if one.kpi.metric is KpiMetric.VIEWS), None)
    return course_chart(goal, desk) if goal is not None and goal is not head else None


def _by_platform(desk: Desk) -> Table:
    voice = desk.voice
    columns = (
        Column(voice.say("Platform dan format | Platform and format")),
        Column(voice.say("Konten | Posts"), True),
        Column(KpiMetric.VIEWS.label.in_(voice.language), True),
        Column(KpiMetric.REACH.label.in_(voice.language), True),
        Column(KpiMetric.ENGAGEMENTS.label.in_(voice.language), True),
        Column(named(KpiMetric.ER, KpiBasis.VIEWS, voice), True),
        Column(KpiMetric.LINK_CLICKS.label.in_(voice.language), True),
    )
    rows = [_group_row(name, group, desk) for name, group in _split(desk)]
    kept, cells = used_columns(columns, rows)
    caption = voice.say("Menurut platform dan format | By platform and format")
    return Table(caption, kept, cells, _reading(desk))


def _reading(desk: Desk) -> str:
    """How a table with gaps is read."""
    return desk.voice.say(
        "Tanpa catatan: dari semua konten di baris itu. Kosong: tidak dilaporkan platform atau tidak berlaku. "
        "| Without a remark: from all posts of the row. Blank: not told by the platform, or not applicable."
    )


def _split(desk: Desk) -> Iterator[tuple[str, Group]]:
    groups: dict[str, list[PostNumbers]] = {}
    for one in desk.in_order:
        name = f"{one.post.platform.label.in_(desk.voice.language)} · {desk.format(one.post)}"
        groups.setdefault(name, []).append(one)
    for name, posts in sorted(groups.items()):
        yield name, Group(posts)


def _group_row(name: str, group: Group, desk: Desk) -> tuple[Cell, ...]:
    voice = desk.voice
    figures = [group.views, group.gross_reach, group.engagements, group.rate(KpiBasis.VIEWS), group.link_clicks]
    told = [known_cell(one, desk) for one in figures]
    return (cell(name), cell(voice.number(len(group.posts))), *told)


def _gatherings(desk: Desk) -> Iterator[Table]:
    """Lives: they have figures of their own and never enter engagements."""
    voice = desk.voice
    lives = [one for one in desk.in_order if format_of(one.post) in LIVE]
    columns = (
        Column("Live"),
        Column(voice.say("Penonton puncak | Peak viewers"), True),
        Column(voice.say("Rata-rata | Average"), True),
        Column(voice.say("Menit | Minutes"), True),
        Column(voice.say("Komentar | Comments"), True),
        Column(voice.say("Klik produk | Product clicks"), True),
    )
    fields = ("peak_viewers", "avg_viewers", "live_minutes", "comments", "product_clicks")
    rows = []
    for one in lives:
        values = [one[field] for field in fields]
        note = "" if any(value is not None for value in values) else voice.say("data belum masuk | data not received")
        rows.append((cell(desk.label(one.post), note), *(cell("" if v is None else voice.number(v)) for v in values)))
    if rows:
        kept, cells = used_columns(columns, rows)
        yield Table(
            voice.say("Live | Lives"),
            kept,
            cells,
            voice.say(
                "Live tidak masuk engagement dan ER: satu penonton bisa menekan suka ratusan kali. "
                "| Lives do not enter engagements or ER: one viewer can tap like hundreds of times."
            ),
        )


# --- engagement ---------------------------------------------------------------------------------------------


def _engagement(desk: Desk) -> Block | None:
    voice, group = desk.voice, desk.result.all
    bases = _rate_bases(desk)
    if not any_measured([group.engagements, *(group.rate(basis) for basis in bases)]):
        return None
    parts = voice.say("likes, komentar, shares, saves | likes, comments, shares, saves")
    tiles = [Tile(KpiMetric.ENGAGEMENTS.label.in_(voice.language), desk.tell(group.engagements, parts))]
    for basis in bases:
        feed = voice.say("konten feed | feed posts")
        tiles.append(Tile(named(KpiMetric.ER, basis, voice), desk.tell(group.rate(basis), feed)))
    tiles += [
        Tile(label, told)
        for field, label in (
            ("likes", "Likes"),
            ("comments", voice.say("Komentar | Comments")),
            ("shares", "Shares"),
            ("saves", "Saves"),
        )
        if (told := _part(field, desk)) is not None
    ]
    charts = tuple(chart for basis in bases[:1] if (chart := rate_chart(basis, desk)) is not None)
    return Block(
        "engagement",
        voice.say("Engagement | Engagement"),
        voice.say("Siapa yang ikut merespons | Who reacted"),
        tuple(tiles),
        charts,
    )


def _rate_bases(desk: Desk) -> Sequence[KpiBasis]:
    """Rates on views, and on whatever the targets ask for; never one without its basis."""
    asked = [one.kpi.basis for one in desk.result.kpis if one.kpi.metric is KpiMetric.ER and one.kpi.basis]
    return [basis for basis in dict.fromkeys([*asked, KpiBasis.VIEWS]) if basis in BASIS_FIELD]


def _part(field: str, desk: Desk) -> Told | None:
    """One part of the engagements over the feed posts, if it is known of any."""
    feed = [one for one in desk.result.all.posts if is_feed(one.post)]
    figure = total([one[field] for one in feed])
    return desk.tell(figure) if isinstance(figure, Metric) else None


# --- traffic and sales --------------------------------------------------------------------------------------


def _traffic(desk: Desk) -> Block | None:
    voice, group = desk.voice, desk.result.all
    products, visits = group.sum("product_clicks"), group.link_clicks
    if not any_measured([visits, products]):
        return None
    tiles = []
    if isinstance(visits, Metric):
        label = voice.say("Klik dan ketukan link | Link clicks and taps")
        tiles.append(Tile(label, desk.tell(visits)))
    if isinstance(products, Metric):
        tiles.append(Tile(voice.say("Klik produk di live | Product clicks in lives"), desk.tell(products)))
    chart = clicks_chart(desk)
    return Block(
        "traffic",
        "Traffic",
        voice.say("Siapa yang melanjutkan | Who went on from there"),
        tuple(tiles),
        (chart,) if chart else (),
    )


def _sales(desk: Desk) -> Block | None:
    """The sums alone; how they came about has a section of its own."""
    voice, sales = desk.voice, desk.result.sales
    named_figures = [
        (KpiMetric.NET_REVENUE, sales.revenue()),
        (KpiMetric.ORDERS, sales.sum("orders")),
        (KpiMetric.UNITS, sales.sum("units")),
        (KpiMetric.NEW_CUSTOMERS, sales.sum("new_customers")),
        (_leads(desk), sales.sum("leads")),
    ]
    basis = voice.say("lewat kode, kreator, atau link | through codes, creators or links")
    tiles = tuple(
        money_tile(metric.label.in_(voice.language), figure, desk, basis)
        for metric, figure in named_figures
        if isinstance(figure, Metric)
    )
    if not tiles:
        return None
    return Block(
        "sales-so-far",
        voice.say("Penjualan | Sales"),
        voice.say("Yang sampai ke keranjang | What ended in the basket")
        if isinstance(sales.revenue(), Metric)
        else voice.say("Yang sampai mendaftar | Who signed up"),
        tiles,
    )


def _leads(desk: Desk) -> KpiMetric:
    """Leads are called bookings where the target calls them so."""
    metrics = {one.kpi.metric for one in desk.result.kpis}
    return KpiMetric.BOOKINGS if KpiMetric.BOOKINGS in metrics else KpiMetric.LEADS
