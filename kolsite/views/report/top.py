"""The posts that show why it worked, or why not, each with its reason."""

from __future__ import annotations

from dataclasses import dataclass

from kolsite.language import Said
from kolsite.measure.captures import PostNumbers
from kolsite.views.page import Picture, said
from kolsite.views.report.content import PostCard, card_of
from kolsite.views.report.desk import Desk
from kolsite.views.report.parts import Section
from kolsite.views.report.people import face_of

MOST = 3
"""How many posts are shown where nobody has chosen any."""


@dataclass(frozen=True, slots=True)
class Highlight:
    """A post, who made it, and why it stands here."""

    card: PostCard
    face: Picture | None
    why: Said | None


@dataclass(frozen=True, slots=True)
class Top:
    """The chosen posts; without a choice, the most watched ones."""

    highlights: tuple[Highlight, ...]


def top_section(desk: Desk) -> Section | None:
    chosen = [
        Highlight(card_of(desk.numbers[one.post], desk), _face(desk.numbers[one.post], desk), said(one.why, desk.voice))
        for one in desk.campaign.evaluation.highlights
        if one.post in desk.numbers
    ]
    highlights = chosen or [Highlight(card_of(one, desk), _face(one, desk), None) for one in most_watched(desk)]
    if not highlights:
        return None
    voice = desk.voice
    title = (
        voice.say("Konten yang bisa dipelajari | The posts to learn from")
        if chosen
        else voice.say("Konten dengan views terbanyak | The most watched posts")
    )
    name = voice.say("Konten terbaik | Top content")
    return Section("top", name, title, Top(tuple(highlights)))


def most_watched(desk: Desk) -> list[PostNumbers]:
    """The posts with the most organic views."""
    measured = [one for one in desk.in_order if one["views"] is not None]
    return sorted(measured, key=lambda one: -(one["views"] or 0))[:MOST]


def _face(one: PostNumbers, desk: Desk) -> Picture | None:
    """Whose post it is, where one person made it."""
    if one.post.proof or len(one.post.kols) != 1:
        return None
    return face_of(desk.kol(one.post.kols[0]), desk)
