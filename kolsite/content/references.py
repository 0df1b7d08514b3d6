"""Follows every reference: what leads nowhere is reported and left out, so that nobody else has to ask."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kolsite.content.files import place_of
from kolsite.language import Words, words
from kolsite.model.fields import Entity
from kolsite.model.shapes import Shape, shapes_of
from kolsite.problems import Problem, near_words

KINDS: Mapping[str, Words] = {
    "brand": words("brand | brand"),
    "kol": words("KOL | KOL"),
    "campaign": words("campaign | campaign"),
    "product": words("produk | product"),
    "claim": words("klaim | claim"),
    "team": words("anggota tim | member of the team"),
    "post": words("konten tayang | post"),
    "deliverable": words("konten SOW | deliverable"),
    "survey": words("survei | survey"),
    "tax_rule": words("aturan pajak | tax rule"),
}


@dataclass(frozen=True, slots=True)
class Known:
    """The slugs that references may name, by kind. `usable` are those whose records could be read."""

    slugs: Mapping[str, Collection[str]]
    usable: Mapping[str, Collection[str]]

    def within(self, **more: tuple[Collection[str], Collection[str]]) -> Known:
        """The same, with what may be named and what is there inside one record."""
        slugs = {kind: may for kind, (may, _) in more.items()}
        usable = {kind: there for kind, (_, there) in more.items()}
        return Known({**self.slugs, **slugs}, {**self.usable, **usable})


def settle(thing: Entity, known: Known) -> tuple[bool, list[Problem]]:
    """Leaves out of a record, and of all within it, the references that lead nowhere.

    Returns whether the record itself can stay: it cannot without a reference that it must have.
    """
    problems: list[Problem] = []
    stays = True
    for shape in _with_references(type(thing)):
        value = getattr(thing, shape.name)
        if shape.group is not None:
            kept = _settle_groups(value, known, problems)
        else:
            kept = _settle_slugs(thing, shape, value, known, problems)
        if kept is not value:
            object.__setattr__(thing, shape.name, kept)
        stays = stays and not (shape.required and value is not None and kept is None)
    return stays, problems


def _settle_groups(value: Any, known: Known, problems: list[Problem]) -> Any:
    if value is None:
        return None
    items = value if isinstance(value, tuple) else (value,)
    kept = []
    for item in items:
        stays, found = settle(item, known)
        problems += found
        if stays:
            kept.append(item)
    if isinstance(value, tuple):
        return value if len(kept) == len(value) else tuple(kept)
    return value if kept else None


def _settle_slugs(thing: Entity, shape: Shape, value: Any, known: Known, problems: list[Problem]) -> Any:
    assert shape.ref is not None
    if value is None:
        return None
    kind = shape.ref.kind
    slugs = value if isinstance(value, tuple) else (value,)
    for number, slug in enumerate(slugs):
        if slug not in known.slugs.get(kind, ()):
            place = place_of(thing, shape.key, number) if isinstance(value, tuple) else place_of(thing, shape.key)
            near = near_words(slug, known.slugs.get(kind, ()))
            problems.append(Problem("ref.unknown", place, {"kind": KINDS[kind], "value": slug}, near=near))
    kept = tuple(slug for slug in slugs if slug in known.usable.get(kind, ()))
    if isinstance(value, tuple):
        return value if len(kept) == len(value) else kept
    return value if kept else None


_WITH_REFERENCES: dict[type, tuple[Shape, ...]] = {}


def _with_references(kind: type) -> tuple[Shape, ...]:
    """The fields of a class that are references, or hold records with references."""
    if kind not in _WITH_REFERENCES:
        _WITH_REFERENCES[kind] = tuple(
            shape
            for shape in shapes_of(kind).values()
            if shape.ref is not None or (shape.group is not None and _with_references(shape.group))
        )
    return _WITH_REFERENCES[kind]


def references_in(thing: Entity) -> Iterator[tuple[str, str]]:
    """Every reference in a record as (kind, slug)."""
    for shape in _with_references(type(thing)):
        value = getattr(thing, shape.name)
        for item in value if isinstance(value, tuple) else (value,) if value is not None else ():
            if shape.ref is not None:
                yield shape.ref.kind, item
            else:
                yield from references_in(item)
