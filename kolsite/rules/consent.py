"""Permission to keep somebody's data, and to show a child."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from kolsite.content.catalog import Catalog
from kolsite.content.files import place_of
from kolsite.model.kol import Kol
from kolsite.problems import Problem
from kolsite.rules.subject import about, in_play, name_of


def _working_with(catalog: Catalog) -> list[Kol]:
    """The KOLs who are proposed or chosen somewhere now."""
    return list({kol.slug: kol for _, _, kol in in_play(catalog)}.values())


def consent(catalog: Catalog, now: datetime) -> Iterator[Problem]:
    """Consent that was withdrawn, has ended, or was never recorded."""
    today = now.astimezone(catalog.zone).date()
    for kol in catalog.kols.values():
        given = kol.consent
        if given.withdrawn_on is not None:
            place = place_of(given, "withdrawn_on")
            yield Problem("consent-withdrawn", place, {"kol": name_of(kol), "on": given.withdrawn_on}, about(kol))
        elif given.retain_until is not None and given.retain_until < today:
            place = place_of(given, "retain_until")
            yield Problem("consent-ended", place, {"kol": name_of(kol), "until": given.retain_until}, about(kol))
    for kol in _working_with(catalog):
        if kol.consent.basis is None:
            yield Problem("consent-missing", place_of(kol, "consent"), {"kol": name_of(kol)}, about(kol))


def guardian_consent(catalog: Catalog, now: datetime) -> Iterator[Problem]:
    """A child in the content of a KOL we work with, without the guardian's consent on record."""
    for kol in _working_with(catalog):
        minors = kol.minors_in_content
        if minors.allowed and minors.guardian_consent_on is None:
            place = place_of(minors, "allowed")
            yield Problem("guardian-consent-missing", place, {"kol": name_of(kol)}, about(kol))
