"""Everything that the content says, linked: brands, KOLs, campaigns, trends, and how to get from one to the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import tzinfo
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from kolsite.model.assignment import Assignment
from kolsite.model.brand import Brand, Claim, Product
from kolsite.model.campaign import Campaign
from kolsite.model.kol import Kol
from kolsite.model.results import Capture, Post
from kolsite.model.settings import Settings, TeamMember
from kolsite.model.trend import Trend
from kolsite.values import zone_named

NONE: Mapping[str, object] = MappingProxyType({})


@dataclass(frozen=True)
class Catalog:
    """All records by slug. Every reference in them leads somewhere: what did not was a problem and was left out.

    `root` is the folder of the content; the assets that records name are paths below it. `unread_kols` are those that
    a campaign names, by its slug, whose own files cannot be read: the campaign stands here without them.
    """

    root: Path
    settings: Settings
    brands: Mapping[str, Brand]
    kols: Mapping[str, Kol]
    campaigns: Mapping[str, Campaign]
    trends: Mapping[str, Trend] = field(default_factory=dict)
    unread_kols: Mapping[str, frozenset[str]] = field(default_factory=dict)

    # --- from one record to another --------------------------------------------------------------------------

    def brand_of(self, campaign: Campaign) -> Brand:
        return self.brands[campaign.brand]

    def kol_of(self, assignment: Assignment) -> Kol:
        return self.kols[assignment.kol]

    def campaigns_of(self, brand: Brand) -> list[Campaign]:
        """A brand's campaigns, the latest first."""
        own = [campaign for campaign in self.campaigns.values() if campaign.brand == brand.slug]
        return sorted(own, key=lambda campaign: (campaign.start, campaign.slug), reverse=True)

    def work_of(self, kol: Kol) -> list[tuple[Campaign, Assignment]]:
        """The campaigns in which a KOL is, or was considered, the latest first."""
        return self._work.get(kol.slug, [])

    @cached_property
    def _work(self) -> Mapping[str, list[tuple[Campaign, Assignment]]]:
        work: dict[str, list[tuple[Campaign, Assignment]]] = {}
        for campaign in sorted(self.campaigns.values(), key=lambda one: (one.start, one.slug), reverse=True):
            for assignment in campaign.assignments:
                work.setdefault(assignment.kol, []).append((campaign, assignment))
        return work

    def product(self, campaign: Campaign, slug: str) -> Product:
        return next(product for product in self.brand_of(campaign).products if product.slug == slug)

    def claim(self, campaign: Campaign, slug: str) -> Claim:
        return next(claim for claim in self.brand_of(campaign).claims if claim.slug == slug)

    def member(self, slug: str) -> TeamMember:
        return next(member for member in self.settings.team if member.slug == slug)

    def every_assignment(self) -> Iterator[tuple[Campaign, Assignment]]:
        for campaign in self.campaigns.values():
            for assignment in campaign.assignments:
                yield campaign, assignment

    # --- zones -----------------------------------------------------------------------------------------------

    @property
    def zone(self) -> tzinfo:
        return zone_named(self.settings.time_zone)

    def zone_of(self, campaign: Campaign) -> tzinfo:
        return zone_named(campaign.time_zone or self.settings.time_zone)

    def kols_zone(self, kol: Kol, campaign: Campaign | None = None) -> tzinfo:
        """The zone a KOL lives in; else the campaign's, else the site's."""
        if kol.time_zone:
            return zone_named(kol.time_zone)
        return self.zone_of(campaign) if campaign else self.zone


def posts_by_slug(campaign: Campaign) -> Mapping[str, Post]:
    return {post.post: post for post in campaign.posts}


def captures_of(campaign: Campaign | Kol) -> Mapping[str, list[Capture]]:
    """A campaign's (or KOL's own) captures by post, the earliest first."""
    captures: dict[str, list[Capture]] = {}
    for capture in campaign.metrics:
        captures.setdefault(capture.post, []).append(capture)
    for listed in captures.values():
        listed.sort(key=lambda capture: capture.captured_at)
    return captures
