"""What a campaign is about: its message and story, what it aims at, why this KOL, and whom it wants to reach."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from kolsite.language import Voice
from kolsite.measure.kpis import direction_of, target_of
from kolsite.model.assignment import Concept, ConceptStatus, Direction, Kpi, Proposer
from kolsite.model.brand import AudienceTarget
from kolsite.views.brief.matter import Matter
from kolsite.views.brief.parts import Block, KeyMessage, Point, block
from kolsite.views.facts import Fact, Text, fact, lines, listed, run_on
from kolsite.views.page import prose
from kolsite.views.pieces import joined
from kolsite.views.telling import value_of

PEOPLE = {
    "women": "perempuan | women",
    "men": "laki-laki | men",
    "female": "perempuan | women",
    "male": "laki-laki | men",
    "other": "lainnya | other",
}
"""The usual keys of a gender map, in words."""


def key_message(matter: Matter) -> KeyMessage | None:
    """The one line, with what must be said and shown. The idea behind it only where no prose tells it."""
    campaign = matter.seen.campaign
    idea = matter.whole or not (campaign.body or matter.education)
    made = KeyMessage(
        matter.text(campaign.key_message),
        matter.text(campaign.big_idea) if idea else None,
        matter.texts(campaign.must_say),
        matter.texts(campaign.must_show),
    )
    return made if made.text or made.idea or made.say or made.show else None


def key_block(matter: Matter) -> Block | None:
    """The same as a block, for a single page."""
    key = key_message(matter)
    if key is None:
        return None
    say, show = matter.say("Wajib disebut | Must say"), matter.say("Wajib terlihat | Must show")
    facts = (listed(say, key.say), listed(show, key.show))
    return block(matter.say("Pesan utama | Key message"), key.text, facts=facts)


def story(matter: Matter) -> Block | None:
    """What the campaign's author writes in prose."""
    return block(matter.say("Ceritanya | The story"), prose=prose(matter.seen.campaign.body, matter.voice))


# --- targets -----------------------------------------------------------------------------------------------------


def targets(matter: Matter) -> Block | None:
    """What the campaign is for, and what is hoped of this KOL: each target with its basis and how it is measured."""
    campaign, kpis = matter.seen.campaign, matter.seen.assignment.kpis
    objective = matter.word(campaign.objective) if matter.whole or kpis else None
    return block(
        matter.say("Tujuan dan target | Objective and targets"),
        matter.text(campaign.goal) if matter.whole else None,
        facts=(fact(matter.say("Tujuan | Objective"), objective),),
        points=(_target(kpi, matter) for kpi in kpis),
    )


def _target(kpi: Kpi, matter: Matter) -> Point:
    currency = matter.seen.campaign.currency or matter.seen.brand.currency or matter.seen.catalog.settings.currency
    value = value_of(target_of(kpi, currency), matter.voice)
    if direction_of(kpi) is Direction.LOWER:
        value = matter.say("paling banyak {value} | at most {value}", value=value)
    name = f"{matter.word(kpi.metric)} ({matter.word(kpi.basis)})" if kpi.basis else matter.word(kpi.metric)
    promised = matter.say("dijamin ke klien | guaranteed to the client") if kpi.guaranteed else None
    told = joined(f"{name}: {value}", matter.word(kpi.platform), kpi.survey, promised)
    return Point(told, lines(matter.plain(kpi.source)))


# --- why this KOL ------------------------------------------------------------------------------------------------


def why_you(matter: Matter) -> Block | None:
    """Why this KOL was chosen, the part to play, and a tie to the brand that has to be said."""
    assignment = matter.seen.assignment
    title = matter.tone("Kenapa {who} | Why {who}", "Mengapa {who} | Why {who}", who=matter.greeting)
    return block(
        title,
        matter.text(assignment.reason),
        facts=(
            fact(matter.say("Peran | Role"), matter.plain(assignment.role)),
            fact(matter.say("Hubungan yang disebut | A tie to be stated"), matter.plain(assignment.relation)),
        ),
    )


def ideas(matter: Matter) -> Block | None:
    """Ideas for the content; those that were turned down only where everything is told."""
    kept = [one for one in matter.seen.assignment.concepts if matter.whole or one.status is not ConceptStatus.REJECTED]
    title = matter.say("Ide yang sudah dibahas | Ideas so far")
    return block(title, points=(_idea(concept, matter) for concept in kept))


def _idea(concept: Concept, matter: Matter) -> Point:
    """An idea, whose it was, and what became of it."""
    names = {Proposer.KOL: matter.greeting, Proposer.BRAND: matter.seen.brand.name, None: ""}
    who = names.get(concept.proposer, matter.word(concept.proposer))
    proposed = matter.say("usul {who} | proposed by {who}", who=who) if who else None
    beside = joined(matter.word(concept.status), proposed)
    decided = matter.plain(concept.decision_note) if matter.whole else None
    return Point(f"{concept.title} ({beside})" if beside else concept.title, run_on(matter.text(concept.text), decided))


# --- whom to reach -----------------------------------------------------------------------------------------------


def audience(matter: Matter) -> Block | None:
    """Whom the campaign wants to reach; the brand's own audience where the campaign names none."""
    campaign, brands = matter.seen.campaign, matter.seen.brand.target_audience
    own = campaign.target_audience if _is_known(campaign.target_audience) else brands
    counted = matter.whole or own.description is None
    return block(
        matter.say("Untuk siapa | Who it is for"),
        matter.text(own.description),
        facts=(
            *(_shares(own, matter) if counted else ()),
            fact(matter.say("Pasar | Markets"), matter.plain(", ".join(campaign.markets))),
        ),
        small=(
            matter.plain(own.source) if counted else None,
            *(_in_general(brands, matter) if matter.whole and own is not brands else ()),
        ),
    )


def _is_known(target: AudienceTarget) -> bool:
    return bool(target.age or target.gender or target.cities or target.interests or target.description)


def _shares(target: AudienceTarget, matter: Matter) -> Iterator[Fact | None]:
    yield fact(matter.say("Usia | Age"), told_shares(target.age, matter.voice))
    yield fact(matter.say("Gender | Gender"), told_shares(target.gender, matter.voice))
    yield fact(matter.say("Kota | Cities"), told_shares(target.cities, matter.voice))
    yield fact(matter.say("Minat | Interests"), told_shares(target.interests, matter.voice))


def told_shares(shares: Mapping[str, Decimal], voice: Voice) -> str:
    """`perempuan 88% · laki-laki 12%`."""
    names = {key: voice.say(PEOPLE[key]) if key in PEOPLE else _range(key) for key in shares}
    return joined(*(f"{names[key]} {voice.percent(share, 0)}" for key, share in shares.items()))


def _range(key: str) -> str:
    """`18-24` with the dash that ranges have."""
    first, dash, last = key.partition("-")
    return f"{first}–{last}" if dash and first.isdigit() and last.isdigit() else key


def _in_general(target: AudienceTarget, matter: Matter) -> Iterator[Text | None]:
    """The brand's audience beside the campaign's, in small print."""
    told = joined(*(str(shown.text) for shown in _shares(target, matter) if shown))
    if told:
        yield matter.say("Audiens brand pada umumnya: {told} | The brand's audience in general: {told}", told=told)
    yield matter.text(target.description)
    yield matter.plain(target.source)
