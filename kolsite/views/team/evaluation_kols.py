"""What each KOL brought to a campaign, by platform, format and hour, and what the work with each was like."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from kolsite.content.catalog import captures_of
from kolsite.language import Voice
from kolsite.measure.captures import PostNumbers, numbers_at
from kolsite.measure.engagement import kols_benchmark
from kolsite.measure.evaluation import CampaignResult, Group, KolResult
from kolsite.measure.figures import Figure, Metric, Unit, Unmeasured, ratio
from kolsite.model.assignment import Assignment, KolEvaluation, KpiBasis, Ratings, Renewal
from kolsite.model.campaign import Campaign
from kolsite.model.kol import Kol
from kolsite.rules.subject import name_of
from kolsite.views.charts import Bar, BarChart, Reference
from kolsite.views.page import Prose, prose
from kolsite.views.team.campaign_parts import (
    Cell,
    Column,
    Items,
    Rows,
    Table,
    fields,
    figure_cell,
    heads,
    metric,
    table,
    word,
)
from kolsite.views.team.campaign_roster import Remark, remark
from kolsite.views.team.evaluation_charts import amount, bars, share_text
from kolsite.views.team.parts import Mark, Person, Tone, joined, person
from kolsite.views.team.site import TeamSite
from kolsite.views.telling import tell

RATINGS = ("content_quality", "brief_adherence", "timeliness", "communication", "professionalism", "brand_fit")
RENEWAL_TONES = {
    Renewal.RENEW: Tone.GOOD, Renewal.RENEW_WITH_CHANGES: Tone.INFO, Renewal.HOLD: Tone.WARN,
    Renewal.STOP: Tone.BAD,
}  # fmt: skip
PARTS_OF_DAY = (
    (5, 11, "pagi, 05.00–10.59 | morning, 05:00–10:59"),
    (11, 15, "siang, 11.00–14.59 | midday, 11:00–14:59"),
    (15, 18, "sore, 15.00–17.59 | afternoon, 15:00–17:59"),
    (18, 24, "malam, 18.00–23.59 | evening, 18:00–23:59"),
    (0, 5, "dini hari, 00.00–04.59 | night, 00:00–04:59"),
)
FEW_POSTS = 3
"""From so many posts on a group is said to be the best; one lucky post is none."""


@dataclass(frozen=True, slots=True)
class Card:
    """How the work with a KOL went, in marks and words."""

    person: Person
    verdict: Mark | None
    strengths: Prose | None
    improvements: Prose | None
    by: str
    remarks: tuple[Remark, ...]


# --- by KOL --------------------------------------------------------------------------------------------------


def kol_table(campaign: Campaign, site: TeamSite) -> Table | None:
    """What came of each KOL."""
    voice, result = site.voice, site.result(campaign)
    sells = any(isinstance(one.revenue, Metric) for one in result.by_kol)
    columns: list[Column] = [
        *heads(voice, "KOL | KOL"),
        metric(voice, "Views | Views", "views"),
        metric(voice, "ER (views) | ER (views)", "er"),
        metric(voice, "ER dibanding biasanya | ER against the usual", "benchmark"),
    ]
    if sells:
        columns += [metric(voice, "Penjualan terkait | Attributed sales", "net_revenue")]
    columns += [
        metric(voice, "Tepat waktu | On time", "on-time"),
        metric(voice, "Penanda iklan | Disclosed", "disclosure"),
        *heads(voice, "Nilai | Marks", numbers=(0,)),
        metric(voice, "Kerja sama lagi | Rebook", "rebook"),
    ]
    rows = [_kol_row(one, site, sells) for one in result.by_kol]
    return table(voice.say("Per KOL | By KOL"), columns, rows)


def _kol_row(one: KolResult, site: TeamSite, sells: bool) -> Items:
    voice = site.voice
    kol = site.catalog.kol_of(one.assignment)
    work = one.assignment.evaluation
    if not one.group.posts:
        nothing = Cell(voice.say("belum ada konten tayang | nothing posted"), quiet=True)
        return [Cell(person=person(kol)), nothing, *[""] * (7 if sells else 6)]
    row: list[Cell | str] = [
        Cell(person=person(kol, voice.count(len(one.group.posts), "konten | post/posts"))),
        figure_cell(one.group.views, voice),
        figure_cell(one.group.rate(KpiBasis.VIEWS), voice),
        figure_cell(of_usual(one.group, kol), voice),
    ]
    if sells:
        orders = tell(one.orders, voice)
        beside = voice.say("{n} pesanan | {n} orders", n=orders.value) if orders.measured else ""
        earned = tell(one.revenue, voice, short=True).value if isinstance(one.revenue, Metric) else ""
        row.append(Cell(earned, beside))
    row += [
        figure_cell(one.on_time, voice, digits=0),
        _disclosed(one, voice),
        mean_mark(work.ratings, voice),
        voice.say("{n} dari 5 | {n} of 5", n=work.rebook) if work.rebook is not None else "",
    ]
    return row


def _disclosed(one: KolResult, voice: Voice) -> Cell:
    """The share of disclosed posts; where nobody has looked, that is said."""
    if isinstance(one.disclosed, Unmeasured):
        return Cell(voice.say("belum dicek | not checked yet"), tell(one.disclosed, voice).coverage, quiet=True)
    return figure_cell(one.disclosed, voice, digits=0)


def of_usual(group: Group, kol: Kol) -> Figure:
    """ER (views) here ÷ the median ER (views) of the KOL's own organic posts."""
    own = kols_benchmark(own_posts(kol), KpiBasis.VIEWS)
    return ratio(group.rate(KpiBasis.VIEWS), own, Unit.TIMES)


def own_posts(kol: Kol) -> Sequence[PostNumbers]:
    """A KOL's own posts with their numbers at seven days."""
    captures = captures_of(kol)
    return [numbers_at(post, captures.get(post.post, []), 7, 24) for post in kol.posts]


def kol_chart(campaign: Campaign, site: TeamSite) -> BarChart | None:
    """Views by KOL, the largest first."""
    voice, result = site.voice, site.result(campaign)
    whole = result.all.views
    if not isinstance(whole, Metric) or len(result.by_kol) < 2:
        return None
    ranked = sorted(result.by_kol, key=_most_views)
    names = [name_of(site.catalog.kol_of(one.assignment)) for one in ranked]
    first = ranked[0].group.views
    share = share_text(first.number, whole.number, voice) if isinstance(first, Metric) else ""
    title = voice.say("{name} membawa {share} views | {name} brought {share} of the views", name=names[0], share=share)
    covered = tell(whole, voice)
    return bars(
        title,
        joined([voice.say("Views organik, umur pembanding | Organic views at the compared age"), covered.coverage]),
        [_views_bar(name, one.group, voice) for name, one in zip(names, ranked, strict=True)],
        voice,
        first="KOL",
        second="Views",
    )


def _most_views(one: KolResult) -> tuple[Decimal, str]:
    views = one.group.views
    return (-views.number if isinstance(views, Metric) else Decimal(0), one.assignment.kol)


def _views_bar(name: str, group: Group, voice: Voice) -> Bar:
    gap = "" if group.measured.whole else tell(group.views, voice).coverage
    return Bar(name, amount(group.views, voice), note=gap)


# --- by platform, format and hour ----------------------------------------------------------------------------


def platform_table(campaign: Campaign, site: TeamSite) -> Table | None:
    result = site.result(campaign)
    rows = [(word(platform, site.voice), group) for platform, group in result.by_platform.items()]
    return _group_table(site.voice.say("Per platform | By platform"), rows, site.voice)


def format_table(campaign: Campaign, site: TeamSite) -> Table | None:
    result = site.result(campaign)
    rows = [(word(kind, site.voice), group) for kind, group in result.by_format.items()]
    return _group_table(site.voice.say("Per format | By format"), rows, site.voice)


def hour_table(campaign: Campaign, site: TeamSite) -> Table | None:
    """By the hour of posting, in the campaign's zone."""
    voice, zone = site.voice, site.catalog.zone_of(campaign)
    posts = [one for one in site.result(campaign).all.posts if one.post.posted_at is not None]
    rows = []
    for first, last, says in PARTS_OF_DAY:
        own = [one for one in posts if one.post.posted_at and first <= one.post.posted_at.astimezone(zone).hour < last]
        if own:
            rows.append((voice.say(says), Group(own)))
    return _group_table(voice.say("Per jam tayang | By hour of posting"), rows, voice)


def _group_table(caption: str, groups: Sequence[tuple[str, Group]], voice: Voice) -> Table | None:
    ranked = sorted(groups, key=lambda one: -len(one[1].posts))
    rows: Rows = [
        [
            name,
            voice.number(len(group.posts)),
            figure_cell(group.views, voice),
            figure_cell(group.gross_reach, voice),
            figure_cell(group.engagements, voice),
            figure_cell(group.rate(KpiBasis.VIEWS), voice),
            figure_cell(group.link_clicks, voice),
        ]
        for name, group in ranked
    ]
    columns = [
        Column(caption),
        metric(voice, "Konten | Posts", "posts"),
        metric(voice, "Views | Views", "views"),
        metric(voice, "Reach kotor | Gross reach", "reach"),
        metric(voice, "Engagement | Engagements", "engagements"),
        metric(voice, "ER (views) | ER (views)", "er"),
        metric(voice, "Klik link | Link clicks", "link_clicks"),
    ]
    return table(caption, columns, rows)


def split_chart(campaign: Campaign, site: TeamSite) -> BarChart | None:
    """ER (views) by format, where there is more than one that has it."""
    voice, result = site.voice, site.result(campaign)
    rated = [(word(kind, voice), group, group.rate(KpiBasis.VIEWS)) for kind, group in result.by_format.items()]
    known = [(name, group, rate) for name, group, rate in rated if isinstance(rate, Metric)]
    if len(known) < 2:
        return None
    ranked = sorted(known, key=lambda one: -one[2].number)
    name, best, rate = ranked[0]
    title = voice.say(
        "ER (views) tertinggi: {name}, {rate} | Highest ER (views): {name}, {rate}",
        name=name,
        rate=tell(rate, voice).value,
    )
    if len(best.posts) < FEW_POSTS:
        posts = voice.count(len(best.posts), "konten | post/posts")
        title = voice.say("{title} (hanya {posts}) | {title} (from {posts} only)", title=title, posts=posts)
    return bars(
        title,
        voice.say("Engagement ÷ views, konten feed | Engagements ÷ views, feed posts"),
        [
            Bar(name, amount(rate, voice), note=voice.count(len(group.posts), "konten | post/posts"))
            for name, group, rate in ranked
        ],
        voice,
        first=voice.say("Format | Format"),
        second="ER (views)",
        reference=_whole_rate(result, voice),
    )


def _whole_rate(result: CampaignResult, voice: Voice) -> Reference | None:
    whole = result.all.rate(KpiBasis.VIEWS)
    if not isinstance(whole, Metric):
        return None
    label = voice.say("campaign {rate} | campaign {rate}", rate=tell(whole, voice).value)
    return Reference(float(whole.number), label)


# --- marks ---------------------------------------------------------------------------------------------------


def marks_of(ratings: Ratings) -> Mapping[str, int]:
    return {key: mark for key in RATINGS if (mark := getattr(ratings, key)) is not None}


def mean_mark(ratings: Ratings, voice: Voice) -> Cell:
    """The mean of the marks that were given, of 5, and how many of the six they are, if not all."""
    marks = marks_of(ratings)
    if not marks:
        return Cell()
    mean = Decimal(sum(marks.values())) / len(marks)
    coverage = (
        ""
        if len(marks) == len(RATINGS)
        else voice.say("{n} dari {of} butir | {n} of {of} items", n=len(marks), of=len(RATINGS))
    )
    return Cell(voice.say("{mark} dari 5 | {mark} of 5", mark=voice.number(mean, 1)), coverage)


def scorecards(campaign: Campaign, site: TeamSite) -> Table | None:
    """The marks by KOL."""
    voice = site.voice
    rows: list[Items] = []
    for one in _rated(campaign):
        marks = marks_of(one.evaluation.ratings)
        rebook = one.evaluation.rebook
        rows.append(
            [
                Cell(name_of(site.catalog.kol_of(one))),
                *(voice.number(marks[key]) if key in marks else "" for key in RATINGS),
                mean_mark(one.evaluation.ratings, voice),
                voice.number(rebook) if rebook is not None else "",
            ]
        )
    columns = [
        *heads(voice, "KOL | KOL"),
        *fields(Ratings, voice, *RATINGS, numbers=range(len(RATINGS))),
        *heads(voice, "Rata-rata | Mean", numbers=(0,)),
        metric(voice, "Kerja sama lagi | Rebook", "rebook"),
    ]
    return table(voice.say("Nilai 1–5 | Marks, 1–5"), columns, rows)


def _rated(campaign: Campaign) -> list[Assignment]:
    return [
        one for one in campaign.assignments if marks_of(one.evaluation.ratings) or one.evaluation.rebook is not None
    ]


def cards(campaign: Campaign, site: TeamSite) -> tuple[Card, ...]:
    """What was good, what could be better, what the KOL told us and what we answered."""
    return tuple(_cards(campaign, site))


def _cards(campaign: Campaign, site: TeamSite) -> Iterator[Card]:
    voice = site.voice
    for one in campaign.assignments:
        work: KolEvaluation = one.evaluation
        kol = site.catalog.kol_of(one)
        remarks = tuple(remark(each, "", voice) for each in one.feedback)
        if not (work.strengths or work.improvements or work.verdict or remarks):
            continue
        verdict = Mark(word(work.verdict, voice), RENEWAL_TONES[work.verdict]) if work.verdict else None
        by = joined([work.by, voice.day(work.on) if work.on else None])
        yield Card(person(kol, by), verdict, prose(work.strengths, voice), prose(work.improvements, voice), by, remarks)
