"""What a value changes: outputs that may show it, or that the schema says it steers, and no others.

Texts are looked for by their words (`test_leaks.py`). Choices, numbers, dates and amounts have none, so each is
changed in one record of a small site, and every output is made before and after.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from canaries import FIXED, WORLDS, every_spot, write_canaries
from conftest import CONFIG
from paper import documents_of, session_of

from kolsite.build.session import Session
from kolsite.model.fields import Mark, Shown
from kolsite.model.shapes import Spot
from kolsite.render.site import SiteRenderer
from kolsite.views.outputs import Kind
from kolsite.views.team.pages import every_page

OWN = WORLDS[0]
SEEN_BY = {Shown.BRIEF: {Mark.PUBLIC, Mark.KOL}, Shown.AGREEMENT: {Mark.PUBLIC, Mark.KOL, Mark.KOLS_MANAGER},
           Shown.SHARE: {Mark.PUBLIC, Mark.CLIENT}}  # fmt: skip
OUTPUT_OF = {Kind.BRIEF: Shown.BRIEF, Kind.AGREEMENT: Shown.AGREEMENT, Kind.SHARE: Shown.SHARE}
Make = Callable[[frozenset[str]], dict[str, str]]
UNTOUCHED = {"slug", "asset", "forbidden"}
ALWAYS_THE_SAME = {"Settings.schema", "Campaign.shares.kind"}
"""One value only is possible: the others are refused."""


@dataclass(frozen=True)
class Changeable:
    """A field whose value can be changed, and the outputs that may then differ."""

    name: str
    allowed: frozenset[str]


def changeable() -> Iterator[Changeable]:
    for root, spot in every_spot():
        name = f"{root}.{spot}"
        sort = spot.shape.leaf.sort if spot.shape.leaf else ""
        left_out = spot.shape.free or spot.shape.ref is not None or sort in UNTOUCHED or Mark.FORBIDDEN in spot.marks
        if not left_out and FIXED.get(name) != "" and name not in ALWAYS_THE_SAME:
            yield Changeable(name, frozenset(allowed(spot)))


def allowed(spot: Spot) -> Iterator[str]:
    yield "leads"
    if Mark.LEADS not in spot.marks:
        yield "internal"
    for output, marks in SEEN_BY.items():
        seen = {mark for mark in spot.marks & marks if dict(spot.when).get(mark) != "inline"}
        if seen or output in spot.steers:
            yield output


def outputs_of(root: Path) -> dict[str, str]:
    """Every output of a site, made as far as its HTML, by its kind and whose it is."""
    session = session_of(root)
    made = {edition: _site(session, edition == "leads") for edition in ("internal", "leads")}
    kinds = {planned.output.path: OUTPUT_OF[planned.output.kind] for planned in session.planned}
    for path, content in documents_of(session, root / "made").items():
        whose = "own" if OWN.campaign in path.split("/") or path.startswith(f"clients/{OWN.brand}/") else "other"
        made[f"{kinds[path]} {whose} {path}"] = hashlib.sha256(content.encode()).hexdigest()
    return made


def _site(session: Session, for_leads: bool) -> str:
    renderer = SiteRenderer(session.templates, session.gallery, session.voice)
    whole = hashlib.sha256()
    for plan in every_page(session.team_site(for_leads)):
        page = plan.make()
        whole.update(f"{plan.uri} {page.title} {page.search} {renderer.html(page)}".encode())
    return whole.hexdigest()


@pytest.fixture(scope="module")
def make(tmp_path_factory: pytest.TempPathFactory) -> Make:
    """Makes all outputs with some fields changed; the fields are told by name."""

    def made(names: frozenset[str]) -> dict[str, str]:
        root = tmp_path_factory.mktemp("steered")
        (root / "content/pages").mkdir(parents=True)
        write_canaries(root / "content", names)
        (root / "site_config.yml").write_text(CONFIG, encoding="utf-8")
        return outputs_of(root)

    return made


def _named(group: frozenset[str]) -> str:
    return " ".join(sorted(group))


def _groups() -> dict[frozenset[str], list[str]]:
    groups: dict[frozenset[str], list[str]] = defaultdict(list)
    for one in changeable():
        groups[one.allowed].append(one.name)
    return dict(sorted(groups.items(), key=lambda group: _named(group[0])))


GROUPS = _groups()


@pytest.mark.parametrize("group", GROUPS, ids=_named)
def test_a_value_changes_only_what_may_follow_it(group: frozenset[str], make: Make) -> None:
    before = make(frozenset())

    def wrong(names: list[str]) -> list[str]:
        """The fields among these that change what they may not."""
        after = make(frozenset(names))
        differ = {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
        beyond = {key for key in differ if key.split()[0] not in group or _of_others(key, names)}
        if not beyond:
            return []
        if len(names) == 1:
            return [f"{names[0]}: {', '.join(sorted(beyond))}"]
        middle = len(names) // 2
        return wrong(names[:middle]) + wrong(names[middle:])

    assert wrong(GROUPS[group]) == []


def _of_others(key: str, names: list[str]) -> bool:
    """Whether an output of the other client changed although nothing that both share did."""
    shared = any(name.startswith("Settings.") for name in names)
    return " other " in key and not shared


def test_the_language_is_one_of_them() -> None:
    names = {one.name for one in changeable()}
    assert {"Settings.language", "Kol.register", "Campaign.assignments.compensation.agreed"} <= names
    assert len(names) > 250
