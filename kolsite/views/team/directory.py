"""Every KOL in one list, A–Z: a face, a name, a size, two numbers that matter, and the one thing to know."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from kolsite.content.catalog import Catalog
from kolsite.measure.audience import latest_audience, match
from kolsite.measure.figures import Metric
from kolsite.model.brand import Brand
from kolsite.model.kol import Kol, Stage
from kolsite.rules.subject import under_way
from kolsite.values import plain_name, suggest_slug
from kolsite.views.page import Page
from kolsite.views.team.directory_filters import Choice, Facet, Tag, facets_of, tags_of
from kolsite.views.team.parts import Mark, Person, Tone, joined, person
from kolsite.views.team.people import Peers, Size, flag_of, peers_of, size_of
from kolsite.views.team.site import PagePlan, TeamSite, uri_of
from kolsite.views.telling import Told, tell

URI = "kols/"
STAGE_TONES = {
    Stage.ACTIVE: Tone.GOOD,
    Stage.LONG_TERM: Tone.GOOD,
    Stage.NEGOTIATING: Tone.INFO,
    Stage.CONTACTED: Tone.INFO,
    Stage.PAUSED: Tone.WARN,
    Stage.DO_NOT_WORK: Tone.BAD,
}


@dataclass(frozen=True, slots=True)
class Row:
    """A KOL. `tokens` and `words` are what filters look at; `order` and `matches` what sorting looks at."""

    anchor: str
    person: Person
    tier: str
    channel: str
    followers: str
    rate: Told | None
    rate_name: str
    peers: str
    views: str
    niches: tuple[str, ...]
    city: str
    stage: Mark | None
    flag: Mark | None
    words: str
    tokens: str
    order: str
    matches: str


@dataclass(frozen=True, slots=True)
class Unread:
    """A KOL of whom nothing could be read but the name of its folder."""

    person: Person
    flag: Mark


@dataclass(frozen=True, slots=True)
class Letter:
    """A way to the first KOL of a letter."""

    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class DirectoryView:
    """The list with what filters it."""

    title: str
    lead: str
    facets: tuple[Facet, ...]
    sorts: tuple[Choice, ...]
    letters: tuple[Letter, ...]
    rows: tuple[Row, ...]
    unread: tuple[Unread, ...]


def plans(site: TeamSite) -> Iterator[PagePlan]:
    title = site.voice.say("KOL | KOLs")
    yield PagePlan(URI, title, lambda: Page(URI, title, "team/directory.html", directory_view(site)), in_nav=True)


def listed(catalog: Catalog) -> list[Kol]:
    """KOLs that are meant to be found, A–Z by the name without titles."""
    shown = [kol for kol in catalog.kols.values() if kol.listed is not False]
    return sorted(shown, key=lambda kol: (plain_name(kol.name or kol.slug), kol.slug))


def unread_slugs(site: TeamSite) -> list[str]:
    """KOLs whose files have errors such that there is no record of them."""
    slugs = [ref.partition(":")[2] for ref in site.held if ref.startswith("kol:")]
    return sorted(slug for slug in slugs if slug not in site.catalog.kols)


def directory_view(site: TeamSite) -> DirectoryView:
    kols = listed(site.catalog)
    sizes = {kol.slug: size_of(kol, site) for kol in kols}
    peers = peers_of(sizes.values())
    brands = _sought(site.catalog)
    tagged = {kol.slug: tags_of(kol, sizes[kol.slug], site) for kol in kols}
    letters: dict[str, str] = {}
    rows = []
    for kol in kols:
        letter = _letter(kol)
        first = letter not in letters
        letters.setdefault(letter, f"letter-{suggest_slug(letter) or 'other'}")
        anchor = letters[letter] if first else ""
        rows.append(_row(kol, sizes[kol.slug], peers, tagged[kol.slug], brands, anchor, site))
    return DirectoryView(
        site.voice.say("KOL | KOLs"),
        _lead(site, kols),
        facets_of(tagged.values(), site),
        _sorts(brands, site),
        tuple(Letter(text, anchor) for text, anchor in letters.items()),
        tuple(rows),
        tuple(_unread(slug, site) for slug in unread_slugs(site)),
    )


def _lead(site: TeamSite, kols: Sequence[Kol]) -> str:
    return site.voice.say(
        "{count}, urut nama tanpa gelar. | {count}, by name without titles.",
        count=site.voice.count(len(kols), "KOL | KOL/KOLs"),
    )


def _letter(kol: Kol) -> str:
    name = plain_name(kol.name or kol.slug)
    return name[:1].upper() if name[:1].isalpha() else "#"


# --- a row ---------------------------------------------------------------------------------------------------


def _row(
    kol: Kol, size: Size, peers: Peers, tags: Sequence[Tag], brands: Sequence[Brand], anchor: str, site: TeamSite
) -> Row:
    voice = site.voice
    kind = kol.kind.label.in_(voice.language) if kol.kind else None
    compared, _ = peers.compare(size)
    return Row(
        anchor,
        person(kol, joined([kind, kol.profession])),
        size.tier,
        f"{size.channel.platform.label.in_(voice.language)} @{size.channel.handle}" if size.channel else "",
        voice.short(size.followers) if size.followers is not None else "",
        tell(size.rate, voice) if size.channel else None,
        f"ER({size.basis.value})",
        _against_peers(size, peers, site),
        voice.short(round(size.median_views)) if size.median_views is not None else "",
        kol.niches,
        kol.city or "",
        Mark(kol.stage.label.in_(voice.language), STAGE_TONES.get(kol.stage, Tone.QUIET)) if kol.stage else None,
        flag_of(kol, site),
        search_words(kol),
        " ".join(tag.token for tag in tags),
        f"{compared.number:.4f}" if isinstance(compared, Metric) else "",
        " ".join(_matches(kol, brands)),
    )


def _against_peers(size: Size, peers: Peers, site: TeamSite) -> str:
    """“1,31× median 5 KOL”; they are on the same platform, which stands beside it."""
    compared, group = peers.compare(size)
    if not isinstance(compared, Metric):
        return ""
    return site.voice.say(
        "{times}× median {count} | {times}× the median of {count}",
        times=site.voice.number(compared.number, 2),
        count=site.voice.count(group.counted, "KOL | KOL/KOLs"),
    )


def search_words(kol: Kol) -> str:
    """What a KOL is found by: name, handles, niches, city; cut to what an index can afford (300 bytes)."""
    handles = [f"@{channel.handle}" for channel in kol.channels]
    parts = [kol.name or kol.slug, *handles, *kol.niches, kol.city or ""]
    text = " ".join(dict.fromkeys(part for part in parts if part))
    return text.encode()[:300].decode(errors="ignore")


def _unread(slug: str, site: TeamSite) -> Unread:
    flag = Mark(site.voice.say("berkas tidak terbaca | files cannot be read"), Tone.BAD)
    return Unread(Person(slug, "·", None, uri_of(f"kol:{slug}")), flag)


# --- order ---------------------------------------------------------------------------------------------------


def _sorts(brands: Sequence[Brand], site: TeamSite) -> tuple[Choice, ...]:
    """How the list can be ordered: never by followers."""
    say = site.voice.say
    fixed = [
        Choice("", say("Nama A–Z | Name A–Z"), ""),
        Choice("er", say("ER dibanding KOL sejenis | ER against peers"), ""),
    ]
    fitting = [
        Choice(f"match:{brand.slug}", say("Kecocokan audiens: {brand} | Audience match: {brand}", brand=brand.name), "")
        for brand in brands
    ]
    return (*fixed, *fitting)


def _sought(catalog: Catalog) -> list[Brand]:
    """Brands that have said whom they want to reach, and have a campaign under way."""
    working = {campaign.brand for campaign in catalog.campaigns.values() if under_way(campaign)}
    return [
        brand
        for brand in catalog.brands.values()
        if brand.slug in working
        and any((brand.target_audience.age, brand.target_audience.gender, brand.target_audience.cities))
    ]


def _matches(kol: Kol, brands: Sequence[Brand]) -> Iterator[str]:
    """`rawisari:71` for each brand; nothing where there is nothing to compare."""
    audience = latest_audience(kol)
    for brand in brands:
        overall = match(brand.target_audience, audience).overall
        if isinstance(overall, Metric):
            yield f"{brand.slug}:{(overall.number * 100).quantize(Decimal(1))}"
