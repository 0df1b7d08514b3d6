"""How much a payment is, and when it is due: what was written, or what follows from the agreed fee and the invoice."""

from __future__ import annotations

from datetime import date, timedelta

from kolsite.measure.working_days import add_working_days
from kolsite.model.assignment import Compensation, Payment, TopUnit
from kolsite.model.settings import Settings
from kolsite.values import Money


def amount_of(payment: Payment, compensation: Compensation) -> Money | None:
    """The amount that is written, else its part of the agreed fee; None where neither is known."""
    if payment.amount is not None or payment.part is None or compensation.agreed is None:
        return payment.amount
    return compensation.agreed * payment.part


def due_on(payment: Payment, settings: Settings) -> date | None:
    """The day that is written, else so many days after the complete invoice; None while there is no invoice.

    13 Nov 2026 and 14 working days make 3 Dec.
    """
    if payment.due is not None or payment.invoice_received_on is None or payment.top_days is None:
        return payment.due
    if payment.top_unit is TopUnit.CALENDAR:
        return payment.invoice_received_on + timedelta(days=payment.top_days)
    return add_working_days(payment.invoice_received_on, payment.top_days, settings)
