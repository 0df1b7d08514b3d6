"""Numbers that are due and have not come, numbers that cannot be right, and numbers with advertising in them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from kolsite.content.catalog import Catalog, captures_of
from kolsite.content.files import place_of
from kolsite.measure.captures import due_at, numbers_at, window_of
from kolsite.measure.delivery import UNDER_WAY
from kolsite.measure.evaluation import evaluate
from kolsite.problems import Problem
from kolsite.rules.subject import about, names_of

SHOWN = "views"


def metrics_late(catalog: Catalog, now: datetime) -> Iterator[Problem]:
    """Posts of running campaigns whose numbers of the compared age are overdue."""
    for campaign in catalog.campaigns.values():
        if campaign.status not in UNDER_WAY:
            continue
        zone = catalog.zone_of(campaign)
        for numbers in evaluate(catalog, campaign, now).late():
            post, due = numbers.post, due_at(numbers.post, numbers.window_days)
            if due is None:
                continue
            due_on = due.astimezone(zone).date()
            words = {
                "post": post.post,
                "kol": names_of(catalog, post),
                "days": numbers.window_days,
                "due": due_on,
                "late": (now.astimezone(zone).date() - due_on).days,
            }
            refs = about(campaign, *(catalog.kols[slug] for slug in post.kols), ("post", post.post))
            yield Problem("metrics-late", place_of(post, "posted_at"), words, refs)


def zero_views(catalog: Catalog, now: datetime) -> Iterator[Problem]:
    """A 0 that is perhaps a blank: nothing that is live for a day has no views at all."""
    for campaign in catalog.campaigns.values():
        posts = {post.post: post for post in campaign.posts}
        for capture in campaign.metrics:
            post = posts.get(capture.post)
            if post is None or post.posted_at is None or capture.views != 0:
                continue
            if (capture.captured_at - post.posted_at).days >= 1:
                refs = about(campaign, ("post", post.post))
                words = {"post": post.post, "kol": names_of(catalog, post)}
                yield Problem("zero-views", place_of(capture, "views"), words, refs)


def boosted_posts(catalog: Catalog, now: datetime) -> Iterator[Problem]:
    """Posts with advertising, their organic and total views side by side."""
    for campaign in catalog.campaigns.values():
        captures = captures_of(campaign)
        for post in campaign.posts:
            if post.boosted_from is None:
                continue
            tolerance = campaign.measurement.tolerance
            numbers = numbers_at(post, captures.get(post.post, []), window_of(post, campaign), tolerance)
            words = {
                "post": post.post,
                "kol": names_of(catalog, post),
                "since": post.boosted_from,
                "organic": numbers[SHOWN] if numbers[SHOWN] is not None else "?",
                "total": numbers.total[SHOWN] if numbers.total and numbers.total[SHOWN] is not None else "?",
            }
            refs = about(campaign, *(catalog.kols[slug] for slug in post.kols), ("post", post.post))
            yield Problem("boosted-post", place_of(post, "boosted_from"), words, refs)
