"""The working calendar: which days are free, and what date is so many working days away."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from kolsite.model.settings import Holiday, HolidayKind, Settings

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
FREE = frozenset({HolidayKind.NATIONAL, HolidayKind.JOINT_LEAVE, HolidayKind.COMPANY})


def holidays_on(day: date, settings: Settings) -> Sequence[Holiday]:
    """What is special about a day."""
    return [holiday for holiday in settings.holidays if holiday.from_ <= day <= (holiday.to or holiday.from_)]


def free_day(day: date, settings: Settings) -> Holiday | None:
    """The holiday on which nobody works, if the day is one."""
    return next((holiday for holiday in holidays_on(day, settings) if holiday.kind in FREE), None)


def is_working_day(day: date, settings: Settings) -> bool:
    return DAYS[day.weekday()] in settings.working_days and free_day(day, settings) is None


def add_working_days(day: date, days: int, settings: Settings) -> date:
    """The day that many working days after `day`: 13 Nov 2026 + 14 is 3 Dec."""
    while days > 0:
        day += timedelta(days=1)
        days -= is_working_day(day, settings)
    return day


def working_days_between(first: date, last: date, settings: Settings) -> int:
    """How many working days lie after `first`, up to and with `last`."""
    return sum(is_working_day(first + timedelta(days=n), settings) for n in range(1, (last - first).days + 1))
