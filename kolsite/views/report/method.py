"""How the figures were made: rules, formulas in words, when and from where each was taken, what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kolsite.content.catalog import captures_of
from kolsite.measure.captures import LIVE, PostNumbers, due_at, format_of, is_feed
from kolsite.measure.cost import CostBasis
from kolsite.measure.engagement import engagements
from kolsite.measure.figures import Metric, Over, Reason
from kolsite.model.assignment import KpiMetric
from kolsite.model.campaign import AttributionRule
from kolsite.model.results import Format
from kolsite.views.charts import Column
from kolsite.views.report.content import age_of
from kolsite.views.report.desk import Desk
from kolsite.views.report.goals import shown_goals
from kolsite.views.report.headline import leaks_in_words
from kolsite.views.report.parts import Cell, Fact, Section, Table, cell, used_columns
from kolsite.views.report.terms import formulas
from kolsite.views.telling import NOUNS

RULES = {
    AttributionRule.CODE_FIRST: ("kode dulu; bila tidak ada kode, link | the code first; without a code, the link"),
    AttributionRule.LINK_FIRST: ("link dulu; bila tidak ada link, kode | the link first; without a link, the code"),
    AttributionRule.UNION: (
        "kode, akun kreator, atau link; tiap pesanan dihitung sekali | code, creator account or link; each order once"
    ),
}


@dataclass(frozen=True, slots=True)
class Method:
    """How it was counted, the formulas, what is missing, and each capture."""

    rules: tuple[Fact, ...]
    formulas: tuple[Fact, ...]
    missing: tuple[str, ...]
    captures: Table | None


def method_section(desk: Desk) -> Section | None:
    body = Method(
        tuple(_rules(desk)),
        tuple(Fact(name, (text,)) for name, text in formulas(_used(desk), desk.voice)),
        tuple(_missing(desk)),
        _captures(desk),
    )
    title = desk.voice.say("Bagaimana angka ini dihitung | How these figures were made")
    return Section("method", desk.voice.say("Metode | Method"), title, body)


# --- rules --------------------------------------------------------------------------------------------------


def _rules(desk: Desk) -> Iterator[Fact]:
    voice, campaign = desk.voice, desk.campaign
    hours = voice.count(campaign.measurement.tolerance, "jam | hour/hours")
    yield Fact(
        voice.say("Umur data | Age of the figures"),
        (
            voice.say(
                "Semua konten dibandingkan pada {age}, story pada D+1, dengan kelonggaran {hours}. Yang belum genap "
                "dihitung apa adanya dan ditandai. | All posts are compared at {age}, stories at D+1, give or take "
                "{hours}. Younger ones count as they are and are marked.",
                age=desk.age, hours=hours,
            ),
        ),
    )  # fmt: skip
    rule, window = campaign.attribution.rule, campaign.attribution.window_days
    if desk.result.sales.rows or rule or window is not None:
        yield Fact(voice.say("Atribusi penjualan | Attribution of sales"), tuple(_attribution(desk)))
    yield Fact(
        voice.say("Organik dan iklan | Organic and paid"),
        (
            voice.say(
                "Views, reach, dan ER hanya organik: data sebelum diiklankan, atau yang sudah dipisah. "
                "| Views, reach and ER are organic only: taken before boosting, or told apart from it.",
            ),
        ),
    )
    if desk.costs:
        yield Fact(voice.say("Biaya | Cost"), (_cost_rule(desk),))
    heard = dict.fromkeys(row.source for row in campaign.listening if row.source)
    if heard:
        yield Fact(voice.say("Sumber penyebutan brand | Source of mentions"), tuple(desk.plain(one) for one in heard))
    yield Fact(
        voice.say("Data yang kosong | Missing figures"),
        (
            voice.say(
                "Kosong berarti belum diketahui dan tidak pernah diisi nol. | Blank means unknown and is never filled "
                "with zero."
            ),
        ),
    )


def _attribution(desk: Desk) -> Iterator[str]:
    voice, attribution = desk.voice, desk.campaign.attribution
    if attribution.rule is not None:
        label = attribution.rule.label.in_(voice.language)
        told = voice.say(RULES[attribution.rule])
        yield voice.say("Aturan “{label}”: {told}. | Rule “{label}”: {told}.", label=label, told=told)
    if attribution.window_days is not None:
        yield voice.say(
            "Jendela: dari awal masa tayang sampai {days} sesudah konten terakhir. "
            "| Window: from the first live day to {days} after the last post.",
            days=voice.count(attribution.window_days, "hari | day/days"),
        )
    yield voice.say(
        "Yang dihitung hanya pesanan selesai, sesudah potongan harga dan refund. "
        "| Only completed orders count, after discounts and refunds."
    )
    yield from leaks_in_words(desk)


def _cost_rule(desk: Desk) -> str:
    if desk.result.basis is CostBasis.DELIVERED:
        return desk.voice.say(
            "Harga klien untuk konten yang sudah tayang; satu harga untuk beberapa konten dibagi menurut bobotnya. "
            "ROAS memakai seluruh harga yang disepakati. | The client price of content that is live; one price for "
            "several posts is split by their weights. ROAS uses all that was committed."
        )
    return desk.voice.say(
        "Harga klien yang disepakati untuk semua KOL terpilih. | The client price committed for all selected KOLs."
    )


def _used(desk: Desk) -> Iterator[KpiMetric]:
    """The figures that this report tells: those of the targets, and those that its sections always have."""
    yield from (one.kpi.metric for one in shown_goals(desk))
    result = desk.result
    if isinstance(result.all.views, Metric):
        yield KpiMetric.VIEWS
    if isinstance(result.all.gross_reach, Metric):
        yield KpiMetric.REACH
    if isinstance(result.all.engagements, Metric):
        yield from (KpiMetric.ENGAGEMENTS, KpiMetric.ER)
    if isinstance(result.all.link_clicks, Metric):
        yield KpiMetric.LINK_CLICKS
    if isinstance(result.sales.revenue(), Metric):
        yield from (KpiMetric.NET_REVENUE, KpiMetric.ORDERS)
    if desk.costs:
        yield from (KpiMetric.CPV, KpiMetric.CPE)
        if isinstance(result.sales.revenue(), Metric):
            yield KpiMetric.ROAS
    if result.surveys:
        yield KpiMetric.SURVEY_LIFT
    if any(one.post.disclosed is not None for one in result.all.posts):
        yield KpiMetric.DISCLOSURE


# --- what is missing ----------------------------------------------------------------------------------------


def _missing(desk: Desk) -> Iterator[str]:
    """Every gap that a figure of this report has, post by post."""
    voice, result = desk.voice, desk.result
    for one in result.late():
        due = due_at(one.post, one.window_days)
        when = voice.moment(due.astimezone(desk.zone)) if due else ""
        yield voice.say(
            "{post}: data belum masuk, seharusnya {when} | {post}: figures not received, due {when}",
            post=desk.label(one.post), when=when,
        )  # fmt: skip
    for one in desk.in_order:
        yield from _gaps(one, desk)
    revenue = desk.result.sales.revenue()
    if isinstance(revenue, Metric) and not revenue.coverage.whole:
        rows = voice.count(revenue.coverage.of - revenue.coverage.counted, NOUNS[Over.ROWS])
        yield voice.say("Penjualan: {rows} tanpa nilai | Sales: {rows} without a value", rows=rows)


def _gaps(one: PostNumbers, desk: Desk) -> Iterator[str]:
    """What is missing of one post that has some figures."""
    if one.organic is None:
        return
    voice, post = desk.voice, desk.label(one.post)
    if Reason.BASIS_MIXED in one.notes:
        yield voice.say(
            "{post}: pada {age} organik dan iklan tercampur; yang dihitung data terakhir sebelum iklan "
            "| {post}: at {age} organic and paid are mixed; the last figures before the ads count",
            post=post, age=desk.age,
        )  # fmt: skip
    if Reason.WINDOW_INCOMPLETE in one.notes:
        yield voice.say(
            "{post}: umurnya belum genap saat data diambil | {post}: not of full age when the figures were taken",
            post=post,
        )
    told = engagements(one)
    if is_feed(one.post) and isinstance(told, Metric) and Reason.PARTIAL in told.notes:
        yield voice.say(
            "{post}: hanya {parts} yang diketahui | {post}: only {parts} are known",
            post=post, parts=voice.join(told.parts),
        )  # fmt: skip
    if one["reach"] is None and one.post.platform in _reaching(desk) and _has_reach(one):
        yield voice.say("{post}: reach tidak ada di data | {post}: no reach in the figures", post=post)


def _reaching(desk: Desk) -> set[str]:
    """Platforms that tell reach at all."""
    return {one.post.platform for one in desk.result.all.posts if one["reach"] is not None}


def _has_reach(one: PostNumbers) -> bool:
    return format_of(one.post) not in LIVE and (is_feed(one.post) or format_of(one.post) is Format.STORY)


# --- captures -----------------------------------------------------------------------------------------------


def _captures(desk: Desk) -> Table | None:
    """When the figures of each post were taken, at what age, and from what source."""
    voice = desk.voice
    columns = (
        Column(voice.say("Konten | Post")),
        Column(voice.say("Data diambil | Taken")),
        Column(voice.say("Umur | Age"), True),
        Column(voice.say("Sumber | Source")),
    )
    rows = [_capture_row(one, desk) for one in desk.in_order]
    if not any(one.organic for one in desk.in_order):
        return None
    kept, cells = used_columns(columns, rows)
    return Table(voice.say("Kapan data tiap konten diambil | When each post's figures were taken"), kept, cells)


def _capture_row(one: PostNumbers, desk: Desk) -> tuple[Cell, ...]:
    voice, name = desk.voice, cell(desk.label(one.post), one.post.post)
    if one.organic is None:
        return (name, cell(voice.say("belum masuk | not received")), cell("–"), cell("–"))
    taken = one.organic.captured_at.astimezone(desk.zone)
    notes = "; ".join(note.label.in_(voice.language) for note in one.notes)
    return (name, cell(voice.moment(taken), notes), cell(age_of(one, desk)), cell(_source(one, desk)))


def _source(one: PostNumbers, desk: Desk) -> str:
    """From what sort of source the figures came; never from where it is kept."""
    kinds = dict.fromkeys(
        capture.source_kind.label.in_(desk.voice.language)
        for capture in captures_of(desk.campaign).get(one.post.post, [])
        if one.organic is not None
        and capture.captured_at == one.organic.captured_at
        and capture.source_kind is not None
    )
    return ", ".join(kinds)
