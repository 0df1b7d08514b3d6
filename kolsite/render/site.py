"""The pages of the team's site as HTML, and the pictures, style sheets and fonts that they use."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field

from kolsite.language import Voice
from kolsite.render.charts import Skin
from kolsite.render.pictures import Gallery, Made
from kolsite.render.templates import Stage, Templates
from kolsite.views.look import OWN
from kolsite.views.page import Page

ASSETS = "assets/kolsite"
SHEETS = ("fonts/fonts.css", "charts/chart.css", "team/team.css", "team/people.css", "team/campaigns.css")
SCRIPTS = ("team/team.js",)


@dataclass(slots=True)
class SiteRenderer:
    """Fills the pages of one site. `pictures` collects those that pages have asked for, `entries` what search finds."""

    templates: Templates
    gallery: Gallery
    voice: Voice
    pictures: dict[str, bytes] = field(default_factory=dict)
    entries: list[dict[str, str]] = field(default_factory=list)

    def html(self, page: Page) -> str:
        """The content of a page, without the frame around it."""
        stage = Stage(self.voice, self.gallery, self._placer(page.uri), Skin.WEB, OWN, page.uri, checks_views=False)
        return self.templates.fill(page.template, page.view, stage)

    def _placer(self, uri: str) -> _Placer:
        return _Placer(self.pictures, uri)

    def assets(self) -> dict[str, bytes]:
        """Style sheets, scripts, fonts and drawings by their address in the site."""
        names = [*SHEETS, *SCRIPTS, *self.templates.names("fonts"), *self.templates.names("team/assets")]
        kept = [name for name in dict.fromkeys(names) if not name.endswith(".conf")]
        return {f"{ASSETS}/{name}": self.templates.file(name) for name in kept}


@dataclass(frozen=True, slots=True)
class _Placer:
    """Gives pictures an address in the site, told from the page that shows them."""

    pictures: dict[str, bytes]
    uri: str

    def __call__(self, made: Made) -> str:
        address = f"{ASSETS}/pictures/{made.name}"
        self.pictures[address] = made.content
        return posixpath.relpath(address, self.uri or ".")
