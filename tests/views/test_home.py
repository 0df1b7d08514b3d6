"""“Hari ini”: what is written in the files of a campaign, and what it asks of whom on 23 November 2026, 09.00 WIB."""

from __future__ import annotations

from datetime import datetime

import pytest
from conftest import ROOT, WriteSite
from team_pages import Shown, shown, team_site, uris

from kolsite.views.team.home import plans

CAMPAIGN = "campaigns/uji/campaign.yml"
ASSIGNMENT = "campaigns/uji/assignments/ana.yml"
KOL = "kols/ana/kol.yml"
NOT_POSTED: dict[str, str | None] = {"campaigns/uji/posts.csv": None, "campaigns/uji/metrics.csv": None}
MANAGED = (
    "name: Nadhira Uji\ngreeting: Kak Nadhira\nregister: casual\ntime_zone: WIT\n"
    "manager: {name: Rere Uji, greeting: Kak Rere}\nchannels: [{platform: instagram, handle: nad.uji}]\n"
    "consent: {basis: contract, retain_until: 2027-12-31}\n"
)
FORMAL = MANAGED.replace("casual", "formal").replace("manager: {name: Rere Uji, greeting: Kak Rere}\n", "")


@pytest.fixture(scope="module")
def sample_home(now: datetime) -> dict[str, Shown]:
    """The sample's pages of today, for everybody and for each in charge."""
    site = team_site(ROOT / "content", now)
    return {uri: shown(site, plans, uri) for uri in uris(site, plans)}


def desk(write_site: WriteSite, now: datetime, changes: dict[str, str | None], *, leads: bool = False) -> Shown:
    """Pia's page; what is planned differently has not been posted yet."""
    before = NOT_POSTED if ASSIGNMENT in changes else {}
    return shown(team_site(write_site({**before, **changes}) / "content", now, leads=leads), plans, "today/pia/")


def assignment(deliverable: str) -> str:
    return (
        f"decision: selected\ndeliverables:\n  - {{slug: reel-1, platform: instagram, format: reel, {deliverable}}}\n"
    )


# --- the sample ----------------------------------------------------------------------------------------------


def test_there_is_a_page_for_each_who_has_campaigns(sample_home: dict[str, Shown]) -> None:
    assert list(sample_home) == ["", "today/dimas/", "today/yuli/", "today/rafi/", "today/nia/"]


def test_rafi_sees_what_asks_for_his_hand(sample_home: dict[str, Shown]) -> None:
    page = sample_home["today/rafi/"]
    assert "18.00 WITA (17.00 WIB)" in page.part("live")
    assert "apt. Yosefina Nahak, S.Farm." in page.part("live")
    assert "lewat 3 hari" in page.part("late")
    assert "dr. Teuku Rayyan Fadhlan, Sp.A" in page.part("late")
    assert "16.30 WIB" in page.part("due")
    assert "w4-05" in page.part("due")
    assert "9 komentar" in page.part("comments")
    found = page.part("findings")
    for said in (
        "Sasmaya Lazuardi punya dua acara pada waktu yang sama, Sabtu, 5 Des 2026",
        "Sasmaya Lazuardi: Story pada Rabu, 9 Des 2026",
        "IG Live pada Kamis, 3 Des 2026",
        "nomor izin iklan belum ada",
        "jatuh pada 24 Des 2026: Cuti bersama Natal",
        "Kinanti Maharani (Mama Kinan): anak tampil di konten, izin wali belum dicatat",
        "Sasmaya Lazuardi: vetting Politik berakhir 30 Sep 2026",
    ):
        assert said in found
    assert "7 perlu diputuskan" in found
    assert "Togap" not in found


def test_dimas_sees_his(sample_home: dict[str, Shown]) -> None:
    page = sample_home["today/dimas/"]
    assert page.part("late").count("lewat 5 hari") == 2
    assert "e3-10" in page.part("late")
    assert "e3-11" in page.part("late")
    assert "4 hari lagi Laporan akhir" in page.part("reports")
    found = page.part("findings")
    for said in ("Nadhira Pramesti tayang untuk Lumenaya", "e3-01", "e3-04", "s2-09", "Togap Sitanggang: izin data",
                 "kode RAWINADHIRA bocor"):  # fmt: skip
        assert said in found
    assert "w4-05" not in page.text


def test_what_is_late_is_said_once(sample_home: dict[str, Shown]) -> None:
    page = sample_home[""]
    assert page.text.count("e3-10") == 1
    assert "Draft paling lambat" not in page.part("findings")


def test_settled_and_accepted_findings_are_folded_at_the_end(sample_home: dict[str, Shown]) -> None:
    done = sample_home["today/rafi/"].part("done")
    assert "Felicia Gunadharma punya dua acara" in done
    assert "Legal — Arief Budihardja (Klinik Waluyana), 10 Nov 2026" in done
    assert "Felicia Gunadharma punya dua acara" not in sample_home["today/rafi/"].part("findings")


def test_money_is_on_the_leads_edition_only(sample_home: dict[str, Shown], now: datetime) -> None:
    leads = shown(team_site(ROOT / "content", now, leads=True), plans, "")
    assert "Vina Oktarini" in leads.part("payments")
    assert "dokumen belum lengkap" in leads.part("payments")
    assert "Rp18.000.000" in leads.part("payments")
    assert "Pembayaran" not in sample_home[""].text


# --- one thing at a time -------------------------------------------------------------------------------------


def test_a_post_of_today_has_the_kols_time_and_a_text_for_its_manager(write_site: WriteSite, now: datetime) -> None:
    page = desk(
        write_site, now, {KOL: MANAGED, ASSIGNMENT: assignment("post_at: 2026-11-23 19.00 WIB, status: scheduled")}
    )
    assert "21.00 WIT (19.00 WIB)" in page.part("live")
    assert "Halo Kak Rere, follow up untuk Kak Nadhira ya." in page.part("live")
    assert "tayang Reels untuk Campaign Uji (Acme), 21.00 WIT" in page.part("live")
    assert "Pia Uji, Agensi Uji" in page.part("live")


def test_a_late_draft_asks_formally_where_the_register_is_formal(write_site: WriteSite, now: datetime) -> None:
    page = desk(write_site, now, {KOL: FORMAL, ASSIGNMENT: assignment("draft_due: 2026-11-20, status: shooting")})
    late = page.part("late")
    assert "lewat 3 hari bola di KOL" in late
    assert "Yth. Kak Nadhira, Draft Reels untuk Campaign Uji (Acme) tenggatnya Jumat, 20 Nov 2026" in late
    assert "KOL" not in late.partition("Yth.")[2].partition("Terima kasih")[0]


def test_a_text_is_in_the_kols_language(write_site: WriteSite, now: datetime) -> None:
    english = FORMAL.replace("register: formal", "register: casual\npreferred_language: en")
    page = desk(write_site, now, {KOL: english, ASSIGNMENT: assignment("draft_due: 2026-11-23, status: shooting")})
    assert "Hi Kak Nadhira! The draft of the Reel for Campaign Uji (Acme) is due today" in page.part("due")


def test_a_draft_that_lies_with_the_client_says_since_when(write_site: WriteSite, now: datetime) -> None:
    reviews = "reviews: [{round: 1, submitted_on: 2026-11-18}]"
    page = desk(write_site, now, {ASSIGNMENT: assignment(f"status: waiting_client, {reviews}")})
    assert "3 hari kerja menunggu klien" in page.part("approval")
    assert "0 di agency · 1 di klien" in page.text


def test_a_late_answer_stands_among_the_late_only(write_site: WriteSite, now: datetime) -> None:
    late = "status: waiting_client, feedback_due: 2026-11-19, reviews: [{submitted_on: 2026-11-18}]"
    page = desk(write_site, now, {ASSIGNMENT: assignment(late)})
    assert "lewat 4 hari bola di klien" in page.part("late")
    assert page.part("approval") == ""


def test_numbers_that_are_due_later_today_are_not_late(write_site: WriteSite, now: datetime) -> None:
    posts = (
        "post,kols,deliverables,platform,format,posted_at,disclosed\n"
        "p1,ana,reel-1,instagram,reel,2026-11-16 19.00,yes\n"
    )
    page = desk(write_site, now, {"campaigns/uji/posts.csv": posts, "campaigns/uji/metrics.csv": None})
    assert "19.00 WIB bola di KOL Insight D7: Reels" in page.part("due")
    assert "views, reach, likes, komentar, shares, dan saves" in page.part("due")
    assert page.part("late") == ""


def test_comments_of_a_cancelled_campaign_still_wait(write_site: WriteSite, now: datetime) -> None:
    comments = "post,needs_reply,replied_at\np1,yes,\np1,yes,2026-11-12 10.00\np1,no,\n"
    stopped = write_site().joinpath("content", CAMPAIGN).read_text().replace("status: live", "status: cancelled")
    page = desk(write_site, now, {CAMPAIGN: stopped, "campaigns/uji/comments.csv": comments})
    assert "1 komentar Menunggu jawaban 1 dari 2 sudah dibalas" in page.part("comments")


def test_a_next_step_belongs_to_whoever_looks_after_the_kol(write_site: WriteSite, now: datetime) -> None:
    log = (
        "- {on: 2026-11-01, summary: Kenalan, next_step: Kirim brief, next_due: 2026-11-02}\n"
        "- {on: 2026-11-20, summary: Telepon, next_step: Kirim kontrak, next_due: 2026-11-22}\n"
    )
    kol = write_site().joinpath("content", KOL).read_text() + "owner: pia\n"
    page = desk(write_site, now, {KOL: kol, "kols/ana/log.yml": log})
    assert "lewat 1 hari bola di agency Kirim kontrak" in page.part("late")
    assert "Kirim brief" not in page.text


def test_an_error_in_a_file_stands_first(write_site: WriteSite, now: datetime) -> None:
    wrong = write_site().joinpath("content", CAMPAIGN).read_text() + "nam: x\n"
    page = desk(write_site, now, {CAMPAIGN: wrong})
    assert "kunci “nam” tidak dikenal" in page.part("errors")
    assert "content/campaigns/uji/campaign.yml:11:1" in page.part("errors")


def test_a_quiet_day_says_so(write_site: WriteSite, now: datetime) -> None:
    page = desk(write_site, now, {})
    assert "Tidak ada yang perlu ditindak hari ini." in page.text


def test_an_agency_without_anything_has_a_home(write_site: WriteSite, now: datetime) -> None:
    root = write_site({}, base={"settings.yml": "schema: 1\nagency: {name: Agensi Uji}\n"})
    site = team_site(root / "content", now)
    assert uris(site, plans) == [""]
    assert "Agensi Uji" in shown(site, plans, "").text


def test_a_hostile_name_is_only_text(write_site: WriteSite, now: datetime) -> None:
    evil = MANAGED.replace("Nadhira Uji", "'\"><img src=x onerror=alert(1)>'").replace("Kak Rere", "'<b>Rere</b>'")
    page = desk(write_site, now, {KOL: evil, ASSIGNMENT: assignment("draft_due: 2026-11-20, status: shooting")})
    assert "<img src=x" not in page.html
    assert "<b>" not in page.html
    assert "&lt;img src=x onerror=alert(1)&gt;" in page.html
