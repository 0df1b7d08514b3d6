"""What earlier builds noted: each brief and share as it was last made without errors."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from kolsite.build.publish import write_whole
from kolsite.views.outputs import Kind, Output, Standing

NAME = "state.json"


def read_state(work: Path) -> Mapping[str, Output]:
    """The outputs that were made well, by their path; nothing if there is no (readable) note."""
    try:
        noted = json.loads((work / NAME).read_text(encoding="utf-8"))
        return {output.path: output for output in map(_output, noted["good"])}
    except (OSError, ValueError, KeyError, AttributeError, TypeError):
        return {}


def _output(noted: Mapping[str, Any]) -> Output:
    values = {
        **noted,
        "kind": Kind(noted["kind"]),
        "standing": Standing(noted["standing"]),
        "last_good_on": date.fromisoformat(noted["last_good_on"]),
        "asked_by": tuple(noted["asked_by"]),
        "reveals": tuple(noted["reveals"]),
        "expires_on": date.fromisoformat(noted["expires_on"]) if noted["expires_on"] else None,
    }
    return Output(**values)


def write_state(work: Path, outputs: Iterable[Output]) -> None:
    """Notes those that were made well, now or before, for the next build."""
    good = sorted((asdict(one) for one in outputs if one.last_good_on), key=lambda one: str(one["path"]))
    write_whole(work / NAME, json.dumps({"good": good}, indent=1, default=date.isoformat).encode())
