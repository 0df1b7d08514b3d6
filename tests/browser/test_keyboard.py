"""With the keyboard alone: every link, field and switch is reached by Tab, and one sees where one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from browsing import PHONE, OpenTab, Site

if TYPE_CHECKING:
    from playwright.sync_api import Page

REACHABLE = """
() => [...document.querySelectorAll("main :is(a[href], button, input, select, summary, textarea, [tabindex='0'])")]
  .filter(element => element.checkVisibility({visibilityProperty: true}) && !element.hidden)
  .map((element, number) => { element.dataset.stop = number; return element.outerHTML.slice(0, 160); })
"""
"""Numbers everything in a page's main part that somebody could act on or scroll, and tells what it is."""
HERE = """
() => {
  const element = document.activeElement;
  const {outlineStyle, outlineWidth, boxShadow} = getComputedStyle(element);
  const {left, right, top, bottom} = element.getClientRects()[0];
  const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
  const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
  const front = document.elementFromPoint(x, y);
  return {
    stop: element.dataset.stop ?? null,
    marked: (outlineStyle !== "none" && parseFloat(outlineWidth) >= 1) || boxShadow !== "none",
    seen: Boolean(front) && (element.contains(front) || front.contains(element)),
  };
}
"""
"""Where the keyboard is, whether that is marked, and whether it is on the screen."""
CAMPAIGN = "campaigns/waluyana-cek-gigi/"
FRAME = 60
"""At most so many stops are in the frame around a page."""


@pytest.mark.parametrize("uri", ["", "kols/", "kols/nadhira-pramesti/", CAMPAIGN, f"{CAMPAIGN}evaluation/"])
def test_pages_of_the_team(uri: str, sample_site: Site, open_tab: OpenTab) -> None:
    page = open_tab(reduced_motion="reduce").page
    page.goto(sample_site.page(uri))
    assert troubles(page, "Tab") == []
    assert troubles(page, "Shift+Tab") == []


def test_what_a_client_gets(sample_site: Site, open_tab: OpenTab) -> None:
    page = open_tab(PHONE, reduced_motion="reduce").page
    page.goto(sample_site.shares()[0])
    assert troubles(page, "Tab") == []
    assert troubles(page, "Shift+Tab") == []


def troubles(page: Page, key: str) -> list[str]:
    """What the key does not reach, or reaches without showing it, in the page's main part."""
    things = page.evaluate(REACHABLE)
    assert len(things) > 20
    never, hidden = set(range(len(things))), []
    for _ in range(len(things) + FRAME):
        page.keyboard.press(key)
        here = page.evaluate(HERE)
        if here["stop"] is None:
            continue
        stop = int(here["stop"])
        if stop not in never:
            break
        never.remove(stop)
        hidden += [] if here["marked"] and here["seen"] else [f"{here} {things[stop]}"]
    return [f"never: {things[stop]}" for stop in sorted(never)] + hidden
