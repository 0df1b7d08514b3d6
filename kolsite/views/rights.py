"""Rights in words: what a client may do with content, what a KOL does not do for others, each with its dates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kolsite.language import Voice
from kolsite.model.assignment import Allowlisting, Exclusivity, Terms, UsageRight
from kolsite.values import Money
from kolsite.views.facts import Fact, fact
from kolsite.views.pieces import joined


def rights_facts(terms: Terms, voice: Voice) -> Iterator[Fact | None]:
    """Usage rights, exclusivity and permission to advertise; with their prices for whom the catalog has them."""
    for right in terms.usage_rights:
        yield fact(voice.say("Hak pakai konten | Usage rights"), _right(right, voice))
    for one in terms.exclusivity:
        yield fact(voice.say("Eksklusif | Exclusive"), _exclusive(one, voice))
    if terms.allowlisting is not None:
        yield fact(voice.say("Izin boosting dari akun | Ads from the account"), _allowed(terms.allowlisting, voice))


def _right(right: UsageRight, voice: Voice) -> str:
    """Where, until when, and whether it may be advertised or edited."""
    where = (", ".join(right.channels), ", ".join(right.territories), period(right.from_, right.to, voice))
    paid = _may(right.paid_media, "boleh diiklankan | may be advertised", "tidak diiklankan | not for ads", voice)
    edited = _may(right.edit_allowed, "boleh diedit | may be edited", "tidak diedit | not edited", voice)
    return joined(*where, paid, edited, _price(right.price, voice))


def _may(allowed: bool | None, yes: str, no: str, voice: Voice) -> str | None:
    return None if allowed is None else voice.say(yes if allowed else no)


def _price(price: Money | None, voice: Voice) -> str | None:
    return voice.money(price) if price else None


def _exclusive(one: Exclusivity, voice: Voice) -> str:
    """What is not done for others, until when, and which brands that means."""
    kind = one.kind.label.in_(voice.language) if one.kind else None
    what = ": ".join(part for part in (kind, one.category) if part)
    rivals = ", ".join(one.competitors)
    named = voice.say("termasuk {names} | including {names}", names=rivals) if rivals else None
    return joined(what, period(one.from_, one.to, voice), named, _price(one.price, voice))


def _allowed(one: Allowlisting, voice: Voice) -> str:
    platform = one.platform.label.in_(voice.language) if one.platform else None
    return joined(platform, period(one.from_, one.to, voice))


def period(first: date | None, last: date | None, voice: Voice) -> str:
    """From when until when, or the one that is known."""
    if first and last:
        return voice.days(first, last)
    if first:
        return voice.say("mulai {day} | from {day}", day=voice.day(first))
    return voice.say("sampai {day} | until {day}", day=voice.day(last)) if last else ""
