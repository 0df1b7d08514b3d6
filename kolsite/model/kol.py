"""A KOL: who it is, its channels and audience, what it costs, how we have worked together, and what it agreed to."""

from __future__ import annotations

from typing import Annotated

from kolsite.model.accepted import Accepted
from kolsite.model.fields import Entity, entity, many, may, must, part
from kolsite.model.results import Capture, Format, Post, Precision, SourceKind
from kolsite.model.settings import Platform
from kolsite.model.types import (
    NOTHING,
    Asset,
    BrandRef,
    Choice,
    Count,
    Currency,
    Day,
    Forbidden,
    Handle,
    LanguageCode,
    Listed,
    MoneyAmount,
    Number,
    Prose,
    Share,
    Shares,
    Slug,
    SlugList,
    TeamRef,
    Text,
    TextList,
    Translated,
    Url,
    YesNo,
    YesNos,
    Zone,
)


class Register(Choice):
    """How one speaks to somebody."""

    CASUAL = "casual", "santai | casual"
    FORMAL = "formal", "formal | formal"


class KolKind(Choice):
    """What sort of KOL it is."""

    EXPERT = "expert", "Narasumber | Expert"
    CREATOR = "creator", "Kreator | Creator"
    CELEBRITY = "celebrity", "Selebritas | Celebrity"
    MEDIA = "media", "Media | Media"
    COMMUNITY = "community", "Komunitas | Community"
    AFFILIATE = "affiliate", "Afiliasi | Affiliate"
    EMPLOYEE = "employee", "Karyawan | Employee"
    CUSTOMER = "customer", "Pelanggan | Customer"
    DUO = "duo", "Duo | Duo"


class Stage(Choice):
    """How far the relationship has come."""

    PROSPECT = "prospect", "Prospek | Prospect"
    CONTACTED = "contacted", "Sudah dihubungi | Contacted"
    NEGOTIATING = "negotiating", "Negosiasi | Negotiating"
    ACTIVE = "active", "Aktif | Active"
    LONG_TERM = "long_term", "Jangka panjang | Long term"
    PAUSED = "paused", "Jeda | Paused"
    DO_NOT_WORK = "do_not_work", "Tidak dipakai | Do not work with"


class Season(Choice):
    """Which greeting somebody wishes to be sent."""

    LEBARAN = "lebaran", "Lebaran | Eid"
    NATAL = "natal", "Natal | Christmas"
    NYEPI = "nyepi", "Nyepi | Nyepi"
    WAISAK = "waisak", "Waisak | Vesak"
    IMLEK = "imlek", "Imlek | Lunar New Year"
    NONE = "none", "tidak perlu | none"


class BusyKind(Choice):
    """Why somebody cannot take work; no more is kept."""

    UNAVAILABLE = "unavailable", "Tidak tersedia | Unavailable"
    TRAVEL = "travel", "Perjalanan | Travelling"
    DUTY = "duty", "Dinas | On duty"
    OTHER_BRAND = "other_brand", "Brand lain | Another brand"


class ConsentBasis(Choice):
    """Why the data may be kept."""

    CONSENT = "consent", "persetujuan | consent"
    CONTRACT = "contract", "kontrak | contract"
    LEGITIMATE_INTEREST = "legitimate_interest", "kepentingan yang sah | legitimate interest"


class AudienceBase(Choice):
    """Whose audience figures describe."""

    FOLLOWERS = "followers", "followers | followers"
    LIKERS = "likers", "yang menyukai | likers"
    VIEWERS = "viewers", "penonton | viewers"


class PartnershipRole(Choice):
    """What a KOL was to a brand."""

    AMBASSADOR = "ambassador", "ambassador | ambassador"
    ENDORSE = "endorse", "endorse | endorsement"
    AFFILIATE = "affiliate", "afiliasi | affiliate"
    GIFTED = "gifted", "produk gratis | gifted"


class Topic(Choice):
    """What a vetting looks at."""

    VALUES_FIT = "values_fit", "Kecocokan nilai | Fit of values"
    CONTROVERSY = "controversy", "Kontroversi | Controversy"
    HATE_SARA = "hate_sara", "Kebencian, SARA | Hate"
    POLITICS = "politics", "Politik | Politics"
    ADULT = "adult", "Konten dewasa | Adult content"
    ONLINE_GAMBLING = "online_gambling", "Judi online | Online gambling"
    ILLEGAL_LENDING = "illegal_lending", "Pinjol ilegal | Illegal lending"
    MISINFORMATION = "misinformation", "Misinformasi | Misinformation"
    OVERCLAIM = "overclaim", "Klaim berlebihan | Overclaiming"
    FAKE_ENGAGEMENT = "fake_engagement", "Engagement palsu | Fake engagement"
    SPIKES = "spikes", "Lonjakan followers | Spikes"
    UNDISCLOSED_ADS = "undisclosed_ads", "Iklan tanpa penanda | Undisclosed ads"
    COMPETITOR = "competitor", "Pesaing | Competitors"
    BOYCOTT_ISSUE = "boycott_issue", "Isu boikot | Boycott issue"
    TOBACCO_VAPE_ALCOHOL = "tobacco_vape_alcohol", "Rokok, vape, alkohol | Tobacco, vape, alcohol"
    LEGAL = "legal", "Hukum | Legal"


class Verdict(Choice):
    """What a vetting found."""

    PASS = "pass", "aman | pass"
    CAUTION = "caution", "perlu perhatian | caution"
    FAIL = "fail", "tidak lolos | fail"


class LogChannel(Choice):
    """How contact was made."""

    EMAIL = "email", "Email | E-mail"
    WHATSAPP = "whatsapp", "WhatsApp | WhatsApp"
    CALL = "call", "Telepon | Call"
    MEETING = "meeting", "Pertemuan | Meeting"
    EVENT = "event", "Acara | Event"
    GIFT = "gift", "Hadiah | Gift"


class Basis(Choice):
    """Whether a price is before or after tax."""

    NETT = "nett", "nett (diterima) | net to you"
    GROSS = "gross", "gross (sebelum pajak) | before tax"


class Vat(Choice):
    """Whether a price holds PPN."""

    INCLUDED = "included", "termasuk PPN | PPN included"
    EXCLUDED = "excluded", "belum termasuk PPN | PPN excluded"


class AffiliateState(Choice):
    """Whether an affiliate account works."""

    ACTIVE = "active", "aktif | active"
    INACTIVE = "inactive", "tidak aktif | inactive"


@entity
class Credential(Entity):
    """A degree or licence to practise."""

    degree: Text | None = may("C", "profile share")
    licence: Text | None = may("C", "profile")
    board: Text | None = may("C", "profile")
    year: Count | None = may("C", "profile")


@entity
class Scientific(Entity):
    """What an expert has published and said."""

    publications: TextList = may("P", "profile", default=())
    trials: TextList = may("P", "profile", default=())
    talks: TextList = may("P", "profile", default=())
    guidelines: TextList = may("P", "profile", default=())
    associations: TextList = may("P", "profile", default=())


@entity
class Channel(Entity):
    """An account."""

    platform: Platform = must("P", "directory profile brief share")
    handle: Handle = must("P", "directory profile brief share")
    url: Url | None = may("P", "profile share")
    platform_id: Text | None = may("P", "profile")
    verified: YesNo | None = may("P", "profile")
    is_primary: YesNo | None = may("P", "profile", steers="directory brief share")


@entity
class TalentContact(Entity):
    """Who speaks for a KOL."""

    name: Text = must("I", "profile")
    greeting: Text | None = may("I", "profile", steers="home")
    agency: Text | None = may("I", "profile")
    email: Text | None = may("I", "profile")
    whatsapp: Text | None = may("I", "profile")
    signs: YesNo | None = may("I", "profile", steers="agreement")
    cc: YesNo | None = may("I", "profile")


@entity
class StageChange(Entity):
    """A change in the relationship."""

    on: Day = must("I", "profile")
    from_: Stage | None = may("I", "profile")
    to: Stage = must("I", "profile")
    by: Text | None = may("I", "profile")
    reason: Text | None = may("I", "profile")


@entity
class WinningFormat(Entity):
    """Content that this KOL's audience loves."""

    format: Text = must("I K", "profile brief")
    why: Translated | None = may("I K", "profile brief")
    post_url: Url | None = may("I K", "profile brief")


@entity
class WorkSample(Entity):
    """Earlier work to show a client."""

    url: Url | None = may("C", "profile")
    title: Text | None = may("C", "profile")
    image: Asset | None = may("C", steers="profile")


@entity
class Minors(Entity):
    """Children in this KOL's content."""

    allowed: YesNo | None = may("I C", "profile", steers="home campaign")
    guardian_consent_on: Day | None = may("I C", "profile", steers="home campaign")
    note: Text | None = may("I C", "profile")


@entity
class Busy(Entity):
    """Days on which this KOL takes no work."""

    from_: Day = must("I K", "profile", steers="home campaign brief")
    to: Day = must("I K", "profile", steers="home campaign brief")
    kind: BusyKind | None = may("I", "profile", steers="home campaign")
    note: Text | None = may("L", "profile")


@entity
class Affiliate(Entity):
    """An affiliate account."""

    state: AffiliateState | None = may("I", "profile")
    level: Text | None = may("I", "profile")
    sample_eligible: YesNo | None = may("I", "profile")


@entity
class AffiliateAccounts(Entity):
    """Affiliate accounts by platform."""

    shopee: Affiliate | None = may("I", "profile")
    tiktok_shop: Affiliate | None = may("I", "profile")


@entity
class Docs(Entity):
    """Which papers we have; the papers themselves are never in the content."""

    ktp: YesNo | None = may("L", "profile")
    npwp: YesNo | None = may("L", "profile")
    bank: YesNo | None = may("L", "profile")
    pkp: YesNo | None = may("L", "profile")


@entity
class Consent(Entity):
    """Why and until when this KOL's data may be kept."""

    purpose: TextList = may("I K", "profile brief", default=())
    basis: ConsentBasis | None = may("I K", "profile brief", steers="home")
    given_on: Day | None = may("I K", "profile brief")
    evidence: Text | None = may("I K", "profile")
    withdrawn_on: Day | None = may("I K", "profile", steers="home brief share")
    retain_until: Day | None = may("I K", "profile brief", steers="home")


@entity
class Snapshot(Entity):
    """One row of `snapshots.csv`: an account's numbers on a day."""

    date: Day = must("C", "profile", steers="home directory share campaign evaluation")
    platform: Platform = must("C", "profile", steers="home directory share campaign evaluation")
    handle: Handle | None = may("C", "profile")
    followers: Count | None = may("C", "directory profile", steers="home share campaign evaluation")
    following: Count | None = may("C", "profile")
    posts: Count | None = may("C", "profile")
    avg_views: Number | None = may("C", "profile", steers="directory")
    median_views: Number | None = may("C", "profile", steers="directory")
    avg_likes: Number | None = may("C", "profile", steers="directory")
    avg_comments: Number | None = may("C", "profile", steers="directory")
    avg_shares: Number | None = may("C", "profile", steers="directory")
    avg_saves: Number | None = may("C", "profile", steers="directory")
    window_posts: Count | None = may("C", "profile", steers="directory")
    source_kind: SourceKind | None = may("C", "profile")
    precision: Precision | None = may("C", "profile", steers="directory")
    source: Text | None = may("I", "profile")
    evidence: Text | None = may("I", "profile")


@entity
class AudienceSnapshot(Entity):
    """One entry of `audience.yml`: who follows or watches, on a day."""

    captured_on: Day = must("C", "profile", steers="campaign evaluation share")
    platform: Platform = must("C", "profile", steers="campaign evaluation share")
    base: AudienceBase | None = may("C", "profile")
    age: Shares = may("C", "profile", default=NOTHING, steers="campaign evaluation share directory")
    gender: Shares = may("C", "profile", default=NOTHING, steers="campaign evaluation share directory")
    countries: Shares = may("C", "profile", default=NOTHING)
    cities: Shares = may("C", "profile", default=NOTHING, steers="campaign evaluation share directory")
    languages: Shares = may("C", "profile", default=NOTHING)
    interests: Shares = may("C", "profile", default=NOTHING, steers="campaign evaluation share directory")
    brand_affinity: Shares = may("C", "profile", default=NOTHING)
    credibility: Share | None = may("C", "profile", steers="home directory")
    credibility_source: Text | None = may("C", "profile")
    notable_followers: TextList = may("C", "profile", default=())
    source_kind: SourceKind | None = may("C", "profile")


@entity
class RateItem(Entity):
    """The price of one format."""

    platform: Platform = must("L Km", "profile")
    format: Format = must("L Km", "profile")
    rate: MoneyAmount = must("L Km", "profile")
    unit: Text | None = may("L Km", "profile")
    includes: Text | None = may("L Km", "profile")


@entity
class RatePackage(Entity):
    """The price of several things together."""

    items: TextList = may("L Km", "profile", default=())
    price: MoneyAmount = must("L Km", "profile")


@entity
class AddOns(Entity):
    """What more costs."""

    boost_code_30d: MoneyAmount | None = may("L Km", "profile")
    raw_files: MoneyAmount | None = may("L Km", "profile")
    mirror_post: MoneyAmount | None = may("L Km", "profile")
    collab_post: MoneyAmount | None = may("L Km", "profile")
    link_in_bio_days: MoneyAmount | None = may("L Km", "profile")
    pin_days: MoneyAmount | None = may("L Km", "profile")
    event_attendance: MoneyAmount | None = may("L Km", "profile")
    exclusivity: MoneyAmount | None = may("L Km", "profile")
    rush: MoneyAmount | None = may("L Km", "profile")
    extra_revision: MoneyAmount | None = may("L Km", "profile")


@entity
class RateCard(Entity):
    """One entry of `rates.yml`: a version of the rate card."""

    from_: Day = must("L Km", "profile")
    to: Day | None = may("L Km", "profile")
    currency: Currency | None = may("L Km", "profile")
    items: Annotated[tuple[RateItem, ...], Listed] = many("L Km")
    packages: Annotated[tuple[RatePackage, ...], Listed] = many("L Km")
    add_ons: AddOns = part(AddOns, "L Km")
    basis: Basis | None = may("L Km", "profile")
    ppn: Vat | None = may("L Km", "profile")
    negotiable: YesNo | None = may("L Km", "profile")
    nego_floor: MoneyAmount | None = may("L", "profile")


@entity
class Partnership(Entity):
    """One row of `partnerships.csv`: work with a brand, ours or another's."""

    brand: Text = must("C?public", "profile", steers="home campaign")
    category: Text | None = may("C?public", "profile", steers="home campaign")
    from_: Day | None = may("C?public", "profile", steers="home campaign")
    to: Day | None = may("C?public", "profile", steers="home campaign")
    public: YesNo | None = may("C?public", "profile")
    role: PartnershipRole | None = may("I", "profile")
    paid: YesNo | None = may("I", "profile", steers="home campaign")
    competitor_of: BrandRef | None = may("I", "profile brand", steers="home campaign")
    exclusive_until: Day | None = may("I", "profile", steers="home campaign")
    exclusive_category: Text | None = may("I", "profile", steers="home campaign")
    evidence_url: Url | None = may("I", "profile")
    result: Text | None = may("I", "profile")


@entity
class VettingItem(Entity):
    """What was found on one topic."""

    topic: Topic = must("I", "profile", steers="home")
    verdict: Verdict = must("I", "profile", steers="home directory")
    evidence: Text | None = may("L", "profile")
    note: Text | None = may("L", "profile")


@entity
class Vetting(Entity):
    """One entry of `vetting.yml`."""

    checked_on: Day = must("I", "profile", steers="home directory")
    by: Text = must("I", "profile")
    valid_until: Day | None = may("I", "profile", steers="home directory")
    items: Annotated[tuple[VettingItem, ...], Listed] = many("I")
    evidence: Text | None = may("L", "profile")
    note: Text | None = may("L", "profile")


@entity
class LogOffer(Entity):
    """Money that was spoken of."""

    asked: MoneyAmount | None = may("L", "profile")
    offered: MoneyAmount | None = may("L", "profile")
    agreed: MoneyAmount | None = may("L", "profile")


@entity
class LogEntry(Entity):
    """One entry of `log.yml`: a contact."""

    on: Day = must("I", "profile")
    channel: LogChannel | None = may("I", "profile")
    with_: Text | None = may("I", "profile")
    by: Text | None = may("I", "profile")
    summary: Text = must("I", "profile")
    topics: TextList = may("I", "profile", default=())
    outcome: Text | None = may("I", "profile")
    next_step: Text | None = may("I", "profile home")
    next_due: Day | None = may("I", "profile home")
    offer: LogOffer = part(LogOffer, "L")


@entity
class Kol(Entity):
    """`kol.yml` and the files beside it."""

    slug: Slug = must("P", steers="home directory profile campaign evaluation brand")
    former_slugs: SlugList = may("I", "profile", default=())
    name: Text | None = may("P", "home directory profile campaign evaluation brief agreement share")
    photo: Asset | None = may("P", steers="directory profile share")
    bio: Translated | None = may("P", "profile")
    about: Translated | None = may("P", "profile")
    greeting: Text | None = may("K I", "profile brief agreement", steers="home")
    register: Register | None = may("I", "profile", steers="brief home")
    kind: KolKind | None = may("C", "directory profile share", steers="agreement brief")
    members: TextList = may("C", "profile", default=())
    profession: Text | None = may("C", "profile share")
    institution: Text | None = may("C", "profile")
    credentials: Annotated[tuple[Credential, ...], Listed] = many("C")
    health_professional: YesNo | None = may("I C", "profile", steers="home campaign directory")
    expertise: TextList = may("P", "profile", default=(), steers="directory")
    niches: TextList = may("P", "directory profile", default=())
    communities: TextList = may("P", "profile", default=())
    languages: TextList = may("P", "profile", default=(), steers="directory")
    city: Text | None = may("P", "directory profile")
    region: Text | None = may("P", "profile")
    country: Text | None = may("P", "profile")
    time_zone: Zone | None = may("P", "profile", steers="brief campaign home evaluation share")
    scientific: Scientific = part(Scientific, "P")
    channels: Annotated[tuple[Channel, ...], Listed] = many("P")
    former_handles: Annotated[tuple[Handle, ...], Listed] = may("I", "profile", default=())
    manager: TalentContact | None = may("I", steers="home agreement")
    stage: Stage | None = may("I", "directory profile")
    stage_changes: Annotated[tuple[StageChange, ...], Listed] = many("I")
    owner: TeamRef | None = may("I", "profile", steers="home directory")
    tags: TextList = may("I", "profile", default=())
    discovered_via: Text | None = may("I", "profile")
    notes: Prose | None = may("I", "profile")
    winning_formats: Annotated[tuple[WinningFormat, ...], Listed] = many("I K")
    samples: Annotated[tuple[WorkSample, ...], Listed] = many("C")
    preferred_language: LanguageCode | None = may("I", "profile", steers="brief agreement")
    preferred_contact: Text | None = may("I", "profile")
    work_email: Text | None = may("I", "profile")
    whatsapp: Text | None = may("I", "profile")
    boundaries: TextList = may("I C K", "profile brief", default=())
    on_camera: YesNos = may("I C", "profile", default=NOTHING)
    greeting_season: Annotated[tuple[Season, ...], Listed] = may("I C", "profile", default=())
    minors_in_content: Minors = part(Minors, "I C")
    availability: Annotated[tuple[Busy, ...], Listed] = many("I K L")
    affiliate: AffiliateAccounts = part(AffiliateAccounts, "I")
    docs: Docs = part(Docs, "L")
    private_ref: Text | None = may("L", "profile")
    consent: Consent = part(Consent, "I K")
    listed: YesNo | None = may("I", "profile", steers="directory")
    hidden_from: Annotated[tuple[BrandRef, ...], Listed] = may("I", "profile", steers="share", default=())
    tier_override: Text | None = may("I", "profile", steers="directory home")
    personal_phone: Forbidden = may("X")
    personal_email: Forbidden = may("X")
    home_address: Forbidden = may("X")
    nik: Forbidden = may("X")
    npwp_no: Forbidden = may("X")
    passport: Forbidden = may("X")
    bank_account: Forbidden = may("X")
    religion: Forbidden = may("X")
    health: Forbidden = may("X")
    children: Forbidden = may("X")
    snapshots: Annotated[tuple[Snapshot, ...], Listed] = many("C I")
    audience: Annotated[tuple[AudienceSnapshot, ...], Listed] = many("C")
    rates: Annotated[tuple[RateCard, ...], Listed] = many("L Km")
    partnerships: Annotated[tuple[Partnership, ...], Listed] = many("C I")
    vetting: Annotated[tuple[Vetting, ...], Listed] = many("I L")
    log: Annotated[tuple[LogEntry, ...], Listed] = many("I L")
    posts: Annotated[tuple[Post, ...], Listed] = many("C K I", "profile")
    metrics: Annotated[tuple[Capture, ...], Listed] = many("C K I", "profile")
    accepted: Annotated[tuple[Accepted, ...], Listed] = many("I", "profile")
