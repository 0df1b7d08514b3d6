"""What every figure means: its name, how it is counted, in what unit, and what happens where something is missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kolsite.model.assignment import KpiMetric


@dataclass(frozen=True, slots=True)
class Definition:
    """One figure, each text as “Indonesia | English”. `id` is its anchor on the reference page."""

    id: str
    name: str
    formula: str
    unit: str
    edges: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """Figures that belong together."""

    title: str
    figures: tuple[Definition, ...]


RULES = (
    "Kosong berarti tidak diketahui, dan tidak pernah diganti nol. Nol berarti memang terukur nol. | "
    "Blank means unknown, and is never replaced by zero. Zero means measured, and none.",
    "Bila pembaginya nol atau tidak ada, tidak ada angka; alasannya ditulis di tempatnya. | "
    "Without a divisor, or with a divisor of zero, there is no figure; the reason stands in its place.",
    "Rasio campaign adalah jumlah pembilang dibagi jumlah penyebut, hanya dari konten yang punya keduanya. Rata-rata "
    "dari rasio tidak dipakai. | A campaign's rate is the sum of the numerators over the sum of the denominators, "
    "over posts that have both. Rates are not averaged.",
    "Semua konten dibandingkan pada umur yang sama: D+7, story D+1, kecuali campaign menetapkan lain. Yang belum genap "
    "umurnya ikut dijumlah dan disebut. | All posts are compared at one age: D+7, stories D+1, unless a campaign sets "
    "another. Posts that are younger are counted and said to be.",
    "Organik dan iklan tidak pernah dijumlahkan. Sesudah konten diiklankan, hanya angka organik yang dipisah "
    "sumbernya yang dihitung. | Organic and paid figures are never added. Once a post is advertised, only figures "
    "that its source splits off as organic count.",
    "Reach tidak bisa dijumlahkan menjadi orang: reach kotor bisa menghitung orang yang sama lebih dari sekali. | "
    "Reach does not add up to people: gross reach may count a person more than once.",
    "Dua mata uang tidak pernah dijumlahkan. | Two currencies are never added.",
    "Tanda ≈ berarti sumbernya membulatkan. | The sign ≈ means that the source rounds.",
)
"""What holds for all figures."""

SEEN = Chapter(
    "Ditonton dan ditanggapi | Seen and answered",
    (
        Definition(
            "views",
            "Views | Views",
            "Σ views organik semua konten pada umur pembanding | Σ organic views of all posts at the compared age",
            "kali | times",
            "Story: frame dengan views terbanyak mewakili satu set. Live: jumlah penonton yang dilaporkan platform. | "
            "Stories: the frame with most views stands for the set. Lives: viewers as the platform reports them.",
        ),
        Definition(
            "reach",
            "Reach kotor | Gross reach",
            "Σ reach semua konten | Σ reach of all posts",
            "orang, bisa terhitung ganda | people, perhaps counted twice",
            "Hanya dari konten yang punya angka reach; TikTok dan YouTube umumnya tidak memberi. | "
            "Only over posts that have a reach figure; TikTok and YouTube mostly give none.",
        ),
        Definition(
            "impressions",
            "Impresi | Impressions",
            "Σ impresi semua konten | Σ impressions of all posts",
            "kali | times",
            "Instagram tidak lagi memberi impresi untuk konten baru; pakai views. | "
            "Instagram no longer gives impressions for new posts; use views.",
        ),
        Definition(
            "engagements",
            "Engagement | Engagements",
            "likes + komentar + shares + saves (+ reposts) yang diketahui | "
            "likes + comments + shares + saves (+ reposts), as far as known",
            "tindakan | actions",
            "Live dan story tidak ikut. Komponen yang tidak dilaporkan platform bukan kekurangan; komponen lain yang "
            "kosong ditandai “sebagian komponen tidak diketahui”. | Lives and stories are left out. A part that a "
            "platform does not report is no gap; any other blank part is marked “some parts unknown”.",
        ),
        Definition(
            "er",
            "ER (views, reach, followers, atau impresi) | ER (views, reach, followers or impressions)",
            "Σ engagement ÷ Σ dasarnya, dari konten feed yang punya keduanya | "
            "Σ engagements ÷ Σ of its basis, over feed posts that have both",
            "% | %",
            "Dasarnya selalu disebut; ER dengan dasar berbeda tidak dibandingkan. ER (reach) bisa lebih dari 100%. "
            "Konten kolaborasi tidak punya satu dasar followers. | The basis is always named; ERs on different bases "
            "are not compared. ER (reach) may pass 100%. A collab post has no single base of followers.",
        ),
        Definition(
            "benchmark",
            "ER pembanding KOL | A KOL's own benchmark",
            "median ER dari 12 konten organik terakhir, yang dipin tidak ikut | "
            "median ER of the last 12 organic posts, pinned ones left out",
            "% | %",
            "Kurang dari lima konten: terlalu sedikit data. | Fewer than five posts: too few data.",
        ),
        Definition(
            "link_clicks",
            "Klik link | Link clicks",
            "Σ klik link + ketukan stiker | Σ link clicks + sticker taps",
            "klik | clicks",
            "Ketukan di story bukan kunjungan ke toko. | A tap on a story is not a visit to the shop.",
        ),
        Definition(
            "ctr",
            "CTR | CTR",
            "klik link ÷ reach (atau impresi, views; disebut) | link clicks ÷ reach (or impressions, views; it is "
            "said)",
            "% | %",
            "Tanpa dasar yang diketahui tidak ada CTR. | Without a known basis there is no CTR.",
        ),
        Definition(
            "attendees",
            "Peserta | Attendees",
            "Σ peserta webinar, acara, dan kunjungan | Σ attendees of webinars, events and visits",
            "orang | people",
            "Pendaftar bukan peserta. | Who registered did not yet attend.",
        ),
        Definition(
            "posts",
            "Konten tayang | Posts",
            "konten SOW yang sudah tayang | agreed deliverables that are live",
            "konten | posts",
            "Yang dibatalkan atau diganti tidak dihitung sebagai target. | Cancelled and replaced ones are not wanted.",
        ),
    ),
)
COST = Chapter(
    "Biaya | Cost",
    (
        Definition(
            "cost",
            "Dasar biaya | Basis of cost",
            "disepakati: semua fee deal · tayang: bagian fee konten yang sudah tayang menurut bobotnya · siap "
            "dibayar · sudah dibayar | committed: all agreed fees · delivered: the part of fees whose posts are "
            "live, by weight · ready to pay · paid",
            "uang | money",
            "Selama tayang dasarnya konten yang sudah tayang, sesudahnya semua yang disepakati. Bila semua konten "
            "seorang KOL dibatalkan, biayanya kill fee. Target klien memakai harga klien. | While live the basis is "
            "what was delivered, afterwards all that was committed. When all of a KOL's posts are cancelled, the "
            "cost is the kill fee. Targets promised to a client use the client's price.",
        ),
        Definition(
            "cpv",
            "CPV | CPV",
            "biaya ÷ views | cost ÷ views",
            "uang per view | money per view",
            "Tanpa views tidak ada CPV. | Without views there is no CPV.",
        ),
        Definition(
            "cpm",
            "CPM | CPM",
            "biaya ÷ views (atau reach, impresi; disebut) × 1.000 | "
            "cost ÷ views (or reach, impressions; it is said) × 1,000",
            "uang per seribu | money per thousand",
            "Dasarnya selalu disebut. | Its basis is always named.",
        ),
        Definition(
            "cpe",
            "CPE | CPE",
            "biaya ÷ engagement | cost ÷ engagements",
            "uang per tindakan | money per action",
            "Engagement yang tidak lengkap ditandai. | Incomplete engagements are marked.",
        ),
        Definition(
            "cpc",
            "CPC | CPC",
            "biaya ÷ klik link | cost ÷ link clicks",
            "uang per klik | money per click",
            "Tanpa klik tidak ada CPC. | Without clicks there is no CPC.",
        ),
        Definition(
            "cpa",
            "CPA | CPA",
            "biaya ÷ pesanan | cost ÷ orders",
            "uang per pesanan | money per order",
            "Nol pesanan: biaya ditulis apa adanya, tanpa CPA. | No orders: the cost is stated as it is, without a "
            "CPA.",
        ),
    ),
)
SOLD = Chapter(
    "Penjualan | Sales",
    (
        Definition(
            "net_revenue",
            "Penjualan bersih terkait | Attributed net revenue",
            "Σ (kotor − diskon − refund) dari pesanan yang cocok lewat kode, kreator, atau link | "
            "Σ (gross − discounts − refunds) of orders matched by code, creator or link",
            "uang | money",
            "Tiap pesanan sekali saja. Sesudah kode bocor, pesanannya tidak dihitung. Yang tertunda, dibatalkan, dan "
            "dikembalikan ditunjukkan terpisah. | Each order once. Orders made after a code leaked do not count. "
            "Pending, cancelled and returned ones are shown apart.",
        ),
        Definition(
            "orders",
            "Pesanan | Orders",
            "Σ pesanan yang cocok | Σ matched orders",
            "pesanan | orders",
            "Aturan yang sama dengan penjualan bersih. | By the same rules as net revenue.",
        ),
        Definition(
            "units",
            "Unit terjual | Units sold",
            "Σ unit dari pesanan yang cocok | Σ units of matched orders",
            "unit | units",
            "Isi satu paket dihitung satu unit. | A bundle counts as one unit.",
        ),
        Definition(
            "new_customers",
            "Pelanggan baru | New customers",
            "Σ pembeli pertama kali, menurut toko | Σ first-time buyers, as the shop says",
            "orang | people",
            "Toko yang tidak melaporkan membuat cakupannya berkurang. | Shops that do not report narrow the coverage.",
        ),
        Definition(
            "leads",
            "Leads | Leads",
            "Σ leads yang cocok | Σ matched leads",
            "leads | leads",
            "Aturan yang sama dengan pesanan. | By the same rules as orders.",
        ),
        Definition(
            "bookings",
            "Janji temu | Bookings",
            "Σ pendaftaran dengan kode asal | Σ bookings with a code of origin",
            "janji temu | bookings",
            "Pendaftaran tanpa kode asal tidak dihitung. | Bookings without a code of origin do not count.",
        ),
        Definition(
            "cvr",
            "CVR | CVR",
            "pesanan ÷ klik link | orders ÷ link clicks",
            "% | %",
            "Pesanan lewat kode bisa tanpa klik, jadi bisa lebih dari 100%. | Orders by code may come without a "
            "click, so it may pass 100%.",
        ),
        Definition(
            "roas",
            "ROAS | ROAS",
            "penjualan terkait ÷ biaya yang disepakati | attributed revenue ÷ committed cost",
            "× | ×",
            "Biayanya disebut: harga klien, fee KOL, atau fee KOL dengan komisi. Ketiganya tidak dibandingkan. | The "
            "cost is named: the client's price, KOL fees, or KOL fees with commission. The three are not compared.",
        ),
        Definition(
            "roi",
            "ROI | ROI",
            "(penjualan terkait − biaya) ÷ biaya | (attributed revenue − cost) ÷ cost",
            "% | %",
            "Pengembaliannya penjualan, bukan laba. | The return is revenue, not profit.",
        ),
        Definition(
            "store-lift",
            "Kenaikan penjualan toko | Store's sales lift",
            "penjualan seluruh toko di masa tayang − masa pembanding yang sama panjang | "
            "the whole store's sales in the live window − those of a baseline of the same length",
            "uang, % | money, %",
            "Tanpa wilayah pembanding ini korelasi, bukan bukti. Hari belanja dan hari besar di salah satu masa "
            "disebut. | Without a control region this is correlation, not proof. Shopping days and feasts in either "
            "window are named.",
        ),
    ),
)
BELIEVED = Chapter(
    "Survei dan audiens | Surveys and audience",
    (
        Definition(
            "survey_lift",
            "Kenaikan survei | Survey lift",
            "bagian positif sesudah (atau terpapar) − sebelum (atau kontrol) | "
            "positive share after (or exposed) − before (or control)",
            "poin | points",
            "Selang 95% menurut Newcombe. Bila selangnya melewati nol: tidak ada perubahan yang jelas. Kurang dari "
            "30 jawaban per kelompok: hanya jumlahnya. | 95% interval after Newcombe. An interval across zero says: "
            "no clear change. Fewer than 30 answers in a group: counts only.",
        ),
        Definition(
            "audience-match",
            "Kecocokan audiens | Audience match",
            "Σ bagian terkecil dari sasaran dan kenyataan per kelompok, dirata-rata per dimensi | "
            "Σ of the smaller of target and actual share by group, averaged over dimensions",
            "% | %",
            "Dimensi yang tidak diketahui tidak ikut, dan disebut. | Dimensions that are not known are left out, and "
            "said to be.",
        ),
        Definition(
            "share-of-voice",
            "Share of voice | Share of voice",
            "sebutan brand ÷ (brand + pesaing yang dipantau) | "
            "mentions of the brand ÷ (brand + rivals that are watched)",
            "% | %",
            "Daftar pesaingnya disebut; tanpa sebutan sama sekali tidak ada angka. | The rivals are named; with no "
            "mentions at all there is no figure.",
        ),
        Definition(
            "net-sentiment",
            "Sentimen bersih | Net sentiment",
            "(positif − negatif) ÷ (positif + netral + negatif) × 100 | "
            "(positive − negative) ÷ (positive + neutral + negative) × 100",
            "poin, −100 sampai 100 | points, −100 to 100",
            "Kurang dari 30 komentar ditandai. | Fewer than 30 comments are marked.",
        ),
        Definition(
            "reply-rate",
            "Tingkat balasan | Reply rate",
            "komentar yang dibalas ÷ yang perlu dibalas; median menit sampai dibalas | "
            "comments answered ÷ those that need an answer; median minutes to the answer",
            "%, menit | %, minutes",
            "Tidak ada yang perlu dibalas: tidak ada angka. | Nothing to answer: no figure.",
        ),
        Definition(
            "growth",
            "Pertumbuhan followers | Follower growth",
            "(akhir − awal) ÷ awal | (end − start) ÷ start",
            "% | %",
            "Lonjakan ditandai untuk dilihat, tidak pernah menjadi tuduhan. | Jumps are marked for a look, never as "
            "a charge.",
        ),
    ),
)
DELIVERED = Chapter(
    "Pengerjaan | Delivery",
    (
        Definition(
            "attainment",
            "Tercapai | Attainment",
            "hasil ÷ target; bila makin rendah makin baik: target ÷ hasil | "
            "actual ÷ target; where lower is better: target ÷ actual",
            "% | %",
            "Hasil yang belum diukur tidak punya persentase. | What is not measured has no percentage.",
        ),
        Definition(
            "pacing",
            "Laju | Pacing",
            "tercapai ÷ bagian masa tayang yang sudah lewat | attainment ÷ share of the live window that has passed",
            "× | ×",
            "Hanya selama tayang dan hanya untuk jumlah; hari yang berjalan belum lewat. | Only while live and only "
            "for amounts; the day that has begun is not over.",
        ),
        Definition(
            "on-time",
            "Tepat waktu | On time",
            "konten tayang di dalam slotnya ÷ konten yang sudah jatuh tempo | "
            "posts inside their slot ÷ posts that were due",
            "% | %",
            "Terlalu awal juga tidak tepat waktu. Jam tepat diberi toleransi 15 menit. Acara dan kunjungan tidak "
            "ikut. | Too early is not on time either. An exact time allows 15 minutes. Events and visits are left "
            "out.",
        ),
        Definition(
            "first-round",
            "Approved di putaran pertama | Approved in the first round",
            "konten yang approved di putaran 1 ÷ yang direview | posts approved in round 1 ÷ reviewed",
            "% | %",
            "Yang belum diputuskan tidak ikut. | Undecided ones are left out.",
        ),
        Definition(
            "disclosure",
            "Penanda iklan | Disclosure rate",
            "konten berpenanda ÷ konten yang sudah dicek | posts that are disclosed ÷ posts that were checked",
            "% | %",
            "Belum dicek bukan berarti tidak ada. | Not checked yet is not a no.",
        ),
        Definition(
            "fit",
            "Kecocokan | Fit",
            "Σ bobot × nilai ÷ Σ bobot, dari kriteria yang dinilai | Σ weight × score ÷ Σ weight, over scored criteria",
            "1–5 | 1–5",
            "Kriteria tanpa nilai tidak ikut, dan disebut. | Criteria without a score are left out, and said to be.",
        ),
        Definition(
            "rebook",
            "Mau kerja sama lagi | Rebook",
            "jawaban PIC atas “mau bekerja sama lagi?” | the PIC's answer to “work together again?”",
            "1–5 | 1–5",
            "Satu orang yang menilai; namanya disebut. | One person's mark; the name is given.",
        ),
        Definition(
            "emv",
            "EMV (perkiraan) | EMV (an estimate)",
            "views ÷ 1.000 × CPM di pengaturan | views ÷ 1,000 × the CPM of the settings",
            "uang | money",
            "Mati sejak awal. Perkiraan biaya iklan, bukan pendapatan. | Off by default. An estimated price of "
            "advertising, not revenue.",
        ),
    ),
)
CHAPTERS = (SEEN, COST, SOLD, BELIEVED, DELIVERED)
BY_ID: Mapping[str, Definition] = {one.id: one for chapter in CHAPTERS for one in chapter.figures}


def definition_of(metric: KpiMetric | str) -> Definition | None:
    """The definition of a target's metric, or of the figure with that id."""
    return BY_ID.get(metric.value if isinstance(metric, KpiMetric) else metric)


def definition_uri(metric: KpiMetric | str) -> str | None:
    """Where a figure is explained."""
    found = definition_of(metric)
    return f"reference/#def-{found.id}" if found else None
