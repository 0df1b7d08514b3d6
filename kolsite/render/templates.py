"""Fills templates with views. Templates are strict and dumb: what is not in the view does not exist for them.

The only module that imports Jinja. `templates/` holds them; a site's own `templates/` replaces them file by file.
"""

from __future__ import annotations

import posixpath
import traceback
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from kolsite.language import Language, Said, Voice
from kolsite.render.charts import ACCENT, Skin, render_chart, render_figure
from kolsite.render.markdown import html_of
from kolsite.render.pictures import Crop, Gallery, Made
from kolsite.shipped import shipped_templates
from kolsite.views.charts import AnyChart, FigureChart
from kolsite.views.page import Picture, Prose, must_be_plain


class BrokenTemplate(RuntimeError):
    """A template that asks for what its view does not hold, or is not a template."""


@dataclass(slots=True)
class Templates:
    """Templates and style sheets, a site's own before kolsite's."""

    own: Path | None = None
    _environment: ImmutableSandboxedEnvironment = field(init=False)

    def __post_init__(self) -> None:
        self._environment = ImmutableSandboxedEnvironment(
            loader=ChoiceLoader([FileSystemLoader(folder) for folder in self.folders]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    @property
    def folders(self) -> list[Path]:
        """Where templates are looked for, the site's own folder first."""
        return [folder for folder in (self.own, shipped_templates()) if folder is not None and folder.is_dir()]

    def file(self, name: str) -> bytes:
        """A style sheet, script or font as it is."""
        for folder in self.folders:
            if (folder / name).is_file():
                return (folder / name).read_bytes()
        raise BrokenTemplate(f"{name}: no such file")

    def names(self, under: str) -> list[str]:
        """The names of all files in a folder of templates, a site's own included."""
        names = {
            path.relative_to(folder).as_posix()
            for folder in self.folders
            for path in (folder / under).rglob("*")
            if path.is_file()
        }
        return sorted(names)

    def compile(self, folders: Sequence[str]) -> None:
        """Reads the templates of some folders, so that workers find them ready; what is wrong shows when it is used."""
        for name in (name for folder in folders for name in self.names(folder) if name.endswith(".html")):
            with suppress(TemplateError):
                self._environment.get_template(name)

    def fill(self, name: str, view: Any, stage: Stage) -> str:
        """A template filled with a view. Raises `BrokenTemplate` with the name and line of what is wrong in it."""
        if stage.checks_views:
            must_be_plain(view)
        try:
            return self._environment.get_template(name).render(view=view, **stage.words())
        except TemplateError as error:
            raise BrokenTemplate(f"templates/{self._place(error, name)}: {error}") from error

    def _place(self, error: TemplateError, name: str) -> str:
        """Where a template is wrong: itself, or the part that it includes."""
        if isinstance(error, TemplateSyntaxError):
            return f"{error.name or name}:{error.lineno}"
        for frame in reversed(traceback.extract_tb(error.__traceback__)):
            for folder in self.folders:
                if Path(frame.filename).is_relative_to(folder):
                    return f"{Path(frame.filename).relative_to(folder).as_posix()}:{frame.lineno}"
        return name


@dataclass(slots=True)
class Stage:
    """What a template may use besides its view: words in its language, pictures, charts and ways to other pages.

    `place` turns a finished picture into an address; `uri` is the page being filled; `extra` is text that is put in
    as it is (a style sheet, a policy).
    """

    voice: Voice
    gallery: Gallery
    place: Callable[[Made], str]
    skin: Skin = Skin.WEB
    accent: str = ACCENT
    uri: str = ""
    checks_views: bool = True
    extra: Mapping[str, str] = field(default_factory=dict)

    def words(self) -> Mapping[str, Any]:
        return {
            "say": self.voice.say,
            "count": self.voice.count,
            "language": self.voice.language,
            "said": self.said,
            "prose": self.prose,
            "picture": self.picture,
            "picture_uri": self.picture_uri,
            "chart": self.chart,
            "figure": self.figure,
            "to": self.to,
            **{name: Markup(text) for name, text in self.extra.items()},
        }

    def said(self, text: Said | str | None) -> Markup:
        """A text, marked with its language where that is not the page's."""
        if text is None:
            return Markup("")
        if isinstance(text, str):
            return escape(text)
        if text.language == self.voice.language:
            return escape(text.text)
        return Markup('<span lang="{}">{}</span>').format(text.language, text.text)

    def prose(self, text: Prose | None) -> Markup:
        """Markdown as clean HTML, marked with its language where that is not the page's."""
        if text is None:
            return Markup("")
        html = Markup(html_of(text.markdown))
        return html if text.language == self.voice.language else _in_language(html, text.language)

    def picture_uri(self, picture: Picture, crop: str = "whole") -> str:
        return self.place(self.gallery.picture(picture.path, picture.width, Crop(crop)))

    def picture(self, picture: Picture, css: str = "", crop: str = "whole") -> Markup:
        """An `<img>` with its size, so that nothing jumps while it loads."""
        made = self.gallery.picture(picture.path, picture.width, Crop(crop))
        height = f' height="{picture.width}"' if crop == Crop.SQUARE else ""
        return Markup('<img src="{}" alt="{}" class="{}" width="{}"{}>').format(
            self.place(made), picture.alt, css, picture.width, Markup(height)
        )

    def chart(self, chart: AnyChart, key: str) -> Markup:
        """A picture of numbers alone, such as a sparkline."""
        return Markup(render_chart(chart, self.skin, key, accent=self.accent))

    def figure(self, chart: FigureChart, key: str) -> Markup:
        """A chart with its headline, source and table."""
        return Markup(render_figure(chart, self.skin, key, accent=self.accent))

    def to(self, uri: str) -> str:
        """The way from this page to another of the same site, relative, so that the site can stand anywhere."""
        target, _, anchor = uri.partition("#")
        here = posixpath.dirname(self.uri) or "."
        way = posixpath.relpath(target or ".", here)
        if target == "" or target.endswith("/"):
            way = "./" if way == "." else way + "/"
        return way + (f"#{anchor}" if anchor else "")


def _in_language(html: Markup, language: Language) -> Markup:
    return Markup('<div lang="{}">{}</div>').format(language, html)
