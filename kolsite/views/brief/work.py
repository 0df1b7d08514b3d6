"""How the work goes: drafts and approval, the campaign's dates, changes, figures, comments, and trouble."""

from __future__ import annotations

from collections.abc import Iterator

from kolsite.model.brand import Approver
from kolsite.model.settings import InsightRequest, Question
from kolsite.views.brief.matter import Matter
from kolsite.views.brief.parts import Block, Point, block
from kolsite.views.brief.timeline import steps_in_order
from kolsite.views.facts import Fact, fact, run_on
from kolsite.views.inherited import inherited_contact, inherited_insights, inherited_questions, inherited_text
from kolsite.views.pieces import joined


def drafts(matter: Matter) -> Block | None:
    """Where drafts go, who looks at them and how fast, how often they may come back."""
    found = inherited_text("draft_submission", matter.seen.catalog, matter.seen.campaign, matter.seen.assignment)
    terms, say = matter.seen.assignment.terms, matter.say
    return block(
        matter.tone("Kirim draft dan approval | Drafts and approval", "Naskah dan persetujuan | Drafts and approval"),
        matter.text(found.value) if found else None,
        facts=(
            fact(say("Revisi | Revisions"), _rounds(matter)),
            fact(say("Bila tidak dijawab | If nobody answers"), matter.plain(terms.deemed_approval)),
            *_approvers(matter),
        ),
    )


def _rounds(matter: Matter) -> str:
    """`2 putaran · masukan dalam 2 hari kerja`."""
    terms, voice = matter.seen.assignment.terms, matter.voice
    rounds = voice.count(terms.revision_rounds, "putaran | round/rounds") if terms.revision_rounds is not None else None
    if terms.review_days is None:
        return joined(rounds)
    days = voice.count(terms.review_days, "hari kerja | working day/working days")
    return joined(rounds, matter.say("masukan dalam {days} | feedback within {days}", days=days))


def _approvers(matter: Matter) -> Iterator[Fact | None]:
    """Who looks at posts; what an expert says on a stage is nobody's to approve."""
    if matter.posts or not matter.education:
        yield from (_approver(one, matter) for one in matter.seen.brand.approvers)
        yield fact(matter.say("Lewat | Through"), matter.plain(matter.seen.brand.approval_channel))


def _approver(one: Approver, matter: Matter) -> Fact:
    """Who looks at what, whether that decides, and within how many hours."""
    hours = matter.voice.count(one.sla_hours, "jam | hour/hours") if one.sla_hours is not None else None
    return Fact(one.name, joined(one.step, matter.word(one.role), hours))


def changes(matter: Matter) -> Block | None:
    """What to do when a date does not work."""
    found = inherited_text("reschedule", matter.seen.catalog, matter.seen.campaign, matter.seen.assignment)
    return block(matter.say("Kalau jadwal berubah | If plans change"), matter.text(found.value) if found else None)


def steps(matter: Matter) -> Block | None:
    """The campaign's steps that concern this KOL; to an expert who only speaks, those of the others say nothing."""
    campaign = matter.seen.campaign
    if matter.education and not matter.posts:
        return None
    live = matter.voice.days(campaign.live_from, campaign.live_to) if campaign.live_from and campaign.live_to else None
    told = (Fact(matter.clock.due(step.due), step.title.said(matter.voice.language)) for step in steps_in_order(matter))
    title = matter.say("Tanggal campaign | Dates of the campaign")
    return block(title, facts=(*told, fact(matter.say("Masa tayang | Live window"), live)))


# --- after posting -----------------------------------------------------------------------------------------------


def insights(matter: Matter) -> Block | None:
    """Which figures to send, by when, and how; not asked of those who only speak or attend."""
    found = inherited_insights(matter.seen.catalog, matter.seen.campaign)
    if found is None or not matter.posts:
        return None
    return block(matter.say("Sesudah tayang | After posting"), points=(_insight(one, matter) for one in found.value))


def _insight(one: InsightRequest, matter: Matter) -> Point:
    within = matter.say("dalam {within} | within {within}", within=one.within) if one.within else None
    return Point(one.what.said(matter.voice.language), run_on(within, matter.text(one.how)))


def questions(matter: Matter) -> Block | None:
    """What viewers ask, and the answers that were agreed; an expert who only teaches answers from own knowledge."""
    found = inherited_questions(matter.seen.catalog, matter.seen.campaign)
    if found is None or matter.education:
        return None
    title = matter.say("Kalau ada yang bertanya | When people ask")
    return block(title, points=(_question(one, matter) for one in found.value))


def _question(one: Question, matter: Matter) -> Point:
    passed = matter.say("Teruskan: {whom} | Pass on: {whom}", whom=one.escalate) if one.escalate else None
    return Point(one.question.said(matter.voice.language), run_on(one.answer.said(matter.voice.language), passed))


def trouble(matter: Matter) -> Block | None:
    """Whom to call, and the one rule: delete nothing before we have talked."""
    pause = inherited_text("pause_rule", matter.seen.catalog, matter.seen.campaign)
    contact = inherited_contact(matter.seen.catalog, matter.seen.campaign)
    if pause is None and contact is None:
        return None
    rule = matter.tone(
        "Jangan hapus apa pun sebelum bicara dengan kami. | Delete nothing before talking to us.",
        "Mohon tidak menghapus apa pun sebelum berbicara dengan kami. | Please delete nothing before talking to us.",
    )
    return block(
        matter.say("Kalau ada masalah | If something goes wrong"),
        rule,
        matter.text(pause.value) if pause else None,
        facts=(fact(matter.say("Hubungi | Call"), matter.plain(contact.value) if contact else None),),
        style="alert",
    )
