"""Charts: a view's finished numbers and words in, a picture that says the same thing out."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, pairwise, permutations
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kolsite.render.charts import Skin, Width, render_chart, render_figure, render_table
from kolsite.render.plots.pen import num, text_width
from kolsite.render.plots.placing import Flag, fly, spread
from kolsite.render.plots.script import seen
from kolsite.views.charts import (
    Amount,
    AnyChart,
    Bar,
    BarChart,
    ChartTable,
    Column,
    Dot,
    Estimate,
    FigureChart,
    IntervalChart,
    Level,
    LineChart,
    Mark,
    Reference,
    ScatterChart,
    Segment,
    Series,
    Sparkline,
    StackedBar,
    Tick,
    Window,
    nice_values,
)

ROOT = Path(__file__).resolve().parents[2]
HOSTILE = '"><svg onload=alert(1)>'
SVG = "{http://www.w3.org/2000/svg}"


def _samples() -> Mapping[str, AnyChart]:
    """The charts of the benchmark: real weeks, long names, every kind."""
    spec = importlib.util.spec_from_file_location("chart_benchmark", ROOT / "benchmarks" / "charts.py")
    assert spec
    assert spec.loader
    module: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    samples: Mapping[str, AnyChart] = module.samples()
    return samples


SAMPLES = _samples()
FIGURES = {name: chart for name, chart in SAMPLES.items() if not isinstance(chart, Sparkline)}
TABLE = ChartTable("Angka", [Column("KOL"), Column("Tayangan", numeric=True)], [["Togap", "1.200"]], "Lihat tabel")
WORDS: dict[str, Any] = {
    "title": "Togap memimpin",
    "subtitle": "Tayangan, organik",
    "alt": "Togap di atas.",
    "empty": "Belum ada angka.",
    "table": TABLE,
}


def lines(*series: Series, **more: Any) -> LineChart:
    return LineChart(**WORDS, series=series, **{"x_ticks": [], "y_ticks": [], **more})


def bars(*rows: Bar, **more: Any) -> BarChart:
    return BarChart(**WORDS, bars=rows, **more)


def drawn(chart: AnyChart, width: Width = Width.WIDE, skin: Skin = Skin.WEB) -> ElementTree.Element:
    return ElementTree.fromstring(render_chart(chart, skin, "k", width=width))


def texts(svg: ElementTree.Element) -> list[str]:
    return ["".join(text.itertext()) for text in svg.iter(f"{SVG}text")]


def rects(svg: ElementTree.Element, style: str) -> list[dict[str, float]]:
    found = [rect for rect in svg.iter(f"{SVG}rect") if style in rect.get("class", "").split()]
    return [{side: float(rect.get(side, "nan")) for side in ("x", "y", "width", "height")} for rect in found]


def paths(svg: ElementTree.Element, style: str) -> list[str]:
    return [path.get("d", "") for path in svg.iter(f"{SVG}path") if style in path.get("class", "").split()]


# --- every kind, in both skins ------------------------------------------------------------------------------


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("skin", Skin)
@pytest.mark.parametrize("width", Width)
def test_every_kind_is_well_formed_named_and_finite(name: str, skin: Skin, width: Width) -> None:
    text = render_chart(SAMPLES[name], skin, "k", width=width)
    svg = ElementTree.fromstring(text)
    ids = [element.get("id", "") for element in svg.iter() if element.get("id")]
    assert svg.get("role") == "img"
    assert svg.get("aria-labelledby") == " ".join(ids) == "k-t k-d"
    assert [child.tag for child in svg][:2] == [f"{SVG}title", f"{SVG}desc"]
    assert not re.search(r"\b(nan|inf|None)\b", re.sub(r">[^<]*<", "><", text))


@pytest.mark.parametrize("name", SAMPLES)
def test_the_web_skin_needs_no_style_that_a_strict_policy_forbids(name: str) -> None:
    text = render_chart(SAMPLES[name], Skin.WEB, "k")
    assert "<style" not in text
    assert " style=" not in text


@pytest.mark.parametrize("name", SAMPLES)
def test_the_pdf_skin_brings_its_own_colours(name: str) -> None:
    text = render_chart(SAMPLES[name], Skin.PDF, "k", accent="#aa0044")
    style = text[text.index("<style>") : text.index("</style>")]
    used = {name for names in re.findall(r'class="([^"]*)"', text) for name in names.split()} - {"chart-spark"}
    assert used <= set(re.findall(r"\.([\w-]+)\{", style))
    assert "var(" not in style
    assert "opacity" not in style
    assert "$" not in style


def test_the_accent_leads_the_palette() -> None:
    text = render_chart(SAMPLES["goals"], Skin.PDF, "k", accent="#aa0044")
    assert ".c-f1{fill:#aa0044}" in text


@pytest.mark.parametrize("name", SAMPLES)
def test_both_skins_draw_the_same(name: str) -> None:
    web = render_chart(SAMPLES[name], Skin.WEB, "k")
    pdf = render_chart(SAMPLES[name], Skin.PDF, "k")
    unstyled = re.sub(r"<style>.*?</style>", "", pdf)
    assert re.sub(r">[^<]+<", "><", web) == re.sub(r">[^<]+<", "><", unstyled)


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("skin", Skin)
def test_the_same_chart_gives_the_same_bytes(name: str, skin: Skin) -> None:
    assert render_chart(SAMPLES[name], skin, "k") == render_chart(_samples()[name], skin, "k")


@pytest.mark.parametrize("name", SAMPLES)
def test_a_picture_is_small(name: str) -> None:
    assert max(len(render_chart(SAMPLES[name], Skin.WEB, "k", width=width).encode()) for width in Width) < 6500


# --- words never touch each other ---------------------------------------------------------------------------


def word_boxes(svg: ElementTree.Element) -> Iterator[tuple[str, tuple[float, float, float, float]]]:
    """The room of each text, by the widths that the pen knows; text in a key is moved with its group."""
    for text in svg.iter(f"{SVG}text"):
        words = "".join(text.itertext())
        wide, x, y = text_width(words), float(text.get("x", "nan")), float(text.get("y", "nan"))
        style = text.get("class", "").split()
        left = x - wide if "c-end" in style else x - wide / 2 if "c-mid" in style else x
        yield words, (left, y - 10, left + wide, y + 2)


def overlapping(svg: ElementTree.Element) -> list[tuple[str, str]]:
    return [
        (one, other)
        for (one, a), (other, b) in combinations(word_boxes(svg), 2)
        if a[0] + 0.5 < b[2] and b[0] + 0.5 < a[2] and a[1] < b[3] and b[1] < a[3]
    ]


@pytest.mark.parametrize("name", FIGURES)
@pytest.mark.parametrize("width", Width)
def test_no_two_labels_overlap_and_none_leaves_the_picture(name: str, width: Width) -> None:
    svg = drawn(FIGURES[name], width)
    right, bottom = (float(side) for side in svg.get("viewBox", "").split()[2:])
    assert overlapping(svg) == []
    outside = [
        words
        for words, (left, top, end, low) in word_boxes(svg)
        if left < -0.5 or top < -0.5 or end > right + 0.5 or low > bottom + 0.5
    ]
    assert outside == []


@pytest.mark.parametrize("width", Width)
def test_six_lines_that_end_at_one_point_keep_their_names_apart(width: Width) -> None:
    chart = lines(*(Series(f"KOL {n}", [(0, 1), (1, 5)], "5 rb") for n in range(6)))
    svg = drawn(chart, width)
    assert overlapping(svg) == []
    assert {f"KOL {n}" for n in range(6)} <= set(texts(svg))


def test_events_at_the_right_edge_keep_their_words_apart() -> None:
    marks = [Mark(98, "Diiklankan dari sini"), Mark(99, "Lonjakan ditandai"), Mark(100, "Ditayangkan ulang")]
    svg = drawn(lines(Series("", [(0, 1), (100, 2)]), marks=marks), Width.NARROW)
    assert overlapping(svg) == []


@given(
    places=st.lists(st.floats(0, 400), min_size=1, max_size=8),
    wide=st.lists(st.floats(10, 120), min_size=8, max_size=8),
)
def test_flags_never_share_room(places: Sequence[float], wide: Sequence[float]) -> None:
    flags = [Flag(x, width) for x, width in zip(places, wide, strict=False)]
    found = list(zip(flags, fly(flags, 400), strict=True))
    for (one, a), (other, b) in combinations(found, 2):
        assert a.lane != b.lane or a.left + one.width <= b.left or b.left + other.width <= a.left


def test_threads_of_close_flags_pass_beside_the_words_of_the_others() -> None:
    flags = [Flag(0, 113), Flag(46, 109), Flag(158, 118)]
    for (one, a), (other, b) in permutations(zip(flags, fly(flags, 340), strict=True), 2):
        assert a.lane <= b.lane or not b.left < one.x < b.left + other.width


@given(st.lists(st.tuples(st.floats(0, 300), st.floats(10, 40)), min_size=1, max_size=7))
def test_labels_in_a_margin_stay_apart_and_inside(labels: Sequence[tuple[float, float]]) -> None:
    heights = [height for _, height in labels]
    middles = spread([y for y, _ in labels], heights, 0, 300)
    spans = sorted((middle - high / 2, middle + high / 2) for middle, high in zip(middles, heights, strict=True))
    assert all(a[1] <= b[0] + 1e-6 for a, b in pairwise(spans))
    assert spans[0][0] >= -1e-6
    assert spans[-1][1] <= 300 + 1e-6


# --- bars ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", Width)
def test_bars_start_at_zero_and_keep_their_proportions(width: Width) -> None:
    svg = drawn(bars(Bar("A", Amount(50, "50")), Bar("B", Amount(100, "100")), Bar("C", Amount(0, "0"))), width)
    half, whole, none = rects(svg, "c-f1")
    assert half["x"] == whole["x"] == none["x"]
    assert whole["width"] == pytest.approx(half["width"] * 2, abs=0.2)
    assert none["width"] == 0
    assert re.match(rf"M{num(half['x'])} ", paths(svg, "c-axis")[0])


def test_a_negative_bar_ends_at_zero() -> None:
    svg = drawn(bars(Bar("Naik", Amount(12, "+12")), Bar("Turun", Amount(-8, "−8"))))
    up, down = rects(svg, "c-f1")
    assert down["x"] + down["width"] == pytest.approx(up["x"], abs=0.1)


@pytest.mark.parametrize("width", Width)
def test_an_unmeasured_bar_says_why_and_has_no_bar(width: Width) -> None:
    reason = "belum diukur: jangkauan tidak ada"
    svg = drawn(bars(Bar("Maria", Amount(None, reason)), Bar("Togap", Amount(5, "5 %"))), width)
    assert reason in texts(svg)
    assert len(rects(svg, "c-f1")) == 1


def test_the_line_for_all_bars_does_not_cross_the_reason() -> None:
    rows = [
        Bar("Togap", Amount(5, "5 %")),
        Bar("Maria", Amount(None, "belum diukur")),
        Bar("Vina", Amount(3, "3 %")),
    ]
    goal = paths(drawn(bars(*rows, reference=Reference(4, "Target"))), "c-goal")[0]
    assert goal.count("M") == 2


def test_a_target_is_a_tick_across_its_bar() -> None:
    svg = drawn(bars(Bar("A", Amount(100, "100"), target=50)))
    bar = rects(svg, "c-f1")[0]
    x = float(re.match(r"M([\d.]+)", paths(svg, "c-tick")[0])[1])  # type: ignore[index]
    assert x == pytest.approx(bar["x"] + bar["width"] / 2, abs=0.1)


def test_a_value_never_stands_on_a_target() -> None:
    svg = drawn(bars(Bar("A", Amount(95, "95 dari 100"), target=100)))
    x = float(re.match(r"M([\d.]+)", paths(svg, "c-tick")[0])[1])  # type: ignore[index]
    value = next(text for text in svg.iter(f"{SVG}text") if text.text == "95 dari 100")
    assert float(value.get("x", "nan")) > x


def test_a_pair_is_solid_and_hollow_with_a_key() -> None:
    row = Bar("18–24", Amount(41, "41 %"), beside=Amount(40, "40 %"))
    svg = drawn(bars(row, pair=("Pengikut", "Sasaran")))
    assert {"Pengikut", "Sasaran", "41 %", "40 %"} <= set(texts(svg))
    assert len(rects(svg, "c-hollow")) == 2  # the bar and its sample in the key


def test_values_too_long_for_the_bars_go_to_the_names() -> None:
    value = "Rp1.028.153.000 (95,2 % dari target Rp1.080.000.000)"
    svg = drawn(bars(Bar("Penjualan", Amount(95, value))))
    assert value in texts(svg)
    assert rects(svg, "c-f1")[0]["width"] > 600


def test_shares_fill_the_whole_and_the_hollow_one_is_an_outline() -> None:
    segments = [
        Segment("Tayang", 3, "3"),
        Segment("Draft", 1, "1"),
        Segment("Belum", 0, "0"),
        Segment("?", 2, "2", True),
    ]
    svg = drawn(StackedBar(**WORDS, segments=segments))
    first, second = rects(svg, "c-f1")[0], rects(svg, "c-f2")[0]
    assert first["width"] + 2 == pytest.approx(360, abs=0.1)
    assert second["width"] + 2 == pytest.approx(120, abs=0.1)
    assert len(rects(svg, "c-hollow")) == 1
    assert texts(svg) == ["Tayang 3", "Draft 1", "? 2"]


# --- lines --------------------------------------------------------------------------------------------------


def test_a_gap_is_a_gap() -> None:
    svg = drawn(lines(Series("IG", [(0, 10), (1, 20), (2, None), (3, 30), (4, 40)])))
    (line,) = paths(svg, "c-line")
    assert line.count("M") == 2
    assert line.count(" ") == 4  # two runs of one step each: nothing between them


def test_a_lone_measurement_between_gaps_is_a_dot() -> None:
    svg = drawn(lines(Series("IG", [(0, 10), (1, 20), (2, None), (3, 30), (4, None)])))
    assert len([circle for circle in svg.iter(f"{SVG}circle") if circle.get("class") == "c-f1"]) == 3


def test_zero_is_drawn_and_missing_is_not() -> None:
    known = drawn(lines(Series("", [(0, 0.0), (1, 0.0), (2, 5.0)]), y_ticks=[Tick(0, "0")]))
    missing = drawn(lines(Series("", [(0, None), (1, 0.0), (2, 5.0)]), y_ticks=[Tick(0, "0")]))
    assert len(paths(known, "c-line")[0]) > len(paths(missing, "c-line")[0])


def test_target_band_window_and_mark_say_their_words() -> None:
    chart = lines(
        Series("Tayangan", [(0, 0), (10, 200)], "200"),
        target=Reference(150, "Target 150"),
        level=Level(20, 30, "Dasar 20–30"),
        windows=[Window(2, 8, "Masa tayang")],
        marks=[Mark(5, "Diiklankan dari sini"), Mark(6, "Lonjakan", 120)],
    )
    svg = drawn(chart)
    assert {"Target 150", "Dasar 20–30", "Masa tayang", "Diiklankan dari sini", "Lonjakan"} <= set(texts(svg))
    assert len(rects(svg, "c-shade")) == 2
    assert len(paths(svg, "c-goal")) == 1


def test_lines_differ_by_dash_and_sign_not_by_colour_alone() -> None:
    text = render_chart(lines(*(Series(f"KOL {n}", [(0, n), (1, n)]) for n in range(3))), Skin.PDF)
    assert ".c-l2{stroke:#d57217;stroke-dasharray" in text
    assert len({re.sub(r"M[\d. ]+", "", d) for d in re.findall(r'class="c-f\d" d="([^"]+)"', text)}) == 2


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.floats(-1e12, 1e12), st.none() | st.floats(-1e12, 1e12)), max_size=12),
    st.sampled_from(Width),
)
def test_any_numbers_stay_inside_the_picture(points: list[tuple[float, float | None]], width: Width) -> None:
    text = render_chart(lines(Series("IG", sorted(points, key=lambda point: point[0]))), Skin.WEB, width=width)
    svg = ElementTree.fromstring(text)
    right, bottom = (float(side) for side in svg.get("viewBox", "").split()[2:])
    for dot in svg.iter(f"{SVG}circle"):
        assert 0 <= float(dot.get("cx", "nan")) <= right
        assert 0 <= float(dot.get("cy", "nan")) <= bottom


@pytest.mark.parametrize("broken", [float("nan"), float("inf"), float("-inf")])
def test_a_number_that_cannot_be_drawn_is_refused_where_it_comes_in(broken: float) -> None:
    for make in (
        lambda: Series("IG", [(0, broken)]),
        lambda: Amount(broken, "?"),
        lambda: Segment("?", broken, "?"),
        lambda: Estimate("?", 1, broken, 2, "?"),
        lambda: Dot("?", broken, 1),
        lambda: Tick(broken, "?"),
    ):
        with pytest.raises(ValueError, match="missing one is None"):
            make()


def test_seven_lines_are_refused() -> None:
    with pytest.raises(ValueError, match="six"):
        lines(*(Series(str(n), []) for n in range(7)))


def test_ticks_are_round_numbers_around_the_values() -> None:
    assert nice_values(0, 1_028_153_000) == (0, 200e6, 400e6, 600e6, 800e6, 1e9, 1.2e9)
    assert nice_values(-4.4, 17.5) == (-5, 0, 5, 10, 15, 20)
    assert nice_values(0, 0) == (0, 1)


# --- estimates and comparisons ------------------------------------------------------------------------------


def intervals(*rows: Estimate) -> IntervalChart:
    return IntervalChart(**WORDS, rows=rows, x_ticks=[Tick(0, "0")], zero=Reference(0, "Tidak berubah"))


def test_an_interval_that_holds_zero_is_hollow() -> None:
    svg = drawn(intervals(Estimate("Percaya", 11, 4.3, 17.5, "+11"), Estimate("Niat", 2, -4, 8, "+2")))
    assert [circle.get("class") for circle in svg.iter(f"{SVG}circle")] == ["c-f1", "c-open"]


@pytest.mark.parametrize("width", Width)
def test_an_estimate_without_a_value_says_why(width: Width) -> None:
    svg = drawn(intervals(Estimate("Niat", None, 0, 0, "tidak ditanyakan"), Estimate("Ingat", 1, 0, 2, "+1")), width)
    assert "tidak ditanyakan" in texts(svg)
    assert len(list(svg.iter(f"{SVG}circle"))) == 1


def scatter(*dots: Dot) -> ScatterChart:
    ticks = [Tick(0, "0"), Tick(100, "100")]
    return ScatterChart(**WORDS, dots=dots, x_ticks=ticks, y_ticks=ticks, x_name="Biaya", y_name="ER")


def test_names_stand_at_their_dots_while_there_is_room() -> None:
    svg = drawn(scatter(Dot("Togap", 10, 90), Dot("Maria", 80, 20)))
    assert {"Togap", "Maria"} <= set(texts(svg))
    assert "1" not in texts(svg)


@pytest.mark.parametrize("width", Width)
def test_dots_too_crowded_for_names_get_numbers_and_a_list(width: Width) -> None:
    names = [f"dr. Teuku Rayyan Fadhlan {n}" for n in range(24)]
    svg = drawn(scatter(*(Dot(name, 50 + n % 5, 50 + n // 5) for n, name in enumerate(names))), width)
    assert {str(number) for number in range(1, 25)} <= set(texts(svg))
    assert set(names) <= set(texts(svg))


def test_a_sparkline_is_small_and_has_words() -> None:
    svg = drawn(Sparkline("Pengikut", "Naik dari 1 ke 3.", [(0, 1), (1, None), (2, 3)]))
    assert (svg.findtext(f"{SVG}title"), svg.findtext(f"{SVG}desc")) == ("Pengikut", "Naik dari 1 ke 3.")
    assert svg.get("viewBox") == "0 0 96 24"


def test_a_sparkline_without_a_number_is_still_named() -> None:
    assert drawn(Sparkline("Pengikut", "Belum ada tangkapan.", [])).findtext(f"{SVG}desc") == "Belum ada tangkapan."


# --- the figure ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", FIGURES)
def test_a_web_figure_has_headline_two_pictures_and_the_table(name: str) -> None:
    chart = FIGURES[name]
    assert not isinstance(chart, Sparkline)
    text = render_figure(chart, Skin.WEB, "k")
    figure = ElementTree.fromstring(text)
    ids = [element.get("id") for element in figure.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert "".join(figure[0].itertext()) == chart.title + chart.subtitle
    assert [div.get("class", "").split()[0] for div in figure.findall("div")] == [
        "chart-wide",
        "chart-narrow",
    ]
    assert figure.findtext("details/summary") == chart.table.label
    assert [th.text for th in figure.iter("th") if th.get("scope") == "row"] == [row[0] for row in chart.table.rows]


def test_a_pdf_figure_has_one_picture_and_a_table_only_when_asked() -> None:
    chart = FIGURES["goals"]
    assert not isinstance(chart, Sparkline)
    plain = render_figure(chart, Skin.PDF, "k")
    assert plain.count("<svg") == 1
    assert "<table" not in plain
    asked = render_figure(chart, Skin.PDF, "k", with_table=True)
    assert "<table" in asked
    assert "<details" not in asked


def test_figures_in_a_table_stand_to_the_right() -> None:
    assert render_table(TABLE) == (
        '<table class="chart-table"><caption>Angka</caption><thead><tr><th scope="col">KOL</th>'
        '<th scope="col" class="chart-num">Tayangan</th></tr></thead><tbody><tr><th scope="row">Togap</th>'
        '<td class="chart-num">1.200</td></tr></tbody></table>'
    )


def empty_charts() -> list[FigureChart]:
    return [
        lines(),
        lines(Series("IG", [(0, None), (1, None)])),
        bars(),
        StackedBar(**WORDS, segments=[Segment("Tayang", 0, "0")]),
        intervals(),
        scatter(),
    ]


@pytest.mark.parametrize("chart", empty_charts(), ids=lambda chart: type(chart).__name__)
def test_nothing_to_draw_is_said_and_not_drawn(chart: FigureChart) -> None:
    assert "Belum ada angka." in texts(drawn(chart))
    figure = render_figure(chart, Skin.WEB, "k")
    assert '<p class="chart-empty">Belum ada angka.</p>' in figure
    assert "<svg" not in figure


def hostile_charts() -> list[FigureChart]:
    words: dict[str, Any] = dict.fromkeys(("title", "subtitle", "alt", "empty", "source"), HOSTILE)
    words["table"] = ChartTable(HOSTILE, [Column(HOSTILE)], [[HOSTILE]], HOSTILE)
    tick, reference = [Tick(0, HOSTILE), Tick(5, HOSTILE)], Reference(2, HOSTILE)
    return [
        LineChart(
            **words,
            series=[Series(HOSTILE, [(0, 1), (5, 2)], HOSTILE)],
            x_ticks=tick,
            y_ticks=tick,
            target=reference,
            windows=[Window(1, 2, HOSTILE)],
            marks=[Mark(3, HOSTILE)],
        ),
        BarChart(
            **words,
            bars=[Bar(HOSTILE, Amount(3, HOSTILE), Amount(None, HOSTILE), 2, HOSTILE)],
            pair=(HOSTILE, HOSTILE),
            target_name=HOSTILE,
            reference=reference,
        ),
        StackedBar(**words, segments=[Segment(HOSTILE, 1, HOSTILE)]),
        IntervalChart(**words, rows=[Estimate(HOSTILE, 2, 1, 3, HOSTILE, HOSTILE)], x_ticks=tick, zero=reference),
        ScatterChart(**words, dots=[Dot(HOSTILE, 1, 1)], x_ticks=tick, y_ticks=tick, x_name=HOSTILE, y_name=HOSTILE),
    ]


@pytest.mark.parametrize("chart", hostile_charts(), ids=lambda chart: type(chart).__name__)
@pytest.mark.parametrize("skin", Skin)
def test_hostile_names_are_only_ever_text(chart: FigureChart, skin: Skin) -> None:
    text = render_figure(chart, skin, "k", with_table=True)
    assert "<svg onload" not in text
    figure = ElementTree.fromstring(text)
    assert not any("onload" in element.attrib for element in figure.iter())
    assert figure.findtext("figcaption/p") == HOSTILE


@pytest.mark.parametrize("char", ["\x00", "\x0b", "\ud800", "\ufffe"])
def test_characters_that_xml_forbids_are_left_out(char: str) -> None:
    chart = replace(bars(Bar(f"To{char}gap", Amount(1, "1"))), title=f"Ra{char}mai")
    svg = drawn(chart)
    assert "Togap" in texts(svg)
    assert svg.findtext(f"{SVG}title") == "Ramai"


@pytest.mark.parametrize("key", ["", "1a", 'k" onload="x', "k k"])
def test_a_key_that_is_no_id_is_refused(key: str) -> None:
    with pytest.raises(ValueError, match="key"):
        render_figure(lines(), Skin.WEB, key)


# --- a printer that sets letter by letter -------------------------------------------------------------------


def test_arabic_names_are_joined_and_turned_for_print() -> None:
    name = "Syifa Marwah شفاء 🌸"
    chart = bars(Bar(name, Amount(1, "1")))
    assert name in texts(drawn(chart))
    assert "Syifa Marwah \ufe80\ufe8e\ufed4\ufeb7 🌸" in texts(drawn(chart, skin=Skin.PDF))


def test_numbers_and_brackets_inside_arabic_keep_their_sense() -> None:
    assert seen("محمد (12) علي") == "\ufef2\ufee0\ufecb (12) \ufeaa\ufee4\ufea4\ufee3"
    assert seen("سلام") == "\ufee1\ufefc\ufeb3"


def test_an_emoji_of_several_parts_is_its_first_part_for_print() -> None:
    assert seen("dr. 👩🏽‍⚕️ Tini") == "dr. 👩 Tini"
