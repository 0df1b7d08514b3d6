"""The newcomer's path in the READMEs is true: its files are written, its commands run, their answers compared."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PATHS = {
    "README.md": "## Dari situs kosong ke brief pertama",
    "README.en.md": "## From an empty site to the first brief",
}
STEP = re.compile(
    r"`(?P<file>[\w./-]+)`:\n\n```(?:yaml|csv)\n(?P<text>.*?)^```|```console\n(?P<shell>.*?)^```",
    re.DOTALL | re.MULTILINE,
)
COMMAND = re.compile(r"^\$ (?P<line>.+)\n(?P<answer>(?:(?!\$ ).*\n)*)", re.MULTILINE)
THE_REST = "…\n"
"""Stands for lines that a README leaves out at the end of an answer."""


@dataclass(frozen=True, slots=True)
class Step:
    """A file to write, or a command with the answer that the README shows."""

    file: str = ""
    text: str = ""
    command: str = ""
    answer: str = ""


def steps(readme: str) -> Iterator[Step]:
    """What a newcomer does, in order."""
    text = (ROOT / readme).read_text(encoding="utf-8")
    section = text.split(PATHS[readme])[1].split("\n## ")[0]
    for found in STEP.finditer(section):
        if found["file"]:
            yield Step(file=found["file"], text=found["text"])
        for shown in COMMAND.finditer(found["shell"] or ""):
            yield Step(command=shown["line"], answer=shown["answer"])


def answer_of(command: str, folder: Path) -> str:
    """What a command prints. The site stands on the day on which the path was written."""
    program, *arguments = shlex.split(command)
    assert program == "kolsite"
    done = subprocess.run(
        [sys.executable, "-m", "kolsite", *arguments],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    config = folder / arguments[2] / "site_config.yml" if arguments[:2] == ["new", "site"] else None
    if config:
        text = config.read_text(encoding="utf-8")
        config.write_text(text.replace("  - kolsite\n", '  - kolsite: {today: "2026-11-23"}\n'), encoding="utf-8")
    return done.stdout + done.stderr


@pytest.mark.parametrize("readme", PATHS)
def test_the_newcomers_path(readme: str, tmp_path: Path) -> None:
    folder = tmp_path
    for step in steps(readme):
        if step.file:
            assert (folder / step.file).parent.is_dir()
            (folder / step.file).write_text(step.text, encoding="utf-8")
        elif step.command.startswith("cd "):
            folder /= step.command.removeprefix("cd ")
        else:
            answer = answer_of(step.command, folder)
            shown, cut, _ = step.answer.partition(THE_REST)
            assert (answer[: len(shown)] if cut else answer) == shown, step.command
    assert len(list(folder.glob("dist/kols/ana/*/brief.pdf"))) == 1
    assert len(list(folder.glob("dist/clients/kopi-senja/*/index.html"))) == 1
