"""A site in which every text that people can write carries a word of its own, so that each can be looked for.

Made from the model itself: a field that is added there is in the test at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

from kolsite.content.folders import BRAND_LISTS, CAMPAIGN_LISTS, KOL_LISTS
from kolsite.model.assignment import Assignment
from kolsite.model.brand import Brand
from kolsite.model.campaign import Campaign
from kolsite.model.fields import Declared, Entity, Mark
from kolsite.model.kol import Kol
from kolsite.model.settings import Defaults, Settings
from kolsite.model.shapes import Shape, Spot, inherited, shapes_of, spots_of
from kolsite.model.trend import Trend

EARLY, LATE = "2026-11-05", "2026-12-15"
STARTS = ("from", "start", "valid_from", "post_from", "fielded_from", "boosted_from", "live_from", "from_at")
ENDS = ("to", "end", "valid_to", "valid_until", "post_to", "fielded_to", "boosted_to", "live_to", "to_at", "due",
        "retain_until", "exclusive_until", "expires_on", "live_until")  # fmt: skip
FIXED: Mapping[str, str] = {
    "Settings.schema": "1", "Settings.language": "id", "Settings.time_zone": "WIB", "Settings.currency": "IDR",
    "Settings.week_starts": "monday", "Settings.tiers.name": "mikro", "Settings.tiers.min": "10",
    "Settings.tiers.max": "", "Settings.tiers.platform": "", "Settings.working_days": "monday",
    "Settings.rule_packs": "id", "Settings.holidays.from": "2026-11-20", "Settings.holidays.to": "2026-11-21",
    "Settings.thresholds.spike_days": "7", "Settings.emv.method": "views",
    "Brand.regulated_category": "none", "Brand.claims.status": "approved", "Brand.language": "", "Brand.currency": "",
    "Brand.claims.approved_on": "2026-11-01",
    "Kol.preferred_language": "", "Kol.tier_override": "", "Kol.listed": "yes", "Kol.hidden_from": "",
    "Kol.health_professional": "no", "Kol.consent.withdrawn_on": "", "Kol.partnerships.public": "yes",
    "Kol.rates.currency": "", "Kol.posts.deliverables": "", "Kol.posts.posted_at": "2026-11-06 19.00",
    "Kol.time_zone": "WIB",
    "Campaign.status": "live", "Campaign.start": "2026-10-01", "Campaign.end": "2027-01-31", "Campaign.currency": "",
    "Campaign.time_zone": "", "Campaign.brief.size": "full", "Campaign.brief.languages": "",
    "Campaign.compensation_in_brief": "none", "Campaign.evaluation.headline_metric": "views",
    "Campaign.kpis.metric": "views", "Campaign.kpis.target": "100000", "Campaign.kpis.direction": "higher",
    "Campaign.assignments.kpis.metric": "views", "Campaign.assignments.kpis.target": "5000",
    "Campaign.timeline.visible_to": "kol;client", "Campaign.timeline.status": "doing",
    "Campaign.measurement.snapshots": "D1;D7", "Campaign.measurement.window_days": "7",
    "Campaign.measurement.tolerance": "24", "Campaign.attribution.window_days": "60",
    "Campaign.assignments.decision": "selected", "Campaign.assignments.outreach": "deal",
    "Campaign.assignments.backup_of": "", "Campaign.assignments.compensation.currency": "",
    "Campaign.assignments.deliverables.status": "posted", "Campaign.assignments.deliverables.post_at": "",
    "Campaign.assignments.deliverables.storyline_due": "2026-11-01",
    "Campaign.assignments.deliverables.concept_due": "2026-11-01",
    "Campaign.assignments.deliverables.draft_due": "2026-11-02",
    "Campaign.assignments.deliverables.feedback_due": "2026-11-03",
    "Campaign.assignments.deliverables.revision_due": "2026-11-04",
    "Campaign.assignments.codes.leaked_at": "2026-12-10 10.00", "Campaign.assignments.payments.amount": "",
    "Campaign.assignments.payments.due": "2026-11-25",
    "Campaign.posts.posted_at": "2026-11-10 19.00", "Campaign.posts.removed_at": "", "Campaign.posts.disclosed": "yes",
    "Campaign.posts.sponsored": "yes", "Campaign.posts.format": "reel", "Campaign.posts.platform": "instagram",
    "Campaign.metrics.captured_at": "2026-11-17 18.00", "Campaign.metrics.scope": "organic",
    "Campaign.metrics.frame": "", "Campaign.sales.date": "2026-11-12", "Campaign.sales.from_at": "",
    "Campaign.sales.to_at": "", "Campaign.sales.status": "completed", "Campaign.sales.currency": "",
    "Brand.sales.date": "2026-11-12", "Brand.sales.from_at": "", "Brand.sales.to_at": "", "Brand.sales.currency": "",
    "Campaign.surveys.design": "exposed_control", "Campaign.surveys.table_2x2": "",
    "Campaign.comments.needs_reply": "yes", "Campaign.comments.at": "2026-11-11 10.00",
    "Campaign.comments.replied_at": "2026-11-11 11.00", "Campaign.incidents.closed_at": "2026-11-15 10.00",
    "Campaign.shares.kind": "report", "Campaign.shares.sections": "", "Campaign.shares.show_cost": "yes",
    "Campaign.shares.show_names": "yes", "Campaign.shares.show_verdict": "yes", "Campaign.shares.language": "",
    "Campaign.shares.expires_on": "2027-12-31", "Campaign.shares.frozen_on": "", "Campaign.shares.sealed": "",
    "Campaign.template_of": "", "Campaign.assignments.deliverables.ads_code.platform": "tiktok",
    "Campaign.assignments.deliverables.format": "reel", "Campaign.assignments.deliverables.platform": "instagram",
    "Trend.expires_on": "2027-01-01", "Kol.snapshots.date": "2026-11-01", "Kol.snapshots.platform": "instagram",
    "Kol.audience.platform": "instagram", "Kol.audience.captured_on": "2026-11-01",
    "Kol.channels.platform": "instagram", "Kol.channels.is_primary": "yes", "Kol.stage": "active",
}  # fmt: skip
"""Values without which a field would be out of sight for a good reason, by the path of the field. Blank: left out."""
LEAF_VALUES = {
    "count": "1200", "number": "3", "share": "30%", "date": "2026-11-10", "yes-no": "yes", "language": "id",
    "zone": "WIB", "currency": "IDR", "rating": "4", "money": "1500000", "money-or-share": "50%",
    "time": "2026-11-10 19.00", "deadline": "2026-11-10", "target": "5000", "colour": "#A63D40", "bool": "yes",
}  # fmt: skip


@dataclass(frozen=True)
class Canary:
    """A word, the spot it stands at, and the record it belongs to (`kol:ana`, `campaign:uji`, `assignment:uji/ana`)."""

    word: str
    spot: Spot
    owner: str
    root: str

    @property
    def name(self) -> str:
        """The field, as in `Campaign.assignments.terms_note`."""
        return f"{self.root}.{self.spot}"


@dataclass
class Aviary:
    """Hands out canaries and remembers them. `changed` names the fields that get another value than usual."""

    canaries: list[Canary] = field(default_factory=list)
    changed: frozenset[str] = frozenset()

    def word(self, spot: Spot, owner: str, root: str) -> str:
        word = f"zq{len(self.canaries):04d}vx"
        self.canaries.append(Canary(word, spot, owner, root))
        return word


def _is_part(field_name: str, whole: str) -> bool:
    return field_name == whole or field_name.startswith(f"{whole}.")


def _versions(name: str) -> tuple[str, ...]:
    """The fields in which a text that is inherited can be written, the nearest first."""
    near = "disclosure.text" if name == "disclosure" else name
    return f"Campaign.assignments.{name}", f"Campaign.{near}", f"Brand.defaults.{name}", f"Settings.defaults.{name}"


INHERITED = tuple(_versions(name) for name in shapes_of(Defaults))
OWN_WORDING = "Campaign.assignments.disclosure"


@dataclass(frozen=True)
class World:
    """The slugs of one client's part of the site, and how far its texts are inherited.

    `level` 0 writes every version of a text that is inherited; 1 leaves out those of assignments, 2 those of campaigns
    too, 3 those of brands too, so that each version is the nearest somewhere.
    """

    brand: str
    kol: str
    campaign: str
    level: int

    def omits(self, field_name: str) -> bool:
        """Whether this client's part does without a field, or a part of it."""
        return any(_is_part(field_name, one) for versions in INHERITED for one in versions[: self.level])

    def overshadows(self, field_name: str) -> bool:
        """Whether a nearer version of the text stands in front of this one."""
        if field_name.startswith("Campaign.disclosure.") and not self.omits(OWN_WORDING):
            return not re.fullmatch(r"Campaign\.disclosure\.formats\.\w+\.placement", field_name)
        for versions in INHERITED:
            place = next((n for n, one in enumerate(versions) if _is_part(field_name, one)), None)
            if place is not None:
                return any(one in WRITABLE and not self.omits(one) for one in versions[:place])
        return False

    @property
    def refs(self) -> Mapping[str, str]:
        return {
            "brand": self.brand, "kol": self.kol, "campaign": self.campaign, "product": "produk", "claim": "klaim",
            "team": f"pic-{self.brand}", "post": f"post-{self.kol}", "deliverable": "konten", "survey": "survei",
            "tax_rule": "pajak",
        }  # fmt: skip


def every_spot() -> Iterator[tuple[str, Spot]]:
    """Every field of everything that people write, with the name of the record it belongs to."""
    for kind in (Settings, Brand, Kol, Campaign, Trend):
        for spot in spots_of(kind):
            yield kind.__name__, spot


WRITABLE = frozenset(
    version
    for versions in INHERITED
    for version in versions
    if any(_is_part(f"{root}.{spot}", version) for root, spot in every_spot())
)
"""The versions of inherited texts that the model has a field for."""


WORLDS = (
    World("acme", "ana", "uji", level=0),
    World("bora", "budi", "lain", level=1),
    World("cita", "cici", "ketiga", level=2),
    World("dodo", "dedi", "keempat", level=3),
)


def write_canaries(content: Path, changed: frozenset[str] = frozenset()) -> list[Canary]:
    """Writes the whole content, and returns every word in it.

    `changed` are fields (`Kol.stage`) that get another value in the first client's part than they have otherwise.
    """
    aviary = Aviary(changed=changed)
    settings = _record(Settings, "Settings", "settings", WORLDS[0], aviary)
    settings["team"] += [_again(Settings, "team", world, aviary) for world in WORLDS[1:]]
    _write(content / "settings.yml", settings)
    for world in WORLDS:
        _write_brand(content / "brands" / world.brand, world, aviary)
        _write_kol(content / "kols" / world.kol, world, aviary)
        _write_campaign(content / "campaigns" / world.campaign, world, aviary)
    trend = _record(Trend, "Trend", "trend", WORLDS[0], aviary)
    body = trend.pop("body")
    trend.pop("slug")
    (content / "trends").mkdir(parents=True)
    (content / "trends/catatan.md").write_text(f"---\n{_dump(trend)}---\n\n{body}\n", encoding="utf-8")
    return aviary.canaries


def _again(kind: type[Entity], key: str, world: World, aviary: Aviary) -> dict[str, Any]:
    """One more record of a list, for the other client."""
    shape = shapes_of(kind)[key]
    assert shape.group is not None
    outer = inherited(shape.declared, None)
    return _fields(shape.group, (key,), outer, kind.__name__, f"team:{world.brand}", world, aviary)


def _write_brand(folder: Path, world: World, aviary: Aviary) -> None:
    raw = _record(Brand, "Brand", f"brand:{world.brand}", world, aviary)
    _write_folder(folder, "brand.yml", raw, BRAND_LISTS, {"about": "about.md"})


def _write_kol(folder: Path, world: World, aviary: Aviary) -> None:
    raw = _record(Kol, "Kol", f"kol:{world.kol}", world, aviary)
    for row in (*raw["posts"], *raw["metrics"]):
        row["post"] = "organik"
    raw["posts"][0]["kols"] = [world.kol]
    _write_folder(folder, "kol.yml", raw, KOL_LISTS, {"about": "about.md", "notes": "notes.md"})


def _write_campaign(folder: Path, world: World, aviary: Aviary) -> None:
    raw = _record(Campaign, "Campaign", f"campaign:{world.campaign}", world, aviary)
    assignment = raw.pop("assignments")[0]
    assignment.pop("kol")
    _write(folder / "assignments" / f"{world.kol}.yml", assignment)
    _write(folder / "evaluation.yml", raw.pop("evaluation"))
    _write_folder(folder, "campaign.yml", raw, CAMPAIGN_LISTS, {"body": "brief.md"})


def _write_folder(
    folder: Path, main: str, raw: dict[str, Any], lists: Mapping[str, str], prose: Mapping[str, str]
) -> None:
    raw.pop("slug", None)
    for key, name in prose.items():
        if key in raw:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(f"{raw.pop(key)}\n", encoding="utf-8")
    for stem, key in lists.items():
        if key in raw:
            _write(folder / f"{stem}.yml", raw.pop(key))
    _write(folder / main, raw)


def _record(kind: type[Entity], root: str, owner: str, world: World, aviary: Aviary) -> dict[str, Any]:
    return _fields(kind, (), None, root, owner, world, aviary)


def _fields(
    kind: type[Entity],
    path: tuple[str, ...],
    outer: Declared | None,
    root: str,
    owner: str,
    world: World,
    aviary: Aviary,
) -> dict[str, Any]:
    raw: dict[str, Any] = {}
    for key, shape in shapes_of(kind).items():
        here = inherited(shape.declared, outer)
        named = ".".join((root, *path, key))
        if Mark.FORBIDDEN in here.marks or FIXED.get(named) == "" or world.omits(named):
            continue
        inner_owner = f"assignment:{world.campaign}/{world.kol}" if kind is Assignment else owner
        if shape.group is not None:
            made = _fields(shape.group, (*path, key), here, root, inner_owner, world, aviary)
            raw[key] = [made] if shape.listed else made
            continue
        spot = Spot((*path, key), kind, shape, here.marks, here.when, here.shown, here.steers)
        value = _value(named, shape, spot, inner_owner, root, world, aviary)
        if named in aviary.changed and world is WORLDS[0]:
            value = other_value(shape, str(value))
        if value is not None:
            raw[key] = value.split(";") if shape.listed and isinstance(value, str) else value
    return raw


def _value(named: str, shape: Shape, spot: Spot, owner: str, root: str, world: World, aviary: Aviary) -> Any:
    if named in FIXED and not shape.free:
        return FIXED[named]
    if named in FIXED and named in ("Settings.schema", "Campaign.evaluation.headline_metric", "Settings.week_starts",
                                    "Settings.tiers.name", "Campaign.measurement.snapshots"):  # fmt: skip
        return FIXED[named]
    if shape.ref is not None:
        return world.refs[shape.ref.kind]
    if shape.choice is not None:
        return next(iter(shape.choice)).value
    assert shape.leaf is not None or shape.leaf is None
    sort = shape.leaf.sort if shape.leaf else "bool"
    if sort == "asset":
        return None
    if sort == "slug":
        return {"products": "produk", "claims": "klaim", "surveys": "survei", "tax_rules": "pajak",
                "team": f"pic-{world.brand}", "posts": f"post-{world.kol}", "deliverables": "konten"}.get(
            spot.path[-2] if len(spot.path) > 1 else "", "satu")  # fmt: skip
    if shape.free:
        return _canary_value(sort, aviary.word(spot, owner, root))
    return _dated(spot.path[-1], sort)


def _canary_value(sort: str, word: str) -> Any:
    match sort:
        case "url":
            return f"https://{word}.example/"
        case "shares":
            return {word: "60%"}
        case "texts":
            return {word: "teks"}
        case "yes-nos":
            return {word: "yes"}
    return word


def _dated(key: str, sort: str) -> str:
    if sort in ("date", "deadline"):
        return EARLY if key in STARTS else LATE if key in ENDS else LEAF_VALUES[sort]
    if sort == "time":
        return f"{EARLY} 19.00" if key in STARTS else f"{LATE} 19.00" if key in ENDS else LEAF_VALUES[sort]
    return LEAF_VALUES[sort]


OTHER = {
    "count": "1300", "number": "4", "share": "31%", "yes-no": "no", "bool": "no", "language": "en", "zone": "WITA",
    "currency": "USD", "rating": "3", "money": "1600000", "money-or-share": "60%", "target": "6000",
    "colour": "#2E6B3E",
}  # fmt: skip


def other_value(shape: Shape, value: str) -> str:
    """Another value of the same type; days and instants move by one day."""
    if shape.choice is not None:
        members = [member.value for member in shape.choice]
        return members[(members.index(value) + 1) % len(members)] if value in members else members[0]
    sort = shape.leaf.sort if shape.leaf else "bool"
    if sort in ("date", "deadline", "time"):
        return f"{date.fromisoformat(value[:10]) + timedelta(1)}{value[10:]}"
    return OTHER[sort] if OTHER[sort] != value else {"yes": "no", "no": "yes"}.get(value, value + "0")


def _write(path: Path, raw: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_dump(raw), encoding="utf-8")


def _dump(raw: Any) -> str:
    return str(yaml.safe_dump(raw, allow_unicode=True, sort_keys=False, width=10_000))
