"""Reads the whole content: folders in, one linked catalog and every mistake out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from kolsite.content.assets import Shelves, settle_assets, shelves
from kolsite.content.catalog import Catalog
from kolsite.content.entities import parse_record, parse_records
from kolsite.content.files import Folder, place_of
from kolsite.content.folders import Gathered, gather_brand, gather_campaign, gather_kol
from kolsite.content.keys import repeated_in_brand, repeated_in_campaign, repeated_in_kol
from kolsite.content.linking import Folders, broken_files, link
from kolsite.content.prose import read_note
from kolsite.content.yaml_files import MAPPING, YamlFile, parse_yaml, read_yaml
from kolsite.language import as_language
from kolsite.model.brand import Brand
from kolsite.model.campaign import Campaign
from kolsite.model.fields import Entity, Nearby, Raw
from kolsite.model.kol import Kol
from kolsite.model.settings import Holiday, Settings, Tier
from kolsite.model.shapes import shapes_of
from kolsite.model.trend import Trend
from kolsite.problems import Place, Problem, in_order
from kolsite.values import RESERVED_SLUGS, SLUG, BadValue, zone_named

RECORD = TypeVar("RECORD", bound=Entity)
SCHEMA = "1"
BUILTIN = Path(__file__).parent / "builtin"


class Read(NamedTuple):
    """What came of reading. `catalog` is None only if the settings cannot be used at all."""

    catalog: Catalog | None
    problems: tuple[Problem, ...]


def read_content(content: Path) -> Read:
    """The catalog of a site's content folder, and every problem in it, sorted by file and line."""
    root = Folder(content, content.name)
    settings, problems = _settings(root)
    if settings is None:
        return Read(None, in_order(problems))
    nearby = Nearby(as_language(settings.language) or "id", settings.currency, zone_named(settings.time_zone))
    places = shelves(content, settings.assets_root)
    kols, found = _each(root / "kols", "kol", lambda folder: _kol(folder, nearby, places))
    problems += found
    brands, found = _each(root / "brands", "brand", lambda folder: _brand(folder, nearby, places))
    problems += found
    campaigns, found = _each(
        root / "campaigns", "campaign", lambda folder: _campaign(folder, nearby, places, brands, kols)
    )
    problems += found
    trends, found = _trends(root / "trends", nearby)
    problems += found
    catalog = Catalog(content, settings, _usable(brands), _usable(kols), _usable(campaigns), trends)
    linked, dangling = link(catalog, Folders(set(brands), set(kols), set(campaigns)), broken_files(problems))
    return Read(linked, in_order([*problems, *dangling, *_pages(root / "pages")]))


# --- settings ------------------------------------------------------------------------------------------------


def read_settings(content: Path) -> Settings | None:
    """Only the settings of a site, or None where they cannot be used; for what needs to know its language."""
    return _settings(Folder(content, content.name))[0]


def _settings(root: Folder) -> tuple[Settings | None, list[Problem]]:
    place = Place(f"{root.path}/settings.yml")
    if not root.has("settings.yml"):
        return None, [Problem("file.missing", Place(root.path), {"file": "settings.yml"})]
    raw, problems = read_yaml(root, "settings.yml")
    if not isinstance(raw, Raw):
        return None, problems or [Problem("yaml.shape", place, {"expected": MAPPING})]
    settings, found = parse_record(Settings, raw, _nearby_settings(raw), place)
    problems += found
    if settings is not None:
        if settings.schema != SCHEMA:
            problems.append(Problem("settings.schema", place_of(settings, "schema"), {"value": settings.schema}))
        problems += settle_assets(settings.agency, root, shelves(root.disk, None))
        _add_builtin(settings)
    return settings, [replace(problem, about=("settings",)) for problem in problems]


def _nearby_settings(raw: Raw) -> Nearby:
    """What the settings say of themselves, before they are read."""
    try:
        zone = zone_named(str(raw.get("time_zone") or "Asia/Jakarta"))
    except BadValue:
        zone = zone_named("Asia/Jakarta")
    currency = str(raw.get("currency") or "IDR").upper()
    return Nearby(as_language(str(raw.get("language"))) or "id", currency, zone)


def _add_builtin(settings: Settings) -> None:
    """The calendar of Indonesia, and its tiers where the site has none of its own."""
    holidays = _builtin(Holiday, "holidays-id-2026.yml")
    object.__setattr__(settings, "holidays", (*holidays, *settings.holidays))
    if not settings.tiers:
        object.__setattr__(settings, "tiers", _builtin(Tier, "tiers-id.yml"))


def _builtin(kind: type[RECORD], name: str) -> tuple[RECORD, ...]:
    raws, _ = parse_yaml(YamlFile(name, (BUILTIN / name).read_text(encoding="utf-8")))
    nearby = Nearby("id", "IDR", zone_named("WIB"))
    records, _ = parse_records(kind, raws or [], lambda raw: nearby, Place(name))
    return tuple(records)


# --- folders -------------------------------------------------------------------------------------------------


def _each(
    folder: Folder, kind: str, read: Callable[[Folder], tuple[RECORD | None, list[Problem]]]
) -> tuple[dict[str, RECORD | None], list[Problem]]:
    """Every record of a folder by slug, None where there is one that cannot be read."""
    records: dict[str, RECORD | None] = {}
    problems: list[Problem] = list(folder.links())
    folded: dict[str, str] = {}
    for inner in folder.folders():
        slug = inner.disk.name
        if inner.disk.is_symlink():
            continue
        if wrong := _bad_folder(inner, folded):
            problems.append(wrong)
            continue
        records[slug], found = read(inner)
        about = f"{kind}:{slug}"
        problems += [replace(problem, about=problem.about or (about,)) for problem in found]
    return records, problems


def _bad_folder(folder: Folder, folded: dict[str, str]) -> Problem | None:
    slug = folder.disk.name
    other = folded.setdefault(slug.casefold(), slug)
    if other != slug:
        return Problem("folder.case", Place(folder.path), {"value": slug, "other": other})
    if slug in RESERVED_SLUGS:
        return Problem("slug.reserved", Place(folder.path), {"value": slug})
    if not SLUG.fullmatch(slug) or len(slug) > 64:
        return Problem("folder.slug", Place(folder.path), {"value": slug})
    return None


def _usable(records: dict[str, RECORD | None]) -> dict[str, RECORD]:
    return {slug: record for slug, record in records.items() if record is not None}


def _whole(
    kind: type[RECORD], gathered: Gathered, nearby: Nearby, folder: Folder, of_row: Callable[[str, Raw], Nearby]
) -> tuple[RECORD | None, list[Problem]]:
    """A record with its lists. A row that cannot be read costs itself, not the record."""
    place = Place(folder.path)
    problems = list(gathered.problems)
    record: RECORD | None = None
    if gathered.own is not None:
        record, found = parse_record(kind, gathered.own, nearby, place)
        problems += found
    for key, raws in gathered.lists.items():
        group = shapes_of(kind)[key].group
        assert group is not None
        rows, found = parse_records(group, raws, partial(of_row, key), place)
        problems += _about_assignment(found, folder) if key == "assignments" else found
        if record is not None:
            object.__setattr__(record, key, tuple(rows))
    return record, problems


def _about_assignment(problems: Iterable[Problem], folder: Folder) -> list[Problem]:
    """A mistake in `assignments/<kol>.yml` concerns that assignment, not the whole campaign."""
    inner = f"{folder.path}/assignments/"
    return [
        replace(problem, about=(_assignment_of(problem.place.path, folder),))
        if problem.place.path.startswith(inner)
        else problem
        for problem in problems
    ]


def _assignment_of(path: str, folder: Folder) -> str:
    return f"assignment:{folder.disk.name}/{Path(path).stem}"


def _own_nearby(gathered: Gathered, nearby: Nearby) -> Nearby:
    """The currency and zone that a record states for everything in it."""
    own = gathered.own or Raw()
    zone = nearby.zone
    if isinstance(own.get("time_zone"), str):
        try:
            zone = zone_named(own["time_zone"].strip())
        except BadValue:
            zone = nearby.zone
    currency = str(own.get("currency") or nearby.currency).strip().upper()
    return Nearby(nearby.language, currency, zone)


def _kol(folder: Folder, nearby: Nearby, places: Shelves) -> tuple[Kol | None, list[Problem]]:
    gathered = gather_kol(folder, nearby.language)
    own = _own_nearby(gathered, nearby)
    kol, problems = _whole(Kol, gathered, own, folder, lambda key, raw: own)
    if kol is not None:
        problems += settle_assets(kol, folder, places) + repeated_in_kol(kol)
    return kol, problems


def _brand(folder: Folder, nearby: Nearby, places: Shelves) -> tuple[Brand | None, list[Problem]]:
    gathered = gather_brand(folder, nearby.language)
    own = _own_nearby(gathered, nearby)
    brand, problems = _whole(Brand, gathered, own, folder, lambda key, raw: own)
    if brand is not None:
        problems += settle_assets(brand, folder, places) + repeated_in_brand(brand)
    return brand, problems


def _campaign(
    folder: Folder, nearby: Nearby, places: Shelves, brands: dict[str, Brand | None], kols: dict[str, Kol | None]
) -> tuple[Campaign | None, list[Problem]]:
    gathered = gather_campaign(folder, nearby.language)
    brand = brands.get(str((gathered.own or Raw()).get("brand")))
    if brand is not None and brand.currency:
        nearby = Nearby(nearby.language, brand.currency, nearby.zone)
    own = _own_nearby(gathered, nearby)
    kol_of_post = {str(raw.get("post")): _first(raw.get("kols")) for raw in gathered.lists.get("posts", [])}

    def nearby_row(key: str, raw: Raw) -> Nearby:
        """Times without a zone are the KOL's: its assignment's, its posts', and those of their captures."""
        names = {"assignments": raw.get("kol"), "posts": _first(raw.get("kols"))}
        name = names.get(key) or (kol_of_post.get(str(raw.get("post"))) if key == "metrics" else None)
        kol = kols.get(str(name))
        return own if kol is None or not kol.time_zone else replace(own, zone=zone_named(kol.time_zone))

    campaign, problems = _whole(Campaign, gathered, own, folder, nearby_row)
    if campaign is not None:
        problems += settle_assets(campaign, folder, places) + repeated_in_campaign(campaign)
    return campaign, problems


def _first(value: Any) -> Any:
    return value[0] if isinstance(value, list) and value else value


def _trends(folder: Folder, nearby: Nearby) -> tuple[dict[str, Trend], list[Problem]]:
    trends: dict[str, Trend] = {}
    problems = list(folder.links())
    for name in folder.files():
        if not name.endswith(".md"):
            continue
        slug = name.removesuffix(".md")
        place = Place(f"{folder.path}/{name}")
        if not SLUG.fullmatch(slug):
            problems.append(Problem("folder.slug", place, {"value": slug}))
            continue
        raw, found = read_note(folder, name)
        problems += found
        if raw is None:
            continue
        raw["slug"] = slug
        trend, found = parse_record(Trend, raw, nearby, place)
        problems += found
        if trend is not None:
            trends[slug] = trend
    return trends, problems


def _pages(folder: Folder) -> list[Problem]:
    """Front matter of hand-written pages that cannot be read: MkDocs would print it as text."""
    problems = list(folder.links())
    for name in folder.files():
        if name.endswith(".md"):
            _, found = read_note(folder, name)
            problems += [replace(problem, about=(f"page:{problem.place.path}",)) for problem in found]
    for inner in folder.folders():
        problems += _pages(inner)
    return problems
