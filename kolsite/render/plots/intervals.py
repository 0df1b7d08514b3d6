"""Estimates with their intervals: what a survey found, and how sure one can be."""

from __future__ import annotations

from collections.abc import Iterator

from kolsite.render.plots.pen import (
    CAP,
    LINE,
    Drawing,
    Scale,
    Width,
    circle,
    num,
    path,
    scale_over,
    widest,
    words,
    wrap,
)  # fmt: skip
from kolsite.render.plots.placing import axis_words, hoist
from kolsite.render.plots.rows import GUTTER, Row, RowText, column_width, set_rows
from kolsite.views.charts import Estimate, IntervalChart

THICK = 18.0
WORDS = 210.0
"""The most that a value's words take on the right; longer ones break into two lines."""


def draw_intervals(chart: IntervalChart, width: Width) -> Drawing:
    """Names, the axis with its zero line, and for each row a point with its interval and its words."""
    above = width == Width.NARROW
    column = width if above else column_width((t for row in chart.rows for t in (row.label, row.note)), width)
    margin = 0.0 if above else min(widest(row.value_label for row in chart.rows), WORDS)
    x = _scale(chart, 8 if above else column + GUTTER, width - (8 if above else margin + GUTTER))
    zero = x(chart.zero.value)
    banner = hoist([(zero, chart.zero.label)], width)
    top = banner.height + 10
    rows = set_rows([_row_text(row, above=above) for row in chart.rows], column, top, above=above)
    blank = {n for n, row in enumerate(chart.rows) if row.value is None and above}
    parts = [*banner.draw([top]), *(rows.upright(x(tick.at), "c-grid", blank) for tick in chart.x_ticks)]
    parts.append(rows.upright(zero, "c-axis", blank))
    for estimate, row in zip(chart.rows, rows.rows, strict=True):
        parts += [*row.texts, *_estimate(estimate, row.middle, x, chart.zero.value)]
        if not above or estimate.value is None:
            parts += _value(estimate, row, 0 if above else width - margin, width if above else margin)
    parts += axis_words([(x(tick.at), tick.label) for tick in chart.x_ticks], rows.bottom + 10, width)
    return Drawing(width, rows.bottom + 16, parts)


def _scale(chart: IntervalChart, left: float, right: float) -> Scale:
    known = [row for row in chart.rows if row.value is not None]
    edges = [edge for row in known for edge in (row.low, row.high)]
    return scale_over([chart.zero.value, *(tick.at for tick in chart.x_ticks), *edges], left, right)


def _row_text(row: Estimate, *, above: bool) -> RowText:
    return RowText(THICK, row.label, row.note, row.value_label if above and row.value is not None else "")


def _estimate(row: Estimate, middle: float, x: Scale, zero: float) -> Iterator[str]:
    """A bar of uncertainty with its caps, and the point: solid when zero lies outside."""
    if row.value is None:
        return
    cap = f"M{num(x(row.low))} {num(middle - 5)}v10M{num(x(row.high))} {num(middle - 5)}v10"
    yield path(f"M{num(x(row.low))} {num(middle)}H{num(x(row.high))}{cap}", "c-line c-l1")
    outside = row.low > zero or row.high < zero
    yield circle(x(row.value), middle, 6, "c-f1" if outside else "c-open")


def _value(row: Estimate, place: Row, x: float, room: float) -> Iterator[str]:
    """The figure with its interval in words, or why there is none."""
    told = wrap(row.value_label, room)
    first = place.middle - (len(told) - 1) * LINE / 2 + CAP
    style = "c-soft" if row.value is None else ""
    yield from (words(x, first + n * LINE, text, style) for n, text in enumerate(told))
