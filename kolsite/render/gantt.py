"""The campaign timeline: what is due when, for which phase and KOL, and how far each piece is.

State is told by shape and word before colour: done is solid with a tick, in progress is filled up to today,
late has an exclamation mark and a dotted line up to today, planned is hollow, cancelled is dashed and crossed
out. The key on top names the states that occur; a late row also says it in its note.

On a wide picture the names stand in a column. On a phone each name stands above its bar, so the whole width
is time; a timeline of more than about 110 days is drawn wider than the phone and is put (by `render_figure`)
into

    <div class="chart-narrow chart-scroll" tabindex="0" role="region" aria-label="…">…</div>

which scrolls by itself, by finger or arrow key, while the page stays as wide as the phone. For such a picture
the names move with their bars and the headings are repeated, so that one knows where one is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kolsite.render.plots.pen import (
    CAP,
    LINE,
    Drawing,
    Scale,
    Width,
    box,
    circle,
    line,
    num,
    path,
    text_width,
    widest,
    words,
    wrap,
)  # fmt: skip
from kolsite.render.plots.placing import Flag, axis_kept, fly, key_rows, lane_count
from kolsite.views.charts import Gantt, GanttGroup, GanttRow, Milestone, Span, State

DAY = 3.0
"""The least width of a day on a phone; below it the picture grows and scrolls."""
BAR, RADIUS = 12.0, 6.0
INDENT, AIR = 12.0, 4.0
Stretch = tuple[float, float]
"""From where to where, on a row."""
Words = tuple[float, str, str]
"""Where a text begins, the text, its classes."""


def phone_width(chart: Gantt) -> float:
    """How wide the picture is that a phone gets; more than a phone when days would become too thin."""
    return max(float(Width.NARROW), (chart.ends_on + 1 - chart.starts_on) * DAY)


@dataclass(frozen=True, slots=True)
class Frame:
    """Where time lies: from the column of names (none on a phone) to the right edge."""

    x: Scale
    left: float
    right: float
    above: bool
    today: float | None

    @property
    def now(self) -> Sequence[Stretch]:
        """What the line of today takes of every row."""
        return [] if self.today is None else [(self.today - 3, self.today + 3)]

    @property
    def scrolls(self) -> bool:
        return self.above and self.right > Width.NARROW


@dataclass(frozen=True, slots=True)
class Line:
    """A row that knows its words: above or left of its marks, at the end of that line, and beside marks."""

    row: GanttRow
    texts: Sequence[tuple[str, str]]
    aside: str
    beside: Sequence[Words]


def draw_gantt(chart: Gantt, width: Width) -> Drawing:
    """Key, axis, shaded days, rows under their headings, the line of today, and the names of the holidays."""
    frame = _frame(chart, width)
    key, top = key_rows(_key(chart), min(frame.right, width))
    body, bottom = _body(chart, frame, top + 30)
    names, height = _holiday_names(chart, frame, bottom)
    parts = [
        *key,
        *_backdrop(chart, frame, top + (30 if frame.above else 24), bottom),
        *_axis(chart, frame, top + LINE),
        *_today(frame, top + (30 if frame.above else 22), bottom),
        *body,
        *names,
    ]
    return Drawing(frame.right, bottom + height + 4, parts)


# --- the frame ----------------------------------------------------------------------------------------------


def _frame(chart: Gantt, width: Width) -> Frame:
    above = width == Width.NARROW
    right = phone_width(chart) if above else float(width)
    left = 0.0 if above else _column(chart) + 16
    x = Scale(chart.starts_on, chart.ends_on + 1, left, right)
    shown = chart.today is not None and chart.starts_on <= chart.today <= chart.ends_on
    return Frame(x, left, right, above, x(chart.today + 0.5) if shown and chart.today is not None else None)


def _column(chart: Gantt) -> float:
    """The column of names: as wide as the widest, up to a third of the picture."""
    labels = [INDENT + text_width(row.label) for group in chart.groups for row in group.rows]
    return min(max([widest(group.heading for group in chart.groups), *labels]), Width.WIDE * 0.32)


def _backdrop(chart: Gantt, frame: Frame, top: float, bottom: float) -> list[str]:
    """Weekends and holidays as one shape, and a thin line at each tick."""
    shades = ""
    for off in chart.days_off:
        start, end = max(off.starts_on, chart.starts_on), min(off.ends_on, chart.ends_on) + 1
        if start < end:
            wide = num(frame.x(end) - frame.x(start))
            shades += f"M{num(frame.x(start))} {num(top)}h{wide}V{num(bottom)}h-{wide}z"
    ticks = "".join(f"M{num(frame.x(tick.at))} {num(top)}V{num(bottom)}" for tick in chart.ticks)
    return [path(d, style) for d, style in ((shades, "c-shade"), (ticks, "c-grid")) if d]


def _axis(chart: Gantt, frame: Frame, y: float) -> Iterator[str]:
    """Dates over the plot; the word for today takes the place of a date that it would touch."""
    labels = [(frame.x(tick.at), tick.label) for tick in chart.ticks]
    taken: list[Stretch] = []
    if frame.today is not None and chart.today_label:
        half = text_width(chart.today_label) / 2
        x = max(frame.left + half, min(frame.today, frame.right - half))
        taken.append((x - half - 8, x + half + 8))
        yield words(x, y, chart.today_label, "c-strong c-mid")
    for x, label in axis_kept(labels, frame.right):
        stretch = (x - text_width(label) / 2, x + text_width(label) / 2)
        if _free(stretch, taken):
            yield words(x, y, label, "c-soft c-mid")


def _today(frame: Frame, top: float, bottom: float) -> Iterator[str]:
    if frame.today is not None:
        yield line(frame.today, top, frame.today, bottom, "c-today")


def _holiday_names(chart: Gantt, frame: Frame, bottom: float) -> tuple[list[str], float]:
    """Names hang under their shade, in lanes; parts and the height they take."""
    named = [off for off in chart.days_off if off.label and chart.starts_on <= off.starts_on <= chart.ends_on]
    flags = [Flag(frame.x(off.starts_on), text_width(off.label) + 4) for off in named]
    parts = []
    for off, flag, place in zip(named, flags, fly(flags, frame.right), strict=True):
        baseline = bottom + place.lane * LINE + LINE
        beside = not place.left + 1 < flag.x < place.left + flag.width - 5
        parts.append(line(flag.x, bottom, flag.x, baseline if beside else baseline - 11, "c-lead"))
        parts.append(words(place.left + 4, baseline, off.label, "c-soft"))
    return parts, lane_count(fly(flags, frame.right)) * LINE + (6 if named else 0)


# --- headings and rows --------------------------------------------------------------------------------------


def _body(chart: Gantt, frame: Frame, top: float) -> tuple[list[str], float]:
    """Everything under the axis: parts and where they end."""
    parts: list[str] = []
    strips: list[Stretch] = []
    y = top
    for group in chart.groups:
        high = 26.0 if group.level == 1 else 22.0
        parts += _heading(group, frame, y, high, first=y == top)
        strips.append((y - AIR, high + AIR))
        y += high
        for row in group.rows:
            laid = _laid(row, frame)
            strips.append((y - AIR, len(laid.texts) * LINE + 4 + AIR))
            drawn, y = _row(laid, frame, y)
            parts += drawn
    return _plain_strips(strips, frame) + parts, y + 4


def _plain_strips(strips: Sequence[Stretch], frame: Frame) -> list[str]:
    """On a phone words stand on plain paper, so that shades and the line of today show behind marks only."""
    wide = num(frame.right)
    cover = "".join(f"M0 {num(top)}h{wide}v{num(high)}H0z" for top, high in strips)
    return [path(cover, "c-paper")] if frame.above else []


def _heading(group: GanttGroup, frame: Frame, y: float, high: float, *, first: bool) -> Iterator[str]:
    """A phase is quiet and has a rule above it; on a picture that scrolls, it comes again on every screen."""
    if group.level == 1 and not first:
        yield line(0, y + 2, frame.right, y + 2, "c-grid")
    room = Width.NARROW if frame.above else frame.left - 8
    text = (wrap(group.heading, room - 8, 1) or [""])[0]
    starts = range(0, int(frame.right) - 60, Width.NARROW) if frame.scrolls else (0,)
    style = "c-strong c-soft" if group.level == 1 else "c-strong"
    yield from (words(x, y + high - 7, text, style) for x in starts)


def _laid(row: GanttRow, frame: Frame) -> Line:
    """Words find their places before the row gets its height.

    First the labels of the marks; then the note, right of everything or left of it. A note without room goes
    under the name; a label without room goes to the end of a phone's line, and is left out of a wide picture.
    """
    marks = sorted(((_stretch(mark, frame), mark) for mark in _marks(row)), key=lambda pair: pair[0])
    taken = [stretch for stretch, _ in marks]
    beside: list[Words] = []
    lost: list[str] = []
    for stretch, mark in marks:
        if place := _room_by(stretch, mark.label, taken, frame):
            taken.append(place)
            beside.append((place[0], mark.label, ""))
        elif mark.label:
            lost.append(mark.label)
    late = any(mark.state is State.LATE for _, mark in marks)
    note, under = _note(row.note, "c-late" if late else "c-soft", taken, frame)
    names = [(text, "") for text in wrap(row.label, _name_room(frame))]
    return Line(row, [*names, *under], _aside(row, lost, frame), [*beside, *note])


def _note(text: str, style: str, taken: Sequence[Stretch], frame: Frame) -> tuple[list[Words], list[tuple[str, str]]]:
    """The note beside its marks, or else as lines under the name."""
    whole = (min((a for a, _ in taken), default=0.0), max((b for _, b in taken), default=frame.left))
    if place := _room_by(whole, text, taken, frame):
        return [(place[0], text, style)], []
    return [], [(part, style) for part in wrap(text, _name_room(frame))]


def _name_room(frame: Frame) -> float:
    return frame.right if frame.above else frame.left - 16 - INDENT


def _marks(row: GanttRow) -> Sequence[Span | Milestone]:
    return [*row.milestones, *row.spans]


def _aside(row: GanttRow, lost: Sequence[str], frame: Frame) -> str:
    text = ", ".join(lost)
    fits = text_width(row.label) + text_width(text) + 16 <= frame.right
    return text if frame.above and not frame.scrolls and fits else ""


def _stretch(mark: Span | Milestone, frame: Frame) -> Stretch:
    """What a mark takes of its row, with the dotted line that a late one draws up to today."""
    if isinstance(mark, Milestone):
        x = frame.x(mark.on + 0.5)
        return x - RADIUS - 2, x + RADIUS + 2
    end = frame.x(mark.ends_on + 1)
    if mark.state is State.LATE and frame.today is not None:
        end = max(end, frame.today)
    return frame.x(mark.starts_on) - 2, end + 2


def _room_by(stretch: Stretch, text: str, taken: Sequence[Stretch], frame: Frame) -> Stretch | None:
    """Room for a text right of its mark, else left of it; the line of today is never written over."""
    wide = text_width(text)
    for left in (stretch[1] + 4, stretch[0] - 4 - wide) if text else ():
        room = (left, left + wide)
        if frame.left <= left and room[1] <= frame.right and _free(room, [*taken, *frame.now]):
            return room
    return None


def _free(room: Stretch, taken: Sequence[Stretch]) -> bool:
    return all(room[1] <= left or right <= room[0] for left, right in taken)


def _row(laid: Line, frame: Frame, top: float) -> tuple[list[str], float]:
    """A row's name, its marks and the words beside them: parts and where the next row starts."""
    block = len(laid.texts) * LINE
    middle = top + block + 15 if frame.above else top + max(block, 20) / 2
    first = top + LINE - 3 if frame.above else middle - block / 2 + LINE - 4
    x = _name_x(laid, frame)
    parts = [words(x, first + n * LINE, text, style) for n, (text, style) in enumerate(laid.texts)]
    parts += [words(frame.right, first, laid.aside, "c-end")] if laid.aside else []
    parts += [part for span in laid.row.spans for part in _span(span, frame, middle)]
    parts += [part for one in laid.row.milestones for part in glyph(one.state, frame.x(one.on + 0.5), middle)]
    parts += [words(at, middle + CAP, text, style) for at, text, style in laid.beside]
    return parts, (middle + 11 + AIR if frame.above else top + max(block, 20) + 4)


def _name_x(laid: Line, frame: Frame) -> float:
    """Indented under its heading; on a picture that scrolls, over the first mark."""
    marks = [_stretch(mark, frame)[0] for mark in _marks(laid.row)]
    if frame.scrolls and marks:
        return max(0.0, min(min(marks), frame.right - widest(text for text, _ in laid.texts)))
    return 0.0 if frame.above else INDENT


# --- shapes -------------------------------------------------------------------------------------------------


def _span(span: Span, frame: Frame, middle: float) -> Iterator[str]:
    left = frame.x(max(span.starts_on, frame.x.low))
    right = max(frame.x(min(span.ends_on + 1, frame.x.high)), left + 4)
    yield from bar(span.state, left, right, middle, frame.today)
    if span.state is State.LATE and frame.today is not None and frame.today > right:
        yield line(right, middle, frame.today, middle, "c-over")


def bar(state: State, left: float, right: float, middle: float, today: float | None) -> Iterator[str]:
    """Work over some days, in the shape of its state."""
    top, wide = middle - BAR / 2, right - left
    match state:
        case State.DONE:
            yield box(left, top, wide, BAR, "c-fdone")
        case State.IN_PROGRESS:
            until = (left + right) / 2 if today is None else max(left + 2, min(today, right))
            yield box(left, top + 0.75, wide, BAR - 1.5, "c-open")
            yield box(left, top, until - left, BAR, "c-f1")
        case State.LATE:
            yield box(left, top, wide, BAR, "c-flate")
            if wide >= 16:
                yield path(f"M{num(right - 8)} {num(middle - 4)}{BANG}", "c-check")
        case State.PLANNED:
            yield box(left + 0.75, top + 0.75, wide - 1.5, BAR - 1.5, "c-hollow")
        case State.CANCELLED:
            yield box(left + 0.75, top + 0.75, wide - 1.5, BAR - 1.5, "c-cut")
            yield path(f"M{num(left - 3)} {num(middle)}H{num(right + 3)}", "c-cross")


def glyph(state: State, x: float, middle: float) -> Iterator[str]:
    """A day, in the shape of its state."""
    match state:
        case State.DONE:
            yield circle(x, middle, RADIUS + 0.5, "c-dot c-fdone")
            yield path(f"M{num(x - 3.2)} {num(middle)}{TICK}", "c-check")
        case State.IN_PROGRESS:
            yield circle(x, middle, RADIUS, "c-open")
            yield path(f"M{num(x)} {num(middle - RADIUS)}a6 6 0 0 0 0 12z", "c-f1")
        case State.LATE:
            yield path(f"M{num(x)} {num(middle - 8)}l8 14h-16z", "c-dot c-flate")
            yield path(f"M{num(x)} {num(middle - 3.5)}{BANG}", "c-check")
        case State.PLANNED:
            yield circle(x, middle, RADIUS - 0.5, "c-hollow")
        case State.CANCELLED:
            yield circle(x, middle, RADIUS - 0.5, "c-cut")
            yield path(f"M{num(x - 4)} {num(middle - 4)}l8 8m0-8-8 8", "c-cross")


TICK, BANG = "l2.4 2.6 4-5", "v4.6m0 1.6v1.8"


def _key(chart: Gantt) -> list[tuple[str, float, str]]:
    """The states that occur, each as it looks here: as a bar, as a day, or as both."""
    rows = [row for group in chart.groups for row in group.rows]
    spans = {span.state for row in rows for span in row.spans}
    days = {milestone.state for row in rows for milestone in row.milestones}
    return [
        _sample(state, state in spans, state in days, chart.state_words[state])
        for state in State
        if state in spans | days
    ]


def _sample(state: State, as_bar: bool, as_day: bool, word: str) -> tuple[str, float, str]:
    parts = list(bar(state, 0, 24, 0, None)) if as_bar else []
    start = 32.0 if as_bar else 0.0
    parts += list(glyph(state, start + 7, 0)) if as_day else []
    return "".join(parts), start + 14 if as_day else 24.0, word
