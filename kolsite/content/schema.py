"""What an editor needs to complete, explain and check the files of the content: a JSON Schema for each kind of file.

Draft 7, for that is what yaml-language-server reads. A schema says what the reader accepts: a blank value is unknown,
so it is allowed wherever a field may be absent; one value alone may stand for a list of one.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kolsite.content.file_kinds import KINDS, FileKind
from kolsite.content.writing import write_over
from kolsite.language import LANGUAGES, Language, Voice, Words, words
from kolsite.model.fields import Declared, Entity, FieldWords, Mark, Shown, words_of
from kolsite.model.shapes import Shape, inherited, shapes_of

Schema = dict[str, Any]
SCHEMAS = ".kolsite/schemas"
"""Where an editor finds the schemas of a site; `kolsite schema` writes them there."""
DRAFT = "http://json-schema.org/draft-07/schema#"
PRIVATE = words(
    "Data pribadi: tidak boleh ada di content, karena riwayat git tidak pernah lupa. Simpan di private/*.csv, "
    "atau jangan disimpan. | "
    "Personal data: it must not be in the content, for the history of git never forgets. Keep it in private/*.csv, "
    "or not at all."
)
READERS: Mapping[Mark, Words] = {
    Mark.CLIENT: words("klien | the client"),
    Mark.KOL: words("KOL | the KOL"),
    Mark.KOLS_MANAGER: words("manajer KOL | the KOL's manager"),
}
"""Who else than the team may see a field."""


def schemas(language: Language) -> Mapping[str, Schema]:
    """The schema of every kind of file, by its name; titles and descriptions are in that language."""
    made = {name: _Writer(Voice(language)).file(kind) for name, kind in KINDS.items()}
    plain: Mapping[str, Schema] = json.loads(json.dumps(made))
    return plain


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes schemas in one language."""

    voice: Voice

    def file(self, kind: FileKind) -> Schema:
        schema: Schema = {"$schema": DRAFT, **self.said(FieldWords(kind.title, kind.about)), "x-files": kind.globs}
        properties = {
            key: self.field(kind.record, shape, None, kind.must(key, shape)) for key, shape in kind.fields.items()
        }
        row = self.mapping({**self.keys(kind), **properties}, [*(kind.keys or ()), *_musts(kind)])
        if not kind.listed:
            return schema | row
        return schema | {"type": ["array", "null"], "items": row, "x-columns": list(_Columns(self, kind).all())}

    def keys(self, kind: FileKind) -> Schema:
        """The columns that say to which record a row belongs."""
        named = {key: (owner, shapes_of(owner)[field]) for key, (owner, field) in (kind.keys or {}).items()}
        return {key: self.field(owner, shape, None, True) for key, (owner, shape) in named.items()}

    def mapping(self, properties: Schema, musts: Sequence[str]) -> Schema:
        required = {"required": list(musts)} if musts else {}
        return {"type": "object", "properties": properties, **required, "additionalProperties": False}

    def field(self, owner: type[Entity], shape: Shape, outer: Declared | None, must: bool) -> Schema:
        """One field where it stands: what it is called, who sees it, and what may be written there."""
        here = inherited(shape.declared, outer)
        said = self.said(words_of(owner, shape.key))
        here(said)
        if Mark.FORBIDDEN in here.marks:
            return said | self.forbidden()
        if shape.group is not None:
            shown = {place for leaf in _leaves(shape, here) for place in leaf.shown}
            said["x-shown-on"] = [place for place in Shown if place in shown]
            value = self.group(shape.group, here)
            value = {"type": "array", "items": value} if shape.listed else value
        else:
            said["markdownDescription"] = f"{said['description']}\n\n*{self.seen_by(here)}*"
            value = self.value(shape)
            value = {"anyOf": [value, {"type": "array", "items": value}]} if shape.listed else value
        return said | (value if must else _or_blank(value))

    def group(self, group: type[Entity], here: Declared) -> Schema:
        shapes = shapes_of(group)
        properties = {key: self.field(group, shape, here, shape.required) for key, shape in shapes.items()}
        return self.mapping(properties, [key for key, shape in shapes.items() if shape.required])

    def value(self, shape: Shape) -> Schema:
        """What may be written as one value."""
        if shape.choice is not None:
            labels = {member.value: member.label for member in shape.choice}
            return {
                "enum": list(labels),
                "enumDescriptions": [label.in_(self.voice.language) for label in labels.values()],
                "x-enum-labels": {value: _both(label) for value, label in labels.items()},
            }
        if shape.leaf is None:
            return {"enum": [True, False, "yes", "no"], "x-type": "yes-no"}
        schema: Schema = {**json.loads(json.dumps(shape.leaf.schema)), "x-type": shape.leaf.sort}
        if shape.leaf.sort == "slug":  # an editor takes `2026` for a number
            schema["type"] = ["string", "integer"]
        if shape.leaf.sort in ("shares", "yes-nos", "texts"):
            schema["additionalProperties"] = _or_blank(schema["additionalProperties"])
        if shape.leaf.sort == "i18n":
            texts = schema["anyOf"][1]["properties"]
            schema["anyOf"][1]["properties"] = {code: _or_blank(text) for code, text in texts.items()}
        return schema | ({"x-ref": shape.ref.kind} if shape.ref else {})

    def said(self, field: FieldWords) -> Schema:
        """What a field is called and what it holds, in the asked language and in both."""
        return {
            "title": field.title.in_(self.voice.language),
            "description": field.about.in_(self.voice.language),
            "x-title": _both(field.title),
            "x-description": _both(field.about),
        }

    def forbidden(self) -> Schema:
        why = PRIVATE.in_(self.voice.language)
        return {
            "description": why,
            "x-description": _both(PRIVATE),
            "deprecationMessage": why,
            "doNotSuggest": True,
            "not": {},
        }

    def seen_by(self, here: Declared) -> str:
        """“Terlihat oleh tim dan klien (bila `public`)”; what is for leads, the rest of the team does not see."""
        if Mark.PUBLIC in here.marks:
            return self.voice.say("Terlihat oleh siapa pun yang melihat catatan ini | Seen by all who see this record")
        team = "lead & finance | leads & finance" if Mark.LEADS in here.marks else "tim | the team"
        when = dict(here.when)
        others = [
            said.in_(self.voice.language)
            + (self.voice.say(" (bila `{when}`) |  (if `{when}`)", when=when[mark]) if mark in when else "")
            for mark, said in READERS.items()
            if mark in here.marks
        ]
        readers = self.voice.join([self.voice.say(team), *others])
        return self.voice.say("Terlihat oleh {readers} | Seen by {readers}", readers=readers)


def _musts(kind: FileKind) -> list[str]:
    return [key for key, shape in kind.fields.items() if kind.must(key, shape)]


def _both(said: Words) -> dict[str, str]:
    return {language: said.in_(language) for language in LANGUAGES}


def _or_blank(value: Schema) -> Schema:
    """The same, or nothing: a key without a value is unknown."""
    if "anyOf" in value:
        return value | {"anyOf": [*value["anyOf"], {"type": "null"}]}
    if "enum" in value:
        return value | {"enum": [*value["enum"], None]}
    given = value["type"]
    return value | {"type": [*(given if isinstance(given, list) else [given]), "null"]}


def _leaves(shape: Shape, here: Declared) -> Iterator[Declared]:
    """What holds for each leaf of a group where it stands."""
    assert shape.group is not None
    for inner in shapes_of(shape.group).values():
        declared = inherited(inner.declared, here)
        if inner.group is None:
            yield declared
        else:
            yield from _leaves(inner, declared)


# --- tables --------------------------------------------------------------------------------------------------

COLUMN_TYPES = {"count": "integer", "rating": "integer", "number": "number", "date": "date", "yes-no": "boolean"}
"""Types of Table Schema where a cell is that and nothing else; all other cells are text."""
SPREAD = {"shares", "yes-nos", "texts"}


@dataclass(frozen=True, slots=True)
class _Columns:
    """The columns that a table of one kind may have, one a leaf: `post`, `compensation.agreed`, `codes.1.code`."""

    writer: _Writer
    kind: FileKind

    def all(self) -> Iterator[Schema]:
        for key, (owner, field) in (self.kind.keys or {}).items():
            shape = shapes_of(owner)[field]
            yield self._column(key, owner, shape, shape.declared, True, False)
        yield from self._of(self.kind.record, "", None, True, False)

    def _of(
        self, owner: type[Entity], before: str, outer: Declared | None, must: bool, repeats: bool
    ) -> Iterator[Schema]:
        for key, shape in shapes_of(owner).items():
            here = inherited(shape.declared, outer)
            if Mark.FORBIDDEN in here.marks:
                continue
            name, needed = f"{before}{key}", must and shape.required
            if shape.group is None:
                yield self._column(name, owner, shape, here, needed, repeats)
            else:
                step = ".1." if shape.listed else "."
                yield from self._of(
                    shape.group, f"{name}{step}", here, needed and not shape.listed, repeats or shape.listed
                )

    def _column(
        self, name: str, owner: type[Entity], shape: Shape, here: Declared, must: bool, repeats: bool
    ) -> Schema:
        sort = shape.leaf.sort if shape.leaf else "choice" if shape.choice else "yes-no"
        column = self.writer.said(words_of(owner, shape.key))
        here(column)
        value = self.writer.value(shape)
        column |= {key: value[key] for key in ("x-type", "x-ref", "x-enum-labels") if key in value}
        limits = {"required": True} if must else {}
        if shape.choice is not None and not shape.listed:
            limits |= {"enum": value["enum"]}
        column |= {"constraints": limits} if limits else {}
        column |= {"x-separator": ";"} if shape.listed else {}
        column |= {"x-repeats": True} if repeats else {}
        column |= {"x-translations": [f"{name}.{language}" for language in LANGUAGES]} if sort == "i18n" else {}
        if sort in SPREAD:
            name = f"{name}.{{key}}"
        return {"name": name, "type": "string" if shape.listed else COLUMN_TYPES.get(sort, "string"), **column}


# --- files ---------------------------------------------------------------------------------------------------


def file_name(kind: str) -> str:
    """What the schema of a kind of file is called on disk."""
    return f"{kind}.schema.json"


def write_schemas(folder: Path, language: Language) -> list[Path]:
    """Writes every schema into a folder, over those of an earlier version."""
    written = []
    for name, schema in schemas(language).items():
        text = json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
        path = folder / file_name(name)
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            write_over(path, text)
        written.append(path)
    return written


def editor_settings(schemas: str = SCHEMAS, content: str = "content") -> Mapping[str, Any]:
    """What `.vscode/settings.json` says: which schema holds for which files; two folders relative to the site's."""
    matched = {
        f"{schemas}/{file_name(kind.name)}": [f"{content}/{glob}" for glob in kind.globs if glob.endswith(".yml")]
        for kind in KINDS.values()
    }
    return {
        "yaml.schemas": {schema: globs for schema, globs in matched.items() if globs},
        "yaml.schemaStore.enable": False,
        "[yaml]": {"editor.insertSpaces": True, "editor.tabSize": 2},
        "files.encoding": "utf8",
        "files.eol": "\n",
    }
