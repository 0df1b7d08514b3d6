"""A campaign's timeline: a picture for the eye, the same as a list, both for a desk and for a phone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from browsing import DESK, PHONE, OpenTab, Site

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

CAMPAIGN = "campaigns/rawisari-1111/"


@pytest.fixture
def campaign(sample_site: Site, open_tab: OpenTab) -> Page:
    page = open_tab().page
    page.goto(sample_site.page(f"{CAMPAIGN}#timeline"))
    return page


def picture(page: Page) -> Locator:
    """The drawing that is shown."""
    return page.locator("#gantt svg[role=img]:visible")


@pytest.mark.parametrize("size", [DESK, PHONE])
def test_the_picture_fits_the_screen_and_says_what_it_shows(
    size: tuple[int, int], sample_site: Site, open_tab: OpenTab
) -> None:
    page = open_tab(size).page
    page.goto(sample_site.page(CAMPAIGN))
    drawn = picture(page)
    assert drawn.count() == 1
    box = drawn.bounding_box()
    assert box is not None
    assert 0 <= box["x"] < box["x"] + box["width"] <= size[0]
    told = drawn.locator("title").text_content()
    assert told == page.locator("#gantt .chart-title").inner_text()
    assert "24 dari 27 pekerjaan selesai" in told
    assert "hari ini" in drawn.locator("text").all_text_contents()


def test_the_list_has_what_the_picture_has(campaign: Page) -> None:
    campaign.locator("#gantt").get_by_text("Sebagai tabel").click()
    rows = campaign.locator("#gantt tbody tr")
    assert rows.count() == 27
    drawn = " ".join(picture(campaign).locator("text").all_text_contents())
    for row in rows.all():
        for name in row.locator("th, td").all_inner_texts()[:2]:
            assert re.sub(r"\W", "", name) in re.sub(r"\W", "", drawn)
    states = rows.locator("td:last-child").all_inner_texts()
    assert states.count("selesai") == 24


def test_lists_open_by_keyboard(campaign: Page) -> None:
    opened = []
    for _ in range(6):
        campaign.keyboard.press("Tab")
        name = campaign.evaluate("document.activeElement.matches('summary') ? document.activeElement.innerText : ''")
        if name in ("Sebagai tabel", "Langkah sebagai daftar", "Libur dan hari penting"):
            assert campaign.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
            assert not campaign.evaluate("document.activeElement.parentElement.open")
            campaign.keyboard.press("Enter")
            assert campaign.evaluate("document.activeElement.parentElement.open")
            opened.append(name)
    assert opened[:2] == ["Sebagai tabel", "Langkah sebagai daftar"]
