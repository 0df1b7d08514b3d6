"""The brand and what it sells: how it speaks, its products with facts, use and papers, and what buyers get."""

from __future__ import annotations

from collections.abc import Iterator

from kolsite.model.brand import Licence, Product, Variant
from kolsite.model.campaign import Offer
from kolsite.views.brief.matter import Matter
from kolsite.views.brief.parts import Block, Point, block
from kolsite.views.facts import Fact, bare, fact, run_on
from kolsite.views.page import Picture, prose
from kolsite.views.pieces import joined

PACK = 120
"""How wide a product is drawn, in CSS px."""


def about_brand(matter: Matter) -> Block | None:
    """Who the brand is and how it speaks. Beside an expert who only teaches it is named, and no more."""
    brand = matter.seen.brand
    if matter.education:
        return None
    values = joined(*(value.text for value in matter.texts(brand.values)))
    return block(
        matter.say("Tentang {brand} | About {brand}", brand=brand.name),
        prose=prose(brand.about, matter.voice) if matter.whole else None,
        facts=(
            fact(matter.say("Visi | Vision"), matter.text(brand.vision) if matter.whole else None),
            fact(matter.say("Misi | Mission"), matter.text(brand.mission) if matter.whole else None),
            fact(matter.say("Nilai | Values"), values),
            fact(matter.say("Nada bicara | Tone of voice"), matter.text(brand.tone_of_voice)),
        ),
    )


# --- products ----------------------------------------------------------------------------------------------------


def products(matter: Matter) -> Iterator[Block | None]:
    """The products of this work: each in a block of its own, or all of them in one."""
    if matter.whole:
        yield from (_product(product, matter) for product in matter.products)
    else:
        yield block(matter.say("Produk | Products"), points=(_in_short(product, matter) for product in matter.products))


def _product(product: Product, matter: Matter) -> Block | None:
    """What may be told of it, and what has to be right to the letter."""
    alt = matter.say("Foto produk {name} | Picture of {name}", name=product.name)
    return block(
        _priced(product, matter),
        matter.text(product.fact_sheet),
        picture=Picture(product.image, alt, PACK) if product.image else None,
        facts=(
            fact(matter.say("Cara pakai | How to use"), matter.text(product.how_to_use)),
            fact(matter.say("Perhatian | Mind"), matter.text(product.warnings)),
            *_papers(product, matter),
        ),
        style="product",
    )


def _in_short(product: Product, matter: Matter) -> Point:
    """What one needs in order to speak of it; shops and variants are left to the link."""
    approval = product.ad_approval.no
    named = matter.say("persetujuan iklan {no} | advertising approval {no}", no=approval) if approval else None
    licence = _until(product.licences[0], matter) if product.licences else None
    facts = (matter.text(product.fact_sheet), matter.text(product.how_to_use), licence, named)
    return Point(_priced(product, matter), run_on(*facts), product.url)


def _priced(product: Product, matter: Matter) -> str:
    return joined(product.name, matter.voice.money(product.price) if product.price else None)


def _until(licence: Licence, matter: Matter) -> str:
    """A licence's number, and until when it holds."""
    day = matter.voice.day(licence.valid_until) if licence.valid_until else None
    until = matter.say("berlaku sampai {day} | valid until {day}", day=day) if day else None
    return joined(licence.no or matter.word(licence.kind), until)


def _papers(product: Product, matter: Matter) -> Iterator[Fact | None]:
    """Variants, shops, licences."""
    variants = "; ".join(_variant(one, product, matter) for one in product.variants)
    yield fact(matter.say("Varian | Variants"), variants)
    for shop in product.where_to_buy:
        yield Fact(matter.say("Beli di | Buy at"), joined(shop.channel, bare(shop.url)), shop.url)
    yield fact(matter.say("Halaman produk | Product page"), bare(product.url), product.url)
    for licence in product.licences:
        yield Fact(matter.word(licence.kind), _until(licence, matter))
    yield fact("Halal", joined(matter.word(product.halal.status), product.halal.no))
    yield fact(matter.say("Persetujuan iklan | Advertising approval"), product.ad_approval.no)


def _variant(variant: Variant, product: Product, matter: Matter) -> str:
    """A variant in a few words, without what its name or its product has said."""
    size = variant.size if variant.size and variant.size not in variant.name else None
    price = matter.voice.money(variant.price) if variant.price and variant.price != product.price else None
    return ", ".join(part for part in (variant.name, variant.shade, size, price) if part)


# --- what buyers get ---------------------------------------------------------------------------------------------


def offers(matter: Matter) -> Block | None:
    """What buyers get, of the products that this work shows."""
    shown = {product.slug for product in matter.products}
    given = [one for one in matter.seen.campaign.offers if one.product is None or one.product in shown]
    if matter.education:
        return None
    return block(matter.say("Penawaran | Offers"), points=(_offer(offer, matter) for offer in given))


def _offer(offer: Offer, matter: Matter) -> Point:
    voice = matter.voice
    name = matter.product_name(offer.product) if offer.product else matter.say("Semua produk | All products")
    first, last = offer.from_ or offer.to, offer.to or offer.from_
    when = joined(voice.days(first, last) if first and last else None, matter.word(offer.channel), offer.voucher)
    price = _price(offer, matter)
    return Point(f"{name}: {price}" if price else name, run_on(when, matter.text(offer.mechanics)))


def _price(offer: Offer, matter: Matter) -> str:
    """`Rp149.000 (normal Rp208.000)`, or the one price that is known."""
    normal = matter.voice.money(offer.price_normal) if offer.price_normal else ""
    if offer.price_promo is None:
        return normal
    promo = matter.voice.money(offer.price_promo)
    if not normal:
        return promo
    return matter.say("{promo} (normal {normal}) | {promo} (normally {normal})", promo=promo, normal=normal)
