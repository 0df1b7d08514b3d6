"""What all commands share: the site they are given, the exit codes they end with, and how they speak."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import click

if TYPE_CHECKING:
    from kolsite.build.session import Session
    from kolsite.language import Language

ERRORS, USAGE, ENVIRONMENT = 1, 2, 3
COMMAND = TypeVar("COMMAND", bound=Callable[..., Any])
DATE_HELP = "Build for this day (2026-11-23, or “2026-11-23 14.00 WIB”) instead of today."


class Missing(click.ClickException):
    """The machine lacks something that the command needs."""

    exit_code = ENVIRONMENT


class Wrong(click.ClickException):
    """The command cannot be carried out as it was given."""

    exit_code = USAGE


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


def session_of(
    config_file: Path,
    today: str | None,
    *,
    strict: bool = False,
    jobs: int | None = None,
    progress: Callable[[str, int, int], None] | None = None,
) -> Session:
    """A session for a site. Raises `Wrong` if the site or the day cannot be found."""
    _must_be_there(config_file)
    _refuse_mkdocs_2()
    from kolsite.build.project import project_of
    from kolsite.build.session import Options, Session, no_progress
    from kolsite.plugin import options_of

    given = options_of(config_file)
    options = Options(
        _day(today or given.today), jobs or given.jobs, strict, given.leads, progress=progress or no_progress
    )
    return Session(project_of(config_file, given.content), options)


def content_of(config_file: Path) -> Path:
    """The content folder of a site. Raises `Wrong` if there is no such site."""
    _must_be_there(config_file)
    from kolsite.build.project import project_of
    from kolsite.plugin import options_of

    return project_of(config_file, options_of(config_file).content).content


def _must_be_there(config_file: Path) -> None:
    if not config_file.is_file():
        raise Wrong(
            f"{config_file} is not there; run this in the folder of a site, name it with -f, "
            "or make a new one with `kolsite new site DIR`"
        )


def language_of(content: Path) -> Language:
    """The language of a site, or Indonesian where its settings cannot be read."""
    from kolsite.content.read import read_settings
    from kolsite.language import as_language

    settings = read_settings(content)
    return as_language(settings.language if settings else "") or "id"


def day_of(text: str | None, option: str) -> date:
    """A day given as 2026-11-23, or today by this machine's clock. Raises `Wrong`."""
    if text is None:
        return date.today()
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Wrong(f"{option}: “{text}” is not a day; write it like 2026-11-23") from None


def _day(text: str | None) -> str | None:
    """A day that can be read. Raises `Wrong`."""
    from kolsite.values import BadValue
    from kolsite.when import instant

    try:
        instant(text, None)
    except BadValue:
        raise Wrong(f"--today: “{text}” is not a day; write 2026-11-23 or “2026-11-23 14.00 WIB”") from None
    return text or None


@contextmanager
def with_pango() -> Iterator[None]:
    """Says what to install where documents cannot be set. Raises `Missing`."""
    from kolsite.doctor import install_line
    from kolsite.render.pdf import NoPango

    try:
        yield
    except NoPango:
        raise Missing(f"Pango is missing, without which no PDF can be made. Run: {install_line()}") from None


def _refuse_mkdocs_2() -> None:
    """MkDocs 2 would ignore the plugin and build a site without a single page of ours."""
    from kolsite.doctor import mkdocs_problem

    problem = mkdocs_problem()
    if problem:
        raise Missing(problem)


def must_read(session: Session) -> None:
    from kolsite.build.session import NothingToBuild

    try:
        session.catalog  # noqa: B018
    except NothingToBuild:
        print_problems(session)
        sys.exit(ERRORS)


def print_problems(session: Session) -> None:
    from kolsite.report import as_text

    click.echo(as_text([one for one in session.problems if one.counts], session.voice_or_default), err=True)


def fail(message: str) -> NoReturn:
    click.echo(message, err=True)
    sys.exit(ERRORS)


def near(path: Path) -> str:
    """A path as somebody standing here would write it."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(path)


@contextmanager
def progress_bar(quiet: bool) -> Iterator[Callable[[str, int, int], None]]:
    """A bar while documents are made, on a terminal only."""
    if quiet or not sys.stderr.isatty():
        yield lambda name, done, of: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("dokumen", total=None)
        yield lambda name, done, of: bar.update(task, completed=done, total=of, description=name)
