"""A profile: a KOL's folder, and everything that the team finds out about it on one page."""

from __future__ import annotations

from datetime import datetime

import pytest
from conftest import ROOT, SETTINGS, WriteSite
from team_pages import Shown, shown, team_site, uris

from kolsite.views.team.profile import plans


@pytest.fixture(scope="module")
def sample_profiles(now: datetime) -> dict[str, Shown]:
    site = team_site(ROOT / "content", now)
    return {uri.split("/")[1]: shown(site, plans, uri) for uri in uris(site, plans)}


@pytest.fixture(scope="module")
def sample_leads(now: datetime) -> dict[str, Shown]:
    site = team_site(ROOT / "content", now, leads=True)
    return {uri.split("/")[1]: shown(site, plans, uri) for uri in uris(site, plans)}


def profile(write_site: WriteSite, now: datetime, changes: dict[str, str | None]) -> Shown:
    return shown(team_site(write_site(changes) / "content", now), plans, "kols/ana/")


def test_the_top_says_who_how_large_and_whether_to_call(sample_profiles: dict[str, Shown]) -> None:
    text = sample_profiles["nadhira-pramesti"].text
    for said in ("macro di TikTok (912 rb), macro di Instagram (684 rb)", "vetting aman", "izin data berlaku",
                 "Kak Rere · Nawa Talenta", "Dimas Prakosa"):  # fmt: skip
        assert said in text
    assert "izin data berakhir" in sample_profiles["togap-sitanggang"].text
    assert "vetting sebagian habis" in sample_profiles["sasmaya-lazuardi"].text
    assert "vetting lama" in sample_profiles["gede-arsana"].text


def test_accounts_have_growth_and_rates_with_their_basis(sample_profiles: dict[str, Shown]) -> None:
    accounts = sample_profiles["nadhira-pramesti"].part("accounts")
    for said in ("≈ 912.000", "angka publik", "31,5%", "6,02%", "ER(views)", "1,59%", "ER(followers)", "5,64%",
                 "median organik", "12 dari 12 konten"):  # fmt: skip
        assert said in accounts


def test_a_rate_is_held_against_a_benchmark_of_the_same_size_and_basis_only(
    write_site: WriteSite, now: datetime
) -> None:
    snapshots = (
        "date,platform,followers,avg_views,avg_likes,avg_comments,avg_shares,avg_saves,window_posts\n"
        "2026-11-01,instagram,8000,4000,300,40,20,40,12\n"
    )
    benchmarks = (
        "benchmarks:\n"
        "  - {platform: instagram, tier: nano, metric: er, basis: followers, low: 3%, high: 4%, source: Sumber A}\n"
        "  - {platform: instagram, tier: mega, metric: er, basis: views, low: 1%, high: 2%, source: Sumber B}\n"
        "  - {platform: instagram, metric: er, low: 1%, high: 2%, source: Sumber C}\n"
    )
    page = profile(write_site, now, {"settings.yml": SETTINGS + benchmarks, "kols/ana/snapshots.csv": snapshots}).part(
        "accounts"
    )
    assert "5,00% ER(followers) · 12 konten · 1 Nov 2026 di atas 3,0%–4,0% (Sumber A)" in page
    assert "10,00% ER(views) · 12 konten · 1 Nov 2026 5,00%" in page
    assert "Instagram · mega · ER(views): 1,0%–2,0% (Sumber B)" in page


def test_jumps_gaps_and_second_sources_stand_in_the_charts(sample_profiles: dict[str, Shown]) -> None:
    assert "ada 1 lonjakan" in sample_profiles["togap-sitanggang"].part("accounts")
    assert "+81,4 rb (23,8%) dalam 6 hari" in sample_profiles["togap-sitanggang"].part("accounts")
    assert "sumber lain" in sample_profiles["gede-arsana"].part("accounts")


def test_the_calendar_shows_clashes(sample_profiles: dict[str, Shown]) -> None:
    calendar = sample_profiles["sasmaya-lazuardi"].part("calendar")
    assert "Sabtu, 5 Des 2026, 09.00–15.00 WIB Pemotretan bentrok dengan jadwal lain" in calendar
    assert "Rabu, 9 Des 2026, 17.00 WIB Story bentrok dengan hari tidak tersedia" in calendar
    assert "8–18 Des 2026 Tidak tersedia" in calendar


def test_an_audience_is_dated_and_matched_with_targets(sample_profiles: dict[str, Shown]) -> None:
    audience = sample_profiles["vina-oktarini"].part("audience")
    assert "66%" in audience
    assert "1 Nov 2026" in audience
    assert "Rawisari 11.11" in audience


def test_rights_that_run_have_their_end(sample_profiles: dict[str, Shown]) -> None:
    rights = sample_profiles["nadhira-pramesti"].part("rights")
    assert "berakhir 1 hari lagi Eksklusif skincare" in rights
    assert "Kode iklan" in rights


def test_other_brands_include_those_that_are_not_public(sample_profiles: dict[str, Shown]) -> None:
    brands = sample_profiles["nadhira-pramesti"].part("partnerships")
    assert "Lumenaya" in brands
    assert "pesaing Rawisari" in brands


def test_money_and_what_a_vetting_found_are_for_leads(
    sample_profiles: dict[str, Shown], sample_leads: dict[str, Shown]
) -> None:
    for slug, page in sample_profiles.items():
        assert "Rp185.000.000" not in page.text
        assert page.part("rates") == "", slug
        assert page.part("transfers") == ""
    assert "gestur jari" not in sample_profiles["sasmaya-lazuardi"].text
    assert "Fee deal" not in sample_profiles["sasmaya-lazuardi"].text
    leads = sample_leads["sasmaya-lazuardi"]
    assert "gestur jari" in leads.part("vetting")
    assert "Rp165.000.000" in leads.part("rates")
    assert "Rp185.000.000" in leads.part("history")
    assert "Honorarium" in sample_leads["dr-rayyan-fadhlan"].part("transfers")


def test_search_finds_a_kol_by_little(sample_profiles: dict[str, Shown]) -> None:
    for page in sample_profiles.values():
        assert 0 < len(page.page.search.encode()) <= 300
    assert "Nadhira Pramesti @nadhirapramesti beauty" in sample_profiles["nadhira-pramesti"].page.search


def test_long_words_for_search_are_cut(write_site: WriteSite, now: datetime) -> None:
    niches = ", ".join(f"niche ke-{number} 🌸" for number in range(60))
    kol = write_site().joinpath("content/kols/ana/kol.yml").read_text() + f"niches: [{niches}]\n"
    assert len(profile(write_site, now, {"kols/ana/kol.yml": kol}).page.search.encode()) <= 300


def test_sections_without_anything_are_not_there(write_site: WriteSite, now: datetime) -> None:
    page = profile(write_site, now, {})
    there = {heading.id for heading in page.page.headings}
    assert there == {"accounts", "history", "contact", "consent", "rest"}
    for gone in ("Audiens", "Vetting", "Insiden", "Rate card"):
        assert gone not in page.text.replace("belum divetting", "")
    assert "followers belum diukur" in page.text


def test_an_error_is_told_on_the_page_of_its_kol(write_site: WriteSite, now: datetime) -> None:
    wrong = write_site().joinpath("content/kols/ana/kol.yml").read_text() + "nam: x\n"
    page = profile(write_site, now, {"kols/ana/kol.yml": wrong})
    assert "1 kesalahan di berkas halaman ini" in page.text
    assert "kunci “nam” tidak dikenal" in page.text
    assert "Ana Uji" in page.text


def test_a_kol_that_cannot_be_read_has_a_page_with_its_problems(write_site: WriteSite, now: datetime) -> None:
    site = team_site(write_site({"kols/budi/kol.yml": "name: [\n"}) / "content", now)
    page = shown(site, plans, "kols/budi/")
    assert "Berkas KOL ini tidak terbaca." in page.text
    assert "YAML tidak terbaca" in page.text


def test_a_hostile_name_is_only_text(write_site: WriteSite, now: datetime) -> None:
    evil = write_site().joinpath("content/kols/ana/kol.yml").read_text()
    evil = evil.replace("Ana Uji", "'\"><img src=x onerror=alert(1)>'") + "bio: <script>alert(2)</script>\n"
    page = profile(write_site, now, {"kols/ana/kol.yml": evil, "kols/ana/about.md": "<img src=x onerror=alert(3)>\n"})
    assert "<img src=x" not in page.html
    assert "<script" not in page.html
