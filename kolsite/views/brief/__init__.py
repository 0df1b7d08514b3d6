"""The brief for one KOL: what to make, when, how, what may be said, and what was agreed, in the KOL's own register."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kolsite.language import Voice
from kolsite.views.access import ForKol
from kolsite.views.brief import agreed, goods, guides, limits, message, mood, posting, tracking, work
from kolsite.views.brief.agreed import Acceptance
from kolsite.views.brief.cover import cover_of
from kolsite.views.brief.matter import Matter, matter_of
from kolsite.views.brief.parts import Block, Cover, KeyMessage, Mood, Row, Stacks
from kolsite.views.brief.size import Offered, fitted, in_halves, lines_before, room_after, stacked, timeline_fits
from kolsite.views.brief.space import MOOD, SINGLE, TABLE_HEAD, cover_lines, mood_fits_on_cover
from kolsite.views.brief.timeline import timeline
from kolsite.views.charts import Gantt
from kolsite.views.facts import Text
from kolsite.views.look import accent_of, tint
from kolsite.views.pieces import joined


@dataclass(frozen=True, slots=True)
class Brief:
    """A brief as its template sets it: a first page and what follows; or one page that holds it all (`single`).

    The pictures stand at the foot of the first page (`mood_in_front`), or on the second where that is full.
    """

    title: str
    foot: str
    draft: str
    page: str
    of: str
    accent: str
    wash: str
    single: bool
    cover: Cover
    key: KeyMessage | None
    mood_in_front: tuple[Mood, ...]
    mood: tuple[Mood, ...]
    rows: tuple[Row, ...]
    halves: bool
    timeline: Gantt | None
    blocks: Stacks
    acceptance: Acceptance | None
    colophon: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """What was decided about the pages: the blocks in their columns, those left out, and where pictures stand."""

    blocks: Stacks
    left_out: tuple[Block, ...]
    mood_in_front: bool
    with_timeline: bool


def brief_view(seen: ForKol, voice: Voice) -> Brief:
    """Everything that one brief says, in one language."""
    matter = matter_of(seen, voice)
    cover, key = cover_of(matter), message.key_message(matter)
    rows, pictures = guides.overview(matter), mood.moodboard(matter)
    layout = _on_one_page(matter, cover) if matter.single else _on_pages(matter, cover, key, rows, pictures)
    accent = accent_of(seen.brand)
    return Brief(
        title=f"Brief {matter.campaign} · {matter.name}",
        foot=joined(matter.campaign, seen.brand.name, matter.name),
        draft=voice.say("DRAFT · rahasia | DRAFT · confidential"),
        page=voice.say("halaman | page"),
        of=voice.say("dari | of"),
        accent=accent,
        wash=tint(accent),
        single=matter.single,
        cover=cover,
        key=key,
        mood_in_front=pictures if layout.mood_in_front else (),
        mood=() if layout.mood_in_front else pictures,
        rows=rows,
        halves=in_halves(rows),
        timeline=timeline(matter) if layout.with_timeline else None,
        blocks=layout.blocks,
        acceptance=agreed.acceptance(matter),
        colophon=(*agreed.colophon(matter), *agreed.left_out(layout.left_out, matter)),
    )


def _on_one_page(matter: Matter, cover: Cover) -> Layout:
    left, right = cover_lines(cover)
    chosen = fitted(tuple(one_page(matter)), 2 * SINGLE - left - right)
    return Layout(stacked(chosen.blocks, left, right), chosen.left_out, mood_in_front=False, with_timeline=False)


def _on_pages(
    matter: Matter, cover: Cover, key: KeyMessage | None, rows: tuple[Row, ...], pictures: tuple[Mood, ...]
) -> Layout:
    in_front = bool(pictures) and mood_fits_on_cover(cover, key)
    before = lines_before(rows, TABLE_HEAD + (MOOD if pictures and not in_front else 0))
    chosen = fitted(tuple(sections(matter)), room_after(before, matter.size))
    drawn = matter.whole or timeline_fits(before, chosen.blocks, len(matter.pieces))
    return Layout(stacked(chosen.blocks), chosen.left_out, in_front, drawn)


# --- what is told, in order ----------------------------------------------------------------------------------------


def sections(matter: Matter) -> Iterator[Offered]:
    """Every section after the first page, in the order in which it is read; ranked where room is short."""
    yield Offered(limits.dos(matter))
    yield Offered(limits.donts(matter))
    yield Offered(posting.paste(matter))
    yield Offered(limits.claims(matter))
    yield Offered(limits.never_say(matter))
    yield Offered(posting.disclosure(matter))
    yield Offered(posting.tagging(matter))
    yield Offered(limits.freedom(matter))
    yield Offered(limits.boundaries(matter))
    yield Offered(message.story(matter), 3)
    yield Offered(message.why_you(matter))
    yield Offered(message.targets(matter))
    yield Offered(message.ideas(matter), 7)
    yield Offered(mood.winning(matter), 5)
    yield Offered(message.audience(matter), 2)
    yield Offered(goods.about_brand(matter), 4)
    for product in goods.products(matter):
        yield Offered(product, 1)
    yield Offered(goods.offers(matter), 1)
    yield Offered(work.drafts(matter))
    yield Offered(work.steps(matter), 4)
    yield Offered(work.changes(matter))
    yield Offered(tracking.samples(matter), 2)
    yield Offered(tracking.tracking(matter))
    yield Offered(work.insights(matter))
    yield Offered(work.questions(matter), 6)
    yield Offered(work.trouble(matter))
    yield Offered(agreed.money(matter))
    yield Offered(agreed.rights(matter))
    yield Offered(agreed.terms(matter))
    yield Offered(agreed.privacy(matter))


def one_page(matter: Matter) -> Iterator[Offered]:
    """What a single page holds: what is needed to make the post, and what there is room for."""
    for guide in guides.guides(matter):
        yield Offered(guide)
    yield Offered(message.key_block(matter))
    yield Offered(posting.paste(matter))
    yield Offered(limits.claims(matter))
    yield Offered(limits.donts_and_words(matter))
    yield Offered(posting.disclosure(matter))
    yield Offered(limits.dos(matter), 4)
    yield Offered(work.drafts(matter), 5)
    yield Offered(work.insights(matter), 3)
    yield Offered(tracking.tracking(matter), 4)
    yield Offered(work.trouble(matter))
    yield Offered(agreed.money(matter))
    yield Offered(agreed.rights(matter))
    yield Offered(limits.boundaries(matter), 1)
    yield Offered(message.why_you(matter), 2)
    yield Offered(limits.freedom(matter), 6)
    yield Offered(work.changes(matter), 5)
    yield Offered(tracking.samples(matter), 7)
    for product in goods.products(matter):
        yield Offered(product, 6)
    yield Offered(agreed.terms(matter), 8)
    yield Offered(agreed.privacy(matter), 7)
