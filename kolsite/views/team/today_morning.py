"""Everything of a day, gathered once: what lies on each desk, and which findings are whose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from kolsite.measure.delivery import live_window, pics_of
from kolsite.model.campaign import Campaign
from kolsite.problems import Problem, State
from kolsite.rules.subject import in_play, under_way
from kolsite.views.team.findings import PRESSING, worst_first
from kolsite.views.team.site import TeamSite
from kolsite.views.team.today import Thing, Tray, in_order
from kolsite.views.team.today_waiting import approvals, comments, follow_ups, next_steps, payments, reports, steps
from kolsite.views.team.today_work import numbers_due, work

TOLD_AS_LATE = frozenset({"deadline-late", "step-late", "metrics-late"})
"""Findings that stand among the late things already, with a text to send."""


@dataclass
class Morning:
    """Everything of the day, gathered once for all its pages."""

    site: TeamSite

    @cached_property
    def things(self) -> list[Thing]:
        found: list[Thing] = list(next_steps(self.site))
        for campaign in self.site.catalog.campaigns.values():
            tray = Tray(self.site, campaign)
            for gather in (work, numbers_due, approvals, comments, steps, reports, follow_ups, payments):
                found += gather(tray)
        return in_order(found)

    @cached_property
    def pics(self) -> Sequence[str]:
        """Whoever is in charge of a campaign, in the order of the team."""
        owning = {slug for one in self.site.catalog.campaigns.values() for slug in pics_of(self.site.catalog, one)}
        return [member.slug for member in self.site.catalog.settings.team if member.slug in owning]

    def campaigns(self, pic: str | None) -> list[Campaign]:
        """Somebody's campaigns, or all."""
        every = self.site.catalog.campaigns.values()
        return [one for one in every if pic is None or pic in pics_of(self.site.catalog, one)]

    def desk(self, pic: str | None) -> list[Thing]:
        return [thing for thing in self.things if pic is None or pic in thing.pics]

    # --- findings --------------------------------------------------------------------------------------------

    def concerns(self, problem: Problem, pic: str | None) -> bool:
        """Whether a finding is somebody's: of their campaigns, or of a KOL in one that is under way."""
        if pic is None:
            return True
        refs = set(problem.about)
        if any(ref.startswith(("campaign:", "assignment:", "share:")) for ref in refs):
            return any(ref.partition(":")[2].partition("/")[0] in self._own[pic] for ref in refs)
        return bool(refs & self._kols[pic] or refs & self._brands[pic])

    @cached_property
    def _own(self) -> dict[str, set[str]]:
        return {pic: {campaign.slug for campaign in self.campaigns(pic)} for pic in self.pics}

    @cached_property
    def _brands(self) -> dict[str, set[str]]:
        return {pic: {f"brand:{campaign.brand}" for campaign in self.campaigns(pic)} for pic in self.pics}

    @cached_property
    def _kols(self) -> dict[str, set[str]]:
        kols: dict[str, set[str]] = {pic: set() for pic in self.pics}
        for campaign, _, kol in in_play(self.site.catalog):
            for pic in pics_of(self.site.catalog, campaign):
                kols[pic].add(f"kol:{kol.slug}")
        return kols

    def found(self, pic: str | None, state: State) -> list[Problem]:
        """Findings of a state; of the open ones those that press and are not told as late."""
        every = [one for one in self.site.findings if one.state is state and self.concerns(one, pic)]
        if state is State.OPEN:
            every = [one for one in every if one.level in PRESSING and one.code not in TOLD_AS_LATE]
        return worst_first(every)

    def content_errors(self, pic: str | None) -> list[Problem]:
        errors = [one for one in self.site.problems if one.is_content_error]
        return worst_first(one for one in errors if self.concerns(one, pic))

    def running(self, pic: str | None) -> list[Campaign]:
        """Somebody's campaigns that are under way, the first to end first."""
        own = [campaign for campaign in self.campaigns(pic) if under_way(campaign)]
        return sorted(own, key=lambda campaign: (live_window(campaign)[1], campaign.slug))


def desk_uri(slug: str | None) -> str:
    """The address of somebody's page; everybody's is the home page."""
    return f"today/{slug}/" if slug else ""
