"""Makes documents as far as their HTML: what is set from it follows from it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from kolsite.build.project import project_of
from kolsite.build.session import Options, Session
from kolsite.language import Voice
from kolsite.render.documents import Studio
from kolsite.views.outputs import Standing

TODAY = "2026-11-23"


class PaperStudio(Studio):
    """A studio that prints nothing."""

    def _set(self, template: str, view: Any, voice: Voice, accent: str, sheets: Sequence[str]) -> bytes:
        return self.html(template, view, voice, accent).encode()


def session_of(root: Path) -> Session:
    """A session on a site that has no errors; `promise_documents` was called."""
    session = Session(project_of(root / "site_config.yml"), Options(today=TODAY))
    assert not session.content_errors, session.content_errors
    session.promise_documents()
    return session


def documents_of(session: Session, made: Path) -> dict[str, str]:
    """The HTML of every brief, agreement sheet and share, by its path below `dist/`."""
    studio = PaperStudio(session.templates, session.gallery, session.studio.press)
    found = {}
    for planned in session.planned:
        if planned.output.standing is not Standing.WITHHELD:
            path = made / planned.output.path
            planned.make(studio, path)
            found[planned.output.path] = (path / "index.html" if path.is_dir() else path).read_text(encoding="utf-8")
    return found
