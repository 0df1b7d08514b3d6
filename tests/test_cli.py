"""The shell's door: what commands print, and the exit codes that scripts rely on."""

from __future__ import annotations

import builtins
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from conftest import TINY, WriteSite

from kolsite.cli import main


def run(*arguments: str, root: Path | None = None) -> tuple[int, str]:
    site = ["-f", str(root / "site_config.yml")] if root else []
    result = CliRunner().invoke(main, [*arguments, *site])
    return result.exit_code, result.output


def test_a_site_without_errors_passes(write_site: WriteSite) -> None:
    code, told = run("check", root=write_site())
    assert code == 0
    assert "0 salah" in told


def test_a_mistake_is_told_with_its_place_and_what_to_do(write_site: WriteSite) -> None:
    root = write_site({"kols/ana/kol.yml": TINY["kols/ana/kol.yml"] + "nam: Ana\n"})
    code, told = run("check", root=root)
    assert code == 1
    assert "content/kols/ana/kol.yml:6:1: salah: kunci “nam” tidak dikenal [field.unknown]" in told
    assert "Mungkin maksudnya “name”?" in told


def test_problems_for_programs(write_site: WriteSite) -> None:
    root = write_site({"kols/ana/kol.yml": TINY["kols/ana/kol.yml"] + "nam: Ana\n"})
    code, told = run("check", "--format", "json", root=root)
    (problem,) = [one for one in json.loads(told) if one["level"] == "error"]
    assert code == 1
    assert (problem["path"], problem["line"], problem["code"]) == ("content/kols/ana/kol.yml", 6, "field.unknown")


def test_problems_for_a_code_host(write_site: WriteSite) -> None:
    root = write_site({"kols/ana/kol.yml": TINY["kols/ana/kol.yml"] + "nam: Ana\n"})
    _, told = run("check", "--format", "github", root=root)
    assert "::error file=content/kols/ana/kol.yml,line=6,col=1,title=field.unknown::" in told


def test_warnings_fail_a_strict_check_only(write_site: WriteSite) -> None:
    late = TINY["campaigns/uji/assignments/ana.yml"] + (
        "  - {slug: reel-2, platform: instagram, format: reel, draft_due: 2026-11-20, post_at: 2026-11-29 19.00}\n"
    )
    root = write_site({"campaigns/uji/assignments/ana.yml": late})
    assert run("check", root=root)[0] == 0
    assert run("check", "--strict", root=root)[0] == 1


@pytest.mark.parametrize(
    "arguments",
    [("build", "-f", "nirgends.yml"), ("check", "--today", "besok"), ("check", "--format", "xml"), ("nonsense",)],
)
def test_a_wrong_command_is_exit_code_2(arguments: tuple[str, ...], write_site: WriteSite) -> None:
    root = write_site()
    assert run(*arguments, root=None if "-f" in arguments or arguments == ("nonsense",) else root)[0] == 2


def test_today_is_an_input(write_site: WriteSite) -> None:
    root = write_site({"campaigns/uji/share.yml": "- {slug: laporan, expires_on: 2026-12-01}\n"})
    assert run("check", "--today", "2026-11-30", root=root)[0] == 0
    code, told = run("check", "--today", "2026-12-02", root=root)
    assert code == 1
    assert "[share.expired]" in told


def test_a_brief_by_itself(write_site: WriteSite, tmp_path: Path) -> None:
    root = write_site()
    code, told = run("brief", "uji", "--out", str(tmp_path / "out"), root=root)
    assert (code, (tmp_path / "out/uji/ana.pdf").read_bytes()[:5]) == (0, b"%PDF-"), told


@pytest.mark.parametrize(
    ("arguments", "said"), [(("brief", "ujii"), "Mungkin uji?"), (("brief", "uji", "anna"), "Mungkin ana?")]
)
def test_a_brief_for_nobody(arguments: tuple[str, ...], said: str, write_site: WriteSite) -> None:
    code, told = run(*arguments, root=write_site())
    assert code == 2
    assert said in told


@pytest.mark.parametrize(
    ("file", "text", "code", "said"),
    [
        ("campaigns/uji/assignments/ana.yml", "decision: longlist\n", 0, "belum dipilih: ana"),
        ("kols/ana/kol.yml", "name: Ana Uji\nkind: creator\n", 0, "tanpa sapaan (greeting): ana"),
        ("kols/ana/kol.yml", "name: Ana Uji\ngreting: Kak Ana\n", 1, "kols/ana/kol.yml:2"),
    ],
)
def test_a_brief_that_is_not_made_says_why(
    file: str, text: str, code: int, said: str, write_site: WriteSite, tmp_path: Path
) -> None:
    found, told = run("brief", "uji", "--out", str(tmp_path / "out"), root=write_site({file: text}))
    assert (found, said in told) == (code, True), told
    assert not (tmp_path / "out").exists()


def test_without_pango_the_line_to_run_is_said(write_site: WriteSite, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("builtins.__import__", _without("weasyprint"))
    for command in (("build",), ("brief", "uji")):
        code, told = run(*command, root=write_site())
        assert code == 3
        assert "libpango-1.0-0" in told


def _without(library: str) -> Callable[..., Any]:
    """An import that does as the system does where a library of the module is missing."""
    usual = builtins.__import__

    def imported(name: str, *rest: Any, **more: Any) -> Any:
        if name == library:
            raise OSError("cannot load library 'libgobject-2.0-0'")
        return usual(name, *rest, **more)

    return imported


def test_the_doctor_looks_at_the_machine() -> None:
    _, told = run("doctor")
    assert "Python" in told
    assert "WeasyPrint" in told


def test_mkdocs_2_is_refused_in_one_sentence(write_site: WriteSite, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kolsite.doctor._version", lambda name: "2.0.0" if name == "mkdocs" else "9.8.1")
    code, told = run("build", root=write_site())
    assert code == 3
    assert "MkDocs 2.0.0 runs no plugins" in told
