"""How a figure grew day by day, against its target: views from captures, sales and bookings from their rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from kolsite.content.catalog import captures_of
from kolsite.language import Voice
from kolsite.measure.captures import PostNumbers, is_organic
from kolsite.measure.figures import Metric, Unit
from kolsite.measure.kpis import KpiResult
from kolsite.measure.sales import MatchedSale, Verdict, net_revenue
from kolsite.model.assignment import KpiMetric
from kolsite.model.results import Capture
from kolsite.values import Money
from kolsite.views.charts import ChartTable, LineChart, Mark, Reference, Series, Tone
from kolsite.views.report.axes import day_ticks, nothing, twin, value_ticks
from kolsite.views.report.desk import Desk
from kolsite.views.report.goals import attained, limit
from kolsite.views.report.terms import FROM_SALES, SALES_FIELD, kpi_name, organic_at_age
from kolsite.views.telling import told_coverage

COUNTED_FROM_POSTS = {KpiMetric.VIEWS: "views", KpiMetric.REACH: "reach", KpiMetric.IMPRESSIONS: "impressions"}
Step = tuple[date, Decimal]


@dataclass(frozen=True, slots=True)
class Course:
    """How far a figure had come at the end of each day on which something was added. `wider` counts what was left out
    as well, where that was something."""

    steps: Sequence[Step]
    wider: Sequence[Step] = ()


def course_of(one: KpiResult, desk: Desk) -> Course | None:
    """The course of a target's figure, where days are known; two at least make a line."""
    metric = one.kpi.metric
    if metric in COUNTED_FROM_POSTS:
        course = Course(_from_posts(_posts(one, desk), COUNTED_FROM_POSTS[metric], desk))
    elif metric in FROM_SALES:
        course = _from_sales(metric, desk)
    else:
        return None
    return course if len(course.steps) >= 3 else None


def _posts(one: KpiResult, desk: Desk) -> Sequence[PostNumbers]:
    platform = one.kpi.platform
    return [post for post in desk.result.all.posts if platform in (None, post.post.platform)]


def _from_posts(posts: Sequence[PostNumbers], field: str, desk: Desk) -> list[Step]:
    """Σ of the latest organic capture of each post, up to the age at which all are compared: the last step is the
    figure that the report counts with."""
    captures = captures_of(desk.campaign)
    changes: list[tuple[date, str, int]] = []
    for one in posts:
        last = one[field]
        if one.organic is None or last is None:
            continue
        for capture in captures.get(one.post.post, []):
            value = _value(capture, one, field)
            if value is not None:
                changes.append((capture.captured_at.astimezone(desk.zone).date(), one.post.post, value))
        changes.append((one.organic.captured_at.astimezone(desk.zone).date(), one.post.post, last))
    begun = [day for one in posts if (day := desk.day_of(one.post)) is not None]
    return _summed(min(begun) if begun else None, changes)


def _value(capture: Capture, one: PostNumbers, field: str) -> int | None:
    """A capture's value, if it is organic, of the whole post, and not later than the one that counts."""
    if capture.frame is not None or not is_organic(one.post, capture) or one.organic is None:
        return None
    value: int | None = getattr(capture, field)
    return value if capture.captured_at < one.organic.captured_at else None


def _summed(begun: date | None, changes: list[tuple[date, str, int]]) -> list[Step]:
    latest: dict[str, int] = {}
    steps: dict[date, Decimal] = {} if begun is None else {begun: Decimal(0)}
    for day, post, value in sorted(changes):
        latest[post] = value
        steps[day] = Decimal(sum(latest.values()))
    return list(steps.items())


def _from_sales(metric: KpiMetric, desk: Desk) -> Course:
    sales = desk.result.sales
    counted, leaked = sales.of(Verdict.COUNTED), sales.of(Verdict.LEAKED)
    wider = _added(metric, [*counted, *leaked]) if leaked else []
    return Course(_added(metric, counted), wider)


def _added(metric: KpiMetric, rows: Sequence[MatchedSale]) -> list[Step]:
    days: dict[date, Decimal] = {}
    for row in rows:
        value = _amount(metric, row)
        if value is not None:
            days[row.sale.date] = days.get(row.sale.date, Decimal(0)) + value
    if not days:
        return []
    total, steps = Decimal(0), [(min(days) - timedelta(days=1), Decimal(0))]
    for day in sorted(days):
        total += days[day]
        steps.append((day, total))
    return steps


def _amount(metric: KpiMetric, row: MatchedSale) -> Decimal | None:
    if metric is KpiMetric.NET_REVENUE:
        money = net_revenue(row.sale)
        return money.amount if money else None
    value: int | None = getattr(row.sale, SALES_FIELD.get(metric, metric.value))
    return None if value is None else Decimal(value)


# --- the picture --------------------------------------------------------------------------------------------


def course_chart(one: KpiResult, desk: Desk) -> LineChart | None:
    """The course of a target as a picture, with the target, the live window and, while live, an even pace."""
    course = course_of(one, desk)
    if course is None or not isinstance(one.actual, Metric):
        return None
    voice, name = desk.voice, kpi_name(one.kpi, desk.voice)
    written = _writer(one, voice)
    series = [_series(name, course.steps, written)]
    if course.wider:
        wider = voice.say("Bila kode bocor dihitung | If the leaked code counted")
        series.append(_series(wider, course.wider, written, Tone.QUIET))
    if desk.running:
        series.append(_even_pace(one, desk))
    first, last = _span(course, desk)
    values = [float(value) for _, value in [*course.steps, *course.wider]]
    return LineChart(
        title=_title(one, course, desk),
        subtitle=_subtitle(one, desk),
        alt=_alt(one, course, written, desk),
        empty=nothing(voice),
        table=_table(name, course, _exact(one, voice), voice),
        source=_source(one, desk),
        series=series,
        x_ticks=day_ticks(first, last, voice),
        y_ticks=value_ticks([*values, float(one.target.number)], lambda value: written(Decimal(str(value)))),
        target=Reference(
            float(one.target.number), voice.say("Target {value} | Target {value}", value=limit(one, voice, short=True))
        ),
        marks=_marks(course, desk),
    )


def _series(name: str, steps: Sequence[Step], written: Callable[[Decimal], str], tone: Tone = Tone.LOUD) -> Series:
    points = tuple((float(day.toordinal()), float(value)) for day, value in steps)
    return Series(name, points, written(steps[-1][1]), tone)


def _even_pace(one: KpiResult, desk: Desk) -> Series:
    """From nothing on the first live day to the target at the end of the last."""
    first, last = desk.live_days
    points = ((float(first.toordinal()), 0.0), (float(last.toordinal()), float(one.target.number)))
    return Series(desk.voice.say("Laju merata | Even pace"), points, "", Tone.QUIET)


def _writer(one: KpiResult, voice: Voice) -> Callable[[Decimal], str]:
    """How a value of this figure is written in few letters."""
    if one.target.unit is Unit.MONEY and isinstance(one.target.value, Money):
        currency = one.target.value.currency
        return lambda value: voice.short_money(Money(value, currency))
    return voice.short


def _span(course: Course, desk: Desk) -> tuple[date, date]:
    """The days of the picture: from the first step to the last; while live to the end of the live window."""
    days = [day for day, _ in [*course.steps, *course.wider]]
    first, last = min(days), max(days)
    if desk.running:
        first, last = min(first, desk.live_days[0]), max(last, desk.live_days[1])
    return first, last


def _marks(course: Course, desk: Desk) -> tuple[Mark, ...]:
    if not desk.running:
        return ()
    return (Mark(float(desk.today.toordinal()), desk.voice.say("Hari ini | Today")),)


def _title(one: KpiResult, course: Course, desk: Desk) -> str:
    """What the line says: when the target was passed, or what was missing in the end."""
    voice, target = desk.voice, one.target.number
    passed = next((day for day, value in course.steps if value >= target), None)
    if passed is not None:
        return voice.say(
            "Target {target} terlewati pada {day} | The target of {target} was passed on {day}",
            target=limit(one, voice, short=True),
            day=voice.day(passed, year=False),
        )
    written = _writer(one, voice)
    reached = attained(one, voice)
    missing = written(target - course.steps[-1][1])
    if desk.running:
        return voice.say(
            "Sejauh ini {reached} dari target, masih kurang {missing} "
            "| So far {reached} of the target, {missing} to go",
            reached=reached,
            missing=missing,
        )
    return voice.say(
        "Berhenti di {reached} dari target, kurang {missing} | It stopped at {reached} of the target, {missing} short",
        reached=reached,
        missing=missing,
    )


def _subtitle(one: KpiResult, desk: Desk) -> str:
    voice = desk.voice
    what = voice.say("{name}, kumulatif per hari | {name}, cumulative by day", name=kpi_name(one.kpi, voice))
    if one.kpi.metric in COUNTED_FROM_POSTS and isinstance(one.actual, Metric):
        return f"{what}; {organic_at_age(desk)}; {told_coverage(one.actual.coverage, voice)}"
    return what


def _source(one: KpiResult, desk: Desk) -> str:
    voice = desk.voice
    if one.kpi.metric in COUNTED_FROM_POSTS:
        return voice.say(
            "Titik: hari pengambilan data. Di antaranya garis hanya menghubungkan. "
            "| Dots: days on which figures were taken. In between, the line only connects them."
        )
    return ""


def _alt(one: KpiResult, course: Course, written: Callable[[Decimal], str], desk: Desk) -> str:
    voice = desk.voice
    first, last = course.steps[0][0], course.steps[-1][0]
    text = voice.say(
        "Garis {name} naik dari nol pada {first} ke {value} pada {last}; target {target}. "
        "| The line of {name} rises from zero on {first} to {value} on {last}; the target is {target}.",
        name=kpi_name(one.kpi, voice),
        first=voice.day(first),
        last=voice.day(last),
        value=written(course.steps[-1][1]),
        target=limit(one, voice, short=True),
    )
    if course.wider:
        text += " " + voice.say(
            "Dengan kode bocor garisnya akan berakhir di {value}. | With the leaked code it would end at {value}.",
            value=written(course.wider[-1][1]),
        )
    return text


def _table(name: str, course: Course, exact: Callable[[Decimal], str], voice: Voice) -> ChartTable:
    wider = dict(course.wider)
    columns = [(voice.say("Sampai dengan | Up to and with"), False), (name, True)]
    if wider:
        columns.append((voice.say("Bila kode bocor dihitung | If the leaked code counted"), True))
    rows = []
    for day, value in course.steps:
        row = [voice.day(day), exact(value)]
        rows.append([*row, exact(wider[day]) if day in wider else ""] if wider else row)
    return twin(voice.say("{name}, kumulatif | {name}, cumulative", name=name), columns, rows, voice)


def _exact(one: KpiResult, voice: Voice) -> Callable[[Decimal], str]:
    """How a value is written in full."""
    if one.target.unit is Unit.MONEY and isinstance(one.target.value, Money):
        currency = one.target.value.currency
        return lambda value: voice.money(Money(value, currency))
    return voice.number
