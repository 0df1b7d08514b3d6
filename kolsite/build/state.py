"""What earlier builds noted: on which day each brief and share was last made without errors."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from kolsite.build.publish import write_whole

NAME = "state.json"


def read_state(work: Path) -> Mapping[str, date]:
    """The day of the last good version of each output, by its path; nothing if there is no (readable) note."""
    try:
        noted = json.loads((work / NAME).read_text(encoding="utf-8"))
        return {str(path): date.fromisoformat(day) for path, day in noted["good"].items()}
    except (OSError, ValueError, KeyError, AttributeError, TypeError):
        return {}


def write_state(work: Path, good: Mapping[str, date]) -> None:
    """Notes them for the next build."""
    days = {path: day.isoformat() for path, day in sorted(good.items())}
    write_whole(work / NAME, json.dumps({"good": days}, indent=1).encode())
