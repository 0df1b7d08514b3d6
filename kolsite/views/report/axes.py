"""The axes of a report's charts, and the words that stand around every one of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from kolsite.language import Voice
from kolsite.views.charts import ChartTable, Column, Tick, nice_values

STEPS = (1, 2, 3, 7, 14, 28)
MOST_TICKS = 7


def day_ticks(first: date, last: date, voice: Voice) -> tuple[Tick, ...]:
    """Days at even steps from the first one, at most seven of them."""
    length = (last - first).days
    step = next((step for step in STEPS if length / step < MOST_TICKS), max(length // MOST_TICKS, 1))
    days = range(first.toordinal(), last.toordinal() + 1, step)
    return tuple(Tick(day, voice.day(date.fromordinal(day), year=False)) for day in days)


def value_ticks(values: Sequence[float], written: Callable[[float], str]) -> tuple[Tick, ...]:
    """Round values from zero to the highest."""
    return tuple(Tick(at, written(at)) for at in nice_values(0, max([0.0, *values]) or 1.0))


def twin(caption: str, columns: Sequence[tuple[str, bool]], rows: Sequence[Sequence[str]], voice: Voice) -> ChartTable:
    """A chart's content as a table. Each column is a name and whether figures stand in it."""
    listed = [Column(name, numeric) for name, numeric in columns]
    return ChartTable(caption, tuple(listed), tuple(tuple(row) for row in rows), switch(voice))


def switch(voice: Voice) -> str:
    return voice.say("Lihat sebagai tabel | See as a table")


def nothing(voice: Voice) -> str:
    return voice.say("Belum ada angka untuk digambar. | There are no figures to draw yet.")
