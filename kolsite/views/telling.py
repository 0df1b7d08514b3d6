"""How a figure is told: its value, basis and coverage, and what has to be known beside it; or why there is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kolsite.language import Voice
from kolsite.measure.figures import Coverage, Figure, Metric, Over, Reason, Unit, Unmeasured
from kolsite.values import Money

NOUNS = {
    Over.POSTS: "konten | post/posts",
    Over.ROWS: "baris | row/rows",
    Over.KOLS: "KOL | KOL/KOLs",
    Over.DAYS: "hari | day/days",
    Over.DELIVERABLES: "konten SOW | deliverable/deliverables",
    Over.DIMENSIONS: "dimensi | dimension/dimensions",
    Over.COMMENTS: "komentar | comment/comments",
}
SILENT = frozenset({Reason.ROUNDED})
"""Notes that are told by a sign before the value instead of a sentence after it."""


@dataclass(frozen=True, slots=True)
class Told:
    """A figure in words. `value` is never empty: a missing figure says so. `basis` and `coverage` may be."""

    value: str
    measured: bool
    basis: str = ""
    coverage: str = ""
    notes: tuple[str, ...] = ()

    @property
    def beside(self) -> str:
        """Everything that has to stand beside the value, in one line."""
        return " · ".join(part for part in (self.basis, self.coverage, *self.notes) if part)


def tell(figure: Figure, voice: Voice, basis: str = "", *, digits: int | None = None, short: bool = False) -> Told:
    """A figure in a language. `basis` is the words for what it is counted against, in that language.

    `short` writes large counts and sums in few letters; `digits` sets the decimals of shares and multiples.
    """
    if isinstance(figure, Unmeasured):
        return Told(missing(figure, voice), False, basis, _coverage(figure.coverage, voice))
    value = ("≈ " if Reason.ROUNDED in figure.notes else "") + value_of(figure, voice, digits=digits, short=short)
    notes = tuple(note.label.in_(voice.language) for note in figure.notes if note not in SILENT)
    return Told(value, True, basis, _coverage(figure.coverage, voice), notes)


def missing(figure: Unmeasured, voice: Voice) -> str:
    """Why there is no figure: “belum diukur: data belum masuk”."""
    reason = figure.reason.label.in_(voice.language)
    return voice.say("belum diukur: {reason} | not measured: {reason}", reason=reason)


def value_of(figure: Metric, voice: Voice, *, digits: int | None = None, short: bool = False) -> str:
    """A measured value with its unit."""
    if isinstance(figure.value, Money):
        if figure.unit is Unit.UNIT_MONEY:
            return voice.unit_money(figure.value)
        return voice.short_money(figure.value) if short else voice.money(figure.value)
    number = figure.value
    match figure.unit:
        case Unit.SHARE:
            return voice.percent(number, 2 if digits is None else digits)
        case Unit.TIMES:
            return voice.number(number, 2 if digits is None else digits) + "×"
        case Unit.POINTS:
            return voice.say(
                "{points} poin | {points} points", points=voice.signed(number, 1 if digits is None else digits)
            )
        case Unit.MINUTES:
            return voice.count(int(number.to_integral_value()), "menit | minute/minutes")
    return voice.short(number) if short else voice.number(number, digits or 0)


def _coverage(coverage: Coverage | None, voice: Voice) -> str:
    """“11 dari 13 konten”; nothing where one thing covers itself."""
    if coverage is None or (coverage.counted, coverage.of) in ((1, 1), (0, 0)):
        return ""
    return told_coverage(coverage, voice)


def told_coverage(coverage: Coverage, voice: Voice) -> str:
    """How many of how many, always."""
    of = voice.count(coverage.of, NOUNS[coverage.over])
    return voice.say("{counted} dari {of} | {counted} of {of}", counted=voice.number(coverage.counted), of=of)


def any_measured(figures: Sequence[Figure]) -> bool:
    return any(isinstance(figure, Metric) for figure in figures)
