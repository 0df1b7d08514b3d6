"""One folder, one record: merges the files of a KOL, brand or campaign into the values of one record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kolsite.content.files import Folder, place_in
from kolsite.content.prose import prose_files, read_prose
from kolsite.content.tables import read_table
from kolsite.content.yaml_files import LIST, MAPPING, read_yaml
from kolsite.language import Language
from kolsite.model.assignment import Assignment, Deliverable, Payment, Review, Shipment
from kolsite.model.brand import Brand
from kolsite.model.campaign import Campaign
from kolsite.model.fields import Entity, Raw
from kolsite.model.kol import Kol
from kolsite.model.shapes import shapes_of
from kolsite.problems import Place, Problem, near_words

Lists = Mapping[str, str]
"""From the name of a file, without its ending, to the field that its rows fill."""

KOL_LISTS: Lists = {
    name: name
    for name in ("snapshots", "audience", "rates", "partnerships", "vetting", "log", "posts", "metrics", "accepted")
}
BRAND_LISTS: Lists = {name: name for name in ("products", "claims", "sales", "accepted")}
CAMPAIGN_LISTS: Lists = {
    "timeline": "timeline",
    "share": "shares",
    **{
        name: name
        for name in ("accepted", "posts", "metrics", "comments", "sales", "surveys", "listening", "incidents")
    },
}
ROSTER = "roster.csv"
TABLES: Mapping[str, tuple[type[Entity], Sequence[str]]] = {
    "deliverables.csv": (Deliverable, ("kol",)),
    "reviews.csv": (Review, ("kol", "deliverable")),
    "payments.csv": (Payment, ("kol",)),
    "shipments.csv": (Shipment, ("kol",)),
}


@dataclass(slots=True)
class Gathered:
    """What a folder holds, still raw: the record's own values, its lists by field, and what was wrong on the way."""

    own: Raw | None
    lists: dict[str, list[Any]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    known: set[str] = field(default_factory=set)


def gather_kol(folder: Folder, language: Language) -> Gathered:
    """A KOL's folder."""
    gathered = _gather(folder, "kol.yml", Kol, KOL_LISTS)
    _prose(gathered, folder, language, {"about": "about", "notes": "notes"})
    return _finish(gathered, folder)


def gather_brand(folder: Folder, language: Language) -> Gathered:
    """A brand's folder."""
    gathered = _gather(folder, "brand.yml", Brand, BRAND_LISTS)
    _prose(gathered, folder, language, {"about": "about"})
    return _finish(gathered, folder)


def gather_campaign(folder: Folder, language: Language) -> Gathered:
    """A campaign's folder, its assignments merged from `assignments/*.yml`, `roster.csv` and the tables beside it."""
    gathered = _gather(folder, "campaign.yml", Campaign, CAMPAIGN_LISTS)
    _prose(gathered, folder, language, {"brief": "body"})
    if folder.has("evaluation.yml"):
        gathered.known.add("evaluation.yml")
        evaluation, problems = read_yaml(folder, "evaluation.yml")
        gathered.problems += problems
        if gathered.own is not None and isinstance(evaluation, Raw):
            gathered.own["evaluation"] = evaluation
    gathered.lists["assignments"] = list(_assignments(folder, gathered).values())
    return _finish(gathered, folder)


# --- the files of one record ---------------------------------------------------------------------------------


def _gather(folder: Folder, main: str, kind: type[Entity], lists: Lists) -> Gathered:
    gathered = Gathered(None, known={main}, problems=list(folder.links()))
    if not folder.has(main):
        gathered.problems.append(Problem("file.missing", Place(folder.path), {"file": main}))
    else:
        own, problems = read_yaml(folder, main)
        gathered.problems += problems
        gathered.own = _own(own, folder, main, lists, gathered.problems)
    for stem, key in lists.items():
        gathered.lists[key] = _list(folder, stem, _group(kind, key), gathered)
    return gathered


def _own(own: Any, folder: Folder, main: str, lists: Lists, problems: list[Problem]) -> Raw | None:
    """The record's own file, without what stands in files of its own and what the folder says."""
    if own is None and not problems:
        own = Raw()
    if not isinstance(own, Raw):
        if own is not None:
            problems.append(Problem("yaml.shape", Place(f"{folder.path}/{main}"), {"expected": MAPPING}))
        return None
    elsewhere = {key: f"{stem}.yml / {stem}.csv" for stem, key in lists.items()}
    elsewhere |= {"slug": folder.path, "about": "about.md", "body": "brief.md", "assignments": "assignments/"}
    for key in [key for key in own if key in elsewhere]:
        given = {"value": key, "file": elsewhere[key]}
        problems.append(Problem("field.elsewhere", place_in(own, (key,), Place(folder.path)), given))
        del own[key]
    own["slug"] = folder.disk.name
    return own


def _group(kind: type[Entity], key: str) -> type[Entity]:
    group = shapes_of(kind)[key].group
    assert group is not None
    return group


def _list(folder: Folder, stem: str, kind: type[Entity], gathered: Gathered) -> list[Any]:
    """The rows of a list, from YAML or a table."""
    names = [name for name in (f"{stem}.yml", f"{stem}.csv") if folder.has(name)]
    gathered.known |= set(names)
    if len(names) == 2:
        gathered.problems.append(Problem("file.twice", Place(f"{folder.path}/{names[1]}"), {"other": names[0]}))
        return []
    if not names:
        return []
    if names[0].endswith(".csv"):
        rows, problems = read_table(folder, names[0], kind)
        gathered.problems += problems
        return list(rows)
    items, problems = read_yaml(folder, names[0])
    gathered.problems += problems
    if isinstance(items, Raw):
        gathered.problems.append(Problem("yaml.shape", Place(f"{folder.path}/{names[0]}"), {"expected": LIST}))
        return []
    return items or []


def _prose(gathered: Gathered, folder: Folder, language: Language, fields: Mapping[str, str]) -> None:
    for stem, key in fields.items():
        gathered.known |= prose_files(folder, stem)
        texts, problems = read_prose(folder, stem, language)
        gathered.problems += problems
        if texts is None or gathered.own is None:
            continue
        if key in gathered.own:
            given = {"value": key, "other": f"{stem}.md"}
            gathered.problems.append(Problem("field.twice", place_in(gathered.own, (key,), Place(folder.path)), given))
        gathered.own[key] = "\n\n".join(texts.values()) if key == "notes" else Raw(texts)


def _finish(gathered: Gathered, folder: Folder) -> Gathered:
    """Reports files that would otherwise be passed over in silence."""
    for name in folder.files():
        if name.endswith((".yml", ".yaml", ".csv", ".md")) and name not in gathered.known:
            near = near_words(name, gathered.known)
            gathered.problems.append(Problem("file.unknown", Place(f"{folder.path}/{name}"), near=near))
    return gathered


# --- assignments ---------------------------------------------------------------------------------------------


def _assignments(folder: Folder, gathered: Gathered) -> dict[str, Raw]:
    """A campaign's assignments by KOL: one file each, or rows, or some of each."""
    problems = gathered.problems
    by_kol: dict[str, Raw] = {}
    inner = folder / "assignments"
    problems += inner.links()
    for name in inner.files():
        if not name.endswith(".yml"):
            problems.append(Problem("file.unknown", Place(f"{inner.path}/{name}")))
            continue
        raw, found_here = read_yaml(inner, name)
        problems += found_here
        if isinstance(raw, Raw):
            raw.setdefault("kol", name.removesuffix(".yml"))
            by_kol[str(raw["kol"])] = raw
    gathered.known |= {ROSTER, *TABLES}
    if folder.has(ROSTER):
        rows, found_here = read_table(folder, ROSTER, Assignment)
        problems += found_here
        for row in rows:
            _merge(by_kol, str(row.get("kol", "")), row, problems)
    for name, (kind, keys) in TABLES.items():
        if folder.has(name):
            rows, found_here = read_table(folder, name, kind, keys)
            problems += found_here
            _spread(name, rows, by_kol, problems)
    return by_kol


def _merge(by_kol: dict[str, Raw], kol: str, row: Raw, problems: list[Problem]) -> None:
    """A row of the roster into the KOL's assignment; the same field in both is a problem."""
    if kol not in by_kol:
        by_kol[kol] = row
        return
    _fill(by_kol[kol], row, problems, ignore=("kol",))


def _fill(raw: Raw, more: Raw, problems: list[Problem], ignore: Iterable[str] = ()) -> None:
    for key, value in more.items():
        if key in ignore:
            continue
        if isinstance(raw.get(key), Raw) and isinstance(value, Raw):
            _fill(raw[key], value, problems)
        elif raw.get(key) is not None:
            other = str(place_in(raw, (key,), Place("content")))
            place = place_in(more, (key,), Place("content"))
            problems.append(Problem("field.twice", place, {"value": key, "other": other}))
        else:
            raw[key] = value


def _spread(name: str, rows: Iterable[Raw], by_kol: Mapping[str, Raw], problems: list[Problem]) -> None:
    """The rows of a table beside the roster, each into the assignment (and deliverable) that it names."""
    into = {"deliverables.csv": "deliverables", "payments.csv": "payments", "shipments.csv": "samples"}
    for row in rows:
        kol = str(row.pop("kol", ""))
        if kol not in by_kol:
            problems.append(_no_row(row, "kol", kol, by_kol))
        elif name == "deliverables.csv":
            _deliverable(by_kol[kol], row, problems)
        elif name == "reviews.csv":
            _review(by_kol[kol], row, problems)
        else:
            by_kol[kol].setdefault(into[name], []).append(row)


def _deliverable(assignment: Raw, row: Raw, problems: list[Problem]) -> None:
    listed = assignment.setdefault("deliverables", [])
    same = next((raw for raw in listed if isinstance(raw, Raw) and raw.get("slug") == row.get("slug")), None)
    if same is None or same.origin is None or (same.origin.file is row.origin and row.origin.file):
        listed.append(row)
    else:
        _fill(same, row, problems, ignore=("slug",))


def _review(assignment: Raw, row: Raw, problems: list[Problem]) -> None:
    slug = str(row.pop("deliverable", ""))
    listed = {str(raw.get("slug")): raw for raw in assignment.get("deliverables") or [] if isinstance(raw, Raw)}
    if slug not in listed:
        problems.append(_no_row(row, "deliverable", slug, listed))
        return
    listed[slug].setdefault("reviews", []).append(row)


def _no_row(row: Raw, column: str, value: str, known: Mapping[str, Raw]) -> Problem:
    place = place_in(Raw({**row, column: value}, row.origin), (column,), Place("content"))
    return Problem("csv.no-such-row", place, {"kind": column, "value": value}, near=near_words(value, known))
