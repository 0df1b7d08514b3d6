"""Health professionals and advertising: forbidden for most categories, to be reviewed by legal for education."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from kolsite.content.catalog import Catalog
from kolsite.content.files import place_of
from kolsite.measure.delivery import APPEARANCES
from kolsite.model.assignment import Assignment, Decision, Deliverable
from kolsite.model.brand import Regulated
from kolsite.problems import Problem, State
from kolsite.rules.packs import pack_of
from kolsite.rules.subject import IN_PLAY, about, name_of, under_way

CONSIDERED = IN_PLAY | {Decision.REJECTED}


def health_professionals(catalog: Catalog, now: datetime) -> Iterator[Problem]:
    """A health professional in a campaign of a regulated category. A rejected one is an error that was avoided."""
    source = pack_of(catalog.settings.rule_packs).health_professional
    for campaign, assignment in catalog.every_assignment():
        kol, brand = catalog.kol_of(assignment), catalog.brand_of(campaign)
        if not kol.health_professional or assignment.decision not in CONSIDERED:
            continue
        if brand.regulated_category in (Regulated.NONE, None):
            continue
        code = _code(assignment, brand.regulated_category)
        rejected = assignment.decision is Decision.REJECTED
        if code == "health-professional-review" and (rejected or not under_way(campaign)):
            continue
        words = {
            "kol": name_of(kol),
            "category": brand.regulated_category.label,
            "campaign": campaign.name,
            "source": source,
        }
        state = State.SETTLED if rejected else State.OPEN
        yield Problem(code, place_of(assignment, "decision"), words, about(campaign, kol), state=state)


def _code(assignment: Assignment, category: Regulated) -> str:
    """Education without a product is for legal to review, and so is all work for a health service."""
    education = bool(assignment.deliverables) and all(map(_only_teaches, assignment.deliverables))
    if category is Regulated.HEALTH_SERVICE or education:
        return "health-professional-review"
    return "health-professional-ad"


def _only_teaches(deliverable: Deliverable) -> bool:
    sells = deliverable.product_shown or deliverable.call_to_action or deliverable.code or deliverable.link
    return deliverable.format in APPEARANCES and not sells
