"""Shares that cannot be made as asked: an option that is not built yet, or one that has ended."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from kolsite.content.catalog import Catalog
from kolsite.content.files import place_of
from kolsite.model.share import Share, ShareKind
from kolsite.problems import Problem


def shares_buildable(catalog: Catalog, now: datetime) -> Iterator[Problem]:
    """A weaker share than was asked for is never made, so what cannot be done is an error of that share."""
    for campaign in catalog.campaigns.values():
        for share in campaign.shares:
            about = (f"share:{campaign.slug}/{share.slug}",)
            for key, value in _unsupported(share):
                yield Problem("share.option", place_of(share, key), {"value": value}, about)
            if share.expires_on is not None and share.expires_on < now.astimezone(catalog.zone).date():
                yield Problem("share.expired", place_of(share, "expires_on"), {"on": share.expires_on}, about)


def _unsupported(share: Share) -> Iterator[tuple[str, str]]:
    if share.kind is not ShareKind.REPORT:
        yield "kind", f"kind: {share.kind.value}"
    if share.frozen_on is not None:
        yield "frozen_on", f"frozen_on: {share.frozen_on.isoformat()}"
    if share.sealed:
        yield "sealed", "sealed: yes"
