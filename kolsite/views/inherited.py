"""Texts that are the same every time: the nearest of assignment, campaign, brand and agency wins, and says whose it is.

A campaign writes only what differs; everything else stands in `settings.defaults` or `brand.defaults`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Generic, Literal, TypeVar

from kolsite.content.catalog import Catalog
from kolsite.language import I18n, Words, words
from kolsite.model.assignment import Assignment
from kolsite.model.campaign import Campaign
from kolsite.model.settings import Contingency, CrisisPlan, InsightRequest, Question

TextName = Literal["draft_submission", "reschedule", "creative_freedom", "disclosure", "pause_rule", "terms"]
VALUE = TypeVar("VALUE")


class Origin(StrEnum):
    """Whose text it is, the nearest first."""

    ASSIGNMENT = "assignment"
    CAMPAIGN = "campaign"
    BRAND = "brand"
    AGENCY = "agency"

    @property
    def label(self) -> Words:
        return ORIGINS[self]


ORIGINS = {
    Origin.ASSIGNMENT: words("khusus kerja sama ini | for this assignment"),
    Origin.CAMPAIGN: words("dari campaign | from the campaign"),
    Origin.BRAND: words("bawaan brand | the brand's own"),
    Origin.AGENCY: words("bawaan agency | the agency's own"),
}


@dataclass(frozen=True, slots=True)
class Inherited(Generic[VALUE]):
    """A text (or a list) and whose it is."""

    value: VALUE
    origin: Origin


def inherited_text(
    name: TextName, catalog: Catalog, campaign: Campaign, assignment: Assignment | None = None
) -> Inherited[I18n] | None:
    """The text that holds for a campaign, or for one KOL in it; None if nobody wrote one.

    A campaign's disclosure has parts of its own (`text`, `placement`, `formats`); here it is its text.
    """
    return _nearest(name, catalog, campaign, assignment)


def inherited_contact(catalog: Catalog, campaign: Campaign) -> Inherited[str] | None:
    """Whom to call in a crisis."""
    return _nearest("crisis_contact", catalog, campaign)


def inherited_insights(catalog: Catalog, campaign: Campaign) -> Inherited[tuple[InsightRequest, ...]] | None:
    """The numbers to send after posting."""
    return _nearest("insights", catalog, campaign)


def inherited_questions(catalog: Catalog, campaign: Campaign) -> Inherited[tuple[Question, ...]] | None:
    """Questions of the audience with the answers that were agreed."""
    return _nearest("faq", catalog, campaign)


def inherited_contingency(catalog: Catalog, campaign: Campaign) -> Inherited[tuple[Contingency, ...]] | None:
    """What is done when something does not go as planned."""
    return _nearest("contingency", catalog, campaign)


def inherited_crisis(catalog: Catalog, campaign: Campaign) -> Inherited[tuple[CrisisPlan, ...]] | None:
    """What is done in the first hour of a crisis."""
    return _nearest("crisis", catalog, campaign)


def _nearest(
    name: str, catalog: Catalog, campaign: Campaign, assignment: Assignment | None = None
) -> Inherited[Any] | None:
    for origin, value in _from_near_to_far(name, catalog, campaign, assignment):
        if value not in (None, ()):
            return Inherited(value, origin)
    return None


def _from_near_to_far(
    name: str, catalog: Catalog, campaign: Campaign, assignment: Assignment | None
) -> Iterator[tuple[Origin, Any]]:
    if assignment is not None:
        yield Origin.ASSIGNMENT, getattr(assignment, name, None)
    yield Origin.CAMPAIGN, campaign.disclosure.text if name == "disclosure" else getattr(campaign, name)
    yield Origin.BRAND, getattr(catalog.brand_of(campaign).defaults, name)
    yield Origin.AGENCY, getattr(catalog.settings.defaults, name)
