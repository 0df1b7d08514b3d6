"""Writes the reference pages in docs/: every problem code, every field with its audience, straight from the code."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kolsite.codes import CODES
from kolsite.content.folders import BRAND_LISTS, CAMPAIGN_LISTS, KOL_LISTS
from kolsite.language import words
from kolsite.model.brand import Brand
from kolsite.model.campaign import Campaign
from kolsite.model.fields import Mark, words_of
from kolsite.model.kol import Kol
from kolsite.model.settings import Settings
from kolsite.model.shapes import Spot, spots_of
from kolsite.model.trend import Trend

DOCS = Path(__file__).resolve().parents[1] / "docs"
FILES = {
    "settings.yml": (Settings, {}),
    "brands/<brand>/brand.yml": (Brand, BRAND_LISTS),
    "kols/<kol>/kol.yml": (Kol, KOL_LISTS),
    "campaigns/<campaign>/campaign.yml": (Campaign, CAMPAIGN_LISTS),
    "trends/<note>.md": (Trend, {}),
}


def problem_codes() -> str:
    """Every code with its level, what it says and what to do, in both languages."""
    lines = [
        "# Kode masalah · Problem codes",
        "",
        "Setiap pesan memuat kodenya dalam kurung siku. · Every message carries its code in square brackets.",
        "",
        "| Kode | Tingkat | Artinya · What it says | Yang dilakukan · What to do |",
        "|---|---|---|---|",
    ]
    for code, kind in sorted(CODES.items()):
        level = f"{kind.level.value}{'' if kind.finding else ' (isi · content)'}"
        says, hint = words(kind.says), words(kind.hint)
        lines.append(f"| `{code}` | {level} | {says.id}<br>*{says.en}* | {hint.id}<br>*{hint.en}* |")
    return "\n".join(lines) + "\n"


def fields() -> str:
    """Every field with its audience, where it is shown, and what it holds, in both languages."""
    lines = [
        "# Kolom dan siapa yang melihatnya · Fields and who sees them",
        "",
        "Tanda · Marks: `P` semua · everyone, `C` klien · client, `K` KOL, `Km` manajer KOL · the KOL's manager, "
        "`I` tim · the team, `L` leads dan finance, `X` tidak boleh ada · must not be there.",
    ]
    for path, (kind, lists) in FILES.items():
        lines += [
            "",
            f"## {path}",
            "",
            "| Kolom · Field | Tanda · Marks | Tampil di · Shown on | Isi · Holds |",
            "|---|---|---|---|",
        ]
        elsewhere = {key: stem for stem, key in lists.items()}
        for spot in spots_of(kind):
            lines.append(_row(spot, elsewhere.get(spot.path[0], "")))
    return "\n".join(lines) + "\n"


def _row(spot: Spot, file: str) -> str:
    when = dict(spot.when)
    marks = " ".join(f"{mark}?{when[mark]}" if mark in when else mark for mark in Mark if mark in spot.marks)
    shown = ", ".join(sorted(spot.shown)) or "–"
    title, about = words_of(spot.kind, spot.shape.key)
    name = f"{file} › {'.'.join(spot.path[1:])}" if file else str(spot)
    return f"| `{name}` | {marks} | {shown} | {title.id} · {title.en}: {about.id} *{about.en}* |"


def pages() -> Iterator[tuple[Path, str]]:
    yield DOCS / "masalah.md", problem_codes()
    yield DOCS / "kolom.md", fields()


def main() -> None:
    for path, text in pages():
        path.write_text(text, encoding="utf-8")
        print(path.name)


if __name__ == "__main__":
    main()
