"""The targets and what came of them, and a picture of how near each came."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kolsite.language import Voice
from kolsite.measure.figures import Metric, Unmeasured
from kolsite.measure.kpis import KpiResult, Standing, direction_of
from kolsite.model.assignment import Direction
from kolsite.views.charts import Amount, Bar, BarChart, Reference, Tone
from kolsite.views.report.axes import nothing, twin
from kolsite.views.report.desk import Desk, number_of
from kolsite.views.report.parts import Mark, Section, Sign, Words, brief
from kolsite.views.report.terms import COSTS, basis_of, kpi_name
from kolsite.views.telling import Told, missing, tell, value_of

MOST = 1.5
"""Bars end here: a target that was far exceeded must not make the others invisible."""


@dataclass(frozen=True, slots=True)
class Goal:
    """One target: its name, the target and the result, how much of it was reached, how it stands."""

    name: str
    target: str
    promise: str
    actual: Told
    attainment: str
    pacing: str
    mark: Mark
    source: Words


@dataclass(frozen=True, slots=True)
class Goals:
    """All targets that this reader sees; `left_out` says that there are others."""

    goals: tuple[Goal, ...]
    chart: BarChart | None
    left_out: str


def goals_section(desk: Desk) -> Section | None:
    results = shown_goals(desk)
    if not results:
        return None
    goals = tuple(_goal(one, desk) for one in results)
    body = Goals(goals, _chart(results, desk) if len(results) > 1 else None, _left_out(desk))
    return Section("goals", desk.voice.say("Target | Goals"), _finding(results, desk), body)


def shown_goals(desk: Desk) -> Sequence[KpiResult]:
    """The targets, without those of cost where cost is not shown: they would tell the price."""
    return [one for one in desk.result.kpis if desk.costs or one.kpi.metric not in COSTS]


def headline_goal(desk: Desk) -> KpiResult | None:
    """The target of which the report's one number speaks."""
    shown = shown_goals(desk)
    named = desk.result.headline
    return named if named in shown else next(iter(shown), None)


def _goal(one: KpiResult, desk: Desk) -> Goal:
    voice = desk.voice
    return Goal(
        kpi_name(one.kpi, voice),
        limit(one, voice),
        _promise(one.kpi.guaranteed, voice),
        desk.tell(one.actual, basis_of(one.kpi, desk)),
        attained(one, voice),
        tell(one.pacing, voice).value if one.pacing is not None else "",
        standing(one, voice),
        desk.plain(one.kpi.source) if one.kpi.source else "",
    )


def limit(one: KpiResult, voice: Voice, *, short: bool = False) -> str:
    """A target with what it is: “1.050.000”, “paling tinggi Rp150”."""
    value = brief(one.target, voice) if short else value_of(one.target, voice)
    if direction_of(one.kpi) is Direction.LOWER:
        return voice.say("paling tinggi {value} | at most {value}", value=value)
    return value


def _promise(guaranteed: bool | None, voice: Voice) -> str:
    if guaranteed is None:
        return ""
    return voice.say("dijamin | guaranteed") if guaranteed else voice.say("tidak dijamin | not guaranteed")


def attained(one: KpiResult, voice: Voice) -> str:
    """How much of a target was reached: “95,2%”."""
    return tell(one.attainment, voice, digits=1).value


def standing(one: KpiResult, voice: Voice) -> Mark:
    """How a target stands, in words."""
    match one.standing:
        case Standing.HIT:
            return Mark(voice.say("Tercapai | Met"), Sign.HIT)
        case Standing.MISSED:
            return Mark(voice.say("Belum tercapai | Not met"), Sign.SHORT)
        case Standing.AHEAD:
            return Mark(voice.say("Di depan laju | Ahead of pace"), Sign.AHEAD)
        case Standing.BEHIND:
            return Mark(voice.say("Di bawah laju | Behind pace"), Sign.BEHIND)
    return Mark(voice.say("Belum diukur | Not measured"), Sign.UNKNOWN)


def _finding(results: Sequence[KpiResult], desk: Desk) -> str:
    """“0 dari 3 target tercapai; yang terdekat Pesanan, 95,8%”."""
    voice = desk.voice
    hit = sum(one.standing is Standing.HIT for one in results)
    of = voice.count(len(results), "target | goal/goals")
    if hit == len(results):
        return _all_met(hit, of, desk)
    text = _how_many(hit, of, desk)
    nearest = max(
        (one for one in results if one.standing is not Standing.HIT and isinstance(one.attainment, Metric)),
        key=lambda one: one.attainment.number if isinstance(one.attainment, Metric) else 0,
        default=None,
    )
    if nearest is None:
        return text
    beside = voice.say(
        "yang terdekat {name}, {reached} | the nearest is {name}, {reached}",
        name=in_sentence(kpi_name(nearest.kpi, voice)),
        reached=attained(nearest, voice),
    )
    return f"{text}; {beside}" if len(results) > 1 else text


def _all_met(hit: int, of: str, desk: Desk) -> str:
    match hit:
        case 1:
            return desk.voice.say("Target tercapai | The goal was met")
        case 2:
            return desk.voice.say("Kedua target tercapai | Both goals were met")
    return desk.voice.say("Semua {of} tercapai | All {of} met", of=of)


def in_sentence(name: str) -> str:
    """A name within a sentence: small, unless it is an abbreviation."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


def _how_many(hit: int, of: str, desk: Desk) -> str:
    voice = desk.voice
    if desk.running:
        return voice.say("Sejauh ini {hit} dari {of} tercapai | So far {hit} of {of} met", hit=hit, of=of)
    if not hit:
        return voice.say("Belum satu pun dari {of} tercapai | None of {of} met", of=of)
    return voice.say("{hit} dari {of} tercapai | {hit} of {of} met", hit=hit, of=of)


def _left_out(desk: Desk) -> str:
    hidden = len(desk.result.kpis) - len(shown_goals(desk))
    if not hidden:
        return ""
    return desk.voice.say(
        "{count} tidak dimuat: versi laporan ini tanpa biaya. | {count} left out: this version comes without cost.",
        count=desk.voice.count(hidden, "target biaya | cost goal/cost goals"),
    )


# --- the picture --------------------------------------------------------------------------------------------


def _chart(results: Sequence[KpiResult], desk: Desk) -> BarChart:
    voice = desk.voice
    cut = any((number_of(one.attainment) or 0) > MOST for one in results)
    rows = [[kpi_name(one.kpi, voice), limit(one, voice), _said(one, voice), attained(one, voice)] for one in results]
    columns = [
        (voice.say("Target | Goal"), False),
        (voice.say("Target | Target"), True),
        (voice.say("Hasil | Result"), True),
        (voice.say("Tercapai | Reached"), True),
    ]
    return BarChart(
        title=voice.say("Seberapa dekat ke tiap target | How near each goal came"),
        subtitle=voice.say("Tercapai, persen dari target | Reached, percent of the target")
        + (voice.say("; batang dipotong di 150% | ; bars are cut at 150%") if cut else ""),
        alt=voice.say(
            "Batang ketercapaian tiap target: {list}. | Bars of how much of each goal was reached: {list}.",
            list=voice.join([f"{kpi_name(one.kpi, voice)} {attained(one, voice)}" for one in results]),
        ),
        empty=nothing(voice),
        table=twin(voice.say("Target dan hasil | Goals and results"), columns, rows, voice),
        bars=tuple(_bar(one, desk) for one in results),
        reference=Reference(1.0, voice.say("Target 100% | Target 100%")),
        full=1.0,
    )


def _said(one: KpiResult, voice: Voice) -> str:
    return tell(one.actual, voice).value


def _bar(one: KpiResult, desk: Desk) -> Bar:
    voice = desk.voice
    if isinstance(one.attainment, Unmeasured):
        return Bar(kpi_name(one.kpi, voice), Amount(None, missing(one.attainment, voice)))
    reached = min(float(one.attainment.number), MOST)
    told = f"{attained(one, voice)} · {standing(one, voice).word}"
    tone = Tone.LOUD if one is headline_goal(desk) else Tone.QUIET
    return Bar(kpi_name(one.kpi, voice), Amount(reached, told), note=_beside(one, voice), tone=tone)


def _beside(one: KpiResult, voice: Voice) -> str:
    return voice.say(
        "{actual} dari {target} | {actual} of {target}",
        actual=brief(one.actual, voice) if isinstance(one.actual, Metric) else "",
        target=limit(one, voice, short=True),
    )
