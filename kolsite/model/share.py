"""What is shared with a client: which sections, in which language, until when."""

from __future__ import annotations

from typing import Annotated

from kolsite.model.fields import Entity, entity, may, must
from kolsite.model.types import Choice, Day, LanguageCode, Listed, Slug, YesNo


class ShareKind(Choice):
    """What a share is for."""

    PROPOSAL = "proposal", "Proposal listing | Proposal"
    CONTENT_APPROVAL = "content_approval", "Approval konten | Content approval"
    PROGRESS = "progress", "Progres | Progress"
    REPORT = "report", "Laporan | Report"


class Section(Choice):
    """A part of a report."""

    SUMMARY = "summary", "Ringkasan | Summary"
    GOALS = "goals", "Target | Goals"
    CONTENT = "content", "Konten | Content"
    FUNNEL = "funnel", "Hasil | Results"
    TOP = "top", "Konten terbaik | Top content"
    KOLS = "kols", "KOL | KOLs"
    AUDIENCE = "audience", "Audiens | Audience"
    SENTIMENT = "sentiment", "Komentar | Comments"
    SALES = "sales", "Penjualan | Sales"
    SURVEY = "survey", "Survei | Survey"
    COST = "cost", "Biaya | Cost"
    LEARNINGS = "learnings", "Catatan & rekomendasi | Learnings"
    RIGHTS = "rights", "Hak pakai konten | Usage rights"
    METHOD = "method", "Metode | Method"


@entity
class Share(Entity):
    """One entry of `share.yml`."""

    slug: Slug = must("I C", "campaign", steers="share")
    kind: ShareKind = may("I", "campaign", default=ShareKind.REPORT, steers="share")
    sections: Annotated[tuple[Section, ...], Listed] = may("I", "campaign", default=(), steers="share")
    show_cost: YesNo | None = may("I", "campaign", steers="share")
    show_names: YesNo | None = may("I", "campaign", steers="share")
    show_verdict: YesNo | None = may("I", "campaign", steers="share")
    language: LanguageCode | None = may("I", "campaign", steers="share")
    expires_on: Day | None = may("I C", "campaign share")
    frozen_on: Day | None = may("I C", "campaign share")
    sealed: YesNo | None = may("I", "campaign", steers="share")
