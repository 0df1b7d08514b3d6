"""What a tax takes from a fee: from before tax to what is received and back, by the rule that finance has set.

An estimate, always said to be one: finance decides. Sources of the figures below: the sample's own tax rules.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from kolsite.model.kol import Basis
from kolsite.model.settings import TaxBase, TaxPayer, TaxRule
from kolsite.values import CURRENCIES_WITHOUT_CENTS, Money


@dataclass(frozen=True, slots=True)
class TaxSplit:
    """A fee before tax, the tax, and what is received: `gross − tax = nett`, to the rupiah."""

    gross: Money
    tax: Money
    nett: Money


def split_of(agreed: Money, basis: Basis, rule: TaxRule) -> TaxSplit:
    """An agreed fee taken apart. A tax that the agency pays comes on top, whatever the fee is called."""
    part = part_of_gross(rule.rate, rule.base)
    received = basis is Basis.NETT or rule.payer is TaxPayer.AGENCY
    return from_nett(agreed, part) if received else from_gross(agreed, part)


def from_nett(nett: Money, part: Decimal) -> TaxSplit:
    """What has to be paid before tax, so that this much is received.

    >>> made = from_nett(Money(Decimal(10_000_000)), Decimal("0.025"))
    >>> made.gross.amount, made.tax.amount
    (Decimal('10256410'), Decimal('256410'))
    """
    gross = _rounded(Money(nett.amount / (1 - part), nett.currency))
    return TaxSplit(gross, gross - nett, nett)


def from_gross(gross: Money, part: Decimal) -> TaxSplit:
    """What is received of a fee before tax.

    >>> made = from_gross(Money(Decimal(56_000_000)), Decimal("0.02"))
    >>> made.tax.amount, made.nett.amount
    (Decimal('1120000'), Decimal('54880000'))
    """
    tax = _rounded(gross * part)
    return TaxSplit(gross, tax, gross - tax)


def part_of_gross(rate: Decimal, base: TaxBase) -> Decimal:
    """The tax as a part of the fee before tax: 5 % of half of it is 2.5 %.

    >>> part_of_gross(Decimal("0.05"), TaxBase.HALF_GROSS)
    Decimal('0.025')
    """
    match base:
        case TaxBase.HALF_GROSS:
            return rate / 2
        case TaxBase.NETT:
            return rate / (1 + rate)
        case TaxBase.GROSS:
            return rate


def _rounded(money: Money) -> Money:
    """To the rupiah, or to the cent."""
    unit = Decimal(1) if money.currency in CURRENCIES_WITHOUT_CENTS else Decimal("0.01")
    return Money(money.amount.quantize(unit, ROUND_HALF_UP), money.currency)
