"""Opens tables as people have them: whatever their encoding, separator and line ends, with nothing lost in silence."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from kolsite.importers import reasons
from kolsite.importers.reasons import NotImportable

SEPARATORS = ",;\t|"
SEP_LINE = re.compile(r'"?sep=(.)"?\s*')
UTF_32 = (b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")


class Encoding(StrEnum):
    """How the bytes of a table were read."""

    UTF_8 = "UTF-8"
    UTF_16 = "UTF-16"
    WINDOWS = "Windows-1252"
    MIXED = "UTF-8 + Windows-1252"
    WORKBOOK = "Excel"

    @property
    def guessed(self) -> bool:
        """Whether nothing in the file proves it, so that accented letters are worth a look."""
        return self in (Encoding.WINDOWS, Encoding.MIXED)


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row by its number in the file, from 1, blank ones counted; `broken` if its quotes make no sense."""

    number: int
    cells: Sequence[str]
    broken: bool = False

    @property
    def filled(self) -> list[str]:
        return [cell for cell in self.cells if cell.strip()]


class Sheet(Protocol):
    """A table before anybody knows what its columns mean.

    `name` in its workbook, "" for a text; `first` is the number of its first row.
    """

    @property
    def name(self) -> str: ...

    @property
    def encoding(self) -> Encoding: ...

    @property
    def first(self) -> int: ...

    @property
    def separators(self) -> str:
        """The separators at which it may have to be cut."""

    def rows(self, separator: str) -> list[SheetRow]:
        """Its rows, cut at a separator."""


@dataclass(frozen=True, slots=True)
class CutSheet:
    """A sheet of a workbook, whose cells stand apart already."""

    name: str
    cut: Sequence[SheetRow]
    first: int = 1
    encoding: Encoding = Encoding.WORKBOOK
    separators: str = ","

    def rows(self, separator: str) -> list[SheetRow]:
        return list(self.cut)


@dataclass(frozen=True, slots=True)
class TextSheet:
    """A table as text, whose separator is told from what it makes of the text."""

    encoding: Encoding
    text: str
    first: int = 1
    separator: str | None = None
    name: str = ""

    def rows(self, separator: str) -> list[SheetRow]:
        """Its rows, cut at a separator."""
        return [_unwrapped(row, separator) for row in _rows(self.text, separator, self.first)]

    @property
    def separators(self) -> str:
        """The separators that it may have: the one that it names, or all."""
        return self.separator or SEPARATORS


def read_text(file: Path) -> TextSheet:
    """The table in a text file. Raises `NotImportable`."""
    raw = file.read_bytes()
    try:
        text, encoding = decode(raw)
    except UnicodeDecodeError:
        raise NotImportable(reasons.ENCODING, file=file.name) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    head, _, rest = text.partition("\n")
    if named := SEP_LINE.fullmatch(head):
        return TextSheet(encoding, rest, 2, named[1])
    return TextSheet(encoding, text)


# --- bytes → text --------------------------------------------------------------------------------------------


def decode(raw: bytes) -> tuple[str, Encoding]:
    """The text of a file and how it was read. Raises `UnicodeDecodeError` when no way is honest."""
    if raw.startswith(UTF_32):
        raise UnicodeDecodeError("utf-8", raw, 0, 4, "UTF-32")
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16"), Encoding.UTF_16
    if byte_order := _bare_utf_16(raw[:400]):
        return raw.decode(byte_order), Encoding.UTF_16
    try:
        return raw.decode("utf-8-sig"), Encoding.UTF_8
    except UnicodeDecodeError:
        text, letters = _mixed(raw.removeprefix(b"\xef\xbb\xbf"))
    return (text, Encoding.MIXED) if letters else (raw.decode("cp1252"), Encoding.WINDOWS)


def _bare_utf_16(start: bytes) -> str | None:
    """The byte order of UTF-16 without its mark: every other byte of Latin text is nought."""
    pairs = len(start) // 2
    if pairs and start[1::2].count(0) > pairs * 0.6:
        return "utf-16-le"
    return "utf-16-be" if pairs and start[::2].count(0) > pairs * 0.6 else None


def _mixed(raw: bytes) -> tuple[str, bool]:
    """UTF-8 with stray bytes of Windows-1252, and whether there is any letter that only UTF-8 writes like that."""
    view, parts, start, letters = memoryview(raw), list[str](), 0, False
    while start < len(raw):
        try:
            part, stray = str(view[start:], "utf-8"), b""
        except UnicodeDecodeError as error:
            part = str(view[start : start + error.start], "utf-8")
            stray = bytes(view[start + error.start : start + error.start + 1])
        letters = letters or not part.isascii()
        parts += [part, stray.decode("cp1252", errors="replace")]
        start += len(part.encode()) + len(stray)
    return "".join(parts), letters


# --- text → rows ---------------------------------------------------------------------------------------------


def _rows(text: str, separator: str, first: int) -> Iterator[SheetRow]:
    """Rows as a spreadsheet counts them; where a quote is never closed, line by line instead."""
    try:
        cut = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
    except csv.Error:
        yield from _line_by_line(text, separator, first)
        return
    for number, cells in enumerate(cut, first):
        yield SheetRow(number, cells)


def _line_by_line(text: str, separator: str, first: int) -> Iterator[SheetRow]:
    lines = text.split("\n")
    for number, line in enumerate(lines if lines[-1] else lines[:-1], first):
        try:
            yield SheetRow(number, next(csv.reader([line], delimiter=separator, strict=True), []))
        except csv.Error:
            yield SheetRow(number, [line], broken=True)


def _unwrapped(row: SheetRow, separator: str) -> SheetRow:
    """A row that a spreadsheet has wrapped as a whole into one quoted cell, cut into its own."""
    if row.broken or len(row.cells) != 1 or separator not in row.cells[0] or '"' not in row.cells[0]:
        return row
    try:
        cells = next(csv.reader([row.cells[0]], delimiter=separator, strict=True))
    except (csv.Error, StopIteration):
        return row
    return SheetRow(row.number, cells)
