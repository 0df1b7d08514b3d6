"""What surveys show, in plain words and with their interval, and whether it can be told from chance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from kolsite.language import Said, Voice
from kolsite.measure.figures import Unmeasured
from kolsite.measure.survey import Lift
from kolsite.model.campaign import Campaign
from kolsite.model.results import PairedTable, Survey
from kolsite.views.charts import (
    Estimate,
    IntervalChart,
    Reference,
    Tick,
    nice_values,
)
from kolsite.views.details import RecordTable, table_of
from kolsite.views.page import said
from kolsite.views.team.campaign_parts import Table, days_between, facts_of, heads, label, table, word
from kolsite.views.team.evaluation_charts import share_text, twin
from kolsite.views.team.parts import Fact, fact, joined, known_facts
from kolsite.views.team.site import TeamSite


@dataclass(frozen=True, slots=True)
class SurveyView:
    """One survey: what was asked, what changed, whether that can be told from chance, and what it cannot show."""

    question: Said | None
    reading: str
    facts: tuple[Fact, ...]
    arms: Table | None
    paired: RecordTable | None


@dataclass(frozen=True, slots=True)
class Surveys:
    """All surveys of a campaign, in one picture."""

    chart: IntervalChart | None
    each: tuple[SurveyView, ...]


def surveys(campaign: Campaign, site: TeamSite) -> Surveys | None:
    pairs = site.result(campaign).surveys
    if not pairs:
        return None
    return Surveys(_survey_chart(pairs, site.voice), tuple(_survey(one, lift, site.voice) for one, lift in pairs))


def _survey(survey: Survey, lift: Lift | Unmeasured, voice: Voice) -> SurveyView:
    arms = [
        [
            joined([word(one.role, voice), one.name]),
            voice.number(one.n),
            voice.number(one.positive),
            share_text(one.positive, one.n, voice),
        ]
        for one in survey.arms
    ]
    columns = heads(
        voice, "Kelompok | Group", "Jawaban | Answers", "Positif | Positive", "Bagian | Share", numbers=(1, 2, 3)
    )
    paired = survey.table_2x2
    return SurveyView(
        said(survey.question, voice),
        reading(lift, voice),
        known_facts(
            *facts_of(survey, ("design",), voice),
            fact(voice.say("Lapangan | Fielded"), days_between(survey.fielded_from, survey.fielded_to, voice)),
            *facts_of(survey, ("recruiter", "margin_note"), voice),
        ),
        table(f"{label(Survey, 'arms', voice)}: {survey.slug}", columns, arms),
        table_of([paired], PairedTable, f"{label(Survey, 'table_2x2', voice)}: {survey.slug}", voice)
        if paired is not None
        else None,
    )


def reading(lift: Lift | Unmeasured, voice: Voice) -> str:
    """A survey in plain words."""
    if isinstance(lift, Unmeasured):
        return voice.say("Hanya jumlahnya: {why}. | Counts only: {why}.", why=lift.reason.label.in_(voice.language))
    before, after = (voice.percent(Decimal(str(round(share, 6))), 1) for share in (lift.before, lift.after))
    text = voice.say("Dari {before} menjadi {after}: {points}. | From {before} to {after}: {points}.",
                     before=before, after=after, points=points(lift.difference, voice))  # fmt: skip
    low, high = (_number(bound, voice) for bound in (lift.low, lift.high))
    if lift.clear:
        verdict = voice.say(
            "Selang 95% {low} sampai {high} poin tidak memuat nol: perubahannya jelas. | The 95% interval, {low} to "
            "{high} points, leaves out zero: the change is clear.",
            low=low,
            high=high,
        )
    else:
        verdict = voice.say(
            "Selang 95% {low} sampai {high} poin memuat nol: tidak ada perubahan yang jelas. | The 95% interval, "
            "{low} to {high} points, holds zero: no clear change.",
            low=low,
            high=high,
        )
    return f"{text} {verdict}"


def points(difference: float, voice: Voice) -> str:
    return voice.say("{n} poin | {n} points", n=voice.signed(_tenth(difference), 1))


def _number(share: float, voice: Voice) -> str:
    return voice.number(_tenth(share), 1)


def _tenth(share: float) -> Decimal:
    return Decimal(str(round(share * 100, 6)))


def _survey_chart(pairs: Sequence[tuple[Survey, Lift | Unmeasured]], voice: Voice) -> IntervalChart | None:
    rows = [_estimate(survey, lift, voice) for survey, lift in pairs]
    known = [lift for _, lift in pairs if isinstance(lift, Lift)]
    if not known:
        return None
    clear = sum(lift.clear for lift in known)
    title = voice.say(
        "{clear} dari {of} survei berubah jelas | {clear} of {of} surveys changed clearly", clear=clear, of=len(known)
    )
    if len(known) == 1:
        title = reading(known[0], voice).partition(". ")[0]
    low, high = min([0.0, *(lift.low for lift in known)]), max([0.0, *(lift.high for lift in known)])
    lines = [[row.label, row.value_label] for row in rows]
    return IntervalChart(
        title=title,
        subtitle=voice.say("Selisih dalam poin, dengan selang 95% | Difference in points, with 95% intervals"),
        alt=voice.say("Selisih dan selangnya: {title} | Differences and intervals: {title}", title=title),
        empty="",
        table=twin(title, [voice.say("Survei | Survey"), voice.say("Selisih | Difference")], lines, voice),
        rows=rows,
        x_ticks=[Tick(value, _number(value, voice)) for value in nice_values(low, high)],
        zero=Reference(0.0, voice.say("tidak berubah | no change")),
    )


def _estimate(survey: Survey, lift: Lift | Unmeasured, voice: Voice) -> Estimate:
    if isinstance(lift, Unmeasured):
        return Estimate(survey.slug, None, 0.0, 0.0, lift.reason.label.in_(voice.language))
    label_ = f"{points(lift.difference, voice)} ({_number(lift.low, voice)} – {_number(lift.high, voice)})"
    note = voice.say(
        "n = {before} dan {after} | n = {before} and {after}",
        before=voice.number(lift.n_before),
        after=voice.number(lift.n_after),
    )
    return Estimate(survey.slug, lift.difference, lift.low, lift.high, label_, note)
