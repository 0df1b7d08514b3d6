"""Whether a KOL was looked at, how long ago, and what the numbers of its accounts ask about."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal

from kolsite.content.catalog import Catalog
from kolsite.content.files import place_of
from kolsite.language import Words
from kolsite.measure.audience import latest_audience
from kolsite.measure.growth import disagreements, one_a_day, series_of, spikes
from kolsite.model.kol import Kol, Verdict, Vetting
from kolsite.model.settings import Platform
from kolsite.problems import Problem
from kolsite.rules.subject import about, name_of

DOUBTFUL = Decimal("0.75")
"""Below this one of the tools speaks of fraud; others draw the line elsewhere (metrics §6)."""


def vetting(catalog: Catalog, now: datetime) -> Iterator[Problem]:
    """Vettings that failed, have run out, or are old. A later entry on the same topics replaces an earlier one."""
    today = now.astimezone(catalog.zone).date()
    stale_days = catalog.settings.thresholds.stale_days
    for kol in catalog.kols.values():
        current = _current(kol)
        for entry in current:
            topics = tuple(dict.fromkeys(item.topic.label for item in entry.items))
            failed = tuple(item.topic.label for item in entry.items if item.verdict is Verdict.FAIL)
            if failed:
                words: dict[str, object] = {"kol": name_of(kol), "topic": failed}
                yield Problem("vetting-failed", place_of(entry, "items"), words, about(kol))
            if entry.valid_until is not None and entry.valid_until < today:
                words = {"kol": name_of(kol), "topic": topics, "until": entry.valid_until}
                yield Problem("vetting-expired", place_of(entry, "valid_until"), words, about(kol))
        newest = max(current, key=lambda entry: entry.checked_on, default=None)
        if newest is not None and (today - newest.checked_on).days > stale_days:
            words = {"kol": name_of(kol), "on": newest.checked_on, "days": stale_days}
            yield Problem("vetting-stale", place_of(newest, "checked_on"), words, about(kol))


def _current(kol: Kol) -> list[Vetting]:
    """The entries that still say something: those with a topic that no later entry covers."""
    current: list[Vetting] = []
    covered: set[str] = set()
    for entry in sorted(kol.vetting, key=lambda entry: entry.checked_on, reverse=True):
        topics = {item.topic.value for item in entry.items}
        if topics - covered or not topics:
            current.append(entry)
        covered |= topics
    return current


def follower_spikes(catalog: Catalog, now: datetime) -> Iterator[Problem]:
    """Jumps in followers, to be looked at."""
    for kol in catalog.kols.values():
        for platform in _platforms(kol):
            for spike in spikes(one_a_day(series_of(kol, platform)), catalog.settings.thresholds):
                words = {
                    "kol": name_of(kol),
                    "platform": platform.label,
                    "gained": spike.gained,
                    "growth": percent_of(spike.growth),
                    "days": spike.days,
                    "on": spike.last.date,
                }
                yield Problem("follower-spike", place_of(spike.last, "followers"), words, about(kol))


def sources_disagree(catalog: Catalog, now: datetime) -> Iterator[Problem]:
    """Days for which two sources give different numbers."""
    for kol in catalog.kols.values():
        for platform in _platforms(kol):
            for pair in disagreements(series_of(kol, platform)):
                words: dict[str, object] = {
                    "kol": name_of(kol),
                    "platform": platform.label,
                    "on": pair.one.date,
                    "one": pair.one.followers,
                    "other": pair.other.followers,
                }
                yield Problem("sources-disagree", place_of(pair.other, "followers"), words, about(kol))


def credibility(catalog: Catalog, now: datetime) -> Iterator[Problem]:
    """Audiences that a tool finds doubtful, with the tool's name."""
    for kol in catalog.kols.values():
        for platform in sorted({one.platform for one in kol.audience}):
            audience = latest_audience(kol, platform)
            if audience is None or audience.credibility is None or audience.credibility >= DOUBTFUL:
                continue
            words: dict[str, object] = {
                "kol": name_of(kol),
                "platform": platform.label,
                "share": audience.credibility,
                "source": audience.credibility_source or "?",
            }
            yield Problem("low-credibility", place_of(audience, "credibility"), words, about(kol))


def _platforms(kol: Kol) -> list[Platform]:
    return sorted({snapshot.platform for snapshot in kol.snapshots})


def percent_of(share: Decimal) -> Words:
    """A share as a sentence quotes it, in both languages."""
    percent = f"{share * 100:.1f}"
    return Words(percent.replace(".", ",") + "%", percent + "%")
