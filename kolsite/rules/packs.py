"""Rules of advertising by country: what each category needs, words that are trouble, each with where it is from.

Not legal advice. Every rule names its source and the day on which it was last looked up.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from kolsite.model.brand import LicenceKind, Regulated

CHECKED_ON = date(2026, 11, 1)


@dataclass(frozen=True, slots=True)
class WordList:
    """Words that are trouble, and why."""

    words: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Pack:
    """The rules of one country."""

    health_professional: str
    approval_needed: Mapping[Regulated, str]
    halal_since: Mapping[Regulated, tuple[date, str]]
    licence_needed: Mapping[Regulated, tuple[frozenset[LicenceKind], str]]
    disclosure: str
    everywhere: WordList
    by_category: Mapping[Regulated, WordList] = field(default_factory=dict)


INDONESIA = Pack(
    health_professional="MKEK SK 022/2020 & 029/2021; PerBPOM 18/2024",
    approval_needed={
        Regulated.SUPPLEMENT: "BPOM: persetujuan iklan suplemen kesehatan",
        Regulated.TRADITIONAL_MEDICINE: "BPOM: persetujuan iklan obat tradisional",
    },
    halal_since={Regulated.COSMETIC: (date(2026, 10, 17), "PP 42/2024")},
    licence_needed={
        Regulated.COSMETIC: (frozenset({LicenceKind.BPOM_NA}), "UU 17/2023; BPOM"),
        Regulated.SUPPLEMENT: (frozenset({LicenceKind.BPOM_SD}), "UU 17/2023; BPOM"),
        Regulated.TRADITIONAL_MEDICINE: (frozenset({LicenceKind.BPOM_TR}), "UU 17/2023; BPOM"),
        Regulated.FOOD: (frozenset({LicenceKind.BPOM_MD, LicenceKind.PIRT}), "BPOM"),
        Regulated.BEVERAGE: (frozenset({LicenceKind.BPOM_MD, LicenceKind.PIRT}), "BPOM"),
        Regulated.HEALTH_SERVICE: (frozenset({LicenceKind.CLINIC_PERMIT}), "Permenkes 1787/2010"),
    },
    disclosure="Etika Pariwara Indonesia 2020",
    everywhere=WordList(
        (
            "nomor 1", "nomor satu", "no. 1", "no 1", "#1", "number one", "paling ampuh", "paling aman", "paling bagus",
            "paling efektif", "paling enak", "paling murah", "paling ringan", "terbaik", "terampuh", "termurah",
            "terlaris", "tercepat", "teraman", "the best", "100%", "100 persen", "pasti berhasil", "dijamin",
            "tanpa efek samping", "murni", "satu-satunya",
        ),
        "Etika Pariwara Indonesia: superlatif perlu bukti",
    ),
    by_category={
        Regulated.COSMETIC: WordList(
            ("memutihkan", "pemutih", "whitening", "menyembuhkan", "mengobati", "permanen", "antikanker",
             "anti kanker", "menghilangkan jerawat", "detoks"),
            "PerBPOM 18/2024: kosmetik bukan obat",
        ),
        Regulated.SUPPLEMENT: WordList(
            ("menyembuhkan", "mengobati", "mencegah demam berdarah", "sembuh", "obat", "pengganti obat"),
            "BPOM: suplemen bukan obat",
        ),
        Regulated.TRADITIONAL_MEDICINE: WordList(
            ("tokcer", "cespleng", "manjur", "super", "ultra", "menyembuhkan", "sembuh"),
            "BPOM: pedoman iklan obat tradisional",
        ),
        Regulated.HEALTH_SERVICE: WordList(
            ("testimoni", "before after", "sebelum sesudah", "sembuh total", "bebas nyeri"),
            "Permenkes 1787/2010",
        ),
        Regulated.FOOD: WordList(("menyembuhkan", "mengobati", "obat"), "BPOM: pangan bukan obat"),
    },
)  # fmt: skip

PACKS: Mapping[str, Pack] = {"id": INDONESIA}


def pack_of(names: tuple[str, ...]) -> Pack:
    """The first rule pack that a site names; Indonesia where it names none that there is."""
    return next((PACKS[name] for name in names if name in PACKS), INDONESIA)
