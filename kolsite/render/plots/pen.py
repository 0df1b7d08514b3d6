"""The pen that draws charts: numbers and words as SVG, and how wide a word will be.

There is no font library at run time. Widths come from a table of Plus Jakarta Sans' own advance widths
(thousandths of an em; for every character the wider of the regular and the semi-bold cut, figures at their
tabular width), so a measured text is never narrower than estimated by more than a hair; other scripts are
taken at a generous width.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from unicodedata import category

SIZE = 13.0
"""The one text size. A drawing is shown at 0.85 to 1.2 of its own size: 11 px or more on a phone."""
LINE = 16.0
"""From one line of text to the next."""
CAP = 4.7
"""Half the height of a capital: how far below a middle the baseline stands."""


class Width(IntEnum):
    """Each chart is drawn for the column of a desktop page and, apart, for a phone."""

    WIDE = 720
    NARROW = 340


@dataclass(frozen=True, slots=True)
class Drawing:
    """A finished picture: its size, and its shapes and texts in the order in which they cover each other."""

    width: float
    height: float
    parts: Sequence[str]


@dataclass(frozen=True, slots=True)
class Scale:
    """From a value to a place. A scale without extent puts everything in its middle."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        if self.high <= self.low:
            return (self.start + self.end) / 2
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)


def scale_over(values: Iterable[float], start: float, end: float) -> Scale:
    """A scale that holds all the values.

    >>> scale_over([0, 50], 0, 100)(25)
    50.0
    """
    found = list(values) or [0.0]
    return Scale(min(found), max(found), start, end)


# --- numbers and words --------------------------------------------------------------------------------------


def num(value: float) -> str:
    """A coordinate, to a tenth.

    >>> num(12.04), num(-0.04), num(3.25)
    ('12', '0', '3.2')
    """
    text = f"{value:.1f}"
    if text.endswith("0"):
        text = text[:-2]
    return "0" if text == "-0" else text


def escape(text: str) -> str:
    """A name as inert text, in HTML and in XML alike; characters that XML forbids are left out."""
    if not text.isprintable():
        text = "".join(" " if char in "\t\n\r" else char for char in text if _allowed(char))
    return (
        text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace('"', "&quot;")
        .replace("'", "&#39;")
    )


def _allowed(char: str) -> bool:
    return char in "\t\n\r" or (category(char) not in {"Cc", "Cs"} and ord(char) & 0xFFFE != 0xFFFE)


def words(x: float, y: float, text: str, style: str = "") -> str:
    """One line of text with its baseline at y. `style` holds classes: c-end, c-mid, c-soft, c-strong."""
    return f'<text{_class(style)} x="{num(x)}" y="{num(y)}">{escape(text)}</text>'


def name_and_value(x: float, y: float, name: str, value: str, style: str = "") -> str:
    """A name in semi-bold and its value after it."""
    parts = ([f'<tspan class="c-strong">{escape(name)}</tspan>'] if name else []) + ([escape(value)] if value else [])
    return f'<text{_class(style)} x="{num(x)}" y="{num(y)}">{" ".join(parts)}</text>'


def line(x1: float, y1: float, x2: float, y2: float, style: str) -> str:
    return f'<path class="{style}" d="M{num(x1)} {num(y1)}L{num(x2)} {num(y2)}"/>'


def box(x: float, y: float, width: float, height: float, style: str) -> str:
    return f'<rect class="{style}" x="{num(x)}" y="{num(y)}" width="{num(width)}" height="{num(height)}"/>'


def path(commands: str, style: str) -> str:
    return f'<path class="{style}" d="{commands}"/>'


def circle(x: float, y: float, radius: float, style: str) -> str:
    return f'<circle class="{style}" cx="{num(x)}" cy="{num(y)}" r="{num(radius)}"/>'


def marker(kind: int, x: float, y: float, style: str) -> str:
    """The sign at the end of line `kind` (1 to 6): disc, square, triangle, diamond, triangle down, cross."""
    if kind == 1:
        return circle(x, y, 4.5, style)
    return path(f"M{num(x)} {num(y)}{MARKERS[kind]}", style)


MARKERS = {
    2: "m-4-4h8v8h-8z",
    3: "m0-5.5 5 9h-10z",
    4: "m0-5.5 5.5 5.5-5.5 5.5-5.5-5.5z",
    5: "m0 5.5 5-9h-10z",
    6: "m-4.8-2.2h2.6v-2.6h4.4v2.6h2.6v4.4h-2.6v2.6h-4.4v-2.6h-2.6z",
}


def _class(style: str) -> str:
    return f' class="{style}"' if style else ""


# --- how wide a text is -------------------------------------------------------------------------------------

CLASSES = {
    178: " \u00a0",
    219: "ìíîï",
    245: "ijl",
    289: "IÌÍÎÏ'",
    347: ",‘’!¡.:·",
    367: "()r|;",
    390: "{}`[]J",
    405: "ft",
    436: "²³",
    481: '"z/\\',
    520: "s“”°*",
    550: "T§xLv",
    569: "?¿-kyýÿ",
    586: "aàáâãäåFZhnuñùúûü",
    600: "0123456789",
    617: "cçEÈÉÊËeèéêë•",
    642: "–«»ßX_+<=>^~±×÷−",
    662: "P$SY¥ÝRoòóôõöø£g",
    682: "®bdpqKV",
    693: "AÀÁÂÃÄÅB",
    712: "UÙÚÛÜ",
    747: "HNÑD…",
    781: "&CÇ",
    821: "G",
    855: "½w",
    891: "#MOQÒÓÔÕÖØ¼",
    929: "m©@",
    956: "—",
    989: "¾æÆ",
    1022: "W%",
}
ADVANCES = {char: width / 1000 for width, chars in CLASSES.items() for char in chars}
OTHER = {"Mn": 0.0, "Me": 0.0, "Cf": 0.0, "Cc": 0.0, "Lo": 0.62, "Lu": 0.75, "Ll": 0.64}
"""What a character of another alphabet takes, by its Unicode category."""


def text_width(text: str, size: float = SIZE) -> float:
    """How wide a text will stand, at most.

    >>> round(text_width("Rp1.028.153.000"))
    109
    """
    return sum([ADVANCES.get(char) or _other(char) for char in text]) * size


def _other(char: str) -> float:
    if char >= "\u2e80" and not "\ufb00" <= char <= "\ufeff":  # CJK, fullwidth forms, emoji
        return 0.0 if "\ufe00" <= char <= "\ufe0f" else 1.3
    return OTHER.get(category(char), 0.9)


# --- lines of text ------------------------------------------------------------------------------------------


def wrap(text: str, width: float, lines: int = 2) -> list[str]:
    """A text in at most so many lines; what does not fit ends in an ellipsis (the table twin has it whole).

    >>> wrap("dr. Teuku Rayyan Fadhlan, Sp.A", 120)
    ['dr. Teuku Rayyan', 'Fadhlan, Sp.A']
    >>> wrap("Paguyuban", 46, 1)
    ['Pagu…']
    """
    if text_width(text) <= width:
        return [text] if text else []
    done: list[str] = []
    rest = text.split()
    while rest and len(done) < lines:
        last = len(done) == lines - 1
        taken = len(rest) if last else _fitting(rest, width)
        done.append(shorten(" ".join(rest[:taken]), width))
        rest = rest[taken:]
    return done


def _fitting(parts: Sequence[str], width: float) -> int:
    """How many words fit on one line; at least one."""
    count = 1
    while count < len(parts) and text_width(" ".join(parts[: count + 1])) <= width:
        count += 1
    return count


def shorten(text: str, width: float) -> str:
    """A text cut to a width, with an ellipsis where something was cut off."""
    if text_width(text) <= width:
        return text
    room = width - text_width("…")
    end = 0
    while end < len(text) and text_width(text[: end + 1]) <= room:
        end += 1
    return text[:end].rstrip(" ,.;\u200d") + "…"


def widest(texts: Iterable[str]) -> float:
    return max((text_width(text) for text in texts), default=0.0)
