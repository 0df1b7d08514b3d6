"""What the directory can be filtered by, and which KOL has which value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kolsite.content.catalog import Catalog
from kolsite.language import Words, words
from kolsite.model.kol import Kol, KolKind, Stage
from kolsite.values import suggest_slug
from kolsite.views.team.people import Size, vetting_state
from kolsite.views.team.site import TeamSite

VETTING = {
    "pass": words("Aman | Passed"),
    "caution": words("Perlu perhatian atau habis | Caution or ran out"),
    "fail": words("Tidak lolos | Failed"),
    "none": words("Belum divetting | Not vetted"),
}
YES_NO = {"yes": words("Ya | Yes"), "no": words("Bukan | No")}


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that can be picked, and how many KOLs have it."""

    value: str
    label: str
    count: str


@dataclass(frozen=True, slots=True)
class Facet:
    """Something to filter by; `key` stands in the address."""

    key: str
    label: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Tag:
    """A value of a facet that a KOL has."""

    key: str
    value: str
    label: str

    @property
    def token(self) -> str:
        return f"{self.key}:{self.value}"


FACETS: Mapping[str, Words] = {
    "type": words("Jenis | Type"),
    "tier": words("Tier | Tier"),
    "platform": words("Platform | Platform"),
    "niche": words("Niche | Niche"),
    "language": words("Bahasa | Language"),
    "city": words("Kota | City"),
    "stage": words("Tahap | Stage"),
    "vetting": words("Vetting | Vetting"),
    "free": words("Tersedia penuh | Free all of"),
    "hcp": words("Tenaga kesehatan | Health professional"),
}


def tags_of(kol: Kol, size: Size, site: TeamSite) -> list[Tag]:
    language = site.voice.language
    tags = [Tag("type", kol.kind.value, kol.kind.label.in_(language))] if kol.kind else []
    tags += [Tag("tier", suggest_slug(size.tier), size.tier)] if size.tier else []
    tags += [Tag("platform", one.platform.value, one.platform.label.in_(language)) for one in kol.channels]
    tags += [Tag("niche", _value(one), one) for one in kol.niches]
    tags += [Tag("language", _value(one), one) for one in kol.languages]
    tags += [Tag("city", _value(kol.city), kol.city)] if kol.city else []
    tags += [Tag("stage", kol.stage.value, kol.stage.label.in_(language))] if kol.stage else []
    state = vetting_state(kol, site)
    tags.append(Tag("vetting", state, VETTING[state].in_(language)))
    tags += [Tag("free", f"{day:%Y-%m}", site.voice.month(day)) for day in _months(site.today) if _free(kol, day)]
    if kol.health_professional is not None:
        answer = "yes" if kol.health_professional else "no"
        tags.append(Tag("hcp", answer, YES_NO[answer].in_(language)))
    return list(dict.fromkeys(tags))


def _value(text: str) -> str:
    """A text as it stands in an address; one without Latin letters keeps a number that is always the same."""
    return suggest_slug(text) or "-".join(f"{ord(letter):x}" for letter in text[:8])


def _months(today: date) -> tuple[date, date]:
    """From today, and from the first day of the next month."""
    return today, (today.replace(day=1) + timedelta(days=32)).replace(day=1)


def _free(kol: Kol, first: date) -> bool:
    """Whether no busy day is known from a day to the end of its month."""
    last = (first.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    return not any(busy.from_ <= last and first <= busy.to for busy in kol.availability)


def facets_of(tagged: Iterable[Sequence[Tag]], site: TeamSite) -> tuple[Facet, ...]:
    """What can be filtered by: facets with at least one value."""
    counts = Counter(tag for tags in tagged for tag in tags)
    facets = []
    for key, label in FACETS.items():
        own = [tag for tag in counts if tag.key == key]
        own.sort(key=lambda tag: _rank(tag, site.catalog))
        choices = tuple(Choice(tag.value, tag.label, site.voice.number(counts[tag])) for tag in own)
        if choices:
            facets.append(Facet(key, label.in_(site.voice.language), choices))
    return tuple(facets)


def _rank(tag: Tag, catalog: Catalog) -> tuple[int, str]:
    """Tiers by size, stages and types in their own order, everything else by name."""
    orders: Mapping[str, Sequence[str]] = {
        "tier": [suggest_slug(tier.name) for tier in sorted(catalog.settings.tiers, key=lambda one: one.min)],
        "type": [kind.value for kind in KolKind],
        "stage": [stage.value for stage in Stage],
        "vetting": list(VETTING),
        "free": [],
    }
    order = orders.get(tag.key, ())
    return (order.index(tag.value) if tag.value in order else len(order), tag.value)
