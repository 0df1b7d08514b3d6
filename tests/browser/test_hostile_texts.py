"""Whatever people write is read as it is written: no text does anything, wherever it is shown."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from browsing import OpenTab, Site
from canaries import write_canaries
from hostile import TEXT, WORD, change_texts, sort_of

from kolsite.content.read import read_content

ACTIVE = r"""
() => [...document.querySelectorAll("*")].filter(element =>
  element.matches("object, embed, base, iframe:not(body > [hidden])") ||
  (element.tagName === "SCRIPT" && /alert\(\d/.test(element.textContent)) ||
  (element.tagName === "IMG" && element.getAttribute("src") === "x") ||
  [...element.attributes].some(({name, value}) => /^on/i.test(name) || name === "srcdoc" ||
    (/^(href|src|action|formaction|data|poster|xlink:href)$/i.test(name) &&
      /^(javascript|vbscript|data:(?!image\/|,))/i.test(value.replace(/[\u0000-\u0020]/g, "")))))
  .map(element => element.outerHTML.slice(0, 160))
"""
"""What stands in a page and could do something: elements and attributes that no page of ours has."""
SEEN_AS_TEXT = re.compile(f"{WORD.pattern}{re.escape(TEXT)}")
TITLED = ("kols/ana/", "brands/acme/", "campaigns/uji/", "campaigns/uji/evaluation/", "trends/catatan/")


@pytest.mark.parametrize("edition", ["internal", "leads"])
def test_nothing_happens_on_any_page_of_the_team(edition: str, hostile_site: Site, open_tab: OpenTab) -> None:
    tab = open_tab()
    found = {}
    for address in hostile_site.pages(edition):
        tab.page.goto(address)
        found[address] = tab.page.evaluate(ACTIVE)
    assert len(found) > 30
    assert {address: active for address, active in found.items() if active} == {}
    assert not any(request.endswith("/x") for request in tab.asked)


def test_nothing_happens_in_what_clients_get(hostile_site: Site, open_tab: OpenTab) -> None:
    tab = open_tab()
    assert len(hostile_site.shares()) == 4
    for address in hostile_site.shares():
        tab.page.goto(address)
        assert tab.page.evaluate(ACTIVE) == []
        assert SEEN_AS_TEXT.fullmatch(tab.page.locator("h1").inner_text())
    assert tab.asked == hostile_site.shares()


@pytest.mark.parametrize("uri", TITLED)
def test_a_name_is_read_as_it_is_written(uri: str, hostile_site: Site, open_tab: OpenTab) -> None:
    page = open_tab().page
    page.goto(hostile_site.page(uri))
    assert SEEN_AS_TEXT.search(page.locator("h1").inner_text())
    assert SEEN_AS_TEXT.search(page.title())
    assert "{{7*7}}" in page.title()


@pytest.mark.parametrize("uri", ["", "kols/", "brands/", "campaigns/", "trends/", "reference/"])
def test_lists_show_names_as_they_are_written(uri: str, hostile_site: Site, open_tab: OpenTab) -> None:
    page = open_tab().page
    page.goto(hostile_site.page(uri))
    assert SEEN_AS_TEXT.search(page.locator("article").inner_text())


def test_mistakes_are_quoted_as_they_are_written(hostile_site: Site, open_tab: OpenTab) -> None:
    page = open_tab().page
    page.goto(hostile_site.page("checks/"))
    told = page.locator("article").text_content() or ""
    for attack in ("javascript:alert(18)", "<img src=x onerror=alert(19)>", "<img src=x onerror=alert(20)>"):
        assert attack in told


@pytest.mark.parametrize("how", ["served", "from disk"])
def test_search_shows_names_as_they_are_written(how: str, hostile_site: Site, open_tab: OpenTab) -> None:
    page = open_tab().page
    page.goto(hostile_site.page("") if how == "served" else hostile_site.on_disk("internal/index.html"))
    page.keyboard.press("/")
    page.keyboard.type("onerror")
    results = page.locator(".md-search-result__link")
    results.first.wait_for()
    titles = results.locator("h1").all_inner_texts()
    assert len(titles) > 5
    assert all(SEEN_AS_TEXT.search(title) for title in titles)
    assert page.evaluate(ACTIVE) == []
    found = results.first.get_attribute("href") or ""
    results.first.click()
    page.wait_for_url(lambda address: address.startswith(found))
    assert page.evaluate(ACTIVE) == []


def test_a_filter_can_be_asked_for_what_is_hostile(hostile_site: Site, open_tab: OpenTab) -> None:
    page = open_tab().page
    page.goto(hostile_site.page("kols/?q=%3Cimg%20src=x%20onerror=alert(1)%3E&tier=%22%3E%3Csvg%20onload=alert(2)%3E"))
    assert page.get_by_role("status").inner_text() == "4 KOL"
    assert page.evaluate(ACTIVE) == []


def test_an_address_that_is_a_script_is_a_mistake(tmp_path: Path) -> None:
    addresses = [one for one in write_canaries(tmp_path) if sort_of(one) == "url"]
    change_texts(tmp_path, lambda text: "javascript:alert(1)" if text.startswith("https://") else text)
    problems = read_content(tmp_path).problems
    assert [problem.code for problem in problems] == ["url"] * len(addresses)
    assert len(addresses) > 50
