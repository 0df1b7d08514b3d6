"""One row of a list as a KOL that could be: a name, accounts with their figures, and what else it says."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from kolsite.importers import reasons
from kolsite.importers.accounts import Account, is_link, parse_account
from kolsite.importers.cells import Count, clean_cell, has_hidden, is_blank, lost_letters, parse_shortened
from kolsite.importers.headers import Heading, Meaning, Table, headings_of, platform_named
from kolsite.importers.reasons import Reason, Refused, because, reason_of
from kolsite.importers.sheets import SheetRow
from kolsite.model.settings import Platform
from kolsite.values import BadValue

COUNTS = (Meaning.FOLLOWERS, Meaning.FOLLOWING, Meaning.POSTS)
ABOUT = (Meaning.CITY, Meaning.REGION, Meaning.COUNTRY)
SEVERAL = (Meaning.NICHES, Meaning.LANGUAGES)
SUMS = frozenset({"total", "grand total", "subtotal", "jumlah", "ringkasan", "summary", "sum"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a row says. `name` is None where it has none that can be used."""

    row: int
    accounts: Sequence[Account]
    name: str | None = None
    about: Mapping[str, str] = field(default_factory=dict)
    lists: Mapping[str, Sequence[str]] = field(default_factory=dict)
    notes: Sequence[Reason] = ()

    @property
    def shown(self) -> str:
        return self.name or f"@{self.accounts[0].handle}"


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the rows of one table. `platform` holds where neither title, cell nor link names one."""

    table: Table
    platform: Platform | None
    indonesian: bool

    def candidate(self, row: SheetRow) -> Candidate:
        """Raises `Refused`."""
        notes: list[Reason] = []
        self._refuse_what_is_no_row(row)
        platform = self._platform(row, notes)
        accounts = self._with_links(row, self._accounts(row, platform), platform, notes)
        if not accounts:
            raise Refused(because(reasons.NO_HANDLE))
        accounts = self._with_counts(row, accounts, platform, notes)
        about = {meaning.value: text for meaning in ABOUT if (text := self._one(row, meaning, notes)) is not None}
        lists = {meaning.value: items for meaning in SEVERAL if (items := self._several(row, meaning, notes))}
        name = self._name(row, notes)
        if self._hides(row):
            notes.append(because(reasons.CLEANED))
        return Candidate(row.number, accounts, name, about, lists, notes)

    def _refuse_what_is_no_row(self, row: SheetRow) -> None:
        if row.broken:
            raise Refused(because(reasons.BROKEN))
        filled, width = row.filled, len(self.table.headings)
        if clean_cell(filled[0]).casefold() in SUMS:
            raise Refused(because(reasons.TOTAL))
        if [one.title for one in headings_of(row.cells)] == [one.title for one in self.table.headings]:
            raise Refused(because(reasons.HEADER_AGAIN))
        if len(filled) == 1 and len(clean_cell(filled[0]).split()) > 2:
            raise Refused(because(reasons.NOT_A_ROW, text=clean_cell(filled[0])))
        if len(row.cells) < width or any(cell.strip() for cell in row.cells[width:]):
            raise Refused(because(reasons.RAGGED, count=len(row.cells), expected=width))

    # --- cells -----------------------------------------------------------------------------------------------

    def _cells(self, row: SheetRow, meaning: Meaning) -> list[tuple[Heading, str]]:
        """The cells of one meaning that say anything."""
        found = [(one, row.cells[one.number]) for one in self.table.headings if one.meaning is meaning]
        return [(heading, cell) for heading, cell in found if not is_blank(cell)]

    def _one(self, row: SheetRow, meaning: Meaning, notes: list[Reason]) -> str | None:
        """The one text that a row says of something. Raises `Refused` if two columns differ."""
        texts = {clean_cell(cell): heading.title for heading, cell in self._cells(row, meaning)}
        usable = {text: title for text, title in texts.items() if not lost_letters(text)}
        notes += [because(reasons.TEXT_LOST, column=title) for text, title in texts.items() if text not in usable]
        if len(usable) > 1:
            raise Refused(because(reasons.TWO_VALUES, column=next(iter(usable.values())), values=list(usable)))
        return next(iter(usable), None)

    def _several(self, row: SheetRow, meaning: Meaning, notes: list[Reason]) -> list[str]:
        text = self._one(row, meaning, notes) or ""
        items = [item.strip() for item in re.split(r"[,;/|]", text)]
        return list(dict.fromkeys(item for item in items if item))

    def _hides(self, row: SheetRow) -> bool:
        return any(has_hidden(row.cells[one.number]) for one in self.table.headings if one.meaning)

    def _name(self, row: SheetRow, notes: list[Reason]) -> str | None:
        """The name as it is written; one that has lost letters, or is a handle, is worse than none."""
        texts = [clean_cell(cell) for _, cell in self._cells(row, Meaning.NAME)]
        if any(lost_letters(text) for text in texts):
            notes.append(because(reasons.NAME_LOST))
            return None
        if any(text.startswith("@") for text in texts):
            notes.append(because(reasons.NAME_IS_HANDLE))
            return None
        return self._one(row, Meaning.NAME, notes)

    # --- accounts --------------------------------------------------------------------------------------------

    def _platform(self, row: SheetRow, notes: list[Reason]) -> Platform | None:
        """The platform that the row itself names, else the one given for the whole file."""
        text = self._one(row, Meaning.PLATFORM, notes)
        if text is None:
            return self.platform
        platform = platform_named(text)
        if platform is None:
            raise Refused(because(reasons.NO_PLATFORM, value=text))
        return platform

    def _accounts(self, row: SheetRow, platform: Platform | None) -> list[Account]:
        found: dict[Platform, Account] = {}
        for heading, cell in self._cells(row, Meaning.HANDLE):
            usual = heading.platform or platform or self._platform_of_link(row)
            account = parse_account(cell, usual, heading.title, bare=heading.bare)
            if account is None:
                continue
            other = found.setdefault(account.platform, account)
            if other.key != account.key:
                values = [other.handle, account.handle]
                raise Refused(because(reasons.TWO_VALUES, column=heading.title, values=values))
        return list(found.values())

    def _platform_of_link(self, row: SheetRow) -> Platform | None:
        """The platform of the one link in a row that is the link of a profile."""
        for _, cell in self._cells(row, Meaning.URL):
            try:
                account = parse_account(cell, None, "") if is_link(cell) else None
            except Refused:
                continue
            if account is not None:
                return account.platform
        return None

    def _with_links(
        self, row: SheetRow, accounts: list[Account], platform: Platform | None, notes: list[Reason]
    ) -> list[Account]:
        """The accounts with the links that belong to them; a link alone names an account too."""
        by_platform = {account.platform: account for account in accounts}
        for heading, cell in self._cells(row, Meaning.URL):
            try:
                linked = parse_account(cell, heading.platform or platform, heading.title)
            except Refused:
                if not by_platform:
                    raise
                notes.append(because(reasons.LINK_UNKNOWN, value=clean_cell(cell)))
                continue
            assert linked is not None
            known = by_platform.setdefault(linked.platform, linked)
            if known.key != linked.key:
                link = linked.url or linked.handle
                raise Refused(because(reasons.DIFFERENT_LINK, handle=known.handle, link=link))
            by_platform[linked.platform] = replace(known, url=known.url or linked.url)
        return list(by_platform.values())

    def _with_counts(
        self, row: SheetRow, accounts: list[Account], platform: Platform | None, notes: list[Reason]
    ) -> list[Account]:
        counts = {meaning: self._counts(row, meaning, accounts, platform, notes) for meaning in COUNTS}
        return [
            replace(
                account,
                followers=counts[Meaning.FOLLOWERS].get(account.platform),
                following=counts[Meaning.FOLLOWING].get(account.platform),
                posts=counts[Meaning.POSTS].get(account.platform),
            )
            for account in accounts
        ]

    def _counts(
        self,
        row: SheetRow,
        meaning: Meaning,
        accounts: Sequence[Account],
        platform: Platform | None,
        notes: list[Reason],
    ) -> dict[Platform, Count]:
        """The counts of one meaning by the platform whose account they belong to."""
        owners = {account.platform for account in accounts}
        found: dict[Platform, Count] = {}
        for heading, cell in self._cells(row, meaning):
            count = self._count(cell)
            owner = heading.platform or (accounts[0].platform if len(accounts) == 1 else platform)
            if heading.platform and heading.platform not in owners:
                notes.append(because(reasons.NOBODYS_COUNT, column=heading.title))
            elif owner is None or owner not in owners:
                raise Refused(because(reasons.WHOSE_COUNT, count=clean_cell(cell), column=heading.title))
            elif count is not None and found.setdefault(owner, count) != count:
                values = [found[owner].number, count.number]
                raise Refused(because(reasons.TWO_VALUES, column=heading.title, values=values))
        return found

    def _count(self, cell: str) -> Count | None:
        try:
            return parse_shortened(cell, indonesian=self.indonesian)
        except BadValue as bad:
            raise Refused(reason_of(bad)) from None
