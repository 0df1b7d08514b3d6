"""What was posted and what came of it: posts, captures of their numbers, comments, sales, surveys, incidents."""

from __future__ import annotations

from typing import Annotated

from kolsite.model.fields import Entity, entity, many, may, must, part
from kolsite.model.settings import Platform
from kolsite.model.types import (
    Asset,
    Choice,
    Count,
    Currency,
    Day,
    DeliverableRef,
    Forbidden,
    Handle,
    Hashtag,
    KolRef,
    Listed,
    Moment,
    MoneyAmount,
    PostRef,
    ProductRef,
    Prose,
    Slug,
    Text,
    TextList,
    Translated,
    Url,
    YesNo,
)


class Format(Choice):
    """What sort of content it is."""

    FEED = "feed", "Feed | Feed post"
    CAROUSEL = "carousel", "Carousel | Carousel"
    REEL = "reel", "Reels | Reel"
    STORY = "story", "Story | Story"
    TIKTOK = "tiktok", "Video TikTok | TikTok video"
    SHORT = "short", "Shorts | Short"
    LONG_VIDEO = "long_video", "Video YouTube | YouTube video"
    FB_REEL = "fb_reel", "Facebook Reels | Facebook Reel"
    IG_LIVE = "ig_live", "IG Live | Instagram Live"
    TIKTOK_LIVE = "tiktok_live", "TikTok Live | TikTok Live"
    SHOPEE_LIVE = "shopee_live", "Shopee Live | Shopee Live"
    SHOPEE_VIDEO = "shopee_video", "Shopee Video | Shopee Video"
    BLOG = "blog", "Artikel blog | Blog article"
    X_POST = "x_post", "Post X | X post"
    THREAD = "thread", "Threads | Threads post"
    PODCAST = "podcast", "Podcast | Podcast"
    TALK = "talk", "Bicara | Talk"
    WEBINAR = "webinar", "Webinar | Webinar"
    EVENT = "event", "Hadir acara | Event"
    STORE_VISIT = "store_visit", "Kunjungan | Visit"
    PHOTOSHOOT = "photoshoot", "Pemotretan | Photoshoot"
    UGC_NO_POST = "ugc_no_post", "UGC (tidak diposting) | UGC (not posted)"


class MetricScope(Choice):
    """Whether numbers include paid distribution."""

    ORGANIC = "organic", "organik | organic"
    PAID = "paid", "berbayar | paid"
    TOTAL = "total", "total | total"


class SourceKind(Choice):
    """Where numbers come from."""

    PLATFORM_EXPORT = "platform_export", "ekspor platform | platform export"
    KOL_SCREENSHOT = "kol_screenshot", "screenshot KOL | KOL's screenshot"
    PUBLIC_COUNT = "public_count", "angka publik | public count"
    TOOL = "tool", "alat analitik | analytics tool"


class Precision(Choice):
    """Whether a source rounds."""

    EXACT = "exact", "tepat | exact"
    ROUNDED = "rounded", "dibulatkan | rounded"


class CommentKind(Choice):
    """What a comment wants."""

    QUESTION = "question", "pertanyaan | question"
    COMPLAINT = "complaint", "keluhan | complaint"
    PRAISE = "praise", "pujian | praise"
    INTENT = "intent", "minat beli | purchase intent"
    SPAM = "spam", "spam | spam"


class Sentiment(Choice):
    """How a comment feels."""

    POSITIVE = "positive", "positif | positive"
    NEUTRAL = "neutral", "netral | neutral"
    NEGATIVE = "negative", "negatif | negative"


class SaleStatus(Choice):
    """What became of an order."""

    PENDING = "pending", "tertunda | pending"
    COMPLETED = "completed", "selesai | completed"
    CANCELLED = "cancelled", "dibatalkan | cancelled"
    RETURNED = "returned", "dikembalikan | returned"


class SalesChannel(Choice):
    """Where something was bought."""

    SITE = "site", "Situs sendiri | Own site"
    SHOPEE = "shopee", "Shopee | Shopee"
    TOKOPEDIA = "tokopedia", "Tokopedia | Tokopedia"
    TIKTOK_SHOP = "tiktok_shop", "TikTok Shop | TikTok Shop"
    LAZADA = "lazada", "Lazada | Lazada"
    OFFLINE = "offline", "Toko fisik | Offline"


class SurveyDesign(Choice):
    """How a survey compares."""

    EXPOSED_CONTROL = "exposed_control", "terpapar dan kontrol | exposed and control"
    PRE_POST_INDEPENDENT = (
        "pre_post_independent",
        "sebelum dan sesudah, orang berbeda | before and after, different people",
    )
    PRE_POST_PAIRED = "pre_post_paired", "sebelum dan sesudah, orang sama | before and after, same people"


class ArmRole(Choice):
    """A group of a survey."""

    CONTROL = "control", "kontrol | control"
    EXPOSED = "exposed", "terpapar | exposed"
    BEFORE = "before", "sebelum | before"
    AFTER = "after", "sesudah | after"


class Severity(Choice):
    """How bad an incident is."""

    LOW = "low", "rendah | low"
    MEDIUM = "medium", "sedang | medium"
    HIGH = "high", "tinggi | high"
    CRITICAL = "critical", "kritis | critical"


@entity
class Post(Entity):
    """One row of `posts.csv`: something that was published."""

    post: Slug = must("C K", "campaign evaluation share", steers="brief")
    kols: Annotated[tuple[KolRef, ...], Listed] = many("C K", steers="campaign evaluation share home profile")
    deliverables: Annotated[tuple[DeliverableRef, ...], Listed] = may(
        "C K", default=(), steers="campaign evaluation share home"
    )
    platform: Platform = must("C K", "campaign evaluation share", steers="profile")
    format: Format | None = may("C K", "campaign evaluation share", steers="profile")
    platform_post_id: Text | None = may("C K", "evaluation")
    url: Url | None = may("C K", "campaign evaluation share")
    posted_at: Moment | None = may("C K", "campaign evaluation share", steers="home profile")
    caption: Prose | None = may("C K", "evaluation share", steers="home campaign")
    hashtags: Annotated[tuple[Hashtag, ...], Listed] = may("C K", "evaluation share", default=())
    mentions: Annotated[tuple[Handle, ...], Listed] = may("C K", "evaluation share", default=())
    sponsored: YesNo | None = may("C K", "evaluation", steers="profile")
    pinned: YesNo | None = may("C K", "evaluation", steers="profile")
    disclosed: YesNo | None = may("C K", "evaluation share campaign", steers="home")
    disclosure_text: Text | None = may("C K", "evaluation share")
    live_until: Day | None = may("C K", "evaluation share")
    removed_at: Moment | None = may("C K", "evaluation share", steers="campaign home")
    boosted_from: Day | None = may("C K", "evaluation share", steers="home campaign")
    boosted_to: Day | None = may("C K", "evaluation share", steers="home")
    boost_spend: MoneyAmount | None = may("C K", "evaluation share")
    proof: Annotated[tuple[Asset, ...], Listed] = may("C K", default=(), steers="evaluation share")
    checked_by: Text | None = may("I", "evaluation")
    evidence: Text | None = may("I", "evaluation")


@entity
class Capture(Entity):
    """One row of `metrics.csv`: a post's numbers as they stood at one moment."""

    post: PostRef = must("C K", steers="evaluation share profile home campaign")
    captured_at: Moment = must("C K", "evaluation share", steers="profile home campaign")
    scope: MetricScope | None = may("C K", "evaluation", steers="share profile")
    frame: Count | None = may("C K", "evaluation", steers="share")
    followers_at_post: Count | None = may("C K", "evaluation", steers="share")
    impressions: Count | None = may("C K", "evaluation", steers="share")
    reach: Count | None = may("C K", "evaluation", steers="share")
    views: Count | None = may("C K", "evaluation", steers="share profile campaign home")
    likes: Count | None = may("C K", "evaluation", steers="share profile")
    comments: Count | None = may("C K", "evaluation", steers="share profile")
    shares: Count | None = may("C K", "evaluation", steers="share profile")
    saves: Count | None = may("C K", "evaluation", steers="share profile")
    reposts: Count | None = may("C K", "evaluation", steers="share profile")
    replies: Count | None = may("C K", "evaluation")
    link_clicks: Count | None = may("C K", "evaluation", steers="share")
    sticker_taps: Count | None = may("C K", "evaluation", steers="share")
    exits: Count | None = may("C K", "evaluation")
    profile_visits: Count | None = may("C K", "evaluation")
    follows: Count | None = may("C K", "evaluation")
    watch_seconds: Count | None = may("C K", "evaluation")
    completed_views: Count | None = may("C K", "evaluation")
    peak_viewers: Count | None = may("C K", "evaluation", steers="share")
    avg_viewers: Count | None = may("C K", "evaluation", steers="share")
    live_minutes: Count | None = may("C K", "evaluation", steers="share")
    product_clicks: Count | None = may("C K", "evaluation", steers="share")
    attendees: Count | None = may("C K", "evaluation", steers="share")
    registered: Count | None = may("C K", "evaluation", steers="share")
    source_kind: SourceKind | None = may("C K", "evaluation", steers="share")
    precision: Precision | None = may("C K", "evaluation", steers="share")
    source: Text | None = may("I", "evaluation")
    evidence: Text | None = may("I", "evaluation")
    note: Text | None = may("I", "evaluation")


@entity
class Comment(Entity):
    """One row of `comments.csv`; no names, only a hash."""

    post: PostRef = must("I", steers="evaluation share home")
    at: Moment | None = may("I", steers="evaluation share")
    author_hash: Text | None = may("I")
    kind: CommentKind | None = may("I", steers="evaluation share home")
    sentiment: Sentiment | None = may("I", steers="evaluation share")
    topic: Text | None = may("I", "evaluation")
    needs_reply: YesNo | None = may("I", steers="evaluation share home")
    replied_at: Moment | None = may("I", steers="evaluation share home")


@entity
class Sale(Entity):
    """One row of `sales.csv`: orders of a day, a channel and a code."""

    date: Day = must("I C", "evaluation", steers="share home")
    from_at: Moment | None = may("I C", "evaluation", steers="share home")
    to_at: Moment | None = may("I C", "evaluation", steers="share home")
    order_ref: Text | None = may("I C", "evaluation", steers="share")
    status: SaleStatus | None = may("I C", "evaluation", steers="share")
    currency: Currency | None = may("I C", steers="evaluation share")
    product: ProductRef | None = may("I C", steers="evaluation share home")
    channel: SalesChannel | None = may("I C", "evaluation share")
    region: Text | None = may("I C", "evaluation")
    code: Text | None = may("I C", "evaluation share", steers="home")
    utm_content: Text | None = may("I C", "evaluation", steers="share")
    kol: KolRef | None = may("I C", steers="evaluation share")
    content_id: Text | None = may("I C", "evaluation", steers="share")
    orders: Count | None = may("I C", "evaluation", steers="share")
    units: Count | None = may("I C", "evaluation", steers="share")
    gross_revenue: MoneyAmount | None = may("I C", "evaluation", steers="share")
    discounts: MoneyAmount | None = may("I C", "evaluation")
    refunds: MoneyAmount | None = may("I C", "evaluation")
    net_revenue: MoneyAmount | None = may("I C", "evaluation", steers="share home")
    new_customers: Count | None = may("I C", "evaluation", steers="share")
    leads: Count | None = may("I C", "evaluation", steers="share")
    note: Text | None = may("I", "evaluation")
    commission: MoneyAmount | None = may("L", "evaluation")


@entity
class SurveyArm(Entity):
    """One group of a survey."""

    role: ArmRole = must("C", "evaluation share")
    name: Text | None = may("C", "evaluation share")
    n: Count = must("C", "evaluation share")
    positive: Count = must("C", "evaluation share")


@entity
class PairedTable(Entity):
    """The four counts of a survey that asked the same people twice."""

    both: Count = must("C", "evaluation", steers="share")
    lost: Count = must("C", "evaluation", steers="share")
    won: Count = must("C", "evaluation", steers="share")
    neither: Count = must("C", "evaluation", steers="share")


@entity
class Survey(Entity):
    """One entry of `surveys.yml`."""

    slug: Slug = must("C", steers="evaluation share")
    design: SurveyDesign = must("C", "evaluation share")
    question: Translated | None = may("C", "evaluation share")
    arms: Annotated[tuple[SurveyArm, ...], Listed] = many("C")
    table_2x2: PairedTable | None = may("C")
    fielded_from: Day | None = may("C", "evaluation share")
    fielded_to: Day | None = may("C", "evaluation share")
    recruiter: Text | None = may("C", "evaluation share")
    margin_note: Text | None = may("C", "evaluation share")
    raw_answers: Forbidden = may("X")


@entity
class Listening(Entity):
    """One row of `listening.csv`: how often brands were mentioned in a week."""

    week: Day = must("C", "evaluation", steers="share")
    brand: Text = must("C", "evaluation", steers="share")
    mentions: Count | None = may("C", "evaluation", steers="share")
    engagements: Count | None = may("C", "evaluation")
    reach: Count | None = may("C", "evaluation")
    source: Text | None = may("C", "evaluation share")


@entity
class IncidentAction(Entity):
    """A step taken in an incident."""

    at: Moment | None = may("I", "evaluation")
    who: Text | None = may("I", "evaluation")
    what: Text = must("I", "evaluation")


@entity
class Incident(Entity):
    """One entry of `incidents.yml`."""

    opened_at: Moment = must("I", "evaluation", steers="home profile")
    scenario: Text | None = may("I", "evaluation profile")
    severity: Severity = must("I", "evaluation profile")
    kol: KolRef | None = may("I", "evaluation", steers="profile")
    post: PostRef | None = may("I", "evaluation")
    facts: Prose | None = may("I", "evaluation")
    actions: Annotated[tuple[IncidentAction, ...], Listed] = many("I")
    statement_used: Prose | None = may("I", "evaluation")
    closed_at: Moment | None = may("I", "evaluation", steers="home")
    outcome: Text | None = may("I", "evaluation")
    lesson: Text | None = may("I", "evaluation")


class BaselineMethod(Choice):
    """With what sales are compared."""

    BEFORE = "before", "periode sebelumnya | the period before"
    LAST_YEAR = "last_year", "tahun lalu | last year"
    CONTROL_REGION = "control_region", "wilayah pembanding | a control region"
    DID = "did", "selisih dari selisih | difference in differences"


@entity
class Highlight(Entity):
    """A post that shows why."""

    post: PostRef = must("C", steers="evaluation share")
    why: Translated | None = may("C", "evaluation share")


@entity
class Baseline(Entity):
    """What sales would have been without the campaign."""

    method: BaselineMethod | None = may("C", "evaluation share")
    from_: Day | None = may("C", "evaluation share")
    to: Day | None = may("C", "evaluation share")
    exclusions: TextList = may("C", "evaluation share", default=())
    note: Text | None = may("C", "evaluation share")


@entity
class Evaluation(Entity):
    """`evaluation.yml`: what people make of the result."""

    verdict: Translated | None = may("C", "evaluation share")
    summary: Translated | None = may("C", "evaluation share")
    headline_metric: Text | None = may("C", steers="evaluation share")
    highlights: Annotated[tuple[Highlight, ...], Listed] = many("C")
    quotes: TextList = may("C", "evaluation share", default=())
    baseline: Baseline = part(Baseline, "C")
    renewals: TextList = may("I", "evaluation", default=())
    notes: Prose | None = may("I", "evaluation")
