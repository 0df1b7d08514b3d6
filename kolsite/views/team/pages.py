"""Every page of the team's site, in the order of its menu."""

from __future__ import annotations

from collections.abc import Iterator

from kolsite.views.team import brand, campaign, checks, directory, evaluation, home, profile, reference, trend
from kolsite.views.team.site import PagePlan, TeamSite


def every_page(site: TeamSite) -> Iterator[PagePlan]:
    """All pages. Those of single KOLs, brands and campaigns are not in the menu: lists, search and links lead there."""
    yield from home.plans(site)
    yield from directory.plans(site)
    yield from campaign.plans(site)
    yield from brand.plans(site)
    yield from trend.plans(site)
    yield from checks.plans(site)
    yield from reference.plans(site)
    yield from profile.plans(site)
    yield from evaluation.plans(site)
