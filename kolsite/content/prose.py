"""Reads Markdown files: their text, and the front matter of a trend note; both languages of a text as one."""

from __future__ import annotations

import re

from kolsite.content.files import Folder
from kolsite.content.yaml_files import YamlFile, parse_yaml
from kolsite.language import LANGUAGES, Language
from kolsite.model.fields import Origin, Raw
from kolsite.problems import Place, Problem

FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)^---[ \t]*$\n?(.*)", re.DOTALL | re.MULTILINE)


def read_prose(folder: Folder, stem: str, language: Language) -> tuple[dict[str, str] | None, list[Problem]]:
    """`about.md` and its translations `about.en.md`, `about.id.md`, as a text by language; None if there is none."""
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    for spoken, name in [(language, f"{stem}.md"), *((other, f"{stem}.{other}.md") for other in LANGUAGES)]:
        if not folder.has(name):
            continue
        text, found = folder.text(name)
        problems += found
        if spoken in texts:
            problems.append(Problem("file.twice", Place(f"{folder.path}/{name}"), {"other": f"{stem}.md"}))
        elif text is not None and text.strip():
            texts[spoken] = text.strip()
    return texts or None, problems


def prose_files(folder: Folder, stem: str) -> set[str]:
    """The names that the prose of one subject may have."""
    return {f"{stem}.md", *(f"{stem}.{language}.md" for language in LANGUAGES)}


def read_note(folder: Folder, name: str) -> tuple[Raw | None, list[Problem]]:
    """A note with front matter, as one record with its text in `body`.

    Front matter that cannot be read is a problem and never becomes text.
    """
    text, problems = folder.text(name)
    if text is None:
        return None, problems
    path = f"{folder.path}/{name}"
    if not text.lstrip().startswith("---"):
        return Raw({"body": text.strip() or None}, Origin(YamlFile(path, ""), 1, 1)), problems
    match = FRONT_MATTER.match(text)
    if match is None:
        return None, [*problems, Problem("front-matter", Place(path))]
    record, found = parse_yaml(YamlFile(path, match[1], first_line=2))
    if not isinstance(record, Raw):
        return None, [*problems, *(found or [Problem("front-matter", Place(path))])]
    record["body"] = match[2].strip() or None
    return record, [*problems, *found]
