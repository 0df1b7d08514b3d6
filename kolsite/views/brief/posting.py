"""What goes with a post: texts to paste, music and tags, and what marks it as advertising."""

from __future__ import annotations

from collections.abc import Iterator

from kolsite.language import Said
from kolsite.measure.captures import LIVE
from kolsite.measure.delivery import APPEARANCES
from kolsite.model.campaign import FormatDisclosure
from kolsite.model.results import Format
from kolsite.views.brief.matter import Matter
from kolsite.views.brief.parts import Block, block
from kolsite.views.facts import Fact, bare, fact, known, lines, listed
from kolsite.views.inherited import inherited_text

DISCLOSED_AS = {
    Format.FEED: "feed",
    Format.CAROUSEL: "carousel",
    Format.REEL: "reel",
    Format.FB_REEL: "reel",
    Format.STORY: "story",
    Format.TIKTOK: "tiktok",
    Format.SHORT: "short",
    Format.LONG_VIDEO: "long_video",
    Format.TALK: "talk",
    Format.WEBINAR: "talk",
    Format.EVENT: "talk",
    **dict.fromkeys(LIVE, "live"),
}
"""Under which format of the campaign's disclosure a deliverable falls."""
DISCLOSURE_NAMES = {
    "feed": "Feed | Feed post",
    "carousel": "Carousel | Carousel",
    "reel": "Reels | Reel",
    "story": "Story | Story",
    "tiktok": "TikTok | TikTok",
    "short": "Shorts | Short",
    "long_video": "Video YouTube | YouTube video",
    "live": "Live | Live",
    "talk": "Acara, webinar | Event, webinar",
}


# --- texts to paste ----------------------------------------------------------------------------------------------


def paste(matter: Matter) -> Block | None:
    """Hashtags, mentions, link and code as they go into a caption."""
    if not matter.posts:
        return None
    return block(
        matter.say("Teks siap tempel | Ready to paste"),
        facts=(
            fact(matter.say("Awal caption | Caption starts"), caption_start(matter)),
            *_tags(matter),
            *(fact("Link", bare(link), link) for link in _links(matter)),
            *(Fact(matter.say("Kode | Code"), code) for code in _codes(matter)),
        ),
        style="paste",
    )


def caption_start(matter: Matter) -> Said | None:
    """The campaign's disclosure, letter by letter; where this KOL has wording of its own, that is printed instead."""
    captioned = any(one.format not in APPEARANCES | LIVE for one in matter.pieces)
    text = matter.seen.campaign.disclosure.text
    return text.said(matter.written_in) if captioned and text and not _own_wording(matter) else None


def _tags(matter: Matter) -> Iterator[Fact | None]:
    """The campaign's and the brand's. Education names no brand: neither by its tag nor by its account."""
    campaign, brand = matter.seen.campaign, matter.seen.brand
    tags = dict.fromkeys((*campaign.hashtags, *brand.hashtags_always))
    handles = dict.fromkeys((*campaign.mentions, *brand.mentions_always))
    if matter.education:
        tags, handles = dict.fromkeys(tag for tag in campaign.hashtags if tag not in brand.hashtags_always), {}
    written = [f"#{tag}" for tag in tags], [f"@{handle}" for handle in handles]
    if matter.single:
        yield fact(matter.say("Tag | Tags"), " ".join((*written[0], *written[1])))
    else:
        yield fact("Hashtag", " ".join(written[0]))
        yield fact("Mention", " ".join(written[1]))


def _links(matter: Matter) -> tuple[str, ...]:
    """The links to paste: each deliverable's, else those made for this KOL."""
    given = dict.fromkeys(one.link for one in matter.pieces if one.link)
    if given or matter.education:
        return tuple(given)
    return tuple(dict.fromkeys(link.short_url or link.destination for link in matter.seen.assignment.links))


def _codes(matter: Matter) -> tuple[str, ...]:
    """The codes that work: those replaced by another are left out."""
    given = [one.code for one in matter.pieces if one.code]
    working = [code.code for code in matter.seen.assignment.codes if not code.replaced_by and not code.leaked_at]
    return tuple(dict.fromkeys([*given, *working]))


def tagging(matter: Matter) -> Block | None:
    """Music, collaboration post, product tags."""
    if not matter.posts:
        return None
    music, say = matter.seen.campaign.music, matter.say
    sources = lines(matter.word(music.policy), matter.plain(", ".join(music.allowed)))
    return block(
        say("Musik dan tag | Music and tags"),
        facts=(listed(say("Musik | Music"), sources), *(() if matter.education else _collaboration(matter))),
    )


def _collaboration(matter: Matter) -> Iterator[Fact | None]:
    campaign, say = matter.seen.campaign, matter.say
    partner = campaign.collab_post_with
    yield fact(say("Collab post dengan | Collab post with"), f"@{partner}" if partner else None)
    if campaign.tag_product is not None:
        yield Fact(say("Tag produk | Tag the product"), say("ya | yes") if campaign.tag_product else say("tidak | no"))


# --- marking advertising -----------------------------------------------------------------------------------------


def disclosure(matter: Matter) -> Block | None:
    """How it is marked: the nearest text, and by format where it stands. What is pasted is not said twice."""
    found = inherited_text("disclosure", matter.seen.catalog, matter.seen.campaign, matter.seen.assignment)
    facts, own = known(_by_format(matter)), _own_wording(matter)
    pasted = bool(facts) and caption_start(matter) is not None
    return block(
        matter.say("Penanda iklan | Ad disclosure"),
        matter.text(found.value) if found and (matter.whole or own or not pasted) else None,
        None if own or (matter.single and facts) else matter.text(matter.seen.campaign.disclosure.placement),
        facts=facts,
    )


def _own_wording(matter: Matter) -> bool:
    return matter.seen.assignment.disclosure is not None


def _by_format(matter: Matter) -> Iterator[Fact | None]:
    """What is said, and where. Whoever has wording of its own is told only where."""
    formats = matter.seen.campaign.disclosure.formats
    used = {DISCLOSED_AS[one.format] for one in matter.pieces if one.format in DISCLOSED_AS}
    for key, name in DISCLOSURE_NAMES.items():
        given: FormatDisclosure | None = getattr(formats, key)
        if given is not None and (key in used or matter.whole):
            text = None if _own_wording(matter) else matter.text(given.text)
            yield listed(matter.say(name), lines(text, matter.text(given.placement)))
