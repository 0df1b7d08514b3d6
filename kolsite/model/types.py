"""The types that a field may have: how a written value is read, and how an editor's schema describes it.

Every value arrives as text (or as a list or mapping of texts); what it means is decided here, by its type.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, core_schema

from kolsite import values
from kolsite.language import I18n, Language, Words, as_language, words
from kolsite.model.fields import Nearby
from kolsite.values import BadValue, Money

EXPECTED = {
    "text": words("teks | text"),
    "list": words("daftar | a list"),
    "map": words("pasangan kunci dan nilai | keys and values"),
}


@dataclass(frozen=True, slots=True, eq=False)
class Leaf:
    """A type of value: how it is read and what an editor may expect.

    `free`: people write any words in it, so it can carry a secret.
    """

    sort: str
    read: Callable[[Any, Nearby], Any]
    schema: Mapping[str, Any]
    free: bool = False

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(self._validate)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return dict(self.schema)

    def _validate(self, given: Any, reading: ValidationInfo) -> Any:
        nearby: Nearby = reading.context  # type: ignore[assignment]
        return self.read(given, nearby)


@dataclass(frozen=True, slots=True)
class RefTo:
    """The value is the slug of a record of that kind (`brand`, `kol`, `product` …)."""

    kind: str


def _text(given: Any) -> str:
    if given is None:
        raise BadValue("list.blank")
    if not isinstance(given, str):
        raise BadValue("value.shape", expected=EXPECTED["text"])
    return given


def _from_text(sort: str, parse: Callable[[str], Any], schema: Mapping[str, Any], *, free: bool = False) -> Leaf:
    """The type of a value whose meaning its text alone decides."""
    return Leaf(sort, lambda given, nearby: parse(_text(given)), schema, free)


def _line(text: str) -> str:
    line = values.clean_text(text, lines=False)
    if not line:
        raise BadValue("list.blank")
    return line


def _rating(text: str) -> int:
    number = values.parse_count(text)
    if not 1 <= number <= 5:
        raise BadValue("number.range", value=text, low=1, high=5)
    return number


def _colour(text: str) -> str:
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", text.strip()):
        raise BadValue("colour", value=text)
    return text.strip().upper()


def _language(text: str) -> str:
    if as_language(text.strip()) is None:
        raise BadValue("language", value=text)
    return text.strip()


def _zone(text: str) -> str:
    values.zone_named(text.strip())
    return values.ZONES.get(text.strip().upper(), text.strip())


def _currency(text: str) -> str:
    if not re.fullmatch(r"[A-Z]{3}", text.strip().upper()):
        raise BadValue("value.invalid", value=text)
    return text.strip().upper()


TEXT = {"type": ["string", "number", "boolean"]}
NUMBER = {"type": ["number", "string"]}
SLUG = {"type": "string", "pattern": f"^{values.SLUG.pattern}$"}
URL = {"type": "string", "pattern": "^https?://"}
COLOUR = {"type": "string", "pattern": "^#[0-9a-fA-F]{6}$"}
DAY = {"type": "string", "format": "date"}
YES_NO = {"enum": [True, False, "yes", "no", "ya", "tidak"]}
RATING = {"type": ["integer", "string"], "minimum": 1, "maximum": 5}
CURRENCY = {"type": "string", "pattern": "^[A-Za-z]{3}$"}

Text = Annotated[str, _from_text("text", _line, TEXT, free=True)]
"""One line of text, as written."""
Prose = Annotated[str, _from_text("prose", values.clean_text, TEXT, free=True)]
"""Text of several lines."""
Slug = Annotated[str, _from_text("slug", values.parse_slug, SLUG)]
Handle = Annotated[str, _from_text("handle", values.parse_handle, TEXT, free=True)]
Hashtag = Annotated[str, _from_text("hashtag", values.parse_hashtag, TEXT, free=True)]
Url = Annotated[str, _from_text("url", values.parse_url, URL, free=True)]
Asset = Annotated[str, _from_text("asset", _line, {"type": "string"})]
"""A file beside the one that names it; `content/assets.py` makes sure that it is there and safe."""
Colour = Annotated[str, _from_text("colour", _colour, COLOUR)]
Count = Annotated[int, _from_text("count", values.parse_count, NUMBER)]
Number = Annotated[Decimal, _from_text("number", values.parse_number, NUMBER)]
Share = Annotated[Decimal, _from_text("share", values.parse_share, NUMBER)]
Day = Annotated[date, _from_text("date", values.parse_day, DAY)]
YesNo = Annotated[bool, _from_text("yes-no", values.parse_yes_no, YES_NO)]
LanguageCode = Annotated[str, _from_text("language", _language, {"enum": ["id", "en"]})]
Zone = Annotated[str, _from_text("zone", _zone, {"type": "string"})]
Currency = Annotated[str, _from_text("currency", _currency, CURRENCY)]
Rating = Annotated[int, _from_text("rating", _rating, RATING)]
"""A mark from 1 to 5."""


def _money(given: Any, nearby: Nearby) -> Money:
    return values.parse_money(_text(given), nearby.currency)


def _moment(given: Any, nearby: Nearby) -> datetime:
    return values.parse_moment(_text(given), nearby.zone)


def _deadline(given: Any, nearby: Nearby) -> values.Deadline:
    return values.parse_deadline(_text(given), nearby.zone)


def _money_or_share(given: Any, nearby: Nearby) -> Money | Decimal:
    text = _text(given)
    if re.fullmatch(r".*%|0?[.,]\d+|1", text.strip()):
        return values.parse_share(text)
    return values.parse_money(text, nearby.currency)


def _target(given: Any, nearby: Nearby) -> Money | Decimal:
    text = _text(given).strip()
    if text.endswith("%"):
        return Decimal(values.parse_number(text[:-1].strip().replace(",", "."))) / 100
    if re.search(r"[A-Za-z]", text):
        return values.parse_money(text, nearby.currency)
    return values.parse_number(text)


MoneyAmount = Annotated[Money, Leaf("money", _money, NUMBER)]
"""An amount in the nearest stated currency."""
MoneyOrShare = Annotated[Money | Decimal, Leaf("money-or-share", _money_or_share, NUMBER)]
"""An amount, or a part of the agreed one (`50%`)."""
Target = Annotated[Money | Decimal, Leaf("target", _target, NUMBER)]
"""What is aimed at: a number, a share (`5%`) or money (`Rp150`)."""
Moment = Annotated[datetime, Leaf("time", _moment, {"type": "string"})]
"""An instant, in the zone that is written or the nearest one."""
Due = Annotated[values.Deadline, Leaf("deadline", _deadline, {"type": "string"})]
"""A day (due by its end) or an instant."""


def _mapped(given: Any, read: Callable[[str], Any]) -> Mapping[str, Any]:
    if not isinstance(given, Mapping):
        raise BadValue("value.shape", expected=EXPECTED["map"])
    known = {key: item for key, item in given.items() if item is not None}
    return MappingProxyType({_line(key): read(_text(item)) for key, item in known.items()})


def _i18n(given: Any, nearby: Nearby) -> I18n:
    if not isinstance(given, Mapping):
        return I18n({nearby.language: values.clean_text(_text(given))})
    texts: dict[Language, str] = {}  # without a code: in the site's language, as a table's plain column is
    for code, text in given.items():
        language = as_language(code) if code else nearby.language
        if language is None:
            raise BadValue("language", value=code)
        if text is not None:
            texts[language] = values.clean_text(_text(text))
    if not texts:
        raise BadValue("list.blank")
    return I18n(texts)


TRANSLATIONS = {"type": "object", "properties": {"id": TEXT, "en": TEXT}, "additionalProperties": False}
Translated = Annotated[I18n, Leaf("i18n", _i18n, {"anyOf": [TEXT, TRANSLATIONS]}, free=True)]
"""Text in the site's language, or a mapping `{id: …, en: …}`."""


def _map_of(sort: str, read: Callable[[str], Any], schema: Mapping[str, Any]) -> Leaf:
    whole = {"type": "object", "additionalProperties": dict(schema)}
    return Leaf(sort, lambda given, nearby: _mapped(given, read), whole, free=True)


Shares = Annotated[Mapping[str, Decimal], _map_of("shares", values.parse_share, NUMBER)]
"""Parts of a whole by name: `{18-24: 34%, 25-34: 41%}`."""
Texts = Annotated[Mapping[str, str], _map_of("texts", _line, TEXT)]
"""Texts by name."""
YesNos = Annotated[Mapping[str, bool], _map_of("yes-nos", values.parse_yes_no, YES_NO)]
"""Yes or no by name."""
NOTHING: Mapping[str, Any] = MappingProxyType({})


def _refuse(given: Any, nearby: Nearby) -> None:
    raise BadValue("field.private")


Forbidden = Annotated[None, Leaf("forbidden", _refuse, {"not": {}})]
"""Personal data that must not be in the content at all."""


def _listed(given: Any) -> Any:
    """One value alone is a list of one."""
    return given if isinstance(given, list) else [given]


Listed = BeforeValidator(_listed)
BrandRef = Annotated[Slug, RefTo("brand")]
CampaignRef = Annotated[Slug, RefTo("campaign")]
ClaimRef = Annotated[Slug, RefTo("claim")]
DeliverableRef = Annotated[Slug, RefTo("deliverable")]
KolRef = Annotated[Slug, RefTo("kol")]
PostRef = Annotated[Slug, RefTo("post")]
ProductRef = Annotated[Slug, RefTo("product")]
SurveyRef = Annotated[Slug, RefTo("survey")]
TaxRef = Annotated[Slug, RefTo("tax_rule")]
TeamRef = Annotated[Slug, RefTo("team")]

TextList = Annotated[tuple[Text, ...], Listed]
TranslatedList = Annotated[tuple[Translated, ...], Listed]
SlugList = Annotated[tuple[Slug, ...], Listed]


class Choice(StrEnum):
    """One of a closed set of words, each with what a person reads in its place."""

    label: Words

    def __new__(cls, value: str, label: str) -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = words(label)
        return member
