"""Who may see what: the mark of a field times the scope of a record. Applied here and nowhere else.

From the whole catalog each audience gets one of its own (`internal`, `leads`, `for_client`, `for_kol`, `for_manager`):
it holds the records in that audience's scope, and in each record the fields whose marks allow it; everything else is
absent from it, as if nobody had written it. Views and measures are made from such catalogs only, so a figure cannot
depend on what its reader may not see.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any, TypeVar

from kolsite.content.catalog import Catalog
from kolsite.measure.comments import CommentTotals, totals
from kolsite.model.assignment import Assignment, Decision
from kolsite.model.brand import Brand
from kolsite.model.campaign import Campaign, MoneyInBrief, VisibleTo
from kolsite.model.fields import SECRET_MARKS, Declared, Entity, Mark, Shown, copy_of
from kolsite.model.kol import Kol
from kolsite.model.results import Post, Sale
from kolsite.model.settings import Settings
from kolsite.model.shapes import Shape, Spot, inherited, shapes_of, spots_of
from kolsite.model.share import Share
from kolsite.views.anonymous import names_of, without_names, without_telling

RECORD = TypeVar("RECORD", bound=Entity)
SEEN_BY_CLIENT = frozenset({Decision.SHORTLIST, Decision.SELECTED, Decision.RESERVE})


@dataclass(frozen=True, slots=True)
class Sight:
    """Which fields somebody sees: those with any of `marks` and none of `never`; a conditional mark needs its permit.

    A field that steers `output` without being shown there (a language, a register, a size) stays too, unless it is
    secret or holds free text.
    """

    marks: frozenset[Mark]
    never: frozenset[Mark] = frozenset()
    permits: frozenset[str] = frozenset()
    output: Shown | None = None

    def of(self, declared: Declared) -> bool:
        """Whether the marks of a field let it be seen."""
        if Mark.FORBIDDEN in declared.marks or declared.marks & self.never:
            return False
        needed = dict(declared.when)
        return any(mark not in needed or needed[mark] in self.permits for mark in declared.marks & self.marks)

    def steered_by(self, shape: Shape, declared: Declared) -> bool:
        """Whether the output follows a field without showing it."""
        return self.output in declared.steers and not shape.free and not declared.marks & SECRET_MARKS


CONDITIONS = frozenset({"public", "visible_to", "inline", "show_cost", "show_verdict"})
"""All permits that a mark may ask for. The team has every one."""
TEAM = Sight(frozenset(Mark), never=frozenset({Mark.LEADS}), permits=CONDITIONS)


def internal(catalog: Catalog) -> Catalog:
    """The team's catalog: every record, without what is for leads."""
    return replace(
        catalog,
        settings=redact(catalog.settings, TEAM),
        brands=_each(catalog.brands),
        kols=_each(catalog.kols),
        campaigns=_each(catalog.campaigns),
        trends=_each(catalog.trends),
    )


def leads(catalog: Catalog) -> Catalog:
    """The leads' and finance's catalog: all of it, for what nobody may see is never read."""
    return catalog


def _each(records: Mapping[str, RECORD]) -> dict[str, RECORD]:
    return {slug: redact(record, TEAM) for slug, record in records.items()}


# --- a client ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ForClient:
    """What one share may show: the catalog of its campaign, and the totals of comments that are not in it."""

    catalog: Catalog
    campaign: Campaign
    comments: CommentTotals
    share: Share


def client_kols(catalog: Catalog, campaign: Campaign) -> set[str]:
    """The KOLs of a campaign of whom its client may know."""
    return {
        one.kol
        for one in campaign.assignments
        if one.decision in SEEN_BY_CLIENT and campaign.brand not in catalog.kols[one.kol].hidden_from
    }


def for_client(catalog: Catalog, campaign: Campaign, share: Share) -> ForClient:
    """A share's catalog: the campaign, its brand, and the KOLs proposed or chosen in it.

    `show_names: false` takes out whatever tells who somebody is. Comments themselves are the team's; their totals are
    the client's (`content-model`: "I; totals C").
    """
    granted = {"public", "visible_to"}
    granted |= {option for option in ("show_cost", "show_verdict") if getattr(share, option)}
    sight = Sight(frozenset({Mark.PUBLIC, Mark.CLIENT}), permits=frozenset(granted), output=Shown.SHARE)
    known = client_kols(catalog, campaign)
    scoped = _without_hidden(_campaign_with(campaign, known, VisibleTo.CLIENT, catalog), campaign, catalog)
    narrow = _one_campaign(catalog, scoped, known, sight)
    if share.show_names is False:
        people = [catalog.kols[one.kol] for one in campaign.assignments]
        codes = [code.code for one in campaign.assignments for code in one.codes]
        narrow = without_names(narrow, people, codes)
    own = narrow.campaigns[campaign.slug]
    return ForClient(narrow, own, totals(scoped.comments), share)


# --- a KOL and its manager -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ForKol:
    """What one brief or agreement sheet may show: the catalog of one assignment."""

    catalog: Catalog
    campaign: Campaign
    assignment: Assignment
    kol: Kol
    brand: Brand


def for_kol(catalog: Catalog, campaign: Campaign, assignment: Assignment) -> ForKol:
    """A brief's catalog: its own assignment, posts and dates; money only if the campaign puts it in the brief."""
    permits = {"visible_to"}
    if campaign.compensation_in_brief is MoneyInBrief.INLINE:
        permits.add("inline")
    sight = Sight(frozenset({Mark.PUBLIC, Mark.KOL}), permits=frozenset(permits), output=Shown.BRIEF)
    return _for_assignment(catalog, campaign, assignment, sight)


def for_manager(catalog: Catalog, campaign: Campaign, assignment: Assignment) -> ForKol:
    """An agreement sheet's catalog: the same assignment, with its money."""
    marks = frozenset({Mark.PUBLIC, Mark.KOL, Mark.KOLS_MANAGER})
    sight = Sight(marks, permits=frozenset({"visible_to", "inline"}), output=Shown.AGREEMENT)
    return _for_assignment(catalog, campaign, assignment, sight)


def _for_assignment(catalog: Catalog, campaign: Campaign, assignment: Assignment, sight: Sight) -> ForKol:
    own = _campaign_with(campaign, {assignment.kol}, VisibleTo.KOL, catalog)
    narrow = _one_campaign(catalog, own, {assignment.kol}, sight)
    seen = narrow.campaigns[campaign.slug]
    return ForKol(narrow, seen, seen.assignments[0], narrow.kols[assignment.kol], narrow.brands[campaign.brand])


# --- scope ---------------------------------------------------------------------------------------------------


def _one_campaign(catalog: Catalog, campaign: Campaign, kols: set[str], sight: Sight) -> Catalog:
    """A catalog with nothing but one campaign, its brand, these KOLs, and the people in charge of it."""
    settings = catalog.settings
    pics = campaign.pics or tuple(filter(None, [catalog.brands[campaign.brand].owner]))
    team = tuple(member for member in settings.team if member.slug in pics)
    named = {"team": team, "tax_rules": _rules_used(settings, campaign)}
    brand = catalog.brands[campaign.brand]
    return Catalog(
        catalog.root,
        redact(copy_of(settings, **named), sight),
        {brand.slug: redact(brand, sight)},
        {slug: redact(_in_scope(catalog.kols[slug]), sight) for slug in sorted(kols)},
        {campaign.slug: redact(campaign, sight)},
    )


def _campaign_with(campaign: Campaign, kols: set[str], reader: VisibleTo, catalog: Catalog) -> Campaign:
    """A campaign with these KOLs and nobody else's work; posts by several name only these."""
    others = [one for one in campaign.assignments if one.kol not in kols]
    strangers = [catalog.kols[one.kol] for one in others]
    posts = [_post_of(post, kols, strangers) for post in campaign.posts if set(post.kols) & kols]
    slugs = {post.post for post in posts}
    return copy_of(
        campaign,
        assignments=tuple(_without_others(one, kols) for one in campaign.assignments if one.kol in kols),
        posts=tuple(posts),
        metrics=tuple(capture for capture in campaign.metrics if capture.post in slugs),
        media=tuple(flight for flight in campaign.media if flight.post in slugs),
        sales=tuple(_sales_of(campaign.sales, kols, others)),
        comments=tuple(comment for comment in campaign.comments if comment.post in slugs),
        timeline=tuple(step for step in campaign.timeline if reader in step.visible_to),
        evaluation=copy_of(
            campaign.evaluation, highlights=tuple(one for one in campaign.evaluation.highlights if one.post in slugs)
        ),
    )


def _without_hidden(scoped: Campaign, campaign: Campaign, catalog: Catalog) -> Campaign:
    """A campaign without the texts that name a KOL who is hidden from its brand."""
    hidden = [one for one in campaign.assignments if campaign.brand in catalog.kols[one.kol].hidden_from]
    if not hidden:
        return scoped
    codes = [code.code for one in hidden for code in one.codes]
    return without_telling(scoped, names_of([catalog.kols[one.kol] for one in hidden], codes))


def _post_of(post: Post, kols: set[str], strangers: Sequence[Kol]) -> Post:
    """A post with these KOLs alone; of one by several, no text names the others."""
    if set(post.kols) <= kols:
        return post
    return copy_of(without_telling(post, names_of(strangers, ())), kols=_among(post.kols, kols))


def _sales_of(sales: Iterable[Sale], kols: set[str], others: Sequence[Assignment]) -> Iterator[Sale]:
    """The sales that nobody else made: by no other's name, code or link."""
    codes = {code.code.casefold() for one in others for code in one.codes}
    links = {link.utm_content for one in others for link in one.links if link.utm_content}
    for sale in sales:
        foreign = (sale.code or "").casefold() in codes
        if sale.kol in kols:
            yield copy_of(sale, code=None) if foreign else sale
        elif sale.kol is None and not foreign and sale.utm_content not in links:
            yield sale


def _without_others(assignment: Assignment, kols: set[str]) -> Assignment:
    return assignment if assignment.backup_of in kols else copy_of(assignment, backup_of=None)


def _in_scope(kol: Kol) -> Kol:
    """A KOL without the partnerships that are not public: they are another client's deals."""
    return copy_of(kol, partnerships=tuple(row for row in kol.partnerships if row.public))


def _rules_used(settings: Settings, campaign: Campaign) -> tuple[Any, ...]:
    used = {assignment.compensation.tax_rule for assignment in campaign.assignments}
    return tuple(rule for rule in settings.tax_rules if rule.slug in used)


def _among(slugs: Iterable[str], allowed: set[str]) -> tuple[str, ...]:
    return tuple(slug for slug in slugs if slug in allowed)


# --- marks ---------------------------------------------------------------------------------------------------


def redact(record: RECORD, sight: Sight) -> RECORD:
    """A record as somebody sees it: what may not be seen is blank. The same object if all of it may."""
    return _seen(record, sight, None)


def _seen(record: RECORD, sight: Sight, outer: Declared | None, marks_allow: bool = True) -> RECORD:
    changes = {}
    for shape, declared, treatment in _treatments(type(record), sight, outer, marks_allow):
        value = getattr(record, shape.name)
        seen = _treated(value, shape, declared, treatment, sight)
        if seen is not value:
            changes[shape.name] = seen
    return copy_of(record, **changes) if changes else record


class Treatment(Enum):
    """What happens to a field: hidden, looked into, or looked into for what steers an output."""

    HIDE = "hide"
    ENTER = "enter"
    STEER = "steer"


def _treated(value: Any, shape: Shape, declared: Declared, treatment: Treatment, sight: Sight) -> Any:
    if value is None or value == ():
        return value
    if treatment is Treatment.HIDE:
        return shape.blank()
    allowed = treatment is Treatment.ENTER
    if isinstance(value, tuple):
        items = tuple(_seen(item, sight, declared, allowed) for item in value)
        return value if all(new is old for new, old in zip(items, value, strict=True)) else items
    return _seen(value, sight, declared, allowed)


Treatments = tuple[tuple[Shape, Declared, Treatment], ...]
_TREATMENTS: dict[tuple[type, Sight, Declared | None, bool], Treatments] = {}


def _treatments(kind: type, sight: Sight, outer: Declared | None, marks_allow: bool) -> Treatments:
    """The fields of a class that may have to change for somebody; most have none, and are passed over."""
    key = (kind, sight, outer, marks_allow)
    if key not in _TREATMENTS:
        found = [
            (shape, declared, treatment)
            for shape in shapes_of(kind).values()
            for declared in [inherited(shape.declared, outer)]
            if (treatment := _treatment(shape, declared, sight, marks_allow)) is not None
        ]
        _TREATMENTS[key] = tuple(found)
    return _TREATMENTS[key]


def _treatment(shape: Shape, declared: Declared, sight: Sight, marks_allow: bool) -> Treatment | None:
    """What a field needs. A group is entered if anything in it may be seen; its own marks are only what its fields
    inherit."""
    if shape.group is None:
        visible = marks_allow and sight.of(declared)
        return None if visible or sight.steered_by(shape, declared) else Treatment.HIDE
    inside = [(spot.shape, _at(spot, declared)) for spot in spots_of(shape.group)]
    if marks_allow and any(sight.of(leaf) for _, leaf in inside):
        return Treatment.ENTER if _treatments(shape.group, sight, declared, True) else None
    steers = not shape.listed and any(sight.steered_by(inner, leaf) for inner, leaf in inside)
    return Treatment.STEER if steers else Treatment.HIDE


def _at(spot: Spot, outer: Declared) -> Declared:
    """A field's declaration inside a group that stands somewhere: what it does not say, the group says."""
    return inherited(Declared(spot.marks, spot.when, spot.shown, spot.steers), outer)
