"""From raw values to typed records: what can be read becomes a record, what cannot becomes a problem with its place.

A mistake in one field does not lose the record: the field is left out and reported, so that the rest can be shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from kolsite.content.files import Step, place_in
from kolsite.model.fields import Entity, Mark, Nearby, Raw, words_of
from kolsite.model.shapes import Shape, at_path, is_secret, shapes_of
from kolsite.model.types import EXPECTED
from kolsite.problems import SECRET, Place, Problem, near_words
from kolsite.values import BadValue

RECORD = TypeVar("RECORD", bound=Entity)
_ADAPTERS: dict[type, TypeAdapter[Any]] = {}


def parse_record(kind: type[RECORD], raw: Raw, nearby: Nearby, folder: Place) -> tuple[RECORD | None, list[Problem]]:
    """A record of that class, without the fields that cannot be read; None if a required one is among them.

    `folder` is where a problem is reported whose own place is not known.
    """
    try:
        return _adapter(kind).validate_python(raw, context=nearby), []
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=False)
    problems = [_problem(kind, raw, detail, folder) for detail in details]
    rest = _without(kind, raw, [detail["loc"] for detail in details])
    if rest is None:
        return None, problems
    record, _ = parse_record(kind, rest, nearby, folder)
    return record, problems


def parse_records(
    kind: type[RECORD], raws: Iterable[Any], nearby: Callable[[Raw], Nearby], folder: Place
) -> tuple[list[RECORD], list[Problem]]:
    """The records of a list or table; each is read for itself, so that one mistake costs one row."""
    records: list[RECORD] = []
    problems: list[Problem] = []
    for raw in raws:
        if raw is None or not isinstance(raw, Raw):
            code, expected = ("list.blank", {}) if raw is None else ("value.shape", {"expected": EXPECTED["map"]})
            problems.append(Problem(code, folder, expected))
            continue
        record, found = parse_record(kind, raw, nearby(raw), folder)
        problems += found
        if record is not None:
            records.append(record)
    return records, problems


def _adapter(kind: type) -> TypeAdapter[Any]:
    if kind not in _ADAPTERS:
        _ADAPTERS[kind] = TypeAdapter(kind)
    return _ADAPTERS[kind]


def _problem(kind: type[Entity], raw: Raw, detail: ErrorDetails, folder: Place) -> Problem:
    steps = detail["loc"]
    inside, shape = at_path(kind, steps)
    key = next((step for step in reversed(steps) if isinstance(step, str)), "")
    match detail["type"]:
        case "missing":
            return Problem("field.missing", place_in(raw, steps[:-1], folder), {"value": key})
        case "unexpected_keyword_argument" if key[:1].isdigit():
            return Problem("field.comma", place_in(raw, steps, folder))
        case "unexpected_keyword_argument":
            known = [name for name, shape in shapes_of(inside).items() if Mark.FORBIDDEN not in shape.declared.marks]
            return Problem("field.unknown", place_in(raw, steps, folder), {"value": key}, near=near_words(key, known))
    place = place_in(raw, steps, folder)
    secret, value = is_secret(kind, steps), _value(raw, steps)
    if secret:
        value = SECRET
    if detail["type"] == "enum" and shape is not None and shape.choice is not None:
        return _choice(inside, shape, place, value)
    error = detail.get("ctx", {}).get("error")
    if isinstance(error, BadValue):
        given = {"value": key, **error.words, "field": words_of(inside, key).title}
        if secret and "value" in error.words:
            given["value"] = SECRET
        return Problem(error.code, place, given)
    expected = EXPECTED["map" if shape is not None and shape.group is not None else "text"]
    return Problem("value.shape", place, {"expected": expected})


def _choice(inside: type[Entity], shape: Shape, place: Place, value: object) -> Problem:
    assert shape.choice is not None
    choices = [member.value for member in shape.choice]
    near = near_words(str(value), choices) if value != SECRET else ()
    given = {"value": value, "field": words_of(inside, shape.key).title, "choices": choices}
    return Problem("value.choice", place, given, near=near)


def _value(raw: Any, steps: Sequence[Step]) -> object:
    for step in steps:
        try:
            raw = raw[step]
        except (KeyError, IndexError, TypeError):
            break
    return raw


def _without(kind: type[Entity], raw: Raw, paths: Iterable[Sequence[Step]]) -> Raw | None:
    """A copy without the values at these paths, each with the record that cannot do without it; None if that is all."""
    removed = {_dispensable(kind, tuple(path)) for path in paths}
    if () in removed:
        return None
    rest: Raw = _copied(raw)
    for path in sorted(removed, key=_by_index, reverse=True):
        holder = _value(rest, path[:-1])
        if isinstance(holder, list) and isinstance(path[-1], int):
            del holder[path[-1]]
        elif isinstance(holder, dict):
            holder.pop(path[-1], None)
    return rest


def _dispensable(kind: type[Entity], path: tuple[Step, ...]) -> tuple[Step, ...]:
    """The nearest value at or above a path that a record can do without; `()` if that is the record itself."""
    while path:
        _, shape = at_path(kind, path)
        if isinstance(path[-1], int) or shape is None or not shape.required:
            return path
        path = path[:-1]
    return ()


def _by_index(path: tuple[Step, ...]) -> list[tuple[int, str]]:
    return [(step, "") if isinstance(step, int) else (0, step) for step in path]


def _copied(raw: Any) -> Any:
    if isinstance(raw, Raw):
        return Raw({key: _copied(value) for key, value in raw.items()}, raw.origin)
    return [_copied(item) for item in raw] if isinstance(raw, list) else raw
