"""How both languages write numbers, money, dates and times."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from kolsite.language import I18n, Voice, words
from kolsite.values import Money, parse_moment, zone_named

ID, EN = Voice("id"), Voice("en")
WIB = zone_named("WIB")


def rupiah(amount: int | str) -> Money:
    return Money(Decimal(amount), "IDR")


def test_thousands() -> None:
    assert (ID.number(8624), EN.number(8624)) == ("8.624", "8,624")


def test_shares_have_two_decimals_and_no_space() -> None:
    assert (ID.percent(Decimal("0.0621")), EN.percent(Decimal("0.0621"))) == ("6,21%", "6.21%")
    assert (ID.percent(Decimal("0.95199"), 1), EN.percent(Decimal("0.95199"), 1)) == ("95,2%", "95.2%")


def test_money_in_full() -> None:
    assert ID.money(rupiah(1_028_153_000)) == "Rp1.028.153.000"
    assert EN.money(rupiah(1_028_153_000)) == "IDR\u00a01,028,153,000"
    assert ID.money(Money(Decimal("1500.5"), "USD")) == "USD\u00a01.500,50"


def test_money_in_short_never_says_m() -> None:
    assert ID.short_money(rupiah(1_028_153_000)) == "Rp1,03\u00a0miliar"
    assert EN.short_money(rupiah(1_028_153_000)) == "IDR\u00a01.03\u00a0billion"
    assert ID.short_money(rupiah(25_000_000)) == "Rp25\u00a0juta"
    assert (ID.short(814_121), EN.short(814_121)) == ("814\u00a0rb", "814K")
    assert (ID.short(2_323_552), EN.short(2_323_552)) == ("2,32\u00a0jt", "2.32\u00a0million")


def test_a_price_of_one_view_keeps_its_fraction() -> None:
    assert ID.unit_money(rupiah("130.88")) == "Rp130,9"
    assert ID.unit_money(rupiah("1331.2")) == "Rp1.331"


def test_dates() -> None:
    day = date(2026, 11, 11)
    assert (ID.day(day, weekday=True), EN.day(day, weekday=True)) == ("Rabu, 11 Nov 2026", "Wed, 11 Nov 2026")
    assert ID.day(date(2026, 8, 3)) == "3 Agu 2026"
    assert ID.days(date(2026, 8, 24), date(2026, 9, 18)) == "24 Agu–18 Sep 2026"
    assert ID.days(date(2026, 11, 2), date(2026, 11, 13)) == "2–13 Nov 2026"
    assert ID.days(date(2026, 12, 18), date(2027, 1, 12)) == "18 Des 2026–12 Jan 2027"


def test_times_say_their_zone_and_the_readers() -> None:
    moment = parse_moment("2026-11-23 18.00 WITA", WIB)
    assert ID.time(moment) == "18.00\u00a0WITA"
    assert EN.time(moment) == "18:00\u00a0WITA (GMT+8)"
    assert ID.time(moment, WIB) == "18.00\u00a0WITA (17.00\u00a0WIB)"
    assert ID.moment(moment) == "Senin, 23 Nov 2026, 18.00\u00a0WITA"


def test_counting() -> None:
    assert ID.count(3, "konten | post/posts") == "3\u00a0konten"
    assert (EN.count(1, "konten | post/posts"), EN.count(3, "konten | post/posts")) == ("1\u00a0post", "3\u00a0posts")
    assert (ID.join(["a", "b", "c"]), EN.join(["a", "b", "c"])) == ("a, b dan c", "a, b and c")


def test_a_text_falls_back_to_the_language_there_is() -> None:
    text = I18n({"id": "halo"})
    assert text.said("en") == ("halo", "id")
    assert text.lacks("en")


def test_one_half_cannot_be_forgotten() -> None:
    with pytest.raises(ValueError, match="both languages"):
        words("hanya satu bahasa")
