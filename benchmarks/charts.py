"""How long a chart takes and how big it is: one realistic chart of each kind, in milliseconds and kilobytes.

python benchmarks/charts.py [rounds]
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from statistics import median
from time import process_time

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from kolsite.render.charts import Skin, Width, render_chart, render_figure
from kolsite.views.charts import (
    Amount,
    AnyChart,
    Bar,
    BarChart,
    ChartTable,
    Column,
    DaysOff,
    Dot,
    Estimate,
    Gantt,
    GanttGroup,
    GanttRow,
    IntervalChart,
    Level,
    LineChart,
    Mark,
    Milestone,
    Quadrants,
    Reference,
    ScatterChart,
    Segment,
    Series,
    Span,
    Sparkline,
    StackedBar,
    State,
    Tick,
    Tone,
    Window,
)

MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")
NOTHING = "Belum ada angka untuk digambar."
SWITCH = "Lihat sebagai tabel"


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def ticks(*days: str) -> list[Tick]:
    found = [date.fromisoformat(one) for one in days]
    return [Tick(one.toordinal(), f"{one.day} {MONTHS[one.month - 1]}") for one in found]


def month_ticks(*months: str) -> list[Tick]:
    return [Tick(day(f"{m}-01"), f"{MONTHS[int(m[5:]) - 1]} {m[:4]}") for m in months]


def table(caption: str, *rows: tuple[str, str]) -> ChartTable:
    return ChartTable(caption, [Column("Nama"), Column("Angka", numeric=True)], rows, SWITCH)


# --- lines --------------------------------------------------------------------------------------------------


def growth() -> LineChart:
    """Five channels over two years; one has a gap, one a leap."""
    known: dict[str, tuple[list[float | None], str]] = {
        "Instagram dr. Teuku Rayyan Fadhlan, Sp.A": ([141, 147, 155, 166, 175, 187, 198, 207, 213], "213 rb"),
        "TikTok Togap": ([262, 275, 289, 301, 318, 330, 341.9, 423.3, 431], "431 rb"),
        "YouTube Suhartini": ([214, 226, None, None, 258, 277, 296, 311, 322], "322 rb"),
        "TikTok Syifa Marwah شفاء 🌸": ([21, 24, 27, 31, 35, 39, 44, 48, 52.6], "52,6 rb"),
        "Instagram Kinanti Maharani (Mama Kinan)": ([52, 56, 60, 64, 69, 74, 79, 83, 87.5], "87,5 rb"),
    }
    days = [day("2024-11-01") + 91 * quarter for quarter in range(8)] + [day("2026-11-01")]
    days[6:8] = [day("2026-07-11"), day("2026-07-17")]
    series = [Series(name, list(zip(days, ys, strict=True)), last) for name, (ys, last) in known.items()]
    return LineChart(
        title="Togap tumbuh 23,8 % dalam enam hari, yang lain merambat naik",
        subtitle="Pengikut, ribu; jumlah publik per tanggal tangkapan; 5 dari 20 kanal",
        alt="Grafik garis pengikut lima kanal dari November 2024 sampai November 2026.",
        empty=NOTHING,
        table=table("Pengikut per 1 November 2026", *((name, last) for name, (_, last) in known.items())),
        source="Sumber: tangkapan layar profil. Suhartini: tidak ada tangkapan Maret sampai Juni 2025.",
        series=series,
        x_ticks=month_ticks("2024-11", "2025-03", "2025-07", "2025-11", "2026-03", "2026-07", "2026-11"),
        y_ticks=[Tick(value, f"{value} rb") for value in (0, 100, 200, 300, 400)],
        marks=[Mark(day("2026-07-17"), "Lonjakan ditandai: video viral, +23,8 % dalam 6 hari", 423.3)],
        windows=[Window(day("2025-03-01"), day("2025-06-30"), "Suhartini: tidak ada data")],
    )


def pacing() -> LineChart:
    """Views against a target, with the live window and a boost."""
    start, total = day("2026-02-16"), 0.0
    points: list[tuple[float, float | None]] = []
    for n in range(26):
        total += (1_030_000 if n == 2 else 90_000 if n in (6, 12, 13, 14) else 42_000) if n else 0
        points.append((start + n, min(total, 2_323_552)))
    return LineChart(
        title="Tayangan melewati target pada hari ke-18",
        subtitle="Tayangan kumulatif, organik; 19 dari 19 konten terukur pada D7 (cerita D1)",
        alt="Garis tayangan kumulatif naik dari 0 ke 2,32 juta dan melewati target 1,9 juta pada 5 Maret.",
        empty=NOTHING,
        table=table("Tayangan kumulatif", ("16 Feb", "0"), ("5 Mar", "1.912.000"), ("13 Mar", "2.323.552")),
        source="Sumber: Insight KOL, ditangkap 2 Apr 2026.",
        series=[Series("Tayangan", points, "2,32 jt (122,3 %)")],
        x_ticks=ticks("2026-02-16", "2026-02-23", "2026-03-02", "2026-03-09", "2026-03-16"),
        y_ticks=[Tick(v, f"{v / 1e6:.1f} jt".replace(".", ",")) for v in (0, 500_000, 1_000_000, 1_500_000, 2_000_000)],
        target=Reference(1_900_000, "Target 1,9 jt"),
        windows=[Window(day("2026-02-18"), day("2026-03-13"), "Masa tayang 18 Feb – 13 Mar")],
        marks=[
            Mark(day("2026-02-18"), "Reels Sasmaya"),
            Mark(day("2026-03-06"), "Reels Kinanti diiklankan", None),
        ],
    )


def sales() -> LineChart:
    """Daily sales before and during a campaign, with the baseline as a band and a day that is missing."""
    start = day("2026-10-26")
    values = [241, 236, 229, 244, 238, None, 233, 246, 240, 239, 251, 248, 262, 268, 255, 338, 1028, 402, 291]
    return LineChart(
        title="Penjualan melonjak empat kali lipat pada 11.11",
        subtitle="Penjualan bersih seluruh toko per hari, juta rupiah; 18 dari 19 hari tercatat",
        alt="Garis penjualan harian 26 Okt sampai 13 Nov dengan puncak Rp1,03 miliar pada 11 November.",
        empty=NOTHING,
        table=table("Penjualan bersih per hari", ("10 Nov", "Rp338.000.000"), ("11 Nov", "Rp1.028.153.000")),
        source="Sumber: ekspor Shopee, Tokopedia, TikTok Shop. Tanpa kontrol; korelasi, bukan bukti.",
        series=[Series("", [(start + n, value) for n, value in enumerate(values)], "Rp291 jt")],
        x_ticks=ticks("2026-10-26", "2026-10-30", "2026-11-03", "2026-11-07", "2026-11-11"),
        y_ticks=[Tick(value, f"{value:,}".replace(",", ".")) for value in (0, 250, 500, 750, 1000)],
        level=Level(225, 252, "Dasar 6–12 Okt: Rp225–252 jt"),
        marks=[Mark(day("2026-11-11"), "11.11: Rp1.028.153.000", 1028)],
    )


# --- bars ---------------------------------------------------------------------------------------------------


def goals() -> BarChart:
    """Goals of a campaign as shares of their targets; one is not measured."""
    return BarChart(
        title="Tayangan dan webinar melampaui target, jangkauan tertinggal",
        subtitle="Capaian dari target, persen; dasar dan cakupan di tiap baris",
        alt="Diagram batang capaian empat sasaran terhadap garis target 100 %.",
        empty=NOTHING,
        table=table("Capaian per sasaran", ("Tayangan", "109,6 %"), ("Jangkauan kotor IG", "84,5 %")),
        source="Sumber: Insight KOL dan laporan Zoom, 2 Okt 2026.",
        bars=[
            Bar("Tayangan", Amount(109.6, "931.592 dari 850.000"), note="10 dari 10 konten"),
            Bar(
                "Jangkauan kotor Instagram",
                Amount(84.5, "354.844 dari 420.000"),
                note="7 dari 8 konten",
                tone=Tone.QUIET,
            ),
            Bar("Peserta webinar dr. Prameswari Adiyasa, Sp.D.V.E.", Amount(114.8, "287 dari 250")),
            Bar("Penjualan", Amount(None, "belum diukur: kampanye ini tidak memakai kode atau tautan")),
        ],
        reference=Reference(100, "Target"),
    )


def by_kol() -> BarChart:
    """Engagement of each KOL with a benchmark of its own."""
    rows = [
        ("apt. Yosefina Nahak, S.Farm.", 11.20, "11,20 %", 7.1),
        ("drg. Lidwina Maharsi", 8.52, "8,52 %", 6.0),
        ("dr. Teuku Rayyan Fadhlan, Sp.A", 8.46, "8,46 %", 5.5),
        ("Syifa Marwah شفاء 🌸", 6.73, "6,73 %", 6.0),
        ("Kinanti Maharani (Mama Kinan)", 6.56, "6,56 %", 6.0),
        ("I Gede Arsana Putra", 6.67, "6,67 %", 6.0),
        ("Sasmaya Lazuardi", 6.04, "6,04 %", 4.5),
        ("Nadhira Pramesti", 5.60, "5,60 %", 5.5),
    ]
    bars = [Bar(name, Amount(value, label), target=mark) for name, value, label, mark in rows]
    missing = Amount(None, "belum diukur: jangkauan tidak ada di tangkapan")
    return BarChart(
        title="Tujuh dari delapan KOL di atas patokan tiernya",
        subtitle="ER (tayangan) Instagram, median 12 konten organik terakhir, 1 Nov 2026",
        alt="Diagram batang tingkat interaksi delapan KOL dengan patokan tier masing-masing.",
        empty=NOTHING,
        table=table("ER (tayangan) Instagram", *((name, label) for name, _, label, _ in rows)),
        source="Sumber: tangkapan Insight; patokan: median tier agensi.",
        bars=[*bars, Bar("Maria Rumbekwan", missing)],
        target_name="Patokan tier",
    )


def audience() -> BarChart:
    """Audience against the target audience, two bars a row."""
    ages = (
        ("13–17", 6, 0),
        ("18–24", 41, 40),
        ("25–34", 43, 45),
        ("35–44", 8, 15),
    )
    return BarChart(
        title="Pengikut Nadhira hampir persis sasaran, kurang di 35–44",
        subtitle="Persen pengikut Instagram menurut usia; 684 rb pengikut, 1 Nov 2026",
        alt="Diagram batang berpasangan usia pengikut dan sasaran.",
        empty=NOTHING,
        table=table("Usia pengikut", *((age, f"{share} %") for age, share, _ in ages)),
        source="Sumber: Insight Instagram Nadhira.",
        bars=[Bar(age, Amount(share, f"{share} %"), Amount(aim, f"{aim} %")) for age, share, aim in ages]
        + [Bar("45+", Amount(None, "tidak dilaporkan platform"), Amount(0, "0 %"))],
        pair=("Pengikut", "Sasaran kampanye"),
    )


def channels() -> StackedBar:
    return StackedBar(
        title="TikTok Shop dan Shopee membawa hampir seluruh penjualan",
        subtitle="Penjualan bersih terkait kode dan afiliasi, 8–12 Nov; Rp1.028.153.000 = 100 %",
        alt="Satu batang: TikTok Shop 50 %, Shopee 49 %, Tokopedia 1 %.",
        empty=NOTHING,
        table=table("Penjualan per kanal", ("TikTok Shop", "50,5 %"), ("Shopee", "48,6 %"), ("Tokopedia", "0,9 %")),
        segments=[
            Segment("TikTok Shop", 518_960, "Rp519,0 jt · 50,5 %"),
            Segment("Shopee", 499_870, "Rp499,9 jt · 48,6 %"),
            Segment("Tokopedia", 9_323, "Rp9,3 jt · 0,9 %"),
        ],
    )


def statuses() -> StackedBar:
    return StackedBar(
        title="Tujuh dari empat belas konten sudah tayang",
        subtitle="Deliverable Waluyana Cek Gigi menurut status, 23 Nov 2026",
        alt="Satu batang status 14 deliverable.",
        empty=NOTHING,
        table=table("Deliverable menurut status", ("Tayang", "7"), ("Terlambat", "1")),
        segments=[
            Segment("Tayang", 7, "7"),
            Segment("Disetujui", 2, "2"),
            Segment("Draft di klien", 1, "1"),
            Segment("Konsep", 2, "2"),
            Segment("Terlambat", 1, "1"),
            Segment("Belum mulai", 1, "1", hollow=True),
        ],
    )


# --- estimates and comparisons ------------------------------------------------------------------------------


def lift() -> IntervalChart:
    return IntervalChart(
        title="Kepercayaan naik 11 poin; niat beli belum terbukti berubah",
        subtitle="Selisih sesudah dan sebelum, poin persen, interval 95 %; n = 400 dan 400",
        alt="Empat selisih survei dengan intervalnya; hanya kepercayaan dan ingatan merek di atas nol.",
        empty=NOTHING,
        table=table("Selisih survei", ("Percaya merek", "+11,0 (4,3 sampai 17,5)")),
        source="Sumber: survei panel, 400 responden per gelombang.",
        rows=[
            Estimate("Percaya merek", 11.0, 4.3, 17.5, "+11,0 poin (4,3 sampai 17,5)"),
            Estimate("Ingat merek tanpa bantuan", 7.2, 1.1, 13.2, "+7,2 poin (1,1 sampai 13,2)"),
            Estimate(
                "Niat beli dalam 30 hari",
                2.1,
                -4.4,
                8.6,
                "+2,1 poin (−4,4 sampai 8,6)",
                "kata lain di gelombang 2",
            ),
            Estimate("Rekomendasi", None, 0, 0, "belum diukur: tidak ditanyakan sebelum kampanye"),
        ],
        x_ticks=[Tick(v, label) for v, label in ((-5, "−5"), (0, "0"), (5, "+5"), (10, "+10"), (15, "+15"))],
        zero=Reference(0, "Tidak berubah"),
    )


def quadrant() -> ScatterChart:
    dots = (
        ("Sasmaya Lazuardi", 226, 6.0),
        ("Suhartini", 108, 4.3),
        ("Felicia Gunadharma", 172, 6.4),
        ("Kinanti Maharani (Mama Kinan)", 117, 6.7),
        ("Togap Sitanggang", 51, 7.4),
        ("I Gede Arsana Putra", 107, 5.9),
        ("Maria Rumbekwan", 98, 7.8),
        ("dr. Teuku Rayyan Fadhlan, Sp.A", 182, 8.5),
        ("Syifa Marwah شفاء 🌸", 110, 6.6),
        ("Nadhira Pramesti", 122, 5.7),
        ("Vina Oktarini", 135, 3.8),
        ("drg. Lidwina Maharsi", 160, 8.5),
        ("apt. Yosefina Nahak, S.Farm.", 70, 11.2),
    )
    return ScatterChart(
        title="Togap dan Maria murah dan mengikat; Sasmaya mahal di tengah",
        subtitle="Biaya per tayangan (harga klien) dan ER (tayangan), seluruh konten terukur 2026",
        alt="Bidang dua ukuran untuk 13 KOL dengan garis median.",
        empty=NOTHING,
        table=table("Biaya dan ER", *((name, f"Rp{x} · {y} %") for name, x, y in dots)),
        source="Tidak digambar: dr. Prameswari (webinar, tanpa tayangan).",
        dots=[Dot(name, x, y) for name, x, y in dots],
        x_ticks=[Tick(value, f"Rp{value}") for value in (50, 100, 150, 200, 250)],
        y_ticks=[Tick(value, f"{value} %") for value in (2, 4, 6, 8, 10, 12)],
        x_name="Biaya per tayangan",
        y_name="ER (tayangan)",
        x_median=Reference(117, "Median Rp117"),
        y_median=Reference(6.6, "Median 6,6 %"),
        quadrants=Quadrants(
            "Murah, mengikat: ulangi",
            "Mahal, mengikat",
            "Murah, lewat begitu saja",
            "Mahal, lewat begitu saja",
        ),
    )


def sparkline() -> Sparkline:
    points = [(n, value) for n, value in enumerate((521, 540, None, 566, 580, 603, 611, 640, 655, 671, 684))]
    return Sparkline("Pengikut Instagram Nadhira", "Naik dari 521 rb ke 684 rb dalam dua tahun.", points)


# --- the timeline -------------------------------------------------------------------------------------------


def timeline() -> Gantt:
    """The clinic's campaign, seen on 23 November."""
    done, going, late, planned, off = (
        State.DONE,
        State.IN_PROGRESS,
        State.LATE,
        State.PLANNED,
        State.CANCELLED,
    )

    def span(start: str, end: str, state: State) -> Span:
        return Span(day(start), day(end), state)

    def on(text: str, state: State, label: str = "") -> Milestone:
        return Milestone(day(text), state, label)

    weekends = [DaysOff(day("2026-10-24") + 7 * n, day("2026-10-25") + 7 * n) for n in range(11)]
    holidays = [
        DaysOff(day("2026-12-24"), day("2026-12-24"), "Cuti bersama Natal"),
        DaysOff(day("2026-12-25"), day("2026-12-25"), "Hari Raya Natal"),
        DaysOff(day("2027-01-01"), day("2027-01-01"), "Tahun Baru"),
    ]
    return Gantt(
        title="Satu draft terlambat tiga hari; sisanya sesuai rencana",
        subtitle="Waluyana Cek Gigi, 19 Okt 2026 – 8 Jan 2027; keadaan 23 Nov 2026",
        alt="Linimasa kampanye: persiapan selesai, produksi dan tayang berjalan, draft dr. Rayyan terlambat.",
        empty="Belum ada pekerjaan yang dijadwalkan.",
        table=table("Jadwal", ("Reels dr. Rayyan", "draft 20 Nov, terlambat 3 hari")),
        starts_on=day("2026-10-19"),
        ends_on=day("2027-01-08"),
        ticks=[
            *ticks("2026-10-19", "2026-11-02", "2026-11-16", "2026-11-30", "2026-12-14", "2026-12-28"),
        ],
        groups=[
            GanttGroup(
                "Fase",
                [
                    GanttRow("Persiapan", [span("2026-10-19", "2026-11-06", done)]),
                    GanttRow("Produksi", [span("2026-11-02", "2026-12-04", going)]),
                    GanttRow("Tayang", [span("2026-11-12", "2026-12-18", going)], [on("2026-11-12", done, "HKN")]),
                    GanttRow(
                        "Laporan",
                        [span("2026-12-19", "2027-01-06", planned)],
                        note="persetujuan 24 Des: cuti bersama",
                    ),
                ],
            ),
            GanttGroup("KOL", level=1),
            GanttGroup(
                "drg. Lidwina Maharsi",
                [
                    GanttRow("Reels", [span("2026-11-02", "2026-11-11", done)], [on("2026-11-12", done, "12 Nov")]),
                    GanttRow("Story set", [], [on("2026-11-12", done, "12 Nov")]),
                    GanttRow("TikTok", [span("2026-11-10", "2026-11-18", done)], [on("2026-11-19", done, "19 Nov")]),
                ],
                level=2,
            ),
            GanttGroup(
                "dr. Teuku Rayyan Fadhlan, Sp.A",
                [
                    GanttRow(
                        "Reels edukasi",
                        [span("2026-11-09", "2026-11-20", late)],
                        [on("2026-11-26", planned, "26 Nov")],
                        note="terlambat 3 hari, bola di KOL",
                    ),
                    GanttRow(
                        "IG Live",
                        [span("2026-11-24", "2026-12-02", planned)],
                        [on("2026-12-03", planned, "3 Des")],
                        "bentrok jaga 1–7 Des",
                    ),
                ],
                level=2,
            ),
            GanttGroup(
                "Sasmaya Lazuardi",
                [
                    GanttRow(
                        "Hadir acara",
                        [span("2026-11-23", "2026-12-04", going)],
                        [on("2026-12-05", planned, "5 Des")],
                    ),
                    GanttRow("Story", [], [on("2026-12-09", planned, "9 Des")], note="tidak tersedia 8–18 Des"),
                ],
                level=2,
            ),
            GanttGroup(
                "Felicia Gunadharma",
                [
                    GanttRow("Reels", [span("2026-11-02", "2026-11-12", done)], [on("2026-11-13", done, "13 Nov")]),
                    GanttRow(
                        "Carousel",
                        [span("2026-11-16", "2026-11-25", off)],
                        [on("2026-11-27", off)],
                        note="dibatalkan",
                    ),
                ],
                level=2,
            ),
        ],
        state_words={
            State.DONE: "Selesai",
            State.IN_PROGRESS: "Berjalan",
            State.LATE: "Terlambat",
            State.PLANNED: "Direncanakan",
            State.CANCELLED: "Dibatalkan",
        },
        days_off=[*weekends, *holidays],
        today=day("2026-11-23"),
        today_label="Hari ini, 23 Nov",
    )


def samples() -> Mapping[str, AnyChart]:
    """One chart of each kind, with the content of a real week."""
    return {
        "growth": growth(),
        "pacing": pacing(),
        "sales": sales(),
        "goals": goals(),
        "by-kol": by_kol(),
        "audience": audience(),
        "channels": channels(),
        "statuses": statuses(),
        "lift": lift(),
        "quadrant": quadrant(),
        "timeline": timeline(),
        "sparkline": sparkline(),
    }


# --- the measurement ----------------------------------------------------------------------------------------


def milliseconds(chart: AnyChart, skin: Skin, width: Width, rounds: int) -> float:
    times = []
    for _ in range(5):
        start = process_time()
        for _ in range(rounds):
            render_chart(chart, skin, "k", width=width)
        times.append((process_time() - start) / rounds * 1000)
    return median(times)


def main(rounds: int = 60) -> None:
    """Prints CPU ms and KB of one picture, wide and narrow, and KB of the whole figure."""
    print(
        f"{'chart':<12}{'kind':<15}{'web ms':>8}{'phone ms':>10}{'pdf ms':>8}"
        f"{'web KB':>8}{'phone KB':>10}{'pdf KB':>8}{'figure KB':>11}"
    )
    for name, chart in samples().items():
        cells = [milliseconds(chart, skin, width, rounds) for skin, width in
                 ((Skin.WEB, Width.WIDE), (Skin.WEB, Width.NARROW), (Skin.PDF, Width.WIDE))]  # fmt: skip
        texts = [render_chart(chart, Skin.WEB, "k"), render_chart(chart, Skin.WEB, "k", width=Width.NARROW)]
        texts.append(render_chart(chart, Skin.PDF, "k"))
        texts += [] if isinstance(chart, Sparkline) else [render_figure(chart, Skin.WEB, "k")]
        sizes = [len(text.encode()) / 1000 for text in texts]
        row = f"{name:<12}{type(chart).__name__:<15}{cells[0]:>8.2f}{cells[1]:>10.2f}{cells[2]:>8.2f}"
        print(row + f"{sizes[0]:>8.1f}{sizes[1]:>10.1f}{sizes[2]:>8.1f}" + (f"{sizes[3]:>11.1f}" if sizes[3:] else ""))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 60)
