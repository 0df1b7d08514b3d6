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
    "field.comma": _error(
        "sebuah angka terbaca sebagai kunci: di dalam {{ }} koma memisahkan isian | "
        "a number reads as a key: inside {{ }} a comma parts one entry from the next",
        "Beri tanda petik pada nilainya, misalnya \"2,5jt\". | Put the value in quotes, such as \"2.5jt\".",
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


def _finding(level: Level, says: str, hint: str, *, leads: bool = False) -> Code:
    return Code(level, says, hint, finding=True, leads=leads)


FINDINGS: Mapping[str, Code] = {
    # --- conflicts ---
    "double-booking": _finding(
        Level.ERROR,
        "{kol} punya dua acara pada waktu yang sama, {when}: {one} ({campaign}) dan {other} ({other_campaign}) | "
        "{kol} is booked twice at the same time, {when}: {one} ({campaign}) and {other} ({other_campaign})",
        "Pindahkan salah satunya. | Move one of them.",
    ),
    "unavailable": _finding(
        Level.ERROR,
        "{kol}: {what} pada {when}, padahal tidak tersedia {from_on}–{to_on} | "
        "{kol}: {what} on {when}, while unavailable {from_on}–{to_on}",
        "Pindahkan jadwalnya, atau pakai KOL cadangan. | Move it, or use the backup KOL.",
    ),
    "exclusivity-breach": _finding(
        Level.ERROR,
        "{kol} tayang untuk {other} pada {when}, padahal eksklusif {category} untuk {brand} sampai {until} | "
        "{kol} posted for {other} on {when}, while exclusive in {category} for {brand} until {until}",
        "Hubungi manajernya dan putuskan bersama klien. | Talk to the manager and decide with the client.",
    ),
    "exclusive-elsewhere": _finding(
        Level.WARN,
        "{kol} eksklusif untuk {other} sampai {until}; {what} dijadwalkan {when} | "
        "{kol} is exclusive to {other} until {until}; {what} is planned for {when}",
        "Tayangkan setelah tanggal itu, atau pilih KOL lain. | Post after that day, or choose another KOL.",
    ),
    # --- law ---
    "health-professional-ad": _finding(
        Level.ERROR,
        "{kol} adalah tenaga kesehatan dan tidak boleh beriklan untuk {category} ({campaign}) | "
        "{kol} is a health professional and may not advertise {category} ({campaign})",
        "Pilih KOL lain, atau ubah menjadi edukasi tanpa produk. Dasar: {source}. | "
        "Choose another KOL, or make it education without a product. Rule: {source}.",
    ),
    "health-professional-review": _finding(
        Level.INFO,
        "{kol} adalah tenaga kesehatan; konten untuk {category} ({campaign}) perlu ditinjau legal | "
        "{kol} is a health professional; content for {category} ({campaign}) needs a legal review",
        "Catat tinjauannya di accepted.yml. Dasar: {source}. | Record the review in accepted.yml. Rule: {source}.",
    ),
    "ad-approval-missing": _finding(
        Level.ERROR,
        "{product}: nomor izin iklan belum ada | {product}: the ad approval number is missing",
        "Isi `ad_approval.no` sebelum tayang. Dasar: {source}. | Give `ad_approval.no` before posting. Rule: {source}.",
    ),
    "halal-missing": _finding(
        Level.ERROR,
        "{product}: status halal kosong, dipromosikan di {campaign} setelah {since} | "
        "{product}: halal status blank, promoted in {campaign} after {since}",
        "Isi `halal.status`. Dasar: {source}. | Give `halal.status`. Rule: {source}.",
    ),
    "licence-missing": _finding(
        Level.ERROR,
        "{product}: izin edar belum ada ({category}) | {product}: no licence is given ({category})",
        "Isi `licences` dengan nomornya. Dasar: {source}. | Give `licences` with the number. Rule: {source}.",
    ),
    "licence-ends-early": _finding(
        Level.WARN,
        "{product}: {licence} berlaku sampai {until}, sedangkan {what} sampai {end} ({campaign}) | "
        "{product}: {licence} is valid until {until}, but {what} runs to {end} ({campaign})",
        "Minta perpanjangan izin, atau pendekkan pemakaiannya. | Ask for a renewal, or shorten the use.",
    ),
    "not-disclosed": _finding(
        Level.WARN,
        "{post} ({kol}) tayang tanpa penanda iklan | {post} ({kol}) is live without an ad disclosure",
        "Minta ditambahkan di awal caption, lalu isi `disclosed`. Dasar: {source}. | "
        "Have it added at the start of the caption, then fill in `disclosed`. Rule: {source}.",
    ),
    "disclosure-unchecked": _finding(
        Level.WARN,
        "{post} ({kol}): penanda iklan belum dicek | {post} ({kol}): the ad disclosure has not been checked",
        "Cek kontennya, lalu isi `disclosed` dengan yes atau no. | Look at it, then give `disclosed`: yes or no.",
    ),
    "risky-word": _finding(
        Level.WARN,
        "“{word}” ada di {where} {kol} ({campaign}) | “{word}” stands in {where} by {kol} ({campaign})",
        "Minta diganti. Dasar: {source}. | Have it changed. Rule: {source}.",
    ),
    "claim-unusable": _finding(
        Level.ERROR,
        "klaim “{claim}” dipakai di {campaign}, padahal {state} | claim “{claim}” is used in {campaign}, but {state}",
        "Pakai klaim yang disetujui. | Use an approved claim.",
    ),
    "guardian-consent-missing": _finding(
        Level.WARN,
        "{kol}: anak tampil di konten, izin wali belum dicatat | "
        "{kol}: a child is shown, the guardian's consent is not recorded",
        "Minta izin tertulis dan isi `guardian_consent_on`. | Get it in writing and give `guardian_consent_on`.",
    ),
    "consent-missing": _finding(
        Level.WARN,
        "{kol}: dasar menyimpan datanya belum dicatat | {kol}: no basis for keeping the data is recorded",
        "Isi `consent`: persetujuan, kontrak, atau kepentingan sah. | "
        "Give `consent`: consent, contract or legitimate interest.",
    ),
    "consent-ended": _finding(
        Level.WARN,
        "{kol}: izin data berakhir {until} | {kol}: consent to keep the data ended on {until}",
        "Perbarui izinnya, atau hapus datanya. | Renew it, or delete the data.",
    ),
    "consent-withdrawn": _finding(
        Level.ERROR,
        "{kol} menarik izin data pada {on} | {kol} withdrew consent on {on}",
        "Hentikan pemakaian dalam 3×24 jam dan hapus datanya. | Stop within 3×24 hours and delete the data.",
    ),
    # --- codes and sales ---
    "code-shared": _finding(
        Level.ERROR,
        "kode {code} aktif di {campaign} dan {other_campaign} | code {code} is live in {campaign} and {other_campaign}",
        "Ganti salah satunya; huruf besar dan kecil sama saja. | Change one; letter case makes no difference.",
    ),
    "code-leaked": _finding(
        Level.WARN,
        "kode {code} bocor {when}: {orders} pesanan, {revenue} tidak dihitung | "
        "code {code} leaked on {when}: {orders} orders, {revenue} excluded",
        "Pastikan kode penggantinya dipakai. | Make sure that the code in its place is used.",
    ),
    "ads-code-ends-early": _finding(
        Level.WARN,
        "kode iklan {post} ({kol}) berlaku sampai {until}, rencana media sampai {end} | "
        "the ads code of {post} ({kol}) ends on {until}, the media plan on {end}",
        "Minta kode baru sebelum tanggal itu. | Ask for a new code before that day.",
    ),
    # --- time ---
    "metrics-late": _finding(
        Level.WARN,
        "angka D{days} {post} ({kol}) jatuh tempo {due}, terlambat {late} hari | "
        "D{days} of {post} ({kol}) was due {due}, {late} days late",
        "Minta screenshot insight. | Ask for the insight screenshot.",
    ),
    "deadline-late": _finding(
        Level.WARN,
        "{step} {what} ({kol}) lewat tenggat {late} hari · bola di {ball} | "
        "{step} of {what} ({kol}) is {late} days late · ball with {ball}",
        "Ingatkan hari ini, atau pindahkan jadwalnya. | Remind them today, or move the date.",
    ),
    "step-late": _finding(
        Level.WARN,
        "{step} ({campaign}) lewat tenggat {late} hari · bola di {ball} | "
        "{step} ({campaign}) is {late} days late · ball with {ball}",
        "Selesaikan, atau pindahkan tenggatnya. | Finish it, or move the date.",
    ),
    "holiday-deadline": _finding(
        Level.WARN,
        "{step} ({campaign}) jatuh pada {when}: {holiday} · bola di {ball} | "
        "{step} ({campaign}) falls on {when}: {holiday} · ball with {ball}",
        "Majukan ke hari kerja sebelumnya. | Bring it forward to the working day before.",
    ),
    "greeting-missing": _finding(
        Level.WARN,
        "{kol} terpilih di {campaign}, tetapi sapaannya belum ada | {kol} is selected in {campaign} without a greeting",
        "Isi `greeting`, misalnya “Kak Nadhira”; brief belum dibuat. | "
        "Give `greeting`, such as “Kak Nadhira”; no brief is made without it.",
    ),
    "sow-missing": _finding(
        Level.WARN,
        "{kol} terpilih di {campaign}, tetapi SOW-nya kosong | {kol} is selected in {campaign} without deliverables",
        "Isi `deliverables`; brief tanpa konten tidak menolong siapa pun. | "
        "Give `deliverables`; a brief without any helps nobody.",
    ),
    "acceptance-unknown": _finding(
        Level.WARN,
        "“{code}” bukan kode temuan, jadi tidak ada yang diterima | “{code}” is no finding, so nothing is accepted",
        "Salin kodenya dari kurung siku di akhir temuan. | Copy the code in square brackets at the end of the finding.",
    ),
    # --- vetting and numbers ---
    "vetting-failed": _finding(
        Level.ERROR,
        "{kol}: vetting tidak lolos ({topic}) | {kol}: vetting failed ({topic})",
        "Jangan lanjutkan sebelum diputuskan lead. | Do not go on before a lead has decided.",
    ),
    "vetting-expired": _finding(
        Level.WARN,
        "{kol}: vetting {topic} berakhir {until} | {kol}: the vetting of {topic} ended on {until}",
        "Periksa ulang. | Check again.",
    ),
    "vetting-stale": _finding(
        Level.INFO,
        "{kol}: vetting terakhir {on}, lebih dari {days} hari | {kol}: last vetted on {on}, more than {days} days ago",
        "Periksa ulang bila akan dipakai. | Check again before booking.",
    ),
    "follower-spike": _finding(
        Level.INFO,
        "{kol}: followers {platform} naik {gained} ({growth}) dalam {days} hari sampai {on} | "
        "{kol}: {platform} followers grew by {gained} ({growth}) within {days} days up to {on}",
        "Cari sebabnya; lonjakan bukan bukti. | Find the cause; a jump proves nothing.",
    ),
    "low-credibility": _finding(
        Level.INFO,
        "{kol}: kredibilitas audiens {platform} {share} menurut {source} | "
        "{kol}: {platform} audience credibility {share} according to {source}",
        "Ambang tiap alat berbeda; bandingkan dengan engagement. | Thresholds differ; compare with engagement.",
    ),
    "sources-disagree": _finding(
        Level.INFO,
        "{kol}: dua sumber berbeda untuk {platform} pada {on}: {one} dan {other} | "
        "{kol}: two sources differ for {platform} on {on}: {one} and {other}",
        "Keduanya disimpan; dipakai yang lebih teliti. | Both are kept; the more exact one is used.",
    ),
    "boosted-post": _finding(
        Level.INFO,
        "{post} ({kol}) diiklankan sejak {since}: organik {organic}, total {total} | "
        "{post} ({kol}) is boosted since {since}: organic {organic}, total {total}",
        "Angka organik dan iklan tidak pernah dijumlahkan. | Organic and paid figures are never added.",
    ),
    "zero-views": _finding(
        Level.WARN,
        "{post} ({kol}): views 0 setelah lebih dari sehari; nol atau belum ada? | "
        "{post} ({kol}): 0 views after more than a day; zero, or not known?",
        "Kosongkan bila belum tahu. | Leave it blank if unknown.",
    ),
    "fee-unusual": _finding(
        Level.WARN,
        "{kol}: {amount} untuk {what} jauh di luar kisaran biasa | {kol}: {amount} for {what} is far from usual",
        "Periksa jumlah nolnya. | Check the number of zeros.",
        leads=True,
    ),
}  # fmt: skip

CODES: Mapping[str, Code] = {**READING, **FINDINGS}
