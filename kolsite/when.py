"""The instant for which something is built: an input, taken from the clock only when nobody gives one."""

from __future__ import annotations

from datetime import datetime, time, tzinfo

from kolsite.values import parse_deadline, zone_named

OPENING = time(9, 0)
"""A day alone means its beginning at the office."""
JAKARTA = "Asia/Jakarta"


def instant(given: str | None, zone: tzinfo | None) -> datetime:
    """`2026-11-23` (nine in the morning) or `2026-11-23 14.00 WIB`; without it, now. Raises `BadValue`."""
    zone = zone or zone_named(JAKARTA)
    if not given:
        return datetime.now(zone)
    parsed = parse_deadline(given, zone)
    if isinstance(parsed, datetime):
        return parsed
    return datetime.combine(parsed, OPENING, zone)
