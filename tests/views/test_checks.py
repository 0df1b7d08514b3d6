"""“Temuan”: mistakes and findings in the files, and the page that lists them all with what they hold back."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from conftest import ROOT, WriteSite
from team_pages import Shown, shown, team_site

from kolsite.views.outputs import Kind, Output, Standing
from kolsite.views.team.checks import plans

URI = "checks/"


@pytest.fixture(scope="module")
def sample_checks(now: datetime) -> Shown:
    return shown(team_site(ROOT / "content", now), plans, URI)


def test_everything_found_is_counted_and_listed(sample_checks: Shown) -> None:
    counts = {tile.label: tile.value for tile in sample_checks.page.view.tiles}
    assert counts == {
        "Berkas salah": "0", "Ditahan": "0", "Salah": "7", "Perhatian": "16", "Catatan": "10",
        "Selesai dan diterima": "5",
    }  # fmt: skip
    assert "content/brands/segarana/products.yml" in sample_checks.part("error")
    assert "Cari sebabnya; lonjakan bukan bukti." in sample_checks.part("info")


def test_findings_stand_under_what_they_concern(sample_checks: Shown) -> None:
    owners = {owner.link.text for group in sample_checks.page.view.groups for owner in group.owners}
    assert {"Rawisari 11.11", "Cek Gigi Yuk", "Vina Oktarini"} <= owners


def test_what_is_solved_or_accepted_says_by_whom(sample_checks: Shown) -> None:
    done = sample_checks.part("done")
    assert "Sudah diselesaikan 3" in done
    assert "Diterima 2" in done
    assert "Legal — Arief Budihardja" in done


def test_a_finding_about_fees_is_for_leads(write_site: WriteSite, now: datetime) -> None:
    assignment = (
        "decision: selected\ncompensation: {agreed: 5000}\n"
        "deliverables: [{slug: reel-1, platform: instagram, format: reel, status: done}]\n"
    )
    root = write_site({"campaigns/uji/assignments/ana.yml": assignment})
    assert "jauh di luar kisaran" not in shown(team_site(root / "content", now), plans, URI).text
    assert "Rp5.000" in shown(team_site(root / "content", now, leads=True), plans, URI).text


def test_an_error_in_a_file_stands_with_its_place(write_site: WriteSite, now: datetime) -> None:
    wrong = write_site().joinpath("content/kols/ana/kol.yml").read_text() + "nam: x\n"
    page = shown(team_site(write_site({"kols/ana/kol.yml": wrong}) / "content", now), plans, URI)
    assert "content/kols/ana/kol.yml:6:1" in page.part("files")
    assert "Mungkin maksudnya “name”?" in page.part("files")
    assert "1 kesalahan di berkas menahan brief atau laporan." in page.text


def test_what_is_held_says_of_which_day_it_is(write_site: WriteSite, now: datetime) -> None:
    held = [
        Output(Kind.BRIEF, "uji", "ana", "a", "id", Standing.HELD, last_good_on=date(2026, 11, 20)),
        Output(Kind.SHARE, "uji", "laporan", "b", "id", Standing.WITHHELD),
        Output(Kind.BRIEF, "uji", "ana", "c", "en"),
    ]
    page = shown(team_site(write_site() / "content", now, outputs=held), plans, URI)
    assert "Brief Ana Uji Campaign Uji tetap versi 20 Nov 2026" in page.part("held")
    assert "Laporan klien laporan Campaign Uji tidak dibuat" in page.part("held")
    assert page.part("held").count("Brief") == 1


def test_a_sound_site_says_so(write_site: WriteSite, now: datetime) -> None:
    page = shown(team_site(write_site() / "content", now), plans, URI)
    assert "Semua berkas terbaca" in page.text
