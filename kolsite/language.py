"""How kolsite speaks: Indonesian first, English beside it, with each one's numbers, dates, Rp and WIB/WITA/WIT.

Every text that a person reads is written where it is used, in both languages at once, as `"Indonesia | English"`:
one half cannot be forgotten, and each is written by somebody who sees where it stands. A `Voice` picks one.
The only module that imports Babel.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from decimal import Decimal
from functools import cache, lru_cache
from typing import Literal, NamedTuple, get_args

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal, format_percent

from kolsite.values import CURRENCIES_WITHOUT_CENTS, OFFSETS, Deadline, Money

Language = Literal["id", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
LOCALES: Mapping[Language, Locale] = {"id": Locale.parse("id_ID"), "en": Locale.parse("en")}
LANGUAGE_NAMES: Mapping[Language, str] = {"id": "Bahasa Indonesia", "en": "English"}
NO_BREAK = "\u00a0"
MINUS = "\u2212"


def as_language(text: str) -> Language | None:
    """The language of that code, if kolsite speaks it."""
    return next((language for language in LANGUAGES if language == text), None)


class Words(NamedTuple):
    """The same thing said in both languages."""

    id: str
    en: str

    def in_(self, language: Language) -> str:
        return self.id if language == "id" else self.en


@cache
def words(pair: str) -> Words:
    """`"Belum diukur | Not measured yet"` → Words. Raises `ValueError` when a half is missing."""
    halves = pair.split(" | ")
    if len(halves) != 2 or not all(half.strip() for half in halves):
        raise ValueError(f"needs both languages, 'Indonesia | English': {pair!r}")
    return Words(*halves)


class Said(NamedTuple):
    """A text that somebody wrote, with the language in which it is given."""

    text: str
    language: Language


@dataclass(frozen=True, slots=True, eq=False)
class I18n:
    """A text of the content in one or both languages; plain text is in the site's language."""

    texts: Mapping[Language, str]

    def said(self, language: Language) -> Said:
        """The text in that language, else in the one there is."""
        if language in self.texts:
            return Said(self.texts[language], language)
        return next(Said(text, other) for other, text in self.texts.items())

    def lacks(self, language: Language) -> bool:
        return language not in self.texts

    def __str__(self) -> str:
        return self.said("id").text


@dataclass(frozen=True, slots=True)
class Voice:
    """One language and how it writes numbers, dates, times and money."""

    language: Language

    def say(self, pair: str, /, **words_in_it: object) -> str:
        """The half of `"Indonesia | English"` that is in this language, its `{places}` filled."""
        text = words(pair).in_(self.language)
        return text.format(**words_in_it) if words_in_it else text

    def count(self, number: int, pair: str) -> str:
        """`count(3, "konten | post/posts")` → `3 konten`, `3 posts`."""
        noun = words(pair).in_(self.language)
        one, _, many = noun.partition("/")
        return f"{self.number(number)}{NO_BREAK}{one if number == 1 or not many else many}"

    def join(self, items: Sequence[str]) -> str:
        """`a, b dan c`; `a, b and c`."""
        if len(items) < 2:
            return "".join(items)
        return ", ".join(items[:-1]) + (" dan " if self.language == "id" else " and ") + items[-1]

    # --- numbers ---------------------------------------------------------------------------------------------

    def number(self, number: int | Decimal, digits: int = 0) -> str:
        """`8.624`, `8,624`; `digits` decimals."""
        return _number(Decimal(number), digits, self.language)

    def signed(self, number: int | Decimal, digits: int = 0) -> str:
        """A difference with its sign: `+11,0`, `−3`."""
        return ("+" if number > 0 else "") + self.number(number, digits)

    def percent(self, share: Decimal, digits: int = 2) -> str:
        """A share (0.0621) as `6,21%`, `6.21%`."""
        pattern = "#,##0" + ("." + "0" * digits if digits else "") + "%"
        return format_percent(share, pattern, locale=LOCALES[self.language]).replace("-", MINUS)

    def short(self, number: int | Decimal) -> str:
        """A large count in few letters, never with the letter M: `814 rb`, `1,05 jt`; `814K`, `1.05 million`."""
        value = Decimal(number)
        for size, unit in SHORT_UNITS:
            if abs(value) >= size:
                digits = 0 if abs(value) >= 100 * size else 2 if size > 1_000 and abs(value) < 10 * size else 1
                written = self.number(value / size, digits)
                return f"{_without_zero(written)}{words(unit).in_(self.language)}"
        return self.number(value, 0 if value == value.to_integral_value() else 1)

    # --- money -----------------------------------------------------------------------------------------------

    def money(self, money: Money) -> str:
        """`Rp25.000.000`, `USD 1.500,50`; `IDR 25,000,000`, `USD 1,500.50`."""
        whole = money.currency in CURRENCIES_WITHOUT_CENTS
        return self._currency(money, self.number(abs(money.amount), 0 if whole else 2))

    def unit_money(self, money: Money) -> str:
        """A price of one view or click, where a fraction of a rupiah counts: `Rp130,9`."""
        small = abs(money.amount) < 1_000
        digits = (1 if small else 0) if money.currency in CURRENCIES_WITHOUT_CENTS else 3 if small else 2
        return self._currency(money, _without_zero(self.number(abs(money.amount), digits)))

    def short_money(self, money: Money) -> str:
        """`Rp25 juta`, `Rp1,03 miliar`; `IDR 25 million`, `IDR 1.03 billion`: `M` would mean two things."""
        for size, unit in MONEY_UNITS:
            if abs(money.amount) >= size:
                digits = 2 if abs(money.amount) < 10 * size else 1
                written = _without_zero(self.number(abs(money.amount) / size, digits))
                return self._currency(money, f"{written}{NO_BREAK}{words(unit).in_(self.language)}")
        return self.money(money)

    def _currency(self, money: Money, written: str) -> str:
        sign = MINUS if money.amount < 0 else ""
        if money.currency == "IDR" and self.language == "id":
            return f"{sign}Rp{written}"
        return f"{sign}{money.currency}{NO_BREAK}{written}"

    # --- dates and times -------------------------------------------------------------------------------------

    def day(self, day: date, *, weekday: bool = False, year: bool = True) -> str:
        """`Rabu, 11 Nov 2026`; `Wed, 11 Nov 2026`."""
        long = "EEEE, " if self.language == "id" else "EEE, "
        pattern = (long if weekday else "") + "d MMM" + (" y" if year else "")
        return format_date(day, pattern, locale=LOCALES[self.language])

    def month(self, day: date) -> str:
        """`November 2026`."""
        return format_date(day, "MMMM y", locale=LOCALES[self.language])

    def days(self, first: date, last: date) -> str:
        """`2–13 Nov 2026`, `24 Agu–18 Sep 2026`, `18 Des 2026–12 Jan 2027`."""
        if first == last:
            return self.day(first)
        if (first.year, first.month) == (last.year, last.month):
            return f"{first.day}–{self.day(last)}"
        return f"{self.day(first, year=first.year != last.year)}–{self.day(last)}"

    def clock(self, moment: datetime) -> str:
        """`19.00`; `19:00`."""
        return moment.strftime("%H.%M" if self.language == "id" else "%H:%M")

    def zone(self, moment: datetime) -> str:
        """`WIB`; in English `WIB (GMT+7)`, for nobody abroad knows it."""
        offset = moment.utcoffset()
        hours = (offset.total_seconds() if offset else 0) / 3600
        gmt = f"GMT{hours:+g}" if hours else "GMT"
        label = OFFSETS.get(offset) if offset else None
        return gmt if not label else label if self.language == "id" else f"{label} ({gmt})"

    def time(self, moment: datetime, also_in: tzinfo | None = None) -> str:
        """`19.00 WIB`, and for a reader in another zone `19.00 WIB (21.00 WIT)`."""
        written = f"{self.clock(moment)}{NO_BREAK}{self.zone(moment)}"
        other = moment.astimezone(also_in) if also_in else moment
        if other.utcoffset() == moment.utcoffset():
            return written
        return f"{written} ({self.clock(other)}{NO_BREAK}{OFFSETS.get(other.utcoffset() or NEVER, self.zone(other))})"

    def moment(self, moment: datetime, also_in: tzinfo | None = None, *, year: bool = True) -> str:
        """`Selasa, 10 Nov 2026, 19.00 WIB`."""
        return f"{self.day(moment.date(), weekday=True, year=year)}, {self.time(moment, also_in)}"

    def deadline(self, deadline: Deadline, also_in: tzinfo | None = None) -> str:
        """A day with its weekday, with the time if it has one."""
        if isinstance(deadline, datetime):
            return self.moment(deadline, also_in)
        return self.day(deadline, weekday=True)


NEVER = timedelta(days=-1)
SHORT_UNITS = (
    (1_000_000_000, "\u00a0miliar | \u00a0billion"),
    (1_000_000, "\u00a0jt | \u00a0million"),
    (1_000, "\u00a0rb | K"),
)
MONEY_UNITS = ((1_000_000_000, "miliar | billion"), (1_000_000, "juta | million"))


@lru_cache(maxsize=4096)
def _number(number: Decimal, digits: int, language: Language) -> str:
    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    return format_decimal(number, pattern, locale=LOCALES[language]).replace("-", MINUS)


def _without_zero(written: str) -> str:
    """`25,0` → `25`: a zero after the decimal sign of a shortened figure says nothing."""
    head, sign, tail = written.rpartition("," if "," in written[-3:] else ".")
    if not sign or len(tail) > 2:
        return written
    tail = tail.rstrip("0")
    return f"{head}{sign}{tail}" if tail else head
