"""Brands and trend notes: permits that run out, claims with their evidence, rivals' KOLs, and how old a note is."""

from __future__ import annotations

from datetime import datetime

import pytest
from conftest import ROOT, WriteSite
from team_pages import Shown, shown, team_site, uris

from kolsite.views.team import trend
from kolsite.views.team.brand import plans

CONTENT = ROOT / "content"
URI = "brands/rawisari/"


@pytest.fixture(scope="module")
def brand(now: datetime) -> Shown:
    return shown(team_site(CONTENT, now), plans, URI)


def test_permits_say_how_long_they_hold(brand: Shown) -> None:
    products = brand.part("products")
    assert "BPOM NA (kosmetik) NA 00000260101 (fiktif) 5 Des 2026 berakhir 12 hari lagi" in products
    assert "status halal kosong wajib diketahui sejak 17 Okt 2026" in products
    assert "izin iklan belum ada" not in products


def test_a_supplement_without_an_ad_approval_says_so(now: datetime) -> None:
    page = shown(team_site(CONTENT, now), plans, "brands/segarana/")
    assert "izin iklan belum ada" in page.part("products")


def test_claims_stand_with_status_evidence_and_what_never_to_say(brand: Shown) -> None:
    claims = brand.part("claims")
    assert "Perlindungan SPF 50 berdasarkan uji in vivo disetujui berakhir 12 hari lagi" in claims
    assert "Laporan uji RWS-SPF-2025-014 (fiktif) · hlm. 3–7" in claims
    assert "“memutihkan”" in claims
    assert "Bersertifikat halal ditarik" in claims
    assert 'id="claim-spf50-uji"' in brand.html, "campaign pages lead here"


def test_who_works_with_rivals(brand: Shown) -> None:
    assert "Nadhira Pramesti" in brand.part("rivals")
    assert "Lumenaya" in brand.part("rivals")


def test_campaigns_stand_with_what_came_of_them(brand: Shown) -> None:
    campaigns = brand.part("campaigns")
    assert "95,2% Penjualan bersih belum tercapai" in campaigns
    assert "109,6% Views tercapai" in campaigns
    assert brand.page.view.chart.title == "Puncaknya 11 Nov 2026: Rp1,12\u00a0miliar"


def test_what_the_client_pays_and_what_goods_cost_is_for_leads(brand: Shown, now: datetime) -> None:
    leads = shown(team_site(CONTENT, now, leads=True), plans, URI)
    assert "sekitar 58% sebelum promo" in leads.part("products")
    assert "00.000.000.0-000.000" in leads.part("client")
    assert "sekitar 58%" not in brand.html
    assert "client" not in [heading.id for heading in brand.page.headings]


def test_the_list_leads_to_each_brand(now: datetime) -> None:
    page = shown(team_site(CONTENT, now), plans, "brands/")
    assert [row.name for row in page.page.view.rows] == ["Klinik Waluyana", "Rawisari", "Rimbani", "Segarana"]
    assert "berjalan: Rawisari 11.11" in page.text


def test_a_brand_that_cannot_be_read_has_a_page_with_its_errors(write_site: WriteSite, now: datetime) -> None:
    site = team_site(write_site({"brands/rusak/brand.yml": "owner: pia\n"}) / "content", now)
    assert "brands/rusak/" in uris(site, plans)
    assert "“name” wajib diisi" in shown(site, plans, "brands/rusak/").text


def test_notes_say_whether_they_still_hold(write_site: WriteSite, now: datetime) -> None:
    notes = {
        "trends/lama.md": "---\ndate: 2026-01-05\nexpires_on: 2026-11-01\n---\n# Judul lama\n\nIsi.\n",
        "trends/baru.md": (
            "---\ntitle: Judul baru\ndate: 2026-11-01\nexpires_on: 2027-01-31\ncampaigns: [uji]\n---\nIsi.\n"
        ),
        "trends/tua.md": "---\ndate: 2026-01-05\n---\nIsi.\n",
    }
    site = team_site(write_site(notes) / "content", now)
    states = {row.title: row.state.text for row in shown(site, trend.plans, "trends/").page.view.rows}
    assert states == {
        "Judul baru": "berlaku sampai 31 Jan 2027", "tua": "catatan lama",
        "Judul lama": "kedaluwarsa 22\u00a0hari lalu",
    }  # fmt: skip
    note = shown(site, trend.plans, "trends/lama/")
    assert note.html.count("Judul lama") == 1, "the heading of the text is the page's title"
    assert "Campaign Uji" in shown(site, trend.plans, "trends/baru/").text


def test_without_notes_there_is_no_page_of_notes(write_site: WriteSite, now: datetime) -> None:
    assert uris(team_site(write_site() / "content", now), trend.plans) == []
