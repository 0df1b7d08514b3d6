"""What each section of a client's report is written from: what its reader may see, the figures, the language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo
from functools import cached_property
from unicodedata import bidirectional

from kolsite.content.catalog import Catalog, posts_by_slug
from kolsite.language import Said, Voice, as_language
from kolsite.measure.captures import PostNumbers, format_of
from kolsite.measure.delivery import live_window, selected
from kolsite.measure.evaluation import RUNNING, CampaignResult, evaluate
from kolsite.measure.figures import Figure, Metric, Reason, Unmeasured
from kolsite.model.assignment import Assignment
from kolsite.model.brand import Brand
from kolsite.model.campaign import Campaign
from kolsite.model.kol import Kol
from kolsite.model.results import Post
from kolsite.rules.subject import name_of
from kolsite.views.access import ForClient
from kolsite.views.telling import Told, tell

LEFT_TO_RIGHT = "\u200e"


@dataclass(frozen=True)
class Desk:
    """One share being written. Everything here is already narrowed to its reader."""

    seen: ForClient
    voice: Voice
    now: datetime

    @property
    def catalog(self) -> Catalog:
        return self.seen.catalog

    @property
    def campaign(self) -> Campaign:
        return self.seen.campaign

    @property
    def brand(self) -> Brand:
        return self.catalog.brand_of(self.campaign)

    @property
    def zone(self) -> tzinfo:
        return self.catalog.zone_of(self.campaign)

    @property
    def today(self) -> date:
        return self.now.astimezone(self.zone).date()

    @cached_property
    def result(self) -> CampaignResult:
        return evaluate(self.catalog, self.campaign, self.now)

    # --- what the share allows -------------------------------------------------------------------------------

    @property
    def names(self) -> bool:
        """Whether people may be told apart by more than a number."""
        return self.seen.share.show_names is not False

    @property
    def costs(self) -> bool:
        return bool(self.seen.share.show_cost)

    @property
    def verdicts(self) -> bool:
        return bool(self.seen.share.show_verdict)

    @property
    def running(self) -> bool:
        """Whether more is to come, so that every figure is one so far."""
        return self.campaign.status in RUNNING

    # --- people and posts ------------------------------------------------------------------------------------

    @cached_property
    def chosen(self) -> Sequence[Assignment]:
        return selected(self.campaign)

    @cached_property
    def numbers(self) -> dict[str, PostNumbers]:
        return {one.post.post: one for one in self.result.all.posts}

    @cached_property
    def in_order(self) -> Sequence[PostNumbers]:
        """The posts as they went live; those without a date last."""
        return sorted(self.result.all.posts, key=lambda one: (_instant(one.post), one.post.post))

    def post(self, slug: str) -> Post | None:
        return posts_by_slug(self.campaign).get(slug)

    def kol(self, slug: str) -> Kol:
        return self.catalog.kols[slug]

    def name(self, slug: str) -> str:
        return name_of(self.kol(slug))

    def authors(self, post: Post) -> str:
        return self.voice.join([self.name(slug) for slug in post.kols])

    def format(self, post: Post) -> str:
        return format_of(post).label.in_(self.voice.language)

    def day_of(self, post: Post) -> date | None:
        return post.posted_at.astimezone(self.zone).date() if post.posted_at else None

    def label(self, post: Post) -> str:
        """A post in few words: “Reels Nadhira Pramesti, 10 Nov”."""
        day = self.day_of(post)
        name = f"{self.format(post)} {self.authors(post)}"
        if day is None:
            return name
        return f"{name}{_back_to_left(name)}, {self.voice.day(day, year=False)}"

    # --- words -----------------------------------------------------------------------------------------------

    def plain(self, text: str) -> Said:
        """A text that is given in one language only: the site's."""
        return Said(text, as_language(self.catalog.settings.language) or "id")

    def tell(self, figure: Figure, basis: str = "", *, digits: int | None = None, tight: bool = False) -> Told:
        """A figure with what a client has to know beside it: ages and advertising in plain words; where there is
        little room, one word for both."""
        told = tell(figure, self.voice, basis, digits=digits)
        if isinstance(figure, Unmeasured):
            return told
        notes = dict.fromkeys(self._note(note, tight) for note in figure.notes if note is not Reason.ROUNDED)
        return replace(told, notes=tuple(notes))

    def _note(self, note: Reason, tight: bool) -> str:
        if note in (Reason.BASIS_MIXED, Reason.WINDOW_INCOMPLETE) and tight:
            return self.voice.say("sementara | so far")
        match note:
            case Reason.BASIS_MIXED:
                return self.voice.say("yang diiklankan dihitung sebelum iklan | boosted ones count as before the ads")
            case Reason.WINDOW_INCOMPLETE:
                return self.voice.say("sebagian belum genap {age} | some not yet at {age}", age=self.age)
        return note.label.in_(self.voice.language)

    @property
    def age(self) -> str:
        """At which age posts are compared: “D+7”."""
        return f"D+{self.campaign.measurement.window_days}"

    @property
    def live_days(self) -> tuple[date, date]:
        return live_window(self.campaign)


def _back_to_left(text: str) -> str:
    """A mark that ends a name in Arabic letters, so that the figures after it keep their place."""
    return LEFT_TO_RIGHT if any(bidirectional(letter) in ("R", "AL") for letter in text) else ""


def _instant(post: Post) -> float:
    return post.posted_at.timestamp() if post.posted_at else float("inf")


def number_of(figure: Figure) -> float | None:
    """A figure as the length of a bar; None where there is none."""
    return float(figure.number) if isinstance(figure, Metric) else None
