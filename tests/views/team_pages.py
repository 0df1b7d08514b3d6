"""Reads a site's content and fills the team's pages, as the product does, without building everything around them."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kolsite.build.quarantine import quarantine
from kolsite.content.read import read_content
from kolsite.language import Language, Voice
from kolsite.render.pictures import Gallery
from kolsite.render.site import SiteRenderer
from kolsite.render.templates import Templates
from kolsite.rules import check
from kolsite.views.access import internal
from kolsite.views.outputs import Output, Outputs
from kolsite.views.page import Page, must_be_plain
from kolsite.views.team.site import PagePlan, TeamSite

Plans = Callable[[TeamSite], Iterator[PagePlan]]
TAGS = re.compile(r"<[^>]*>")


@dataclass
class Shown:
    """A page as somebody gets it."""

    page: Page
    html: str

    @property
    def text(self) -> str:
        """What stands on it, in one line, with plain spaces."""
        return " ".join(html.unescape(TAGS.sub(" ", self.html)).replace("\u00a0", " ").split())

    def part(self, anchor: str) -> str:
        """The text of the section with that anchor."""
        _, _, rest = self.html.partition(f'<h2 id="{anchor}">')
        inside = rest.split("<h2 id=")[0]
        return " ".join(html.unescape(TAGS.sub(" ", inside)).replace("\u00a0", " ").split())


def team_site(
    content: Path, now: datetime, *, leads: bool = False, language: Language = "id", outputs: Iterable[Output] = ()
) -> TeamSite:
    """One edition of the site whose content is in that folder."""
    catalog, problems = read_content(content)
    assert catalog is not None, problems
    found = (*problems, *check(catalog, now))
    seen = catalog if leads else internal(catalog)
    return TeamSite(seen, found, Outputs(list(outputs)), quarantine(found).held, now, Voice(language), leads)


def shown(site: TeamSite, plans: Plans, uri: str) -> Shown:
    """A page of the site, filled. Its view must hold finished values only."""
    page = next(plan for plan in plans(site) if plan.uri == uri).make()
    must_be_plain(page.view)
    return Shown(page, SiteRenderer(Templates(), Gallery(site.catalog.root), site.voice).html(page))


def uris(site: TeamSite, plans: Plans) -> list[str]:
    return [plan.uri for plan in plans(site)]
