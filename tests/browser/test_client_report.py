"""What a client gets: one file that opens from a disk, in light and dark, with or without scripts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import pytest
from browsing import DESK, PHONE, OpenTab, Site

if TYPE_CHECKING:
    from playwright.sync_api import Page

REPORT = "clients/rawisari/rawisari-1111--laporan/index.html"
COPY = "Salin ringkasan"
CONTRAST = """
element => {
  const channels = colour => colour.match(/[\\d.]+/g).map(Number);
  const light = colour => channels(colour).slice(0, 3)
    .map(one => one / 255).map(one => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4)
    .reduce((sum, one, index) => sum + one * [0.2126, 0.7152, 0.0722][index], 0);
  let behind = element;
  while (behind && channels(getComputedStyle(behind).backgroundColor)[3] === 0) behind = behind.parentElement;
  const [ink, paper] = [getComputedStyle(element).color, getComputedStyle(behind || document.body).backgroundColor];
  const [low, high] = [light(ink), light(paper)].sort((one, other) => one - other);
  return {contrast: (high + 0.05) / (low + 0.05), paper: light(paper)};
}
"""
"""How a text stands out from what is behind it (as WCAG measures it), and how light that is."""


@pytest.fixture
def report(sample_site: Site) -> str:
    """The address of a report on a client's disk."""
    return sample_site.on_disk(REPORT)


def pdf_of(page: Page) -> Path:
    """The file that the link to the PDF leads to."""
    address = page.get_by_role("link", name="Unduh PDF").first.evaluate("link => link.href")
    return Path(unquote(urlsplit(address).path))


def test_it_opens_from_a_disk_and_asks_for_nothing(report: str, open_tab: OpenTab) -> None:
    tab = open_tab(PHONE)
    tab.page.goto(report)
    assert tab.page.locator("h1").inner_text() == "Rawisari 11.11"
    assert tab.page.locator(".number").inner_text() == "95,2%"
    assert pdf_of(tab.page).is_file()
    assert [asked for asked in tab.asked if not asked.startswith("data:")] == [report]


def test_the_contents_lead_to_every_section(report: str, open_tab: OpenTab) -> None:
    page = open_tab(reduced_motion="reduce").page
    page.goto(report)
    links = page.locator("nav.contents li a")
    sections = page.locator("section.part").evaluate_all("all => all.map(one => one.id)")
    assert [link.get_attribute("href") for link in links.all()] == [f"#{section}" for section in sections]
    assert len(sections) > 8
    for link, section in zip(links.all(), sections, strict=True):
        link.click()
        assert urlsplit(page.url).fragment == section
        top = page.locator(f"#{section}").evaluate("section => section.getBoundingClientRect().top")
        at_the_end = page.evaluate("scrollY + innerHeight >= document.documentElement.scrollHeight - 1")
        assert abs(top) < 60 or (at_the_end and top < DESK[1])


def test_the_summary_is_copied(report: str, open_tab: OpenTab) -> None:
    page = open_tab(permissions=["clipboard-read", "clipboard-write"]).page
    page.goto(report)
    page.get_by_role("button", name=COPY).click()
    page.get_by_text("Tersalin, tinggal tempel").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator("#chat-text").input_value()
    assert "Rawisari 11.11" in copied
    assert "95,2%" in copied
    assert len(copied.splitlines()) == 5


def test_where_nothing_may_be_copied_the_text_is_ready_to_be(report: str, open_tab: OpenTab) -> None:
    page = open_tab().page
    page.add_init_script(
        "document.execCommand = () => false; navigator.clipboard.writeText = () => Promise.reject(new Error('no'))"
    )
    page.goto(report)
    page.get_by_role("button", name=COPY).click()
    page.get_by_text("Teks sudah dipilih; salin dari sini").wait_for()
    assert page.locator("#chat-text").is_visible()
    assert page.evaluate("getSelection().toString()") == page.locator("#chat-text").input_value()


@pytest.mark.parametrize(("scheme", "is_light"), [("light", True), ("dark", False)])
def test_it_can_be_read_in_light_and_dark(scheme: str, is_light: bool, report: str, open_tab: OpenTab) -> None:
    page = open_tab(color_scheme=scheme).page
    page.goto(report)
    measured = page.locator("h1, h2, main p, td, th, summary, .number").evaluate_all(
        f"all => all.filter(one => one.checkVisibility() && one.innerText.trim()).map({CONTRAST})"
    )
    assert len(measured) > 100
    assert min(one["contrast"] for one in measured) >= 4.5
    body = page.locator("body").evaluate(CONTRAST)
    assert (body["paper"] > 0.8) is is_light
    assert (body["paper"] < 0.1) is not is_light


def test_without_scripts_everything_can_be_read(report: str, open_tab: OpenTab) -> None:
    page = open_tab(java_script_enabled=False).page
    page.goto(report)
    assert not page.get_by_role("button", name=COPY).is_visible()
    page.get_by_text("Ringkasan lima baris untuk WhatsApp").click()
    assert page.locator("#chat-text").is_visible()
    assert not page.locator("#expired").is_visible()


@pytest.mark.parametrize(("day", "is_over"), [("2026-11-24", False), ("2035-01-01", True)])
def test_after_its_last_day_it_says_so(day: str, is_over: bool, report: str, open_tab: OpenTab) -> None:
    page = open_tab().page
    page.clock.set_fixed_time(f"{day}T09:00:00")
    page.goto(report)
    assert page.get_by_text("Masa berlaku laporan ini sudah lewat").is_visible() is is_over


def test_a_script_that_got_into_it_would_not_run(report: str, open_tab: OpenTab) -> None:
    tab = open_tab()
    tab.page.goto(report)
    tab.page.evaluate("""() => {
      const script = document.createElement("script");
      script.textContent = "document.title = 'got in'";
      document.body.append(script);
    }""")
    assert "got in" not in tab.page.title()
    assert ["Content Security Policy" in alarm for alarm in tab.alarms] == [True]
    tab.alarms.clear()
