"""Reads YAML as people write it: every value stays the text that was typed, and nothing in it can run or explode.

Aliases, merges, tags, repeated keys and several documents are refused; bytes, depth and number of values are limited.
The only module that imports PyYAML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

from kolsite.content.files import Folder, Step
from kolsite.language import words
from kolsite.model.fields import Origin, Raw
from kolsite.problems import Place, Problem

DEPTH = 24
VALUES = 200_000
BLANK = ("", "~", "null", "Null", "NULL")
LOST_HASH = re.compile(r"[ \t]+#(?=[^\s#!])")
HASH_IN_LIST = re.compile(r"[\[,][ \t]*#(?=\S)")
MAPPING = words("pasangan `kunci: nilai` | `key: value` pairs")
LIST = words("daftar (`- …`) | a list (`- …`)")

REASONS = {
    "found unexpected end of stream": words("tanda kutip tidak ditutup | a quote is not closed"),
    "mapping values are not allowed in this context": words(
        "ada titik dua di dalam teks; beri tanda kutip | there is a colon in the text; quote it"
    ),
    "did not find expected key": words("lekukan baris tidak sama | the indentation differs"),
    "did not find expected ',' or ']'": words("daftar [ … ] tidak ditutup | the list [ … ] is not closed"),
    "did not find expected ',' or '}'": words("{ … } tidak ditutup | { … } is not closed"),
    "found character that cannot start any token": words(
        "tab atau tanda khusus di awal; pakai spasi, atau beri tanda kutip | "
        "a tab or special sign at the start; use spaces, or quote it"
    ),
    "could not find expected ':'": words("kurang titik dua setelah kunci | the colon after a key is missing"),
}
"""What the parser says, in words that an author understands."""

Mark = tuple[int, int]


@dataclass(slots=True)
class YamlFile:
    """One YAML text. It finds the place of a value by parsing once more: places are rarely asked for."""

    path: str
    text: str
    first_line: int = 1
    _places: dict[Mark, dict[Step, Mark]] | None = field(default=None, repr=False)

    def find(self, origin: Origin, steps: Sequence[Step]) -> Place:
        if self._places is None:
            self._places = _places(self.text, self.first_line)
        at = (origin.line, origin.column)
        for step in steps:
            inside = self._places.get(at, {})
            if step not in inside:
                break
            at = inside[step]
        return Place(self.path, *at)


class _Stop(Exception):
    """The text is so wrong that reading on would only guess."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


def read_yaml(folder: Folder, name: str) -> tuple[Raw | list[Any] | None, list[Problem]]:
    """The mapping or list that a file holds (None if nothing can be used), and every problem in it."""
    text, problems = folder.text(name)
    if text is None:
        return None, problems
    return parse_yaml(YamlFile(f"{folder.path}/{name}", text))


def parse_yaml(file: YamlFile) -> tuple[Raw | list[Any] | None, list[Problem]]:
    """The mapping or list in a YAML text, its values as text; blank values are None."""
    reader = _Reader(file)
    try:
        root = reader.read()
    except _Stop as stop:
        return None, [*reader.problems, stop.problem]
    if root is not None and not isinstance(root, Raw | list):
        place = Place(file.path, file.first_line, 1)
        return None, [*reader.problems, Problem("yaml.shape", place, {"expected": MAPPING})]
    return root, reader.problems


class _Reader:
    """Builds values from the parser's events, one after another, so that no depth can exhaust it."""

    def __init__(self, file: YamlFile) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.lines = file.text.split("\n")
        self.stack: list[tuple[Raw | list[Any], dict[str, int]]] = []
        self.keys: list[str | None] = []
        self.root: Any = None
        self.count = 0

    def read(self) -> Any:
        documents = 0
        for event in self._events():
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise _Stop(self._problem("yaml.documents", event))
            elif isinstance(event, yaml.NodeEvent):
                self._node(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self.stack.pop()
                self.keys.pop()
        return self.root

    def _events(self) -> Iterator[yaml.Event]:
        try:
            yield from yaml.parse(self.file.text, Loader=yaml.CSafeLoader)
        except yaml.MarkedYAMLError as error:
            raise _Stop(self._syntax(error)) from None
        except yaml.YAMLError as error:
            raise _Stop(Problem("yaml.syntax", Place(self.file.path), {"reason": str(error)})) from None

    def _node(self, event: yaml.NodeEvent) -> None:
        self._refuse_magic(event)
        self.count += 1
        if self.count > VALUES:
            raise _Stop(self._problem("yaml.too-many", event, limit=VALUES))
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        else:
            self._open(event)

    def _refuse_magic(self, event: yaml.NodeEvent) -> None:
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
            raise _Stop(self._problem("yaml.alias", event))
        if (tag := getattr(event, "tag", None)) is not None:
            raise _Stop(self._problem("yaml.tag", event, value=tag))

    def _open(self, event: yaml.NodeEvent) -> None:
        if len(self.stack) >= DEPTH:
            raise _Stop(self._problem("yaml.too-deep", event, limit=DEPTH))
        if self.stack and self._awaits_key():
            raise _Stop(self._problem("yaml.key", event))
        made: Raw | list[Any] = []
        if isinstance(event, yaml.MappingStartEvent):
            made = Raw(origin=Origin(self.file, *self._mark(event)))
        self._put(made)
        self.stack.append((made, {}))
        self.keys.append(None)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        lost = self._lost_hash(event) if "#" in self.file.text else None
        if self.stack and self._awaits_key():
            self._key(event)
        else:
            blank = event.value.strip() == "" or (event.style in (None, "") and event.value in BLANK)
            self._put(lost if blank else event.value)

    def _awaits_key(self) -> bool:
        return isinstance(self.stack[-1][0], Raw) and self.keys[-1] is None

    def _key(self, event: yaml.ScalarEvent) -> None:
        key, seen = event.value, self.stack[-1][1]
        if key == "<<" and not event.style:
            raise _Stop(self._problem("yaml.alias", event))
        if key in seen:
            self.problems.append(self._problem("yaml.repeated-key", event, value=key, line=seen[key]))
        seen.setdefault(key, self._mark(event)[0])
        self.keys[-1] = key

    def _put(self, value: Any) -> None:
        if not self.stack:
            self.root = value
            return
        holder = self.stack[-1][0]
        if isinstance(holder, list):
            holder.append(value)
            return
        key = self.keys[-1]
        assert key is not None
        holder.setdefault(key, value)
        self.keys[-1] = None

    def _lost_hash(self, event: yaml.ScalarEvent) -> str | None:
        """What `tag: #Rawi` or `text #Rawi` would lose, with the problem that it would: a hashtag was meant."""
        end = event.end_mark
        assert end is not None
        line = self.lines[end.line] if end.line < len(self.lines) else ""
        if lost := LOST_HASH.match(line, end.column):
            place = Place(self.file.path, end.line + self.file.first_line, lost.end())
            self.problems.append(Problem("yaml.hash", place))
            return line[lost.end() - 1 :].strip()
        return None

    def _syntax(self, error: yaml.MarkedYAMLError) -> Problem:
        mark = error.problem_mark or error.context_mark
        place = (
            Place(self.file.path, mark.line + self.file.first_line, mark.column + 1) if mark else Place(self.file.path)
        )
        line = self.lines[mark.line] if mark and mark.line < len(self.lines) else ""
        if mark and line[mark.column : mark.column + 1] == "@":
            return Problem("yaml.at-sign", place)
        for number, candidate in enumerate(self.lines[: mark.line + 1 if mark else 0]):
            if lost := HASH_IN_LIST.search(candidate):
                return Problem("yaml.hash", Place(self.file.path, number + self.file.first_line, lost.end()))
        reason = error.problem or str(error)
        return Problem("yaml.syntax", place, {"reason": REASONS.get(reason, reason)})

    def _mark(self, event: yaml.Event) -> Mark:
        return _start(event, self.file.first_line)

    def _problem(self, code: str, event: yaml.Event, **given: object) -> Problem:
        return Problem(code, Place(self.file.path, *self._mark(event)), given)


def _start(event: yaml.Event, first_line: int) -> Mark:
    mark = event.start_mark
    assert mark is not None
    return mark.line + first_line, mark.column + 1


def _places(text: str, first_line: int) -> dict[Mark, dict[Step, Mark]]:
    """For each mapping and list of a text, by its start: where each of its keys or items stands.

    A key leads to its value if that is a mapping or list, so that steps can be followed; else to the key itself.
    """
    places: dict[Mark, dict[Step, Mark]] = {}
    stack: list[tuple[dict[Step, Mark], bool]] = []
    pending: list[tuple[str, Mark] | None] = []
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.CollectionEndEvent):
            stack.pop()
            pending.pop()
        if not isinstance(event, yaml.NodeEvent):
            continue
        at = _start(event, first_line)
        is_collection = not isinstance(event, yaml.ScalarEvent)
        if stack:
            inside, is_mapping = stack[-1]
            key = pending[-1]
            if not is_mapping:
                inside[len(inside)] = at
            elif key is None:
                pending[-1] = (event.value, at) if isinstance(event, yaml.ScalarEvent) else ("", at)
            else:
                inside.setdefault(key[0], at if is_collection else key[1])
                pending[-1] = None
        if is_collection:
            places[at] = {}
            stack.append((places[at], isinstance(event, yaml.MappingStartEvent)))
            pending.append(None)
    return places
