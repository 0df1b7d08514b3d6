"""Sets finished HTML as a tagged PDF. Nothing is fetched: what a document may use is handed to the press beforehand.

The only module that imports WeasyPrint; it is imported when the first document is set, for it takes its time.
"""

from __future__ import annotations

import hashlib
import logging
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kolsite.render.templates import Templates
from kolsite.shipped import shipped_templates

VARIANT = "pdf/ua-1"
DPI = 150
PAGES = 40
FONTS = "fonts/fonts.css"
KINDS = {"woff2": "font/woff2", "css": "text/css"}
INSIDE = "https://templates.invalid/"
"""The only place from which a style sheet may take files, those of `templates/`: a name that nobody can own."""
NOWHERE = "kol:///"
"""Where documents stand: nothing can be reached from there, and no path of this machine gets into a link."""
EPOCH = "315532800"
"""The time that font files are stamped with, so that the same document has the same bytes."""


class NoPango(RuntimeError):
    """The system's library for setting text is not there."""


class BrokenDocument(RuntimeError):
    """A document that asked for what it may not have, lost a picture, or came out far too long."""


@dataclass(slots=True)
class Press:
    """Everything that documents share: fonts, style sheets. Made once, before workers are forked."""

    templates: Templates
    _sheets: dict[str, Any] = field(default_factory=dict)
    _fonts: Any = None

    def warm(self, sheets: Sequence[str]) -> None:
        """Loads fonts and style sheets, so that every worker finds them ready. Raises `NoPango`."""
        try:
            import weasyprint  # noqa: F401
        except OSError as error:
            raise NoPango(str(error).partition("\n")[0]) from None
        for name in (FONTS, *sheets):
            self._sheet(name)

    def set(self, html: str, sheets: Sequence[str]) -> bytes:
        """The PDF of a document. Raises `BrokenDocument` naming what was wrong."""
        self.warm(sheets)
        from weasyprint import HTML

        os.environ["SOURCE_DATE_EPOCH"] = EPOCH
        fetcher = _fetcher(self.templates)
        complaints = _Complaints()
        logger = logging.getLogger("weasyprint")
        logger.addHandler(complaints)
        try:
            document = HTML(string=html, base_url=NOWHERE, url_fetcher=fetcher).render(
                stylesheets=[self._sheet(name) for name in (FONTS, *sheets)], font_config=self._fonts, dpi=DPI,
                pdf_variant=VARIANT,
            )  # fmt: skip
            if len(document.pages) > PAGES:
                raise BrokenDocument(f"{len(document.pages)} pages, more than {PAGES}")
            identifier = hashlib.sha256(html.encode()).hexdigest()[:32].encode()
            pdf: bytes = document.write_pdf(pdf_identifier=identifier, pdf_variant=VARIANT, dpi=DPI)
        finally:
            logger.removeHandler(complaints)
        wrong = [*fetcher.refused, *complaints.said]
        if wrong:
            raise BrokenDocument("; ".join(wrong))
        return pdf

    def _sheet(self, name: str) -> Any:
        if name not in self._sheets:
            os.environ.setdefault("FONTCONFIG_FILE", str(shipped_templates() / "fonts" / "fonts.conf"))
            from weasyprint import CSS
            from weasyprint.text.fonts import FontConfiguration

            if self._fonts is None:
                self._fonts = FontConfiguration()
            text = self.templates.file(name).decode("utf-8")
            base = f"{INSIDE}{name}"
            self._sheets[name] = CSS(
                string=text, base_url=base, font_config=self._fonts, url_fetcher=_fetcher(self.templates)
            )
        return self._sheets[name]


class _Complaints(logging.Handler):
    """Keeps what the engine warns of: in a document that goes to people a warning is a fault."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(re.sub(r"data:[^\s'\"]{40,}", "data:…", record.getMessage()))


def _fetcher(templates: Templates) -> Any:
    """A fetcher that knows the files of `templates/` and pictures inside the document, and refuses all else."""
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

    class Fetcher(URLFetcher):  # type: ignore[misc]
        """Remembers what it refused: in a picture the refusal alone would pass in silence."""

        def __init__(self) -> None:
            super().__init__(allowed_protocols={"data"}, allow_redirects=False)
            self.refused: list[str] = []

        def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> Any:
            if url.startswith("data:"):
                return super().fetch(url, headers)
            name = url.removeprefix(INSIDE)
            if url.startswith(INSIDE) and ".." not in name and name.rpartition(".")[2] in KINDS:
                kind = KINDS[name.rpartition(".")[2]]
                return URLFetcherResponse(url, templates.file(name), headers={"Content-Type": kind})
            self.refused.append(f"refused {url[:80]}")
            raise FatalURLFetchingError(f"refused {url[:80]}")

    return Fetcher()


def engine_versions() -> Mapping[str, str]:
    """What the PDF engine and its text library are, for `kolsite doctor`. Raises `OSError` where Pango is missing."""
    import weasyprint
    from weasyprint.text.ffi import pango

    version = pango.pango_version()
    return {"WeasyPrint": weasyprint.__version__, "Pango": f"{version // 10000}.{version // 100 % 100}.{version % 100}"}
