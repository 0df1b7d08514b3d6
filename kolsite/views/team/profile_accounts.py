"""A KOL's accounts: where they stand, how they grow, what the rates are against, and every number that was noted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kolsite.content.catalog import captures_of
from kolsite.language import Voice
from kolsite.measure.captures import STORY_DAYS, PostNumbers, format_of, is_feed, numbers_at
from kolsite.measure.engagement import engagement_rate, kols_benchmark, snapshot_rate
from kolsite.measure.figures import Metric, Reason, Unmeasured
from kolsite.measure.growth import growth_over, one_a_day, series_of, tier_of
from kolsite.model.assignment import KpiBasis
from kolsite.model.campaign import Measurement
from kolsite.model.kol import Channel, Kol, Snapshot
from kolsite.model.results import Format, Post
from kolsite.model.settings import Benchmark, Platform
from kolsite.views.charts import LineChart, Sparkline
from kolsite.views.details import RecordTable, table_of
from kolsite.views.page import Link
from kolsite.views.team.parts import joined
from kolsite.views.team.people import newest_averages
from kolsite.views.team.profile_growth import chart_of, followers_of, source_of, spark_of
from kolsite.views.team.site import TeamSite
from kolsite.views.telling import Told, tell

SPANS = (30, 90, 365)
"""Days over which growth is told."""


@dataclass(frozen=True, slots=True)
class Rate:
    """An engagement rate with its basis, and how it stands to a benchmark of the same basis, if there is one."""

    figure: Told
    versus: str


@dataclass(frozen=True, slots=True)
class Account:
    """A row of the table of accounts. `own` is the KOL's own usual rate."""

    link: Link
    marks: str
    tier: str
    followers: str
    as_of: str
    growth: tuple[Told, ...]
    spark: Sparkline | None
    rates: tuple[Rate, ...]
    own: Told
    median_views: str
    key: str


@dataclass(frozen=True, slots=True)
class OwnPost:
    """A post of the KOL's own, with its rate."""

    link: Link
    what: str
    posted: str
    views: str
    rate: Told


@dataclass(frozen=True, slots=True)
class Accounts:
    """Everything about a KOL's accounts."""

    rows: tuple[Account, ...]
    benchmarks: tuple[str, ...]
    charts: tuple[tuple[str, LineChart], ...]
    posts: tuple[OwnPost, ...]
    tables: tuple[RecordTable, ...]


def accounts_of(kol: Kol, site: TeamSite) -> Accounts:
    voice = site.voice
    platforms = sorted({one.platform for one in kol.snapshots} | {one.platform for one in kol.channels})
    charts = ((f"followers-{platform.value}", chart_of(kol, platform, site)) for platform in platforms)
    newest = sorted(kol.snapshots, key=lambda one: (one.date, one.platform.value), reverse=True)
    tables = [
        table_of(newest, Snapshot, voice.say("Semua angka akun | All account figures"), voice),
        table_of(
            kol.posts, Post, voice.say("Konten sendiri | Own posts"), voice, omit=("kols", "deliverables", "proof")
        ),
        table_of(kol.metrics, type(kol.metrics[0]), voice.say("Angka konten sendiri | Figures of own posts"), voice)
        if kol.metrics
        else None,
    ]
    return Accounts(
        tuple(_account(kol, channel, site) for channel in kol.channels),
        tuple(_benchmark(one, voice) for one in site.catalog.settings.benchmarks if one.platform in platforms),
        tuple((key, chart) for key, chart in charts if chart is not None),
        tuple(_own_post(one, voice, site) for one in _own_numbers(kol)),
        tuple(table for table in tables if table is not None),
    )


# --- the table -----------------------------------------------------------------------------------------------


def _account(kol: Kol, channel: Channel, site: TeamSite) -> Account:
    voice, platform = site.voice, channel.platform
    series = one_a_day(series_of(kol, platform))
    last = series[-1] if series else None
    averages = newest_averages(kol, platform)
    basis = averages[1] if averages else KpiBasis.VIEWS
    own = [one for one in _own_numbers(kol) if one.post.platform is platform]
    tier = tier_of(kol, site.catalog.settings, platform)
    views = averages[0].median_views if averages else None
    usual = voice.say("ER({basis}), median organik | ER({basis}), organic median", basis=basis.value)
    return Account(
        Link(f"{platform.label.in_(voice.language)} @{channel.handle}", href=channel.url),
        _channel_marks(channel, voice),
        tier.name if tier else "",
        followers_of(last, voice),
        joined([voice.day(last.date), source_of(last, voice)]) if last else "",
        tuple(tell(growth_over(series, days), voice, digits=1) for days in SPANS),
        spark_of(series, platform, voice),
        tuple(_rates(averages[0] if averages else None, tier.name if tier else None, site)),
        tell(kols_benchmark(own, basis), voice, usual),
        voice.number(round(views)) if views is not None else voice.say("belum ada | none yet"),
        f"spark-{platform.value}-{kol.channels.index(channel)}",
    )


def _rates(snapshot: Snapshot | None, tier: str | None, site: TeamSite) -> Iterator[Rate]:
    """The rate on each basis that the newest averages allow."""
    if snapshot is None:
        yield Rate(tell(Unmeasured(Reason.MISSING_INPUT), site.voice, "ER"), "")
        return
    for basis in (KpiBasis.VIEWS, KpiBasis.FOLLOWERS):
        rate = snapshot_rate(snapshot, basis)
        if isinstance(rate, Metric):
            told = joined([f"ER({basis.value})", _window(snapshot, site.voice)])
            yield Rate(tell(rate, site.voice, told), _versus(rate, basis, snapshot.platform, tier, site))


def _versus(rate: Metric, basis: KpiBasis, platform: Platform, tier: str | None, site: TeamSite) -> str:
    """“di bawah 3,0%–5,0% (untapper.com)”: only against a benchmark of the same platform, size and basis."""
    voice = site.voice
    for one in site.catalog.settings.benchmarks:
        alike = one.platform is platform and one.metric == "er" and one.basis == basis.value
        if not alike or one.tier not in (None, tier):
            continue
        low, high = one.low or one.mid or one.high, one.high or one.mid or one.low
        if low is None or high is None:
            continue
        span = "–".join(dict.fromkeys(voice.percent(share, 1) for share in (low, high)))
        place = (
            voice.say("di bawah | below") if rate.number < low
            else voice.say("di atas | above") if rate.number > high
            else voice.say("dalam | within")
        )  # fmt: skip
        return f"{place} {span} ({one.source})"
    return ""


def _channel_marks(channel: Channel, voice: Voice) -> str:
    marks = [
        voice.say("kanal utama | main channel") if channel.is_primary else None,
        voice.say("terverifikasi | verified") if channel.verified else None,
        voice.say("tidak terverifikasi | not verified") if channel.verified is False else None,
        f"ID {channel.platform_id}" if channel.platform_id else None,
    ]
    return joined(marks)


def _window(snapshot: Snapshot, voice: Voice) -> str:
    """Over how many posts an average is, and when it was noted."""
    posts = voice.count(snapshot.window_posts, "konten | post/posts") if snapshot.window_posts else None
    return joined([posts, voice.day(snapshot.date)])


def _benchmark(one: Benchmark, voice: Voice) -> str:
    """“Instagram nano, ER(followers): 3%–5% (untapper.com, 1 Jul 2026)”."""
    known = [voice.percent(share, 1) for share in (one.low, one.mid, one.high) if share is not None]
    who = joined([one.platform.label.in_(voice.language), one.tier])
    name = f"{one.metric.upper()}({one.basis})" if one.basis else one.metric.upper()
    noted = f", {voice.day(one.as_of)}" if one.as_of else ""
    return f"{who} · {name}: {'–'.join(known)} ({one.source}{noted})"


# --- own posts -----------------------------------------------------------------------------------------------


def _own_numbers(kol: Kol) -> list[PostNumbers]:
    """The KOL's own posts at the usual age, the latest first."""
    captures, usual = captures_of(kol), Measurement()
    numbers = [
        numbers_at(
            post,
            captures.get(post.post, []),
            STORY_DAYS if format_of(post) is Format.STORY else usual.window_days,
            usual.tolerance,
        )
        for post in kol.posts
    ]
    return sorted(numbers, key=lambda one: one.post.posted_at.timestamp() if one.post.posted_at else 0, reverse=True)


def _own_post(numbers: PostNumbers, voice: Voice, site: TeamSite) -> OwnPost:
    post, views = numbers.post, numbers["views"]
    pinned = voice.say("disematkan | pinned") if post.pinned else None
    paid = voice.say("iklan | sponsored") if post.sponsored else None
    rate = engagement_rate(numbers, KpiBasis.VIEWS) if is_feed(post) else Unmeasured(Reason.MISSING_INPUT)
    moment = post.posted_at.astimezone(site.catalog.zone) if post.posted_at else None
    return OwnPost(
        Link(format_of(post).label.in_(voice.language), href=post.url),
        joined([post.platform.label.in_(voice.language), pinned, paid]),
        voice.day(moment.date()) if moment else "",
        voice.number(views) if views is not None else voice.say("belum diukur | not measured"),
        tell(rate, voice),
    )
