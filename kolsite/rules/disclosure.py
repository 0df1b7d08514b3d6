"""Whether posts are marked as advertising: yes, no, or not looked at yet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from kolsite.content.catalog import Catalog
from kolsite.content.files import place_of
from kolsite.problems import Problem
from kolsite.rules.packs import pack_of
from kolsite.rules.subject import about, names_of


def disclosure(catalog: Catalog, now: datetime) -> Iterator[Problem]:
    """Posts that are live without a disclosure, and posts that nobody has checked. A removed post is past asking."""
    source = pack_of(catalog.settings.rule_packs).disclosure
    for campaign in catalog.campaigns.values():
        for post in campaign.posts:
            live = post.posted_at is not None and post.posted_at <= now and post.removed_at is None
            if not live or post.sponsored is False or post.disclosed is True:
                continue
            code = "not-disclosed" if post.disclosed is False else "disclosure-unchecked"
            words = {"post": post.post, "kol": names_of(catalog, post), "source": source}
            refs = about(campaign, *(catalog.kols[slug] for slug in post.kols), ("post", post.post))
            yield Problem(code, place_of(post, "disclosed"), words, refs)
