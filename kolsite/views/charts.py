"""What a finished chart says: its sentence, its numbers, and every word on it, ready to be drawn.

A view computes and localises; a chart here is the result. Numbers are geometry only (where a point stands,
how long a bar is); whatever a person reads is a finished string, because nothing is formatted later. `title`
states the finding, `subtitle` the unit, basis and coverage, `alt` the picture in one sentence, `empty` what
to say when there is nothing to draw, and `table` is the same content for those who would rather read it.

A missing number is `None`, never 0: lines break, bars give the reason in words. Axes span their ticks and
everything drawn, whichever reaches further; so a view that wants zero on the axis gives a tick at zero.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from math import ceil, floor, isfinite, log10

# --- what all charts share ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table twin; figures stand to the right."""

    name: str
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class ChartTable:
    """The chart as a table. `label` is on the switch that opens it: "Lihat sebagai tabel"."""

    caption: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[str]]
    label: str

    def __post_init__(self) -> None:
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError(f"a row of the table {self.caption!r} has more or fewer cells than columns")


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """The words around every chart."""

    title: str
    subtitle: str
    alt: str
    empty: str
    table: ChartTable
    source: str = ""


class Tone(Enum):
    """Loud is what the title speaks of; quiet is context, drawn in grey."""

    LOUD = "loud"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on an axis and its words. Where labels would touch, every second or third one is printed."""

    at: float
    label: str

    def __post_init__(self) -> None:
        _finite(self.at)


@dataclass(frozen=True, slots=True)
class Reference:
    """A value to compare with, and its words: a target, a benchmark, a median, "no change"."""

    value: float
    label: str

    def __post_init__(self) -> None:
        _finite(self.value)


# --- lines --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Series:
    """One line. `points` are (x, y) with x rising; y `None` is a gap. `value_label` is the last value in
    words.
    """

    name: str
    points: Sequence[tuple[float, float | None]]
    value_label: str = ""
    tone: Tone = Tone.LOUD

    def __post_init__(self) -> None:
        _finite(*(number for point in self.points for number in point))


@dataclass(frozen=True, slots=True)
class Window:
    """A shaded stretch of time: the live window, weeks without snapshots."""

    start: float
    end: float
    label: str = ""

    def __post_init__(self) -> None:
        _finite(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Level:
    """A shaded stretch of values: the baseline before the campaign."""

    low: float
    high: float
    label: str = ""

    def __post_init__(self) -> None:
        _finite(self.low, self.high)


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that happened at x: on the line when `y` is given, through the whole plot when it is not."""

    x: float
    label: str
    y: float | None = None

    def __post_init__(self) -> None:
        _finite(self.x, self.y)


@dataclass(frozen=True, slots=True, kw_only=True)
class LineChart(Chart):
    """One to six series over time. Names stand at the ends of the lines; there is no legend."""

    series: Sequence[Series]
    x_ticks: Sequence[Tick]
    y_ticks: Sequence[Tick]
    target: Reference | None = None
    windows: Sequence[Window] = ()
    level: Level | None = None
    marks: Sequence[Mark] = ()

    def __post_init__(self) -> None:
        if len(self.series) > 6:
            raise ValueError(f"{len(self.series)} lines in one chart; six is the most that people can tell apart")


@dataclass(frozen=True, slots=True)
class Sparkline:
    """A line as small as a word, for a table cell. The row that it stands in is its table twin."""

    label: str
    alt: str
    points: Sequence[tuple[float, float | None]]

    def __post_init__(self) -> None:
        _finite(*(number for point in self.points for number in point))


# --- bars ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Amount:
    """A length and its words; without a length the words are the reason: "belum diukur: tangkapan D7 belum
    ada".
    """

    value: float | None
    label: str

    def __post_init__(self) -> None:
        _finite(self.value)


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of bars. `beside` is the second of a pair, `target` a tick across this bar only."""

    label: str
    amount: Amount
    beside: Amount | None = None
    target: float | None = None
    note: str = ""
    tone: Tone = Tone.LOUD

    def __post_init__(self) -> None:
        _finite(self.target)


@dataclass(frozen=True, slots=True, kw_only=True)
class BarChart(Chart):
    """Horizontal bars from zero, in the order given.

    `pair` names the two bars of a row, `target_name` the tick across a bar ("Target"); both stand in a key on
    top. `reference` is one line through all bars. `full` stretches the axis to a value, such as 100 %.
    """

    bars: Sequence[Bar]
    pair: tuple[str, str] | None = None
    target_name: str = ""
    reference: Reference | None = None
    full: float | None = None

    def __post_init__(self) -> None:
        _finite(self.full)


@dataclass(frozen=True, slots=True)
class Segment:
    """A share of the whole. Hollow means "not yet" or "not known": an outline instead of a surface."""

    label: str
    value: float
    value_label: str
    hollow: bool = False

    def __post_init__(self) -> None:
        _finite(self.value)
        if self.value < 0:
            raise ValueError(f"a share of the whole cannot be {self.value}")


@dataclass(frozen=True, slots=True, kw_only=True)
class StackedBar(Chart):
    """One bar that is the whole, cut into shares, with their names beside them."""

    segments: Sequence[Segment]

    def __post_init__(self) -> None:
        if len(self.segments) > 6:
            raise ValueError(f"{len(self.segments)} shares in one bar; add up the small ones")


# --- estimates and comparisons ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure from a sample with its interval; `value` None says the reason in `value_label`."""

    label: str
    value: float | None
    low: float
    high: float
    value_label: str
    note: str = ""

    def __post_init__(self) -> None:
        _finite(self.value, self.low, self.high)


@dataclass(frozen=True, slots=True, kw_only=True)
class IntervalChart(Chart):
    """Estimates with their intervals around `zero`. Solid where the interval leaves zero out, hollow where
    not.
    """

    rows: Sequence[Estimate]
    x_ticks: Sequence[Tick]
    zero: Reference


@dataclass(frozen=True, slots=True)
class Dot:
    """A KOL on the plane."""

    name: str
    x: float
    y: float
    tone: Tone = Tone.LOUD

    def __post_init__(self) -> None:
        _finite(self.x, self.y)


@dataclass(frozen=True, slots=True)
class Quadrants:
    """What it means to stand in a corner."""

    top_left: str = ""
    top_right: str = ""
    bottom_left: str = ""
    bottom_right: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScatterChart(Chart):
    """Two measures of each KOL, with their medians. Whoever lacks one of them is named in the subtitle or
    source.
    """

    dots: Sequence[Dot]
    x_ticks: Sequence[Tick]
    y_ticks: Sequence[Tick]
    x_name: str
    y_name: str
    x_median: Reference | None = None
    y_median: Reference | None = None
    quadrants: Quadrants = Quadrants()


# --- the timeline -------------------------------------------------------------------------------------------


class State(Enum):
    """How far a piece of work is."""

    DONE = "done"
    IN_PROGRESS = "in-progress"
    LATE = "late"
    PLANNED = "planned"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Span:
    """Work from a day to a day, both included; days as `date.toordinal()`."""

    starts_on: int
    ends_on: int
    state: State
    label: str = ""

    def __post_init__(self) -> None:
        if self.ends_on < self.starts_on:
            raise ValueError(f"work that ends on day {self.ends_on} before it starts on day {self.starts_on}")


@dataclass(frozen=True, slots=True)
class Milestone:
    """A day on which something is due or goes live. The label is dropped where the row has no room for it."""

    on: int
    state: State
    label: str = ""


@dataclass(frozen=True, slots=True)
class GanttRow:
    """One line of the timeline. `note` is always printed: "terlambat 3 hari, bola di KOL"."""

    label: str
    spans: Sequence[Span] = ()
    milestones: Sequence[Milestone] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class GanttGroup:
    """Rows under a heading: level 1 for a phase, level 2 for a KOL within it (rows may be empty)."""

    heading: str
    rows: Sequence[GanttRow] = ()
    level: int = 1


@dataclass(frozen=True, slots=True)
class DaysOff:
    """Days on which little gets done: a weekend (no label) or a holiday with its name. Both ends included."""

    starts_on: int
    ends_on: int
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gantt(Chart):
    """The plan of a campaign, from `starts_on` to `ends_on` (ordinals); `state_words` name its states."""

    starts_on: int
    ends_on: int
    ticks: Sequence[Tick]
    groups: Sequence[GanttGroup]
    state_words: Mapping[State, str]
    days_off: Sequence[DaysOff] = ()
    today: int | None = None
    today_label: str = ""

    def __post_init__(self) -> None:
        if self.ends_on < self.starts_on:
            raise ValueError(f"a timeline that ends on day {self.ends_on} before it starts on {self.starts_on}")


FigureChart = LineChart | BarChart | StackedBar | IntervalChart | ScatterChart | Gantt
AnyChart = FigureChart | Sparkline


def nice_values(low: float, high: float, about: int = 4) -> Sequence[float]:
    """Round values that enclose low to high, about so many steps apart: where the ticks of an axis stand.

    A step is 1, 2, 2.5 or 5 times a power of ten. The view gives each value its words.

    >>> nice_values(0, 950_000)
    (0.0, 200000.0, 400000.0, 600000.0, 800000.0, 1000000.0)
    >>> nice_values(3.2, 3.2)
    (3.0, 4.0)
    """
    _finite(low, high)
    step = _nice_step((high - low) / max(about, 1) or 1.0)
    first, last = floor(low / step), ceil(high / step)
    last = max(last, first + 1)
    return tuple(round(index * step, 12) for index in range(first, last + 1))


def _nice_step(rough: float) -> float:
    power: float = 10.0 ** floor(log10(rough))
    return next(factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= rough * 0.7)


def _finite(*numbers: float | None) -> None:
    for number in numbers:
        if number is not None and not isfinite(number):
            raise ValueError(f"a chart takes numbers that can be drawn, not {number}; a missing one is None")
