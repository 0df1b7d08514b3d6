"""`kolsite serve`: what somebody sees in the browser and on the terminal while writing."""

from __future__ import annotations

import os
import queue
import signal
import socket
import struct
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlsplit

import pytest
from browsing import PATIENCE, OpenTab
from conftest import SETTINGS, TINY, WriteSite

from kolsite.serve import Stage

KOL = "kols/ana/kol.yml"
BROKEN = "name: [\n"


@dataclass
class Preview:
    """A preview under way: its site, its process, what it has said and is saying."""

    root: Path
    process: subprocess.Popen[str]
    lines: queue.Queue[str] = field(default_factory=queue.Queue)
    heard: list[str] = field(default_factory=list)

    def listen(self) -> None:
        for line in self.process.stdout or ():
            self.lines.put(line)

    def hear(self, *words: str) -> str:
        """Waits for a line in which all of these stand, and returns it."""
        while True:
            try:
                self.heard.append(self.lines.get(timeout=PATIENCE / 1000))
            except queue.Empty:
                pytest.fail(f"it never said {words}, but:\n{''.join(self.heard)}")
            if all(word in self.heard[-1] for word in words):
                return self.heard[-1].strip()

    def write(self, name: str, text: str) -> None:
        """Saves a file at once, as editors do: nobody reads half of it."""
        path, saving = self.root / name, self.root / "saving"
        path.parent.mkdir(parents=True, exist_ok=True)
        saving.write_text(text, encoding="utf-8")
        saving.replace(path)

    def stop(self) -> int:
        """Ctrl+C; the exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(PATIENCE / 1000)


Start = Callable[[Path], Preview]


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts `kolsite serve` for a site, at a port that is free."""
    with ExitStack() as previews:
        yield lambda root: previews.enter_context(_preview(root))


@contextmanager
def _preview(root: Path) -> Iterator[Preview]:
    process = subprocess.Popen(
        [sys.executable, "-m", "kolsite", "serve", "--port", "0"],
        cwd=root, env={**os.environ, "PYTHONUNBUFFERED": "1"}, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    preview = Preview(root, process)
    listener = threading.Thread(target=preview.listen)
    listener.start()
    with process:
        try:
            yield preview
        finally:
            process.kill()
            listener.join()
    assert "Traceback" not in "".join([*preview.heard, *preview.lines.queue])


def test_a_change_shows_by_itself(start: Start, write_site: WriteSite, open_tab: OpenTab) -> None:
    preview = start(write_site())
    page = open_tab().page
    page.goto(preview.hear("http://") + "kols/ana/")
    assert page.locator("h1").inner_text() == "Ana Uji"
    for name in ("Ana Baru", "Ana Sekali Lagi"):
        preview.write(f"content/{KOL}", TINY[KOL].replace("Ana Uji", name))
        page.get_by_role("heading", name=name).wait_for()
        assert name in page.title()


def test_mistakes_are_told_and_pages_stay(start: Start, write_site: WriteSite, open_tab: OpenTab) -> None:
    preview = start(write_site())
    page = open_tab().page
    home = preview.hear("http://")
    page.goto(home + "kols/ana/")

    preview.write(f"content/{KOL}", BROKEN)
    preview.hear(f"content/{KOL}:2:1:", "[yaml.syntax]")
    page.get_by_text("YAML tidak terbaca").first.wait_for()
    preview.write(f"content/{KOL}", TINY[KOL])
    page.get_by_role("heading", name="Ana Uji").wait_for()

    preview.write("content/settings.yml", BROKEN)
    preview.hear("content/settings.yml:2:1:", "[yaml.syntax]")
    page.reload()
    assert page.locator("h1").inner_text() == "Ana Uji"
    preview.write("content/settings.yml", SETTINGS.replace("Pia Uji", "Pia Baru"))
    page.goto(home + "brands/acme/")
    page.get_by_text("Pia Baru").first.wait_for()


def test_settings_that_were_never_read(start: Start, write_site: WriteSite, open_tab: OpenTab) -> None:
    preview = start(write_site({"settings.yml": BROKEN}))
    page = open_tab().page
    page.goto(preview.hear("http://"))
    assert "content/settings.yml:2:1:" in page.locator("body").inner_text()
    preview.write("content/settings.yml", SETTINGS)
    page.get_by_role("heading", name="Hari ini").wait_for()


def test_a_template_with_a_mistake(start: Start, write_site: WriteSite, open_tab: OpenTab) -> None:
    preview = start(write_site())
    page = open_tab().page
    page.goto(preview.hear("http://") + "kols/")
    preview.write("templates/team/directory.html", "<p>\n{{ view.lead }</p>\n")
    page.get_by_text("templates/team/directory.html:2:").wait_for()
    preview.hear("templates/team/directory.html:2:")
    preview.write("templates/team/directory.html", "<p>Daftar kita: {{ view.lead }}</p>\n")
    page.get_by_text("Daftar kita: 1 KOL").wait_for()


def test_pages_are_found_by_their_titles(start: Start, write_site: WriteSite, open_tab: OpenTab) -> None:
    preview = start(write_site())
    page = open_tab().page
    page.goto(preview.hear("http://"))
    page.keyboard.press("/")
    page.keyboard.type("ana")
    page.locator(".md-search-result__link").first.click()
    page.get_by_role("heading", name="Ana Uji").wait_for()


def test_documents_open_as_what_they_are(start: Start, write_site: WriteSite, open_tab: OpenTab) -> None:
    preview = start(write_site())
    page = open_tab().page
    home = preview.hear("http://")
    page.goto(home + "clients/acme/uji--laporan/")
    assert page.locator("h1").inner_text() == "Campaign Uji"
    brief = page.request.get(home + "campaigns/uji/briefs/ana.pdf")
    assert (brief.headers["content-type"], brief.body()[:5]) == ("application/pdf", b"%PDF-")
    assert page.request.get(home + "nirgends/").status == 404
    assert page.request.get(home + "kols/ana").url == home + "kols/ana/"


def test_it_ends_with_ctrl_c_while_a_page_is_open(start: Start, write_site: WriteSite, open_tab: OpenTab) -> None:
    preview = start(write_site())
    tab = open_tab()
    tab.page.goto(preview.hear("http://"))
    assert preview.stop() == 0
    tab.page.close()
    tab.alarms.clear()  # of asking in vain


def test_somebody_who_leaves_is_no_mistake(start: Start, write_site: WriteSite) -> None:
    preview = start(write_site())
    at = urlsplit(preview.hear("http://"))
    with socket.create_connection((at.hostname, at.port)) as gone:
        gone.sendall(b"GET /_reload?1 HTTP/1.0\r\n\r\n")
        with socket.create_connection((at.hostname, at.port)) as another:
            another.sendall(b"GET /kols/ HTTP/1.0\r\n\r\n")
            assert another.recv(12) == b"HTTP/1.0 200"
        gone.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))  # hangs up at once
    preview.write(f"content/{KOL}", TINY[KOL].replace("Ana Uji", "Ana Baru"))
    preview.hear(" s\n")


def test_a_change_while_a_page_is_made_is_not_missed(tmp_path: Path) -> None:
    stage = Stage(lambda: pytest.fail("nothing is read"), tmp_path, for_leads=False, say=print, version=4)

    class Slow:
        def page(self, url: str) -> str:
            stage.version = 5
            return "<body>yang lama</body>"

    stage.preview = cast(Any, Slow())
    answer = stage.answer("kols/")
    assert answer is not None
    assert b"let n=4;" in answer[0]
