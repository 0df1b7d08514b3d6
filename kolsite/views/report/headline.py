"""The first screen: one number tied to the objective, whether the goal was met, one sentence, then the evidence."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kolsite.measure.delivery import elapsed_share
from kolsite.measure.figures import Figure, Metric, Unit
from kolsite.measure.kpis import KpiResult, Standing, judged
from kolsite.measure.sales import MatchedSale, SalesResult, Verdict
from kolsite.model.assignment import Code, KpiMetric
from kolsite.views.charts import LineChart
from kolsite.views.page import said
from kolsite.views.report.course import course_chart
from kolsite.views.report.desk import Desk
from kolsite.views.report.goals import attained, headline_goal, in_sentence, limit, standing
from kolsite.views.report.parts import Mark, Sign, Tile, Words
from kolsite.views.report.terms import FROM_SALES, SALES_FIELD, basis_of, kpi_name, organic_at_age
from kolsite.views.telling import Told, tell, value_of

UNMEASURED = "belum diukur | not measured yet"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What was not counted, and what the number would have been with it."""

    title: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Headline:
    """The one number. `of` says what it is a share of, `value` the figure behind it."""

    label: str
    number: str
    of: str
    mark: Mark
    sentence: Words
    value: Told
    left_out: LeftOut | None
    pace: tuple[Tile, ...]
    chart: LineChart | None


def headline(desk: Desk) -> Headline:
    one = headline_goal(desk)
    if one is None:
        return _without_goal(desk)
    voice = desk.voice
    return Headline(
        kpi_name(one.kpi, voice),
        attained(one, voice) if isinstance(one.attainment, Metric) else voice.say(UNMEASURED),
        _of(one, desk),
        standing(one, voice),
        _sentence(one, desk),
        desk.tell(one.actual, basis_of(one.kpi, desk)),
        left_out(one, desk),
        _pace(one, desk),
        course_chart(one, desk),
    )


def _without_goal(desk: Desk) -> Headline:
    """A campaign without targets has no goal to be met; its views stand in their place."""
    voice, views = desk.voice, desk.result.all.views
    told = desk.tell(views, organic_at_age(desk))
    name = KpiMetric.VIEWS.label.in_(voice.language)
    mark = Mark(voice.say("Tanpa target | No goal was set"), Sign.NONE)
    number = value_of(views, voice, short=True) if isinstance(views, Metric) else voice.say(UNMEASURED)
    sentence = said(desk.campaign.evaluation.verdict, voice) or f"{name}: {told.value}"
    return Headline(name, number, told.basis, mark, sentence, told, None, (), None)


def _of(one: KpiResult, desk: Desk) -> str:
    text = desk.voice.say("dari target {target} | of the target of {target}", target=limit(one, desk.voice))
    return desk.voice.say("sejauh ini, {text} | so far, {text}", text=text) if desk.running else text


def _sentence(one: KpiResult, desk: Desk) -> Words:
    """What people concluded; until somebody has, the figures themselves."""
    written = said(desk.campaign.evaluation.verdict, desk.voice)
    return written if written is not None else figures_in_words(one, desk)


def figures_in_words(one: KpiResult, desk: Desk) -> str:
    """A target and its result in a sentence."""
    voice, name = desk.voice, kpi_name(one.kpi, desk.voice)
    if not isinstance(one.actual, Metric):
        return voice.say("{name}: {value} | {name}: {value}", name=name, value=tell(one.actual, voice).value)
    told, target = _amount(one, desk), limit(one, voice)
    if desk.running:
        text = voice.say(
            "Sejauh ini {told} dari target {target}. | So far {told} of the target of {target}.",
            told=told, target=target,
        )  # fmt: skip
        return f"{text} {_expected(one, desk)}".strip()
    met = voice.say("tercapai | met") if one.standing is Standing.HIT else voice.say("belum tercapai | not met")
    text = voice.say(
        "{told} dari target {target}: {met}. | {told} of the target of {target}: {met}.",
        told=told, target=target, met=met,
    )  # fmt: skip
    return text[:1].upper() + text[1:]


def _amount(one: KpiResult, desk: Desk) -> str:
    """A result with its name: “318 janji temu”, “penjualan bersih Rp1.028.153.000”."""
    name = in_sentence(kpi_name(one.kpi, desk.voice))
    if not isinstance(one.actual, Metric):
        return name
    told = value_of(one.actual, desk.voice)
    return f"{told} {name}" if one.actual.unit is Unit.COUNT else f"{name} {told}"


# --- while live ---------------------------------------------------------------------------------------------


def _elapsed(desk: Desk) -> tuple[int, int]:
    """How many days of the live window have passed, and how many it has."""
    first, last = desk.live_days
    days = (last - first).days + 1
    return min(max((desk.today - first).days, 0), days), days


def _expected(one: KpiResult, desk: Desk) -> str:
    """Where an even pace would be today."""
    if not isinstance(one.pacing, Metric):
        return ""
    passed, days = _elapsed(desk)
    due = one.target.number * elapsed_share(desk.campaign, desk.today)
    return desk.voice.say(
        "Sesudah {passed} dari {days} hari, dengan laju merata seharusnya sudah sekitar {due}. "
        "| After {passed} of {days} days, an even pace would stand at about {due}.",
        passed=passed, days=days, due=desk.voice.number(due.quantize(Decimal(1))),
    )  # fmt: skip


def _pace(one: KpiResult, desk: Desk) -> tuple[Tile, ...]:
    if not desk.running:
        return ()
    voice = desk.voice
    passed, days = _elapsed(desk)
    tiles = [
        Tile(
            voice.say("Masa tayang lewat | Live days passed"),
            Told(voice.say("{passed} dari {days} hari | {passed} of {days} days", passed=passed, days=days), True),
        )
    ]
    if one.pacing is not None:
        basis = voice.say("tercapai ÷ waktu yang lewat | reached ÷ time passed")
        tiles.append(Tile(voice.say("Laju | Pace"), tell(one.pacing, voice, basis)))
    return tuple(tiles)


# --- what was left out --------------------------------------------------------------------------------------


def left_out(one: KpiResult, desk: Desk) -> LeftOut | None:
    """Why the number is not higher: orders that came through a code after it had leaked."""
    leaked = desk.result.sales.of(Verdict.LEAKED)
    if not leaked or one.kpi.metric not in FROM_SALES:
        return None
    voice = desk.voice
    would_be = tell(_with(one, leaked, desk).attainment, voice, digits=1).value
    title = voice.say(
        "Mengapa {number}, bukan {would_be} | Why {number} and not {would_be}",
        number=attained(one, voice), would_be=would_be,
    )  # fmt: skip
    return LeftOut(title, leaks_in_words(desk, with_orders=True))


def _with(one: KpiResult, leaked: list[MatchedSale], desk: Desk) -> KpiResult:
    """The target judged as if leaked codes counted; told only to show what was left out."""
    rows = [*desk.result.sales.of(Verdict.COUNTED), *leaked]
    merged = SalesResult([MatchedSale(row.sale, Verdict.COUNTED, row.kol, row.code) for row in rows])
    actual: Figure = (
        merged.revenue()
        if one.kpi.metric is KpiMetric.NET_REVENUE
        else merged.sum(SALES_FIELD.get(one.kpi.metric, one.kpi.metric.value))
    )
    return judged(one.kpi, actual, desk.result.currency, Decimal(1), False)


def leaks_in_words(desk: Desk, *, with_orders: bool = False) -> tuple[str, ...]:
    """Of each leaked code: when it leaked, and what came after that and was not counted. `with_orders` leaves out
    codes through which nothing came."""
    codes: dict[str, tuple[Code, list[MatchedSale]]] = {}
    for row in desk.result.sales.of(Verdict.LEAKED):
        if row.code is not None:
            codes.setdefault(row.code.code, (row.code, []))[1].append(row)
    told = [_leak(code, rows, desk) for code, rows in codes.values()]
    if desk.result.sales.rows and not with_orders:
        told += [_harmless(code, desk) for one in desk.chosen for code in one.codes if code.code not in codes]
    return tuple(text for text in told if text)


def _harmless(code: Code, desk: Desk) -> str:
    """A code that leaked, and through which nothing came after that."""
    if code.leaked_at is None:
        return ""
    return desk.voice.say(
        "Kode {code} bocor ke luar campaign pada {when}; sesudah itu tidak ada pesanan lewat kode tersebut. "
        "| The code {code} leaked out of the campaign on {when}; no orders came through it after that.",
        code=code.code, when=desk.voice.moment(code.leaked_at.astimezone(desk.zone)),
    )  # fmt: skip


def _leak(code: Code, rows: list[MatchedSale], desk: Desk) -> str:
    voice, result = desk.voice, SalesResult(rows)
    when = voice.moment(code.leaked_at.astimezone(desk.zone)) if code.leaked_at else ""
    orders = tell(result.sum("orders", Verdict.LEAKED), voice).value
    revenue = tell(result.revenue(Verdict.LEAKED), voice).value
    return voice.say(
        "Kode {code} bocor ke luar campaign pada {when}. Sesudah itu masuk {orders} pesanan senilai {revenue} "
        "lewat kode yang sama; semuanya tidak dihitung. "
        "| The code {code} leaked out of the campaign on {when}. After that, {orders} orders worth {revenue} came "
        "through it; none of them is counted.",
        code=code.code, when=when, orders=orders, revenue=revenue,
    )  # fmt: skip
