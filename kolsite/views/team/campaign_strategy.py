"""What a campaign wants and how it may be said: goal, audience, messages, offers, claims, the ad disclosure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from kolsite.content.catalog import Catalog
from kolsite.language import LANGUAGE_NAMES, Said, Voice, as_language
from kolsite.measure.delivery import disclosure_rate, live_window
from kolsite.model.brand import AudienceTarget, Brand, Claim, ClaimStatus
from kolsite.model.campaign import BriefStyle, Campaign, Disclosure, DisclosureFormats, MoodImage, TierMix
from kolsite.model.results import Post
from kolsite.model.shapes import shapes_of
from kolsite.rules.subject import names_of
from kolsite.views.page import Link, Picture, Prose, prose, said
from kolsite.views.team.campaign_parts import (
    Cell,
    Items,
    Rows,
    Table,
    colleague,
    days_between,
    ending,
    facts_of,
    fields,
    heads,
    label,
    percent,
    product_name,
    table,
    tags,
    word,
)
from kolsite.views.team.parts import Fact, Mark, Tone, fact, known_facts
from kolsite.views.team.site import TeamSite
from kolsite.views.telling import Told, tell

CLAIM_TONES = {
    ClaimStatus.APPROVED: Tone.GOOD, ClaimStatus.IN_REVIEW: Tone.WARN, ClaimStatus.DRAFT: Tone.WARN,
    ClaimStatus.WITHDRAWN: Tone.BAD, None: Tone.WARN,
}  # fmt: skip
GROUPS: Mapping[str, Mapping[str, str]] = {
    "age": {}, "gender": {"women": "perempuan | women", "men": "laki-laki | men", "other": "lainnya | other"},
    "cities": {}, "interests": {},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mood:
    """A picture or link of the moodboard, and what it says."""

    picture: Picture | None
    href: str | None
    caption: Said | None


@dataclass(frozen=True, slots=True)
class Strategy:
    """What the campaign is for."""

    goal: Said | None
    key_message: Said | None
    big_idea: Said | None
    about: tuple[Fact, ...]
    introduction: Prose | None
    audience: tuple[Fact, ...]
    tiers: Table | None


@dataclass(frozen=True, slots=True)
class Rules:
    """How it may be said."""

    must_say: tuple[Said, ...]
    must_show: tuple[Said, ...]
    dos: tuple[Said, ...]
    donts: tuple[Said, ...]
    offers: Table | None
    about: tuple[Fact, ...]
    moods: tuple[Mood, ...]


@dataclass(frozen=True, slots=True)
class Compliance:
    """What may be claimed, how advertising is marked, and whether it was."""

    claims: Table | None
    disclosure: tuple[Fact, ...]
    formats: Table | None
    rate: Told | None
    posts: Table | None


def strategy(campaign: Campaign, site: TeamSite) -> Strategy:
    voice = site.voice
    about = known_facts(
        fact(label(Campaign, "objective", voice), word(campaign.objective, voice)),
        fact(label(Campaign, "products", voice), *_products(campaign, site.catalog)),
        fact(label(Campaign, "markets", voice), voice.join(list(campaign.markets))),
        fact(label(Campaign, "season", voice), voice.join(list(campaign.season))),
    )
    return Strategy(
        said(campaign.goal, voice),
        said(campaign.key_message, voice),
        said(campaign.big_idea, voice),
        about,
        prose(campaign.body, voice),
        audience_facts(campaign.target_audience, voice),
        _tiers(campaign.tier_mix, voice),
    )


def _products(campaign: Campaign, catalog: Catalog) -> Iterator[Link]:
    for slug in campaign.products:
        yield Link(product_name(catalog, campaign, slug), uri=f"brands/{campaign.brand}/#product-{slug}")


def audience_facts(target: AudienceTarget, voice: Voice) -> tuple[Fact, ...]:
    """Whom to reach: in words, and by age, gender, city and interest."""
    groups = [fact(label(AudienceTarget, key, voice), shares_told(getattr(target, key), key, voice)) for key in GROUPS]
    words_ = fact(label(AudienceTarget, "description", voice), said(target.description, voice))
    return known_facts(words_, *groups, *facts_of(target, ("source",), voice))


def shares_told(shares: Mapping[str, Decimal], key: str, voice: Voice) -> str:
    """`18–24 34% · 25–34 41%`."""
    return " · ".join(f"{group_name(name, key, voice)} {percent(share, voice)}" for name, share in shares.items())


def group_name(name: str, key: str, voice: Voice) -> str:
    """An age, gender, city or interest as people write it."""
    known = GROUPS.get(key, {}).get(name)
    return voice.say(known) if known else name.replace("-", "–") if key == "age" else name


def _tiers(mix: tuple[TierMix, ...], voice: Voice) -> Table | None:
    rows: Rows = [
        [
            one.tier,
            voice.number(one.count) if one.count is not None else "",
            one.role or "",
            voice.number(one.backups) if one.backups is not None else "",
        ]
        for one in mix
    ]
    columns = fields(TierMix, voice, "tier", "count", "role", "backups", numbers=(1, 3))
    return table(label(Campaign, "tier_mix", voice), columns, rows)


# --- how it may be said --------------------------------------------------------------------------------------


def rules(campaign: Campaign, site: TeamSite) -> Rules:
    voice = site.voice

    def each(key: str) -> tuple[Said, ...]:
        return tuple(text.said(voice.language) for text in getattr(campaign, key))

    about = known_facts(
        fact(label(Campaign, "hashtags", voice), tags(campaign.hashtags, "#")),
        fact(label(Campaign, "mentions", voice), tags(campaign.mentions, "@")),
        fact(label(Campaign, "collab_post_with", voice), tags([campaign.collab_post_with or ""], "@").rstrip("@")),
        *facts_of(campaign, ("tag_product",), voice),
        fact(label(Campaign, "music", voice), word(campaign.music.policy, voice), *campaign.music.allowed),
    )
    moods = tuple(_mood(one, voice) for one in campaign.moodboard)
    return Rules(each("must_say"), each("must_show"), each("dos"), each("donts"), _offers(campaign, site), about, moods)


def _mood(given: MoodImage, voice: Voice) -> Mood:
    """The caption says what a picture shows, so the picture itself does not say it again."""
    caption = said(given.caption, voice)
    return Mood(Picture(given.image, "" if caption else "Moodboard", 320) if given.image else None, given.url, caption)


def _offers(campaign: Campaign, site: TeamSite) -> Table | None:
    voice = site.voice
    rows: Rows = [
        [
            product_name(site.catalog, campaign, one.product) if one.product else voice.say("semua | all"),
            voice.money(one.price_normal) if one.price_normal else "",
            voice.money(one.price_promo) if one.price_promo else "",
            one.voucher or "",
            word(one.channel, voice),
            days_between(one.from_, one.to, voice),
            Cell(said(one.mechanics, voice) or ""),
        ]
        for one in campaign.offers
    ]
    columns = heads(
        voice, "Produk | Product", "Harga normal | Normal price", "Harga promo | Promo price", "Voucher | Voucher",
        "Toko | Shop", "Berlaku | Valid", "Cara | How", numbers=(1, 2), tight=(5,),
    )  # fmt: skip
    return table(label(Campaign, "offers", voice), columns, rows)


# --- claims and disclosure -----------------------------------------------------------------------------------


def compliance(campaign: Campaign, site: TeamSite) -> Compliance:
    voice, given = site.voice, campaign.disclosure
    return Compliance(
        _claims(campaign, site),
        known_facts(*facts_of(given, ("text", "placement", "pack"), voice)),
        _formats(given, voice),
        tell(disclosure_rate(campaign.posts), voice, voice.say("yang sudah dicek | of those checked"), digits=0)
        if campaign.posts
        else None,
        post_table(campaign, site),
    )


def _claims(campaign: Campaign, site: TeamSite) -> Table | None:
    voice, brand = site.voice, site.catalog.brand_of(campaign)
    own = {claim.slug: claim for claim in brand.claims}
    rows = [_claim_row(own[slug], campaign, brand, site) for slug in campaign.claims if slug in own]
    columns = heads(
        voice, "Klaim | Claim", "Status | Status", "Berlaku | Valid", "Jangan disebut | Never say", tight=(2,)
    )
    return table(voice.say("Klaim yang boleh dipakai | Claims that may be used"), columns, rows)


def _claim_row(claim: Claim, campaign: Campaign, brand: Brand, site: TeamSite) -> list[Cell | str]:
    voice = site.voice
    status = word(claim.status, voice) or voice.say("status belum diisi | no status given")
    statement = claim.statement.said(voice.language)
    until = ending(claim.valid_until, site.today, voice) if claim.valid_until else None
    if claim.valid_until and claim.valid_until < live_window(campaign)[1]:
        until = Mark(voice.say("berakhir sebelum tayang usai | ends before the live window does"), Tone.BAD)
    return [
        Cell(statement, claim.slug, link=Link(statement.text, uri=f"brands/{brand.slug}/#claim-{claim.slug}")),
        Cell(mark=Mark(status, CLAIM_TONES[claim.status])),
        Cell(days_between(claim.valid_from, claim.valid_until, voice), mark=until),
        ", ".join(f"“{one}”" for one in claim.never_say),
    ]


def _formats(given: Disclosure, voice: Voice) -> Table | None:
    """What is said and where, format by format."""
    rows: list[Items] = []
    for key, shape in shapes_of(DisclosureFormats).items():
        one = getattr(given.formats, shape.name)
        if one is not None:
            name = label(DisclosureFormats, key, voice)
            rows.append([name, Cell(said(one.text, voice) or ""), Cell(said(one.placement, voice) or "")])
    columns = heads(voice, "Format | Format", "Bunyi | Words", "Letak | Placement")
    return table(voice.say("Penanda iklan per format | Ad disclosure by format"), columns, rows)


def disclosed_mark(post: Post, voice: Voice) -> Mark:
    """Three states, not two: marked, not marked, not looked at yet."""
    if post.disclosed is None:
        return Mark(voice.say("belum dicek | not checked yet"), Tone.WARN)
    if post.disclosed:
        return Mark(voice.say("ada | yes"), Tone.GOOD)
    return Mark(voice.say("tidak ada | none"), Tone.BAD)


def post_table(campaign: Campaign, site: TeamSite) -> Table | None:
    """What has been published, and whether it is marked as advertising."""
    voice, catalog = site.voice, site.catalog
    zone = catalog.zone_of(campaign)
    rows: list[Items] = []
    for post in sorted(campaign.posts, key=lambda one: (one.posted_at is None, one.posted_at, one.post)):
        gone = voice.say("diturunkan {on} | removed {on}", on=voice.moment(post.removed_at)) if post.removed_at else ""
        rows.append(
            [
                Cell(post.post, link=Link(post.post, href=post.url) if post.url else None),
                names_of(catalog, post),
                word(post.format, voice) or word(post.platform, voice),
                word(post.platform, voice),
                Cell(voice.moment(post.posted_at.astimezone(zone)) if post.posted_at else "", gone),
                Cell(mark=disclosed_mark(post, voice)),
            ]
        )
    columns = heads(
        voice, "Konten | Post", "KOL | KOL", "Format | Format", "Platform | Platform", "Tayang | Posted",
        "Penanda iklan | Disclosure", tight=(0, 4),
    )  # fmt: skip
    return table(voice.say("Konten yang sudah tayang | What has been posted"), columns, rows)


# --- everything else -----------------------------------------------------------------------------------------


def about_campaign(campaign: Campaign, site: TeamSite) -> tuple[Fact, ...]:
    """What is left to know of a campaign: dates, zone, brief, where it was copied from."""
    voice = site.voice
    reports = [f"{word(one.kind, voice)}: {voice.day(one.on, weekday=True)}" for one in campaign.report_due]
    languages = [LANGUAGE_NAMES[as_language(code) or "id"] for code in campaign.brief.languages]
    contact = campaign.contact or voice.join([colleague(site.catalog, slug) for slug in campaign.pics])
    return known_facts(
        *facts_of(campaign, ("start", "end", "live_from", "live_to"), voice),
        fact(label(Campaign, "report_due", voice), *reports),
        *facts_of(campaign, ("time_zone", "currency"), voice),
        fact(label(Campaign, "contact", voice), contact),
        fact(label(BriefStyle, "size", voice), word(campaign.brief.size, voice)),
        fact(label(BriefStyle, "languages", voice), voice.join(languages)),
        *facts_of(campaign, ("compensation_in_brief", "template_of", "former_slugs"), voice),
    )
