"""One campaign × one KOL: the decision, the agreement, what has to be made by when, and how it went."""

from __future__ import annotations

from typing import Annotated

from kolsite.model.fields import Entity, entity, many, may, must, part
from kolsite.model.kol import Basis, Vat
from kolsite.model.results import Format
from kolsite.model.settings import Platform
from kolsite.model.types import (
    Choice,
    Count,
    Currency,
    Day,
    Due,
    KolRef,
    Listed,
    Moment,
    MoneyAmount,
    MoneyOrShare,
    Number,
    ProductRef,
    Prose,
    Rating,
    Share,
    Slug,
    SurveyRef,
    Target,
    TaxRef,
    Text,
    TextList,
    Translated,
    TranslatedList,
    Url,
    YesNo,
)


class Decision(Choice):
    """Whether this KOL is in the campaign."""

    LONGLIST = "longlist", "Listing | Long list"
    SHORTLIST = "shortlist", "Shortlist | Shortlist"
    SELECTED = "selected", "Terpilih | Selected"
    RESERVE = "reserve", "Cadangan | Reserve"
    REJECTED = "rejected", "Belum terpilih | Not selected"


class Outreach(Choice):
    """How far the talks have come."""

    NOT_CONTACTED = "not_contacted", "Belum dihubungi | Not contacted"
    CONTACTED = "contacted", "Sudah dihubungi | Contacted"
    NO_REPLY = "no_reply", "Belum dibalas | No reply"
    RATE_RECEIVED = "rate_received", "Rate diterima | Rate received"
    NEGOTIATING = "negotiating", "Negosiasi | Negotiating"
    WAITING_CLIENT = "waiting_client", "Menunggu klien | Waiting for the client"
    DEAL = "deal", "Deal | Deal"
    DECLINED = "declined", "Menolak | Declined"
    OVER_BUDGET = "over_budget", "Di atas budget | Over budget"
    CONFLICT = "conflict", "Bentrok | Conflict"


class Vote(Choice):
    """What the client thinks of a proposal."""

    UP = "up", "setuju | yes"
    DOWN = "down", "tidak | no"
    NONE = "none", "belum ada suara | no vote yet"


class ConceptStatus(Choice):
    """What became of an idea."""

    PROPOSED = "proposed", "diusulkan | proposed"
    APPROVED = "approved", "disetujui | approved"
    REJECTED = "rejected", "tidak dipakai | not used"


class Proposer(Choice):
    """Whose idea it was."""

    BRAND = "brand", "brand | brand"
    KOL = "kol", "KOL | KOL"
    AGENCY = "agency", "agency | agency"


class CompensationKind(Choice):
    """In what somebody is paid."""

    FLAT = "flat", "fee tetap | flat fee"
    PRODUCT = "product", "produk | product"
    COMMISSION = "commission", "komisi | commission"
    ROYALTY = "royalty", "royalti | royalty"
    BONUS = "bonus", "bonus | bonus"
    NONE = "none", "tanpa bayaran | unpaid"


class PaymentKind(Choice):
    """Which part of the money."""

    DP = "dp", "DP | Down payment"
    TERMIN = "termin", "Termin | Instalment"
    PELUNASAN = "pelunasan", "Pelunasan | Final payment"
    KOMISI = "komisi", "Komisi | Commission"
    KILL_FEE = "kill_fee", "Kill fee | Kill fee"


class TopUnit(Choice):
    """How payment days are counted."""

    WORKING = "working", "hari kerja | working days"
    CALENDAR = "calendar", "hari kalender | calendar days"


class PaymentStatus(Choice):
    """How far a payment has come."""

    NOT_DUE = "not_due", "belum jatuh tempo | not due"
    INVOICE_REQUESTED = "invoice_requested", "invoice diminta | invoice requested"
    INVOICE_RECEIVED = "invoice_received", "invoice diterima | invoice received"
    DOCS_INCOMPLETE = "docs_incomplete", "dokumen belum lengkap | papers incomplete"
    APPROVED = "approved", "approved | approved"
    SCHEDULED = "scheduled", "dijadwalkan | scheduled"
    PAID = "paid", "lunas | paid"
    BUKTI_POTONG_SENT = "bukti_potong_sent", "bukti potong terkirim | tax slip sent"
    ON_HOLD = "on_hold", "ditahan | on hold"
    DISPUTED = "disputed", "sengketa | disputed"


class AgreementKind(Choice):
    """What sort of paper it is."""

    SPK = "spk", "SPK | Work order (SPK)"
    MOU = "mou", "MoU | MoU"
    PKS = "pks", "PKS | Agreement (PKS)"
    PO = "po", "PO | Purchase order"
    EMAIL = "email", "Email | E-mail"


class ExclusivityKind(Choice):
    """How much is locked."""

    FULL = "full", "semua kategori | all categories"
    CATEGORY = "category", "satu kategori | one category"


class AckBy(Choice):
    """Who accepted a brief."""

    TALENT = "talent", "KOL sendiri | the KOL"
    MANAGER = "manager", "manajer | the manager"


class FeedbackWhen(Choice):
    """When feedback came."""

    PRE = "pre", "sebelum | before"
    DURING = "during", "selama | during"
    POST = "post", "sesudah | after"


class FeedbackStatus(Choice):
    """What became of feedback."""

    OPEN = "open", "belum dijawab | open"
    ANSWERED = "answered", "sudah dijawab | answered"
    DONE = "done", "sudah dilakukan | done"


class Renewal(Choice):
    """Whether to work together again."""

    RENEW = "renew", "lanjut | renew"
    RENEW_WITH_CHANGES = "renew_with_changes", "lanjut dengan perubahan | renew with changes"
    HOLD = "hold", "tunda | hold"
    STOP = "stop", "berhenti | stop"


class DeliverableStatus(Choice):
    """How far a deliverable has come."""

    NOT_STARTED = "not_started", "Belum mulai | Not started"
    STORYLINE = "storyline", "Storyline | Storyline"
    SHOOTING = "shooting", "Produksi | Shooting"
    DRAFT = "draft", "Draft | Draft"
    WAITING_AGENCY = "waiting_agency", "Menunggu agency | Waiting for the agency"
    WAITING_CLIENT = "waiting_client", "Menunggu klien | Waiting for the client"
    REVISION = "revision", "Revisi | Revision"
    APPROVED = "approved", "Approved | Approved"
    SCHEDULED = "scheduled", "Terjadwal | Scheduled"
    POSTED = "posted", "Sudah tayang | Posted"
    PROOF_RECEIVED = "proof_received", "Bukti tayang diterima | Proof received"
    INSIGHT_RECEIVED = "insight_received", "Insight diterima | Insight received"
    DONE = "done", "Selesai | Done"
    TAKEDOWN = "takedown", "Takedown | Taken down"
    REPOSTED = "reposted", "Tayang ulang | Reposted"
    MISSED = "missed", "Tidak tayang | Missed"
    CANCELLED = "cancelled", "Dibatalkan | Cancelled"
    REPLACED = "replaced", "Diganti | Replaced"


class ReviewStage(Choice):
    """What was reviewed."""

    STORYLINE = "storyline", "storyline | storyline"
    CONCEPT = "concept", "konsep | concept"
    SCRIPT = "script", "naskah | script"
    DRAFT = "draft", "draft | draft"
    FINAL = "final", "final | final"


class ReviewerRole(Choice):
    """On whose side a reviewer is."""

    AGENCY = "agency", "agency | agency"
    CLIENT = "client", "klien | client"
    LEGAL = "legal", "legal | legal"


class ReviewVerdict(Choice):
    """What a review decided."""

    APPROVED = "approved", "approved | approved"
    REVISE = "revise", "revisi | revise"
    REJECTED = "rejected", "ditolak | rejected"
    PENDING = "pending", "menunggu | pending"


class TalkAudience(Choice):
    """To whom an expert speaks."""

    PUBLIC = "public", "umum | the public"
    HCP = "hcp", "tenaga kesehatan | health professionals"


class KpiMetric(Choice):
    """What a target can be set for."""

    VIEWS = "views", "Views | Views"
    REACH = "reach", "Reach kotor | Gross reach"
    IMPRESSIONS = "impressions", "Impresi | Impressions"
    ENGAGEMENTS = "engagements", "Engagement | Engagements"
    ER = "er", "ER | ER"
    LINK_CLICKS = "link_clicks", "Klik link | Link clicks"
    CTR = "ctr", "CTR | CTR"
    CVR = "cvr", "CVR | CVR"
    CPM = "cpm", "CPM | CPM"
    CPE = "cpe", "CPE | CPE"
    CPV = "cpv", "CPV | CPV"
    CPC = "cpc", "CPC | CPC"
    CPA = "cpa", "CPA | CPA"
    ORDERS = "orders", "Pesanan | Orders"
    UNITS = "units", "Unit terjual | Units sold"
    NET_REVENUE = "net_revenue", "Penjualan bersih | Net revenue"
    NEW_CUSTOMERS = "new_customers", "Pelanggan baru | New customers"
    LEADS = "leads", "Leads | Leads"
    BOOKINGS = "bookings", "Janji temu | Bookings"
    ROAS = "roas", "ROAS | ROAS"
    ROI = "roi", "ROI | ROI"
    ATTENDEES = "attendees", "Peserta | Attendees"
    POSTS = "posts", "Konten tayang | Posts"
    SURVEY_LIFT = "survey_lift", "Kenaikan survei | Survey lift"
    DISCLOSURE = "disclosure", "Penanda iklan | Disclosure rate"


class KpiBasis(Choice):
    """What a rate is counted against."""

    FOLLOWERS = "followers", "followers | followers"
    REACH = "reach", "reach | reach"
    IMPRESSIONS = "impressions", "impresi | impressions"
    VIEWS = "views", "views | views"


class Direction(Choice):
    """Which way is better."""

    HIGHER = "higher", "makin tinggi makin baik | higher is better"
    LOWER = "lower", "makin rendah makin baik | lower is better"


@entity
class Kpi(Entity):
    """A target and how it is measured."""

    metric: KpiMetric = must("")
    basis: KpiBasis | None = may("")
    platform: Platform | None = may("")
    survey: SurveyRef | None = may("")
    target: Target = must("")
    direction: Direction | None = may("")
    guaranteed: YesNo | None = may("")
    source: Text | None = may("")


@entity
class Criterion(Entity):
    """One weighted reason for or against a KOL."""

    name: Text = must("I", "campaign")
    weight: Number | None = may("I", "campaign")
    score: Rating | None = may("I", "campaign")
    evidence: Text | None = may("I", "campaign")


@entity
class Fit(Entity):
    """How well a KOL fits the brand."""

    criteria: Annotated[tuple[Criterion, ...], Listed] = many("I")


@entity
class ClientVote(Entity):
    """The client's vote on a proposal."""

    vote: Vote = may("I C", "campaign", default=Vote.NONE)
    comment: Text | None = may("I C", "campaign")
    by: Text | None = may("I C", "campaign")
    on: Day | None = may("I C", "campaign")
    via: Text | None = may("I C", "campaign")


@entity
class Concept(Entity):
    """An idea for the content."""

    title: Text = must("C K", "campaign brief")
    proposer: Proposer | None = may("C K", "campaign brief")
    text: Translated | None = may("C K", "campaign brief")
    status: ConceptStatus | None = may("C K", "campaign brief")
    decision_note: Text | None = may("C K", "campaign brief")


@entity
class Compensation(Entity):
    """What somebody is paid; for the manager's sheet and for leads."""

    kinds: Annotated[tuple[CompensationKind, ...], Listed] = may("Km L K?inline", "agreement campaign", default=())
    agreed: MoneyAmount | None = may("Km L K?inline", "agreement campaign evaluation", steers="home profile")
    currency: Currency | None = may("Km L K?inline", "agreement campaign", steers="evaluation")
    product_value: MoneyAmount | None = may("Km L K?inline", "agreement campaign")
    commission_pct: Share | None = may("Km L K?inline", "agreement campaign", steers="evaluation")
    commission_base: Text | None = may("Km L K?inline", "agreement campaign")
    bonus_rules: TextList = may("Km L K?inline", "agreement campaign", default=())
    tax_rule: TaxRef | None = may("Km L K?inline", "agreement")
    basis: Basis | None = may("Km L K?inline", "agreement campaign")
    ppn: Vat | None = may("Km L K?inline", "agreement campaign")
    kill_fee: MoneyOrShare | None = may("Km L K?inline", "agreement campaign")
    late_penalty: Text | None = may("Km L K?inline", "agreement campaign")
    asked: MoneyAmount | None = may("L", "campaign")
    offered: MoneyAmount | None = may("L", "campaign")


@entity
class Payment(Entity):
    """One part of the money: when it is due and how far it has come."""

    kind: PaymentKind = must("Km L", "agreement campaign home")
    amount: MoneyAmount | None = may("Km L", "agreement campaign home")
    part: Share | None = may("Km L", "agreement campaign")
    trigger: Text | None = may("Km L", "agreement campaign")
    due: Day | None = may("Km L", "agreement campaign home")
    top_days: Count | None = may("Km L", "agreement campaign")
    top_unit: TopUnit | None = may("Km L", "agreement campaign")
    status: PaymentStatus | None = may("Km L", "agreement campaign", steers="home")
    invoice_no: Text | None = may("Km L", "agreement campaign")
    invoice_received_on: Day | None = may("Km L", "agreement campaign")
    paid_on: Day | None = may("Km L", "agreement campaign")
    hold_reason: Text | None = may("Km L", "agreement campaign home")
    ref: Text | None = may("L", "campaign")


@entity
class Agreement(Entity):
    """The paper that was signed."""

    kind: AgreementKind | None = may("Km L", "agreement campaign")
    no: Text | None = may("Km L", "agreement campaign")
    sent_on: Day | None = may("Km L", "agreement campaign")
    signed_on: Day | None = may("Km L", "agreement campaign")
    signed_by: Text | None = may("Km L", "agreement campaign")


@entity
class Code(Entity):
    """A promo code given to a KOL."""

    code: Text = must("C K", "brief campaign", steers="home evaluation share")
    discount: Text | None = may("C K", "brief campaign")
    valid_from: Due | None = may("C K", "brief campaign", steers="home evaluation")
    valid_to: Due | None = may("C K", "brief campaign", steers="home evaluation")
    channel: Text | None = may("C K", "brief campaign")
    leaked_at: Moment | None = may("C K", "campaign share evaluation", steers="home brief")
    replaced_by: Text | None = may("C K", "campaign brief")


@entity
class TrackedLink(Entity):
    """A link given to a KOL."""

    destination: Url = must("C K", "brief campaign")
    utm_source: Text | None = may("C K", "brief campaign")
    utm_medium: Text | None = may("C K", "brief campaign")
    utm_campaign: Text | None = may("C K", "brief campaign")
    utm_content: Text | None = may("C K", "brief campaign", steers="evaluation share")
    utm_term: Text | None = may("C K", "brief campaign")
    short_url: Url | None = may("C K", "brief campaign")


@entity
class Exclusivity(Entity):
    """What the KOL does not do for others."""

    kind: ExclusivityKind | None = may("K", "brief agreement campaign", steers="home")
    category: Text | None = may("K", "brief agreement campaign", steers="home")
    competitors: TextList = may("K", "brief agreement campaign", default=(), steers="home")
    from_: Day | None = may("K", "brief agreement campaign", steers="home")
    to: Day | None = may("K", "brief agreement campaign", steers="home")
    price: MoneyAmount | None = may("Km L", "agreement campaign")


@entity
class UsageRight(Entity):
    """What the client may do with the content, and until when."""

    channels: TextList = may("K C", "brief agreement campaign share", default=())
    territories: TextList = may("K C", "brief agreement campaign share", default=())
    from_: Day | None = may("K C", "brief agreement campaign share", steers="home")
    to: Day | None = may("K C", "brief agreement campaign share", steers="home")
    paid_media: YesNo | None = may("K C", "brief agreement campaign share", steers="home")
    edit_allowed: YesNo | None = may("K C", "brief agreement campaign share")
    price: MoneyAmount | None = may("Km L", "agreement campaign")


@entity
class Allowlisting(Entity):
    """Permission to advertise from the KOL's account."""

    platform: Platform | None = may("K C", "brief agreement campaign share")
    from_: Day | None = may("K C", "brief agreement campaign share", steers="home")
    to: Day | None = may("K C", "brief agreement campaign share", steers="home")


@entity
class Terms(Entity):
    """What was agreed beyond the content."""

    exclusivity: Annotated[tuple[Exclusivity, ...], Listed] = many("K Km L")
    usage_rights: Annotated[tuple[UsageRight, ...], Listed] = many("K C Km L")
    allowlisting: Allowlisting | None = may("K C")
    min_live_days: Count | None = may("K", "brief agreement campaign")
    revision_rounds: Count | None = may("K", "brief agreement campaign")
    review_days: Count | None = may("K", "brief agreement campaign")
    deemed_approval: Text | None = may("K", "brief agreement campaign")
    document_ref: Text | None = may("I", "campaign")


@entity
class Shipment(Entity):
    """A product sent to the KOL."""

    product: ProductRef | None = may("I K", "campaign brief")
    variant: Text | None = may("I K", "campaign brief")
    qty: Count | None = may("I K", "campaign brief")
    address_confirmed_on: Day | None = may("I K", "campaign brief")
    courier: Text | None = may("I K", "campaign brief")
    tracking_no: Text | None = may("I K", "campaign brief")
    sent_on: Day | None = may("I K", "campaign brief")
    received_on: Day | None = may("I K", "campaign brief")
    problem: Text | None = may("I K", "campaign brief")


@entity
class Acknowledgement(Entity):
    """That the brief was accepted."""

    version: Text | None = may("I K", "campaign")
    on: Day | None = may("I K", "campaign")
    by: AckBy | None = may("I K", "campaign")
    method: Text | None = may("I K", "campaign")


@entity
class Feedback(Entity):
    """What the KOL told us, and what we answered."""

    when: FeedbackWhen | None = may("I K", "evaluation campaign")
    topic: Text | None = may("I K", "evaluation campaign")
    text: Prose = must("I K", "evaluation campaign")
    response: Prose | None = may("I K", "evaluation campaign")
    status: FeedbackStatus | None = may("I K", "evaluation campaign", steers="home")


@entity
class Ratings(Entity):
    """Marks from 1 to 5."""

    content_quality: Rating | None = may("I", "evaluation profile")
    brief_adherence: Rating | None = may("I", "evaluation profile")
    timeliness: Rating | None = may("I", "evaluation profile")
    communication: Rating | None = may("I", "evaluation profile")
    professionalism: Rating | None = may("I", "evaluation profile")
    brand_fit: Rating | None = may("I", "evaluation profile")


@entity
class KolEvaluation(Entity):
    """How the work with this KOL went."""

    ratings: Ratings = part(Ratings, "I")
    rebook: Rating | None = may("I", "evaluation profile")
    verdict: Renewal | None = may("I C?show_verdict", "evaluation profile share")
    strengths: Prose | None = may("K I", "evaluation profile")
    improvements: Prose | None = may("K I", "evaluation profile")
    by: Text | None = may("I", "evaluation")
    on: Day | None = may("I", "evaluation")


@entity
class TransferOfValue(Entity):
    """Something of value given to a health professional."""

    kind: Text = must("L", "profile")
    amount: MoneyAmount | None = may("L", "profile")
    on: Day | None = may("L", "profile")
    activity: Text | None = may("L", "profile")
    need: Text | None = may("L", "profile")
    approved_by: Text | None = may("L", "profile")


@entity
class Reschedule(Entity):
    """A change of a deliverable's date."""

    from_: Due | None = may("I", "campaign", steers="home")
    to: Due | None = may("I", "campaign", steers="home")
    on: Day | None = may("I", "campaign", steers="home")
    why: Text | None = may("I", "campaign home")


@entity
class EventPlan(Entity):
    """Where and when an event is."""

    place: Text | None = may("C K", "brief campaign")
    map_url: Url | None = may("C K", "brief campaign")
    from_: Moment | None = may("C K", "brief campaign", steers="home")
    to: Moment | None = may("C K", "brief campaign", steers="home")
    call_time: Text | None = may("C K", "brief campaign")
    rundown: Prose | None = may("C K", "brief campaign")
    dress_code: Text | None = may("C K", "brief campaign")
    onsite_pic: Text | None = may("C K", "brief campaign")
    transport: Text | None = may("C K", "brief campaign")


@entity
class TalkPlan(Entity):
    """What an expert's talk needs."""

    audience: TalkAudience | None = may("C K", "brief campaign")
    moderator: Text | None = may("C K", "brief campaign")
    slides_due: Day | None = may("C K", "brief campaign", steers="home")
    coi_statement: Translated | None = may("C K", "brief campaign")


@entity
class LivePlan(Entity):
    """What a live stream needs."""

    hours: Number | None = may("C K", "brief campaign")
    host: Text | None = may("C K", "brief campaign")
    basket: Annotated[tuple[ProductRef, ...], Listed] = may("C K", "brief campaign", default=())
    target_gmv: MoneyAmount | None = may("C K", "brief campaign")


@entity
class AffiliatePlan(Entity):
    """How affiliate sales are tracked."""

    programme: Text | None = may("C K", "brief campaign")
    plan: Text | None = may("C K", "brief campaign")
    product_ids: TextList = may("C K", "brief campaign", default=())


@entity
class AdsCode(Entity):
    """The code with which a post may be boosted."""

    platform: Platform | None = may("C Km", "campaign agreement share")
    issued_on: Day | None = may("C Km", "campaign agreement share", steers="home")
    valid_days: Count | None = may("C Km", "campaign agreement", steers="home share")
    valid_to: Day | None = may("C Km", "campaign agreement share", steers="home")
    code: Text | None = may("L", "campaign")


@entity
class ChecklistItem(Entity):
    """One thing that a draft is checked for."""

    item: Text = must("C K", "campaign")
    ok: YesNo | None = may("C K", "campaign")


@entity
class Review(Entity):
    """One round of looking at a draft."""

    round: Count | None = may("C K", "campaign")
    stage: ReviewStage | None = may("C K", "campaign")
    submitted_on: Day | None = may("C K", "campaign", steers="home")
    submission_url: Url | None = may("C K", "campaign")
    text: Prose | None = may("C K", "campaign", steers="home")
    reviewer: Text | None = may("C K", "campaign")
    role: ReviewerRole | None = may("C K", "campaign")
    verdict: ReviewVerdict | None = may("C K", "campaign", steers="home")
    notes: Prose | None = may("C K", "campaign")
    checklist: Annotated[tuple[ChecklistItem, ...], Listed] = many("C K")
    decided_on: Day | None = may("C K", "campaign", steers="home")
    via: Text | None = may("C K", "campaign")
    internal_note: Prose | None = may("I", "campaign")


@entity
class Deliverable(Entity):
    """One agreed post, video, story or appearance."""

    slug: Slug = must("C K", "campaign", steers="home brief evaluation")
    platform: Platform = must("C K", "brief campaign agreement share", steers="home")
    format: Format = must("C K", "brief campaign agreement share", steers="home")
    quantity: Count | None = may("C K", "brief campaign agreement")
    frames: Count | None = may("C K", "brief campaign agreement")
    duration: Text | None = may("C K", "brief campaign")
    aspect: Text | None = may("C K", "brief campaign")
    language: Text | None = may("C K", "brief campaign")
    weight: Number | None = may("C K", "campaign", steers="evaluation")
    hook: Translated | None = may("C K", "brief campaign")
    must_say: TranslatedList = may("C K", "brief campaign", default=())
    must_show: TranslatedList = may("C K", "brief campaign", default=())
    product_shown: Annotated[tuple[ProductRef, ...], Listed] = may("C K", "brief campaign", default=(), steers="home")
    message: Translated | None = may("C K", "brief campaign")
    call_to_action: Translated | None = may("C K", "brief campaign")
    caption_rules: Translated | None = may("C K", "brief campaign")
    link: Url | None = may("C K", "brief campaign")
    code: Text | None = may("C K", "brief campaign")
    storyline_due: Due | None = may("C K", "brief campaign", steers="home")
    concept_due: Due | None = may("C K", "brief campaign", steers="home")
    draft_due: Due | None = may("C K", "brief campaign", steers="home")
    feedback_due: Due | None = may("C K", "brief campaign", steers="home")
    revision_due: Due | None = may("C K", "brief campaign", steers="home")
    post_at: Moment | None = may("C K", "brief campaign", steers="home agreement")
    post_from: Moment | None = may("C K", "brief campaign", steers="home agreement")
    post_to: Moment | None = may("C K", "brief campaign", steers="home agreement")
    backup_at: Moment | None = may("C K", "brief campaign")
    insight_due: Due | None = may("C K", "brief campaign", steers="home")
    min_live_days: Count | None = may("C K", "brief campaign")
    pin_until: Day | None = may("C K", "brief campaign")
    submission_url: Url | None = may("C K", "brief campaign")
    status: DeliverableStatus = may(
        "C K", "campaign", default=DeliverableStatus.NOT_STARTED, steers="home brief share evaluation"
    )
    rescheduled: Annotated[tuple[Reschedule, ...], Listed] = many("I")
    event: EventPlan | None = may("C K")
    talk: TalkPlan | None = may("C K")
    live: LivePlan | None = may("C K")
    affiliate: AffiliatePlan | None = may("C K")
    ads_code: AdsCode | None = may("C Km L")
    reviews: Annotated[tuple[Review, ...], Listed] = many("C K I")


@entity
class Assignment(Entity):
    """`assignments/<kol>.yml`, or a row of `roster.csv` with the tables beside it."""

    kol: KolRef = must("C K", steers="home campaign evaluation brief share profile agreement")
    decision: Decision = must("C", "campaign", steers="home profile brief agreement share evaluation")
    decided_on: Day | None = may("C", "campaign")
    backup_of: KolRef | None = may("C", "campaign")
    reason: Translated | None = may("C K", "campaign brief share")
    role: Text | None = may("C K", "campaign brief share")
    relation: Text | None = may("C K", "campaign brief share")
    outreach: Outreach | None = may("I", "campaign")
    next_follow_up: Day | None = may("I", "campaign home")
    hold_until: Day | None = may("I", "campaign")
    fit: Fit = part(Fit, "I")
    decided_by: Text | None = may("I", "campaign")
    internal_note: Prose | None = may("I", "campaign")
    client_vote: ClientVote = part(ClientVote, "I C")
    concepts: Annotated[tuple[Concept, ...], Listed] = many("C K")
    kpis: Annotated[tuple[Kpi, ...], Listed] = many("C K", "campaign brief")
    compensation: Compensation = part(Compensation, "Km L K?inline")
    client_price: MoneyAmount | None = may("L C?show_cost", "campaign evaluation share")
    client_price_note: Text | None = may("L C?show_cost", "campaign share")
    payments: Annotated[tuple[Payment, ...], Listed] = many("Km L")
    agreement: Agreement = part(Agreement, "Km L")
    codes: Annotated[tuple[Code, ...], Listed] = many("C K")
    links: Annotated[tuple[TrackedLink, ...], Listed] = many("C K")
    terms: Terms = part(Terms, "K C I Km L")
    terms_note: Translated | None = may("K", "brief campaign")
    samples: Annotated[tuple[Shipment, ...], Listed] = many("I K")
    acknowledged: Acknowledgement = part(Acknowledgement, "I K")
    feedback: Annotated[tuple[Feedback, ...], Listed] = many("I K")
    evaluation: KolEvaluation = part(KolEvaluation, "I K C?show_verdict")
    transfers_of_value: Annotated[tuple[TransferOfValue, ...], Listed] = many("L")
    deliverables: Annotated[tuple[Deliverable, ...], Listed] = many("C K I Km L")
    draft_submission: Translated | None = may("C K", "brief campaign")
    reschedule: Translated | None = may("C K", "brief campaign")
    creative_freedom: Translated | None = may("C K", "brief campaign")
    disclosure: Translated | None = may("C K", "brief campaign")
