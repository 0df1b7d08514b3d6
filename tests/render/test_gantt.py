"""The campaign timeline: work and dates in, a picture in which state is told by shape and word."""

from __future__ import annotations

import re
from datetime import date
from typing import Any
from xml.etree import ElementTree

import pytest

from kolsite.render.charts import Skin, Width, render_chart, render_figure
from kolsite.views.charts import (
    ChartTable,
    Column,
    DaysOff,
    Gantt,
    GanttGroup,
    GanttRow,
    Milestone,
    Span,
    State,
    Tick,
)

SVG = "{http://www.w3.org/2000/svg}"
TODAY = date(2026, 11, 23).toordinal()
STATE_WORDS = {
    State.DONE: "Selesai",
    State.IN_PROGRESS: "Berjalan",
    State.LATE: "Terlambat",
    State.PLANNED: "Direncanakan",
    State.CANCELLED: "Dibatalkan",
}


def gantt(*rows: GanttRow, **more: Any) -> Gantt:
    settings: dict[str, Any] = {
        "title": "Satu draft terlambat",
        "subtitle": "Cek Gigi",
        "alt": "Linimasa.",
        "empty": "Belum ada jadwal.",
        "table": ChartTable("Jadwal", [Column("Apa")], [["Reels"]], "Lihat sebagai tabel"),
        "starts_on": TODAY - 20,
        "ends_on": TODAY + 19,
        "ticks": [Tick(TODAY - 20, "3 Nov"), Tick(TODAY, "23 Nov"), Tick(TODAY + 19, "12 Des")],
        "groups": [GanttGroup("dr. Teuku Rayyan Fadhlan, Sp.A", rows)],
        "state_words": STATE_WORDS,
        "today": TODAY,
        "today_label": "Hari ini",
    }
    return Gantt(**{**settings, **more})


def drawn(chart: Gantt, width: Width = Width.WIDE) -> ElementTree.Element:
    return ElementTree.fromstring(render_chart(chart, Skin.WEB, "k", width=width))


def texts(svg: ElementTree.Element) -> list[str]:
    return ["".join(text.itertext()) for text in svg.iter(f"{SVG}text")]


def work(state: State, starts: int = -6, ends: int = -3, **more: Any) -> GanttRow:
    return GanttRow("Draft Reels", [Span(TODAY + starts, TODAY + ends, state)], **more)


def shapes(svg: ElementTree.Element) -> set[str]:
    """The classes of what is drawn, whatever the frame of the timeline."""
    frame = {"c-grid", "c-today", "c-shade", "c-paper", "c-lead"}
    return {element.get("class", "") for element in svg.iter() if element.tag != f"{SVG}text"} - frame - {""}


# --- state --------------------------------------------------------------------------------------------------


def test_each_state_has_a_shape_of_its_own() -> None:
    found = {state: frozenset(shapes(drawn(gantt(work(state))))) for state in State}
    assert len(set(found.values())) == len(State)


@pytest.mark.parametrize("state", State)
def test_a_state_is_named_in_the_key_when_it_occurs(state: State) -> None:
    named = set(texts(drawn(gantt(work(state))))) & set(STATE_WORDS.values())
    assert named == {STATE_WORDS[state]}


def test_late_work_reaches_to_today_with_a_dotted_line() -> None:
    late = drawn(gantt(work(State.LATE, note="terlambat 3 hari")))
    assert "c-over" in shapes(late)
    assert "terlambat 3 hari" in texts(late)
    assert "c-over" not in shapes(drawn(gantt(work(State.LATE), today=None)))


def test_work_in_progress_is_filled_up_to_today() -> None:
    svg = drawn(gantt(work(State.IN_PROGRESS, -4, 5)))
    whole, filled = (
        [rect for rect in svg.iter(f"{SVG}rect") if rect.get("class") == style][-1] for style in ("c-open", "c-f1")
    )
    assert float(filled.get("width", "nan")) == pytest.approx(float(whole.get("width", "nan")) * 4.5 / 10, abs=0.2)


# --- words --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", Width)
def test_a_note_is_never_lost(width: Width) -> None:
    rows = [
        work(State.PLANNED, -20, 19, note="bola di KOL sejak Jumat"),
        work(State.DONE, note="disetujui klien"),
    ]
    assert {"bola di KOL sejak Jumat", "disetujui klien"} <= set(texts(drawn(gantt(*rows), width)))


def test_a_date_without_room_by_its_mark_ends_the_line_on_a_phone() -> None:
    row = GanttRow("Reels", [Span(TODAY - 9, TODAY - 2, State.DONE)], [Milestone(TODAY - 1, State.DONE, "22 Nov")])
    assert "22 Nov" in texts(drawn(gantt(row), Width.NARROW))


def test_today_takes_the_place_of_a_date_that_it_would_cover() -> None:
    assert "23 Nov" in texts(drawn(gantt(work(State.DONE), today=None)))
    svg = drawn(gantt(work(State.DONE)))
    assert "Hari ini" in texts(svg)
    assert "23 Nov" not in texts(svg)


def test_a_day_outside_the_timeline_is_not_today() -> None:
    assert "Hari ini" not in texts(drawn(gantt(work(State.DONE), today=TODAY + 90)))


def test_holidays_are_shaded_with_their_name_and_weekends_without() -> None:
    off = [DaysOff(TODAY - 2, TODAY - 1), DaysOff(TODAY + 10, TODAY + 10, "Cuti bersama")]
    svg = drawn(gantt(work(State.DONE), days_off=off))
    (shade,) = [path.get("d", "") for path in svg.iter(f"{SVG}path") if path.get("class") == "c-shade"]
    assert shade.count("M") == 2
    assert "Cuti bersama" in texts(svg)


def test_days_off_beyond_the_timeline_are_cut() -> None:
    far = [DaysOff(TODAY - 90, TODAY - 80, "Lebaran"), DaysOff(TODAY + 18, TODAY + 60, "Libur panjang")]
    svg = drawn(gantt(work(State.DONE), days_off=far))
    (shade,) = [path.get("d", "") for path in svg.iter(f"{SVG}path") if path.get("class") == "c-shade"]
    assert shade.count("M") == 1
    assert "Lebaran" not in texts(svg)
    assert "Libur panjang" in texts(svg)


# --- phones -------------------------------------------------------------------------------------------------


def test_a_short_timeline_fits_a_phone() -> None:
    figure = render_figure(gantt(work(State.DONE)), Skin.WEB, "k")
    assert 'class="chart-narrow"' in figure
    assert "chart-narrow chart-scroll" not in figure


def test_a_long_timeline_scrolls_in_its_own_frame() -> None:
    chart = gantt(work(State.DONE), ends_on=TODAY + 300)
    figure = render_figure(chart, Skin.WEB, "k")
    assert (
        '<div class="chart-narrow chart-scroll" tabindex="0" role="region" aria-label="Satu draft terlambat">' in figure
    )
    width = float(drawn(chart, Width.NARROW).get("width", "nan"))
    assert width / 321 >= 3


def test_on_a_long_timeline_headings_come_again_and_names_move_with_their_bars() -> None:
    svg = drawn(gantt(work(State.PLANNED, 250, 260), ends_on=TODAY + 300), Width.NARROW)
    assert texts(svg).count("dr. Teuku Rayyan Fadhlan, Sp.A") == 3
    name = next(text for text in svg.iter(f"{SVG}text") if text.text == "Draft Reels")
    assert float(name.get("x", "nan")) > 700


# --- order --------------------------------------------------------------------------------------------------


def test_no_rows_say_so() -> None:
    chart = gantt(groups=[GanttGroup("Fase")])
    assert '<p class="chart-empty">Belum ada jadwal.</p>' in render_figure(chart, Skin.WEB, "k")


def test_work_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValueError, match="before it starts"):
        Span(TODAY, TODAY - 1, State.DONE)
    with pytest.raises(ValueError, match="before it starts"):
        gantt(ends_on=TODAY - 30)


def test_work_beyond_the_timeline_stays_inside_the_picture() -> None:
    row = GanttRow("Lama", [Span(TODAY - 300, TODAY + 300, State.DONE)])
    (bar,) = [rect for rect in drawn(gantt(row)).iter(f"{SVG}rect") if rect.get("class") == "c-fdone"][1:]
    assert float(bar.get("x", "nan")) + float(bar.get("width", "nan")) <= Width.WIDE


def test_hostile_names_are_only_ever_text() -> None:
    hostile = '"><svg onload=alert(1)>'
    row = GanttRow(hostile, [Span(TODAY, TODAY, State.LATE, hostile)], [Milestone(TODAY, State.DONE, hostile)], hostile)
    chart = gantt(
        groups=[GanttGroup(hostile, [row])],
        title=hostile,
        today_label=hostile,
        state_words=dict.fromkeys(State, hostile),
        days_off=[DaysOff(TODAY, TODAY, hostile)],
    )
    text = render_figure(chart, Skin.WEB, "k")
    assert "<svg onload" not in text
    assert not re.search(r'="[^"]*<', text)
    assert ElementTree.fromstring(text).findtext("figcaption/p") == hostile
