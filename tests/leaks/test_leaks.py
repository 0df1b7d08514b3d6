"""Nothing reaches whom it is not for, and everything reaches whom it is for: every text of the model, in every output.

One site is built in which every text carries a word of its own (`canaries.py`). Then every byte of every output is
searched, and what was found is held against what the fields declare: their marks and scope (what may be there), and
where they are shown (what must be there).
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pytest
from canaries import WORLDS, Canary, World, write_canaries
from conftest import CONFIG
from searching import words_in

from kolsite.model.fields import Mark, Shown

WORD = re.compile(r"zq\d{4}vx")
TEAM_PAGES = {
    Shown.HOME: r"(index\.html|today/[\w-]+/index\.html)",
    Shown.DIRECTORY: r"kols/index\.html",
    Shown.PROFILE: r"kols/[\w-]+/index\.html",
    Shown.BRAND: r"brands/[\w-]+/index\.html",
    Shown.CAMPAIGN: r"campaigns/[\w-]+/index\.html",
    Shown.EVALUATION: r"campaigns/[\w-]+/evaluation/index\.html",
    Shown.TREND: r"trends/[\w-]+/index\.html",
    Shown.REFERENCE: r"reference/index\.html",
}
OUTPUT = {Shown.BRIEF: {Mark.PUBLIC, Mark.KOL}, Shown.AGREEMENT: {Mark.PUBLIC, Mark.KOL, Mark.KOLS_MANAGER},
          Shown.SHARE: {Mark.PUBLIC, Mark.CLIENT}}  # fmt: skip


@dataclass(frozen=True)
class Built:
    """The canaries of a site and the words found in its outputs, by path below `dist/`."""

    canaries: Mapping[str, Canary]
    found: Mapping[str, set[str]]

    def under(self, prefix: str) -> Iterator[tuple[str, set[str]]]:
        for path, words in self.found.items():
            if path.startswith(prefix):
                yield path, words


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    root = tmp_path_factory.mktemp("canaries")
    (root / "content/pages").mkdir(parents=True)
    canaries = write_canaries(root / "content")
    (root / "site_config.yml").write_text(CONFIG, encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "kolsite", "build", "--quiet"], cwd=root, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    return Built({one.word: one for one in canaries}, words_in(root / "dist", WORD))


def may_see(canary: Canary, output: Shown) -> bool:
    """Whether the marks of a canary's field allow it in an output besides the team's sites."""
    return any(dict(canary.spot.when).get(mark) != "inline" for mark in canary.spot.marks & OUTPUT[output])


def in_scope(canary: Canary, world: World, output: Shown) -> bool:
    """Whether a canary's record belongs to that client, KOL and campaign."""
    if canary.owner == "settings":
        return canary.spot.path[0] != "team" or world is WORLDS[0]
    own = {f"brand:{world.brand}", f"team:{world.brand}", f"kol:{world.kol}", f"campaign:{world.campaign}"}
    return canary.owner in {*own, f"assignment:{world.campaign}/{world.kol}"}


def name(canary: Canary) -> str:
    return f"{canary.name} ({canary.owner})"


def test_the_internal_site_has_nothing_that_is_for_leads(built: Built) -> None:
    leaked = {
        f"{name(built.canaries[word])} in {path}"
        for path, words in built.under("internal/")
        for word in words
        if Mark.LEADS in built.canaries[word].spot.marks or Mark.FORBIDDEN in built.canaries[word].spot.marks
    }
    assert not leaked


@pytest.mark.parametrize("world", WORLDS, ids=lambda world: world.brand)
@pytest.mark.parametrize("output", OUTPUT)
def test_an_output_has_nothing_beyond_its_mark_and_scope(output: Shown, world: World, built: Built) -> None:
    leaked = {
        f"{name(built.canaries[word])} in {path}"
        for path, words in _outputs(built, output, world)
        for word in words
        if not (may_see(built.canaries[word], output) and in_scope(built.canaries[word], world, output))
    }
    assert not leaked


@pytest.mark.parametrize("world", WORLDS, ids=lambda world: world.brand)
@pytest.mark.parametrize("output", OUTPUT)
def test_an_output_has_what_is_shown_there(output: Shown, world: World, built: Built) -> None:
    files = list(_outputs(built, output, world))
    assert files
    for path, words in files:
        missing = {
            name(canary)
            for canary in built.canaries.values()
            if output in canary.spot.shown and may_see(canary, output) and in_scope(canary, world, output)
            and not world.overshadows(canary.name) and canary.word not in words
        }  # fmt: skip
        assert not missing, f"{path} lacks {sorted(missing)}"


@pytest.mark.parametrize("page", TEAM_PAGES)
@pytest.mark.parametrize("edition", ["internal", "leads"])
def test_a_page_of_the_team_has_what_is_shown_there(edition: str, page: Shown, built: Built) -> None:
    pattern = re.compile(rf"{edition}/{TEAM_PAGES[page]}")
    there = {word for path, words in built.found.items() if pattern.fullmatch(path) for word in words}
    missing = {
        name(canary)
        for canary in built.canaries.values()
        if page in canary.spot.shown
        and (edition == "leads" or Mark.LEADS not in canary.spot.marks)
        and canary.word not in there
    }
    assert not missing


def test_nothing_else_of_the_content_is_published(built: Built) -> None:
    tops = {path.split("/")[0] for path in built.found}
    assert tops == {"internal", "leads", "kols", "clients"}


def _outputs(built: Built, output: Shown, world: World) -> list[tuple[str, set[str]]]:
    prefix = {
        Shown.BRIEF: f"kols/{world.kol}/{world.campaign}/brief",
        Shown.AGREEMENT: f"kols/{world.kol}/{world.campaign}/agreement",
        Shown.SHARE: f"clients/{world.brand}/",
    }[output]
    return list(built.under(prefix))
