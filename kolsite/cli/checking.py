"""The commands that only look: `check`, `schema`, `doctor`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kolsite.cli.shared import ENVIRONMENT, ERRORS, near, session_of, with_site, with_today


@click.command()
@with_site
@with_today
@click.option("--format", "form", type=click.Choice(["text", "json", "github"]), default="text", show_default=True)
@click.option("--strict", is_flag=True, help="Warnings count as errors too.")
def check(config_file: Path, quiet: bool, today: str | None, form: str, strict: bool) -> None:
    """Say what is wrong with the content, and what a careful colleague would point out."""
    from kolsite.codes import Level
    from kolsite.problems import State
    from kolsite.report import FORMATS, summary

    session = session_of(config_file, today)
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


@click.command()
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
        click.echo(f"{near(out)}: {len(written)}")


@click.command()
def doctor() -> None:
    """Look at what this machine has, and say what is missing."""
    from kolsite.doctor import examine

    findings = examine()
    for finding in findings:
        state = "ok" if finding.ok else "optional" if finding.optional else "MISSING"
        click.echo(f"{state:<8} {finding.what}: {finding.found}")
        if not finding.ok:
            click.echo(f"         {finding.mend}")
    if not all(finding.ok or finding.optional for finding in findings):
        sys.exit(ENVIRONMENT)
