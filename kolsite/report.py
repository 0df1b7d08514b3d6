"""How problems are told on a terminal, to a program, and to a code host."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from kolsite.codes import Level
from kolsite.language import NO_BREAK, Voice
from kolsite.problems import Problem, State

LEVELS = {Level.ERROR: "salah | error", Level.WARN: "perhatian | warning", Level.INFO: "info | info"}
GITHUB = {Level.ERROR: "error", Level.WARN: "warning", Level.INFO: "notice"}


def one_line(problem: Problem, voice: Voice) -> str:
    """`content/kols/ana/kol.yml:3:1: kunci “nam” tidak dikenal [field.unknown]`."""
    return f"{problem.place}: {problem.sentence(voice)} [{problem.code}]"


def as_text(problems: Iterable[Problem], voice: Voice) -> str:
    """One line a problem, its hint below."""
    lines = []
    for problem in problems:
        level = voice.say(LEVELS[problem.level])
        lines.append(f"{problem.place}: {level}: {problem.sentence(voice)} [{problem.code}]{_state(problem, voice)}")
        lines.append(f"    {problem.hint(voice)}")
    return "\n".join(lines)


def _state(problem: Problem, voice: Voice) -> str:
    if problem.state is State.SETTLED:
        return voice.say(" (sudah diselesaikan) |  (settled)")
    if problem.accepted is not None:
        return voice.say(" (diterima {by}) |  (accepted by {by})", by=problem.accepted.by)
    return ""


def as_json(problems: Iterable[Problem], voice: Voice) -> str:
    """Every problem as an object, for programs."""
    return json.dumps([_object(problem, voice) for problem in problems], ensure_ascii=False, indent=1)


def _object(problem: Problem, voice: Voice) -> dict[str, object]:
    return {
        "path": problem.place.path,
        "line": problem.place.line,
        "column": problem.place.column,
        "code": problem.code,
        "level": problem.level.value,
        "kind": "finding" if problem.kind.finding else "content",
        "state": problem.state.value,
        "message": problem.sentence(voice),
        "hint": problem.hint(voice),
        "about": list(problem.about),
    }


def as_github(problems: Iterable[Problem], voice: Voice) -> str:
    """Annotations that a code host shows beside the line; the path stands in the message too."""
    lines = []
    for problem in problems:
        message = f"{one_line(problem, voice)} — {problem.hint(voice)}"
        escaped = message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
        place = f"file={problem.place.path},line={problem.place.line},col={problem.place.column}"
        lines.append(f"::{GITHUB[problem.level]} {place},title={problem.code}::{escaped}")
    return "\n".join(lines)


FORMATS = {"text": as_text, "json": as_json, "github": as_github}


def for_terminal(text: str) -> str:
    """A text with plain spaces, as scripts expect them."""
    return text.replace(NO_BREAK, " ")


def summary(problems: Sequence[Problem], voice: Voice) -> str:
    """“10 salah, 14 perhatian, 12 info terbuka; 3 selesai, 2 diterima”."""
    still = [problem for problem in problems if problem.state is State.OPEN]
    counts = {level: sum(problem.level is level for problem in still) for level in Level}
    text = voice.say(
        "{errors}, {warnings}, {infos} terbuka; {settled} selesai, {accepted} diterima | "
        "{errors}, {warnings}, {infos} open; {settled} settled, {accepted} accepted",
        errors=voice.count(counts[Level.ERROR], "salah | error/errors"),
        warnings=voice.count(counts[Level.WARN], "perhatian | warning/warnings"),
        infos=voice.count(counts[Level.INFO], "info | note/notes"),
        settled=sum(problem.state is State.SETTLED for problem in problems),
        accepted=sum(problem.state is State.ACCEPTED for problem in problems),
    )
    return for_terminal(text)
