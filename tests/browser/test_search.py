"""Search in the team's site: it finds people and campaigns, and knows no fee."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from browsing import OpenTab, Site

from kolsite.content.catalog import Catalog
from kolsite.values import Money


@pytest.mark.parametrize(
    ("typed", "title", "uri"),
    [
        ("nadhira", "Nadhira Pramesti", "kols/nadhira-pramesti/"),
        ("nadhirapramesti", "Nadhira Pramesti", "kols/nadhira-pramesti/"),
        ("@nadhirapramesti", "Nadhira Pramesti", "kols/nadhira-pramesti/"),
        ("mama kinan", "Kinanti Maharani (Mama Kinan)", "kols/kinanti-maharani/"),
        ("rawisari 11.11", "Rawisari 11.11", "campaigns/rawisari-1111/"),
        ("sahur tanpa", "Sahur Tanpa Drama", "campaigns/rimbani-sahur-tanpa-drama/"),
        ("penanda iklan", "Penanda iklan", "panduan/penanda-iklan/"),
    ],
)
def test_search_finds(typed: str, title: str, uri: str, sample_site: Site, open_tab: OpenTab) -> None:
    page = open_tab().page
    page.goto(sample_site.page(""))
    page.keyboard.press("/")
    page.keyboard.type(typed)
    first = page.locator(".md-search-result__link").first
    first.filter(has=page.get_by_role("heading", name=title, exact=True)).click()
    page.wait_for_url(lambda address: address.partition("?")[0] == sample_site.page(uri))
    assert title in page.title()


def test_the_site_works_from_disk(sample_site: Site, open_tab: OpenTab) -> None:
    tab = open_tab()
    page = tab.page
    page.goto(sample_site.on_disk("internal/index.html"))
    page.keyboard.press("/")
    page.keyboard.type("@nadhirapramesti")
    page.locator(".md-search-result__link").first.click()
    page.wait_for_url(sample_site.on_disk("internal/kols/nadhira-pramesti/index.html"))
    page.get_by_role("navigation").get_by_role("link", name="KOL", exact=True).first.click()
    page.get_by_label("Tier", exact=True).select_option("nano")
    assert page.locator(".k-filter-count").inner_text() == "2 KOL"
    assert {asked for asked in tab.asked if not asked.startswith(("file:", "data:", "blob:"))} == set()


def test_the_index_of_the_team_knows_no_fee(sample_site: Site, sample: Catalog) -> None:
    index = json.loads((sample_site.dist / "internal/search/search_index.json").read_text(encoding="utf-8"))
    text = " ".join(f"{entry['title']} {entry['text']}" for entry in index["docs"])
    fees = {amount for money in fees_of(sample) for amount in written(money)}
    assert len(fees) > 50
    assert [fee for fee in sorted(fees) if re.search(rf"(?<![\d.,]){re.escape(fee)}(?![.,]?\d)", text)] == []


def fees_of(sample: Catalog) -> list[Money]:
    """What KOLs ask and get, and what clients pay; a number below a million could as well be one of views."""
    assignments = [one for campaign in sample.campaigns.values() for one in campaign.assignments]
    amounts = [money for one in assignments for money in (one.compensation.agreed, one.client_price)]
    amounts += [item.rate for kol in sample.kols.values() for card in kol.rates for item in card.items]
    return [money for money in amounts if money is not None and money.amount >= 1_000_000]


def written(money: Money) -> Iterator[str]:
    """An amount in the ways in which it could stand in an index."""
    whole, millions = f"{money.amount:,.0f}", f"{money.amount / 1_000_000:g}".replace(".", ",")
    yield from (whole, whole.replace(",", "."), whole.replace(",", ""), f"{millions} jt", f"{millions}jt")
