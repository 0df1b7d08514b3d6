"""Who follows a KOL, and how much of that is whom a brand wants to reach."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from kolsite.measure.figures import Coverage, Figure, Metric, Over, Reason, Unit, Unmeasured
from kolsite.model.brand import AudienceTarget
from kolsite.model.kol import AudienceSnapshot, Kol
from kolsite.model.settings import Platform

DIMENSIONS = ("age", "gender", "cities", "interests")


@dataclass(frozen=True, slots=True)
class Match:
    """How much two audiences have in common, overall and by dimension."""

    overall: Figure
    by_dimension: Mapping[str, Decimal]


def latest_audience(kol: Kol, platform: Platform | None = None) -> AudienceSnapshot | None:
    """The newest audience snapshot, of that platform if one is named."""
    own = [one for one in kol.audience if platform is None or one.platform is platform]
    return max(own, key=lambda one: one.captured_on, default=None)


def overlap(target: Mapping[str, Decimal], audience: Mapping[str, Decimal]) -> Decimal:
    """Σ min(target share, audience share) over the groups of the target (metrics §6).

    >>> overlap({"18-24": Decimal("0.5"), "25-34": Decimal("0.5")}, {"18-24": Decimal("0.7"), "35-44": Decimal("0.3")})
    Decimal('0.5')
    """
    return sum((min(share, audience.get(key, Decimal(0))) for key, share in target.items()), Decimal(0))


def match(target: AudienceTarget, audience: AudienceSnapshot | AudienceTarget | None) -> Match:
    """The mean overlap of the dimensions that both have; the others are left out, and said to be."""
    wanted = [name for name in DIMENSIONS if getattr(target, name)]
    if audience is None or not wanted:
        return Match(Unmeasured(Reason.MISSING_INPUT, Coverage(0, len(wanted), Over.DIMENSIONS)), {})
    shared = {
        name: overlap(getattr(target, name), getattr(audience, name)) for name in wanted if getattr(audience, name)
    }
    coverage = Coverage(len(shared), len(wanted), Over.DIMENSIONS)
    if not shared:
        return Match(Unmeasured(Reason.MISSING_INPUT, coverage), {})
    mean = sum(shared.values(), Decimal(0)) / len(shared)
    return Match(Metric(mean, Unit.SHARE, coverage), shared)


def target_of(campaign_target: AudienceTarget, brand_target: AudienceTarget) -> AudienceTarget:
    """The campaign's target audience if it has one, else the brand's."""
    has_one = any(getattr(campaign_target, name) for name in DIMENSIONS)
    return campaign_target if has_one else brand_target
