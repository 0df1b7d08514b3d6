"""One build from beginning to end: read, check, make the documents, hand over the team's site, publish all at once."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path

from kolsite.build.plan import Planned, Planner, may_hold_money
from kolsite.build.project import Project
from kolsite.build.publish import exchange, one_at_a_time
from kolsite.build.quarantine import Quarantine, quarantine
from kolsite.build.state import read_state, write_state
from kolsite.build.workers import Failure, Job, run_jobs
from kolsite.content.assets import shelves
from kolsite.content.catalog import Catalog
from kolsite.content.read import read_content
from kolsite.language import Voice, as_language
from kolsite.problems import Problem, in_order
from kolsite.render.documents import DOCUMENT_TEMPLATES, PDF_SHEETS, Studio
from kolsite.render.pdf import Press
from kolsite.render.pictures import Gallery
from kolsite.render.templates import Templates
from kolsite.rules import check
from kolsite.views.access import internal, leads
from kolsite.views.outputs import Output, Outputs, Standing
from kolsite.views.team.site import TeamSite
from kolsite.when import instant

SITES = ("internal", "leads")
Progress = Callable[[str, int, int], None]


def no_progress(what: str, done: int, of: int) -> None:
    """Says nothing."""


class NothingToBuild(RuntimeError):
    """The settings cannot be read, so nothing can be made of the content."""


class Refused(RuntimeError):
    """A strict build with errors: nothing is published."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the operator asks for. `today` is the day (or instant) to build for; without it, the clock's."""

    today: str | None = None
    jobs: int = 1
    strict: bool = False
    leads: bool = True
    documents: bool = True
    progress: Progress = no_progress


@dataclass
class Session:
    """A build under way. Nothing that is published changes before `publish`."""

    project: Project
    options: Options
    failures: list[Failure] = field(default_factory=list)
    outputs: Outputs = field(default_factory=Outputs)
    _held: ExitStack = field(default_factory=ExitStack)

    # --- reading and checking --------------------------------------------------------------------------------

    @cached_property
    def _read(self) -> tuple[Catalog | None, tuple[Problem, ...], datetime]:
        catalog, problems = read_content(self.project.content)
        if catalog is None:
            return None, problems, instant(self.options.today, None)
        now = instant(self.options.today, catalog.zone)
        return catalog, in_order([*problems, *check(catalog, now)]), now

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Every content error and finding."""
        return self._read[1]

    @property
    def now(self) -> datetime:
        """The instant that everything is built for, in the site's zone; asked of the clock at most once."""
        return self._read[2]

    @property
    def catalog(self) -> Catalog:
        """The whole catalog. Raises `NothingToBuild`."""
        if self._read[0] is None:
            raise NothingToBuild
        return self._read[0]

    @cached_property
    def quarantine(self) -> Quarantine:
        return quarantine(self.problems)

    @property
    def content_errors(self) -> list[Problem]:
        return [problem for problem in self.problems if problem.is_content_error]

    @property
    def errors(self) -> list[Problem]:
        """Errors of either kind that are still open."""
        return [problem for problem in self.problems if problem.counts]

    @property
    def voice(self) -> Voice:
        return Voice(as_language(self.catalog.settings.language) or "id")

    @property
    def voice_or_default(self) -> Voice:
        """The site's voice, or Indonesian where the settings cannot be read."""
        return self.voice if self._read[0] is not None else Voice("id")

    # --- what things are made with ---------------------------------------------------------------------------

    @cached_property
    def templates(self) -> Templates:
        return Templates(self.project.templates)

    @cached_property
    def gallery(self) -> Gallery:
        return Gallery(self.project.content, shelves(self.project.content, self.catalog.settings.assets_root).outside)

    @cached_property
    def studio(self) -> Studio:
        return Studio(self.templates, self.gallery, Press(self.templates))

    @cached_property
    def staging(self) -> Path:
        """Where everything is made before it is published: beside the site, on the same disk."""
        folder = self.project.work / f"building-{os.getpid()}"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        return folder

    def prepare(self) -> None:
        """Takes the site's lock, reads, checks, and makes the documents.

        Raises `Busy`, `NothingToBuild`, and in strict mode `Refused`.
        """
        self._held.enter_context(one_at_a_time(self.project.work))
        for left in self.project.work.glob("building-*"):
            shutil.rmtree(left, ignore_errors=True)
        self._refuse_errors(len(self.errors) if self.catalog else 0)
        self.make_documents()
        self._refuse_errors(len(self.failures))

    def _refuse_errors(self, errors: int) -> None:
        if self.options.strict and errors:
            raise Refused(
                self.voice.say(
                    "{errors} salah; dengan --strict tidak ada yang diterbitkan | "
                    "{errors} errors; with --strict nothing is published",
                    errors=errors,
                )
            )

    # --- documents -------------------------------------------------------------------------------------------

    @cached_property
    def last_good(self) -> Mapping[str, Output]:
        """The outputs as they were last made without errors, by path."""
        return read_state(self.project.work)

    @cached_property
    def planned(self) -> list[Planned]:
        """Every brief, agreement sheet and share that the content asks for."""
        return Planner(self.catalog, self.quarantine, self.now, self.last_good).all()

    def promise_documents(self) -> None:
        """Speaks of all documents as there without making them: a preview makes each when it is asked for."""
        self.outputs = Outputs([one.output for one in self.planned])

    def make_documents(self) -> None:
        """Makes briefs, agreement sheets and shares, each in its own process; what cannot be made keeps its last
        good version."""
        planned = self.planned
        ready = [one for one in planned if one.output.standing is Standing.READY]
        if ready:
            self.studio.press.warm(PDF_SHEETS)
            self.templates.compile(DOCUMENT_TEMPLATES)
        done: list[str] = []

        def tell(name: str) -> None:
            done.append(name)
            self.options.progress(name, len(done), len(ready))

        jobs = [Job(one.output.path, self._maker(one)) for one in ready]
        self.failures = run_jobs(jobs, self.options.jobs, self.staging / "reports", tell)
        failed = {failure.name for failure in self.failures}
        self.outputs = Outputs([self._settled(one, one.output.path in failed) for one in planned])

    def _maker(self, planned: Planned) -> Callable[[], None]:
        return lambda: planned.make(self.studio, self.staging / "dist" / planned.output.path)

    def _settled(self, planned: Planned, failed: bool) -> Output:
        """How an output stands once everything is made: new, the last good version, or none."""
        output = planned.output
        if output.standing is Standing.READY and not failed:
            return replace(output, last_good_on=self.now.astimezone(self.catalog.zone).date())
        if output.standing is Standing.WITHHELD:
            return output
        kept = _copy(self.project.dist / output.path, self.staging / "dist" / output.path)
        money = may_hold_money(output, self.last_good)
        return replace(output, standing=Standing.HELD if kept else Standing.WITHHELD, for_leads=money)

    # --- the team's sites ------------------------------------------------------------------------------------

    def team_site(self, for_leads: bool) -> TeamSite:
        """One edition of the team's site."""
        seen = leads(self.catalog) if for_leads else internal(self.catalog)
        outputs, held = self._outputs_for(for_leads), self.quarantine.held
        return TeamSite(seen, self.problems, outputs, held, self.now, self.voice, for_leads)

    def _outputs_for(self, for_leads: bool) -> Outputs:
        """The outputs as a site may speak of them: what is about money is not even named to the others."""
        return Outputs([one for one in self.outputs.all if for_leads or not one.for_leads])

    def copies(self, for_leads: bool) -> Iterator[tuple[Path, str]]:
        """The documents that a site carries copies of: where each is, and its address inside the site."""
        for output in self._outputs_for(for_leads).all:
            if output.copy_uri is not None and output.standing is not Standing.WITHHELD:
                yield self.staging / "dist" / output.path, output.copy_uri

    # --- publishing ------------------------------------------------------------------------------------------

    def publish(self) -> None:
        """Puts everything in place at once and notes what was made well."""
        exchange(self.staging / "dist", self.project.dist)
        write_state(self.project.work, self.outputs.all)

    def end(self) -> None:
        """Lets go of the lock and removes what was not published."""
        if "staging" in self.__dict__:
            shutil.rmtree(self.staging, ignore_errors=True)
        self._held.close()


def _copy(source: Path, target: Path) -> bool:
    """Keeps an earlier output, if there is one."""
    if not source.exists():
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        shutil.copy2(source, target)
    return True
