"""What is claimed: risky words in captions and drafts, and claims that may not be used."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import lru_cache

from kolsite.content.catalog import Catalog
from kolsite.content.files import place_of
from kolsite.language import Words, words
from kolsite.measure.delivery import live_window
from kolsite.model.brand import Brand, Claim, ClaimStatus
from kolsite.model.campaign import Campaign
from kolsite.model.fields import Entity
from kolsite.problems import Problem
from kolsite.rules.packs import WordList, pack_of
from kolsite.rules.subject import about, name_of, under_way

CAPTION = words("caption | the caption")
DRAFT = words("draft | a draft")
STATES = {
    ClaimStatus.DRAFT: words("masih draft | it is a draft"),
    ClaimStatus.IN_REVIEW: words("masih ditinjau | it is in review"),
    ClaimStatus.WITHDRAWN: words("sudah ditarik | it was withdrawn"),
    None: words("belum disetujui | it is not approved"),
}
ENDED = words("sudah tidak berlaku saat tayang | it is no longer valid while live")


def risky_words(catalog: Catalog, now: datetime) -> Iterator[Problem]:
    """Words that the law or the brand does not want, in captions and in the words of drafts."""
    for campaign in catalog.campaigns.values():
        lists = _lists(catalog, catalog.brand_of(campaign))
        for post in campaign.posts:
            if post.caption:
                kols = [catalog.kols[slug] for slug in post.kols]
                refs = about(campaign, *kols, ("post", post.post))
                who = ", ".join(map(name_of, kols))
                yield from _found(post.caption, lists, post, "caption", CAPTION, who, campaign, refs)
        for assignment in campaign.assignments:
            kol = catalog.kol_of(assignment)
            for deliverable in assignment.deliverables:
                for review in deliverable.reviews:
                    if review.text:
                        refs = about(campaign, kol)
                        yield from _found(review.text, lists, review, "text", DRAFT, name_of(kol), campaign, refs)


def _lists(catalog: Catalog, brand: Brand) -> Sequence[WordList]:
    pack = pack_of(catalog.settings.rule_packs)
    lists = [pack.everywhere]
    if brand.regulated_category in pack.by_category:
        lists.append(pack.by_category[brand.regulated_category])
    own = (*brand.blocked_words, *(word for claim in brand.claims for word in (*claim.never_say, *claim.risky_words)))
    return [*lists, WordList(tuple(own), f"{brand.name}: never_say, blocked_words")]


def _found(
    text: str,
    lists: Sequence[WordList],
    written: Entity,
    key: str,
    where: Words,
    who: str,
    campaign: Campaign,
    refs: tuple[str, ...],
) -> Iterator[Problem]:
    said: set[str] = set()
    for risky in lists:
        for match in _pattern(risky.words).finditer(text):
            if match[0].casefold() not in said:
                said.add(match[0].casefold())
                given = {"word": match[0], "where": where, "kol": who, "campaign": campaign.name}
                yield Problem("risky-word", place_of(written, key), {**given, "source": risky.source}, refs)


@lru_cache(maxsize=64)
def _pattern(risky: tuple[str, ...]) -> re.Pattern[str]:
    whole = "|".join(rf"(?<!\w){re.escape(word)}(?!\w)" for word in sorted(set(risky), key=len, reverse=True))
    return re.compile(whole or r"(?!)", re.IGNORECASE)


def claim_usable(catalog: Catalog, now: datetime) -> Iterator[Problem]:
    """Claims that a campaign uses although they are not approved, or not for as long as it is live."""
    for campaign in catalog.campaigns.values():
        if not under_way(campaign):
            continue
        for number, slug in enumerate(campaign.claims):
            claim = catalog.claim(campaign, slug)
            state = _state(claim, campaign)
            if state is not None:
                given = {"claim": claim.statement, "campaign": campaign.name, "state": state}
                yield Problem("claim-unusable", place_of(campaign, "claims", number), given, about(campaign))


def _state(claim: Claim, campaign: Campaign) -> Words | None:
    if claim.status is not ClaimStatus.APPROVED:
        return STATES[claim.status]
    first, last = live_window(campaign)
    ended = claim.valid_until is not None and claim.valid_until < last
    return ENDED if ended or (claim.valid_from is not None and claim.valid_from > first) else None
