"""The door for the shell: `kolsite new`, `check`, `build`, `serve`, `brief`, `schema`, `import`, `doctor`.

Exit codes: 0 all is well; 1 there are errors in the content; 2 the command is wrong; 3 the machine lacks something.
The only module that imports click and rich; everything else is imported when a command needs it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import click

from kolsite import __version__

if TYPE_CHECKING:
    from kolsite.build.session import Session

ERRORS, USAGE, ENVIRONMENT = 1, 2, 3
COMMAND = TypeVar("COMMAND", bound=Callable[..., Any])
DATE_HELP = "Build for this day (2026-11-23, or “2026-11-23 14.00 WIB”) instead of today."


class Missing(click.ClickException):
    """The machine lacks something that the command needs."""

    exit_code = ENVIRONMENT


class Wrong(click.ClickException):
    """The command cannot be carried out as it was given."""

    exit_code = USAGE


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kolsite")
def main() -> None:
    """Campaign portfolios, briefs and client results from Markdown, YAML and CSV."""


def with_site(command: COMMAND) -> COMMAND:
    """Gives a command the options that all have."""
    quiet = click.option("-q", "--quiet", is_flag=True, help="Say only what is wrong.")
    file = click.option(
        "-f",
        "--config-file",
        type=click.Path(path_type=Path, dir_okay=False),
        default=Path("site_config.yml"),
        show_default=True,
        help="The site's configuration.",
    )
    return quiet(file(command))


with_today = click.option("--today", metavar="DATE", help=DATE_HELP)


# --- build ---------------------------------------------------------------------------------------------------


@main.command()
@with_site
@with_today
@click.option("--strict", is_flag=True, help="Publish nothing if there is any error.")
@click.option("-j", "--jobs", type=click.IntRange(1, 64), help="How many documents are made at once.")
def build(config_file: Path, quiet: bool, today: str | None, strict: bool, jobs: int | None) -> None:
    """Build every output into dist/, and put it in place of the old one at once."""
    from kolsite.build.publish import Busy
    from kolsite.build.session import NothingToBuild, Refused
    from kolsite.plugin import build_site
    from kolsite.render.templates import BrokenTemplate

    with _progress(quiet) as progress:
        session = _session(config_file, today, strict=strict, jobs=jobs, progress=progress)
        try:
            session.prepare()
            build_site(config_file, session)
            session.publish()
        except Busy as busy:
            raise Wrong(f"another build of this site is under way ({busy})") from None
        except NothingToBuild:
            _print_problems(session)
            sys.exit(ERRORS)
        except Refused as refused:
            _print_problems(session)
            _fail(str(refused))
        except BrokenTemplate as broken:
            raise Wrong(str(broken)) from None
        finally:
            session.end()
    _closing(session, quiet)


def _closing(session: Session, quiet: bool) -> None:
    """What was built, what is wrong, and the exit code that says so."""
    from kolsite.build.session import count_of
    from kolsite.report import as_text, summary
    from kolsite.views.outputs import Kind

    voice = session.voice
    if session.content_errors:
        click.echo(as_text(session.content_errors, voice), err=True)
    for failure in session.failures:
        click.echo(f"{failure.name}: {failure.reason}", err=True)
    if not quiet:
        click.echo(summary([one for one in session.problems if one.code != "text.fallback"], voice))
        click.echo(
            voice.say(
                "{dist}: situs tim, {briefs} brief, {sheets} lembar kesepakatan, {shares} share klien | "
                "{dist}: the team's site, {briefs} briefs, {sheets} agreement sheets, {shares} client shares",
                dist=_near(session.project.dist),
                briefs=count_of(session.outputs, Kind.BRIEF),
                sheets=count_of(session.outputs, Kind.AGREEMENT),
                shares=count_of(session.outputs, Kind.SHARE),
            )
        )
    if session.content_errors or session.failures:
        sys.exit(ERRORS)


# --- check ---------------------------------------------------------------------------------------------------


@main.command()
@with_site
@with_today
@click.option("--format", "form", type=click.Choice(["text", "json", "github"]), default="text", show_default=True)
@click.option("--strict", is_flag=True, help="Warnings count as errors too.")
def check(config_file: Path, quiet: bool, today: str | None, form: str, strict: bool) -> None:
    """Say what is wrong with the content, and what a careful colleague would point out."""
    from kolsite.codes import Level
    from kolsite.problems import State
    from kolsite.report import FORMATS, summary

    session = _session(config_file, today)
    voice = session.voice_or_default
    shown = [problem for problem in session.problems if not quiet or problem.counts]
    text = FORMATS[form](shown, voice)
    if text:
        click.echo(text)
    if form == "text" and not quiet:
        click.echo(summary(session.problems, voice))
    warned = any(one.level is Level.WARN and one.state is State.OPEN for one in session.problems)
    if session.errors or (strict and warned):
        sys.exit(ERRORS)


# --- serve ---------------------------------------------------------------------------------------------------


@main.command()
@with_site
@with_today
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option("--leads", is_flag=True, help="Show the edition for leads and finance.")
def serve(config_file: Path, quiet: bool, today: str | None, port: int, leads: bool) -> None:
    """Show the team's site on this machine, and show it anew whenever the content changes."""
    from kolsite.serve import serve_site

    def say(text: str) -> None:
        if not quiet:
            click.echo(text)

    serve_site(lambda: _session(config_file, today), config_file, port, for_leads=leads, say=say)


# --- brief ---------------------------------------------------------------------------------------------------


@main.command()
@with_site
@click.argument("campaign")
@click.argument("kols", nargs=-1)
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default=Path("briefs"), show_default=True)
@click.option("--lang", type=click.Choice(["id", "en"]), help="Instead of the KOL's own language.")
def brief(config_file: Path, quiet: bool, campaign: str, kols: Sequence[str], out: Path, lang: str | None) -> None:
    """Make the briefs of a campaign, of all its KOLs or of those named, and nothing else."""
    from kolsite.build.briefs import NoSuch, make_briefs

    session = _session(config_file, None)
    _must_read(session)
    try:
        made, failures = make_briefs(session, campaign, kols, out, lang)
    except NoSuch as wrong:
        raise Wrong(wrong.sentence(session.voice)) from None
    for path in [] if quiet else made:
        click.echo(_near(path))
    for failure in failures:
        click.echo(f"{failure.name}: {failure.reason}", err=True)
    if failures:
        sys.exit(ERRORS)


# --- schema --------------------------------------------------------------------------------------------------


@main.command()
@with_site
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), default=Path(".kolsite/schemas"), show_default=True
)
@click.option("--lang", type=click.Choice(["id", "en"]), default="id", show_default=True)
def schema(config_file: Path, quiet: bool, out: Path, lang: str) -> None:
    """Write a JSON Schema for every kind of file, for completion and hints in an editor."""
    from kolsite.content.schema import write_schemas
    from kolsite.language import as_language

    written = write_schemas(out, as_language(lang) or "id")
    if not quiet:
        click.echo(f"{_near(out)}: {len(written)}")


# --- doctor --------------------------------------------------------------------------------------------------


@main.command()
def doctor() -> None:
    """Look at what this machine has, and say what is missing."""
    from kolsite.doctor import examine

    findings = examine()
    for finding in findings:
        click.echo(f"{'ok  ' if finding.ok else 'MISSING'} {finding.what}: {finding.found}")
        if not finding.ok:
            click.echo(f"     {finding.mend}")
    if not all(finding.ok or finding.optional for finding in findings):
        sys.exit(ENVIRONMENT)


# --- what commands share -------------------------------------------------------------------------------------


def _session(
    config_file: Path,
    today: str | None,
    *,
    strict: bool = False,
    jobs: int | None = None,
    progress: Callable[[str, int, int], None] | None = None,
) -> Session:
    """A session for a site. Raises `Wrong` if the site or the day cannot be found."""
    if not config_file.is_file():
        raise Wrong(
            f"{config_file} is not there; run this in the folder of a site, name it with -f, "
            "or make a new one with `kolsite new site DIR`"
        )
    _refuse_mkdocs_2()
    from kolsite.build.project import project_of
    from kolsite.build.session import Options, Session, no_progress
    from kolsite.plugin import options_of

    given = options_of(config_file)
    options = Options(
        _day(today or given.today), jobs or given.jobs, strict, given.leads, progress=progress or no_progress
    )
    return Session(project_of(config_file, given.content), options)


def _day(text: str | None) -> str | None:
    """A day that can be read. Raises `Wrong`."""
    from kolsite.values import BadValue
    from kolsite.when import instant

    try:
        instant(text, None)
    except BadValue:
        raise Wrong(f"--today: “{text}” is not a day; write 2026-11-23 or “2026-11-23 14.00 WIB”") from None
    return text or None


def _refuse_mkdocs_2() -> None:
    """MkDocs 2 would ignore the plugin and build a site without a single page of ours."""
    from kolsite.doctor import mkdocs_problem

    problem = mkdocs_problem()
    if problem:
        raise Missing(problem)


def _must_read(session: Session) -> None:
    from kolsite.build.session import NothingToBuild

    try:
        session.catalog  # noqa: B018
    except NothingToBuild:
        _print_problems(session)
        sys.exit(ERRORS)


def _print_problems(session: Session) -> None:
    from kolsite.report import as_text

    click.echo(as_text([one for one in session.problems if one.counts], session.voice_or_default), err=True)


def _fail(message: str) -> NoReturn:
    click.echo(message, err=True)
    sys.exit(ERRORS)


def _near(path: Path) -> str:
    """A path as somebody standing here would write it."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(path)


@contextmanager
def _progress(quiet: bool) -> Iterator[Callable[[str, int, int], None]]:
    """A bar while documents are made, on a terminal only."""
    if quiet or not sys.stderr.isatty():
        yield lambda name, done, of: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("dokumen", total=None)
        yield lambda name, done, of: bar.update(task, completed=done, total=of, description=name)
