"""The colours of charts: six that colour-blind readers tell apart, in light, dark, print and grey.

How they were chosen: each stands at 3:1 or more against paper, light (#ffffff, #f7f6f3) and dark (#121417,
#2b2e37); words at 4.5:1 or more. The six were searched for the largest smallest difference between any two of
them, seen normally and with protanopia, deuteranopia and tritanopia (Machado 2009, full strength): CIEDE2000
is 12 or more in each of the four, and their lightness L* lies 5 or more apart, so that they differ on a
black-and-white printer too. Colour is never alone: lines have their own dashes and end signs, shares gaps and
names. The tests compute the contrast again.

`RULES` is the one description of what a class looks like. The PDF skin writes the rules that a drawing uses
into the drawing, with literal colours (WeasyPrint passes no document CSS and no `var()` into an SVG); the web
skin is the same rules in `templates/charts/chart.css`, with custom properties. A test keeps the two equal.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum

Colours = Mapping[str, str]


class Skin(Enum):
    """Where the picture will stand: a page with `chart.css`, or a document that WeasyPrint sets."""

    WEB = "web"
    PDF = "pdf"


ACCENT = "#0c5b95"
LIGHT: Colours = {
    "ink": "#1a1e24",
    "soft": "#596069",
    "axis": "#737a84",
    "grid": "#e2e4e8",
    "shade": "#eeeff2",
    "quiet": "#868d97",
    "paper": "#ffffff",
    "late": "#b3261e",
    "1": ACCENT,
    "2": "#d57217",
    "3": "#7c1e49",
    "4": "#2d876b",
    "5": "#7f611c",
    "6": "#261471",
}
DARK: Colours = {
    "ink": "#eceef1",
    "soft": "#b3b9c2",
    "axis": "#8d949e",
    "grid": "#3a3f49",
    "shade": "#262a32",
    "quiet": "#8a919b",
    "paper": "#1a1d23",
    "late": "#ff8a80",
    "1": "#5da5ea",
    "2": "#ef9e65",
    "3": "#c86a97",
    "4": "#3ee3b5",
    "5": "#feea74",
    "6": "#766dc9",
}
DASHES = {1: "", 2: "10 2.5", 3: "3 2", 4: "10 2.5 3 2.5", 5: "20 3", 6: "6 2.5"}

RULES: Mapping[str, str] = {
    "chart-svg": (
        'font-family:"Plus Jakarta Sans","Vazirmatn",sans-serif;font-size:13px;'
        "font-variant-numeric:tabular-nums;fill:$ink"
    ),
    "c-soft": "fill:$soft",
    "c-strong": "font-weight:600",
    "c-end": "text-anchor:end",
    "c-mid": "text-anchor:middle",
    "c-late": "fill:$late;font-weight:600",
    "c-grid": "fill:none;stroke:$grid",
    "c-axis": "fill:none;stroke:$axis",
    "c-lead": "fill:none;stroke:$axis;stroke-width:.75",
    "c-shade": "fill:$shade",
    "c-goal": "fill:none;stroke:$ink;stroke-width:1.5;stroke-dasharray:5 3",
    "c-tick": "fill:none;stroke:$ink;stroke-width:2.5",
    "c-median": "fill:none;stroke:$axis;stroke-dasharray:4 3",
    "c-paper": "fill:$paper",
    "c-ring": "fill:$paper;stroke:$ink;stroke-width:1.75",
    "c-line": "fill:none;stroke-width:2.5;stroke-linejoin:round",
    "c-spark": "stroke-width:1.75",
    **{f"c-l{n}": f"stroke:${n}" + (f";stroke-dasharray:{DASHES[n]}" if DASHES[n] else "") for n in range(1, 7)},
    "c-lq": "stroke:$quiet",
    **{f"c-f{n}": f"fill:${n}" for n in range(1, 7)},
    "c-fq": "fill:$quiet",
    "c-dot": "stroke:$paper;stroke-width:1",
    "c-open": "fill:$paper;stroke:$1;stroke-width:1.75",
    "c-hollow": "fill:$paper;stroke:$axis;stroke-width:1.5",
    "c-cut": "fill:none;stroke:$axis;stroke-width:1.5;stroke-dasharray:4 3",
    "c-over": "fill:none;stroke:$late;stroke-width:2;stroke-dasharray:2 3",
    "c-fdone": "fill:$soft",
    "c-flate": "fill:$late",
    "c-check": "fill:none;stroke:$paper;stroke-width:1.75",
    "c-cross": "fill:none;stroke:$axis;stroke-width:1.75",
    "c-today": "fill:none;stroke:$1;stroke-width:1.5",
}


def style_rules(classes: Iterable[str], colours: Colours) -> str:
    """The rules for those classes with literal colours, for the inner style of a PDF drawing."""
    used = set(classes)
    return "".join(
        f".{name}{{{_coloured(rule, colours)}}}" for name, rule in RULES.items() if name in used or name == "chart-svg"
    )


def _coloured(rule: str, colours: Colours) -> str:
    return re.sub(r"\$(\w+)", lambda found: colours[found[1]], rule)


def chart_colours(accent: str, *, dark: bool = False) -> Colours:
    """The palette led by a brand's colour, made legible on paper where it is not.

    The brand's colour takes the first place; the colour of ours that is most like it makes room.
    """
    ours = DARK if dark else LIGHT
    lead = legible(accent, ours["paper"], 3.0)
    six = [ours[str(n)] for n in range(1, 7)]
    six.remove(min(six, key=lambda colour: _distance(colour, lead)))
    return {**ours, **{str(n): colour for n, colour in enumerate([lead, *six], start=1)}}


def colour_properties(accent: str, *, dark: bool = False) -> str:
    """The palette led by a brand's colour as CSS declarations, for the web skin: `--chart-1:#0c5b95;…`."""
    return "".join(f"--chart-{name}:{colour};" for name, colour in chart_colours(accent, dark=dark).items())


# --- contrast -----------------------------------------------------------------------------------------------


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2 defines it, from 1 to 21.

    >>> contrast("#000", "#ffffff")
    21.0
    """
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def legible(colour: str, paper: str, ratio: float) -> str:
    """The colour itself, or the nearest darker (on dark paper lighter) one with that contrast to the paper.

    >>> legible("#ffd400", "#ffffff", 3.0)
    '#b09200'
    """
    towards = 0 if _luminance(paper) > 0.18 else 255
    channels = _channels(colour)
    for step in range(101):
        mixed = [round(channel + (towards - channel) * step / 100) for channel in channels]
        candidate = "#" + "".join(f"{channel:02x}" for channel in mixed)
        if contrast(candidate, paper) >= ratio:
            return candidate
    raise ValueError(f"no shade of {colour} reaches {ratio}:1 on {paper}")


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _channels(colour: str) -> Sequence[int]:
    if re.fullmatch(r"#[0-9a-fA-F]{3}", colour):
        colour = "#" + "".join(char * 2 for char in colour[1:])
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", colour):
        raise ValueError(f"a colour is written #rrggbb, not {colour!r}")
    return [int(colour[start : start + 2], 16) for start in (1, 3, 5)]


def _distance(one: str, other: str) -> float:
    """How unlike two colours look: plain distance in RGB, with the eye's weights."""
    red, green, blue = ((a - b) ** 2 for a, b in zip(_channels(one), _channels(other), strict=True))
    return 2 * red + 4 * green + 3 * blue
