"""Whether the whole store sold more than before: two windows, their difference, and what that cannot prove."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from kolsite.measure.figures import Metric, Reason, Unmeasured
from kolsite.measure.lift import SalesLift, sales_lift
from kolsite.measure.sales import net_revenue
from kolsite.values import Money
from kolsite.views.charts import LineChart, Mark, Series, Window
from kolsite.views.page import said
from kolsite.views.report.axes import day_ticks, nothing, twin, value_ticks
from kolsite.views.report.desk import Desk
from kolsite.views.report.parts import Block, Fact, Tile, money_tile
from kolsite.views.telling import tell

BEFORE = timedelta(days=21)
"""How much of the store's own course is shown before the baseline."""


def store_block(desk: Desk) -> Block | None:
    """The store's sales against their baseline, with every limit of the comparison."""
    lift = sales_lift(desk.campaign, desk.brand.sales, desk.catalog.settings)
    if isinstance(lift, Unmeasured) or not (isinstance(lift.absolute, Metric) or _lacks_days(lift)):
        return None
    voice = desk.voice
    chart = _chart(lift, desk)
    return Block(
        "store",
        voice.say("Seluruh toko | The whole store"),
        _finding(lift, desk),
        tuple(_tiles(lift, desk)),
        (chart,) if chart else (),
        facts=tuple(_facts(lift, desk)),
    )


def _lacks_days(lift: SalesLift) -> bool:
    """Whether there are sales, but not of every day, so that nothing can be compared yet."""
    return isinstance(lift.absolute, Unmeasured) and lift.absolute.reason is Reason.DAYS_MISSING


def _finding(lift: SalesLift, desk: Desk) -> str:
    voice = desk.voice
    if _lacks_days(lift):
        text = "Penjualan toko belum bisa dibandingkan: {why} | Store sales cannot be compared yet: {why}"
        return voice.say(text, why=Reason.DAYS_MISSING.label.in_(voice.language))
    share = voice.signed(lift.relative.number * 100, 1) + "%" if isinstance(lift.relative, Metric) else ""
    absolute = tell(lift.absolute, voice, short=True).value
    proof = (
        voice.say("dengan pembanding | with a control")
        if lift.proves
        else voice.say("korelasi, bukan bukti | correlation, not proof")
    )
    return voice.say(
        "Toko menjual {absolute} lebih banyak ({share}): {proof} "
        "| The store sold {absolute} more ({share}): {proof}",
        absolute=absolute, share=share, proof=proof,
    ) if _rose(lift) else voice.say(
        "Penjualan toko berubah {absolute} ({share}): {proof} | Store sales changed by {absolute} ({share}): {proof}",
        absolute=absolute, share=share, proof=proof,
    )  # fmt: skip


def _rose(lift: SalesLift) -> bool:
    return isinstance(lift.absolute, Metric) and lift.absolute.number > 0


def _tiles(lift: SalesLift, desk: Desk) -> Iterator[Tile]:
    voice = desk.voice
    observed, baseline = voice.days(*lift.observed_days), voice.days(*lift.baseline_days)
    yield money_tile(observed, lift.observed, desk, voice.say("seluruh toko, bersih | whole store, net"))
    label = voice.say("{days} (pembanding) | {days} (baseline)", days=baseline)
    yield money_tile(label, lift.expected, desk, lift.method.label.in_(voice.language))
    if isinstance(lift.absolute, Metric):
        yield money_tile(voice.say("Selisih | Difference"), lift.absolute, desk)


def _facts(lift: SalesLift, desk: Desk) -> Iterator[Fact]:
    """What has to be known before anybody quotes the difference."""
    voice, baseline = desk.voice, desk.campaign.evaluation.baseline
    yield Fact(
        voice.say("Pembanding | Baseline"),
        (f"{lift.method.label.in_(voice.language)}, {voice.days(*lift.baseline_days)}",),
    )
    if not lift.proves:
        yield Fact(
            voice.say("Yang tidak dibuktikan | What it does not prove"),
            (
                voice.say(
                    "Korelasi, bukan bukti: tanpa wilayah atau toko pembanding, selisih ini bisa juga datang dari hal "
                    "lain. | Correlation, not proof: without a region or store to compare with, the difference may "
                    "come from something else."
                ),
            ),
        )
    if lift.disturbed:
        names = [text.text for one in lift.disturbed if (text := said(one.name, voice)) is not None]
        yield Fact(voice.say("Hari yang ikut memengaruhi | Days that also count in"), (voice.join(names),))
    if baseline.exclusions:
        texts = tuple(desk.plain(text) for text in baseline.exclusions)
        yield Fact(voice.say("Tidak termasuk | Left out"), texts)
    if baseline.note:
        yield Fact(voice.say("Catatan | Note"), (desk.plain(baseline.note),))
    made_of = _made_of(desk)
    if made_of:
        yield Fact(voice.say("Isi deret toko | What the series holds"), (made_of,))


def _made_of(desk: Desk) -> str:
    """Channels and codes that the store's series names."""
    voice, sales = desk.voice, desk.brand.sales
    channels = dict.fromkeys(row.channel.label.in_(voice.language) for row in sales if row.channel)
    codes = dict.fromkeys(row.code for row in sales if row.code) if desk.names else {}
    parts = []
    if channels:
        parts.append(voice.say("channel {list} | channels {list}", list=voice.join(list(channels))))
    if codes:
        parts.append(voice.say("kode {list} | codes {list}", list=voice.join(list(codes))))
    return voice.join(parts)


# --- the picture --------------------------------------------------------------------------------------------


def _chart(lift: SalesLift, desk: Desk) -> LineChart | None:
    """The store day by day, with both windows shaded: one sees what was compared."""
    days = _days(lift, desk)
    if len(days) < 3:
        return None
    voice, currency = desk.voice, desk.result.currency
    dates = sorted(days)
    values = [float(days[day]) for day in dates]
    money = [Money(days[day], currency) for day in dates]
    return LineChart(
        title=voice.say("Penjualan harian seluruh toko | Daily sales of the whole store"),
        subtitle=voice.say(
            "Penjualan bersih per hari; kedua jendela diarsir | Net sales by day; both windows are shaded"
        ),
        alt=voice.say(
            "Garis penjualan harian toko dari {first} sampai {last}, tertinggi {high}. "
            "| The line of the store's daily sales from {first} to {last}, {high} at most.",
            first=voice.day(dates[0]), last=voice.day(dates[-1]),
            high=voice.short_money(max(money, key=lambda one: one.amount)),
        ),
        empty=nothing(voice),
        table=twin(
            voice.say("Penjualan bersih toko per hari | Net sales of the store by day"),
            [(voice.say("Tanggal | Date"), False), (voice.say("Penjualan bersih | Net sales"), True)],
            [[voice.day(day), voice.money(one)] for day, one in zip(dates, money, strict=True)],
            voice,
        ),
        series=(Series(voice.say("Seluruh toko | Whole store"), _points(days), "",),),
        x_ticks=day_ticks(dates[0], dates[-1], voice),
        y_ticks=value_ticks(values, lambda value: voice.short_money(Money(Decimal(str(value)), currency))),
        windows=(
            _window(lift.baseline_days, voice.say("Pembanding | Baseline")),
            _window(lift.observed_days, voice.say("Campaign | Campaign")),
        ),
        marks=tuple(_marks(lift, days, desk)),
    )  # fmt: skip


def _days(lift: SalesLift, desk: Desk) -> dict[date, Decimal]:
    """The store's net sales by day, from three weeks before the baseline to the last day compared."""
    first = min(lift.baseline_days[0], lift.observed_days[0]) - BEFORE
    last = max(lift.baseline_days[1], lift.observed_days[1])
    days: dict[date, Decimal] = {}
    for row in desk.brand.sales:
        money = net_revenue(row)
        if money is not None and money.currency == desk.result.currency and first <= row.date <= last:
            days[row.date] = days.get(row.date, Decimal(0)) + money.amount
    return days


def _points(days: dict[date, Decimal]) -> tuple[tuple[float, float | None], ...]:
    """A point a day; a day without a row is a gap."""
    first, last = min(days).toordinal(), max(days).toordinal()
    return tuple(
        (float(day), float(days[known]) if (known := date.fromordinal(day)) in days else None)
        for day in range(first, last + 1)
    )


def _window(days: tuple[date, date], label: str) -> Window:
    return Window(float(days[0].toordinal()), float(days[1].toordinal()), label)


def _marks(lift: SalesLift, days: dict[date, Decimal], desk: Desk) -> Iterator[Mark]:
    for holiday in lift.disturbed:
        name = said(holiday.name, desk.voice)
        if name is not None and holiday.from_ in days:
            yield Mark(float(holiday.from_.toordinal()), name.text, float(days[holiday.from_]))
