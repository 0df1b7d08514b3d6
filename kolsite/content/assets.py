"""Makes sure that every file a record names is there, is a picture, and lies inside its own folder."""

from __future__ import annotations

from collections.abc import Iterator
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


def settle_assets(thing: Entity, folder: Folder, content: Path) -> list[Problem]:
    """Turns the file names of a record into paths below `content`; those that cannot be used are left out."""
    problems: list[Problem] = []
    for shape in _with_assets(type(thing)):
        value = getattr(thing, shape.name)
        if shape.group is not None:
            for item in value if isinstance(value, tuple) else (value,) if value is not None else ():
                problems += settle_assets(item, folder, content)
            continue
        names = value if isinstance(value, tuple) else (value,) if value is not None else ()
        kept = []
        for number, name in enumerate(names):
            code = _refusal(name, folder, KINDS.get(shape.key, PICTURES))
            if code is None:
                kept.append((folder.disk / name).relative_to(content).as_posix())
            else:
                place = place_of(thing, shape.key, number) if shape.listed else place_of(thing, shape.key)
                problems.append(Problem(code, place, {"value": name}))
        settled: Any = tuple(kept) if shape.listed else (kept or [None])[0]
        object.__setattr__(thing, shape.name, settled)
    return problems


def _refusal(name: str, folder: Folder, endings: tuple[str, ...]) -> str | None:
    """The code of what is wrong with a file's name, if anything."""
    path = PurePosixPath(unquote(name))
    if path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name or str(path) != name:
        return "asset.path"
    if path.suffix.lower() not in endings:
        return "asset.kind"
    disk = folder.disk / name
    if not disk.is_file():
        return "asset.missing"
    inside = disk.resolve().is_relative_to(folder.disk.resolve()) and not disk.is_symlink()
    return None if inside else "asset.path"


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
