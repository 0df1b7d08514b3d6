"""What a survey shows: the change in points, how sure one can be of it, in plain words."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kolsite.language import Said
from kolsite.measure.figures import Unmeasured
from kolsite.measure.survey import Lift
from kolsite.model.results import Survey, SurveyDesign
from kolsite.views.charts import Column, Estimate, IntervalChart, Reference, Tick, nice_values
from kolsite.views.page import said
from kolsite.views.report.axes import nothing, twin
from kolsite.views.report.desk import Desk
from kolsite.views.report.parts import Cell, Fact, Section, Table, cell, used_columns
from kolsite.views.telling import missing


@dataclass(frozen=True, slots=True)
class SurveyResult:
    """One survey: its question, what changed, what that means, who was asked."""

    name: str
    question: Said | None
    change: str
    meaning: str
    chart: IntervalChart | None
    arms: Table | None
    facts: tuple[Fact, ...]
    caution: Said | None


@dataclass(frozen=True, slots=True)
class Surveys:
    surveys: tuple[SurveyResult, ...]


def survey_section(desk: Desk) -> Section | None:
    if not desk.result.surveys:
        return None
    told = tuple(_told(survey, lift, desk) for survey, lift in desk.result.surveys)
    return Section("survey", desk.voice.say("Survei | Survey"), told[0].change, Surveys(told))


def _told(survey: Survey, lift: Lift | Unmeasured, desk: Desk) -> SurveyResult:
    return SurveyResult(
        survey.slug,
        said(survey.question, desk.voice),
        _change(lift, desk),
        _meaning(survey, lift, desk),
        _chart(survey, lift, desk) if isinstance(lift, Lift) else None,
        _arms(survey, desk),
        _facts(survey, desk),
        desk.plain(survey.margin_note) if survey.margin_note else None,
    )


def _points(share: float, desk: Desk, *, signed: bool = False) -> str:
    points = Decimal(str(round(share * 100, 6)))
    return desk.voice.signed(points, 1) if signed else desk.voice.number(points, 1)


def _change(lift: Lift | Unmeasured, desk: Desk) -> str:
    """“Dari 31,0% menjadi 42,0%: naik 11,0 poin”."""
    voice = desk.voice
    if isinstance(lift, Unmeasured):
        return missing(lift, voice)[:1].upper() + missing(lift, voice)[1:]
    before, after = (voice.percent(Decimal(str(round(share, 8))), 1) for share in (lift.before, lift.after))
    pair = (
        "Dari {before} menjadi {after}: naik {points} poin | From {before} to {after}: up {points} points"
        if lift.difference >= 0
        else "Dari {before} menjadi {after}: turun {points} poin | From {before} to {after}: down {points} points"
    )
    return voice.say(pair, before=before, after=after, points=_points(abs(lift.difference), desk))


def _meaning(survey: Survey, lift: Lift | Unmeasured, desk: Desk) -> str:
    """The interval in plain words, and what the design allows one to say."""
    voice = desk.voice
    if isinstance(lift, Unmeasured):
        return voice.say(
            "Terlalu sedikit jawaban untuk menghitung selisih; jumlahnya ada di tabel. "
            "| Too few answers to work out a difference; the counts are in the table."
        )
    between = voice.say(
        "Angka sebenarnya hampir pasti ada di antara {low} dan {high} poin (selang 95%). "
        "| The true figure almost certainly lies between {low} and {high} points (95% interval).",
        low=_points(lift.low, desk, signed=True), high=_points(lift.high, desk, signed=True),
    )  # fmt: skip
    chance = (
        voice.say("Kebetulan saja sulit menjelaskannya. | Chance alone hardly explains it.")
        if lift.clear
        else voice.say("Selang itu memuat nol: tidak ada perubahan yang jelas. | It includes zero: no clear change.")
    )
    return f"{between} {chance} {_cause(survey, desk)}".strip()


def _cause(survey: Survey, desk: Desk) -> str:
    if survey.design is SurveyDesign.EXPOSED_CONTROL:
        return ""
    return desk.voice.say(
        "Tanpa kelompok kontrol, ini perubahan pada masa campaign, bukan bukti bahwa campaign penyebabnya. "
        "| Without a control group this is a change during the campaign, not proof that the campaign caused it."
    )


def _chart(survey: Survey, lift: Lift, desk: Desk) -> IntervalChart:
    voice = desk.voice
    low, high = (_points(value, desk, signed=True) for value in (lift.low, lift.high))
    told = voice.say(
        "{points} poin ({low} sampai {high}) | {points} points ({low} to {high})",
        points=_points(lift.difference, desk, signed=True), low=low, high=high,
    )  # fmt: skip
    name = survey.slug.replace("-", " ").capitalize()
    ends = nice_values(min(0.0, lift.low * 100), max(0.0, lift.high * 100))
    return IntervalChart(
        title=voice.say("Selisih dan selang 95%-nya | The difference and its 95% interval"),
        subtitle=voice.say("Poin persen, sesudah dikurangi sebelum | Percentage points, after minus before"),
        alt=f"{name}: {told}.",
        empty=nothing(voice),
        table=twin(
            voice.say("Selisih | Difference"),
            [(voice.say("Survei | Survey"), False), (voice.say("Selisih | Difference"), True)],
            [[name, told]],
            voice,
        ),
        rows=(Estimate(name, lift.difference * 100, lift.low * 100, lift.high * 100, told),),
        x_ticks=tuple(Tick(at, voice.signed(Decimal(str(at)))) for at in ends),
        zero=Reference(0.0, voice.say("Tidak berubah | No change")),
    )


def _arms(survey: Survey, desk: Desk) -> Table | None:
    if not survey.arms:
        return None
    voice = desk.voice
    columns = (
        Column(voice.say("Kelompok | Group")),
        Column(voice.say("Siapa | Who")),
        Column(voice.say("Jawaban | Answers"), True),
        Column(voice.say("Positif | Positive"), True),
        Column(voice.say("Bagian | Share"), True),
    )
    rows: list[tuple[Cell, ...]] = []
    for arm in survey.arms:
        share = voice.percent(Decimal(arm.positive) / arm.n, 1) if arm.n else "–"
        rows.append(
            (
                cell(arm.role.label.in_(voice.language)),
                cell(desk.plain(arm.name) if arm.name else ""),
                cell(voice.number(arm.n)),
                cell(voice.number(arm.positive)),
                cell(share),
            )
        )
    kept, cells = used_columns(columns, rows)
    return Table(voice.say("Siapa yang ditanya | Who was asked"), kept, cells)


def _facts(survey: Survey, desk: Desk) -> tuple[Fact, ...]:
    voice = desk.voice
    facts = [Fact(voice.say("Rancangan | Design"), (survey.design.label.in_(voice.language),))]
    if survey.fielded_from and survey.fielded_to:
        facts.append(Fact(voice.say("Dikerjakan | Fielded"), (voice.days(survey.fielded_from, survey.fielded_to),)))
    elif survey.fielded_from or survey.fielded_to:
        day = survey.fielded_from or survey.fielded_to
        facts.append(Fact(voice.say("Dikerjakan | Fielded"), (voice.day(day) if day else "",)))
    if survey.recruiter:
        facts.append(Fact(voice.say("Siapa yang mencari responden | Recruited by"), (desk.plain(survey.recruiter),)))
    return tuple(facts)
