"""Imports a list of KOLs, as agencies and tools hand them around: every row becomes content, or is told why not.

What is known is never overwritten: of a KOL that is there already, only figures are added. Importing the same file
again changes nothing.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from kolsite.content.catalog import Catalog
from kolsite.content.files import Folder
from kolsite.content.read import Read, read_content
from kolsite.content.writing import write_over
from kolsite.importers import reasons
from kolsite.importers.accounts import is_link
from kolsite.importers.candidates import COUNTS, Reader
from kolsite.importers.cells import clean_cell, guarded, is_indonesian_count
from kolsite.importers.desk import Desk
from kolsite.importers.headers import Heading, Meaning, Table, find_table
from kolsite.importers.kol_files import Import
from kolsite.importers.opening import open_sheets
from kolsite.importers.reasons import NotImportable
from kolsite.importers.report import ImportReport
from kolsite.importers.sheets import Sheet
from kolsite.language import Language, Voice
from kolsite.model.results import SourceKind
from kolsite.model.settings import Platform

TOOLS = ("hypeauditor", "modash", "heepsy", "upfluence", "social blade", "socialblade", "kalodata", "fastmoss",
         "exolyt", "klear", "traackr", "noxinfluencer", "starngage")  # fmt: skip
"""Names of analytics tools: a file that bears one holds their figures, not what an account shows to everybody."""
HARMLESS = ("asset.", "ref.", "field.unknown")
"""Mistakes in a `kol.yml` that cannot hide whose it is."""


def import_kols(
    file: Path, content: Path, as_of: date, platform: Platform | None = None, dry_run: bool = False
) -> ImportReport:
    """Imports a list of KOLs whose figures are those of the day `as_of`.

    `platform` holds for rows that name none. A dry run writes nothing. Each KOL is written whole or not at all.
    Raises `NotImportable` when nothing of the file can be imported.
    """
    sheets = open_sheets(file)
    sheet, table = _table(sheets, platform, file)
    catalog = _catalog(read_content(content), content)
    source = Import(clean_cell(file.name), as_of, _source_kind(file, table))
    desk = Desk(catalog, content, source)
    desk.take(table, Reader(table, platform, _is_indonesian(table)))
    others = [one.name for one in sheets if one is not sheet]
    report = desk.report(sheet, table, others, dry_run)
    if dry_run:
        return report
    written = desk.write()
    return replace(report, written=written, refused_file=_write_refused(report, table, file, desk.language))


# --- before the first row ------------------------------------------------------------------------------------


def _table(sheets: Sequence[Sheet], platform: Platform | None, file: Path) -> tuple[Sheet, Table]:
    """The sheet and its table of which most titles are known. A mistake that holds for all of it is said once.

    Raises `NotImportable`.
    """
    found = [(sheet, table) for sheet in sheets if (table := find_table(sheet)) is not None]
    if not found:
        rows = (row for sheet in sheets for row in sheet.rows(sheet.separators[0]))
        titles = [clean_cell(cell) for row in rows for cell in row.filled][:8]
        raise NotImportable(reasons.NO_HEADER, file=file.name, titles=titles)
    sheet, table = max(found, key=lambda one: sum(heading.known for heading in one[1].headings))
    accounts = [one for one in table.headings if one.meaning in (Meaning.HANDLE, Meaning.URL)]
    named = any(one.platform for one in accounts) or any(one.meaning is Meaning.PLATFORM for one in table.headings)
    if platform is None and not named and not any(is_link(cell) for cell in _cells(table, accounts)):
        raise NotImportable(reasons.PLATFORM, file=file.name)
    return sheet, table


def _cells(table: Table, headings: list[Heading]) -> Iterator[str]:
    numbers = [heading.number for heading in headings]
    return (row.cells[number] for row in table.rows for number in numbers if number < len(row.cells))


def _catalog(read: Read, content: Path) -> Catalog:
    """The content, if it is sure whose every account is. Raises `NotImportable`."""
    if read.catalog is None:
        raise NotImportable(reasons.NO_CONTENT)
    kols = Folder(content, content.name) / "kols"
    unread = {folder.path for folder in kols.folders() if folder.disk.name not in read.catalog.kols}
    unsure = {
        problem.place.path
        for problem in read.problems
        if problem.is_content_error
        and problem.place.path.startswith(f"{kols.path}/")
        and problem.place.path.endswith("/kol.yml")
        and not problem.code.startswith(HARMLESS)
        and Path(problem.place.path).parent.as_posix() not in unread
    }
    if unread | unsure:
        raise NotImportable(reasons.UNREADABLE_KOLS, paths=sorted(unread | unsure))
    return read.catalog


def _source_kind(file: Path, table: Table) -> SourceKind:
    around = " ".join([file.name, *(cell for row in table.above for cell in row.cells)]).casefold()
    return SourceKind.TOOL if any(tool in around for tool in TOOLS) else SourceKind.PUBLIC_COUNT


def _is_indonesian(table: Table) -> bool:
    """Whether a bare `M` in this table could mean miliar: its titles or counts are written in Indonesian."""
    counted = [one for one in table.headings if one.meaning in COUNTS]
    return table.indonesian or any(is_indonesian_count(cell) for cell in _cells(table, counted))


# --- after the last row ---------------------------------------------------------------------------------------


def _write_refused(report: ImportReport, table: Table, file: Path, language: Language) -> Path | None:
    """The refused rows beside the list, with their reasons, safe to open in a spreadsheet and to import again."""
    path = file.with_name(f"{file.name}.refused.csv")
    if not report.refused and not path.is_file():
        return None
    voice = Voice(language)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    titles = [heading.title for heading in table.headings]
    writer.writerow([voice.say("baris | row"), voice.say("alasan | reason"), *map(guarded, titles)])
    for row in report.refused:
        writer.writerow([row.number, guarded(row.reason.said(voice)), *map(guarded, row.cells)])
    try:
        write_over(path, "\ufeff" + out.getvalue())
    except OSError:
        return None
    return path if report.refused else None
