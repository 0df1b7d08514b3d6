"""Looks at the machine: whether it has what kolsite needs, and what to do where it has not."""

from __future__ import annotations

import ctypes.util
import importlib.metadata
import platform
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

PYTHON = (3, 11)
PACKAGES = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
APT = f"sudo apt-get install --no-install-recommends {PACKAGES}"
BREW = "brew install pango harfbuzz"
CJK = "sudo apt-get install fonts-noto-cjk"


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that was looked for; `mend` says what to do if it is missing, `optional` whether one can do without."""

    what: str
    ok: bool
    found: str
    mend: str = ""
    optional: bool = False


def examine() -> Sequence[Found]:
    """Everything that is looked for."""
    return [_python(), _mkdocs(), _package("mkdocs-material"), _pango(), _harfbuzz_subset(), _fonts(), _cjk()]


def mkdocs_problem() -> str:
    """Why this MkDocs cannot be used; empty if it can."""
    version = _version("mkdocs")
    if version and int(version.split(".")[0]) >= 2:
        return f"MkDocs {version} runs no plugins and would build an empty site: pip install 'mkdocs>=1.6,<2'"
    if not version and not _version("properdocs"):
        return "MkDocs is missing: pip install 'mkdocs>=1.6,<2'"
    return ""


def _python() -> Found:
    return Found("Python", sys.version_info >= PYTHON, platform.python_version(), "Python 3.11 or newer is needed")


def _mkdocs() -> Found:
    problem = mkdocs_problem()
    engines = [f"{name} {version}" for name in ("mkdocs", "properdocs") if (version := _version(name))]
    return Found("MkDocs", not problem, ", ".join(engines) or "not found", problem)


def _package(name: str) -> Found:
    version = _version(name)
    return Found(name, bool(version), version or "not found", f"pip install {name}")


def _version(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return ""


def install_line() -> str:
    """What to run so that documents can be set."""
    return BREW if sys.platform == "darwin" else APT


def _pango() -> Found:
    try:
        from kolsite.render.pdf import engine_versions

        found = ", ".join(f"{name} {version}" for name, version in engine_versions().items())
    except OSError:
        return Found("Pango", False, "not found", install_line())
    return Found("WeasyPrint", True, found)


def _harfbuzz_subset() -> Found:
    library = ctypes.util.find_library("harfbuzz-subset")
    return Found(
        "harfbuzz-subset",
        bool(library),
        library or "not found (documents take three times as long)",
        install_line(),
        True,
    )


def _fonts() -> Found:
    from kolsite.shipped import shipped_templates

    fonts = sorted(shipped_templates().joinpath("fonts").glob("*.woff2"))
    return Found("fonts", len(fonts) > 0, f"{len(fonts)} bundled", "install kolsite again")


def _cjk() -> Found:
    places = [Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path("/Library/Fonts")]
    has = any(place.is_dir() and next(place.rglob("NotoSansCJK*"), None) for place in places)
    return Found(
        "Noto Sans CJK", has, "found" if has else "not found (for Chinese, Japanese and Korean names)", CJK, True
    )
