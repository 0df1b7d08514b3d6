"""What lists and profiles say of a KOL in a word: size, rates, vetting, consent, age of numbers, what to know."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from statistics import median

from kolsite.codes import CODES, Level
from kolsite.measure.engagement import LEAST_POSTS, snapshot_rate
from kolsite.measure.figures import Coverage, Figure, Metric, Over, Reason, Unit, Unmeasured
from kolsite.measure.growth import latest, main_channel, tier_of
from kolsite.model.assignment import KpiBasis
from kolsite.model.kol import Channel, Kol, Snapshot, Topic, Verdict, Vetting, VettingItem
from kolsite.model.settings import Platform
from kolsite.problems import Problem
from kolsite.views.team.parts import Mark, Tone
from kolsite.views.team.site import TeamSite

AHEAD = 60
"""Days ahead in which a busy stretch is worth a word beside the name."""
LEVEL_TONES = {Level.ERROR: Tone.BAD, Level.WARN: Tone.WARN, Level.INFO: Tone.INFO}
FLAGS = {
    "consent-withdrawn": "izin data ditarik | consent withdrawn",
    "vetting-failed": "vetting tidak lolos | vetting failed",
    "exclusivity-breach": "melanggar eksklusif | broke an exclusivity",
    "double-booking": "jadwal bentrok | booked twice",
    "unavailable": "dijadwalkan saat tidak tersedia | booked while unavailable",
    "consent-ended": "izin data berakhir | consent ended",
    "consent-missing": "dasar data belum dicatat | no basis for the data",
    "guardian-consent-missing": "izin wali belum ada | guardian's consent missing",
    "vetting-expired": "vetting habis | vetting ran out",
    "not-disclosed": "tanpa penanda iklan | ad not disclosed",
    "low-credibility": "kredibilitas rendah | low credibility",
    "vetting-stale": "vetting lama | old vetting",
}
"""Findings that stand beside a name, the gravest first; the sentence is on the profile."""


@dataclass(frozen=True, slots=True)
class Size:
    """A KOL's main channel and what its newest numbers say. `rate` is on `basis`."""

    channel: Channel | None
    tier: str
    followers: int | None
    rate: Figure
    basis: KpiBasis
    median_views: Decimal | None
    as_of: date | None

    @property
    def platform(self) -> Platform | None:
        return self.channel.platform if self.channel else None


def size_of(kol: Kol, site: TeamSite) -> Size:
    """What is known of a KOL's main channel."""
    channel = main_channel(kol)
    tier = tier_of(kol, site.catalog.settings)
    name = tier.name if tier else kol.tier_override or ""
    newest = latest(kol, channel.platform) if channel else None
    followers = newest.followers if newest else None
    averages = newest_averages(kol, channel.platform) if channel else None
    if averages is None:
        nothing = Unmeasured(Reason.MISSING_INPUT)
        return Size(channel, name, followers, nothing, KpiBasis.VIEWS, None, newest.date if newest else None)
    snapshot, basis, rate = averages
    return Size(channel, name, followers, rate, basis, snapshot.median_views, snapshot.date)


def newest_averages(kol: Kol, platform: Platform) -> tuple[Snapshot, KpiBasis, Figure] | None:
    """The newest snapshot from which a rate can be told: against views where they are known, else followers."""
    own = sorted((one for one in kol.snapshots if one.platform is platform), key=lambda one: one.date, reverse=True)
    for snapshot in own:
        for basis in (KpiBasis.VIEWS, KpiBasis.FOLLOWERS):
            rate = snapshot_rate(snapshot, basis)
            if isinstance(rate, Metric):
                return snapshot, basis, rate
    return None


@dataclass(frozen=True, slots=True)
class Peers:
    """The middle rates of KOLs on one platform and basis, together and by tier, each with how many they are of."""

    groups: Mapping[tuple[Platform, KpiBasis, str | None], tuple[Decimal, int]]

    def compare(self, size: Size) -> tuple[Figure, Coverage]:
        """A rate ÷ the median of KOLs of the same tier where there are enough, else of all on the platform."""
        middle, count = self._group(size)
        coverage = Coverage(count, count, Over.KOLS)
        if isinstance(size.rate, Unmeasured):
            return size.rate, coverage
        if count < LEAST_POSTS:
            return Unmeasured(Reason.N_TOO_SMALL, coverage), coverage
        if middle == 0:
            return Unmeasured(Reason.ZERO_DENOMINATOR, coverage), coverage
        return Metric(size.rate.number / middle, Unit.TIMES, coverage), coverage

    def _group(self, size: Size) -> tuple[Decimal, int]:
        nobody = (Decimal(0), 0)
        if size.platform is None:
            return nobody
        same_tier = self.groups.get((size.platform, size.basis, size.tier), nobody)
        if same_tier[1] >= LEAST_POSTS:
            return same_tier
        return self.groups.get((size.platform, size.basis, None), nobody)


def peers_of(sizes: Iterable[Size]) -> Peers:
    """The groups in which KOLs are compared."""
    rates: dict[tuple[Platform, KpiBasis, str | None], list[Decimal]] = {}
    for size in sizes:
        if size.platform is not None and isinstance(size.rate, Metric):
            for tier in (size.tier, None):
                rates.setdefault((size.platform, size.basis, tier), []).append(size.rate.number)
    return Peers({group: (median(values), len(values)) for group, values in rates.items()})


# --- in a word -----------------------------------------------------------------------------------------------


def own_findings(kol: Kol, site: TeamSite) -> list[Problem]:
    """The open findings that concern a KOL."""
    return site.findings_about(f"kol:{kol.slug}")


def verdicts(kol: Kol) -> list[tuple[Vetting, VettingItem]]:
    """The latest verdict on each topic, in the order of topics, with the entry that it stands in."""
    latest_by_topic: dict[Topic, tuple[Vetting, VettingItem]] = {}
    for entry in sorted(kol.vetting, key=lambda one: one.checked_on):
        for item in entry.items:
            latest_by_topic[item.topic] = (entry, item)
    return [latest_by_topic[topic] for topic in Topic if topic in latest_by_topic]


def vetting_mark(kol: Kol, site: TeamSite) -> Mark:
    """Whether a KOL was looked at, and whether that still holds."""
    voice, codes = site.voice, {one.code for one in own_findings(kol, site)}
    newest = max((entry.checked_on for entry in kol.vetting), default=None)
    if newest is None:
        return Mark(voice.say("belum divetting | not vetted"), Tone.QUIET)
    on = voice.say("diperiksa {on} | checked {on}", on=voice.day(newest))
    if "vetting-failed" in codes:
        return Mark(voice.say("vetting tidak lolos | vetting failed"), Tone.BAD, on)
    if "vetting-expired" in codes:
        return Mark(voice.say("vetting sebagian habis | vetting partly ran out"), Tone.WARN, on)
    if "vetting-stale" in codes:
        return Mark(voice.say("vetting lama | old vetting"), Tone.WARN, on)
    if any(item.verdict is Verdict.CAUTION for _, item in verdicts(kol)):
        return Mark(voice.say("vetting perlu perhatian | vetting: caution"), Tone.WARN, on)
    return Mark(voice.say("vetting aman | vetting passed"), Tone.GOOD, on)


def vetting_state(kol: Kol, site: TeamSite) -> str:
    """The same as a word to filter by."""
    return {Tone.QUIET: "none", Tone.BAD: "fail", Tone.WARN: "caution"}.get(vetting_mark(kol, site).tone, "pass")


def consent_mark(kol: Kol, site: TeamSite) -> Mark:
    """Whether the KOL's data may be kept."""
    voice, given = site.voice, kol.consent
    if given.withdrawn_on is not None:
        on = voice.say("pada {on} | on {on}", on=voice.day(given.withdrawn_on))
        return Mark(voice.say("izin data ditarik | consent withdrawn"), Tone.BAD, on)
    if given.basis is None:
        return Mark(voice.say("dasar data belum dicatat | no basis for the data"), Tone.WARN)
    basis = given.basis.label.in_(voice.language)
    if given.retain_until is not None:
        until = voice.say(
            "{basis}, sampai {until} | {basis}, until {until}", basis=basis, until=voice.day(given.retain_until)
        )
        if given.retain_until < site.today:
            return Mark(voice.say("izin data berakhir | consent ended"), Tone.WARN, until)
        return Mark(voice.say("izin data berlaku | consent holds"), Tone.GOOD, until)
    return Mark(voice.say("izin data berlaku | consent holds"), Tone.GOOD, basis)


def age_mark(kol: Kol, site: TeamSite) -> Mark:
    """How old the newest numbers of a KOL's accounts are."""
    voice = site.voice
    newest = max((one.date for one in kol.snapshots), default=None)
    if newest is None:
        return Mark(voice.say("belum ada angka akun | no account figures"), Tone.QUIET)
    days = (site.today - newest).days
    age = voice.say("{days} lalu | {days} ago", days=voice.count(max(days, 0), "hari | day/days"))
    beside = f"{voice.day(newest)} · {age}"
    if days > site.catalog.settings.thresholds.stale_days:
        return Mark(voice.say("angka akun lama | old account figures"), Tone.WARN, beside)
    return Mark(voice.say("angka akun baru | recent account figures"), Tone.GOOD, beside)


def flag_of(kol: Kol, site: TeamSite) -> Mark | None:
    """The one thing to know before calling: an error in the files, a finding, or days that are taken."""
    voice = site.voice
    if f"kol:{kol.slug}" in site.held:
        return Mark(voice.say("berkas perlu dibetulkan | files need correcting"), Tone.BAD)
    codes = {one.code for one in own_findings(kol, site)}
    grave = next((code for code in FLAGS if code in codes), None)
    light = {"low-credibility", "vetting-stale"}
    busy = busy_mark(kol, site)
    if grave is not None and (grave not in light or busy is None):
        return Mark(voice.say(FLAGS[grave]), LEVEL_TONES[CODES[grave].level])
    return busy


def busy_mark(kol: Kol, site: TeamSite) -> Mark | None:
    """“tidak tersedia 8–18 Des 2026”."""
    ahead = [one for one in kol.availability if one.to >= site.today and (one.from_ - site.today).days <= AHEAD]
    nearest = min(ahead, key=lambda one: one.from_, default=None)
    if nearest is None:
        return None
    days = site.voice.days(nearest.from_, nearest.to)
    now = nearest.from_ <= site.today
    said = site.voice.say("tidak tersedia {days} | unavailable {days}", days=days)
    return Mark(said, Tone.WARN if now else Tone.INFO)
