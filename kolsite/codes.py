"""Every problem that kolsite can report: its code, how bad it is, what it says and what to do. A closed table.

`says` and `hint` are `"Indonesia | English"` with `{places}` for the words of the problem.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How bad a problem is."""

    ERROR = "error"
    WARN = "warn"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of problem. `leads`: its sentence is made from fees or vetting notes, so only leads see it."""

    level: Level
    says: str
    hint: str
    finding: bool = False
    leads: bool = False


def _error(says: str, hint: str) -> Code:
    return Code(Level.ERROR, says, hint)


READING: Mapping[str, Code] = {
    "file.encoding": _error(
        "berkas ini bukan teks UTF-8 | this file is not UTF-8 text",
        "Simpan ulang sebagai UTF-8 (di Excel: “CSV UTF-8”). | Save it again as UTF-8 (in Excel: “CSV UTF-8”).",
    ),
    "file.too-big": _error(
        "berkas ini lebih besar dari {limit} byte | this file is larger than {limit} bytes",
        "Pecah isinya, atau pindahkan ke tabel CSV. | Split it, or move it to a CSV table.",
    ),
    "file.unknown": _error(
        "berkas ini tidak dikenal dan tidak dibaca | this file is not known and is not read",
        "Betulkan namanya, atau pindahkan dari sini. | Correct its name, or move it away.",
    ),
    "file.link": _error(
        "tautan simbolis tidak diikuti | symbolic links are not followed",
        "Salin berkasnya ke folder ini. | Copy the file into this folder.",
    ),
    "file.missing": _error(
        "folder ini tidak punya {file} | this folder has no {file}",
        "Buat {file}, atau pakai `kolsite new`. | Make {file}, or use `kolsite new`.",
    ),
    "file.twice": _error(
        "hal yang sama ada di {other} | the same is given in {other}",
        "Simpan di satu berkas saja. | Keep it in one of the files.",
    ),
    "folder.slug": _error(
        "nama folder “{value}” bukan slug | the folder name “{value}” is not a slug",
        "Pakai huruf kecil, angka, dan tanda hubung: nadhira-pramesti. | "
        "Use lower-case letters, digits and hyphens: nadhira-pramesti.",
    ),
    "folder.case": _error(
        "“{value}” hanya beda huruf besar/kecil dari “{other}” | “{value}” differs from “{other}” by letter case only",
        "Ganti nama salah satunya. | Rename one of them.",
    ),
    "yaml.syntax": _error(
        "YAML tidak terbaca: {reason} | the YAML cannot be read: {reason}",
        "Periksa tanda kutip, titik dua, dan lekukan baris di sekitar sini. | "
        "Check quotes, colons and indentation around here.",
    ),
    "yaml.at-sign": _error(
        "nilai tidak boleh diawali @ | a value cannot start with @",
        'Tulis tanpa @, atau beri tanda kutip: "@nadhira". | Write it without @, or quote it: "@nadhira".',
    ),
    "yaml.hash": _error(
        "teks setelah # akan hilang sebagai komentar | the text after # would be lost as a comment",
        'Tulis hashtag tanpa #, atau beri tanda kutip: "#Rawi1111". Komentar: # lalu spasi. | '
        'Write a hashtag without #, or quote it: "#Rawi1111". A comment is # and a space.',
    ),
    "yaml.repeated-key": _error(
        "kunci “{value}” sudah ditulis di baris {line} | the key “{value}” is already given on line {line}",
        "Hapus salah satunya. | Remove one of them.",
    ),
    "yaml.alias": _error(
        "jangkar, alias, dan merge (&, *, <<) tidak dipakai | anchors, aliases and merges (&, *, <<) are not used",
        'Tulis nilainya langsung, atau beri tanda kutip bila memang teks: "*promo". | '
        'Write the value out, or quote it if it is text: "*promo".',
    ),
    "yaml.tag": _error(
        "tag YAML “{value}” tidak dipakai | the YAML tag “{value}” is not used",
        "Hapus tagnya; skema yang menentukan jenisnya. | Remove it; the schema decides the type.",
    ),
    "yaml.key": _error(
        "kunci harus berupa teks | a key must be text",
        "Tulis `kunci: nilai`. | Write `key: value`.",
    ),
    "yaml.too-deep": _error(
        "lebih dari {limit} tingkat | more than {limit} levels deep",
        "Tidak ada berkas yang perlu sedalam ini. | No file needs to be this deep.",
    ),
    "yaml.too-many": _error(
        "lebih dari {limit} nilai dalam satu berkas | more than {limit} values in one file",
        "Pindahkan barisnya ke tabel CSV. | Move the rows to a CSV table.",
    ),
    "yaml.documents": _error(
        "satu berkas hanya boleh berisi satu dokumen | one file holds one document",
        "Hapus baris `---` di tengah. | Remove the `---` in the middle.",
    ),
    "yaml.shape": _error(
        "di sini seharusnya {expected} | {expected} belongs here",
        "Lihat contoh di `kolsite new`. | See the examples of `kolsite new`.",
    ),
    "front-matter": _error(
        "front matter tidak ditutup | the front matter is not closed",
        "Tutup dengan baris `---`. | Close it with a line `---`.",
    ),
    "csv.header": _error(
        "tabel ini tidak punya baris judul | this table has no header row",
        "Baris pertama berisi nama kolom. | The first row holds the names of the columns.",
    ),
    "csv.repeated-column": _error(
        "kolom “{value}” ada dua kali | the column “{value}” is there twice",
        "Hapus salah satunya. | Remove one of them.",
    ),
    "csv.ragged": _error(
        "baris ini punya {count} sel, judulnya {expected} | this row has {count} cells, the header has {expected}",
        "Beri tanda kutip pada sel yang berisi koma. | Quote the cells that contain a comma.",
    ),
    "csv.quote": _error(
        "tanda kutip tidak ditutup: {reason} | a quote is not closed: {reason}",
        'Tutup dengan ", dan gandakan " di dalam sel. | Close it with ", and double a " inside a cell.',
    ),
    "csv.key-twice": _error(
        "baris dengan kunci {value} sudah ada di baris {line} | the row with key {value} is already on line {line}",
        "Gabungkan kedua baris. | Merge the two rows.",
    ),
    "csv.no-such-row": _error(
        "tidak ada {kind} “{value}” untuk baris ini | there is no {kind} “{value}” for this row",
        "Tambahkan dulu, atau betulkan namanya. | Add it first, or correct the name.",
    ),
    "field.twice": _error(
        "“{value}” sudah diisi di {other} | “{value}” is already given in {other}",
        "Isi di satu tempat saja. | Give it in one place.",
    ),
    "field.elsewhere": _error(
        "“{value}” tidak ditulis di sini, tetapi di {file} | “{value}” is not written here but in {file}",
        "Pindahkan ke sana. | Move it there.",
    ),
    "field.unknown": _error(
        "kunci “{value}” tidak dikenal | the key “{value}” is not known",
        "Yang tidak dikenal tidak disimpan diam-diam. | What is not known is not kept silently.",
    ),
    "field.missing": _error(
        "“{value}” wajib diisi | “{value}” must be given",
        "Tambahkan `{value}: …`. | Add `{value}: …`.",
    ),
    "field.private": _error(
        "“{value}” tidak boleh ada di content | “{value}” must not be in the content",
        "Hapus, juga dari riwayat git; data pribadi hanya di private/*.csv. | "
        "Remove it, from the git history too; personal data stands in private/*.csv only.",
    ),
    "list.blank": _error(
        "isi daftar ini kosong | this item of the list is blank",
        "Isi atau hapus barisnya. | Fill it in or remove the line.",
    ),
    "value.shape": _error(
        "di sini seharusnya {expected} | {expected} belongs here",
        "Lihat contoh di `kolsite new`. | See the examples of `kolsite new`.",
    ),
    "value.choice": _error(
        "“{value}” bukan pilihan untuk {field} | “{value}” is not a choice for {field}",
        "Pilihannya: {choices}. | The choices are: {choices}.",
    ),
    "value.invalid": _error(
        "“{value}” tidak bisa dibaca untuk {field} | “{value}” cannot be read for {field}",
        "Periksa tulisannya. | Check how it is written.",
    ),
    "money.unreadable": _error(
        "“{value}” bukan jumlah uang | “{value}” is not an amount of money",
        "Tulis 25000000, 25.000.000, 25jt, atau USD 1500. | Write 25000000, 25.000.000, 25jt or USD 1500.",
    ),
    "money.ambiguous-m": _error(
        "“{value}”: M bisa berarti juta atau miliar | “{value}”: M may mean million or miliar",
        "Tulis jt, juta, atau miliar. | Write jt, juta or miliar.",
    ),
    "money.ambiguous-group": _error(
        "“{value}” bisa berarti ribuan atau pecahan dalam {currency} | "
        "“{value}” may be thousands or a fraction in {currency}",
        "Tulis 1500 atau 1500.00. | Write 1500 or 1500.00.",
    ),
    "number.count": _error(
        "“{value}” bukan bilangan bulat | “{value}” is not a whole number",
        "Tulis 12400 atau 12.400; kosong bila belum tahu. | Write 12400 or 12,400; blank if unknown.",
    ),
    "number.number": _error(
        "“{value}” bukan angka | “{value}” is not a number",
        "Tulis 348.5; kosong bila belum tahu. | Write 348.5; blank if unknown.",
    ),
    "number.ambiguous-group": _error(
        "“{value}” bisa berarti ribuan atau pecahan | “{value}” may be thousands or a fraction",
        "Tulis tanpa titik (27300), atau dengan dua desimal (27.30). | Write 27300, or two decimals (27.30).",
    ),
    "number.range": _error(
        "“{value}” di luar {low}–{high} | “{value}” is outside {low}–{high}",
        "Isi antara {low} dan {high}. | Give it between {low} and {high}.",
    ),
    "share.unreadable": _error(
        "“{value}” bukan bagian dari keseluruhan | “{value}” is not a part of a whole",
        "Tulis 0.34 atau 34%. | Write 0.34 or 34%.",
    ),
    "share.range": _error(
        "“{value}” di luar 0–1 (0–100%) | “{value}” is outside 0–1 (0–100%)",
        "Tulis 0.34 atau 34%. | Write 0.34 or 34%.",
    ),
    "yes-no": _error(
        "“{value}” bukan yes atau no | “{value}” is neither yes nor no",
        "Tulis yes atau no; kosong bila belum tahu. | Write yes or no; blank if unknown.",
    ),
    "date.unreadable": _error(
        "“{value}” bukan tanggal | “{value}” is not a date",
        "Tulis tahun-bulan-hari: 2026-11-23. | Write year-month-day: 2026-11-23.",
    ),
    "date.impossible": _error(
        "tanggal “{value}” tidak ada di kalender | there is no such day as “{value}”",
        "Periksa bulan dan harinya. | Check the month and the day.",
    ),
    "time.unreadable": _error(
        "“{value}” bukan tanggal dan jam | “{value}” is not a date and time",
        "Tulis 2026-11-10 19.00 WIB atau 2026-11-10T19:00+07:00. | "
        "Write 2026-11-10 19.00 WIB or 2026-11-10T19:00+07:00.",
    ),
    "time.impossible": _error(
        "jam “{value}” tidak ada | there is no such time as “{value}”",
        "Jam 00.00 sampai 23.59. | Times run from 00:00 to 23:59.",
    ),
    "zone": _error(
        "zona waktu “{value}” tidak dikenal | the time zone “{value}” is not known",
        "Tulis WIB, WITA, WIT, atau nama IANA seperti Asia/Jakarta. | "
        "Write WIB, WITA, WIT or an IANA name such as Asia/Jakarta.",
    ),
    "language": _error(
        "bahasa “{value}” belum didukung | the language “{value}” is not spoken here",
        "Tulis id atau en. | Write id or en.",
    ),
    "slug.form": _error(
        "“{value}” bukan slug | “{value}” is not a slug",
        "Pakai huruf kecil, angka, dan tanda hubung. | Use lower-case letters, digits and hyphens.",
    ),
    "slug.reserved": _error(
        "slug “{value}” sudah dipakai sistem | the slug “{value}” is reserved",
        "Pilih nama lain. | Choose another name.",
    ),
    "slug.twice": _error(
        "slug “{value}” sudah ada di {other} | the slug “{value}” is already in {other}",
        "Ganti salah satunya. | Rename one of them.",
    ),
    "url": _error(
        "“{value}” bukan alamat http(s) | “{value}” is not an http(s) address",
        "Tulis lengkap: https://… | Write it in full: https://…",
    ),
    "handle": _error(
        "“{value}” bukan handle | “{value}” is not a handle",
        "Satu kata tanpa @ dan tanpa spasi. | One word without @ and without spaces.",
    ),
    "hashtag": _error(
        "“{value}” bukan hashtag | “{value}” is not a hashtag",
        "Satu kata tanpa # dan tanpa spasi. | One word without # and without spaces.",
    ),
    "colour": _error(
        "“{value}” bukan warna | “{value}” is not a colour",
        'Tulis "#B4472E" dengan tanda kutip. | Write "#B4472E" in quotes.',
    ),
    "text.direction": _error(
        "teks berisi tanda pembalik arah yang tak terlihat | the text holds an invisible direction override",
        "Hapus dan ketik ulang teksnya. | Delete and type the text again.",
    ),
    "text.control": _error(
        "teks berisi karakter yang tak terlihat | the text holds an invisible control character",
        "Hapus dan ketik ulang teksnya. | Delete and type the text again.",
    ),
    "asset.path": _error(
        "“{value}” keluar dari foldernya | “{value}” leaves its folder",
        "Tulis nama berkas di folder ini: photo.jpg. | Name a file of this folder: photo.jpg.",
    ),
    "asset.missing": _error(
        "berkas “{value}” tidak ada | there is no file “{value}”",
        "Taruh berkasnya di folder ini, atau betulkan namanya. | Put it into this folder, or correct the name.",
    ),
    "asset.kind": _error(
        "jenis berkas “{value}” tidak dipakai di sini | files like “{value}” are not used here",
        "Gambar: jpg, png, webp; logo juga svg. | Pictures: jpg, png, webp; a logo may be svg.",
    ),
    "ref.unknown": _error(
        "{kind} “{value}” tidak ada | there is no {kind} “{value}”",
        "Betulkan namanya, atau tambahkan dulu. | Correct the name, or add it first.",
    ),
    "dates.order": _error(
        "{later} ({later_on}) lebih awal dari {earlier} ({earlier_on}) | "
        "{later} ({later_on}) is before {earlier} ({earlier_on})",
        "Tukar atau betulkan tanggalnya. | Swap or correct the dates.",
    ),
    "page.collision": _error(
        "halaman ini memakai alamat yang dibuat kolsite: {uri} | this page takes an address that kolsite makes: {uri}",
        "Pindahkan atau ganti namanya. | Move it or rename it.",
    ),
    "text.fallback": Code(
        Level.INFO,
        "belum ada teks {language} untuk {field} | there is no {language} text for {field}",
        "Halaman memakai bahasa yang ada. | The page uses the language there is.",
    ),
    "share.option": _error(
        "opsi “{value}” belum didukung | the option “{value}” is not supported yet",
        "Hapus opsinya; share yang lebih longgar tidak dibuat. | Remove it; a weaker share is never made.",
    ),
    "share.expired": _error(
        "share ini berakhir {on} | this share ended on {on}",
        "Perpanjang `expires_on`, atau hapus share ini. | Extend `expires_on`, or remove the share.",
    ),
    "settings.schema": _error(
        "skema “{value}” tidak dikenal; versi ini membaca skema 1 | "
        "schema “{value}” is not known; this version reads schema 1",
        "Tulis `schema: 1`. | Write `schema: 1`.",
    ),
}  # fmt: skip

FINDINGS: Mapping[str, Code] = {}

CODES: Mapping[str, Code] = {**READING, **FINDINGS}
