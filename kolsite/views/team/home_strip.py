"""The day in a sentence and in six figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kolsite.codes import Level
from kolsite.language import Voice
from kolsite.model.campaign import CampaignStatus, Side
from kolsite.problems import Problem, State
from kolsite.views.team.parts import Tile, Tone
from kolsite.views.team.site import TeamSite
from kolsite.views.team.today import Group, Thing, local_day
from kolsite.views.team.today_morning import Morning, desk_uri


@dataclass(frozen=True, slots=True)
class Load:
    """What lies on a desk, counted."""

    things: Sequence[Thing]
    findings: Sequence[Problem]
    errors: Sequence[Problem]

    def count(self, group: Group) -> int:
        """How many things; comments count one by one."""
        return sum(thing.count for thing in self.things if thing.group is group)

    def lines(self, group: Group, side: Side | None = None) -> int:
        """How many lines, of those that have the ball if a side is named."""
        return sum(thing.group is group and side in (None, thing.side) for thing in self.things)

    @property
    def wrong(self) -> int:
        return sum(one.level is Level.ERROR for one in self.findings) + len(self.errors)

    @property
    def found(self) -> int:
        return len(self.findings) + len(self.errors)


def load_of(morning: Morning, pic: str | None) -> Load:
    return Load(morning.desk(pic), morning.found(pic, State.OPEN), morning.content_errors(pic))


def day_in_a_sentence(load: Load, site: TeamSite) -> str:
    """“1 konten tayang, 3 hal lewat tenggat dan 7 temuan perlu diputuskan.”"""
    voice = site.voice
    counts = [
        (load.count(Group.LIVE), "konten tayang | post going live/posts going live"),
        (load.count(Group.LATE), "hal lewat tenggat | thing overdue/things overdue"),
        (load.count(Group.DUE), "jatuh tempo hari ini | due today"),
        (load.count(Group.APPROVAL), "menunggu approval | waiting for approval"),
        (load.count(Group.COMMENTS), "komentar belum dibalas | comment unanswered/comments unanswered"),
        (load.found, "temuan perlu diputuskan | finding to decide on/findings to decide on"),
    ]
    said = [voice.count(number, noun) for number, noun in counts if number]
    if not said:
        return voice.say("Tidak ada yang perlu ditindak hari ini. | Nothing needs a hand today.")
    return voice.join(said) + "."


def strip(load: Load, morning: Morning, pic: str | None) -> tuple[Tile, ...]:
    """Six figures. They are counts of what is written, so a zero is a zero."""
    here, voice = desk_uri(pic), morning.site.voice

    def tile(label: str, number: int, note: str, tone: Tone, anchor: str) -> Tile:
        uri = f"{here}#{anchor}" if number else None
        return Tile(voice.say(label), voice.number(number), note, tone if number else Tone.QUIET, uri)

    return (
        tile(
            "Campaign berjalan | Campaigns under way",
            len(morning.running(pic)), _by_status(morning, pic), Tone.QUIET, "campaigns",
        ),
        tile(
            "Tayang hari ini | Live today",
            load.count(Group.LIVE), _already_live(morning, pic), Tone.QUIET, Group.LIVE,
        ),
        tile("Lewat tenggat | Overdue", load.count(Group.LATE), _due_today(load, voice), Tone.BAD, Group.LATE),
        tile(
            "Menunggu approval | Waiting for approval",
            load.count(Group.APPROVAL), _by_side(load, voice), Tone.WARN, Group.APPROVAL,
        ),
        tile(
            "Komentar belum dibalas | Comments unanswered",
            load.count(Group.COMMENTS), _in_campaigns(load, voice), Tone.WARN, Group.COMMENTS,
        ),
        tile(
            "Temuan salah | Errors found",
            load.wrong, voice.count(load.found - load.wrong, "perhatian | warning/warnings"), Tone.BAD,
            "findings" if load.findings else "errors",
        ),
    )  # fmt: skip


# --- what stands below a figure ------------------------------------------------------------------------------


def _by_status(morning: Morning, pic: str | None) -> str:
    running = morning.running(pic)
    return morning.site.voice.say(
        "{live} tayang · {reporting} pelaporan | {live} live · {reporting} reporting",
        live=sum(one.status is CampaignStatus.LIVE for one in running),
        reporting=sum(one.status is CampaignStatus.REPORTING for one in running),
    )


def _already_live(morning: Morning, pic: str | None) -> str:
    """How many posts of today are up already."""
    site = morning.site
    posted = sum(
        post.posted_at is not None and local_day(post.posted_at, site.catalog.zone) == site.today
        for campaign in morning.campaigns(pic)
        for post in campaign.posts
    )
    return site.voice.say("{posted} sudah tayang | {posted} already live", posted=site.voice.number(posted))


def _due_today(load: Load, voice: Voice) -> str:
    due = voice.number(load.count(Group.DUE))
    return voice.say("{due} lagi jatuh tempo hari ini | {due} more due today", due=due)


def _by_side(load: Load, voice: Voice) -> str:
    return voice.say(
        "{team} di agency · {client} di klien | {team} with the agency · {client} with the client",
        team=load.lines(Group.APPROVAL, Side.TEAM),
        client=load.lines(Group.APPROVAL, Side.CLIENT),
    )


def _in_campaigns(load: Load, voice: Voice) -> str:
    where = voice.count(load.lines(Group.COMMENTS), "campaign | campaign/campaigns")
    return voice.say("di {where} | in {where}", where=where)
