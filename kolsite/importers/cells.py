"""What a cell of somebody else's table says: text without invisible marks, counts as people shorten them.

A cell is always text: one that begins with `=`, `+`, `-` or `@` is what it says and never a formula.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from kolsite.values import ZERO_WIDTH_JOINERS, BadValue, parse_count

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
FILLERS = frozenset("\u115f\u1160\u3164\uffa0\u2800")
"""Letters that nobody can see."""
LOST = ("?", "\ufffd")
"""What stands where letters were lost on the way."""
BLANK = frozenset(
    {"", "-", "--", "—", "–", "n/a", "n/a'", "#n/a", "na", "nan", "null", "none", "undefined", "\\", "?", "#valor!"}
)
UNITS: Mapping[str, int] = {
    "k": 1_000, "rb": 1_000, "ribu": 1_000, "thousand": 1_000,
    "jt": 1_000_000, "juta": 1_000_000, "m": 1_000_000, "mn": 1_000_000, "million": 1_000_000,
    "b": 1_000_000_000, "bn": 1_000_000_000, "billion": 1_000_000_000,
    "miliar": 1_000_000_000, "milyar": 1_000_000_000,
}  # fmt: skip
INDONESIAN_UNITS = frozenset({"rb", "ribu", "jt", "juta", "miliar", "milyar"})
SHORTENED = re.compile(r"([\d.,]+)\s*([A-Za-z]+)\.?")
PEOPLE = re.compile(r"\s*(followers?|pengikut|subscribers?|subs|fans)$", re.IGNORECASE)


class Count(NamedTuple):
    """A count, and whether it was written shortened (`10.4M`), so that its last digits are not known."""

    number: int
    rounded: bool


# --- text ----------------------------------------------------------------------------------------------------


def clean_cell(text: str) -> str:
    """One line of NFC text without marks that cannot be seen; the apostrophe that guards a formula is no part of it."""
    seen = "".join(character for character in unicodedata.normalize("NFC", text) if _is_seen(character))
    line = " ".join(seen.split())
    while line.startswith(tuple(ZERO_WIDTH_JOINERS)) or line.endswith(tuple(ZERO_WIDTH_JOINERS)):
        line = line.strip(ZERO_WIDTH_JOINERS).strip()
    return line[1:].strip() if line.startswith("'") and line[1:].startswith(FORMULA_SIGNS) else line


def _is_seen(character: str) -> bool:
    if character in FILLERS:
        return False
    if character.isspace() or character in ZERO_WIDTH_JOINERS or 0xE0020 <= ord(character) <= 0xE007F:
        return True
    return unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Co", "Cn")


def has_hidden(text: str) -> bool:
    """Whether something in a cell cannot be seen."""
    return any(not _is_seen(character) for character in text)


def is_blank(text: str) -> bool:
    """Whether a cell says that something is not known: empty, `N/A`, `--`, `undefined`. Zero is known."""
    return clean_cell(text).casefold() in BLANK


def lost_letters(text: str) -> bool:
    """Whether letters of a name are gone for ever (`T?E?E?M?A?N?I?A????`)."""
    return any(sign in text for sign in LOST)


def guarded(text: str) -> str:
    """A cell for a table that a spreadsheet may open: what would run as a formula gets an apostrophe."""
    return f"'{text}" if text.startswith(FORMULA_SIGNS) else text


# --- counts --------------------------------------------------------------------------------------------------


def is_indonesian_count(text: str) -> bool:
    """Whether only an Indonesian writes a count like that: `140,1 rb`, `2,5 M`."""
    match = SHORTENED.fullmatch(PEOPLE.sub("", clean_cell(text)))
    if match is None or match[2].lower() not in UNITS:
        return False
    return match[2].lower() in INDONESIAN_UNITS or re.fullmatch(r"\d+,\d{1,2}", match[1]) is not None


def parse_shortened(text: str, *, indonesian: bool) -> Count | None:
    """`10.4M`, `221.7K`, `1,2 jt`, `140,1 rb`, `12,400` → how many; None where it says that nobody knows.

    In an Indonesian table a bare `M` may mean juta or miliar and is refused. Raises `BadValue`.

    >>> parse_shortened("10.4M", indonesian=False), parse_shortened("140,1 rb", indonesian=True)
    (Count(number=10400000, rounded=True), Count(number=140100, rounded=True))
    >>> parse_shortened("1.655", indonesian=True), parse_shortened("N/A", indonesian=True)
    (Count(number=1655, rounded=False), None)
    """
    written = PEOPLE.sub("", clean_cell(text))
    if is_blank(written):
        return None
    match = SHORTENED.fullmatch(written)
    if match is None or match[2].lower() not in UNITS:
        return Count(parse_count(re.sub(r"(?<=\d)\.0$", "", written)), rounded=False)
    unit = match[2].lower()
    if unit == "m" and indonesian:
        raise BadValue("money.ambiguous-m", value=text)
    number = _decimal(match[1], unit, text) * UNITS[unit]
    if number != number.to_integral_value():
        raise BadValue("number.count", value=text)
    return Count(int(number), rounded=True)


def _decimal(digits: str, unit: str, text: str) -> Decimal:
    """The number before a unit: its one `.` or `,` is a decimal sign, unless it could part thousands."""
    if re.fullmatch(r"\d+([.,]\d{1,2})?", digits):
        return Decimal(digits.replace(",", "."))
    if re.fullmatch(r"\d{1,2}[.,]\d{3}", digits) and unit in ("jt", "juta", "miliar", "milyar"):
        return Decimal(digits.replace(",", "."))  # nobody writes a thousand juta in that way
    code = "number.ambiguous-group" if re.fullmatch(r"\d{1,3}[.,]\d{3}", digits) else "number.count"
    raise BadValue(code, value=text)
