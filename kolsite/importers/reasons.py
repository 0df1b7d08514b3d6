"""Why a row, or a whole file, is not imported, and what was noticed on the way; in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kolsite.codes import CODES
from kolsite.language import Voice
from kolsite.problems import said
from kolsite.values import BadValue


@dataclass(frozen=True, slots=True)
class Reason:
    """A sentence with its words, to be said in the reader's language."""

    says: str
    words: Mapping[str, object] = field(default_factory=dict)

    def said(self, voice: Voice) -> str:
        return voice.say(self.says, **{name: said(value, voice) for name, value in self.words.items()})


def because(says: str, **words: object) -> Reason:
    """A reason with the words in it."""
    return Reason(says, words)


def reason_of(bad: BadValue) -> Reason:
    """What the table of problems says of a value that cannot be read, with what to do about it."""
    code = CODES[bad.code]
    halves = [says.split(" | ") for says in (code.says, code.hint)]
    return Reason(" | ".join(f"{says}. {hint}" for says, hint in zip(*halves, strict=True)), bad.words)


class Refused(Exception):
    """This row is not imported."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.says)
        self.reason = reason


class NotImportable(Exception):
    """Nothing of this file is imported: the command has to be given otherwise."""

    def __init__(self, says: str, **words: object) -> None:
        super().__init__(says)
        self.reason = Reason(says, words)

    def said(self, voice: Voice) -> str:
        return self.reason.said(voice)


# --- rows that are refused -----------------------------------------------------------------------------------

BROKEN = "tanda kutip tidak ditutup di baris ini | a quote is not closed in this row"
RAGGED = (
    "baris ini punya {count} sel, judulnya {expected}: isinya mungkin bergeser | "
    "this row has {count} cells, the header has {expected}: they may have shifted"
)
NOT_A_ROW = "bukan baris KOL: “{text}” | not a row of a KOL: “{text}”"
TOTAL = "baris jumlah, bukan KOL | a row of totals, not a KOL"
HEADER_AGAIN = "baris judul yang berulang | the header once more"
NO_HANDLE = "tidak ada handle | there is no handle"
NO_PLATFORM = "platform “{value}” tidak dikenal | the platform “{value}” is not known"
WHICH_PLATFORM = "platformnya tidak disebut | it does not say on which platform"
NOT_A_HANDLE = "“{value}” bukan satu handle | “{value}” is not one handle"
NO_ACCOUNT = (
    "“{value}” di kolom {column} terlihat seperti angka atau keterangan, bukan handle | "
    "“{value}” in {column} looks like a count or a remark, not a handle"
)
NOT_A_PROFILE = "link ini bukan link profil: {value} | this link is not one of a profile: {value}"
LOOKS_LIKE = (
    "handle “{value}” memakai huruf yang mirip huruf Latin; ketik ulang | "
    "the handle “{value}” has letters that only look Latin; type it again"
)
TWO_VALUES = "dua kolom {column} berbeda: {values} | two columns of {column} differ: {values}"
DIFFERENT_LINK = "handle “{handle}” dan link {link} berbeda | the handle “{handle}” and the link {link} differ"
WHOSE_COUNT = (
    "{column} {count} milik akun yang mana? barisnya punya beberapa handle | "
    "to which account does {column} {count} belong? the row has several handles"
)
SAME_AS_ROW = "akun {account} sudah ada di baris {row} | the account {account} is already in row {row}"
TWO_KOLS = "akun di baris ini milik beberapa KOL: {slugs} | the accounts of this row belong to several KOLs: {slugs}"
FORMER = (
    "{account} adalah handle lama kols/{slug}; periksa dulu | {account} is a former handle of kols/{slug}; check first"
)
MAYBE_KOL = (
    "mungkin KOL yang sama dengan kols/{slug}: handle-nya sama di platform lain; tambahkan akunnya di kol.yml | "
    "perhaps the same KOL as kols/{slug}: the handle is the same on another platform; add the account to kol.yml"
)
MAYBE_ROW = (
    "mungkin KOL yang sama dengan baris {row}: handle-nya sama di platform lain | "
    "perhaps the same KOL as row {row}: the handle is the same on another platform"
)
OTHER_FIGURE = (
    "{source} sudah tercatat pada {on} dengan angka lain: {known} | "
    "{source} is already recorded on {on} with another figure: {known}"
)
CANNOT_APPEND = "{file} tidak bisa ditambah otomatis; periksa dulu | {file} cannot be added to; check it first"
NO_SLUG = "tidak ada slug yang bebas untuk {account} | there is no free slug for {account}"
NOT_CONTENT = "tidak bisa ditulis sebagai content: {problem} | cannot be written as content: {problem}"

# --- things to know of rows that are imported ----------------------------------------------------------------

NAME_LOST = "nama ditinggalkan karena hurufnya hilang (?); handle yang tampil | name left out, its letters are lost (?)"
NAME_IS_HANDLE = "kolom nama berisi handle; handle yang tampil | the name column holds a handle; the handle is shown"
CLEANED = "karakter yang tak terlihat dihapus | invisible characters removed"
SLUG_TAKEN = "slug pilihan pertama sudah dipakai | the first choice of a slug was taken"
NEW_ACCOUNT = (
    "akun {account} belum ada di kols/{slug} dan tidak ditambahkan | {account} is not in kols/{slug} and not added"
)
RECORDED = (
    "angka dari baris yang sama sudah tercatat per {on}; ekspor baru? ganti nama berkasnya | "
    "the figures of this row are recorded as of {on}; a new export? rename the file"
)
TEXT_LOST = "{column} ditinggalkan karena hurufnya hilang (?) | {column} left out, its letters are lost (?)"
NOBODYS_COUNT = "{column} diisi, tetapi handle-nya kosong | {column} is given, but not the handle"
LINK_UNKNOWN = "link {value} tidak dikenal dan tidak dipakai | the link {value} is not known and not used"

# --- whole files ---------------------------------------------------------------------------------------------

WORKBOOK_BROKEN = (
    "{file} tidak bisa dibuka: rusak, terkunci kata sandi, atau bukan Excel | "
    "{file} cannot be opened: it is damaged, has a password, or is no workbook"
)
WORKBOOK_LIMITS = (
    "{file} terlalu besar atau terlalu lama dibaca; hapus sheet dan baris yang tidak dipakai | "
    "{file} is too large or takes too long to read; remove the sheets and rows that are not used"
)
MISSING = "berkas {file} tidak ada | there is no file {file}"
TOO_BIG = "{file} lebih besar dari {limit} byte | {file} is larger than {limit} bytes"
ENCODING = (
    "{file} bukan UTF-8, UTF-16, atau Windows-1252; simpan ulang sebagai UTF-8 | "
    "{file} is not UTF-8, UTF-16 or Windows-1252; save it again as UTF-8"
)
NO_HEADER = (
    "tidak ada baris judul dengan kolom handle di {file}; yang terbaca: {titles} | "
    "{file} has no header row with a column of handles; what was read: {titles}"
)
PLATFORM = (
    "{file} tidak menyebut platform; sebutkan, misalnya tiktok | "
    "{file} does not say the platform; name it, such as tiktok"
)
NO_CONTENT = "content tidak bisa dibaca; jalankan `kolsite check` | the content cannot be read; run `kolsite check`"
UNREADABLE_KOLS = (
    "betulkan dulu {paths}: KOL di dalamnya bisa menjadi ganda | correct {paths} first: their KOLs could become double"
)
