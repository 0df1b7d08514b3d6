"""Lists of KOLs as people have them: every row becomes content or is refused with a reason; nothing is overwritten."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from conftest import WriteSite

from kolsite.content.catalog import Catalog
from kolsite.content.read import read_content
from kolsite.content.writing import write_folder
from kolsite.importers.cells import Count, clean_cell, guarded, is_blank, parse_shortened
from kolsite.importers.kols import import_kols
from kolsite.importers.reasons import NotImportable
from kolsite.importers.report import ImportReport
from kolsite.importers.sheets import Encoding
from kolsite.language import LANGUAGES, Voice
from kolsite.model.settings import Platform
from kolsite.values import BadValue

DAY = date(2026, 11, 23)
ID = Voice("id")
Import = Callable[..., ImportReport]


@pytest.fixture
def content(write_site: WriteSite) -> Path:
    """A site with one KOL, Ana (@ana.uji on Instagram)."""
    return write_site() / "content"


@pytest.fixture
def imported(content: Path, tmp_path: Path) -> Import:
    """Imports a text (or bytes) as a file of that name; `platform` and the day as the command gives them."""

    def run(
        text: str | bytes,
        name: str = "daftar.csv",
        platform: Platform | None = Platform.TIKTOK,
        as_of: date = DAY,
        dry_run: bool = False,
    ) -> ImportReport:
        file = tmp_path / name
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        report = import_kols(file, content, as_of, platform, dry_run)
        every = [*(row.number for row in report.imported), *(row.number for row in report.refused), *report.skipped]
        assert len(every) == len(set(every)), "a row is in two lists"
        assert not [problem for problem in read_content(content).problems if problem.is_content_error]
        return report

    return run


def read(content: Path) -> Catalog:
    catalog, _ = read_content(content)
    assert catalog is not None
    return catalog


def refusals(report: ImportReport) -> dict[int, str]:
    return {row.number: row.reason.said(ID) for row in report.refused}


def notes(report: ImportReport) -> dict[int, list[str]]:
    return {row.number: [note.said(ID) for note in row.notes] for row in report.imported if row.notes}


def files_of(folder: Path) -> dict[Path, tuple[bytes, int]]:
    return {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.rglob("*") if path.is_file()}


# --- three lists, as they come -------------------------------------------------------------------------------

ENGLISH = (
    ",,,\r\n"
    "Rank,Name,Username,Follower Count\r\n"
    "1,Sari is my name,@sari.uji,10.4M\r\n"
    "2,budi_uji,@budi_uji,977.2K\r\n"
    "3,??????? ??????,@tak.terbaca_,2M\r\n"
    '4,Nik\xe9 O\x92Hara,@nike..ohara,"12,400"\r\n'
    "5,,@tanpa_nama,N/A\r\n"
).encode("latin-1")
PAIRS = "instagram_handle,tiktok_handle\nsari.uji,sariuji\nbudi.uji,\nrumi_uji,rumi_uji\n"
INDONESIAN = (
    "Daftar KOL kuliner;;;;\n"
    ";;;;\n"
    "Nama;Akun;Pengikut;Kota;Niche\n"
    "Sari Wening;@sari.uji;1,2 jt;Semarang;kuliner, keluarga\n"
    "Budi Darma;budi_uji;140,1 rb;Kab. Bogor;kuliner\n"
    "Tini;tini.uji;1.655;;\n"
    "Rumi;rumi.uji;2,5 M;Jakarta;komedi\n"
    "Jumlah;;3;;\n"
)


def test_an_english_list_in_an_old_encoding(imported: Import, content: Path) -> None:
    report = imported(ENGLISH)
    assert (report.encoding, report.header_row) == (Encoding.WINDOWS, 2)
    assert report.header_map == {
        "Rank": "unused",
        "Name": "name",
        "Username": "handle",
        "Follower Count": "followers",
    }
    assert ([row.number for row in report.added], report.refused, report.skipped) == ([3, 4, 5, 6, 7], [], [1, 2])
    kols = read(content).kols
    assert [(kols[row.slug].name, kols[row.slug].channels[0].handle) for row in report.added] == [
        ("Sari is my name", "sari.uji"),
        ("budi_uji", "budi_uji"),
        (None, "tak.terbaca_"),
        ("Niké O’Hara", "nike..ohara"),
        (None, "tanpa_nama"),
    ]
    assert notes(report) == {5: ["nama ditinggalkan karena hurufnya hilang (?); handle yang tampil"]}
    folder = content / "kols/sari-uji"
    assert (folder / "kol.yml").read_text(encoding="utf-8") == (
        "name: Sari is my name\n"
        "channels:\n"
        "  - {platform: tiktok, handle: sari.uji}\n"
        "stage: prospect\n"
        "discovered_via: import daftar.csv\n"
        "listed: yes\n"
    )
    assert (folder / "snapshots.csv").read_text(encoding="utf-8") == (
        "date,platform,handle,followers,source_kind,precision,source\n"
        "2026-11-23,tiktok,sari.uji,10400000,public_count,rounded,daftar.csv:3\n"
    )
    assert "12400,public_count,exact" in (content / "kols/nike-ohara/snapshots.csv").read_text(encoding="utf-8")
    assert not (content / "kols/tanpa-nama/snapshots.csv").exists()


def test_pairs_of_accounts_without_figures(imported: Import, content: Path) -> None:
    report = imported(PAIRS, platform=None)
    assert report.header_map == {"instagram_handle": "handle instagram", "tiktok_handle": "handle tiktok"}
    assert [(row.number, row.slug, row.shown) for row in report.added] == [
        (2, "sari-uji", "@sari.uji"),
        (3, "budi-uji", "@budi.uji"),
        (4, "rumi-uji", "@rumi_uji"),
    ]
    sari = read(content).kols["sari-uji"]
    assert [(one.platform, one.handle) for one in sari.channels] == [("instagram", "sari.uji"), ("tiktok", "sariuji")]
    assert sari.snapshots == ()


def test_an_indonesian_list(imported: Import, content: Path) -> None:
    report = imported(INDONESIAN)
    assert report.header_row == 3
    kols = read(content).kols
    sari, budi, tini = (kols[row.slug] for row in report.added)
    assert (sari.name, sari.city, sari.niches) == ("Sari Wening", "Semarang", ("kuliner", "keluarga"))
    assert budi.city == "Kab. Bogor"
    figures = [(one.followers, one.precision) for kol in (sari, budi, tini) for one in kol.snapshots]
    assert figures == [(1_200_000, "rounded"), (140_100, "rounded"), (1_655, "exact")]
    assert refusals(report) == {
        7: "“2,5 M”: M bisa berarti juta atau miliar. Tulis jt, juta, atau miliar.",
        8: "baris jumlah, bukan KOL",
    }


@pytest.mark.parametrize(
    ("text", "platform"), [(ENGLISH, Platform.TIKTOK), (PAIRS, None), (INDONESIAN, Platform.TIKTOK)]
)
def test_importing_again_changes_nothing(
    text: str | bytes, platform: Platform | None, imported: Import, content: Path
) -> None:
    first = imported(text, platform=platform)
    before = files_of(content)
    for day in (DAY, date(2026, 12, 1)):
        again = imported(text, platform=platform, as_of=day)
        assert (len(again.added), len(again.updated), len(again.unchanged)) == (0, 0, len(first.added))
        assert refusals(again) == refusals(first)
        assert again.written == []
        assert files_of(content) == before


def test_a_trial_writes_nothing_and_says_the_same(imported: Import, content: Path, tmp_path: Path) -> None:
    before = files_of(content)
    trial = imported(INDONESIAN, dry_run=True)
    assert files_of(content) == before
    assert not list(tmp_path.glob("*.refused.csv"))
    report = imported(INDONESIAN)
    assert (trial.added, refusals(trial)) == (report.added, refusals(report))
    assert trial.dry_run


# --- files ---------------------------------------------------------------------------------------------------

ROWS = "Name,Username,Followers\nSári,sari.uji,1200\nBudi,budi.uji,900\n"


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (ROWS.encode(), Encoding.UTF_8),
        (codecs.BOM_UTF8 + ROWS.encode(), Encoding.UTF_8),
        (ROWS.encode("utf-16"), Encoding.UTF_16),
        (codecs.BOM_UTF16_BE + ROWS.encode("utf-16-be"), Encoding.UTF_16),
        (ROWS.encode("utf-16-le"), Encoding.UTF_16),
        (ROWS.encode("cp1252"), Encoding.WINDOWS),
        (ROWS.replace("Budi", "Böd\x00").encode().replace(b"\x00", b"\x92"), Encoding.MIXED),
    ],
)
def test_encodings_are_told_and_said(raw: bytes, encoding: Encoding, imported: Import, content: Path) -> None:
    report = imported(raw)
    assert report.encoding is encoding
    kols = read(content).kols
    assert kols["sari-uji"].name == "Sári"
    assert kols["budi-uji"].name == ("Böd’" if encoding is Encoding.MIXED else "Budi")
    assert any("huruf beraksen" in line for line in report.lines(ID)) == encoding.guessed


@pytest.mark.parametrize(
    "text",
    [
        ROWS.replace(",", ";"),
        ROWS.replace(",", "\t"),
        ROWS.replace("\n", "\r\n"),
        ROWS.replace("\n", "\r"),
        "sep=;\n" + ROWS.replace(",", ";"),
        "# Export\n\n=== KOL ===\n" + ROWS,
        "Followers,\"User\nname\",Notes,Name\n1200,sari.uji,,Sári\n900,budi.uji,,Budi\n",
        "\n".join(f'"{line}"' for line in ROWS.splitlines()).replace("Name,", '""Name"",').replace("Sári,", '""Sári"",')
        .replace("Budi,", '""Budi"",'),
    ],
    ids=["semicolons", "tabs", "crlf", "cr", "sep", "preamble", "other order", "wrapped rows"],
)  # fmt: skip
def test_shapes_of_tables(text: str, imported: Import, content: Path) -> None:
    report = imported(text)
    assert [row.slug for row in report.added] == ["sari-uji", "budi-uji"]
    kols = read(content).kols
    assert [(kols[slug].name, kols[slug].snapshots[0].followers) for slug in ("sari-uji", "budi-uji")] == [
        ("Sári", 1200),
        ("Budi", 900),
    ]


@pytest.mark.parametrize(
    ("raw", "platform", "said"),
    [
        (b"Username\nsari\x81\x8d\n", Platform.TIKTOK, "UTF-8"),
        (b"Title,Views\nvideo,10\n", Platform.TIKTOK, "Title"),
        (b"sari.uji,Instagram,Semarang\nbudi.uji,TikTok,Bogor\n", Platform.TIKTOK, "judul"),
        (b"", Platform.TIKTOK, "judul"),
        (b"Username,Followers\nsari.uji,10\n", None, "platform"),
    ],
    ids=["unknown encoding", "another table", "no header", "empty", "no platform"],
)
def test_a_file_that_cannot_be_imported_says_why(
    raw: bytes, platform: Platform | None, said: str, imported: Import, content: Path
) -> None:
    before = files_of(content)
    with pytest.raises(NotImportable) as refused:
        imported(raw, platform=platform)
    assert said in refused.value.said(ID)
    assert refused.value.said(Voice("en"))
    assert files_of(content) == before


def test_a_file_that_is_not_there(content: Path, tmp_path: Path) -> None:
    with pytest.raises(NotImportable):
        import_kols(tmp_path / "tidak-ada.csv", content, DAY)


def test_a_quote_that_is_never_closed_costs_its_row_only(imported: Import) -> None:
    report = imported('Name,Username\nSari,sari.uji\n"Budi,budi.uji\nTini,tini.uji\n')
    assert [row.slug for row in report.added] == ["sari-uji", "tini-uji"]
    assert list(refusals(report)) == [3]


def test_rows_that_are_no_kols(imported: Import) -> None:
    report = imported(
        "Name,Username,Followers\nTotal,,99\nSari,sari.uji,1\nName,Username,Followers\nBudi,budi.uji\n\n"
        'Tini,tini.uji,12,400\nTono,,5\n"Showing top 500 results",,\n'
    )
    assert [row.number for row in report.added] == [3]
    assert report.skipped == [1, 6]
    assert list(refusals(report).values()) == [
        "baris jumlah, bukan KOL",
        "baris judul yang berulang",
        "baris ini punya 2 sel, judulnya 3: isinya mungkin bergeser",
        "baris ini punya 4 sel, judulnya 3: isinya mungkin bergeser",
        "tidak ada handle",
        "bukan baris KOL: “Showing top 500 results”",
    ]


# --- titles --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("titles", "meanings"),
    [
        ("Nama KOL,Akun TikTok,Jumlah Followers TikTok", ["name", "handle tiktok", "followers tiktok"]),
        ("Username IG,Followers IG,Domisili", ["handle instagram", "followers instagram", "city"]),
        ("INSTAGRAM,TikTok,Link YouTube", ["handle instagram", "handle tiktok", "url youtube"]),
        ("follower_count,USER NAME,Kategori,No HP", ["followers", "handle", "niches", "private"]),
        (" Handle \n,Pengikut,ER,Harga", ["handle", "followers", "unused", "unused"]),
    ],
)
def test_titles_are_known_by_name(titles: str, meanings: list[str], imported: Import) -> None:
    cells = titles.split(",")
    row = ["a.uji" if one.startswith("handle") else "" for one in meanings]
    lines = "\n".join(",".join(f'"{cell}"' for cell in line) for line in (cells, row))
    assert list(imported(lines).header_map.values()) == meanings


def test_personal_data_is_not_even_read(imported: Import, content: Path, tmp_path: Path) -> None:
    report = imported("Nama,Akun,No WA,Email,Alamat\nSari,sari.uji,0812000999,sari@rumah.example,Jl. Rahasia 9\n")
    assert [meaning for meaning in report.header_map.values() if meaning == "private"] == ["private"] * 3
    everything = b"".join(raw for raw, _ in files_of(content).values())
    for secret in (b"0812000999", b"sari@rumah.example", b"Rahasia"):
        assert secret not in everything


def test_platforms_from_cells_and_links(imported: Import, content: Path) -> None:
    report = imported(
        "Platform,Handle,Link\n"
        "IG,sari.uji,https://www.instagram.com/sari.uji/?hl=id\n"
        "Tik Tok,budi.uji,\n"
        ",tini.uji,https://youtube.com/@tini.uji\n"
        "Friendster,rumi.uji,\n"
        ",rumi.uji,\n"
        "IG,joko.uji,https://instagram.com/p/Cxyz\n"
        ",https://www.tiktok.com/@lala.uji?lang=en,\n",
        platform=None,
    )
    kols = read(content).kols
    channels = {slug: [(one.platform, one.handle, one.url) for one in kols[slug].channels] for slug in kols}
    assert channels["sari-uji"] == [("instagram", "sari.uji", "https://www.instagram.com/sari.uji/")]
    assert channels["budi-uji"] == [("tiktok", "budi.uji", None)]
    assert channels["tini-uji"] == [("youtube", "tini.uji", "https://youtube.com/@tini.uji")]
    assert channels["lala-uji"] == [("tiktok", "lala.uji", "https://www.tiktok.com/@lala.uji")]
    assert refusals(report) == {
        5: "platform “Friendster” tidak dikenal",
        6: "platformnya tidak disebut",
    }
    assert notes(report) == {7: ["link https://instagram.com/p/Cxyz tidak dikenal dan tidak dipakai"]}


def test_figures_go_to_the_account_that_they_are_of(imported: Import, content: Path) -> None:
    report = imported("Instagram,TikTok,Followers IG,Followers TikTok\nsari.uji,sari_uji,100,2K\nbudi.uji,,300,400\n")
    kols = read(content).kols
    assert [(one.platform, one.followers, one.precision) for one in kols["sari-uji"].snapshots] == [
        ("instagram", 100, "exact"),
        ("tiktok", 2000, "rounded"),
    ]
    assert notes(report) == {3: ["Followers TikTok diisi, tetapi handle-nya kosong"]}
    report = imported("Instagram,TikTok,Followers\ndua.ig,dua.tt,100\n", name="lain.csv", platform=None)
    assert refusals(report) == {2: "Followers 100 milik akun yang mana? barisnya punya beberapa handle"}


# --- who is who ----------------------------------------------------------------------------------------------


def test_known_kols_get_figures_and_nothing_else(imported: Import, content: Path) -> None:
    before = (content / "kols/ana/kol.yml").read_bytes()
    report = imported("Name,Username,Followers,City\nAna Lain,ANA.uji,12.4K,Bogor\n", platform=Platform.INSTAGRAM)
    assert [(row.number, row.slug) for row in report.updated] == [(2, "ana")]
    assert (content / "kols/ana/kol.yml").read_bytes() == before
    (snapshot,) = read(content).kols["ana"].snapshots
    assert (snapshot.date, snapshot.followers, snapshot.source, snapshot.precision) == (
        DAY,
        12_400,
        "daftar.csv:2",
        "rounded",
    )


KEPT = 'date,platform,followers,source\r\n2026-01-01,instagram,"9000",Profil\r\n'


def test_rows_are_added_to_a_table_that_is_kept_as_it_is(imported: Import, content: Path) -> None:
    table = content / "kols/ana/snapshots.csv"
    table.write_bytes(KEPT.replace("source", "source,source_kind,precision").replace("Profil", "Profil,,").encode())
    imported("Username,Followers\nana.uji,9100\n", platform=Platform.INSTAGRAM)
    assert table.read_bytes().decode() == (
        "date,platform,followers,source,source_kind,precision\r\n"
        '2026-01-01,instagram,"9000",Profil,,\r\n'
        "2026-11-23,instagram,9100,daftar.csv:2,public_count,exact\r\n"
    )


def test_a_table_gets_the_columns_that_it_lacks(imported: Import, content: Path) -> None:
    table = content / "kols/ana/snapshots.csv"
    table.write_bytes(KEPT.encode())
    imported("Username,Followers,Posts\nana.uji,9100,12\n", platform=Platform.INSTAGRAM)
    assert table.read_bytes().decode() == (
        "date,platform,followers,source,posts,source_kind,precision\r\n"
        "2026-01-01,instagram,9000,Profil,,,\r\n"
        "2026-11-23,instagram,9100,daftar.csv:2,12,public_count,exact\r\n"
    )


def test_entries_are_added_to_snapshots_in_yaml(imported: Import, content: Path) -> None:
    listed = content / "kols/ana/snapshots.yml"
    listed.write_text("# angka Ana\n- {date: 2026-01-01, platform: instagram, followers: 9000}", encoding="utf-8")
    report = imported("Username,Followers\nana.uji,9100\n", platform=Platform.INSTAGRAM)
    assert [row.slug for row in report.updated] == ["ana"]
    assert listed.read_text(encoding="utf-8").startswith("# angka Ana\n- {date: 2026-01-01")
    assert [one.followers for one in read(content).kols["ana"].snapshots] == [9000, 9100]
    listed.write_text("[{date: 2026-01-01, platform: instagram, followers: 9000}]\n", encoding="utf-8")
    report = imported("Username,Followers\nana.uji,9200\n", name="lain.csv", platform=Platform.INSTAGRAM)
    assert "snapshots.yml tidak bisa ditambah" in refusals(report)[2]


def test_another_figure_from_the_same_row_and_day_is_refused(imported: Import, content: Path) -> None:
    imported("Username,Followers\nana.uji,9100\n", platform=Platform.INSTAGRAM)
    report = imported("Username,Followers\nana.uji,9200\n", platform=Platform.INSTAGRAM)
    assert refusals(report) == {2: "daftar.csv:2 sudah tercatat pada 23 Nov 2026 dengan angka lain: 9.100"}
    report = imported("Username,Followers\nana.uji,9200\n", platform=Platform.INSTAGRAM, as_of=date(2026, 12, 23))
    assert [row.slug for row in report.updated] == ["ana"]


def test_the_same_figures_on_another_day_are_the_same_reading(imported: Import) -> None:
    imported("Username,Followers\nana.uji,9100\n", platform=Platform.INSTAGRAM)
    report = imported("Username,Followers\nana.uji,9100\n", platform=Platform.INSTAGRAM, as_of=date(2026, 12, 23))
    assert list(notes(report).values()) == [
        ["angka dari baris yang sama sudah tercatat per 23 Nov 2026; ekspor baru? ganti nama berkasnya"]
    ]


def test_doubles_inside_a_file_are_refused(imported: Import) -> None:
    report = imported(
        "Instagram,TikTok\nsari.uji,sariuji\nSARI.UJI,\nlain.uji,@sariuji\nana.uji,sari.baru\n", platform=None
    )
    assert [row.slug for row in report.added] == ["sari-uji"]
    assert refusals(report) == {
        3: "akun @SARI.UJI (Instagram) sudah ada di baris 2",
        4: "akun @sariuji (TikTok) sudah ada di baris 2",
    }
    assert notes(report) == {5: ["akun @sari.baru (TikTok) belum ada di kols/ana dan tidak ditambahkan"]}


def test_one_person_on_two_platforms_in_two_rows(imported: Import, content: Path) -> None:
    text = (
        "Name,Platform,Handle,Followers\nSari Uji,IG,sari.uji,100\nSari Uji,TikTok,sari.uji,2K\n"
        "Orang Lain,YouTube,sari.uji,5\nAna Uji,TikTok,ana.uji,5\n"
    )
    report = imported(text)
    assert [(row.number, row.slug) for row in report.added] == [(2, "sari-uji"), (3, "sari-uji")]
    sari = read(content).kols["sari-uji"]
    assert [one.platform for one in sari.channels] == ["instagram", "tiktok"]
    assert [one.followers for one in sari.snapshots] == [100, 2000]
    assert "mungkin KOL yang sama dengan baris 2" in refusals(report)[4]
    assert "mungkin KOL yang sama dengan kols/ana" in refusals(report)[5]
    again = imported(text)
    assert (again.added, len(again.unchanged)) == ([], 2)


def test_accounts_of_two_kols_and_handles_of_old(imported: Import, content: Path) -> None:
    (content / "kols/budi").mkdir()
    (content / "kols/budi/kol.yml").write_text(
        "channels: [{platform: tiktok, handle: budi.uji}]\nformer_handles: [budi.lama]\n", encoding="utf-8"
    )
    report = imported("Instagram,TikTok\nana.uji,budi.uji\n,budi.lama\n", platform=None)
    assert refusals(report) == {
        2: "akun di baris ini milik beberapa KOL: kols/ana dan kols/budi",
        3: "@budi.lama (TikTok) adalah handle lama kols/budi; periksa dulu",
    }


@pytest.mark.parametrize(
    "handle",
    ["sаri.uji", "ｓari.uji", "𝐬ari.uji", "сосо", "sari uji", "sari/budi", "12,4K", "...", "=sari", "sari|cmd", "@"],
)
def test_handles_that_are_none_or_only_look_like_one_are_refused(handle: str, imported: Import) -> None:
    report = imported(f'Username,Followers\ncoco,1\n"{handle}",5\n')
    assert [row.slug for row in report.added] == ["coco"]
    assert list(refusals(report)) == [3]


def test_columns_named_by_a_platform_hold_handles_or_nothing(imported: Import) -> None:
    report = imported("Name,Instagram,TikTok\nSari,12.400,\nBudi,ya,budi.uji\nTini,tini.uji,-\n", platform=None)
    assert [row.slug for row in report.added] == ["tini-uji"]
    assert list(refusals(report)) == [2, 3]


# --- slugs ---------------------------------------------------------------------------------------------------


def test_slugs_are_free_safe_and_always_the_same(imported: Import, content: Path) -> None:
    (content / "kols/Con-Toh").mkdir()  # not a slug, but the same folder to some computers
    (content / "kols/Con-Toh/kol.yml").write_text("name: Uji\n", encoding="utf-8")
    with pytest.raises(NotImportable):
        imported("Username\nsari.uji\n")
    (content / "kols/Con-Toh/kol.yml").unlink()
    (content / "kols/Con-Toh").rmdir()
    text = "Username,Name\nsari.uji,\nsari_uji,\nsari-uji,Sari Wening\nindex,\n書道家,\nрумия,\n" + "a" * 80 + ",\n"
    report = imported(text)
    slugs = [row.slug for row in report.added]
    assert slugs[:4] == ["sari-uji", "sari-uji-tiktok", "sari-wening", "index-tiktok"]
    assert slugs[6] == "a" * 64
    assert all(slug.startswith("tiktok-") and len(slug) == 13 for slug in slugs[4:6])
    assert len(set(slugs)) == 7
    assert [row.slug for row in imported(text).unchanged] == slugs


def test_a_slug_of_old_is_not_given_again(imported: Import, content: Path) -> None:
    kol = content / "kols/ana/kol.yml"
    kol.write_text(kol.read_text(encoding="utf-8") + "former_slugs: [sari-uji]\n", encoding="utf-8")
    assert [row.slug for row in imported("Username\nsari.uji\n").added] == ["sari-uji-tiktok"]


# --- text ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("GMMTV UJI\u200b\u200b", "GMMTV UJI"),
        ("\ufeffSari\u00a0 Uji\u0007", "Sari Uji"),
        ("\u202eijU iraS\u202c", "ijU iraS"),
        ("𝐑𝐨𝐡𝐢𝐭 🇮🇩 👩‍🍳", "𝐑𝐨𝐡𝐢𝐭 🇮🇩 👩‍🍳"),
        ("سارة", "سارة"),
        ("e\u0301lodie", "élodie"),
        ('=HYPERLINK(""http://e"",""x"")', '=HYPERLINK("http://e","x")'),
        ("'=1+1", "=1+1"),
        ("+62 Sari", "+62 Sari"),
        ("# yes: [no]", "# yes: [no]"),
        ("dr. Sari, Sp.A", "dr. Sari, Sp.A"),
        ("null", None),
        ("\u3164", None),
        ("S?ri", None),
        ("S\ufffdri", None),
        ("@sari.uji", None),
    ],
)
def test_names_are_kept_as_they_are_or_left_out(
    written: str, name: str | None, imported: Import, content: Path
) -> None:
    (row,) = imported(f'Name,Username\n"{written}",sari.uji\n').added
    assert read(content).kols[row.slug].name == name
    assert row.shown == (name or "@sari.uji")


def test_what_else_is_said_of_a_person_is_text(imported: Import, content: Path) -> None:
    (row,) = imported(
        'Username,City,Country,Niche,Language\nsari.uji,"Kota: {Tua}",=1+1,"a, b; c | [d]",Indonesia/Jawa\n'
    ).added
    kol = read(content).kols[row.slug]
    assert (kol.city, kol.country) == ("Kota: {Tua}", "=1+1")
    assert (kol.niches, kol.languages) == (("a", "b", "c", "[d]"), ("Indonesia", "Jawa"))


@pytest.mark.parametrize(
    ("written", "indonesian", "count"),
    [
        ("409.8M", False, Count(409_800_000, True)),
        ("5M", False, Count(5_000_000, True)),
        ("1.7k", True, Count(1_700, True)),
        ("46 Jt", True, Count(46_000_000, True)),
        ("4,5jt", False, Count(4_500_000, True)),
        ("1,250 jt", True, Count(1_250_000, True)),
        ("12,3 rb pengikut", True, Count(12_300, True)),
        ("1.2B", False, Count(1_200_000_000, True)),
        ("12,400", False, Count(12_400, False)),
        ("12\u00a0400", False, Count(12_400, False)),
        ("506350.0", False, Count(506_350, False)),
        ("0", True, Count(0, False)),
        ("--", True, None),
        ("undefined", True, None),
        ("#N/A", True, None),
    ],
)
def test_counts(written: str, indonesian: bool, count: Count | None) -> None:
    assert parse_shortened(written, indonesian=indonesian) == count


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("2,5 M", "money.ambiguous-m"),
        ("5M", "money.ambiguous-m"),
        ("1.234K", "number.ambiguous-group"),
        ("348.5", "number.count"),
        ("-2", "number.count"),
        ("1.04E+07", "number.count"),
        ("$1027", "number.count"),
        ("1.2345 jt", "number.count"),
        ("about 5K", "number.count"),
    ],
)
def test_counts_that_could_be_two_are_refused(written: str, code: str) -> None:
    with pytest.raises(BadValue) as refused:
        parse_shortened(written, indonesian=True)
    assert refused.value.code == code


def test_cells_are_text(imported: Import) -> None:
    assert [clean_cell(cell) for cell in ("'@sari", "'sari", "=1", "\t-2 ")] == ["@sari", "'sari", "=1", "-2"]
    assert [guarded(cell) for cell in ("@sari", "=1", "+1", "-1", "sari")] == ["'@sari", "'=1", "'+1", "'-1", "sari"]
    assert is_blank(" N/A ")
    assert not is_blank("0")


# --- what is refused can be mended ---------------------------------------------------------------------------


def test_refused_rows_are_written_beside_the_list_and_can_be_imported(
    imported: Import, content: Path, tmp_path: Path
) -> None:
    imported("Nama,Akun,Pengikut\n=Sari,@sari.uji,2 M\nBudi,@budi.uji,5\n", name="klien.csv")
    beside = tmp_path / "klien.csv.refused.csv"
    with beside.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["baris", "alasan", "Nama", "Akun", "Pengikut"]
    assert rows[1][0] == "2"
    assert rows[1][2:] == ["'=Sari", "'@sari.uji", "2 M"]
    assert "juta atau miliar" in rows[1][1]
    beside.write_text(beside.read_text(encoding="utf-8").replace("2 M", "2 jt"), encoding="utf-8")
    report = import_kols(beside, content, DAY, Platform.TIKTOK)
    sari = read(content).kols[report.added[0].slug]
    assert (sari.name, sari.channels[0].handle) == ("=Sari", "sari.uji")
    assert sari.snapshots[0].followers == 2_000_000
    assert report.refused == []


def test_an_old_list_of_refused_rows_does_not_outlive_them(imported: Import, tmp_path: Path) -> None:
    imported("Akun,Pengikut\nsari.uji,2 M\n")
    report = imported("Akun,Pengikut\nsari.uji,2 jt\n")
    assert report.refused_file is None
    assert (tmp_path / "daftar.csv.refused.csv").read_text(encoding="utf-8-sig") == "baris,alasan,Akun,Pengikut\n"


def test_a_kol_that_cannot_be_read_stops_the_import(write_site: WriteSite, tmp_path: Path) -> None:
    root = write_site({"kols/ana/kol.yml": "channels: [{platform: tiktok, handle: }]\n"})
    file = tmp_path / "daftar.csv"
    file.write_text("Username\nana.uji\n", encoding="utf-8")
    with pytest.raises(NotImportable) as refused:
        import_kols(file, root / "content", DAY, Platform.TIKTOK)
    assert "content/kols/ana/kol.yml" in refused.value.said(ID)


def test_a_table_that_cannot_be_read_is_left_alone(content: Path, tmp_path: Path) -> None:
    table = content / "kols/ana/snapshots.csv"
    table.write_text("date,platform,pengikut\n2026-01-01,instagram,5\n", encoding="utf-8")
    before = table.read_bytes()
    file = tmp_path / "daftar.csv"
    file.write_text("Username,Followers\nana.uji,5\n", encoding="utf-8")
    report = import_kols(file, content, DAY, Platform.INSTAGRAM)
    assert "snapshots.csv tidak bisa ditambah" in refusals(report)[2]
    assert table.read_bytes() == before


def test_an_import_that_is_cut_short_leaves_whole_kols_and_can_go_on(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "daftar.csv"
    file.write_text("Username,Followers\nsatu.uji,1\ndua.uji,2\ntiga.uji,3\n", encoding="utf-8")
    calls = []

    def fails_at_the_second(folder: Path, texts: dict[str, str]) -> list[Path]:
        calls.append(folder)
        if len(calls) == 2:
            raise OSError("disk full")
        return write_folder(folder, texts)

    monkeypatch.setattr("kolsite.importers.desk.write_folder", fails_at_the_second)
    with pytest.raises(OSError, match="disk full"):
        import_kols(file, content, DAY, Platform.TIKTOK)
    assert sorted(path.name for path in (content / "kols").iterdir()) == ["ana", "satu-uji"]
    assert not [problem for problem in read_content(content).problems if problem.is_content_error]
    monkeypatch.undo()
    report = import_kols(file, content, DAY, Platform.TIKTOK)
    assert ([row.slug for row in report.added], [row.slug for row in report.unchanged]) == (
        ["dua-uji", "tiga-uji"],
        ["satu-uji"],
    )


# --- what is said --------------------------------------------------------------------------------------------


def test_the_report_says_it_in_both_languages(imported: Import) -> None:
    report = imported(INDONESIAN)
    assert report.lines(ID) == [
        "daftar.csv: dibaca sebagai UTF-8, judul di baris 3",
        "  Nama → nama",
        "  Akun → handle",
        "  Pengikut → followers",
        "  Kota → kota",
        "  Niche → niche",
        "3 KOL baru · 0 dapat angka baru · 0 tidak berubah · 2 baris ditolak",
        "  baris 7: “2,5 M”: M bisa berarti juta atau miliar. Tulis jt, juta, atau miliar.",
        "  baris 8: baris jumlah, bukan KOL",
        f"Baris yang ditolak ada di {report.refused_file}; betulkan, lalu impor berkas itu.",
    ]
    english = report.lines(Voice("en"))
    assert english[0] == "daftar.csv: read as UTF-8, titles in row 3"
    assert english[6] == "3 new KOLs · 0 with new figures · 0 unchanged · 2 rows refused"
    trial = imported(ENGLISH, name="lain.csv", dry_run=True)
    for language in LANGUAGES:
        assert len(trial.lines(Voice(language))) == len(trial.lines(ID))
    assert "Percobaan: belum ada yang ditulis." in trial.lines(ID)


def test_a_tools_list_says_so(imported: Import, content: Path) -> None:
    imported("Username,Followers\nsari.uji,10\n", name="HypeAuditor export.csv")
    (snapshot,) = read(content).kols["sari-uji"].snapshots
    assert (snapshot.source_kind, snapshot.source) == ("tool", "HypeAuditor export.csv:2")
    assert snapshot.followers == Decimal(10)
