"""The client's report: content in, what the page and the PDF tell the client out."""

from __future__ import annotations

import base64
import hashlib
import html
import io
import re
from collections.abc import Callable
from datetime import datetime
from itertools import pairwise
from pathlib import Path

import pypdf
import pytest

from kolsite.content.catalog import Catalog
from kolsite.content.read import read_content
from kolsite.language import Voice, as_language
from kolsite.render.documents import PDF_SHEETS, Studio
from kolsite.render.pdf import Press
from kolsite.render.pictures import Gallery
from kolsite.render.templates import Templates
from kolsite.views.access import for_client
from kolsite.views.look import accent_of
from kolsite.views.report import View, report_view
from kolsite.views.report.content import excerpt

SHARES = [
    ("rawisari-1111", "laporan"),
    ("rawisari-1111", "report-en"),
    ("rawisari-kulit-terlindung", "laporan-akhir"),
    ("rimbani-sahur-tanpa-drama", "laporan-akhir"),
    ("rimbani-sahur-tanpa-drama", "ringkas"),
    ("waluyana-cek-gigi", "sementara"),
]


class Report:
    """A share as its reader has it."""

    def __init__(self, catalog: Catalog, now: datetime, campaign: str, share: str) -> None:
        record = catalog.campaigns[campaign]
        chosen = next(one for one in record.shares if one.slug == share)
        self.seen = for_client(catalog, record, chosen)
        self.voice = Voice(as_language(chosen.language or "id") or "id")
        self.view: View = report_view(self.seen, self.voice, now)
        self.accent = accent_of(self.seen.catalog.brand_of(self.seen.campaign))
        templates = Templates(None)
        self.studio = Studio(templates, Gallery(catalog.root), Press(templates))
        self.html = self.studio.report(self.view, self.voice, self.accent)

    @property
    def markup(self) -> str:
        """The page without fonts and pictures, whose letters mean nothing."""
        return re.sub(r"data:[^\"')\s]*", "", self.html)

    @property
    def text(self) -> str:
        """The words of the page, as they are read."""
        body = self.html[self.html.index("<body>") : self.html.index("<script>")]
        return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]*>", " ", body)))

    def section(self, name: str) -> str:
        """The words of one section."""
        start = self.html.index(f'<section class="part" id="{name}"')
        part = self.html[start : self.html.index("</section>", start)]
        return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]*>", " ", part)))

    @property
    def names(self) -> list[str]:
        return [section.id for section in self.view.sections]

    def pdf(self) -> pypdf.PdfReader:
        self.studio.press.warm(PDF_SHEETS)
        return pypdf.PdfReader(io.BytesIO(self.studio.report_print(self.view, self.voice, self.accent)))


@pytest.fixture(scope="session")
def of(sample: Catalog, now: datetime) -> Callable[[str, str], Report]:
    made: dict[tuple[str, str], Report] = {}

    def report(campaign: str, share: str) -> Report:
        if (campaign, share) not in made:
            made[campaign, share] = Report(sample, now, campaign, share)
        return made[campaign, share]

    return report


@pytest.fixture
def tiny(write_site: Callable[..., Path], now: datetime) -> Callable[..., Report]:
    """The report of a small site, with some of its files replaced."""

    def report(changes: dict[str, str | None] | None = None) -> Report:
        catalog = read_content(write_site(changes) / "content").catalog
        assert catalog is not None
        return Report(catalog, now, "uji", "laporan")

    return report


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


# --- one number, one sentence ---------------------------------------------------------------------------------


def test_sales_after_a_leak_are_not_the_campaigns_and_the_report_says_why(of: Callable[..., Report]) -> None:
    report = of("rawisari-1111", "laporan")
    head = report.view.headline
    assert head.number == "95,2%"
    assert head.value.value == "Rp1.028.153.000"
    assert head.mark.word == "Belum tercapai"
    assert head.left_out is not None
    assert head.left_out.title == "Mengapa 95,2%, bukan 103,5%"
    why = plain(" ".join(head.left_out.sentences))
    assert all(fact in why for fact in ("RAWINADHIRA", "9 Nov 2026, 21.10 WIB", "1.204 pesanan", "Rp89.907.000"))


@pytest.mark.parametrize(
    ("campaign", "share", "number", "reached"),
    [
        ("rawisari-1111", "laporan", "95,2%", ["95,2%", "95,8%", "77,5%"]),
        ("rawisari-kulit-terlindung", "laporan-akhir", "109,6%", ["109,6%", "84,5%", "114,8%"]),
        ("rimbani-sahur-tanpa-drama", "laporan-akhir", "122,3%", ["122,3%", "114,6%", "104,3%"]),
        ("rimbani-sahur-tanpa-drama", "ringkas", "122.3%", ["122.3%", "104.3%"]),
        ("waluyana-cek-gigi", "sementara", "26,5%", ["26,5%", "17,7%"]),
    ],
)
def test_the_number_is_that_of_the_first_goal(
    campaign: str, share: str, number: str, reached: list[str], of: Callable[..., Report]
) -> None:
    report = of(campaign, share)
    goals = next(section.body for section in report.view.sections if section.id == "goals")
    assert report.view.headline.number == number
    assert [goal.attainment for goal in goals.goals] == reached


def test_while_live_everything_is_so_far_and_measured_against_time(of: Callable[..., Report]) -> None:
    report = of("waluyana-cek-gigi", "sementara")
    assert report.view.kind == "Laporan sementara"
    assert [tile.told.value for tile in report.view.headline.pace] == ["11 dari 37 hari", "0,89×"]
    assert "dengan laju merata seharusnya sudah sekitar 357" in report.text
    assert "Belum tercapai" not in report.text
    assert "Di bawah laju" in report.text


def test_a_boosted_post_counts_with_what_it_reached_by_itself(of: Callable[..., Report]) -> None:
    before_the_ads = of("waluyana-cek-gigi", "sementara").section("funnel")
    assert "54.705 (D+3, sebelum iklan)" in before_the_ads
    assert "pada D+7 organik dan iklan tercampur, jadi tidak dihitung" in before_the_ads
    told_apart = of("rawisari-1111", "laporan").section("funnel")
    assert "215.336" in told_apart
    assert "1.104.000" in told_apart
    assert "814.121" in told_apart


def test_a_survey_is_told_with_its_interval_and_its_limits(of: Callable[..., Report]) -> None:
    told = plain(of("rawisari-kulit-terlindung", "laporan-akhir").section("survey"))
    assert "Dari 31,0% menjadi 42,0%: naik 11,0 poin" in told
    assert "antara +4,3 dan +17,5 poin" in told
    assert "Tanpa kelompok kontrol" in told


def test_the_store_as_a_whole_is_correlation_and_not_proof(of: Callable[..., Report]) -> None:
    told = plain(of("rawisari-1111", "laporan").section("sales"))
    assert "Rp755 juta lebih banyak (+45,6%): korelasi, bukan bukti" in told
    assert "10.10 dan 11.11" in told


def test_disclosure_has_three_states(of: Callable[..., Report]) -> None:
    posts = next(section.body for section in of("rawisari-1111", "laporan").view.sections if section.id == "content")
    marks = {post.slug: post.disclosure for post in posts.posts}
    assert (marks["e3-02"].word, marks["e3-02"].sign.value) == ("Ada penanda iklan", "hit")
    assert (marks["e3-04"].word, marks["e3-04"].sign.value) == ("Tanpa penanda iklan", "missed")
    assert (marks["e3-01"].word, marks["e3-01"].sign.value) == ("Penanda iklan belum dicek", "unknown")


def test_what_is_missing_is_named(of: Callable[..., Report]) -> None:
    told = plain(of("rawisari-1111", "laporan").section("method"))
    assert "TikTok Live Vina Oktarini, 11 Nov: data belum masuk, seharusnya Rabu, 18 Nov 2026, 10.00 WIB" in told
    assert "Reels Felicia Gunadharma, 11 Nov: data belum masuk" in told


def test_the_summary_for_a_chat_has_five_lines(of: Callable[..., Report]) -> None:
    summary = of("rawisari-1111", "laporan").view.summary
    assert summary is not None
    assert [plain(line) for line in summary.chat.splitlines()] == [
        "*Hasil Rawisari 11.11*, Senin, 23 Nov 2026, 09.00 WIB",
        "Penjualan bersih: Rp1,03 miliar dari target Rp1,08 miliar (95,2%), belum tercapai. "
        "Tidak termasuk 1.204 pesanan (Rp89,9 juta) sesudah kode bocor.",
        "11 dari 13 konten terukur. Pesanan 8.624 (95,8% target). Views 814 rb (77,5% target).",
        "Terbaik: TikTok Live Nadhira Pramesti, 11 Nov (150 rb views).",
        "Data menyusul: TikTok Live Vina Oktarini, 11 Nov dan Reels Felicia Gunadharma, 11 Nov.",
    ]


# --- what a share shows ---------------------------------------------------------------------------------------


def test_cost_is_told_only_where_the_share_shows_it(of: Callable[..., Report]) -> None:
    shown = plain(of("rawisari-1111", "laporan").text)
    assert all(told in shown for told in ("7,30×", "Rp172,9", "Rp88.000.000", "Rp21.400.000", "Rp240.000.000"))
    without = of("rawisari-1111", "report-en")
    assert "cost" not in without.names
    assert not re.search(r"CPV|CPE|ROAS|88,000,000|21,400,000|240,000,000", without.text)
    summary = of("rimbani-sahur-tanpa-drama", "ringkas")
    assert "1 cost goal left out" in plain(summary.text)
    assert "150" not in " ".join(goal.target for goal in summary.view.sections[0].body.goals)


@pytest.mark.parametrize(("campaign", "share"), SHARES)
def test_nothing_of_the_team_is_in_it(campaign: str, share: str, of: Callable[..., Report], sample: Catalog) -> None:
    page = of(campaign, share).text
    record = sample.campaigns[campaign]
    secrets = [one.internal_note for one in record.assignments] + [record.notes, record.evaluation.notes]
    secrets += [one.evaluation.strengths for one in record.assignments]
    secrets += [one.evaluation.improvements for one in record.assignments]
    assert not [secret for secret in secrets if secret and secret[:60] in page]
    fees = {sample_money(one.compensation.agreed) for one in record.assignments}
    prices = {sample_money(one.client_price) for one in record.assignments}
    prices |= {sample_money(line.amount) for line in record.client_lines}
    assert not [fee for fee in fees - prices if fee and re.search(rf"(?<![\d.]){re.escape(fee)}(?![\d.])", page)]


def sample_money(money: object) -> str:
    return Voice("id").money(money) if money is not None else ""  # type: ignore[arg-type]


def test_without_names_nobody_can_be_told_apart_but_by_a_number(of: Callable[..., Report], sample: Catalog) -> None:
    report = of("rimbani-sahur-tanpa-drama", "ringkas")
    kols = [sample.kols[one.kol] for one in sample.campaigns["rimbani-sahur-tanpa-drama"].assignments]
    words = [word for kol in kols for word in (kol.name or "").split() if len(word) > 4]
    words += [channel.handle for kol in kols for channel in kol.channels]
    words += [channel.url or "" for kol in kols for channel in kol.channels]
    assert not [word for word in words if word and word.casefold() in report.markup.casefold()]
    assert "KOL 1" in report.text
    assert 'href="https' not in report.html


def test_verdicts_on_kols_are_told_only_where_the_share_shows_them(of: Callable[..., Report]) -> None:
    assert "lanjut dengan perubahan" in of("rawisari-kulit-terlindung", "laporan-akhir").section("kols")
    assert "Putusan" not in of("rimbani-sahur-tanpa-drama", "laporan-akhir").section("kols")


def test_a_share_may_choose_its_sections(tiny: Callable[..., Report]) -> None:
    chosen = "- {slug: laporan, sections: [goals, method], expires_on: 2027-12-31}\n"
    assert tiny({"campaigns/uji/share.yml": chosen}).names == ["goals", "method"]


def test_sections_without_data_are_not_there_and_unknown_is_never_nought(tiny: Callable[..., Report]) -> None:
    bare = tiny({"campaigns/uji/metrics.csv": None, "campaigns/uji/posts.csv": None})
    assert bare.names == ["goals", "kols", "method"]
    assert bare.view.headline.number == "belum diukur"
    assert bare.view.headline.mark.word == "Belum diukur"
    assert "belum diukur: data belum masuk" in bare.text
    assert not re.search(r"(?<![\d.,])0(%| views)", bare.text)


def test_a_campaign_without_goals_has_none_to_meet(tiny: Callable[..., Report]) -> None:
    campaign = (
        "name: Campaign Uji\nbrand: acme\nstatus: closed\nstart: 2026-10-01\nend: 2026-12-31\n"
        "live_from: 2026-11-01\nlive_to: 2026-11-30\n"
    )
    report = tiny({"campaigns/uji/campaign.yml": campaign})
    assert "goals" not in report.names
    assert (plain(report.view.headline.number), report.view.headline.mark.word) == ("8 rb", "Tanpa target")


# --- the bundle -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("campaign", "share"), SHARES)
def test_the_page_asks_for_nothing_and_lets_nothing_else_run(
    campaign: str, share: str, of: Callable[..., Report]
) -> None:
    report = of(campaign, share)
    page = report.html
    style = page[page.index("<style>") + 7 : page.index("</style>")]
    script = page[page.index("<script>") + 8 : page.index("</script>")]
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy
    for text in (style, script):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy[1]
    assert "unsafe" not in policy[1]
    assert (page.count("<style"), page.count("<script")) == (1, 1)
    assert '<meta name="robots" content="noindex, nofollow">' in page
    assert '<meta name="referrer" content="no-referrer">' in page
    assert "generator" not in page
    markup = page.replace(style, "").replace(script, "")
    assert not re.search(r"<[^>]*\s(style|on\w+)=", markup)
    assert not re.search(r'\ssrc="(?!data:)', markup)
    assert not re.search(r'url\("?(?!"?data:)', style)
    assert all("noopener noreferrer" in link for link in re.findall(r'<a [^>]*href="https?:[^>]*>', markup))
    assert f'href="{campaign}--{share}.pdf"' in markup
    assert len(page.encode()) < 600_000


@pytest.mark.parametrize(("campaign", "share"), SHARES)
def test_the_page_reads_well_aloud(campaign: str, share: str, of: Callable[..., Report]) -> None:
    report = of(campaign, share)
    assert f'<html lang="{report.voice.language}">' in report.html
    levels = [int(level) for level in re.findall(r"<h([1-6])[ >]", report.html)]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    ids = re.findall(r'\sid="([^"]+)"', report.html)
    assert len(ids) == len(set(ids))
    assert all(re.search(r'alt="[^"]+"', image) for image in re.findall(r"<img[^>]*>", report.html))
    open_tags = re.findall(
        r"<(/?)([a-z0-9]+)", report.html[report.html.index("<body>") : report.html.index("<script>")]
    )
    depth = sum((-1 if slash else 1) for slash, tag in open_tags if tag in ("section", "div", "li", "table", "details"))
    assert depth == 0


def test_indonesian_text_in_an_english_report_says_that_it_is(of: Callable[..., Report]) -> None:
    page = of("rawisari-1111", "report-en").html
    assert '<span lang="id">“' not in page
    assert re.search(r'<blockquote class="caption"><span lang="id">', page)
    assert re.search(r'“<span lang="id">Akhirnya ada live', page)


def test_a_font_is_inside_only_if_the_page_has_letters_for_it(of: Callable[..., Report]) -> None:
    assert "Vazirmatn" in fonts(of("rawisari-1111", "laporan"))
    assert "Vazirmatn" not in fonts(of("waluyana-cek-gigi", "sementara"))


def fonts(report: Report) -> set[str]:
    return set(re.findall(r'@font-face \{\s*font-family: "([^"]+)"', report.html))


def test_texts_of_people_are_text(tiny: Callable[..., Report]) -> None:
    hostile = '<img src=x onerror=alert(1)>{{ 7*7 }}</title><script>alert(2)</script>"><svg onload=alert(3)>'
    evaluation = (
        "verdict: >-\n  " + hostile + "\nsummary: >-\n  " + hostile + "\nquotes:\n  - >-\n    " + hostile + "\n"
    )
    report = tiny({"campaigns/uji/evaluation.yml": evaluation})
    assert report.html.count("<script") == 1
    assert "<img src=x" not in report.html
    assert "{{ 7*7 }}" in html.unescape(report.html)


def test_captions_are_cut_between_words() -> None:
    assert excerpt("Pagiku cuma dua langkah.") == "Pagiku cuma dua langkah."
    long = "Pagiku cuma dua langkah, dan dua-duanya muat di satu rak. " * 8
    assert len(excerpt(long)) <= 220
    assert excerpt(long).endswith("…")
    assert len(excerpt("a" * 500)) == 220


# --- the PDF --------------------------------------------------------------------------------------------------


def test_the_pdf_tells_the_same(of: Callable[..., Report]) -> None:
    report = of("rawisari-1111", "laporan")
    pdf = report.pdf()
    cover = plain(pdf.pages[0].extract_text())
    assert all(text in cover for text in ("95,2%", "Rp1.028.153.000", "Belum tercapai"))
    whole = re.sub(r"\s+", " ", plain(" ".join(page.extract_text() for page in pdf.pages)))
    assert "Mengapa 95,2%, bukan 103,5%" in whole
    assert all(section.title.replace("\u00a0", " ") in whole for section in report.view.sections)
    assert pdf.metadata is not None
    assert pdf.metadata.title == "Rawisari 11.11 · Laporan hasil"
    assert [item.title for item in pdf.outline if not isinstance(item, list)][:1] == ["Rawisari 11.11"]
