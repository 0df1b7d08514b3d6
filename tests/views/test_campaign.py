"""The list of campaigns and the page of one: what stands there, for whom, and what is said when something is wrong."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from conftest import ROOT, WriteSite
from team_pages import Shown, shown, team_site, uris

from kolsite.views.charts import State
from kolsite.views.outputs import Kind, Output, Standing
from kolsite.views.team.campaign import plans
from kolsite.views.team.parts import Tone

CONTENT = ROOT / "content"
CLINIC = "campaigns/waluyana-cek-gigi/"


@pytest.fixture(scope="module")
def sample_list(now: datetime) -> Shown:
    return shown(team_site(CONTENT, now), plans, "campaigns/")


@pytest.fixture(scope="module")
def clinic(now: datetime) -> Shown:
    return shown(team_site(CONTENT, now), plans, CLINIC)


@pytest.fixture(scope="module")
def clinic_for_leads(now: datetime) -> Shown:
    return shown(team_site(CONTENT, now, leads=True), plans, CLINIC)


# --- the list ------------------------------------------------------------------------------------------------


def test_what_runs_comes_first_and_what_is_over_is_folded(sample_list: Shown) -> None:
    groups = sample_list.page.view.groups
    assert [(group.title, group.folded) for group in groups] == [
        ("Tayang", False), ("Pelaporan", False), ("Perencanaan", False), ("Selesai", True), ("Dibatalkan", True),
    ]  # fmt: skip
    assert "<details" in sample_list.html.partition("Selesai")[2]


def test_a_row_says_how_a_campaign_stands(sample_list: Shown) -> None:
    text = sample_list.text
    assert "11 dari 37 hari lewat" in text
    assert "8 dari 13 konten tayang" in text
    assert "26,5% Janji temu di bawah laju 318 dari 1.200 · laju 0,89×" in text
    assert "95,2% Penjualan bersih belum tercapai Rp1,03 miliar dari Rp1,08 miliar" in text
    assert "Reels dr. Teuku Rayyan Fadhlan, Sp.A: draft lewat 3 hari 3 salah · 2 perhatian" in text
    assert "tanggal belum pasti" in text


# --- one campaign --------------------------------------------------------------------------------------------


def test_the_strip_tells_targets_with_coverage_and_pacing(clinic: Shown) -> None:
    tiles = {tile.label: (tile.value, tile.note) for tile in clinic.page.view.tiles}
    assert tiles["Konten tayang"] == ("8 dari 13", "")
    assert tiles["Janji temu"] == ("318", "target 1.200 · tercapai 26,5% · laju 0,89×")
    assert tiles["Views"][1].startswith("target 850\u00a0rb · tercapai 17,7% · laju 0,59× · 7 dari 7\u00a0konten")
    assert "organik dan iklan tercampur" in tiles["Views"][1]
    assert "CPV" not in tiles, "made from the client's price"


def test_the_timeline_says_what_is_late_and_with_whom(clinic: Shown) -> None:
    gantt = clinic.page.view.gantt
    assert gantt.title == "1\u00a0pekerjaan lewat tenggat; 16 dari 27 selesai"
    rayyan = next(group for group in gantt.groups if group.heading.startswith("dr. Teuku"))
    assert rayyan.rows[0].spans[0].state is State.LATE
    assert rayyan.rows[0].note == "draft lewat tenggat 3\u00a0hari · bola di KOL"
    assert {off.label for off in gantt.days_off if off.label} == {
        "Outing kantor Lingkar Wicara",
        "Cuti bersama Natal",
        "Natal",
    }
    assert "draft lewat tenggat 3 hari · bola di KOL" in clinic.part("timeline"), "in text as well as in the picture"


def test_the_calendar_shows_both_zones_and_leads_to_the_post(clinic: Shown) -> None:
    calendar = clinic.part("calendar")
    assert "Senin, 23 Nov 2026 hari ini 17.00 WIB (18.00 WITA) apt. Yosefina Nahak, S.Farm. Reels" in calendar
    assert "Kamis, 24 Des 2026 Cuti bersama Natal" in calendar
    assert 'href="https://instagram.example/reel/w4-01-lidwina"' in clinic.html


def test_findings_stand_by_what_became_of_them(clinic: Shown) -> None:
    panel = clinic.page.view.panel
    assert panel.summary == "3\u00a0salah · 2\u00a0perhatian"
    assert sorted(one.code for one in panel.open[:3]) == ["double-booking", "unavailable", "unavailable"]
    assert sorted(one.code for one in panel.about_kols) == ["guardian-consent-missing", "vetting-expired"]
    assert {one.tone for one in panel.closed} == {Tone.GOOD}
    assert "double-booking" in {one.code for one in panel.closed}, "solved by moving, and shown as solved"
    assert "Legal — Arief Budihardja" in clinic.part("findings")


def test_deliverables_lie_with_somebody(clinic: Shown) -> None:
    courts = {court.title: court for court in clinic.page.view.courts}
    assert courts["Bola di KOL"].pieces[0].late.text == "draft lewat tenggat 3\u00a0hari"
    assert courts["Selesai"].folded
    sow = clinic.part("sow")
    assert "Pindah jadwal" in sow
    assert "Kamis, 12 Nov 2026, 12.00 WIB → Jumat, 13 Nov 2026, 12.00 WIB" in sow


def test_what_is_only_proposed_is_there_and_folded(now: datetime) -> None:
    page = shown(team_site(CONTENT, now), plans, "campaigns/rimbani-ramadan-2027/")
    courts = {court.title: court for court in page.page.view.courts}
    assert courts["Usulan, KOL belum terpilih"].folded
    assert "Sasmaya Lazuardi · Pemotretan · Offline Sabtu, 5 Des 2026, 09.00 WIB" in page.part("sow")
    assert "slot ditahan s.d. 15 Des 2026" in page.part("roster")
    assert "follow up 25 Nov 2 hari lagi" in page.part("roster")


def test_texts_say_whose_they_are(clinic: Shown) -> None:
    texts = {one.label: one.used.origin for one in clinic.page.view.texts.paragraphs}
    assert texts["Kirim draft"] == "dari campaign"
    assert texts["Ketentuan"] == "bawaan agency"


def test_money_is_for_leads(clinic: Shown, clinic_for_leads: Shown) -> None:
    assert "Penawaran ke klien" in clinic.part("money")
    for secret in ("Fee deal", "Rp150.000.000", "PT-2611-008", "SPK/LW/2610/051"):
        assert secret not in clinic.html
        assert secret in clinic_for_leads.part("money")
    sums = {tile.label: tile.value for tile in clinic_for_leads.page.view.money.tiles}
    assert sums["Fee KOL, disepakati"] == "Rp200,1\u00a0juta"
    assert sums["Fee KOL, konten yang sudah tayang"] == "Rp29,5\u00a0juta"


def test_a_code_in_two_campaigns_and_a_leaked_one_are_flagged(now: datetime) -> None:
    codes = shown(team_site(CONTENT, now), plans, "campaigns/rawisari-1111/").part("codes")
    assert "juga di Kulit Terlindung (Syifa Marwah" in codes
    assert "bocor Senin, 9 Nov, 21.10 WIB" in codes


def test_rights_end_in_so_many_days(now: datetime) -> None:
    rights = shown(team_site(CONTENT, now), plans, "campaigns/rawisari-1111/").part("rights")
    assert "Kode iklan Reels · Instagram 10 Nov–10 Des 2026 berakhir 17 hari lagi" in rights
    assert "berakhir 80 hari lagi" in rights


def test_who_was_not_chosen_is_not_rejected(now: datetime) -> None:
    page = shown(team_site(CONTENT, now), plans, "campaigns/rawisari-1111/")
    assert "Belum terpilih" in page.part("roster")
    assert "ditolak" not in page.part("roster").lower()


def test_every_section_of_the_contents_is_there(clinic_for_leads: Shown) -> None:
    for heading in clinic_for_leads.page.headings:
        assert f'<h2 id="{heading.id}">' in clinic_for_leads.html


# --- what waits, what is held --------------------------------------------------------------------------------

WAITING = (
    "decision: selected\nclient_price: 5jt\ncompensation: {agreed: 3jt}\n"
    "deliverables:\n  - {slug: reel-1, platform: instagram, format: reel, post_at: 2026-11-28 19.00,\n"
    "     status: waiting_client, feedback_due: 2026-11-20,\n"
    "     reviews: [{round: 1, stage: draft, submitted_on: 2026-11-18, verdict: pending}]}\n"
)


def test_an_approval_waits_with_a_name_for_so_many_working_days(write_site: WriteSite, now: datetime) -> None:
    brand = "name: Acme\nowner: pia\napprovers: [{step: Draft, name: Bu Rini}]\n"
    root = write_site({"campaigns/uji/assignments/ana.yml": WAITING, "brands/acme/brand.yml": brand})
    page = shown(team_site(root / "content", now), plans, "campaigns/uji/")
    waiting = page.part("approvals")
    assert "Bu Rini klien 18 Nov 2026 3 hari kerja Jumat, 20 Nov 2026 lewat" in waiting
    assert "Bola di klien" in page.part("sow")


def test_a_document_says_why_it_stands_still(write_site: WriteSite, now: datetime) -> None:
    wrong = WAITING + "rol: x\n"
    outputs = [
        Output(Kind.BRIEF, "uji", "ana", "kols/ana/uji/brief.pdf", "id", Standing.HELD,
               copy_uri="campaigns/uji/briefs/ana.pdf", last_good_on=date(2026, 11, 20)),
        Output(Kind.SHARE, "uji", "laporan", "clients/acme/uji--laporan/", "id", Standing.WITHHELD),
    ]  # fmt: skip
    root = write_site({"campaigns/uji/assignments/ana.yml": wrong})
    page = shown(team_site(root / "content", now, outputs=outputs), plans, "campaigns/uji/")
    downloads = page.part("downloads")
    assert "versi terakhir yang baik: 20 Nov 2026 kunci “rol” tidak dikenal" in downloads
    assert 'href="briefs/ana.pdf"' in page.html
    assert "clients/acme/uji--laporan/ tidak dibuat" in downloads
    assert "1 kesalahan di berkas halaman ini" in page.text


def test_a_share_is_linked_where_it_is_published(write_site: WriteSite, now: datetime) -> None:
    address = "https://klien.example/acme/uji--laporan/"
    there = Output(Kind.SHARE, "uji", "laporan", "clients/acme/uji--laporan/", "id", href=address)
    page = shown(team_site(write_site() / "content", now, outputs=[there]), plans, "campaigns/uji/")
    assert f'href="{address}"' in page.html


def test_a_campaign_that_cannot_be_read_has_a_page_with_its_errors(write_site: WriteSite, now: datetime) -> None:
    root = write_site({"campaigns/rusak/campaign.yml": "name: Rusak\nbrand: acme\nstart: kemarin\nend: 2026-12-31\n"})
    site = team_site(root / "content", now)
    assert "campaigns/rusak/" in uris(site, plans)
    page = shown(site, plans, "campaigns/rusak/")
    assert "“kemarin” bukan tanggal" in page.text
    assert "rusak" in shown(site, plans, "campaigns/").text


def test_an_empty_campaign_shows_what_there_is_and_no_more(write_site: WriteSite, now: datetime) -> None:
    bare = "name: Kosong\nbrand: acme\nstart: 2026-12-01\nend: 2026-12-31\n"
    root = write_site({"campaigns/kosong/campaign.yml": bare})
    page = shown(team_site(root / "content", now), plans, "campaigns/kosong/")
    there = [heading.id for heading in page.page.headings]
    assert "targets" not in there
    assert "money" not in there
    assert page.page.view.marks[0].tone is Tone.QUIET


def test_a_late_status_is_told_in_english_too(now: datetime) -> None:
    page = shown(team_site(CONTENT, now, language="en"), plans, CLINIC)
    assert "draft 3 days late · ball with KOL" in page.text
    assert "IDR 320,000,000" in page.part("money")
