"""Writes files whole or not at all and never over something else, and spells values so that YAML reads them back."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

UNFINISHED = ".kolsite-"
"""How names of files begin that are still being written; the reader passes over them."""
PLAIN = re.compile(r"[^\W_](?:[\w ./()+&·–-]*[\w)+])?")
LIKE_A_NUMBER = re.compile(r"[0-9][0-9a-fA-FxXoOeE_.,:+-]*")
TYPED_WORDS = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})


class Exists(Exception):
    """Something is already there, and nothing is ever written over what people wrote: a mistake in the command."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


def yaml_text(text: str) -> str:
    """One line of text as a YAML value: as it is where nobody could misread it, else quoted.

    >>> yaml_text("Kak Ana"), yaml_text("yes"), yaml_text("0812"), yaml_text('Ana: "si" #1')
    ('Kak Ana', '"yes"', '"0812"', '"Ana: \\\\"si\\\\" #1"')
    """
    is_text = text.casefold() not in TYPED_WORDS and not LIKE_A_NUMBER.fullmatch(text)
    return text if is_text and PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def write_new(path: Path, text: str) -> Path:
    """Writes a file that must not be there yet. Raises `Exists`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise Exists(path) from None
    return path


def write_over(path: Path, text: str) -> Path:
    """Replaces a file in one step: whoever reads it sees the old text or the new one, never a part."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{UNFINISHED}{path.name}")
    try:
        unfinished.write_text(text, encoding="utf-8", newline="\n")
        os.replace(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)
    return path


def write_folder(folder: Path, texts: Mapping[str, str]) -> list[Path]:
    """Writes a folder of files that appears all at once. Raises `Exists`."""
    if folder.exists() or folder.is_symlink():
        raise Exists(folder)
    unfinished = folder.with_name(f"{UNFINISHED}{folder.name}")
    shutil.rmtree(unfinished, ignore_errors=True)
    try:
        for name, text in texts.items():
            write_new(unfinished / name, text)
        os.rename(unfinished, folder)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    return [folder / name for name in texts]
