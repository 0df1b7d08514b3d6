"""The whole store while a campaign was live, against the days before: what rose, and why that proves little."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from kolsite.language import Voice
from kolsite.measure.figures import Coverage, Over, Unmeasured
from kolsite.measure.lift import SalesLift, sales_lift
from kolsite.measure.sales import net_revenue
from kolsite.model.campaign import Campaign
from kolsite.model.results import Sale
from kolsite.values import Money
from kolsite.views.charts import LineChart, Mark, Series, Tick, Window, nice_values
from kolsite.views.details import RecordTable, table_of
from kolsite.views.team.campaign_parts import facts_of
from kolsite.views.team.evaluation_charts import month_ticks, twin
from kolsite.views.team.parts import Fact
from kolsite.views.team.site import TeamSite
from kolsite.views.telling import Told, tell, told_coverage


@dataclass(frozen=True, slots=True)
class Lift:
    """The whole store in the live window against its baseline, and what that can prove."""

    sentence: str
    proof: str
    disturbed: str
    facts: tuple[Fact, ...]
    chart: LineChart | None
    rows: RecordTable | None


def store_lift(campaign: Campaign, site: TeamSite) -> Lift | None:
    """None where no baseline was declared or the store's sales are not known."""
    brand, voice = site.catalog.brand_of(campaign), site.voice
    lift = sales_lift(campaign, brand.sales, site.catalog.settings)
    if isinstance(lift, Unmeasured):
        return None
    baseline = campaign.evaluation.baseline
    return Lift(
        _lift_sentence(lift, voice),
        _proof(lift, voice),
        _disturbed(lift, voice),
        facts_of(baseline, ("method", "from", "to", "exclusions", "note"), voice),
        store_chart(brand.sales, lift, voice),
        table_of(brand.sales, Sale, voice.say("Penjualan toko per hari | The store's sales by day"), voice),
    )


def _lift_sentence(lift: SalesLift, voice: Voice) -> str:
    observed, expected = tell(lift.observed, voice, short=True), tell(lift.expected, voice, short=True)
    if isinstance(lift.relative, Unmeasured):
        return voice.say(
            "Penjualan seluruh toko {days}: {observed}. | The whole store's sales {days}: {observed}.",
            days=voice.days(*lift.observed_days),
            observed=observed.value,
        )
    return voice.say(
        "Seluruh toko {days}: {observed}, dibanding {expected} pada {before}: {points}. | The whole store {days}: "
        "{observed}, against {expected} on {before}: {points}.",
        days=voice.days(*lift.observed_days),
        observed=_with_days(observed),
        expected=_with_days(expected),
        before=voice.days(*lift.baseline_days),
        points=("+" if lift.relative.number > 0 else "") + tell(lift.relative, voice, digits=1).value,
    )


def _with_days(told: Told) -> str:
    return f"{told.value} ({told.coverage})" if told.coverage else told.value


def _proof(lift: SalesLift, voice: Voice) -> str:
    if lift.proves:
        return voice.say(
            "Ada pembanding, jadi selisihnya lebih dari kebetulan waktu. | There was a control, so it "
            "is more than timing."
        )
    return voice.say(
        "Korelasi, bukan bukti: tanpa wilayah pembanding, musim dan promo lain ikut di dalamnya. | Correlation, not "
        "proof: without a control, season and other promotions are in it too."
    )


def _disturbed(lift: SalesLift, voice: Voice) -> str:
    if not lift.disturbed:
        return ""
    names = [
        f"{one.name.said(voice.language).text} ({voice.days(one.from_, one.to or one.from_)})" for one in lift.disturbed
    ]
    return voice.say(
        "Di salah satu masa ada {names}. | Either window holds {names}.", names=voice.join(list(dict.fromkeys(names)))
    )


def store_chart(sales: Sequence[Sale], lift: SalesLift | None, voice: Voice) -> LineChart | None:
    """The store's net revenue by day, with the two windows shaded; days without a row are gaps."""
    days = _daily(sales)
    if len(days) < 2:
        return None
    first, last = min(days), max(days)
    every = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    currency = next(iter(days.values())).currency
    top = max(float(money.amount) for money in days.values())
    peak = max(days, key=lambda day: days[day].amount)
    title = voice.say(
        "Puncaknya {day}: {amount} | The peak is {day}: {amount}",
        day=voice.day(peak),
        amount=voice.short_money(days[peak]),
    )
    covered = told_coverage(Coverage(len(days), len(every), Over.DAYS), voice)
    points = [(float(day.toordinal()), float(days[day].amount) if day in days else None) for day in every]
    rows = [
        [voice.day(day), voice.money(days[day]) if day in days else voice.say("tidak ada baris | no row")]
        for day in every
    ]
    return LineChart(
        title=title,
        subtitle=voice.say(
            "Penjualan bersih toko per hari, {covered} | The store's net revenue by day, {covered}", covered=covered
        ),
        alt=voice.say("Garis: {title} | Line: {title}", title=title),
        empty="",
        table=twin(title, [voice.say("Hari | Day"), voice.say("Penjualan bersih | Net revenue")], rows, voice),
        series=[Series(voice.say("toko | store"), points, voice.short_money(days[max(days)]))],
        x_ticks=month_ticks(first, last, voice),
        y_ticks=[Tick(value, voice.short_money(Money(Decimal(str(value)), currency))) for value in nice_values(0, top)],
        windows=_windows(lift, voice) if lift is not None else (),
        marks=[Mark(float(peak.toordinal()), voice.day(peak, year=False), float(days[peak].amount))],
    )


def _windows(lift: SalesLift, voice: Voice) -> list[Window]:
    names = (voice.say("pembanding | baseline"), voice.say("masa tayang | live window"))
    spans = (lift.baseline_days, lift.observed_days)
    return [
        Window(float(first.toordinal()), float(last.toordinal() + 1), name)
        for name, (first, last) in zip(names, spans, strict=True)
    ]


def _daily(sales: Sequence[Sale]) -> dict[date, Money]:
    """Net revenue by day, of the days that have a row; one currency only."""
    days: dict[date, Money] = {}
    for sale in sales:
        revenue = net_revenue(sale)
        if revenue is None or any(one.currency != revenue.currency for one in days.values()):
            continue
        days[sale.date] = days[sale.date] + revenue if sale.date in days else revenue
    return dict(sorted(days.items()))
