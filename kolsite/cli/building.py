"""The commands that make outputs: `build`, `serve`, `brief`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kolsite.cli.shared import (
    ERRORS,
    Wrong,
    fail,
    must_read,
    near,
    print_problems,
    progress_bar,
    session_of,
    with_pango,
    with_site,
    with_today,
)

if TYPE_CHECKING:
    from kolsite.build.session import Session


@click.command()
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

    with progress_bar(quiet) as progress:
        session = session_of(config_file, today, strict=strict, jobs=jobs, progress=progress)
        try:
            with with_pango():
                session.prepare()
            build_site(config_file, session)
            session.publish()
        except Busy as busy:
            raise Wrong(f"another build of this site is under way ({busy})") from None
        except NothingToBuild:
            print_problems(session)
            sys.exit(ERRORS)
        except Refused as refused:
            print_problems(session)
            fail(str(refused))
        except BrokenTemplate as broken:
            raise Wrong(str(broken)) from None
        finally:
            session.end()
    _closing(session, quiet)


def _closing(session: Session, quiet: bool) -> None:
    """What was built, what is wrong, and the exit code that says so."""
    from kolsite.report import as_text, summary

    voice = session.voice
    if session.content_errors:
        click.echo(as_text(session.content_errors, voice), err=True)
    for failure in session.failures:
        click.echo(f"{failure.name}: {failure.reason}", err=True)
    if not quiet:
        click.echo(summary([one for one in session.problems if one.code != "text.fallback"], voice))
        click.echo(_made(session))
    if session.content_errors or session.failures:
        sys.exit(ERRORS)


def _made(session: Session) -> str:
    """What there is now in the published folder, and how much of it was kept from before."""
    from kolsite.report import for_terminal
    from kolsite.views.outputs import Kind, Standing

    voice, there = session.voice, [one for one in session.outputs.all if one.standing is not Standing.WITHHELD]
    kept = sum(one.standing is Standing.HELD for one in there)
    counted = {kind: sum(one.kind is kind for one in there) for kind in Kind}
    text = voice.say(
        "{dist}: situs tim, {briefs}, {sheets}, {shares} | {dist}: the team's site, {briefs}, {sheets}, {shares}",
        dist=near(session.project.dist),
        briefs=voice.count(counted[Kind.BRIEF], "brief | brief/briefs"),
        sheets=voice.count(counted[Kind.AGREEMENT], "lembar kesepakatan | agreement sheet/agreement sheets"),
        shares=voice.count(counted[Kind.SHARE], "share klien | client share/client shares"),
    )
    if not kept:
        return for_terminal(text)
    held = "{kept} di antaranya ditahan di versi terakhir yang benar | {kept} of them held at the last good version"
    return for_terminal(f"{text}; {voice.say(held, kept=kept)}")


@click.command()
@with_site
@with_today
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option("--leads", is_flag=True, help="Show the edition for leads and finance.")
def serve(config_file: Path, quiet: bool, today: str | None, port: int, leads: bool) -> None:
    """Show the team's site on this machine, and show it anew whenever the content changes."""
    from kolsite.serve import Taken, serve_site

    def say(text: str) -> None:
        if not quiet:
            click.echo(text)

    try:
        serve_site(lambda: session_of(config_file, today), config_file, port, for_leads=leads, tell=say)
    except Taken as taken:
        raise Wrong(f"{taken}; ask for another with --port") from None


@click.command()
@with_site
@with_today
@click.argument("campaign")
@click.argument("kols", nargs=-1)
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default=Path("briefs"), show_default=True)
@click.option("--lang", type=click.Choice(["id", "en"]), help="Instead of the KOL's own language.")
def brief(
    config_file: Path, quiet: bool, today: str | None, campaign: str, kols: Sequence[str], out: Path, lang: str | None
) -> None:
    """Make the briefs of a campaign, of all its KOLs or of those named, and nothing else."""
    from kolsite.build.briefs import NoSuch, make_briefs
    from kolsite.report import as_text

    session = session_of(config_file, today)
    must_read(session)
    try:
        with with_pango():
            made = make_briefs(session, campaign, kols, out, lang)
    except NoSuch as wrong:
        raise Wrong(wrong.sentence(session.voice)) from None
    for path in [] if quiet else made.paths:
        click.echo(near(path))
    for failure in made.failures:
        click.echo(f"{failure.name}: {failure.reason}", err=True)
    if made.held:
        click.echo(as_text(made.held, session.voice), err=True)
    if made.unaddressed or not made.paths:
        click.echo(made.sentence(session.voice), err=True)
    if made.failures or made.held:
        sys.exit(ERRORS)
