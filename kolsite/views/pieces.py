"""What is to be made, and when, in words: "2 Story · 3 frame", "Selasa, 10 Nov, 18.00–21.00 WIB (20.00–23.00 WIT)"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from kolsite.language import NO_BREAK, Voice
from kolsite.measure.delivery import slot_of
from kolsite.model.assignment import Deliverable
from kolsite.model.kol import Kol
from kolsite.values import OFFSETS, Deadline

TO = "–\u2060"
"""The dash of a stretch of time, with the sign that keeps a line from breaking after it."""


def joined(*parts: str | None) -> str:
    """The parts that there are, with a dot between them."""
    return " · ".join(part for part in parts if part)


def amount_of(deliverable: Deliverable, voice: Voice) -> str:
    """How much of what: `1 Reels`, `2 Story`; a deliverable without a quantity is one."""
    return f"{voice.number(deliverable.quantity or 1)} {format_of(deliverable, voice)}"


def format_of(deliverable: Deliverable, voice: Voice) -> str:
    return deliverable.format.label.in_(voice.language)


def frames_of(deliverable: Deliverable, voice: Voice) -> str:
    """`3 frame`; nothing where it is not known."""
    return voice.count(deliverable.frames, "frame | frame/frames") if deliverable.frames else ""


def titles_of(deliverables: Sequence[Deliverable], voice: Voice) -> list[str]:
    """A name for each: its format, numbered where the same one comes twice."""
    formats = [format_of(deliverable, voice) for deliverable in deliverables]
    return [
        f"{name} {formats[: number + 1].count(name)}" if formats.count(name) > 1 else name
        for number, name in enumerate(formats)
    ]


def account_of(deliverable: Deliverable, kol: Kol, voice: Voice) -> str:
    """Where it goes out: `Instagram @nadhirapramesti`; the platform alone where there is no account."""
    platform = deliverable.platform.label.in_(voice.language)
    own = [channel for channel in kol.channels if channel.platform is deliverable.platform]
    return f"{platform} @{own[0].handle}" if own else platform


@dataclass(frozen=True, slots=True)
class Clock:
    """Tells somebody when: in a language, and in two zones for those who live in another one than the campaign."""

    voice: Voice
    own: tzinfo
    campaign: tzinfo

    def due(self, deadline: Deadline, *, year: bool = False) -> str:
        """A day with its weekday, with the time if it has one."""
        if isinstance(deadline, datetime):
            return self.slot(deadline, deadline, year=year)
        return self.voice.day(deadline, weekday=True, year=year)

    def slot(self, first: datetime, last: datetime, *, year: bool = False) -> str:
        """A day with the hours from the first to the last; with both days if they are two."""
        day = self.voice.day(first.date(), weekday=True, year=year)
        if first.date() == last.date():
            return f"{day}, {self.hours(first, last)}"
        until = self.voice.day(last.date(), weekday=True, year=year)
        return f"{day}, {self.hours(first, first)} – {until}, {self.hours(last, last)}"

    def hours(self, first: datetime, last: datetime) -> str:
        """`18.00–21.00 WIB`, and for those who live elsewhere the same in the other zone."""
        start = "" if first == last else f"{self.voice.clock(first)}{TO}"
        return f"{start}{self.voice.time(last)}{self._elsewhere(first, last)}"

    def of(self, deliverable: Deliverable, *, year: bool = False) -> str:
        """When a deliverable goes live or takes place; empty if that is not known."""
        slot = slot_of(deliverable)
        if slot is None:
            return ""
        written = self.slot(*slot, year=year)
        if deliverable.post_to and deliverable.post_to == slot[0]:
            return self.voice.say("sampai {slot} | by {slot}", slot=written)
        return written

    def _elsewhere(self, start: datetime, end: datetime) -> str:
        """The same hours in the other zone, in brackets; with the day where that is another one."""
        zone = self.campaign if _offset(start, self.own) == start.utcoffset() else self.own
        there, until = start.astimezone(zone), end.astimezone(zone)
        offset = there.utcoffset()
        if offset == start.utcoffset():
            return ""
        label = OFFSETS.get(offset) if offset else None
        hours = self.voice.clock(there) + (f"{TO}{self.voice.clock(until)}" if until != there else "")
        day = "" if there.date() == start.date() else self.voice.day(there.date(), weekday=True, year=False) + ", "
        return f" ({day}{hours}{NO_BREAK}{label or self.voice.zone(there)})"


def _offset(moment: datetime, zone: tzinfo) -> object:
    return moment.astimezone(zone).utcoffset()


def first_day_of(deadline: Deadline) -> date:
    """The day of a deadline where it was written."""
    return deadline.date() if isinstance(deadline, datetime) else deadline
