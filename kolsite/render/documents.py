"""Sets the documents that leave the house: briefs, agreement sheets and clients' reports."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from kolsite.language import Voice
from kolsite.render.charts import Skin
from kolsite.render.pdf import Press
from kolsite.render.pictures import Gallery, Made
from kolsite.render.templates import Stage, Templates

BRIEF_SHEETS = ("charts/chart.css", "brief/brief.css")
AGREEMENT_SHEETS = ("agreement/agreement.css",)
REPORT_PRINT_SHEETS = ("charts/chart.css", "share/report-print.css")
REPORT_SHEETS = ("charts/chart.css", "share/report.css")
REPORT_SCRIPT = "share/report.js"
PDF_SHEETS = (*BRIEF_SHEETS, *AGREEMENT_SHEETS, *REPORT_PRINT_SHEETS)
FONT_URL = re.compile(r'url\("([^"]+\.woff2)"\)')


@dataclass(frozen=True, slots=True)
class Studio:
    """What documents are made with."""

    templates: Templates
    gallery: Gallery
    press: Press

    def brief(self, view: Any, voice: Voice, accent: str) -> bytes:
        """The PDF of a brief."""
        return self._set("brief/brief.html", view, voice, accent, BRIEF_SHEETS)

    def agreement(self, view: Any, voice: Voice, accent: str) -> bytes:
        """The PDF of an agreement sheet."""
        return self._set("agreement/agreement.html", view, voice, accent, AGREEMENT_SHEETS)

    def report_print(self, view: Any, voice: Voice, accent: str) -> bytes:
        """A client's report as a PDF."""
        return self._set("share/report-print.html", view, voice, accent, REPORT_PRINT_SHEETS)

    def report(self, view: Any, voice: Voice, accent: str) -> str:
        """A client's report as one HTML file that asks for nothing else: fonts, pictures and script are inside."""
        style = "\n".join([self._fonts_inside(), *(self._text(name) for name in REPORT_SHEETS)])
        script = self._text(REPORT_SCRIPT)
        stage = Stage(voice, self.gallery, _inside, Skin.WEB, accent)
        stage.extra = {"style": style, "script": script, "policy": _policy(style, script)}
        return self.templates.fill("share/report.html", view, stage)

    def html(self, template: str, view: Any, voice: Voice, accent: str) -> str:
        """A document's HTML before it is set."""
        return self.templates.fill(template, view, Stage(voice, self.gallery, _inside, Skin.PDF, accent))

    def _set(self, template: str, view: Any, voice: Voice, accent: str, sheets: Sequence[str]) -> bytes:
        return self.press.set(self.html(template, view, voice, accent), sheets)

    def _text(self, name: str) -> str:
        return self.templates.file(name).decode("utf-8")

    def _fonts_inside(self) -> str:
        """The style sheet of the fonts, each font in it; those with thousands of pictures stay out."""
        blocks = self._text("fonts/fonts.css").split("@font-face")
        kept = [block for block in blocks if "symbols-400" not in block]
        return FONT_URL.sub(self._font_inside, "@font-face".join(kept))

    def _font_inside(self, match: re.Match[str]) -> str:
        font = base64.b64encode(self.templates.file(f"fonts/{match[1]}")).decode()
        return f'url("data:font/woff2;base64,{font}")'


def _inside(made: Made) -> str:
    return made.data_uri


def _policy(style: str, script: str) -> str:
    """A content security policy that lets nothing but this very style and script work."""

    def digest(text: str) -> str:
        return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"

    return "; ".join(
        (
            "default-src 'none'",
            "img-src data:",
            "font-src data:",
            f"style-src {digest(style)}",
            f"script-src {digest(script)}",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
