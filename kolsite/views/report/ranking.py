"""KOLs side by side: views, engagement rate, clicks. Whoever lacks a figure stands there with the reason."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from kolsite.measure.captures import is_feed
from kolsite.measure.evaluation import KolResult
from kolsite.measure.figures import Figure, Metric, Unmeasured
from kolsite.model.assignment import KpiBasis, KpiMetric
from kolsite.views.charts import Amount, Bar, BarChart, ChartTable, Reference, Tone
from kolsite.views.report.axes import nothing, twin
from kolsite.views.report.desk import Desk, number_of
from kolsite.views.report.terms import named, organic_at_age
from kolsite.views.telling import missing, tell, told_coverage, value_of


def ranked(results: Sequence[KolResult], figures: dict[str, Figure]) -> list[KolResult]:
    """The largest first; those without a figure last."""
    return sorted(results, key=lambda one: (-(number_of(figures[one.assignment.kol]) or -1), one.assignment.kol))


def views_chart(desk: Desk) -> BarChart | None:
    """Who brought the views."""
    voice = desk.voice
    results = [one for one in desk.result.by_kol if one.group.posts]
    figures = {one.assignment.kol: one.group.views for one in results}
    whole = desk.result.all.views
    if len(results) < 2 or not isinstance(whole, Metric):
        return None
    order = ranked(results, figures)
    first = order[0].assignment.kol
    top = figures[first]
    share = top.number / whole.number if isinstance(top, Metric) and whole.number else Decimal(0)
    name = KpiMetric.VIEWS.label.in_(voice.language)
    return BarChart(
        title=voice.say(
            "{name} membawa {share} dari seluruh views | {name} brought {share} of all views",
            name=desk.name(first), share=voice.percent(share, 0),
        ),
        subtitle=f"{name}, {organic_at_age(desk)}; {told_coverage(whole.coverage, voice)}",
        alt=_alt(name, order, figures, desk),
        empty=nothing(voice),
        table=_table(name, order, figures, desk),
        source=_shared(desk),
        bars=tuple(_bar(one, figures[one.assignment.kol], desk, loud=one is order[0]) for one in order),
    )  # fmt: skip


def rate_chart(basis: KpiBasis, desk: Desk) -> BarChart | None:
    """Whose audience reacted most, against the target or the campaign's own rate."""
    voice = desk.voice
    results = [one for one in desk.result.by_kol if any(is_feed(post.post) for post in one.group.posts)]
    figures = {one.assignment.kol: one.group.rate(basis) for one in results}
    measured = [figure for figure in figures.values() if isinstance(figure, Metric)]
    if len(measured) < 2:
        return None
    order = ranked(results, figures)
    name, first = named(KpiMetric.ER, basis, voice), order[0].assignment.kol
    return BarChart(
        title=voice.say(
            "{name} tertinggi: {kol}, {rate} | Highest {name}: {kol}, {rate}",
            name=name, kol=desk.name(first), rate=tell(figures[first], voice).value,
        ),
        subtitle=voice.say(
            "{name} per KOL, jumlah engagement ÷ jumlah {basis}, konten feed saja "
            "| {name} by KOL, all engagements ÷ all {basis}, feed posts only",
            name=name, basis=basis.label.in_(voice.language),
        ),
        alt=_alt(name, order, figures, desk),
        empty=nothing(voice),
        table=_table(name, order, figures, desk),
        source=_without_feed(desk),
        bars=tuple(_bar(one, figures[one.assignment.kol], desk, loud=one is order[0]) for one in order),
        reference=_rate_to_compare(basis, desk),
    )  # fmt: skip


def clicks_chart(desk: Desk) -> BarChart | None:
    """Whose links were followed."""
    voice = desk.voice
    figures: dict[str, Figure] = {one.assignment.kol: one.group.link_clicks for one in desk.result.by_kol}
    results = [one for one in desk.result.by_kol if isinstance(figures[one.assignment.kol], Metric)]
    if len(results) < 2:
        return None
    order = ranked(results, figures)
    name, first = voice.say("Klik link | Link clicks"), order[0].assignment.kol
    return BarChart(
        title=voice.say(
            "Klik terbanyak lewat {kol}: {n} | Most clicks came through {kol}: {n}",
            kol=desk.name(first), n=tell(figures[first], voice).value,
        ),
        subtitle=voice.say(
            "Klik link dan ketukan stiker per KOL, {age} | Link clicks and sticker taps by KOL, {age}",
            age=organic_at_age(desk),
        ),
        alt=_alt(name, order, figures, desk),
        empty=nothing(voice),
        table=_table(name, order, figures, desk),
        bars=tuple(_bar(one, figures[one.assignment.kol], desk, loud=one is order[0]) for one in order),
    )  # fmt: skip


def _rate_to_compare(basis: KpiBasis, desk: Desk) -> Reference | None:
    voice = desk.voice
    for one in desk.result.kpis:
        if one.kpi.metric is KpiMetric.ER and one.kpi.basis is basis:
            return Reference(
                float(one.target.number), voice.say("Target {rate} | Target {rate}", rate=value_of(one.target, voice))
            )
    whole = desk.result.all.rate(basis)
    if not isinstance(whole, Metric):
        return None
    rate = value_of(whole, voice)
    return Reference(float(whole.number), voice.say("Seluruh campaign {rate} | Whole campaign {rate}", rate=rate))


def _bar(one: KolResult, figure: Figure, desk: Desk, *, loud: bool) -> Bar:
    voice, name = desk.voice, desk.name(one.assignment.kol)
    if isinstance(figure, Unmeasured):
        return Bar(name, Amount(None, missing(figure, voice)))
    told = desk.tell(figure, tight=True)
    return Bar(name, Amount(float(figure.number), told.value), note=told.beside, tone=Tone.LOUD if loud else Tone.QUIET)


def _alt(name: str, order: Sequence[KolResult], figures: dict[str, Figure], desk: Desk) -> str:
    voice = desk.voice
    told = [f"{desk.name(one.assignment.kol)} {tell(figures[one.assignment.kol], voice).value}" for one in order]
    listed = voice.join(told)
    return voice.say("Batang {name} per KOL: {list}. | Bars of {name} by KOL: {list}.", name=name, list=listed)


def _table(name: str, order: Sequence[KolResult], figures: dict[str, Figure], desk: Desk) -> ChartTable:
    voice = desk.voice
    columns = [("KOL", False), (name, True), (voice.say("Cakupan | Coverage"), False)]
    rows = []
    for one in order:
        told = desk.tell(figures[one.assignment.kol])
        rows.append([desk.name(one.assignment.kol), told.value, told.beside])
    return twin(voice.say("{name} per KOL | {name} by KOL", name=name), columns, rows, voice)


def _shared(desk: Desk) -> str:
    """Whether posts of several KOLs count for each of them."""
    if not any(len(one.post.kols) > 1 for one in desk.result.all.posts):
        return ""
    return desk.voice.say(
        "Konten kolaborasi dihitung pada tiap KOL di dalamnya. | Collaborations count for each KOL in them."
    )


def _without_feed(desk: Desk) -> str:
    """Who has no feed posts and therefore no rate."""
    names = [
        desk.name(one.assignment.kol)
        for one in desk.result.by_kol
        if one.group.posts and not any(is_feed(post.post) for post in one.group.posts)
    ]
    if not names:
        return ""
    return desk.voice.say(
        "Tanpa konten feed, jadi tanpa ER: {names}. | Without feed posts, so without an ER: {names}.",
        names=desk.voice.join(names),
    )
