"""What everybody looks up: how figures are made, words, calendar, sizes, rules with their sources, the agency."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kolsite.language import LANGUAGE_NAMES, Voice, as_language
from kolsite.measure.working_days import DAYS
from kolsite.model.fields import Entity
from kolsite.model.settings import (
    Agency,
    BaseUrls,
    Emv,
    EmvRate,
    ExchangeRate,
    Settings,
    TaxRule,
    TeamMember,
    Thresholds,
    WorkingHours,
)
from kolsite.rules.packs import CHECKED_ON, PACKS, Pack, WordList
from kolsite.views.details import Card, RecordTable, card_of, table_of
from kolsite.views.page import Heading, Page, Prose, prose
from kolsite.views.team.campaign_parts import (
    Cell,
    Column,
    Items,
    Rows,
    Table,
    days_between,
    facts_of,
    heads,
    label,
    percent,
    table,
    ways_to,
    word,
)
from kolsite.views.team.campaign_timeline import holiday_name
from kolsite.views.team.definitions import BY_ID, CHAPTERS, RULES, Chapter
from kolsite.views.team.findings import Hold, hold_of
from kolsite.views.team.glossary import TERMS
from kolsite.views.team.parts import Fact, fact, known_facts
from kolsite.views.team.site import PagePlan, TeamSite

PACK_NAMES = {"id": "Indonesia | Indonesia"}


@dataclass(frozen=True, slots=True)
class DefinitionView:
    """How one figure is made."""

    id: str
    name: str
    formula: str
    unit: str
    edges: str


@dataclass(frozen=True, slots=True)
class ChapterView:
    """Figures that belong together."""

    title: str
    figures: tuple[DefinitionView, ...]


@dataclass(frozen=True, slots=True)
class PackView:
    """The rules of one country, with their sources."""

    title: str
    checked: str
    needs: Table | None
    words: Table | None
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class ReferenceView:
    """Everything on the reference page."""

    title: str
    lead: str
    hold: Hold | None
    agency: tuple[Fact, ...]
    team: Table | None
    privacy: Prose | None
    site: tuple[Fact, ...]
    tiers: Table | None
    benchmarks: Table | None
    hours: tuple[Fact, ...]
    holidays: Table | None
    limits: tuple[Fact, ...]
    packs: tuple[PackView, ...]
    rules: tuple[str, ...]
    chapters: tuple[ChapterView, ...]
    terms: Table | None
    defaults: Card | None
    taxes: RecordTable | None
    rates: RecordTable | None
    emv: tuple[Fact, ...]
    emv_rates: RecordTable | None
    parts: tuple[tuple[str, str], ...] = ()


def plans(site: TeamSite) -> Iterator[PagePlan]:
    title = site.voice.say("Acuan | Reference")
    yield PagePlan("reference/", title, lambda: _page(title, site), in_nav=True)


def _page(title: str, site: TeamSite) -> Page:
    view = reference_view(title, site)
    names = [one.name for chapter in view.chapters for one in chapter.figures]
    names += [term.pair for term in TERMS]
    headings = tuple(headings_of(view, site))
    view = replace(view, parts=ways_to(headings))
    return Page("reference/", title, "team/reference.html", view, headings, " · ".join(names))


def reference_view(title: str, site: TeamSite) -> ReferenceView:
    """What holds for the whole site; taxes, exchange rates and EMV only for leads."""
    voice, settings = site.voice, site.catalog.settings
    return ReferenceView(
        title=title,
        lead=voice.say(
            "Yang berlaku untuk semua campaign, dan cara setiap angka dihitung. | What holds for all campaigns, and "
            "how every figure is counted."
        ),
        hold=hold_of(site, "settings"),
        agency=_agency(settings.agency, voice),
        team=_team(settings, voice),
        privacy=prose(settings.privacy_note, voice),
        site=_site(settings, voice),
        tiers=_tiers(settings, voice),
        benchmarks=_benchmarks(settings, voice),
        hours=_hours(settings, voice),
        holidays=_holidays(settings, voice),
        limits=_limits(settings.thresholds, voice),
        packs=tuple(_pack(name, PACKS[name], voice) for name in settings.rule_packs if name in PACKS),
        rules=tuple(voice.say(rule) for rule in RULES),
        chapters=tuple(_chapter(chapter, site) for chapter in CHAPTERS),
        terms=_terms(voice),
        defaults=card_of(settings.defaults, "", voice),
        taxes=_for_leads(site, settings.tax_rules, TaxRule, label(Settings, "tax_rules", voice)),
        rates=_for_leads(site, settings.fx, ExchangeRate, label(Settings, "fx", voice)),
        emv=facts_of(settings.emv, ("method", "source", "as_of"), voice) if site.leads else (),
        emv_rates=_for_leads(site, settings.emv.rates, EmvRate, label(Emv, "rates", voice)),
    )


def _for_leads(site: TeamSite, records: Sequence[Entity], kind: type[Entity], caption: str) -> RecordTable | None:
    """A table of what speaks of money."""
    return table_of(records, kind, caption, site.voice, omit={"slug"}) if site.leads else None


# --- who and where -------------------------------------------------------------------------------------------


def _agency(agency: Agency, voice: Voice) -> tuple[Fact, ...]:
    keys = (
        "name", "legal_name", "address", "contact", "npwp", "billing_address", "finance_email", "invoice_notes",
    )  # fmt: skip
    return facts_of(agency, keys, voice)


def _team(settings: Settings, voice: Voice) -> Table | None:
    rows: Rows = [
        [
            one.name,
            word(one.role, voice),
            one.greeting or "",
            Cell(one.email or "", copy=one.email or ""),
            one.whatsapp or "",
        ]
        for one in settings.team
    ]
    keys = ("name", "role", "greeting", "email", "whatsapp")
    columns = [Column(label(TeamMember, key, voice)) for key in keys]
    return table(label(Settings, "team", voice), columns, rows)


def _site(settings: Settings, voice: Voice) -> tuple[Fact, ...]:
    language = LANGUAGE_NAMES[as_language(settings.language) or "id"]
    return known_facts(
        fact(label(Settings, "language", voice), language),
        *facts_of(settings, ("time_zone", "currency"), voice),
        fact(label(Settings, "week_starts", voice), _weekday(settings.week_starts, voice)),
        *facts_of(settings, ("assets_root", "schema"), voice),
        *_addresses(settings.base_url, voice),
        fact(label(Settings, "rule_packs", voice), *settings.rule_packs),
    )


def _addresses(urls: BaseUrls, voice: Voice) -> tuple[Fact, ...]:
    return facts_of(urls, ("internal", "leads", "clients", "kols"), voice)


# --- sizes ---------------------------------------------------------------------------------------------------


def _tiers(settings: Settings, voice: Voice) -> Table | None:
    rows: Rows = [
        [
            one.name,
            voice.number(one.min),
            voice.number(one.max) if one.max is not None else voice.say("tanpa batas | no limit"),
            word(one.platform, voice) or voice.say("semua | all"),
        ]
        for one in settings.tiers
    ]
    columns = heads(
        voice, "Tier | Tier", "Followers dari | Followers from", "sampai di bawah | to below", "Platform | Platform",
        numbers=(1, 2),
    )  # fmt: skip
    return table(label(Settings, "tiers", voice), columns, rows)


def _benchmarks(settings: Settings, voice: Voice) -> Table | None:
    rows: list[Items] = []
    for one in settings.benchmarks:
        low, mid, high = (percent(value, voice) if value is not None else "" for value in (one.low, one.mid, one.high))
        basis = one.basis or voice.say("dasar tidak disebut | basis not named")
        rows.append(
            [
                f"{one.metric.upper() if one.metric in BY_ID else one.metric} ({basis})",
                word(one.platform, voice),
                one.tier or voice.say("semua | all"),
                low,
                mid,
                high,
                Cell(one.source, voice.day(one.as_of) if one.as_of else ""),
            ]
        )
    columns = heads(
        voice, "Angka | Figure", "Platform | Platform", "Tier | Tier", "Rendah | Low", "Tengah | Mid", "Tinggi | High",
        "Sumber | Source", numbers=(3, 4, 5),
    )  # fmt: skip
    return table(label(Settings, "benchmarks", voice), columns, rows)


# --- time ----------------------------------------------------------------------------------------------------


def _hours(settings: Settings, voice: Voice) -> tuple[Fact, ...]:
    days = [_weekday(day, voice) for day in settings.working_days]
    hours: WorkingHours = settings.working_hours
    told = f"{hours.from_}–{hours.to}" if hours.from_ and hours.to else hours.from_ or hours.to
    return known_facts(
        fact(label(Settings, "working_days", voice), voice.join(days)),
        fact(label(Settings, "working_hours", voice), told),
    )


def _weekday(name: str, voice: Voice) -> str:
    """A weekday's name; one that is none as it was written."""
    if name not in DAYS:
        return name
    return voice.day(date(2026, 6, 1 + DAYS.index(name)), weekday=True).partition(",")[0]


def _holidays(settings: Settings, voice: Voice) -> Table | None:
    """By month, with who says so."""
    rows: list[Items] = []
    for one in sorted(settings.holidays, key=lambda one: (one.from_, one.to or one.from_)):
        rows.append(
            [
                Cell(holiday_name(one, voice)),
                voice.month(one.from_),
                days_between(one.from_, one.to or one.from_, voice),
                word(one.kind, voice),
                one.source or "",
            ]
        )
    columns = heads(
        voice, "Hari | Day", "Bulan | Month", "Tanggal | Date", "Jenis | Kind", "Sumber | Source", tight=(1, 2)
    )  # fmt: skip
    return table(label(Settings, "holidays", voice), columns, rows)


def _limits(limits: Thresholds, voice: Voice) -> tuple[Fact, ...]:
    return facts_of(limits, ("stale_days", "coverage_min", "spike_pct", "spike_days", "buffer_days"), voice)


# --- rules ---------------------------------------------------------------------------------------------------


def _pack(name: str, pack: Pack, voice: Voice) -> PackView:
    return PackView(
        voice.say(PACK_NAMES[name]) if name in PACK_NAMES else name,
        voice.say("terakhir diperiksa {day} | last checked {day}", day=voice.day(CHECKED_ON)),
        _needs(pack, voice),
        _risky(pack, voice),
        known_facts(
            fact(voice.say("Tenaga kesehatan | Health professionals"), pack.health_professional),
            fact(voice.say("Penanda iklan | Ad disclosure"), pack.disclosure),
        ),
    )


def _needs(pack: Pack, voice: Voice) -> Table | None:
    """What each category needs before it may be advertised."""
    rows: list[Items] = []
    for category, source in pack.approval_needed.items():
        rows.append([word(category, voice), voice.say("izin iklan | ad approval"), source])
    for category, (since, source) in pack.halal_since.items():
        needs = voice.say("status halal sejak {day} | halal status from {day}", day=voice.day(since))
        rows.append([word(category, voice), needs, source])
    for category, (kinds, source) in pack.licence_needed.items():
        named = [word(kind, voice) for kind in sorted(kinds, key=lambda kind: kind.value)]
        either = " / ".join(named)
        rows.append([word(category, voice), either, source])
    columns = heads(voice, "Kategori | Category", "Yang diperlukan | What it needs", "Dasar | Source")
    return table(voice.say("Yang diperlukan sebelum beriklan | What advertising needs"), columns, rows)


def _risky(pack: Pack, voice: Voice) -> Table | None:
    """Words that are looked for in captions and drafts."""
    lists: list[tuple[str, WordList]] = [(voice.say("semua kategori | all categories"), pack.everywhere)]
    lists += [(word(category, voice), words) for category, words in pack.by_category.items()]
    rows: Rows = [[name, ", ".join(f"“{one}”" for one in words.words), words.source] for name, words in lists]
    columns = heads(voice, "Kategori | Category", "Kata | Words", "Dasar | Source")
    return table(voice.say("Kata yang dicari di caption dan draft | Words that are looked for"), columns, rows)


# --- figures and words ---------------------------------------------------------------------------------------


def _chapter(chapter: Chapter, site: TeamSite) -> ChapterView:
    voice = site.voice
    return ChapterView(
        voice.say(chapter.title),
        tuple(
            DefinitionView(
                f"def-{one.id}", voice.say(one.name), voice.say(one.formula), voice.say(one.unit), voice.say(one.edges)
            )
            for one in chapter.figures
        ),
    )


def _terms(voice: Voice) -> Table | None:
    """Both languages side by side, whatever the page's own."""
    rows: Rows = [[*term.pair.split(" | "), voice.say(term.note) if term.note else ""] for term in TERMS]
    columns = heads(voice, "Indonesia | Indonesian", "Inggris | English", "Catatan | Note")
    return table(voice.say("Kamus | Glossary"), columns, rows)


def headings_of(view: ReferenceView, site: TeamSite) -> Iterator[Heading]:
    """The sections that the template shows for this view, in its order."""
    parts: tuple[tuple[str, str, object], ...] = (
        ("figures", "Cara menghitung | How figures are made", True),
        ("terms", "Kamus | Glossary", view.terms),
        ("calendar", "Kalender | Calendar", view.holidays or view.hours),
        ("sizes", "Tier dan pembanding | Tiers and benchmarks", view.tiers or view.benchmarks),
        ("rules", "Aturan iklan | Advertising rules", view.packs),
        ("limits", "Batas | Limits", view.limits),
        ("money", "Pajak, kurs, EMV | Taxes, rates, EMV", view.taxes or view.rates or view.emv),
        ("texts", "Teks bawaan | Default texts", view.defaults),
        ("agency", "Agency dan tim | Agency and team", True),
    )
    yield from (Heading(anchor, site.voice.say(title)) for anchor, title, there in parts if there)
