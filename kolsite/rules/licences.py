"""Permits: missing, or ending before what rests on them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple

from kolsite.content.catalog import Catalog
from kolsite.content.files import place_of
from kolsite.language import I18n, Words, words
from kolsite.measure.delivery import live_window, selected
from kolsite.model.brand import Brand, Licence, Product
from kolsite.model.campaign import Campaign, CampaignStatus
from kolsite.problems import Problem
from kolsite.rules.packs import Pack, pack_of
from kolsite.rules.subject import about, name_of, under_way

RUNS = words("hak pakai untuk iklan | paid-media rights")
LIVE = words("masa tayang | the live window")
ONLY_PLANNED = frozenset({CampaignStatus.PROPOSAL, CampaignStatus.AWAITING_PO})


def _pack(catalog: Catalog) -> Pack:
    return pack_of(catalog.settings.rule_packs)


def _promoted(catalog: Catalog) -> Iterator[tuple[Brand, Product, list[Campaign]]]:
    """Every product that is promoted, with the campaigns that do."""
    for brand in catalog.brands.values():
        campaigns = [one for one in catalog.campaigns_of(brand) if one.status not in ONLY_PLANNED]
        for product in brand.products:
            promoting = [campaign for campaign in campaigns if product.slug in products_of(campaign)]
            if promoting:
                yield brand, product, promoting


def products_of(campaign: Campaign) -> set[str]:
    """What a campaign promotes: its own products and those shown in what its KOLs make."""
    shown = {slug for one in selected(campaign) for made in one.deliverables for slug in made.product_shown}
    return {*campaign.products, *shown}


def ad_approval(catalog: Catalog, now: datetime) -> Iterator[Problem]:
    """Products whose advertising needs an approval that is not there."""
    for brand, product, campaigns in _promoted(catalog):
        source = _pack(catalog).approval_needed.get(brand.regulated_category)
        if source is not None and product.ad_approval.no is None:
            refs = about(*campaigns, ("brand", brand.slug), ("product", product.slug))
            yield Problem("ad-approval-missing", place_of(product, "name"), _named(product, source), refs)


def halal_status(catalog: Catalog, now: datetime) -> Iterator[Problem]:
    """Products promoted after the day from which their halal status must be known."""
    for brand, product, campaigns in _promoted(catalog):
        since, source = _pack(catalog).halal_since.get(brand.regulated_category, (None, ""))
        if since is None or product.halal.status is not None:
            continue
        for campaign in campaigns:
            if live_window(campaign)[1] >= since:
                given = {**_named(product, source), "campaign": campaign.name, "since": since}
                refs = about(campaign, ("brand", brand.slug), ("product", product.slug))
                yield Problem("halal-missing", place_of(product, "name"), given, refs)


def licence_missing(catalog: Catalog, now: datetime) -> Iterator[Problem]:
    """Products promoted without the licence that their category needs."""
    for brand, product, campaigns in _promoted(catalog):
        needed, source = _pack(catalog).licence_needed.get(brand.regulated_category, (None, ""))
        if needed is None or any(licence.kind in needed and licence.no for licence in product.licences):
            continue
        if any(under_way(campaign) for campaign in campaigns):
            given = {**_named(product, source), "category": brand.regulated_category.label}
            refs = about(*campaigns, ("brand", brand.slug), ("product", product.slug))
            yield Problem("licence-missing", place_of(product, "name"), given, refs)


def _named(product: Product, source: str) -> dict[str, object]:
    return {"product": product.name, "source": source}


class Use(NamedTuple):
    """What rests on a licence, and until when."""

    what: Words
    end: date


def licence_ends(catalog: Catalog, now: datetime) -> Iterator[Problem]:
    """Licences that end before the live window, or before paid use of the content does."""
    today = now.astimezone(catalog.zone).date()
    for brand, product, campaigns in _promoted(catalog):
        for campaign in campaigns:
            use = _longest_use(campaign)
            for licence in product.licences:
                if licence.valid_until is not None and licence.valid_until < use.end and use.end >= today:
                    yield _ends(licence, product, brand, campaign, use)


def _longest_use(campaign: Campaign) -> Use:
    rights = [
        right.to for one in selected(campaign) for right in one.terms.usage_rights if right.paid_media and right.to
    ]
    live = live_window(campaign)[1]
    last = max(rights, default=live)
    return Use(RUNS, last) if last > live else Use(LIVE, live)


def _ends(licence: Licence, product: Product, brand: Brand, campaign: Campaign, use: Use) -> Problem:
    name: I18n = campaign.name
    given = {
        "product": product.name,
        "licence": licence.kind.label,
        "until": licence.valid_until,
        "what": use.what,
        "end": use.end,
        "campaign": name,
    }
    refs = about(campaign, ("brand", brand.slug), ("product", product.slug))
    return Problem("licence-ends-early", place_of(licence, "valid_until"), given, refs)


def ads_code_ends(catalog: Catalog, now: datetime) -> Iterator[Problem]:
    """Ads codes that end before the media plan of their post."""
    for campaign in catalog.campaigns.values():
        for flight in campaign.media:
            for assignment in selected(campaign):
                kol = catalog.kol_of(assignment)
                for deliverable in assignment.deliverables:
                    code = deliverable.ads_code
                    post = next((one for one in campaign.posts if one.post == flight.post), None)
                    if code is None or code.valid_to is None or post is None:
                        continue
                    if deliverable.slug in post.deliverables and kol.slug in post.kols and code.valid_to < flight.to:
                        given = {"post": post.post, "kol": name_of(kol), "until": code.valid_to, "end": flight.to}
                        yield Problem("ads-code-ends-early", place_of(flight, "to"), given, about(campaign, kol))
