"""How much of the talk about brands of its kind was about this one, week by week."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kolsite.model.results import Listening
from kolsite.views.charts import LineChart, Series, Tick, Tone, Window, nice_values
from kolsite.views.report.axes import day_ticks, nothing, twin
from kolsite.views.report.desk import Desk
from kolsite.views.report.parts import Tile
from kolsite.views.telling import Told


@dataclass(frozen=True, slots=True)
class Week:
    """A week's mentions; `share` is None where a brand's count is missing, for a part is not the whole."""

    starts_on: date
    own: int | None
    all: int | None

    @property
    def share(self) -> Decimal | None:
        return Decimal(self.own) / self.all if self.own is not None and self.all else None


def weeks(desk: Desk) -> Sequence[Week]:
    """The weeks that were listened to, in order."""
    rows: dict[date, list[Listening]] = {}
    for row in desk.campaign.listening:
        rows.setdefault(row.week, []).append(row)
    brands = {_folded(row.brand) for row in desk.campaign.listening}
    return [_week(day, rows[day], brands, desk) for day in sorted(rows)]


def _week(day: date, rows: Sequence[Listening], brands: set[str], desk: Desk) -> Week:
    counts = {_folded(row.brand): row.mentions for row in rows}
    own = next((value for name, value in counts.items() if name in _own(desk)), None)
    known = [value for value in counts.values() if value is not None]
    return Week(day, own, sum(known) if len(known) == len(brands) else None)


def _own(desk: Desk) -> set[str]:
    return {_folded(desk.brand.name), desk.brand.slug}


def _folded(name: str) -> str:
    return name.casefold().strip()


def share_of_voice(desk: Desk) -> Tile | None:
    """The share over the weeks of the live window."""
    first, last = desk.live_days
    live = [one for one in weeks(desk) if (one.starts_on - first).days > -7 and one.starts_on <= last]
    whole = [one for one in live if one.share is not None]
    own, every = sum(one.own or 0 for one in whole), sum(one.all or 0 for one in whole)
    if not every:
        return None
    voice = desk.voice
    basis = voice.say(
        "dari penyebutan {brands} selama tayang | of mentions of {brands} while live", brands=voice.join(_names(desk))
    )
    coverage = voice.say("{n} dari {of} | {n} of {of}", n=len(whole), of=voice.count(len(live), "minggu | week/weeks"))
    return Tile("Share of voice", Told(voice.percent(Decimal(own) / every, 1), True, basis, coverage))


def _names(desk: Desk) -> list[str]:
    """The brands that were listened to, this one first, under its own name."""
    found = dict.fromkeys(row.brand for row in desk.campaign.listening if _folded(row.brand) not in _own(desk))
    return [desk.brand.name, *found]


def voice_chart(desk: Desk) -> LineChart | None:
    """The share week by week, with the live window."""
    found = weeks(desk)
    known = [one for one in found if one.share is not None]
    if len(known) < 3:
        return None
    voice = desk.voice
    shares = [(one, one.share) for one in known if one.share is not None]
    first, last = shares[0], shares[-1]
    best = max(shares, key=lambda pair: pair[1])
    points = tuple((float(one.starts_on.toordinal()), _float(one.share)) for one in found)
    start, end = desk.live_days
    rows = [[voice.day(one.starts_on), *_row(one, desk)] for one in found]
    columns = [
        (voice.say("Minggu mulai | Week of"), False),
        (voice.say("{brand} disebut | Mentions of {brand}", brand=desk.brand.name), True),
        (voice.say("Semua disebut | All mentions"), True),
        ("Share of voice", True),
    ]
    return LineChart(
        title=voice.say(
            "Share of voice {brand} mencapai {best} pada minggu {day}, dari {first} "
            "| {brand}'s share of voice reached {best} in the week of {day}, from {first}",
            brand=desk.brand.name, best=voice.percent(best[1], 0), first=voice.percent(first[1], 0),
            day=voice.day(best[0].starts_on, year=False),
        ),
        subtitle=voice.say(
            "Penyebutan {brand} dibagi penyebutan {brands}, per minggu "
            "| Mentions of {brand} over mentions of {brands}, by week",
            brand=desk.brand.name, brands=voice.join(_names(desk)),
        ),
        alt=voice.say(
            "Garis share of voice dari {first} ke {last}, tertinggi {best}. "
            "| The line of the share of voice goes from {first} to {last}, {best} at most.",
            first=voice.percent(first[1], 0), last=voice.percent(last[1], 0), best=voice.percent(best[1], 0),
        ),
        empty=nothing(voice),
        table=twin("Share of voice", columns, rows, voice),
        source=_source(desk, len(known) < len(found)),
        series=(Series(desk.brand.name, points, voice.percent(last[1], 0), Tone.LOUD),),
        x_ticks=day_ticks(found[0].starts_on, found[-1].starts_on, voice),
        y_ticks=tuple(
            Tick(at, voice.percent(Decimal(str(at)), 0)) for at in nice_values(0, float(best[1]))
        ),
        windows=(Window(float(start.toordinal()), float(end.toordinal()), voice.say("Masa tayang | Live")),),
    )  # fmt: skip


def _float(share: Decimal | None) -> float | None:
    return None if share is None else float(share)


def _row(one: Week, desk: Desk) -> list[str]:
    voice = desk.voice
    unknown = voice.say("data belum masuk | data not received")
    return [
        unknown if one.own is None else voice.number(one.own),
        unknown if one.all is None else voice.number(one.all),
        "–" if one.share is None else voice.percent(one.share, 1),
    ]


def _source(desk: Desk, gaps: bool) -> str:
    voice = desk.voice
    sources = dict.fromkeys(row.source for row in desk.campaign.listening if row.source)
    parts = []
    if sources:
        parts.append(voice.say("Sumber: {list}. | Source: {list}.", list="; ".join(sources)))
    if gaps:
        parts.append(
            voice.say("Minggu dengan data yang belum lengkap tidak digambar. | Weeks with data missing are not drawn.")
        )
    return " ".join(parts)
