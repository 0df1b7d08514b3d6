"""Makes sure that every file a record names is there, is a picture, and lies inside its own folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote

from kolsite.content.files import Folder, place_of
from kolsite.model.fields import Entity
from kolsite.model.shapes import Shape, shapes_of
from kolsite.problems import Problem

PICTURES = (".jpg", ".jpeg", ".png", ".webp")
DRAWINGS = (*PICTURES, ".svg")
PAPERS = (*PICTURES, ".pdf")
KINDS = {"logo": DRAWINGS, "file": PAPERS}


OUTSIDE = "@assets/"
"""What paths start with that lie in the assets' folder outside the content."""


@dataclass(frozen=True, slots=True)
class Shelves:
    """Where files may lie: the content, and the folder outside it that the settings name (`assets_root`)."""

    content: Path
    outside: Path | None = None


def shelves(content: Path, assets_root: str | None) -> Shelves:
    """The shelves of a site; `assets_root` is told from the site's folder."""
    return Shelves(content, (content.parent / assets_root).resolve() if assets_root else None)


def settle_assets(thing: Entity, folder: Folder, places: Shelves) -> list[Problem]:
    """Turns the file names of a record into paths below the content (or `@assets/…`); unusable ones are left out."""
    problems: list[Problem] = []
    for shape in _with_assets(type(thing)):
        value = getattr(thing, shape.name)
        if shape.group is not None:
            for item in value if isinstance(value, tuple) else (value,) if value is not None else ():
                problems += settle_assets(item, folder, places)
            continue
        names = value if isinstance(value, tuple) else (value,) if value is not None else ()
        kept: list[str] = []
        for number, name in enumerate(names):
            path, code = _found(name, folder, places, KINDS.get(shape.key, PICTURES))
            if path is not None:
                kept.append(path)
            else:
                place = place_of(thing, shape.key, number) if shape.listed else place_of(thing, shape.key)
                problems.append(Problem(code or "asset.missing", place, {"value": name}))
        settled: Any = tuple(kept) if shape.listed else next(iter(kept), None)
        object.__setattr__(thing, shape.name, settled)
    return problems


def _found(name: str, folder: Folder, places: Shelves, endings: tuple[str, ...]) -> tuple[str | None, str | None]:
    """The path of a file that may be used, else the code of what is wrong with its name."""
    path = PurePosixPath(unquote(name))
    if path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name or str(path) != name:
        return None, "asset.path"
    if path.suffix.lower() not in endings:
        return None, "asset.kind"
    if (folder.disk / name).is_file():
        inside = _is_inside(folder.disk / name, folder.disk)
        return ((folder.disk / name).relative_to(places.content).as_posix(), None) if inside else (None, "asset.path")
    if places.outside is not None:
        for way in (f"{folder.disk.name}/{name}", name):
            if _is_inside(places.outside / way, places.outside):
                return OUTSIDE + way, None
    return None, "asset.missing"


def _is_inside(disk: Path, folder: Path) -> bool:
    return disk.is_file() and not disk.is_symlink() and disk.resolve().is_relative_to(folder.resolve())


_WITH_ASSETS: dict[type, tuple[Shape, ...]] = {}


def _with_assets(kind: type) -> tuple[Shape, ...]:
    if kind not in _WITH_ASSETS:
        _WITH_ASSETS[kind] = tuple(_asset_shapes(kind))
    return _WITH_ASSETS[kind]


def _asset_shapes(kind: type) -> Iterator[Shape]:
    for shape in shapes_of(kind).values():
        is_asset = shape.leaf is not None and shape.leaf.sort == "asset"
        if is_asset or (shape.group is not None and _with_assets(shape.group)):
            yield shape
