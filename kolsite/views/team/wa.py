"""Reminders ready to be sent: to the right person, in the right register and language, with the right time zone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kolsite.content.catalog import Catalog
from kolsite.language import Voice, as_language
from kolsite.measure.captures import LIVE, format_of
from kolsite.measure.delivery import pics_of
from kolsite.model.campaign import Campaign
from kolsite.model.kol import Kol, Register
from kolsite.model.results import Format, Post
from kolsite.rules.subject import name_of
from kolsite.values import Deadline
from kolsite.views.team.parts import Message, message

STEPS = {
    "storyline_due": "storyline | storyline",
    "concept_due": "konsep | concept",
    "draft_due": "draft | draft",
    "revision_due": "revisi | revision",
}
"""What is asked for, by the deadline's field; other deadlines are the team's or the client's."""
STORY_INSIGHT = (
    "views, reach, ketukan stiker atau link, dan balasan tiap frame | "
    "views, reach, sticker or link taps, and replies of each frame"
)
LIVE_INSIGHT = (
    "penonton, puncak dan rata-rata penonton, durasi, komentar, dan klik produk | "
    "viewers, peak and average viewers, duration, comments and product clicks"
)
POST_INSIGHT = "views, reach, likes, komentar, shares, dan saves | views, reach, likes, comments, shares and saves"


@dataclass(frozen=True, slots=True)
class Chat:
    """A conversation about one KOL's work in a campaign: in whose language, with whom, from whom."""

    catalog: Catalog
    campaign: Campaign
    kol: Kol

    @property
    def voice(self) -> Voice:
        language = self.kol.preferred_language or self.catalog.settings.language
        return Voice(as_language(language) or "id")

    @property
    def formal(self) -> bool:
        return self.kol.register is Register.FORMAL

    @property
    def own_name(self) -> str:
        """How the KOL is spoken of; names are never taken apart."""
        return self.kol.greeting or name_of(self.kol)

    @property
    def reader(self) -> str:
        """Whom it is sent to: the manager, if somebody speaks for the KOL."""
        manager = self.kol.manager
        return (manager.greeting or manager.name) if manager else self.own_name

    @property
    def where(self) -> str:
        """“Cek Gigi Yuk (Klinik Waluyana)”."""
        brand = self.catalog.brand_of(self.campaign)
        return f"{self.campaign.name.said(self.voice.language).text} ({brand.name})"

    # --- the frame of every text -----------------------------------------------------------------------------

    def opening(self) -> str:
        say, to_manager = self.voice.say, self.kol.manager is not None
        words = {"reader": self.reader, "kol": self.own_name}
        if self.formal and to_manager:
            return say(
                "Yth. {reader}, mohon bantuannya untuk {kol}. | Dear {reader}, may we ask your help for {kol}.", **words
            )
        if self.formal:
            return say("Yth. {reader}, | Dear {reader},", **words)
        if to_manager:
            return say("Halo {reader}, follow up untuk {kol} ya. | Hi {reader}, a quick follow-up for {kol}.", **words)
        return say("Halo {reader}! | Hi {reader}!", **words)

    def closing(self) -> str:
        say = self.voice.say
        thanks = say("Terima kasih. | Thank you.") if self.formal else say("Makasih ya! | Thanks!")
        slugs = pics_of(self.catalog, self.campaign)
        sender = [self.catalog.member(slugs[0]).name] if slugs else []
        return f"{thanks}\n{', '.join([*sender, self.catalog.settings.agency.name])}"

    def text(self, *sentences: str) -> Message:
        body = " ".join(sentence for sentence in sentences if sentence)
        return message(f"{self.opening()}\n{body}\n{self.closing()}", self.reader)

    # --- what is said ----------------------------------------------------------------------------------------

    def ask_for(self, step: str, what: str, due: Deadline, late: int) -> Message | None:
        """A reminder of something that the KOL sends before it goes live; None for what is not theirs to send."""
        if step not in STEPS:
            return None
        say = self.voice.say
        words = {"step": say(STEPS[step]), "what": what, "where": self.where, "due": self.voice.deadline(due)}
        if late > 0:
            fact = say(
                "{step} {what} untuk {where} tenggatnya {due}, jadi sudah lewat {late} hari. | "
                "The {step} of the {what} for {where} was due on {due}, which is {late} days ago.",
                late=late, **words,
            )  # fmt: skip
        else:
            fact = say(
                "{step} {what} untuk {where} tenggatnya hari ini, {due}. | "
                "The {step} of the {what} for {where} is due today, {due}.",
                **words,
            )
        return self.text(_capital(fact), self._may_we_have_it())

    def _may_we_have_it(self) -> str:
        if self.formal:
            return self.voice.say(
                "Apakah dapat dikirim hari ini? Bila ada yang perlu disesuaikan, mohon kabari kami. | "
                "Could it be sent today? If anything needs to change, please let us know."
            )
        return self.voice.say(
            "Bisa dikirim hari ini? Kalau ada kendala, kabari aja, kita cari jalannya. | "
            "Could you send it today? If something is in the way, just tell me and we will sort it out."
        )

    def posting_today(self, what: str, moment: datetime) -> Message:
        """The reminder on the day, in the KOL's own time."""
        say = self.voice.say
        when = self.voice.time(moment.astimezone(self.catalog.kols_zone(self.kol, self.campaign)))
        fact = say(
            "Hari ini jadwal tayang {what} untuk {where}, {when}. Penanda iklan di awal, sesuai brief. | "
            "Today is the day: {what} for {where} goes live at {when}. The disclosure comes first, as in the brief.",
            what=what, where=self.where, when=when,
        )  # fmt: skip
        link = (
            say("Setelah tayang, mohon kirimkan link-nya. | Once it is live, please send us the link.")
            if self.formal
            else say("Kalau sudah tayang, kirim link-nya ya. | Send me the link once it is live.")
        )
        return self.text(fact, link)

    def appearing_today(self, what: str, moment: datetime) -> Message:
        """The reminder of an event on its day."""
        when = self.voice.time(moment.astimezone(self.catalog.kols_zone(self.kol, self.campaign)))
        fact = self.voice.say(
            "Hari ini {what} untuk {where}, mulai {when}. | Today: {what} for {where}, from {when}.",
            what=what, where=self.where, when=when,
        )  # fmt: skip
        return self.text(_capital(fact), self.voice.say("Sampai bertemu. | See you there."))

    def insight(self, post: Post, what: str, days: int, late: int) -> Message:
        """Asks for the numbers of a post, and says which."""
        say = self.voice.say
        fact = say(
            "{what} untuk {where} sudah tayang {days}. | The {what} for {where} has been live for {days}.",
            what=what, where=self.where, days=self.voice.count(days, "hari | day/days"),
        )  # fmt: skip
        asking = (
            "Mohon kirimkan screenshot insight-nya: {numbers}. | Please send us the insight screenshot: {numbers}."
            if self.formal
            else "Tolong kirim screenshot insight-nya: {numbers}. | Could you send the insight screenshot: {numbers}?"
        )
        ask = say(asking, numbers=say(_numbers_of(post)))
        waited = say(
            "Datanya sudah kami tunggu {late} hari untuk laporan. | We have waited {late} days for it, for the report.",
            late=late,
        )
        return self.text(_capital(fact), ask, waited if late > 0 else "")


def _numbers_of(post: Post) -> str:
    if format_of(post) is Format.STORY:
        return STORY_INSIGHT
    return LIVE_INSIGHT if format_of(post) in LIVE else POST_INSIGHT


def _capital(sentence: str) -> str:
    """A sentence with a capital at its start; a name inside it stays as it is."""
    return sentence[:1].upper() + sentence[1:]
