"""The figures of a report by name: what each target is called, what it is counted against, and its formula in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kolsite.language import Voice
from kolsite.measure.kpis import LOWER_IS_BETTER
from kolsite.model.assignment import Kpi, KpiBasis, KpiMetric
from kolsite.views.report.desk import Desk

COSTS = LOWER_IS_BETTER | {KpiMetric.ROAS, KpiMetric.ROI}
"""What is made from a price; told only where the share shows cost."""
FROM_POSTS = frozenset(
    {
        KpiMetric.VIEWS, KpiMetric.REACH, KpiMetric.IMPRESSIONS, KpiMetric.ENGAGEMENTS, KpiMetric.ER,
        KpiMetric.LINK_CLICKS, KpiMetric.CTR,
    }
)  # fmt: skip
FROM_SALES = frozenset(
    {
        KpiMetric.NET_REVENUE, KpiMetric.ORDERS, KpiMetric.UNITS, KpiMetric.NEW_CUSTOMERS, KpiMetric.LEADS,
        KpiMetric.BOOKINGS,
    }
)  # fmt: skip
SALES_FIELD = {KpiMetric.BOOKINGS: "leads"}
"""The column of the sales in which a target's figure stands, where it has another name."""

FORMULAS: Mapping[KpiMetric, str] = {
    KpiMetric.VIEWS: (
        "views organik tiap konten pada umur yang sama, dijumlahkan "
        "| organic views of each post at the same age, added up"
    ),
    KpiMetric.REACH: (
        "reach tiap konten dijumlahkan; satu orang bisa terhitung lebih dari sekali "
        "| reach of each post added up; one person may count more than once"
    ),
    KpiMetric.IMPRESSIONS: "impresi tiap konten dijumlahkan | impressions of each post added up",
    KpiMetric.ENGAGEMENTS: (
        "likes + komentar + shares + saves konten feed; story dan live tidak dihitung "
        "| likes + comments + shares + saves of feed posts; stories and lives do not count"
    ),
    KpiMetric.ER: (
        "jumlah engagement ÷ jumlah dasarnya, hanya dari konten feed yang punya keduanya; bukan rata-rata persen "
        "| all engagements ÷ all of the basis, over feed posts that have both; not an average of percentages"
    ),
    KpiMetric.LINK_CLICKS: ("klik link dan ketukan stiker dijumlahkan | link clicks and sticker taps added up"),
    KpiMetric.CTR: "klik ÷ dasarnya | clicks ÷ the basis",
    KpiMetric.CVR: "pesanan ÷ klik link | orders ÷ link clicks",
    KpiMetric.CPM: "harga klien ÷ dasarnya × 1.000 | client price ÷ the basis × 1,000",
    KpiMetric.CPV: "harga klien ÷ views organik | client price ÷ organic views",
    KpiMetric.CPE: "harga klien ÷ engagement | client price ÷ engagements",
    KpiMetric.CPC: "harga klien ÷ klik link | client price ÷ link clicks",
    KpiMetric.CPA: "harga klien ÷ pesanan | client price ÷ orders",
    KpiMetric.ORDERS: (
        "pesanan yang cocok dengan kode, kreator, atau link; tiap pesanan sekali "
        "| orders matched by code, creator or link; each order once"
    ),
    KpiMetric.UNITS: "unit dalam pesanan yang dihitung | units in the orders that count",
    KpiMetric.NET_REVENUE: (
        "penjualan kotor − potongan harga − refund dari pesanan yang dihitung "
        "| gross sales − discounts − refunds of the orders that count"
    ),
    KpiMetric.NEW_CUSTOMERS: "pembeli pertama kali dalam pesanan yang dihitung | first-time buyers among those orders",
    KpiMetric.LEADS: "pendaftaran yang cocok dengan kode atau link | sign-ups matched by code or link",
    KpiMetric.BOOKINGS: "janji temu yang cocok dengan kode atau link | bookings matched by code or link",
    KpiMetric.ROAS: (
        "penjualan bersih yang dihitung ÷ harga klien yang disepakati "
        "| net sales that count ÷ the client price committed"
    ),
    KpiMetric.ROI: ("(penjualan bersih − harga klien) ÷ harga klien | (net sales − client price) ÷ client price"),
    KpiMetric.ATTENDEES: "orang yang hadir, dari daftar hadir | people who came, from the attendance list",
    KpiMetric.POSTS: "konten SOW yang sudah tayang | deliverables that went live",
    KpiMetric.SURVEY_LIFT: (
        "persen sesudah − persen sebelum, dalam poin, dengan selang 95% Newcombe "
        "| share after − share before, in points, with Newcombe's 95% interval"
    ),
    KpiMetric.DISCLOSURE: "konten dengan penanda iklan ÷ konten yang dicek | disclosed posts ÷ posts that were checked",
}


def kpi_name(kpi: Kpi, voice: Voice) -> str:
    """What a target is called, with its basis: “ER (views)”, “Reach kotor · Instagram”."""
    return named(kpi.metric, kpi.basis, voice, kpi.platform.label.in_(voice.language) if kpi.platform else "")


def named(metric: KpiMetric, basis: KpiBasis | None, voice: Voice, where: str = "") -> str:
    name = metric.label.in_(voice.language)
    if basis is not None:
        name = f"{name} ({basis.label.in_(voice.language)})"
    return f"{name} · {where}" if where else name


def basis_of(kpi: Kpi, desk: Desk) -> str:
    """What a target's figure counts, in few words."""
    if kpi.metric in FROM_POSTS:
        return organic_at_age(desk)
    if kpi.metric in FROM_SALES:
        return desk.voice.say("pesanan yang dihitung | orders that count") if kpi.metric not in (
            KpiMetric.LEADS, KpiMetric.BOOKINGS
        ) else desk.voice.say("pendaftaran lewat kode atau link | sign-ups through codes or links")  # fmt: skip
    if kpi.metric in COSTS:
        return price_basis(desk)
    if kpi.survey is not None:
        return desk.voice.say("survei {slug} | survey {slug}", slug=kpi.survey)
    return ""


def organic_at_age(desk: Desk) -> str:
    """“organik, D+7 (story D+1)”."""
    return desk.voice.say("organik, {age} (story D+1) | organic, {age} (stories D+1)", age=desk.age)


def price_basis(desk: Desk) -> str:
    """On which basis prices count: “harga klien, disepakati”."""
    return desk.voice.say(
        "harga klien, {basis} | client price, {basis}", basis=desk.result.basis.label.in_(desk.voice.language)
    )


def formulas(metrics: Iterable[KpiMetric], voice: Voice) -> list[tuple[str, str]]:
    """Each figure's name and formula, in the order of the table above."""
    wanted = set(metrics)
    chosen = [(metric, text) for metric, text in FORMULAS.items() if metric in wanted]
    return [(metric.label.in_(voice.language), voice.say(text)) for metric, text in chosen]
