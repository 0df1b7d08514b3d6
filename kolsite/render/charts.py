"""Charts on a page or in a PDF: the picture, its headline and source, and the same content as a table.

`render_figure` gives the whole `<figure>`. In the web skin it holds the picture twice, drawn for a wide
column and for a phone; `templates/charts/chart.css` shows the one that fits (the other is `display: none`, so
nobody hears it twice) and colours it in light, dark and print. In the PDF skin it holds one picture with its
own style. Geometry, words and class names are the same in both. Every name is escaped; the same chart gives
the same bytes.
"""

from __future__ import annotations

import re

from kolsite.render.gantt import draw_gantt, phone_width
from kolsite.render.plots.bars import draw_bars
from kolsite.render.plots.intervals import draw_intervals
from kolsite.render.plots.lines import draw_lines, draw_sparkline
from kolsite.render.plots.palette import ACCENT, Skin, chart_colours, colour_properties, style_rules
from kolsite.render.plots.pen import LINE, Drawing, Width, escape, num, words, wrap
from kolsite.render.plots.scatter import draw_scatter
from kolsite.render.plots.script import set_for_print
from kolsite.render.plots.shares import draw_shares
from kolsite.views.charts import (
    AnyChart,
    BarChart,
    ChartTable,
    FigureChart,
    Gantt,
    IntervalChart,
    LineChart,
    ScatterChart,
    Sparkline,
    StackedBar,
)  # fmt: skip

__all__ = ["ACCENT", "Skin", "Width", "colour_properties", "render_chart", "render_figure", "render_table"]


# --- the picture --------------------------------------------------------------------------------------------


def render_chart(
    chart: AnyChart, skin: Skin, key: str = "chart", *, width: Width = Width.WIDE, accent: str = ACCENT
) -> str:
    """One picture as an `<svg>`; nothing to draw gives the chart's `empty` words.

    `key` starts every id in it and must be unique in its page. `accent` (#rrggbb) leads the palette of the
    PDF skin; a web page sets its own with `colour_properties`. Raises `ValueError` for a key or a colour that
    is none.
    """
    _check_key(key)
    drawing = _empty(chart, width) if _is_empty(chart) else _drawn(chart, width)
    return _svg(chart, drawing, skin, key, accent)


def _check_key(key: str) -> None:
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_-]*", key):
        raise ValueError(f"a chart's key is letters, digits and hyphens, not {key!r}")


def _drawn(chart: AnyChart, width: Width) -> Drawing:
    match chart:
        case LineChart():
            return draw_lines(chart, width)
        case BarChart():
            return draw_bars(chart, width)
        case StackedBar():
            return draw_shares(chart, width)
        case IntervalChart():
            return draw_intervals(chart, width)
        case ScatterChart():
            return draw_scatter(chart, width)
        case Gantt():
            return draw_gantt(chart, width)
        case Sparkline():
            return draw_sparkline(chart)


def _is_empty(chart: AnyChart) -> bool:
    match chart:
        case LineChart():
            return not any(y is not None for series in chart.series for _, y in series.points)
        case BarChart():
            return not chart.bars
        case StackedBar():
            return not any(segment.value for segment in chart.segments)
        case IntervalChart():
            return not chart.rows
        case ScatterChart():
            return not chart.dots
        case Gantt():
            return not any(group.rows for group in chart.groups)
        case Sparkline():
            return False


def _empty(chart: AnyChart, width: Width) -> Drawing:
    lines = wrap(chart.empty, width, 6) if not isinstance(chart, Sparkline) else []
    drawn = [words(0, LINE * (number + 1), text, "c-soft") for number, text in enumerate(lines)]
    return Drawing(width, LINE * len(lines) + 8, drawn)


def _svg(chart: AnyChart, drawing: Drawing, skin: Skin, key: str, accent: str) -> str:
    """The frame of a picture: its size, its name for those who hear it, and in a PDF its style."""
    title = chart.label if isinstance(chart, Sparkline) else chart.title
    wide, high = num(drawing.width), num(drawing.height)
    style = "chart-svg chart-spark" if isinstance(chart, Sparkline) else "chart-svg"
    body = "".join(drawing.parts)
    if skin is Skin.PDF:
        body = _style(body, accent) + set_for_print(body)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="{style}" role="img"'
        f' aria-labelledby="{key}-t {key}-d" viewBox="0 0 {wide} {high}" width="{wide}" height="{high}">'
        f'<title id="{key}-t">{escape(title)}</title><desc id="{key}-d">{escape(chart.alt)}</desc>'
        f"{body}</svg>"
    )


def _style(body: str, accent: str) -> str:
    classes = {name for names in re.findall(r'class="([^"]*)"', body) for name in names.split()}
    return f"<style>{style_rules(classes, chart_colours(accent))}</style>"


# --- the figure ---------------------------------------------------------------------------------------------


def render_figure(
    chart: FigureChart,
    skin: Skin,
    key: str,
    *,
    accent: str = ACCENT,
    width: Width = Width.WIDE,
    with_table: bool | None = None,
) -> str:
    """A chart with everything around it: headline, picture, source, and its table twin.

    On the web the table stands behind a switch; in a PDF it is left out unless `with_table` asks for it.
    `width` is for a PDF (NARROW for half a column); a web page gets both.
    """
    _check_key(key)
    shown = skin is Skin.WEB if with_table is None else with_table
    return (
        f'<figure class="chart" id="{key}">'
        f'<figcaption class="chart-caption"><p class="chart-title">{escape(chart.title)}</p>'
        f"{_paragraph('chart-subtitle', chart.subtitle)}</figcaption>"
        f"{_pictures(chart, skin, key, accent, width)}"
        f"{_paragraph('chart-source', chart.source)}"
        f"{_twin(chart.table, skin) if shown and chart.table.rows else ''}</figure>"
    )


def _paragraph(style: str, text: str) -> str:
    return f'<p class="{style}">{escape(text)}</p>' if text else ""


def _pictures(chart: FigureChart, skin: Skin, key: str, accent: str, width: Width) -> str:
    if _is_empty(chart):
        return _paragraph("chart-empty", chart.empty)
    if skin is Skin.PDF:
        return render_chart(chart, skin, key, width=width, accent=accent)
    wide = render_chart(chart, skin, f"{key}-w", width=Width.WIDE)
    narrow = render_chart(chart, skin, f"{key}-n", width=Width.NARROW)
    return f'<div class="chart-wide">{wide}</div><div class="chart-narrow{_scroll(chart)}>{narrow}</div>'


def _scroll(chart: FigureChart) -> str:
    """A timeline that is wider than a phone scrolls in its own frame, by key as well."""
    if not isinstance(chart, Gantt) or phone_width(chart) <= Width.NARROW:
        return '"'
    return f' chart-scroll" tabindex="0" role="region" aria-label="{escape(chart.title)}"'


# --- the table twin -----------------------------------------------------------------------------------------


def _twin(table: ChartTable, skin: Skin) -> str:
    if skin is Skin.PDF:
        return render_table(table)
    return (
        f'<details class="chart-twin"><summary>{escape(table.label)}</summary>'
        f'<div class="chart-scroll" tabindex="0" role="region" aria-label="{escape(table.caption)}">'
        f"{render_table(table)}</div></details>"
    )


def render_table(table: ChartTable) -> str:
    """The chart's content as a table; the first cell of a row is its heading, figures stand to the right."""
    styles = [' class="chart-num"' if column.numeric else "" for column in table.columns]
    heads = "".join(
        f'<th scope="col"{style}>{escape(c.name)}</th>' for c, style in zip(table.columns, styles, strict=True)
    )
    rows = "".join(
        "<tr>"
        + "".join(_cell(n, cell, style) for n, (cell, style) in enumerate(zip(row, styles, strict=True)))
        + "</tr>"
        for row in table.rows
    )
    return (
        f'<table class="chart-table"><caption>{escape(table.caption)}</caption>'
        f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _cell(number: int, text: str, style: str) -> str:
    return f'<th scope="row"{style}>{escape(text)}</th>' if number == 0 else f"<td{style}>{escape(text)}</td>"
