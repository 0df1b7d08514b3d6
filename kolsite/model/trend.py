"""A note on a trend: what people are watching and buying now, and until when that is likely to hold."""

from __future__ import annotations

from typing import Annotated

from kolsite.model.fields import Entity, entity, may, must
from kolsite.model.settings import Platform
from kolsite.model.types import CampaignRef, Day, Listed, Prose, Slug, Text, TextList


@entity
class Trend(Entity):
    """One file of `trends/`: front matter and text."""

    slug: Slug = must("I", steers="trend")
    title: Text | None = may("I", "trend")
    date: Day = must("I", "trend")
    niches: TextList = may("I", "trend", default=())
    platforms: Annotated[tuple[Platform, ...], Listed] = may("I", "trend", default=())
    campaigns: Annotated[tuple[CampaignRef, ...], Listed] = may("I", "trend", default=(), steers="campaign")
    source: Text | None = may("I", "trend")
    expires_on: Day | None = may("I", "trend")
    body: Prose = must("I", "trend")
