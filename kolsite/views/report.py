"""To come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kolsite.language import Voice
from kolsite.views.access import ForClient


@dataclass(frozen=True, slots=True)
class View:
    title: str


def report_view(seen: ForClient, voice: Voice, now: datetime) -> View:
    return View(seen.campaign.name.said(voice.language).text)
