"""What a brief is about and how it speaks: to whom, how formally, in which language and zone, of which products."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kolsite.language import I18n, Language, Said, Voice, as_language
from kolsite.measure.delivery import APPEARANCES, wanted
from kolsite.model.assignment import Deliverable
from kolsite.model.brand import Product
from kolsite.model.campaign import BriefSize, CampaignStatus
from kolsite.model.kol import KolKind, Register
from kolsite.model.settings import TeamMember
from kolsite.model.types import Choice
from kolsite.rules.subject import name_of
from kolsite.views.access import ForKol
from kolsite.views.brief.size import size_of
from kolsite.views.pieces import Clock

DOCTORS = ("dr. ", "drg. ")
"""Greetings of those whom one addresses as “Dokter”."""


@dataclass(frozen=True, slots=True)
class Matter:
    """Everything that the sections of a brief are made from.

    `products` are those that this work shows; `education` means that it teaches and advertises nothing.
    """

    seen: ForKol
    voice: Voice
    clock: Clock
    size: BriefSize
    pieces: tuple[Deliverable, ...]
    products: tuple[Product, ...]
    education: bool

    # --- words -----------------------------------------------------------------------------------------------

    def say(self, pair: str, /, **places: object) -> str:
        return self.voice.say(pair, **places)

    def tone(self, casual: str, formal: str, /, **places: object) -> str:
        """The words for somebody one is familiar with, or for somebody one is not."""
        return self.voice.say(formal if self.formal else casual, **places)

    def word(self, choice: Choice | None) -> str:
        """A choice as a person reads it; nothing where it is not known."""
        return choice.label.in_(self.voice.language) if choice is not None else ""

    def text(self, text: I18n | None) -> Said | None:
        return text.said(self.voice.language) if text is not None else None

    def texts(self, texts: Sequence[I18n]) -> tuple[Said, ...]:
        return tuple(text.said(self.voice.language) for text in texts)

    def plain(self, text: str | None) -> Said | None:
        """A text that is written in one language only: the site's."""
        return Said(text, self.written_in) if text else None

    def own_words(self, text: str) -> Said:
        """What the KOL said, in the language that the KOL prefers."""
        return Said(text, as_language(self.seen.kol.preferred_language or "") or self.written_in)

    @property
    def written_in(self) -> Language:
        return as_language(self.seen.catalog.settings.language) or "id"

    # --- the person ------------------------------------------------------------------------------------------

    @property
    def formal(self) -> bool:
        return self.seen.kol.register is Register.FORMAL

    @property
    def expert(self) -> bool:
        return self.seen.kol.kind is KolKind.EXPERT

    @property
    def name(self) -> str:
        return name_of(self.seen.kol)

    @property
    def greeting(self) -> str:
        return self.seen.kol.greeting or self.name

    @property
    def address(self) -> str:
        """How a sentence speaks of the reader without a pronoun: doctors are “Dokter”, others are called by name."""
        doctor = self.greeting.startswith(DOCTORS) and self.voice.language == "id"
        return "Dokter" if doctor else self.greeting

    @property
    def pic(self) -> TeamMember | None:
        """The first of those in charge."""
        return next(iter(self.seen.catalog.settings.team), None)

    @property
    def pic_name(self) -> str:
        if self.pic is None:
            return self.seen.catalog.settings.agency.name
        return self.pic.greeting or self.pic.name

    # --- the work --------------------------------------------------------------------------------------------

    @property
    def campaign(self) -> str:
        return self.seen.campaign.name.said(self.voice.language).text

    @property
    def off(self) -> bool:
        """Whether nothing is wanted of the reader any more."""
        return self.seen.campaign.status is CampaignStatus.CANCELLED

    @property
    def posts(self) -> bool:
        """Whether anything of it is posted; a talk or an event is attended."""
        return any(one.format not in APPEARANCES for one in self.pieces)

    @property
    def single(self) -> bool:
        """Whether everything has to stand on one page."""
        return self.size is BriefSize.ONE_PAGE

    @property
    def whole(self) -> bool:
        """Whether everything that is known goes in, also what is not needed for this work."""
        return self.size is BriefSize.FULL

    def product_name(self, slug: str) -> str:
        return next((product.name for product in self.seen.brand.products if product.slug == slug), slug)

    def product_names(self, slugs: Sequence[str]) -> str:
        return ", ".join(map(self.product_name, slugs))


def matter_of(seen: ForKol, voice: Voice) -> Matter:
    """What the brief of an assignment is about. Of a cancelled one it tells what had been wanted."""
    pieces = tuple(wanted(seen.assignment)) or seen.assignment.deliverables
    size = size_of(seen.campaign, pieces)
    clock = Clock(voice, seen.catalog.kols_zone(seen.kol, seen.campaign), seen.catalog.zone_of(seen.campaign))
    education = _only_teaches(seen, pieces)
    products = () if education else _products(seen, pieces, size)
    return Matter(seen, voice, clock, size, pieces, products, education)


def _only_teaches(seen: ForKol, pieces: Sequence[Deliverable]) -> bool:
    """Whether nothing of it shows a product, calls for anything or sells, and an expert does it, or it is attended."""
    sells = any(one.product_shown or one.call_to_action or one.code or one.link for one in pieces)
    teaches = seen.kol.kind is KolKind.EXPERT or all(one.format in APPEARANCES for one in pieces)
    return bool(pieces) and teaches and not sells


def _products(seen: ForKol, pieces: Sequence[Deliverable], size: BriefSize) -> tuple[Product, ...]:
    """The products that this work shows or is sent; where none is named, those of the campaign."""
    own = {slug for one in pieces for slug in (*one.product_shown, *(one.live.basket if one.live else ()))}
    own |= {sample.product for sample in seen.assignment.samples if sample.product}
    if size is BriefSize.FULL or not own:
        own |= set(seen.campaign.products)
    return tuple(product for product in seen.brand.products if product.slug in own)
