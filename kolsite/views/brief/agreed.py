"""What was agreed: rights, exclusivity, terms, money where the campaign says so, privacy, and how to accept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kolsite.model.campaign import MoneyInBrief
from kolsite.views.brief.matter import Matter
from kolsite.views.brief.parts import Block, block
from kolsite.views.facts import Fact, Text, fact, lines
from kolsite.views.inherited import inherited_text
from kolsite.views.money import compensation_facts
from kolsite.views.rights import rights_facts


@dataclass(frozen=True, slots=True)
class Acceptance:
    """The last block: what is accepted with the brief, room for a name, and for what should change."""

    title: str
    points: tuple[str, ...]
    fields: tuple[str, ...]


def rights(matter: Matter) -> Block | None:
    """What the client may do with the content, and what is not done for others meanwhile; no prices."""
    terms, say = matter.seen.assignment.terms, matter.say
    stays = matter.voice.count(terms.min_live_days, "hari | day/days") if terms.min_live_days is not None else None
    return block(
        say("Hak pakai dan eksklusivitas | Rights and exclusivity"),
        facts=(*rights_facts(terms, matter.voice), fact(say("Tayang minimal | Stays up for"), stays)),
    )


def money(matter: Matter) -> Block | None:
    """The compensation where the campaign puts it into the brief; else where it is found, or nothing."""
    title = matter.say("Honorarium | Honorarium") if matter.expert else matter.say("Fee | Fee")
    elsewhere = "Ada di lembar kesepakatan, terpisah dari brief. | On the agreement sheet, apart from this brief."
    match matter.seen.campaign.compensation_in_brief:
        case MoneyInBrief.INLINE:
            return block(title, facts=compensation_facts(matter.seen, matter.voice))
        case MoneyInBrief.SHEET:
            return block(title, matter.say(elsewhere))
    return None


def terms(matter: Matter) -> Block | None:
    found = inherited_text("terms", matter.seen.catalog, matter.seen.campaign)
    note = matter.text(matter.seen.assignment.terms_note)
    return block(matter.say("Ketentuan | Terms"), note, small=lines(matter.text(found.value) if found else None))


# --- privacy -----------------------------------------------------------------------------------------------------


def privacy(matter: Matter) -> Block | None:
    """What is kept of the KOL, why, and until when."""
    note = matter.text(matter.seen.catalog.settings.privacy_note)
    return block(matter.say("Data pribadi | Personal data"), facts=_consent(matter), small=lines(note))


def _consent(matter: Matter) -> Iterator[Fact | None]:
    """The consent that holds; of one that was withdrawn nothing is claimed."""
    consent, voice, say = matter.seen.kol.consent, matter.voice, matter.say
    if consent.withdrawn_on is not None:
        return
    given = say("diberikan {day} | given {day}", day=voice.day(consent.given_on)) if consent.given_on else None
    basis = matter.word(consent.basis)
    yield fact(say("Untuk | For"), matter.plain(", ".join(consent.purpose)))
    yield fact(say("Dasar | Basis"), " · ".join(part for part in (basis, given) if part))
    yield fact(say("Disimpan sampai | Kept until"), voice.day(consent.retain_until) if consent.retain_until else None)


# --- the end -----------------------------------------------------------------------------------------------------


def acceptance(matter: Matter) -> Acceptance | None:
    """What is accepted, to tick, and lines to write on; of a cancelled campaign nothing is."""
    if matter.off:
        return None
    say, agreed = matter.say, matter.seen.assignment.terms
    points = ["Konten dan tanggal cocok | Content and dates are right"]
    points += [
        "Isi ilmiahnya tepat | The science is correct"
        if matter.education
        else "Klaim dan penanda iklan jelas | Claims, disclosure are clear"
    ]
    if agreed.usage_rights or agreed.exclusivity:
        points += ["Hak pakai disetujui | Rights are agreed"]
    fields = ("Nama | Name", "Tanggal | Date", "Tanda tangan | Signature", "Usul perubahan | Proposed changes")
    title = matter.tone("Setuju? | All right?", "Persetujuan | Acceptance")
    return Acceptance(title, tuple(map(say, points)), tuple(map(say, fields)))


def colophon(matter: Matter) -> tuple[Text, ...]:
    """Who made the brief, and where they are."""
    agency = matter.seen.catalog.settings.agency
    return lines(agency.name, matter.plain(agency.address), agency.contact)


def left_out(blocks: Sequence[Block], matter: Matter) -> tuple[Text, ...]:
    """What there was no room for, and where to ask for it; a single page says so in its greeting."""
    if not blocks or matter.single:
        return ()
    titles = ", ".join(one.title for one in blocks)
    told = "Tidak dimuat di sini: {titles}. Bisa diminta ke {pic}. | Not included here: {titles}. Please ask {pic}."
    return (matter.say(told, titles=titles, pic=matter.pic_name),)
