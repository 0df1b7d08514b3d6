"""Opens built sites in a real browser, and notes all that goes wrong there without anybody seeing it.

Sites are built once, whichever worker needs them first. They are whole but for their PDFs, which no browser test opens.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from conftest import CONFIG, ROOT
from hostile import write_hostile
from paper import TODAY, PaperStudio

from kolsite.build.project import project_of
from kolsite.build.session import SITES, Options, Session
from kolsite.plugin import build_site
from kolsite.views.outputs import Outputs, Standing

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

BROWSERS = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
MAC = ("Chromium.app/Contents/MacOS/Chromium", "Google Chrome.app/Contents/MacOS/Google Chrome")
ALONE = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)  # fmt: skip
"""The browser asks for nothing on its own, and finds no machine but this one."""
PATIENCE = 60_000
"""How long (ms) something may take on a slow machine before it counts as not happening."""
PHONE, DESK = (360, 740), (1280, 800)


# --- the browser ---------------------------------------------------------------------------------------------


@dataclass
class Tab:
    """A tab. `asked` are the addresses that its pages asked for, `alarms` what a page should never cause."""

    page: Page
    asked: list[str] = field(default_factory=list)
    alarms: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.set_default_timeout(PATIENCE)
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("response", lambda answer: self._unless(answer.status < 400, f"{answer.status} {answer.url}"))
        self.page.on("requestfailed", lambda request: self._unless(_stopped(request), f"no answer: {request.url}"))
        self.page.on("pageerror", lambda error: self._unless(False, f"script: {error}"))
        self.page.on("console", lambda said: self._unless(said.type not in ("error", "warning"), said.text))
        self.page.on("dialog", self._dismiss)

    def _unless(self, fine: bool, alarm: str) -> None:
        if not fine:
            self.alarms.append(f"{self.page.url}: {alarm}")

    def _dismiss(self, dialog: Any) -> None:
        self._unless(False, f"dialog: {dialog.message}")
        dialog.dismiss()


def _stopped(request: Any) -> bool:
    """Whether a request ended because its page was left."""
    return "ERR_ABORTED" in (request.failure or "")


OpenTab = Callable[..., Tab]


def _executable() -> str | None:
    found = [shutil.which(name) for name in BROWSERS]
    found += [str(path) for name in MAC if (path := Path("/Applications") / name).is_file()]
    return next((path for path in found if path), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, without a window."""
    path = _executable()
    if path is None:
        pytest.skip("no Chromium or Chrome on this machine; `sh tools/setup.sh test` installs one")
    api = pytest.importorskip("playwright.sync_api", reason="playwright is missing: pip install -e '.[test]'")
    with api.sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=list(ALONE))
        yield opened
        opened.close()


@pytest.fixture
def open_tab(browser: Browser) -> Iterator[OpenTab]:
    """Opens a tab (`size`, and what a context takes: `color_scheme`, `java_script_enabled`).

    When the test is over, a tab in which a page complained fails it.
    """
    tabs: list[Tab] = []
    with ExitStack() as contexts:

        def open_(size: tuple[int, int] = DESK, **options: Any) -> Tab:
            context = browser.new_context(viewport={"width": size[0], "height": size[1]}, locale="id-ID", **options)
            contexts.callback(context.close)
            tabs.append(Tab(context.new_page()))
            return tabs[-1]

        yield open_
    alarms = [alarm for tab in tabs for alarm in tab.alarms]
    assert not alarms, "\n".join(alarms[:20])


# --- sites ---------------------------------------------------------------------------------------------------


class OnPaper(Session):
    """A build that sets no PDF: what a document says stands at its place as HTML."""

    def make_documents(self) -> None:
        studio = PaperStudio(self.templates, self.gallery, self.studio.press)
        for one in self.planned:
            if one.output.standing is Standing.READY:
                one.make(studio, self.staging / "dist" / one.output.path)
        self.outputs = Outputs([self._settled(one, failed=False) for one in self.planned])


def build_on_paper(root: Path, *, leads: bool) -> None:
    """`kolsite build`, but for the PDFs, and for the edition for leads unless it is wanted."""
    config_file = root / "site_config.yml"
    session = OnPaper(project_of(config_file), Options(today=TODAY, leads=leads))
    try:
        session.prepare()
        build_site(config_file, session)
        session.publish()
    finally:
        session.end()


@dataclass(frozen=True)
class Site:
    """A built site: its folder `dist/`, and where each edition of the team's pages is served."""

    dist: Path
    addresses: Mapping[str, str]

    def page(self, uri: str, edition: str = "internal") -> str:
        """The address of one of the team's pages."""
        return self.addresses[edition] + uri

    def on_disk(self, path: str) -> str:
        """The address of a file below `dist/`, for somebody who opens it without a server."""
        return (self.dist / path).as_uri()

    def pages(self, edition: str = "internal") -> list[str]:
        """The addresses of all of them."""
        found = sorted((self.dist / edition).rglob("*.html"))
        uris = [path.relative_to(self.dist / edition).as_posix().removesuffix("index.html") for path in found]
        return [self.page(uri, edition) for uri in uris]

    def shares(self) -> list[str]:
        """The addresses of the pages that clients get, as they open them: from a disk."""
        return [path.as_uri() for path in sorted((self.dist / "clients").rglob("index.html"))]


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The sample agency, built and served."""

    def write(root: Path) -> None:
        shutil.copytree(ROOT / "content", root / "content")
        shutil.copy(ROOT / "site_config.yml", root)

    with _served(_once(tmp_path_factory, "sample", write, leads=False)) as site:
        yield site


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site in which every text is an attack, built and served."""

    def write(root: Path) -> None:
        (root / "content/pages").mkdir(parents=True)
        (root / "site_config.yml").write_text(CONFIG, encoding="utf-8")
        write_hostile(root / "content")

    with _served(_once(tmp_path_factory, "hostile", write, leads=True)) as site:
        yield site


def _once(factory: pytest.TempPathFactory, name: str, write: Callable[[Path], None], *, leads: bool) -> Path:
    """The root of a site that is written and built once for all workers."""
    base = factory.getbasetemp().parent if "PYTEST_XDIST_WORKER" in os.environ else factory.getbasetemp()
    root = base / f"browsed-{name}"
    with (base / f"{root.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not root.is_dir():
            making = base / f"{root.name}.making"
            shutil.rmtree(making, ignore_errors=True)
            making.mkdir()
            write(making)
            build_on_paper(making, leads=leads)
            making.rename(root)
    return root


class Quiet(SimpleHTTPRequestHandler):
    """Hands out files and says nothing."""

    def log_message(self, *arguments: object) -> None:
        pass


@contextmanager
def _served(root: Path) -> Iterator[Site]:
    """Each edition by itself, as it would be published."""
    with ExitStack() as servers:
        built = [root / "dist" / name for name in SITES if (root / "dist" / name).is_dir()]
        editions = {folder.name: servers.enter_context(_server(folder)) for folder in built}
        yield Site(root / "dist", editions)


@contextmanager
def _server(folder: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
