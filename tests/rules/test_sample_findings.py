"""The sample agency on its day: everything that a careful colleague would find, and nothing else."""

from __future__ import annotations

from collections import Counter

from kolsite.codes import Level
from kolsite.content.read import Read
from kolsite.language import Voice
from kolsite.problems import Problem, State

ID = Voice("id")
OPEN = State.OPEN


def told(problems: tuple[Problem, ...], level: Level, state: State = OPEN) -> list[tuple[str, str]]:
    """Findings as (code, what they concern first)."""
    return sorted(
        (one.code, one.about[0] if one.code != "risky-word" else str(one.words["word"]))
        for one in problems
        if one.level is level and one.state is state and one.code != "text.fallback"
    )


def test_the_content_has_no_errors(sample_read: Read) -> None:
    assert sample_read.problems == ()


def test_errors(sample_problems: tuple[Problem, ...]) -> None:
    assert told(sample_problems, Level.ERROR) == [
        ("ad-approval-missing", "campaign:segarana-tetap-aktif"),
        ("code-shared", "campaign:rawisari-1111"),
        ("double-booking", "campaign:rimbani-ramadan-2027"),
        ("exclusivity-breach", "campaign:rawisari-kulit-terlindung"),
        ("halal-missing", "campaign:rawisari-1111"),
        ("unavailable", "campaign:waluyana-cek-gigi"),
        ("unavailable", "campaign:waluyana-cek-gigi"),
    ]


def test_warnings(sample_problems: tuple[Problem, ...]) -> None:
    assert told(sample_problems, Level.WARN) == [
        ("ads-code-ends-early", "campaign:rawisari-1111"),
        ("code-leaked", "campaign:rawisari-1111"),
        ("consent-ended", "kol:togap-sitanggang"),
        ("deadline-late", "campaign:waluyana-cek-gigi"),
        ("disclosure-unchecked", "campaign:rawisari-1111"),
        ("exclusive-elsewhere", "campaign:rimbani-ramadan-2027"),
        ("guardian-consent-missing", "kol:kinanti-maharani"),
        ("holiday-deadline", "campaign:waluyana-cek-gigi"),
        ("licence-ends-early", "campaign:rawisari-1111"),
        ("metrics-late", "campaign:rawisari-1111"),
        ("metrics-late", "campaign:rawisari-1111"),
        ("not-disclosed", "campaign:rawisari-1111"),
        ("not-disclosed", "campaign:rawisari-kulit-terlindung"),
        ("risky-word", "memutihkan"),
        ("risky-word", "nomor 1"),
        ("vetting-expired", "kol:sasmaya-lazuardi"),
    ]


def test_notes(sample_problems: tuple[Problem, ...]) -> None:
    counted = Counter(code for code, _ in told(sample_problems, Level.INFO))
    assert counted == {
        "boosted-post": 2,
        "follower-spike": 2,
        "health-professional-review": 1,
        "low-credibility": 1,
        "sources-disagree": 1,
        "vetting-stale": 3,
    }


def test_what_was_avoided_or_solved_is_listed_as_settled(sample_problems: tuple[Problem, ...]) -> None:
    assert told(sample_problems, Level.ERROR, State.SETTLED) == [
        ("double-booking", "campaign:rawisari-1111"),
        ("health-professional-ad", "campaign:rawisari-1111"),
        ("health-professional-ad", "campaign:segarana-tetap-aktif"),
    ]


def test_legals_reviews_are_accepted(sample_problems: tuple[Problem, ...]) -> None:
    accepted = [one for one in sample_problems if one.accepted is not None]
    assert {one.about[1] for one in accepted} == {"kol:dr-rayyan-fadhlan", "kol:drg-lidwina-maharsi"}
    assert all(one.state is State.ACCEPTED and one.accepted and one.accepted.by for one in accepted)


def test_findings_say_what_happened(sample_problems: tuple[Problem, ...]) -> None:
    sentences = {one.code: one.sentence(ID) for one in sample_problems}
    assert sentences["code-leaked"] == (
        "kode RAWINADHIRA bocor Senin, 9 Nov 2026, 21.10\u00a0WIB: 1.204 pesanan, Rp89.907.000 tidak dihitung"
    )
    assert sentences["exclusivity-breach"] == (
        "Nadhira Pramesti tayang untuk Lumenaya pada 16 Nov 2026, padahal eksklusif skincare untuk Rawisari "
        "sampai 24 Nov 2026"
    )
    assert sentences["deadline-late"].endswith("lewat tenggat 3 hari · bola di KOL")


def test_every_finding_is_said_in_both_languages(sample_problems: tuple[Problem, ...]) -> None:
    for problem in sample_problems:
        assert problem.sentence(ID) != problem.sentence(Voice("en"))
