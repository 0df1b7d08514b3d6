"""The documents of a campaign: briefs, agreement sheets and shares, which of them stand still and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kolsite.language import LANGUAGE_NAMES, Voice, as_language
from kolsite.model.campaign import Campaign
from kolsite.model.share import Share
from kolsite.rules.subject import name_of
from kolsite.views.outputs import Kind, Output, Standing
from kolsite.views.page import Link
from kolsite.views.team.campaign_parts import Cell, Items, Table, ending, heads, label, table, word, yes_no
from kolsite.views.team.parts import Mark, Tone, joined
from kolsite.views.team.site import TeamSite


@dataclass(frozen=True, slots=True)
class Downloads:
    """What can be opened, and what cannot."""

    briefs: Table | None
    agreements: Table | None
    shares: Table | None


def downloads(campaign: Campaign, site: TeamSite) -> Downloads:
    voice = site.voice
    columns = heads(voice, "KOL | KOL", "Berkas | File", "Keadaan | State")
    briefs = [_document(one, campaign, site) for one in site.outputs.of(campaign.slug, Kind.BRIEF)]
    sheets = [_document(one, campaign, site) for one in site.outputs.of(campaign.slug, Kind.AGREEMENT)]
    return Downloads(
        table(voice.say("Brief | Briefs"), columns, briefs),
        table(voice.say("Lembar kesepakatan | Agreement sheets"), columns, sheets),
        _shares(campaign, site),
    )


def _document(output: Output, campaign: Campaign, site: TeamSite) -> Items:
    voice, kol = site.voice, site.catalog.kols.get(output.subject)
    there = output.standing is not Standing.WITHHELD
    name = "Brief" if output.kind is Kind.BRIEF else voice.say("Lembar kesepakatan | Agreement sheet")
    text = joined([f"{name} (PDF)", LANGUAGE_NAMES[as_language(output.language) or "id"]])
    return [
        Cell(name_of(kol) if kol else output.subject),
        Cell(text, link=Link(text, uri=output.copy_uri) if there and output.copy_uri else None, quiet=not there),
        Cell(mark=standing_mark(output, campaign, site)),
    ]


def standing_mark(output: Output, campaign: Campaign, site: TeamSite) -> Mark:
    """Whether an output is up to date, kept from before, or not there, and why."""
    voice = site.voice
    if output.standing is Standing.READY:
        return Mark(voice.say("terbaru | up to date"), Tone.GOOD)
    why = _why(output, campaign, site)
    if output.standing is Standing.HELD:
        day = voice.day(output.last_good_on) if output.last_good_on else "?"
        text = voice.say("versi terakhir yang baik: {day} | last good version: {day}", day=day)
        return Mark(text, Tone.WARN, why)
    return Mark(voice.say("tidak dibuat | not made"), Tone.BAD, why)


def _why(output: Output, campaign: Campaign, site: TeamSite) -> str:
    """What holds an output back: the first error in what it is made from."""
    voice = site.voice
    refs = [f"share:{campaign.slug}/{output.subject}"] if output.kind is Kind.SHARE else []
    refs += [f"assignment:{campaign.slug}/{output.subject}", f"kol:{output.subject}"]
    refs += [f"campaign:{campaign.slug}", f"brand:{campaign.brand}", "settings"]
    problems = site.held_by(*refs)
    if problems:
        return problems[0].sentence(voice)
    others = [problem for ref, found in site.held.items() if _inside(ref, campaign) for problem in found]
    if others:
        return others[0].sentence(voice)
    return voice.say("dokumen gagal dibuat; lihat log | the document could not be made; see the log")


def _inside(ref: str, campaign: Campaign) -> bool:
    """Whether a record is part of what a campaign's shares are made from."""
    kols = {f"kol:{one.kol}" for one in campaign.assignments}
    return ref in kols or ref.startswith(f"assignment:{campaign.slug}/")


def _shares(campaign: Campaign, site: TeamSite) -> Table | None:
    voice = site.voice
    rows: list[Items] = []
    for share in campaign.shares:
        outputs = site.outputs.of(campaign.slug, Kind.SHARE, share.slug)
        rows.append(_share_row(share, outputs, campaign, site))
    columns = heads(
        voice, "Share | Share", "Tempat | Where", "Keadaan | State", "Berlaku sampai | Valid until",
        "Yang terlihat | What it shows",
    )  # fmt: skip
    return table(voice.say("Untuk klien | For the client"), columns, rows)


def _share_row(share: Share, outputs: Iterable[Output], campaign: Campaign, site: TeamSite) -> Items:
    voice = site.voice
    output = next(iter(outputs), None)
    language = LANGUAGE_NAMES[as_language(share.language) or "id"] if share.language else None
    frozen = voice.say("dibekukan {day} | frozen {day}", day=voice.day(share.frozen_on)) if share.frozen_on else None
    return [
        Cell(share.slug, joined([word(share.kind, voice), language])),
        Cell(_where(output), link=_way(output)),
        Cell(mark=standing_mark(output, campaign, site) if output else None, beside=frozen or ""),
        Cell(
            voice.day(share.expires_on) if share.expires_on else voice.say("tanpa batas | no end"),
            mark=ending(share.expires_on, site.today, voice),
        ),
        shows(share, voice),
    ]


def _where(output: Output | None) -> str:
    return output.path if output is not None else ""


def _way(output: Output | None) -> Link | None:
    """A link to where a share is published; without an address its path in the published folder is all there is."""
    if output is None or output.href is None or output.standing is Standing.WITHHELD:
        return None
    return Link(output.path, href=output.href)


def shows(share: Share, voice: Voice) -> str:
    """Sections and switches of a share, in one line."""
    switches = [
        f"{label(Share, key, voice)}: {yes_no(value, voice)}"
        for key in ("show_cost", "show_names", "show_verdict", "sealed")
        if (value := getattr(share, key)) is not None
    ]
    sections = voice.join([word(one, voice) for one in share.sections])
    return joined([sections, *switches])
