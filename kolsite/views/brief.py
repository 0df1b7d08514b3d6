"""To come."""

from __future__ import annotations

from dataclasses import dataclass

from kolsite.language import Voice
from kolsite.views.access import ForKol


@dataclass(frozen=True, slots=True)
class View:
    title: str


def brief_view(seen: ForKol, voice: Voice) -> View:
    return View(seen.campaign.name.said(voice.language).text)
