"""Opens workbooks (XLSX, XLS, ODS): every sheet as rows of text, read in a process of its own, within limits.

What a workbook knows as a number, a day or a yes is written so that it cannot be read as anything else.
"""

from __future__ import annotations

import faulthandler
import json
import os
import tempfile
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kolsite.build.workers import Job, Limits, run_jobs
from kolsite.importers import reasons
from kolsite.importers.reasons import NotImportable
from kolsite.importers.sheets import CutSheet, SheetRow

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

SIGNS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How the files of workbooks begin."""
UNPACKED = 300 * 1024**2
"""How large (bytes) a workbook may be once it is unpacked."""
LIMITS = Limits(memory=1024**3, seconds=10)
CELLS = 6_000_000
EXACT = 2**53
"""Up to here a workbook's numbers are whole; a longer id has lost its end."""


def is_workbook(start: bytes) -> bool:
    """Whether a file that begins like this is a workbook."""
    return start.startswith(SIGNS)


def open_workbook(file: Path) -> list[CutSheet]:
    """The sheets that somebody sees who opens it, in order. Raises `NotImportable`."""
    if _unpacked(file) > UNPACKED:
        raise NotImportable(reasons.WORKBOOK_LIMITS, file=file.name)
    with tempfile.TemporaryDirectory() as folder:
        rows = Path(folder) / "rows"
        failures = run_jobs([Job(file.name, lambda: _write_rows(file, rows))], 1, Path(folder), _nobody, LIMITS)
        if failures:
            unreadable = failures[0].reason.startswith(UNREADABLE)
            raise NotImportable(reasons.WORKBOOK_BROKEN if unreadable else reasons.WORKBOOK_LIMITS, file=file.name)
        with rows.open(encoding="utf-8") as lines:
            return list(_sheets(map(json.loads, lines)))


def _nobody(name: str) -> None:
    """There is nobody to tell."""


def _unpacked(file: Path) -> int:
    """How many bytes a workbook says it unpacks to; 0 for the old kind, which is not packed."""
    try:
        with zipfile.ZipFile(file) as packed:
            return sum(part.file_size for part in packed.infolist())
    except zipfile.BadZipFile:
        return 0


def _sheets(lines: Iterator[Any]) -> Iterator[CutSheet]:
    rows: list[SheetRow] = []
    for line in lines:
        if isinstance(line, str):
            rows = []
            yield CutSheet(line, rows)
        else:
            rows.append(SheetRow(len(rows) + 1, line))


# --- in the process that reads -------------------------------------------------------------------------------

UNREADABLE = "not a workbook"


class Unreadable(Exception):
    """The file is no workbook, is damaged, or asks for a password."""


def _write_rows(file: Path, to: Path) -> None:
    """Writes the name of each visible sheet, then its rows, a JSON text a line."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum, XmlError, ZipError

    _say_nothing()
    try:
        workbook = CalamineWorkbook.from_path(str(file))
        visible = [one.name for one in workbook.sheets_metadata if one.visible is SheetVisibleEnum.Visible]
        with to.open("w", encoding="utf-8") as lines:
            for name in visible:
                lines.write(f"{json.dumps(name)}\n")
                for row in _rows(workbook.get_sheet_by_name(name)):
                    lines.write(f"{json.dumps(row, ensure_ascii=False)}\n")
    except (CalamineError, PasswordError, XmlError, ZipError) as error:
        raise Unreadable(f"{UNREADABLE}: {error}") from None


def _say_nothing() -> None:
    """A process that runs out of memory would tell the terminal how; what it means is said by the one that waits."""
    faulthandler.disable()
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)


def _rows(sheet: CalamineSheet) -> Iterator[list[str]]:
    """A sheet's rows from its very first on; a cell that is merged downwards says the same in each of its rows."""
    if sheet.total_height * sheet.total_width > CELLS:
        raise MemoryError(f"{sheet.name}: {sheet.total_height} rows of {sheet.total_width} cells")
    rows = [[_text(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        for number in range(top + 1, min(bottom + 1, len(rows))):
            if left == right:
                rows[number][left] = rows[top][left]
    return iter(rows)


def _text(value: object) -> str:
    """What a cell holds, in words that mean one thing only."""
    match value:
        case bool():
            return "yes" if value else "no"
        case float():
            return _number(value)
        case datetime():
            return value.isoformat(" ") if value.time() != time.min else value.date().isoformat()
        case date() | time():
            return value.isoformat()
        case timedelta():
            return str(int(value.total_seconds()))
    return str(value)


def _number(value: float) -> str:
    """`12400`, `4.7`; `1.655` with a nought, for three digits after a dot could be thousands."""
    if value.is_integer() and abs(value) <= EXACT:
        return str(int(value))
    text = format(Decimal(repr(value)), "f")
    return f"{text}0" if len(text.partition(".")[2]) == 3 else text
