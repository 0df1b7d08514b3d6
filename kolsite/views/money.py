"""A compensation in words: what was agreed, in what, before or after tax, and what would change it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kolsite.language import Said, Voice, as_language
from kolsite.model.assignment import Compensation, CompensationKind
from kolsite.model.kol import KolKind
from kolsite.values import Money
from kolsite.views.access import ForKol
from kolsite.views.facts import Fact, fact
from kolsite.views.pieces import joined


def compensation_facts(seen: ForKol, voice: Voice) -> Iterator[Fact | None]:
    """The agreed fee first; an expert is paid an honorarium."""
    paid, expert = seen.assignment.compensation, seen.kol.kind is KolKind.EXPERT
    written_in = as_language(seen.catalog.settings.language) or "id"

    def plain(text: str | None) -> Said | None:
        return Said(text, written_in) if text else None

    yield fact(fee_word(seen, voice), _money(paid.agreed, voice))
    basis = paid.basis.label.in_(voice.language) if paid.basis else None
    ppn = paid.ppn.label.in_(voice.language) if paid.ppn else None
    yield fact(voice.say("Dasar | Basis"), joined(basis, ppn, paid.currency))
    yield fact(voice.say("Bentuk | In"), ", ".join(_kind(kind, expert, voice) for kind in paid.kinds))
    yield fact(voice.say("Nilai produk | Product value"), _money(paid.product_value, voice))
    share = percent(paid.commission_pct, voice) if paid.commission_pct is not None else None
    yield fact(voice.say("Komisi | Commission"), joined(share, paid.commission_base))
    yield fact("Bonus", plain("; ".join(paid.bonus_rules)))
    yield fact("Kill fee", _kill_fee(paid, voice))
    yield fact(voice.say("Denda terlambat | Late penalty"), plain(paid.late_penalty))


def fee_word(seen: ForKol, voice: Voice) -> str:
    expert = seen.kol.kind is KolKind.EXPERT
    return voice.say("Honorarium | Honorarium") if expert else voice.say("Fee deal | Agreed fee")


def _money(amount: Money | None, voice: Voice) -> str | None:
    return voice.money(amount) if amount is not None else None


def _kind(kind: CompensationKind, expert: bool, voice: Voice) -> str:
    if kind is CompensationKind.FLAT and expert:
        return voice.say("honorarium | honorarium")
    return kind.label.in_(voice.language)


def _kill_fee(paid: Compensation, voice: Voice) -> str | None:
    """An amount, or a part of the agreed fee with what that makes."""
    if paid.kill_fee is None or isinstance(paid.kill_fee, Money):
        return _money(paid.kill_fee, voice)
    share = percent(paid.kill_fee, voice)
    return f"{share} = {voice.money(paid.agreed * paid.kill_fee)}" if paid.agreed else share


def percent(share: Decimal, voice: Voice) -> str:
    """A share as it was agreed: `8%`, `2,5%`."""
    return voice.percent(share, 0 if share * 100 % 1 == 0 else 1)
