"""Amounts with a zero too many or too few."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal

from kolsite.content.catalog import Catalog
from kolsite.content.files import place_of
from kolsite.language import Words, words
from kolsite.model.assignment import Decision
from kolsite.problems import Problem
from kolsite.rules.subject import about, name_of
from kolsite.values import Money

USUAL = {"IDR": (Decimal(50_000), Decimal(1_000_000_000))}
"""What one thing costs at the least and at the most; beyond it somebody is asked, nothing is refused."""
AGREED = words("fee deal | the agreed fee")


def unusual_fees(catalog: Catalog, now: datetime) -> Iterator[Problem]:
    """Rates and agreed fees far outside what is usual."""
    for kol in catalog.kols.values():
        for card in kol.rates:
            for item in card.items:
                if _unusual(item.rate):
                    given = _given(name_of(kol), item.rate, item.format.label)
                    yield Problem("fee-unusual", place_of(item, "rate"), given, about(kol))
    for campaign, assignment in catalog.every_assignment():
        fee = assignment.compensation.agreed
        if assignment.decision is Decision.SELECTED and fee is not None and _unusual(fee):
            kol = catalog.kol_of(assignment)
            place = place_of(assignment.compensation, "agreed")
            yield Problem("fee-unusual", place, _given(name_of(kol), fee, AGREED), about(campaign, kol))


def _unusual(money: Money) -> bool:
    low, high = USUAL.get(money.currency, (Decimal(0), Decimal("Infinity")))
    return money.amount != 0 and not low <= money.amount <= high


def _given(kol: str, amount: Money, what: Words) -> dict[str, object]:
    return {"kol": kol, "amount": amount, "what": what}
