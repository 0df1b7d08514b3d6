"""What a record is made of, field by field: which are groups, which are lists, which are values, and of what type."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kolsite.model.fields import SECRET_MARKS, Declared, Entity, Mark, Shown, declared, key_of
from kolsite.model.types import Choice, Leaf, RefTo


@dataclass(frozen=True, slots=True)
class Shape:
    """One field. `group` is the class of its records, if it holds records; `leaf` the type of its values, if not.

    `key` is its name in files, `name` in Python; `blank()` is what stands there when nothing may be known.
    """

    name: str
    key: str
    declared: Declared
    listed: bool
    group: type[Entity] | None
    leaf: Leaf | None
    choice: type[Choice] | None
    ref: RefTo | None
    required: bool
    blank: Callable[[], Any]

    @property
    def free(self) -> bool:
        """Whether people write any words in it."""
        return self.leaf is not None and self.leaf.free


_SHAPES: dict[type, Mapping[str, Shape]] = {}


def shapes_of(kind: type) -> Mapping[str, Shape]:
    """The fields of a record's class by their key in files."""
    if kind not in _SHAPES:
        hints = typing.get_type_hints(kind, include_extras=True)
        fields: Mapping[str, Any] = kind.__pydantic_fields__  # type: ignore[attr-defined]
        _SHAPES[kind] = {
            key_of(name): _shape(name, hints[name], declaration, fields[name])
            for name in fields
            if (declaration := declared(kind).get(key_of(name)))
        }
    return _SHAPES[kind]


def _shape(name: str, hint: Any, declaration: Declared, field: Any) -> Shape:
    listed, core, notes = _unwrapped(hint)
    group = core if isinstance(core, type) and issubclass(core, Entity) else None
    choice = core if isinstance(core, type) and issubclass(core, Choice) else None
    leaf = next((note for note in notes if isinstance(note, Leaf)), None)
    ref = next((note for note in notes if isinstance(note, RefTo)), None)
    if group is None and choice is None and leaf is None and core is not bool:
        raise TypeError(f"{name}: {hint} is not a type of `model/types.py`")
    required = field.is_required()
    default = None if required else field.get_default(call_default_factory=True)
    holds_nothing = default is None or isinstance(default, Entity) or (not isinstance(default, str) and not default)

    def blank() -> Any:
        if holds_nothing and not required:
            return field.get_default(call_default_factory=True)
        return () if listed else None

    return Shape(name, key_of(name), declaration, listed, group, leaf, choice, ref, required, blank)


def _unwrapped(hint: Any) -> tuple[bool, Any, list[Any]]:
    """A type without `| None`, `tuple[…, ...]` and `Annotated`: (is a list, the core, what is noted on it)."""
    listed, notes = False, list[Any]()
    while True:
        origin, arguments = typing.get_origin(hint), typing.get_args(hint)
        if origin is typing.Annotated:
            notes += arguments[1:]
            hint = arguments[0]
        elif origin is tuple:
            listed, hint = True, arguments[0]
        elif origin in (typing.Union, types.UnionType) and type(None) in arguments:
            hint = next(argument for argument in arguments if argument is not type(None))
        else:
            return listed, hint, notes


@dataclass(frozen=True, slots=True)
class Spot:
    """A leaf in the tree of a record: its path of keys from the root, its shape, and what holds for it there."""

    path: tuple[str, ...]
    kind: type[Entity]
    shape: Shape
    marks: frozenset[Mark]
    when: tuple[tuple[Mark, str], ...]
    shown: frozenset[Shown]
    steers: frozenset[Shown]

    def __str__(self) -> str:
        return ".".join(self.path)


def spots_of(kind: type[Entity]) -> Iterator[Spot]:
    """Every leaf of a class of records, with the marks that hold where it stands."""
    yield from _spots(kind, (), None)


def _spots(kind: type[Entity], path: tuple[str, ...], outer: Declared | None) -> Iterator[Spot]:
    for key, shape in shapes_of(kind).items():
        here = inherited(shape.declared, outer)
        if shape.group is not None:
            yield from _spots(shape.group, (*path, key), here)
        else:
            yield Spot((*path, key), kind, shape, here.marks, here.when, here.shown, here.steers)


def inherited(inner: Declared, outer: Declared | None) -> Declared:
    """A field's declaration where it stands: what it does not say itself, its group says.

    A group that says where it is shown says so for everything in it that is shown at all.
    """
    if outer is None:
        return inner
    if not inner.marks:
        return dataclasses.replace(outer, steers=inner.steers or outer.steers)
    shown = outer.shown if outer.shown and inner.shown else inner.shown
    return dataclasses.replace(inner, shown=shown, steers=inner.steers | outer.steers if outer.shown else inner.steers)


def at_path(kind: type[Entity], path: tuple[str | int, ...]) -> tuple[type[Entity], Shape | None]:
    """The class and shape of the field that a path of keys and indexes leads to; None if it leads nowhere."""
    here, shape = kind, None
    for step in path:
        if isinstance(step, int):
            continue
        if shape is not None and shape.group is not None:
            here = shape.group
        shape = shapes_of(here).get(step)
        if shape is None:
            return here, None
    return here, shape


def is_secret(kind: type[Entity], path: tuple[str | int, ...]) -> bool:
    """Whether the value at a path must never stand in a message; what is not known counts as secret."""
    here, outer = kind, None
    for step in (step for step in path if isinstance(step, str)):
        shape = shapes_of(here).get(step)
        if shape is None:
            return True
        outer = inherited(shape.declared, outer)
        if outer.marks & SECRET_MARKS and not outer.marks - SECRET_MARKS:
            return True
        here = shape.group or here
    return bool(outer is None or outer.marks & SECRET_MARKS)
