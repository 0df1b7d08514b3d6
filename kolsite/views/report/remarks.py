"""What people wrote under the posts: how many, how they feel, what they ask, how fast they were answered, in quotes."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kolsite.language import Said
from kolsite.measure.comments import CommentTotals
from kolsite.measure.figures import Coverage, Metric, Over, count
from kolsite.model.results import Sentiment
from kolsite.views.charts import Amount, Bar, BarChart, Tone
from kolsite.views.report.axes import nothing, twin
from kolsite.views.report.desk import Desk
from kolsite.views.report.parts import Fact, Section, Tile
from kolsite.views.telling import tell

QUOTE_MARKS = "\"“”„'‘’ "


@dataclass(frozen=True, slots=True)
class Remarks:
    """Totals and quotes; never a name."""

    tiles: tuple[Tile, ...]
    chart: BarChart | None
    kinds: tuple[Fact, ...]
    quotes: tuple[Said, ...]


def sentiment_section(desk: Desk) -> Section | None:
    totals = desk.seen.comments
    quotes = tuple(desk.plain(quote.strip(QUOTE_MARKS)) for quote in desk.campaign.evaluation.quotes)
    if not totals.count and not quotes:
        return None
    body = Remarks(_tiles(totals, desk), _chart(totals, desk), _kinds(totals, desk), quotes)
    return Section("sentiment", desk.voice.say("Komentar | Comments"), _finding(totals, desk), body)


def _finding(totals: CommentTotals, desk: Desk) -> str:
    voice = desk.voice
    if not totals.by_sentiment:
        return voice.say("Yang ditulis orang | What people wrote")
    positive = totals.by_sentiment.get(Sentiment.POSITIVE, 0)
    negative = totals.by_sentiment.get(Sentiment.NEGATIVE, 0)
    whole = sum(totals.by_sentiment.values())
    text = voice.say(
        "{positive} dari {whole} positif, {negative} negatif | {positive} of {whole} positive, {negative} negative",
        positive=voice.number(positive), negative=voice.number(negative),
        whole=voice.count(whole, "komentar | comment/comments"),
    )  # fmt: skip
    if totals.needs_reply and not totals.waiting:
        return text + voice.say("; semua yang perlu dibalas sudah dibalas | ; all that needed a reply had one")
    return text


def _tiles(totals: CommentTotals, desk: Desk) -> tuple[Tile, ...]:
    voice = desk.voice
    if not totals.count:
        return ()
    tiles = [Tile(voice.say("Komentar dibaca | Comments read"), tell(count(totals.count), voice))]
    if isinstance(totals.net_sentiment, Metric):
        basis = voice.say("(positif − negatif) ÷ semua | (positive − negative) ÷ all")
        told = tell(totals.net_sentiment, voice, basis, digits=0)
        tiles.append(Tile(voice.say("Sentimen bersih | Net sentiment"), told))
    if isinstance(totals.reply_rate, Metric):
        replied = Coverage(totals.replied, totals.needs_reply, Over.COMMENTS)
        basis = voice.say("dari yang perlu dibalas | of those that needed a reply")
        rate = Metric(totals.reply_rate.value, totals.reply_rate.unit, replied)
        tiles.append(Tile(voice.say("Dibalas | Replied to"), tell(rate, voice, basis, digits=0)))
    if isinstance(totals.median_minutes, Metric):
        basis = voice.say("separuh lebih cepat dari ini | half were faster than this")
        median = Metric(totals.median_minutes.value, totals.median_minutes.unit)
        tiles.append(Tile(voice.say("Waktu balas tengah | Median time to a reply"), tell(median, voice, basis)))
    return tuple(tiles)


def _chart(totals: CommentTotals, desk: Desk) -> BarChart | None:
    """Feelings of those comments that were read for them; spam has none."""
    if not totals.by_sentiment:
        return None
    voice = desk.voice
    whole = sum(totals.by_sentiment.values())
    order = [one for one in (Sentiment.POSITIVE, Sentiment.NEUTRAL, Sentiment.NEGATIVE) if one in totals.by_sentiment]
    rows = [[one.label.in_(voice.language), voice.number(totals.by_sentiment[one])] for one in order]
    name = voice.say("Sentimen | Sentiment")
    listed = voice.join([" ".join(row) for row in rows])
    most = max(order, key=lambda one: totals.by_sentiment[one])
    return BarChart(
        title=voice.say(
            "Paling banyak {most}: {share} | Most are {most}: {share}",
            most=most.label.in_(voice.language), share=voice.percent(Decimal(totals.by_sentiment[most]) / whole, 0),
        ),
        subtitle=voice.say(
            "Sentimen {whole} tanpa spam | Sentiment of {whole} without spam",
            whole=voice.count(whole, "komentar | comment/comments"),
        ),
        alt=voice.say("Sentimen komentar: {list}. | Sentiment of comments: {list}.", list=listed),
        empty=nothing(voice),
        table=twin(name, [(name, False), (voice.say("Komentar | Comments"), True)], rows, voice),
        bars=tuple(
            Bar(label, Amount(float(totals.by_sentiment[one]), count), tone=Tone.LOUD if one is most else Tone.QUIET)
            for one, (label, count) in zip(order, rows, strict=True)
        ),
    )  # fmt: skip


def _kinds(totals: CommentTotals, desk: Desk) -> tuple[Fact, ...]:
    """What comments want, the most frequent first."""
    order = sorted(totals.by_kind, key=lambda kind: (-totals.by_kind[kind], kind.value))
    return tuple(
        Fact(kind.label.in_(desk.voice.language), (desk.voice.number(totals.by_kind[kind]),)) for kind in order
    )
