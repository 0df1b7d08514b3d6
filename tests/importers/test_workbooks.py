"""Workbooks as people keep them: sheets, merged cells, typed values; and files that are made to do harm."""

from __future__ import annotations

import time
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
from conftest import WriteSite
from openpyxl import Workbook

from kolsite.content.read import read_content
from kolsite.importers.kols import import_kols
from kolsite.importers.opening import open_sheets
from kolsite.importers.reasons import NotImportable
from kolsite.importers.report import ImportReport
from kolsite.language import Voice

DAY = date(2026, 11, 23)
ID = Voice("id")
HEADER = ("Nama", "IG", "Followers IG", "Kota")


def saved(path: Path, **sheets: list[tuple[object, ...]]) -> Path:
    """A workbook with these sheets."""
    book = Workbook()
    assert book.active is not None
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


@pytest.fixture
def content(write_site: WriteSite) -> Path:
    return write_site() / "content"


def imported(file: Path, content: Path) -> ImportReport:
    return import_kols(file, content, DAY)


def test_a_list_in_a_workbook_becomes_kols(content: Path, tmp_path: Path) -> None:
    rows: list[tuple[object, ...]] = [
        ("Daftar KOL Lingkar 2026",),
        HEADER,
        ("Sari Uji", "@sari.uji", 12_400, "Bogor"),
        ("Budi Uji", "budi.uji", "48,2rb", "Medan"),
        ("Total", None, 60_600, None),
    ]
    file = saved(tmp_path / "daftar.xlsx", Catatan=[("ingat: kirim ke klien",)], KOL=rows)
    report = imported(file, content)
    assert [row.slug for row in report.added] == ["sari-uji", "budi-uji"]
    assert [row.number for row in report.refused] == [5]
    kols = read_content(content).catalog
    assert kols is not None
    assert [kols.kols[slug].snapshots[0].followers for slug in ("sari-uji", "budi-uji")] == [12_400, 48_200]
    told = "\n".join(report.lines(ID))
    assert "daftar.xlsx: dibaca sebagai Excel, judul di baris 2" in told
    assert "sheet “KOL”" in told
    assert "sheet “Catatan” tidak dibaca" in told


def test_the_same_workbook_again_changes_nothing(content: Path, tmp_path: Path) -> None:
    file = saved(tmp_path / "daftar.xlsx", KOL=[HEADER, ("Sari Uji", "@sari.uji", 12_400, "Bogor")])
    imported(file, content)
    before = {path: path.read_bytes() for path in content.rglob("*") if path.is_file()}
    again = imported(file, content)
    assert ([row.slug for row in again.unchanged], again.added) == (["sari-uji"], [])
    assert {path: path.read_bytes() for path in content.rglob("*") if path.is_file()} == before


def test_cells_say_one_thing_only(tmp_path: Path) -> None:
    when = datetime(2026, 11, 20, 19, 30)
    row = (12_400, 1.655, 4.7, True, when, date(2026, 11, 20), "1.655", None, 7_301_234_567)
    [sheet] = open_sheets(saved(tmp_path / "sel.xlsx", Sel=[row]))
    assert list(sheet.rows(",")[0].cells) == [
        "12400", "1.6550", "4.7", "yes", "2026-11-20 19:30:00", "2026-11-20", "1.655", "", "7301234567",
    ]  # fmt: skip


def test_a_cell_that_is_merged_downwards_holds_for_all_its_rows(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (("KOL", "Konten"), ("Sari", "Reels"), (None, "Story"), ("Budi", "Reels")):
        sheet.append(row)
    sheet.merge_cells("A2:A3")
    book.save(tmp_path / "gabung.xlsx")
    [found] = open_sheets(tmp_path / "gabung.xlsx")
    assert [row.cells[0] for row in found.rows(",")] == ["KOL", "Sari", "Sari", "Budi"]


def test_hidden_sheets_stay_hidden(tmp_path: Path) -> None:
    book = Workbook()
    assert book.active is not None
    book.active.append(("Username",))
    secret = book.create_sheet("Fee")
    secret.append(("Username", "Fee"))
    secret.sheet_state = "hidden"
    book.save(tmp_path / "tersembunyi.xlsx")
    assert [sheet.name for sheet in open_sheets(tmp_path / "tersembunyi.xlsx")] == ["Sheet"]


@pytest.mark.parametrize("raw", [b"PK\x03\x04rest", b"\xd0\xcf\x11\xe0rest"], ids=["xlsx", "xls"])
def test_a_damaged_workbook_says_so(raw: bytes, content: Path, tmp_path: Path) -> None:
    (tmp_path / "rusak.xlsx").write_bytes(raw)
    with pytest.raises(NotImportable) as refused:
        imported(tmp_path / "rusak.xlsx", content)
    assert "tidak bisa dibuka" in refused.value.said(ID)


def test_a_workbook_with_one_cell_far_away(content: Path, tmp_path: Path) -> None:
    book = Workbook()
    assert book.active is not None
    book.active.append(("Username",))
    book.active["XFD1048576"] = "jauh"
    book.save(tmp_path / "jarang.xlsx")
    _stops_at_its_limits(tmp_path / "jarang.xlsx", content)


def test_a_workbook_that_unpacks_without_end(content: Path, tmp_path: Path) -> None:
    file = saved(tmp_path / "bom.xlsx", KOL=[("Username",)])
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/media/besar.bin", b"\0" * (320 * 1024**2))
    assert file.stat().st_size < 2 * 1024**2
    _stops_at_its_limits(file, content)


def _stops_at_its_limits(file: Path, content: Path) -> None:
    began = time.monotonic()
    with pytest.raises(NotImportable) as refused:
        imported(file, content)
    assert "terlalu besar" in refused.value.said(ID)
    assert time.monotonic() - began < 30
