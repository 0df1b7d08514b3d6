"""Arabic and Hebrew names, made ready for a printer that sets one letter after the other from left to right.

WeasyPrint draws the text of an SVG letter by letter: right-to-left words come out backwards and Arabic
letters stand apart. In the PDF skin each such stretch is therefore put in the order in which it is seen, and
its letters take the shape that their neighbours give them (Unicode's presentation forms, which Noto Sans
Arabic holds). Browsers do this themselves, so the web skin keeps the text as it is.
"""

from __future__ import annotations

import re
from html import unescape
from unicodedata import category, decomposition, mirrored, normalize

from kolsite.render.plots.pen import escape

RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
STRETCH = re.compile(rf"[{RIGHT_TO_LEFT}](?:[^<A-Za-z\u00c0-\u024f]*[{RIGHT_TO_LEFT}])?")
SPECIAL = re.compile(rf"[{RIGHT_TO_LEFT}\u200d\ufe0e\ufe0f\u0300-\u036f\U0001f3fb-\U0001f3ff]")
JOINED_EMOJI = re.compile("[\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]|\u200d[^A-Za-z ]")
CLUSTER = re.compile(r"\d[\d.,:/%]*\d|\d|.", re.DOTALL)
PAIRS = str.maketrans("()[]{}<>«»", ")(][}{><»«")
LAM = "\u0644"


def _presentation_forms() -> dict[tuple[str, str], str]:
    """From a letter (or lam with alef) and its position to the character that looks so, from Unicode's own
    table.
    """
    forms = {}
    for code in range(0xFE70, 0xFEFD):
        kind, _, letters = decomposition(chr(code)).partition(" ")
        letter = "".join(chr(int(part, 16)) for part in letters.split())
        if letter and not letter.startswith(" "):
            forms[letter, kind] = chr(code)
    return forms


FORMS = _presentation_forms()


def set_for_print(svg: str) -> str:
    """The drawing, with each text that needs it put into the order and the shapes in which it is seen."""
    if not SPECIAL.search(svg):
        return svg
    return re.sub(r">([^<]+)<", lambda found: f">{escape(seen(unescape(found[1])))}<", svg)


def seen(text: str) -> str:
    """A text as it is seen from left to right, one letter after the other.

    >>> seen("Syifa Marwah \u0634\u0641\u0627\u0621") == "Syifa Marwah \ufe80\ufe8e\ufed4\ufeb7"
    True
    """
    plain = JOINED_EMOJI.sub("", normalize("NFC", text))
    return STRETCH.sub(lambda found: _turned(found[0]), plain)


def _turned(stretch: str) -> str:
    """Right-to-left letters from the left, each with its marks after it; numbers keep their order."""
    parts: list[str] = []
    for part in CLUSTER.findall(_shaped(stretch)):
        if parts and category(part[0]) == "Mn":
            parts[-1] += part
        else:
            parts.append(part.translate(PAIRS) if mirrored(part[0]) else part)
    return "".join(reversed(parts))


def _shaped(text: str) -> str:
    """Arabic letters in the shape that their neighbours give them; lam and alef become one."""
    letters = _with_lam_alef(text)
    shaped = []
    for index, letter in enumerate(letters):
        before = _neighbour(letters[:index][::-1])
        after = _neighbour(letters[index + 1 :])
        joins_before = (before, "<initial>") in FORMS and (letter, "<final>") in FORMS
        joins_after = (letter, "<initial>") in FORMS and (after, "<final>") in FORMS
        kind = ("<isolated>", "<initial>", "<final>", "<medial>")[joins_after + 2 * joins_before]
        shaped.append(FORMS.get((letter, kind), letter))
    return "".join(shaped)


def _with_lam_alef(text: str) -> list[str]:
    letters: list[str] = []
    for letter in text:
        if letters and letters[-1] == LAM and (LAM + letter, "<isolated>") in FORMS:
            letters[-1] += letter
        else:
            letters.append(letter)
    return letters


def _neighbour(letters: list[str]) -> str:
    """The next letter that is not a mark above or below another."""
    return next((letter for letter in letters if category(letter[0]) != "Mn"), "")
