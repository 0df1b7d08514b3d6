"""The first page of a brief: what to make, when, how much of it, and whom to call."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from urllib.parse import quote, urlencode

from kolsite.measure.delivery import slot_of
from kolsite.model.assignment import Deliverable
from kolsite.model.campaign import CampaignStatus
from kolsite.views.brief.contact import contact_of
from kolsite.views.brief.dates import key_dates
from kolsite.views.brief.matter import Matter
from kolsite.views.brief.parts import Cover, Piece
from kolsite.views.brief.size import MANY
from kolsite.views.page import Picture
from kolsite.views.pieces import account_of, amount_of, frames_of, joined, titles_of

CALENDAR = "https://calendar.google.com/calendar/render?"
LOGO = 200
LEAST = timedelta(minutes=30)
"""How long an instant is in a calendar."""


def cover_of(matter: Matter) -> Cover:
    brand, secret = matter.seen.brand, "Rahasia: hanya untuk {name} dan timnya | Confidential: for {name} and team only"
    return Cover(
        logo=_logo(matter),
        kicker=matter.say("Brief narasumber | Speaker's brief") if matter.expert else "Brief",
        draft=matter.say("DRAFT · belum dikirim resmi | DRAFT · not issued yet"),
        notice=_notice(matter),
        campaign=matter.seen.campaign.name.said(matter.voice.language),
        brand=matter.say("bersama {brand} | with {brand}", brand=brand.name),
        recipient=matter.say("untuk {name} | for {name}", name=matter.name),
        dates=key_dates(matter),
        opening=opening(matter),
        pieces_title=matter.tone("Yang dibuat | What to make", "Yang disiapkan | What to prepare"),
        pieces=_pieces(matter),
        many=len(matter.pieces) > MANY,
        contact=contact_of(matter),
        confidential=matter.say(secret, name=matter.name),
    )


def _logo(matter: Matter) -> Picture | None:
    """The brand's logo; beside an expert who only teaches the agency's stands alone."""
    agency, brand = matter.seen.catalog.settings.agency, matter.seen.brand
    logo, name = (agency.logo, agency.name) if matter.education else (brand.logo, brand.name)
    return Picture(logo, matter.say("Logo {name} | {name} logo", name=name), LOGO) if logo else None


def _notice(matter: Matter) -> str:
    """What has to be known before anything else: that it is off, on hold, or not certain yet."""
    off = (
        "Campaign ini dibatalkan; brief ini tinggal catatan. | This campaign was cancelled; the brief is a record only."
    )
    hold = "Campaign ini ditahan; jangan tayang dulu. | This campaign is on hold; do not post yet."
    unsure = "; ".join(matter.seen.campaign.tentative)
    match matter.seen.campaign.status:
        case CampaignStatus.CANCELLED:
            return matter.say(off)
        case CampaignStatus.ON_HOLD:
            return matter.say(hold)
    return matter.say("Belum pasti: {what} | Not certain yet: {what}", what=unsure) if unsure else ""


# --- the greeting --------------------------------------------------------------------------------------------------


def opening(matter: Matter) -> tuple[str, ...]:
    """The salutation and a few sentences, in the register that suits this person."""
    sentences = _formal(matter) if matter.formal else _casual(matter)
    salutation = matter.tone("Hai {name}! | Hi {name}!", "Yth. {name}, | Dear {name},", name=matter.greeting)
    places = {"campaign": matter.campaign, "brand": matter.seen.brand.name, "pic": matter.pic_name}
    told = (matter.say(sentence, address=matter.address, **places) for sentence in sentences)
    return salutation, " ".join(told)


def _casual(matter: Matter) -> tuple[str, ...]:
    thanks = "Terima kasih sudah ikut {campaign} bareng {brand}. | Thank you for joining {campaign} with {brand}."
    if matter.single:
        return (
            thanks,
            "Ada yang kurang pas, atau mau versi lengkapnya? Bilang saja ke {pic}."
            " | Something not quite right, or want the long version? Just tell {pic}.",
        )
    return thanks, "Ada yang kurang pas? Bilang saja ke {pic}. | Something not quite right? Just tell {pic}."


def _formal(matter: Matter) -> tuple[str, ...]:
    thanks = (
        "Terima kasih atas kesediaan {address} bekerja sama dalam {campaign} dari {brand}."
        " | Thank you for agreeing to work with us on {campaign} by {brand}."
    )
    if matter.expert:
        thanks = (
            "Terima kasih atas kesediaan {address} menjadi narasumber {campaign}."
            " | Thank you for agreeing to speak in {campaign}."
        )
    teaches = (
        "Materi bersifat edukasi: tanpa produk dan tanpa ajakan membeli."
        " | The material is educational: no product, no call to buy."
    )
    ask = "Bila ada yang perlu disesuaikan, mohon kabari {pic}. | Should anything need changing, please tell {pic}."
    return (thanks, teaches, ask) if matter.education else (thanks, ask)


# --- the pieces ----------------------------------------------------------------------------------------------------


def _pieces(matter: Matter) -> tuple[Piece, ...]:
    """Each in a line; on a single page with one piece the band has said when."""
    said_above = matter.single and len(matter.pieces) == 1
    return tuple(
        Piece(
            amount_of(one, matter.voice),
            joined(account_of(one, matter.seen.kol, matter.voice), details_of(one, matter)),
            "" if said_above else matter.clock.of(one),
            _calendar(matter, title, one),
        )
        for title, one in zip(titles_of(matter.pieces, matter.voice), matter.pieces, strict=True)
    )


def details_of(deliverable: Deliverable, matter: Matter) -> str:
    """Frames, length, shape and language, as far as they are known."""
    frames = frames_of(deliverable, matter.voice)
    return joined(frames, deliverable.duration, deliverable.aspect, deliverable.language)


def _calendar(matter: Matter, title: str, deliverable: Deliverable) -> str | None:
    """A link that puts a slot into the reader's own calendar; it needs no server of ours."""
    slot = slot_of(deliverable)
    if slot is None or matter.off:
        return None
    dates = f"{_stamp(slot[0])}/{_stamp(max(slot[1], slot[0] + LEAST))}"
    text = joined(title, matter.campaign, matter.seen.brand.name)
    return CALENDAR + urlencode({"action": "TEMPLATE", "text": text, "dates": dates}, quote_via=quote)


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
