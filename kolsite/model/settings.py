"""What holds for the whole agency: who it is, its team, tiers, calendar, taxes, and texts that are always the same."""

from __future__ import annotations

from typing import Annotated

from kolsite.model.fields import Entity, entity, many, may, must, part
from kolsite.model.types import (
    Asset,
    Choice,
    Count,
    Currency,
    Day,
    KolRef,
    LanguageCode,
    Listed,
    Number,
    Share,
    Slug,
    SlugList,
    TeamRef,
    Text,
    Translated,
    TranslatedList,
    Url,
    Zone,
)


class Platform(Choice):
    """Where something is published."""

    INSTAGRAM = "instagram", "Instagram | Instagram"
    TIKTOK = "tiktok", "TikTok | TikTok"
    YOUTUBE = "youtube", "YouTube | YouTube"
    FACEBOOK = "facebook", "Facebook | Facebook"
    X = "x", "X | X"
    THREADS = "threads", "Threads | Threads"
    LINKEDIN = "linkedin", "LinkedIn | LinkedIn"
    SHOPEE = "shopee", "Shopee | Shopee"
    BLOG = "blog", "Blog | Blog"
    PODCAST = "podcast", "Podcast | Podcast"
    OFFLINE = "offline", "Offline | Offline"


class TeamRole(Choice):
    """What somebody does in the team."""

    PIC = "pic", "PIC | Person in charge"
    AM = "am", "Account manager | Account manager"
    FINANCE = "finance", "Finance | Finance"
    LEAD = "lead", "Head | Lead"
    INTERN = "intern", "Magang | Intern"


class HolidayKind(Choice):
    """Why a day is not like others."""

    NATIONAL = "national", "Libur nasional | National holiday"
    JOINT_LEAVE = "joint_leave", "Cuti bersama | Joint leave"
    OBSERVANCE = "observance", "Hari besar | Observance"
    COMMERCE = "commerce", "Hari belanja | Shopping day"
    SCHOOL = "school", "Libur sekolah | School holiday"
    COMPANY = "company", "Libur kantor | Company holiday"


class EmvMethod(Choice):
    """How an estimated advertising equivalent is made, if at all."""

    OFF = "off", "Tidak dipakai | Not used"
    VIEWS = "views", "Dari views | From views"
    ENGAGEMENT = "engagement", "Dari engagement | From engagements"


class TaxPayer(Choice):
    """Who pays a tax."""

    WITHHELD = "withheld", "Dipotong dari KOL | Withheld from the KOL"
    AGENCY = "agency", "Ditanggung agency | Paid by the agency"
    KOL = "kol", "Dibayar KOL | Paid by the KOL"


class TaxBase(Choice):
    """What a tax rate is applied to."""

    GROSS = "gross", "Gross | Gross"
    HALF_GROSS = "half_gross", "50% gross | 50% of gross"
    NETT = "nett", "Nett | Nett"


@entity
class Agency(Entity):
    """The agency itself."""

    name: Text = must("C K", "home brief agreement share reference")
    logo: Asset | None = may("C K", steers="home brief agreement share")
    address: Text | None = may("C K", "brief agreement share reference")
    contact: Text | None = may("C K", "brief agreement share reference")
    legal_name: Text | None = may("Km C", "agreement share reference")
    npwp: Text | None = may("Km C", "agreement reference")
    billing_address: Text | None = may("Km C", "agreement reference")
    finance_email: Text | None = may("Km C", "agreement reference")
    invoice_notes: Translated | None = may("Km C", "agreement reference")


@entity
class Question(Entity):
    """A question that the audience asks, and the answer that was agreed."""

    question: Translated = must("C K", "brief campaign")
    answer: Translated = must("C K", "brief campaign")
    escalate: Text | None = may("C K", "brief campaign")


@entity
class InsightRequest(Entity):
    """Numbers that the KOL sends after posting."""

    what: Translated = must("C K", "brief campaign")
    within: Text | None = may("C K", "brief campaign")
    how: Translated | None = may("C K", "brief campaign")


@entity
class Contingency(Entity):
    """What is done when something does not go as planned."""

    when: Translated = must("I", "campaign")
    do: Translated = must("I", "campaign")
    owner: TeamRef | None = may("I", "campaign")
    backup_kol: KolRef | None = may("I", "campaign")
    buffer_days: Count | None = may("I", "campaign")


@entity
class CrisisPlan(Entity):
    """What is done in the first hour of a crisis."""

    scenario: Translated = must("I", "campaign")
    severity: Text | None = may("I", "campaign")
    first_hour: TranslatedList = many("I", "campaign")
    owner: TeamRef | None = may("I", "campaign")
    statement: Translated | None = may("I", "campaign")


@entity
class Defaults(Entity):
    """Texts that are the same every time; the nearest of assignment, campaign, brand and settings wins."""

    draft_submission: Translated | None = may("C K", "brief campaign")
    reschedule: Translated | None = may("C K", "brief campaign")
    insights: Annotated[tuple[InsightRequest, ...], Listed] = many("C K", "brief campaign")
    disclosure: Translated | None = may("C K", "brief campaign")
    crisis: Annotated[tuple[CrisisPlan, ...], Listed] = many("I", "campaign")
    crisis_contact: Text | None = may("K", "brief campaign")
    pause_rule: Translated | None = may("K", "brief campaign")
    contingency: Annotated[tuple[Contingency, ...], Listed] = many("I", "campaign")
    terms: Translated | None = may("K", "brief campaign")
    faq: Annotated[tuple[Question, ...], Listed] = many("C K", "brief campaign")
    creative_freedom: Translated | None = may("C K", "brief campaign")


@entity
class BaseUrls(Entity):
    """Where the outputs are published, if anywhere."""

    internal: Url | None = may("I", "reference", steers="home campaign")
    leads: Url | None = may("I", "reference", steers="home campaign")
    clients: Url | None = may("I", "reference", steers="campaign brand evaluation")
    kols: Url | None = may("I", "reference", steers="campaign")


@entity
class TeamMember(Entity):
    """Somebody of the team."""

    slug: Slug = must("I", steers="home campaign")
    name: Text = must("I K C", "home reference brief agreement share campaign")
    greeting: Text | None = may("I K C", "brief reference")
    role: TeamRole = must("I", "reference", steers="home")
    email: Text | None = may("I K C", "brief agreement share reference")
    whatsapp: Text | None = may("I K C", "brief agreement share reference")


@entity
class Tier(Entity):
    """A size class of KOLs by followers."""

    name: Text = must("I C", "directory profile reference", steers="home share")
    min: Count = must("I C", "reference", steers="directory profile campaign share")
    max: Count | None = may("I C", "reference", steers="directory profile campaign share")
    platform: Platform | None = may("I C", "reference", steers="directory profile campaign share")


@entity
class Benchmark(Entity):
    """What is usual, according to a named source."""

    platform: Platform = must("I C", "reference", steers="profile evaluation share")
    tier: Text | None = may("I C", "reference", steers="profile evaluation share")
    metric: Text = must("I C", "reference", steers="profile evaluation share")
    basis: Text | None = may("I C", "reference", steers="profile evaluation share")
    low: Share | None = may("I C", "reference", steers="profile evaluation share")
    mid: Share | None = may("I C", "reference", steers="profile evaluation share")
    high: Share | None = may("I C", "reference", steers="profile evaluation share")
    source: Text = must("I C", "profile reference")
    as_of: Day | None = may("I C", "profile reference")


@entity
class EmvRate(Entity):
    """The price of a thousand views on a platform, for an estimate."""

    platform: Platform = must("L", "reference")
    country: Text | None = may("L", "reference")
    cpm: Number = must("L", "reference")


@entity
class Emv(Entity):
    """An estimated advertising equivalent; off unless a client asks."""

    method: EmvMethod = may("L", "reference", default=EmvMethod.OFF)
    rates: Annotated[tuple[EmvRate, ...], Listed] = many("L", "reference")
    source: Text | None = may("L", "reference")
    as_of: Day | None = may("L", "reference")


@entity
class ExchangeRate(Entity):
    """A dated rate between two currencies."""

    date: Day = must("L", "reference")
    from_: Currency = must("L", "reference")
    to: Currency = must("L", "reference")
    rate: Number = must("L", "reference")
    source: Text | None = may("L", "reference")


@entity
class TaxRule(Entity):
    """A tax as finance has set it; none is built in."""

    slug: Slug = must("L Km", steers="agreement campaign")
    label: Translated = must("L Km", "agreement reference")
    rate: Share = must("L Km", "agreement reference")
    base: TaxBase = may("L Km", "agreement reference", default=TaxBase.GROSS)
    payer: TaxPayer = may("L Km", "agreement reference", default=TaxPayer.WITHHELD)
    from_: Day | None = may("L Km", "reference", steers="agreement")
    to: Day | None = may("L Km", "reference", steers="agreement")
    source: Text | None = may("L Km", "agreement reference")


@entity
class Holiday(Entity):
    """Days on which nobody approves, or everybody posts."""

    from_: Day = must("I K C", "reference campaign", steers="home brief")
    to: Day | None = may("I K C", "reference campaign", steers="home brief")
    name: Translated = must("I K C", "reference")
    kind: HolidayKind = must("I K C", "reference", steers="campaign home")
    tentative: bool | None = may("I K C", "reference campaign")
    source: Text | None = may("I K C", "reference")


@entity
class WorkingHours(Entity):
    """When the office answers."""

    from_: Text | None = may("I K C", "reference brief")
    to: Text | None = may("I K C", "reference brief")


@entity
class Thresholds(Entity):
    """From when on something is worth a second look."""

    stale_days: Count = may("I", "reference", steers="home profile", default=180)
    coverage_min: Share | None = may("I", "reference", steers="evaluation")
    spike_pct: Share | None = may("I", "reference", steers="profile home")
    spike_days: Count = may("I", "reference", steers="profile home", default=7)
    buffer_days: Count = may("I", "reference", steers="home campaign", default=2)


@entity
class Settings(Entity):
    """`settings.yml`: what holds for the whole site."""

    schema: Text = must("I", "reference")
    agency: Agency = must("C K")
    privacy_note: Translated | None = may("K", "brief reference")
    defaults: Defaults = part(Defaults, "C K I")
    language: LanguageCode = may(
        "I",
        "reference",
        steers="home directory profile brand campaign evaluation trend reference brief agreement share",
        default="id",
    )
    time_zone: Zone = may(
        "I",
        "reference",
        steers="home directory profile brand campaign evaluation trend reference brief agreement share",
        default="Asia/Jakarta",
    )
    currency: Currency = may(
        "I",
        "reference",
        steers="home directory profile brand campaign evaluation trend reference brief agreement share",
        default="IDR",
    )
    week_starts: Text = may("I", "reference", steers="campaign", default="monday")
    base_url: BaseUrls = part(BaseUrls, "I")
    assets_root: Text | None = may("I", "reference")
    team: Annotated[tuple[TeamMember, ...], Listed] = many("I K C")
    tiers: Annotated[tuple[Tier, ...], Listed] = many("I C")
    benchmarks: Annotated[tuple[Benchmark, ...], Listed] = many("I C")
    emv: Emv = part(Emv, "L")
    fx: Annotated[tuple[ExchangeRate, ...], Listed] = many("L")
    tax_rules: Annotated[tuple[TaxRule, ...], Listed] = many("L Km")
    holidays: Annotated[tuple[Holiday, ...], Listed] = many("I K C")
    working_days: SlugList = may(
        "I K C",
        "reference",
        steers="agreement home campaign",
        default=("monday", "tuesday", "wednesday", "thursday", "friday"),
    )
    working_hours: WorkingHours = part(WorkingHours, "I K C")
    rule_packs: SlugList = may("I", "reference", steers="home campaign profile brand", default=("id",))
    thresholds: Thresholds = part(Thresholds, "I")
