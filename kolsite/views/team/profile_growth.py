"""How a KOL's accounts grow, drawn: a line as small as a word, and one in which jumps, gaps and second sources show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise

from kolsite.language import Voice
from kolsite.measure.figures import Metric
from kolsite.measure.growth import disagreements, growth_over, one_a_day, series_of, spikes
from kolsite.model.kol import Kol, Snapshot
from kolsite.model.results import Precision
from kolsite.model.settings import Platform
from kolsite.views.charts import (
    ChartTable,
    Column,
    LineChart,
    Mark,
    Series,
    Sparkline,
    Tick,
    Tone,
    Window,
    nice_values,
)
from kolsite.views.team.parts import joined
from kolsite.views.team.site import TeamSite

GAP = 62
"""Days without a snapshot from which on a line is broken: two months."""
SPARK_DAYS = 400


def spark_of(series: Sequence[Snapshot], platform: Platform, voice: Voice) -> Sparkline | None:
    recent = [one for one in series if (series[-1].date - one.date).days <= SPARK_DAYS]
    if len(recent) < 2:
        return None
    name = platform.label.in_(voice.language)
    alt = voice.say(
        "Dari {first} ke {last} followers | From {first} to {last} followers",
        first=voice.short(recent[0].followers or 0),
        last=voice.short(recent[-1].followers or 0),
    )
    return Sparkline(f"Followers {name}", alt, tuple(_points(recent)))


def _points(series: Sequence[Snapshot]) -> Iterator[tuple[float, float | None]]:
    """Followers by day; a stretch without snapshots is a gap."""
    for index, snapshot in enumerate(series):
        if index and (snapshot.date - series[index - 1].date).days > GAP:
            yield ((snapshot.date.toordinal() + series[index - 1].date.toordinal()) / 2, None)
        yield (snapshot.date.toordinal(), snapshot.followers)


def chart_of(kol: Kol, platform: Platform, site: TeamSite) -> LineChart | None:
    """Followers of one account over time, with jumps marked, gaps left open, and a second source beside the first."""
    every = series_of(kol, platform)
    series = one_a_day(every)
    if len(series) < 2:
        return None
    voice, name = site.voice, platform.label.in_(site.voice.language)
    jumps = spikes(series, site.catalog.settings.thresholds)
    other = [pair.other for pair in disagreements(every)]
    lines = [Series(name, tuple(_points(series)), voice.short(series[-1].followers or 0))]
    if other:
        apart = tuple(
            point
            for one in other
            for point in ((one.date.toordinal(), one.followers), (one.date.toordinal() + 0.5, None))
        )
        lines.append(
            Series(voice.say("sumber lain | other source"), apart, voice.short(other[-1].followers or 0), Tone.QUIET)
        )
    values = [one.followers or 0 for one in every]
    return LineChart(
        title=_title(series, len(jumps), name, voice),
        subtitle=joined([
            voice.say("Followers per tanggal | Followers by day"),
            voice.count(len(series), "catatan | record/records"),
            _sources(every, voice),
        ]),
        alt=voice.say(
            "Garis followers {name} dari {first} sampai {last}. | A line of {name} followers from {first} to {last}.",
            name=name, first=voice.day(series[0].date), last=voice.day(series[-1].date),
        ),
        empty=voice.say("Belum ada catatan followers. | No follower records yet."),
        table=ChartTable(
            voice.say("Followers {name} | {name} followers", name=name),
            (Column(voice.say("Tanggal | Date")), Column("Followers", True), Column(voice.say("Sumber | Source"))),
            tuple(_row(one, voice) for one in reversed(every)),
            voice.say("Lihat sebagai tabel | Show as a table"),
        ),
        series=tuple(lines),
        x_ticks=tuple(_months(series[0].date, series[-1].date, voice)),
        y_ticks=tuple(Tick(value, voice.short(Decimal(str(value)))) for value in nice_values(min(values), max(values))),
        windows=tuple(_gaps(series, voice)),
        marks=tuple(
            Mark(jump.last.date.toordinal(), _jump(jump.growth, jump.gained, jump.days, voice), jump.last.followers)
            for jump in jumps
        ),
    )  # fmt: skip


def _row(one: Snapshot, voice: Voice) -> tuple[str, str, str]:
    return voice.day(one.date), followers_of(one, voice), source_of(one, voice) or ""


def _title(series: Sequence[Snapshot], jumps: int, name: str, voice: Voice) -> str:
    """What the line says: how much it grew in a year, or since it was first noted, and whether it jumped."""
    year = growth_over(series, 365)
    if isinstance(year, Metric):
        grew = voice.say("{share} dalam setahun | {share} in a year", share=_signed(year.number, voice))
    else:
        first = Decimal(series[0].followers or 0)
        share = (Decimal(series[-1].followers or 0) - first) / first if first else Decimal(0)
        since = voice.day(series[0].date)
        grew = voice.say("{share} sejak {since} | {share} since {since}", share=_signed(share, voice), since=since)
    jumped = voice.say("; ada {jumps} | ; {jumps}", jumps=voice.count(jumps, "lonjakan | jump/jumps")) if jumps else ""
    return f"{name}: {grew}{jumped}"


def _signed(share: Decimal, voice: Voice) -> str:
    return ("+" if share > 0 else "") + voice.percent(share, 1)


def _jump(share: Decimal, gained: int, days: int, voice: Voice) -> str:
    return voice.say(
        "+{gained} ({share}) dalam {days} | +{gained} ({share}) within {days}",
        gained=voice.short(gained), share=voice.percent(share, 1), days=voice.count(days, "hari | day/days"),
    )  # fmt: skip


def _sources(series: Sequence[Snapshot], voice: Voice) -> str:
    kinds = dict.fromkeys(label for one in series if (label := source_of(one, voice)))
    return voice.say("sumber: {kinds} | source: {kinds}", kinds=voice.join(list(kinds))) if kinds else ""


def _gaps(series: Sequence[Snapshot], voice: Voice) -> Iterator[Window]:
    for one, other in pairwise(series):
        if (other.date - one.date).days > GAP:
            yield Window(one.date.toordinal(), other.date.toordinal(), voice.say("tanpa catatan | no records"))


def _months(first: date, last: date, voice: Voice) -> Iterator[Tick]:
    """The first days of quarters between two days."""
    for year in range(first.year, last.year + 1):
        for month in (1, 4, 7, 10):
            day = date(year, month, 1)
            if first <= day <= last:
                yield Tick(day.toordinal(), voice.month(day)[:3] + f" {year}")


# --- a snapshot in words ---------------------------------------------------------------------------------------


def followers_of(snapshot: Snapshot | None, voice: Voice) -> str:
    if snapshot is None or snapshot.followers is None:
        return voice.say("belum diukur: data belum masuk | not measured: data not received")
    return ("≈ " if snapshot.precision is Precision.ROUNDED else "") + voice.number(snapshot.followers)


def source_of(snapshot: Snapshot, voice: Voice) -> str | None:
    return snapshot.source_kind.label.in_(voice.language) if snapshot.source_kind else None
