"""Lines over time: follower growth, views against a target, daily sales; and the line in a table cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kolsite.render.plots.pen import (
    CAP,
    LINE,
    Drawing,
    Scale,
    Width,
    box,
    circle,
    line,
    marker,
    num,
    path,
    scale_over,
    widest,
    words,
    wrap,
)  # fmt: skip
from kolsite.render.plots.placing import axis_words, hoist, spread, thinned
from kolsite.views.charts import LineChart, Sparkline, Tone

Point = tuple[float, float]
FEW_POINTS, FEW_LINES = 16, 3
"""Up to so many, each measurement is shown as a dot."""


@dataclass(frozen=True, slots=True)
class Plot:
    """Where the lines live, and the scales of its two axes."""

    left: float
    top: float
    right: float
    bottom: float
    x: Scale
    y: Scale


@dataclass(frozen=True, slots=True)
class EndLabel:
    """Words in the right margin: a name, a value, and the place in the plot that they speak of."""

    name: Sequence[str]
    value: Sequence[str]
    at: Point

    @property
    def height(self) -> float:
        return LINE * (len(self.name) + len(self.value)) + 4


def draw_lines(chart: LineChart, width: Width) -> Drawing:
    """The whole picture, back to front: shades, grid, banners, lines, and the words beside them."""
    margin = _margin(chart, width)
    x = scale_over(_xs(chart), widest(tick.label for tick in chart.y_ticks) + 8, width - margin - 16)
    banners = hoist([(x(at), label) for at, label in _events(chart)], width)
    plot = _plot(chart, x, banners.height + 10, width, margin)
    parts = [
        *_shades(chart, plot),
        *_grid(chart, plot, width),
        *banners.draw(_feet(chart, plot)),
        *([line(plot.left, (y := plot.y(chart.target.value)), plot.right + 6, y, "c-goal")] if chart.target else []),
        *(part for n in range(len(chart.series)) for part in _line(chart, n, plot)),
        *(circle(plot.x(mark.x), plot.y(mark.y), 4.5, "c-ring") for mark in chart.marks if mark.y is not None),
        *_margin_words(_end_labels(chart, plot, margin), plot),
    ]
    return Drawing(width, plot.bottom + 26, parts)


# --- the frame ----------------------------------------------------------------------------------------------


def _margin(chart: LineChart, width: Width) -> float:
    """How wide the right margin must be for the words in it."""
    texts = [text for series in chart.series for text in (series.name, series.value_label)]
    texts += [reference.label for reference in (chart.target, chart.level) if reference]
    return min(widest(texts), 190.0 if width == Width.WIDE else 104.0)


def _plot(chart: LineChart, x: Scale, top: float, width: Width, margin: float) -> Plot:
    """As high as is usual, or as the words in the margin need."""
    nowhere = Plot(0, 0, 0, 0, x, Scale(0, 0, 0, 0))
    needed = sum(label.height for label in _end_labels(chart, nowhere, margin))
    bottom = top + max(264 if width == Width.WIDE else 210, needed)
    return Plot(x.start, top, x.end, bottom, x, scale_over(_ys(chart), bottom, top))


def _xs(chart: LineChart) -> Iterator[float]:
    yield from (tick.at for tick in chart.x_ticks)
    yield from (x for series in chart.series for x, _ in series.points)
    yield from (edge for window in chart.windows for edge in (window.start, window.end))
    yield from (mark.x for mark in chart.marks)


def _ys(chart: LineChart) -> Iterator[float]:
    yield from (tick.at for tick in chart.y_ticks)
    yield from (y for series in chart.series for _, y in series.points if y is not None)
    yield from (mark.y for mark in chart.marks if mark.y is not None)
    if chart.target:
        yield chart.target.value
    if chart.level:
        yield from (chart.level.low, chart.level.high)


def _grid(chart: LineChart, plot: Plot, width: Width) -> list[str]:
    at = [(plot.y(tick.at), tick.label) for tick in chart.y_ticks]
    rules = "".join(f"M{num(plot.left)} {num(y)}H{num(plot.right)}" for y, _ in at)
    base = plot.y(0) if plot.y.low <= 0 <= plot.y.high else plot.bottom
    stubs = "".join(f"M{num(plot.x(tick.at))} {num(plot.bottom)}v5" for tick in chart.x_ticks)
    return [
        path(rules, "c-grid"),
        path(f"M{num(plot.left)} {num(base)}H{num(plot.right)}{stubs}", "c-axis"),
        *(words(plot.left - 8, y + CAP, label, "c-soft c-end") for y, label in thinned(at)),
        *axis_words([(plot.x(tick.at), tick.label) for tick in chart.x_ticks], plot.bottom + 20, width),
    ]


# --- what lies behind and above the lines -------------------------------------------------------------------


def _shades(chart: LineChart, plot: Plot) -> Iterator[str]:
    for window in chart.windows:
        left, right = plot.x(window.start), plot.x(window.end)
        yield box(left, plot.top, max(right - left, 2), plot.bottom - plot.top, "c-shade")
    if chart.level:
        top, bottom = plot.y(chart.level.high), plot.y(chart.level.low)
        yield box(plot.left, top, plot.right - plot.left, max(bottom - top, 2), "c-shade")


def _events(chart: LineChart) -> list[tuple[float, str]]:
    """What has a banner above the plot: windows at their start, and marks."""
    windows = [(window.start, window.label) for window in chart.windows if window.label]
    return windows + [(mark.x, mark.label) for mark in chart.marks]


def _feet(chart: LineChart, plot: Plot) -> list[float]:
    """How far down the poles go: a window's to its top edge, a mark's to its point or to the ground."""
    windows = [plot.top for window in chart.windows if window.label]
    return windows + [plot.bottom if mark.y is None else plot.y(mark.y) - 4.5 for mark in chart.marks]


# --- one line -----------------------------------------------------------------------------------------------


def _line(chart: LineChart, index: int, plot: Plot) -> Iterator[str]:
    """The line, a dot at each point that stands alone, and the sign at its last point."""
    series, n = chart.series[index], index + 1
    stroke, fill = ("c-lq", "c-fq") if series.tone is Tone.QUIET else (f"c-l{n}", f"c-f{n}")
    few = len(series.points) <= FEW_POINTS and len(chart.series) <= FEW_LINES
    runs = _runs(series.points, plot.x, plot.y)
    if commands := "".join(_run_path(run) for run in runs if len(run) > 1):
        yield path(commands, f"c-line {stroke}")
    shown = [point for run in runs for point in run if len(run) == 1 or few]
    yield from (circle(x, y, 2.5, fill) for x, y in shown[:-1])
    if runs:
        yield marker(n, *runs[-1][-1], fill)


def _runs(points: Sequence[tuple[float, float | None]], x: Scale, y: Scale) -> list[list[Point]]:
    """The stretches without a gap, as places in the picture."""
    runs: list[list[Point]] = [[]]
    for at, value in points:
        if value is None:
            runs.append([])
        else:
            runs[-1].append((x(at), y(value)))
    return [run for run in runs if run]


def _run_path(run: Sequence[Point]) -> str:
    """Steps are relative to the rounded place before, so that rounding never adds up."""
    tenths = [(round(x * 10), round(y * 10)) for x, y in run]
    steps = [(x2 - x1, y2 - y1) for (x1, y1), (x2, y2) in pairwise(tenths)]
    start = f"M{num(tenths[0][0] / 10)} {num(tenths[0][1] / 10)}l"
    return start + " ".join(f"{num(dx / 10)} {num(dy / 10)}" for dx, dy in steps)


# --- the words in the right margin --------------------------------------------------------------------------


def _end_labels(chart: LineChart, plot: Plot, margin: float) -> list[EndLabel]:
    labels = []
    for series in chart.series:
        known = [(x, y) for x, y in series.points if y is not None]
        if known:
            at = (plot.x(known[-1][0]), plot.y(known[-1][1]))
            labels.append(EndLabel(wrap(series.name, margin, 3), wrap(series.value_label, margin), at))
    if chart.target:
        at = (plot.right, plot.y(chart.target.value))
        labels.append(EndLabel([], wrap(chart.target.label, margin, 3), at))
    if chart.level and chart.level.label:
        at = (plot.right, plot.y((chart.level.low + chart.level.high) / 2))
        labels.append(EndLabel([], wrap(chart.level.label, margin, 3), at))
    return labels


def _margin_words(labels: Sequence[EndLabel], plot: Plot) -> Iterator[str]:
    heights = [label.height for label in labels]
    middles = spread([label.at[1] for label in labels], heights, plot.top - 8, plot.bottom + 8)
    for label, middle in zip(labels, middles, strict=True):
        yield from _thread(label.at, middle, plot.right)
        baseline = middle - label.height / 2 + LINE - 2
        for number, text in enumerate([*label.name, *label.value]):
            style = "c-strong" if number < len(label.name) else ""
            yield words(plot.right + 14, baseline + number * LINE, text, style)


def _thread(at: Point, middle: float, right: float) -> Iterator[str]:
    """From the end of a line to its words, when they are not side by side."""
    x, y = at
    if x < right - 8 or abs(middle - y) > 4:
        start = max(x + 7, right + 6) if x > right - 8 else x + 7
        yield path(f"M{num(start)} {num(y)}H{num(right + 6)}L{num(right + 12)} {num(middle)}", "c-lead")


# --- the sparkline ------------------------------------------------------------------------------------------


SPARK_WIDTH, SPARK_HEIGHT = 96.0, 24.0


def draw_sparkline(chart: Sparkline) -> Drawing:
    """A line with a dot at its last known point."""
    known = [y for _, y in chart.points if y is not None]
    x = scale_over([x for x, _ in chart.points], 2, SPARK_WIDTH - 4)
    y = scale_over(known, SPARK_HEIGHT - 4, 4)
    runs = _runs(chart.points, x, y)
    parts = [path("".join(_run_path(run) for run in runs if len(run) > 1), "c-line c-spark c-l1")]
    parts += [circle(*run[0], 1.5, "c-f1") for run in runs if len(run) == 1]
    parts += [circle(*runs[-1][-1], 3, "c-f1")] if runs else []
    return Drawing(SPARK_WIDTH, SPARK_HEIGHT, parts)
