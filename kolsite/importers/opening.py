"""Opens whatever people send: a text table in any encoding, or a workbook with several sheets."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kolsite.content.files import TABLE_BYTES
from kolsite.importers import reasons
from kolsite.importers.reasons import NotImportable
from kolsite.importers.sheets import Sheet, read_text
from kolsite.importers.workbooks import is_workbook, open_workbook


def open_sheets(file: Path) -> Sequence[Sheet]:
    """The tables in a file; a text file has one. Raises `NotImportable`."""
    if not file.is_file():
        raise NotImportable(reasons.MISSING, file=file.name)
    if file.stat().st_size > TABLE_BYTES:
        raise NotImportable(reasons.TOO_BIG, file=file.name, limit=TABLE_BYTES)
    with file.open("rb") as start:
        workbook = is_workbook(start.read(4))
    return open_workbook(file) if workbook else [read_text(file)]
