"""Where the templates are that come with kolsite: in the package, or beside it in a checkout."""

from __future__ import annotations

from pathlib import Path

PACKAGED = Path(__file__).resolve().parent / "templates"
CHECKED_OUT = Path(__file__).resolve().parents[1] / "templates"


def shipped_templates() -> Path:
    """The folder of kolsite's own templates, style sheets and fonts."""
    return PACKAGED if PACKAGED.is_dir() else CHECKED_OUT
