"""An account as a list names it: a handle with or without @, or the link of a profile; look-alikes are refused."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from kolsite.importers import reasons
from kolsite.importers.cells import Count, clean_cell, is_blank
from kolsite.importers.headers import platform_named
from kolsite.importers.reasons import Refused, because
from kolsite.model.settings import Platform
from kolsite.values import ZERO_WIDTH_JOINERS

HANDLE = re.compile(r"[\w.\-·]{1,100}")
COUNT = re.compile(r"\d[\d.,]*\s*(k|m|rb|ribu|jt|juta)", re.IGNORECASE)
NO_HANDLE = re.compile(r"[\d.,]+|yes|no|ya|tidak|true|false|ada|v|x|✓|✔", re.IGNORECASE)
"""What a column that is called by its platform alone may hold instead of handles."""
LINK = re.compile(r"(?:https?://)?(?:www\.|m\.|mobile\.)?([a-z]+)\.(?:[a-z]{2,3})(?:\.[a-z]{2})?/(.*)", re.IGNORECASE)
HOSTS: Mapping[str, Platform] = {
    "instagram": Platform.INSTAGRAM, "tiktok": Platform.TIKTOK, "youtube": Platform.YOUTUBE,
    "facebook": Platform.FACEBOOK, "twitter": Platform.X, "x": Platform.X, "threads": Platform.THREADS,
    "linkedin": Platform.LINKEDIN, "shopee": Platform.SHOPEE,
}  # fmt: skip
WITH_AT = (Platform.TIKTOK, Platform.YOUTUBE, Platform.THREADS)
"""Where the link of a profile has an `@` before the handle."""
NO_PROFILES = frozenset(
    [
        "p",
        "reel",
        "reels",
        "tv",
        "stories",
        "explore",
        "video",
        "videos",
        "share",
        "watch",
        "groups",
        "pages",
        "profile.php",
    ]
)
LATIN_ONLY = (Platform.INSTAGRAM, Platform.X, Platform.THREADS)
LOOK_LATIN = ("CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC")
LATIN_TWINS = str.maketrans("асеорхуіјѕԁһӏвкмнтαοινκρτυχ", "aceopxyijsdhlbkmhtaoivkptux")
"""Letters of other scripts, small, and the Latin ones that they look like."""


@dataclass(frozen=True, slots=True)
class Account:
    """An account on a platform, with what the row says of it."""

    platform: Platform
    handle: str
    url: str | None = None
    followers: Count | None = None
    following: Count | None = None
    posts: Count | None = None

    @property
    def key(self) -> tuple[Platform, str]:
        """The same for all spellings: platforms make no difference between capital and small letters."""
        return self.platform, self.handle.casefold()

    @property
    def skeleton(self) -> str:
        """The handle as it looks at a glance."""
        return unicodedata.normalize("NFKC", self.handle).casefold().translate(LATIN_TWINS)

    @property
    def counted(self) -> bool:
        return any(count is not None for count in (self.followers, self.following, self.posts))

    def __str__(self) -> str:
        return f"@{self.handle} ({self.platform.label.id})"


def parse_account(text: str, platform: Platform | None, column: str, *, bare: bool = False) -> Account | None:
    """The account in a cell, None if the cell is blank. `bare`: the column is called by the platform alone.

    Raises `Refused`.
    """
    written = clean_cell(text)
    if is_blank(written):
        return None
    if link := LINK.fullmatch(written):
        return account_of_link(written, link)
    handle = written.removeprefix("@").translate(dict.fromkeys(map(ord, ZERO_WIDTH_JOINERS)))
    if COUNT.fullmatch(written) or (bare and (NO_HANDLE.fullmatch(written) or platform_named(written))):
        raise Refused(because(reasons.NO_ACCOUNT, value=written, column=column))
    if not HANDLE.fullmatch(handle) or not handle.strip("._-·"):
        raise Refused(because(reasons.NOT_A_HANDLE, value=written))
    if platform is None:
        raise Refused(because(reasons.WHICH_PLATFORM))
    _refuse_look_alikes(handle, platform)
    return Account(platform, handle)


def is_link(text: str) -> bool:
    return LINK.fullmatch(clean_cell(text)) is not None


def account_of_link(written: str, link: re.Match[str]) -> Account:
    """The account whose profile a link opens. Raises `Refused`."""
    platform = HOSTS.get(link[1].lower())
    steps = [unquote(step) for step in re.split(r"[?#]", link[2])[0].split("/") if step]
    if platform is Platform.LINKEDIN and steps[:1] == ["in"]:
        steps = steps[1:]
    if platform is None or not steps or steps[0].lower() in NO_PROFILES or len(steps) > 1:
        raise Refused(because(reasons.NOT_A_PROFILE, value=written))
    if platform in WITH_AT and not steps[0].startswith("@"):
        raise Refused(because(reasons.NOT_A_PROFILE, value=written))
    handle = steps[0].removeprefix("@")
    if not HANDLE.fullmatch(handle) or not handle.strip("._-·"):
        raise Refused(because(reasons.NOT_A_PROFILE, value=written))
    _refuse_look_alikes(handle, platform)
    return Account(platform, handle, _tidy(written))


def _tidy(written: str) -> str:
    """A link without what only tells who shared it."""
    address = re.split(r"[?#]", written)[0]
    return address if "://" in address else f"https://{address}"


def _refuse_look_alikes(handle: str, platform: Platform) -> None:
    """Letters that only look Latin make another account than the one that is read."""
    scripts = {unicodedata.name(letter, "?").split()[0] for letter in handle if letter.isalpha()}
    mixed = "LATIN" in scripts and scripts & set(LOOK_LATIN)
    styled = unicodedata.normalize("NFKC", handle) != handle
    if mixed or styled or (platform in LATIN_ONLY and not handle.isascii()):
        raise Refused(because(reasons.LOOKS_LIKE, value=handle))
