"""All campaigns on one page: what runs first, each with progress, main figure, open findings and what comes next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kolsite.language import Said
from kolsite.measure.delivery import (
    UNDER_WAY,
    Due,
    days_late,
    elapsed_share,
    is_posted,
    live_window,
    open_dues,
    selected,
    wanted,
)
from kolsite.measure.figures import Metric
from kolsite.measure.kpis import KpiResult, Standing
from kolsite.model.campaign import Campaign, CampaignStatus, Step, StepStatus
from kolsite.rules.subject import name_of
from kolsite.values import Deadline, day_of, end_of
from kolsite.views.page import Link
from kolsite.views.team.campaign_parts import from_today, pics, short_told, word
from kolsite.views.team.findings import PRESSING, summary_of
from kolsite.views.team.parts import Mark, Person, Tone, joined
from kolsite.views.team.site import TeamSite, uri_of
from kolsite.views.telling import tell

ORDER = (
    CampaignStatus.LIVE, CampaignStatus.REPORTING, CampaignStatus.PRODUCTION, CampaignStatus.BRIEFING,
    CampaignStatus.PLANNING, CampaignStatus.AWAITING_PO, CampaignStatus.PROPOSAL, CampaignStatus.ON_HOLD,
)  # fmt: skip
OVER = (CampaignStatus.CLOSED, CampaignStatus.CANCELLED)
STATUS_TONES = {
    CampaignStatus.LIVE: Tone.GOOD, CampaignStatus.REPORTING: Tone.INFO, CampaignStatus.ON_HOLD: Tone.WARN,
    CampaignStatus.CANCELLED: Tone.BAD,
}  # fmt: skip
STANDINGS = {
    Standing.HIT: ("tercapai | reached", Tone.GOOD),
    Standing.MISSED: ("belum tercapai | not reached", Tone.WARN),
    Standing.AHEAD: ("sesuai laju | on pace", Tone.GOOD),
    Standing.BEHIND: ("di bawah laju | behind pace", Tone.WARN),
    Standing.UNKNOWN: ("belum diukur | not measured yet", Tone.QUIET),
}
ENDED = (StepStatus.DONE, StepStatus.CANCELLED)
DUES = {
    "storyline_due": "storyline | storyline", "concept_due": "konsep | concept", "draft_due": "draft | draft",
    "feedback_due": "masukan | feedback", "revision_due": "revisi | revision", "post_at": "tayang | posting",
}  # fmt: skip
"""What is due, in a word."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How many of the wanted posts are live. `done` and `of` draw the bar, `text` says it."""

    done: int
    of: int
    text: str


@dataclass(frozen=True, slots=True)
class CampaignRow:
    """One campaign of a list."""

    name: Said
    uri: str
    brand: Link
    status: Mark
    pics: tuple[Person, ...]
    dates: str
    pace: str
    progress: Progress | None
    goal: str
    value: str
    goal_note: str
    standing: Mark | None
    open: str
    next: str
    next_mark: Mark | None
    held: Mark | None
    tentative: Mark | None
    evaluation: str | None


@dataclass(frozen=True, slots=True)
class StatusGroup:
    """The campaigns of one status; those of the past are folded away."""

    title: str
    rows: tuple[CampaignRow, ...]
    folded: bool


@dataclass(frozen=True, slots=True)
class CampaignList:
    """The page of all campaigns."""

    title: str
    lead: str
    groups: tuple[StatusGroup, ...]
    unread: tuple[Link, ...]
    unread_tone: Tone = Tone.BAD


def campaign_list(site: TeamSite) -> CampaignList:
    voice = site.voice
    campaigns = list(site.catalog.campaigns.values())
    groups = tuple(_groups(campaigns, site))
    counted = [f"{len(group.rows)} {group.title.lower()}" for group in groups]
    lead = joined([voice.count(len(campaigns), "campaign | campaign/campaigns"), *counted])
    return CampaignList("Campaign" if voice.language == "id" else "Campaigns", lead, groups, tuple(unread(site)))


def unread(site: TeamSite) -> Iterator[Link]:
    """The campaigns that could not be read at all: a page of each lists its errors."""
    for ref in sorted(site.held):
        kind, _, slug = ref.partition(":")
        if kind == "campaign" and slug not in site.catalog.campaigns:
            yield Link(slug, uri_of(ref))


def _groups(campaigns: Iterable[Campaign], site: TeamSite) -> Iterator[StatusGroup]:
    by_status: dict[CampaignStatus, list[Campaign]] = {}
    for campaign in campaigns:
        by_status.setdefault(campaign.status, []).append(campaign)
    for status in (*ORDER, *OVER):
        if status in by_status:
            own = sorted(by_status[status], key=lambda one: (live_window(one)[0], one.slug), reverse=status in OVER)
            rows = tuple(campaign_row(one, site) for one in own)
            yield StatusGroup(word(status, site.voice), rows, status in OVER)


def campaign_row(campaign: Campaign, site: TeamSite) -> CampaignRow:
    """A campaign as lists show it: here, on its brand's page."""
    voice, catalog = site.voice, site.catalog
    brand = catalog.brand_of(campaign)
    headline = site.result(campaign).headline if _has_numbers(campaign) else None
    upcoming = next_of(campaign, site)
    open_ones = [one for one in site.findings_about(f"campaign:{campaign.slug}") if one.level in PRESSING]
    held = site.held_by(f"campaign:{campaign.slug}")
    return CampaignRow(
        campaign.name.said(voice.language),
        uri_of(campaign),
        Link(brand.name, uri_of(f"brand:{brand.slug}")),
        status_mark(campaign, site),
        pics(catalog, campaign, voice),
        dates_of(campaign, site),
        pace_of(campaign, site),
        progress_of(campaign, site),
        _goal(headline, site),
        tell(headline.attainment, voice, digits=1).value if headline and _measured(headline) else "",
        _goal_note(headline, site),
        _standing(headline, site),
        summary_of(open_ones, site),
        upcoming.text if upcoming else "",
        upcoming.mark if upcoming else None,
        Mark(voice.say("ditahan | held"), Tone.BAD, _errors(len(held), site)) if held else None,
        Mark(voice.say("tanggal belum pasti | dates tentative"), Tone.WARN) if campaign.tentative else None,
        f"{uri_of(campaign)}evaluation/" if has_evaluation(campaign) else None,
    )


def _errors(number: int, site: TeamSite) -> str:
    return site.voice.count(number, "kesalahan | error/errors")


def _has_numbers(campaign: Campaign) -> bool:
    return bool(campaign.kpis) and (bool(campaign.posts) or bool(campaign.sales))


def has_evaluation(campaign: Campaign) -> bool:
    """Whether there is anything to evaluate: something was posted, sold, asked or concluded."""
    written = campaign.evaluation
    return bool(campaign.posts or campaign.sales or campaign.surveys or written.verdict or campaign.incidents)


def _measured(headline: KpiResult) -> bool:
    return isinstance(headline.attainment, Metric)


# --- pieces --------------------------------------------------------------------------------------------------


def status_mark(campaign: Campaign, site: TeamSite) -> Mark:
    return Mark(word(campaign.status, site.voice), STATUS_TONES.get(campaign.status, Tone.QUIET))


def dates_of(campaign: Campaign, site: TeamSite) -> str:
    """The live window where there is one, else the whole campaign."""
    voice = site.voice
    days = voice.days(*live_window(campaign))
    return voice.say("tayang {days} | live {days}", days=days) if campaign.live_from else days


def pace_of(campaign: Campaign, site: TeamSite) -> str:
    """`11 dari 37 hari lewat` while it is live; the day that has begun is not over."""
    if campaign.status is not CampaignStatus.LIVE or elapsed_share(campaign, site.today) in (0, 1):
        return ""
    first, last = live_window(campaign)
    over, whole = (site.today - first).days, (last - first).days + 1
    return site.voice.say("{over} dari {whole} hari lewat | {over} of {whole} days over", over=over, whole=whole)


def progress_of(campaign: Campaign, site: TeamSite) -> Progress | None:
    """Posted of wanted, over the selected KOLs."""
    every = [one for assignment in selected(campaign) for one in wanted(assignment)]
    if not every:
        return None
    done = sum(is_posted(one) for one in every)
    text = site.voice.say(
        "{done} dari {of} konten tayang | {done} of {of} posts live", done=done, of=site.voice.number(len(every))
    )
    return Progress(done, len(every), text)


def _goal(headline: KpiResult | None, site: TeamSite) -> str:
    return word(headline.kpi.metric, site.voice) if headline else ""


def _goal_note(headline: KpiResult | None, site: TeamSite) -> str:
    """What the attainment is made of: the actual figure against the target, and the pacing while live."""
    if headline is None:
        return ""
    voice = site.voice
    actual, target = short_told(headline.actual, voice), short_told(headline.target, voice)
    pacing = ""
    if isinstance(headline.pacing, Metric):
        pacing = voice.say("laju {pacing} | pacing {pacing}", pacing=tell(headline.pacing, voice).value)
    of = voice.say("{actual} dari {target} | {actual} of {target}", actual=actual.value, target=target.value)
    return joined([of if actual.measured else actual.value, actual.coverage, pacing])


def _standing(headline: KpiResult | None, site: TeamSite) -> Mark | None:
    if headline is None:
        return None
    says, tone = STANDINGS[headline.standing]
    return Mark(site.voice.say(says), tone)


# --- what comes next -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Upcoming:
    """What is due next, or overdue longest."""

    text: str
    mark: Mark


def next_of(campaign: Campaign, site: TeamSite) -> Upcoming | None:
    """The earliest open deadline of a campaign under way: of a deliverable, a step or a report."""
    if campaign.status not in UNDER_WAY:
        return None
    zone = site.catalog.zone_of(campaign)
    found = sorted(_dues(campaign, site), key=lambda due: (end_of(due[0], zone), due[1]))
    if not found:
        return None
    deadline, text = found[0]
    late = days_late(deadline, site.now, zone)
    voice = site.voice
    if late > 0:
        mark = Mark(voice.say("lewat {late} | {late} late", late=voice.count(late, "hari | day/days")), Tone.BAD)
    else:
        day = day_of(deadline, zone)
        away = (day - site.today).days
        mark = Mark(
            from_today(day, site.today, voice), Tone.WARN if away <= 1 else Tone.QUIET, voice.deadline(deadline)
        )
    return Upcoming(text, mark)


def _dues(campaign: Campaign, site: TeamSite) -> Iterator[tuple[Deadline, str]]:
    voice = site.voice
    for due in open_dues(campaign):
        yield due.deadline, due_words(due, site)
    for step in open_steps(campaign):
        yield step.due, step.title.said(voice.language).text
    for report in campaign.report_due:
        if report.on >= site.today:
            yield report.on, word(report.kind, voice)


def open_steps(campaign: Campaign) -> Sequence[Step]:
    return [step for step in campaign.timeline if step.status not in ENDED]


def due_words(due: Due, site: TeamSite) -> str:
    """`Reels dr. Rayyan: draft`."""
    what = site.voice.say(DUES[due.what])
    return f"{word(due.deliverable.format, site.voice)} {name_of(site.catalog.kol_of(due.assignment))}: {what}"
