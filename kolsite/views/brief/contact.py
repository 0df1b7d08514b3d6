"""Whom to call, and answers that are one tap away: messages that are already worded, in the right register."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote, urlencode

from kolsite.model.settings import TeamMember
from kolsite.views.brief.matter import Matter
from kolsite.views.brief.parts import Action, Contact
from kolsite.views.facts import Fact, bare, fact, known
from kolsite.views.pieces import joined


def contact_of(matter: Matter) -> Contact:
    """The person in charge, where drafts go, and ready answers; on a single page nobody else."""
    name = _named(matter.pic) if matter.pic else matter.seen.catalog.settings.agency.name
    return Contact(name, known((*_people(matter), *_hours(matter), *_folders(matter))), actions_of(matter))


def _named(member: TeamMember) -> str:
    """`Mas Rafi · Rafi Akbar Maulana`; once where the name says it all."""
    if not member.greeting or member.greeting in member.name:
        return member.name
    return f"{member.greeting} · {member.name}"


def _people(matter: Matter) -> Iterator[Fact | None]:
    """The ways to write to those in charge; whom the campaign's own contact line names is not named twice."""
    told = matter.seen.campaign.contact or ""
    for member in matter.seen.catalog.settings.team:
        first = member is matter.pic
        if not first and (matter.single or (member.email and member.email in told)):
            continue
        name = matter.say("E-mail | E-mail") if first else _named(member)
        yield fact(name, member.email, f"mailto:{member.email}")
        yield fact("WhatsApp" if first else f"WhatsApp {member.name}", member.whatsapp)
    if not matter.single:
        yield fact(matter.say("Juga | Also"), matter.plain(_besides(matter.seen.campaign.contact or "", matter.pic)))


def _besides(told: str, pic: TeamMember | None) -> str:
    """A contact line without what the card has said of the person in charge."""
    said = {pic.name, pic.email} if pic else set()
    return joined(*(part for part in told.split(" · ") if part not in said))


def _hours(matter: Matter) -> Iterator[Fact | None]:
    """When the office answers, unless the contact line says so."""
    hours, told = matter.seen.catalog.settings.working_hours, matter.seen.campaign.contact or ""
    if hours.from_ and hours.to and not (hours.from_ in told and hours.to in told):
        yield Fact(matter.say("Jam kerja | Office hours"), f"{hours.from_}–{hours.to}")


def _folders(matter: Matter) -> Iterator[Fact | None]:
    for folder in dict.fromkeys(one.submission_url for one in matter.pieces):
        yield fact(matter.say("Kirim draft ke | Send drafts to"), bare(folder), folder)


# --- answers -------------------------------------------------------------------------------------------------------


def actions_of(matter: Matter) -> tuple[Action, ...]:
    """To accept, to propose a change, and to accept by mail; of a cancelled campaign none."""
    if matter.off:
        return ()
    accepted, email = _accepting(matter), matter.pic.email if matter.pic else None
    actions = [
        Action(matter.say("Setuju lewat WhatsApp | Accept by WhatsApp"), _whatsapp(matter, accepted)),
        Action(matter.say("Usul perubahan | Propose a change"), _whatsapp(matter, _proposing(matter))),
    ]
    if email:
        told = {"subject": f"Brief {matter.campaign} · {matter.name}", "body": accepted}
        link = f"mailto:{email}?{urlencode(told, quote_via=quote)}"
        actions.append(Action(matter.say("Setuju lewat e-mail | Accept by e-mail"), link))
    return tuple(actions)


def _accepting(matter: Matter) -> str:
    return matter.tone(
        "Halo {pic}, setuju brief {campaign} untuk {name}. | Hi {pic}, the brief {campaign} for {name} is accepted.",
        "Yth. {pic}, brief {campaign} untuk {name} disetujui. | Dear {pic}, we accept the brief {campaign} for {name}.",
        pic=matter.pic_name,
        campaign=matter.campaign,
        name=matter.name,
    )


def _proposing(matter: Matter) -> str:
    return matter.tone(
        "Halo {pic}, ada usul untuk brief {campaign} ({name}): | Hi {pic}, an idea for the brief {campaign} ({name}):",
        "Yth. {pic}, usul untuk brief {campaign} ({name}): | Dear {pic}, a proposal for the brief {campaign} ({name}):",
        pic=matter.pic_name,
        campaign=matter.campaign,
        name=matter.name,
    )


def _whatsapp(matter: Matter, text: str) -> str:
    """A chat with the words in it; to the number of the person in charge, if that is known."""
    number = "".join(filter(str.isdigit, (matter.pic.whatsapp or "") if matter.pic else ""))
    return f"https://wa.me/{number}?text={quote(text, safe='')}"
