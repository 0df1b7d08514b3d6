"""“Temuan”: every mistake in the files and every finding, with its place, and what is held back because of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kolsite.codes import Level
from kolsite.problems import Problem, State
from kolsite.views.outputs import Kind, Output, Standing
from kolsite.views.page import Heading, Link, Page
from kolsite.views.team.findings import TONES, Finding, link_to, told_finding, worst_first
from kolsite.views.team.parts import Mark, Tile, Tone
from kolsite.views.team.site import PagePlan, TeamSite

URI = "checks/"
KINDS = {
    Kind.BRIEF: "Brief | Brief",
    Kind.AGREEMENT: "Lembar kesepakatan | Agreement sheet",
    Kind.SHARE: "Laporan klien | Client report",
}
ANCHORS = {Level.ERROR: "error", Level.WARN: "warn", Level.INFO: "info"}
TITLES = {
    Level.ERROR: "Salah | Errors",
    Level.WARN: "Perhatian | Warnings",
    Level.INFO: "Catatan | Notes",
}


@dataclass(frozen=True, slots=True)
class Owner:
    """The findings of one campaign, KOL or brand."""

    link: Link
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class LevelGroup:
    """Findings of a level, by what they concern."""

    id: str
    title: str
    count: str
    owners: tuple[Owner, ...]


@dataclass(frozen=True, slots=True)
class HeldOutput:
    """An output that is not made anew: what it is, for whom, and the day of the version that is kept."""

    what: str
    campaign: Link
    subject: Link
    since: Mark


@dataclass(frozen=True, slots=True)
class ChecksView:
    """The page of everything found."""

    title: str
    lead: str
    tiles: tuple[Tile, ...]
    errors: LevelGroup | None
    held: tuple[HeldOutput, ...]
    groups: tuple[LevelGroup, ...]
    settled: tuple[Finding, ...]
    accepted: tuple[Finding, ...]


def plans(site: TeamSite) -> Iterator[PagePlan]:
    yield PagePlan(URI, _title(site), lambda: _page(site), in_nav=True)


def _title(site: TeamSite) -> str:
    return site.voice.say("Temuan | Findings")


def _page(site: TeamSite) -> Page:
    view = checks_view(site)
    groups = [group for group in (view.errors, *view.groups) if group is not None]
    headings = [Heading(group.id, group.title) for group in groups]
    if view.held:
        headings.insert(1 if view.errors else 0, Heading("held", site.voice.say("Yang ditahan | Held back")))
    return Page(URI, view.title, "team/checks.html", view, tuple(headings))


def checks_view(site: TeamSite) -> ChecksView:
    errors = [one for one in site.problems if one.is_content_error]
    open_now = {level: _open(site, level) for level in Level}
    held = [one for one in site.outputs.all if one.standing is not Standing.READY]
    return ChecksView(
        _title(site),
        _lead(errors, open_now[Level.ERROR], site),
        _tiles(site, errors, open_now, held),
        _group("files", "Berkas yang perlu dibetulkan | Files to correct", errors, site) if errors else None,
        tuple(_held(one, site) for one in held),
        tuple(_group(ANCHORS[level], TITLES[level], found, site) for level, found in open_now.items() if found),
        _told(site, State.SETTLED),
        _told(site, State.ACCEPTED),
    )


def _open(site: TeamSite, level: Level) -> list[Problem]:
    return [one for one in site.findings if one.level is level and one.state is State.OPEN]


def _told(site: TeamSite, state: State) -> tuple[Finding, ...]:
    found = worst_first(one for one in site.findings if one.state is state)
    return tuple(told_finding(one, site, place=True) for one in found)


def _lead(errors: Sequence[Problem], found: Sequence[Problem], site: TeamSite) -> str:
    voice = site.voice
    if errors:
        return voice.say(
            "{count} di berkas menahan brief atau laporan. | {count} in the files hold back briefs or reports.",
            count=voice.count(len(errors), "kesalahan | error/errors"),
        )
    if found:
        return voice.say(
            "Semua berkas terbaca; {count} perlu diputuskan. | All files are sound; {count} to decide on.",
            count=voice.count(len(found), "temuan salah | error/errors"),
        )
    return voice.say("Semua berkas terbaca, tidak ada yang salah. | All files are sound, and nothing is wrong.")


def _tiles(
    site: TeamSite, errors: Sequence[Problem], found: dict[Level, list[Problem]], held: Sequence[Output]
) -> tuple[Tile, ...]:
    voice = site.voice

    def tile(label: str, number: int, tone: Tone, anchor: str, note: str = "") -> Tile:
        return Tile(
            voice.say(label), voice.number(number), voice.say(note) if note else "",
            tone if number else Tone.QUIET, f"{URI}#{anchor}" if number else None,
        )  # fmt: skip

    return (
        tile("Berkas salah | File errors", len(errors), Tone.BAD, "files", "menahan hasil | hold outputs back"),
        tile("Ditahan | Held back", len(held), Tone.BAD, "held", "brief atau laporan | briefs or reports"),
        *(tile(TITLES[level], len(found[level]), _tone(level), ANCHORS[level]) for level in Level),
        tile(
            "Selesai dan diterima | Settled and accepted",
            sum(one.state is not State.OPEN for one in site.findings), Tone.QUIET, "done",
        ),
    )  # fmt: skip


def _tone(level: Level) -> Tone:
    """Notes are not loud."""
    return Tone.QUIET if level is Level.INFO else TONES[level]


# --- groups --------------------------------------------------------------------------------------------------


def _group(anchor: str, title: str, found: Sequence[Problem], site: TeamSite) -> LevelGroup:
    owners: dict[str, list[Problem]] = {}
    for problem in worst_first(found):
        owners.setdefault(_owner(problem), []).append(problem)
    named = [_owned(ref, problems, site) for ref, problems in owners.items()]
    named.sort(key=lambda owner: (owner.link.uri or "~", owner.link.text))
    return LevelGroup(anchor, site.voice.say(title), site.voice.number(len(found)), tuple(named))


def _owner(problem: Problem) -> str:
    """The record that a problem is listed under: a campaign before a brand before a KOL."""
    refs = [_record(ref) for ref in problem.about]
    for kind in ("campaign:", "brand:", "kol:"):
        own = next((ref for ref in refs if ref.startswith(kind)), None)
        if own is not None:
            return own
    return refs[0] if refs else problem.place.path


def _record(ref: str) -> str:
    kind, _, rest = ref.partition(":")
    return f"campaign:{rest.partition('/')[0]}" if kind in ("assignment", "share") else ref


def _owned(ref: str, problems: Iterable[Problem], site: TeamSite) -> Owner:
    link = link_to(ref, site) or Link(_plain(ref, site))
    return Owner(link, tuple(told_finding(one, site, here=ref, place=True) for one in problems))


def _plain(ref: str, site: TeamSite) -> str:
    """What has no page: the settings, or a file."""
    if ref == "settings":
        return site.voice.say("Pengaturan | Settings")
    return ref.partition(":")[2] or ref


# --- what is held --------------------------------------------------------------------------------------------


def _held(output: Output, site: TeamSite) -> HeldOutput:
    voice, campaign = site.voice, link_to(f"campaign:{output.campaign}", site)
    subject = link_to(f"kol:{output.subject}", site) if output.kind is not Kind.SHARE else None
    if output.standing is Standing.WITHHELD:
        since = Mark(voice.say("tidak dibuat | not made"), Tone.BAD)
    elif output.last_good_on is not None:
        kept = voice.say("tetap versi {on} | stays as of {on}", on=voice.day(output.last_good_on))
        since = Mark(kept, Tone.WARN)
    else:
        since = Mark(voice.say("tetap versi sebelumnya | stays as it was"), Tone.WARN)
    return HeldOutput(
        voice.say(KINDS[output.kind]), campaign or Link(output.campaign), subject or Link(output.subject), since
    )
