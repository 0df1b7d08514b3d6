"""What a brand sells and what may be said of it: permits and how long they hold, claims and their evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kolsite.language import Said
from kolsite.model.brand import Brand, Claim, HalalStatus, Product, Variant
from kolsite.rules.packs import Pack, pack_of
from kolsite.views.details import RecordTable, table_of
from kolsite.views.page import Link, Picture, said
from kolsite.views.team.campaign_parts import (
    Cell,
    Items,
    Table,
    days_between,
    ending,
    facts_of,
    heads,
    label,
    table,
    word,
)
from kolsite.views.team.campaign_strategy import CLAIM_TONES
from kolsite.views.team.parts import Fact, Mark, Tone, fact, joined, known_facts
from kolsite.views.team.site import TeamSite

SHOWN = 200
"""How wide a product is drawn, in CSS px."""
HALAL_TONES = {HalalStatus.CERTIFIED: Tone.GOOD, HalalStatus.IN_PROCESS: Tone.WARN}


@dataclass(frozen=True, slots=True)
class ProductView:
    """One product. `id` is its anchor."""

    id: str
    name: str
    picture: Picture | None
    price: str
    link: Link | None
    shops: tuple[Link, ...]
    marks: tuple[Mark, ...]
    licences: Table | None
    variants: RecordTable | None
    texts: tuple[Fact, ...]
    money: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A reference of a claim."""

    text: str
    links: tuple[Link, ...]
    picture: Picture | None


@dataclass(frozen=True, slots=True)
class ClaimView:
    """Something that is said of a product, whether it may be, and what it rests on. `id` is its anchor."""

    id: str
    statement: Said
    status: Mark
    validity: Mark | None
    facts: tuple[Fact, ...]
    evidence: tuple[Evidence, ...]


# --- products ------------------------------------------------------------------------------------------------


def products_of(brand: Brand, site: TeamSite) -> tuple[ProductView, ...]:
    return tuple(_product(product, brand, site) for product in brand.products)


def _product(product: Product, brand: Brand, site: TeamSite) -> ProductView:
    voice = site.voice
    return ProductView(
        f"product-{product.slug}",
        product.name,
        Picture(product.image, product.name, SHOWN) if product.image else None,
        voice.money(product.price) if product.price else "",
        Link(voice.say("Halaman produk | Product page"), href=product.url) if product.url else None,
        tuple(Link(shop.channel, href=shop.url) for shop in product.where_to_buy),
        tuple(_marks(product, brand, site)),
        _licences(product, site),
        table_of(
            product.variants, Variant, f"{label(Product, 'variants', voice)} {product.name}", voice, omit={"slug"}
        ),
        known_facts(
            *facts_of(product, ("fact_sheet", "how_to_use", "warnings"), voice),
            fact(label(Product, "halal", voice), _halal_text(product, site)),
            fact(label(Product, "ad_approval", voice), _approval_text(product, site)),
        ),
        facts_of(product, ("margin", "cost_of_goods"), voice) if site.leads else (),
    )


def _marks(product: Product, brand: Brand, site: TeamSite) -> Iterator[Mark]:
    """How the product stands with the rules of its category: halal and the approval of its advertising."""
    voice, pack = site.voice, pack_of(site.catalog.settings.rule_packs)
    status = product.halal.status
    if status is not None:
        yield Mark(f"halal: {word(status, voice)}", HALAL_TONES.get(status, Tone.QUIET))
    elif brand.regulated_category in pack.halal_since:
        since = pack.halal_since[brand.regulated_category][0]
        beside = voice.say("wajib diketahui sejak {day} | must be known since {day}", day=voice.day(since))
        yield Mark(voice.say("status halal kosong | halal status blank"), Tone.BAD, beside)
    yield from _approval_marks(product, brand, pack, site)


def _approval_marks(product: Product, brand: Brand, pack: Pack, site: TeamSite) -> Iterator[Mark]:
    voice, approval = site.voice, product.ad_approval
    if approval.no is None:
        if brand.regulated_category in pack.approval_needed:
            yield Mark(voice.say("izin iklan belum ada | no ad approval"), Tone.BAD)
        return
    ends = ending(approval.valid_until, site.today, voice)
    yield Mark(voice.say("izin iklan ada | ad approval"), Tone.GOOD, ends.text if ends else "")


def _halal_text(product: Product, site: TeamSite) -> str:
    return joined([word(product.halal.status, site.voice), product.halal.no])


def _approval_text(product: Product, site: TeamSite) -> str:
    voice, approval = site.voice, product.ad_approval
    on = voice.say("terbit {day} | issued {day}", day=voice.day(approval.on)) if approval.on else None
    until = None
    if approval.valid_until:
        until = voice.say("sampai {day} | until {day}", day=voice.day(approval.valid_until))
    return joined([approval.no, on, until])


def _licences(product: Product, site: TeamSite) -> Table | None:
    voice = site.voice
    rows: list[Items] = [
        [
            word(one.kind, voice),
            one.no or voice.say("nomor belum ada | no number"),
            Cell(
                voice.day(one.valid_until) if one.valid_until else "",
                mark=ending(one.valid_until, site.today, voice, 60),
            ),
        ]
        for one in product.licences
    ]
    columns = heads(voice, "Izin | Permit", "Nomor | Number", "Berlaku sampai | Valid until", tight=(2,))
    return table(f"{label(Product, 'licences', voice)} {product.name}", columns, rows)


# --- claims --------------------------------------------------------------------------------------------------


def claims_of(brand: Brand, site: TeamSite) -> tuple[ClaimView, ...]:
    names = {product.slug: product.name for product in brand.products}
    return tuple(_claim(claim, names.get(claim.product or "", claim.product or ""), site) for claim in brand.claims)


def _claim(claim: Claim, product: str, site: TeamSite) -> ClaimView:
    voice = site.voice
    status = word(claim.status, voice) or voice.say("status belum diisi | no status given")
    return ClaimView(
        f"claim-{claim.slug}",
        claim.statement.said(voice.language),
        Mark(status, CLAIM_TONES[claim.status]),
        ending(claim.valid_until, site.today, voice, 60),
        known_facts(
            *facts_of(claim, ("slug",), voice),
            fact(label(Claim, "product", voice), product),
            fact(label(Claim, "qualifier", voice), said(claim.qualifier, voice)),
            fact(voice.say("Berlaku | Valid"), days_between(claim.valid_from, claim.valid_until, voice)),
            *facts_of(claim, ("country", "approved_by", "approved_on"), voice),
            fact(label(Claim, "never_say", voice), *(f"“{one}”" for one in claim.never_say)),
            fact(label(Claim, "risky_words", voice), *(f"“{one}”" for one in claim.risky_words)),
        ),
        tuple(_evidence(claim, site)),
    )


def _evidence(claim: Claim, site: TeamSite) -> Iterator[Evidence]:
    voice = site.voice
    for one in claim.references:
        page = voice.say("hlm. {page} | p. {page}", page=one.page) if one.page else None
        doi = f"doi:{one.doi}" if one.doi else None
        links = (Link(one.url, href=one.url),) if one.url else ()
        shown = one.file if one.file and not one.file.endswith(".pdf") else None
        picture = Picture(shown, one.citation, SHOWN) if shown else None
        yield Evidence(joined([one.citation, page, doi]), links, picture)
