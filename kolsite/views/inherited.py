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
from kolsite.model.settings import InsightRequest, Question

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


def layers(name: str, catalog: Catalog, campaign: Campaign) -> list[Inherited[Any]]:
    """Every version of a text or list that somebody wrote for a campaign, the nearest first."""
    return [Inherited(value, origin) for origin, value in _written(name, catalog, campaign, None)]


def _nearest(
    name: str, catalog: Catalog, campaign: Campaign, assignment: Assignment | None = None
) -> Inherited[Any] | None:
    return next((Inherited(value, origin) for origin, value in _written(name, catalog, campaign, assignment)), None)


def _written(
    name: str, catalog: Catalog, campaign: Campaign, assignment: Assignment | None
) -> Iterator[tuple[Origin, Any]]:
    """What is not blank, from near to far."""
    versions = (
        (Origin.ASSIGNMENT, getattr(assignment, name, None)),
        (Origin.CAMPAIGN, campaign.disclosure.text if name == "disclosure" else getattr(campaign, name)),
        (Origin.BRAND, getattr(catalog.brand_of(campaign).defaults, name)),
        (Origin.AGENCY, getattr(catalog.settings.defaults, name)),
    )
    return ((origin, value) for origin, value in versions if value not in (None, ()))
