"""What a careful colleague points out, on small sites: files in, findings out."""

from __future__ import annotations

from datetime import datetime

import pytest
from conftest import WriteSite

from kolsite.content.read import read_content
from kolsite.language import Voice
from kolsite.report import as_text, one_line
from kolsite.rules import check

ASSIGNMENT = "campaigns/uji/assignments/ana.yml"
PLANNED = (
    "decision: selected\ndeliverables:\n"
    "  - {slug: reel-1, platform: instagram, format: reel, draft_due: 2026-11-05, post_at: 2026-11-10 19.00}\n"
)
ACCEPTED = "- {{code: {code}, by: pia, on: 2026-11-20, reason: sudah dibahas}}\n"


def found(write_site: WriteSite, now: datetime, changes: dict[str, str | None]) -> list[str]:
    """The findings as a terminal shows them."""
    catalog, problems = read_content(write_site(changes) / "content")
    assert catalog is not None
    assert problems == ()
    return [one_line(one, Voice("id")) for one in check(catalog, now)]


def test_the_small_site_has_none(write_site: WriteSite, now: datetime) -> None:
    assert found(write_site, now, {}) == []


def test_a_post_ends_the_deadlines_of_what_it_fulfils(write_site: WriteSite, now: datetime) -> None:
    assert found(write_site, now, {ASSIGNMENT: PLANNED}) == []
    missing = found(write_site, now, {ASSIGNMENT: PLANNED, **dict.fromkeys(POSTED)})
    assert ["[deadline-late]" in line for line in missing] == [True, True]


POSTED = ("campaigns/uji/posts.csv", "campaigns/uji/metrics.csv")


def test_a_selected_kol_of_whom_nothing_is_asked(write_site: WriteSite, now: datetime) -> None:
    lines = found(write_site, now, {ASSIGNMENT: "decision: selected\n", **dict.fromkeys(POSTED)})
    assert len(lines) == 1
    assert "SOW-nya kosong" in lines[0]


@pytest.mark.parametrize("code", ["consent-mising", "field.unknown"])
def test_what_is_accepted_must_be_a_finding(code: str, write_site: WriteSite, now: datetime) -> None:
    lines = found(write_site, now, {"kols/ana/accepted.yml": ACCEPTED.format(code=code)})
    assert len(lines) == 1
    assert f"“{code}” bukan kode temuan" in lines[0]
    assert "kols/ana/accepted.yml:1" in lines[0]


def test_a_slip_in_a_code_is_recognised(write_site: WriteSite, now: datetime) -> None:
    catalog, _ = read_content(write_site({"kols/ana/accepted.yml": ACCEPTED.format(code="consent-endet")}) / "content")
    assert catalog is not None
    assert "consent-ended" in as_text(check(catalog, now), Voice("id"))
