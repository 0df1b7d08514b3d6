"""Every KOL on a plane of two measures, with the medians that cut it into four, and a name at each dot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from kolsite.render.plots.pen import (
    CAP,
    LINE,
    Drawing,
    Scale,
    Width,
    circle,
    line,
    num,
    path,
    scale_over,
    shorten,
    text_width,
    widest,
    words,
    wrap,
)  # fmt: skip
from kolsite.render.plots.placing import Box, axis_words, thinned
from kolsite.views.charts import ScatterChart, Tone

Point = tuple[float, float]
RADIUS = 5.0
STEPS = ((1, 0), (-1, 0), (0, -1), (0, 1), (0.75, -0.75), (-0.75, -0.75), (0.75, 0.75), (-0.75, 0.75))
"""The sides of a dot on which its name may stand, the best first."""
NEAR, FAR = (11.0, 24.0), (11.0, 24.0, 36.0, 50.0)
"""How far off it may stand; beyond the first distance a thread leads to it."""


@dataclass(frozen=True, slots=True)
class Label:
    """A text at a place, begun, centred or ended there, and the room that it takes."""

    text: str
    x: float
    middle: float
    anchor: str
    style: str
    box: Box

    def draw(self) -> str:
        return words(self.x, self.middle + CAP, self.text, f"{self.style} {self.anchor}".strip())


def label_at(text: str, x: float, middle: float, anchor: str = "", style: str = "", wide: float = 0.0) -> Label:
    """A label whose width is measured, unless it is known."""
    wide = wide or text_width(text)
    left = x - wide if anchor == "c-end" else x - wide / 2 if anchor else x
    box = Box(left - 2, middle - LINE / 2, left + wide + 2, middle + LINE / 2)
    return Label(text, x, middle, anchor, style, box)


@dataclass(frozen=True, slots=True)
class Plane:
    """Where the dots live, and the scales of its two axes."""

    edge: Box
    x: Scale
    y: Scale


@dataclass(frozen=True, slots=True)
class Room:
    """What a name at a dot must keep clear of: the edge, other words, and if possible the medians."""

    edge: Box
    taken: Sequence[Box]
    walls: Sequence[Box]


def draw_scatter(chart: ScatterChart, width: Width) -> Drawing:
    """The plane; names at the dots where there is room for all of them, else numbers and a list below."""
    plane = _plane(chart, width)
    dots = [(plane.x(dot.x), plane.y(dot.y)) for dot in chart.dots]
    legends = [*_corners(chart, plane), *_median_labels(chart, plane, dots)]
    medians = _median_lines(chart, plane)
    walls = [Box(x1 - 1, y1 - 1, x2 + 1, y2 + 1) for x1, y1, x2, y2 in medians]
    room = Room(plane.edge, [label.box for label in legends], walls)
    names = [dot.name for dot in chart.dots]
    labels = _placed(names, dots, room, FAR if width == Width.WIDE else NEAR)
    key, height = ([], 0.0) if labels else _numbered_list(names, width, plane.edge.bottom + 52)
    numbers = [str(number) for number in range(1, len(names) + 1)]
    labels = labels or _placed(numbers, dots, room, FAR, forced=True)
    parts = [*_axes(chart, plane, width), *(line(*ends, "c-median") for ends in medians)]
    parts += [label.draw() for label in legends]
    parts += [_thread(label, at) for label, at in zip(labels, dots, strict=True) if _is_far(label, at)]
    for dot, at in zip(chart.dots, dots, strict=True):
        parts.append(circle(*at, RADIUS, "c-dot c-fq" if dot.tone is Tone.QUIET else "c-dot c-f1"))
    parts += [*(label.draw() for label in labels), *key]
    return Drawing(width, plane.edge.bottom + 44 + height, parts)


# --- the plane ----------------------------------------------------------------------------------------------


def _plane(chart: ScatterChart, width: Width) -> Plane:
    """Above and below the dots stays a band for the words in the corners."""
    left = widest(tick.label for tick in chart.y_ticks) + 8
    top = LINE + 6
    bottom = top + (400 if width == Width.WIDE else 320)
    band = 42.0 if width == Width.NARROW else 28.0
    xs = [tick.at for tick in chart.x_ticks] + [dot.x for dot in chart.dots]
    ys = [tick.at for tick in chart.y_ticks] + [dot.y for dot in chart.dots]
    edge = Box(left, top, width - 2, bottom)
    return Plane(edge, scale_over(xs, left + 12, edge.right - 12), scale_over(ys, bottom - band, top + band))


def _axes(chart: ScatterChart, plane: Plane, width: Width) -> list[str]:
    edge = plane.edge
    rows = [(plane.y(tick.at), tick.label) for tick in chart.y_ticks]
    columns = [(plane.x(tick.at), tick.label) for tick in chart.x_ticks]
    rules = "".join(f"M{num(edge.left)} {num(y)}H{num(edge.right)}" for y, _ in rows)
    rules += "".join(f"M{num(x)} {num(edge.top)}V{num(edge.bottom)}" for x, _ in columns)
    return [
        path(rules, "c-grid"),
        path(f"M{num(edge.left)} {num(edge.top)}V{num(edge.bottom)}H{num(edge.right)}", "c-axis"),
        *(words(edge.left - 8, y + CAP, label, "c-soft c-end") for y, label in thinned(rows)),
        *axis_words(columns, edge.bottom + 18, width),
        words(0, LINE - 4, shorten(chart.y_name, width), "c-strong"),
        words(edge.right, edge.bottom + 38, shorten(chart.x_name, width), "c-strong c-end"),
    ]


def _corners(chart: ScatterChart, plane: Plane) -> Iterator[Label]:
    """What it means to stand in a corner, in at most two lines."""
    edge, four = plane.edge, chart.quadrants
    room = (edge.right - edge.left) / 2 - 12
    for text, right, low in (
        (four.top_left, False, False), (four.top_right, True, False),
        (four.bottom_left, False, True), (four.bottom_right, True, True),
    ):  # fmt: skip
        lines = wrap(text, room)
        first = edge.bottom - 12 - (len(lines) - 1) * LINE if low else edge.top + 13
        for number, part in enumerate(lines):
            x, anchor = (edge.right - 8, "c-end") if right else (edge.left + 8, "")
            yield label_at(part, x, first + number * LINE, anchor, "c-soft")


def _median_lines(chart: ScatterChart, plane: Plane) -> list[tuple[float, float, float, float]]:
    """Through the room of the dots; the bands with the words of the corners stay clear."""
    x, y, edge = chart.x_median, chart.y_median, plane.edge
    lines = [(plane.x(x.value), plane.y.end - 5, plane.x(x.value), plane.y.start + 5)] if x else []
    return lines + ([(edge.left, plane.y(y.value), edge.right, plane.y(y.value))] if y else [])


def _median_labels(chart: ScatterChart, plane: Plane, dots: Sequence[Point]) -> Iterator[Label]:
    """At an end of its line, on the side where no dot is in the way."""
    edge = plane.edge
    if chart.x_median:
        x = plane.x(chart.x_median.value)
        sides = [(side, y) for y in (plane.y.start - 3, plane.y.end + 3) for side in (((x + 6), ""), (x - 6, "c-end"))]
        yield _clear([label_at(chart.x_median.label, x, y, anchor, "c-soft") for (x, anchor), y in sides], plane, dots)
    if chart.y_median:
        y = plane.y(chart.y_median.value)
        ends = [(end, dy) for end in ((edge.right - 6, "c-end"), (edge.left + 6, "")) for dy in (-10, 10)]
        yield _clear([label_at(chart.y_median.label, x, y + dy, a, "c-soft") for (x, a), dy in ends], plane, dots)


def _clear(tries: Sequence[Label], plane: Plane, dots: Sequence[Point]) -> Label:
    taken = [_dot_box(dot) for dot in dots]
    return next((one for one in tries if one.box.within(plane.edge) and not _hits(one.box, taken)), tries[0])


# --- names at the dots --------------------------------------------------------------------------------------


def _placed(
    texts: Sequence[str], dots: Sequence[Point], room: Room, reaches: Sequence[float], *, forced: bool = False
) -> list[Label]:
    """A place for each text, near its dot and touching nothing; or none at all when one finds no place.

    The most crowded dots choose first. A median is crossed only when there is no other way. With `forced`, a
    text without a free place stands at its first choice.
    """
    taken = [*room.taken, *(_dot_box(dot) for dot in dots)]
    found: dict[int, Label] = {}
    for index in sorted(range(len(dots)), key=lambda index: (-_crowd(dots[index], dots), index)):
        tries = partial(_tries, texts[index], dots[index], reaches)
        free = partial(_is_free, dot=dots[index], taken=taken, edge=room.edge)
        clear = (label for label in tries() if not _hits(label.box, room.walls) and free(label))
        crossing = (label for label in tries() if free(label))
        label = next(clear, None) or next(crossing, next(tries()) if forced else None)
        if label is None:
            return []
        found[index] = label
        taken.append(label.box)
    return [found[index] for index in range(len(dots))]


def _tries(text: str, dot: Point, reaches: Sequence[float]) -> Iterator[Label]:
    wide = text_width(text)
    for reach in reaches:
        for dx, dy in STEPS:
            anchor = "c-mid" if dx == 0 else "" if dx > 0 else "c-end"
            yield label_at(text, dot[0] + dx * reach, dot[1] + dy * (reach + 3), anchor, wide=wide)


def _is_free(label: Label, dot: Point, taken: Sequence[Box], edge: Box) -> bool:
    """Whether the words, and the thread to them if there is one, run over nothing."""
    box = label.box
    if not box.within(edge) or _hits(box, taken):
        return False
    return not _is_far(label, dot) or not any(_hits(box, taken) for box in _thread_boxes(label, dot))


def _hits(box: Box, others: Sequence[Box]) -> bool:
    return any(box.touches(other) for other in others)


def _crowd(dot: Point, dots: Sequence[Point]) -> int:
    return sum(abs(dot[0] - other[0]) < 90 and abs(dot[1] - other[1]) < 30 for other in dots)


def _dot_box(dot: Point) -> Box:
    reach = RADIUS + 1
    return Box(dot[0] - reach, dot[1] - reach, dot[0] + reach, dot[1] + reach)


def _is_far(label: Label, dot: Point) -> bool:
    return abs(label.x - dot[0]) > 12 or abs(label.middle - dot[1]) > 16


def _thread(label: Label, dot: Point) -> str:
    return line(*dot, *_thread_end(label, dot), "c-lead")


def _thread_end(label: Label, dot: Point) -> Point:
    """At the nearer edge of the words."""
    return label.x, label.middle - (8 if label.middle > dot[1] + 8 else -8 if label.middle < dot[1] - 8 else 0)


def _thread_boxes(label: Label, dot: Point) -> Iterator[Box]:
    """A few points of the thread, beyond its own dot."""
    end = _thread_end(label, dot)
    for part in range(3, 8):
        x, y = dot[0] + (end[0] - dot[0]) * part / 8, dot[1] + (end[1] - dot[1]) * part / 8
        yield Box(x, y, x, y)


def _numbered_list(names: Sequence[str], width: float, top: float) -> tuple[list[str], float]:
    """The names behind the numbers, in as many columns as fit: parts and the height they take."""
    column = min(widest(names) + 40, width)
    columns = max(1, int(width / column))
    rows = -(-len(names) // columns)
    parts = []
    for index, name in enumerate(names):
        x, y = (index // rows) * (width / columns), top + (index % rows) * (LINE + 3) + LINE - 4
        parts.append(words(x + 16, y, str(index + 1), "c-strong c-end"))
        parts.append(words(x + 24, y, shorten(name, width / columns - 28)))
    return parts, rows * (LINE + 3) + 10
