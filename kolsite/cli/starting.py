"""The commands that start content: `new` for a site and what is in it, `import` for lists that people have."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kolsite.cli.shared import ERRORS, Wrong, content_of, day_of, language_of, near, with_site

if TYPE_CHECKING:
    from kolsite.language import Language
    from kolsite.model.settings import Platform

LANGUAGE = click.option("--lang", type=click.Choice(["id", "en"]), help="The language of the comments.")
NEXT = (
    "kolsite new brand BRAND",
    "kolsite new kol KOL",
    "kolsite new campaign CAMPAIGN --brand BRAND",
    "kolsite new assignment CAMPAIGN KOL",
    "kolsite check",
    "kolsite serve",
)
PLATFORMS = ["instagram", "tiktok", "youtube", "facebook", "x", "threads", "linkedin", "shopee", "blog", "podcast"]


@click.group()
def new() -> None:
    """Start a site, brand, KOL, campaign or assignment, as files with comments to fill in."""


@new.command("site")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--name", help="The agency's name; otherwise the folder's.")
@LANGUAGE
@click.option("-q", "--quiet", is_flag=True, help="Say only what is wrong.")
def new_site(folder: Path, name: str | None, lang: str | None, quiet: bool) -> None:
    """Start a new site in FOLDER."""
    from kolsite.content import scaffold

    language = _language(lang)
    with _said(language):
        _tell(scaffold.new_site(folder, name or _name_from(folder.resolve().name), language), quiet)
    if not quiet:
        click.echo("\n  " + "\n  ".join((f"cd {folder}", *NEXT)))


@new.command("brand")
@with_site
@click.argument("slug")
@click.option("--name", help="The brand's name; otherwise told from the slug.")
@LANGUAGE
def new_brand(config_file: Path, quiet: bool, slug: str, name: str | None, lang: str | None) -> None:
    """Start a brand."""
    from kolsite.content import scaffold

    content = content_of(config_file)
    language = _language(lang, content)
    with _said(language):
        _tell(scaffold.new_brand(content, slug, name or _name_from(slug), language), quiet)


@new.command("kol")
@with_site
@click.argument("slug")
@click.option("--name", default="", help="The name as it is written; without it, the handle is shown.")
@click.option("--platform", type=click.Choice(PLATFORMS), help="The platform of the first account.")
@click.option("--handle", default="", help="Its handle.")
@LANGUAGE
def new_kol(
    config_file: Path, quiet: bool, slug: str, name: str, platform: str | None, handle: str, lang: str | None
) -> None:
    """Start a KOL."""
    from kolsite.content import scaffold

    if bool(platform) != bool(handle):
        raise Wrong("--platform and --handle go together")
    content = content_of(config_file)
    language = _language(lang, content)
    with _said(language):
        _tell(scaffold.new_kol(content, slug, name, language, platform=_platform(platform), handle=handle), quiet)


@new.command("campaign")
@with_site
@click.argument("slug")
@click.option("--brand", required=True, help="The slug of its brand.")
@click.option("--name", help="The campaign's name; otherwise told from the slug.")
@click.option("--start", metavar="DATE", help="The first day of preparation; today otherwise.")
@click.option("--end", metavar="DATE", help="The last day; two months later otherwise.")
@LANGUAGE
def new_campaign(
    config_file: Path,
    quiet: bool,
    slug: str,
    brand: str,
    name: str | None,
    start: str | None,
    end: str | None,
    lang: str | None,
) -> None:
    """Start a campaign for a brand."""
    from datetime import timedelta

    from kolsite.content import scaffold

    content = content_of(config_file)
    first = day_of(start, "--start")
    last = day_of(end, "--end") if end else first + timedelta(days=61)
    language = _language(lang, content)
    with _said(language):
        _tell(scaffold.new_campaign(content, slug, brand, name or _name_from(slug), first, last, language), quiet)


@new.command("assignment")
@with_site
@click.argument("campaign")
@click.argument("kol")
@LANGUAGE
def new_assignment(config_file: Path, quiet: bool, campaign: str, kol: str, lang: str | None) -> None:
    """Put a KOL into a campaign."""
    from kolsite.content import scaffold

    content = content_of(config_file)
    language = _language(lang, content)
    with _said(language):
        _tell(scaffold.new_assignment(content, campaign, kol, language), quiet)


@click.group("import")
def import_() -> None:
    """Turn the lists that people have into content."""


@import_.command("kols")
@with_site
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--as-of", metavar="DATE", help="The day on which the figures were true; today otherwise.")
@click.option("--platform", type=click.Choice(PLATFORMS), help="The platform, where the file does not say.")
@click.option("--dry-run", is_flag=True, help="Only say what would happen.")
def import_kols(
    config_file: Path, quiet: bool, file: Path, as_of: str | None, platform: str | None, dry_run: bool
) -> None:
    """Make a KOL of every row of a list (CSV, XLSX, XLS, ODS); what cannot be used is listed with its reason."""
    from kolsite.importers.kols import import_kols as bring_in
    from kolsite.importers.reasons import NotImportable
    from kolsite.language import Voice

    content = content_of(config_file)
    voice = Voice(language_of(content))
    try:
        report = bring_in(file, content, day_of(as_of, "--as-of"), _platform(platform), dry_run)
    except NotImportable as refused:
        raise Wrong(refused.said(voice)) from None
    for line in report.lines(voice) if not quiet or report.refused else []:
        click.echo(line)
    if report.refused:
        sys.exit(ERRORS)


# --- what they share -----------------------------------------------------------------------------------------


def _tell(paths: list[Path], quiet: bool = False) -> None:
    for path in [] if quiet else paths:
        click.echo(near(path))


@contextmanager
def _said(language: Language) -> Iterator[None]:
    """Turns what cannot be started into a sentence."""
    from kolsite.codes import CODES
    from kolsite.content.scaffold import Exists, NotThere
    from kolsite.language import Voice
    from kolsite.problems import said
    from kolsite.values import BadValue

    voice = Voice(language)
    try:
        yield
    except Exists as exists:
        text = "{path} sudah ada; tidak ada yang ditulis | {path} is there already; nothing was written"
        raise Wrong(voice.say(text, path=near(exists.path))) from None
    except NotThere as absent:
        raise Wrong(absent.sentence(voice)) from None
    except BadValue as bad:
        words = {name: said(value, voice) for name, value in bad.words.items()}
        kind = CODES[bad.code]
        raise Wrong(f"{voice.say(kind.says, **words)}. {voice.say(kind.hint, **words)}") from None


def _language(given: str | None, content: Path | None = None) -> Language:
    """The language asked for, else the site's own, else Indonesian."""
    from kolsite.language import as_language

    if given is None and content is not None:
        return language_of(content)
    return as_language(given or "id") or "id"


def _platform(name: str | None) -> Platform | None:
    from kolsite.model.settings import Platform

    return next((one for one in Platform if one.value == name), None)


def _name_from(slug: str) -> str:
    return slug.replace("-", " ").title()
