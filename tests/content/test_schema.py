"""The schemas that editors use: they know every field, accept what the reader accepts, and refuse what it refuses."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT
from jsonschema import Draft7Validator

from kolsite.content.file_kinds import KINDS, FileKind
from kolsite.content.files import Folder
from kolsite.content.prose import read_note
from kolsite.content.schema import editor_settings, file_name, schemas, write_schemas
from kolsite.content.tables import _column, read_table
from kolsite.content.yaml_files import YamlFile, parse_yaml, read_yaml
from kolsite.model.brand import Brand
from kolsite.model.campaign import Campaign
from kolsite.model.fields import Entity, Mark
from kolsite.model.kol import Kol
from kolsite.model.settings import Settings
from kolsite.model.shapes import shapes_of, spots_of
from kolsite.model.trend import Trend

CONTENT = ROOT / "content"
INDONESIAN = schemas("id")
ENGLISH = schemas("en")
BY_FOLDER = {(Kol, "slug"), (Kol, "about"), (Brand, "slug"), (Brand, "about"), (Campaign, "slug"), (Campaign, "body"),
             (Trend, "slug"), (Trend, "body")}  # fmt: skip
"""Fields that no file of data holds: the name of a folder or file says them, or Markdown does."""


def sample_files() -> Iterator[tuple[FileKind, Path]]:
    for kind in KINDS.values():
        for glob in kind.globs:
            yield from ((kind, path) for path in sorted(CONTENT.glob(glob)))


SAMPLE = list(sample_files())


def read(kind: FileKind, path: Path) -> Any:
    """What a file of the sample holds, as the reader sees it."""
    folder = Folder(path.parent, path.parent.name)
    if path.suffix == ".csv":
        return read_table(folder, path.name, kind.record, tuple(kind.keys or ()))[0]
    if path.suffix == ".md":
        note, _ = read_note(folder, path.name)
        return {key: value for key, value in (note or {}).items() if key != "body"}
    return read_yaml(folder, path.name)[0]


def errors(kind: str, text: str) -> list[str]:
    """What an editor would mark in a text."""
    raw, problems = parse_yaml(YamlFile("test.yml", text))
    assert problems == []
    found = Draft7Validator(INDONESIAN[kind]).iter_errors(raw)
    return sorted(f"{'.'.join(str(step) for step in error.absolute_path)}: {error.validator}" for error in found)


def properties_of(schema: Any) -> dict[str, Any]:
    """The fields of a mapping, or of the mappings in a list."""
    found: dict[str, Any] = schema.get("items", schema)["properties"]
    return found


def fields_in(schema: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every field of a schema by its path, groups included."""
    for key, field in properties_of(schema).items():
        yield path + key, field
        if "properties" in field.get("items", field):
            yield from fields_in(field, f"{path}{key}.")


# --- all of the sample, all of the model ---------------------------------------------------------------------


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_schema_is_a_draft_7_schema(language: str) -> None:
    for schema in (INDONESIAN if language == "id" else ENGLISH).values():
        assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
        Draft7Validator.check_schema(schema)


def test_the_sample_has_every_kind_of_file() -> None:
    assert set(KINDS) - {kind.name for kind, _ in SAMPLE} == set()


@pytest.mark.parametrize(("kind", "path"), SAMPLE, ids=lambda one: str(one) if isinstance(one, Path) else one.name)
def test_every_file_of_the_sample_is_valid(kind: FileKind, path: Path) -> None:
    found = Draft7Validator(INDONESIAN[kind.name]).iter_errors(read(kind, path))
    assert [error.message for error in found] == []


@pytest.mark.parametrize("record", [Settings, Brand, Kol, Campaign, Trend])
def test_every_field_of_the_model_has_its_place(record: type[Entity]) -> None:
    own = {path for kind in KINDS.values() if kind.record is record for path, _ in fields_in(INDONESIAN[kind.name])}
    for spot in spots_of(record):
        if (record, spot.path[0]) in BY_FOLDER or str(spot) in own:
            continue
        group = shapes_of(record)[spot.path[0]].group
        files = [kind for kind in KINDS.values() if kind.record is group]
        assert files, f"{record.__name__}.{spot} is in no schema"
        for kind in files:
            assert ".".join(spot.path[1:]) in dict(fields_in(INDONESIAN[kind.name])), f"{spot} is not in {kind.name}"


@pytest.mark.parametrize("name", list(KINDS))
def test_every_field_says_who_sees_it_and_where_in_both_languages(name: str) -> None:
    for path, field in fields_in(INDONESIAN[name]):
        assert field["x-audience"], path
        assert isinstance(field["x-shown-on"], list), path
        assert field["title"] == field["x-title"]["id"], path
        assert field["description"] == field["x-description"]["id"], path
    for path, field in fields_in(ENGLISH[name]):
        assert field["title"] == field["x-title"]["en"], path
        assert field["description"] == field["x-description"]["en"], path


@pytest.mark.parametrize("record", [Settings, Kol, Brand, Campaign])
def test_the_audience_is_the_one_that_holds_where_a_field_stands(record: type[Entity]) -> None:
    (kind,) = [kind for kind in KINDS.values() if kind.record is record]
    fields = dict(fields_in(INDONESIAN[kind.name]))
    for spot in spots_of(record):
        if str(spot) in fields:
            said = fields[str(spot)]
            assert {mark.partition("?")[0] for mark in said["x-audience"]} == set(spot.marks), str(spot)
            assert set(said["x-shown-on"]) == set(spot.shown), str(spot)


def test_what_a_group_leaves_open_is_said_where_it_stands() -> None:
    fields = dict(fields_in(INDONESIAN["campaign"]))
    assert fields["target_audience.age"]["x-audience"] == ["C", "K"]
    assert fields["audience_reached.age"]["x-audience"] == ["C"]
    assert fields["audience_reached.age"]["x-shown-on"] == ["evaluation", "share"]


# --- what an editor accepts and marks ------------------------------------------------------------------------


def test_unknown_keys_are_marked_at_every_depth() -> None:
    assert errors("kol", "nam: Ana") == [": additionalProperties"]
    assert errors("kol", "channels: [{platform: tiktok, handle: ana, hendle: ana}]") == [
        "channels.0: additionalProperties"
    ]
    assert errors("assignment", "decision: selected\ncompensation: {agred: 1jt}") == [
        "compensation: additionalProperties"
    ]
    assert errors("products", "- {slug: sabun, name: Sabun, colour: red}") == ["0: additionalProperties"]


@pytest.mark.parametrize("name", list(KINDS))
def test_no_mapping_is_open(name: str) -> None:
    def mappings(schema: Any) -> Iterator[Any]:
        if isinstance(schema, dict):
            if "properties" in schema and schema.get("type") == "object":
                yield schema
            for inner in schema.values():
                yield from mappings(inner)
        elif isinstance(schema, list):
            for inner in schema:
                yield from mappings(inner)

    assert all(mapping["additionalProperties"] is False for mapping in mappings(INDONESIAN[name]))


def test_what_must_be_given_is_missed() -> None:
    assert errors("kol", "channels: [{platform: tiktok}]") == ["channels.0: required"]
    assert errors("campaign", "name: Uji\nbrand: acme\nstart: 2026-01-01") == [": required"]
    assert errors("assignment", "decision: selected") == []
    assert errors("assignment", "reason: cocok") == [": required"]


def test_personal_data_is_refused_with_the_reason() -> None:
    assert errors("kol", "nik: 3174000000000000") == ["nik: not"]
    assert errors("surveys", "- {slug: s, design: exposed_control, raw_answers: [a]}") == ["0.raw_answers: not"]
    forbidden = {
        f"{name}.{path}": field for name in KINDS for path, field in fields_in(INDONESIAN[name]) if "not" in field
    }
    declared = {str(spot) for record in (Kol, Campaign) for spot in spots_of(record) if Mark.FORBIDDEN in spot.marks}
    assert len(forbidden) == len(declared) > 0
    for field in forbidden.values():
        assert field["not"] == {}
        assert field["x-audience"] == ["X"]
        assert "private/" in field["description"]


def test_a_word_that_is_no_choice_is_marked_and_choices_are_explained() -> None:
    assert errors("kol", "kind: creatr") == ["kind: enum"]
    assert errors("kol", "stage: prospect") == []
    kind = properties_of(INDONESIAN["kol"])["kind"]
    assert kind["x-enum-labels"]["expert"] == {"id": "Narasumber", "en": "Expert"}
    assert properties_of(ENGLISH["kol"])["kind"]["enumDescriptions"][0] == "Expert"


def test_blank_is_unknown_and_one_value_is_a_list_of_one() -> None:
    assert errors("kol", "city:\nniches: beauty\nkind:\nchannels:\nhealth_professional:") == []
    assert errors("kol", "niches: [beauty, food]\naffiliate: {shopee: {level: }}") == []
    assert errors("campaign", "name:\nbrand: acme\nstart: 2026-01-01\nend: 2026-02-01") == ["name: anyOf"]


def test_a_list_file_without_entries_is_valid() -> None:
    assert errors("products", "# kosong\n") == []


# --- tables --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", [kind.name for kind in KINDS.values() if kind.listed])
def test_every_column_is_one_that_the_reader_knows(name: str) -> None:
    kind = KINDS[name]
    for column in INDONESIAN[name]["x-columns"]:
        title = column["name"].replace("{key}", "18-24")
        assert title in (kind.keys or {}) or _column(0, title, kind.record), title
        for translation in column.get("x-translations", ()):
            assert _column(0, translation, kind.record), translation
        assert column["x-audience"]
        assert column["title"] == column["x-title"]["id"]


def test_every_column_of_the_sample_is_listed() -> None:
    for kind, path in SAMPLE:
        if path.suffix != ".csv":
            continue
        listed = INDONESIAN[kind.name]["x-columns"]
        known = {name for column in listed for name in (column["name"], *column.get("x-translations", ()))}
        with path.open(encoding="utf-8", newline="") as file:
            for title in next(csv.reader(file)):
                plain = ".".join("1" if step.isdigit() else step for step in title.split("."))
                assert plain in known, f"{path.name}: {title}"


def test_columns_say_what_must_be_given_and_what_personal_data_is_left_out() -> None:
    columns = {column["name"]: column for column in INDONESIAN["reviews"]["x-columns"]}
    assert [name for name, column in columns.items() if column.get("constraints", {}).get("required")] == [
        "kol",
        "deliverable",
    ]
    assert columns["stage"]["constraints"]["enum"] == ["storyline", "concept", "script", "draft", "final"]
    assert columns["checklist.1.item"]["x-repeats"] is True
    assert "raw_answers" not in {column["name"] for column in INDONESIAN["surveys"]["x-columns"]}


# --- files ---------------------------------------------------------------------------------------------------


def test_schemas_are_written_once_and_always_alike(tmp_path: Path) -> None:
    first = write_schemas(tmp_path / "one", "id")
    assert [path.name for path in first] == [file_name(name) for name in KINDS]
    before = {path: path.stat().st_mtime_ns for path in first}
    assert write_schemas(tmp_path / "one", "id") == first
    assert {path: path.stat().st_mtime_ns for path in first} == before
    for path, again in zip(first, write_schemas(tmp_path / "two", "id"), strict=True):
        assert path.read_bytes() == again.read_bytes()
    assert json.loads(first[0].read_text(encoding="utf-8")) == INDONESIAN["settings"]
    assert sorted(path.name for path in (tmp_path / "one").iterdir()) == sorted(path.name for path in first)


def test_the_editor_finds_one_schema_for_each_file_of_the_sample() -> None:
    matched = editor_settings(schemas="s", content="content")["yaml.schemas"]
    for kind, path in SAMPLE:
        if path.suffix == ".yml":
            names = [schema for schema, globs in matched.items() if any(path in ROOT.glob(glob) for glob in globs)]
            assert names == [f"s/{file_name(kind.name)}"], path
