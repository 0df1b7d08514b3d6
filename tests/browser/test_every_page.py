"""Every page of the sample: it asks for nothing elsewhere, fits a phone, leads nowhere in vain, and nothing fails."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urldefrag

from browsing import PHONE, OpenTab, Site, Tab

FETCHED_FROM = """
() => [...document.querySelectorAll("[src], [srcset], [poster], [data], link[href], image, use, script, form")]
  .flatMap(element => ["src", "srcset", "poster", "data", "href", "xlink:href", "action"]
    .filter(name => !(name === "href" && element.rel === "canonical"))
    .map(name => element.getAttribute(name) || ""))
  .filter(address => /^\\s*([a-z]+:)?\\/\\//i.test(address) && new URL(address, location).host !== location.host)
"""
"""Addresses elsewhere from which something would be loaded, now or when it comes into view."""
OPEN_ALL = "() => document.querySelectorAll('details').forEach(details => { details.open = true; })"
TOO_WIDE = """
() => {
  const wide = document.documentElement.clientWidth;
  const inside = element => {
    for (let outer = element.parentElement; outer !== document.body; outer = outer.parentElement)
      if (["auto", "scroll"].includes(getComputedStyle(outer).overflowX)) return true;
    return false;
  };
  const beyond = [...document.querySelectorAll("main *")].filter(element =>
    element.getBoundingClientRect().right > wide + 0.5 && element.checkVisibility() && !inside(element));
  return document.documentElement.scrollWidth > wide || beyond.length > 0
    ? [document.documentElement.scrollWidth, ...beyond.map(element => element.outerHTML.slice(0, 120))] : [];
}
"""
"""What does not fit the width of the screen, unless it scrolls by itself."""
LINKS = "() => [...document.querySelectorAll('a[href]')].map(link => link.href)"
PLACES = "() => [...document.querySelectorAll('[id]')].map(element => element.id)"


@dataclass(frozen=True)
class Visit:
    """What was found on a page, all that is folded away unfolded."""

    faults: Sequence[str]
    links: Sequence[str]
    places: Sequence[str]


def visit(tab: Tab, address: str) -> Visit:
    tab.page.goto(address)
    tab.page.evaluate(OPEN_ALL)
    faults = [f"asks for {one}" for one in tab.page.evaluate(FETCHED_FROM)]
    faults += [f"too wide: {one}" for one in tab.page.evaluate(TOO_WIDE)]
    return Visit(faults, tab.page.evaluate(LINKS), tab.page.evaluate(PLACES))


def test_pages_of_the_team(sample_site: Site, open_tab: OpenTab) -> None:
    tab = open_tab(PHONE)
    home = sample_site.page("")
    visits = {address: visit(tab, address) for address in sample_site.pages()}
    assert len(visits) > 45
    assert {address: one.faults for address, one in visits.items() if one.faults} == {}
    assert {asked for asked in tab.asked if not asked.startswith((home, "data:", "blob:"))} == set()

    links = {(address, link) for address, one in visits.items() for link in one.links if link.startswith(home)}
    assert len(links) > 1000
    assert [
        one for one in sorted(links) if not leads_somewhere(one[1], visits, sample_site.dist / "internal", home)
    ] == []


def leads_somewhere(link: str, visits: Mapping[str, Visit], folder: Path, home: str) -> bool:
    """Whether a page, and the place in it, or a file is at an address."""
    address, place = urldefrag(link)
    if address in visits:
        return not place or unquote(place) in visits[address].places
    return (folder / unquote(address.removeprefix(home))).is_file()


def test_what_clients_get(sample_site: Site, open_tab: OpenTab) -> None:
    tab = open_tab(PHONE)
    visits = {address: visit(tab, address) for address in sample_site.shares()}
    assert len(visits) == 6
    assert {address: one.faults for address, one in visits.items() if one.faults} == {}
    assert [asked for asked in tab.asked if not asked.startswith("data:")] == sample_site.shares()
