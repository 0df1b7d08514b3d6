"""Writes what a list says of a KOL as a person would: `kol.yml` and `snapshots.csv`, or one more row of figures."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from kolsite.content.entities import parse_record, parse_records
from kolsite.content.files import TABLE_BYTES, Folder
from kolsite.content.tables import TableFile, parse_table
from kolsite.content.writing import yaml_text
from kolsite.content.yaml_files import YamlFile, parse_yaml
from kolsite.importers import reasons
from kolsite.importers.accounts import Account
from kolsite.importers.candidates import Candidate
from kolsite.importers.reasons import Refused, because
from kolsite.language import Voice, Words
from kolsite.model.fields import Nearby, Raw
from kolsite.model.kol import Kol, Snapshot
from kolsite.model.results import Precision, SourceKind
from kolsite.problems import Place, Problem

Row = dict[str, str]
TABLE, LIST = "snapshots.csv", "snapshots.yml"
ALWAYS = ("date", "platform", "handle", "followers", "source_kind", "precision", "source")
COLUMNS = ("date", "platform", "handle", "followers", "following", "posts", "source_kind", "precision", "source")


@dataclass(frozen=True, slots=True)
class Import:
    """What holds for all rows of a file: its name, the day of its figures, and what sort of source it is."""

    file: str
    as_of: date
    kind: SourceKind

    def source(self, row: int) -> str:
        return f"{self.file}:{row}"


# --- a new KOL -----------------------------------------------------------------------------------------------


def kol_text(candidate: Candidate, accounts: Sequence[Account], file: str) -> str:
    """The `kol.yml` of a KOL that a list names for the first time."""
    lines = [f"name: {yaml_text(candidate.name)}"] if candidate.name else []
    lines += ["channels:", *(f"  - {_channel(account)}" for account in accounts)]
    lines += [f"{key}: [{', '.join(map(_in_list, items))}]" for key, items in candidate.lists.items()]
    lines += [f"{key}: {yaml_text(text)}" for key, text in candidate.about.items()]
    lines += ["stage: prospect", f"discovered_via: {yaml_text(f'import {file}')}", "listed: yes"]
    return "\n".join(lines) + "\n"


def _channel(account: Account) -> str:
    url = f", url: {_quoted(account.url)}" if account.url else ""
    return f"{{platform: {account.platform.value}, handle: {_in_list(account.handle)}{url}}}"


def _in_list(text: str) -> str:
    """A value inside `[…]` or `{…}`, where a comma would end it."""
    plain = yaml_text(text)
    return plain if plain == text and "," not in text else _quoted(text)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def check_kol(slug: str, texts: Mapping[str, str], nearby: Nearby) -> None:
    """Makes sure that what is to be written can be read. Raises `Refused`."""
    place = Place(f"kols/{slug}")
    raw, problems = parse_yaml(YamlFile("kol.yml", texts["kol.yml"]))
    assert isinstance(raw, Raw)
    _, found = parse_record(Kol, Raw({**raw, "slug": slug}, raw.origin), nearby, place)
    rows, ragged = parse_table(TableFile(TABLE, texts[TABLE]), Snapshot) if TABLE in texts else ([], [])
    _, wrong = parse_records(Snapshot, rows, lambda row: nearby, place)
    for problem in (*problems, *found, *ragged, *wrong):
        raise Refused(because(reasons.NOT_CONTENT, problem=_sentence(problem)))


def _sentence(problem: Problem) -> Words:
    return Words(problem.sentence(Voice("id")), problem.sentence(Voice("en")))


# --- figures -------------------------------------------------------------------------------------------------


def snapshot_row(account: Account, row: int, source: Import) -> Row:
    """An account's figures as a row of `snapshots.csv`."""
    counts = {"followers": account.followers, "following": account.following, "posts": account.posts}
    known = {key: count for key, count in counts.items() if count is not None}
    precision = Precision.ROUNDED if any(count.rounded for count in known.values()) else Precision.EXACT
    return {
        "date": source.as_of.isoformat(),
        "platform": account.platform.value,
        "handle": account.handle,
        **{key: str(count.number) for key, count in known.items()},
        "source_kind": source.kind.value,
        "precision": precision.value,
        "source": source.source(row),
    }


def table_text(rows: Sequence[Row]) -> str:
    """A new `snapshots.csv`."""
    columns = [column for column in COLUMNS if column in ALWAYS or any(column in row for row in rows)]
    return _csv([columns, *([row.get(column, "") for column in columns] for row in rows)], ",", "\n")


def with_rows(
    folder: Folder, rows: Sequence[Row], before: str | None = None, *, by_platform: bool = False
) -> tuple[str, str]:
    """The name and text of a KOL's snapshots with more rows; what stands there is kept as it is.

    `before` is the text so far, if rows have been added already. `by_platform`: the platform alone says which account
    it is, so that a table without handles needs none. Raises `Refused` where that cannot be sure.
    """
    if folder.has(LIST) and not folder.has(TABLE):
        return LIST, _longer_list(folder, rows, before)
    if (folder.has(LIST) and folder.has(TABLE)) or (folder.disk / TABLE).is_symlink():
        raise Refused(because(reasons.CANNOT_APPEND, file=f"{folder.path}/{TABLE}"))
    if before is None and not folder.has(TABLE):
        return TABLE, table_text(rows)
    return TABLE, _longer_table(folder, rows, before, by_platform)


def _longer_table(folder: Folder, rows: Sequence[Row], before: str | None, by_platform: bool) -> str:
    path = f"{folder.path}/{TABLE}"
    text = before if before is not None else _text(folder, TABLE)
    file = TableFile(path, text.replace("\r\n", "\n"))
    old, problems = parse_table(file, Snapshot)
    end = "\r\n" if "\r\n" in text else "\n"
    header = next(csv.reader([file.text.split("\n", 1)[0]], delimiter=file.delimiter), [])
    if by_platform and "handle" not in header:
        rows = [{column: value for column, value in row.items() if column != "handle"} for row in rows]
    missing = [column for column in COLUMNS if column not in header and any(column in row for row in rows)]
    if missing:
        cut = [cells for cells in csv.reader(io.StringIO(file.text, newline=""), delimiter=file.delimiter) if cells]
        text = _csv([header + missing, *(cells + [""] * len(missing) for cells in cut[1:])], file.delimiter, end)
        header = header + missing
    new = [[row.get(column.strip(), "") for column in header] for row in rows]
    longer = (text if text.endswith("\n") else text + end) + _csv(new, file.delimiter, end)
    made, found = parse_table(TableFile(path, longer.replace("\r\n", "\n")), Snapshot)
    if problems or found or [dict(row) for row in made] != [*(dict(row) for row in old), *rows]:
        raise Refused(because(reasons.CANNOT_APPEND, file=path))
    return longer


def _longer_list(folder: Folder, rows: Sequence[Row], before: str | None) -> str:
    path = f"{folder.path}/{LIST}"
    text = before if before is not None else _text(folder, LIST)
    entries = [f"- {{{', '.join(f'{key}: {_in_list(value)}' for key, value in row.items())}}}\n" for row in rows]
    longer = (text if text.endswith("\n") or not text else text + "\n") + "".join(entries)
    (old, problems), (made, found) = (parse_yaml(YamlFile(path, one)) for one in (text, longer))
    if problems or found or isinstance(old, Raw) or _plain(made) != [*_plain(old), *rows]:
        raise Refused(because(reasons.CANNOT_APPEND, file=path))
    return longer


def _plain(listed: Any) -> list[Any]:
    return [dict(one) if isinstance(one, Raw) else one for one in listed or []]


def _text(folder: Folder, name: str) -> str:
    """A file as it is, its line ends included. Raises `Refused`."""
    try:
        if (folder.disk / name).stat().st_size > TABLE_BYTES:
            raise Refused(because(reasons.CANNOT_APPEND, file=f"{folder.path}/{name}"))
        return (folder.disk / name).read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refused(because(reasons.CANNOT_APPEND, file=f"{folder.path}/{name}")) from None


def _csv(rows: Iterable[Sequence[str]], delimiter: str, end: str) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator=end).writerows(rows)
    return out.getvalue()
