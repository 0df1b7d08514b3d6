"""The door for MkDocs: gives it the team's pages, and has the other outputs made and published with them.

`mkdocs build -f site_config.yml`, `properdocs build -f site_config.yml` and `kolsite build` all come through here.
The only module that imports MkDocs (or the fork that stands in for it).
"""

from __future__ import annotations

import html
import json
import logging
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build, get_context
from mkdocs.config import base, load_config
from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel, get_files, set_exclusions
from mkdocs.structure.nav import Navigation, Section, get_navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from kolsite.build.project import Project, project_of
from kolsite.build.publish import Busy, exchange
from kolsite.build.session import NothingToBuild, Options, Refused, Session
from kolsite.problems import Problem
from kolsite.render.site import ASSETS, SCRIPTS, SHEETS, SiteRenderer
from kolsite.report import one_line
from kolsite.views.team.pages import every_page
from kolsite.views.team.site import PagePlan

log = get_plugin_logger("kolsite")
EARLY, LATE = 100, -100
SEARCH_INDEX, SEARCH_SCRIPT = "search/search_index.json", "search/search_index.js"
WORKER = f"{ASSETS}/team/assets/iframe-worker.js"
"""Lets search work where the site is opened from disk, with its index as a script."""
USUAL_CUT, CUT = r"[\s\-]+", r"[\s\-@#(]+"
"""Where search cuts words: as the theme does, and so that a handle is found with its sign and without."""
CONTENTS_SWITCH, CONTENTS_TITLE = 'id="__toc"', '<label class="md-nav__title" for="__toc">'
NOT_THIS_WAY = (
    "gh-deploy would publish the team's site, and only that: run `kolsite build`, then put each folder of dist/ where "
    "its audience may see it."
)


class KolsiteConfig(base.Config):  # type: ignore[no-untyped-call]
    """The plugin's options in `site_config.yml`; all else is in `content/settings.yml`."""

    content = option.Type(str, default="content")
    today = option.Type(str, default="")
    leads = option.Type(bool, default=True)
    jobs = option.Type(int, default=2)


class KolsitePlugin(BasePlugin[KolsiteConfig]):  # type: ignore[no-untyped-call]
    """Hands the team's pages to MkDocs. One plugin builds one edition of the site; the session is shared."""

    def __init__(self) -> None:
        self.session: Session | None = None
        self.for_leads = False
        self.begun_here = False
        self.serving = False
        self.ok = False
        self.aside: Path | None = None

    # --- before ----------------------------------------------------------------------------------------------

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Refuses what would publish the wrong thing."""
        self.ok = False
        if command == "gh-deploy":
            raise PluginError(NOT_THIS_WAY)
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Reads and checks the content, makes the documents, and has the site built aside."""
        project = project_of(Path(config.config_file_path), self.config.content)
        self._frame(config, project)
        if self.session is None:
            self._begin(project, config)
        if not self.serving:
            self._build_aside(config, project)
        self._theme(config)
        return config

    def _frame(self, config: MkDocsConfig, project: Project) -> None:
        """Watches what the pages are made of, while MkDocs serves."""
        watched = [project.content, *([project.templates] if project.templates else [])]
        config.watch += [str(folder) for folder in watched if str(folder) not in config.watch]

    def _begin(self, project: Project, config: MkDocsConfig) -> None:
        options = Options(self.config.today or None, self.config.jobs, bool(config.strict), self.config.leads)
        session = Session(project, options)
        self.session, self.begun_here = session, True
        try:
            if self.serving:
                session.promise_documents()
            else:
                session.prepare()
        except Busy as busy:
            raise Abort(f"another build is under way ({busy})") from None
        except NothingToBuild:
            self._tell(session.problems)
            raise Abort("content/settings.yml cannot be used, so nothing can be built") from None
        except Refused as refused:
            self._tell(session.errors)
            raise Abort(str(refused)) from None
        self._tell(session.content_errors)
        for failure in session.failures:
            log.error("%s: %s", failure.name, failure.reason)

    def _tell(self, problems: Iterable[Problem]) -> None:
        assert self.session is not None
        for problem in problems:
            log.error(one_line(problem, self.session.voice_or_default))

    def _build_aside(self, config: MkDocsConfig, project: Project) -> None:
        """Moves the site to where it is built; a folder asked for with `-d` is exchanged by itself at the end."""
        assert self.session is not None
        asked = Path(config.site_dir)
        usual = project.dist / "internal"
        if asked.resolve() != usual.resolve() and not self.for_leads:
            self.aside = asked
        name = "leads" if self.for_leads else "internal"
        config.site_dir = str(self.session.staging / ("aside" if self.aside else "dist") / name)

    def _theme(self, config: MkDocsConfig) -> None:
        """The site's language, fonts and looks; nothing is fetched from anywhere."""
        assert self.session is not None
        config.theme["language"] = self.session.voice.language
        config.theme["font"] = False
        config.extra_css[:0] = [f"{ASSETS}/{name}" for name in SHEETS]
        config.extra.setdefault("polyfills", []).append(WORKER)
        config.extra_javascript[:0] = [f"{ASSETS}/{name}" for name in SCRIPTS]

    # --- pages -----------------------------------------------------------------------------------------------

    @event_priority(EARLY)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Adds the pages, early, so that other plugins see them."""
        assert self.session is not None
        session = self.session
        self._drop_unreadable(files, session)
        self.renderer = SiteRenderer(session.templates, session.gallery, session.voice)
        for rank, plan in enumerate(every_page(session.team_site(self.for_leads))):
            inclusion = InclusionLevel.INCLUDED if plan.in_nav else InclusionLevel.NOT_IN_NAV
            file = File.generated(config, f"{plan.uri}index.md", content="", inclusion=inclusion)
            TeamPage(plan, rank, self.renderer, file, config)
            files.append(file)
        for address, content in self.renderer.assets().items():
            files.append(File.generated(config, address, content=content, inclusion=InclusionLevel.INCLUDED))
        return files

    def _drop_unreadable(self, files: Files, session: Session) -> None:
        """Pages whose front matter cannot be read: MkDocs would print it as text."""
        pages = session.project.content / "pages"
        broken = {ref.removeprefix("page:") for ref in session.quarantine.held if ref.startswith("page:")}
        for file in list(files.documentation_pages()):
            if file.abs_src_path and Path(file.abs_src_path).is_relative_to(pages):
                named = f"{session.project.content.name}/{Path(file.abs_src_path).relative_to(session.project.content)}"
                if named in broken:
                    files.remove(file)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """The menu: the team's pages in their order, then those written by hand; a site's own `nav` stays as it is."""
        if config.nav is None:
            items = [_alone(item) for item in nav.items]
            team = [item for item in items if isinstance(item, TeamPage)]
            nav.items = [*sorted(team, key=lambda page: page.rank), *(item for item in items if item not in team)]
        return nav

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> Any:
        """Adds the pictures that the pages asked for, and the copies of documents; a preview makes none."""
        assert self.session is not None
        for address, content in self.renderer.pictures.items():
            files.append(File.generated(config, address, content=content, inclusion=InclusionLevel.INCLUDED))
        for source, address in () if self.serving else self.session.copies(self.for_leads):
            made = File.generated(config, address, abs_src_path=str(source), inclusion=InclusionLevel.INCLUDED)
            files.append(made)
        return env

    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        """Unties the title of the contents from its switch, which the theme writes for pages of the menu alone."""
        if CONTENTS_SWITCH in output:
            return output
        return output.replace(CONTENTS_TITLE, CONTENTS_TITLE.replace(' for="__toc"', ""))

    # --- after -----------------------------------------------------------------------------------------------

    @event_priority(LATE)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Writes search entries from the views, and builds the leads' edition."""
        assert self.session is not None
        _write_search(Path(config.site_dir), self.renderer.entries)
        wants_leads = self.session.options.leads and self.aside is None and not self.serving
        if wants_leads and not self.for_leads and self.begun_here:
            _build_leads(self.session, config)
        self.ok = True

    def on_build_error(self, *, error: Exception) -> None:
        self.ok = False

    def on_shutdown(self) -> None:
        """Publishes, if everything went well: MkDocs aborts a strict build only after `on_post_build`."""
        session, self.session = self.session, None
        if session is None or not self.begun_here or self.serving:
            return
        try:
            if self.ok and self.aside is not None:
                exchange(session.staging / "aside" / "internal", self.aside)
            elif self.ok:
                session.publish()
        finally:
            session.end()
        if self.ok and (session.content_errors or session.failures):
            raise SystemExit(1)


class TeamPage(MkDocsPage):
    """A page whose HTML comes from a view; there is no Markdown in it that anything could run in.

    Its title is escaped once: the theme prints titles as they are.
    """

    def __init__(self, plan: PagePlan, rank: int, renderer: SiteRenderer, file: File, config: MkDocsConfig) -> None:
        super().__init__(html.escape(plan.title), file, config)
        self.plan = plan
        self.rank = rank
        self.renderer = renderer
        self.made = ""

    def read_source(self, config: MkDocsConfig) -> None:
        """Makes the view and fills its template."""
        page = self.plan.make()
        self.made = self.renderer.html(page)
        self.markdown = ""
        self.meta = {"title": html.escape(page.title), "search": {"exclude": True}, "render_macros": False}
        anchors = [AnchorLink(html.escape(heading.title), heading.id, 2) for heading in page.headings]
        self.toc = TableOfContents(anchors)
        self.renderer.entries.append(
            {"location": page.uri, "title": html.escape(page.title), "text": html.escape(page.search)}
        )

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content = self.made


def _alone(item: Any) -> Any:
    """The page of a menu section that holds nothing else; MkDocs makes a section of every folder."""
    if isinstance(item, Section) and len(item.children) == 1 and isinstance(item.children[0], TeamPage):
        page = item.children[0]
        page.parent = None
        return page
    return item


def _write_search(site: Path, entries: list[dict[str, str]]) -> None:
    """Adds one short entry a page to the index of hand-written pages, where the theme has one."""
    index = site / SEARCH_INDEX
    if not index.is_file():
        return
    found = json.loads(index.read_text(encoding="utf-8"))
    found["docs"] = sorted([*found["docs"], *entries], key=lambda entry: str(entry["location"]))
    if found["config"].get("separator") == USUAL_CUT:
        found["config"]["separator"] = CUT
    written = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
    index.write_text(written, encoding="utf-8")
    (site / SEARCH_SCRIPT).write_text(f"var __index = {written}", encoding="utf-8")


# --- for the shell -------------------------------------------------------------------------------------------


def build_site(config_file: Path, session: Session) -> None:
    """Builds everything as MkDocs would, within a session that the caller begins and ends.

    Raises `Abort` when nothing may be published.
    """
    _quiet()
    _build_edition(session, str(config_file), for_leads=False)
    if session.options.leads:
        _build_edition(session, str(config_file), for_leads=True)


def _build_leads(session: Session, config: MkDocsConfig) -> None:
    _build_edition(session, str(config.config_file_path), for_leads=True)


def _build_edition(session: Session, config_file: str, *, for_leads: bool) -> None:
    config = load_config(config_file, strict=session.options.strict)
    plugin = config.plugins["kolsite"]
    assert isinstance(plugin, KolsitePlugin)
    plugin.session, plugin.for_leads = session, for_leads
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    if not plugin.ok:
        raise Abort("the site could not be built")


def _quiet() -> None:
    """MkDocs' own progress is not ours; its warnings and errors are."""
    logging.getLogger("mkdocs").setLevel(logging.WARNING)


class Preview:
    """The team's site in memory: pages are made when they are asked for, in the frame of the theme."""

    def __init__(self, session: Session, config_file: Path, *, for_leads: bool) -> None:
        _quiet()
        config = load_config(str(config_file))
        plugin = config.plugins["kolsite"]
        assert isinstance(plugin, KolsitePlugin)
        plugin.session, plugin.for_leads, plugin.serving = session, for_leads, True
        session.promise_documents()
        config.plugins.on_startup(command="serve", dirty=False)
        self.config = config.plugins.on_config(config)
        self.renderer, self.nav, self.env = self._gather(plugin)

    def _gather(self, plugin: KolsitePlugin) -> tuple[SiteRenderer, Any, Any]:
        """What MkDocs gathers before it builds: files, menu, templates; no page is made yet."""
        config = self.config
        files = get_files(config)
        env = config.theme.get_env()
        files.add_files_from_theme(env, config)
        files = config.plugins.on_files(files, config=config)
        set_exclusions(files, config)
        nav = config.plugins.on_nav(get_navigation(files, config), config=config, files=files)
        for file in files.documentation_pages():
            if file.page is None:
                MkDocsPage(None, file, config)
        self.files = files
        self.by_url = {file.url.removeprefix("./"): file for file in files}
        return plugin.renderer, nav, config.plugins.on_env(env, config=config, files=files)

    def has(self, url: str) -> bool:
        """Whether there is a page at an address."""
        return url in self.by_url and self.by_url[url].is_documentation_page()

    def page(self, url: str) -> str | None:
        """A page in its frame, made now; None if there is none at that address."""
        file = self.by_url.get(url)
        if file is None or not file.is_documentation_page() or file.page is None:
            return None
        page = file.page
        page.read_source(self.config)
        markdown = self.config.plugins.on_page_markdown(
            page.markdown or "", page=page, config=self.config, files=self.files
        )
        page.markdown = markdown
        page.render(self.config, self.files)
        page.content = self.config.plugins.on_page_content(
            page.content or "", page=page, config=self.config, files=self.files
        )
        context = get_context(self.nav, self.files, self.config, page)
        written = self.env.get_template("main.html").render(context)
        return str(self.config.plugins.on_post_page(written, page=page, config=self.config))

    def file(self, url: str) -> bytes | None:
        """A style sheet, script, font or picture."""
        if url in self.renderer.pictures:
            return self.renderer.pictures[url]
        file = self.by_url.get(url)
        return None if file is None or file.is_documentation_page() else file.content_bytes

    def search_index(self) -> bytes:
        """Enough to find every page by its title."""
        pages = [file.page for file in self.files.documentation_pages() if isinstance(file.page, TeamPage)]
        docs = [{"location": page.plan.uri, "title": html.escape(page.plan.title), "text": ""} for page in pages]
        fields = {name: {"boost": 1} for name in ("title", "text", "tags")}
        config = {"lang": ["en"], "separator": CUT, "pipeline": [], "fields": fields}
        return json.dumps({"config": config, "docs": docs}).encode()


def options_of(config_file: Path) -> KolsiteConfig:
    """The plugin's options in a configuration file, for commands that build no site."""
    config = load_config(str(config_file))
    plugin = config.plugins.get("kolsite")
    if not isinstance(plugin, KolsitePlugin):
        raise Abort(f"{config_file.name} does not list the plugin `kolsite`")
    return plugin.config
