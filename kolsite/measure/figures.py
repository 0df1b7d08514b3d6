"""A figure that can be trusted: its value, its unit and basis, how many posts it covers; or why there is none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from kolsite.language import Words, words
from kolsite.values import Money


class Reason(StrEnum):
    """Why a figure is missing, or what has to be known beside it."""

    MISSING_INPUT = "missing_input"
    ZERO_DENOMINATOR = "zero_denominator"
    BASIS_MIXED = "basis_mixed"
    LOW_COVERAGE = "low_coverage"
    CURRENCY_MIXED = "currency_mixed"
    WINDOW_INCOMPLETE = "window_incomplete"
    DAYS_MISSING = "days_missing"
    N_TOO_SMALL = "n_too_small"
    NO_BASELINE = "no_baseline"
    STALE = "stale"
    PARTIAL = "partial"
    ROUNDED = "rounded"
    ABOVE_WHOLE = "above_whole"

    @property
    def label(self) -> Words:
        return REASONS[self]


REASONS = {
    Reason.MISSING_INPUT: words("data belum masuk | data not received"),
    Reason.ZERO_DENOMINATOR: words("pembaginya nol | nothing to divide by"),
    Reason.BASIS_MIXED: words("organik dan iklan tercampur | organic and paid mixed"),
    Reason.LOW_COVERAGE: words("cakupan rendah | low coverage"),
    Reason.CURRENCY_MIXED: words("mata uang tercampur | currencies mixed"),
    Reason.DAYS_MISSING: words("data harian belum lengkap | days are missing"),
    Reason.WINDOW_INCOMPLETE: words("umur konten belum genap | window not complete"),
    Reason.N_TOO_SMALL: words("terlalu sedikit data | too few data"),
    Reason.NO_BASELINE: words("tanpa pembanding | no baseline"),
    Reason.STALE: words("data lama | stale data"),
    Reason.PARTIAL: words("sebagian komponen tidak diketahui | some parts unknown"),
    Reason.ROUNDED: words("sumber dibulatkan | source rounds"),
    Reason.ABOVE_WHOLE: words("lebih dari 100% | above 100%"),
}


class Unit(StrEnum):
    """What a value counts."""

    COUNT = "count"
    SHARE = "share"
    MONEY = "money"
    UNIT_MONEY = "unit_money"
    TIMES = "times"
    POINTS = "points"
    MINUTES = "minutes"


class Over(StrEnum):
    """What a coverage counts."""

    POSTS = "posts"
    ROWS = "rows"
    KOLS = "kols"
    DAYS = "days"
    DELIVERABLES = "deliverables"
    DIMENSIONS = "dimensions"
    COMMENTS = "comments"


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many of how many posts (or rows, days …) a figure rests on."""

    counted: int
    of: int
    over: Over = Over.POSTS

    @property
    def whole(self) -> bool:
        return self.counted == self.of

    @property
    def share(self) -> Decimal:
        return Decimal(self.counted) / self.of if self.of else Decimal(0)


WHOLE = Coverage(1, 1)


@dataclass(frozen=True, slots=True)
class Metric:
    """A measured figure. Shares are fractions (0.05 is 5 %); `notes` are said beside it, `parts` what was summed."""

    value: Decimal | Money
    unit: Unit
    coverage: Coverage = WHOLE
    notes: tuple[Reason, ...] = ()
    parts: tuple[str, ...] = ()

    @property
    def number(self) -> Decimal:
        return self.value.amount if isinstance(self.value, Money) else self.value


@dataclass(frozen=True, slots=True)
class Unmeasured:
    """A figure that we honestly lack, with its reason."""

    reason: Reason
    coverage: Coverage | None = None


Figure = Metric | Unmeasured


def count(value: int | Decimal, coverage: Coverage = WHOLE, notes: Iterable[Reason] = ()) -> Metric:
    return Metric(Decimal(value), Unit.COUNT, coverage, tuple(dict.fromkeys(notes)))


def total(values: Sequence[int | None], notes: Iterable[Reason] = (), over: Over = Over.POSTS) -> Figure:
    """The sum of what is known of some values, saying how many of them it is.

    >>> total([3, None, 4]).value
    Decimal('7')
    >>> total([None, None]).reason
    <Reason.MISSING_INPUT: 'missing_input'>
    """
    known = [value for value in values if value is not None]
    coverage = Coverage(len(known), len(values), over)
    return count(sum(known), coverage, notes) if known else Unmeasured(Reason.MISSING_INPUT, coverage)


def sum_money(values: Sequence[Money | None], over: Over) -> Figure:
    """The sum of what is known; two currencies are never added (metrics R5)."""
    known = [value for value in values if value is not None]
    coverage = Coverage(len(known), len(values), over)
    if not known:
        return Unmeasured(Reason.MISSING_INPUT, coverage)
    if len({value.currency for value in known}) > 1:
        return Unmeasured(Reason.CURRENCY_MIXED, coverage)
    return Metric(Money(sum((value.amount for value in known), Decimal(0)), known[0].currency), Unit.MONEY, coverage)


def ratio(over: Figure, under: Figure, unit: Unit, times: int = 1) -> Figure:
    """`over ÷ under × times`; nothing is divided by nothing (metrics R2). The narrower coverage holds.

    >>> ratio(count(5), count(0), Unit.SHARE).reason
    <Reason.ZERO_DENOMINATOR: 'zero_denominator'>
    """
    if isinstance(over, Unmeasured):
        return over
    if isinstance(under, Unmeasured):
        return under
    if under.number == 0:
        return Unmeasured(Reason.ZERO_DENOMINATOR, under.coverage)
    quotient = over.number / under.number * times
    value: Decimal | Money = quotient
    if isinstance(over.value, Money) and isinstance(under.value, Money):
        if over.value.currency != under.value.currency:
            return Unmeasured(Reason.CURRENCY_MIXED)
    elif isinstance(over.value, Money):
        value = Money(quotient, over.value.currency)
    notes = [*over.notes, *under.notes]
    if unit is Unit.SHARE and quotient > 1:
        notes.append(Reason.ABOVE_WHOLE)
    coverage = min(over.coverage, under.coverage, key=lambda one: one.share)
    return Metric(value, unit, coverage, tuple(dict.fromkeys(notes)), over.parts)


def noted(figure: Figure, *notes: Reason) -> Figure:
    """The same figure with more said beside it."""
    if isinstance(figure, Unmeasured):
        return figure
    return replace(figure, notes=tuple(dict.fromkeys([*figure.notes, *notes])))
