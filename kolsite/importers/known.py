"""Whose account is it? What the content and the rows so far say, and which slug a new KOL may have."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kolsite.content.catalog import Catalog
from kolsite.importers import reasons
from kolsite.importers.accounts import Account
from kolsite.importers.candidates import Candidate
from kolsite.importers.reasons import Refused, because
from kolsite.model.settings import Platform
from kolsite.values import RESERVED_SLUGS, suggest_slug

Key = tuple[Platform, str]
LONGEST = 64


@dataclass(slots=True)
class Known:
    """Accounts by platform and handle, handles on any platform, handles of old, and slugs that are taken.

    `latin`: every Latin handle of the content and of the file, which others may look like.
    """

    slug_of: dict[Key, str] = field(default_factory=dict)
    slug_by_handle: dict[str, str] = field(default_factory=dict)
    slug_by_former: dict[str, str] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)
    latin: set[str] = field(default_factory=set)
    row_of: dict[Key, int] = field(default_factory=dict)
    new_by_handle: dict[str, str] = field(default_factory=dict)

    def owner(self, candidate: Candidate) -> str | None:
        """The KOL of the content that has an account of this row. Raises `Refused` where that is not sure."""
        for account in candidate.accounts:
            if account.key in self.row_of:
                raise Refused(because(reasons.SAME_AS_ROW, account=str(account), row=self.row_of[account.key]))
        owners = sorted({self.slug_of[one.key] for one in candidate.accounts if one.key in self.slug_of})
        if len(owners) > 1:
            raise Refused(because(reasons.TWO_KOLS, slugs=[f"kols/{slug}" for slug in owners]))
        if not owners:
            self._refuse_doubles(candidate)
        return owners[0] if owners else None

    def _refuse_doubles(self, candidate: Candidate) -> None:
        """An account that nobody has, but that somebody who is known may have."""
        for account in candidate.accounts:
            handle = account.handle.casefold()
            if not handle.isascii() and account.skeleton in self.latin:
                raise Refused(because(reasons.LOOKS_LIKE, value=account.handle))
            if slug := self.slug_by_former.get(handle):
                raise Refused(because(reasons.FORMER, account=str(account), slug=slug))
            if slug := self.slug_by_handle.get(handle):
                raise Refused(because(reasons.MAYBE_KOL, slug=slug))

    def twin(self, candidate: Candidate) -> str | None:
        """The new KOL of an earlier row who has the same handle on another platform."""
        found = [self.new_by_handle.get(account.handle.casefold()) for account in candidate.accounts]
        return next((slug for slug in found if slug), None)

    def settle(self, candidate: Candidate, slug: str | None = None) -> None:
        """Remembers the accounts of a row that was accepted; `slug` if they are those of a new KOL."""
        for account in candidate.accounts:
            self.row_of[account.key] = candidate.row
            if slug is not None:
                self.new_by_handle.setdefault(account.handle.casefold(), slug)

    def free_slug(self, candidate: Candidate) -> tuple[str, bool]:
        """A slug for a new KOL, and whether it was the first choice; the same row always gets the same."""
        for number, slug in enumerate(_choices(candidate)):
            if slug not in self.taken and slug not in RESERVED_SLUGS:
                self.taken.add(slug)
                return slug, number == 0
        raise Refused(because(reasons.NO_SLUG, account=str(candidate.accounts[0])))


def known_from(catalog: Catalog, kols: Path, candidates: Iterable[Candidate]) -> Known:
    """What is known before the first row."""
    known = Known()
    for slug, kol in sorted(catalog.kols.items()):
        known.taken |= {slug, *kol.former_slugs}
        for channel in kol.channels:
            known.slug_of.setdefault((channel.platform, channel.handle.casefold()), slug)
            known.slug_by_handle.setdefault(channel.handle.casefold(), slug)
        known.slug_by_former |= {handle.casefold(): slug for handle in kol.former_handles}
    known.taken |= {path.name.casefold() for path in kols.iterdir()} if kols.is_dir() else set()
    listed = {account.handle.casefold() for candidate in candidates for account in candidate.accounts}
    known.latin = {handle for handle in (*known.slug_by_handle, *listed) if handle.isascii()}
    return known


def _choices(candidate: Candidate) -> Iterator[str]:
    """Slugs in the order in which they are tried: of the handle, of the name, with the platform, with a fingerprint."""
    account = candidate.accounts[0]
    suggested = [suggest_slug(account.handle), suggest_slug(candidate.name or "")]
    yield from (slug for slug in suggested if slug)
    base = next((slug for slug in suggested if slug), "")
    if base:
        yield _joined(base, account.platform.value)
    yield _joined(base or account.platform.value, _fingerprint(account))


def _joined(base: str, suffix: str) -> str:
    return f"{base[: LONGEST - len(suffix) - 1].strip('-')}-{suffix}"


def _fingerprint(account: Account) -> str:
    """Six signs that are always the same for an account."""
    return hashlib.sha256(f"{account.platform.value}:{account.handle.casefold()}".encode()).hexdigest()[:6]
