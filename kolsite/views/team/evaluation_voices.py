"""What people say and who they are: comments, share of voice, and whom the campaign reached."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kolsite.language import Voice
from kolsite.measure.audience import DIMENSIONS, match, target_of
from kolsite.measure.comments import CommentTotals, totals
from kolsite.model.brand import AudienceTarget, Brand
from kolsite.model.campaign import Campaign
from kolsite.model.results import Comment, Listening
from kolsite.views.charts import (
    Amount,
    Bar,
    BarChart,
    LineChart,
    Segment,
    Series,
    StackedBar,
    Tick,
    nice_values,
)
from kolsite.views.details import RecordTable, table_of
from kolsite.views.team.campaign_parts import Table, heads, label, percent, table, word
from kolsite.views.team.campaign_strategy import audience_facts, group_name
from kolsite.views.team.evaluation_charts import bars, share_text, shares, twin
from kolsite.views.team.parts import Fact, Tile, joined
from kolsite.views.team.site import TeamSite
from kolsite.views.telling import Told, tell

ZERO = Decimal(0)


# --- comments ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class CommentsView:
    """What people write under the posts, without anybody's name."""

    tiles: tuple[Tile, ...]
    kinds: BarChart | None
    feelings: StackedBar | None
    topics: Table | None
    once: tuple[str, ...]


def comments(campaign: Campaign, site: TeamSite) -> CommentsView | None:
    if not campaign.comments:
        return None
    counted, voice = totals(campaign.comments), site.voice
    return CommentsView(
        tuple(_comment_tiles(counted, voice)),
        _kinds(counted, voice),
        _feelings(counted, voice),
        _topics(campaign.comments, voice),
        _once(campaign.comments),
    )


def _comment_tiles(counted: CommentTotals, voice: Voice) -> Iterator[Tile]:
    yield Tile(voice.say("Komentar tercatat | Comments recorded"), voice.number(counted.count))
    waiting = voice.say("{n} menunggu jawaban | {n} waiting for an answer", n=voice.number(counted.waiting))
    replies: tuple[tuple[str, Told, str], ...] = (
        (
            voice.say("Dibalas | Answered"),
            tell(counted.reply_rate, voice, digits=0),
            waiting if counted.needs_reply else "",
        ),
        (voice.say("Median sampai dibalas | Median to the answer"), tell(counted.median_minutes, voice), ""),
        (voice.say("Sentimen bersih | Net sentiment"), tell(counted.net_sentiment, voice, digits=0), ""),
    )
    for name, told, note in replies:
        yield Tile(name, told.value, joined([note, told.beside]), measured=told.measured)


def _kinds(counted: CommentTotals, voice: Voice) -> BarChart | None:
    ranked = sorted(counted.by_kind.items(), key=lambda one: -one[1])
    whole = sum(counted.by_kind.values())
    if len(ranked) < 2:
        return None
    kind, number = ranked[0]
    title = voice.say(
        "Paling banyak {kind}: {n} dari {of} | Most are {kind}: {n} of {of}",
        kind=word(kind, voice), n=voice.number(number), of=voice.number(whole),
    )  # fmt: skip
    rows = [Bar(word(one, voice), Amount(float(n), voice.number(n))) for one, n in ranked]
    subtitle = voice.say("Komentar menurut maksudnya | Comments by what they want")
    return bars(title, subtitle, rows, voice, first=voice.say("Maksud | Kind"), second=voice.say("Komentar | Comments"))


def _feelings(counted: CommentTotals, voice: Voice) -> StackedBar | None:
    whole = sum(counted.by_sentiment.values())
    parts = [
        Segment(word(one, voice), float(n), f"{share_text(n, whole, voice)} · {voice.number(n)}")
        for one, n in counted.by_sentiment.items()
    ]
    if len(parts) < 2:
        return None
    net = tell(counted.net_sentiment, voice, digits=0)
    title = voice.say("Sentimen bersih {net} | Net sentiment {net}", net=net.value)
    subtitle = joined([voice.say("Komentar yang dinilai | Comments that were judged"), voice.number(whole), *net.notes])
    return shares(
        title, subtitle, parts, voice, first=voice.say("Sentimen | Sentiment"), second=voice.say("Komentar | Comments")
    )


def _topics(given: Sequence[Comment], voice: Voice) -> Table | None:
    """Topics that come up more than once, by how often, with how many wait for an answer."""
    counted = Counter(one.topic for one in given if one.topic)
    waiting = Counter(one.topic for one in given if one.topic and one.needs_reply and one.replied_at is None)
    rows = [
        [topic, voice.number(number), voice.number(waiting[topic]) if waiting[topic] else ""]
        for topic, number in sorted(counted.items(), key=lambda one: (-one[1], one[0]))
        if number > 1
    ]
    columns = heads(voice, "Topik | Topic", "Komentar | Comments", "Menunggu | Waiting", numbers=(1, 2))
    return table(voice.say("Topik komentar | Topics of comments"), columns, rows)


def _once(given: Sequence[Comment]) -> tuple[str, ...]:
    """Topics that came up once only."""
    counted = Counter(one.topic for one in given if one.topic)
    return tuple(sorted(topic for topic, number in counted.items() if number == 1))


# --- share of voice ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class VoiceShare:
    """How much of the talk was about the brand."""

    sentence: str
    chart: LineChart | None
    rows: RecordTable | None


def share_of_voice(campaign: Campaign, site: TeamSite) -> VoiceShare | None:
    """Mentions of the brand ÷ (brand + the rivals that are watched), by week."""
    if not campaign.listening:
        return None
    voice, brand = site.voice, site.catalog.brand_of(campaign)
    weeks = _weeks(campaign.listening, brand)
    known = {week: (own, whole) for week, (own, whole) in weeks.items() if whole}
    rows = table_of(campaign.listening, Listening, label(Campaign, "listening", voice), voice)
    if not known:
        return VoiceShare("", None, rows)
    sentence = _voice_sentence(known, voice)
    chart = _voice_chart(known, sentence, _names(campaign, brand), brand, voice) if len(known) > 1 else None
    return VoiceShare(sentence, chart, rows)


def _is_brand(name: str, brand: Brand) -> bool:
    return name.casefold() in (brand.name.casefold(), brand.slug)


def _names(campaign: Campaign, brand: Brand) -> list[str]:
    return list(dict.fromkeys(one.brand for one in campaign.listening if not _is_brand(one.brand, brand)))


def _weeks(given: Sequence[Listening], brand: Brand) -> dict[date, tuple[int, int]]:
    """By week, the brand's mentions and everybody's; a week in which somebody's are unknown is left out."""
    weeks: dict[date, list[Listening]] = {}
    for one in given:
        weeks.setdefault(one.week, []).append(one)
    found: dict[date, tuple[int, int]] = {}
    for week, rows in sorted(weeks.items()):
        counts = [(row.mentions, _is_brand(row.brand, brand)) for row in rows]
        if all(number is not None for number, _ in counts):
            found[week] = (sum(n or 0 for n, own in counts if own), sum(n or 0 for n, _ in counts))
    return found


def _voice_sentence(known: Mapping[date, tuple[int, int]], voice: Voice) -> str:
    own, whole = (sum(pair[index] for pair in known.values()) for index in (0, 1))
    top = max(known, key=lambda week: Decimal(known[week][0]) / known[week][1])
    return voice.say(
        "{share} dari pembicaraan; tertinggi {top}, minggu {week} | {share} of the talk; at most {top}, week of {week}",
        share=share_text(own, whole, voice),
        top=share_text(*known[top], voice),
        week=voice.day(top, year=False),
    )


def _voice_chart(
    known: Mapping[date, tuple[int, int]], title: str, rivals: Sequence[str], brand: Brand, voice: Voice
) -> LineChart:
    line = [(float(week.toordinal()), own / whole) for week, (own, whole) in known.items()]
    rows = [
        [voice.day(week), voice.number(own), voice.number(whole), share_text(own, whole, voice)]
        for week, (own, whole) in known.items()
    ]
    columns = ("Minggu | Week", "Sebutan brand | Brand's mentions", "Semua | All", "Bagian | Share")
    share = share_text(*list(known.values())[-1], voice)
    return LineChart(
        title=title,
        subtitle=voice.say(
            "Bagian sebutan per minggu, dibanding {rivals} | Share of mentions by week, against {rivals}",
            rivals=voice.join(rivals),
        ),
        alt=voice.say("Garis share of voice per minggu | Line of share of voice by week"),
        empty="",
        table=twin(title, [voice.say(one) for one in columns], rows, voice),
        series=[Series(brand.name, line, share)],
        x_ticks=[Tick(float(week.toordinal()), voice.day(week, year=False)) for week in known],
        y_ticks=[
            Tick(value, voice.percent(Decimal(str(value)), 0)) for value in nice_values(0, max(y for _, y in line))
        ],
    )


# --- who was reached -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ReachedView:
    """Whom the campaign reached, against whom it wanted."""

    match: Told
    charts: tuple[BarChart, ...]
    facts: tuple[Fact, ...]


def reached(campaign: Campaign, site: TeamSite) -> ReachedView | None:
    got = campaign.audience_reached
    if not any(getattr(got, name) for name in DIMENSIONS) and not got.description and not got.source:
        return None
    voice, brand = site.voice, site.catalog.brand_of(campaign)
    target = target_of(campaign.target_audience, brand.target_audience)
    charts = (_reached_chart(key, getattr(target, key), getattr(got, key), voice) for key in DIMENSIONS)
    overall = match(target, got).overall
    return ReachedView(
        tell(overall, voice, digits=0), tuple(one for one in charts if one is not None), audience_facts(got, voice)
    )


def _reached_chart(
    key: str, target: Mapping[str, Decimal], got: Mapping[str, Decimal], voice: Voice
) -> BarChart | None:
    """A dimension as pairs of bars: what was wanted, what was reached."""
    if not target or not got:
        return None
    groups = list(dict.fromkeys([*target, *got]))
    furthest = max(groups, key=lambda group: abs(got.get(group, ZERO) - target.get(group, ZERO)))
    name = label(AudienceTarget, key, voice)
    title = voice.say(
        "{name}: {group} {got}, sasarannya {target} | {name}: {group} {got}, aimed at {target}",
        name=name,
        group=group_name(furthest, key, voice),
        got=percent(got[furthest], voice) if furthest in got else voice.say("tidak diketahui | not known"),
        target=percent(target[furthest], voice) if furthest in target else voice.say("tanpa sasaran | no target"),
    )
    rows = [
        Bar(group_name(group, key, voice), _part(got.get(group), voice), _part(target.get(group), voice))
        for group in groups
    ]
    pair = (voice.say("tercapai | reached"), voice.say("sasaran | target"))
    subtitle = voice.say("Bagian audiens | Share of the audience")
    return bars(title, subtitle, rows, voice, first=name, second="", pair=pair)


def _part(share: Decimal | None, voice: Voice) -> Amount:
    if share is None:
        return Amount(None, voice.say("tidak diketahui | not known"))
    return Amount(float(share), percent(share, voice))
