"""Who was reached, beside whom the brand wanted to reach."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from kolsite.language import Said, Voice
from kolsite.measure.audience import DIMENSIONS, match, target_of
from kolsite.measure.figures import Metric
from kolsite.views.charts import Amount, Bar, BarChart
from kolsite.views.page import said
from kolsite.views.report.axes import nothing, twin
from kolsite.views.report.desk import Desk
from kolsite.views.report.parts import Section, Words
from kolsite.views.telling import Told, tell

NAMES = {
    "age": "Umur | Age",
    "gender": "Gender | Gender",
    "cities": "Kota | Cities",
    "interests": "Minat | Interests",
}
GENDERS = {"women": "Perempuan | Women", "men": "Laki-laki | Men"}


@dataclass(frozen=True, slots=True)
class Audience:
    """The audience that was reached: how much of it fits, what people say about it, a chart for each dimension."""

    match: Told | None
    description: Said | None
    charts: tuple[BarChart, ...]
    source: Words


def audience_section(desk: Desk) -> Section | None:
    reached = desk.campaign.audience_reached
    charts = tuple(_charts(desk))
    description = said(reached.description, desk.voice)
    if not charts and description is None and not reached.source:
        return None
    source = desk.plain(reached.source) if reached.source else ""
    name = desk.voice.say("Audiens | Audience")
    return Section("audience", name, _finding(desk), Audience(_told(desk), description, charts, source))


def _match(desk: Desk) -> Metric | None:
    target = target_of(desk.campaign.target_audience, desk.brand.target_audience)
    overall = match(target, desk.campaign.audience_reached).overall
    return overall if isinstance(overall, Metric) else None


def _finding(desk: Desk) -> str:
    voice, fits = desk.voice, _match(desk)
    if fits is None:
        return voice.say("Siapa yang tercapai | Who was reached")
    return voice.say(
        "{share} audiens yang tercapai cocok dengan sasaran | {share} of the audience reached fits the target",
        share=voice.percent(fits.number, 0),
    )


def _told(desk: Desk) -> Told | None:
    fits = _match(desk)
    if fits is None:
        return None
    voice = desk.voice
    basis = voice.say(
        "bagian yang sama antara sasaran dan yang tercapai, rata-rata tiap dimensi "
        "| what target and audience have in common, averaged over the dimensions"
    )
    return tell(fits, voice, basis, digits=1)


def _charts(desk: Desk) -> Iterator[BarChart]:
    reached = desk.campaign.audience_reached
    target = target_of(desk.campaign.target_audience, desk.brand.target_audience)
    for dimension in DIMENSIONS:
        shares: Mapping[str, Decimal] = getattr(reached, dimension)
        if shares:
            yield _chart(dimension, shares, getattr(target, dimension), desk.voice)


def _chart(dimension: str, shares: Mapping[str, Decimal], target: Mapping[str, Decimal], voice: Voice) -> BarChart:
    keys = [*shares, *(key for key in target if key not in shares)]
    name = voice.say(NAMES[dimension])
    rows = [[_key(key, voice), _share(shares.get(key), voice), _share(target.get(key), voice)] for key in keys]
    reached, wanted = voice.say("Tercapai | Reached"), voice.say("Sasaran | Target")
    return BarChart(
        title=_title(shares, target, name, voice),
        subtitle=voice.say(
            "{name}, persen dari audiens yang tercapai | {name}, percent of the audience reached", name=name
        ),
        alt=f"{name}: " + "; ".join(f"{row[0]} {row[1]} ({wanted.lower()} {row[2]})" for row in rows) + ".",
        empty=nothing(voice),
        table=twin(name, [(name, False), (reached, True), (wanted, True)], rows, voice),
        bars=tuple(_bar(key, shares, target, voice) for key in keys),
        target_name=wanted if target else "",
    )


def _bar(key: str, shares: Mapping[str, Decimal], target: Mapping[str, Decimal], voice: Voice) -> Bar:
    amount = Amount(float(shares[key]), _share(shares[key], voice)) if key in shares else Amount(None, _no_data(voice))
    return Bar(_key(key, voice), amount, target=float(target[key]) if key in target else None)


def _title(shares: Mapping[str, Decimal], target: Mapping[str, Decimal], name: str, voice: Voice) -> str:
    """Where the audience differs most from the target."""
    gaps = {key: share - target[key] for key, share in shares.items() if key in target}
    if not gaps:
        return name
    key = max(gaps, key=lambda one: abs(gaps[one]))
    points = voice.number(abs(gaps[key]) * 100)
    if abs(gaps[key]) < Decimal("0.005"):
        return voice.say("{name}: sesuai sasaran | {name}: as aimed at", name=name)
    pair = (
        "{name}: {key} {points} poin di atas sasaran | {name}: {key} {points} points above the target"
        if gaps[key] > 0
        else "{name}: {key} {points} poin di bawah sasaran | {name}: {key} {points} points below the target"
    )
    return voice.say(pair, name=name, key=_key(key, voice), points=points)


def _key(key: str, voice: Voice) -> str:
    return voice.say(GENDERS[key]) if key in GENDERS else key


def _share(share: Decimal | None, voice: Voice) -> str:
    return _no_data(voice) if share is None else voice.percent(share, 0 if share * 100 % 1 == 0 else 1)


def _no_data(voice: Voice) -> str:
    return voice.say("tidak ada data | no data")
