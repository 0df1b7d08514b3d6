"""Findings for which somebody has taken responsibility (`accepted.yml`): silent, and listed as accepted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime

from kolsite.codes import CODES
from kolsite.content.catalog import Catalog
from kolsite.content.files import place_of
from kolsite.model.accepted import Accepted
from kolsite.problems import Acceptance, Problem, State, near_words


def with_acceptances(catalog: Catalog, problems: Iterable[Problem], today: date) -> Iterator[Problem]:
    """The same problems, those that an entry of the right folder accepts marked so."""
    entries = list(_entries(catalog))
    for problem in problems:
        match = next((entry for owner, entry in entries if _accepts(owner, entry, problem, today)), None)
        if match is None or problem.state is not State.OPEN or not problem.kind.finding:
            yield problem
        else:
            yield replace(problem, state=State.ACCEPTED, accepted=Acceptance(match.by, match.on, match.reason))


def acceptances_unknown(catalog: Catalog, now: datetime) -> Iterator[Problem]:
    """Entries that accept nothing, for there is no such finding."""
    findings = [code for code, kind in CODES.items() if kind.finding]
    for owner, entry in _entries(catalog):
        if entry.code not in findings:
            place, near = place_of(entry, "code"), near_words(entry.code, findings)
            yield Problem("acceptance-unknown", place, {"code": entry.code}, (owner,), near)


def _entries(catalog: Catalog) -> Iterator[tuple[str, Accepted]]:
    """Every entry, with the record in whose folder it stands."""
    kinds = (("campaign", catalog.campaigns), ("kol", catalog.kols), ("brand", catalog.brands))
    for kind, records in kinds:
        for slug, record in records.items():
            yield from ((f"{kind}:{slug}", entry) for entry in record.accepted)


def _accepts(owner: str, entry: Accepted, problem: Problem, today: date) -> bool:
    if owner not in problem.about or entry.code != problem.code:
        return False
    if entry.until is not None and entry.until < today:
        return False
    named = {part for ref in problem.about for part in (ref.partition(":")[2], *ref.partition(":")[2].split("/"))}
    return set(entry.refs) <= named
