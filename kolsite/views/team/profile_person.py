"""Who a KOL is to us: how to speak with whom, what it knows and makes, its limits, how it was vetted, what was said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kolsite.language import Said
from kolsite.model.kol import Credential, Kol, LogEntry, TalentContact, Verdict, Vetting, VettingItem
from kolsite.views.details import Card, RecordTable, card_of, table_of
from kolsite.views.page import Link, Picture, said
from kolsite.views.team.parts import Fact, Mark, Tone, fact, joined, known_facts
from kolsite.views.team.people import verdicts
from kolsite.views.team.site import TeamSite

RECENT = 4
"""Contacts that stand open; earlier ones are folded away."""
SAMPLE = 240
VERDICT_TONES = {Verdict.PASS: Tone.GOOD, Verdict.CAUTION: Tone.WARN, Verdict.FAIL: Tone.BAD}


@dataclass(frozen=True, slots=True)
class Format:
    """Content that this KOL's audience loves."""

    name: str
    why: Said | None
    link: Link | None


@dataclass(frozen=True, slots=True)
class Sample:
    """Earlier work."""

    link: Link
    picture: Picture | None


@dataclass(frozen=True, slots=True)
class Judged:
    """Topics on which a check came to the same verdict; `notes` are for leads."""

    verdict: Mark
    topics: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Check:
    """A check of a KOL, with what it still says: topics that no later check covers."""

    title: str
    until: Mark | None
    judged: tuple[Judged, ...]


@dataclass(frozen=True, slots=True)
class Contact:
    """An entry of the relationship log."""

    when: str
    how: str
    summary: str
    topics: tuple[str, ...]
    outcome: str
    next: str
    money: str


@dataclass(frozen=True, slots=True)
class PersonView:
    """What stands on a profile besides numbers and work."""

    contact: tuple[Fact, ...]
    expertise: tuple[Fact, ...]
    credentials: RecordTable | None
    formats: tuple[Format, ...]
    samples: tuple[Sample, ...]
    boundaries: tuple[str, ...]
    limits: tuple[Fact, ...]
    checks: tuple[Check, ...]
    vettings: tuple[Card, ...]
    log: tuple[Contact, ...]
    earlier: tuple[Contact, ...]
    stages: tuple[str, ...]
    consent: tuple[Fact, ...]


def person_of(kol: Kol, site: TeamSite) -> PersonView:
    voice = site.voice
    contacts = tuple(_contact(entry, site) for entry in sorted(kol.log, key=lambda one: one.on, reverse=True))
    entries = sorted(kol.vetting, key=lambda one: one.checked_on, reverse=True)
    cards = [card_of(entry, voice.day(entry.checked_on), voice) for entry in entries]
    return PersonView(
        _speaking(kol, site),
        _expertise(kol, site),
        table_of(kol.credentials, Credential, voice.say("Gelar dan izin | Degrees and licences"), voice),
        tuple(
            Format(one.format, said(one.why, voice), _out(voice.say("contoh | example"), one.post_url))
            for one in kol.winning_formats
        ),
        tuple(
            Sample(
                _out(one.title or one.url or "", one.url) or Link(one.title or ""),
                Picture(one.image, one.title or "", SAMPLE) if one.image else None,
            )
            for one in kol.samples
        ),
        kol.boundaries,
        _limits(kol, site),
        tuple(_checks(kol, site)),
        tuple(card for card in cards if card is not None),
        contacts[:RECENT],
        contacts[RECENT:],
        tuple(_stages(kol, site)),
        _consent(kol, site),
    )


def _out(text: str, url: str | None) -> Link | None:
    return Link(text, href=url) if url else None


def yes_no(value: bool | None, site: TeamSite) -> str | None:
    """A yes, a no, or nothing."""
    if value is None:
        return None
    return site.voice.say("ya | yes") if value else site.voice.say("tidak | no")


# --- speaking ------------------------------------------------------------------------------------------------


def _speaking(kol: Kol, site: TeamSite) -> tuple[Fact, ...]:
    """How to address the KOL, and through whom."""
    voice = site.voice
    language = {"id": "Bahasa Indonesia", "en": "English"}.get(kol.preferred_language or "")
    seasons = [season.label.in_(voice.language) for season in kol.greeting_season]
    return known_facts(
        fact(voice.say("Sapaan | Greeting"), kol.greeting),
        fact(voice.say("Gaya bicara | Register"), kol.register.label.in_(voice.language) if kol.register else None),
        fact(voice.say("Bahasa brief | Language of briefs"), language),
        fact(voice.say("Cara menghubungi | How to reach"), kol.preferred_contact),
        fact(voice.say("Email kerja | Work e-mail"), kol.work_email),
        fact("WhatsApp", kol.whatsapp),
        *(_manager(kol.manager, site) if kol.manager else ()),
        fact(voice.say("Ucapan hari raya | Season's greetings"), ", ".join(seasons)),
    )


def _manager(manager: TalentContact, site: TeamSite) -> Iterator[Fact | None]:
    voice = site.voice
    yield fact(voice.say("Manajer | Manager"), joined([manager.name, manager.agency]))
    yield fact(voice.say("Sapaan manajer | Manager's greeting"), manager.greeting)
    yield fact(voice.say("Email manajer | Manager's e-mail"), manager.email)
    yield fact(voice.say("WhatsApp manajer | Manager's WhatsApp"), manager.whatsapp)
    yield fact(voice.say("Manajer tanda tangan | Manager signs"), yes_no(manager.signs, site))
    yield fact(voice.say("Manajer di-cc | Manager in cc"), yes_no(manager.cc, site))


# --- knowing, making -----------------------------------------------------------------------------------------


def _expertise(kol: Kol, site: TeamSite) -> tuple[Fact, ...]:
    voice = site.voice
    return known_facts(
        fact(voice.say("Profesi | Profession"), kol.profession),
        fact(voice.say("Institusi | Institution"), kol.institution),
        fact(voice.say("Tenaga kesehatan | Health professional"), yes_no(kol.health_professional, site)),
        fact(voice.say("Keahlian | Expertise"), *kol.expertise),
        fact(voice.say("Niche | Niches"), ", ".join(kol.niches)),
        fact(voice.say("Komunitas | Communities"), *kol.communities),
        fact(voice.say("Bahasa | Languages"), ", ".join(kol.languages)),
        fact(voice.say("Anggota | Members"), *kol.members),
        fact(voice.say("Publikasi | Publications"), *kol.scientific.publications),
        fact(voice.say("Uji klinis | Trials"), *kol.scientific.trials),
        fact(voice.say("Ceramah | Talks"), *kol.scientific.talks),
        fact(voice.say("Pedoman | Guidelines"), *kol.scientific.guidelines),
        fact(voice.say("Asosiasi | Associations"), *kol.scientific.associations),
    )


def _limits(kol: Kol, site: TeamSite) -> tuple[Fact, ...]:
    """What may be shown."""
    voice, minors = site.voice, kol.minors_in_content
    shown = [f"{name}: {yes_no(may, site)}" for name, may in kol.on_camera.items()]
    guardian = minors.guardian_consent_on
    missing = voice.say("belum dicatat | not recorded") if minors.allowed else None
    return known_facts(
        fact(voice.say("Di depan kamera | On camera"), *shown),
        fact(voice.say("Anak di konten | Children in content"), yes_no(minors.allowed, site)),
        fact(voice.say("Izin wali | Guardian's consent"), voice.day(guardian) if guardian else missing),
        fact(voice.say("Catatan tentang anak | Note on children"), minors.note),
    )


# --- vetting -------------------------------------------------------------------------------------------------


def _checks(kol: Kol, site: TeamSite) -> Iterator[Check]:
    """The latest verdicts, by the check that they come from, the newest check first; the worst verdict first."""
    voice, latest = site.voice, verdicts(kol)
    entries = list({id(entry): entry for entry, _ in latest}.values())
    for entry in sorted(entries, key=lambda one: one.checked_on, reverse=True):
        items = [item for owner, item in latest if owner is entry]
        title = voice.say(
            "Diperiksa {on} oleh {by} | Checked {on} by {by}", on=voice.day(entry.checked_on), by=entry.by
        )
        found = [(verdict, [one for one in items if one.verdict is verdict]) for verdict in reversed(Verdict)]
        yield Check(title, _holds(entry, site), tuple(_judged(verdict, own, site) for verdict, own in found if own))


def _judged(verdict: Verdict, items: Sequence[VettingItem], site: TeamSite) -> Judged:
    language = site.voice.language
    notes = [(item.topic.label.in_(language), joined([item.note, item.evidence])) for item in items]
    return Judged(
        Mark(verdict.label.in_(language), VERDICT_TONES[verdict]),
        ", ".join(item.topic.label.in_(language) for item in items),
        tuple(f"{topic}: {note}" for topic, note in notes if note),
    )


def _holds(entry: Vetting, site: TeamSite) -> Mark | None:
    """Until when a check holds, or since when not any more."""
    voice = site.voice
    if entry.valid_until is None:
        return None
    until = voice.day(entry.valid_until)
    if entry.valid_until < site.today:
        return Mark(voice.say("habis {until} | ran out {until}", until=until), Tone.WARN)
    return Mark(voice.say("berlaku sampai {until} | holds until {until}", until=until), Tone.GOOD)


# --- the log -------------------------------------------------------------------------------------------------


def _contact(entry: LogEntry, site: TeamSite) -> Contact:
    voice = site.voice
    due = voice.day(entry.next_due, weekday=True) if entry.next_due else None
    offer = entry.offer
    money = [
        (voice.say("diminta | asked"), offer.asked),
        (voice.say("ditawar | offered"), offer.offered),
        (voice.say("deal | agreed"), offer.agreed),
    ]
    return Contact(
        voice.day(entry.on, weekday=True),
        joined([entry.channel.label.in_(voice.language) if entry.channel else None, entry.with_, entry.by]),
        entry.summary,
        entry.topics,
        entry.outcome or "",
        joined([entry.next_step, due]),
        joined([f"{word} {voice.money(amount)}" for word, amount in money if amount is not None]),
    )


def _stages(kol: Kol, site: TeamSite) -> Iterator[str]:
    """“1 Agu 2026: Aktif → Jangka panjang (Dimas Prakosa, tepat waktu)”."""
    language = site.voice.language
    for change in sorted(kol.stage_changes, key=lambda one: one.on, reverse=True):
        before = f"{change.from_.label.in_(language)} → " if change.from_ else ""
        why = ", ".join(part for part in (change.by, change.reason) if part)
        yield f"{site.voice.day(change.on)}: {before}{change.to.label.in_(language)}" + (f" ({why})" if why else "")


def _consent(kol: Kol, site: TeamSite) -> tuple[Fact, ...]:
    voice, given = site.voice, kol.consent
    return known_facts(
        fact(voice.say("Dasar | Basis"), given.basis.label.in_(voice.language) if given.basis else None),
        fact(voice.say("Untuk | Purpose"), *given.purpose),
        fact(voice.say("Diberikan | Given"), voice.day(given.given_on) if given.given_on else None),
        fact(voice.say("Disimpan sampai | Kept until"), voice.day(given.retain_until) if given.retain_until else None),
        fact(voice.say("Ditarik | Withdrawn"), voice.day(given.withdrawn_on) if given.withdrawn_on else None),
        fact(voice.say("Bukti | Evidence"), given.evidence),
    )
