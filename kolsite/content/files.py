"""The files under `content/`, read as text within limits; nothing outside the folder is ever followed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from kolsite.model.fields import Entity, Origin, Raw
from kolsite.problems import Place, Problem

YAML_BYTES = 2_000_000
TABLE_BYTES = 50_000_000
JUNK = ("~$", ".", "Thumbs.db", "desktop.ini")

Step = str | int


class Written(Protocol):
    """A file that can say on which line and column one of its values stands."""

    path: str

    def find(self, origin: Origin, steps: Sequence[Step]) -> Place:
        """The place of the value that `steps` lead to from the mapping or row that starts at `origin`."""
        ...


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of the content. `path` is its name in messages, relative to the site's folder."""

    disk: Path
    path: str

    def __truediv__(self, name: str) -> Folder:
        return Folder(self.disk / name, f"{self.path}/{name}")

    def folders(self) -> list[Folder]:
        return [self / name for name in self._names() if (self.disk / name).is_dir()]

    def files(self) -> list[str]:
        """The names of its files, without what editors and systems leave behind."""
        return [name for name in self._names() if (self.disk / name).is_file()]

    def links(self) -> Iterator[Problem]:
        """Symbolic links, which are refused: they could lead anywhere."""
        for name in self._names():
            if (self.disk / name).is_symlink():
                yield Problem("file.link", Place(f"{self.path}/{name}"))

    def has(self, name: str) -> bool:
        return (self.disk / name).is_file() and not (self.disk / name).is_symlink()

    def text(self, name: str, limit: int = YAML_BYTES) -> tuple[str | None, list[Problem]]:
        """A file's text (UTF-8, with or without a byte-order mark), or the problem that it has none."""
        place = Place(f"{self.path}/{name}")
        if (self.disk / name).stat().st_size > limit:
            return None, [Problem("file.too-big", place, {"limit": limit})]
        try:
            text = (self.disk / name).read_bytes().decode("utf-8-sig")
        except UnicodeDecodeError:
            return None, [Problem("file.encoding", place)]
        return text.replace("\r\n", "\n").replace("\r", "\n"), []

    def _names(self) -> list[str]:
        if not self.disk.is_dir():
            return []
        return sorted(entry.name for entry in self.disk.iterdir() if not entry.name.startswith(JUNK))


def place_in(raw: Any, steps: Sequence[Step], folder: Place) -> Place:
    """Where the value that `steps` lead to from the root of a tree of raw values is written."""
    base: tuple[Origin, Sequence[Step]] | None = None
    here = raw
    for count, step in enumerate([*steps, None]):
        if isinstance(here, Raw) and here.origin is not None:
            base = (here.origin, steps[count:])
        if step is None:
            break
        try:
            here = here[step]
        except (KeyError, IndexError, TypeError):
            break
    if base is None:
        return folder
    return found(base[0], base[1])


def found(origin: Origin, steps: Sequence[Step] = ()) -> Place:
    """Where something is written that starts at `origin`."""
    written: Written = origin.file
    return written.find(origin, steps)


def place_of(thing: Entity, *steps: Step) -> Place:
    """Where a field of a record is written (as near as it is known)."""
    return found(thing.origin, steps) if thing.origin else Place("content")
