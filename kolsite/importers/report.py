"""What came of an import: every row of the file in exactly one list, and why the refused ones were refused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kolsite.importers.reasons import Reason
from kolsite.importers.sheets import Encoding
from kolsite.language import Voice, words
from kolsite.report import for_terminal

MOST = 12
"""How many row numbers stand in one line; the rest is counted."""
MEANINGS: Mapping[str, str] = {
    "name": "nama | name",
    "handle": "handle | handle",
    "url": "link profil | profile link",
    "platform": "platform | platform",
    "followers": "followers | followers",
    "following": "following | following",
    "posts": "jumlah post | posts",
    "city": "kota | city",
    "region": "provinsi | region",
    "country": "negara | country",
    "niches": "niche | niches",
    "languages": "bahasa | languages",
    "private": "data pribadi, tidak dibaca | personal data, not read",
    "unused": "tidak dipakai | not used",
}


@dataclass(frozen=True, slots=True)
class ImportedRow:
    """A row of which something is in the content: its number in the file, its KOL, and what was noticed."""

    number: int
    slug: str
    shown: str
    notes: Sequence[Reason] = ()


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row of which nothing was imported, and why."""

    number: int
    reason: Reason
    cells: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What came of an import. Row numbers are those of the file, from 1.

    `skipped`: rows that hold no KOL, for they are blank or stand above the table; `header_row` is the one of titles.
    `sheet_name` and `other_sheets`: of a workbook, the sheet that was read and those that were not.
    `header_map`: what was made of each title. `refused_file`: where the refused rows were written.
    """

    file: str
    encoding: Encoding
    header_row: int
    header_map: Mapping[str, str]
    added: Sequence[ImportedRow] = ()
    updated: Sequence[ImportedRow] = ()
    unchanged: Sequence[ImportedRow] = ()
    refused: Sequence[RefusedRow] = ()
    skipped: Sequence[int] = ()
    dry_run: bool = False
    written: Sequence[Path] = ()
    refused_file: Path | None = None
    sheet_name: str = ""
    other_sheets: Sequence[str] = ()

    @property
    def imported(self) -> list[ImportedRow]:
        return [*self.added, *self.updated, *self.unchanged]

    def lines(self, voice: Voice) -> list[str]:
        """The report for a terminal."""
        return [*self._reading(voice), *self._outcome(voice), *self._notes(voice), *self._refusals(voice)]

    def _reading(self, voice: Voice) -> Iterator[str]:
        yield voice.say(
            "{file}: dibaca sebagai {encoding}, judul di baris {row} | {file}: read as {encoding}, titles in row {row}",
            file=self.file, encoding=self.encoding.value, row=self.header_row,
        )  # fmt: skip
        if self.sheet_name:
            yield voice.say("  sheet “{name}” |   the sheet “{name}”", name=self.sheet_name)
        for name in self.other_sheets:
            yield voice.say("  sheet “{name}” tidak dibaca |   the sheet “{name}” was not read", name=name)
        if self.encoding.guessed:
            yield voice.say(
                "  bukan UTF-8, jadi huruf beraksen perlu dilihat sekali lagi | "
                "  not UTF-8, so letters with accents are worth a look"
            )
        for title, meaning in self.header_map.items():
            yield f"  {title} → {self._meaning(meaning, voice)}"

    def _meaning(self, meaning: str, voice: Voice) -> str:
        """`followers (tiktok)` in the reader's language."""
        name, _, platform = meaning.partition(" ")
        return f"{voice.say(MEANINGS[name])} {platform}".strip()

    def _outcome(self, voice: Voice) -> Iterator[str]:
        if self.dry_run:
            yield voice.say("Percobaan: belum ada yang ditulis. | A trial: nothing has been written.")
        text = voice.say(
            "{added} · {updated} dapat angka baru · {unchanged} tidak berubah · {refused} ditolak | "
            "{added} · {updated} with new figures · {unchanged} unchanged · {refused} refused",
            added=voice.count(len({row.slug for row in self.added}), "KOL baru | new KOL/new KOLs"),
            updated=voice.number(len({row.slug for row in self.updated})),
            unchanged=voice.number(len(self.unchanged)),
            refused=voice.count(len(self.refused), "baris | row/rows"),
        )
        yield for_terminal(text)

    def _notes(self, voice: Voice) -> Iterator[str]:
        rows_by_note: dict[str, list[int]] = {}
        for row in self.imported:
            for note in row.notes:
                rows_by_note.setdefault(note.said(voice), []).append(row.number)
        for said, numbers in rows_by_note.items():
            yield f"  {said}: {_rows(sorted(set(numbers)), voice)}"

    def _refusals(self, voice: Voice) -> Iterator[str]:
        for row in self.refused:
            why = row.reason.said(voice)
            yield voice.say("  baris {row}: {why} |   row {row}: {why}", row=row.number, why=why)
        if self.refused_file is not None:
            yield voice.say(
                "Baris yang ditolak ada di {file}; betulkan, lalu impor berkas itu. | "
                "The refused rows are in {file}; correct them, then import that file.",
                file=self.refused_file,
            )
        elif self.refused and not self.dry_run:
            yield voice.say(
                "Baris yang ditolak tidak bisa ditulis di samping {file}. | "
                "The refused rows could not be written beside {file}.",
                file=self.file,
            )


def _rows(numbers: Sequence[int], voice: Voice) -> str:
    """`baris 4, 7, 11 dan 30 lagi`."""
    named = ", ".join(str(number) for number in numbers[:MOST])
    more = len(numbers) - MOST
    rest = voice.say(" dan {more} lagi |  and {more} more", more=more) if more > 0 else ""
    return f"{words('baris | row').in_(voice.language)} {named}{rest}"
