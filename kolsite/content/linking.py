"""Links the records: every reference is followed; a list that could not be read in full is not held against anybody."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from kolsite.content.catalog import Catalog
from kolsite.content.references import Known, settle
from kolsite.model.brand import Brand
from kolsite.model.campaign import Campaign
from kolsite.model.kol import Kol
from kolsite.problems import Problem

PLANS = ("assignments", "roster", "deliverables")
"""The files of a campaign from which its deliverables come."""


@dataclass(frozen=True, slots=True)
class Folders:
    """The slugs of all folders: a record that cannot be read is still there to be referred to."""

    brands: Collection[str]
    kols: Collection[str]
    campaigns: Collection[str]


class Anything(Collection[str]):
    """What a list may hold that could not be read in full: anything."""

    def __contains__(self, slug: object) -> bool:
        return True

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


def broken_files(problems: Iterable[Problem]) -> set[tuple[str, str]]:
    """The files with errors, each as the folder it belongs to and its name without ending.

    `content/campaigns/uji/assignments/ana.yml` is (`content/campaigns/uji`, `assignments`).
    """
    paths = [PurePosixPath(problem.place.path) for problem in problems if problem.is_content_error]
    return {("/".join(path.parts[:3]), path.parts[3].partition(".")[0]) for path in paths if len(path.parts) > 3}


def link(catalog: Catalog, folders: Folders, broken: set[tuple[str, str]]) -> tuple[Catalog, list[Problem]]:
    """Follows all references of a catalog; returns it without what cannot stay, and what led nowhere."""
    return _Linker(catalog, folders, broken).link()


@dataclass(frozen=True, slots=True)
class _Linker:
    catalog: Catalog
    folders: Folders
    broken: set[tuple[str, str]]

    def link(self) -> tuple[Catalog, list[Problem]]:
        catalog, known = self.catalog, self._everywhere()
        problems = _about(settle(catalog.settings, known)[1], "settings")
        for brand in catalog.brands.values():
            problems += _about(settle(brand, self._in_brand(known, brand))[1], f"brand:{brand.slug}")
        for kol in catalog.kols.values():
            own = known.within(post=self._slugs("kols", kol.slug, ("posts",), _posts(kol)))
            problems += _about(settle(kol, own)[1], f"kol:{kol.slug}")
        linked, unread = {}, {}
        for slug, campaign in catalog.campaigns.items():
            if campaign.brand in self.folders.brands and campaign.brand not in catalog.brands:
                continue
            unread[slug] = frozenset(self._unread_kols(campaign))
            stays, found = settle(campaign, self._in_campaign(known, campaign))
            problems += _about(found, f"campaign:{slug}")
            if stays:
                linked[slug] = campaign
        for trend in catalog.trends.values():
            problems += _about(settle(trend, known)[1], f"trend:{trend.slug}")
        return replace(catalog, campaigns=linked, unread_kols=unread), problems

    def _unread_kols(self, campaign: Campaign) -> Iterator[str]:
        there, usable = self.folders.kols, self.catalog.kols
        return (one.kol for one in campaign.assignments if one.kol in there and one.kol not in usable)

    def _everywhere(self) -> Known:
        settings = self.catalog.settings
        own = {
            "team": [member.slug for member in settings.team],
            "tax_rule": [rule.slug for rule in settings.tax_rules],
        }
        there = {"brand": self.folders.brands, "kol": self.folders.kols, "campaign": self.folders.campaigns}
        usable = {"brand": self.catalog.brands, "kol": self.catalog.kols, "campaign": self.catalog.campaigns}
        return Known({**there, **own}, {**usable, **own})

    def _in_brand(self, known: Known, brand: Brand) -> Known:
        products = [product.slug for product in brand.products]
        claims = [claim.slug for claim in brand.claims]
        return known.within(
            product=self._slugs("brands", brand.slug, ("products",), products),
            claim=self._slugs("brands", brand.slug, ("claims",), claims),
        )

    def _in_campaign(self, known: Known, campaign: Campaign) -> Known:
        brand = self.catalog.brands.get(campaign.brand)
        inside = self._in_brand(known, brand) if brand is not None else known
        deliverables = [one.slug for assignment in campaign.assignments for one in assignment.deliverables]
        surveys = [survey.slug for survey in campaign.surveys]
        return inside.within(
            post=self._slugs("campaigns", campaign.slug, ("posts",), _posts(campaign)),
            deliverable=self._slugs("campaigns", campaign.slug, PLANS, deliverables),
            survey=self._slugs("campaigns", campaign.slug, ("surveys",), surveys),
        )

    def _slugs(self, kind: str, slug: str, files: Sequence[str], known: list[str]) -> tuple[Collection[str], list[str]]:
        """What may be referred to, and what is there: the first is anything while a file has errors."""
        folder = f"{self.catalog.root.name}/{kind}/{slug}"
        incomplete = any((folder, name) in self.broken for name in files)
        return (Anything() if incomplete else known), known


def _posts(owner: Kol | Campaign) -> list[str]:
    return [post.post for post in owner.posts]


def _about(problems: Sequence[Problem], about: str) -> list[Problem]:
    """What a problem concerns: a mistake in `assignments/<kol>.yml` that assignment alone."""
    campaign = about.removeprefix("campaign:")
    return [
        replace(problem, about=(f"assignment:{campaign}/{PurePosixPath(problem.place.path).stem}",))
        if "/assignments/" in problem.place.path
        else replace(problem, about=(about,))
        for problem in problems
    ]
