"""Every post with its numbers at one age, the best and the weakest with the reason, and what is known of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kolsite.language import Said
from kolsite.measure.captures import PostNumbers, is_feed
from kolsite.measure.engagement import engagement_rate
from kolsite.measure.figures import Metric, Reason
from kolsite.model.assignment import KpiBasis
from kolsite.model.campaign import Campaign
from kolsite.model.results import Post
from kolsite.rules.subject import names_of
from kolsite.views.page import Link, Picture, Prose, prose, said
from kolsite.views.team.campaign_parts import (
    Cell,
    Items,
    Table,
    facts_of,
    figure_cell,
    heads,
    label,
    metric,
    table,
    tags,
    word,
)
from kolsite.views.team.campaign_strategy import disclosed_mark
from kolsite.views.team.parts import Fact, Mark, Tone, fact, joined, known_facts
from kolsite.views.team.site import TeamSite
from kolsite.views.telling import tell

PROOF = 160
"""How wide a screenshot is drawn, in CSS px."""
COUNTS = ("reach", "likes", "comments", "shares", "saves", "link_clicks")
SAYS = {
    "views": "Views | Views", "reach": "Reach | Reach", "likes": "Likes | Likes", "comments": "Komentar | Comments",
    "shares": "Shares | Shares", "saves": "Saves | Saves", "link_clicks": "Klik link | Link clicks",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shot:
    """A post that is looked at more closely, and why."""

    link: Link
    who: str
    what: str
    figures: str
    why: Said | None
    standing: Mark


@dataclass(frozen=True, slots=True)
class PostSheet:
    """What is known of a post besides its numbers."""

    id: str
    title: str
    disclosed: Mark
    caption: Prose | None
    facts: tuple[Fact, ...]
    proofs: tuple[Picture, ...]


# --- the best and the weakest --------------------------------------------------------------------------------


def shots(campaign: Campaign, site: TeamSite) -> tuple[Shot, ...]:
    """The posts that people picked, with their reason; then by ER (views) the best and the weakest of the others."""
    result = site.result(campaign)
    by_slug = {one.post.post: one for one in result.all.posts}
    found = [
        _shot(by_slug[one.post], said(one.why, site.voice), campaign, site)
        for one in campaign.evaluation.highlights
        if one.post in by_slug
    ]
    chosen = {one.link.text for one in found}
    ranked = _ranked(result.all.posts)
    ends = [*ranked[:1], *ranked[-1:]] if len(ranked) > 3 else []
    found += [_shot(one, None, campaign, site) for one in ends if one.post.post not in chosen]
    return tuple(found)


def _ranked(posts: Sequence[PostNumbers]) -> list[PostNumbers]:
    """Feed posts with an ER (views), the highest first."""
    rated = [(engagement_rate(one, KpiBasis.VIEWS), one) for one in posts if is_feed(one.post)]
    known = [(rate.number, one) for rate, one in rated if isinstance(rate, Metric)]
    return [one for _, one in sorted(known, key=lambda pair: (-pair[0], pair[1].post.post))]


def _rank(one: PostNumbers, campaign: Campaign, site: TeamSite) -> Mark:
    """Where a post stands among those with an ER (views)."""
    voice = site.voice
    ranked = _ranked(site.result(campaign).all.posts)
    if one not in ranked:
        return Mark(voice.say("dipilih tim | picked by the team"), Tone.INFO)
    place, of = ranked.index(one) + 1, len(ranked)
    tone = Tone.GOOD if place == 1 else Tone.WARN if place == of else Tone.QUIET
    text = voice.say("ER ke-{place} dari {of} | ER no. {place} of {of}", place=place, of=of)
    return Mark(text, tone)


def _shot(one: PostNumbers, why: Said | None, campaign: Campaign, site: TeamSite) -> Shot:
    voice, post, standing = site.voice, one.post, _rank(one, campaign, site)
    rate = engagement_rate(one, KpiBasis.VIEWS)
    views = one["views"]
    figures = joined(
        [
            voice.say("{n} views | {n} views", n=voice.number(views)) if views is not None else None,
            f"ER (views) {tell(rate, voice).value}" if isinstance(rate, Metric) else None,
            age_of(one, site),
        ]
    )
    return Shot(link_of(post), names_of(site.catalog, post), _what(post, site), figures, why, standing)


def link_of(post: Post) -> Link:
    return Link(post.post, href=post.url)


def _what(post: Post, site: TeamSite) -> str:
    return joined([word(post.format, site.voice), word(post.platform, site.voice)])


def age_of(one: PostNumbers, site: TeamSite) -> str:
    """At which age its numbers were taken; younger ones say so."""
    voice = site.voice
    if one.organic is None:
        return ""
    if one.complete:
        return f"D{one.window_days}"
    day = voice.day(one.organic.captured_at.date(), year=False)
    return voice.say("belum D{days}, per {day} | before D{days}, as of {day}", days=one.window_days, day=day)


# --- the table -----------------------------------------------------------------------------------------------


def post_numbers(campaign: Campaign, site: TeamSite) -> Table | None:
    """All posts; where a post was advertised, its total stands in a row of its own and is not added to anything."""
    voice = site.voice
    rows: list[Items] = []
    for one in site.result(campaign).all.posts:
        rows.append(_row(one, site))
        if one.total is not None:
            rows.append(_total_row(one, site))
    columns = [
        *heads(voice, "Konten | Post", "KOL | KOL", "Format | Format", "Umur | Age", tight=(0,)),
        *(metric(voice, says, key) for key, says in SAYS.items()),
        metric(voice, "ER (views) | ER (views)", "er"),
        *heads(voice, "Penanda iklan | Disclosure", "Catatan | Note"),
    ]
    return table(voice.say("Angka per konten, organik | Figures by post, organic"), columns, rows)


def _row(one: PostNumbers, site: TeamSite) -> Items:
    voice, post = site.voice, one.post

    def number(key: str) -> str:
        value = one[key]
        return voice.number(value) if value is not None else ""

    return [
        Cell(post.post, link=link_of(post)),
        names_of(site.catalog, post),
        word(post.format, voice),
        age_of(one, site),
        *(number(key) for key in ("views", *COUNTS)),
        figure_cell(engagement_rate(one, KpiBasis.VIEWS), voice) if is_feed(post) and one.organic else "",
        Cell(mark=disclosed_mark(post, voice)),
        _note(one, site),
    ]


def _note(one: PostNumbers, site: TeamSite) -> Cell:
    """What has to be known of a post's numbers: late, mixed, removed, advertised."""
    voice, post = site.voice, one.post
    removed = post.removed_at.astimezone(site.catalog.zone) if post.removed_at else None
    parts = [tell_reason(reason, site) for reason in one.notes if reason is not Reason.ROUNDED]
    if removed is not None:
        parts.append(voice.say("diturunkan {when} | removed {when}", when=voice.moment(removed, year=False)))
    if post.boosted_from is not None:
        since = voice.day(post.boosted_from, year=False)
        parts.append(voice.say("diiklankan sejak {since} | advertised since {since}", since=since))
    bad = one.organic is None or Reason.BASIS_MIXED in one.notes
    text = joined(parts)
    return Cell(mark=Mark(text, Tone.WARN)) if text and bad else Cell(text)


def tell_reason(reason: Reason, site: TeamSite) -> str:
    return reason.label.in_(site.voice.language)


def _total_row(one: PostNumbers, site: TeamSite) -> Items:
    """A post's numbers with advertising."""
    voice, total = site.voice, one.total
    assert total is not None

    def number(key: str) -> str:
        value = total[key]
        return voice.number(value) if value is not None else ""

    return [
        Cell(one.post.post, voice.say("dengan iklan | with advertising"), quiet=True),
        "",
        "",
        voice.day(total.captured_at.date(), year=False),
        *(number(key) for key in ("views", *COUNTS)),
        "",
        "",
        voice.say("total, tidak dijumlahkan | total, added to nothing"),
    ]


# --- what is known of each -----------------------------------------------------------------------------------


def sheets(campaign: Campaign, site: TeamSite) -> tuple[PostSheet, ...]:
    return tuple(_sheet(post, site) for post in campaign.posts)


def _sheet(post: Post, site: TeamSite) -> PostSheet:
    voice = site.voice
    return PostSheet(
        f"post-{post.post}",
        joined([post.post, names_of(site.catalog, post), _what(post, site)]),
        disclosed_mark(post, voice),
        prose(post.caption, voice),
        tuple(_facts(post, site)),
        tuple(
            Picture(path, voice.say("Bukti tayang {post} | Proof of {post}", post=post.post), PROOF)
            for path in post.proof
        ),
    )


def _facts(post: Post, site: TeamSite) -> Iterator[Fact]:
    voice = site.voice
    moments = [(key, getattr(post, key)) for key in ("posted_at", "removed_at")]
    zone = site.catalog.zone
    yield from known_facts(
        *(fact(label(Post, key, voice), voice.moment(at.astimezone(zone)) if at else None) for key, at in moments),
        *facts_of(post, ("url", "platform_post_id"), voice),
        fact(label(Post, "hashtags", voice), tags(post.hashtags, "#")),
        fact(label(Post, "mentions", voice), tags(post.mentions, "@")),
    )
    keys = (
        "disclosure_text", "sponsored", "pinned", "live_until", "boosted_from", "boosted_to", "boost_spend",
        "checked_by", "evidence",
    )  # fmt: skip
    yield from facts_of(post, keys, voice)
