"""Decides what each row of a list is, and writes what follows: a new KOL, new figures, nothing new, or refused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kolsite.content.catalog import Catalog
from kolsite.content.files import Folder
from kolsite.content.writing import write_folder, write_over
from kolsite.importers import reasons
from kolsite.importers.accounts import Account
from kolsite.importers.candidates import Candidate, Reader
from kolsite.importers.headers import Heading, Table
from kolsite.importers.known import Known, known_from
from kolsite.importers.kol_files import TABLE, Import, Row, check_kol, kol_text, snapshot_row, table_text, with_rows
from kolsite.importers.reasons import Reason, Refused, because
from kolsite.importers.report import ImportedRow, ImportReport, RefusedRow
from kolsite.importers.sheets import Sheet
from kolsite.language import Language, as_language
from kolsite.model.fields import Nearby
from kolsite.model.kol import Kol, Snapshot
from kolsite.values import plain_name


@dataclass(slots=True)
class _NewKol:
    """A KOL that this import makes."""

    first: Candidate
    accounts: list[Account]
    rows: list[Row]

    def texts(self, file: str) -> dict[str, str]:
        texts = {"kol.yml": kol_text(self.first, self.accounts, file)}
        return texts | {TABLE: table_text(self.rows)} if self.rows else texts


@dataclass(slots=True)
class Desk:
    """Decides for each row what it is: a new KOL, new figures of one that is known, nothing new, or refused."""

    catalog: Catalog
    content: Path
    source: Import
    added: list[ImportedRow] = field(default_factory=list)
    updated: list[ImportedRow] = field(default_factory=list)
    unchanged: list[ImportedRow] = field(default_factory=list)
    refused: list[RefusedRow] = field(default_factory=list)
    skipped: list[int] = field(default_factory=list)
    new: dict[str, _NewKol] = field(default_factory=dict)
    longer: dict[str, tuple[str, str]] = field(default_factory=dict)
    known: Known = field(default_factory=Known)

    @property
    def language(self) -> Language:
        return as_language(self.catalog.settings.language) or "id"

    def take(self, table: Table, reader: Reader) -> None:
        """Puts every row of a table into exactly one list."""
        candidates: list[Candidate] = []
        self.skipped = [row.number for row in (*table.above, table.header)]
        for row in table.rows:
            if not row.filled:
                self.skipped.append(row.number)
                continue
            try:
                candidates.append(reader.candidate(row))
            except Refused as refused:
                self.refused.append(RefusedRow(row.number, refused.reason, row.cells))
        self.known = known_from(self.catalog, self.content / "kols", candidates)
        cells = {row.number: row.cells for row in table.rows}
        for candidate in candidates:
            try:
                self._place(candidate)
            except Refused as refused:
                self.refused.append(RefusedRow(candidate.row, refused.reason, cells[candidate.row]))
        self.refused.sort(key=lambda refused: refused.number)

    def _place(self, candidate: Candidate) -> None:
        owner = self.known.owner(candidate)
        if owner is not None:
            self._update(self.catalog.kols[owner], candidate)
        elif twin := self.known.twin(candidate):
            self._add_account(twin, candidate)
        else:
            self._add(candidate)

    # --- new ones --------------------------------------------------------------------------------------------

    def _add(self, candidate: Candidate) -> None:
        slug, first_choice = self.known.free_slug(candidate)
        notes = [*candidate.notes] if first_choice else [*candidate.notes, because(reasons.SLUG_TAKEN)]
        self._keep(slug, _NewKol(candidate, [*candidate.accounts], self._rows(candidate)), candidate, notes)

    def _add_account(self, slug: str, candidate: Candidate) -> None:
        """The same person on another platform, in a row of its own: same handle, same name."""
        kol = self.new[slug]
        names = [plain_name(one.name) for one in (kol.first, candidate) if one.name]
        platforms = {account.platform for account in kol.accounts}
        if len(names) < 2 or names[0] != names[1] or platforms & {one.platform for one in candidate.accounts}:
            raise Refused(because(reasons.MAYBE_ROW, row=kol.first.row))
        accounts, rows = [*kol.accounts, *candidate.accounts], [*kol.rows, *self._rows(candidate)]
        self._keep(slug, _NewKol(kol.first, accounts, rows), candidate, [*candidate.notes])

    def _keep(self, slug: str, kol: _NewKol, candidate: Candidate, notes: list[Reason]) -> None:
        settings = self.catalog.settings
        check_kol(slug, kol.texts(self.source.file), Nearby(self.language, settings.currency, self.catalog.zone))
        self.new[slug] = kol
        self.known.settle(candidate, slug)
        self.added.append(ImportedRow(candidate.row, slug, candidate.shown, notes))

    def _rows(self, candidate: Candidate) -> list[Row]:
        return [snapshot_row(one, candidate.row, self.source) for one in candidate.accounts if one.counted]

    # --- known ones ------------------------------------------------------------------------------------------

    def _update(self, kol: Kol, candidate: Candidate) -> None:
        """Adds the figures that a KOL does not have yet, and nothing else."""
        notes, rows = [*candidate.notes], list[Row]()
        for account in candidate.accounts:
            if account.key not in self.known.slug_of:
                notes.append(because(reasons.NEW_ACCOUNT, account=str(account), slug=kol.slug))
            elif account.counted and not self._is_recorded(kol, account, candidate.row, notes):
                rows.append(snapshot_row(account, candidate.row, self.source))
        if rows:
            folder = Folder(self.content, self.content.name) / "kols" / kol.slug
            before = self.longer[kol.slug][1] if kol.slug in self.longer else None
            one_each = len({channel.platform for channel in kol.channels}) == len(kol.channels)
            self.longer[kol.slug] = with_rows(folder, rows, before, by_platform=one_each)
        self.known.settle(candidate)
        (self.updated if rows else self.unchanged).append(ImportedRow(candidate.row, kol.slug, candidate.shown, notes))

    def _is_recorded(self, kol: Kol, account: Account, row: int, notes: list[Reason]) -> bool:
        """Whether these figures are there from this very row. Raises `Refused` if others are, for the same day."""
        source = self.source.source(row)
        for snapshot in kol.snapshots:
            if snapshot.source != source or not _is_of(snapshot, account):
                continue
            if _same_figures(snapshot, account):
                if snapshot.date != self.source.as_of:
                    notes.append(because(reasons.RECORDED, on=snapshot.date))
                return True
            if snapshot.date == self.source.as_of:
                known = snapshot.followers if snapshot.followers is not None else "—"
                raise Refused(because(reasons.OTHER_FIGURE, source=source, on=snapshot.date, known=known))
        return False

    # --- the end ---------------------------------------------------------------------------------------------

    def report(self, sheet: Sheet, table: Table, others: Sequence[str], dry_run: bool) -> ImportReport:
        return ImportReport(
            self.source.file,
            sheet.encoding,
            table.header.number,
            {heading.title: _meaning(heading) for heading in table.headings if heading.title},
            self.added,
            self.updated,
            self.unchanged,
            self.refused,
            sorted({*range(1, sheet.first), *self.skipped}),
            dry_run,
            sheet_name=sheet.name,
            other_sheets=others,
        )

    def write(self) -> list[Path]:
        """Writes every new KOL's folder and every longer table, each in one step."""
        kols = self.content / "kols"
        kols.mkdir(exist_ok=True)
        written: list[Path] = []
        for slug, kol in self.new.items():
            written += write_folder(kols / slug, kol.texts(self.source.file))
        for slug, (name, text) in self.longer.items():
            written.append(write_over(kols / slug / name, text))
        return written


def _is_of(snapshot: Snapshot, account: Account) -> bool:
    handle = snapshot.handle
    return snapshot.platform is account.platform and (handle is None or handle.casefold() == account.handle.casefold())


def _same_figures(snapshot: Snapshot, account: Account) -> bool:
    counts = (account.followers, account.following, account.posts)
    figures = (snapshot.followers, snapshot.following, snapshot.posts)
    return all((count.number if count else None) == figure for count, figure in zip(counts, figures, strict=True))


def _meaning(heading: Heading) -> str:
    """`handle tiktok`, `private`, `unused`: the key of what was made of a column, and its platform."""
    if heading.private:
        return "private"
    if heading.meaning is None:
        return "unused"
    return f"{heading.meaning.value} {heading.platform.value if heading.platform else ''}".strip()
