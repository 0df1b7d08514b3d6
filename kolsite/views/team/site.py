"""What the team's pages are made from: the catalog as this site may see it, the findings, the outputs, the instant."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from kolsite.content.catalog import Catalog
from kolsite.language import Voice
from kolsite.measure.evaluation import CampaignResult, evaluate
from kolsite.model.campaign import Campaign
from kolsite.model.kol import Kol
from kolsite.problems import Problem, State
from kolsite.views.outputs import Outputs
from kolsite.views.page import Page


@dataclass(frozen=True, slots=True)
class PagePlan:
    """A page that can be made: its address and title are known, its view is made when it is needed."""

    uri: str
    title: str
    make: Callable[[], Page]
    in_nav: bool = False


@dataclass(frozen=True)
class TeamSite:
    """One edition of the team's site. `leads` says whether it is the one with money and vetting notes.

    `held` are the records whose content has errors (`campaign:rawisari-1111`), each with its problems; some of them
    could not be read at all and are only known by their slug.
    """

    catalog: Catalog
    problems: Sequence[Problem]
    outputs: Outputs
    held: Mapping[str, Sequence[Problem]]
    now: datetime
    voice: Voice
    leads: bool

    @property
    def today(self) -> date:
        return self.now.astimezone(self.catalog.zone).date()

    @cached_property
    def _results(self) -> dict[str, CampaignResult]:
        return {}

    def result(self, campaign: Campaign) -> CampaignResult:
        """What a campaign came to, measured once for all its pages."""
        if campaign.slug not in self._results:
            self._results[campaign.slug] = evaluate(self.catalog, campaign, self.now)
        return self._results[campaign.slug]

    # --- findings --------------------------------------------------------------------------------------------

    @cached_property
    def findings(self) -> Sequence[Problem]:
        """What the checks found and this site may show, without the mere notes on translations."""
        return [problem for problem in self.problems if problem.kind.finding and (self.leads or not problem.kind.leads)]

    def findings_about(self, *refs: str, states: Iterable[State] = (State.OPEN,)) -> list[Problem]:
        """The findings that concern any of these, in the states asked for."""
        allowed = set(states)
        found = {index for ref in refs for index in self._about.get(ref, ())}
        return [self.findings[index] for index in sorted(found) if self.findings[index].state in allowed]

    @cached_property
    def _about(self) -> Mapping[str, Sequence[int]]:
        """Which findings concern a record, by its reference."""
        about: dict[str, list[int]] = {}
        for index, problem in enumerate(self.findings):
            for ref in problem.about:
                about.setdefault(ref, []).append(index)
        return about

    def held_by(self, *refs: str) -> list[Problem]:
        """The errors in the content of any of these."""
        return [problem for ref in refs for problem in self.held.get(ref, ())]


def uri_of(thing: Campaign | Kol | str) -> str:
    """The address of a record's page; `brand:rawisari` and the like for what has no record at hand."""
    if isinstance(thing, Campaign):
        return f"campaigns/{thing.slug}/"
    if isinstance(thing, Kol):
        return f"kols/{thing.slug}/"
    kind, _, slug = thing.partition(":")
    return {"brand": f"brands/{slug}/", "kol": f"kols/{slug}/", "campaign": f"campaigns/{slug}/"}.get(kind, "")
