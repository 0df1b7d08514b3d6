"""Makes single briefs for somebody who does not want to build everything."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kolsite.build.plan import Planned, Planner
from kolsite.build.session import Session
from kolsite.build.workers import Failure, Job, run_jobs
from kolsite.language import Voice, as_language
from kolsite.model.assignment import Decision
from kolsite.problems import Problem, near_words
from kolsite.render.documents import BRIEF_SHEETS


class NoSuch(LookupError):
    """A campaign, or a KOL of it, that there is not."""

    def __init__(self, kind: str, slug: str, near: Sequence[str]) -> None:
        super().__init__(slug)
        self.kind, self.slug, self.near = kind, slug, near

    def sentence(self, voice: Voice) -> str:
        meant = " " + voice.say("Mungkin {near}? | Perhaps {near}?", near=" / ".join(self.near)) if self.near else ""
        text = "tidak ada campaign “{slug}”. | there is no campaign “{slug}”."
        if self.kind == "kol":
            text = "“{slug}” tidak ada di campaign ini. | “{slug}” is not in this campaign."
        return voice.say(text, slug=self.slug) + meant


@dataclass(slots=True)
class Briefs:
    """What came of it: the files, what could not be set, and the KOLs who got none, and why.

    `held` are the mistakes in the content that hold briefs back, `unaddressed` the KOLs without a greeting,
    `undecided` those who are not selected.
    """

    paths: list[Path] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    held: list[Problem] = field(default_factory=list)
    unaddressed: list[str] = field(default_factory=list)
    undecided: list[str] = field(default_factory=list)

    def sentence(self, voice: Voice) -> str:
        """How many there are, and who has none."""
        made = voice.say("brief: {count} | briefs: {count}", count=len(self.paths))
        parts = [made]
        if self.unaddressed:
            who = ", ".join(self.unaddressed)
            parts.append(voice.say("tanpa sapaan (greeting): {who} | without a greeting: {who}", who=who))
        if self.undecided:
            who = ", ".join(self.undecided)
            parts.append(voice.say("belum dipilih: {who} | not selected: {who}", who=who))
        return "; ".join(parts)


def make_briefs(session: Session, campaign_slug: str, kols: Sequence[str], out: Path, language: str | None) -> Briefs:
    """Writes `<out>/<campaign>/<kol>.pdf` for each KOL, or for those named. Raises `NoSuch`, `NoPango`."""
    catalog = session.catalog
    if campaign_slug not in catalog.campaigns:
        raise NoSuch("campaign", campaign_slug, near_words(campaign_slug, catalog.campaigns))
    campaign = catalog.campaigns[campaign_slug]
    there = {one.kol: one for one in campaign.assignments}
    for kol in kols:
        if kol not in there:
            raise NoSuch("kol", kol, near_words(kol, there))
    planner = Planner(catalog, session.quarantine, session.now, {})
    briefs, wanted = Briefs(), []
    for assignment in [there[kol] for kol in dict.fromkeys(kols)] or campaign.assignments:
        if assignment.decision is not Decision.SELECTED:
            briefs.undecided.append(assignment.kol)
        elif problems := session.quarantine.behind_brief(campaign, assignment):
            briefs.held += [problem for problem in problems if problem not in briefs.held]
        else:
            planned = list(planner.briefs_of(campaign, assignment, as_language(language) if language else None))
            wanted += planned
            briefs.unaddressed += [] if planned else [assignment.kol]
    _make(wanted, session, out / campaign_slug, briefs)
    return briefs


def _make(wanted: Sequence[Planned], session: Session, folder: Path, briefs: Briefs) -> None:
    if not wanted:
        return
    session.studio.press.warm(BRIEF_SHEETS)
    targets = [_target(one, folder) for one in wanted]
    jobs = [Job(str(path), _maker(one, session, path)) for one, path in zip(wanted, targets, strict=True)]
    briefs.failures = run_jobs(jobs, session.options.jobs, session.project.work / "reports", lambda name: None)
    failed = {failure.name for failure in briefs.failures}
    briefs.paths = [path for path in targets if str(path) not in failed]


def _target(planned: Planned, folder: Path) -> Path:
    name = planned.output.path.rpartition("/")[2]
    return folder / f"{planned.output.subject}{name.removeprefix('brief')}"


def _maker(planned: Planned, session: Session, path: Path) -> Callable[[], None]:
    return lambda: planned.make(session.studio, path)
