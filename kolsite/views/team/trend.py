"""Notes on trends: what people watch and buy now, for which campaigns it matters, and how long it is likely to hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from kolsite.model.trend import Trend
from kolsite.views.page import Link, Page, Prose
from kolsite.views.team.campaign_codes import note_title
from kolsite.views.team.campaign_parts import from_today, word
from kolsite.views.team.findings import Hold, hold_of
from kolsite.views.team.parts import Mark, Tone, joined
from kolsite.views.team.site import PagePlan, TeamSite, uri_of

OLD_DAYS = 180
"""A note without an end is called old from so many days on."""


@dataclass(frozen=True, slots=True)
class NoteRow:
    """One note of the list."""

    title: str
    uri: str
    when: str
    state: Mark
    about: str
    campaigns: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class NoteList:
    """The page of all notes; those that still hold come first."""

    title: str
    lead: str
    rows: tuple[NoteRow, ...]


@dataclass(frozen=True, slots=True)
class NoteView:
    """One note."""

    title: str
    kicker: str
    state: Mark
    chips: tuple[str, ...]
    source: str
    campaigns: tuple[Link, ...]
    body: Prose
    hold: Hold | None


def plans(site: TeamSite) -> Iterator[PagePlan]:
    """The list, if there is any note, and a page for each."""
    if site.catalog.trends:
        title = site.voice.say("Tren | Trends")
        yield PagePlan("trends/", title, lambda: _list_page(site), in_nav=True)
    for note in site.catalog.trends.values():
        yield PagePlan(f"trends/{note.slug}/", note_title(note), partial(_page, note, site))


def _list_page(site: TeamSite) -> Page:
    voice = site.voice
    notes = sorted(site.catalog.trends.values(), key=lambda one: (_ended(one, site), -one.date.toordinal(), one.slug))
    rows = tuple(_row(one, site) for one in notes)
    holding = sum(not _ended(one, site) for one in notes)
    lead = voice.say(
        "{notes}, {holding} masih berlaku | {notes}, {holding} still hold",
        notes=voice.count(len(rows), "catatan | note/notes"),
        holding=voice.number(holding),
    )
    view = NoteList(voice.say("Tren | Trends"), lead, rows)
    return Page("trends/", view.title, "team/trends.html", view, (), " · ".join(row.title for row in rows))


def _row(note: Trend, site: TeamSite) -> NoteRow:
    voice = site.voice
    platforms = [word(one, voice) for one in note.platforms]
    about = joined([*note.niches, *platforms])
    return NoteRow(
        note_title(note),
        f"trends/{note.slug}/",
        voice.day(note.date),
        staleness(note, site),
        about,
        _campaigns(note, site),
    )


def _ended(note: Trend, site: TeamSite) -> bool:
    return note.expires_on is not None and note.expires_on < site.today


def staleness(note: Trend, site: TeamSite) -> Mark:
    """Whether a note still holds, in a word."""
    voice = site.voice
    if note.expires_on is not None:
        day = voice.day(note.expires_on)
        if _ended(note, site):
            ago = from_today(note.expires_on, site.today, voice)
            return Mark(voice.say("kedaluwarsa {ago} | expired {ago}", ago=ago), Tone.WARN, day)
        return Mark(voice.say("berlaku sampai {day} | holds until {day}", day=day), Tone.GOOD)
    age = (site.today - note.date).days
    if age > OLD_DAYS:
        return Mark(voice.say("catatan lama | old note"), Tone.WARN, from_today(note.date, site.today, voice))
    return Mark(voice.say("tanpa batas waktu | no end given"), Tone.QUIET)


def _campaigns(note: Trend, site: TeamSite) -> tuple[Link, ...]:
    known = site.catalog.campaigns
    named = [known[slug] for slug in note.campaigns if slug in known]
    return tuple(Link(one.name.said(site.voice.language).text, uri=uri_of(one)) for one in named)


def _page(note: Trend, site: TeamSite) -> Page:
    voice = site.voice
    title = note_title(note)
    chips = (*note.niches, *(word(one, voice) for one in note.platforms))
    view = NoteView(
        title,
        voice.day(note.date, weekday=True),
        staleness(note, site),
        tuple(chips),
        note.source or "",
        _campaigns(note, site),
        Prose(_without_title(note.body, title), "id"),
        hold_of(site, f"trend:{note.slug}"),
    )
    words = " · ".join([title, *chips])
    return Page(f"trends/{note.slug}/", title, "team/trend.html", view, (), words)


def _without_title(body: str, title: str) -> str:
    """The text without its first heading, where the page has it as its title."""
    first, _, rest = body.lstrip().partition("\n")
    return rest.lstrip() if first.startswith("#") and first.lstrip("#").strip() == title else body
