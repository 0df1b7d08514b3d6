"""“Hari ini”: what needs a hand today, for everybody and for each person in charge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from kolsite.measure.delivery import is_posted, live_window, pics_of, selected, wanted
from kolsite.model.campaign import Campaign, CampaignStatus
from kolsite.problems import State
from kolsite.rules.subject import under_way
from kolsite.views.page import Link, Page
from kolsite.views.team.findings import Finding, told_finding, told_findings
from kolsite.views.team.home_strip import day_in_a_sentence, load_of, strip
from kolsite.views.team.parts import Mark, Tile, Tone, joined
from kolsite.views.team.site import PagePlan, TeamSite, uri_of
from kolsite.views.team.today import Group, Item, Thing, Tray, team_names
from kolsite.views.team.today_morning import Morning, desk_uri
from kolsite.views.team.today_work import moved

SOON = 7
TITLES = {
    Group.LIVE: "Tayang hari ini | Going live today",
    Group.LATE: "Lewat tenggat | Overdue",
    Group.DUE: "Jatuh tempo hari ini | Due today",
    Group.APPROVAL: "Menunggu approval | Waiting for approval",
    Group.COMMENTS: "Komentar belum dibalas | Comments without a reply",
    Group.REPORTS: "Laporan tujuh hari ke depan | Reports due within a week",
    Group.PAYMENTS: "Pembayaran menunggu | Payments that wait",
}
STATUS_TONES = {
    CampaignStatus.LIVE: Tone.GOOD,
    CampaignStatus.REPORTING: Tone.INFO,
    CampaignStatus.ON_HOLD: Tone.WARN,
}


@dataclass(frozen=True, slots=True)
class Section:
    """Things of one urgency."""

    id: str
    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Desk:
    """A way to somebody's page: the name and how much lies there."""

    name: str
    uri: str
    count: int
    here: bool


@dataclass(frozen=True, slots=True)
class CampaignRow:
    """A campaign that is under way, in a line."""

    link: Link
    brand: Link
    status: Mark
    live: str
    progress: str
    team: str


@dataclass(frozen=True, slots=True)
class Change:
    """A date that was moved."""

    what: str
    campaign: Link
    text: str


@dataclass(frozen=True, slots=True)
class HomeView:
    """The page of a day."""

    kicker: str
    title: str
    for_all: bool
    lead: str
    desks: tuple[Desk, ...]
    tiles: tuple[Tile, ...]
    errors: tuple[Finding, ...]
    sections: tuple[Section, ...]
    findings: tuple[Finding, ...]
    ahead: tuple[Item, ...]
    later: tuple[Item, ...]
    campaigns: tuple[CampaignRow, ...]
    changes: tuple[Change, ...]
    settled: tuple[Finding, ...]
    accepted: tuple[Finding, ...]


# --- the page ------------------------------------------------------------------------------------------------


def plans(site: TeamSite) -> Iterator[PagePlan]:
    morning = Morning(site)
    title = site.voice.say("Hari ini | Today")
    yield PagePlan("", title, lambda: _page(morning, None), in_nav=True)
    for slug in morning.pics:
        yield PagePlan(desk_uri(slug), _title(site, slug), partial(_page, morning, slug))


def _title(site: TeamSite, pic: str | None) -> str:
    if pic is None:
        return site.voice.say("Hari ini | Today")
    return site.voice.say("Hari ini: {name} | Today: {name}", name=site.catalog.member(pic).name)


def _page(morning: Morning, pic: str | None) -> Page:
    site = morning.site
    names = "" if pic is None else joined([site.catalog.member(pic).name, "PIC"])
    return Page(desk_uri(pic), _title(site, pic), "team/home.html", home_view(morning, pic), (), names)


def home_view(morning: Morning, pic: str | None) -> HomeView:
    site, desk = morning.site, morning.desk(pic)
    voice, agency = site.voice, site.catalog.settings.agency
    load = load_of(morning, pic)
    ahead = [thing for thing in desk if thing.group is Group.AHEAD]
    horizon = site.today.toordinal() + SOON
    return HomeView(
        joined([agency.name, voice.moment(site.now.astimezone(site.catalog.zone))]),
        _title(site, pic),
        pic is None,
        day_in_a_sentence(load, site),
        _desks(morning, pic),
        strip(load, morning, pic),
        tuple(told_finding(one, site, place=True) for one in load.errors),
        tuple(_sections(site, desk)),
        told_findings(load.findings, site),
        tuple(thing.item for thing in ahead if thing.rank <= horizon),
        tuple(thing.item for thing in ahead if thing.rank > horizon),
        tuple(_row(site, campaign) for campaign in morning.running(pic)),
        tuple(_changes(site, morning.campaigns(pic))),
        told_findings(morning.found(pic, State.SETTLED), site),
        told_findings(morning.found(pic, State.ACCEPTED), site),
    )


def _sections(site: TeamSite, desk: Sequence[Thing]) -> Iterator[Section]:
    for group, title in TITLES.items():
        items = tuple(thing.item for thing in desk if thing.group is group)
        if items:
            yield Section(group.value, site.voice.say(title), items)


def _desks(morning: Morning, pic: str | None) -> tuple[Desk, ...]:
    site = morning.site
    every = [
        (None, site.voice.say("Semua | Everybody")),
        *((slug, site.catalog.member(slug).name) for slug in morning.pics),
    ]
    return tuple(Desk(name, desk_uri(slug), _waiting(morning, slug), slug == pic) for slug, name in every)


def _waiting(morning: Morning, pic: str | None) -> int:
    """How many lines a page asks something of somebody."""
    lines = sum(thing.group is not Group.AHEAD for thing in morning.desk(pic))
    return lines + len(morning.found(pic, State.OPEN)) + len(morning.content_errors(pic))


# --- campaigns, changes --------------------------------------------------------------------------------------


def _row(site: TeamSite, campaign: Campaign) -> CampaignRow:
    voice, brand = site.voice, site.catalog.brand_of(campaign)
    made = [one for assignment in selected(campaign) for one in wanted(assignment)]
    posted = sum(is_posted(one) for one in made)
    progress = voice.say(
        "{posted} dari {all} | {posted} of {all}",
        posted=voice.number(posted), all=voice.count(len(made), "konten | deliverable/deliverables"),
    )  # fmt: skip
    return CampaignRow(
        Link(campaign.name.said(voice.language).text, uri_of(campaign)),
        Link(brand.name, uri_of(f"brand:{brand.slug}")),
        Mark(campaign.status.label.in_(voice.language), STATUS_TONES.get(campaign.status, Tone.QUIET)),
        voice.days(*live_window(campaign)),
        progress if made else voice.say("belum ada konten | no deliverables yet"),
        team_names(site, tuple(pics_of(site.catalog, campaign))),
    )


def _changes(site: TeamSite, campaigns: Sequence[Campaign]) -> Iterator[Change]:
    """Dates that were moved in campaigns under way, the latest first."""
    found = []
    for campaign in campaigns:
        if not under_way(campaign):
            continue
        tray = Tray(site, campaign)
        for assignment in campaign.assignments:
            for made in assignment.deliverables:
                for change in made.rescheduled:
                    found.append((change.on, tray, assignment.kol, made.format.label, change))
    found.sort(key=lambda one: (one[0].toordinal() if one[0] else 0, one[2]), reverse=True)
    for on, tray, slug, label, change in found:
        kol = tray.kol(slug)
        what = joined([label.in_(site.voice.language), kol.name or slug])
        link = Link(tray.campaign.name.said(site.voice.language).text, uri_of(tray.campaign))
        yield Change(what, link, joined([site.voice.day(on) if on else None, moved(tray, change)]))
