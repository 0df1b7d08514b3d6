"""The kinds of files that the content is made of: what each holds, in which folders it lies, and what it is called."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from kolsite.content.folders import BRAND_LISTS, CAMPAIGN_LISTS, KOL_LISTS, ROSTER, TABLES, Lists
from kolsite.language import Words, words
from kolsite.model.assignment import Assignment, Deliverable
from kolsite.model.brand import Brand
from kolsite.model.campaign import Campaign
from kolsite.model.fields import Entity
from kolsite.model.kol import Kol
from kolsite.model.results import Evaluation
from kolsite.model.settings import Settings
from kolsite.model.shapes import Shape, shapes_of
from kolsite.model.trend import Trend

OWN_FILES: Mapping[type[Entity], frozenset[str]] = {
    Kol: frozenset({"slug", "about", *KOL_LISTS.values()}),
    Brand: frozenset({"slug", "about", *BRAND_LISTS.values()}),
    Campaign: frozenset({"slug", "body", "assignments", "evaluation", *CAMPAIGN_LISTS.values()}),
    Trend: frozenset({"slug", "body"}),
}
"""Fields of a record that stand in files of their own, or in the name of its file or folder."""


@dataclass(frozen=True, slots=True)
class FileKind:
    """One kind of file: what it holds (`listed`: several of it) and where it lies, as globs below the content folder.

    `only_table`: it is read as a table only. `keys`: columns that say to which record a row belongs, each with the
    field whose slug it names.
    """

    name: str
    title: Words
    record: type[Entity]
    folders: Sequence[str]
    listed: bool = False
    only_table: bool = False
    keys: Mapping[str, tuple[type[Entity], str]] | None = None

    @property
    def fields(self) -> Mapping[str, Shape]:
        """The fields that stand in this file."""
        elsewhere = frozenset() if self.listed else OWN_FILES.get(self.record, frozenset())
        return {key: shape for key, shape in shapes_of(self.record).items() if key not in elsewhere}

    @property
    def globs(self) -> list[str]:
        """Where its files are, relative to the content folder."""
        endings = ["csv"] if self.only_table else ["yml", "csv"] if self.listed else [self.ending]
        stem = "*" if self.name in ("assignment", "trend") else self.name
        return [f"{folder}{stem}.{ending}" for folder in self.folders for ending in endings]

    @property
    def ending(self) -> str:
        return "md" if self.record is Trend else "yml"

    @property
    def about(self) -> Words:
        """Where its files are, as a sentence."""
        where = ", ".join(self.globs)
        return words(f"Isi {where} | What {where} holds")

    def must(self, key: str, shape: Shape) -> bool:
        """Whether a field has to stand in it; the name of an assignment's file says whose it is."""
        return shape.required and (self.name, key) != ("assignment", "kol")


# --- the kinds of files --------------------------------------------------------------------------------------

LISTS: Mapping[type[Entity], tuple[str, Lists]] = {
    Kol: ("kols/*/", KOL_LISTS),
    Brand: ("brands/*/", BRAND_LISTS),
    Campaign: ("campaigns/*/", CAMPAIGN_LISTS),
}
LISTED: Mapping[str, Words] = {
    "products": words("Produk | Products"),
    "claims": words("Klaim | Claims"),
    "sales": words("Penjualan | Sales"),
    "snapshots": words("Angka akun dari waktu ke waktu | Account figures over time"),
    "audience": words("Audiens | Audience"),
    "rates": words("Rate card | Rate card"),
    "partnerships": words("Kerja sama dengan brand | Partnerships with brands"),
    "vetting": words("Vetting | Vetting"),
    "log": words("Catatan hubungan | Relationship log"),
    "posts": words("Konten tayang | Posts"),
    "metrics": words("Angka konten | Figures of posts"),
    "timeline": words("Timeline campaign | Campaign timeline"),
    "share": words("Share untuk klien | Shares with the client"),
    "accepted": words("Temuan yang diterima | Accepted findings"),
    "comments": words("Komentar | Comments"),
    "surveys": words("Survei | Surveys"),
    "listening": words("Pembicaraan per minggu | Mentions by week"),
    "incidents": words("Insiden | Incidents"),
}
ROWS: Mapping[str, Words] = {
    "deliverables.csv": words("SOW per KOL | Deliverables by KOL"),
    "reviews.csv": words("Review draft | Reviews of drafts"),
    "payments.csv": words("Pembayaran | Payments"),
    "shipments.csv": words("Pengiriman produk | Shipments of products"),
}
KEYS: Mapping[str, tuple[type[Entity], str]] = {"kol": (Assignment, "kol"), "deliverable": (Deliverable, "slug")}
ONE_RECORD: Sequence[FileKind] = (
    FileKind("settings", words("Pengaturan situs | Settings of the site"), Settings, ("",)),
    FileKind("brand", words("Brand | Brand"), Brand, ("brands/*/",)),
    FileKind("kol", words("KOL | KOL"), Kol, ("kols/*/",)),
    FileKind("campaign", words("Campaign | Campaign"), Campaign, ("campaigns/*/",)),
    FileKind(
        "assignment",
        words("Satu KOL dalam satu campaign | One KOL in one campaign"),
        Assignment,
        ("campaigns/*/assignments/",),
    ),
    FileKind("evaluation", words("Evaluasi campaign | Evaluation of a campaign"), Evaluation, ("campaigns/*/",)),
    FileKind("trend", words("Catatan tren | Trend note"), Trend, ("trends/",)),
)


def _listed() -> Iterator[FileKind]:
    """The kinds of files that hold like rows, in YAML or as a table."""
    for stem, title in LISTED.items():
        owners = [(owner, lists[stem]) for owner, (_, lists) in LISTS.items() if stem in lists]
        owner, key = owners[0]
        group = shapes_of(owner)[key].group
        assert group is not None
        yield FileKind(stem, title, group, tuple(LISTS[owner][0] for owner, _ in owners), listed=True)


def _rows() -> Iterator[FileKind]:
    """The tables beside a campaign's roster, and the roster."""
    roster = words("Roster KOL | KOL roster")
    yield FileKind(ROSTER.removesuffix(".csv"), roster, Assignment, ("campaigns/*/",), listed=True, only_table=True)
    for name, (record, also) in TABLES.items():
        keys = {key: KEYS[key] for key in also}
        stem = name.removesuffix(".csv")
        yield FileKind(stem, ROWS[name], record, ("campaigns/*/",), listed=True, only_table=True, keys=keys)


KINDS: Mapping[str, FileKind] = {kind.name: kind for kind in chain(ONE_RECORD, _listed(), _rows())}
