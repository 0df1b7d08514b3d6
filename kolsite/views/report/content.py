"""What was made: every post with its link, format, date, first words, and whether it says that it is advertising."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kolsite.language import Voice
from kolsite.measure.captures import PostNumbers, is_feed
from kolsite.measure.delivery import is_posted, wanted
from kolsite.measure.engagement import engagement_rate
from kolsite.measure.figures import Coverage, Figure, Metric, Over, Reason, Unmeasured, count
from kolsite.model.assignment import KpiBasis, KpiMetric
from kolsite.model.results import Post
from kolsite.views.page import Picture
from kolsite.views.report.desk import Desk
from kolsite.views.report.parts import Fact, Mark, Section, Sign, Tile, Words
from kolsite.views.report.terms import named
from kolsite.views.telling import Told, tell

EXCERPT = 220
PROOF = 296
"""How wide the picture of a post is drawn, in CSS px."""


@dataclass(frozen=True, slots=True)
class PostCard:
    """One post. `caption` is how it begins; `facts` is what else is known of it."""

    slug: str
    title: str
    by: str
    href: str | None
    when: str
    caption: Words
    picture: Picture | None
    figures: tuple[Tile, ...]
    disclosure: Mark
    facts: tuple[Fact, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """All posts of the campaign, in the order in which they went live."""

    tiles: tuple[Tile, ...]
    posts: tuple[PostCard, ...]


def content_section(desk: Desk) -> Section | None:
    if not desk.in_order:
        return None
    posts = tuple(card_of(one, desk) for one in desk.in_order)
    return Section("content", desk.voice.say("Konten | Content"), _finding(desk), Contents(_tiles(desk), posts))


def card_of(one: PostNumbers, desk: Desk) -> PostCard:
    """A post as a card."""
    post, voice = one.post, desk.voice
    return PostCard(
        post.post,
        f"{desk.format(post)} · {post.platform.label.in_(voice.language)}",
        desk.authors(post),
        post.url,
        voice.moment(post.posted_at, desk.zone) if post.posted_at else _undated(voice),
        desk.plain(excerpt(post.caption)) if post.caption else "",
        _picture(post, desk),
        tuple(_figures(one, desk)),
        disclosure_mark(post.disclosed, voice),
        tuple(_facts(post, desk)),
        tuple(_notes(post, desk)),
    )


def _undated(voice: Voice) -> str:
    return voice.say("Waktu tayang belum dicatat | Time of posting not recorded")


def excerpt(text: str) -> str:
    """How a text begins, in at most 220 characters, cut between words.

    >>> excerpt("Pagiku cuma dua langkah.")
    'Pagiku cuma dua langkah.'
    >>> len(excerpt("kata " * 100)) <= EXCERPT
    True
    """
    flat = " ".join(text.split())
    if len(flat) <= EXCERPT:
        return flat
    head = flat[: EXCERPT - 1]
    return head[: head.rfind(" ")].rstrip(" ,;:.·") + "…" if " " in head else head + "…"


def _picture(post: Post, desk: Desk) -> Picture | None:
    if not post.proof:
        return None
    alt = desk.voice.say("Bukti tayang {post} | Proof of posting: {post}", post=desk.label(post))
    return Picture(post.proof[0], alt, PROOF)


def _figures(one: PostNumbers, desk: Desk) -> Iterator[Tile]:
    """Views, and for feed posts the engagement rate on views; what is missing says why."""
    voice = desk.voice
    yield Tile(KpiMetric.VIEWS.label.in_(voice.language), _aged(views_of(one), one, desk))
    if is_feed(one.post) and one.organic is not None:
        rate = engagement_rate(one, KpiBasis.VIEWS)
        if isinstance(rate, Metric):
            yield Tile(named(KpiMetric.ER, KpiBasis.VIEWS, voice), _aged(rate, one, desk))
    if (attendees := one["attendees"]) is not None:
        registered = one["registered"]
        basis = (
            voice.say("dari {count} pendaftar | of {count} registered", count=voice.number(registered))
            if registered is not None
            else ""
        )
        yield Tile(KpiMetric.ATTENDEES.label.in_(voice.language), tell(count(attendees), voice, basis))


def _aged(figure: Figure, one: PostNumbers, desk: Desk) -> Told:
    """A figure of one post; one that is not of the compared age says how old it is instead."""
    told = desk.tell(figure)
    if one.complete or not told.measured:
        return told
    return replace(told, notes=(age_of(one, desk),))


def age_of(one: PostNumbers, desk: Desk) -> str:
    """How old a post was when its counted figures were taken: “D+3, sebelum iklan”."""
    if one.organic is None or one.post.posted_at is None:
        return ""
    days = max(round((one.organic.captured_at - one.post.posted_at).total_seconds() / 86_400), 0)
    if Reason.BASIS_MIXED in one.notes:
        return desk.voice.say("D+{days}, sebelum iklan | D+{days}, before the ads", days=days)
    return f"D+{days}"


def views_of(one: PostNumbers) -> Figure:
    """A post's organic views, with what has to be known beside them."""
    views = one["views"]
    if views is None:
        return Unmeasured(Reason.MISSING_INPUT)
    return count(views, notes=one.notes)


def disclosure_mark(disclosed: bool | None, voice: Voice) -> Mark:
    """Whether a post says that it is advertising: yes, no, or nobody has looked yet."""
    if disclosed is None:
        return Mark(voice.say("Penanda iklan belum dicek | Disclosure not checked yet"), Sign.UNKNOWN)
    if disclosed:
        return Mark(voice.say("Ada penanda iklan | Disclosed as advertising"), Sign.HIT)
    return Mark(voice.say("Tanpa penanda iklan | Not disclosed"), Sign.MISSED)


def _facts(post: Post, desk: Desk) -> Iterator[Fact]:
    voice = desk.voice
    if post.disclosure_text:
        yield Fact(voice.say("Bunyi penanda iklan | Disclosure"), (desk.plain(post.disclosure_text),))
    if post.hashtags:
        yield Fact("Hashtag", (" ".join(f"#{one}" for one in post.hashtags),))
    if post.mentions:
        yield Fact("Mention", (" ".join(f"@{one}" for one in post.mentions),))
    if post.live_until:
        yield Fact(voice.say("Tayang sampai | Stays up until"), (voice.day(post.live_until),))
    yield Fact(voice.say("Kode konten | Post"), (post.post,))


def _notes(post: Post, desk: Desk) -> Iterator[str]:
    """What has happened to a post since it went live."""
    voice = desk.voice
    if post.removed_at:
        when = voice.moment(post.removed_at, desk.zone)
        yield voice.say("Diturunkan {when} | Taken down {when}", when=when)
    if post.boosted_from:
        yield boosted(post, desk)


def boosted(post: Post, desk: Desk) -> str:
    """When a post was advertised, and where cost is shown for how much."""
    voice = desk.voice
    first, last = post.boosted_from, post.boosted_to
    if first is None:
        return ""
    text = (
        voice.say("Diiklankan {days} | Boosted {days}", days=voice.days(first, last))
        if last
        else voice.say("Diiklankan sejak {day} | Boosted since {day}", day=voice.day(first))
    )
    if post.boost_spend is not None and desk.costs:
        spent = voice.money(post.boost_spend)
        text += voice.say("; biaya iklan {spent} | ; ad spend {spent}", spent=spent)
    return text


# --- the whole ----------------------------------------------------------------------------------------------


def _tiles(desk: Desk) -> tuple[Tile, ...]:
    voice, group = desk.voice, desk.result.all
    agreed = [one for assignment in desk.chosen for one in wanted(assignment)]
    done = sum(is_posted(one) for one in agreed)
    posted = count(done, Coverage(done, len(agreed), Over.DELIVERABLES))
    tiles = [Tile(voice.say("Konten tayang | Posts live"), tell(count(len(group.posts)), voice))]
    if agreed:
        tiles.append(Tile(voice.say("SOW dikerjakan | Deliverables done"), tell(posted, voice)))
    tiles.append(Tile(voice.say("Sudah terukur | Measured"), _of(group.measured, voice)))
    if group.complete != group.measured:
        tiles.append(Tile(voice.say("Sudah genap {age} | Already at {age}", age=desk.age), _of(group.complete, voice)))
    return tuple(tiles)


def _of(coverage: Coverage, voice: Voice) -> Told:
    return tell(count(coverage.counted, Coverage(coverage.counted, coverage.of)), voice)


def _finding(desk: Desk) -> str:
    """“13 konten tayang, 11 sudah terukur; 1 tanpa penanda iklan, 1 belum dicek”."""
    voice, posts = desk.voice, [one.post for one in desk.result.all.posts]
    measured = desk.result.all.measured
    text = voice.say(
        "{posts} tayang, {measured} | {posts} live, {measured}",
        posts=voice.count(len(posts), "konten | post/posts"),
        measured=voice.say("semua terukur | all measured")
        if measured.whole
        else voice.say("{count} sudah terukur | {count} measured so far", count=voice.number(measured.counted)),
    )
    open_ends = _undisclosed(posts, voice)
    return f"{text}; {open_ends}" if open_ends else text


def _undisclosed(posts: Sequence[Post], voice: Voice) -> str:
    without = sum(post.disclosed is False for post in posts)
    unknown = sum(post.disclosed is None for post in posts)
    told = []
    if without:
        told.append(voice.say("{n} tanpa penanda iklan | {n} not disclosed", n=voice.number(without)))
    if unknown:
        told.append(voice.say("{n} belum dicek | {n} not checked yet", n=voice.number(unknown)))
    if not told:
        return voice.say("semua dengan penanda iklan | all disclosed as advertising")
    return ", ".join(told)
