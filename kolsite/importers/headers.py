"""What the columns of a list of KOLs mean, told by their titles in English and Indonesian, never by their position."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kolsite.importers.cells import clean_cell
from kolsite.importers.sheets import Sheet, SheetRow
from kolsite.model.settings import Platform

SEARCHED = 60
"""In how many rows from the top a header is looked for."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


class Meaning(StrEnum):
    """What a column holds."""

    NAME = "name"
    HANDLE = "handle"
    URL = "url"
    PLATFORM = "platform"
    FOLLOWERS = "followers"
    FOLLOWING = "following"
    POSTS = "posts"
    CITY = "city"
    REGION = "region"
    COUNTRY = "country"
    NICHES = "niches"
    LANGUAGES = "languages"


TITLES: Mapping[Meaning, str] = {
    Meaning.NAME: "name, full name, display name, creator, creator name, influencer, influencer name, kol, kol name, "
    "talent, talent name, nama, nama lengkap, nama panggung, nama kol, nama influencer, nama kreator, nama talent",
    Meaning.HANDLE: "handle, username, user name, user, username handle, handle username, account, social handle, "
    "akun, nama akun, nama pengguna, id akun, akun medsos",
    Meaning.URL: "url, link, profile, profile url, profile link, account link, channel url, link profil, link akun, "
    "tautan, tautan profil",
    Meaning.PLATFORM: "platform, social media, social network, network, media sosial, sosial media, medsos, sosmed",
    Meaning.FOLLOWERS: "followers, follower, follower count, followers count, number of followers, total followers, "
    "total follower, subscribers, subscriber count, fans, pengikut, jumlah pengikut, jumlah followers, "
    "jumlah follower, jumlah subscriber",
    Meaning.FOLLOWING: "following, following count, mengikuti, jumlah mengikuti",
    Meaning.POSTS: "posts, post count, total posts, media count, number of posts, jumlah post, jumlah postingan, "
    "postingan",
    Meaning.CITY: "city, kota, domisili, kota domisili",
    Meaning.REGION: "region, province, state, provinsi, daerah",
    Meaning.COUNTRY: "country, negara",
    Meaning.NICHES: "niche, niches, category, categories, topic, topics, kategori, topik, bidang",
    Meaning.LANGUAGES: "language, languages, bahasa",
}
MEANINGS: Mapping[str, Meaning] = {title: meaning for meaning, titles in TITLES.items() for title in titles.split(", ")}
INDONESIAN = _words(
    "nama akun pengguna pengikut jumlah kota domisili provinsi daerah negara kategori topik bidang bahasa tautan "
    "mengikuti postingan medsos sosmed nomor peringkat panggung lengkap profil"
)
COUNTERS = _words("no rank nomor peringkat id row reason baris alasan")
PRIVATE = _words(
    "email mail phone mobile hp telp telepon whatsapp wa alamat address nik ktp npwp rekening bank birth birthday dob "
    "lahir agama religion passport paspor"
)
PLATFORM_WORDS: Mapping[str, Platform] = {
    **{platform.value: platform for platform in Platform},
    "ig": Platform.INSTAGRAM, "insta": Platform.INSTAGRAM, "tt": Platform.TIKTOK, "yt": Platform.YOUTUBE,
    "fb": Platform.FACEBOOK, "twitter": Platform.X,
}  # fmt: skip
OF_AN_ACCOUNT = (Meaning.HANDLE, Meaning.URL, Meaning.FOLLOWERS, Meaning.FOLLOWING, Meaning.POSTS)


@dataclass(frozen=True, slots=True)
class Heading:
    """One column: what it means, if that is known, and the platform that its title names.

    `bare`: the title is a platform and nothing else. `private`: it is personal data, which is not even looked at.
    """

    number: int
    title: str
    meaning: Meaning | None = None
    platform: Platform | None = None
    bare: bool = False
    private: bool = False

    @property
    def known(self) -> bool:
        return self.meaning is not None or _plain(self.title) in COUNTERS


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet whose columns are known: its header, what stands above it, and the rows below."""

    header: SheetRow
    headings: Sequence[Heading]
    above: Sequence[SheetRow]
    rows: Sequence[SheetRow]

    @property
    def indonesian(self) -> bool:
        """Whether its titles are Indonesian."""
        return any(INDONESIAN & set(_plain(heading.title).split()) for heading in self.headings)


def find_table(sheet: Sheet) -> Table | None:
    """The table in a sheet: of all separators and rows, those that make most titles known."""
    best: tuple[int, Table] | None = None
    for separator in sheet.separators:
        rows = sheet.rows(separator)
        for index, row in enumerate(rows[:SEARCHED]):
            headings = headings_of(row.cells)
            score = sum(heading.known for heading in headings)
            if not row.broken and _is_header(headings) and (best is None or score > best[0]):
                best = score, Table(row, headings, rows[:index], rows[index + 1 :])
    return best[1] if best else None


def _is_header(headings: Sequence[Heading]) -> bool:
    """Whether a row of cells can be a header: it has a column of accounts.

    A platform's name alone can be a title, but also what a row of a table without header says.
    """
    accounts = [one for one in headings if one.meaning in (Meaning.HANDLE, Meaning.URL)]
    titles = [one for one in headings if one.title]
    sure = any(not one.bare for one in accounts) or sum(one.known for one in titles) > 1
    return bool(accounts) and (sure or len(titles) == 1)


def headings_of(cells: Sequence[str]) -> list[Heading]:
    """What the titles of a row of cells mean."""
    return [_heading(number, clean_cell(cell)) for number, cell in enumerate(cells)]


def _heading(number: int, title: str) -> Heading:
    words = _plain(title).split()
    if PRIVATE & set(words):
        return Heading(number, title, private=True)
    if meaning := MEANINGS.get(" ".join(words)):
        return Heading(number, title, meaning)
    platforms = [PLATFORM_WORDS[word] for word in words if word in PLATFORM_WORDS]
    if len(platforms) != 1:
        return Heading(number, title)
    rest = " ".join(word for word in words if word not in PLATFORM_WORDS)
    found = MEANINGS.get(rest) if rest else Meaning.HANDLE
    if found not in OF_AN_ACCOUNT:
        return Heading(number, title)
    return Heading(number, title, found, platforms[0], bare=not rest)


def platform_named(text: str) -> Platform | None:
    """The platform that a cell names: `TikTok`, `IG`, `Tik Tok`."""
    words = _plain(text).split()
    return PLATFORM_WORDS.get(words[0]) if len(words) == 1 else None


def _plain(title: str) -> str:
    """A title without case, signs and line breaks: `Follower_Count ` → `follower count`."""
    folded = unicodedata.normalize("NFKC", title).casefold()
    words = " ".join(re.findall(r"[^\W_]+", folded))
    return words.replace("tik tok", "tiktok").replace("you tube", "youtube")
