"""To come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kolsite.views.page import Page
from kolsite.views.team.site import PagePlan, TeamSite


@dataclass(frozen=True, slots=True)
class View:
    title: str


def plans(site: TeamSite) -> Iterator[PagePlan]:
    uri = {
        "home": "",
        "directory": "kols/",
        "campaign": "campaigns/",
        "brand": "brands/",
        "trend": "trends/",
        "checks": "checks/",
        "reference": "reference/",
    }.get("reference")
    if uri is not None:
        yield PagePlan(
            uri, "reference", lambda: Page(uri or "", "reference", "team/stub.html", View("reference")), in_nav=True
        )
