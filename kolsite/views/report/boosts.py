"""Posts that were advertised: what they reached by themselves, and what they reached with money, never mixed."""

from __future__ import annotations

from decimal import Decimal

from kolsite.measure.captures import PostNumbers
from kolsite.measure.figures import Over, Reason
from kolsite.views.charts import Amount, Bar, BarChart, Column
from kolsite.views.report.axes import nothing, twin
from kolsite.views.report.content import age_of, boosted
from kolsite.views.report.desk import Desk
from kolsite.views.report.parts import Block, Cell, Table, cell
from kolsite.views.telling import NOUNS


def boost_block(desk: Desk) -> Block | None:
    """Organic and total views of each boosted post, side by side."""
    posts = [one for one in desk.in_order if one.post.boosted_from is not None]
    if not posts:
        return None
    voice = desk.voice
    return Block(
        "boosted",
        voice.say("Dengan iklan | With advertising"),
        voice.say(
            "Organik dan beriklan dipisah; semua angka lain di laporan ini organik "
            "| Organic and advertised apart; every other figure in this report is organic"
        ),
        charts=(_chart(posts, desk),),
        tables=(_table(posts, desk),),
    )


def _chart(posts: list[PostNumbers], desk: Desk) -> BarChart:
    voice = desk.voice
    pair = (voice.say("Organik | Organic"), voice.say("Total dengan iklan | Total with advertising"))
    rows = [[desk.label(one.post), _organic(one, desk).label, _total(one, desk).label] for one in posts]
    columns = [(voice.say("Konten | Post"), False), (pair[0], True), (pair[1], True)]
    listed = [f"{row[0]}: {pair[0].lower()} {row[1]}, {pair[1].lower()} {row[2]}" for row in rows]
    return BarChart(
        title=_title(posts, desk),
        subtitle=_ages(posts, desk),
        alt="; ".join(listed) + ".",
        empty=nothing(voice),
        table=twin(voice.say("Views organik dan total | Organic and total views"), columns, rows, voice),
        bars=tuple(Bar(desk.label(one.post), _organic(one, desk), _total(one, desk)) for one in posts),
        pair=pair,
    )


def _title(posts: list[PostNumbers], desk: Desk) -> str:
    """How many times as much the first split post reached with advertising."""
    voice = desk.voice
    for one in posts:
        organic, total = one["views"], one.total["views"] if one.total else None
        if organic and total and one.complete:
            times = voice.number(Decimal(total) / organic, 1)
            return voice.say(
                "Dengan iklan, {post} ditonton {times} kali lipat | With advertising, {post} was watched {times} times "
                "as much",
                post=desk.label(one.post), times=times,
            )  # fmt: skip
    count = voice.count(len(posts), NOUNS[Over.POSTS])
    return voice.say("{count} diiklankan | {count} boosted", count=count)


def _ages(posts: list[PostNumbers], desk: Desk) -> str:
    """Whether both figures of a post are of one age."""
    if all(one.complete for one in posts):
        return desk.voice.say("Views pada umur yang sama | Views at the same age")
    return desk.voice.say("Views pada {age}; umur lain disebut | Views at {age}; other ages are named", age=desk.age)


def _organic(one: PostNumbers, desk: Desk) -> Amount:
    """Organic views; at another age than the compared one that age is said with them."""
    voice, views = desk.voice, one["views"]
    if views is None:
        return Amount(None, voice.say("belum dipisah dari iklan | not told apart from paid"))
    told = voice.number(views)
    return Amount(float(views), told if one.complete else f"{told} ({age_of(one, desk)})")


def _total(one: PostNumbers, desk: Desk) -> Amount:
    views = one.total["views"] if one.total else None
    if views is None:
        return Amount(None, desk.voice.say("data belum masuk | data not received"))
    return Amount(float(views), desk.voice.number(views))


def _table(posts: list[PostNumbers], desk: Desk) -> Table:
    voice = desk.voice
    columns = (
        Column(voice.say("Konten | Post")),
        Column(voice.say("Views organik | Organic views"), True),
        Column(voice.say("Views total | Total views"), True),
        Column(voice.say("Iklan | Advertising")),
    )
    rows = tuple(_row(one, desk) for one in posts)
    return Table(voice.say("Konten yang diiklankan | Boosted posts"), columns, rows, stacked=True)


def _row(one: PostNumbers, desk: Desk) -> tuple[Cell, ...]:
    mixed = Reason.BASIS_MIXED in one.notes
    note = (
        desk.voice.say(
            "pada {age} organik dan iklan tercampur, jadi tidak dihitung | at {age} organic and paid are mixed, "
            "so it does not count",
            age=desk.age,
        )
        if mixed
        else ""
    )
    return (
        cell(desk.label(one.post), href=one.post.url),
        cell(_organic(one, desk).label),
        cell(_total(one, desk).label, note),
        cell(boosted(one.post, desk)),
    )
