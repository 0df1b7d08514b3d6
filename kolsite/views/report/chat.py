"""The report in five lines, to be pasted into a chat."""

from __future__ import annotations

from kolsite.measure.figures import Metric
from kolsite.measure.kpis import KpiResult, Standing
from kolsite.measure.sales import Verdict
from kolsite.views.report.desk import Desk
from kolsite.views.report.goals import attained, headline_goal, limit, shown_goals
from kolsite.views.report.parts import brief
from kolsite.views.report.terms import FROM_SALES, kpi_name
from kolsite.views.report.top import most_watched
from kolsite.views.telling import tell


def five_lines(desk: Desk) -> str:
    """What somebody would write to the boss; each line stands by itself, and those without anything to say are left
    out."""
    lines = (_opening(desk), _result(desk), _others(desk), _best(desk), _to_come(desk))
    return "\n".join(line for line in lines if line)


def _opening(desk: Desk) -> str:
    voice, campaign = desk.voice, desk.campaign.name.said(desk.voice.language).text
    brand = desk.brand.name
    name = campaign if brand.casefold() in campaign.casefold() else f"{brand}, {campaign}"
    kind = voice.say("Hasil sementara | Results so far") if desk.running else voice.say("Hasil | Results")
    moment = voice.moment(desk.now.astimezone(desk.zone))
    return f"*{kind} {name}*, {moment}"


def _result(desk: Desk) -> str:
    voice, one = desk.voice, headline_goal(desk)
    if one is None:
        views = tell(desk.result.all.views, voice, short=True).value
        return voice.say("Views organik {views}. | Organic views {views}.", views=views)
    if not isinstance(one.actual, Metric):
        return f"{kpi_name(one.kpi, voice)}: {tell(one.actual, voice).value}."
    text = voice.say(
        "{name}: {actual} dari target {target} ({reached}), {state}. "
        "| {name}: {actual} of the target of {target} ({reached}), {state}.",
        name=kpi_name(one.kpi, voice), actual=brief(one.actual, voice),
        target=limit(one, voice, short=True), reached=attained(one, voice), state=_state(one, desk),
    )  # fmt: skip
    return f"{text} {_leak(one, desk)}".strip()


def _state(one: KpiResult, desk: Desk) -> str:
    voice = desk.voice
    match one.standing:
        case Standing.HIT:
            return voice.say("tercapai | met")
        case Standing.MISSED:
            return voice.say("belum tercapai | not met")
        case Standing.AHEAD:
            return voice.say("di depan laju | ahead of pace")
        case Standing.BEHIND:
            return voice.say("di bawah laju | behind pace")
    return voice.say("belum diukur | not measured")


def _leak(one: KpiResult, desk: Desk) -> str:
    leaked = desk.result.sales.sum("orders", Verdict.LEAKED)
    if not isinstance(leaked, Metric) or one.kpi.metric not in FROM_SALES:
        return ""
    voice, revenue = desk.voice, desk.result.sales.revenue(Verdict.LEAKED)
    return voice.say(
        "Tidak termasuk {orders} pesanan ({sum}) sesudah kode bocor. "
        "| Without {orders} orders ({sum}) made after a code leaked.",
        orders=tell(leaked, voice).value, sum=tell(revenue, voice, short=True).value,
    )  # fmt: skip


def _others(desk: Desk) -> str:
    """How much is measured, and the other targets."""
    voice, measured = desk.voice, desk.result.all.measured
    parts = []
    if measured.of:
        of = voice.count(measured.of, "konten | post/posts")
        parts.append(voice.say("{n} dari {of} terukur | {n} of {of} measured", n=voice.number(measured.counted), of=of))
    head = headline_goal(desk)
    goals = [one for one in shown_goals(desk) if one is not head and isinstance(one.actual, Metric)]
    parts += [
        f"{kpi_name(one.kpi, voice)} {brief(one.actual, voice)}"
        f" ({attained(one, voice)} {voice.say('target | of target')})"
        for one in goals
        if isinstance(one.actual, Metric)
    ]
    return ". ".join(parts) + "." if parts else ""


def _best(desk: Desk) -> str:
    """The post that people named first, else the most watched one."""
    named = [one.post for one in desk.campaign.evaluation.highlights if one.post in desk.numbers]
    best = desk.numbers[named[0]] if named else next(iter(most_watched(desk)), None)
    if best is None:
        return ""
    voice, views = desk.voice, best["views"]
    text = desk.label(best.post)
    if views is not None:
        text += f" ({voice.say('{n} views | {n} views', n=voice.short(views))})"
    return voice.say("Terbaik: {post}. | Best: {post}.", post=text)


def _to_come(desk: Desk) -> str:
    """What is still awaited; else what is done next."""
    voice, late = desk.voice, desk.result.late()
    if late:
        posts = voice.join([desk.label(one.post) for one in late])
        return voice.say("Data menyusul: {posts}. | Figures to come: {posts}.", posts=posts)
    if desk.running:
        return voice.say("Masih berjalan sampai {day}. | Running until {day}.", day=voice.day(desk.live_days[1]))
    step = next((one.action for one in desk.campaign.learnings if one.action is not None), None)
    if step is None:
        return ""
    return voice.say("Berikutnya: {step} | Next: {step}", step=step.said(voice.language).text)
