"""Which briefs, agreement sheets and shares there are, where they are put, and which are held back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """What sort of output it is."""

    BRIEF = "brief"
    AGREEMENT = "agreement"
    SHARE = "share"


class Standing(StrEnum):
    """Whether an output is made now, kept from before because of a mistake in its content, or not there at all."""

    READY = "ready"
    HELD = "held"
    WITHHELD = "withheld"


@dataclass(frozen=True, slots=True)
class Output:
    """One output. `path` is where it stands in the published folder; `copy_uri` its copy inside the team's site.

    `language` of its text; `last_good_on` when the version that is kept was made; `href` its public address, if any;
    `for_leads` whether it speaks of money, so that the others' site neither names nor carries it; `asked_by` the
    records without which there would be no such output, as references (`kol:nadhira`). Of a share: until when it may
    be there, and what it `reveals`: its KOLs, its sections, and what its switches open.
    """

    kind: Kind
    campaign: str
    subject: str
    path: str
    language: str
    standing: Standing = Standing.READY
    copy_uri: str | None = None
    last_good_on: date | None = None
    href: str | None = None
    for_leads: bool = False
    asked_by: tuple[str, ...] = ()
    expires_on: date | None = None
    reveals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outputs:
    """All outputs besides the team's own sites."""

    all: Sequence[Output] = ()

    def of(self, campaign: str, kind: Kind, subject: str | None = None) -> list[Output]:
        """A campaign's outputs of a kind, of one KOL or share if one is named."""
        return [
            output
            for output in self.all
            if output.campaign == campaign and output.kind is kind and subject in (None, output.subject)
        ]
