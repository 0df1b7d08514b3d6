"""What inspires: the campaign's pictures, and what this KOL's own audience loves."""

from __future__ import annotations

from kolsite.model.campaign import MoodImage
from kolsite.model.kol import WinningFormat
from kolsite.views.brief.matter import Matter
from kolsite.views.brief.parts import Block, Mood, Point, block
from kolsite.views.facts import run_on
from kolsite.views.page import Picture

WIDTH = 220
"""How wide a picture is drawn, in CSS px."""


def moodboard(matter: Matter) -> tuple[Mood, ...]:
    """Pictures that show the mood; none beside an expert who only teaches."""
    if matter.education:
        return ()
    images = matter.seen.campaign.moodboard
    return tuple(_mood(image, number, len(images), matter) for number, image in enumerate(images, 1))


def _mood(image: MoodImage, number: int, of: int, matter: Matter) -> Mood:
    alt = matter.say("Gambar suasana {number} dari {of} | Mood picture {number} of {of}", number=number, of=of)
    picture = Picture(image.image, alt, WIDTH) if image.image else None
    address = image.url if image.url and matter.whole else ""
    return Mood(picture, matter.text(image.caption) or image.url or alt, image.url, address)


def winning(matter: Matter) -> Block | None:
    """What this KOL's own audience loves, with the way to it."""
    title = matter.tone(
        "Yang paling disukai penonton {who} | What {who}'s viewers love",
        "Konten terbaik {who} | {who}'s best content",
        who=matter.greeting,
    )
    return block(title, points=(_won(one, matter) for one in matter.seen.kol.winning_formats))


def _won(one: WinningFormat, matter: Matter) -> Point:
    address = one.post_url if matter.whole else None
    return Point(matter.plain(one.format) or one.format, run_on(matter.text(one.why), address), one.post_url)
