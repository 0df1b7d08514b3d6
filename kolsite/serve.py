"""Shows the team's site while somebody works on it: each page is made when it is opened, anew after every change."""

from __future__ import annotations

import html
import mimetypes
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from stat import S_ISREG
from urllib.parse import unquote, urlsplit

from kolsite.build.session import NothingToBuild, Session
from kolsite.plugin import SEARCH_INDEX, Preview
from kolsite.render.templates import BrokenTemplate
from kolsite.report import as_text
from kolsite.views.outputs import Kind, Output, Standing

POLL = 0.3
WAIT = 25
RELOAD = "_reload"
SCRIPT = (
    "<script>(async()=>{{let n={version};for(;;){{try{{const r=await fetch('/{path}?'+n);"
    "if(r.status===200)location.reload()}}catch(e){{await new Promise(r=>setTimeout(r,2000))}}}}}})()</script>"
)
TROUBLE = (
    '<!doctype html><html><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>kolsite</title></head>'
    "<body><pre>{}</pre></body>"
)
State = dict[str, tuple[int, int]]


class Taken(RuntimeError):
    """Another program listens at the port."""


@dataclass(slots=True)
class Stage:
    """What is shown now. `version` grows with every change; whoever waits is told.

    `trouble` says why nothing can be shown yet.
    """

    start: Callable[[], Session]
    config_file: Path
    for_leads: bool
    say: Callable[[str], None]
    version: int = 0
    session: Session | None = None
    preview: Preview | None = None
    trouble: str = ""
    changed: threading.Condition = field(default_factory=threading.Condition)
    making: threading.Lock = field(default_factory=threading.Lock)

    def refresh(self) -> None:
        """Reads everything anew; what cannot be read leaves the last good pages up, and says why."""
        began = time.monotonic()
        session = self.start()
        try:
            preview = Preview(session, self.config_file, for_leads=self.for_leads)
        except NothingToBuild:
            self.trouble = as_text([one for one in session.problems if one.counts], session.voice_or_default)
            self.say(self.trouble)
            return
        if session.content_errors:
            self.say(as_text(session.content_errors, session.voice))
        with self.changed:
            self.session, self.preview = session, preview
            self.version += 1
            self.changed.notify_all()
        self.say(f"{time.strftime('%H:%M:%S')} {time.monotonic() - began:.2f} s")

    def wait_for(self, version: int) -> bool:
        """Whether something newer than `version` came within a while."""
        with self.changed:
            return self.changed.wait_for(lambda: self.version > version, timeout=WAIT)

    def answer(self, url: str) -> tuple[bytes, str] | None:
        """What stands at an address, and its type."""
        with self.making:
            version = self.version  # whatever changes while a page is made is newer, and has it made again
            page = self._page(url)
            if page is None:
                return self._file(url)
            script = SCRIPT.format(version=version, path=RELOAD)
            return page.replace("</body>", script + "</body>").encode(), "text/html; charset=utf-8"

    def has(self, url: str) -> bool:
        """Whether there is a page at an address."""
        return self.preview is not None and self.preview.has(url)

    def _page(self, url: str) -> str | None:
        """A page, or what keeps it from being made."""
        if self.preview is None:
            return TROUBLE.format(html.escape(self.trouble))
        try:
            return self.preview.page(url)
        except BrokenTemplate as broken:
            self.say(str(broken))
            return TROUBLE.format(html.escape(str(broken)))

    def _file(self, url: str) -> tuple[bytes, str] | None:
        assert self.preview is not None
        if url == SEARCH_INDEX:
            return self.preview.search_index(), "application/json"
        content = self.preview.file(url)
        content = self._document(url) if content is None else content
        kind = mimetypes.guess_type("index.html" if url.endswith("/") else url)[0] or "application/octet-stream"
        return (content, kind) if content is not None else None

    def _document(self, url: str) -> bytes | None:
        """A brief, agreement sheet or share, made now; what is held back as it was last built."""
        assert self.session is not None
        for planned in self.session.planned:
            output = planned.output
            inside = _inside(url, output)
            if inside is None or (output.for_leads and not self.for_leads):
                continue
            with tempfile.TemporaryDirectory() as folder:
                made = Path(folder) / Path(output.path).name
                if output.standing is Standing.READY:
                    planned.make(self.session.studio, made)
                else:
                    made = self.session.project.dist / output.path
                file = made / inside if inside else made
                return file.read_bytes() if file.is_file() else None
        return None


def _inside(url: str, output: Output) -> str | None:
    """Which file of an output stands at an address: "" for a document, which is one file; None if none does."""
    if output.kind is Kind.SHARE and url.startswith(output.path):
        return url.removeprefix(output.path) or "index.html"
    return "" if url == output.copy_uri else None


class Reader(BaseHTTPRequestHandler):
    """Answers a browser on this machine."""

    stage: Stage

    def handle(self) -> None:
        with suppress(ConnectionError):  # somebody who leaves a page does not wait for the rest of it
            super().handle()

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        url = unquote(parts.path).lstrip("/")
        if url == RELOAD:
            newer = self.stage.wait_for(int(parts.query) if parts.query.isdecimal() else 0)
            self._send(b"", "text/plain", HTTPStatus.OK if newer else HTTPStatus.NO_CONTENT)
            return
        answer = self.stage.answer(url)
        if answer is None and self.stage.has(f"{url}/"):
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", f"{parts.path}/")
            self.send_header("Content-Length", "0")
            self.end_headers()
        elif answer is None:
            self._send(b"404", "text/plain", HTTPStatus.NOT_FOUND)
        else:
            self._send(*answer)

    def _send(self, content: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *arguments: object) -> None:
        """Says nothing: every picture would be a line."""


def serve_site(
    start: Callable[[], Session], config_file: Path, port: int, *, for_leads: bool, tell: Callable[[str], None]
) -> None:
    """Serves until interrupted. Raises `Taken`."""
    stage = Stage(start, config_file, for_leads, tell)
    seen = _state(config_file)
    stage.refresh()
    reader = type("SiteReader", (Reader,), {"stage": stage})
    with _listening(port, reader) as server:
        server.daemon_threads = True
        tell(f"http://127.0.0.1:{server.server_address[1]}/")
        threading.Thread(target=_watch, args=(stage, config_file, seen), daemon=True).start()
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            tell("")


def _listening(port: int, reader: type[Reader]) -> ThreadingHTTPServer:
    try:
        return ThreadingHTTPServer(("127.0.0.1", port), reader)
    except OSError as error:
        raise Taken(f"port {port}: {error.strerror}") from None


def _watch(stage: Stage, config_file: Path, seen: State) -> None:
    """Refreshes whenever a file of the site has changed."""
    while True:
        time.sleep(POLL)
        try:
            now = _state(config_file)
            if now != seen:
                seen = now
                stage.refresh()
        except Exception as error:  # a mistake while somebody types must not end the preview
            stage.say(f"{type(error).__name__}: {error}")


def _state(config_file: Path) -> State:
    """When and how large every file is that the site is made of."""
    root = config_file.resolve().parent
    paths = [config_file, *(root / "content").rglob("*"), *(root / "templates").rglob("*")]
    return {str(path): stamp for path in paths if (stamp := _stamp(path))}


def _stamp(path: Path) -> tuple[int, int] | None:
    """When a file was written and how large it is; None for a folder, and for what an editor has just taken away."""
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_mtime_ns, found.st_size) if S_ISREG(found.st_mode) else None
