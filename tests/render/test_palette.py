"""The colours of charts keep what `palette.py` promises, and the web skin keeps to the same rules."""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt
from pathlib import Path

import pytest

from kolsite.render.charts import colour_properties
from kolsite.render.plots.palette import DARK, LIGHT, RULES, Colours, chart_colours, contrast, legible

CSS = (Path(__file__).resolve().parents[2] / "templates" / "charts" / "chart.css").read_text(encoding="utf-8")
PAPERS = {"light": ("#ffffff", "#f7f6f3"), "dark": ("#121417", "#2b2e37")}
PALETTES = {"light": LIGHT, "dark": DARK}
SIX = tuple("123456")


# --- contrast -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("theme", PALETTES)
@pytest.mark.parametrize("name", [*SIX, "quiet", "axis", "late"])
def test_shapes_stand_out_from_paper(theme: str, name: str) -> None:
    assert all(contrast(PALETTES[theme][name], paper) >= 3 for paper in PAPERS[theme])


@pytest.mark.parametrize("theme", PALETTES)
@pytest.mark.parametrize("name", ["ink", "soft", "late"])
@pytest.mark.parametrize("behind", ["paper", "shade"])
def test_words_can_be_read(theme: str, name: str, behind: str) -> None:
    palette = PALETTES[theme]
    assert contrast(palette[name], palette[behind]) >= 4.5
    assert all(contrast(palette[name], paper) >= 4.5 for paper in PAPERS[theme])


@pytest.mark.parametrize("accent", ["#ffd400", "#ffffff", "#000000", "#0c5b95", "#e4007f", "#3ee3b5"])
def test_a_brand_colour_leads_and_can_be_seen(accent: str) -> None:
    for dark in (False, True):
        colours = chart_colours(accent, dark=dark)
        assert len({colours[name] for name in SIX}) == 6
        assert contrast(colours["1"], colours["paper"]) >= 3


def test_a_brand_colour_that_can_be_seen_is_kept() -> None:
    assert legible("#AA0044", "#ffffff", 3) == "#aa0044"
    assert "--chart-1:#aa0044;" in colour_properties("#a04")


@pytest.mark.parametrize("colour", ["red", "#12345", "#fff}</style><script>"])
def test_what_is_no_colour_is_refused(colour: str) -> None:
    with pytest.raises(ValueError, match="rrggbb"):
        chart_colours(colour)


# --- colour-blind readers, and printers without colour ------------------------------------------------------

SIGHT = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
Lab = tuple[float, float, float]


def lab(colour: str, sight: str) -> Lab:
    """CIELAB of a colour as it is seen (Machado, Oliveira and Fernandes 2009, severity 1)."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    r, g, b = (min(1, max(0, sum(w * c for w, c in zip(row, linear, strict=True)))) for row in SIGHT[sight])
    xyz = (
        (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047,
        0.2126729 * r + 0.7151522 * g + 0.0721750 * b,
        (0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883,
    )
    x, y, z = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def difference(one: Lab, other: Lab) -> float:
    """CIEDE2000."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean = (hypot(a1, b1) + hypot(a2, b2)) / 2
    stretch = 1.5 - 0.5 * sqrt(mean**7 / (mean**7 + 25**7))
    c1, c2 = hypot(a1 * stretch, b1), hypot(a2 * stretch, b2)
    h1, h2 = degrees(atan2(b1, a1 * stretch)) % 360, degrees(atan2(b2, a2 * stretch)) % 360
    turn = (h2 - h1 + 180) % 360 - 180
    hue = 2 * sqrt(c1 * c2) * sin(radians(turn / 2))
    light, chroma, middle = (l1 + l2) / 2, (c1 + c2) / 2, h1 + turn / 2
    t = (
        1
        - 0.17 * cos(radians(middle - 30))
        + 0.24 * cos(radians(2 * middle))
        + 0.32 * cos(radians(3 * middle + 6))
        - 0.2 * cos(radians(4 * middle - 63))
    )
    s_l = 1 + 0.015 * (light - 50) ** 2 / sqrt(20 + (light - 50) ** 2)
    s_c, s_h = 1 + 0.045 * chroma, 1 + 0.015 * chroma * t
    bend = 60 * exp(-((((middle % 360) - 275) / 25) ** 2))
    r_t = -2 * sqrt(chroma**7 / (chroma**7 + 25**7)) * sin(radians(bend))
    d_l, d_c, d_h = (l2 - l1) / s_l, (c2 - c1) / s_c, hue / s_h
    return sqrt(d_l**2 + d_c**2 + d_h**2 + r_t * d_c * d_h)


def test_the_difference_is_computed_as_published() -> None:
    """Two pairs of the test data of Sharma, Wu and Dalal (2005)."""
    assert difference((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485)) == pytest.approx(2.0425, abs=1e-4)
    assert difference((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387)) == pytest.approx(1.2644, abs=1e-4)


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
@pytest.mark.parametrize("sight", SIGHT)
def test_any_two_lines_can_be_told_apart(palette: Colours, sight: str) -> None:
    seen = [lab(palette[name], sight) for name in SIX]
    assert min(difference(one, other) for one, other in combinations(seen, 2)) >= 12


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_no_two_colours_print_as_the_same_grey(palette: Colours) -> None:
    lightness = sorted(lab(palette[name], "normal")[0] for name in SIX)
    assert min(b - a for a, b in pairwise(lightness)) >= 5


# --- one set of rules, two skins ----------------------------------------------------------------------------


@pytest.mark.parametrize("name", RULES)
def test_the_web_skin_has_the_rules_of_the_pdf_skin(name: str) -> None:
    found = re.search(rf"^\.{name} \{{ (.*); \}}$", CSS, re.MULTILINE)
    assert found, f"chart.css has no rule for .{name}"
    as_written = re.sub(r"var\(--chart-(\w+), \w+\)", r"$\1", found[1])
    assert re.sub(r"\s*([:;,])\s*", r"\1", as_written) == re.sub(r"\s*([:;,])\s*", r"\1", RULES[name])


@pytest.mark.parametrize("theme", PALETTES)
def test_the_web_skin_has_the_colours_of_the_palette(theme: str) -> None:
    blocks = re.findall(r"\{((?:\s*--chart-\w+: #\w+;)+)\s*\}", CSS)
    tables = [dict(re.findall(r"--chart-(\w+): (#\w+);", block)) for block in blocks]
    assert tables.count(dict(PALETTES[theme])) == {"light": 1, "dark": 2}[theme]
    assert len(tables) == 3


def test_the_web_skin_has_no_rule_that_nobody_uses() -> None:
    assert set(re.findall(r"^\.(c-[\w-]+)", CSS, re.MULTILINE)) == set(RULES) - {"chart-svg"}
