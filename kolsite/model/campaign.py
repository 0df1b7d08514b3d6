"""A campaign: what it is for, who is in it, when things are due, what was measured and what was learned."""

from __future__ import annotations

from typing import Annotated

from kolsite.model.accepted import Accepted
from kolsite.model.assignment import Assignment, Kpi
from kolsite.model.brand import AudienceTarget
from kolsite.model.fields import Entity, entity, many, may, must, part
from kolsite.model.kol import Vat
from kolsite.model.results import (
    Capture,
    Comment,
    Evaluation,
    Incident,
    Listening,
    Post,
    Sale,
    SalesChannel,
    Survey,
)
from kolsite.model.settings import Contingency, CrisisPlan, InsightRequest, Question
from kolsite.model.share import Share
from kolsite.model.types import (
    Asset,
    BrandRef,
    CampaignRef,
    Choice,
    ClaimRef,
    Count,
    Currency,
    Day,
    Due,
    Handle,
    Hashtag,
    LanguageCode,
    Listed,
    MoneyAmount,
    PostRef,
    ProductRef,
    Prose,
    Slug,
    SlugList,
    TeamRef,
    Text,
    TextList,
    Translated,
    TranslatedList,
    Url,
    YesNo,
    Zone,
)


class CampaignStatus(Choice):
    """How far a campaign has come."""

    PROPOSAL = "proposal", "Proposal | Proposal"
    AWAITING_PO = "awaiting_po", "Menunggu PO | Awaiting PO"
    PLANNING = "planning", "Perencanaan | Planning"
    BRIEFING = "briefing", "Briefing | Briefing"
    PRODUCTION = "production", "Produksi | Production"
    LIVE = "live", "Tayang | Live"
    REPORTING = "reporting", "Pelaporan | Reporting"
    CLOSED = "closed", "Selesai | Closed"
    ON_HOLD = "on_hold", "Ditahan | On hold"
    CANCELLED = "cancelled", "Dibatalkan | Cancelled"


class Objective(Choice):
    """What a campaign is for."""

    AWARENESS = "awareness", "Awareness | Awareness"
    TRUST = "trust", "Kepercayaan | Trust"
    ENGAGEMENT = "engagement", "Engagement | Engagement"
    TRAFFIC = "traffic", "Traffic | Traffic"
    SALES = "sales", "Penjualan | Sales"
    LOYALTY = "loyalty", "Loyalitas | Loyalty"
    EDUCATION = "education", "Edukasi | Education"


class ReportKind(Choice):
    """Which report is due."""

    DAILY = "daily", "Laporan harian | Daily report"
    INTERIM = "interim", "Laporan sementara | Interim report"
    FINAL = "final", "Laporan akhir | Final report"


class BudgetKind(Choice):
    """What money is for."""

    KOL_FEE = "kol_fee", "Fee KOL | KOL fees"
    PRODUCTION = "production", "Produksi | Production"
    MEDIA = "media", "Media | Media"
    AGENCY = "agency", "Fee agency | Agency fee"
    CONTINGENCY = "contingency", "Cadangan | Contingency"


class MusicPolicy(Choice):
    """Which music may be used."""

    ANY = "any", "bebas | any"
    COMMERCIAL_LIBRARY = "commercial_library", "hanya pustaka komersial | commercial library only"
    PROVIDED = "provided", "hanya yang kami berikan | only what we provide"
    NONE = "none", "tanpa musik | no music"


class AttributionRule(Choice):
    """How a sale is matched to a KOL."""

    CODE_FIRST = "code_first", "kode dulu, lalu link | code first, then link"
    LINK_FIRST = "link_first", "link dulu, lalu kode | link first, then code"
    UNION = "union", "kode atau link, sekali saja | code or link, once"


class MoneyInBrief(Choice):
    """Whether a brief speaks of money."""

    NONE = "none", "tanpa uang | no money"
    SHEET = "sheet", "lembar terpisah | separate sheet"
    INLINE = "inline", "di dalam brief | in the brief"


class BriefSize(Choice):
    """How long a brief is."""

    ONE_PAGE = "one_page", "satu halaman | one page"
    STANDARD = "standard", "standar | standard"
    FULL = "full", "lengkap | full"


class Phase(Choice):
    """The parts of a campaign in time."""

    PREPARATION = "preparation", "Persiapan | Preparation"
    PRODUCTION = "production", "Produksi | Production"
    LIVE = "live", "Tayang | Live"
    REPORTING = "reporting", "Pelaporan | Reporting"


class Side(Choice):
    """Whose turn it is."""

    TEAM = "team", "agency | agency"
    KOL = "kol", "KOL | KOL"
    CLIENT = "client", "klien | client"


class StepStatus(Choice):
    """How far a step has come."""

    PLANNED = "planned", "direncanakan | planned"
    DOING = "doing", "berjalan | in progress"
    DONE = "done", "selesai | done"
    CANCELLED = "cancelled", "dibatalkan | cancelled"


class VisibleTo(Choice):
    """Who else may see a step."""

    KOL = "kol", "KOL | KOL"
    CLIENT = "client", "klien | client"


@entity
class ReportDue(Entity):
    """A report and its day."""

    kind: ReportKind = must("C", "campaign", steers="home")
    on: Day = must("C", "campaign", steers="home")


@entity
class ClientLine(Entity):
    """One line of the quotation, as the client knows it."""

    what: Text = must("C", "campaign share")
    amount: MoneyAmount = must("C", "campaign", steers="share")
    note: Text | None = may("C", "campaign share")


@entity
class BudgetLine(Entity):
    """What we plan to spend on one kind of thing."""

    kind: BudgetKind = must("L", "campaign")
    amount: MoneyAmount = must("L", "campaign")


@entity
class Budget(Entity):
    """Our own budget, with margin."""

    total: MoneyAmount | None = may("L", "campaign")
    lines: Annotated[tuple[BudgetLine, ...], Listed] = many("L")


@entity
class TierMix(Entity):
    """How many KOLs of a size."""

    tier: Text = must("C", "campaign")
    count: Count | None = may("C", "campaign")
    role: Text | None = may("C", "campaign")
    backups: Count | None = may("C", "campaign")


@entity
class Offer(Entity):
    """What buyers get."""

    product: ProductRef | None = may("C K", "brief campaign")
    price_normal: MoneyAmount | None = may("C K", "brief campaign")
    price_promo: MoneyAmount | None = may("C K", "brief campaign")
    voucher: Text | None = may("C K", "brief campaign")
    channel: SalesChannel | None = may("C K", "brief campaign")
    from_: Day | None = may("C K", "brief campaign")
    to: Day | None = may("C K", "brief campaign")
    mechanics: Translated | None = may("C K", "brief campaign")


@entity
class Music(Entity):
    """Which music may be used."""

    policy: MusicPolicy | None = may("C K", "brief campaign")
    allowed: TextList = may("C K", "brief campaign", default=())


@entity
class FormatDisclosure(Entity):
    """The ad disclosure of one format."""

    text: Translated | None = may("C K", "brief campaign")
    placement: Translated | None = may("C K", "brief campaign")


@entity
class DisclosureFormats(Entity):
    """Disclosures by format."""

    feed: FormatDisclosure | None = may("C K", "brief campaign")
    carousel: FormatDisclosure | None = may("C K", "brief campaign")
    reel: FormatDisclosure | None = may("C K", "brief campaign")
    story: FormatDisclosure | None = may("C K", "brief campaign")
    tiktok: FormatDisclosure | None = may("C K", "brief campaign")
    short: FormatDisclosure | None = may("C K", "brief campaign")
    long_video: FormatDisclosure | None = may("C K", "brief campaign")
    live: FormatDisclosure | None = may("C K", "brief campaign")
    talk: FormatDisclosure | None = may("C K", "brief campaign")


@entity
class Disclosure(Entity):
    """How advertising is marked."""

    pack: Slug | None = may("C K", "campaign", steers="brief")
    text: Translated | None = may("C K", "brief campaign")
    placement: Translated | None = may("C K", "brief campaign")
    formats: DisclosureFormats = part(DisclosureFormats, "C K")


@entity
class MoodImage(Entity):
    """A picture or link that shows the mood."""

    image: Asset | None = may("C K", steers="brief campaign")
    url: Url | None = may("C K", "brief campaign")
    caption: Translated | None = may("C K", "brief campaign")


@entity
class Attribution(Entity):
    """How sales are matched."""

    rule: AttributionRule | None = may("C", "evaluation share")
    window_days: Count | None = may("C", "evaluation share")


@entity
class Measurement(Entity):
    """When numbers are taken."""

    snapshots: TextList = may("C", "evaluation", default=("D1", "D3", "D7", "D14", "D30"), steers="home share")
    window_days: Count = may("C", "evaluation", default=7, steers="home share")
    tolerance: Count = may("C", "evaluation", default=24, steers="home share")


@entity
class MediaFlight(Entity):
    """A post that is advertised."""

    post: PostRef = must("C", "campaign evaluation", steers="home")
    from_: Day = must("C", "campaign", steers="home")
    to: Day = must("C", "campaign", steers="home")
    message: Text | None = may("C", "campaign")


@entity
class BriefStyle(Entity):
    """What the briefs look like."""

    size: BriefSize | None = may("I", "campaign", steers="brief")
    languages: Annotated[tuple[LanguageCode, ...], Listed] = may("I", "campaign", default=(), steers="brief")


@entity
class Learning(Entity):
    """What was learned, and what follows from it."""

    text: Translated = must("I C", "evaluation share")
    action: Translated | None = may("I C", "evaluation share")
    owner: TeamRef | None = may("I C", "evaluation")
    carried_to: CampaignRef | None = may("I C", "evaluation")
    done_on: Day | None = may("I C", "evaluation")


@entity
class Step(Entity):
    """One entry of `timeline.yml`."""

    slug: Slug = must("I C?visible_to K?visible_to", steers="campaign")
    phase: Phase = must("I C?visible_to K?visible_to", "campaign")
    title: Translated = must("I C?visible_to K?visible_to", "campaign brief", steers="home")
    start: Day | None = may("I C?visible_to K?visible_to", "campaign", steers="brief")
    due: Due = must("I C?visible_to K?visible_to", "campaign brief", steers="home")
    owner: Side | None = may("I C?visible_to K?visible_to", "campaign", steers="home brief")
    after: SlugList = may("I", "campaign", default=())
    status: StepStatus | None = may("I", "campaign", steers="home")
    buffer_days: Count | None = may("I", "campaign")
    visible_to: Annotated[tuple[VisibleTo, ...], Listed] = may("I", "campaign", default=(), steers="brief share")


@entity
class Campaign(Entity):
    """`campaign.yml` and the files beside it."""

    slug: Slug = must("C K", steers="home campaign evaluation brief agreement share profile brand")
    former_slugs: SlugList = may("I", "campaign", default=())
    name: Translated = must("C K", "home campaign evaluation brief agreement share profile brand")
    brand: BrandRef = must("C K", steers="home campaign evaluation brief agreement share profile brand")
    products: Annotated[tuple[ProductRef, ...], Listed] = may("C K", "campaign brief", default=(), steers="home")
    time_zone: Zone | None = may("C K", "campaign", steers="brief home evaluation share")
    season: TextList = may("C K", "campaign", default=())
    status: CampaignStatus = may(
        "C", "home campaign", default=CampaignStatus.PLANNING, steers="brief evaluation share brand"
    )
    objective: Objective | None = may("C K", "campaign brief share")
    goal: Translated | None = may("C K", "campaign brief share")
    key_message: Translated | None = may("C K", "campaign brief")
    big_idea: Translated | None = may("C K", "campaign brief")
    must_say: TranslatedList = may("C K", "campaign brief", default=())
    must_show: TranslatedList = may("C K", "campaign brief", default=())
    target_audience: AudienceTarget = part(AudienceTarget, "C K", "campaign brief", steers="profile evaluation share")
    markets: TextList = may("C K", "campaign brief", default=())
    start: Day = must("C K", "campaign", steers="home brief brand evaluation")
    end: Day = must("C K", "campaign", steers="home brief brand evaluation")
    live_from: Day | None = may("C K", "campaign brief share", steers="home evaluation")
    live_to: Day | None = may("C K", "campaign brief share", steers="home evaluation")
    report_due: Annotated[tuple[ReportDue, ...], Listed] = many("C")
    client_lines: Annotated[tuple[ClientLine, ...], Listed] = many("C")
    client_budget: MoneyAmount | None = may("C", "campaign", steers="share")
    ppn: Vat | None = may("C", "campaign", steers="share")
    budget: Budget = part(Budget, "L")
    quotation_no: Text | None = may("L", "campaign")
    po_no: Text | None = may("L", "campaign")
    po_received_on: Day | None = may("L", "campaign")
    invoice_status: Text | None = may("L", "campaign")
    currency: Currency | None = may("C K", "campaign", steers="brief agreement evaluation share")
    kpis: Annotated[tuple[Kpi, ...], Listed] = many("C", "campaign evaluation share", steers="home")
    tier_mix: Annotated[tuple[TierMix, ...], Listed] = many("C")
    offers: Annotated[tuple[Offer, ...], Listed] = many("C K")
    hashtags: Annotated[tuple[Hashtag, ...], Listed] = may("C K", "campaign brief", default=())
    mentions: Annotated[tuple[Handle, ...], Listed] = may("C K", "campaign brief", default=())
    dos: TranslatedList = may("C K", "campaign brief", default=())
    donts: TranslatedList = may("C K", "campaign brief", default=())
    claims: Annotated[tuple[ClaimRef, ...], Listed] = may("C K", "campaign", default=(), steers="brief home")
    music: Music = part(Music, "C K")
    collab_post_with: Handle | None = may("C K", "campaign brief")
    tag_product: YesNo | None = may("C K", "campaign brief")
    disclosure: Disclosure = part(Disclosure, "C K")
    creative_freedom: Translated | None = may("C K", "campaign brief")
    reschedule: Translated | None = may("C K", "campaign brief")
    draft_submission: Translated | None = may("C K", "campaign brief")
    insights: Annotated[tuple[InsightRequest, ...], Listed] = many("C K")
    faq: Annotated[tuple[Question, ...], Listed] = many("C K")
    moodboard: Annotated[tuple[MoodImage, ...], Listed] = many("C K")
    attribution: Attribution = part(Attribution, "C")
    measurement: Measurement = part(Measurement, "C")
    contingency: Annotated[tuple[Contingency, ...], Listed] = many("I")
    crisis: Annotated[tuple[CrisisPlan, ...], Listed] = many("I")
    crisis_contact: Text | None = may("K", "campaign brief")
    pause_rule: Translated | None = may("K", "campaign brief")
    terms: Translated | None = may("K", "campaign brief")
    media: Annotated[tuple[MediaFlight, ...], Listed] = many("C")
    tentative: TextList = may("C K", "campaign brief", default=(), steers="home")
    brief: BriefStyle = part(BriefStyle, "I")
    audience_reached: AudienceTarget = part(AudienceTarget, "C", "evaluation share")
    learnings: Annotated[tuple[Learning, ...], Listed] = many("I C")
    pics: Annotated[tuple[TeamRef, ...], Listed] = may(
        "C K", "campaign", default=(), steers="home brief share agreement evaluation"
    )
    contact: Text | None = may("C K", "campaign brief share")
    compensation_in_brief: MoneyInBrief = may("I", "campaign", default=MoneyInBrief.NONE, steers="brief")
    notes: Prose | None = may("I", "campaign")
    template_of: Slug | None = may("I", "campaign")
    body: Translated | None = may("C K", "campaign brief")
    timeline: Annotated[tuple[Step, ...], Listed] = many("I C?visible_to K?visible_to")
    shares: Annotated[tuple[Share, ...], Listed] = many("I C")
    accepted: Annotated[tuple[Accepted, ...], Listed] = many("I", "campaign")
    assignments: Annotated[tuple[Assignment, ...], Listed] = many("C K Km I L")
    posts: Annotated[tuple[Post, ...], Listed] = many("C K I")
    metrics: Annotated[tuple[Capture, ...], Listed] = many("C K I")
    comments: Annotated[tuple[Comment, ...], Listed] = many("I")
    sales: Annotated[tuple[Sale, ...], Listed] = many("I C L")
    surveys: Annotated[tuple[Survey, ...], Listed] = many("C")
    listening: Annotated[tuple[Listening, ...], Listed] = many("C")
    incidents: Annotated[tuple[Incident, ...], Listed] = many("I")
    evaluation: Evaluation = part(Evaluation, "C I")
