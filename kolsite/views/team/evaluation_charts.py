"""Charts of an evaluation in one manner: bars, shares and lines, each with the same content as a table beneath."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from kolsite.language import Voice
from kolsite.measure.figures import Figure, Metric
from kolsite.views.charts import (
    Amount,
    Bar,
    BarChart,
    ChartTable,
    Column,
    Reference,
    Segment,
    StackedBar,
    Tick,
)
from kolsite.views.team.parts import joined
from kolsite.views.telling import tell

MOST_SHARES = 6


def twin(caption: str, heads: Sequence[str], rows: Sequence[Sequence[str]], voice: Voice) -> ChartTable:
    """A chart's content as a table; the first column names, the others hold figures."""
    columns = [Column(head, numeric=number > 0) for number, head in enumerate(heads)]
    name = voice.say("Tabel: {caption} | Table: {caption}", caption=caption)
    return ChartTable(name, columns, rows, voice.say("Sebagai tabel | As a table"))


def amount(figure: Figure, voice: Voice, *, short: bool = True, digits: int | None = None) -> Amount:
    """A figure as a bar's length and words; a missing one says why."""
    told = tell(figure, voice, short=short, digits=digits)
    return Amount(float(figure.number) if isinstance(figure, Metric) else None, told.value)


def bars(
    title: str,
    subtitle: str,
    rows: Sequence[Bar],
    voice: Voice,
    *,
    first: str,
    second: str,
    source: str = "",
    pair: tuple[str, str] | None = None,
    reference: Reference | None = None,
    full: float | None = None,
) -> BarChart | None:
    """Horizontal bars from zero; None where there is nothing to compare."""
    if not rows:
        return None
    heads = [first, *(pair or (second,))]
    lines = [
        [joined([row.label, row.note]), row.amount.label, *([row.beside.label] if row.beside is not None else [])]
        for row in rows
    ]
    alt = voice.say("Batang: {title} | Bars: {title}", title=title)
    return BarChart(
        title=title,
        subtitle=subtitle,
        alt=alt,
        empty="",
        table=twin(title, heads, lines, voice),
        source=source,
        bars=rows,
        pair=pair,
        reference=reference,
        full=full,
    )


def shares(
    title: str, subtitle: str, parts: Sequence[Segment], voice: Voice, *, first: str, second: str, source: str = ""
) -> StackedBar | None:
    """One bar that is the whole; the smallest of more than six shares are added up by the caller."""
    if not any(part.value for part in parts):
        return None
    return StackedBar(
        title=title,
        subtitle=subtitle,
        alt=voice.say("Bagian dari keseluruhan: {title} | Shares of the whole: {title}", title=title),
        empty="",
        table=twin(title, [first, second], [[part.label, part.value_label] for part in parts], voice),
        source=source,
        segments=parts[:MOST_SHARES],
    )


def share_text(part: Decimal | int, whole: Decimal | int, voice: Voice) -> str:
    """A part of a whole as `34,5%`; nothing of nothing is nothing."""
    return voice.percent(Decimal(part) / Decimal(whole), 1) if whole else ""


def month_ticks(first: date, last: date, voice: Voice) -> list[Tick]:
    """The first days of months between two days, and the first day itself."""
    ticks, day = [], first
    while day <= last:
        if day.day == 1 or day == first:
            ticks.append(Tick(day.toordinal(), voice.day(day, year=False)))
        day = date.fromordinal(day.toordinal() + 1)
    return ticks
