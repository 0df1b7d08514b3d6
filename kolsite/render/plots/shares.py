"""One bar that is the whole, cut into shares: sales by channel, deliverables by status."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kolsite.render.plots.pen import (
    LINE,
    Drawing,
    Scale,
    Width,
    box,
    line,
    name_and_value,
    shorten,
    text_width,
)  # fmt: skip
from kolsite.render.plots.placing import Flag, Place, fly, lane_count
from kolsite.views.charts import Segment, StackedBar

THICK = 34.0
CUT = 2.0
"""The gap between two shares: they stay apart without colour."""


def draw_shares(chart: StackedBar, width: Width) -> Drawing:
    """Names hang under the start of their share; those that would leave the picture stand above its end.

    Each of the two groups is laid from its own side, so no thread ever crosses a name.
    """
    shares = [segment for segment in chart.segments if segment.value > 0]
    edges = _edges(shares, width)
    flags = [Flag(left, _label_width(segment, width)) for segment, (left, _) in zip(shares, edges, strict=True)]
    under = [n for n, flag in enumerate(flags) if flag.x + flag.width <= width]
    over = [n for n in range(len(flags)) if n not in under]
    hanging = fly([flags[n] for n in under], width)
    standing = fly([Flag(edges[n][1] - 1, flags[n].width) for n in over], width)
    top = lane_count(standing) * (LINE + 2) + (6 if over else 0)
    parts = [_share(n, shares[n], edges[n], top) for n in range(len(shares))]
    for n, place in zip(under, hanging, strict=True):
        parts += _name(shares[n], edges[n][0] + 1, place, top + THICK, width, down=True)
    for n, place in zip(over, standing, strict=True):
        parts += _name(shares[n], edges[n][1] - 1, place, top, width, down=False)
    return Drawing(width, top + THICK + lane_count(hanging) * (LINE + 2) + 10, parts)


def _edges(shares: Sequence[Segment], width: float) -> list[tuple[float, float]]:
    x = Scale(0.0, sum(segment.value for segment in shares), 0.0, width)
    edges, start = [], 0.0
    for segment in shares:
        edges.append((x(start), x(start + segment.value)))
        start += segment.value
    return edges


def _label_width(segment: Segment, width: float) -> float:
    return min(text_width(f"{segment.label} {segment.value_label}"), width - 4) + 4


def _share(number: int, segment: Segment, edge: tuple[float, float], top: float) -> str:
    left, right = edge
    wide = max(right - left - CUT, 1.0)
    if segment.hollow:
        return box(left + 0.75, top + 0.75, max(wide - 1.5, 0.5), THICK - 1.5, "c-hollow")
    return box(left, top, wide, THICK, f"c-f{number + 1}")


def _name(segment: Segment, x: float, place: Place, edge: float, width: float, *, down: bool) -> Iterator[str]:
    """The words in their lane, and a thread to the share when the lane is not the first."""
    away = 6 + place.lane * (LINE + 2)
    baseline = edge + away + LINE - 4 if down else edge - away
    if place.lane or not down:
        yield line(x, edge + 2 if down else edge - 2, x, baseline - 9 if down else baseline + 4, "c-lead")
    name = shorten(segment.label, width - text_width(f" {segment.value_label}"))
    yield name_and_value(place.left, baseline, name, segment.value_label)
