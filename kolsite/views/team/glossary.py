"""The words of the house in both languages, and which words to avoid."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """A term as “Indonesia | English”, and a note on its use."""

    pair: str
    note: str = ""


TERMS = (
    Term("Campaign | Campaign", "bukan “kampanye”, itu politik | not “kampanye”, which is politics"),
    Term("Brief | Brief", "bukan “taklimat” | not “taklimat”"),
    Term(
        "KOL | KOL",
        "kepada orangnya: sapaan dan nama; ahli disebut narasumber | to the person: form of address and name; an "
        "expert is a speaker",
    ),
    Term("SOW | Scope of work, deliverables", "satu buahnya “konten” | one of them is a “konten”"),
    Term("Listing KOL | Long list"),
    Term("Shortlist, cadangan | Shortlist, reserve"),
    Term(
        "Belum terpilih | Not selected", "bukan “ditolak” di samping nama orang | not “rejected” beside a person's name"
    ),
    Term("Approval klien | Client approval"),
    Term("PIC | Person in charge"),
    Term("Rate card | Rate card"),
    Term("Fee deal (ahli: honorarium) | Agreed fee (expert: honorarium)", "bukan “biaya” | not “biaya”"),
    Term(
        "Nett (diterima), gross (sebelum pajak) | Net to you, before tax",
        "nett berarti KOL menerima tepat sekian | net means that the KOL receives exactly this",
    ),
    Term("PPh dipotong | Tax withheld", "dengan bukti potong | with a tax slip (bukti potong)"),
    Term("DP, pelunasan | Down payment, final payment"),
    Term("Jatuh tempo (TOP hari kerja) | Payment due (terms in working days)"),
    Term("SPK ditandatangani | Agreement signed"),
    Term("Produk sample | Product sample"),
    Term("No. resi | Tracking number"),
    Term("Storyline, naskah | Storyline, script", "sebelum draft | before the draft"),
    Term("Draft | Draft", "juga disebut preview | also called a preview"),
    Term("Revisi ke-1 dari 2 | Revision 1 of 2"),
    Term(
        "Menunggu klien · 2 hari kerja | Waiting for the client · 2 working days",
        "menunjukkan bola di siapa | shows who has the ball",
    ),
    Term("Approved | Approved"),
    Term("Tanggal & jam tayang | Go-live date and slot", "dengan WIB, WITA, atau WIT | with WIB, WITA or WIT"),
    Term("Sudah tayang | Posted", "bukan “live”, itu siaran langsung | “live” is a live stream"),
    Term("Key message | Key message"),
    Term("Wajib disebut, wajib terlihat | Must say, must show"),
    Term("Boleh, jangan | Do, don't"),
    Term("CTA (ajakan) | Call to action"),
    Term(
        "Teks siap tempel | Ready-to-paste text",
        "caption, hashtag, mention, link, kode | caption, hashtags, mentions, link, code",
    ),
    Term("Penanda iklan | Ad disclosure", "bukan “pengungkapan” | not “pengungkapan”"),
    Term("Hak pakai konten | Usage rights", "selalu dengan tanggal akhirnya | always with its last day"),
    Term("Izin boosting, kode iklan | Boost permission, ads code"),
    Term("Eksklusif kategori | Exclusivity", "selalu dengan tanggal akhirnya | always with its last day"),
    Term("Views, reach, impresi | Views, reach, impressions", "bukan “jangkauan” | not “jangkauan”"),
    Term("ER (views) | Engagement rate (by views)", "selalu dengan dasarnya | always with its basis"),
    Term("Screenshot insight | Insight screenshot"),
    Term("Bukti tayang | Proof of posting"),
    Term("Target, hasil, tercapai 122,3% | Target, result, achieved 122.3%"),
    Term(
        "Belum diukur, data belum masuk | Not measured yet, not received",
        "tidak pernah ditulis 0 | never written as 0",
    ),
    Term("Perlu ditindak hari ini | Needs a hand today"),
    Term("Lewat tenggat | Overdue", "dengan bola di siapa | with who has the ball"),
    Term("Keranjang kuning | TikTok basket"),
    Term("Tahan posting | Pause"),
    Term("Takedown | Takedown"),
    Term("Pernyataan resmi | Holding statement"),
    Term("Catatan & rekomendasi | Learnings"),
    Term("Kunjungan | Visit"),
    Term("Perkiraan, sekitar (≈) | Estimate, about (≈)"),
    Term("jt, miliar | million, billion", "tidak pernah “M”: bisa berarti dua hal | never “M”: it may mean two things"),
)
