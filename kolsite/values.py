"""What people write in a cell (money, shares, dates, times, handles) and how it becomes a value.

Every `parse_` function takes text and returns a value or raises `BadValue` with a problem code; none of them
guesses: a spelling that could mean two things is refused with a hint (see `codes.py`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


class BadValue(ValueError):
    """A text that is not a value of its type.

    `code` is a problem code of `codes.py`; `words` fill its sentence (never a secret: the reader of the field
    decides whether they may be printed).
    """

    def __init__(self, code: str, **words: object) -> None:
        super().__init__(code)
        self.code = code
        self.words: Mapping[str, object] = words


# --- money ---------------------------------------------------------------------------------------------------

CURRENCIES_WITHOUT_CENTS = frozenset({"IDR", "JPY", "KRW", "VND"})
RUPIAH_WORDS = {
    "rb": 1_000, "ribu": 1_000,
    "jt": 1_000_000, "juta": 1_000_000,
    "miliar": 1_000_000_000, "milyar": 1_000_000_000,
}  # fmt: skip


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """An amount of one currency (ISO 4217). Two currencies are never added: `+` raises `ValueError`."""

    amount: Decimal
    currency: str = "IDR"

    def __add__(self, other: Money) -> Money:
        return Money(self.amount + self._same(other).amount, self.currency)

    def __sub__(self, other: Money) -> Money:
        return Money(self.amount - self._same(other).amount, self.currency)

    def __mul__(self, factor: Decimal | int) -> Money:
        return Money(self.amount * factor, self.currency)

    def _same(self, other: Money) -> Money:
        if other.currency != self.currency:
            raise ValueError(f"{self.currency} and {other.currency} cannot be added")
        return other


GROUPED = re.compile(r"\d{1,3}(?:([.,' \u00a0\u202f])\d{3})(?:\1\d{3})*")
PLAIN = re.compile(r"\d+")


def _whole(digits: str) -> int | None:
    """A whole number with or without thousands groups (`25000`, `25.000`, `25,000,000`), else None."""
    if PLAIN.fullmatch(digits):
        return int(digits)
    if GROUPED.fullmatch(digits):
        return int(re.sub(r"\D", "", digits))
    return None


def _decimal(digits: str) -> Decimal | None:
    """A number whose last `.` or `,` is a decimal sign (`2,5`, `1,500.00`); None if that could be a thousands sign."""
    match = re.fullmatch(r"(\d+|\d{1,3}(?:[.,]\d{3})+)[.,](\d{1,2}|\d{4,})", digits)
    if not match:
        return None
    return Decimal(re.sub(r"\D", "", match[1]) + "." + match[2])


def parse_money(text: str, currency: str = "IDR") -> Money:
    """`25000000`, `25.000.000`, `25jt`, `Rp25.000.000`, `USD 1500` → Money; `currency` is the nearest one stated.

    Currencies without cents read groups of three digits as thousands. Elsewhere a lone group of three digits
    (`1.500`) is refused, for it could mean one and a half.
    """
    rest = text.strip()
    sign = -1 if rest.startswith(("-", "\u2212")) else 1
    rest = rest.lstrip("-\u2212").strip()
    if named := re.match(r"([A-Z]{3})\b\s*(?=\d)", rest):
        currency, rest = named[1], rest[named.end() :]
    elif rupiah := re.match(r"(?i:rp)\.?\s*(?=\d)", rest):
        currency, rest = "IDR", rest[rupiah.end() :]
    amount = _rupiah(rest, text) if currency in CURRENCIES_WITHOUT_CENTS else _with_cents(rest, text, currency)
    return Money(amount * sign, currency)


def _rupiah(digits: str, text: str) -> Decimal:
    whole = _whole(re.sub(r"[.,]00$", "", digits) if re.search(r"\d{3}[.,]00$", digits) else digits)
    if whole is not None:
        return Decimal(whole)
    if worded := re.fullmatch(r"([\d.,]+)\s*([A-Za-z]+)\.?", digits):
        times = RUPIAH_WORDS.get(worded[2].lower())
        number = _whole(worded[1]) if PLAIN.fullmatch(worded[1]) else _decimal(worded[1]) or _three(worded[1])
        if times and number is not None:
            return Decimal(number) * times
        if worded[2].lower() == "m":
            raise BadValue("money.ambiguous-m", value=text)
    raise BadValue("money.unreadable", value=text)


def _three(digits: str) -> Decimal | None:
    """`1,250` before jt or miliar: a decimal sign, for nobody writes 1,250 million in that way."""
    match = re.fullmatch(r"(\d{1,2})[.,](\d{3})", digits)
    return Decimal(f"{match[1]}.{match[2]}") if match else None


def _with_cents(digits: str, text: str, currency: str) -> Decimal:
    if PLAIN.fullmatch(digits):
        return Decimal(digits)
    groups = re.findall(r"[.,]", digits)
    if len(groups) == 1 and re.fullmatch(r"\d{1,3}[.,]\d{3}", digits):
        raise BadValue("money.ambiguous-group", value=text, currency=currency)
    number = _decimal(digits)
    if number is None and (whole := _whole(digits)) is not None:
        number = Decimal(whole)
    if number is None:
        raise BadValue("money.unreadable", value=text)
    return number


# --- numbers -------------------------------------------------------------------------------------------------


def parse_count(text: str) -> int:
    """A whole number that is not negative: `12400`, `12.400`, `12,400`."""
    number = _whole(text.strip())
    if number is None:
        raise BadValue("number.count", value=text)
    return number


def parse_number(text: str) -> Decimal:
    """A number with `.` as decimal sign; a lone group of three digits (`27.300`) is refused as ambiguous."""
    digits = text.strip()
    if re.fullmatch(r"\d{1,3}[.,]\d{3}", digits):
        raise BadValue("number.ambiguous-group", value=text)
    number = Decimal(int(digits)) if PLAIN.fullmatch(digits) else _decimal(digits)
    if number is None and (whole := _whole(digits)) is not None:
        number = Decimal(whole)
    if number is None:
        raise BadValue("number.number", value=text)
    return number


def parse_share(text: str) -> Decimal:
    """A part of a whole, 0–1: `0.34` or `34%` (also `34,5 %`)."""
    written = text.strip()
    percent = written.endswith("%")
    try:
        share = Decimal(written.rstrip("% \u00a0").replace(",", "."))
    except InvalidOperation:
        raise BadValue("share.unreadable", value=text) from None
    share = share / 100 if percent else share
    if not share.is_finite() or not 0 <= share <= 1:
        raise BadValue("share.range", value=text)
    return share


YES = frozenset({"yes", "ya", "y", "true", "benar"})
NO = frozenset({"no", "tidak", "n", "false", "belum"})


def parse_yes_no(text: str) -> bool:
    """`yes`, `ya`, `true` → True; `no`, `tidak`, `false` → False; anything else is refused, never guessed."""
    word = text.strip().casefold()
    if word in YES or word in NO:
        return word in YES
    raise BadValue("yes-no", value=text)


# --- dates and times -----------------------------------------------------------------------------------------

ZONES = {"WIB": "Asia/Jakarta", "WITA": "Asia/Makassar", "WIT": "Asia/Jayapura"}
OFFSETS = {timedelta(hours=7): "WIB", timedelta(hours=8): "WITA", timedelta(hours=9): "WIT"}
DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
MOMENT = re.compile(
    DATE.pattern
    + r"(?:[Tt]|\s+)(\d{1,2})[.:](\d{2})(?:[.:](\d{2}))?\s*(Z|[+-]\d{2}:?\d{2}|[A-Za-z_]+(?:/[A-Za-z_]+)*)?"
)

Deadline = date | datetime


@lru_cache(maxsize=64)
def zone_named(name: str) -> tzinfo:
    """`Asia/Jakarta`, `WIB`, `WITA`, `WIT` → time zone; raises `BadValue`."""
    try:
        return ZoneInfo(ZONES.get(name.upper(), name))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise BadValue("zone", value=name) from None


def parse_day(text: str) -> date:
    """An ISO 8601 date, `2026-11-23`, and nothing else: `11/12/2026` means two days in two countries."""
    match = DATE.fullmatch(text.strip())
    if not match:
        raise BadValue("date.unreadable", value=text)
    return _day(match, text)


def _day(match: re.Match[str], text: str) -> date:
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        raise BadValue("date.impossible", value=text) from None


def parse_moment(text: str, zone: tzinfo) -> datetime:
    """`2026-11-10T19:00+07:00` or `2026-11-10 19.00 WIB`; without a zone it is meant in `zone`."""
    match = MOMENT.fullmatch(text.strip())
    if not match:
        raise BadValue("time.unreadable", value=text)
    day = _day(match, text)
    try:
        local = datetime(day.year, day.month, day.day, int(match[4]), int(match[5]), int(match[6] or 0))
    except ValueError:
        raise BadValue("time.impossible", value=text) from None
    return local.replace(tzinfo=_zone(match[7], zone))


def _zone(name: str | None, default: tzinfo) -> tzinfo:
    if not name:
        return default
    if name == "Z":
        return UTC
    if name[0] in "+-":
        offset = timedelta(hours=int(name[1:3]), minutes=int(name[-2:])) * (-1 if name[0] == "-" else 1)
        return zone_named(ZONES[OFFSETS[offset]]) if offset in OFFSETS else timezone(offset)
    return zone_named(name)


def parse_deadline(text: str, zone: tzinfo) -> Deadline:
    """A day (due by its end) or an instant (due by then)."""
    return parse_day(text) if DATE.fullmatch(text.strip()) else parse_moment(text, zone)


def end_of(deadline: Deadline, zone: tzinfo) -> datetime:
    """The instant at which a deadline has passed: an instant is itself, a day ends at midnight in `zone`."""
    if isinstance(deadline, datetime):
        return deadline
    return datetime(deadline.year, deadline.month, deadline.day, tzinfo=zone) + timedelta(days=1)


def day_of(deadline: Deadline, zone: tzinfo) -> date:
    """The calendar day of a deadline in `zone`."""
    return deadline.astimezone(zone).date() if isinstance(deadline, datetime) else deadline


# --- text ----------------------------------------------------------------------------------------------------

BIDI_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
ZERO_WIDTH_JOINERS = "\u200c\u200d"
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
RESERVED_SLUGS = frozenset(
    [
        "index",
        "404",
        "search",
        "assets",
        "con",
        "prn",
        "aux",
        "nul",
        "com1",
        "com2",
        "com3",
        "com4",
        "lpt1",
        "lpt2",
        "lpt3",
    ]
)
SAFE_SCHEMES = ("http://", "https://")


def clean_text(text: str, *, lines: bool = True) -> str:
    """NFC text without control characters; `lines=False` folds line breaks into spaces.

    Direction overrides are refused: they make a name read differently from what it is.
    """
    if BIDI_CONTROLS.search(text):
        raise BadValue("text.direction")
    cleaned = unicodedata.normalize("NFC", text).replace("\r\n", "\n")
    if not lines:
        cleaned = " ".join(cleaned.split())
    if any(_forbidden(character) for character in cleaned):
        raise BadValue("text.control")
    return cleaned.strip()


def _forbidden(character: str) -> bool:
    return (
        character not in "\n\t"
        and character not in ZERO_WIDTH_JOINERS
        and unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Cn")
        and not 0xE0020 <= ord(character) <= 0xE007F  # the tags that flags are spelled with
    )


def parse_slug(text: str) -> str:
    """The name of a folder or row: lower-case letters, digits and single hyphens, at most 64."""
    slug = text.strip()
    if not SLUG.fullmatch(slug) or len(slug) > 64:
        raise BadValue("slug.form", value=text)
    if slug in RESERVED_SLUGS:
        raise BadValue("slug.reserved", value=text)
    return slug


def suggest_slug(name: str) -> str:
    """A slug that a name suggests ("Ci Felicia" → `ci-felicia`); empty when nothing of it is Latin."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:64].strip("-")


def parse_url(text: str) -> str:
    """An http(s) address; other schemes are refused, for a page would make them clickable."""
    url = text.strip()
    if not url.lower().startswith(SAFE_SCHEMES) or re.search(r"[\s<>\"'`\\]", url):
        raise BadValue("url", value=text)
    return url


def parse_handle(text: str) -> str:
    """A handle without its `@`."""
    handle = clean_text(text, lines=False).removeprefix("@")
    if not handle or re.search(r"\s", handle):
        raise BadValue("handle", value=text)
    return handle


def parse_hashtag(text: str) -> str:
    """A hashtag without its `#`."""
    tag = clean_text(text, lines=False).removeprefix("#")
    if not tag or re.search(r"[\s#]", tag):
        raise BadValue("hashtag", value=text)
    return tag


def plain_name(name: str) -> str:
    """A name to sort and match by: without titles, case and accents; it is never shown.

    >>> plain_name("dr. Teuku Rayyan Fadhlan, Sp.A")
    'teuku rayyan fadhlan'
    """
    core = name.split(",")[0]
    core = re.sub(r"^(?:(?:(?:dra?|drs|drg|apt|prof|ir|hj?)\.|i|ni)\s+(?=\S))+", "", core.strip(), flags=re.IGNORECASE)
    folded = unicodedata.normalize("NFKD", core).casefold()
    return "".join(c for c in folded if not unicodedata.combining(c)).strip()


def shortest(value: Any) -> str:
    """How a value is quoted in a message: one line, at most 60 characters."""
    text = " ".join(str(value).split())
    return text if len(text) <= 60 else text[:59] + "…"
