"""What a survey shows: the change in points with its 95 % interval, and whether it can be told from chance."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

from kolsite.measure.figures import Reason, Unmeasured
from kolsite.model.results import ArmRole, PairedTable, Survey, SurveyDesign

Z95 = 1.959963984540054
LEAST_ANSWERS = 30
FIRST = frozenset({ArmRole.CONTROL, ArmRole.BEFORE})


@dataclass(frozen=True, slots=True)
class Lift:
    """The difference of two shares (as fractions), its interval, and the relative change if it has one."""

    before: float
    after: float
    low: float
    high: float
    n_before: int
    n_after: int

    @property
    def difference(self) -> float:
        return self.after - self.before

    @property
    def relative(self) -> float | None:
        return self.after / self.before - 1 if self.before else None

    @property
    def clear(self) -> bool:
        """Whether the interval leaves out no change at all."""
        return self.low > 0 or self.high < 0


def wilson(positive: int, n: int, z: float = Z95) -> tuple[float, float]:
    """Wilson's bounds of a share (metrics §5).

    >>> [round(bound, 4) for bound in wilson(56, 70)]
    [0.6918, 0.877]
    """
    share = positive / n
    middle = share + z * z / (2 * n)
    reach = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    whole = 1 + z * z / n
    return (middle - reach) / whole, (middle + reach) / whole


def newcombe(positive: int, n: int, positive_before: int, n_before: int) -> Lift:
    """The difference of two independent shares with Newcombe's interval (metrics §5).

    >>> lift = newcombe(56, 70, 48, 80)
    >>> round(lift.difference, 4), round(lift.low, 4), round(lift.high, 4)
    (0.2, 0.0524, 0.3339)
    >>> lift = newcombe(0, 20, 0, 20)
    >>> round(lift.low, 4), round(lift.high, 4)
    (-0.1611, 0.1611)
    """
    p1, p0 = positive / n, positive_before / n_before
    (l1, u1), (l0, u0) = wilson(positive, n), wilson(positive_before, n_before)
    difference = p1 - p0
    low = difference - sqrt((p1 - l1) ** 2 + (u0 - p0) ** 2)
    high = difference + sqrt((u1 - p1) ** 2 + (p0 - l0) ** 2)
    return Lift(p0, p1, low, high, n_before, n)


def newcombe_paired(table: PairedTable) -> Lift:
    """The same people twice: Newcombe's interval for paired shares (1998, method 10)."""
    n = table.both + table.lost + table.won + table.neither
    before, after = table.both + table.lost, table.both + table.won
    p0, p1 = before / n, after / n
    (l0, u0), (l1, u1) = wilson(before, n), wilson(after, n)
    phi = _correlation(table, n)
    difference = p1 - p0
    low = difference - sqrt((p1 - l1) ** 2 - 2 * phi * (p1 - l1) * (u0 - p0) + (u0 - p0) ** 2)
    high = difference + sqrt((u1 - p1) ** 2 - 2 * phi * (u1 - p1) * (p0 - l0) + (p0 - l0) ** 2)
    return Lift(p0, p1, low, high, n, n)


def _correlation(table: PairedTable, n: int) -> float:
    """How much the two answers go together, corrected for continuity."""
    rows = (table.both + table.lost) * (table.won + table.neither)
    columns = (table.both + table.won) * (table.lost + table.neither)
    product = table.both * table.neither - table.lost * table.won
    if rows == 0 or columns == 0:
        return 0.0
    if product > 0:
        product = max(product - n // 2, 0)
    return product / sqrt(rows * columns)


def lift_of(survey: Survey) -> Lift | Unmeasured:
    """The lift of a survey; fewer than thirty answers in a group give counts only."""
    if survey.design is SurveyDesign.PRE_POST_PAIRED:
        table = survey.table_2x2
        if table is None:
            return Unmeasured(Reason.MISSING_INPUT)
        people = table.both + table.lost + table.won + table.neither
        return newcombe_paired(table) if people >= LEAST_ANSWERS else Unmeasured(Reason.N_TOO_SMALL)
    first = next((arm for arm in survey.arms if arm.role in FIRST), None)
    second = next((arm for arm in survey.arms if arm.role not in FIRST), None)
    if first is None or second is None or first.positive > first.n or second.positive > second.n:
        return Unmeasured(Reason.MISSING_INPUT)
    if min(first.n, second.n) < LEAST_ANSWERS:
        return Unmeasured(Reason.N_TOO_SMALL)
    return newcombe(second.positive, second.n, first.positive, first.n)
