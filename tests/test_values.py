"""How what people type becomes a value, and which spellings are refused because they could mean two things."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from kolsite import values
from kolsite.codes import CODES
from kolsite.values import BadValue, Money, zone_named

JAKARTA = zone_named("WIB")


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("25000000", 25_000_000),
        ("25.000.000", 25_000_000),
        ("25.000", 25_000),
        ("25,000", 25_000),
        ("25jt", 25_000_000),
        ("25 juta", 25_000_000),
        ("2,5jt", 2_500_000),
        ("2.5 jt", 2_500_000),
        ("1,5 miliar", 1_500_000_000),
        ("500rb", 500_000),
        ("Rp25.000.000", 25_000_000),
        ("Rp 12,5 jt", 12_500_000),
        ("1.500.000,00", 1_500_000),
        ("0", 0),
    ],
)
def test_rupiah_is_read_as_it_is_written(text: str, amount: int) -> None:
    assert values.parse_money(text) == Money(Decimal(amount), "IDR")


@pytest.mark.parametrize(
    ("text", "currency", "amount"),
    [("1500", "USD", "1500"), ("USD 1500", "IDR", "1500"), ("1,500.50", "USD", "1500.50"), ("1500.5", "USD", "1500.5")],
)
def test_other_currencies_have_cents(text: str, currency: str, amount: str) -> None:
    assert values.parse_money(text, currency) == Money(Decimal(amount), "USD")


@pytest.mark.parametrize(
    ("parse", "text", "code"),
    [
        (values.parse_money, "25M", "money.ambiguous-m"),
        (values.parse_money, "2,50", "money.unreadable"),
        (values.parse_money, "$1027", "money.unreadable"),
        (lambda text: values.parse_money(text, "USD"), "1.500", "money.ambiguous-group"),
        (values.parse_count, "12,5", "number.count"),
        (values.parse_count, "-3", "number.count"),
        (values.parse_count, "10.4M", "number.count"),
        (values.parse_number, "27.300", "number.ambiguous-group"),
        (values.parse_share, "120%", "share.range"),
        (values.parse_share, "3.апр", "share.unreadable"),
        (values.parse_yes_no, "mungkin", "yes-no"),
        (values.parse_day, "11/12/2026", "date.unreadable"),
        (values.parse_day, "2026-02-30", "date.impossible"),
        (lambda text: values.parse_moment(text, JAKARTA), "2026-11-10", "time.unreadable"),
        (lambda text: values.parse_moment(text, JAKARTA), "2026-11-10 25.00", "time.impossible"),
        (lambda text: values.parse_moment(text, JAKARTA), "2026-11-10 19.00 MARS", "zone"),
        (values.parse_slug, "Rina", "slug.form"),
        (values.parse_slug, "con", "slug.reserved"),
        (values.parse_url, "javascript:alert(1)", "url"),
        (values.parse_handle, "dua kata", "handle"),
        (values.clean_text, "a\u202eb", "text.direction"),
        (values.clean_text, "a\u200bb", "text.control"),
    ],
)
def test_what_could_mean_two_things_is_refused(parse: Callable[[str], object], text: str, code: str) -> None:
    with pytest.raises(BadValue) as refused:
        parse(text)
    assert refused.value.code == code
    assert code in CODES


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2026-11-10T19:00+07:00", "2026-11-10 19:00 Asia/Jakarta"),
        ("2026-11-10 19.00 WIB", "2026-11-10 19:00 Asia/Jakarta"),
        ("2026-11-10 19:00", "2026-11-10 19:00 Asia/Jakarta"),
        ("2026-11-23 18.00 WITA", "2026-11-23 18:00 Asia/Makassar"),
        ("2026-11-07 19.00 WIT", "2026-11-07 19:00 Asia/Jayapura"),
    ],
)
def test_times_are_written_with_a_dot_or_a_colon(text: str, told: str) -> None:
    moment = values.parse_moment(text, JAKARTA)
    assert f"{moment:%Y-%m-%d %H:%M} {moment.tzinfo}" == told


def test_a_day_is_over_at_midnight_where_it_was_meant() -> None:
    end = values.end_of(date(2026, 11, 20), JAKARTA)
    assert end.isoformat() == "2026-11-21T00:00:00+07:00"


@pytest.mark.parametrize(
    ("name", "sorted_as"),
    [
        ("dr. Teuku Rayyan Fadhlan, Sp.A", "teuku rayyan fadhlan"),
        ("I Gede Arsana Putra", "gede arsana putra"),
        ("Suhartini", "suhartini"),
        ("Drs. H. Anu", "anu"),
        ("Indah", "indah"),
    ],
)
def test_names_are_sorted_without_titles(name: str, sorted_as: str) -> None:
    assert values.plain_name(name) == sorted_as


def test_two_currencies_are_never_added() -> None:
    with pytest.raises(ValueError, match="IDR and USD"):
        Money(Decimal(1), "IDR") + Money(Decimal(1), "USD")


@pytest.mark.parametrize("text", ["👩‍👩‍👧", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "Syifa Marwah شفاء 🌸", "Łukasz"])
def test_names_of_all_scripts_stay_whole(text: str) -> None:
    assert values.clean_text(text) == text
