"""Who made the report and whom to ask, as of when it holds, until when it may be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kolsite.language import Said
from kolsite.views.page import Picture
from kolsite.views.report.desk import Desk
from kolsite.views.report.parts import Fact


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody of the agency who answers for this campaign."""

    name: str
    email: str
    whatsapp: str


@dataclass(frozen=True, slots=True)
class Closing:
    """The end of the report. `expires` is the last day as a date that a browser can read."""

    agency: str
    agency_logo: Picture | None
    agency_lines: tuple[Said, ...]
    prepared_for: str
    contact: Said | None
    people: tuple[Contact, ...]
    facts: tuple[Fact, ...]
    expires: str


def closing(desk: Desk) -> Closing:
    agency, share = desk.catalog.settings.agency, desk.seen.share
    lines = [text for text in (agency.legal_name, agency.address, agency.contact) if text]
    return Closing(
        agency.name,
        logo(agency.logo, agency.name, desk),
        tuple(desk.plain(line) for line in lines),
        desk.brand.legal_name or desk.brand.name,
        desk.plain(desk.campaign.contact) if desk.campaign.contact else None,
        tuple(_people(desk)),
        tuple(_facts(desk)),
        share.expires_on.isoformat() if share.expires_on else "",
    )


def logo(path: str | None, name: str, desk: Desk) -> Picture | None:
    alt = desk.voice.say("Logo {name} | {name} logo", name=name)
    return Picture(path, alt, 120) if path else None


def _people(desk: Desk) -> Iterator[Contact]:
    """The people in charge; nobody else of the team is in the reader's catalog."""
    for member in desk.catalog.settings.team:
        yield Contact(member.name, member.email or "", member.whatsapp or "")


def _facts(desk: Desk) -> Iterator[Fact]:
    voice, share = desk.voice, desk.seen.share
    yield Fact(voice.say("Data per | Figures as of"), (voice.moment(desk.now.astimezone(desk.zone)),))
    if share.frozen_on:
        yield Fact(voice.say("Dibekukan pada | Frozen on"), (voice.day(share.frozen_on),))
    if share.expires_on:
        yield Fact(voice.say("Berlaku sampai | Valid until"), (voice.day(share.expires_on),))
