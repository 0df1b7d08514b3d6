"""Makes single briefs for somebody who does not want to build everything."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from kolsite.build.plan import Planned, Planner
from kolsite.build.session import Session
from kolsite.build.workers import Failure, Job, run_jobs
from kolsite.language import Voice, as_language
from kolsite.measure.delivery import selected
from kolsite.problems import near_words
from kolsite.render.documents import BRIEF_SHEETS
from kolsite.views.outputs import Standing


class NoSuch(LookupError):
    """A campaign, or a selected KOL of it, that there is not."""

    def __init__(self, kind: str, slug: str, near: Sequence[str]) -> None:
        super().__init__(slug)
        self.kind, self.slug, self.near = kind, slug, near

    def sentence(self, voice: Voice) -> str:
        meant = " " + voice.say("Mungkin {near}? | Perhaps {near}?", near=" / ".join(self.near)) if self.near else ""
        if self.kind == "campaign":
            return voice.say("tidak ada campaign “{slug}”. | there is no campaign “{slug}”.", slug=self.slug) + meant
        text = (
            "“{slug}” tidak terpilih di campaign ini, belum punya sapaan, atau isinya masih salah. | "
            "“{slug}” is not selected in this campaign, has no greeting, or its content has errors."
        )
        return voice.say(text, slug=self.slug) + meant


def make_briefs(
    session: Session, campaign_slug: str, kols: Sequence[str], out: Path, language: str | None
) -> tuple[list[Path], list[Failure]]:
    """Writes `<out>/<campaign>/<kol>.pdf` for each KOL. Raises `NoSuch`."""
    catalog = session.catalog
    if campaign_slug not in catalog.campaigns:
        raise NoSuch("campaign", campaign_slug, near_words(campaign_slug, catalog.campaigns))
    campaign = catalog.campaigns[campaign_slug]
    planner = Planner(catalog, session.quarantine, session.now, {})
    briefs: dict[str, list[Planned]] = {}
    for assignment in selected(campaign):
        planned = planner.briefs_of(campaign, assignment, as_language(language) if language else None)
        briefs[assignment.kol] = [one for one in planned if one.output.standing is Standing.READY]
    for kol in kols:
        if not briefs.get(kol):
            raise NoSuch("kol", kol, near_words(kol, briefs))
    wanted = [one for kol, planned in briefs.items() if not kols or kol in kols for one in planned]
    session.studio.press.warm(BRIEF_SHEETS)
    targets = [_target(one, out / campaign_slug) for one in wanted]
    jobs = [Job(str(path), _maker(one, session, path)) for one, path in zip(wanted, targets, strict=True)]
    failures = run_jobs(jobs, session.options.jobs, session.project.work / "reports", lambda name: None)
    failed = {failure.name for failure in failures}
    return [path for path in targets if str(path) not in failed], failures


def _target(planned: Planned, folder: Path) -> Path:
    name = planned.output.path.rpartition("/")[2]
    return folder / f"{planned.output.subject}{name.removeprefix('brief')}"


def _maker(planned: Planned, session: Session, path: Path) -> Callable[[], None]:
    return lambda: planned.make(session.studio, path)
