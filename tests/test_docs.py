"""The words about the product are true: what is documented is there, and what is there is documented."""

from __future__ import annotations

import doctest
import importlib
import importlib.util
import re
import subprocess
from pathlib import Path
from types import ModuleType

import click
import pytest

from kolsite.cli import main
from kolsite.codes import CODES
from kolsite.language import words

ROOT = Path(__file__).resolve().parents[1]
READMES = ("README.md", "README.en.md")
EXAMPLES = sorted(path for path in (ROOT / "kolsite").rglob("*.py") if ">>> " in path.read_text(encoding="utf-8"))
SAYS = re.compile(r'\bsay\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+)')


def _write_docs() -> ModuleType:
    spec = importlib.util.spec_from_file_location("write_docs", ROOT / "tools/write_docs.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_reference_pages_are_up_to_date() -> None:
    for path, text in _write_docs().pages():
        assert path.read_text(encoding="utf-8") == text, f"run tools/write_docs.py: {path.name} is out of date"


@pytest.mark.parametrize("readme", READMES)
def test_every_command_is_in_the_readme(readme: str) -> None:
    text = (ROOT / readme).read_text(encoding="utf-8")
    assert isinstance(main, click.Group)
    for name, command in main.commands.items():
        assert f"kolsite {name}" in text
        if isinstance(command, click.Group):
            for inner in command.commands:
                assert f"kolsite {name} {inner}" in text


@pytest.mark.parametrize("readme", READMES)
def test_what_the_readme_links_to_is_there(readme: str) -> None:
    text = (ROOT / readme).read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", text):
        assert (ROOT / target).exists(), target


def test_every_problem_is_said_in_both_languages() -> None:
    for kind in CODES.values():
        assert set(re.findall(r"\{(\w+)\}", words(kind.says).id)) == set(re.findall(r"\{(\w+)\}", words(kind.says).en))
        assert words(kind.hint)


@pytest.mark.parametrize("path", sorted((ROOT / "kolsite").rglob("*.py")), ids=lambda path: path.name)
def test_every_text_in_the_code_is_said_in_both_languages(path: Path) -> None:
    for literal in SAYS.findall(path.read_text(encoding="utf-8")):
        words("".join(re.findall(r'"((?:[^"\\]|\\.)*)"', literal)))


@pytest.mark.parametrize("path", sorted((ROOT / "templates").rglob("*.html")), ids=lambda path: path.name)
def test_every_text_in_a_template_is_said_in_both_languages(path: Path) -> None:
    for literal in SAYS.findall(path.read_text(encoding="utf-8")):
        words("".join(re.findall(r'"((?:[^"\\]|\\.)*)"', literal)))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_examples_in_the_code_are_true(path: Path) -> None:
    module = importlib.import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
    failed, tried = doctest.testmod(module)
    assert (failed, tried > 0) == (0, True)


def test_the_repository_speaks_of_the_product_alone() -> None:
    banned = re.compile(
        r"/work/|/root/|/tmp/w/|farm-studio|claude|anthropic|openai|pypi\.org|registry\.npmjs", re.IGNORECASE
    )
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True, check=True
    )
    for name in listed.stdout.decode().splitlines():
        path = ROOT / name
        if path.is_file() and path != Path(__file__):
            assert not banned.search(path.read_text(encoding="utf-8", errors="ignore")), path
