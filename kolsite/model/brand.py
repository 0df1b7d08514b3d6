"""A client's brand: who it is, what it sells, what may be said of it, and how it wants to work."""

from __future__ import annotations

from typing import Annotated

from kolsite.model.accepted import Accepted
from kolsite.model.fields import Entity, entity, many, may, must, part
from kolsite.model.results import Sale
from kolsite.model.settings import Defaults
from kolsite.model.types import (
    NOTHING,
    Asset,
    Choice,
    Colour,
    Count,
    Currency,
    Day,
    Handle,
    Hashtag,
    KolRef,
    LanguageCode,
    Listed,
    MoneyAmount,
    ProductRef,
    Prose,
    Shares,
    Slug,
    SlugList,
    TeamRef,
    Text,
    TextList,
    Translated,
    TranslatedList,
    Url,
    YesNo,
)


class Regulated(Choice):
    """The category whose rules of advertising apply."""

    COSMETIC = "cosmetic", "kosmetik | cosmetic"
    SUPPLEMENT = "supplement", "suplemen | supplement"
    TRADITIONAL_MEDICINE = "traditional_medicine", "obat tradisional | traditional medicine"
    FOOD = "food", "makanan | food"
    BEVERAGE = "beverage", "minuman | beverage"
    INFANT_FORMULA = "infant_formula", "susu formula | infant formula"
    FINANCE = "finance", "keuangan | finance"
    HEALTH_SERVICE = "health_service", "layanan kesehatan | health service"
    MEDICAL_DEVICE = "medical_device", "alat kesehatan | medical device"
    MEDICINE = "medicine", "obat | medicine"
    HOUSEHOLD_HEALTH = "household_health", "PKRT | household health product"
    TOBACCO_VAPE = "tobacco_vape", "rokok dan vape | tobacco and vape"
    ALCOHOL = "alcohol", "alkohol | alcohol"
    NONE = "none", "tidak diatur khusus | not regulated"


class LicenceKind(Choice):
    """A permit that a product or place needs."""

    BPOM_NA = "bpom_na", "BPOM NA (kosmetik) | BPOM NA (cosmetic)"
    BPOM_MD = "bpom_md", "BPOM MD (pangan) | BPOM MD (food)"
    BPOM_SD = "bpom_sd", "BPOM SD (suplemen) | BPOM SD (supplement)"
    BPOM_TR = "bpom_tr", "BPOM TR (obat tradisional) | BPOM TR (traditional medicine)"
    PIRT = "pirt", "P-IRT | P-IRT (home industry)"
    HALAL = "halal", "Sertifikat halal | Halal certificate"
    CLINIC_PERMIT = "clinic_permit", "Izin klinik | Clinic permit"


class HalalStatus(Choice):
    """Whether a product is halal certified."""

    CERTIFIED = "certified", "bersertifikat | certified"
    NOT_HALAL_LABELLED = "not_halal_labelled", "berlabel tidak halal | labelled not halal"
    IN_PROCESS = "in_process", "dalam proses | in process"
    NOT_REQUIRED = "not_required", "tidak wajib | not required"


class ClaimStatus(Choice):
    """How far a claim has come."""

    DRAFT = "draft", "draft | draft"
    IN_REVIEW = "in_review", "ditinjau | in review"
    APPROVED = "approved", "disetujui | approved"
    WITHDRAWN = "withdrawn", "ditarik | withdrawn"


class ApproverRole(Choice):
    """Whether somebody decides or only comments."""

    APPROVER = "approver", "pemberi approval | approver"
    REVIEWER = "reviewer", "peninjau | reviewer"


@entity
class AudienceTarget(Entity):
    """Whom a brand or campaign wants to reach, or reached."""

    age: Shares = may("", default=NOTHING)
    gender: Shares = may("", default=NOTHING)
    cities: Shares = may("", default=NOTHING)
    interests: Shares = may("", default=NOTHING)
    description: Translated | None = may("")
    source: Text | None = may("")


@entity
class Colours(Entity):
    """The brand's colours."""

    primary: Colour | None = may("P", steers="brief share brand agreement")
    accent: Colour | None = may("P", steers="brief share brand agreement")


@entity
class Competitor(Entity):
    """A rival brand."""

    name: Text = must("I", "brand", steers="home profile campaign")
    category: Text | None = may("I", "brand", steers="home profile campaign")
    kols: Annotated[tuple[KolRef, ...], Listed] = may("I", "brand", default=())
    note: Text | None = may("I", "brand")


@entity
class BrandContact(Entity):
    """Somebody at the brand."""

    name: Text = must("I", "brand")
    role: Text | None = may("I", "brand")
    email: Text | None = may("I", "brand")


@entity
class Approver(Entity):
    """Who approves or reviews a step."""

    step: Text = must("C K", "brand brief")
    name: Text = must("C K", "brand brief")
    role: ApproverRole | None = may("C K", "brand brief")
    sla_hours: Count | None = may("C K", "brand brief")


@entity
class Client(Entity):
    """The client's company, for quotations and invoices."""

    legal_name: Text | None = may("L", "brand")
    npwp: Text | None = may("L", "brand")
    po_required: YesNo | None = may("L", "brand")
    payment_terms_days: Count | None = may("L", "brand")


@entity
class Variant(Entity):
    """One shade or size of a product."""

    slug: Slug = must("C K", steers="brand brief")
    name: Text = must("C K", "brand brief")
    sku: Text | None = may("C K", "brand")
    shade: Text | None = may("C K", "brand brief")
    size: Text | None = may("C K", "brand brief")
    price: MoneyAmount | None = may("C K", "brand brief")


@entity
class Shop(Entity):
    """Where something is sold."""

    channel: Text = must("C K", "brand brief")
    url: Url | None = may("C K", "brand brief")


@entity
class Licence(Entity):
    """A permit of a product."""

    kind: LicenceKind = must("C K", "brand brief", steers="home campaign")
    no: Text | None = may("C K", "brand brief")
    valid_until: Day | None = may("C K", "brand brief", steers="home campaign")


@entity
class Halal(Entity):
    """The halal status of a product; blank is unknown."""

    status: HalalStatus | None = may("C K", "brand brief", steers="home campaign")
    no: Text | None = may("C K", "brand brief")


@entity
class AdApproval(Entity):
    """The approval that an advertisement of a regulated product needs."""

    no: Text | None = may("C K", "brand brief", steers="home campaign")
    on: Day | None = may("C K", "brand")
    valid_until: Day | None = may("C K", "brand", steers="home campaign")


@entity
class Product(Entity):
    """Something that the brand sells."""

    slug: Slug = must("C K", steers="brand brief share campaign evaluation")
    name: Text = must("C K", "brand brief share campaign")
    variants: Annotated[tuple[Variant, ...], Listed] = many("C K")
    url: Url | None = may("C K", "brand brief")
    image: Asset | None = may("C K", steers="brand brief share")
    price: MoneyAmount | None = may("C K", "brand brief")
    where_to_buy: Annotated[tuple[Shop, ...], Listed] = many("C K")
    licences: Annotated[tuple[Licence, ...], Listed] = many("C K")
    halal: Halal = part(Halal, "C K")
    ad_approval: AdApproval = part(AdApproval, "C K")
    fact_sheet: Translated | None = may("C K", "brand brief")
    how_to_use: Translated | None = may("C K", "brand brief")
    warnings: Translated | None = may("C K", "brand brief")
    margin: Text | None = may("L", "brand")
    cost_of_goods: MoneyAmount | None = may("L", "brand")


@entity
class Reference(Entity):
    """The evidence for a claim."""

    citation: Text = must("C K", "brand brief")
    doi: Text | None = may("C K", "brand brief")
    url: Url | None = may("C K", "brand brief")
    page: Text | None = may("C K", "brand brief")
    file: Asset | None = may("C K", steers="brand")


@entity
class Claim(Entity):
    """Something that is said of a product, and whether it may be."""

    slug: Slug = must("C K", "brand", steers="brief campaign")
    product: ProductRef | None = may("C K", "brand", steers="brief home")
    statement: Translated = must("C K", "brand brief")
    status: ClaimStatus | None = may("C K", "brand", steers="brief home campaign")
    references: Annotated[tuple[Reference, ...], Listed] = many("C K")
    qualifier: Translated | None = may("C K", "brand brief")
    country: Text | None = may("C K", "brand")
    valid_from: Day | None = may("C K", "brand", steers="brief home")
    valid_until: Day | None = may("C K", "brand", steers="brief home")
    approved_by: Text | None = may("C K", "brand brief")
    approved_on: Day | None = may("C K", "brand")
    never_say: TextList = may("C K", "brand brief", default=(), steers="home campaign")
    risky_words: TextList = may("I", "brand", default=(), steers="home campaign")


@entity
class Brand(Entity):
    """`brand.yml` and the files beside it."""

    slug: Slug = must("P", steers="home brand campaign share")
    former_slugs: SlugList = may("I", "brand", default=())
    name: Text = must("P", "home brand campaign evaluation brief agreement share")
    logo: Asset | None = may("P", steers="brand brief share campaign")
    colours: Colours = part(Colours, "P")
    legal_name: Text | None = may("C", "brand share")
    vision: Translated | None = may("C K", "brand brief")
    mission: Translated | None = may("C K", "brand brief")
    tone_of_voice: Translated | None = may("C K", "brand brief")
    values: TranslatedList = may("C K", "brand brief", default=())
    target_audience: AudienceTarget = part(
        AudienceTarget, "C K", "brand brief", steers="profile campaign evaluation share"
    )
    categories: TextList = may("C", "brand", default=(), steers="home campaign profile")
    regulated_category: Regulated = may("I", "brand", default=Regulated.NONE, steers="home campaign profile")
    competitors: Annotated[tuple[Competitor, ...], Listed] = many("I")
    blocked_topics: TextList = may("C K", "brand brief", default=())
    blocked_words: TextList = may("C K", "brand brief", default=(), steers="home campaign")
    contacts: Annotated[tuple[BrandContact, ...], Listed] = many("I")
    approvers: Annotated[tuple[Approver, ...], Listed] = many("C K")
    approval_channel: Text | None = may("C K", "brand brief")
    client: Client = part(Client, "L")
    language: LanguageCode | None = may("C K", "brand", steers="share brief")
    currency: Currency | None = may("C K", "brand", steers="campaign brief share evaluation agreement")
    hashtags_always: Annotated[tuple[Hashtag, ...], Listed] = may("C K", "brand brief", default=())
    mentions_always: Annotated[tuple[Handle, ...], Listed] = may("C K", "brand brief", default=())
    defaults: Defaults = part(Defaults, "C K I", steers="brand")
    notes: Prose | None = may("I", "brand")
    owner: TeamRef | None = may("I", "brand", steers="home")
    about: Translated | None = may("C K", "brand brief")
    products: Annotated[tuple[Product, ...], Listed] = many("C K")
    claims: Annotated[tuple[Claim, ...], Listed] = many("C K I")
    sales: Annotated[tuple[Sale, ...], Listed] = many("I C", "brand")
    accepted: Annotated[tuple[Accepted, ...], Listed] = many("I", "brand")
