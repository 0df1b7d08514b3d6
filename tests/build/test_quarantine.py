"""A mistake in one file holds back what is made from it, and nothing else; a strict build changes nothing at all."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from broken import CAMPAIGN, CASES, KOL, SITE, Broken
from building import build, tree
from conftest import CONFIG

OTHERS = ("kols/budi/lain/brief.pdf", "kols/budi/lain/agreement.pdf", "clients/bora/lain--laporan/index.html")


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site without mistakes, built."""
    root = tmp_path_factory.mktemp("good")
    (root / "content/pages").mkdir(parents=True)
    for name, text in SITE.items():
        path = root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (root / "site_config.yml").write_text(CONFIG, encoding="utf-8")
    run = build(root)
    assert run.returncode == 0, run.stderr
    return root


@pytest.fixture
def broken(good: Path, tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A copy of it into which a mistake has crept since."""
    root = tmp_path / "site"
    shutil.copytree(good, root)
    case: Broken = request.param
    path = root / "content" / case.file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(case.text if isinstance(case.text, bytes) else case.text.encode())
    return root


@pytest.mark.parametrize(
    ("broken", "case"), [(case, case) for case in CASES], ids=lambda case: case.name, indirect=["broken"]
)
def test_a_mistake_holds_back_what_it_spoils(broken: Path, case: Broken, good: Path) -> None:
    before = tree(good / "dist")

    strict = build(broken, "--strict")
    assert strict.returncode == 1
    assert tree(broken / "dist") == before
    assert "Traceback" not in strict.stderr

    loose = build(broken)
    assert loose.returncode == 1
    assert "Traceback" not in loose.stderr
    for problem in case.problems:
        line, code = problem.split()
        assert f"content/{case.file}:{line}:" in loose.stderr
        assert f"[{code}]" in loose.stderr

    after = tree(broken / "dist")
    outside = {path: digest for path, digest in after.items() if not path.startswith(("internal/", "leads/"))}
    expected = {path: digest for path, digest in before.items() if not path.startswith(("internal/", "leads/"))}
    for output in case.gone:
        expected = {path: digest for path, digest in expected.items() if not path.startswith(output)}
    kept_as_before = {path: digest for path, digest in outside.items() if path.startswith(case.held) and case.held}
    assert kept_as_before == {
        path: digest for path, digest in expected.items() if path.startswith(case.held) and case.held
    }
    assert set(outside) == set(expected)
    for path in OTHERS:
        assert after[path] == before[path]
    assert not any("zzz" in path for path in after)


@pytest.mark.parametrize(
    "broken", [next(case for case in CASES if case.name == "front matter without an end")], indirect=True
)
def test_front_matter_never_becomes_text(broken: Path) -> None:
    build(broken)
    pages = "".join(path.read_text(encoding="utf-8") for path in (broken / "dist").rglob("*.html"))
    index = (broken / "dist/internal/search/search_index.json").read_text(encoding="utf-8")
    assert "Rahasia" not in pages + index
    assert "25jt" not in pages + index


@pytest.mark.parametrize("broken", [next(case for case in CASES if case.name == "an unknown key")], indirect=True)
def test_the_team_is_told_what_is_held_back(broken: Path) -> None:
    build(broken)
    page = (broken / "dist/internal/kols/ana/index.html").read_text(encoding="utf-8")
    assert "kols/ana/kol.yml:6" in page
    campaign = (broken / "dist/internal/campaigns/uji/index.html").read_text(encoding="utf-8")
    assert "23 Nov 2026" in campaign  # the day of the last good version of the brief


def test_a_held_brief_that_spoke_of_money_stays_with_the_leads(good: Path, tmp_path: Path) -> None:
    root = tmp_path / "site"
    shutil.copytree(good, root)
    campaign = root / "content/campaigns/uji/campaign.yml"
    campaign.write_text(CAMPAIGN + "compensation_in_brief: inline\n", encoding="utf-8")
    assert build(root).returncode == 0
    campaign.write_text(CAMPAIGN + "compensation_in_brief: none\n", encoding="utf-8")
    (root / "content/kols/ana/kol.yml").write_text(KOL + "nam: Ana\n", encoding="utf-8")

    assert build(root).returncode == 1

    copy = "campaigns/uji/briefs/ana.pdf"
    assert (root / "dist/leads" / copy).is_file()
    assert not (root / "dist/internal" / copy).exists()
    assert copy not in "".join(page.read_text(encoding="utf-8") for page in (root / "dist/internal").rglob("*.html"))


def test_shares_stay_while_their_list_cannot_be_read_and_go_when_it_no_longer_names_them(
    good: Path, tmp_path: Path
) -> None:
    root = tmp_path / "site"
    shutil.copytree(good, root)
    shares = root / "content/campaigns/uji/share.yml"
    shares.write_text('- {slug: "laporan\n', encoding="utf-8")
    assert build(root).returncode == 1
    assert (root / "dist/clients/acme/uji--laporan/index.html").is_file()

    shares.write_text("[]\n", encoding="utf-8")
    assert build(root).returncode == 0
    assert not (root / "dist/clients/acme/uji--laporan").exists()


def test_a_greeting_with_a_slip_costs_nobody_the_brief(good: Path, tmp_path: Path) -> None:
    root = tmp_path / "site"
    shutil.copytree(good, root)
    (root / "content/kols/ana/kol.yml").write_text(KOL.replace("greeting", "greting"), encoding="utf-8")

    assert build(root).returncode == 1

    for kept in ("brief.pdf", "agreement.pdf"):
        document = f"dist/kols/ana/uji/{kept}"
        assert (root / document).read_bytes() == (good / document).read_bytes()


def test_the_team_is_told_of_a_kol_without_whom_a_campaign_stands_there(good: Path, tmp_path: Path) -> None:
    root = tmp_path / "site"
    shutil.copytree(good, root)
    (root / "content/kols/ana/kol.yml").write_text(KOL + 'city: "Depok\n', encoding="utf-8")

    assert build(root).returncode == 1

    for page in ("", "evaluation/"):
        text = (root / f"dist/internal/campaigns/uji/{page}index.html").read_text(encoding="utf-8")
        assert "kols/ana/kol.yml:7" in text


@pytest.mark.parametrize(
    ("file", "before", "after"),
    [
        ("campaigns/uji/share.yml", "laporan,", "laporan, show_names: no,"),
        ("kols/ana/kol.yml", "name:", "hidden_from: [acme]\nname:"),
        ("campaigns/uji/assignments/ana.yml", "decision: selected", "decision: rejected"),
    ],
    ids=["without names", "a hidden KOL", "a KOL who is out"],
)
def test_a_share_that_is_to_show_less_is_not_kept(
    file: str, before: str, after: str, good: Path, tmp_path: Path
) -> None:
    root = tmp_path / "site"
    shutil.copytree(good, root)
    path = root / "content" / file
    path.write_text(path.read_text(encoding="utf-8").replace(before, after), encoding="utf-8")
    (root / "content/campaigns/uji/campaign.yml").write_text(CAMPAIGN + "statuss: live\n", encoding="utf-8")

    assert build(root).returncode == 1

    assert not (root / "dist/clients/acme").exists()
    assert (root / "dist/clients/bora/lain--laporan/index.html").is_file()


def test_a_share_ends_even_while_its_campaign_cannot_be_read(good: Path, tmp_path: Path) -> None:
    root = tmp_path / "site"
    shutil.copytree(good, root)
    (root / "content/campaigns/uji/campaign.yml").write_text("name: [\n", encoding="utf-8")
    assert build(root, "--today", "2027-12-31").returncode == 1
    assert (root / "dist/clients/acme/uji--laporan").is_dir()
    assert build(root, "--today", "2028-01-01").returncode == 1
    assert not (root / "dist/clients/acme/uji--laporan").exists()
