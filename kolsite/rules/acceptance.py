"""Findings for which somebody has taken responsibility (`accepted.yml`): silent, and listed as accepted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from kolsite.content.catalog import Catalog
from kolsite.model.accepted import Accepted
from kolsite.problems import Acceptance, Problem, State


def with_acceptances(catalog: Catalog, problems: Iterable[Problem], today: date) -> Iterator[Problem]:
    """The same problems, those that an entry of the right folder accepts marked so."""
    entries = [
        *((f"campaign:{one.slug}", entry) for one in catalog.campaigns.values() for entry in one.accepted),
        *((f"kol:{one.slug}", entry) for one in catalog.kols.values() for entry in one.accepted),
        *((f"brand:{one.slug}", entry) for one in catalog.brands.values() for entry in one.accepted),
    ]
    for problem in problems:
        match = next((entry for owner, entry in entries if _accepts(owner, entry, problem, today)), None)
        if match is None or problem.state is not State.OPEN or not problem.kind.finding:
            yield problem
        else:
            yield replace(problem, state=State.ACCEPTED, accepted=Acceptance(match.by, match.on, match.reason))


def _accepts(owner: str, entry: Accepted, problem: Problem, today: date) -> bool:
    if owner not in problem.about or entry.code != problem.code:
        return False
    if entry.until is not None and entry.until < today:
        return False
    named = {part for ref in problem.about for part in (ref.partition(":")[2], *ref.partition(":")[2].split("/"))}
    return set(entry.refs) <= named
