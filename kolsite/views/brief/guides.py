"""What has to be made: a row for each deliverable, with its dates, and how it is meant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from kolsite.model.assignment import Deliverable, DeliverableStatus
from kolsite.values import Deadline
from kolsite.views.brief.cover import details_of
from kolsite.views.brief.matter import Matter
from kolsite.views.brief.parts import Block, Row, block
from kolsite.views.facts import Fact, bare, fact, known, listed
from kolsite.views.pieces import account_of, amount_of, joined, titles_of

SEVERAL = 3
"""From so many pieces on, what is the same for all has a row of its own."""


def overview(matter: Matter) -> tuple[Row, ...]:
    """A row for each deliverable: what and where, its dates, how it is meant; what is the same for all stands first."""
    rows = [_row(one, matter) for one in matter.pieces]
    same = {one for one in rows[0].guide if all(one in row.guide for row in rows)} if len(rows) >= SEVERAL else set()
    if not same:
        return tuple(rows)
    common = Row(matter.say("Semua konten | Every piece"), "", (), tuple(one for one in rows[0].guide if one in same))
    return common, *(replace(row, guide=tuple(one for one in row.guide if one not in same)) for row in rows)


def guides(matter: Matter) -> Iterator[Block | None]:
    """The same as blocks, for a single page; its dates stand in the head."""
    alone = len(matter.pieces) == 1
    titles = [matter.say("Arahan | Guidance")] if alone else titles_of(matter.pieces, matter.voice)
    for title, one in zip(titles, matter.pieces, strict=True):
        yield block(title, facts=_guide(one, matter))


def _row(one: Deliverable, matter: Matter) -> Row:
    off = f" ({matter.say('dibatalkan | cancelled')})" if one.status is DeliverableStatus.CANCELLED else ""
    return Row(
        what=amount_of(one, matter.voice) + off,
        details=joined(account_of(one, matter.seen.kol, matter.voice), details_of(one, matter)),
        dates=known((*_before(one, matter), *_from_the_day_on(one, matter))),
        guide=known(_guide(one, matter)),
    )


# --- its dates -------------------------------------------------------------------------------------------------


def _before(one: Deliverable, matter: Matter) -> Iterator[Fact | None]:
    yield _due("Storyline | Storyline", one.storyline_due, matter)
    yield _due("Konsep | Concept", one.concept_due, matter)
    yield _due("Slide | Slides", one.talk.slides_due if one.talk else None, matter)
    yield _due("Draft | Draft", one.draft_due, matter)
    yield _due("Masukan dari kami | Our feedback", one.feedback_due, matter)
    yield _due("Revisi | Revision", one.revision_due, matter)


def _from_the_day_on(one: Deliverable, matter: Matter) -> Iterator[Fact | None]:
    starts = one.event.from_ if one.event else None
    when = "Acara | Event" if starts else "Tayang | Goes live"
    yield fact(matter.say(when), matter.clock.of(one))
    if starts and one.post_at != starts:
        yield _due("Tayang | Goes live", one.post_at, matter)
    yield _due("Slot cadangan | Backup slot", one.backup_at, matter)
    yield _day("Disematkan sampai | Pinned until", one.pin_until, matter)
    stays = matter.voice.count(one.min_live_days, "hari | day/days") if one.min_live_days else None
    yield fact(matter.say("Tayang minimal | Stays up for"), stays)
    yield _due("Insight | Insights", one.insight_due, matter)


def _due(label: str, deadline: Deadline | None, matter: Matter) -> Fact | None:
    return fact(matter.say(label), matter.clock.due(deadline)) if deadline else None


def _day(label: str, day: date | None, matter: Matter) -> Fact | None:
    return fact(matter.say(label), matter.voice.day(day)) if day else None


# --- how it is meant -------------------------------------------------------------------------------------------


def _guide(one: Deliverable, matter: Matter) -> Iterator[Fact | None]:
    """What it should open with, say, show and ask for; and what an event, talk or live needs."""
    say = matter.say
    yield fact(say("Pembuka | Hook"), matter.text(one.hook))
    yield fact(say("Pesan | Message"), matter.text(one.message))
    yield listed(say("Wajib disebut | Must say"), matter.texts(one.must_say))
    yield listed(say("Wajib terlihat | Must show"), matter.texts(one.must_show))
    yield fact(say("Produk | Product"), matter.product_names(one.product_shown))
    yield fact(say("Ajakan (CTA) | Call to action"), matter.text(one.call_to_action))
    yield fact("Caption", matter.text(one.caption_rules))
    yield from _own_address(one, matter)
    yield from _event(one, matter)
    yield from _talk(one, matter)
    yield from _live(one, matter)
    yield from _affiliate(one, matter)


def _own_address(one: Deliverable, matter: Matter) -> Iterator[Fact | None]:
    """Link, code and folder; those that are the same for all stand elsewhere once."""
    if matter.whole or len({piece.link for piece in matter.pieces if piece.link}) > 1:
        yield fact("Link", bare(one.link), one.link)
    if matter.whole or len({piece.code for piece in matter.pieces if piece.code}) > 1:
        yield fact(matter.say("Kode | Code"), one.code)
    if matter.whole:
        yield fact(matter.say("Kirim draft ke | Send the draft to"), bare(one.submission_url), one.submission_url)


def _event(one: Deliverable, matter: Matter) -> Iterator[Fact | None]:
    event, say = one.event, matter.say
    if event is None:
        return
    yield fact(say("Tempat | Place"), matter.plain(event.place))
    yield fact(say("Peta | Map"), bare(event.map_url), event.map_url)
    yield fact(say("Waktu | Time"), matter.clock.slot(event.from_, event.to or event.from_) if event.from_ else None)
    yield fact(say("Hadir sejak | Call time"), matter.plain(event.call_time))
    yield fact(say("Rundown | Rundown"), matter.plain(event.rundown))
    yield fact(say("Busana | Dress code"), matter.plain(event.dress_code))
    yield fact(say("PIC di tempat | Contact on site"), matter.plain(event.onsite_pic))
    yield fact(say("Transportasi | Transport"), matter.plain(event.transport))
    if matter.education:
        for link in matter.seen.assignment.links:
            page = link.short_url or link.destination
            yield fact(say("Halaman acara | Event page"), bare(page), page)


def _talk(one: Deliverable, matter: Matter) -> Iterator[Fact | None]:
    talk, say = one.talk, matter.say
    if talk is None:
        return
    yield fact(say("Peserta | Audience"), matter.word(talk.audience))
    yield fact("Moderator", matter.plain(talk.moderator))
    yield fact(say("Pernyataan benturan kepentingan | Conflict-of-interest statement"), matter.text(talk.coi_statement))


def _live(one: Deliverable, matter: Matter) -> Iterator[Fact | None]:
    live, say, voice = one.live, matter.say, matter.voice
    if live is None:
        return
    if live.hours:
        hours = voice.number(live.hours, 0 if live.hours == live.hours.to_integral_value() else 1)
        yield Fact(say("Lama live | Length"), say("{hours} jam | {hours} hours", hours=hours))
    yield fact("Host", matter.plain(live.host))
    if matter.whole or set(live.basket) != set(one.product_shown):
        yield fact(say("Isi keranjang | In the basket"), matter.product_names(live.basket))
    yield fact(say("Target penjualan live | Sales target"), voice.money(live.target_gmv) if live.target_gmv else None)


def _affiliate(one: Deliverable, matter: Matter) -> Iterator[Fact | None]:
    plan = one.affiliate
    if plan is None:
        return
    yield fact(matter.say("Affiliate | Affiliate"), matter.plain(joined(plan.programme, plan.plan)))
    yield fact(matter.say("ID produk | Product IDs"), ", ".join(plan.product_ids))
