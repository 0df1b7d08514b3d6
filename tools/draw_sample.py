"""Draws every picture of the sample agency: faces, logos, products, moodboards; no real person or thing.

A development tool, not part of the product. Run it when a drawing changes, look at the result, keep it:

    python tools/draw_sample.py --fonts FOLDER [--out content] [--only faces] [--sheet FOLDER]

FOLDER holds the static woff2 files of Plus Jakarta Sans under their fontsource names; letters become
outlines, so nothing that is written needs a font. Pictures are composed as SVG, photographed at twice their
size by a headless Chromium (the variable CHROMIUM names another one than /usr/bin/chromium) and stored as
small JPEGs without metadata. There is no clock and no random in it: one machine draws the same bytes twice.
It needs Pillow, fontTools with brotli, and Playwright. Coordinates are packed by hand where a formatter would
give every number its own line.
"""

from __future__ import annotations

import argparse
import io
import math
import os
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from fontTools.pens.svgPathPen import SVGPathPen  # type: ignore[import-untyped]
from fontTools.pens.transformPen import TransformPen  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from PIL import Image
from playwright.sync_api import Browser, sync_playwright

# ── colour ────────────────────────────────────────────────────────────

CREAM, STRAW, OCHRE = "#FCF6EA", "#EFCF8D", "#DFA23B"
TERRACOTTA, BRICK, CORAL = "#C8673F", "#A4442E", "#E2785A"
PINE, SAGE, SKY = "#2C594D", "#93AE8F", "#BBD0D6"
INDIGO, PLUM = "#2D3D63", "#6F3352"


def parse_colour(colour: str) -> tuple[int, int, int]:
    """Red, green and blue of '#RRGGBB', 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def mix(first: str, second: str, share: float) -> str:
    """The colour that lies `share` of the way from the first to the second."""
    pairs = zip(parse_colour(first), parse_colour(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def shade(colour: str, depth: float = 1.0) -> str:
    """The colour in warm shadow: what a low sun leaves of it."""
    kept = (1 - 0.20 * depth, 1 - 0.31 * depth, 1 - 0.30 * depth)
    return "#" + "".join(f"{round(c * k):02X}" for c, k in zip(parse_colour(colour), kept, strict=True))


def dim(colour: str, depth: float = 1.0) -> str:
    """The colour of cloth, paper or plaster out of the light: less warm than skin in shadow."""
    kept = (1 - 0.21 * depth, 1 - 0.25 * depth, 1 - 0.23 * depth)
    return "#" + "".join(f"{round(c * k):02X}" for c, k in zip(parse_colour(colour), kept, strict=True))


def light(colour: str, share: float = 0.25) -> str:
    """The colour where the light falls on it."""
    return mix(colour, "#FFF0D2", share)


# ── drawing ────────────────────────────────────────────────────────────


@dataclass
class Sheet:
    """One picture while it is drawn: its size, and the gradients and clips that its shapes point at."""

    width: int
    height: int
    defs: list[str] = field(default_factory=list)

    def define(self, text: str) -> str:
        """Keep a definition written with {id} and return the reference to it."""
        name = f"d{len(self.defs)}"
        self.defs.append(text.replace("{id}", name))
        return f"url(#{name})"

    def linear(self, ends: tuple[float, float, float, float], *stops: str) -> str:
        """A straight gradient from (x1, y1) to (x2, y2); a stop is 'colour' or 'colour opacity'."""
        x1, y1, x2, y2 = ends
        return self.define(
            f'<linearGradient id="{{id}}" gradientUnits="userSpaceOnUse" x1="{x1}" y1="{y1}" x2="{x2}" '
            f'y2="{y2}">'
            f"{spread(stops)}</linearGradient>"
        )

    def radial(self, x: float, y: float, radius: float, *stops: str) -> str:
        """A round gradient, from its middle outwards."""
        return self.define(
            f'<radialGradient id="{{id}}" gradientUnits="userSpaceOnUse" cx="{x}" cy="{y}" r="{radius}">'
            f"{spread(stops)}</radialGradient>"
        )

    def clip(self, shapes: str) -> str:
        """A clip that lets only the shapes through."""
        return self.define(f'<clipPath id="{{id}}">{shapes}</clipPath>')

    def blur(self, radius: float) -> str:
        """A soft edge."""
        return self.define(
            '<filter id="{id}" x="-50%" y="-50%" width="200%" height="200%">'
            f'<feGaussianBlur stdDeviation="{radius}"/></filter>'
        )

    def render_svg(self, body: str) -> str:
        """The whole picture as SVG text."""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{self.width}" height="{self.height}" '
            f'viewBox="0 0 {self.width} {self.height}"><defs>{"".join(self.defs)}</defs>{body}</svg>'
        )


def spread(stops: Sequence[str]) -> str:
    """Gradient stops at equal distances."""
    lines = []
    for place, stop in enumerate(stops):
        colour, _, opacity = stop.partition(" ")
        offset = round(place / max(len(stops) - 1, 1), 3)
        lines.append(f'<stop offset="{offset}" stop-color="{colour}" stop-opacity="{opacity or 1}"/>')
    return "".join(lines)


def attributes(values: Mapping[str, object]) -> str:
    """Keyword arguments as SVG attributes: stroke_width becomes stroke-width."""
    return "".join(f' {name.replace("_", "-")}="{value}"' for name, value in values.items())


def shape(d: str, fill: str = "none", **more: object) -> str:
    """A filled shape."""
    return f'<path d="{d}" fill="{fill}"{attributes(more)}/>'


def line(d: str, colour: str, width: float, **more: object) -> str:
    """A stroke with round ends."""
    return shape(d, "none", stroke=colour, stroke_width=width, stroke_linecap="round", stroke_linejoin="round", **more)


def dot(x: float, y: float, radius: float, fill: str, **more: object) -> str:
    """A full circle."""
    return f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{radius:.2f}" fill="{fill}"{attributes(more)}/>'


def oval(x: float, y: float, rx: float, ry: float, fill: str, **more: object) -> str:
    """An ellipse."""
    return f'<ellipse cx="{x}" cy="{y}" rx="{rx}" ry="{ry}" fill="{fill}"{attributes(more)}/>'


def box(x: float, y: float, width: float, height: float, fill: str, radius: float = 0, **more: object) -> str:
    """A rectangle, with round corners if asked."""
    return f'<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="{radius}" fill="{fill}"{attributes(more)}/>'


def group(*shapes: str, **more: object) -> str:
    """Shapes that move, fade or are clipped together."""
    return f"<g{attributes(more)}>{''.join(shapes)}</g>"


def scatter(count: int) -> Iterator[tuple[int, float, float]]:
    """`count` even but unruly places in the unit square, the same ones every time (a Halton walk)."""
    for step in range(1, count + 1):
        yield step, halton(step, 2), halton(step, 3)


def halton(step: int, base: int) -> float:
    """The van der Corput number of a step: spread out, never regular."""
    place, share = 0.0, 1.0
    while step:
        share /= base
        place += share * (step % base)
        step //= base
    return place


def ribbon(d: str, colour: str, width: float, **more: object) -> str:
    """A brush stroke along a line (absolute M, L and C only): thin at both ends, `width` in the middle."""
    walk = trace(d)
    left, right = [], []
    for place, (x, y) in enumerate(walk):
        (x1, y1), (x2, y2) = walk[max(place - 1, 0)], walk[min(place + 1, len(walk) - 1)]
        length = math.hypot(x2 - x1, y2 - y1) or 1.0
        half = width / 2 * math.sin(math.pi * (0.04 + 0.92 * place / (len(walk) - 1))) ** 0.7
        left.append((x - (y2 - y1) / length * half, y + (x2 - x1) / length * half))
        right.append((x + (y2 - y1) / length * half, y - (x2 - x1) / length * half))
    ring = " ".join(f"{x:.1f},{y:.1f}" for x, y in left + right[::-1])
    return f'<polygon points="{ring}" fill="{colour}"{attributes(more)}/>'


def trace(d: str, steps: int = 10) -> list[tuple[float, float]]:
    """The points along a path of absolute M, L and C commands."""
    walk: list[tuple[float, float]] = []
    for command, numbers in re.findall(r"([MLC])([^MLC]*)", d):
        values = [float(number) for number in re.findall(r"-?[\d.]+", numbers)]
        points = list(zip(values[::2], values[1::2], strict=True))
        if command == "M":
            walk.append(points[0])
        elif command == "L":
            walk += [along((walk[-1], *points[:1]), k / 4) for k in range(1, 5)]
        else:
            for start in range(0, len(points), 3):
                curve = (walk[-1], *points[start : start + 3])
                walk += [along(curve, k / steps) for k in range(1, steps + 1)]
    return walk


def along(points: Sequence[tuple[float, float]], share: float) -> tuple[float, float]:
    """The place on a Bézier curve, by halving lines (de Casteljau)."""
    if len(points) == 1:
        return points[0]
    return along([(a + (c - a) * share, b + (d - b) * share) for (a, b), (c, d) in pairwise(points)], share)


# fmt: off

# ── faces ────────────────────────────────────────────────────────────
# Everybody is drawn looking a little to the right, around a point between the eyes; who looks left is
# mirrored. The light always comes from the upper left of the picture: `sun` is -1 in a mirrored drawing.


@dataclass(frozen=True)
class Face:
    """What makes a face this person's: skin, proportions, features."""

    skin: str
    width: float = 1.0
    jaw: float = 0.0
    length: float = 166
    eye: float = 1.0
    lid: float = 0.0
    lift: float = 0.0
    lash: float = 1.0
    brow: tuple[float, float, float] = (8.0, -38.0, 5.5)  # thickness, height, arch
    brow_colour: str = "#2E1F1B"
    nose: float = 1.0
    smile: str = "closed"
    lips: str = "#B4574F"
    full: float = 1.0
    wide: float = 1.0
    iris: str = "#3A2219"
    blush: float = 0.5
    age: float = 0.0
    sun: int = 1


def face_outline(face: Face) -> str:
    """Forehead, cheek, jaw and chin, seen a little from the side."""
    s, j, low = face.width, face.jaw, face.length
    return (
        f"M{-113 * s},-34 C{-117 * s},-124 -62,-176 8,-176 C72,-176 {106 * s},-124 {106 * s},-66 "
        f"C{106 * s},-46 {100 * s},-34 {99 * s},-16 C{98 * s},0 {104 * s},12 {102 * s},34 "
        f"C{100 * s},66 {95 * s + j * 4},{90 + j * 8} {80 + j * 10},{118 + j * 8} "
        f"C{66 + j * 8},{146 + j * 4} {48 + j * 5},{low} 20,{low} "
        f"C{-8 - j * 6},{low} {-42 - j * 10},{low - 12} {-72 - j * 8},{122 + j * 6} "
        f"C{-97 - j * 9},{98 + j * 5} {-110 * s},54 {-113 * s},-34 Z"
    )


def draw_face(sheet: Sheet, face: Face, cast: str = "") -> str:
    """The head without hair: skin, soft shadow, the shadow that the hair casts, and the features."""
    outline = face_outline(face)
    inside = sheet.clip(shape(outline))
    tone = sheet.linear((-110 * face.sun, -120, 110 * face.sun, 150), light(face.skin, 0.16), face.skin,
        face.skin)
    return shape(outline, tone) + group(
        side_shadow(sheet, face),
        cheeks(sheet, face),
        group(cast, transform=f"translate({5 * face.sun} 13)") if cast else "",
        eyes(sheet, face),
        nose(sheet, face),
        mouth(sheet, face),
        creases(face),
        clip_path=inside,
    )


def side_shadow(sheet: Sheet, face: Face) -> str:
    """The side of the face that is turned from the light, and the underside of the chin."""
    soft = sheet.blur(9)
    if face.sun > 0:
        plane = "M130,-150 C92,-120 88,-60 84,-20 C82,20 86,50 72,84 C62,112 50,134 26,150 L60,190 L150,120 Z"
    else:
        plane = "M-140,-160 C-92,-110 -84,-40 -80,20 C-74,72 -44,120 -6,148 L20,200 L-150,160 Z"
    glint = mix(face.skin, "#FFDCA8", 0.62)
    glow = sheet.radial(-46 if face.sun > 0 else 58, -80, 120, f"{glint} 0.34", f"{glint} 0")
    return shape(plane, shade(face.skin, 0.85), filter=soft, opacity=0.62) + oval(
        -46 if face.sun > 0 else 58, -80, 120, 120, glow
    )


def cheeks(sheet: Sheet, face: Face) -> str:
    """A little warmth on both cheeks and the nose."""
    warm = mix(face.skin, "#D2443A", 0.40)
    near = sheet.radial(-54, 56, 56, f"{warm} {face.blush}", f"{warm} {face.blush * 0.45}", f"{warm} 0")
    far = sheet.radial(78, 54, 40, f"{warm} {face.blush}", f"{warm} {face.blush * 0.45}", f"{warm} 0")
    tip = sheet.radial(31, 52, 30, f"{warm} {face.blush * 0.55}", f"{warm} 0")
    return oval(-54, 56, 56, 56, near) + oval(78, 54, 40, 40, far) + oval(31, 52, 30, 26, tip)


def eyes(sheet: Sheet, face: Face) -> str:
    """Both eyes and brows; the far ones are narrower."""
    thick, high, arch = face.brow
    near = brow((-4, high + 5), (-70, high + 9), thick, arch) + one_eye(sheet, face, -34, 27, -1)
    far = brow((42, high + 5), (92, high + 9), thick * 0.92, arch) + one_eye(sheet, face, 64, 22, 1)
    return group(near, far, fill=face.brow_colour)


def brow(inner: tuple[float, float], outer: tuple[float, float], thick: float, arch: float) -> str:
    """A brow: soft where it begins, full in the middle, a point at the end."""
    (x1, y1), (x2, y2) = inner, outer
    w = x2 - x1
    return (f'<path d="M{x1},{y1 + thick * 0.45} C{x1 + w * 0.04},{y1 - thick * 0.3} '
        f'{x1 + w * 0.3},{y1 - arch * 0.72 - thick * 0.45} '
        f"{x1 + w * 0.56},{y1 - arch - thick * 0.42} C{x1 + w * 0.76},{y1 - arch - thick * 0.34} "
        f"{x2 - w * 0.06},{y2 - thick * 0.7} {x2},{y2} "
        f"C{x2 - w * 0.14},{y2 - thick * 0.5} {x1 + w * 0.78},{y1 - arch + thick * 0.36} "
        f"{x1 + w * 0.54},{y1 - arch + thick * 0.42} "
        f'C{x1 + w * 0.3},{y1 - arch * 0.62 + thick * 0.55} {x1 + w * 0.14},{y1 + thick * 0.5} '
        f'{x1 + w * 0.03},{y1 + thick * 0.85} '
        f'C{x1 - w * 0.01},{y1 + thick * 0.8} {x1 - w * 0.01},{y1 + thick * 0.6} {x1},{y1 + thick * 0.45} '
        'Z"/>')


def one_eye(sheet: Sheet, face: Face, x: float, half: float, outward: int) -> str:
    """An almond, an iris that looks ahead, a lid; `outward` is -1 for the left eye and 1 for the right."""
    high, low = 20.5 * face.eye, 11.5 * face.eye
    inner, outer = x - outward * half, x + outward * half
    upper = (f"C{inner + outward * half * 0.45},{2 - high} "
        f"{outer - outward * half * 0.55},{-high - 2 - face.lift} {outer},{-3 - face.lift}")
    almond = (f"M{inner},3 {upper} C{outer - outward * half * 0.45},{low - 1} "
        f"{inner + outward * half * 0.6},{low + 2} {inner},3 Z")
    seen = sheet.clip(shape(almond))
    gaze, ball = x + 2.0, 12.4 * min(face.eye, 1.04)
    white = mix("#FFF9F0", face.skin, 0.10)
    lash = "#271815"
    lid_line = f"M{inner},3 {upper}"
    wing = f"L{outer + outward * 6 * face.lash},{-3 - face.lift - 5 * face.lash} " if face.lash > 0.4 else ""
    under = (f"C{outer - outward * half * 0.5},{-high + 3.5} {inner + outward * half * 0.5},{4.5 - high + 2} "
        f"{inner},3 Z")
    fold = (f"M{inner + outward * 6},{-high * 0.72 - face.lid} "
        f"C{inner + outward * half * 0.6},{-high - 5.5 - face.lid} "
        f"{outer - outward * half * 0.6},{-high - 7 - face.lid} "
        f"{outer + outward * 2},{-8 - face.lift - face.lid * 0.6}")
    return "".join((shape(almond, white), group(dot(gaze, -1.6, ball, face.iris), dot(gaze, -1.6, ball * 0.5,
        "#160D0B"), shape(f"{lid_line} L{outer},2 C{outer - outward * half * 0.5},{-high + 10} "
        f"{inner + outward * half * 0.5},{10 - high} {inner},8 Z", shade(white, 1.3), opacity=0.55), dot(
        gaze - 4 * face.sun, -5.6, 3.1, "#FFFFFF", opacity=0.92), clip_path=seen), shape(
        f"{lid_line} {wing}L{outer},{-0.5 - face.lift} {under}", lash, stroke=lash, stroke_width=1.6
        + face.lash, stroke_linejoin="round"), ribbon(fold, shade(face.skin, 1.7), 3.4, opacity=0.75), ribbon(
        f"M{inner + outward * half * 0.5},{low + 1} C{x},{low + 3.4} {x + outward * half * 0.6},{low + 1} "
        f"{outer - outward},1", shade(face.skin, 1.8), 2.6, opacity=0.5)))


def nose(sheet: Sheet, face: Face) -> str:
    """A soft bridge, a tip in the light, two quiet nostrils."""
    n, dark = face.nose, shade(face.skin, 1.25)
    soft = sheet.blur(3.2)
    if face.sun > 0:
        bridge = f"M32,-22 C36,4 {40},26 {31 + 19 * n},52 C{40 + 8 * n},64 34,64 30,62 C38,44 30,10 26,-16 Z"
    else:
        bridge = f"M14,-24 C10,6 {6},26 {22 - 22 * n},54 C{14 - 10 * n},66 16,66 22,64 C12,46 18,10 22,-16 Z"
    shine = oval(27 if face.sun > 0 else 31, 44, 6.5, 9, light(face.skin, 0.55), opacity=0.5, filter=soft)
    wings = (
        line(f"M{22 - 21 * n},50 C{22 - 27 * n},58 {22 - 24 * n},68 {22 - 14 * n},66 "
             f"C{22 - 4 * n},66 {22 - 4 * n},73 {28},72.5 C{32},72 {32},66 {28 + 11 * n},65 "
             f"C{28 + 19 * n},65 {28 + 20 * n},57 {28 + 17 * n},51", shade(face.skin, 1.55), 3.1)
    )
    holes = (oval(28 - 14 * n, 66.5, 5.2 * n, 2.5, shade(face.skin, 2.2)) + oval(31 + 8 * n, 66, 4.2 * n, 2.4,
        shade(face.skin, 2.2)))
    return shape(bridge, dark, filter=soft, opacity=0.5) + shine + wings + holes


def mouth(sheet: Sheet, face: Face) -> str:
    """A closed smile, or an open one with a row of teeth."""
    return group(open_smile(sheet, face) if face.smile == "open" else closed_smile(face),
        transform=f"translate(23 105) scale({face.wide} {face.full})")


def closed_smile(face: Face) -> str:
    """Two lips and the line between them, lifted at the corners."""
    deep = mix(face.lips, "#3A1216", 0.55)
    upper = ("M-39,-7 C-28,-6.5 -15,-11.5 -5,-11 C-1,-10.6 2,-9 5,-10.6 C14,-12 24,-7 34,-7.6 C23,0.5 12,3 "
        "0,3 C-14,3.6 -28,0.5 -39,-7 Z")
    lower = "M-34,-4 C-22,2.5 -12,3 0,2.6 C12,2.6 20,0 29,-4.4 C24,11 13,18 -1,18 C-16,18 -27,10 -34,-4 Z"
    return "".join((
        shape(upper, shade(face.lips, 0.7)),
        shape(lower, face.lips),
        shape("M-17,10 C-9,14.5 4,14.5 11,9 C4,11 -8,11.6 -17,10 Z", light(face.lips, 0.6), opacity=0.5),
        ribbon("M-44,-11 C-36,-3 -19,3 0,2.8 C14,2.8 29,-3 39,-12", deep, 4.4),
        shape("M-15,25 C-8,28.5 4,28.5 10,24.5 C4,30 -8,31 -15,25 Z", shade(face.skin, 1.1), opacity=0.6),
    ))


def open_smile(sheet: Sheet, face: Face) -> str:
    """A warm smile that shows the upper teeth."""
    hole = ("M-38,-7 C-25,-3 -12,-1.6 1,-2.2 C13,-2.4 24,-4 34,-8.5 C29,9 16,17.5 -1,17.5 C-19,17.5 -33,9 "
        "-38,-7 Z")
    seen = sheet.clip(shape(hole))
    lips = ("M-43,-8.5 C-30,-10 -17,-15 -6,-14.4 C-1,-14 2,-12.6 5,-14 C15,-15.4 27,-11.6 38,-10 "
            "C34,12 18,26 -1,26 C-22,26 -38,12 -43,-8.5 Z")
    top = ("M-43,-8.5 C-30,-10 -17,-15 -6,-14.4 C-1,-14 2,-12.6 5,-14 C15,-15.4 27,-11.6 38,-10 C25,-3 "
        "13,-1.6 0,-1.6 C-15,-1 -30,-3.6 -43,-8.5 Z")
    return "".join((shape(lips, face.lips), shape(top, shade(face.lips, 0.8)), shape(hole, "#5A2321"), group(
        shape("M-48,-14 L44,-16 L36,1 C24,9.5 12,11.5 -1,11.5 C-16,11.5 -28,9 -40,0 Z", mix("#FFF7EA",
        face.skin, 0.05)), shape("M-48,-14 L44,-16 L42,-4 C24,1.5 -20,2.5 -46,-2 Z", "#D3B8A4", opacity=0.55),
        clip_path=seen), ribbon("M-46,-11 C-43,-8 -41,-5.5 -38,-5.5", mix(face.lips, "#3A1216", 0.5), 3.4),
        ribbon("M41,-12.5 C38,-9 36,-7 34,-7", mix(face.lips, "#3A1216", 0.5), 3.2), shape(
        "M-15,32 C-8,35.5 4,35.5 10,31.5 C4,37 -8,38 -15,32 Z", shade(face.skin, 1.1), opacity=0.6)))


def creases(face: Face) -> str:
    """Smile lines, and what the years have drawn."""
    dark = shade(face.skin, 1.4)
    lines = []
    if face.smile == "open" or face.age:
        strength = 0.30 + 0.28 * face.age
        lines.append(ribbon("M-14,66 C-25,72 -32,82 -34,95", dark, 4.0, opacity=strength))
        lines.append(ribbon("M58,64 C68,70 73,80 74,92", dark, 3.6, opacity=strength))
    else:
        lines.append(ribbon("M-30,88 C-33,92 -33,95 -32,98", dark, 3.0, opacity=0.3))
        lines.append(ribbon("M70,87 C73,91 73,94 72,97", dark, 3.0, opacity=0.3))
    lines += [ribbon(d, dark, 3.0, opacity=0.5 * face.age) for d in AGE_LINES if face.age]
    return "".join(lines)


AGE_LINES = ("M-70,-6 C-76,-9 -80,-12 -85,-17", "M-71,2 C-78,2 -83,2 -89,0", "M-69,9 C-75,12 -79,14 -84,17",
    "M92,-6 C95,-8 97,-10 99,-13", "M-54,21 C-44,29 -28,29 -16,21", "M50,22 C58,29 70,28 80,20",
    "M-34,-80 C-8,-87 28,-87 56,-80")


def ear(sheet: Sheet, face: Face) -> str:
    """The near ear."""
    dark = shade(face.skin, 1.2)
    x = -113 * face.width
    shell = (f"M{x + 6},-18 C{x - 10},-36 {x - 30},-26 {x - 27},0 C{x - 25},22 {x - 20},46 {x - 4},46 "
        f"C{x + 8},44 {x + 10},20 {x + 8},0 Z")
    tone = face.skin if face.sun > 0 else shade(face.skin, 0.5)
    return (shape(shell, mix(tone, "#D2443A", 0.08)) + line(
        f"M{x + 2},-12 C{x - 10},-22 {x - 20},-12 {x - 18},4 C{x - 17},18 {x - 13},26 {x - 6},30", dark, 3,
        opacity=0.7) + line(f"M{x - 2},2 C{x - 10},4 {x - 8},14 {x - 2},18", dark, 3, opacity=0.6))


def neck(sheet: Sheet, face: Face, width: float = 1.0) -> str:
    """The neck, with the shadow of the chin across it."""
    left, right = -66 * width, 56 * width
    throat = (f"M{left},70 C{left + 2},150 {left + 2},180 {left - 8},206 C{left - 14},226 {left - 24},244 "
        "-120,268 "
        f"L-120,470 L130,470 L130,268 C{right + 24},246 {right + 16},228 {right + 8},208 C{right},180 "
        f"{right},150 {right},70 Z")
    inside = sheet.clip(shape(throat))
    soft = sheet.blur(5)
    tone = sheet.linear((-240 * face.sun, 0, 240 * face.sun, 0), light(face.skin, 0.1), face.skin, shade(
        face.skin, 0.8))
    under = ("M-140,40 L-86,96 C-60,150 -20,196 34,204 C64,206 86,190 110,150 L130,40 Z" if face.sun > 0
             else "M-130,40 L-100,150 C-84,196 -44,208 -6,202 C44,192 70,150 90,90 L110,40 Z")
    collar = shade(face.skin, 1.2)
    return shape(throat, tone) + group(
        shape(under, shade(face.skin, 1.15), filter=soft, opacity=0.9),
        ribbon("M-12,262 C-34,254 -70,256 -104,266", collar, 6, opacity=0.5),
        ribbon("M20,262 C44,254 74,256 104,266", collar, 6, opacity=0.5),
        clip_path=inside,
    )


# ── hair and cloth ────────────────────────────────────────────────────────────


def hair(sheet: Sheet, face: Face, d: str, colour: str, bright: Sequence[str] = (), deep: Sequence[str] = (
        )) -> str:
    """A mass of hair: one tone with the sun on it, bright strands and deep ones."""
    sun = face.sun
    tone = sheet.linear((-130 * sun, -210, 110 * sun, 160), light(colour, 0.20), colour, shade(colour, 0.9))
    inside = sheet.clip(shape(d))
    return shape(d, tone) + group(
        *(ribbon(strand, shade(colour, 1.8), 10, opacity=0.55) for strand in deep),
        *(ribbon(strand, light(colour, 0.34), 9, opacity=0.5) for strand in bright),
        clip_path=inside,
    )


def torso(neckline: str, wide: float = 1.0, slope: float = 0.0) -> str:
    """Shoulders down to the edge of the picture; the neckline runs from (-80, 226) to (72, 226)."""
    return (
        f"M{-318 * wide},420 C{-316 * wide},372 {-304 * wide},{318 + slope} {-244 * wide},{288 + slope} "
        f"C{-196 * wide},{262 + slope * 0.6} -126,250 -80,226 {neckline} "
        f"C118,250 {188 * wide},{262 + slope * 0.6} {236 * wide},{288 + slope} "
        f"C{298 * wide},{318 + slope} {310 * wide},372 {312 * wide},420 Z"
    )


CREW = "C-62,268 50,268 72,226"
SCOOP = "C-70,306 60,306 72,226"
VEE = "C-60,262 -24,318 2,350 C24,318 56,262 72,226"


def cloth(sheet: Sheet, face: Face, d: str, colour: str, *prints: str, folds: Sequence[str] = ()) -> str:
    """A garment: its colour in the light, its print, its folds, its side in shadow."""
    inside = sheet.clip(shape(d))
    tone = sheet.linear((-280 * face.sun, 220, 300 * face.sun, 380), light(colour, 0.14), colour, dim(colour,
        0.8))
    soft = sheet.blur(12)
    far = "M-370,200 L-240,280 C-206,330 -200,380 -206,430 L-380,430 Z"
    if face.sun > 0:
        far = "M360,200 L230,280 C196,330 190,380 196,430 L380,430 Z"
    return shape(d, tone) + group(
        *prints,
        shape(far, dim(colour, 1.3), filter=sheet.blur(26), opacity=0.4),
        *(ribbon(fold, dim(colour, 1.4), 7, opacity=0.55) for fold in folds),
        oval(0, 232, 96, 34, dim(colour, 1.6), filter=soft, opacity=0.4),
        clip_path=inside,
    )


SLEEVES = ("M-214,420 C-210,386 -204,362 -190,338", "M208,420 C204,386 198,362 184,338")


def tile(sheet: Sheet, width: float, height: float, shapes: str, turn: float = 0) -> str:
    """A cloth print that repeats; it covers the whole torso."""
    return box(-380, 180, 760, 300, tile_at(sheet, width, height, shapes, turn))


def tile_at(sheet: Sheet, width: float, height: float, shapes: str, turn: float = 0) -> str:
    """A repeating print as a fill."""
    return sheet.define(
        f'<pattern id="{{id}}" patternUnits="userSpaceOnUse" width="{width}" height="{height}" '
        f'patternTransform="rotate({turn})">{shapes}</pattern>'
    )


def lapels(sheet: Sheet, face: Face, colour: str) -> str:
    """The two lapels of a jacket, and where it closes."""
    near, far = light(colour, 0.10), dim(colour, 0.35)
    if face.sun < 0:
        near, far = far, near
    seam = dim(colour, 1.7)
    return "".join((shape(
        "M-84,222 C-112,240 -124,262 -128,292 L-96,300 L-112,322 L-6,420 L14,420 C-30,350 -62,290 -84,222 Z",
        near), shape(
        "M76,222 C104,240 116,262 120,292 L88,300 L104,322 L24,400 L4,410 C36,350 58,290 76,222 Z", far),
        line("M-84,222 C-62,290 -30,350 10,414", seam, 3, opacity=0.7), line("M76,222 C58,290 36,346 6,400",
        seam, 3, opacity=0.7), line("M-128,292 L-96,300 L-112,322 L-10,416", seam, 3, opacity=0.6), line(
        "M120,292 L88,300 L104,322 L30,392", seam, 3, opacity=0.6)))


def shirt_collar(colour: str, spread_by: float = 0.0) -> str:
    """A shirt collar around the neck, both points down."""
    edge = dim(colour, 0.9)
    w = spread_by
    return "".join((shape("M-74,196 C-50,236 -20,258 4,268 C26,256 50,236 66,196 L74,226 L4,296 L-86,226 Z",
        dim(colour, 0.55)), shape(
        f"M-76,192 C-94,206 -100,222 -96,240 L{-62 - w},304 L2,268 C-30,250 -60,226 -76,192 Z", colour),
        shape(f"M68,192 C86,206 92,222 88,240 L{62 + w},302 L4,268 C34,250 54,226 68,192 Z", dim(colour,
        0.18)), line(f"M-96,240 L{-62 - w},304 L2,268 L{62 + w},302 L88,240", edge, 2.6, opacity=0.7), line(
        "M-76,192 C-60,226 -30,250 2,268 C34,250 54,226 68,192", edge, 2.6, opacity=0.6)))


def curls(sheet: Sheet, face: Face, rings: Sequence[tuple[float, float, float, float, int, float]],
        colour: str) -> str:
    """Curly hair: rings of round locks (x, y, rx, ry, count, size), lit from one side, with coils in them."""
    balls = [
        (x + rx * math.cos(turn), y + ry * math.sin(turn), size * (0.86 + 0.28 * halton(step + 3, 3)))
        for x, y, rx, ry, count, size in rings
        for step in range(count)
        for turn in (math.tau * (step + 0.35 * halton(step + 1, 2)) / count,)
    ]
    tone = sheet.linear((-180 * face.sun, -240, 170 * face.sun, 150), light(colour, 0.22), colour, shade(
        colour, 0.9))
    mass = "".join(dot(x, y, size, tone) for x, y, size in balls)
    marks = []
    for count, (x, y, size) in enumerate(balls):
        lit = (x * face.sun + y) < -40
        ink = light(colour, 0.30 if lit else 0.14)
        r = size * 0.52
        swing = 40 + 67 * count
        coil = (f"M{-r:.1f},{r * 0.35:.1f} C{-r:.1f},{-r:.1f} {r:.1f},{-r:.1f} {r * 0.9:.1f},{r * 0.2:.1f} "
            f"C{r * 0.8:.1f},{r * 0.9:.1f} {-r * 0.3:.1f},{r * 0.9:.1f} {-r * 0.3:.1f},{r * 0.2:.1f}")
        marks.append(group(line(coil, ink, 3.2, opacity=0.5),
            transform=f"translate({x:.1f} {y:.1f}) rotate({swing % 360})"))
    return mass + "".join(marks)


def glasses(colour: str, round_ones: bool) -> str:
    """Thin spectacles with a glint."""
    if round_ones:
        lenses = [oval(-34, 3, 40, 38, "#FFFFFF", fill_opacity=0.10, stroke=colour, stroke_width=4),
                  oval(65, 3, 33, 38, "#FFFFFF", fill_opacity=0.10, stroke=colour, stroke_width=4)]
    else:
        lenses = [box(-74, -24, 80, 54, "#FFFFFF", 20, fill_opacity=0.10, stroke=colour, stroke_width=5),
                  box(32, -24, 66, 54, "#FFFFFF", 20, fill_opacity=0.10, stroke=colour, stroke_width=5)]
    return "".join(lenses) + line("M5,-4 Q18,-13 33,-5", colour, 4.5) + line("M-74,-6 L-116,-14", colour, 4.5)


def earring(x: float, y: float, *parts: str) -> str:
    """An ear ornament that hangs at (x, y)."""
    return group(*parts, transform=f"translate({x} {y})")


# ── people ────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Layers:
    """What is drawn around a face: behind it, under it, over it."""

    back: str = ""
    wear: str = ""
    hair: str = ""
    over: str = ""
    cast: str = ""
    ear: bool = True
    neck: float = 1.0


@dataclass(frozen=True)
class Portrait:
    """One person: where they look, what is behind them, and how they are dressed."""

    face: Face
    dress: Callable[[Sheet, Face], Layers]
    ground: str
    disc: str
    scene: Callable[[str], str]
    tilt: float = 0.0
    size: float = 1.15


def draw_portrait(portrait: Portrait) -> str:
    """A person in front of a disc of light, as SVG."""
    sheet = Sheet(800, 800)
    face = portrait.face
    parts = portrait.dress(sheet, face)
    turned = f"rotate({portrait.tilt} 0 170)"
    head = group(ear(sheet, face) if parts.ear else "", draw_face(sheet, face, group(shape(parts.cast, shade(
        face.skin, 1.25)), opacity=0.8) if parts.cast else ""), parts.hair, transform=turned)
    figure = group(
        group(parts.back, transform=turned), neck(sheet, face, parts.neck), parts.wear, head, parts.over,
        transform=f"translate({400 - 8 * face.sun} 384) scale({portrait.size * face.sun} {portrait.size})",
    )
    return sheet.render_svg(backdrop(sheet, portrait) + figure)


def backdrop(sheet: Sheet, portrait: Portrait) -> str:
    """The wall, and the disc that everybody in the set stands before: a porthole to where they are from."""
    wall = sheet.linear((0, 0, 800, 800), light(portrait.ground, 0.18), portrait.ground, shade(
        portrait.ground, 0.25))
    disc = sheet.linear((140, 80, 660, 700), light(portrait.disc, 0.26), portrait.disc, shade(portrait.disc,
        0.12))
    inside = sheet.clip(dot(400, 400, 330, "#000000"))
    return (box(0, 0, 800, 800, wall) + dot(400, 400, 330, disc) + group(portrait.scene(portrait.disc),
        clip_path=inside))


def leaf(x: float, y: float, size: float, turn: float, colour: str) -> str:
    """One leaf with a lit half and a vein."""
    body = "M0,0 C-26,-34 -24,-84 0,-118 C24,-84 26,-34 0,0 Z"
    return group(shape(body, colour), shape("M0,0 C26,-34 24,-84 0,-118 Z", shade(colour, 0.5)), line(
        "M0,24 L0,-100", shade(colour, 1.0), 3), transform=f"translate({x} {y}) rotate({turn}) scale({size})")


def cloud(x: float, y: float, size: float, colour: str) -> str:
    """A flat-bottomed cloud."""
    return group(shape("M-70,0 C-84,-26 -46,-44 -34,-30 C-26,-62 26,-62 32,-30 C52,-44 86,-22 70,0 Z",
        colour), transform=f"translate({x} {y}) scale({size})")


def beams(disc: str) -> str:
    """Stage light."""
    return (shape("M70,60 L330,740 L560,740 Z", light(disc, 0.5), opacity=0.55) + shape(
        "M700,40 L300,740 L480,740 Z", light(disc, 0.5), opacity=0.4) + shape(
        "M60,640 C240,610 560,610 740,640 L740,740 L60,740 Z", dim(disc, 0.5)))


def sprigs(disc: str) -> str:
    """Leaf shadows on a wall."""
    tone = dim(disc, 0.42)
    stems = (line("M96,250 C130,360 130,470 110,600", tone, 5) + line("M704,190 C668,300 664,440 690,560",
        tone, 5))
    left = "".join(flat_leaf(112 + 8 * k, 300 + 66 * k, 0.72, turn, tone) for k, turn in enumerate((62, 70,
        78, 84)))
    right = "".join(flat_leaf(690 - 6 * k, 250 + 74 * k, 0.74, turn, tone) for k, turn in enumerate((-58, -66,
        -76, -84)))
    return stems + left + right


def flat_leaf(x: float, y: float, size: float, turn: float, colour: str) -> str:
    """The silhouette of a leaf."""
    return group(shape("M0,0 C-30,-30 -28,-84 0,-118 C28,-84 30,-30 0,0 Z", colour),
        transform=f"translate({x} {y}) rotate({turn}) scale({size})")


def window(disc: str) -> str:
    """Afternoon light through a window."""
    tone = light(disc, 0.62)
    return group(*(box(x, y, 96, 128, tone, 3) for x in (70, 180, 290) for y in (150, 292, 434)),
        transform="skewY(14) translate(20 -90)", opacity=0.75)


def coast(disc: str) -> str:
    """Hills, a quiet sea and two clouds."""
    sea = "".join(line(f"M{x},{y} h{w}", light(disc, 0.6), 4, opacity=0.8) for x, y, w in ((110, 560, 70), (
        600, 575, 80), (140, 600, 46), (660, 612, 50), (80, 640, 90)))
    return (cloud(190, 250, 0.9, light(disc, 0.62)) + cloud(640, 330, 0.72, light(disc, 0.62)) + shape(
        "M40,530 C110,440 170,420 240,480 C300,520 500,500 560,440 C620,390 690,430 760,520 L760,560 "
        "L40,560 Z", dim(disc, 0.42)) + box(40, 530, 720, 220, dim(disc, 0.22)) + sea)


def dry_hills(disc: str) -> str:
    """Savanna hills and a low sun over the strait."""
    return (dot(618, 300, 52, light(disc, 0.6)) + shape(
        "M40,500 C120,400 210,390 290,470 C380,520 500,430 590,420 C680,420 720,470 780,520 L780,760 "
        "L40,760 Z", dim(disc, 0.3)) + shape(
        "M40,580 C160,520 240,520 340,570 C480,620 620,520 780,560 L780,760 L40,760 Z", dim(disc, 0.62)))


def volcano(disc: str) -> str:
    """A volcano above the fields, with its cloud."""
    return (shape("M60,600 C170,560 210,420 250,300 L300,300 C340,420 400,560 520,600 L520,760 L60,760 Z",
        dim(disc, 0.34)) + shape(
        "M250,300 L300,300 C310,330 316,346 322,364 C300,350 286,372 272,352 C260,366 244,356 230,362 "
        "C238,340 244,322 250,300 Z", light(disc, 0.5)) + cloud(180, 300, 0.8, light(disc, 0.6)) + cloud(640,
        400, 0.8, light(disc, 0.6)) + shape("M40,610 C260,570 520,570 780,620 L780,760 L40,760 Z", dim(disc,
        0.6)))


def kitchen(disc: str) -> str:
    """A shelf with a pot and jars, bay leaves drying."""
    tone, deep = dim(disc, 0.45), dim(disc, 0.75)
    shelf = (box(520, 430, 300, 13, deep) + shape(
        "M548,430 C540,400 540,370 552,356 L616,356 C628,370 628,400 620,430 Z", tone) + box(556, 342, 56, 16,
        deep, 6) + dot(584, 338, 8, deep))
    jars = box(640, 366, 48, 64, tone, 8) + box(645, 352, 38, 16, deep, 4)
    leaves = (line("M150,120 C146,200 150,280 140,380", deep, 5) + "".join(flat_leaf(148, 230 + 38 * k, 0.62,
        turn, tone) for k, turn in enumerate((118, -112, 124, -118, 140))))
    return shelf + jars + leaves


def terraces(disc: str) -> str:
    """Rice terraces, step below step."""
    steps = ((0.18, 430), (0.34, 490), (0.5, 552), (0.68, 616))
    return (cloud(620, 270, 0.75, light(disc, 0.6)) + "".join(shape(
        f"M40,{y + 30} C160,{y - 50} 260,{y + 40} 400,{y} C540,{y - 40} 640,{y + 50} 780,{y - 20} "
        "L780,760 L40,760 Z", dim(disc, depth)) + line(
        f"M40,{y + 30} C160,{y - 50} 260,{y + 40} 400,{y} C540,{y - 40} 640,{y + 50} 780,{y - 20}", light(
        disc, 0.4), 4) for depth, y in steps))


def skyline(disc: str) -> str:
    """A city of towers and low roofs."""
    far = ((76, 400, 60), (150, 330, 54), (214, 440, 70), (540, 370, 56), (606, 300, 62), (678, 420, 70))
    near = ((60, 520, 90), (160, 480, 70), (560, 500, 80), (650, 540, 110))
    lights = "".join(box(x + 12 + 18 * c, y + 20 + 26 * r, 8, 12, light(disc, 0.6)) for x, y, w in near
        for c in range(int(w / 22)) for r in range(3))
    return ("".join(box(x, y, w, 400, dim(disc, 0.24), 4) for x, y, w in far) + "".join(box(x, y, w, 300, dim(
        disc, 0.48), 4) for x, y, w in near) + lights)


def fronds(disc: str) -> str:
    """A house plant at the window."""
    tone = dim(mix(disc, SAGE, 0.55), 0.25)
    blades = ((640, 640, 1.9, -6), (650, 650, 1.7, 26), (640, 650, 1.6, -38), (660, 660, 1.4, 52), (120, 700,
        1.6, 8), (110, 700, 1.4, -26), (130, 700, 1.4, 36))
    return "".join(group(flat_leaf(0, 0, 1, 0, tone), line("M0,10 L0,-96", light(tone, 0.35), 2.4),
        transform=f"translate({x} {y}) rotate({turn}) scale({size * 1.35} {size * 1.6})") for x, y, size,
        turn in blades)


def paper_birds(disc: str) -> str:
    """A mobile of folded paper birds."""
    bird = (shape("M-40,-6 L0,10 L44,-22 L18,22 L-6,26 Z", CREAM) + shape("M-10,8 L16,-40 L22,14 Z", light(
        TERRACOTTA, 0.45)) + shape("M0,10 L44,-22 L18,22 Z", dim(CREAM, 0.45)))
    hung = ((152, 300, 0.9), (656, 250, 1.0), (700, 420, 0.7), (104, 450, 0.66))
    return "".join(line(f"M{x},0 L{x},{y - 24}", dim(disc, 0.5), 2.4) + group(bird,
        transform=f"translate({x - 8} {y}) scale({size})") for x, y, size in hung)


def ring_light(disc: str) -> str:
    """The lamp of someone who sells live."""
    return "".join((dot(400, 400, 330, "none", stroke="#FFF7E8", stroke_width=190, opacity=0.10), dot(400,
        400, 330, "none", stroke="#FFF7E8", stroke_width=120, opacity=0.16), dot(400, 400, 304, "none",
        stroke="#FFF9EE", stroke_width=44)))


def blossoms(disc: str) -> str:
    """Five-petalled flowers in the air."""
    spots = ((140, 280, 1.0, 10), (210, 170, 0.7, 40), (640, 200, 0.95, 24), (690, 340, 0.7, 0), (110, 430,
        0.7, 60), (670, 500, 1.0, 30), (150, 560, 0.9, 15))
    tone = light(disc, 0.55)
    flower = ("".join(shape("M0,0 C-20,-12 -22,-40 -4,-46 L0,-40 L4,-46 C22,-40 20,-12 0,0 Z", tone,
        transform=f"rotate({72 * k})") for k in range(5)) + dot(0, 0, 7, dim(disc, 0.4)))
    return "".join(group(flower, transform=f"translate({x} {y}) rotate({turn}) scale({size})") for x, y, size,
        turn in spots)


def lake(disc: str) -> str:
    """Green hills around a lake with small islands."""
    far, near, water = dim(mix(disc, SAGE, 0.5), 0.2), dim(mix(disc, SAGE, 0.6), 0.55), light(mix(disc, SKY,
        0.4), 0.2)
    return (shape(
        "M40,470 C110,380 190,370 260,430 C340,470 460,450 540,400 C620,350 700,390 780,460 L780,560 "
        "L40,560 Z", far) + box(40, 520, 740, 240, water) + shape("M40,540 C90,490 160,490 210,540 Z", near)
        + shape("M590,556 C640,500 720,500 770,556 Z", near) + "".join(line(f"M{x},{y} h{w}", CREAM, 4,
        opacity=0.7) for x, y, w in ((90, 580, 80), (630, 596, 90), (150, 620, 50))))


# Each of these returns the layers of one person; the numbers are places around the point between the eyes.


def sasmaya(sheet: Sheet, face: Face) -> Layers:
    """Long side-swept waves, a strong jacket, one gold earring."""
    brown = "#35201A"
    back = hair(sheet, face,
        "M-20,-196 C-180,-190 -190,-60 -176,30 C-168,90 -214,130 -200,190 C-190,240 -226,270 -206,330 "
        "C-180,372 -80,372 -40,340 L110,340 "
        "C170,360 222,330 210,270 C196,230 222,190 200,140 C180,100 176,60 172,10 C166,-110 140,-200 "
        "10,-206 Z", shade(brown, 0.6), ["M140,90 C150,150 190,200 176,290",
        "M124,140 C132,200 156,240 140,320"])
    lock = ("M52,-150 C4,-122 -72,-104 -96,-26 C-108,26 -92,70 -108,118 C-124,160 -98,200 -116,250 C-124,290 "
        "-156,316 -196,326 C-218,300 -200,262 -196,236 C-194,200 -216,180 -204,140 "
        "C-190,100 -178,60 -177,10 C-176,-96 -140,-214 20,-215 C98,-213 148,-164 156,-90 C161,-40 157,10 "
        "168,56 C178,96 206,120 200,168 C193,200 208,226 194,262 C160,254 130,226 133,190 "
        "C136,160 116,120 113,66 C111,10 118,-50 104,-90 C92,-120 72,-140 52,-150 Z")
    front = hair(sheet, face, lock, brown, [
        "M40,-172 C-40,-160 -124,-110 -136,-10 C-142,60 -126,90 -142,140 C-154,180 -128,220 -146,280",
        "M20,-194 C-70,-184 -148,-120 -158,-10 C-162,60 -146,90 -170,150 C-184,190 -156,220 -176,290",
        "M70,-178 C124,-150 136,-90 136,-10 C138,60 150,100 164,140 C176,180 160,210 172,246"], [
        "M46,-160 C-20,-140 -104,-100 -114,-16 C-122,50 -108,80 -124,130 C-136,170 -112,210 -130,270",
        "M-10,-206 C-110,-190 -168,-100 -170,0 C-172,70 -160,100 -186,150",
        "M84,-160 C130,-110 124,-20 126,60 C130,110 152,150 146,210"])
    jacket = torso(VEE, 1.06, -8)
    wear = (cloth(sheet, face, torso(SCOOP), CREAM) + cloth(sheet, face, jacket, INDIGO, folds=SLEEVES)
        + lapels(sheet, face, INDIGO))
    gold = earring(119, 62, line("M0,0 L0,12", OCHRE, 3), shape(
        "M0,10 C12,26 12,44 0,52 C-12,44 -12,26 0,10 Z", OCHRE), shape("M0,10 C12,26 12,44 0,52 Z", shade(
        OCHRE)))
    return Layers(back, wear, front + gold, cast=lock, ear=False)


def nadhira(sheet: Sheet, face: Face) -> Layers:
    """A softly draped hijab with an inner band; no hair is shown."""
    rose = "#CF8F8D"
    hood = ("M4,-212 C-108,-212 -160,-128 -154,-20 C-150,60 -150,120 -124,176 C-110,230 90,236 124,184 "
        "C142,130 136,60 138,-10 C142,-130 100,-212 4,-212 Z "
        "M12,-126 C66,-126 100,-84 105,-20 C108,34 104,84 92,120 C78,152 52,172 22,172 C-4,172 -36,158 "
        "-60,132 C-90,98 -104,40 -100,-20 C-94,-86 -48,-126 12,-126 Z")
    band = ("M12,-150 C-60,-150 -112,-100 -112,-20 C-112,0 -108,8 -104,20 C-104,-60 -70,-112 10,-112 "
        "C70,-112 102,-70 106,-6 C114,-30 112,-60 106,-82 C90,-128 60,-150 12,-150 Z")
    under = ("M-150,170 C-190,214 -262,250 -312,300 L-340,430 L340,430 C318,330 250,256 150,200 C110,250 "
        "-80,250 -150,170 Z")
    drape = ("M-140,120 C-120,190 -30,238 60,232 C120,226 150,190 144,150 C190,196 240,250 262,330 C200,420 "
        "20,440 -120,400 C-230,370 -262,330 -246,280 C-200,240 -160,190 -140,120 Z")
    shadow = sheet.clip(shape(drape))
    soft = sheet.blur(7)
    folds = ["M-132,150 C-110,226 -10,274 90,262 C130,256 152,232 158,206",
        "M-150,180 C-130,270 0,320 130,296 C170,288 192,270 200,250", "M-176,214 C-150,320 30,366 190,320",
        "M-120,120 C-96,190 -10,226 60,220"]
    tone = sheet.linear((-260 * face.sun, 140, 260 * face.sun, 400), light(rose, 0.22), rose, shade(rose,
        0.8))
    inner = (
        "M4,-190 C-98,-190 -140,-120 -136,-20 C-134,60 -128,130 -90,200 L100,200 C122,140 122,60 122,-10 "
        "C126,-120 90,-190 4,-190 Z")
    wear = (shape(under, shade(rose, 0.55)) + shape("M-128,80 L-150,270 L166,270 L158,200 L132,80 Z", shade(
        rose, 1.1)) + shape(inner, shade(rose, 1.5)))
    hem = ("M12,-126 C66,-126 100,-84 105,-20 C108,34 104,84 92,120 C78,152 52,172 22,172 C-4,172 -36,158 "
        "-60,132 C-90,98 -104,40 -100,-20 C-94,-86 -48,-126 12,-126 Z")
    scarf = group(shape(hood, sheet.linear((-150 * face.sun, -200, 150 * face.sun, 160), light(rose, 0.30),
        rose, shade(rose, 0.7)), fill_rule="evenodd"), line(hem, light(rose, 0.22), 5), ribbon(
        "M-56,-192 C-126,-140 -134,-50 -128,40 C-124,100 -112,130 -90,160", shade(rose, 1.0), 10,
        opacity=0.6), ribbon("M-20,-200 C-100,-160 -122,-80 -118,20", light(rose, 0.45), 9, opacity=0.6),
        ribbon("M44,-198 C112,-150 128,-70 124,10 C124,70 118,110 104,144", shade(rose, 1.0), 10,
        opacity=0.6), ribbon("M60,-180 C108,-140 118,-60 116,0", light(rose, 0.45), 8, opacity=0.5), ribbon(
        "M-60,150 C-20,184 60,190 100,150", shade(rose, 1.0), 9, opacity=0.5))
    over = shape(drape, tone) + group(
        *(line(fold, shade(rose, 1.1), 13, opacity=0.45, filter=soft) for fold in folds),
        *(ribbon(fold, shade(rose, 1.1), 9, opacity=0.7) for fold in folds),
        *(ribbon(fold, light(rose, 0.45), 10, opacity=0.5, transform="translate(-4 -10)") for fold in folds),
        clip_path=shadow,
    )
    pin = dot(-124, 168, 7, OCHRE) + dot(-126, 166, 2.4, CREAM)
    return Layers("", wear + over, shape(band, shade(rose, 1.05)) + scarf, pin, cast=band, ear=False)


def prameswari(sheet: Sheet, face: Face) -> Layers:
    """A low chignon, pearl earrings, a pine jacket over a silk blouse."""
    dark = "#2B1D1B"
    bun = hair(sheet, face,
        "M-96,44 C-140,34 -186,66 -182,116 C-178,164 -126,176 -92,150 C-60,124 -60,60 -96,44 Z", dark, [
        "M-100,60 C-150,60 -170,100 -150,140", "M-96,80 C-132,84 -142,112 -126,134"], [
        "M-90,50 C-130,40 -176,74 -174,120"])
    cap = ("M46,-146 C-10,-134 -72,-104 -88,-36 C-92,-10 -98,8 -110,16 C-132,4 -144,-36 -139,-84 C-130,-168 "
        "-60,-212 20,-208 C88,-204 126,-162 126,-92 " "C125,-66 112,-50 102,-36 C102,-74 90,-112 46,-146 Z")
    front = hair(sheet, face, cap, dark, ["M40,-162 C-40,-154 -106,-112 -118,-30",
        "M30,-182 C-60,-180 -124,-122 -130,-44", "M64,-160 C100,-136 112,-92 114,-50"], [
        "M44,-152 C-20,-140 -90,-106 -104,-20", "M30,-196 C-80,-190 -132,-120 -134,-60",
        "M60,-150 C90,-130 108,-100 112,-40"])
    blouse = cloth(sheet, face, torso(VEE.replace("350", "330")), CREAM, folds=(
        "M-40,300 C-20,330 -10,360 -8,400", "M40,296 C24,330 16,360 14,400"))
    wear = (blouse + shape("M-78,222 C-40,262 -10,300 2,330 C-30,318 -70,286 -92,240 Z", light(CREAM, 0.2))
        + shape("M70,222 C44,262 14,300 2,330 C36,318 66,284 82,240 Z", shade(CREAM, 0.35)))
    wear += (cloth(sheet, face, torso("C-70,300 -30,370 0,420 C30,370 60,300 72,226"), PINE, folds=SLEEVES)
        + lapels(sheet, face, PINE))
    pearl = earring(-118, 50, dot(0, 6, 9.5, "#F3E6D6"), dot(-3, 3, 3, "#FFFFFF"))
    return Layers(bun, wear, front + pearl, cast=cap)


def rayyan(sheet: Sheet, face: Face) -> Layers:
    """Short hair, a trimmed beard, spectacles, a knitted vest over an open shirt."""
    dark = "#241A18"
    cap = ("M-104,22 C-128,-6 -142,-80 -116,-146 C-88,-196 -30,-216 34,-212 C94,-208 130,-178 123,-128 "
        "C120,-104 112,-84 105,-62 C102,-50 101,-42 101,-34 "
        "C100,-72 96,-98 84,-116 C60,-128 30,-130 0,-124 C-30,-120 -56,-124 -74,-134 C-88,-104 -92,-66 "
        "-97,-30 C-98,-10 -99,6 -104,22 Z")
    front = hair(sheet, face, cap, dark, ["M-70,-150 C-40,-186 30,-206 96,-184",
        "M-64,-140 C-10,-160 50,-168 108,-146", "M-100,-120 C-112,-80 -108,-40 -104,-6",
        "M-84,-164 C-40,-200 20,-210 70,-204"], ["M-70,-138 C-20,-170 50,-186 112,-160",
        "M-94,-134 C-104,-80 -102,-40 -100,0", "M-20,-132 C20,-144 60,-146 98,-130"])
    chin = beard(face, mix(dark, face.skin, 0.08), 0.92)
    shirt = "#C9DBE2"
    knit = tile(sheet, 12, 12, line("M0,4 L6,9 L12,4", shade(INDIGO, 0.9), 2, opacity=0.6))
    wear = (cloth(sheet, face, torso(CREW, 1.1, -6), shirt, folds=SLEEVES) + cloth(sheet, face,
        "M-196,420 C-190,350 -170,290 -150,254 L-92,236 C-70,280 -30,330 4,352 C36,330 70,280 84,236 "
        "L142,254 C162,290 182,350 188,420 Z", INDIGO, knit))
    wear += (line("M-92,238 C-70,282 -30,332 4,354 C36,332 70,282 84,238", light(INDIGO, 0.2), 9)
        + shirt_collar(shirt))
    return Layers("", wear, chin + front + glasses("#3B2A26", False), cast=cap, neck=1.16)


def beard(face: Face, colour: str, strength: float) -> str:
    """A short beard along the jaw with a moustache, open around the lips."""
    s, j, low = face.width, face.jaw, face.length
    jaw = (f"M{-112 * s},-10 C{-112 * s},50 {-98 - j * 9},{100 + j * 5} {-72 - j * 8},{124 + j * 6} "
        f"C{-42 - j * 10},{low - 9} {-8 - j * 6},{low + 3} 20,{low + 3} "
        f"C{48 + j * 5},{low + 3} {66 + j * 8},{148 + j * 4} {80 + j * 10},{120 + j * 8} C{94},{96} "
        f"{101 * s},66 {103 * s},30 C{98},62 {90},74 76,80 "
        "C66,76 52,72 40,75 C34,78 28,78 22,75 C8,71 -12,76 -26,86 C-50,84 -84,62 -98,4 Z")
    hole = "M-22,98 C-8,88 12,90 24,92 C38,90 52,90 62,97 C62,112 48,126 24,127 C0,128 -18,116 -22,98 Z"
    return shape(jaw + " " + hole, colour, fill_rule="evenodd", opacity=strength)


def lidwina(sheet: Sheet, face: Face) -> Layers:
    """A neat bob with a fringe, round spectacles, a batik blouse of kawung ovals."""
    dark = "#2F1F1A"
    back = shape("M-140,-60 C-176,40 -172,130 -140,160 C-60,190 80,184 140,150 C164,90 156,0 130,-60 Z",
        shade(dark, 1.4))
    bob = ("M8,-212 C-104,-214 -164,-140 -158,-20 C-155,50 -172,112 -150,162 C-116,168 -92,146 -92,116 "
        "C-92,60 -104,0 -94,-46 "
        "C-70,-40 -30,-52 -6,-76 C20,-58 70,-50 100,-58 C116,0 108,80 110,120 C118,146 138,152 154,140 "
        "C164,100 152,40 153,-20 C156,-140 112,-210 8,-212 Z")
    front = hair(sheet, face, bob, dark, ["M-20,-190 C-100,-160 -136,-90 -132,0 C-130,60 -140,110 -132,150",
        "M-40,-196 C-130,-150 -150,-70 -146,20", "M10,-180 C0,-140 -10,-110 -30,-74",
        "M36,-184 C40,-140 50,-100 70,-66", "M70,-180 C110,-140 130,-80 130,0"], [
        "M-8,-190 C-60,-150 -100,-100 -108,-30 C-110,40 -104,90 -112,150", "M16,-190 C12,-150 6,-120 -8,-82",
        "M50,-190 C64,-140 80,-100 98,-64", "M90,-170 C128,-120 136,-20 128,110"])
    petal = (oval(14, 14, 5.2, 10, "#F2DFC0", transform="rotate(45 14 14)") + oval(42, 14, 5.2, 10, "#F2DFC0",
        transform="rotate(-45 42 14)"))
    petal += (oval(14, 42, 5.2, 10, "#F2DFC0", transform="rotate(-45 14 42)") + oval(42, 42, 5.2, 10,
        "#F2DFC0", transform="rotate(45 42 42)"))
    kawung = tile(sheet, 56, 56, petal + dot(28, 28, 3, OCHRE) + dot(0, 0, 3, OCHRE) + dot(56, 56, 3, OCHRE)
        + dot(0, 56, 3, OCHRE) + dot(56, 0, 3, OCHRE))
    wear = cloth(sheet, face, torso(VEE.replace("350", "316")), "#7C4630", kawung, folds=SLEEVES)
    wear += (shape("M-82,220 C-104,236 -112,256 -108,280 L-40,300 L2,320 C-30,290 -62,258 -82,220 Z", shade(
        "#7C4630", 0.6)) + shape("M74,220 C96,236 104,256 100,280 L40,298 L2,320 C30,290 54,258 74,220 Z",
        shade("#7C4630", 0.9)))
    return Layers(back, wear, glasses("#6E4524", True) + front, cast=bob, ear=False)


def yosefina(sheet: Sheet, face: Face) -> Layers:
    """Curls gathered high, gold studs, a plain shirt with a woven ikat shawl over one shoulder."""
    dark = "#211613"
    puff = curls(sheet, face, [(-26, -222, 86, 58, 15, 30), (-26, -226, 44, 26, 8, 32)], dark)
    cap = ("M-110,14 C-134,-44 -132,-128 -82,-174 C-32,-208 62,-206 100,-162 C124,-128 118,-78 108,-44 "
        "C102,-92 82,-128 40,-140 C-10,-148 -62,-122 -86,-70 C-94,-42 -98,-14 -104,10 Z")
    front = hair(sheet, face, cap, dark, ["M-104,-30 C-108,-90 -84,-140 -40,-176",
        "M-84,-78 C-70,-120 -40,-150 -14,-180", "M40,-150 C30,-170 16,-180 0,-190",
        "M86,-110 C76,-146 50,-174 20,-190"], ["M-96,-50 C-92,-110 -60,-150 -26,-180",
        "M-60,-116 C-46,-140 -30,-160 -6,-186", "M64,-134 C56,-156 36,-176 12,-190"])
    wear = cloth(sheet, face, torso(CREW), "#EADFC9", folds=SLEEVES) + shirt_collar("#EFE6D4")
    wear += cloth(sheet, face,
        "M-330,440 C-320,350 -290,300 -226,272 C-180,254 -130,246 -92,232 C-104,280 -110,340 -96,440 Z",
        BRICK, ikat(sheet))
    stud = earring(-116, 44, dot(0, 4, 7, OCHRE), dot(-2, 2, 2.2, CREAM))
    return Layers(puff, wear, front + stud, cast=cap)


def ikat(sheet: Sheet) -> str:
    """Woven bands with stepped diamonds, in the manner of Timor's weavers but of nobody's own design."""
    diamond = ("M0,-18 l5,0 l0,6 l6,0 l0,6 l6,0 l0,12 l-6,0 l0,6 l-6,0 l0,6 l-10,0 l0,-6 l-6,0 l0,-6 l-6,0 "
        "l0,-12 l6,0 l0,-6 l6,0 l0,-6 Z")
    band = (box(0, 0, 74, 44, INDIGO) + group(shape(diamond, STRAW), shape("M0,-7 l5,7 l-5,7 l-5,-7 Z",
        BRICK), transform="translate(37 22)") + box(0, 46, 74, 5, STRAW) + box(0, 56, 74, 10, OCHRE) + box(0,
        71, 74, 4, CREAM) + box(0, 80, 74, 12, BRICK) + box(0, 94, 74, 3, STRAW))
    return tile(sheet, 74, 100, band, -62)


def suhartini(sheet: Sheet, face: Face) -> Layers:
    """Grey-streaked hair in a low bun, laughing eyes, an apron over a flowered blouse."""
    grey = "#5B514D"
    bun = hair(sheet, face,
        "M-94,40 C-140,30 -178,60 -176,106 C-172,156 -122,166 -90,142 C-60,116 -62,56 -94,40 Z", grey, [
        "M-100,58 C-146,58 -164,96 -146,132", "M-96,84 C-128,84 -138,108 -122,126"], [
        "M-90,50 C-130,40 -170,70 -168,112"])
    cap = ("M26,-150 C-26,-146 -84,-112 -98,-40 C-102,-14 -104,6 -112,16 C-134,0 -146,-40 -141,-86 "
        "C-130,-164 -64,-204 14,-203 C86,-202 126,-162 126,-94 C125,-66 113,-50 104,-38 "
        "C103,-84 82,-134 26,-150 Z")
    front = hair(sheet, face, cap, grey, ["M20,-160 C-50,-156 -112,-110 -122,-30",
        "M10,-176 C-66,-172 -126,-124 -130,-44", "M0,-192 C-70,-188 -130,-140 -136,-70",
        "M36,-156 C84,-140 110,-100 114,-50", "M30,-176 C90,-166 118,-120 120,-70"], [
        "M24,-154 C-36,-150 -96,-112 -108,-20", "M14,-168 C-60,-164 -116,-120 -126,-36",
        "M40,-150 C80,-130 104,-96 110,-40"])
    flower = ("".join(oval(0, -7, 4, 7, "#E9C6B4", transform=f"translate(24 24) rotate({72 * k})")
        for k in range(5)) + dot(24, 24, 3.4, OCHRE))
    flower += ("".join(oval(0, -5, 3, 5, "#D9A490", transform=f"translate(60 58) rotate({72 * k + 20})")
        for k in range(5)) + dot(60, 58, 2.6, OCHRE))
    print_ = tile(sheet, 78, 78, flower + shape("M44,30 q10,-4 16,4 q-10,4 -16,-4 Z", SAGE) + shape(
        "M14,64 q8,-6 16,0 q-8,6 -16,0 Z", SAGE))
    wear = cloth(sheet, face, torso(VEE.replace("350", "300"), 1.04), "#5E7F73", print_, folds=SLEEVES)
    wear += (shape("M-82,220 C-60,262 -26,290 2,304 L-10,318 C-50,300 -84,264 -98,234 Z", shade("#5E7F73",
        0.9)) + shape("M74,220 C54,262 26,290 2,304 L14,318 C48,300 74,264 90,234 Z", shade("#5E7F73", 1.2)))
    wear += cloth(sheet, face,
        "M-128,262 L-98,252 L-80,330 C-40,342 50,342 84,330 L104,252 L134,262 L128,352 C150,380 160,400 "
        "166,430 L-166,430 C-160,400 -146,378 -124,352 Z", OCHRE, folds=("M-80,334 C-40,346 50,346 86,334",))
    pearl = earring(-117, 52, dot(0, 3, 6, OCHRE))
    return Layers(bun, wear, front + pearl, cast=cap, neck=1.04)


def gede(sheet: Sheet, face: Face) -> Layers:
    """A Balinese udeng, a light moustache, a white shirt with a standing collar."""
    dark = "#231815"
    sides = hair(sheet, face,
        "M-116,8 C-130,-16 -138,-50 -136,-90 L-90,-90 C-92,-60 -96,-36 -98,-16 C-99,-2 -100,10 -104,22 "
        "C-108,18 -112,14 -116,8 Z", dark)
    wrap = ("M-140,-66 C-150,-140 -110,-204 -20,-216 C60,-226 128,-190 130,-120 C130,-100 126,-86 120,-70 "
        "C90,-98 60,-108 26,-106 C-30,-104 -90,-92 -140,-66 Z")
    inside = sheet.clip(shape(wrap))
    plait = tile_at(sheet, 34, 34, shape("M17,3 L31,17 L17,31 L3,17 Z", "#8E3A2C") + shape(
        "M17,10 L24,17 L17,24 L10,17 Z", STRAW) + dot(0, 0, 3, STRAW) + dot(34, 34, 3, STRAW) + dot(34, 0, 3,
        STRAW) + dot(0, 34, 3, STRAW))
    cloth_tone = sheet.linear((-140 * face.sun, -200, 130 * face.sun, -60), "#7A2F28", "#5E2323", "#43191C")
    high = "M24,-104 C40,-160 70,-214 120,-208 C140,-180 136,-110 122,-70 C92,-98 60,-108 24,-104 Z"
    udeng = "".join((shape(wrap, cloth_tone), group(box(-170, -240, 340, 200, plait, opacity=0.9),
        clip_path=inside), shape(high, "#5E2323"), group(box(-170, -240, 340, 200, plait, opacity=0.95),
        clip_path=sheet.clip(shape(high))), line("M24,-104 C40,-160 70,-214 120,-208", OCHRE, 5), line(
        "M26,-104 C0,-150 -60,-196 -126,-176", OCHRE, 5), line(
        "M-140,-67 C-90,-93 -30,-105 26,-106 C60,-108 90,-98 121,-71", OCHRE, 6), shape(
        "M20,-122 C0,-140 4,-176 18,-196 C34,-178 44,-146 36,-122 Z", "#7A2F28"), line(
        "M19,-190 C22,-168 26,-146 27,-124", OCHRE, 3), shape(
        "M12,-128 C20,-136 38,-136 44,-126 C46,-112 36,-102 26,-102 C16,-104 10,-116 12,-128 Z", "#8E3A2C"),
        line("M16,-116 C24,-110 34,-110 42,-117", "#43191C", 3)))
    band = "M-140,-66 C-90,-92 -30,-104 26,-106 C60,-108 90,-98 121,-70 L140,-200 L-150,-200 Z"
    lip = shape(
        "M-20,86 C-8,76 8,74 20,79 C26,81 30,81 34,79 C46,74 60,77 70,86 C58,88 44,90 28,90 C10,92 -6,90 "
        "-20,86 Z", dark, opacity=0.8)
    white = "#F4ECDD"
    wear = cloth(sheet, face, torso(CREW, 1.1, -6), white, folds=(*SLEEVES, "M2,300 L2,420"))
    wear += shape(
        "M-82,196 C-60,246 -24,268 2,274 C28,268 60,246 74,196 L84,228 C60,272 26,296 2,300 C-24,296 "
        "-66,272 -92,228 Z", white)
    wear += (line("M-92,228 C-66,272 -24,296 2,300 C26,296 60,272 84,228", shade(white, 0.9), 3) + line(
        "M2,274 L2,300", shade(white, 0.9), 3) + dot(4, 330, 5, "#B08D5B") + dot(4, 370, 5, "#B08D5B"))
    return Layers("", wear, sides + lip + udeng, cast=band, neck=1.16)


def togap(sheet: Sheet, face: Face) -> Layers:
    """A barber's quiff, a groomed moustache, a printed camp shirt over a white tee."""
    dark = "#1F1614"
    sides = hair(sheet, face,
        "M-116,6 C-128,-16 -136,-60 -126,-112 C-116,-150 -90,-160 -60,-150 C-84,-116 -92,-70 -97,-34 "
        "C-99,-10 -100,12 -104,24 Z M80,-138 C104,-124 110,-92 107,-60 C106,-46 104,-40 101,-34 C101,-64 "
        "96,-100 80,-138 Z", mix(dark, face.skin, 0.20))
    quiff = (
        "M-110,-104 C-132,-140 -112,-192 -60,-212 C-10,-232 64,-240 110,-220 C136,-206 140,-176 126,-146 "
        "C118,-130 112,-122 104,-112 C98,-124 90,-132 78,-138 "
        "C30,-126 -24,-126 -62,-142 C-80,-132 -94,-118 -110,-104 Z")
    front = hair(sheet, face, quiff, dark, ["M-76,-156 C-40,-200 40,-222 116,-200",
        "M-56,-150 C-10,-188 60,-200 122,-172", "M-98,-136 C-84,-186 0,-224 80,-226",
        "M-20,-142 C20,-164 70,-170 112,-148"], ["M-70,-150 C-20,-194 50,-210 120,-186",
        "M-40,-146 C10,-174 60,-182 116,-158", "M-92,-128 C-86,-176 -20,-216 60,-222"])
    stubble = group(beard(face, mix(dark, face.skin, 0.45), 0.42), clip_path=sheet.clip(shape(face_outline(
        face))), filter=sheet.blur(5))
    lip = shape("M-24,88 C-18,74 0,70 18,76 C24,79 32,79 38,76 C52,70 68,74 76,87 C66,86 56,88 44,88 C36,88 "
        "32,84 28,84 C22,84 18,89 8,90 C-4,91 -14,88 -24,88 Z", dark, opacity=0.94)
    print_ = "".join(group(shape("M0,0 C-12,-14 -12,-34 0,-48 C12,-34 12,-14 0,0 Z", tone), line(
        "M0,4 L0,-42", ink, 2.4), transform=f"translate({x} {y}) rotate({turn})") for x, y, turn, tone,
        ink in ((24, 60, 30, "#F0CE8B", "#C98B3B"), (74, 40, -50, "#F4E3C4", "#CFA46A"), (60, 100, 140,
        "#F0CE8B", "#C98B3B"), (104, 96, 10, "#8E3F37", "#6B2C29")))
    wear = cloth(sheet, face, torso(CREW, 1.1, -4), "#F4ECDD")
    wear += cloth(sheet, face, torso("C-70,290 -40,360 -20,420 L30,420 C44,360 64,290 72,226", 1.12, -6),
        "#B9503F", tile(sheet, 112, 116, print_), folds=SLEEVES)
    wear += (shape("M-82,214 C-112,232 -136,256 -140,284 L-78,318 L-52,326 C-70,290 -78,250 -82,214 Z", light(
        "#B9503F", 0.08)) + shape("M74,214 C104,232 128,256 132,284 L84,318 L54,326 C66,290 72,250 74,214 Z",
        shade("#B9503F", 0.6)))
    return Layers("", wear, stubble + lip + sides + front, cast=quiff, neck=1.18)


def felicia(sheet: Sheet, face: Face) -> Layers:
    """A straight long bob parted in the middle, small hoops, a ribbed roll-neck."""
    dark = "#4A2E23"
    back = hair(sheet, face,
        "M-30,-190 C-170,-160 -158,0 -164,100 C-168,170 -176,220 -160,262 C-120,276 -60,272 -20,262 "
        "L90,262 C130,272 160,262 168,246 C166,190 158,120 150,40 C146,-80 120,-190 10,-196 Z", shade(dark,
        0.9))
    lob = ("M24,-138 C8,-126 -40,-116 -66,-80 C-84,-52 -94,-16 -98,20 C-100,60 -98,100 -102,140 C-104,190 "
        "-112,230 -118,262 C-146,272 -166,266 -176,254 C-166,200 -172,130 -168,60 C-166,-30 -164,-90 "
        "-132,-144 "
        "C-98,-196 -40,-213 16,-210 C80,-210 130,-170 142,-100 C152,-40 148,40 156,110 C160,170 166,210 "
        "168,244 C150,258 132,258 124,252 C118,200 112,130 112,70 C113,30 112,0 108,-26 C102,-70 88,-102 "
        "64,-120 C48,-128 34,-132 24,-138 Z")
    front = hair(sheet, face, lob, dark, ["M10,-178 C-50,-160 -118,-110 -128,-10 C-134,80 -134,160 -142,240",
        "M-10,-196 C-90,-174 -142,-110 -150,-10 C-156,80 -152,170 -162,230",
        "M16,-164 C-20,-134 -84,-104 -100,-30", "M40,-178 C90,-156 124,-110 128,-20 C132,60 136,150 146,230"],
        ["M14,-170 C-40,-144 -104,-100 -114,-20 C-120,80 -116,160 -128,250",
        "M-30,-198 C-120,-160 -150,-80 -158,20", "M32,-164 C70,-138 110,-100 117,-20 C121,60 124,150 134,240",
        "M28,-194 C100,-180 136,-120 140,-30"])
    rib = tile(sheet, 14, 20, line("M7,0 L7,20", shade(SAGE, 1.1), 2.6, opacity=0.55))
    wear = cloth(sheet, face, torso("C-60,236 50,236 72,226"), SAGE, rib, folds=SLEEVES)
    wear += cloth(sheet, face, "M-78,178 C-50,200 50,200 70,176 L78,244 C50,268 -56,268 -86,246 Z", light(
        SAGE, 0.08), rib)
    return Layers(back, wear, front, cast=lob, ear=False)


def kinanti(sheet: Sheet, face: Face) -> Layers:
    """A loose braid over one shoulder, a mustard cardigan."""
    dark = "#34211B"
    back = shape(
        "M-100,-150 C-160,-80 -150,80 -136,200 L-104,200 C-92,176 -70,160 -40,150 C40,140 90,110 104,60 "
        "C136,0 130,-110 90,-160 Z", shade(dark, 1.1))
    cap = ("M52,-150 C10,-128 -64,-110 -88,-40 C-96,0 -98,60 -104,110 C-108,140 -112,160 -104,186 C-150,176 "
        "-164,120 -152,60 C-146,0 -158,-60 -142,-116 C-120,-186 -50,-214 20,-210 "
        "C92,-206 130,-164 130,-96 C132,-40 122,10 116,52 C112,20 116,-30 106,-70 C96,-110 80,-136 "
        "52,-150 Z")
    front = hair(sheet, face, cap, dark, ["M44,-166 C-30,-150 -104,-118 -116,-30 C-122,50 -128,110 -124,160",
        "M36,-184 C-60,-176 -130,-126 -136,-40 C-138,30 -142,90 -138,130",
        "M70,-164 C108,-140 120,-90 120,-30"], [
        "M48,-156 C-10,-138 -92,-112 -104,-30 C-110,50 -118,110 -114,170",
        "M30,-196 C-80,-190 -140,-130 -146,-50", "M64,-154 C96,-130 114,-90 116,-20"])
    braid = "".join(plait_link(sheet, face, dark, x, y, size, side) for x, y, size, side in ((-124, 182, 30,
        1), (-134, 214, 32, -1), (-130, 246, 32, 1), (-138, 278, 31, -1), (-134, 310, 29, 1), (-140, 340, 26,
        -1)))
    tail = (hair(sheet, face, "M-154,356 C-150,380 -160,410 -150,440 L-120,440 C-116,410 -124,380 -122,356 Z",
        dark, ["M-140,360 L-138,430"]) + box(-156, 350, 36, 11, TERRACOTTA, 5))
    wear = cloth(sheet, face, torso(SCOOP.replace("306", "276")), "#F7EFE3")
    wear += cloth(sheet, face, torso("C-84,310 -60,370 -40,420 L46,420 C62,370 80,310 72,226", 1.04), OCHRE,
        tile(sheet, 10, 12, line("M0,3 L5,7 L10,3", shade(OCHRE, 0.6), 1.8, opacity=0.6)), folds=SLEEVES)
    wear += (line("M-80,226 C-86,300 -62,370 -42,420", light(OCHRE, 0.3), 13) + line(
        "M72,226 C82,300 64,370 48,420", shade(OCHRE, 0.5), 13))
    return Layers(back, wear, front, braid + tail, cast=cap, ear=False)


def plait_link(sheet: Sheet, face: Face, colour: str, x: float, y: float, size: float, side: int) -> str:
    """One link of a braid."""
    d = (f"M{x - side * size * 0.75},{y - size * 0.75} C{x + side * size * 0.2},{y - size * 0.8} "
        f"{x + side * size},{y - size * 0.3} {x + side * size * 0.62},{y + size * 0.7} "
        f"C{x},{y + size * 0.75} {x - side * size * 0.7},{y + size * 0.2} "
        f"{x - side * size * 0.75},{y - size * 0.75} Z")
    strand = (f"M{x - side * size * 0.6},{y - size * 0.55} C{x},{y - size * 0.4} {x + side * size * 0.4},{y} "
        f"{x + side * size * 0.5},{y + size * 0.5}")
    return hair(sheet, face, d, colour, [strand]) + line(d, shade(colour, 1.8), 2, opacity=0.5)


def vina(sheet: Sheet, face: Face) -> Layers:
    """A high ponytail with a wispy fringe, a bright blouse, a clip microphone."""
    dark = "#2C1C19"
    tail = hair(sheet, face,
        "M-40,-208 C-110,-262 -206,-230 -218,-130 C-230,-40 -206,60 -232,150 C-190,150 -150,110 -150,30 "
        "C-150,-50 -140,-120 -60,-170 Z", dark, [
        "M-60,-206 C-130,-236 -194,-190 -200,-110 C-206,-20 -190,60 -206,130",
        "M-60,-190 C-120,-206 -168,-160 -174,-80 C-178,0 -168,60 -184,110"], [
        "M-56,-196 C-130,-220 -182,-170 -188,-90 C-192,0 -180,70 -198,140"])
    band = shape("M-86,-196 C-70,-216 -46,-222 -32,-216 C-40,-196 -56,-176 -74,-168 Z", CORAL)
    cap = ("M-106,24 C-132,-30 -138,-120 -90,-172 C-40,-212 60,-212 104,-166 C124,-138 122,-90 108,-56 "
        "C105,-46 103,-38 102,-28 C101,-44 98,-58 92,-70 C76,-60 50,-60 30,-70 C14,-80 6,-94 2,-108 "
        "C-10,-88 -40,-66 -72,-64 C-88,-46 -94,-10 -100,10 Z")
    front = hair(sheet, face, cap, dark, ["M-106,-20 C-118,-90 -100,-140 -64,-176",
        "M-84,-78 C-70,-120 -60,-150 -50,-184", "M-20,-82 C-6,-110 -10,-150 -30,-190",
        "M40,-82 C30,-120 10,-160 -20,-196", "M96,-84 C92,-130 60,-180 0,-200"], [
        "M-94,-60 C-96,-110 -80,-150 -56,-184", "M-50,-76 C-26,-110 -26,-150 -40,-190",
        "M70,-76 C66,-120 40,-170 -10,-198"])
    wisp = (ribbon("M-103,4 C-110,36 -108,66 -98,92", dark, 9) + ribbon("M103,-40 C108,-10 107,20 103,44",
        dark, 6))
    wear = cloth(sheet, face, torso(VEE.replace("350", "312")), CORAL, folds=SLEEVES)
    wear += (shape("M-84,218 C-112,234 -126,258 -124,286 L-56,310 L2,314 C-36,290 -66,256 -84,218 Z", light(
        CORAL, 0.16)) + shape("M76,218 C104,234 118,258 116,286 L56,308 L2,314 C36,290 60,256 76,218 Z",
        shade(CORAL, 0.5)))
    mic = (box(-6, 308, 17, 32, "#2B2524", 8) + box(-6, 318, 17, 4, "#7A7270") + line(
        "M2,340 C5,360 -3,380 2,410", "#2B2524", 3))
    return Layers(tail + band, wear, front + wisp, mic, cast=cap)


def syifa(sheet: Sheet, face: Face) -> Layers:
    """Chestnut waves to the shoulder, a pink blossom over the ear, a plum blouse."""
    dark = "#55301F"
    back = hair(sheet, face,
        "M-20,-196 C-180,-170 -196,-20 -186,50 C-214,80 -176,120 -204,150 C-222,196 -180,240 -130,226 "
        "L100,226 C160,240 214,200 194,156 " "C172,120 208,90 176,50 C164,-80 140,-190 10,-202 Z", shade(dark,
        0.9))
    lock = ("M38,-154 C-14,-134 -76,-108 -96,-36 C-112,6 -88,40 -104,76 C-122,108 -92,136 -112,168 C-122,196 "
        "-112,214 -136,232 C-186,240 -226,204 -206,160 C-176,130 -222,96 -192,56 C-166,20 -200,-20 "
        "-184,-66 "
        "C-168,-160 -84,-214 18,-211 C92,-208 142,-170 152,-104 C176,-60 144,-20 166,24 C196,60 160,96 "
        "186,130 C208,160 196,214 140,222 C118,206 136,180 124,156 C102,128 130,100 114,64 C106,30 122,0 "
        "108,-44 " "C96,-104 70,-140 38,-154 Z")
    front = hair(sheet, face, lock, dark, [
        "M28,-174 C-50,-158 -126,-104 -132,-40 C-150,10 -120,40 -136,86 C-152,120 -124,150 -146,206",
        "M16,-196 C-84,-180 -152,-120 -158,-50 C-176,0 -140,40 -166,90 C-186,124 -150,150 -180,196",
        "M56,-170 C112,-138 132,-80 132,-20 C146,30 130,70 146,110 C166,140 150,170 156,200"], [
        "M32,-162 C-30,-144 -106,-100 -114,-36 C-130,16 -102,44 -120,90 C-136,124 -106,150 -126,200",
        "M-10,-204 C-112,-184 -170,-110 -172,-40 C-190,10 -152,50 -184,96",
        "M64,-160 C108,-128 124,-60 120,0 C136,50 116,90 136,130 C150,160 136,180 142,206"])
    bloom = group(*(shape("M0,0 C-20,-12 -22,-40 -4,-46 L0,-40 L4,-46 C22,-40 20,-12 0,0 Z", mix("#F3B8BF",
        "#E892A2", k % 2 * 0.45), transform=f"rotate({72 * k})") for k in range(5)), dot(0, 0, 8, OCHRE), *(
        line("M0,0 L0,-17", "#C75B74", 2, transform=f"rotate({72 * k + 36})") for k in range(5)),
        transform="translate(-118 -60) rotate(-14) scale(0.95)")
    wear = cloth(sheet, face, torso(SCOOP.replace("306", "282")), PLUM, folds=(*SLEEVES,
        "M-60,270 C-66,320 -80,370 -86,420", "M54,270 C60,320 74,370 80,420", "M0,290 C-4,330 -2,380 -2,420"))
    wear += line("M-80,227 C-70,284 60,284 72,227", light(PLUM, 0.25), 9)
    return Layers(back, wear, front + bloom, cast=lock, ear=False)


def maria(sheet: Sheet, face: Face) -> Layers:
    """Full natural curls, beaded earrings, a deep blue blouse with a woven edge."""
    dark = "#1E1412"
    back = curls(sheet, face, [(2, -92, 176, 158, 26, 46), (2, -92, 120, 110, 16, 52), (-120, 40, 46, 60, 8,
        40), (126, 40, 36, 60, 8, 38)], dark)
    cap = ("M-108,20 C-150,-20 -150,-130 -90,-180 C-40,-212 60,-212 108,-172 C140,-130 132,-60 110,-24 "
        "C108,-60 98,-92 74,-112 C58,-104 52,-122 36,-118 C22,-132 4,-118 -10,-124 C-26,-128 -34,-110 "
        "-50,-108 " "C-66,-104 -70,-84 -82,-74 C-94,-50 -92,-20 -104,10 Z")
    front = curls(sheet, face, [(0, -160, 92, 26, 13, 33), (-126, -66, 14, 62, 8, 27), (124, -84, 12, 54, 7,
        25), (4, -190, 110, 20, 14, 36)], dark)
    beads = "".join(dot(0, 8 + 13 * k, 6.2, tone) for k, tone in enumerate((OCHRE, BRICK, CREAM, OCHRE)))
    drops = earring(-112, 46, beads) + earring(112, 46, beads)
    blue = "#2F6A74"
    wear = cloth(sheet, face, torso(SCOOP), blue, folds=SLEEVES)
    edge = "M-80,226 C-70,306 60,306 72,226 L92,236 C84,340 -92,340 -102,236 Z"
    weave = tile(sheet, 26, 26, shape("M13,2 L24,13 L13,24 L2,13 Z", STRAW) + shape(
        "M13,8 L18,13 L13,18 L8,13 Z", BRICK))
    wear += cloth(sheet, face, edge, BRICK, weave)
    return Layers(back, wear, drops + front, cast=cap, ear=False, neck=1.02)


PORTRAITS: Mapping[str, Portrait] = {"sasmaya-lazuardi": Portrait(Face("#D8A075", width=0.98, length=170,
    eye=1.04, lift=2, brow=(9, -40, 6), lips="#B2453F", full=1.06, lash=1.3, blush=0.4), sasmaya, "#E9C36C",
    "#F3DDA4", beams, -3), "nadhira-pramesti": Portrait(Face("#E3B288", eye=1.08, lips="#C4616A", lash=1.2,
    brow=(9, -39, 5), iris="#4A2A1B", wide=0.96, full=1.04, sun=-1), nadhira, "#A9BDA0", "#D3DEC6", sprigs,
    2), "dr-prameswari-adiyasa": Portrait(Face("#CF9A6E", width=0.97, length=168, eye=0.97, lift=1, brow=(7.5,
    -38, 6), lips="#AC544E", lash=0.7, blush=0.35, nose=0.96), prameswari, "#D9B08C", "#F0D9BD", window, 0),
    "dr-rayyan-fadhlan": Portrait(Face("#B98157", jaw=0.7, length=168, eye=0.94, brow=(12, -42, 3),
    lips="#A8655C", lash=0.2, blush=0.22, nose=1.06, sun=-1), rayyan, "#8FABBB", "#C6D8DD", coast, 1),
    "drg-lidwina-maharsi": Portrait(Face("#D29C6F", width=1.02, length=162, smile="open", lips="#BE5B55",
    brow=(8, -47, 5), lash=0.8), lidwina, "#E2A583", "#F4D3BB", volcano, 2), "yosefina-nahak": Portrait(Face(
    "#905B3D", lips="#96483F", full=1.16, nose=1.1, blush=0.35, eye=1.05, lift=1.5, lash=0.9, brow=(8.5, -39,
    5), brow_colour="#1C120F", iris="#2A1710", sun=-1), yosefina, "#D98E5F", "#F0BE8E", dry_hills, -2),
    "suhartini": Portrait(Face("#C08C62", width=1.05, jaw=0.35, length=163, smile="open", lips="#B0605A",
    age=1.0, eye=0.86, lift=-2, lash=0.3, brow=(7, -36, 4), brow_colour="#5A4A44", nose=1.08), suhartini,
    "#B9C4A0", "#E3E3C6", kitchen, 3), "gede-arsana": Portrait(Face("#AA7148", jaw=0.8, eye=0.95,
    smile="open", lips="#9C5650", lash=0.2, brow=(12, -40, 3.5), nose=1.08, blush=0.25, sun=-1), gede,
    "#7FA3A0", "#C3D9CC", terraces, -1), "togap-sitanggang": Portrait(Face("#B67C52", jaw=1.0, width=1.03,
    eye=0.95, lips="#A8645A", wide=1.06, lash=0.2, brow=(13, -42, 5), nose=1.1, blush=0.25), togap, "#E0B75E",
    "#F1D89A", skyline, -3), "felicia-gunadharma": Portrait(Face("#EBBF98", width=0.96, length=168, eye=1.0,
    lid=-1.5, lips="#C56A66", wide=0.94, brow=(8, -38, 3.5), brow_colour="#3B2822", lash=0.8, nose=0.94),
    felicia, "#DDB4A8", "#F3DAD0", fronds, 2), "kinanti-maharani": Portrait(Face("#D5A077", width=1.05,
    length=161, eye=1.02, lift=-1, lips="#BD6660", wide=1.04, brow=(8.5, -39, 5), lash=0.6, blush=0.6,
    sun=-1), kinanti, "#9DB6C2", "#D3E0DF", paper_birds, 3), "vina-oktarini": Portrait(Face("#DCA87C",
    length=164, smile="open", eye=1.04, lift=1, lips="#C9504F", brow=(8, -42, 5), lash=1.1, blush=0.55,
    nose=0.98), vina, "#6B4560", "#8C5F7C", ring_light, 2), "syifa-marwah": Portrait(Face("#DFAE83", eye=1.06,
    lift=2, lips="#C85A6B", full=1.08, brow=(9, -38, 6), lash=1.3, blush=0.6, iris="#45281B", nose=0.97,
    sun=-1), syifa, "#E3AFAE", "#F5D6CF", blossoms, -3), "maria-rumbekwan": Portrait(Face("#6B412C",
    width=1.02, smile="open", eye=1.05, lips="#8A3B3C", full=1.12, nose=1.14, blush=0.3, lash=0.8, brow=(10,
    -41, 5), brow_colour="#160E0C", iris="#24130D"), maria, "#D8A04A", "#F0CB86", lake, 1)}


# fmt: on

# ── letters and marks ────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Lettering:
    """The static fonts of one family, opened when a weight is first asked for."""

    folder: Path
    opened: dict[str, TTFont] = field(default_factory=dict)

    def font(self, style: str) -> TTFont:
        """The font of a weight, such as '600-normal'."""
        if style not in self.opened:
            self.opened[style] = TTFont(self.folder / f"plus-jakarta-sans-latin-{style}.woff2")
        return self.opened[style]

    def outline(self, text: str, size: float, style: str = "600-normal", tracking: float = 0.0) -> tuple[str, float]:
        """The text as one path that begins at (0, 0) on the baseline, and its width; tracking in em."""
        font = self.font(style)
        glyphs, names = font.getGlyphSet(), font.getBestCmap()
        scale = size / font["head"].unitsPerEm
        pen_x, shapes = 0.0, []
        for letter in text:
            glyph = glyphs[names[ord(letter)]]
            pen = SVGPathPen(glyphs, ntos=lambda number: f"{number:.1f}".rstrip("0").rstrip("."))
            glyph.draw(TransformPen(pen, (scale, 0, 0, -scale, pen_x, 0)))
            shapes.append(pen.getCommands())
            pen_x += glyph.width * scale + tracking * size
        return "".join(shapes), pen_x - tracking * size


def words(
    letters: Lettering,
    text: str,
    x: float,
    y: float,
    size: float,
    colour: str,
    style: str = "600-normal",
    tracking: float = 0.0,
    middle: bool = True,
) -> str:
    """Words set around (or from) a place, as an outline."""
    d, width = letters.outline(text, size, style, tracking)
    start = x - width / 2 if middle else x
    return shape(d, colour, transform=f"translate({start:.1f} {y})")


@dataclass(frozen=True)
class Brand:
    """A brand's look: its two colours, both legible on white, a lively tint for pictures, and its mark."""

    name: str
    primary: str
    accent: str
    tint: str
    mark: Callable[[str, str], str]
    style: str
    tracking: float


def sun_petals(colour: str, tint: str) -> str:
    """Rawisari: a sun that is a flower, half risen. Sits in 100 by 100."""
    petal = "M0,-24 C-7.5,-31 -8,-41 0,-50 C8,-41 7.5,-31 0,-24 Z"
    fan = "".join(
        shape(petal, colour, transform=f"translate(50 70) rotate({turn})") for turn in (-81, -54, -27, 0, 27, 54, 81)
    )
    return fan + shape("M33,74 A17,17 0 0 1 67,74 Z", tint) + box(4, 80, 92, 5, colour, 2.5)


def bowl_leaves(colour: str, tint: str) -> str:
    """Rimbani: three leaves, a small forest, stand in a bowl."""
    middle = shape("M50,56 C34,44 34,20 50,6 C66,20 66,44 50,56 Z", colour)
    sides = shape("M41,57 C24,56 12,44 13,25 C28,29 38,41 41,57 Z", colour) + shape(
        "M59,57 C76,56 88,44 87,25 C72,29 62,41 59,57 Z", tint
    )
    return middle + sides + shape("M8,63 L92,63 C90,84 74,95 50,95 C26,95 10,84 8,63 Z", colour)


def petal_cross(colour: str, tint: str) -> str:
    """Waluyana: a cross of four round petals, one of them in the second colour."""
    petal = "M50,45 C38,39 33,29 33,21 C33,11 41,5 50,5 C59,5 67,11 67,21 C67,29 62,39 50,45 Z"
    turns = ((0, tint), (90, colour), (180, colour), (270, colour))
    return "".join(shape(petal, tone, transform=f"rotate({turn} 50 50)") for turn, tone in turns)


def tablet_wave(colour: str, tint: str) -> str:
    """Segarana: a tablet that turns into a wave, with bubbles rising."""
    upper = "M6,54 A44,44 0 1 1 94,50 C82,62 70,64 57,55 C42,45 24,42 6,54 Z"
    lower = "M8,64 C26,52 42,55 56,65 C69,73 82,72 92,62 A44,44 0 0 1 8,64 Z"
    return (
        shape(upper, colour)
        + shape(lower, tint)
        + dot(40, 30, 6, "#FFFFFF")
        + dot(57, 21, 4, "#FFFFFF")
        + dot(56, 38, 3.2, "#FFFFFF")
    )


def speaking_ring(colour: str, tint: str) -> str:
    """Lingkar Wicara: a ring drawn in one stroke that ends as a speech bubble, and a voice inside it."""
    ring = (
        "M50,5 A45,45 0 1 1 27,88.7 L7,95 L13.2,75.6 A45,45 0 0 1 50,5 Z M50,19 A31,31 0 1 0 50,81 A31,31 0 1 0 50,19 Z"
    )
    return shape(ring, colour, fill_rule="evenodd") + dot(50, 50, 13.5, tint)


BRANDS: Mapping[str, Brand] = {
    "rawisari": Brand("rawisari", "#A63D40", "#8A5A14", "#E3A24A", sun_petals, "500-normal", 0.02),
    "rimbani": Brand("rimbani", "#2E6B3E", "#B3401F", "#D9622B", bowl_leaves, "800-normal", -0.025),
    "waluyana": Brand("waluyana", "#0F6B73", "#A8482F", "#E58A6B", petal_cross, "600-normal", 0.0),
    "segarana": Brand("segarana", "#B84A0A", "#1B6A94", "#2F8FBF", tablet_wave, "800-italic", -0.02),
}
AGENCY = Brand("lingkar wicara", "#1F3B5C", "#B4502B", "#D9703F", speaking_ring, "700-normal", -0.015)


def draw_logo(brand: Brand, letters: Lettering) -> str:
    """Mark and name side by side, as shapes only."""
    name, width = letters.outline(brand.name, 62, brand.style, brand.tracking)
    total = round(124 + width + 4)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {total} 100" width="{total}" height="100" '
        'role="img" '
        f'aria-label="{brand.name.title()}">{brand.mark(brand.primary, brand.tint)}'
        f"{shape(name, brand.primary, transform='translate(124 70)')}</svg>\n"
    )


def draw_agency_logo(letters: Lettering) -> str:
    """The agency's mark with its two words, one above the other."""
    first, wide = letters.outline("lingkar", 47, AGENCY.style, AGENCY.tracking)
    second, wider = letters.outline("wicara", 47, AGENCY.style, AGENCY.tracking)
    total = round(122 + max(wide, wider) + 4)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {total} 100" width="{total}" height="100" '
        'role="img" '
        f'aria-label="Lingkar Wicara">{speaking_ring(AGENCY.primary, AGENCY.tint)}'
        f"{shape(first, AGENCY.primary, transform='translate(120 41)')}"
        f"{shape(second, AGENCY.accent, transform='translate(120 89)')}</svg>\n"
    )


def stamp(letters: Lettering, slug: str, x: float, y: float, size: float, colour: str, tint: str) -> str:
    """A brand's mark above its name, centred on (x, y), for a label; `size` is the width of the mark."""
    brand = BRANDS[slug]
    mark = group(brand.mark(colour, tint), transform=f"translate({x - size / 2} {y - size}) scale({size / 100})")
    return mark + words(letters, brand.name, x, y + size * 0.48, size * 0.42, colour, brand.style, brand.tracking)


# fmt: off

# ── products ────────────────────────────────────────────────────────────
# All stand in one studio: a wall, a table, a sun disc behind, light from the upper left.


def studio(sheet: Sheet, wall: str, table: str, disc: str, horizon: float = 690, disc_at: tuple[float, float,
        float] = (560, 420, 300)) -> str:
    """A quiet corner with afternoon light."""
    back = sheet.linear((0, 0, 900, 800), light(wall, 0.45), wall, dim(wall, 0.35))
    top = sheet.linear((0, horizon, 0, 1000), light(table, 0.35), table, dim(table, 0.25))
    sun = sheet.linear((disc_at[0] - 220, disc_at[1] - 240, disc_at[0] + 240, disc_at[1] + 260), light(disc,
        0.45), disc)
    return (box(0, 0, 1000, 1000, back) + dot(*disc_at, sun) + box(0, horizon, 1000, 1000 - horizon, top)
        + box(0, horizon - 26, 1000, 52, sheet.linear((0, horizon - 26, 0, horizon + 26),
        f"{dim(wall, 0.5)} 0", f"{dim(wall, 0.9)} 0.30", f"{table} 0")))


def leaf_shadow(sheet: Sheet, x: float, y: float, size: float, turn: float, colour: str,
        strength: float = 0.22) -> str:
    """The soft shadow of a palm frond on the wall."""
    blades = "".join(group(shape("M0,0 C-16,-40 -12,-130 0,-190 C12,-130 16,-40 0,0 Z", colour),
        transform=f"translate(0 {-58 * k}) rotate({side * (64 - 6 * k)}) scale(1 {1.0 - 0.07 * k})")
        for k in range(8) for side in (-1, 1))
    return group(blades, line("M0,60 L0,-470", colour, 7), opacity=strength, filter=sheet.blur(5),
        transform=f"translate({x} {y}) rotate({turn}) scale({size})")


def ground_shadow(sheet: Sheet, x: float, y: float, half: float, colour: str, reach: float = 1.0) -> str:
    """The shadow of a thing that stands at (x, y): dark where it touches, long and soft to the right."""
    return (shape(f"M{x - half},{y - 4} L{x + half},{y - 10} L{x + half + 300 * reach},{y + 34} "
        f"L{x + half + 180 * reach},{y + 66} L{x - half * 0.4},{y + 22} Z", colour, filter=sheet.blur(18),
        opacity=0.34) + oval(x + 12, y + 2, half * 1.12, 15, colour, filter=sheet.blur(8), opacity=0.55))


def round_tone(sheet: Sheet, left: float, right: float, colour: str, gloss: float = 0.6) -> str:
    """The shading of something round that stands upright."""
    return sheet.linear((left, 0, right, 0), dim(colour, 0.35), light(colour, gloss), colour, colour, dim(
        colour, 0.55), dim(colour, 1.1), dim(colour, 0.7))


def tube(sheet: Sheet, letters: Lettering, x: float, top: float, size: float = 1.0) -> str:
    """The sunscreen: a soft tube that stands on its cap."""
    body = "M-138,0 L138,0 C138,30 134,70 132,110 L108,470 L-108,470 L-132,110 C-134,70 -138,30 -138,0 Z"
    cream = "#FBF1E2"
    inside = sheet.clip(shape(body))
    ridges = "".join(line(f"M{-130 + 10 * k},6 L{-130 + 10 * k},30", dim(cream, 0.7), 2.4) for k in range(27))
    dune = (shape("M-150,470 L-150,372 C-90,330 -30,352 20,372 C70,392 110,380 150,350 L150,480 Z", "#E9A070")
        + shape("M-150,470 L-150,410 C-90,390 -40,410 20,420 C70,428 110,416 150,400 L150,480 Z", "#CF6F55"))
    cap = shape("M-112,474 L112,474 L104,580 C104,590 98,594 90,594 L-90,594 C-98,594 -104,590 -104,580 Z",
        round_tone(sheet, -112, 112, "#A63D40", 0.4))
    label = (stamp(letters, "rawisari", 0, 186, 92, "#A63D40", "#E3A24A") + words(letters, "Tabir Surya", 0,
        286, 30, "#7A3A35", "500-normal") + words(letters, "SPF 50", 0, 334, 44, "#7A3A35", "700-normal"))
    return group(shape(body, cream), group(dune, clip_path=inside), label, shape(body, sheet.linear((-138, 0,
        138, 0), "#6B3A2A 0.20", "#FFFFFF 0.45", "#FFFFFF 0", "#FFFFFF 0", "#6B3A2A 0.10", "#6B3A2A 0.34",
        "#6B3A2A 0.16")), box(-139, -8, 278, 42, round_tone(sheet, -139, 139, cream, 0.5), 5), ridges, cap,
        line("M-110,476 L110,476", dim("#A63D40", 1.2), 3), shape("M-70,486 L-52,486 L-54,584 L-68,584 Z",
        "#FFFFFF", opacity=0.20), transform=f"translate({x} {top}) scale({size})")


def dropper(sheet: Sheet, letters: Lettering, x: float, top: float, size: float = 1.0) -> str:
    """The serum: a tinted glass bottle with a pipette."""
    body = ("M-58,150 C-58,182 -128,182 -128,240 L-128,520 C-128,544 -116,556 -92,556 L92,556 C116,556 "
        "128,544 128,520 L128,240 C128,182 58,182 58,150 Z")
    glass = "#C9803F"
    inside = sheet.clip(shape(body))
    tone = round_tone(sheet, -128, 128, glass, 0.35)
    label = (box(-128, 268, 256, 216, "#FBF1E2") + box(-128, 268, 256, 7, "#A63D40") + box(-128, 477, 256, 7,
        "#A63D40"))
    label += (stamp(letters, "rawisari", 0, 356, 66, "#A63D40", "#E3A24A") + words(letters, "Serum", 0, 424,
        25, "#7A3A35", "500-normal") + words(letters, "Niasinamida 5%", 0, 458, 28, "#7A3A35", "700-normal"))
    over = box(-128, 262, 256, 228, sheet.linear((-128, 0, 128, 0), "#5A2E1E 0.30", "#FFFFFF 0.35",
        "#FFFFFF 0", "#FFFFFF 0", "#5A2E1E 0.12", "#5A2E1E 0.42", "#5A2E1E 0.18"))
    bulb = shape("M-30,30 C-30,-18 -22,-34 0,-34 C22,-34 30,-18 30,30 Z", round_tone(sheet, -30, 30,
        "#3A2A26", 0.35))
    ring = (box(-62, 26, 124, 120, round_tone(sheet, -62, 62, "#A63D40", 0.45), 8) + "".join(line(
        f"M{-54 + 12 * k},36 L{-54 + 12 * k},136", dim("#A63D40", 0.9), 2, opacity=0.5) for k in range(10)))
    return group(bulb, box(-54, 144, 108, 14, dim(glass, 0.9), 4), shape(body, tone), group(box(-128, 236,
        256, 330, mix(glass, "#8A3D1E", 0.5), opacity=0.42), box(-7, 150, 14, 330, "#FFF3DC", 7,
        opacity=0.22), label, over, clip_path=inside), ring, ribbon("M-108,232 C-112,300 -112,420 -108,530",
        "#FFFFFF", 11, opacity=0.5), transform=f"translate({x} {top}) scale({size})")


def draw_sunscreen(letters: Lettering) -> str:
    """Tabir Surya SPF 50."""
    sheet = Sheet(1000, 1000)
    deep = "#8A4A38"
    stone = shape("M560,866 C560,826 640,806 730,808 C830,810 900,834 900,872 C900,906 560,908 560,866 Z",
        sheet.linear((560, 800, 900, 910), "#F6DFC4", "#DDB08A", "#B98463"))
    swirl = (shape("M640,822 C640,796 690,784 736,790 C790,796 826,808 816,826 C800,842 660,846 640,822 Z",
        "#FFF8EC") + ribbon("M664,818 C690,800 760,800 790,818", "#E5CFB5", 9) + ribbon(
        "M690,812 C712,802 744,804 760,812", "#FFFFFF", 9))
    return sheet.render_svg(studio(sheet, "#F0C7A4", "#E3A884", "#F7DDA6", disc_at=(600, 400, 310))
        + leaf_shadow(sheet, 130, 560, 0.95, 34, deep) + leaf_shadow(sheet, 900, 120, 0.8, 150, deep, 0.16)
        + ground_shadow(sheet, 420, 868, 118, deep) + tube(sheet, letters, 420, 216, 1.1) + ground_shadow(
        sheet, 730, 880, 160, deep, 0.3) + stone + swirl)


def draw_serum(letters: Lettering) -> str:
    """Serum Niasinamida 5%."""
    sheet = Sheet(1000, 1000)
    deep = "#7A4A4A"
    plinth = (oval(500, 838, 300, 62, sheet.linear((200, 780, 800, 890), "#F7E3DA", "#E6BFB2", "#C99A8D"))
        + shape("M200,838 L200,900 C200,944 800,944 800,900 L800,838 C800,880 200,880 200,838 Z",
        sheet.linear((200, 0, 800, 0), "#EBCBBE", "#D9A99B", "#AE7B70")))
    drops = "".join(dot(x, y, r, sheet.radial(x - r * 0.4, y - r * 0.5, r * 1.6, "#FFFFFF", "#F0C58C",
        "#C9803F")) for x, y, r in ((716, 826, 17), (752, 842, 10), (690, 852, 8)))
    return sheet.render_svg(studio(sheet, "#E8C3BB", "#D9A79C", "#F6DCCB", 720, (470, 400, 300))
        + leaf_shadow(sheet, 880, 620, 1.0, -28, deep, 0.18) + ground_shadow(sheet, 500, 930, 290, deep, 0.4)
        + plinth + ground_shadow(sheet, 490, 838, 128, deep, 0.5) + dropper(sheet, letters, 490, 196, 1.14)
        + drops)


def draw_tint(letters: Lettering) -> str:
    """Tint Bibir Senja."""
    sheet = Sheet(1000, 1000)
    deep = "#5A2B3C"
    body = ("M-74,0 C-74,-10 -68,-16 -58,-16 L58,-16 C68,-16 74,-10 74,0 L74,330 C74,348 64,358 46,358 "
        "L-46,358 C-64,358 -74,348 -74,330 Z")
    inside = sheet.clip(shape(body))
    vial = group(shape(body, "#F7DCCB", opacity=0.85), group(box(-62, 6, 124, 336, sheet.linear((0, 6, 0,
        342), "#EE9A57", "#D95F4B", "#A2385A"), 12), clip_path=inside), shape(body, sheet.linear((-74, 0, 74,
        0), "#5A1F2A 0.28", "#FFFFFF 0.5", "#FFFFFF 0.05", "#FFFFFF 0", "#5A1F2A 0.10", "#5A1F2A 0.45",
        "#FFFFFF 0.2")), stamp(letters, "rawisari", 0, 150, 62, "#FFF6E9", "#FFE3B0") + words(letters,
        "Tint Bibir", 0, 232, 23, "#FFF6E9", "500-normal") + words(letters, "Senja", 0, 270, 36, "#FFF6E9",
        "700-normal"), box(-58, -250, 116, 236, round_tone(sheet, -58, 58, "#6F2F45", 0.35), 16), box(-62,
        -34, 124, 22, round_tone(sheet, -62, 62, "#E3A24A", 0.5), 4), transform="translate(400 496)")
    wand = group(box(-50, -330, 100, 190, round_tone(sheet, -50, 50, "#6F2F45", 0.35), 14), box(-53, -158,
        106, 20, round_tone(sheet, -53, 53, "#E3A24A", 0.5), 4), box(-6, -140, 12, 176, round_tone(sheet, -6,
        6, "#E9C9B8", 0.4)), shape("M-12,34 C-19,66 -14,98 0,114 C14,98 19,66 12,34 Z", "#B8405A") + ribbon(
        "M-5,44 C-9,66 -7,84 -1,98", "#F09A8C", 6), transform="translate(660 848) rotate(66) scale(0.82)")
    lying = shape("M600,862 L930,740 L956,800 L640,884 Z", deep, filter=sheet.blur(14), opacity=0.42)
    smear = shape(
        "M300,906 C340,880 420,888 470,880 C520,872 560,862 590,872 C614,880 600,898 566,902 C590,908 "
        "570,922 530,924 C470,928 420,936 360,934 C320,934 276,926 300,906 Z", "#B8405A")
    smear += "".join(ribbon(f"M{320 + 8 * k},{904 + 7 * k} C{400},{892 + 9 * k} {480},{890 + 8 * k} "
        f"{586 - 14 * k},{880 + 9 * k}", tone, 6, opacity=0.6) for k, tone in enumerate(("#E58A7E", "#D86A72",
        "#8A2A48")))
    scene = studio(sheet, "#E6A98C", "#C9786B", "#F4C98F", 700, (520, 430, 310))
    return sheet.render_svg(scene + leaf_shadow(sheet, 110, 330, 0.9, 58, deep, 0.16) + leaf_shadow(sheet,
        930, 640, 0.8, -30, deep, 0.14) + ground_shadow(sheet, 400, 854, 74, deep) + vial + lying + smear
        + wand)


def draw_gift_set(letters: Lettering) -> str:
    """Paket 11.11: the sunscreen and the serum before their box."""
    sheet = Sheet(1000, 1000)
    deep = "#6B2A2C"
    front = "#B5484A"
    case = (shape("M200,300 L700,300 L790,262 L290,262 Z", light(front, 0.25)) + shape(
        "M700,300 L790,262 L790,800 L700,846 Z", dim(front, 1.1)) + box(200, 300, 500, 546, sheet.linear((200,
        300, 700, 846), light(front, 0.2), front, dim(front, 0.3))))
    rays = "".join(shape("M0,-96 C-26,-126 -28,-166 0,-206 C28,-166 26,-126 0,-96 Z", "#C96660",
        transform=f"translate(450 640) rotate({turn}) scale(1.25)") for turn in (-75, -50, -25, 0, 25, 50,
        75))
    label = (stamp(letters, "rawisari", 450, 418, 84, "#FFF3E2", "#F2C26E") + words(letters, "Paket 11.11",
        450, 508, 46, "#FFF3E2", "700-normal"))
    sleeve = box(200, 300, 500, 546, sheet.linear((200, 0, 700, 0), "#FFFFFF 0.10", "#FFFFFF 0",
        "#4A1518 0.16"))
    confetti = "".join(group(box(-9, -5, 18, 10, tone, 2), transform=f"translate({x} {y}) rotate({turn})")
        for x, y, turn, tone in ((130, 880, 20, "#E3A24A"), (236, 930, -30, "#FBF1E2"), (820, 900, 50,
        "#E3A24A"), (886, 840, -12, "#B5484A"), (560, 946, 8, "#B5484A"), (420, 938, -40, "#E3A24A"), (936,
        930, 30, "#FBF1E2"), (80, 800, -20, "#B5484A")))
    return sheet.render_svg(studio(sheet, "#F3CFA8", "#E6B089", "#F9E3B4", 700, (540, 380, 320))
        + leaf_shadow(sheet, 930, 420, 0.9, -60, deep, 0.16) + ground_shadow(sheet, 480, 840, 300, deep, 0.8)
        + case + group(rays, clip_path=sheet.clip(box(200, 300, 500, 546, "#000000"))) + sleeve + label
        + ground_shadow(sheet, 330, 898, 70, deep, 0.4) + tube(sheet, letters, 330, 528, 0.63)
        + ground_shadow(sheet, 610, 908, 80, deep, 0.5) + dropper(sheet, letters, 610, 542, 0.66) + confetti)


def garlic(sheet: Sheet, x: float, y: float, size: float) -> str:
    """A bulb of garlic."""
    skin = sheet.linear((-40, -40, 46, 40), "#FFF9EE", "#EFDCC6", "#CDAE92")
    return group(shape(
        "M-4,-74 C-8,-50 -50,-40 -54,-4 C-56,30 -28,44 0,44 C28,44 56,30 54,-4 C50,-40 10,-50 8,-76 Z", skin),
        ribbon("M-2,-60 C-22,-30 -28,10 -18,40", "#B99A82", 4, opacity=0.8), ribbon(
        "M4,-60 C24,-30 30,8 20,40", "#B99A82", 4, opacity=0.8), ribbon("M1,-56 C0,-20 2,10 1,42", "#C9AE95",
        3.5, opacity=0.8), transform=f"translate({x} {y}) scale({size})")


def shallot(sheet: Sheet, x: float, y: float, size: float, turn: float) -> str:
    """A red shallot."""
    skin = sheet.linear((-36, -36, 40, 40), "#D98A9A", "#A8455F", "#6B2540")
    return group(shape(
        "M0,-62 C-6,-40 -38,-30 -40,2 C-40,32 -18,44 0,46 C18,44 40,32 40,2 C38,-30 6,-40 2,-64 Z", skin),
        ribbon("M-2,-50 C-20,-24 -24,10 -14,38", "#F0B8BE", 4, opacity=0.7), ribbon(
        "M2,-50 C16,-24 20,8 12,38", "#5A1B33", 3.5, opacity=0.5),
        transform=f"translate({x} {y}) rotate({turn}) scale({size})")


def chilli(x: float, y: float, size: float, turn: float, colour: str = "#C23A22") -> str:
    """A chilli with its stalk."""
    return group(shape("M-70,6 C-40,-22 40,-24 92,18 C40,6 -20,26 -60,24 C-72,22 -78,14 -70,6 Z", colour),
        ribbon("M-58,4 C-20,-14 30,-12 70,8", light(colour, 0.6), 6, opacity=0.75), shape(
        "M-64,2 C-76,0 -80,18 -66,26 C-56,22 -54,6 -64,2 Z", "#4E7A3A"), line("M-72,13 C-86,10 -94,0 -100,-8",
        "#4E7A3A", 6), transform=f"translate({x} {y}) rotate({turn}) scale({size})")


def bay(sheet: Sheet, x: float, y: float, size: float, turn: float) -> str:
    """A bay leaf that lies on the table."""
    body = "M0,0 C-34,-36 -34,-104 0,-150 C34,-104 34,-36 0,0 Z"
    return group(shape(body, sheet.linear((-30, 0, 34, 0), "#7FA25E", "#4F7A42")), shape(
        "M0,0 C34,-36 34,-104 0,-150 Z", "#3F6638", opacity=0.6), line("M0,22 L0,-132", "#A9C48A", 3), *(
        ribbon(f"M0,{-30 - 24 * k} C{s * 8},{-38 - 24 * k} {s * 14},{-44 - 24 * k} {s * 20},{-54 - 22 * k}",
        "#A9C48A", 2.4, opacity=0.7) for k in range(4) for s in (-1, 1)),
        transform=f"translate({x} {y}) rotate({turn}) scale({size})")


def sachet(sheet: Sheet, letters: Lettering) -> str:
    """The opor paste: a flat sachet with a bowl on it."""
    edge = "".join(" l-11,10 l-11,-10" for _ in range(15))
    body = f"M-165,-300 L165,-300 L168,280{edge} L-165,-300 Z".replace("L168,280",
        "C160,-100 160,120 165,280")
    green = "#2E6B3E"
    inside = sheet.clip(shape(body))
    bowl = (oval(0, 150, 118, 34, "#F3E3C4") + oval(0, 150, 104, 26, "#EBC265") + shape(
        "M-118,152 C-116,222 -60,244 0,244 C60,244 116,222 118,152 C110,182 60,186 0,186 C-60,186 "
        "-110,182 -118,152 Z", "#FBF3E2") + shape(
        "M-52,146 C-40,124 -6,122 6,140 C14,150 -4,160 -26,160 C-44,160 -56,156 -52,146 Z", "#D9973F")
        + shape("M20,150 C30,132 62,132 68,148 C66,162 30,164 20,150 Z", "#C98534") + ribbon(
        "M-70,152 C-40,160 30,164 70,156", "#F8DE9A", 6, opacity=0.8) + flat_leaf(54, 150, 0.34, 60,
        "#5E8F4E") + line("M-118,172 C-60,206 60,206 118,172", "#B3401F", 4) + line(
        "M-114,182 C-60,214 60,214 114,182", green, 3))
    steam = "".join(ribbon(f"M{x},112 C{x - 22},84 {x + 20},70 {x},38", "#FFFFFF", 11, opacity=0.55)
        for x in (-34, 8, 46))
    art = (box(-180, -310, 360, 620, "#F1DFB9") + box(-180, -310, 360, 300, green) + shape(
        "M-180,-12 C-90,26 90,26 180,-12 L180,-40 L-180,-40 Z", green) + stamp(letters, "rimbani", 0, -176,
        96, "#FFF6E4", "#F0A04B") + words(letters, "Bumbu Opor", 0, -46, 44, "#FFF6E4", "800-normal", -0.02)
        + steam + bowl)
    seal = (box(-180, -300, 360, 34, dim(green, 0.6)) + "".join(line(
        f"M-170,{-294 + 6 * k} L170,{-294 + 6 * k}", light(green, 0.2), 1.6, opacity=0.6) for k in range(5)))
    sheen = (shape("M-165,-300 L-60,-300 C-110,-100 -96,120 -130,290 L-165,290 Z", "#FFFFFF", opacity=0.16)
        + shape("M120,-300 L165,-300 L165,290 L96,290 C140,120 100,-100 120,-300 Z", "#1E2A1A", opacity=0.16))
    crinkle = "".join(ribbon(d, "#FFFFFF", 7, opacity=0.3) for d in (
        "M-130,-262 C-120,-230 -132,-200 -124,-170", "M120,-264 C112,-236 122,-210 116,-180",
        "M-140,270 C-132,240 -140,220 -134,200", "M126,268 C120,240 128,220 122,196"))
    return group(shape(body, green), group(art, seal, sheen, crinkle, clip_path=inside),
        transform="translate(470 500) rotate(-3) scale(1.16)")


def draw_opor(letters: Lettering) -> str:
    """Bumbu Opor."""
    sheet = Sheet(1000, 1000)
    deep = "#4A3A1E"
    scene = (studio(sheet, "#D5D8AE", "#C9A877", "#F0E3B2", 700, (540, 390, 310)) + leaf_shadow(sheet, 60,
        480, 0.8, 44, deep, 0.15))
    spices = (bay(sheet, 206, 884, 0.86, -68) + bay(sheet, 250, 912, 0.8, -98) + ground_shadow(sheet, 772,
        876, 56, deep, 0.3) + garlic(sheet, 772, 834, 1.05) + ground_shadow(sheet, 868, 906, 44, deep, 0.2)
        + shallot(sheet, 866, 872, 0.86, 24) + shallot(sheet, 700, 900, 0.8, -70) + chilli(330, 938, 0.74, -8)
        + "".join(oval(x, y, 9, 7, "#8A6A3F", transform=f"rotate({r} {x} {y})") for x, y, r in ((560, 934,
        10), (590, 948, 40), (540, 952, 80), (612, 930, 20))))
    return sheet.render_svg(scene + ground_shadow(sheet, 480, 846, 190, deep, 0.9) + sachet(sheet, letters)
        + spices)


def jar(sheet: Sheet, letters: Lettering) -> str:
    """The sambal: a glass jar with a cloth-covered lid."""
    body = ("M-150,0 C-176,16 -186,40 -186,80 L-186,330 C-186,366 -166,384 -130,384 L130,384 C166,384 "
        "186,366 186,330 L186,80 C186,40 176,16 150,0 Z")
    inside = sheet.clip(shape(body))
    sambal = "#A8321B"
    bits = "".join(oval(-186 + 372 * u, 40 + 340 * v, 5 + 7 * halton(k, 5), 3 + 4 * halton(k, 7), ("#D9582B",
        "#7E1F14", "#E8894A", "#8E2A18")[k % 4],
        transform=f"rotate({k * 37 % 180} {-186 + 372 * u:.0f} {40 + 340 * v:.0f})", opacity=0.85) for k, u,
        v in scatter(150))
    label = (box(-186, 110, 372, 214, "#FBF0DA") + box(-186, 110, 372, 9, "#2E6B3E") + box(-186, 315, 372, 9,
        "#2E6B3E") + stamp(letters, "rimbani", 0, 190, 70, "#2E6B3E", "#D9622B") + words(letters,
        "Sambal Roa", 0, 284, 45, "#A8321B", "800-normal", -0.02))
    over = shape(body, sheet.linear((-186, 0, 186, 0), "#3A120A 0.40", "#FFFFFF 0.38", "#FFFFFF 0.04",
        "#FFFFFF 0", "#3A120A 0.10", "#3A120A 0.44", "#FFFFFF 0.10"))
    check = sheet.define(
        '<pattern id="{id}" patternUnits="userSpaceOnUse" width="40" height="40"><rect width="40" '
        'height="40" fill="#F6EAD2"/><rect width="20" height="40" fill="#B3401F" fill-opacity="0.55"/>'
        '<rect width="40" height="20" fill="#B3401F" fill-opacity="0.55"/></pattern>')
    cover = ("M-168,-66 C-176,-108 -120,-124 0,-124 C120,-124 176,-108 168,-66 C190,-30 196,0 204,30 C186,20 "
        "176,36 158,26 C140,40 124,24 104,36 C84,24 66,42 44,32 C22,44 0,28 -22,38 C-44,28 -64,42 -84,30 "
        "C-104,42 -124,26 -142,36 C-160,24 -180,38 -204,28 C-198,0 -190,-30 -168,-66 Z")
    cloth_cover = (shape(cover, check) + shape(cover, sheet.linear((-200, 0, 200, 0), "#3A120A 0.18",
        "#FFFFFF 0.24", "#FFFFFF 0", "#3A120A 0.10", "#3A120A 0.36")) + shape(
        "M-172,-52 C-100,-34 100,-34 172,-52 L174,-40 C100,-22 -100,-22 -174,-40 Z", "#C9A35E") + "".join(
        ribbon(f"M{x},-30 C{x + s},-10 {x + s},6 {x + s * 2},24", "#6B2A18", 5, opacity=0.35) for x, s in ((
        -130, -6), (-80, -4), (-30, -2), (24, 2), (80, 4), (132, 6))))
    bow = (shape("M0,-40 C-40,-70 -60,-40 -4,-32 Z M4,-40 C44,-70 64,-40 8,-32 Z", "#B98A44") + line(
        "M0,-34 C-8,-10 -20,10 -24,30 M4,-34 C12,-10 20,6 30,22", "#B98A44", 5))
    return group(shape(body, sambal), group(bits, label, clip_path=inside), over, ribbon(
        "M-160,60 C-166,150 -166,260 -158,350", "#FFFFFF", 14, opacity=0.5), cloth_cover, bow,
        transform="translate(470 462) scale(1.04)")


def draw_sambal(letters: Lettering) -> str:
    """Sambal Roa."""
    sheet = Sheet(1000, 1000)
    deep = "#5A2A16"
    board = (shape("M80,850 L840,850 L920,930 L40,930 Z", sheet.linear((60, 850, 900, 930), "#D9A86C",
        "#BD854C", "#97622F")) + shape("M40,930 L920,930 L920,956 L40,956 Z", "#8A5728") + "".join(ribbon(d,
        "#8A5728", 4, opacity=0.4) for d in ("M120,872 C300,866 500,880 800,868",
        "M90,900 C300,892 600,910 880,898")))
    side = (chilli(214, 876, 0.95, 12) + chilli(176, 908, 0.9, -8, "#D9582B") + shallot(sheet, 742, 850, 0.9,
        12) + shallot(sheet, 814, 878, 0.8, 74) + bay(sheet, 690, 918, 0.66, 74) + garlic(sheet, 298, 880,
        0.7))
    return sheet.render_svg(studio(sheet, "#EFC49A", "#D8A06C", "#F6DDA4", 720, (520, 400, 310))
        + leaf_shadow(sheet, 940, 560, 0.85, -40, deep, 0.16) + ground_shadow(sheet, 480, 944, 420, deep, 0.2)
        + board + ground_shadow(sheet, 476, 862, 192, deep, 0.6) + jar(sheet, letters) + side)


def effervescent(sheet: Sheet, letters: Lettering, x: float, top: float, size: float) -> str:
    """The tube of tablets."""
    orange, blue = "#E0731D", "#1B6A94"
    art = (box(-82, 0, 164, 520, "#FFF7EA") + shape(
        "M-82,330 C-40,296 10,320 40,336 C60,346 72,344 82,338 L82,520 L-82,520 Z", orange) + shape(
        "M-82,410 C-40,384 0,404 34,418 C56,426 72,422 82,416 L82,520 L-82,520 Z", blue) + stamp(letters,
        "segarana", 0, 124, 70, "#B84A0A", "#2F8FBF") + words(letters, "Effervescent", 0, 214, 23, "#B84A0A",
        "700-normal") + words(letters, "C + Zinc", 0, 258, 35, "#1B6A94", "800-normal") + "".join(dot(px, py,
        r, "#FFFFFF", opacity=0.75) for px, py, r in ((-46, 388, 8), (-22, 366, 5), (36, 380, 7), (10, 446,
        6), (54, 462, 4), (-56, 474, 5))))
    return group(group(art, clip_path=sheet.clip(box(-82, 0, 164, 520, "#000000", 12))), box(-82, 0, 164, 520,
        sheet.linear((-82, 0, 82, 0), "#2A2A4A 0.30", "#FFFFFF 0.5", "#FFFFFF 0", "#FFFFFF 0", "#2A2A4A 0.10",
        "#2A2A4A 0.42", "#2A2A4A 0.18"), 12), box(-86, -64, 172, 70, round_tone(sheet, -86, 86, blue, 0.4),
        12), box(-60, -84, 120, 26, round_tone(sheet, -60, 60, blue, 0.4), 10),
        transform=f"translate({x} {top}) scale({size})")


def draw_effervescent(letters: Lettering) -> str:
    """Segarana Effervescent C + Zinc, with a glass."""
    sheet = Sheet(1000, 1000)
    deep = "#23506B"
    body = "M-120,0 L120,0 L98,350 C97,366 86,374 70,374 L-70,374 C-86,374 -97,366 -98,350 Z"
    inside = sheet.clip(shape(body))
    water = shape("M-114,90 L114,90 L98,350 C97,366 86,374 70,374 L-70,374 C-86,374 -97,366 -98,350 Z",
        sheet.linear((0, 90, 0, 374), "#FBD7A0", "#F3AC55", "#E58E36"))
    bubbles = "".join(dot(-84 + 168 * u, 110 + 240 * v, 2.5 + 5 * halton(k, 5), "#FFFFFF", opacity=0.75)
        for k, u, v in scatter(46))
    tablet = group(oval(0, 8, 52, 19, "#D98A3C"), box(-52, -10, 104, 18, "#E9A457"), oval(0, -10, 52, 19,
        "#F8CE8F"), oval(0, -10, 36, 12, "none", stroke="#E9B06A", stroke_width=3),
        transform="translate(8 322)")
    glass = group(shape(body, "#FFFFFF", opacity=0.34), group(water, tablet, bubbles, clip_path=inside), oval(
        0, 90, 113, 17, "#FCE3BC"), oval(0, 90, 113, 17, "none", stroke="#FFFFFF", stroke_width=3,
        opacity=0.8), shape(body, sheet.linear((-120, 0, 120, 0), "#23506B 0.18", "#FFFFFF 0.4", "#FFFFFF 0",
        "#FFFFFF 0", "#23506B 0.20")), oval(0, 0, 120, 17, "none", stroke="#FFFFFF", stroke_width=5), ribbon(
        "M-94,30 C-90,130 -84,230 -78,340", "#FFFFFF", 12, opacity=0.7), line(
        "M-98,350 C-97,366 -86,374 -70,374 L70,374 C86,374 97,366 98,350", "#FFFFFF", 5, opacity=0.7), *(dot(
        x, y, r, "#FFFFFF", opacity=0.8) for x, y, r in ((-40, 70, 5), (20, 60, 4), (56, 74, 5), (-10, 48,
        3))), transform="translate(664 498) scale(1.02)")
    loose = group(oval(0, 10, 58, 24, "#C9742B"), box(-58, -10, 116, 20, "#E3954A"), oval(0, -10, 58, 24,
        "#F6C680"), oval(0, -10, 40, 15, "none", stroke="#E5A95F", stroke_width=3.4),
        transform="translate(486 902)")
    caustic = oval(800, 896, 120, 20, "#FFE2AE", filter=sheet.blur(10), opacity=0.8)
    return sheet.render_svg(studio(sheet, "#B9D7E0", "#9CC3D1", "#F6D9A0", 710, (540, 390, 310))
        + ground_shadow(sheet, 360, 866, 98, deep, 0.8) + effervescent(sheet, letters, 360, 252, 1.18)
        + ground_shadow(sheet, 664, 880, 104, deep, 0.7) + caustic + glass + ground_shadow(sheet, 486, 922,
        56, deep, 0.2) + loose)


def draw_checkup(letters: Lettering) -> str:
    """Cek gigi: a treatment room, nobody in it yet."""
    sheet = Sheet(1000, 1000)
    teal, deep = "#0F6B73", "#234C52"
    wall = (box(0, 0, 1000, 760, sheet.linear((0, 0, 900, 760), "#F3F4E8", "#DCE8E0", "#BFD6D0")) + box(0,
        470, 1000, 290, sheet.linear((0, 470, 1000, 760), "#B9D5CF", "#A3C6C1", "#86AFAC")))
    wall += (box(0, 464, 1000, 10, "#F8F4E8") + box(0, 760, 1000, 240, sheet.linear((0, 760, 0, 1000),
        "#E3D3BC", "#D3BD9F")) + box(0, 748, 1000, 14, "#F8F4E8"))
    pane = (box(96, 120, 260, 300, "#FFF9EC", 8) + box(110, 134, 232, 272, sheet.linear((110, 134, 342, 406),
        "#DDF0F0", "#BFE0DF"), 4) + shape(
        "M110,406 L110,340 C150,300 190,330 230,318 C280,300 310,330 342,312 L342,406 Z", "#9CC49A") + box(
        221, 134, 10, 272, "#FFF9EC") + box(110, 262, 232, 10, "#FFF9EC") + box(84, 414, 284, 16, "#F8F0DE",
        4))
    beam = shape("M120,470 L360,470 L640,1000 L300,1000 Z", "#FFF6DC", opacity=0.28)
    sign = stamp(letters, "waluyana", 484, 236, 84, teal, "#E58A6B")
    cabinet = (box(640, 420, 330, 340, sheet.linear((640, 420, 970, 760), "#FBF6EA", "#EFE6D4", "#D6CBB8"), 8)
        + box(630, 404, 350, 22, "#C99C6B", 5) + "".join(box(660 + 150 * c, 446 + 100 * r, 136, 86, "#FFFBF2",
        6, stroke="#D9CDBA", stroke_width=3) + box(704 + 150 * c, 466 + 100 * r, 48, 8, "#C99C6B", 4)
        for c in range(2) for r in range(3)))
    plant = ("".join(group(flat_leaf(0, 0, 1, 0, tone),
        transform=f"translate(900 350) rotate({turn}) scale(1.1 {size})") for turn, size, tone in ((-46, 1.1,
        "#5E8F6B"), (44, 1.1, "#4C7D5E"), (-18, 1.4, "#6E9F78"), (20, 1.35, "#5E8F6B"))) + shape(
        "M862,344 L940,344 L930,406 L872,406 Z", "#C9744F"))
    model = group(shape(
        "M-34,-30 C-44,-58 -14,-66 0,-54 C14,-66 44,-58 34,-30 C28,-8 26,22 16,24 C8,24 8,0 0,-2 C-8,0 "
        "-8,24 -16,24 C-26,22 -28,-8 -34,-30 Z", sheet.linear((-36, -60, 40, 24), "#FFFFFF", "#F3ECDD",
        "#D3C7B4")), box(-34, 24, 68, 14, "#C99C6B", 4), transform="translate(800 366)")
    arm = (line("M640,0 L640,96", "#DDE3DE", 16) + line("M640,96 C640,160 730,150 684,262", "#C6D2CD", 13)
        + line("M640,96 C640,160 730,150 684,262", "#EEF2EC", 5))
    lamp = group(shape("M-78,0 C-78,-44 78,-44 78,0 L62,22 L-62,22 Z", sheet.linear((-78, -40, 78, 20),
        "#FFFFFF", "#E6EBE5", "#B9C7C2")), box(-58, 18, 116, 14, "#FFE9A8", 7),
        transform="translate(678 284) rotate(18)")
    glow = shape("M624,300 L730,334 L660,660 L380,600 Z", sheet.linear((676, 320, 540, 620), "#FFEFB8 0.50",
        "#FFEFB8 0"))
    pad, pad_deep = "#2F8C8F", "#1C6D73"
    chair = "".join((oval(470, 926, 250, 30, deep, filter=sheet.blur(12), opacity=0.45), shape(
        "M360,900 C360,880 400,872 470,872 C540,872 580,880 580,900 L600,918 L340,918 Z", "#E9ECE6"), shape(
        "M430,760 L520,760 L530,880 L420,880 Z", sheet.linear((420, 0, 530, 0), "#F6F7F1", "#DDE3DE",
        "#A9B8B4")), shape(
        "M150,560 C136,520 172,496 206,520 L420,672 L640,668 C720,668 800,742 838,796 C852,818 830,838 "
        "806,826 C750,800 700,764 640,764 L400,768 C370,768 350,758 330,740 Z", sheet.linear((150, 520, 700,
        830), pad, pad, pad_deep)), shape(
        "M150,560 C136,520 172,496 206,520 L420,672 L640,668 C720,668 800,742 838,796 C842,803 843,810 "
        "841,816 C800,756 720,702 640,702 L406,706 Z", "#5FB0AF"), shape(
        "M104,470 C92,436 128,414 160,434 L222,478 C240,494 236,520 216,528 C200,534 188,528 176,520 "
        "L124,492 C112,486 107,480 104,470 Z", sheet.linear((100, 430, 230, 530), "#5FB0AF", pad, pad_deep)),
        line("M186,516 L196,540", "#C6D2CD", 12), shape(
        "M330,640 L480,640 C500,640 508,652 500,664 L490,676 L350,676 C330,676 318,650 330,640 Z", "#F3EFE3"),
        line("M262,596 L420,704", "#1C6D73", 4, opacity=0.6), line("M470,704 L470,764", "#1C6D73", 4,
        opacity=0.5), line("M640,702 L650,764", "#1C6D73", 4, opacity=0.5)))
    tray = (line("M700,760 L700,640 L640,600", "#C6D2CD", 12) + box(560, 582, 190, 16, sheet.linear((560, 0,
        750, 0), "#FFFFFF", "#D9E1DC", "#AEBDB8"), 8) + "".join(line(d, "#8FA5A2", 5) for d in (
        "M590,578 L640,566", "M606,580 L664,570")) + dot(588, 574, 9, "#DCEAEA", stroke="#8FA5A2",
        stroke_width=4) + shape("M690,548 L724,548 L720,582 L694,582 Z", "#E58A6B"))
    stool = (oval(824, 942, 84, 14, deep, filter=sheet.blur(8), opacity=0.4) + line("M824,846 L824,920",
        "#C6D2CD", 14) + line("M770,936 L824,914 L878,936", "#C6D2CD", 11) + box(752, 822, 144, 34,
        sheet.linear((752, 0, 896, 0), "#F0A98E", "#E58A6B", "#B9664C"), 17))
    return sheet.render_svg(wall + pane + sign + cabinet + plant + model + beam + arm + glow + chair + lamp
        + tray + stool)


PRODUCTS: Mapping[str, Callable[[Lettering], str]] = {
    "rawisari/products/sunscreen-spf50": draw_sunscreen,
    "rawisari/products/serum-niacinamide": draw_serum,
    "rawisari/products/tint-senja": draw_tint,
    "rawisari/products/paket-1111": draw_gift_set,
    "rimbani/products/bumbu-opor": draw_opor,
    "rimbani/products/sambal-roa": draw_sambal,
    "waluyana/products/cek-gigi": draw_checkup,
    "segarana/products/effervescent-c-zinc": draw_effervescent,
}


# ── moodboards ────────────────────────────────────────────────────────────
# Colour, texture, light. No people, no words but a name on a label.


def wide(sheet: Sheet, wall: str, floor: str, horizon: float) -> str:
    """A wall and a floor, 1200 by 800."""
    return (box(0, 0, 1200, 800, sheet.linear((0, 0, 1100, 700), light(wall, 0.4), wall, dim(wall, 0.4)))
        + box(0, horizon, 1200, 800 - horizon, sheet.linear((0, horizon, 0, 800), light(floor, 0.25), floor,
        dim(floor, 0.25))) + box(0, horizon - 20, 1200, 40, sheet.linear((0, horizon - 20, 0, horizon + 20),
        f"{wall} 0", f"{dim(wall, 1.2)} 0.30", f"{floor} 0")))


def pillar(sheet: Sheet, x: float, top: float, foot: float, half: float, colour: str) -> str:
    """A tall round-topped block with its long shadow on the floor."""
    d = (f"M{x - half},{foot} L{x - half},{top + half} A{half},{half} 0 0 1 {x + half},{top + half} "
        f"L{x + half},{foot} Z")
    cast = shape(f"M{x - half},{foot} L{x + half},{foot} L{x + half + 250},{foot + 190} "
        f"L{x - half + 210},{foot + 190} Z", "#5A2A22", opacity=0.22, filter=sheet.blur(7))
    return (cast + shape(d, sheet.linear((x - half, 0, x + half, 0), light(colour, 0.45), colour, dim(colour,
        0.9))))


def mood_rhythm(letters: Lettering) -> str:
    """Rawisari 11.11: two and two pillars at sunset, a sphere between them."""
    sheet = Sheet(1200, 800)
    sun = dot(860, 300, 210, sheet.linear((700, 120, 1020, 500), "#FBE3A8", "#F0B45E"))
    pillars = "".join(pillar(sheet, x, 190, 600, 44, tone) for x, tone in ((300, "#B5484A"), (430, "#C9675A"),
        (720, "#D98A5F"), (850, "#E3A24A")))
    ball = (oval(620, 606, 70, 12, "#5A2A22", filter=sheet.blur(7), opacity=0.5) + dot(575, 562, 42,
        sheet.radial(560, 544, 64, "#FFF6E4", "#F3DDBB", "#C99A70")))
    petals = "".join(group(shape("M0,0 C-14,-20 -13,-50 0,-66 C13,-50 14,-20 0,0 Z", tone),
        transform=f"translate({x} {y}) rotate({turn}) scale(0.7)") for x, y, turn, tone in ((180, 690, 70,
        "#B5484A"), (250, 736, 110, "#C9675A"), (1010, 690, -60, "#B5484A"), (1080, 748, 40, "#E3A24A"), (500,
        740, 95, "#E3A24A")))
    return sheet.render_svg(wide(sheet, "#F0C49B", "#DE9C76", 560) + sun + leaf_shadow(sheet, 70, 420, 1.0,
        48, "#8A4A38", 0.18) + pillars + ball + petals)


def gift(sheet: Sheet, x: float, foot: float, width: float, height: float, colour: str, band: str) -> str:
    """A wrapped box with a ribbon."""
    lid = height * 0.2
    tone = sheet.linear((x, foot - height, x + width, foot), light(colour, 0.3), colour, dim(colour, 0.6))
    mid = x + width / 2
    return (box(x, foot - height, width, height, tone, 4) + box(mid - width * 0.08, foot - height,
        width * 0.16, height, sheet.linear((mid - 30, 0, mid + 30, 0), light(band, 0.4), band, dim(band,
        0.5))) + box(x - 8, foot - height - lid * 0.2, width + 16, lid, sheet.linear((x, 0, x + width, 0),
        light(colour, 0.4), light(colour, 0.08), dim(colour, 0.4)), 5) + box(mid - width * 0.08,
        foot - height - lid * 0.2, width * 0.16, lid, band) + box(x, foot - height + lid * 0.8, width, 9,
        "#3A1518", opacity=0.14))


def bow(x: float, y: float, size: float, colour: str) -> str:
    """A tied bow."""
    return group(shape("M0,0 C-30,-52 -92,-58 -90,-22 C-88,6 -34,8 0,0 Z", colour), shape(
        "M0,0 C30,-52 92,-58 90,-22 C88,6 34,8 0,0 Z", dim(colour, 0.5)), shape(
        "M-2,0 C-20,26 -30,44 -52,58 L-34,66 C-14,48 0,26 6,4 Z", dim(colour, 0.35)), shape(
        "M2,0 C20,26 30,44 52,58 L34,66 C14,48 0,26 -6,4 Z", dim(colour, 0.7)), box(-13, -13, 26, 24, light(
        colour, 0.25), 9), transform=f"translate({x} {y}) scale({size})")


def mood_gifts(letters: Lettering) -> str:
    """Rawisari 11.11: boxes, ribbons and two bottles in warm light."""
    sheet = Sheet(1200, 800)
    deep = "#6B2A2C"
    disc = dot(660, 330, 270, sheet.linear((480, 120, 860, 560), "#FBE9C0", "#F2C681"))
    stack = (gift(sheet, 240, 690, 340, 230, "#B5484A", "#F2C681") + gift(sheet, 296, 452, 230, 150,
        "#F6E3C9", "#B5484A") + bow(411, 292, 0.86, "#B5484A"))
    small = gift(sheet, 900, 700, 190, 150, "#8C4A63", "#F6E3C9") + bow(995, 542, 0.7, "#F6E3C9")
    shadows = (ground_shadow(sheet, 410, 694, 180, deep, 0.7) + ground_shadow(sheet, 700, 706, 70, deep, 0.5)
        + ground_shadow(sheet, 820, 716, 74, deep, 0.4) + ground_shadow(sheet, 995, 704, 100, deep, 0.5))
    loose = (ribbon("M120,740 C190,690 230,790 310,742 C370,708 400,776 470,752", "#F2C681", 17) + ribbon(
        "M560,772 C620,742 660,786 730,762", "#B5484A", 13))
    return sheet.render_svg(wide(sheet, "#EDB795", "#DC9A78", 570) + disc + leaf_shadow(sheet, 1130, 420, 1.0,
        -52, deep, 0.15) + shadows + stack + small + tube(sheet, letters, 690, 328, 0.63) + dropper(sheet,
        letters, 826, 352, 0.64) + loose)


def mood_live(letters: Lettering) -> str:
    """Rawisari 11.11: the corner of a live host, lamp on, phone ready."""
    sheet = Sheet(1200, 800)
    wall = (box(0, 0, 1200, 800, sheet.radial(520, 320, 900, "#A8607A", "#7A3F5C", "#4A2540")) + box(0, 640,
        1200, 160, sheet.linear((0, 640, 0, 800), "#8A4A5C", "#5E2E45")))
    lamp = (line("M470,500 L470,720", "#3A1F30", 14) + line("M380,760 L470,690 L560,760", "#3A1F30", 13)
        + dot(470, 310, 210, "#FFF3DA", filter=sheet.blur(46), opacity=0.45) + dot(470, 310, 178, "none",
        stroke="#FFF8EA", stroke_width=40) + dot(470, 310, 200, "none", stroke="#F2D9B8", stroke_width=4))
    phone = (line("M470,420 L470,500", "#3A1F30", 12) + box(402, 196, 136, 236, "#2A1622", 18) + box(411, 208,
        118, 212, sheet.linear((411, 208, 529, 420), "#F4C79A", "#D97A6A", "#8C4A63"), 10))
    phone += (shape(
        "M470,360 C436,334 430,300 450,292 C462,288 468,298 470,304 C472,298 478,288 490,292 C510,300 "
        "504,334 470,360 Z", "#FFF3E2", opacity=0.9) + dot(470, 398, 9, "none", stroke="#FFF3E2",
        stroke_width=3))
    hearts = "".join(shape(
        "M0,22 C-24,4 -28,-20 -14,-26 C-6,-28 -2,-22 0,-17 C2,-22 6,-28 14,-26 C28,-20 24,4 0,22 Z", tone,
        opacity=alpha, transform=f"translate({x} {y}) rotate({turn}) scale({size})") for x, y, turn, size,
        tone, alpha in ((706, 330, 12, 0.9, "#F0A08C", 0.95), (748, 246, -14, 0.66, "#F6C7A4", 0.85), (700,
        176, 8, 0.5, "#F0A08C", 0.7), (770, 140, -6, 0.4, "#F6C7A4", 0.5)))
    shelf = box(800, 520, 400, 20, "#C98A63") + box(800, 540, 400, 8, "#4A2540", opacity=0.35)
    goods = (tube(sheet, letters, 880, 214, 0.51) + dropper(sheet, letters, 1000, 236, 0.51) + box(1070, 380,
        110, 140, sheet.linear((1070, 380, 1180, 520), "#D9675F", "#B5484A"), 4) + stamp(letters, "rawisari",
        1125, 440, 46, "#FFF3E2", "#F2C26E"))
    plant = ("".join(group(flat_leaf(0, 0, 1, 0, tone),
        transform=f"translate(110 640) rotate({turn}) scale(1.5 {size})") for turn, size, tone in ((-40, 2.1,
        "#5E7F73"), (36, 2.0, "#4C6B62"), (-12, 2.6, "#6F937F"), (16, 2.4, "#5E7F73"))) + shape(
        "M56,632 L164,632 L150,740 L70,740 Z", "#C9744F"))
    return sheet.render_svg(wall + plant + lamp + phone + hearts + shelf + goods)


def mood_wall(letters: Lettering) -> str:
    """Kulit Terlindung: a sunlit wall, an arch, the shade of palms."""
    sheet = Sheet(1200, 800)
    plaster = box(0, 0, 1200, 800, sheet.linear((0, 0, 1200, 800), "#FBEBD3", "#F3D3AE", "#E3B48B"))
    arch = shape("M690,730 L690,370 A180,180 0 0 1 1050,370 L1050,730 Z", sheet.linear((690, 200, 1050, 700),
        "#E8B58C", "#D98F66", "#B9694A"))
    hole = "M734,730 L734,376 A158,158 0 0 1 1050,370 L1050,730 Z"
    arch += shape(hole, sheet.linear((740, 240, 900, 600), "#A9CFD6", "#D6E2D2", "#F6E3BC"))
    sea = group(box(720, 560, 360, 50, sheet.linear((0, 560, 0, 610), "#8FBDC0", "#6FA6AC")), box(720, 606,
        360, 130, sheet.linear((0, 606, 0, 730), "#F3DDB4", "#E3BF8C")), dot(940, 430, 48, "#FFF6DC"), *(line(
        f"M{x},{y} h{w}", "#FFF6E4", 3.5, opacity=0.7) for x, y, w in ((780, 580, 60), (900, 590, 80), (860,
        572, 34))), shape("M734,730 L734,376 C734,300 780,240 840,224 C800,260 776,310 776,380 L776,730 Z",
        "#7A3F2A", opacity=0.35), clip_path=sheet.clip(shape(hole)))
    ground = (box(0, 730, 1200, 70, sheet.linear((0, 730, 0, 800), "#EFC99E", "#D9A273")) + shape(
        "M690,730 L1050,730 L1010,800 L560,800 Z", "#FFF0CC", opacity=0.5))
    steps = (ground + shape("M1050,730 L1050,690 L1200,690 L1200,800 L1090,800 Z", sheet.linear((1050, 690,
        1200, 800), "#E3B184", "#C98F63")) + shape("M1050,690 L1080,664 L1200,664 L1200,690 Z", "#F6DDB8"))
    shadows = (leaf_shadow(sheet, 120, 640, 1.5, 26, "#9C5A3E", 0.34) + leaf_shadow(sheet, 360, 760, 1.25, 4,
        "#9C5A3E", 0.26) + leaf_shadow(sheet, 20, 260, 1.2, 66, "#9C5A3E", 0.28))
    ray = shape("M0,0 L420,0 L760,800 L180,800 Z", "#FFF6DC", opacity=0.25, filter=sheet.blur(20))
    pot = (ground_shadow(sheet, 560, 742, 54, "#7A4A30", 0.7) + shape(
        "M506,640 C490,690 506,744 540,744 L584,744 C618,744 634,690 616,640 C600,626 522,626 506,640 Z",
        sheet.linear((496, 0, 630, 0), "#F6E2C6", "#DDB389", "#A8774E")))
    twigs = "".join(line(
        f"M562,640 C{562 + dx * 0.3},{560} {562 + dx * 0.8},{500} {562 + dx},{470 + abs(dx) * 0.4}",
        "#8A6A44", 4) + flat_leaf(562 + dx, 478 + abs(dx) * 0.4, 0.55, dx * 0.7, "#8FA070") for dx in (-70,
        -28, 14, 60))
    return sheet.render_svg(plaster + ray + arch + sea + shadows + steps + pot + twigs)


def mood_parasol(letters: Lettering) -> str:
    """Kulit Terlindung: a parasol seen from above, its round shade on the tiles."""
    sheet = Sheet(1200, 800)
    tile_print = sheet.define(
        '<pattern id="{id}" patternUnits="userSpaceOnUse" width="120" height="120"><rect width="120" '
        'height="120" fill="#F1DEC0"/><rect x="2" y="2" width="116" height="116" rx="4" fill="#F7E8CF"/>'
        '<path d="M60,30 L90,60 L60,90 L30,60 Z" fill="#EBD3AE"/></pattern>')
    floor = (box(0, 0, 1200, 800, tile_print) + box(0, 0, 1200, 800, sheet.linear((0, 0, 1200, 800),
        "#FFF6DC 0.45", "#D9A06C 0.28")))
    shade_disc = group(oval(520, 500, 330, 310, "#4A4A5E", filter=sheet.blur(10), opacity=0.42))
    ribs = []
    for k in range(12):
        a, b = math.tau * k / 12, math.tau * (k + 1) / 12
        x1, y1, x2, y2 = (420 + 300 * math.cos(a), 370 + 300 * math.sin(a), 420 + 300 * math.cos(b), 370
            + 300 * math.sin(b))
        mx, my = 420 + 282 * math.cos((a + b) / 2), 370 + 282 * math.sin((a + b) / 2)
        lit = 0.5 + 0.5 * math.cos((a + b) / 2 - math.pi * 1.25)
        base = "#C9674B" if k % 2 else "#FBF0DC"
        ribs.append(shape(f"M420,370 L{x1:.1f},{y1:.1f} Q{mx:.1f},{my:.1f} {x2:.1f},{y2:.1f} Z", mix(dim(base,
            0.55), light(base, 0.2), lit)))
    top = "".join(ribs) + dot(420, 370, 13, "#8A5A34") + dot(416, 366, 5, "#E3C08A")
    towel = group(box(-130, -210, 260, 420, sheet.linear((-130, -210, 130, 210), "#F9F2E4", "#E6D9C3"), 8), *(
        box(-130, y, 260, 26, "#7FA9AF") for y in (-170, -120, 100, 150)), *(line(
        f"M{-124 + 16 * k},210 l0,16", "#E6D9C3", 4) for k in range(16)),
        transform="translate(930 420) rotate(12)")
    towel_shadow = group(box(-126, -200, 268, 424, "#5A4632", 8, filter=sheet.blur(9), opacity=0.35),
        transform="translate(938 432) rotate(12)")
    hat = (oval(956, 314, 128, 122, "#5A4632", filter=sheet.blur(9), opacity=0.4) + oval(944, 300, 128, 122,
        sheet.radial(900, 250, 200, "#F6DFAE", "#E3BE7E", "#B98A4C")) + "".join(oval(944, 300, 128 - 11 * k,
        122 - 11 * k, "none", stroke="#A87B42", stroke_width=1.6, opacity=0.4) for k in range(1, 6)))
    hat += (oval(940, 294, 66, 62, "#A6463C") + oval(938, 290, 60, 56, sheet.radial(912, 262, 96, "#FBE8BE",
        "#E3BE7E", "#C0924F")))
    lying = group(group(tube(sheet, letters, 0, 0, 0.46), transform="translate(0 -130)"),
        transform="translate(980 560) rotate(-38)")
    under = group(box(-56, -124, 122, 280, "#5A4632", 20, filter=sheet.blur(8), opacity=0.4),
        transform="translate(990 572) rotate(-38)")
    return sheet.render_svg(floor + towel_shadow + towel + shade_disc + under + lying + hat + top)


def mood_cream(letters: Lettering) -> str:
    """Kulit Terlindung: texture. A stroke of cream, drops of water, a leaf."""
    sheet = Sheet(1200, 800)
    ground = (box(0, 0, 1200, 800, sheet.linear((0, 0, 1200, 800), "#F6D9C2", "#EBB999", "#D9977A")) + dot(
        250, 650, 330, sheet.linear((60, 420, 480, 900), "#F9E3C4", "#F0C695")))
    deep = "#8A4A38"
    cream = ("M150,470 C210,330 400,250 560,270 C700,286 720,200 880,190 C1010,184 1090,270 1040,350 "
        "C1000,414 880,400 800,440 C700,490 640,570 480,580 C340,590 110,580 150,470 Z")
    inside = sheet.clip(shape(cream))
    swirls = ("M190,486 C300,360 470,330 610,350 C740,366 800,262 930,262",
        "M240,530 C360,430 500,420 640,420 C780,414 840,330 990,316",
        "M210,440 C300,330 460,290 580,304 C720,320 760,226 900,224",
        "M330,560 C460,510 560,510 660,476 C760,440 840,392 960,380")
    stroke = (group(shape(cream, deep, filter=sheet.blur(16), opacity=0.45, transform="translate(16 24)"),
        shape(cream, sheet.linear((150, 190, 1000, 580), "#FFFDF6", "#FBF0E0", "#EFD9C2"))) + group(*(ribbon(
        d, "#D9B89C", 26, opacity=0.55, filter=sheet.blur(5), transform="translate(4 12)") for d in swirls),
        *(ribbon(d, "#FFFFFF", 20, opacity=0.95) for d in swirls), *(ribbon(d, "#CFA98A", 5, opacity=0.5,
        transform="translate(2 9)") for d in swirls), clip_path=inside))
    drops = "".join(oval(x + r * 0.25, y + r * 0.35, r, r * 0.9, deep, opacity=0.28, filter=sheet.blur(3))
        + dot(x, y, r, sheet.radial(x + r * 0.3, y + r * 0.4, r * 1.3, "#FFF4E4 0.85", "#F6D3B4 0.5",
        "#B9745A 0.55")) + oval(x - r * 0.35, y - r * 0.4, r * 0.26, r * 0.18, "#FFFFFF", opacity=0.95) for x,
        y, r in ((160, 200, 34), (230, 140, 16), (110, 290, 12), (330, 190, 22), (1050, 560, 40), (980, 640,
        22), (1110, 650, 14), (880, 600, 15), (720, 690, 26), (800, 650, 10), (600, 120, 14), (1110, 120,
        20)))
    leaves = (group(bay(sheet, 0, 0, 1.9, 0), transform="translate(420 790) rotate(62)") + group(bay(sheet, 0,
        0, 1.5, 0), transform="translate(330 770) rotate(18)"))
    return sheet.render_svg(ground + leaf_shadow(sheet, 1120, 460, 1.1, -36, deep, 0.18) + stroke + leaves
        + drops)


def brush(sheet: Sheet, colour: str, transform: str) -> str:
    """A toothbrush, upright."""
    bristles = (box(-16, -214, 32, 62, "#FFFFFF", 5) + box(-16, -214, 32, 16, light(colour, 0.4), 5)
        + "".join(line(f"M{-11 + 5.5 * k},-210 L{-11 + 5.5 * k},-154", "#C9D6D4", 1.6) for k in range(5)))
    handle = shape(
        "M-13,-150 C-15,-120 -8,-100 -9,-60 C-11,-20 -15,40 -12,170 C-11,182 11,182 12,170 C15,40 11,-20 "
        "9,-60 C8,-100 15,-120 13,-150 Z", sheet.linear((-14, 0, 14, 0), light(colour, 0.45), colour, dim(
        colour, 0.7)))
    return group(bristles, handle, ribbon("M-5,-90 C-6,-20 -8,60 -6,150", "#FFFFFF", 4, opacity=0.5),
        transform=transform)


def mood_shelf(letters: Lettering) -> str:
    """Cek Gigi: a bathroom shelf in the morning."""
    sheet = Sheet(1200, 800)
    tiles = sheet.define(
        '<pattern id="{id}" patternUnits="userSpaceOnUse" width="100" height="100"><rect width="100" '
        'height="100" fill="#C4DBD5"/><rect x="3" y="3" width="94" height="94" rx="5" '
        'fill="#D8E8E2"/><path d="M3,97 L3,8 Q3,3 8,3 L97,3 Z" fill="#E3F0EA" opacity="0.6"/></pattern>')
    wall = (box(0, 0, 1200, 800, tiles) + box(0, 0, 1200, 800, sheet.linear((0, 0, 1200, 800), "#FFF6DC 0.42",
        "#FFF6DC 0", "#2C6B70 0.30")) + shape("M0,120 L520,0 L900,0 L160,800 L0,800 Z", "#FFF4D2",
        opacity=0.3, filter=sheet.blur(14)))
    mirror = (dot(404, 280, 214, "#234C52", filter=sheet.blur(16), opacity=0.3) + dot(390, 266, 212,
        "#C99C6B") + dot(390, 266, 196, sheet.linear((240, 110, 540, 430), "#F3FAF6", "#CFE6E2", "#A9CDCB"))
        + shape("M270,330 L430,110 L480,128 L300,376 Z", "#FFFFFF", opacity=0.4) + shape(
        "M330,398 L500,160 L520,176 L356,420 Z", "#FFFFFF", opacity=0.3))
    shelf = (box(130, 620, 940, 34, sheet.linear((0, 620, 0, 654), "#DDB283", "#B98A58"), 5) + box(150, 654,
        900, 34, "#234C52", 0, opacity=0.22, filter=sheet.blur(8)) + "".join(box(x, 654, 16, 54, "#9C7446", 3)
        for x in (220, 960)))
    cup = (brush(sheet, "#E58A6B", "translate(664 420) rotate(-9)") + brush(sheet, "#0F6B73",
        "translate(716 416) rotate(11)") + shape("M622,470 L756,470 L742,620 L636,620 Z", sheet.linear((622,
        0, 756, 0), "#FFFFFF", "#F3ECDD", "#C9BFAE")) + oval(689, 470, 67, 12, "#E6DCCB") + line(
        "M634,540 L746,540", "#E58A6B", 7))
    bottle = (box(826, 470, 92, 150, sheet.linear((826, 0, 918, 0), "#5FB0AF", "#2F8C8F", "#1C6D73"), 16)
        + box(856, 430, 32, 44, "#F3ECDD", 5) + shape("M846,416 L906,416 L906,430 L880,432 L846,428 Z",
        "#F3ECDD") + box(842, 520, 60, 62, "#F7F1E4", 5) + group(petal_cross("#0F6B73", "#E58A6B"),
        transform="translate(853 532) scale(0.38)"))
    soap = (shape("M240,620 L400,620 L388,596 L252,596 Z", "#F7F1E4") + box(264, 562, 112, 38, sheet.linear((
        264, 562, 376, 600), "#FBD9C6", "#E8A78C"), 17))
    plant = ("".join(group(flat_leaf(0, 0, 1, 0, tone),
        transform=f"translate(1000 560) rotate({turn}) scale(1.1 {size})") for turn, size, tone in ((-52, 1.0,
        "#5E8F6B"), (50, 1.0, "#4C7D5E"), (-20, 1.4, "#6E9F78"), (22, 1.3, "#5E8F6B"))) + shape(
        "M958,552 L1042,552 L1030,620 L970,620 Z", "#C9744F"))
    hook = (dot(1010, 90, 13, "#C99C6B") + shape(
        "M930,110 C960,92 1060,92 1090,110 L1098,340 L1060,330 L1020,344 L980,330 L924,342 Z", sheet.linear((
        924, 0, 1098, 0), "#F9EFE0", "#EBCDBB", "#CF9F8A")) + "".join(ribbon(
        f"M{x},108 C{x - 6},180 {x + 6},250 {x},330", "#B98A76", 6, opacity=0.45) for x in (964, 1010, 1052))
        + line("M1010,92 L1010,108", "#C99C6B", 6))
    return sheet.render_svg(wall + mirror + hook + shelf + soap + cup + bottle + plant)


def mood_waiting(letters: Lettering) -> str:
    """Cek Gigi: a waiting corner where nobody is nervous."""
    sheet = Sheet(1200, 800)
    room = wide(sheet, "#E3EDE4", "#DCC6A6", 600) + box(0, 588, 1200, 14, "#FBF7EC")
    pane = (box(90, 90, 320, 340, "#FBF7EC", 8) + box(108, 108, 284, 304, sheet.linear((108, 108, 392, 412),
        "#DDF0F0", "#B9DCDA")) + shape(
        "M108,412 L108,330 C160,280 220,330 270,310 C320,290 350,320 392,300 L392,412 Z", "#9CC49A") + box(
        244, 108, 12, 304, "#FBF7EC") + box(78, 424, 344, 18, "#F3EADA", 4))
    curtain = ("".join(shape(
        f"M{x},70 L{x + w},70 C{x + w + 8},240 {x + w - 10},400 {x + w + 6},560 L{x - 6},560 C{x + 8},400 "
        f"{x - 8},240 {x},70 Z", sheet.linear((x, 0, x + w, 0), "#F6EBDD", "#E3CFBB", "#F3E4D2", "#D6BEA6"),
        opacity=0.95) for x, w in ((50, 70), (384, 74))) + line("M30,70 L480,70", "#B98A58", 9))
    beam = shape("M110,600 L400,600 L760,800 L330,800 Z", "#FFF6DC", opacity=0.5)
    art = (box(610, 110, 220, 270, "#C99C6B", 4) + box(622, 122, 196, 246, "#FBF5E8") + group(petal_cross(
        "#5FB0AF", "#E58A6B"), transform="translate(650 175) scale(1.4)"))
    lamp = (line("M1030,250 L1030,640", "#9C7446", 9) + oval(1030, 648, 62, 11, "#9C7446") + dot(1030, 240,
        170, "#FFE9B0", filter=sheet.blur(40), opacity=0.5) + shape("M972,160 L1088,160 L1122,270 L938,270 Z",
        sheet.linear((938, 0, 1122, 0), "#FFF3D2", "#F6DCA6", "#DDB87A")))
    teal = "#2F8C8F"
    chair = (oval(740, 716, 230, 26, "#3A4A44", filter=sheet.blur(10), opacity=0.45) + line(
        "M590,660 L566,724", "#9C7446", 15) + line("M880,660 L904,724", "#9C7446", 15) + shape(
        "M580,440 C576,392 620,372 740,372 C860,372 900,392 896,440 L886,600 L590,600 Z", sheet.linear((576,
        372, 900, 600), light(teal, 0.35), teal, dim(teal, 0.5))) + box(566, 570, 346, 96, sheet.linear((566,
        0, 912, 0), light(teal, 0.25), teal, dim(teal, 0.7)), 26) + box(540, 500, 70, 166, sheet.linear((540,
        0, 610, 0), light(teal, 0.4), teal), 32) + box(866, 500, 70, 166, sheet.linear((866, 0, 936, 0), teal,
        dim(teal, 0.9)), 32) + line("M612,574 C680,566 800,566 864,574", dim(teal, 1.2), 4, opacity=0.6)
        + group(box(-62, -62, 124, 124, sheet.linear((-62, -62, 62, 62), "#F3B79C", "#E58A6B", "#C96F52"),
        20), line("M-40,-40 C-10,-20 -10,20 -40,44", "#B95F45", 3, opacity=0.5),
        transform="translate(690 522) rotate(-14)"))
    side = (oval(440, 726, 110, 16, "#3A4A44", filter=sheet.blur(9), opacity=0.4) + line("M440,590 L440,720",
        "#9C7446", 13) + oval(440, 724, 62, 11, "#9C7446") + oval(440, 586, 108, 24, "#B98A58") + oval(440,
        578, 108, 24, "#DDB283") + shape("M462,516 L512,516 L506,576 L468,576 Z", "#DCEEEE", opacity=0.9)
        + shape("M464,540 L510,540 L506,576 L468,576 Z", "#A9D6D6", opacity=0.9) + box(372, 562, 70, 9,
        "#E58A6B", 2) + box(366, 553, 70, 9, "#F7F1E4", 2))
    plant = ("".join(group(flat_leaf(0, 0, 1, 0, tone),
        transform=f"translate(1130 600) rotate({turn}) scale(1.4 {size})") for turn, size, tone in ((-50, 1.5,
        "#5E8F6B"), (40, 1.4, "#4C7D5E"), (-24, 2.1, "#6E9F78"), (14, 2.3, "#5E8F6B"), (-6, 1.7, "#7FB087")))
        + shape("M1080,596 L1184,596 L1168,730 L1096,730 Z", sheet.linear((1080, 0, 1184, 0), "#FBF5E8",
        "#E6D8C2", "#BFAF97")))
    return sheet.render_svg(room + pane + curtain + art + beam + lamp + side + chair + plant)


def mood_brush(letters: Lettering) -> str:
    """Cek Gigi: a brush, a ribbon of paste and mint on teal."""
    sheet = Sheet(1200, 800)
    deep = "#0B3F45"
    ground = (box(0, 0, 1200, 800, sheet.linear((0, 0, 1200, 800), "#6FBDB8", "#3E9A9B", "#1F757B")) + dot(
        820, 260, 320, sheet.linear((600, 40, 1060, 500), "#F6E3C9", "#EBBFA0")))
    shadow = group(box(-22, -330, 60, 690, deep, 24, filter=sheet.blur(12), opacity=0.45),
        transform="translate(660 420) rotate(58)")
    big = group(brush(sheet, "#FBF5E8", "scale(1.9)"), transform="translate(640 400) rotate(58)")
    line_d = "M150,260 C190,150 280,140 290,220 C298,290 380,290 400,210 C414,150 480,150 500,196"
    paste = (line(line_d, deep, 58, filter=sheet.blur(9), opacity=0.35, transform="translate(10 16)") + line(
        line_d, "#D5E2DC", 60) + line(line_d, "#FBFCF6", 54, transform="translate(-2 -3)") + line(line_d,
        "#5FB0AF", 11, transform="translate(-4 -12)") + line(line_d, "#E58A6B", 9, transform="translate(4 9)")
        + line(line_d, "#FFFFFF", 7, transform="translate(-6 -24)", opacity=0.9))
    mint = "".join(group(bay(sheet, 0, 0, size, 0), transform=f"translate({x} {y}) rotate({turn})") for x, y,
        turn, size in ((760, 720, 10, 1.1), (760, 720, 70, 1.0), (760, 720, -50, 0.9), (190, 660, -60, 0.95),
        (190, 660, 6, 0.85)))
    drops = "".join(dot(x, y, r, sheet.radial(x + r * 0.3, y + r * 0.4, r * 1.3, "#EAF8F6 0.8",
        "#A9DAD6 0.45", "#145A60 0.55")) + oval(x - r * 0.35, y - r * 0.4, r * 0.26, r * 0.18, "#FFFFFF")
        for x, y, r in ((120, 140, 26), (180, 90, 12), (80, 400, 16), (480, 660, 22), (540, 720, 12), (1120,
        210, 24), (1150, 280, 12), (420, 110, 14), (640, 640, 11)))
    floss = group(dot(8, 14, 92, deep, filter=sheet.blur(10), opacity=0.35), dot(0, 0, 90, sheet.linear((-80,
        -80, 80, 80), "#FFF9EC", "#F0DFC8", "#C9B294")), dot(0, 0, 62, "#E58A6B"), group(petal_cross(
        "#FFF6E9", "#FFE0CC"), transform="translate(-36 -36) scale(0.72)"), transform="translate(1010 470)")
    return sheet.render_svg(ground + leaf_shadow(sheet, 1180, 780, 1.0, -60, deep, 0.18) + floss + shadow
        + big + paste + mint + drops)


def night_window(sheet: Sheet, x: float, y: float, width: float, height: float) -> str:
    """A window before dawn: stars, a thin moon, the first light low."""
    stars = "".join(dot(x + 14 + (width - 28) * u, y + 14 + height * 0.6 * v, 1.2 + 1.6 * halton(k, 5),
        "#FFF3D2", opacity=0.85) for k, u, v in scatter(26))
    cx, cy = x + width * 0.7, y + height * 0.26
    moon = shape(f"M{cx + 12},{cy - 34} A36,36 0 1 0 {cx + 30},{cy + 22} A29,29 0 1 1 {cx + 12},{cy - 34} Z",
        "#FBE6B4")
    roofs = shape(f"M{x},{y + height} L{x},{y + height * 0.8} L{x + width * 0.2},{y + height * 0.7} "
        f"L{x + width * 0.38},{y + height * 0.82} L{x + width * 0.6},{y + height * 0.74} "
        f"L{x + width * 0.8},{y + height * 0.84} L{x + width},{y + height * 0.76} "
        f"L{x + width},{y + height} Z", "#141C3A")
    frame = "#8A5A38"
    return (box(x, y, width, height, sheet.linear((0, y, 0, y + height), "#16204A", "#2C3A72", "#6B5A8C",
        "#D98A6A")) + stars + moon + roofs + box(x, y, width, height, "none", 4, stroke=frame,
        stroke_width=18) + line(f"M{x + width / 2},{y} L{x + width / 2},{y + height}", frame, 11) + box(
        x - 24, y + height + 2, width + 48, 20, "#A8713F", 4))


def dish(sheet: Sheet, x: float, y: float, rx: float, food: str, body: str) -> str:
    """A bowl seen from a little above."""
    ry = rx * 0.27
    return (shape(
        f"M{x - rx},{y} C{x - rx},{y + rx * 0.62} {x - rx * 0.4},{y + rx * 0.72} {x},{y + rx * 0.72} "
        f"C{x + rx * 0.4},{y + rx * 0.72} {x + rx},{y + rx * 0.62} {x + rx},{y} Z", sheet.linear((x - rx, 0, x
        + rx, 0), light(body, 0.4), body, dim(body, 0.8))) + oval(x, y, rx, ry, light(body, 0.5)) + oval(x, y
        + 1, rx * 0.88, ry * 0.82, food))


def steam(x: float, y: float, height: float) -> str:
    """Three threads of steam."""
    return "".join(ribbon(
        f"M{x + dx},{y} C{x + dx - 26},{y - height * 0.35} {x + dx + 24},{y - height * 0.6} "
        f"{x + dx},{y - height}", "#FFF3DC", 13, opacity=0.35) for dx in (-36, 0, 36))


def mood_sahur_table(letters: Lettering) -> str:
    """Sahur: the table is laid under the lamp, it is still night outside."""
    sheet = Sheet(1200, 800)
    wall = box(0, 0, 1200, 800, sheet.radial(640, 420, 820, "#C97F4A", "#7A4A4A", "#2F2A4E"))
    lamp = (line("M640,0 L640,120", "#2A1F1C", 6) + shape(
        "M560,196 C560,140 600,116 640,116 C680,116 720,140 720,196 Z", sheet.linear((560, 0, 720, 0),
        "#4C8A5E", "#2E6B3E", "#1C4A2A")) + oval(640, 198, 80, 13, "#FFE7A8") + shape(
        "M560,200 L720,200 L1040,640 L240,640 Z", sheet.linear((0, 200, 0, 640), "#FFE2A0 0.46",
        "#FFE2A0 0.04")))
    table = (shape("M60,580 L1140,580 L1200,800 L0,800 Z", sheet.linear((0, 580, 0, 800), "#B9773F",
        "#9C5F30", "#7A4724")) + oval(640, 650, 480, 90, "#F3B868", opacity=0.35, filter=sheet.blur(26))
        + "".join(ribbon(d, "#6B3E1E", 5, opacity=0.4) for d in ("M100,640 C400,630 800,650 1120,636",
        "M60,720 C400,706 820,730 1160,712")))
    opor = (dish(sheet, 640, 580, 142, "#E9BC5C", "#FBF1DE") + oval(604, 572, 44, 15, "#D08F3A") + oval(676,
        584, 50, 14, "#C98534") + oval(640, 566, 30, 9, "#DDA24A") + flat_leaf(700, 578, 0.4, 70, "#5E8F4E")
        + steam(640, 548, 150))
    rice = (dish(sheet, 390, 620, 98, "#FFFDF4", "#2E6B3E") + shape(
        "M312,612 C330,560 450,560 468,612 C450,632 330,632 312,612 Z", "#FFFBEF") + "".join(oval(326
        + 128 * u, 584 + 34 * v, 5, 2.4, "#E6DCC3",
        transform=f"rotate({k * 47 % 180} {326 + 128 * u:.0f} {584 + 34 * v:.0f})") for k, u, v in scatter(
        34)))
    sambal = (dish(sheet, 862, 640, 58, "#B3351C", "#FBF1DE") + "".join(oval(826 + 72 * u, 632 + 18 * v, 3.4,
        2, "#E8894A") for k, u, v in scatter(14)))
    glass = (shape("M932,520 L1016,520 L1006,640 L942,640 Z", "#FFFFFF", opacity=0.25) + shape(
        "M936,556 L1012,556 L1006,640 L942,640 Z", "#C9804A", opacity=0.8) + oval(974, 556, 38, 7, "#E0A06A")
        + oval(974, 520, 42, 7, "none", stroke="#FFF3DC", stroke_width=3, opacity=0.8))
    dates = (oval(214, 676, 92, 22, "#F3E3C4") + oval(214, 670, 92, 22, "#FBF1DE") + "".join(oval(x, y, 25,
        13, sheet.linear((x - 20, y - 12, x + 20, y + 12), "#A8623A", "#5A2E1A"),
        transform=f"rotate({t} {x} {y})") for x, y, t in ((176, 658, 14), (222, 648, -18), (258, 662, 30), (
        204, 672, 0))))
    spoon = (ribbon("M520,704 C580,690 640,700 690,692", "#E6D2B0", 12) + oval(506, 708, 30, 13, "#EBD8B8",
        transform="rotate(-10 506 708)"))
    shadows = "".join(oval(x, y, r, 15, "#3A1E10", filter=sheet.blur(8), opacity=0.5) for x, y, r in ((646,
        684, 110), (396, 694, 80), (866, 684, 50), (976, 642, 46), (216, 692, 86)))
    return sheet.render_svg(wall + night_window(sheet, 110, 110, 290, 330) + box(850, 250, 270, 18, "#8A5A38",
        4) + "".join(box(x, 250 - h, w, h, tone, 8) for x, w, h, tone in ((872, 52, 84, "#C9744F"), (936, 44,
        66, "#DDB36A"), (996, 60, 96, "#5E8F6B"))) + lamp + table + shadows + rice + opor + sambal + glass
        + dates + spoon)


def mood_spices(letters: Lettering) -> str:
    """Sahur: spices around a stone mortar, from above."""
    sheet = Sheet(1200, 800)
    wood = (box(0, 0, 1200, 800, sheet.linear((0, 0, 1200, 800), "#7A4A2C", "#5E3620", "#432515")) + "".join(
        box(0, 160 * k + 156, 1200, 5, "#2E180D", opacity=0.7) for k in range(5)) + "".join(ribbon(
        f"M{-20 + 60 * (k % 3)},{34 + 53 * k} C{300},{20 + 53 * k} {800},{56 + 53 * k} 1220,{30 + 53 * k}",
        "#9C6A42", 5, opacity=0.32) for k in range(15)))
    stone = (dot(614, 424, 232, "#1E0F08", filter=sheet.blur(16), opacity=0.6) + dot(600, 400, 230,
        sheet.radial(520, 300, 380, "#8C8680", "#5E5955", "#38332F")) + dot(600, 400, 182, sheet.radial(650,
        470, 300, "#6F6A64", "#4A4541", "#2E2A27")))
    stone += "".join(dot(600 + 220 * (2 * u - 1), 400 + 220 * (2 * v - 1), 1.6 + 2 * halton(k, 5), "#A8A29A",
        opacity=0.5) for k, u, v in scatter(170) if (2 * u - 1) ** 2 + (2 * v - 1) ** 2 < 1)
    paste = (shape(
        "M470,410 C470,330 560,290 640,310 C720,326 750,390 728,450 C704,520 600,540 530,510 C480,490 "
        "466,450 470,410 Z", sheet.linear((470, 310, 740, 520), "#F0C46A", "#D99A3E", "#B5742A")) + "".join(
        oval(486 + 230 * u, 326 + 180 * v, 6, 3.6, ("#FBE0A0", "#B5742A", "#8A9A4A")[k % 3],
        transform=f"rotate({k * 53 % 180} {486 + 230 * u:.0f} {326 + 180 * v:.0f})", opacity=0.8) for k, u,
        v in scatter(60)))
    pestle = group(shape(
        "M-30,-150 C-34,-40 -44,60 -40,110 C-36,150 36,150 40,110 C44,60 34,-40 30,-150 C26,-176 "
        "-26,-176 -30,-150 Z", "#1E0F08", filter=sheet.blur(10), opacity=0.5, transform="translate(16 18)"),
        shape("M-30,-150 C-34,-40 -44,60 -40,110 C-36,150 36,150 40,110 C44,60 34,-40 30,-150 C26,-176 "
        "-26,-176 -30,-150 Z", sheet.linear((-40, 0, 40, 0), "#9C968E", "#6F6A64", "#423D39")),
        transform="translate(716 300) rotate(42)")
    turmeric = "".join(group(shape(
        "M-70,0 C-70,-26 -20,-30 10,-22 C40,-16 72,-20 72,2 C72,24 30,26 0,24 C-30,24 -70,24 -70,0 Z",
        sheet.linear((-60, -24, 60, 24), "#E3A04A", "#B9702A", "#8A4A1C")), *(line(
        f"M{-44 + 26 * i},-20 q6,20 0,42", "#7A431C", 3, opacity=0.6) for i in range(4)), oval(70, 2, 9, 18,
        "#F6B93A"), transform=f"translate({x} {y}) rotate({t}) scale({s})") for x, y, t, s in ((190, 640, -24,
        1.2), (300, 700, 14, 1.0)))
    lemongrass = "".join(group(shape("M0,0 C-14,-90 -12,-220 -6,-330 L10,-330 C14,-220 14,-90 12,0 Z",
        sheet.linear((-12, 0, 14, 0), "#E3E8B0", "#A9BF78", "#6F8F4E")), oval(6, 2, 8, 10, "#E9DDD0"), line(
        "M2,-10 C-2,-120 0,-220 2,-320", "#7A9A54", 2.4), transform=f"translate({x} {y}) rotate({t})") for x,
        y, t in ((1010, 760, 22), (1060, 770, 16)))
    nuts = "".join(oval(x + 4, y + 6, 26, 23, "#1E0F08", filter=sheet.blur(5), opacity=0.5) + dot(x, y, 25,
        sheet.radial(x - 9, y - 10, 42, "#FFF6E2", "#EBD6B2", "#B9966A")) for x, y in ((930, 560), (984, 590),
        (928, 616)))
    leaves = "".join(group(bay(sheet, 0, 0, 1.25, 0), transform=f"translate({x} {y}) rotate({t})") for x, y,
        t in ((150, 330, 14), (160, 330, 62), (940, 240, 150)))
    rest = (garlic(sheet, 250, 150, 1.25) + garlic(sheet, 352, 112, 0.9) + shallot(sheet, 1010, 150, 1.15, 30)
        + shallot(sheet, 1090, 210, 1.0, -40) + shallot(sheet, 940, 108, 0.95, 80) + chilli(190, 500, 1.0,
        -30) + chilli(220, 540, 1.0, -14, "#D9582B") + chilli(560, 720, 0.9, 6))
    seeds = "".join(oval(430 + 300 * u, 70 + 70 * v, 7, 5, "#C9A26A",
        transform=f"rotate({k * 61 % 180} {430 + 300 * u:.0f} {70 + 70 * v:.0f})") for k, u, v in scatter(26))
    vignette = box(0, 0, 1200, 800, sheet.radial(540, 340, 860, "#FFE2A0 0.16", "#000000 0", "#1A0C05 0.45"))
    return sheet.render_svg(wood + leaves + lemongrass + seeds + turmeric + nuts + stone + paste + pestle
        + rest + vignette)


def mood_stove(letters: Lettering) -> str:
    """Sahur: a pot on a small flame, a clock, the window before dawn."""
    sheet = Sheet(1200, 800)
    tiles = sheet.define(
        '<pattern id="{id}" patternUnits="userSpaceOnUse" width="80" height="80"><rect width="80" '
        'height="80" fill="#2C4A44"/><rect x="2" y="2" width="76" height="76" rx="4" '
        'fill="#35594F"/></pattern>')
    wall = (box(0, 0, 1200, 800, sheet.radial(700, 420, 860, "#5E7A62", "#33504E", "#1F2C44")) + box(0, 400,
        1200, 250, tiles) + box(0, 400, 1200, 250, sheet.radial(660, 560, 620, "#F6B868 0.42", "#F6B868 0",
        "#141C3A 0.45")))
    counter = (box(0, 640, 1200, 30, sheet.linear((0, 0, 1200, 0), "#8A5A38", "#D9A062", "#7A4A2C")) + box(0,
        670, 1200, 130, sheet.linear((0, 670, 0, 800), "#6B4228", "#432716")) + "".join(box(60 + 290 * k, 700,
        250, 100, "#7A4D2E", 6) + dot(285 + 290 * k, 740, 8, "#D9A85C") for k in range(4)))
    clock = (dot(866, 174, 84, "#141C2E", filter=sheet.blur(12), opacity=0.5) + dot(860, 166, 82, "#C98A4A")
        + dot(860, 166, 70, "#FBF1DE") + "".join(line(f"M860,{166 - 62} L860,{166 - (50 if k % 3 else 44)}",
        "#5A3A22", 4, transform=f"rotate({30 * k} 860 166)") for k in range(12)))
    clock += (line("M860,166 L860,132", "#2A1F1C", 8, transform="rotate(110 860 166)") + line(
        "M860,166 L860,116", "#2A1F1C", 5, transform="rotate(240 860 166)") + dot(860, 166, 7, "#B3401F"))
    rail = (line("M1000,330 L1180,330", "#C98A4A", 8) + "".join(line(f"M{x},330 L{x},{y}", tone, 8) + tool
        for x, y, tone, tool in ((1030, 440, "#A8713F", oval(1030, 466, 24, 32, "#A8713F")), (1090, 450,
        "#C9CFC9", shape("M1062,450 L1118,450 C1118,490 1062,490 1062,450 Z", "#C9CFC9")), (1148, 430,
        "#A8713F", box(1130, 430, 36, 66, "#A8713F", 8)))))
    hob = (box(500, 622, 330, 20, "#2A2624", 8) + box(560, 604, 210, 20, "#3A3532", 6) + "".join(shape(
        f"M{x - 10},606 C{x - 14},590 {x},586 {x},572 C{x},586 {x + 14},590 {x + 10},606 Z", "#6FB3E0")
        + shape(f"M{x - 4},606 C{x - 6},598 {x},596 {x},590 C{x},596 {x + 6},598 {x + 4},606 Z", "#FFE7A8")
        for x in (600, 640, 680, 720)))
    pot = (dot(664, 470, 210, "#F6B868", filter=sheet.blur(50), opacity=0.35) + shape(
        "M520,420 L808,420 L798,560 C797,576 786,584 770,584 L558,584 C542,584 531,576 530,560 Z",
        sheet.linear((520, 0, 808, 0), "#D96A4A", "#B3401F", "#7A2614")) + shape(
        "M486,446 L524,446 L524,470 L498,470 C488,470 484,456 486,446 Z", "#8A2E18") + shape(
        "M842,446 L804,446 L804,470 L830,470 C840,470 844,456 842,446 Z", "#6B2212"))
    pot += (oval(664, 420, 144, 26, "#E58A6B") + oval(664, 421, 128, 20, "#E3B052") + oval(630, 418, 34, 8,
        "#C98534") + oval(702, 424, 38, 8, "#D0913C") + ribbon("M550,440 C548,490 552,540 560,570", "#FFD9B8",
        12, opacity=0.5) + line("M700,420 L790,286", "#A8713F", 13) + steam(640, 392, 190) + steam(700, 380,
        150))
    pack = (group(group(sachet(sheet, letters), transform="scale(0.36) translate(-470 -500)"),
        transform="translate(396 508)") + oval(402, 640, 84, 10, "#1A0C05", filter=sheet.blur(6),
        opacity=0.6))
    things = (garlic(sheet, 942, 606, 0.72) + shallot(sheet, 1002, 612, 0.64, 20) + chilli(1090, 628, 0.62, 0)
        + dish(sheet, 230, 590, 66, "#FFFBEF", "#FBF1DE") + oval(230, 642, 60, 8, "#1A0C05",
        filter=sheet.blur(6), opacity=0.5))
    return sheet.render_svg(wall + night_window(sheet, 120, 90, 400, 270) + clock + rail + counter + hob
        + pack + pot + things)


MOODS: Mapping[str, Callable[[Lettering], str]] = {
    "rawisari-1111/assets/moodboard-1": mood_rhythm,
    "rawisari-1111/assets/moodboard-2": mood_gifts,
    "rawisari-1111/assets/moodboard-3": mood_live,
    "rawisari-kulit-terlindung/assets/moodboard-1": mood_wall,
    "rawisari-kulit-terlindung/assets/moodboard-2": mood_parasol,
    "rawisari-kulit-terlindung/assets/moodboard-3": mood_cream,
    "waluyana-cek-gigi/assets/moodboard-1": mood_shelf,
    "waluyana-cek-gigi/assets/moodboard-2": mood_waiting,
    "waluyana-cek-gigi/assets/moodboard-3": mood_brush,
    "rimbani-sahur-tanpa-drama/assets/moodboard-1": mood_sahur_table,
    "rimbani-sahur-tanpa-drama/assets/moodboard-2": mood_spices,
    "rimbani-sahur-tanpa-drama/assets/moodboard-3": mood_stove,
}


# fmt: on

# ── writing ────────────────────────────────────────────────────────────

KINDS = ("faces", "logos", "products", "moods")
LIMITS: Mapping[str, int] = {"faces": 118_000, "products": 118_000, "moods": 98_000}
SIZES: Mapping[str, tuple[int, int]] = {"faces": (800, 800), "products": (1000, 1000), "moods": (1200, 800)}


def draw_pictures(kind: str, letters: Lettering) -> Iterator[tuple[Path, str]]:
    """Every picture of a kind: where it goes below the content folder, and its SVG."""
    if kind == "faces":
        yield from ((Path("kols", slug, "photo.jpg"), draw_portrait(portrait)) for slug, portrait in PORTRAITS.items())
    elif kind == "products":
        yield from ((Path("brands", f"{name}.jpg"), draw(letters)) for name, draw in PRODUCTS.items())
    elif kind == "moods":
        yield from ((Path("campaigns", f"{name}.jpg"), draw(letters)) for name, draw in MOODS.items())


def write_logos(out: Path, letters: Lettering) -> None:
    """The marks of the brands and of the agency."""
    write_bytes(out / "logo.svg", draw_agency_logo(letters).encode())
    for slug, brand in BRANDS.items():
        write_bytes(out / "brands" / slug / "logo.svg", draw_logo(brand, letters).encode())


def photograph(browser: Browser, svg: str, size: tuple[int, int]) -> Image.Image:
    """The picture as pixels, taken at twice its size and brought back."""
    page = browser.new_page(viewport={"width": size[0], "height": size[1]}, device_scale_factor=2)
    page.set_content(f"<style>body{{margin:0}}svg{{display:block}}</style>{svg}")
    pixels = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    page.close()
    return pixels.resize(size, Image.Resampling.LANCZOS)


def encode_jpeg(pixels: Image.Image, limit: int) -> bytes:
    """A JPEG without metadata, as good as its limit in bytes allows."""
    for quality in range(88, 40, -2):
        buffer = io.BytesIO()
        pixels.save(buffer, "JPEG", quality=quality, optimize=True, progressive=True)
        if buffer.tell() <= limit:
            break
    return buffer.getvalue()


def write_bytes(target: Path, content: bytes) -> None:
    """Write a file and the folders above it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    print(f"{len(content):>8,}  {target}")


def write_contact_sheet(target: Path, pictures: Sequence[Image.Image], columns: int = 4, width: int = 480) -> None:
    """All pictures of a kind beside each other, to judge them as a set."""
    height = round(width * pictures[0].height / pictures[0].width)
    rows = math.ceil(len(pictures) / columns)
    contact = Image.new("RGB", (columns * width, rows * height), "white")
    for place, picture in enumerate(pictures):
        contact.paste(
            picture.resize((width, height), Image.Resampling.LANCZOS),
            (place % columns * width, place // columns * height),
        )
    target.parent.mkdir(parents=True, exist_ok=True)
    contact.save(target)


def read_options() -> argparse.Namespace:
    """What the shell asks for."""
    parser = argparse.ArgumentParser(description="Draw the pictures of the sample agency.")
    parser.add_argument("--fonts", type=Path, required=True, help="folder with the static woff2 of Plus Jakarta Sans")
    parser.add_argument("--out", type=Path, default=Path("content"), help="the content folder to write into")
    parser.add_argument("--only", choices=KINDS, help="draw one kind of picture")
    parser.add_argument("--sheet", type=Path, help="also write a contact sheet of every kind into this folder")
    return parser.parse_args()


def main() -> None:
    """Draw, photograph, write."""
    options = read_options()
    letters = Lettering(options.fonts)
    kinds = (options.only,) if options.only else KINDS
    if "logos" in kinds:
        write_logos(options.out, letters)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"]
        )
        for kind in kinds:
            taken = []
            for name, svg in draw_pictures(kind, letters):
                taken.append(photograph(browser, svg, SIZES[kind]))
                write_bytes(options.out / name, encode_jpeg(taken[-1], LIMITS[kind]))
            if options.sheet and taken:
                write_contact_sheet(options.sheet / f"{kind}.png", taken)
        browser.close()


if __name__ == "__main__":
    main()
