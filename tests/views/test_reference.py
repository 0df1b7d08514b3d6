"""“Acuan”: every figure has a definition, every rule its source, every term both languages."""

from __future__ import annotations

from datetime import datetime

import pytest
from conftest import ROOT, SETTINGS, WriteSite
from team_pages import Shown, shown, team_site

from kolsite.language import words
from kolsite.model.assignment import KpiMetric
from kolsite.views.team.definitions import CHAPTERS, RULES, definition_of
from kolsite.views.team.glossary import TERMS
from kolsite.views.team.reference import plans

CONTENT = ROOT / "content"


@pytest.fixture(scope="module")
def page(now: datetime) -> Shown:
    return shown(team_site(CONTENT, now), plans, "reference/")


@pytest.mark.parametrize("metric", KpiMetric)
def test_every_target_is_defined(metric: KpiMetric, page: Shown) -> None:
    found = definition_of(metric)
    assert found is not None
    assert f'id="def-{found.id}"' in page.html


def test_every_text_is_in_both_languages() -> None:
    texts = [*RULES, *(chapter.title for chapter in CHAPTERS), *(term.pair for term in TERMS)]
    texts += [term.note for term in TERMS if term.note]
    texts += [
        text for chapter in CHAPTERS for one in chapter.figures for text in (one.name, one.formula, one.unit, one.edges)
    ]
    for text in texts:
        assert all(half.strip() for half in words(text))


def test_rules_name_their_source_and_day(page: Shown) -> None:
    rules = page.part("rules")
    assert "terakhir diperiksa 1 Nov 2026" in rules
    assert "kosmetik status halal sejak 17 Okt 2026 PP 42/2024" in rules
    assert "“memutihkan”" in rules


def test_the_calendar_lists_free_days_and_feasts(page: Shown) -> None:
    calendar = page.part("calendar")
    assert "Senin, Selasa, Rabu, Kamis dan Jumat" in calendar
    assert "Cuti bersama Natal Desember 2026 24 Des 2026 Cuti bersama" in calendar


BENCHMARKS = """\
benchmarks:
  - {platform: instagram, tier: nano, metric: er, basis: followers, low: 3%, high: 6%, source: X, as_of: 2026-07-01}
  - {platform: tiktok, metric: er, low: 5%, source: Blog Y}
"""


def test_benchmarks_name_basis_source_and_day(write_site: WriteSite, now: datetime) -> None:
    site = team_site(write_site({"settings.yml": SETTINGS + BENCHMARKS}) / "content", now)
    sizes = shown(site, plans, "reference/").part("sizes")
    assert "ER (followers) Instagram nano 3% 6% X 1 Jul 2026" in sizes
    assert "ER (dasar tidak disebut) TikTok semua 5% Blog Y" in sizes


def test_taxes_are_for_leads(page: Shown, now: datetime) -> None:
    leads = shown(team_site(CONTENT, now, leads=True), plans, "reference/")
    assert "PMK 168/2023" in leads.part("money")
    assert "PMK 168/2023" not in page.html


def test_it_speaks_english_too(now: datetime) -> None:
    english = shown(team_site(CONTENT, now, language="en"), plans, "reference/").text
    assert "Blank means unknown, and is never replaced by zero." in english
    assert "Penanda iklan Ad disclosure not “pengungkapan”" in english
