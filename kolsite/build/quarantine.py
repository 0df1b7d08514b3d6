"""What a mistake in the content holds back: the record it stands in, and whatever is made from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from kolsite.content.catalog import Catalog
from kolsite.model.assignment import Assignment
from kolsite.model.campaign import Campaign
from kolsite.model.share import Share
from kolsite.problems import Problem
from kolsite.views.access import SEEN_BY_CLIENT

SHARE_ERRORS = ("share.option", "share.expired")
"""Errors by which a share is not there at all; its earlier version may show more than is wanted now."""


@dataclass(frozen=True, slots=True)
class Quarantine:
    """The records with content errors, as references (`kol:nadhira`), each with its problems."""

    held: Mapping[str, Sequence[Problem]] = field(default_factory=dict)

    def holds_brief(self, campaign: Campaign, assignment: Assignment) -> bool:
        """Whether a brief or agreement sheet must keep its last good version."""
        return bool(self.behind_brief(campaign, assignment))

    def behind_brief(self, campaign: Campaign, assignment: Assignment) -> list[Problem]:
        """The mistakes in what a brief or agreement sheet is made from."""
        own = (f"kol:{assignment.kol}", f"assignment:{campaign.slug}/{assignment.kol}")
        refs = ("settings", f"campaign:{campaign.slug}", f"brand:{campaign.brand}", *own)
        return [problem for ref in refs for problem in self.held.get(ref, ())]

    def holds_share(self, campaign: Campaign, catalog: Catalog) -> bool:
        """Whether a share must keep its last good version: nothing that it is made from may have errors."""
        if catalog.unread_kols.get(campaign.slug):
            return True
        kols = [f"kol:{one.kol}" for one in campaign.assignments if one.decision in SEEN_BY_CLIENT]
        inside = [ref for ref in self.held if ref.startswith(f"assignment:{campaign.slug}/")]
        return self._any("settings", f"campaign:{campaign.slug}", f"brand:{campaign.brand}", *kols, *inside)

    def withholds(self, campaign: Campaign, share: Share) -> bool:
        """Whether a share must not be there at all."""
        problems = self.held.get(f"share:{campaign.slug}/{share.slug}", ())
        return any(problem.code in SHARE_ERRORS for problem in problems)

    def _any(self, *refs: str) -> bool:
        return any(ref in self.held for ref in refs)


def quarantine(problems: Iterable[Problem]) -> Quarantine:
    """What the content errors among these problems hold back."""
    held: dict[str, list[Problem]] = {}
    for problem in problems:
        if problem.is_content_error:
            for ref in problem.about:
                held.setdefault(ref, []).append(problem)
    return Quarantine(held)


def unreadable(quarantine: Quarantine, catalog: Catalog) -> frozenset[str]:
    """The records that could not be read at all, as references; `shares:uji` are all shares of a campaign."""
    return frozenset(quarantine.held) - set(_known(catalog)) | set(_lists_of_shares(quarantine))


def _known(catalog: Catalog) -> Iterator[str]:
    yield from (f"kol:{slug}" for slug in catalog.kols)
    yield from (f"brand:{slug}" for slug in catalog.brands)
    for slug, campaign in catalog.campaigns.items():
        yield f"campaign:{slug}"
        yield from (f"assignment:{slug}/{one.kol}" for one in campaign.assignments)
        yield from (f"share:{slug}/{one.slug}" for one in campaign.shares)


def _lists_of_shares(quarantine: Quarantine) -> Iterator[str]:
    """The campaigns whose list of shares has errors."""
    for ref, problems in quarantine.held.items():
        if ref.startswith("campaign:") and any(PurePosixPath(one.place.path).stem == "share" for one in problems):
            yield f"shares:{ref.removeprefix('campaign:')}"
