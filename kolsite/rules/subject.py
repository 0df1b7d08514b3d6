"""What findings are about, and how they name it: KOLs, campaigns, deliverables, posts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

from kolsite.content.catalog import Catalog
from kolsite.language import Words
from kolsite.model.assignment import Assignment, Decision, Deliverable
from kolsite.model.campaign import Campaign, CampaignStatus
from kolsite.model.kol import Kol
from kolsite.model.results import Post
from kolsite.problems import Problem

Check = Callable[[Catalog, datetime], Iterator[Problem]]

OVER = frozenset({CampaignStatus.CLOSED, CampaignStatus.CANCELLED})
IN_PLAY = frozenset({Decision.SHORTLIST, Decision.SELECTED, Decision.RESERVE})


def name_of(kol: Kol) -> str:
    """The name that is shown: the KOL's own, else its handle, else its slug."""
    if kol.name:
        return kol.name
    return kol.channels[0].handle if kol.channels else kol.slug


def what_of(deliverable: Deliverable) -> Words:
    return deliverable.format.label


def names_of(catalog: Catalog, post: Post) -> str:
    return ", ".join(name_of(catalog.kols[slug]) for slug in post.kols) or post.post


def about(*things: Campaign | Kol | tuple[str, str] | None) -> tuple[str, ...]:
    """References such as `campaign:rawisari-1111`, `kol:nadhira`, `post:e3-06`."""
    refs = []
    for thing in things:
        if isinstance(thing, Campaign):
            refs.append(f"campaign:{thing.slug}")
        elif isinstance(thing, Kol):
            refs.append(f"kol:{thing.slug}")
        elif thing is not None:
            refs.append(f"{thing[0]}:{thing[1]}")
    return tuple(dict.fromkeys(refs))


def under_way(campaign: Campaign) -> bool:
    return campaign.status not in OVER


def in_play(catalog: Catalog) -> Iterator[tuple[Campaign, Assignment, Kol]]:
    """Every KOL who is proposed or chosen in a campaign that is not over."""
    for campaign, assignment in catalog.every_assignment():
        if under_way(campaign) and assignment.decision in IN_PLAY:
            yield campaign, assignment, catalog.kol_of(assignment)
