"""What needs a hand today is told in lines: when, what, who, for which campaign, whose it is, and a text to send."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from enum import StrEnum

from kolsite.language import Voice
from kolsite.measure.delivery import pics_of
from kolsite.model.campaign import Campaign, Side
from kolsite.model.kol import Kol
from kolsite.views.page import Link
from kolsite.views.team.parts import Mark, Message, Person, Tone, person
from kolsite.views.team.site import TeamSite, uri_of


class Group(StrEnum):
    """Why something stands on the page, the most urgent first."""

    LIVE = "live"
    LATE = "late"
    DUE = "due"
    APPROVAL = "approval"
    COMMENTS = "comments"
    REPORTS = "reports"
    PAYMENTS = "payments"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class Item:
    """One line. `lead` says when, how late or how many; `team` who in the team looks after it."""

    lead: Mark
    what: str
    detail: str = ""
    person: Person | None = None
    campaign: Link | None = None
    team: str = ""
    message: Message | None = None


@dataclass(frozen=True, slots=True)
class Thing:
    """An item with what it is sorted and picked by. `rank`: the lower, the higher up; `side` has the ball."""

    group: Group
    rank: float
    name: str
    pics: tuple[str, ...]
    item: Item
    side: Side = Side.TEAM
    count: int = 1


def in_order(things: list[Thing]) -> list[Thing]:
    """By group, and within a group by what comes first."""
    groups = list(Group)
    return sorted(things, key=lambda thing: (groups.index(thing.group), thing.rank, thing.name))


@dataclass(frozen=True, slots=True)
class Tray:
    """One campaign's part of the desk, with the words that its lines share."""

    site: TeamSite
    campaign: Campaign

    @property
    def voice(self) -> Voice:
        return self.site.voice

    @property
    def zone(self) -> tzinfo:
        return self.site.catalog.zone_of(self.campaign)

    @property
    def pics(self) -> tuple[str, ...]:
        return tuple(pics_of(self.site.catalog, self.campaign))

    def kol(self, slug: str) -> Kol:
        return self.site.catalog.kols[slug]

    def kols_zone(self, kol: Kol) -> tzinfo:
        return self.site.catalog.kols_zone(kol, self.campaign)

    def item(
        self, lead: Mark, what: str, detail: str = "", kol: Kol | None = None, text: Message | None = None
    ) -> Item:
        link = Link(self.campaign.name.said(self.voice.language).text, uri_of(self.campaign))
        who = person(kol) if kol else None
        return Item(lead, what, detail, who, link, team_names(self.site, self.pics), text)

    def thing(self, group: Group, rank: float, name: str, item: Item, side: Side = Side.TEAM, count: int = 1) -> Thing:
        return Thing(group, rank, f"{self.campaign.slug} {name}", self.pics, item, side, count)


# --- words that lines share ----------------------------------------------------------------------------------


def team_names(site: TeamSite, slugs: tuple[str, ...]) -> str:
    """“Rafi Akbar Maulana, Nia Rosdiana”."""
    return ", ".join(site.catalog.member(slug).name for slug in slugs)


def ball(voice: Voice, side: Side) -> str:
    """Whose turn it is."""
    return voice.say("bola di {side} | ball with {side}", side=side.label.in_(voice.language))


def late(voice: Voice, days: int, side: Side) -> Mark:
    """“lewat 3 hari · bola di KOL”."""
    count = voice.count(days, "hari | day/days")
    return Mark(voice.say("lewat {days} | {days} late", days=count), Tone.BAD, ball(voice, side))


def today(voice: Voice, beside: str = "") -> Mark:
    return Mark(voice.say("hari ini | today"), Tone.INFO, beside)


def in_days(voice: Voice, days: int) -> str:
    """“hari ini”, “besok”, “4 hari lagi”."""
    near = {0: "hari ini | today", 1: "besok | tomorrow"}
    if days in near:
        return voice.say(near[days])
    return voice.say("{days} lagi | in {days}", days=voice.count(days, "hari | day/days"))


def by_day(site: TeamSite, day: date | None) -> tuple[Group, Mark]:
    """Where something of the team's own stands that was meant for a day: late, due, or ahead."""
    voice = site.voice
    if day is None:
        return Group.AHEAD, Mark(voice.say("tanpa tanggal | no date"))
    ahead = (day - site.today).days
    if ahead < 0:
        return Group.LATE, late(voice, -ahead, Side.TEAM)
    if ahead == 0:
        return Group.DUE, today(voice, ball(voice, Side.TEAM))
    return Group.AHEAD, Mark(in_days(voice, ahead), Tone.QUIET, voice.day(day, weekday=True))


def local_day(moment: datetime, zone: tzinfo) -> date:
    return moment.astimezone(zone).date()
