"""Twenty-odd ways in which content goes wrong, each in one file of a site that is otherwise free of errors."""

from __future__ import annotations

from dataclasses import dataclass, field

from conftest import TINY

SECOND = {
    "brands/bora/brand.yml": "name: Bora\nowner: pia\n",
    "kols/budi/kol.yml": (
        "name: Budi Uji\ngreeting: Mas Budi\nchannels: [{platform: tiktok, handle: budi.uji}]\n"
        "consent: {basis: contract, purpose: [brief], retain_until: 2027-12-31}\n"
    ),
    "campaigns/lain/campaign.yml": (
        "name: Campaign Lain\nbrand: bora\nstatus: live\npics: [pia]\nstart: 2026-10-01\nend: 2026-12-31\n"
    ),
    "campaigns/lain/share.yml": "- {slug: laporan, expires_on: 2027-12-31}\n",
    "campaigns/lain/assignments/budi.yml": (
        "decision: selected\ndeliverables:\n"
        "  - {slug: video-1, platform: tiktok, format: tiktok, post_at: 2026-12-10 19.00}\n"
    ),
}
"""A second brand, KOL and campaign, which no mistake in the first may touch."""
SITE = {**TINY, **SECOND}
BRIEF = "kols/ana/uji/brief.pdf"
SHEET = "kols/ana/uji/agreement.pdf"
SHARE = "clients/acme/uji--laporan/"
ALL = (BRIEF, SHEET, SHARE)


@dataclass(frozen=True)
class Broken:
    """A mistake: the file it is in, what the file says, the problems expected, and what it holds back.

    `problems` are `line code` in that file. `gone` are outputs that must not be there at all.
    """

    name: str
    file: str
    text: str | bytes
    problems: tuple[str, ...]
    held: tuple[str, ...] = ALL
    gone: tuple[str, ...] = ()
    extra: dict[str, str] = field(default_factory=dict)


KOL = SITE["kols/ana/kol.yml"]
CAMPAIGN = SITE["campaigns/uji/campaign.yml"]
ASSIGNMENT = SITE["campaigns/uji/assignments/ana.yml"]
POSTS = SITE["campaigns/uji/posts.csv"]
METRICS = SITE["campaigns/uji/metrics.csv"]

CASES = (
    Broken("an unclosed quote", "brands/acme/brand.yml", 'name: "Acme\nowner: pia\n', ("3 yaml.syntax",)),
    Broken("an unknown key", "kols/ana/kol.yml", KOL + "nam: Ana\n", ("6 field.unknown",)),
    Broken("a KOL that cannot be read", "kols/ana/kol.yml", KOL + 'city: "Depok\n', ("7 yaml.syntax",)),
    Broken("a comma that parts a number", "campaigns/uji/campaign.yml",
           CAMPAIGN.replace("target: 10000", "target: 10,5rb"), ("10 field.comma",)),
    Broken("a repeated key", "campaigns/uji/campaign.yml", CAMPAIGN + "status: closed\n", ("11 yaml.repeated-key",)),
    Broken("a bare handle", "campaigns/uji/campaign.yml", CAMPAIGN + "mentions: @acme\n", ("11 yaml.at-sign",)),
    Broken("a bare hashtag", "campaigns/uji/campaign.yml", CAMPAIGN + "hashtags:\n  - #Uji\n",
           ("12 yaml.hash",)),
    Broken("personal data", "kols/ana/kol.yml", KOL + "nik: 3171012345678901\n", ("6 field.private",)),
    Broken("a day that is none", "campaigns/uji/assignments/ana.yml", ASSIGNMENT + "decided_on: 2026-02-30\n",
           ("6 date.impossible",)),
    Broken("money that means two things", "campaigns/uji/assignments/ana.yml",
           ASSIGNMENT.replace("3jt", "25M"), ("3 money.ambiguous-m",)),
    Broken("a share above the whole", "kols/ana/audience.yml",
           "- captured_on: 2026-11-01\n  platform: instagram\n  gender: {women: 120%}\n", ("3 share.range",)),
    Broken("a cell too many", "campaigns/uji/posts.csv", POSTS.replace("halo", "halo, semua"), ("2 csv.ragged",)),
    Broken("an unknown column", "campaigns/uji/metrics.csv", METRICS.replace("views", "viewss"), ("1 field.unknown",)),
    Broken("a number that is none", "campaigns/uji/metrics.csv", METRICS.replace("8000", "8rb"), ("2 number.count",)),
    Broken("a product that there is not", "campaigns/uji/campaign.yml", CAMPAIGN.replace("[sabun]", "[sabn]"),
           ("3 ref.unknown",)),
    Broken("a KOL that there is not", "campaigns/uji/posts.csv", POSTS.replace("p1,ana", "p1,anna"),
           ("2 ref.unknown",)),
    Broken("an alias", "brands/acme/products.yml", "- &a {slug: sabun, name: Sabun}\n- *a\n", ("1 yaml.alias",)),
    Broken("a tag that runs code", "brands/acme/brand.yml", "name: !!python/object/apply:os.system [ls]\n",
           ("1 yaml.tag",)),
    Broken("dates that run backwards", "campaigns/uji/campaign.yml",
           CAMPAIGN.replace("live_to: 2026-11-30", "live_to: 2026-10-30"), ("9 dates.order",)),
    Broken("another encoding", "brands/acme/claims.yml", "- {slug: klaim, statement: Café}\n".encode("latin-1"),
           ("1 file.encoding",)),
    Broken("front matter without an end", "pages/catatan.md", "---\ntitle: Catatan\nfee: 25jt\n\n# Rahasia\n",
           ("1 front-matter",), held=()),
    Broken("a brand without a name", "brands/acme/brand.yml", "owner: pia\n", ("1 field.missing",)),
    Broken("a picture from elsewhere", "kols/ana/kol.yml", KOL + "photo: ../../../etc/passwd.jpg\n",
           ("6 asset.path",)),
    Broken("a share that cannot be made", "campaigns/uji/share.yml", "- {slug: laporan, kind: proposal}\n",
           ("1 share.option",), held=(), gone=(SHARE,)),
    Broken("a share that has ended", "campaigns/uji/share.yml", "- {slug: laporan, expires_on: 2026-11-01}\n",
           ("1 share.expired",), held=(), gone=(SHARE,)),
    Broken("the same field twice", "campaigns/uji/roster.csv", "kol,decision,role\nana,selected,Utama\n",
           ("2 field.twice",)),
    Broken("a file with a slip in its name", "campaigns/uji/metric.csv", METRICS, ("1 file.unknown",)),
    Broken("two products with one slug", "brands/acme/products.yml",
           "- {slug: sabun, name: Sabun}\n- {slug: sabun, name: Sabun lagi}\n", ("2 slug.twice",)),
    Broken("two rows with one key", "campaigns/uji/posts.csv", POSTS + POSTS.splitlines()[1] + "\n",
           ("3 csv.key-twice",)),
    Broken("a choice that there is not", "campaigns/uji/assignments/ana.yml",
           ASSIGNMENT.replace("selected", "slected"), ("1 value.choice",)),
    Broken("depth without end", "kols/ana/vetting.yml", "[" * 5000, ("1 yaml.too-deep",)),
)  # fmt: skip
