"""What a campaign's own switches open and close: names in a share, costs in a share, money in a brief."""

from __future__ import annotations

import html
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import ROOT
from paper import documents_of, session_of

from kolsite.content.catalog import Catalog
from kolsite.model.kol import Kol
from kolsite.model.results import CommentKind

CAMPAIGN = "rawisari-1111"
SHARE = f"clients/rawisari/{CAMPAIGN}--laporan/"
Change = Callable[[str], str]


def documents(root: Path, file: str, change: Change) -> dict[str, str]:
    """The sample's documents as text, after a change to one of the campaign's files."""
    shutil.copytree(ROOT / "content", root / "content")
    shutil.copy(ROOT / "site_config.yml", root)
    path = root / "content/campaigns" / CAMPAIGN / file
    before = path.read_text(encoding="utf-8")
    after = change(before)
    assert after != before
    path.write_text(after, encoding="utf-8")
    return documents_of(session_of(root), root / "made")


def text_of(page: str) -> str:
    """What a page gives away besides its style: words, addresses, alternative texts, data."""
    return html.unescape(re.sub(r"<style.*?</style>", "", page, flags=re.DOTALL)).replace("\u00a0", " ")


def names_of(kol: Kol) -> Iterator[str]:
    """What a KOL is known by."""
    yield kol.slug
    yield from (name for name in (kol.name, *(channel.handle for channel in kol.channels)) if name)


@pytest.fixture(scope="module")
def anonymous(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    def without(text: str) -> str:
        return text.replace("show_cost: yes\n", "show_cost: yes\n  show_names: no\n")

    return documents(tmp_path_factory.mktemp("anonymous"), "share.yml", without)


def test_a_share_without_names_names_nobody(anonymous: dict[str, str], sample: Catalog) -> None:
    text = text_of(anonymous[SHARE]).lower()
    known = [sample.kols[one.kol] for one in sample.campaigns[CAMPAIGN].assignments]
    named = {name for kol in known for name in names_of(kol) if name.lower() in text}
    assert named == set()
    codes = {code.code for one in sample.campaigns[CAMPAIGN].assignments for code in one.codes}
    assert {code for code in codes if code.lower() in text} == set()


def test_a_share_without_names_has_the_same_figures(anonymous: dict[str, str]) -> None:
    text = text_of(anonymous[SHARE])
    assert "95,2%" in text
    assert "bocor" in text


@pytest.fixture(scope="module")
def inline(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    def opened(text: str) -> str:
        return text.replace("compensation_in_brief: none", "compensation_in_brief: inline")

    return documents(tmp_path_factory.mktemp("inline"), "campaign.yml", opened)


def test_a_brief_has_its_own_fee_only_where_the_campaign_says_so(inline: dict[str, str], sample: Catalog) -> None:
    fees = {
        one.kol: str(int(one.compensation.agreed.amount))
        for one in sample.campaigns[CAMPAIGN].assignments
        if one.compensation.agreed
    }
    briefs = {path: text_of(page) for path, page in inline.items() if path.endswith("brief.pdf")}
    for path, text in briefs.items():
        _, kol, campaign, _ = path.split("/")
        amounts = set(re.findall(r"\d+", re.sub(r"(?<=\d)[.,](?=\d{3})", "", text)))
        shown = {other for other, fee in fees.items() if fee in amounts}
        assert shown == ({kol} & fees.keys() if campaign == CAMPAIGN else set()), path


@pytest.fixture(scope="module", params=["hidden", "rejected"])
def without_nadhira(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The share of a campaign of whose KOLs the client may not know one; a post is hers and another's."""
    root = tmp_path_factory.mktemp(request.param)
    shutil.copytree(ROOT / "content", root / "content")
    shutil.copy(ROOT / "site_config.yml", root)
    if request.param == "hidden":
        _change(root / "content/kols/nadhira-pramesti/kol.yml", "name:", "hidden_from: [rawisari]\nname:")
    else:
        file = root / f"content/campaigns/{CAMPAIGN}/assignments/nadhira-pramesti.yml"
        _change(file, "decision: selected", "decision: rejected")
        told = root / f"content/campaigns/{CAMPAIGN}/evaluation.yml"
        _change(told, "Pesanan kode RAWINADHIRA sesudah bocor", "Pesanan sesudah kode bocor")
    _change(root / f"content/campaigns/{CAMPAIGN}/posts.csv", "e3-02,togap-sitanggang,",
            "e3-02,togap-sitanggang;nadhira-pramesti,")  # fmt: skip
    return text_of(documents_of(session_of(root), root / "made")[SHARE])


def _change(file: Path, before: str, after: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), encoding="utf-8")


def test_a_client_learns_nothing_of_a_kol_that_is_not_for_it(without_nadhira: str, sample: Catalog) -> None:
    kol = sample.kols["nadhira-pramesti"]
    [assignment] = [one for one in sample.campaigns[CAMPAIGN].assignments if one.kol == kol.slug]
    told = {*names_of(kol), *(code.code for code in assignment.codes)}
    assert {word for word in told if word.lower() in without_nadhira.lower()} == set()
    hers = {"e3-06", "e3-12"}
    felt = [one for one in sample.campaigns[CAMPAIGN].comments if one.sentiment and one.kind is not CommentKind.SPAM]
    left = [one for one in felt if one.post not in hers]
    assert len(felt) == 40
    assert f"dari {len(left)} komentar" in without_nadhira
    assert "dari 40 komentar" not in without_nadhira


@pytest.mark.parametrize("by", ["hidden", "anonymous"])
def test_a_title_that_names_somebody_is_not_said(by: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    shutil.copy(ROOT / "site_config.yml", tmp_path)
    campaign = tmp_path / f"content/campaigns/{CAMPAIGN}"
    _change(campaign / "campaign.yml", "name: {id: Rawisari 11.11, en: Rawisari 11.11}", "name: Nadhira 11.11")
    if by == "hidden":
        _change(tmp_path / "content/kols/nadhira-pramesti/kol.yml", "name:", "hidden_from: [rawisari]\nname:")
    else:
        _change(campaign / "share.yml", "show_cost: yes\n", "show_cost: yes\n  show_names: no\n")
    text = text_of(documents_of(session_of(tmp_path), tmp_path / "made")[SHARE])
    assert "nadhira" not in text.lower()
    assert '<h1 id="title">…' in text
