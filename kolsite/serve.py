"""Shows the team's site while somebody works on it: each page is made when it is opened, anew after every change."""

from __future__ import annotations

import mimetypes
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from kolsite.build.session import NothingToBuild, Session
from kolsite.plugin import Preview
from kolsite.report import as_text
from kolsite.views.outputs import Kind

POLL = 0.3
WAIT = 25
RELOAD = "_reload"
SCRIPT = (
    "<script>(async()=>{{let n={version};for(;;){{try{{const r=await fetch('/{path}?'+n);"
    "if(r.status===200)location.reload()}}catch(e){{await new Promise(r=>setTimeout(r,2000))}}}}}})()</script>"
)


@dataclass(slots=True)
class Stage:
    """What is shown now. `version` grows with every change; whoever waits is told."""

    start: Callable[[], Session]
    config_file: Path
    for_leads: bool
    say: Callable[[str], None]
    version: int = 0
    session: Session | None = None
    preview: Preview | None = None
    changed: threading.Condition = field(default_factory=threading.Condition)
    making: threading.Lock = field(default_factory=threading.Lock)

    def refresh(self) -> None:
        """Reads everything anew; what cannot be read leaves the last good pages up, and says why."""
        began = time.monotonic()
        session = self.start()
        try:
            preview = Preview(session, self.config_file, for_leads=self.for_leads)
        except NothingToBuild:
            self.say(as_text([one for one in session.problems if one.counts], session.voice_or_default))
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
        assert self.preview is not None
        with self.making:
            if url == "search/search_index.json":
                return self.preview.search_index(), "application/json"
            page = self.preview.page(url)
            if page is not None:
                script = SCRIPT.format(version=self.version, path=RELOAD)
                return page.replace("</body>", script + "</body>").encode(), "text/html; charset=utf-8"
            content = self.preview.file(url)
            content = self._document(url) if content is None else content
        kind = mimetypes.guess_type(url)[0] or "application/octet-stream"
        return (content, kind) if content is not None else None

    def _document(self, url: str) -> bytes | None:
        """A brief, agreement sheet or share, made now."""
        assert self.session is not None
        for planned in self.session.planned:
            output = planned.output
            inside = (
                url.removeprefix(output.path) if output.kind is Kind.SHARE and url.startswith(output.path) else None
            )
            if url != output.copy_uri and inside is None:
                continue
            with tempfile.TemporaryDirectory() as folder:
                made = Path(folder) / Path(output.path).name
                planned.make(self.session.studio, made)
                return (made / (inside or "index.html") if inside is not None else made).read_bytes()
        return None


class Reader(BaseHTTPRequestHandler):
    """Answers a browser on this machine."""

    stage: Stage

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        url = unquote(parts.path).lstrip("/")
        if url == RELOAD:
            newer = self.stage.wait_for(int(parts.query or 0))
            self._send(b"", "text/plain", HTTPStatus.OK if newer else HTTPStatus.NO_CONTENT)
            return
        answer = self.stage.answer(url)
        if answer is None:
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
    """Serves until interrupted."""
    stage = Stage(start, config_file, for_leads, tell)
    stage.refresh()
    reader = type("SiteReader", (Reader,), {"stage": stage})
    with ThreadingHTTPServer(("127.0.0.1", port), reader) as server:
        server.daemon_threads = True
        tell(f"http://127.0.0.1:{server.server_address[1]}/")
        threading.Thread(target=_watch, args=(stage, config_file), daemon=True).start()
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            tell("")


def _watch(stage: Stage, config_file: Path) -> None:
    """Refreshes whenever a file of the site has changed."""
    seen = _state(config_file)
    while True:
        time.sleep(POLL)
        now = _state(config_file)
        if now != seen:
            seen = now
            try:
                stage.refresh()
            except Exception as error:  # a mistake while somebody types must not end the preview
                stage.say(f"{type(error).__name__}: {error}")


def _state(config_file: Path) -> dict[str, tuple[int, int]]:
    """When and how large every file is that the site is made of."""
    root = config_file.resolve().parent
    paths = [config_file, *(root / "content").rglob("*"), *(root / "templates").rglob("*")]
    return {str(path): (path.stat().st_mtime_ns, path.stat().st_size) for path in paths if path.is_file()}
