"""What was learned, and what follows from it."""

from __future__ import annotations

from dataclasses import dataclass

from kolsite.language import Said
from kolsite.views.page import said
from kolsite.views.report.desk import Desk
from kolsite.views.report.parts import Section


@dataclass(frozen=True, slots=True)
class Lesson:
    """Something learned, and the next step."""

    text: Said
    action: Said | None


@dataclass(frozen=True, slots=True)
class Lessons:
    lessons: tuple[Lesson, ...]


def learnings_section(desk: Desk) -> Section | None:
    learned = desk.campaign.learnings
    if not learned:
        return None
    voice = desk.voice
    lessons = tuple(Lesson(one.text.said(voice.language), said(one.action, voice)) for one in learned)
    steps = sum(one.action is not None for one in learned)
    title = voice.say(
        "{lessons} dan {steps} | {lessons} and {steps}",
        lessons=voice.count(len(lessons), "catatan | lesson/lessons"),
        steps=voice.count(steps, "langkah berikutnya | next step/next steps"),
    )
    return Section("learnings", voice.say("Catatan & rekomendasi | Learnings and next steps"), title, Lessons(lessons))
