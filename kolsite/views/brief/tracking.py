"""What the KOL is given: products, and links and codes of its own, with from when until when they work."""

from __future__ import annotations

from datetime import date, datetime

from kolsite.model.assignment import Code, Shipment, TrackedLink
from kolsite.views.brief.matter import Matter
from kolsite.views.brief.parts import Block, Point, block
from kolsite.views.facts import bare, run_on
from kolsite.views.pieces import joined


def samples(matter: Matter) -> Block | None:
    """What was sent, and where the parcel is; education needs no product."""
    shipments = () if matter.education else matter.seen.assignment.samples
    return block(matter.say("Produk sample | Product samples"), points=(_sample(one, matter) for one in shipments))


def _sample(one: Shipment, matter: Matter) -> Point:
    name = matter.product_name(one.product) if one.product else matter.say("Produk | Product")
    amount = f"{matter.voice.number(one.qty)}×" if one.qty is not None else None
    days = joined(
        _on("alamat dipastikan {day} | address confirmed {day}", one.address_confirmed_on, matter),
        _on("dikirim {day} | sent {day}", one.sent_on, matter),
        _on("diterima {day} | received {day}", one.received_on, matter),
    )
    number = matter.say("resi {no} | tracking no. {no}", no=one.tracking_no) if one.tracking_no else None
    parcel = joined(one.courier, number)
    return Point(joined(name, _variant(one, matter), amount), run_on(days, parcel, matter.plain(one.problem)))


def _on(pair: str, day: date | None, matter: Matter) -> str | None:
    return matter.say(pair, day=matter.voice.day(day)) if day else None


def _variant(one: Shipment, matter: Matter) -> str | None:
    """A variant is named by its slug, or in free words."""
    variants = [
        known for product in matter.seen.brand.products if product.slug == one.product for known in product.variants
    ]
    return next((variant.name for variant in variants if variant.slug == one.variant), one.variant)


# --- links and codes ---------------------------------------------------------------------------------------------


def tracking(matter: Matter) -> Block | None:
    """The KOL's own links and codes; education has them only where it was given a code."""
    assignment = matter.seen.assignment
    if matter.education and not assignment.codes:
        return None
    codes = (_code(code, matter) for code in assignment.codes)
    links = (_link(link, matter) for link in assignment.links)
    return block(matter.say("Link dan kode | Links and codes"), points=(*codes, *links))


def _code(code: Code, matter: Matter) -> Point:
    """A code with what it gives; one that has been replaced says so first."""
    terms = (matter.plain(code.discount), matter.plain(code.channel), _valid(code, matter))
    if not code.replaced_by and not code.leaked_at:
        return Point(code.code, run_on(*terms))
    gone = matter.say("tidak dipakai lagi | no longer in use")
    instead = matter.say("pakai {code} | use {code}", code=code.replaced_by) if code.replaced_by else None
    return Point(code.code, run_on(gone, instead, *terms))


def _valid(code: Code, matter: Matter) -> str | None:
    """From when until when, in days where no hour is given."""
    first, last, say = code.valid_from, code.valid_to, matter.say
    if first and last and not isinstance(first, datetime) and not isinstance(last, datetime):
        return say("berlaku {days} | valid {days}", days=matter.voice.days(first, last))
    since = matter.clock.due(first, year=True) if first else None
    until = matter.clock.due(last, year=True) if last else None
    if since and until:
        return say("berlaku {since} – {until} | valid {since} – {until}", since=since, until=until)
    if since:
        return say("berlaku mulai {since} | valid from {since}", since=since)
    return say("berlaku sampai {until} | valid until {until}", until=until) if until else None


def _link(link: TrackedLink, matter: Matter) -> Point:
    """What to paste, where it leads, and, where all is told, the marks by which visits are counted."""
    shown = link.short_url or link.destination
    leads = f"→ {link.destination}" if link.short_url else None
    marks = ("utm_source", "utm_medium", "utm_campaign", "utm_content", "utm_term")
    counted = joined(*(f"{mark}={getattr(link, mark)}" for mark in marks if getattr(link, mark)))
    return Point(bare(shown) or shown, run_on(leads, counted if matter.whole else None), shown)
