"""The house: rooms import only the rooms before them, and each outside library has one door."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1] / "kolsite"
ROOMS = (
    "shipped", "values", "language", "codes", "problems", "when", "report", "model", "content", "measure", "rules",
    "views", "render", "build", "importers", "plugin", "serve", "doctor", "cli", "__main__",
)  # fmt: skip
"""In the order in which data flows. A room may import itself and those before it."""
DOORS = {
    "yaml": "content/yaml_files.py",
    "pydantic": "model/",
    "pydantic_core": "model/",
    "babel": "language.py",
    "jinja2": "render/templates.py",
    "markupsafe": "render/templates.py",
    "markdown": "render/markdown.py",
    "nh3": "render/markdown.py",
    "PIL": "render/pictures.py",
    "weasyprint": "render/pdf.py",
    "mkdocs": "plugin.py",
    "python_calamine": "importers/workbooks.py",
    "click": "cli/",
    "rich": "cli/",
}
"""The one module (or room) that may import a library."""
ALSO = {("pydantic", "content/entities.py"), ("pydantic_core", "content/entities.py")}
"""Where the door of the model room stands open: records are read by it, and its errors become problems there."""
MODULES = sorted(ROOT.rglob("*.py"))


def imports_of(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield node.module or ""


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def room_of(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_room_imports_only_the_rooms_before_it(path: Path) -> None:
    if path == ROOT / "__init__.py":
        return
    own = ROOMS.index(room_of(path))
    for module in imports_of(path):
        if module.startswith("kolsite."):
            room = module.split(".")[1]
            assert ROOMS.index(room) <= own, f"{name_of(path)} imports {module}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_each_library_has_one_door(path: Path) -> None:
    for module in imports_of(path):
        library = module.split(".")[0]
        if library == "kolsite" or library in sys.stdlib_module_names:
            continue
        assert library in DOORS, f"{name_of(path)} imports {library}, which has no door"
        allowed = name_of(path).startswith(DOORS[library]) or (library, name_of(path)) in ALSO
        assert allowed, f"{name_of(path)} imports {library}; its door is {DOORS[library]}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_the_first_line_says_what_a_module_is_for(path: Path) -> None:
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert docstring
    assert docstring.splitlines()[0].endswith((".", "?", ",", ":", ";", "and", "the", "of"))
    assert len(docstring.splitlines()[0]) > 20


@pytest.mark.parametrize("library", sorted(DOORS))
def test_every_door_is_used(library: str) -> None:
    behind = [path for path in MODULES if name_of(path).startswith(DOORS[library])]
    assert any(module.split(".")[0] == library for path in behind for module in imports_of(path))
