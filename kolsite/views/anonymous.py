"""A client's share without names: nothing in it tells who a KOL is, and no free text that might is kept."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from kolsite.content.catalog import Catalog
from kolsite.language import I18n
from kolsite.model.assignment import Assignment
from kolsite.model.campaign import Campaign
from kolsite.model.fields import Entity, copy_of
from kolsite.model.kol import Channel, Kol
from kolsite.model.results import Post, Sale
from kolsite.model.shapes import shapes_of

RECORD = TypeVar("RECORD", bound=Entity)
UNSAID = "…"
TELLING = 4
"""Words of a name with fewer letters say too little to search for."""


def without_names(catalog: Catalog, people: Iterable[Kol], codes: Iterable[str]) -> Catalog:
    """The same catalog, its KOLs as "KOL 1", "KOL 2" … in the order of their first posts.

    Handles, links, captions, photos, proof and every text about or by a KOL go; other texts go if any name, handle or
    code stands in them. Codes, UTM contents, content ids and order numbers are numbered instead, so that every sale
    still belongs to whom it belonged. `people` are all KOLs who might be named, with all that is known of them,
    greetings included; `codes` are those of all of them.
    """
    (campaign,) = catalog.campaigns.values()
    names = names_of(people, codes)
    instead = _stand_ins(campaign, catalog)
    return replace(
        catalog,
        settings=without_telling(catalog.settings, names),
        brands={
            slug: copy_of(without_telling(brand, names), sales=tuple(_sale(sale, instead) for sale in brand.sales))
            for slug, brand in catalog.brands.items()
        },
        kols={instead.kols[slug]: _nobody(kol, instead.kols[slug]) for slug, kol in catalog.kols.items()},
        campaigns={campaign.slug: _campaign(campaign, instead, names)},
    )


@dataclass(frozen=True, slots=True)
class StandIns:
    """What keys are called instead, by what they are called (codes in small letters)."""

    kols: Mapping[str, str]
    codes: Mapping[str, str]
    contents: Mapping[str, str]
    orders: Mapping[str, str]


def _stand_ins(campaign: Campaign, catalog: Catalog) -> StandIns:
    people = _in_order(campaign, catalog.kols)
    given = sorted(campaign.assignments, key=lambda one: people.index(one.kol))
    contents = [link.utm_content for one in given for link in one.links]
    contents += [key for sale in campaign.sales for key in (sale.utm_content, sale.content_id)]
    return StandIns(
        kols={slug: f"kol-{number}" for number, slug in enumerate(people, 1)},
        codes=_numbered("KODE", (code.code.casefold() for one in given for code in one.codes)),
        contents=_numbered("KONTEN", contents),
        orders=_numbered("ORDER", (sale.order_ref for sale in campaign.sales)),
    )


def _numbered(word: str, keys: Iterable[str | None]) -> Mapping[str, str]:
    return {key: f"{word} {number}" for number, key in enumerate(dict.fromkeys(filter(None, keys)), 1)}


def _in_order(campaign: Campaign, kols: Mapping[str, Kol]) -> list[str]:
    first: dict[str, float] = {}
    for post in campaign.posts:
        for kol in post.kols:
            at = post.posted_at.timestamp() if post.posted_at else float("inf")
            first[kol] = min(first.get(kol, float("inf")), at)
    return sorted(kols, key=lambda slug: (first.get(slug, float("inf")), slug))


def _nobody(kol: Kol, slug: str) -> Kol:
    """What may still be said of a KOL: kind, niches, platforms and numbers."""
    plain = _without_text(kol)
    channels = tuple(copy_of(_without_text(channel), handle="") for channel in kol.channels)
    snapshots = tuple(_without_text(snapshot) for snapshot in kol.snapshots)
    return copy_of(
        plain, slug=slug, name=slug.replace("kol-", "KOL "), niches=kol.niches, channels=_one_each(channels),
        snapshots=snapshots, audience=kol.audience, kind=kol.kind, photo=None, credentials=(), samples=(),
        partnerships=(), posts=(), metrics=(), scientific=type(kol.scientific)(),
    )  # fmt: skip


def _one_each(channels: Iterable[Channel]) -> tuple[Channel, ...]:
    return tuple({channel.platform: channel for channel in channels}.values())


def _campaign(campaign: Campaign, instead: StandIns, names: re.Pattern[str]) -> Campaign:
    plain = without_telling(campaign, names)
    return copy_of(
        plain,
        assignments=tuple(_assignment(one, instead) for one in campaign.assignments),
        posts=tuple(_post(post, instead) for post in campaign.posts),
        sales=tuple(_sale(sale, instead) for sale in campaign.sales),
    )


def _assignment(assignment: Assignment, instead: StandIns) -> Assignment:
    codes = (copy_of(_without_text(code), code=instead.codes[code.code.casefold()]) for code in assignment.codes)
    links = (
        copy_of(_without_text(link), destination="", utm_content=instead.contents[link.utm_content])
        for link in assignment.links
        if link.utm_content
    )
    return copy_of(
        _without_text(assignment), kol=instead.kols[assignment.kol], codes=tuple(codes), links=tuple(links),
        concepts=(), backup_of=None,
    )  # fmt: skip


def _post(post: Post, instead: StandIns) -> Post:
    kols = tuple(instead.kols[kol] for kol in post.kols)
    return copy_of(_without_text(post), kols=kols, proof=(), hashtags=(), mentions=())


def _sale(sale: Sale, instead: StandIns) -> Sale:
    return copy_of(
        _without_text(sale),
        kol=instead.kols.get(sale.kol or ""),
        code=instead.codes.get((sale.code or "").casefold()),
        utm_content=instead.contents.get(sale.utm_content or ""),
        content_id=instead.contents.get(sale.content_id or ""),
        order_ref=instead.orders.get(sale.order_ref or ""),
    )


def _without_text(record: RECORD) -> RECORD:
    """A record without any text that people wrote themselves, its own fields only."""
    free = {shape.name: shape.blank() for shape in shapes_of(type(record)).values() if shape.free}
    return copy_of(record, **free)


def without_telling(record: RECORD, names: re.Pattern[str]) -> RECORD:
    """A record without the texts, at any depth, in which somebody is named."""
    changes: dict[str, Any] = {}
    for shape in shapes_of(type(record)).values():
        value = getattr(record, shape.name)
        if shape.group is not None and isinstance(value, tuple):
            changes[shape.name] = tuple(without_telling(item, names) for item in value)
        elif isinstance(value, Entity):
            changes[shape.name] = without_telling(value, names)
        elif shape.free and isinstance(value, tuple):
            changes[shape.name] = tuple(item for item in value if not _tells(item, names))
        elif shape.free and value is not None and _tells(value, names):
            changes[shape.name] = _unsaid(value) if shape.required else shape.blank()
    return copy_of(record, **changes)


def _unsaid(value: I18n | str) -> I18n | str:
    """What stands where a text must stand but may not be said."""
    return I18n(dict.fromkeys(value.texts, UNSAID)) if isinstance(value, I18n) else UNSAID


def _tells(value: Any, names: re.Pattern[str]) -> bool:
    if isinstance(value, I18n):
        return any(names.search(_folded(text)) for text in value.texts.values())
    if isinstance(value, Mapping):
        return any(names.search(_folded(f"{key} {item}")) for key, item in value.items())
    return bool(names.search(_folded(str(value))))


def names_of(kols: Iterable[Kol], codes: Iterable[str]) -> re.Pattern[str]:
    """Whatever KOLs are called: the words of the name, of the slug and greeting, handles, codes."""
    told = list(codes)
    for kol in kols:
        told += [kol.slug, *kol.slug.split("-"), *(channel.handle for channel in kol.channels), *kol.members]
        told += re.split(r"[\s,()]+", f"{kol.name or ''} {kol.greeting or ''}")
    words = sorted({_folded(word) for word in told if len(_folded(word).strip(".")) >= TELLING}, key=len, reverse=True)
    return re.compile("|".join(rf"(?<!\w){re.escape(word)}(?!\w)" for word in words) or r"(?!)")


def _folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    return "".join(character for character in decomposed if not unicodedata.combining(character))
