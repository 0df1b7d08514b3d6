"""Promo codes: the same one given out twice, or one that got out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import combinations

from kolsite.content.catalog import Catalog
from kolsite.content.files import place_of
from kolsite.measure.figures import Figure, Metric
from kolsite.measure.sales import SalesResult, Verdict, attribute
from kolsite.model.assignment import Code, Decision
from kolsite.model.campaign import Campaign
from kolsite.model.kol import Kol
from kolsite.problems import Problem
from kolsite.rules.subject import about
from kolsite.values import day_of

UNKNOWN = "?"


def code_shared(catalog: Catalog, now: datetime) -> Iterator[Problem]:
    """One code in two places at the same time: nobody could tell whose sale it is."""
    given: dict[str, list[tuple[Campaign, Kol, Code]]] = {}
    for campaign, assignment in catalog.every_assignment():
        if assignment.decision is Decision.SELECTED:
            for code in assignment.codes:
                place = (campaign, catalog.kol_of(assignment), code)
                given.setdefault(code.code.casefold(), []).append(place)
    for places in given.values():
        for (one, kol, code), (other, other_kol, other_code) in combinations(places, 2):
            if _together(code, other_code, catalog):
                words = {"code": other_code.code, "campaign": one.name, "other_campaign": other.name}
                refs = about(one, other, kol, other_kol)
                yield Problem("code-shared", place_of(other_code, "code"), words, refs)


def _together(one: Code, other: Code, catalog: Catalog) -> bool:
    def starts(code: Code) -> str:
        return day_of(code.valid_from, catalog.zone).isoformat() if code.valid_from else ""

    def ends(code: Code) -> str:
        return day_of(code.valid_to, catalog.zone).isoformat() if code.valid_to else "9999"

    return starts(one) <= ends(other) and starts(other) <= ends(one)


def code_leaked(catalog: Catalog, now: datetime) -> Iterator[Problem]:
    """Codes that got out, with what is therefore not counted."""
    for campaign in catalog.campaigns.values():
        sales = attribute(campaign, catalog.zone_of(campaign))
        for assignment in campaign.assignments:
            for code in assignment.codes:
                if code.leaked_at is None:
                    continue
                own = SalesResult([row for row in sales.rows if row.code is code])
                words = {
                    "code": code.code,
                    "when": code.leaked_at,
                    "orders": _said(own.sum("orders", Verdict.LEAKED)),
                    "revenue": _said(own.revenue(Verdict.LEAKED)),
                }
                refs = about(campaign, catalog.kol_of(assignment))
                yield Problem("code-leaked", place_of(code, "leaked_at"), words, refs)


def _said(figure: Figure) -> object:
    return figure.value if isinstance(figure, Metric) else UNKNOWN
