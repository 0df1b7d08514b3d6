"""Starts what people then fill in: a new site, brand, KOL, campaign, or KOL in a campaign, as files with comments.

Nothing that is there is ever written over. The texts are in `templates/new/`, both languages side by side as
`{{ Indonesian | English }}`; a site's own `templates/new/` goes before kolsite's.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from string import Template

from kolsite.content.files import Folder
from kolsite.content.references import KINDS
from kolsite.content.schema import SCHEMAS, editor_settings, write_schemas
from kolsite.content.tables import read_table
from kolsite.content.writing import Exists as Exists
from kolsite.content.writing import write_new, yaml_text
from kolsite.language import Language, Voice, words
from kolsite.model.assignment import Assignment
from kolsite.model.settings import Platform
from kolsite.problems import near_words
from kolsite.shipped import shipped_templates
from kolsite.values import BadValue, clean_text, parse_handle, parse_slug

HALVES = re.compile(r"\{\{ (.+?) \}\}")
WELCOME: Mapping[Language, str] = {"id": "mulai-di-sini.md", "en": "start-here.md"}


class NotThere(LookupError):
    """What is named is not there yet."""

    def __init__(self, kind: str, slug: str, near: Sequence[str]) -> None:
        super().__init__(slug)
        self.kind, self.slug, self.near = kind, slug, near

    def sentence(self, voice: Voice) -> str:
        """What is missing, what may have been meant, and how it is made."""
        kind = KINDS[self.kind].in_(voice.language)
        told = voice.say("{kind} “{slug}” belum ada. | There is no {kind} “{slug}”.", kind=kind, slug=self.slug)
        if self.near:
            near = " / ".join(self.near)
            return f"{told} {voice.say('Mungkin {near}? | Perhaps {near}?', near=near)}"
        make = f"kolsite new {self.kind} {self.slug}"
        return f"{told} {voice.say('Buat dulu: {make} | Make it first: {make}', make=make)}"


def new_site(folder: Path, name: str, language: Language = "id") -> list[Path]:
    """A site with one team member and nothing else. Returns the files (the schemas for editors are not among them).

    Raises `Exists` before anything is written, or `BadValue` if the name is none.
    """
    given = {"name": yaml_text(_name(name)), "title": _name(name), "language": language}
    texts = {
        "site_config.yml": "site/site_config.yml",
        "content/settings.yml": "site/settings.yml",
        f"content/pages/{WELCOME[language]}": f"site/welcome.{language}.md",
        ".gitignore": "site/gitignore",
        "private/README.md": f"site/private.{language}.md",
        "README.md": f"site/README.{language}.md",
    }
    filled = {path: _filled(folder, text, language, given) for path, text in texts.items()}
    filled[".vscode/settings.json"] = json.dumps(editor_settings(), indent=2) + "\n"
    written = _write(folder, filled)
    write_schemas(folder / SCHEMAS, language)
    return written


def new_brand(content: Path, slug: str, name: str, language: Language = "id") -> list[Path]:
    """A brand with its name. Raises `Exists`, or `BadValue` if the slug or name is none."""
    folder = _free(content / "brands", slug)
    given = {"name": yaml_text(_name(name))}
    files = ("brand.yml", "products.yml", "claims.yml")
    return _write(folder, {file: _filled(content.parent, f"brand/{file}", language, given) for file in files})


def new_kol(
    content: Path,
    slug: str,
    name: str = "",
    language: Language = "id",
    *,
    platform: Platform | None = None,
    handle: str = "",
) -> list[Path]:
    """A KOL, with a name and an account if they are given. Raises `Exists` or `BadValue`."""
    folder = _free(content / "kols", slug)
    given = {
        "name_line": f"name: {yaml_text(_name(name))}" if name else "# name: Ana Uji",
        "channels": _channels(platform, handle),
    }
    files = ("kol.yml", "snapshots.csv", "rates.yml")
    return _write(folder, {file: _filled(content.parent, f"kol/{file}", language, given) for file in files})


def new_campaign(
    content: Path, slug: str, brand: str, name: str, start: date, end: date, language: Language = "id"
) -> list[Path]:
    """A campaign of a brand that is there already. Raises `Exists` or `BadValue`."""
    folder = _free(content / "campaigns", slug)
    _must_be(content, "brand", brand)
    if end < start:
        raise BadValue("dates.order", later="end", later_on=end, earlier="start", earlier_on=start)
    given = {
        "name": yaml_text(_name(name)),
        "brand": brand,
        "start": start.isoformat(),
        "end": end.isoformat(),
        "language": language,
    }
    files = ("campaign.yml", "timeline.yml", "share.yml")
    return _write(folder, {file: _filled(content.parent, f"campaign/{file}", language, given) for file in files})


def new_assignment(content: Path, campaign: str, kol: str, language: Language = "id") -> list[Path]:
    """A KOL on the long list of a campaign; both are there already. Raises `Exists` or `BadValue`."""
    _must_be(content, "campaign", campaign)
    _must_be(content, "kol", kol)
    folder = content / "campaigns" / campaign
    if kol in _in_roster(folder):
        raise Exists(folder / "roster.csv")
    text = _filled(content.parent, "assignment/assignment.yml", language, {"kol": kol})
    return _write(folder, {f"assignments/{kol}.yml": text})


# --- what the arguments say ----------------------------------------------------------------------------------


def _name(text: str) -> str:
    name = clean_text(text, lines=False)
    if not name:
        raise BadValue("field.missing", value="name")
    return name


def _channels(platform: Platform | None, handle: str) -> str:
    if platform is None or not handle:
        return "# channels:\n#   - {platform: instagram, handle: ana.uji}"
    return f"channels:\n  - {{platform: {platform}, handle: {yaml_text(parse_handle(handle))}}}"


def _free(folder: Path, slug: str) -> Path:
    """The folder of a new record; one whose name differs by letter case only is the same to some computers."""
    parse_slug(slug)
    for other in folder.iterdir() if folder.is_dir() else ():
        if other.name != slug and other.name.casefold() == slug:
            raise Exists(other)
    return folder / slug


def _must_be(content: Path, kind: str, slug: str) -> None:
    folder = content / f"{kind}s"
    if not (folder / parse_slug(slug) / f"{kind}.yml").is_file():
        raise NotThere(kind, slug, near_words(slug, [one.name for one in folder.iterdir()] if folder.is_dir() else []))


def _in_roster(folder: Path) -> set[str]:
    """The KOLs that a campaign's table of KOLs names already."""
    campaign = Folder(folder, folder.name)
    rows = read_table(campaign, "roster.csv", Assignment)[0] if campaign.has("roster.csv") else []
    return {str(row.get("kol")) for row in rows}


# --- texts and files -----------------------------------------------------------------------------------------


def _filled(root: Path, name: str, language: Language, given: Mapping[str, str]) -> str:
    """A text in one language, with what was given in its places."""
    places = [folder / "new" / name for folder in (root / "templates", shipped_templates())]
    text = next(path for path in places if path.is_file()).read_text(encoding="utf-8")
    spoken = HALVES.sub(lambda halves: words(halves[1]).in_(language), text)
    return Template(spoken).substitute(given)


def _write(folder: Path, texts: Mapping[str, str]) -> list[Path]:
    """Writes files of which none may be there yet."""
    for name in texts:
        if (folder / name).exists() or (folder / name).is_symlink():
            raise Exists(folder / name)
    return [write_new(folder / name, text) for name, text in texts.items()]
