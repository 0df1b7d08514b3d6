"""What a careful colleague would point out. `CHECKS` is the list of everything that is looked for."""

from __future__ import annotations

from datetime import datetime

from kolsite.content.catalog import Catalog
from kolsite.problems import Problem, in_order
from kolsite.rules.acceptance import acceptances_unknown, with_acceptances
from kolsite.rules.claims import claim_usable, risky_words
from kolsite.rules.codes import code_leaked, code_shared
from kolsite.rules.consent import consent, guardian_consent
from kolsite.rules.dates import dates_in_order
from kolsite.rules.disclosure import disclosure
from kolsite.rules.exclusivity import exclusive_elsewhere, exclusivity_breach
from kolsite.rules.fallbacks import fallbacks
from kolsite.rules.fees import unusual_fees
from kolsite.rules.freshness import boosted_posts, metrics_late, zero_views
from kolsite.rules.health import health_professionals
from kolsite.rules.lateness import deadlines_late, greetings_missing, holiday_deadlines, sow_missing, steps_late
from kolsite.rules.licences import ad_approval, ads_code_ends, halal_status, licence_ends, licence_missing
from kolsite.rules.schedule import double_booking, unavailable
from kolsite.rules.shares import shares_buildable
from kolsite.rules.subject import Check
from kolsite.rules.vetting import credibility, follower_spikes, sources_disagree, vetting

CHECKS: tuple[Check, ...] = (
    dates_in_order,
    shares_buildable,
    fallbacks,
    double_booking,
    unavailable,
    exclusivity_breach,
    exclusive_elsewhere,
    health_professionals,
    ad_approval,
    halal_status,
    licence_missing,
    licence_ends,
    ads_code_ends,
    disclosure,
    risky_words,
    claim_usable,
    guardian_consent,
    consent,
    code_shared,
    code_leaked,
    metrics_late,
    zero_views,
    boosted_posts,
    deadlines_late,
    steps_late,
    holiday_deadlines,
    greetings_missing,
    sow_missing,
    vetting,
    follower_spikes,
    credibility,
    sources_disagree,
    unusual_fees,
    acceptances_unknown,
)


def check(catalog: Catalog, now: datetime) -> tuple[Problem, ...]:
    """Everything that the checks find at an instant, accepted findings marked, in order of file and line."""
    found = [problem for rule in CHECKS for problem in rule(catalog, now)]
    return in_order(with_acceptances(catalog, found, now.date()))
