"""What may be said and done: approved claims with their evidence, words to avoid, do and don't, freedom, boundaries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kolsite.language import Said
from kolsite.measure.delivery import live_window
from kolsite.model.brand import Claim, ClaimStatus, Reference
from kolsite.model.campaign import Campaign
from kolsite.views.brief.matter import Matter
from kolsite.views.brief.parts import Block, Point, block
from kolsite.views.facts import fact, run_on
from kolsite.views.inherited import inherited_text
from kolsite.views.pieces import joined

NONE_APPROVED = (
    "Tidak ada klaim hasil yang disetujui untuk konten ini: cukup ceritakan pemakaian, tanpa janji."
    " | No claim on results is approved for this content: tell how it is used, and promise nothing."
)


def claims(matter: Matter) -> Block | None:
    """The claims that may be used, numbered, each with its evidence; or that there is none."""
    usable = [_claim(claim, matter) for claim in _usable_claims(matter)]
    if matter.education:
        return block(matter.say("Materi dan rujukan | Material and references"), points=usable, style="numbered")
    title = matter.say("Klaim yang boleh dipakai | Claims that may be used")
    if not usable and matter.seen.brand.claims:
        return block(title, matter.say(NONE_APPROVED))
    return block(title, points=usable, style="numbered")


def _usable_claims(matter: Matter) -> Sequence[Claim]:
    """Of the campaign's claims those that may be used, about what this work shows or about no product."""
    campaign = matter.seen.campaign
    about = {None, *(product.slug for product in matter.products)}
    given = [claim for claim in matter.seen.brand.claims if claim.slug in campaign.claims]
    return [claim for claim in given if claim.product in about and is_usable(claim, campaign)]


def is_usable(claim: Claim, campaign: Campaign) -> bool:
    """Whether a claim is approved, and valid for as long as the campaign is live."""
    first, last = live_window(campaign)
    begun = claim.valid_from is None or claim.valid_from <= first
    return claim.status is ClaimStatus.APPROVED and begun and (claim.valid_until is None or claim.valid_until >= last)


def _claim(claim: Claim, matter: Matter) -> Point:
    """What may be said, under which condition, on what evidence, and who allowed it."""
    by = matter.say("disetujui {who} | approved by {who}", who=claim.approved_by) if claim.approved_by else None
    sources = (_reference(one, matter) for one in claim.references)
    evidence = joined(*sources, None if matter.single else by)
    return Point(claim.statement.said(matter.voice.language), run_on(matter.text(claim.qualifier), evidence))


def _reference(reference: Reference, matter: Matter) -> str:
    page = matter.say("hlm. {page} | p. {page}", page=reference.page) if reference.page else None
    doi = f"doi {reference.doi}" if reference.doi else None
    return ", ".join(part for part in (reference.citation, page, doi, reference.url) if part)


# --- words and deeds ---------------------------------------------------------------------------------------------


def never_say(matter: Matter) -> Block | None:
    """Words and topics that the brand does not want, whatever is claimed."""
    topics = matter.plain("; ".join(matter.seen.brand.blocked_topics))
    facts = (fact(matter.say("Topik | Topics"), topics),)
    return block(_never_title(matter), _never_words(matter), facts=facts, style="never")


def _never_title(matter: Matter) -> str:
    return matter.tone("Jangan pernah bilang | Never say", "Mohon tidak diucapkan | Please never say")


def _never_words(matter: Matter) -> Said | None:
    """What no claim may say, also those that are not approved, and the brand's own list."""
    brand = matter.seen.brand
    about = {None, *(product.slug for product in matter.products)}
    words = [word for claim in brand.claims if claim.product in about for word in claim.never_say]
    return matter.plain(joined(*(f"“{phrase}”" for phrase in dict.fromkeys((*words, *brand.blocked_words)))))


def dos(matter: Matter) -> Block | None:
    """What the campaign asks of posts; a talk or an event has its own rundown."""
    if not matter.posts:
        return None
    return block(
        matter.tone("Boleh | Do", "Dianjurkan | Recommended"),
        points=map(Point, matter.texts(matter.seen.campaign.dos)),
        style="check",
    )


def donts(matter: Matter) -> Block | None:
    return block(
        matter.tone("Jangan | Don't", "Mohon dihindari | Please avoid"),
        points=map(Point, matter.texts(matter.seen.campaign.donts)),
        style="cross",
    )


def donts_and_words(matter: Matter) -> Block | None:
    """What not to do and not to say, in one block for a single page."""
    told, words = donts(matter), fact(_never_title(matter), _never_words(matter))
    if told is None or words is None:
        return told or never_say(matter)
    return replace(told, facts=(words,))


def freedom(matter: Matter) -> Block | None:
    """What the KOL decides."""
    found = inherited_text("creative_freedom", matter.seen.catalog, matter.seen.campaign, matter.seen.assignment)
    return block(
        matter.tone("Bebas diatur sendiri | Creative freedom", "Keleluasaan | Freedom"),
        matter.text(found.value) if found else None,
    )


def boundaries(matter: Matter) -> Block | None:
    """What the KOL told us, in the KOL's own words."""
    return block(
        matter.say("Yang kami hormati | What we respect"),
        points=(Point(matter.own_words(text)) for text in matter.seen.kol.boundaries),
    )
