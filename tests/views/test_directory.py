"""The directory: KOLs in the files, and the list that people look through."""

from __future__ import annotations

import re
from datetime import datetime

import pytest
from conftest import ROOT, WriteSite
from team_pages import Shown, shown, team_site

from kolsite.views.team.directory import plans

URI = "kols/"
ROW = re.compile(r'<li class="k-kol".*?</li>(?=\s*(?:<li class="k-kol"|</ul>))', re.DOTALL)


@pytest.fixture(scope="module")
def sample_list(now: datetime) -> Shown:
    return shown(team_site(ROOT / "content", now), plans, URI)


def rows(page: Shown) -> list[str]:
    return [Shown(page.page, row).text for row in ROW.findall(page.html)]


def attribute(page: Shown, slug: str, name: str) -> str:
    row = next(row for row in ROW.findall(page.html) if f'href="{slug}/"' in row)
    found = re.search(rf'{name}="([^"]*)"', row)
    return found[1] if found else ""


def test_kols_stand_by_name_without_titles(sample_list: Shown) -> None:
    names = [re.search(r'class="k-name"[^>]*><bdi>([^<]*)', row)[1] for row in ROW.findall(sample_list.html)]  # type: ignore[index]
    assert names[:5] == [
        "Felicia Gunadharma", "I Gede Arsana Putra", "Kinanti Maharani (Mama Kinan)", "drg. Lidwina Maharsi",
        "Maria Rumbekwan",
    ]  # fmt: skip
    assert names[-1] == "apt. Yosefina Nahak, S.Farm."


def test_a_row_says_what_matters(sample_list: Shown) -> None:
    row = next(row for row in rows(sample_list) if row.startswith("Nadhira"))
    for said in ("macro", "912 rb followers", "TikTok @nadhirapramesti", "6,02%", "ER(views)", "218 rb",
                 "beauty, skincare, gaya hidup", "Jakarta", "Jangka panjang", "melanggar eksklusif"):  # fmt: skip
        assert said in row


def test_followers_are_no_order(sample_list: Shown) -> None:
    view = sample_list.page.view
    assert [choice.value for choice in view.sorts][:2] == ["", "er"]
    assert not any("follower" in choice.label.lower() for choice in view.sorts)


def test_everything_can_be_read_without_scripts(sample_list: Shown) -> None:
    assert len(rows(sample_list)) == 14
    assert "hidden" in re.search(r"<form[^>]*data-directory[^>]*>", sample_list.html)[0]  # type: ignore[index]


def test_filters_have_the_values_there_are(sample_list: Shown) -> None:
    facets = {facet.key: [(one.value, one.count) for one in facet.choices] for facet in sample_list.page.view.facets}
    assert facets["tier"] == [("nano", "2"), ("micro", "4"), ("mid", "6"), ("macro", "1"), ("mega", "1")]
    assert ("yes", "4") in facets["hcp"]
    assert facets["free"][0][0] == "2026-11"
    tokens = attribute(sample_list, "sasmaya-lazuardi", "data-tokens").split()
    assert "free:2026-11" in tokens
    assert "free:2026-12" not in tokens
    assert {"type:celebrity", "platform:instagram", "platform:tiktok", "city:jakarta", "vetting:caution"} <= set(tokens)


def test_a_match_is_told_for_brands_that_seek_somebody(sample_list: Shown) -> None:
    matches = dict(pair.split(":") for pair in attribute(sample_list, "nadhira-pramesti", "data-match").split())
    assert set(matches) == {"rawisari", "rimbani", "waluyana"}
    assert 60 <= int(matches["rawisari"]) <= 100


def test_who_is_not_listed_is_not_there(write_site: WriteSite, now: datetime) -> None:
    hidden = write_site().joinpath("content/kols/ana/kol.yml").read_text() + "listed: no\n"
    page = shown(team_site(write_site({"kols/ana/kol.yml": hidden}) / "content", now), plans, URI)
    assert "Ana Uji" not in page.text
    assert "Belum ada KOL." in page.text


def test_what_is_not_known_is_said_and_never_zero(write_site: WriteSite, now: datetime) -> None:
    page = shown(team_site(write_site() / "content", now), plans, URI)
    (row,) = rows(page)
    assert "belum diukur: data belum masuk" in row
    assert "median belum ada" in row
    assert not re.search(r"\b0\b", row)


def test_a_busy_stretch_stands_beside_the_name(write_site: WriteSite, now: datetime) -> None:
    busy = write_site().joinpath("content/kols/ana/kol.yml").read_text()
    busy += "availability: [{from: 2026-12-08, to: 2026-12-18, kind: duty}]\n"
    page = shown(team_site(write_site({"kols/ana/kol.yml": busy}) / "content", now), plans, URI)
    assert "tidak tersedia 8–18 Des 2026" in rows(page)[0]


def test_a_kol_with_errors_is_marked_and_one_that_cannot_be_read_is_listed(
    write_site: WriteSite, now: datetime
) -> None:
    wrong = write_site().joinpath("content/kols/ana/kol.yml").read_text() + "nam: x\n"
    root = write_site({"kols/ana/kol.yml": wrong, "kols/budi/kol.yml": "name: [\n"})
    page = shown(team_site(root / "content", now), plans, URI)
    assert "berkas perlu dibetulkan" in rows(page)[0]
    assert "budi berkas tidak terbaca" in page.text
    assert 'href="budi/"' in page.html


def test_a_hostile_name_is_only_text(write_site: WriteSite, now: datetime) -> None:
    evil = write_site().joinpath("content/kols/ana/kol.yml").read_text()
    evil = evil.replace(
        "name: Ana Uji", "name: '\"><img src=x onerror=alert(1)>'\nniches: ['\"><svg onload=alert(2)>']"
    )
    page = shown(team_site(write_site({"kols/ana/kol.yml": evil}) / "content", now), plans, URI)
    assert "<img src=x" not in page.html
    assert "<svg" not in page.html
    assert 'data-words="&#34;&gt;&lt;img' in page.html
