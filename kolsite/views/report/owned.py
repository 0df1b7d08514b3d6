"""Which rights in the content the client has, where and until when; and how long posts may be advertised."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from kolsite.language import Voice
from kolsite.model.assignment import AdsCode, Assignment, UsageRight
from kolsite.views.charts import Column
from kolsite.views.report.desk import Desk
from kolsite.views.report.parts import Cell, Section, Table, cell, used_columns


@dataclass(frozen=True, slots=True)
class Rights:
    tables: tuple[Table, ...]


def rights_section(desk: Desk) -> Section | None:
    tables = tuple(table for table in (_usage(desk), _advertising(desk)) if table is not None)
    if not tables:
        return None
    return Section("rights", desk.voice.say("Hak pakai konten | Usage rights"), _finding(desk), Rights(tables))


def _finding(desk: Desk) -> str:
    """Until when the first and the last of the rights that still hold do so."""
    voice = desk.voice
    ends = [right.to for one in desk.chosen for right in one.terms.usage_rights if right.to is not None]
    open_ends = sorted(end for end in ends if end >= desk.today)
    if not open_ends:
        return (
            voice.say("Semua hak pakai sudah berakhir | All usage rights have ended")
            if ends
            else voice.say("Hak pakai yang disepakati | Usage rights as agreed")
        )
    first, last = voice.day(open_ends[0]), voice.day(open_ends[-1])
    if first == last:
        return voice.say("Boleh dipakai sampai {day} | May be used until {day}", day=last)
    return voice.say(
        "Yang pertama berakhir {first}, yang terakhir {last} | The first ends on {first}, the last on {last}",
        first=first, last=last,
    )  # fmt: skip


def _usage(desk: Desk) -> Table | None:
    voice = desk.voice
    columns = (
        Column("KOL"),
        Column(voice.say("Boleh dipakai di | May be used on")),
        Column(voice.say("Wilayah | Territory")),
        Column(voice.say("Masa | Period")),
        Column(voice.say("Iklan berbayar | Paid media")),
        Column(voice.say("Boleh diedit | May be edited")),
    )
    rows = [_right_row(one, right, desk) for one in desk.chosen for right in one.terms.usage_rights]
    if not rows:
        return None
    kept, cells = used_columns(columns, rows)
    return Table(voice.say("Hak pakai konten | Rights to use the content"), kept, cells, stacked=True)


def _right_row(assignment: Assignment, right: UsageRight, desk: Desk) -> tuple[Cell, ...]:
    voice = desk.voice
    return (
        cell(desk.name(assignment.kol)),
        cell(desk.plain(", ".join(right.channels)) if right.channels else ""),
        cell(desk.plain(", ".join(right.territories)) if right.territories else ""),
        _period(right.from_, right.to, desk),
        cell(_yes_no(right.paid_media, voice)),
        cell(_yes_no(right.edit_allowed, voice)),
    )


def _period(first: date | None, last: date | None, desk: Desk) -> Cell:
    """From when until when, and whether that is now."""
    voice = desk.voice
    if first and last:
        text = voice.days(first, last)
    elif last:
        text = voice.say("sampai {day} | until {day}", day=voice.day(last))
    elif first:
        text = voice.say("sejak {day} | since {day}", day=voice.day(first))
    else:
        return cell(voice.say("belum ditulis | not written down"))
    return cell(text, _standing(first, last, desk))


def _standing(first: date | None, last: date | None, desk: Desk) -> str:
    voice = desk.voice
    if last is not None and last < desk.today:
        return voice.say("sudah berakhir | has ended")
    if first is not None and first > desk.today:
        return voice.say("belum mulai | not begun")
    if last is None:
        return voice.say("berlaku | in force")
    return voice.say("masih {days} | {days} left", days=voice.count((last - desk.today).days, "hari | day/days"))


def _yes_no(value: bool | None, voice: Voice) -> str:
    if value is None:
        return voice.say("belum ditulis | not written down")
    return voice.say("ya | yes") if value else voice.say("tidak | no")


# --- advertising --------------------------------------------------------------------------------------------


def _advertising(desk: Desk) -> Table | None:
    """Ads codes of single posts, and permissions for whole accounts."""
    voice = desk.voice
    columns = (
        Column("KOL"),
        Column(voice.say("Izin | Permission")),
        Column("Platform"),
        Column(voice.say("Masa | Period")),
    )
    rows = [row for one in desk.chosen for row in _permissions(one, desk)]
    if not rows:
        return None
    kept, cells = used_columns(columns, rows)
    return Table(voice.say("Izin boosting dan kode iklan | Boosting and ads codes"), kept, cells, stacked=True)


def _permissions(assignment: Assignment, desk: Desk) -> Iterator[tuple[Cell, ...]]:
    voice, name = desk.voice, cell(desk.name(assignment.kol))
    for one in assignment.deliverables:
        if one.ads_code is not None and _known(one.ads_code):
            what = voice.say("Kode iklan, {format} | Ads code, {format}", format=one.format.label.in_(voice.language))
            platform = (one.ads_code.platform or one.platform).label.in_(voice.language)
            yield (name, cell(what), cell(platform), _period(one.ads_code.issued_on, _end(one.ads_code), desk))
    allowed = assignment.terms.allowlisting
    if allowed is not None:
        what = voice.say("Beriklan dari akun KOL | Advertising from the KOL's account")
        platform = allowed.platform.label.in_(voice.language) if allowed.platform else ""
        yield (name, cell(what), cell(platform), _period(allowed.from_, allowed.to, desk))


def _known(code: AdsCode) -> bool:
    return any((code.platform, code.issued_on, code.valid_to, code.valid_days))


def _end(code: AdsCode) -> date | None:
    """What is written; else so many days after it was issued."""
    if code.valid_to is not None or code.issued_on is None or code.valid_days is None:
        return code.valid_to
    return code.issued_on + timedelta(days=code.valid_days)
