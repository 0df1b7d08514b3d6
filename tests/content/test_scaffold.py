"""What `kolsite new` writes: files that read without a mistake, whose examples work, and that overwrite nothing."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT
from jsonschema import Draft7Validator

from kolsite.content.file_kinds import KINDS, FileKind
from kolsite.content.files import Folder
from kolsite.content.read import read_content
from kolsite.content.scaffold import Exists, NotThere, new_assignment, new_brand, new_campaign, new_kol, new_site
from kolsite.content.schema import schemas
from kolsite.content.yaml_files import YamlFile, parse_yaml
from kolsite.language import LANGUAGES, Language, Voice
from kolsite.model.fields import Declared, Entity, Mark
from kolsite.model.settings import Platform
from kolsite.model.shapes import inherited, shapes_of
from kolsite.values import BadValue

START, END = date(2026, 11, 1), date(2026, 12, 18)
EXAMPLE = re.compile(r"^( *)# (?=[a-z]|- | )", re.MULTILINE)
"""A line that is an example of a field; remarks begin with a capital letter."""
BLOCK = re.compile(r"^# --- (.+) ---$")
AUDIENCES = {
    "siapa pun": {"P"}, "anyone": {"P"},
    "klien & KOL": {"C", "K"}, "client & KOL": {"C", "K"}, "tim, klien & KOL": {"C", "K"},
    "team, client & KOL": {"C", "K"},
    "klien": {"C"}, "client": {"C"},
    "KOL": {"K"},
    "hanya tim": set(), "team only": set(),
    "hanya lead & finance": {"L"}, "leads & finance only": {"L"},
    "lead, finance & manajer KOL": {"L", "Km"}, "leads, finance & the KOL's manager": {"L", "Km"},
}  # fmt: skip
"""Who, besides the team, sees the fields of a block, by its headline."""


def new_agency(root: Path, language: Language) -> Path:
    """A site with one of everything; returns its content folder."""
    new_site(root, "Agensi Uji", language)
    content = root / "content"
    new_brand(content, "acme", "Acme & Co.", language)
    new_kol(content, "ana", "Ana: “Uji” #1", language, platform=Platform.TIKTOK, handle="@ana.uji.")
    new_kol(content, "budi", language=language)
    new_campaign(content, "acme-1111", "acme", "11.11", START, END, language)
    new_assignment(content, "acme-1111", "ana", language)
    return content


def uncommented(text: str) -> str:
    """A file with all of its examples filled in; the name that was given stays."""
    return EXAMPLE.sub(r"\1", text)


def scaffolds(content: Path) -> Iterator[tuple[FileKind, Path]]:
    for kind in KINDS.values():
        for glob in kind.globs:
            yield from ((kind, path) for path in sorted(content.glob(glob)) if path.suffix == ".yml")


# --- they read -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fresh_site_reads_without_problems_and_stays_so(language: Language, tmp_path: Path) -> None:
    new_site(tmp_path, "Agensi Uji", language)
    read = read_content(tmp_path / "content")
    assert read.problems == ()
    assert read.catalog is not None
    assert read.catalog.settings.agency.name == "Agensi Uji"
    assert read.catalog.settings.language == language
    assert len(read.catalog.settings.team) == 1
    content = new_agency(tmp_path / "full", language)
    catalog, problems = read_content(content)
    assert problems == ()
    assert catalog is not None
    ana = catalog.kols["ana"]
    assert (ana.name, ana.channels[0].platform, ana.channels[0].handle) == ("Ana: “Uji” #1", "tiktok", "ana.uji.")
    assert catalog.kols["budi"].name is None
    assert catalog.brands["acme"].name == "Acme & Co."
    campaign = catalog.campaigns["acme-1111"]
    assert (campaign.brand, campaign.start, campaign.end) == ("acme", START, END)
    assert [(one.kol, one.decision) for one in campaign.assignments] == [("ana", "longlist")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_example_reads_and_suits_the_editor(language: Language, tmp_path: Path) -> None:
    content = new_agency(tmp_path, language)
    for kind, path in scaffolds(content):
        path.write_text(uncommented(path.read_text(encoding="utf-8")), encoding="utf-8")
        raw, problems = parse_yaml(YamlFile(path.name, path.read_text(encoding="utf-8")))
        assert problems == [], path
        assert raw, path
        found = Draft7Validator(schemas(language)[kind.name]).iter_errors(raw)
        assert [error.message for error in found] == [], path
    catalog, found_on_reading = read_content(content)
    assert {one.code for one in found_on_reading} <= {"asset.missing"}, found_on_reading
    assert catalog is not None
    assert catalog.campaigns["acme-1111"].assignments[0].deliverables


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_block_names_its_audience_truly(language: Language, tmp_path: Path) -> None:
    content = new_agency(tmp_path, language)
    seen = 0
    for kind, path in scaffolds(content):
        for audience, example in blocks(path.read_text(encoding="utf-8")):
            raw, _ = parse_yaml(YamlFile(path.name, uncommented(example)))
            for field, marks in leaves(kind.record, raw, None):
                assert marks - {"I"} == audience or field == "slug", f"{path.name}: {field}"
                seen += 1
    assert seen > 150


def blocks(text: str) -> Iterator[tuple[set[str], str]]:
    """The blocks of a file that name an audience, as (who sees them, their lines)."""
    audience: set[str] | None = None
    lines: list[str] = []
    for line in [*text.splitlines(), "# --- hanya tim ---"]:
        if heading := BLOCK.match(line):
            if audience is not None:
                yield audience, "\n".join(lines)
            label = re.split("[:;]", heading[1])[0]
            audience, lines = AUDIENCES[label], []
        else:
            lines.append(line)


def leaves(kind: type[Entity], raw: Any, outer: Declared | None) -> Iterator[tuple[str, set[str]]]:
    """Every value that is filled in, with those who see it without any condition."""
    if isinstance(raw, list):
        for item in raw:
            yield from leaves(kind, item, outer)
        return
    for key, value in (raw or {}).items():
        shape = shapes_of(kind)[key]
        here = inherited(shape.declared, outer)
        if shape.group is not None:
            yield from leaves(shape.group, value, here)
        else:
            conditional = dict(here.when)
            yield key, {str(mark) for mark in here.marks if mark not in conditional and mark is not Mark.TEAM}


# --- the files -----------------------------------------------------------------------------------------------


def test_a_site_comes_with_all_that_it_needs(tmp_path: Path) -> None:
    written = new_site(tmp_path / "situs", "Agensi Uji")
    assert [path.relative_to(tmp_path / "situs").as_posix() for path in written] == [
        "site_config.yml",
        "content/settings.yml",
        "content/pages/mulai-di-sini.md",
        ".gitignore",
        "private/README.md",
        "README.md",
        ".vscode/settings.json",
    ]
    root = tmp_path / "situs"
    assert (root / ".gitignore").read_text(encoding="utf-8").split() == ["dist/", ".kolsite/", "private/"]
    assert "today" not in (root / "site_config.yml").read_text(encoding="utf-8")
    settings = json.loads((root / ".vscode/settings.json").read_text(encoding="utf-8"))
    assert settings["yaml.schemas"]
    for schema in settings["yaml.schemas"]:
        assert json.loads((root / schema).read_text(encoding="utf-8"))["$schema"]
    assert len((root / "README.md").read_text(encoding="utf-8").splitlines()) <= 70


def test_the_configuration_is_the_samples_without_its_day(tmp_path: Path) -> None:
    new_site(tmp_path, "Lingkar Wicara")
    ours, sample = (
        [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip() and "#" not in line]
        for path in (tmp_path / "site_config.yml", ROOT / "site_config.yml")
    )
    assert ours == [line.replace("kolsite:", "kolsite") for line in sample if "today" not in line]


def test_both_languages_say_the_same_in_their_own_words(tmp_path: Path) -> None:
    texts = {}
    for language in LANGUAGES:
        content = new_agency(tmp_path / language, language)
        files = sorted(path for path in (tmp_path / language).rglob("*") if path.is_file() and path.suffix == ".yml")
        texts[language] = {path.relative_to(tmp_path / language): path.read_text(encoding="utf-8") for path in files}
        assert not [path for path in content.rglob("*") if path.is_file() and "{{" in path.read_text(encoding="utf-8")]
    assert texts["id"].keys() == texts["en"].keys()
    for path, text in texts["id"].items():
        assert len(text.splitlines()) == len(texts["en"][path].splitlines())
        assert text != texts["en"][path]


def test_a_sites_own_template_goes_first(tmp_path: Path) -> None:
    new_site(tmp_path, "Agensi Uji")
    own = tmp_path / "templates/new/brand/brand.yml"
    own.parent.mkdir(parents=True)
    own.write_text("name: $name\nowner: pic\n", encoding="utf-8")
    new_brand(tmp_path / "content", "acme", "Acme")
    assert (tmp_path / "content/brands/acme/brand.yml").read_text(encoding="utf-8") == "name: Acme\nowner: pic\n"


# --- nothing is overwritten, nothing dangles -----------------------------------------------------------------


def everything(root: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_nothing_is_ever_overwritten(tmp_path: Path) -> None:
    content = new_agency(tmp_path, "id")
    before = everything(tmp_path)
    attempts: list[tuple[Callable[[], object], Path]] = [
        (lambda: new_site(tmp_path, "Lain"), tmp_path / "site_config.yml"),
        (lambda: new_brand(content, "acme", "Lain"), content / "brands/acme/brand.yml"),
        (lambda: new_kol(content, "ana", "Lain"), content / "kols/ana/kol.yml"),
        (
            lambda: new_campaign(content, "acme-1111", "acme", "Lain", START, END),
            content / "campaigns/acme-1111/campaign.yml",
        ),
        (
            lambda: new_assignment(content, "acme-1111", "ana"),
            content / "campaigns/acme-1111/assignments/ana.yml",
        ),
    ]
    for attempt, path in attempts:
        with pytest.raises(Exists) as refused:
            attempt()
        assert refused.value.path == path
    assert everything(tmp_path) == before


def test_one_file_in_the_way_keeps_all_from_being_written(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("milik saya\n", encoding="utf-8")
    with pytest.raises(Exists) as refused:
        new_site(tmp_path, "Agensi Uji")
    assert refused.value.path == tmp_path / "README.md"
    assert [path.name for path in tmp_path.iterdir()] == ["README.md"]


def test_a_folder_that_differs_by_case_only_is_in_the_way(tmp_path: Path) -> None:
    new_site(tmp_path, "Agensi Uji")
    (tmp_path / "content/kols/Ana").mkdir(parents=True)
    with pytest.raises(Exists):
        new_kol(tmp_path / "content", "ana")


def test_a_kol_in_the_roster_gets_no_second_file(tmp_path: Path) -> None:
    content = new_agency(tmp_path, "id")
    roster = content / "campaigns/acme-1111/roster.csv"
    roster.write_text("kol,decision\nbudi,longlist\n", encoding="utf-8")
    with pytest.raises(Exists) as refused:
        new_assignment(content, "acme-1111", "budi")
    assert refused.value.path == roster
    assert read_content(content).problems == ()


@pytest.mark.parametrize("slug", ["Ana", "ana uji", "", "index", "con", "../ana", "a" * 65, "ana_uji"])
def test_a_slug_that_is_none_is_refused(slug: str, tmp_path: Path) -> None:
    new_site(tmp_path, "Agensi Uji")
    with pytest.raises(BadValue) as refused:
        new_kol(tmp_path / "content", slug)
    assert refused.value.code in ("slug.form", "slug.reserved")
    assert not (tmp_path / "content/kols").exists()


def test_what_is_referred_to_must_be_there(tmp_path: Path) -> None:
    content = new_agency(tmp_path, "id")
    attempts: list[Callable[[], object]] = [
        lambda: new_campaign(content, "uji", "tidak-ada", "Uji", START, END),
        lambda: new_assignment(content, "tidak-ada", "ana"),
        lambda: new_assignment(content, "acme-1111", "tidak-ada"),
    ]
    for attempt, said in zip(attempts, ("kolsite new brand", "kolsite new campaign", "kolsite new kol"), strict=True):
        with pytest.raises(NotThere) as absent:
            attempt()
        assert f"{said} tidak-ada" in absent.value.sentence(Voice("id"))
    with pytest.raises(NotThere) as absent:
        new_assignment(content, "acme-111", "ana")
    assert "Mungkin acme-1111?" in absent.value.sentence(Voice("id"))
    with pytest.raises(BadValue) as refused:
        new_campaign(content, "uji", "acme", "Uji", END, START)
    assert refused.value.code == "dates.order"
    assert Folder(content / "campaigns", "campaigns").folders()[0].disk.name == "acme-1111"


@pytest.mark.parametrize(
    "name", ["yes", "123", "null", "- a", "[a]", "@ana", "a: b", "# a", "'", '"', "%", "Ana\u3000Uji"]
)
def test_any_name_comes_back_as_it_was_given(name: str, tmp_path: Path) -> None:
    new_site(tmp_path, name)
    new_kol(tmp_path / "content", "uji", name)
    catalog, problems = read_content(tmp_path / "content")
    assert problems == ()
    assert catalog is not None
    assert (catalog.settings.agency.name, catalog.kols["uji"].name) == (" ".join(name.split()),) * 2
