"""A finding for which a person has taken responsibility; it falls silent and is listed as accepted."""

from __future__ import annotations

from kolsite.model.fields import Entity, entity, may, must
from kolsite.model.types import Day, Text, TextList


@entity
class Accepted(Entity):
    """One entry of `accepted.yml`, in a campaign's, KOL's or brand's folder."""

    code: Text = must("I", "campaign", steers="home profile brand campaign evaluation")
    refs: TextList = may("I", "campaign", steers="home profile brand campaign evaluation", default=())
    by: Text = must("I", "campaign profile brand")
    on: Day = must("I", "campaign profile brand", steers="home")
    reason: Text = must("I", "campaign profile brand")
    until: Day | None = may("I", "campaign", steers="home profile brand campaign evaluation")
