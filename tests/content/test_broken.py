"""Mistakes in the content: each is reported where it stands, all in one run, and nothing is guessed or lost."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from broken import CASES, SITE, Broken
from conftest import WriteSite

from kolsite.codes import Level
from kolsite.content.read import read_content
from kolsite.language import LANGUAGES, Voice
from kolsite.problems import Problem, in_order
from kolsite.rules import check


def problems_of(root: Path, now: datetime) -> list[Problem]:
    """The errors and warnings of a site."""
    catalog, problems = read_content(root / "content")
    found = check(catalog, now) if catalog else ()
    return [one for one in in_order([*problems, *found]) if one.level is not Level.INFO]


def broken_site(write_site: WriteSite, case: Broken) -> Path:
    text = case.text if isinstance(case.text, str) else ""
    root = write_site({**SITE, **case.extra, case.file: text})
    if isinstance(case.text, bytes):
        (root / "content" / case.file).write_bytes(case.text)
    return root


def test_the_site_itself_is_free_of_errors(write_site: WriteSite, now: datetime) -> None:
    assert problems_of(write_site(SITE), now) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_mistake_is_reported_where_it_stands(case: Broken, write_site: WriteSite, now: datetime) -> None:
    problems = problems_of(broken_site(write_site, case), now)
    assert [f"{one.place.path}: {one.place.line} {one.code}" for one in problems] == [
        f"content/{case.file}: {expected}" for expected in case.problems
    ]
    for problem in problems:
        for language in LANGUAGES:
            assert problem.sentence(Voice(language))
            assert problem.hint(Voice(language))


def test_all_mistakes_come_in_one_run(write_site: WriteSite, now: datetime) -> None:
    two = [case for case in CASES if case.name in ("an unclosed quote", "an unknown column", "personal data")]
    root = write_site({**SITE, **{case.file: str(case.text) for case in two}})
    assert [one.code for one in problems_of(root, now)] == ["yaml.syntax", "field.unknown", "field.private"]


def test_a_slip_is_met_with_the_word_that_was_meant(write_site: WriteSite, now: datetime) -> None:
    root = write_site({**SITE, "kols/ana/kol.yml": SITE["kols/ana/kol.yml"].replace("greeting", "greting")})
    (problem,) = [one for one in problems_of(root, now) if one.code == "field.unknown"]
    assert problem.hint(Voice("id")).startswith("Mungkin maksudnya “greeting”?")
    assert problem.hint(Voice("en")).startswith("Did you mean “greeting”?")


def test_a_secret_never_stands_in_a_message(write_site: WriteSite, now: datetime) -> None:
    secret = SITE["campaigns/uji/assignments/ana.yml"].replace("3jt", "31337M").replace("5jt", "41414M")
    problems = problems_of(write_site({**SITE, "campaigns/uji/assignments/ana.yml": secret}), now)
    said = [one.sentence(Voice(language)) + one.hint(Voice(language)) for one in problems for language in LANGUAGES]
    assert [one.code for one in problems] == ["money.ambiguous-m", "money.ambiguous-m"]
    assert not any("31337" in text or "41414" in text for text in said)


@pytest.mark.parametrize(
    ("written", "shown"),
    [("012345", "012345"), ("+62812000", "+62812000"), ("no", "no"), ("12:30", "12:30"), ("1e3", "1e3"), ("~a", "~a")],
)
def test_text_stays_as_it_was_written(written: str, shown: str, write_site: WriteSite) -> None:
    root = write_site({**SITE, "kols/ana/kol.yml": f"name: {written}\ngreeting: Kak\n"})
    catalog, _ = read_content(root / "content")
    assert catalog is not None
    assert catalog.kols["ana"].name == shown


def test_lists_may_stand_in_a_table_or_in_yaml(write_site: WriteSite) -> None:
    in_yaml = (
        "- {date: 2026-11-01, platform: instagram, followers: 12.000}\n- {date: 2026-10-01, platform: instagram}\n"
    )
    in_table = "date,platform,followers\n2026-11-01,instagram,12000\n2026-10-01,instagram,\n"
    seen = []
    for name, text in (("snapshots.yml", in_yaml), ("snapshots.csv", in_table)):
        other = "snapshots.csv" if name.endswith("yml") else "snapshots.yml"
        root = write_site({**SITE, f"kols/ana/{name}": text, f"kols/ana/{other}": None})
        catalog, problems = read_content(root / "content")
        assert not problems
        assert catalog is not None
        seen.append([(one.date, one.followers) for one in catalog.kols["ana"].snapshots])
    assert seen[0] == seen[1]
    assert seen[0][1][1] is None  # blank is unknown, never 0
