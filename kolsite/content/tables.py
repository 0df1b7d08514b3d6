"""Reads CSV tables: one column a leaf (`compensation.agreed`), lists joined by `;`, blank cells unknown."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from kolsite.content.files import TABLE_BYTES, Folder, Step
from kolsite.language import LANGUAGES
from kolsite.model.fields import Entity, Mark, Origin, Raw
from kolsite.model.shapes import shapes_of
from kolsite.problems import Place, Problem, near_words

csv.field_size_limit(1_000_000)
Path = tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """Where the cells of a column go: the path from the row's record, and whether a cell is a list.

    `language`: the cells are translations; an empty one stands for the site's language.
    """

    number: int
    path: Path
    listed: bool
    language: str | None = None


@dataclass(slots=True)
class TableFile:
    """One CSV text. It finds the place of a cell by walking along its row."""

    path: str
    text: str
    delimiter: str = ","
    width: int = 0
    columns: Sequence[Column] = field(default=())

    def find(self, origin: Origin, steps: Sequence[Step]) -> Place:
        asked = tuple(steps)
        for column in self.columns:
            if column.path == asked[: len(column.path)] or (asked and column.path[: len(asked)] == asked):
                return self._cell(origin.line, column.number)
        return Place(self.path, origin.line, 1)

    def _cell(self, line: int, number: int) -> Place:
        """Walks from the start of a row over `number` delimiters that are not inside quotes."""
        rest = "\n".join(self.text.split("\n")[line - 1 :])
        column, quoted = 1, False
        for character in rest:
            if number == 0:
                break
            quoted ^= character == '"'
            number -= character == self.delimiter and not quoted
            line, column = (line + 1, 1) if character == "\n" else (line, column + 1)
        return Place(self.path, line, column)


def read_table(
    folder: Folder, name: str, kind: type[Entity], also: Sequence[str] = ()
) -> tuple[list[Raw], list[Problem]]:
    """The rows of a table of records of one class, and every problem in it.

    `also` names columns that are keys of the table and not fields of the record (`kol`, `deliverable`).
    """
    text, problems = folder.text(name, TABLE_BYTES)
    if text is None:
        return [], problems
    return parse_table(TableFile(f"{folder.path}/{name}", text), kind, also)


def parse_table(file: TableFile, kind: type[Entity], also: Sequence[str] = ()) -> tuple[list[Raw], list[Problem]]:
    """The rows of a CSV text."""
    file.delimiter = _delimiter(file.text)
    rows = _rows(file)
    problems: list[Problem] = []
    try:
        header = next(rows, None)
        if header is None:
            return [], [Problem("csv.header", Place(file.path))]
        file.width = len(header[1])
        file.columns, problems = _columns(file, header[1], kind, also)
        raws = [_row(file, line, cells, problems) for line, cells in rows]
    except csv.Error as error:
        return [], [*problems, Problem("csv.quote", Place(file.path), {"reason": str(error)})]
    return [raw for raw in raws if raw], problems


def _delimiter(text: str) -> str:
    """The sign between the cells of the header: a comma, or what spreadsheets set to Indonesian write."""
    header = text.split("\n", 1)[0]
    return max(",;\t", key=lambda sign: (header.count(sign), sign == ","))


def _rows(file: TableFile) -> Iterator[tuple[int, list[str]]]:
    """The rows that hold anything, each with the line on which it starts."""
    reader = csv.reader(io.StringIO(file.text, newline=""), delimiter=file.delimiter, strict=True)
    line = 1
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield line, cells
        line = reader.line_num + 1


def _columns(
    file: TableFile, header: Sequence[str], kind: type[Entity], also: Sequence[str]
) -> tuple[list[Column], list[Problem]]:
    columns: list[Column] = []
    problems: list[Problem] = []
    seen: set[str] = set()
    for number, title in enumerate(cell.strip() for cell in header):
        place = file._cell(1, number)
        if title in seen:
            problems.append(Problem("csv.repeated-column", place, {"value": title}))
        elif title in also:
            columns.append(Column(number, (title,), False))
        elif column := _column(number, title, kind):
            columns.append(column)
        elif title:
            problems.append(_unknown(place, title, kind))
        seen.add(title)
    translated = {column.path for column in columns if column.language}
    return [
        replace(one, language="") if one.path in translated and not one.language else one for one in columns
    ], problems


def _column(number: int, title: str, kind: type[Entity]) -> Column | None:
    """What a column's title means: `posted_at`, `compensation.agreed`, `codes.1.code`, `reason.en`, `age.18-24`."""
    path: list[Step] = []
    keys = title.split(".")
    while keys:
        key = keys.pop(0)
        shape = shapes_of(kind).get(key)
        if shape is None or Mark.FORBIDDEN in shape.declared.marks:
            return None
        path.append(key)
        if shape.group is None:
            return _leaf_column(number, tuple(path), keys, shape.listed, shape.leaf.sort if shape.leaf else "")
        if shape.listed:
            if not keys or not keys[0].isdigit() or keys[0] == "0":
                return None
            path.append(int(keys.pop(0)) - 1)
        kind = shape.group
    return None


def _leaf_column(number: int, path: Path, rest: Sequence[str], listed: bool, sort: str) -> Column | None:
    if not rest:
        return Column(number, path, listed)
    if sort == "i18n" and rest[0] in LANGUAGES and len(rest) == 1:
        return Column(number, path, listed, rest[0])
    if sort in ("shares", "texts", "yes-nos"):
        return Column(number, (*path, ".".join(rest)), False)
    return None


def _unknown(place: Place, title: str, kind: type[Entity]) -> Problem:
    shape = shapes_of(kind).get(title)
    if shape is not None and Mark.FORBIDDEN in shape.declared.marks:
        return Problem("field.private", place, {"value": title})
    return Problem("field.unknown", place, {"value": title}, near=near_words(title, shapes_of(kind)))


def _row(file: TableFile, line: int, cells: Sequence[str], problems: list[Problem]) -> Raw | None:
    if len(cells) < file.width or any(cell.strip() for cell in cells[file.width :]):
        place = Place(file.path, line, 1)
        problems.append(Problem("csv.ragged", place, {"count": len(cells), "expected": file.width}))
        return None
    raw = Raw(origin=Origin(file, line, 1))
    for column in file.columns:
        cell = cells[column.number].strip()
        if cell:
            value = _listed(cell) if column.listed else cell
            if column.language is None:
                _put(raw, column.path, value)
            else:
                _translate(raw, column, value)
    return raw


def _listed(cell: str) -> list[str]:
    return [item.strip() for item in cell.split(";") if item.strip()]


def _translate(raw: Raw, column: Column, value: str | list[str]) -> None:
    """Puts a translation beside the others; those of a list go together in their order."""
    language = column.language or ""
    steps = [(*column.path, number) for number in range(len(value))] if isinstance(value, list) else [column.path]
    for path, text in zip(steps, value if isinstance(value, list) else [value], strict=True):
        _put(raw, (*path, language), text)


def _put(raw: Raw, path: Path, value: str | list[str]) -> None:
    """Sets a value in a row's record, making the groups and list items on the way."""
    here: Raw | list[Raw] = raw
    for step, following in pairwise(path):
        fresh: Raw | list[Raw] = [] if isinstance(following, int) else Raw(origin=raw.origin)
        if isinstance(step, str):
            assert isinstance(here, Raw)
            here = here.setdefault(step, fresh)
        else:
            assert isinstance(here, list)
            while len(here) <= step:
                here.append(Raw(origin=raw.origin))
            here = here[step]
    last = path[-1]
    assert isinstance(here, Raw)
    assert isinstance(last, str)
    here[last] = value
