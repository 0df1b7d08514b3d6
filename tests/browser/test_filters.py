"""The directory's filters: what somebody picks or types, what is left, and how to send it to a colleague."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest
from browsing import DESK, PHONE, OpenTab, Site

if TYPE_CHECKING:
    from playwright.sync_api import Page


def names(page: Page) -> list[str]:
    """The KOLs that are shown, in their order."""
    return [text.strip() for text in page.locator(".k-kols > li:visible .k-name").all_text_contents()]


def count(page: Page) -> str:
    return page.locator(".k-filter-count").inner_text()


def query(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


@pytest.fixture
def directory(sample_site: Site, open_tab: OpenTab) -> Page:
    page = open_tab().page
    page.goto(sample_site.page("kols/"))
    return page


def test_all_are_there_at_first(directory: Page) -> None:
    assert count(directory) == "14 KOL"
    assert len(names(directory)) == 14
    assert not directory.get_by_role("button", name="Hapus saringan").is_visible()


def test_a_choice_leaves_as_many_as_it_says(directory: Page) -> None:
    for label in ("Tier", "Platform", "Niche", "Kota", "Tahap", "Vetting", "Tersedia penuh", "Tenaga kesehatan"):
        select = directory.get_by_label(label, exact=True)
        for option in select.locator("option").all_inner_texts()[1:]:
            select.select_option(label=option)
            left = int(option.rpartition("(")[2].removesuffix(")"))
            assert (len(names(directory)), count(directory)) == (left, f"{left} KOL"), f"{label}: {option}"
        select.select_option("")
    assert len(names(directory)) == 14


def test_choices_add_up_and_stand_in_the_address(directory: Page, open_tab: OpenTab) -> None:
    directory.get_by_label("Platform", exact=True).select_option("tiktok")
    on_tiktok = names(directory)
    directory.get_by_label("Tier", exact=True).select_option("micro")
    both = names(directory)
    assert 0 < len(both) < len(on_tiktok) < 14
    assert set(both) < set(on_tiktok)
    assert query(directory) == {"platform": ["tiktok"], "tier": ["micro"]}

    colleague = open_tab(PHONE).page
    colleague.goto(directory.url)
    assert names(colleague) == both
    assert colleague.get_by_label("Tier", exact=True).input_value() == "micro"


def test_clearing_shows_all_again(directory: Page) -> None:
    directory.get_by_label("Cari nama, handle, niche, kota").fill("jakarta")
    directory.get_by_label("Jenis", exact=True).select_option("expert")
    assert len(names(directory)) < 14
    directory.get_by_role("button", name="Hapus saringan").click()
    directory.wait_for_url("**/kols/")
    assert len(names(directory)) == 14
    assert directory.get_by_label("Jenis", exact=True).input_value() == ""


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("nadhira", ["Nadhira Pramesti"]),
        ("PRAMESTI", ["Nadhira Pramesti"]),
        ("@nadhirapramesti", ["Nadhira Pramesti"]),
        ("nadhirapram", ["Nadhira Pramesti"]),
        ("mama kinan", ["Kinanti Maharani (Mama Kinan)"]),
        ("denpasar", ["I Gede Arsana Putra"]),
    ],
)
def test_typing_finds_names_handles_and_cities(typed: str, found: list[str], directory: Page) -> None:
    directory.get_by_label("Cari nama, handle, niche, kota").fill(typed)
    assert names(directory) == found
    assert query(directory) == {"q": [typed]}


def test_nobody_fits(directory: Page) -> None:
    directory.get_by_label("Cari nama, handle, niche, kota").fill("tidak ada yang bernama begini")
    assert (names(directory), count(directory)) == ([], "0 KOL")
    assert directory.get_by_text("Tidak ada KOL yang cocok dengan saringan ini.").is_visible()


def test_the_order_can_be_changed_and_taken_back(directory: Page) -> None:
    by_name = names(directory)
    order = directory.get_by_label("Urutkan", exact=True)
    order.select_option("er")
    by_rate = names(directory)
    assert sorted(by_rate) == sorted(by_name)
    assert by_rate != by_name
    rates = directory.eval_on_selector_all(".k-kols > li[data-er]", "rows => rows.map(row => Number(row.dataset.er))")
    assert rates == sorted(rates, reverse=True)

    order.select_option("match:rawisari")
    shares = directory.locator(".k-match:not(:empty)").all_inner_texts()
    numbers = [int(text.removesuffix("% cocok")) for text in shares]
    assert len(numbers) > 5
    assert numbers == sorted(numbers, reverse=True)

    order.select_option("")
    assert names(directory) == by_name


def test_with_the_keyboard_alone(directory: Page) -> None:
    directory.get_by_label("Cari nama, handle, niche, kota").focus()
    directory.keyboard.type("jakarta")
    in_jakarta = len(names(directory))
    assert 0 < in_jakarta < 14
    directory.keyboard.press("Tab")  # the switch of the filters
    directory.keyboard.press("Tab")
    assert directory.evaluate("document.activeElement.name") == "type"
    directory.keyboard.press("ArrowDown")
    assert query(directory)["q"] == ["jakarta"]
    assert directory.get_by_label("Jenis", exact=True).input_value() != ""
    assert 0 < len(names(directory)) < in_jakarta
    directory.get_by_role("button", name="Hapus saringan").focus()
    directory.keyboard.press("Enter")
    directory.wait_for_url("**/kols/")
    assert len(names(directory)) == 14


def test_on_a_phone_the_filters_are_folded(sample_site: Site, open_tab: OpenTab) -> None:
    page = open_tab(PHONE).page
    page.goto(sample_site.page("kols/"))
    tier = page.get_by_label("Tier", exact=True)
    assert not tier.is_visible()
    page.get_by_text("Saringan dan urutan").click()
    tier.select_option("nano")
    assert count(page) == "2 KOL"


def test_the_link_can_be_copied(directory: Page) -> None:
    directory.context.grant_permissions(["clipboard-read", "clipboard-write"])
    directory.get_by_label("Tier", exact=True).select_option("nano")
    directory.get_by_role("button", name="Salin link").click()
    directory.get_by_role("button", name="Tersalin").wait_for()
    assert directory.evaluate("navigator.clipboard.readText()") == directory.url
    assert "tier=nano" in directory.url


def test_without_scripts_all_rows_are_there(sample_site: Site, open_tab: OpenTab) -> None:
    page = open_tab(DESK, java_script_enabled=False).page
    page.goto(sample_site.page("kols/"))
    assert len(names(page)) == 14
    assert not page.locator("form[data-directory]").is_visible()
