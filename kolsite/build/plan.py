"""Which outputs a catalog asks for, and how each is made: briefs, agreement sheets, shares."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path

from kolsite.build.publish import write_whole
from kolsite.build.quarantine import Quarantine, unreadable
from kolsite.content.catalog import Catalog
from kolsite.language import Language, Voice, as_language
from kolsite.measure.delivery import selected
from kolsite.model.assignment import Assignment
from kolsite.model.campaign import Campaign, MoneyInBrief
from kolsite.model.share import Share
from kolsite.render.documents import Studio
from kolsite.views.access import client_kols, for_client, for_kol, for_manager
from kolsite.views.agreement import agreement_view
from kolsite.views.brief import brief_view
from kolsite.views.look import accent_of
from kolsite.views.outputs import Kind, Output, Standing
from kolsite.views.report import report_view

Make = Callable[[Studio, Path], None]


@dataclass(frozen=True, slots=True)
class Planned:
    """An output and how it is made: `make` writes it to a path, a share's bundle as a folder."""

    output: Output
    make: Make


@dataclass(frozen=True)
class Planner:
    """Plans every output of a catalog at an instant."""

    catalog: Catalog
    quarantine: Quarantine
    now: datetime
    last_good: Mapping[str, Output]

    def all(self) -> list[Planned]:
        """Every brief, agreement sheet and share, in a fixed order."""
        planned: list[Planned] = []
        for campaign in self.catalog.campaigns.values():
            for assignment in selected(campaign):
                planned += self.of_assignment(campaign, assignment)
            planned += [self.of_share(campaign, share) for share in campaign.shares]
        return [*planned, *self._of_unreadable({one.output.path for one in planned})]

    def _of_unreadable(self, planned: set[str]) -> Iterator[Planned]:
        """What was made of records that cannot be read now: it stays as it was."""
        today = self.now.astimezone(self.catalog.zone).date()
        for path, output in self.last_good.items():
            expired = output.expires_on is not None and output.expires_on < today
            if path not in planned and not expired and not self._lost.isdisjoint(output.asked_by):
                yield Planned(replace(output, standing=Standing.HELD), _not_made)

    @cached_property
    def _lost(self) -> frozenset[str]:
        """The records that cannot be read."""
        return unreadable(self.quarantine, self.catalog)

    def of_assignment(self, campaign: Campaign, assignment: Assignment) -> Iterator[Planned]:
        """The briefs of an assignment, and its agreement sheet. Nobody is addressed without a greeting."""
        yield from self.briefs_of(campaign, assignment)
        if self._addressed(campaign, assignment):
            language = self.brief_languages(campaign, assignment)[0]
            output = self._document(Kind.AGREEMENT, campaign, assignment, "agreement.pdf", language)
            yield Planned(output, lambda studio, to: self._make_agreement(studio, to, campaign, assignment, language))

    def briefs_of(self, campaign: Campaign, assignment: Assignment, only: Language | None = None) -> Iterator[Planned]:
        """A brief for each of its languages, or for the one asked for."""
        if not self._addressed(campaign, assignment):
            return
        languages = [only] if only else self.brief_languages(campaign, assignment)
        for language in languages:
            name = "brief.pdf" if language == languages[0] else f"brief.{language}.pdf"
            output = self._document(Kind.BRIEF, campaign, assignment, name, language)
            yield Planned(output, self._brief_maker(campaign, assignment, language))

    def _addressed(self, campaign: Campaign, assignment: Assignment) -> bool:
        """Whether there is a greeting, or may be one in what cannot be read."""
        greeting = self.catalog.kol_of(assignment).greeting
        return greeting is not None or self.quarantine.holds_brief(campaign, assignment)

    def brief_languages(self, campaign: Campaign, assignment: Assignment) -> Sequence[Language]:
        """The languages that the campaign asks for, else the KOL's, else the site's."""
        kol, site = self.catalog.kol_of(assignment), self.catalog.settings.language
        asked = campaign.brief.languages or (kol.preferred_language or site,)
        return [as_language(code) or "id" for code in asked]

    def _brief_maker(self, campaign: Campaign, assignment: Assignment, language: Language) -> Make:
        return lambda studio, to: self._make_brief(studio, to, campaign, assignment, language)

    def _document(
        self, kind: Kind, campaign: Campaign, assignment: Assignment, name: str, language: Language
    ) -> Output:
        """A brief or sheet: where it is published, and where its copy stands in the team's site."""
        output = Output(
            kind,
            campaign.slug,
            assignment.kol,
            f"kols/{assignment.kol}/{campaign.slug}/{name}",
            language,
            copy_uri=f"campaigns/{campaign.slug}/{kind.value}s/{assignment.kol}{name.removeprefix(kind.value)}",
            for_leads=kind is Kind.AGREEMENT or campaign.compensation_in_brief is MoneyInBrief.INLINE,
            asked_by=(f"kol:{assignment.kol}", f"assignment:{campaign.slug}/{assignment.kol}"),
        )
        return self._placed(output, campaign, self.quarantine.holds_brief(campaign, assignment))

    def of_share(self, campaign: Campaign, share: Share) -> Planned:
        """A share's bundle: the page and the same as a PDF."""
        site = self.catalog.settings.language
        code = share.language or self.catalog.brand_of(campaign).language or site
        held = self.quarantine.holds_share(campaign, self.catalog)
        output = Output(
            Kind.SHARE,
            campaign.slug,
            share.slug,
            f"clients/{campaign.brand}/{campaign.slug}--{share.slug}/",
            as_language(code) or "id",
            asked_by=(f"share:{campaign.slug}/{share.slug}", f"shares:{campaign.slug}"),
            expires_on=share.expires_on,
            reveals=tuple(sorted(self._reveals(campaign, share))),
        )
        output = self._placed(output, campaign, held)
        if self.quarantine.withholds(campaign, share) or (held and self._is_narrower(output)):
            output = replace(output, standing=Standing.WITHHELD)
        return Planned(output, lambda studio, to: self._make_share(studio, to, campaign, share, output.language))

    def _reveals(self, campaign: Campaign, share: Share) -> Iterator[str]:
        """What a share opens to its client; a KOL who cannot be read now is not taken out."""
        if share.show_names is not False:
            yield "names"
        yield from (option for option in ("show_cost", "show_verdict") if getattr(share, option))
        yield from (f"section:{section}" for section in share.sections or ("all",))
        yield from (f"kol:{kol}" for kol in client_kols(self.catalog, campaign))
        yield from (f"kol:{kol}" for kol in self.catalog.unread_kols.get(campaign.slug, ()))
        mine = f"assignment:{campaign.slug}/"
        yield from (f"kol:{ref.removeprefix(mine)}" for ref in self._lost if ref.startswith(mine))

    def _is_narrower(self, output: Output) -> bool:
        """Whether a share may show less now than the version that would be kept."""
        before = self.last_good.get(output.path)
        return before is not None and not set(before.reveals) <= set(output.reveals)

    def _placed(self, output: Output, campaign: Campaign, held: bool) -> Output:
        """An output with its public address and what asks for it; one that is held, as it was last made well."""
        base, before = self.catalog.settings.base_url, self.last_good.get(output.path)
        start = base.clients if output.kind is Kind.SHARE else base.kols
        output = replace(
            output,
            href=f"{start.rstrip('/')}/{output.path.partition('/')[2]}" if start else None,
            last_good_on=before.last_good_on if before else None,
            asked_by=(f"campaign:{campaign.slug}", f"brand:{campaign.brand}", *output.asked_by),
        )
        if not held:
            return output
        return replace(output, standing=Standing.HELD, for_leads=may_hold_money(output, self.last_good))

    # --- making ----------------------------------------------------------------------------------------------

    def _make_brief(
        self, studio: Studio, path: Path, campaign: Campaign, assignment: Assignment, language: Language
    ) -> None:
        voice = Voice(language)
        seen = for_kol(self.catalog, campaign, assignment)
        write_whole(path, studio.brief(brief_view(seen, voice), voice, accent_of(seen.brand)))

    def _make_agreement(
        self, studio: Studio, path: Path, campaign: Campaign, assignment: Assignment, language: Language
    ) -> None:
        voice = Voice(language)
        seen = for_manager(self.catalog, campaign, assignment)
        write_whole(path, studio.agreement(agreement_view(seen, voice), voice, accent_of(seen.brand)))

    def _make_share(self, studio: Studio, folder: Path, campaign: Campaign, share: Share, language: str) -> None:
        voice = Voice(as_language(language) or "id")
        seen = for_client(self.catalog, campaign, share)
        view = report_view(seen, voice, self.now)
        accent = accent_of(seen.catalog.brand_of(seen.campaign))
        write_whole(folder / "index.html", studio.report(view, voice, accent).encode("utf-8"))
        write_whole(folder / f"{folder.name}.pdf", studio.report_print(view, voice, accent))


def may_hold_money(output: Output, last_good: Mapping[str, Output]) -> bool:
    """Whether the version of a document that is kept speaks of money, whatever its campaign says of a new one."""
    before = last_good.get(output.path)
    return output.for_leads or (output.kind is not Kind.SHARE and (before is None or before.for_leads))


def _not_made(studio: Studio, path: Path) -> None:
    """Nothing can be made of what cannot be read."""
