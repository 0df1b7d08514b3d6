"""Evaluation pages: every figure of the sample agency as it was set, and nothing about money for those who may not."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from conftest import ROOT, WriteSite
from team_pages import Shown, shown, team_site, uris

from kolsite.views.team.evaluation import plans

CONTENT = ROOT / "content"


@pytest.fixture(scope="module")
def pages(now: datetime) -> Any:
    """A sample campaign's evaluation, by its slug, for the team or for leads."""
    sites = {leads: team_site(CONTENT, now, leads=leads) for leads in (False, True)}

    def page(slug: str, *, leads: bool = False) -> Shown:
        return shown(sites[leads], plans, f"campaigns/{slug}/evaluation/")

    return page


FIGURES = {
    "rimbani-sahur-tanpa-drama": ["Views 2.323.552, 122,3% dari target 1.900.000: tercapai.", "5,21%"],
    "rawisari-kulit-terlindung": [
        "Views 931.592, 109,6% dari target 850.000: tercapai.", "354.844 7 dari 8 konten 84,5%", "287 114,8%",
        "Dari 31,0% menjadi 42,0%: +11,0 poin. Selang 95% 4,3 sampai 17,5 poin tidak memuat nol: perubahannya jelas.",
    ],
    "rawisari-1111": [
        "Penjualan bersih Rp1.028.153.000, 95,2% dari target Rp1.080.000.000: belum tercapai.", "8.624",
        "814.121 11 dari 13 konten 77,5%",
    ],
    "waluyana-cek-gigi": ["Janji temu 318, 26,5% dari target 1.200: sementara di bawah laju (0,89×)."],
    "segarana-tetap-aktif": ["Dibatalkan: angka di bawah adalah catatan, bukan hasil."],
}  # fmt: skip
FOR_LEADS = {
    "rimbani-sahur-tanpa-drama": ["Rp130,9 19 dari 19 konten 114,6%"],
    "rawisari-1111": ["7,30×", "8,72×", "6,45×", "komisi Rp41.516.800", "harga klien Rp140.800.000"],
    "waluyana-cek-gigi": ["Rp236,1", "Rp1.565", "Rp196,2", "Rp1.331"],
}
"""What the sample agency's book says of each campaign."""


@pytest.mark.parametrize("slug", FIGURES)
def test_a_campaign_came_to_what_it_came_to(slug: str, pages: Any) -> None:
    page = pages(slug)
    for figure in FIGURES[slug]:
        assert figure in page.text


@pytest.mark.parametrize("slug", FOR_LEADS)
def test_what_it_cost_stands_with_leads_only(slug: str, pages: Any) -> None:
    page, others = pages(slug, leads=True), pages(slug)
    for figure in FOR_LEADS[slug]:
        assert figure in page.text
        assert figure not in others.text
    assert "ROAS" not in others.part("sales")


def test_the_leaked_code_is_left_out_and_said_to_be(pages: Any) -> None:
    page = pages("rawisari-1111")
    head = page.text.partition("Putusan tim")[0]
    assert (
        "Tidak dihitung: 1.204 pesanan, Rp89.907.000, sesudah kode bocor (RAWINADHIRA, Senin, 9 Nov 2026, 21.10 WIB)."
        in head
    )
    assert "Dengan itu angkanya akan terbaca 103,5%" in head
    assert "2 konten belum terukur padahal sudah jatuh tempo." in head
    assert "103,5%" not in page.part("targets")


def test_a_target_made_from_prices_says_where_its_result_is(pages: Any) -> None:
    assert "CPV makin rendah makin baik Rp150 memuat harga: di edisi leads" in pages("rimbani-sahur-tanpa-drama").text


def test_charts_say_what_they_show(pages: Any) -> None:
    view = pages("rawisari-1111").page.view
    assert view.targets_chart.title == (
        "0 dari 3 target tercapai; Views mencapai 77,5% target dengan 2\u00a0konten belum terukur"
    )
    assert view.kols_chart.title == "Nadhira Pramesti membawa 52,0% views"
    assert view.sales.by_day.title == "11 Nov membawa 68,1% penjualan bersih"
    assert view.sales.verdicts.title == "92,0% dari yang tercatat dihitung"
    assert view.quadrant is None, "what a view cost is for leads"


def test_organic_and_paid_stand_apart(pages: Any) -> None:
    posts = pages("rawisari-1111").part("posts")
    assert "e3-06 Nadhira Pramesti Reels D7 215.336" in posts
    assert "e3-06 dengan iklan 17 Nov 1.104.000 total, tidak dijumlahkan" in posts
    clinic = pages("waluyana-cek-gigi").part("posts")
    assert "belum D7, per 16 Nov 54.705" in clinic
    assert "organik dan iklan tercampur · diiklankan sejak 18 Nov" in clinic
    assert "212.400 total, tidak dijumlahkan" in clinic.replace("  ", " ")


def test_the_store_shows_a_correlation_and_names_what_disturbs_it(pages: Any) -> None:
    store = pages("rawisari-1111").part("store")
    assert "Seluruh toko 7–13 Nov 2026: Rp2,41 miliar (7 dari 7 hari), dibanding Rp1,66 miliar" in store
    assert "Korelasi, bukan bukti" in store
    assert "10.10 (10 Okt 2026) dan 11.11 (11 Nov 2026)" in store


def test_comments_that_wait_are_counted(pages: Any) -> None:
    comments = pages("segarana-tetap-aktif").part("comments")
    assert "9 menunggu jawaban" in comments
    assert "34 menit" in comments
    assert "Paling banyak keluhan: 67 dari 155" in comments


def test_an_incident_is_told_by_the_hour(pages: Any) -> None:
    incident = pages("segarana-tetap-aktif").part("incidents")
    assert "14 Okt, 21.35 WIB Rafi Akbar Maulana : Tahan posting ke lima KOL" in incident
    assert "Segarana adalah suplemen dan tidak menyembuhkan penyakit." in incident
    assert "ditutup Jumat, 23 Okt 2026, 17.00 WIB" in incident


def test_lessons_have_an_owner_and_go_somewhere(pages: Any) -> None:
    view = pages("segarana-tetap-aktif").page.view
    assert any(one.carried_to and one.carried_to.uri == "campaigns/waluyana-cek-gigi/" for one in view.lessons)
    assert all(one.owner for one in view.lessons)


def test_the_appendix_says_how_far_to_trust_it(pages: Any) -> None:
    quality = pages("rawisari-1111").part("quality")
    assert "11 dari 13 konten punya angka" in quality
    assert "e3-10 Vina Oktarini D7" in quality
    assert "lewat 5 hari" in quality
    sahur = pages("rimbani-sahur-tanpa-drama").part("quality")
    assert "r1-01 Sasmaya Lazuardi Shares dan Saves" in sahur
    assert 'href="../../../reference/#def-er"' in pages("rawisari-1111").html


def test_every_section_of_the_contents_is_there(pages: Any) -> None:
    page = pages("rawisari-1111", leads=True)
    for heading in page.page.headings:
        assert f'<h2 id="{heading.id}">' in page.html


def test_nothing_posted_is_nothing_to_evaluate(write_site: WriteSite, now: datetime) -> None:
    root = write_site({"campaigns/uji/posts.csv": None, "campaigns/uji/metrics.csv": None})
    assert uris(team_site(root / "content", now), plans) == []


def test_unknown_is_never_zero(write_site: WriteSite, now: datetime) -> None:
    root = write_site({"campaigns/uji/metrics.csv": None})
    page = shown(team_site(root / "content", now), plans, "campaigns/uji/evaluation/")
    assert "Views: belum diukur: data belum masuk." in page.text
    assert "1 konten belum terukur padahal sudah jatuh tempo." in page.text
    assert "0 views" not in page.text
    assert "D7" in page.part("quality")


def test_an_unclear_survey_says_so(write_site: WriteSite, now: datetime) -> None:
    survey = (
        "- slug: ingat\n  design: pre_post_independent\n  arms:\n    - {role: before, n: 60, positive: 20}\n"
        "    - {role: after, n: 60, positive: 24}\n"
    )
    root = write_site({"campaigns/uji/surveys.yml": survey})
    page = shown(team_site(root / "content", now), plans, "campaigns/uji/evaluation/")
    assert "memuat nol: tidak ada perubahan yang jelas." in page.part("survey")
