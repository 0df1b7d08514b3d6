"""Colours that can be read: a brand's own where it has enough contrast, darkened where it has not."""

from __future__ import annotations

from kolsite.model.brand import Brand

OWN = "#1F5F8B"
"""kolsite's own accent, for the team's site and for brands that have given no colour."""
ENOUGH = 4.5
"""The least contrast of text with its ground (WCAG 2.2, 1.4.3)."""


def accent_of(brand: Brand) -> str:
    """The brand's first colour, dark enough for text on white."""
    return readable(brand.colours.primary or brand.colours.accent or OWN)


def readable(colour: str, ground: str = "#FFFFFF") -> str:
    """The same hue, darkened in small steps until text in it can be read.

    >>> readable("#FFD400")
    '#8B7300'
    """
    red, green, blue = _channels(colour)
    while contrast(_hex(red, green, blue), ground) < ENOUGH and (red or green or blue):
        red, green, blue = (int(channel * 0.96) for channel in (red, green, blue))
    return _hex(red, green, blue)


def tint(colour: str, part: float = 0.08) -> str:
    """A colour mixed with white: the ground of a framed block. `part` is how much of the colour is in it.

    >>> tint("#A63D40")
    '#F8EFF0'
    """
    return _hex(*(round(255 - (255 - channel) * part) for channel in _channels(colour)))


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours (WCAG 2.2), 1 to 21.

    >>> round(contrast("#000000", "#FFFFFF"), 1)
    21.0
    """
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    linear = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (channel / 255 for channel in _channels(colour))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _hex(red: int, green: int, blue: int) -> str:
    return f"#{red:02X}{green:02X}{blue:02X}"
