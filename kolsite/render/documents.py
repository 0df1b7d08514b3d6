"""Sets the documents that leave the house: briefs, agreement sheets and clients' reports."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from kolsite.language import Voice
from kolsite.render.charts import Skin, colour_properties
from kolsite.render.pdf import Press
from kolsite.render.pictures import Gallery, Made
from kolsite.render.plots.palette import DARK, legible
from kolsite.render.templates import Stage, Templates

BRIEF_SHEETS = ("brief/brief.css",)
AGREEMENT_SHEETS = ("agreement/agreement.css",)
REPORT_PRINT_SHEETS = ("charts/chart.css", "share/report-print.css")
REPORT_SHEETS = ("charts/chart.css", "share/report.css")
REPORT_SCRIPT = "share/report.js"
PDF_SHEETS = (*BRIEF_SHEETS, *AGREEMENT_SHEETS, *REPORT_PRINT_SHEETS)
DOCUMENT_TEMPLATES = ("brief", "agreement", "share")
"""The folders of their templates."""
FONT_URL = re.compile(r'url\("([^"]+\.woff2)"\)')
FONT_FACE = re.compile(r"@font-face \{[^}]*\}\n*")
FONT_WEIGHT = re.compile(r"font-weight: (\d+)")
FONT_RANGE = re.compile(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?")
REPORT_WEIGHTS = frozenset({"400", "600", "700", "800"})
"""The weights that a report is set in; each is 16 KB of a page that is opened on a phone."""
TOO_LARGE = "symbols-400"
"""The font of thousands of pictures stays out of a page: every phone has its own."""
READABLE = 4.5


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
        script = self._text(REPORT_SCRIPT).strip()
        stage = Stage(voice, self.gallery, _inside, Skin.WEB, accent)
        stage.extra = {"style": "", "script": script, "policy": ""}
        letters = frozenset(self.templates.fill("share/report.html", view, stage))
        sheets = (self._fonts_inside(letters), *(self._text(name) for name in REPORT_SHEETS), _colours(accent))
        style = "\n".join(sheets)
        stage.extra = {"style": style, "script": script, "policy": _policy(style, script)}
        return self.templates.fill("share/report.html", view, stage)

    def html(self, template: str, view: Any, voice: Voice, accent: str) -> str:
        """A document's HTML before it is set."""
        stage = Stage(voice, self.gallery, _inside, Skin.PDF, accent, extra={"accent": accent})
        return self.templates.fill(template, view, stage)

    def _set(self, template: str, view: Any, voice: Voice, accent: str, sheets: Sequence[str]) -> bytes:
        return self.press.set(self.html(template, view, voice, accent), sheets)

    def _text(self, name: str) -> str:
        return self.templates.file(name).decode("utf-8")

    def _fonts_inside(self, letters: frozenset[str]) -> str:
        """The style sheet of the fonts, each font in it; those of which the page has no letter stay out."""

        def kept(block: re.Match[str]) -> str:
            return FONT_URL.sub(self._font_inside, block[0]) if _needed(block[0], letters) else ""

        return FONT_FACE.sub(kept, self._text("fonts/fonts.css"))

    def _font_inside(self, match: re.Match[str]) -> str:
        font = base64.b64encode(self.templates.file(f"fonts/{match[1]}")).decode()
        return f'url("data:font/woff2;base64,{font}")'


def _inside(made: Made) -> str:
    return made.data_uri


def _needed(font_face: str, letters: frozenset[str]) -> bool:
    """Whether a page with those letters is worth the bytes of a font."""
    weight = FONT_WEIGHT.search(font_face)
    if TOO_LARGE in font_face or (weight and weight[1] not in REPORT_WEIGHTS):
        return False
    ranges = [(int(first, 16), int(last or first, 16)) for first, last in FONT_RANGE.findall(font_face)]
    return any(first <= ord(letter) <= last for letter in letters for first, last in ranges)


def _colours(accent: str) -> str:
    """The brand's colour for the page and its charts, in light and in dark; who has colours of their own keeps them."""
    dark = legible(accent, DARK["paper"], READABLE)
    return (
        f"@media (forced-colors: none) {{ body {{ --accent: {accent}; {colour_properties(accent)} }} }}\n"
        "@media screen and (prefers-color-scheme: dark) and (forced-colors: none) "
        f"{{ body {{ --accent: {dark}; {colour_properties(accent, dark=True)} }} }}"
    )


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
