"""Building: three ways in, one result; old outputs stand until new ones are whole; same content, same bytes."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from broken import SITE
from building import build, run, tree
from conftest import CONFIG, WriteSite


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small site, built."""
    root = tmp_path_factory.mktemp("built")
    (root / "content/pages").mkdir(parents=True)
    files = {**SITE, "pages/catatan.md": "# Catatan\n\nLihat [Ana](kols/ana/index.md).\n"}
    for name, text in files.items():
        path = root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (root / "site_config.yml").write_text(CONFIG, encoding="utf-8")
    made = build(root)
    assert made.returncode == 0, made.stderr
    return root


@pytest.fixture
def copy(site: Path, tmp_path: Path) -> Path:
    """The same site in another folder, built."""
    root = tmp_path / "copy"
    shutil.copytree(site, root)
    return root


def test_outputs_are_where_they_belong(site: Path) -> None:
    dist = site / "dist"
    assert sorted(path.name for path in dist.iterdir()) == ["clients", "internal", "kols", "leads"]
    assert sorted(path.relative_to(dist).as_posix() for path in (dist / "kols").rglob("*.pdf")) == [
        "kols/ana/uji/agreement.pdf",
        "kols/ana/uji/brief.pdf",
        "kols/budi/lain/agreement.pdf",
        "kols/budi/lain/brief.pdf",
    ]
    assert sorted(path.name for path in (dist / "clients/acme/uji--laporan").iterdir()) == [
        "index.html",
        "uji--laporan.pdf",
    ]
    kinds = {path.suffix for path in dist.rglob("*") if path.is_file()}
    assert not kinds & {".yml", ".yaml", ".csv", ".md", ".toml", ".py"}
    assert not [path for path in dist.rglob("*") if path.is_symlink() or path.name.startswith(".")]


def test_hand_written_pages_link_to_those_that_are_made(site: Path) -> None:
    page = (site / "dist/internal/catatan/index.html").read_text(encoding="utf-8")
    assert 'href="../kols/ana/"' in page


def test_no_label_is_for_a_switch_that_the_page_lacks(site: Path) -> None:
    texts = [page.read_text(encoding="utf-8") for page in (site / "dist/internal").rglob("*.html")]
    assert any('<label class="md-nav__title">' in text for text in texts)
    assert not [text for text in texts if 'for="__toc"' in text and 'id="__toc"' not in text]


def test_agreement_sheets_stand_on_the_leads_site_only(site: Path) -> None:
    assert (site / "dist/leads/campaigns/uji/agreements/ana.pdf").is_file()
    assert (site / "dist/internal/campaigns/uji/briefs/ana.pdf").is_file()
    assert not (site / "dist/internal/campaigns/uji/agreements").exists()
    assert "agreement" not in (site / "dist/internal/campaigns/uji/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("engine", ["mkdocs", "properdocs"])
def test_mkdocs_and_its_fork_build_the_same(engine: str, copy: Path) -> None:
    before = tree(copy / "dist")
    shutil.rmtree(copy / "dist")
    made = run(copy, engine, "build", "-q", "-f", "site_config.yml")
    assert made.returncode == 0, made.stderr
    after = tree(copy / "dist")
    if engine == "properdocs":  # its name stands in a <meta> of every page
        before = {
            path: "" if path.endswith((".html", ".gz", "sitemap.xml")) else digest for path, digest in before.items()
        }
        after = {
            path: "" if path.endswith((".html", ".gz", "sitemap.xml")) else digest for path, digest in after.items()
        }
    assert after == before


def test_a_folder_of_ones_own_gets_the_internal_site_only(copy: Path, tmp_path: Path) -> None:
    before = tree(copy / "dist")
    made = run(copy, "mkdocs", "build", "-q", "-f", "site_config.yml", "-d", str(tmp_path / "elsewhere"))
    assert made.returncode == 0, made.stderr
    assert tree(copy / "dist") == before
    assert tree(tmp_path / "elsewhere") == {
        path.removeprefix("internal/"): digest for path, digest in before.items() if path.startswith("internal/")
    }


def test_gh_deploy_is_refused(copy: Path) -> None:
    subprocess.run(["git", "init", "-q"], cwd=copy, check=True)
    made = run(copy, "mkdocs", "gh-deploy", "-q", "-f", "site_config.yml")
    assert made.returncode != 0
    assert "only that" in made.stdout + made.stderr


def test_the_same_content_has_the_same_bytes(site: Path, copy: Path) -> None:
    shutil.rmtree(copy / "dist")
    shutil.rmtree(copy / ".kolsite")
    env = {"TZ": "Pacific/Honolulu", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "42"}
    made = run(
        copy, "kolsite", "build", "-q", "-f", str(copy / "site_config.yml"), "--jobs", "3", env=env, cwd=Path("/")
    )
    assert made.returncode == 0, made.stderr
    assert tree(copy / "dist") == tree(site / "dist")


def test_a_build_that_is_killed_leaves_the_old_outputs(copy: Path) -> None:
    before = tree(copy / "dist")
    kol = copy / "content/kols/ana/kol.yml"
    kol.write_text(kol.read_text(encoding="utf-8").replace("Ana Uji", "Ana Baru"), encoding="utf-8")
    for seconds in (0.4, 0.8, 1.3, 2.0):
        process = subprocess.Popen([sys.executable, "-m", "kolsite", "build", "-q"], cwd=copy, start_new_session=True)
        time.sleep(seconds)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        assert tree(copy / "dist") == before
    assert build(copy).returncode == 0
    after = tree(copy / "dist")
    assert after != before
    assert not list((copy / ".kolsite").glob("building-*"))


def test_two_builds_do_not_mix(copy: Path) -> None:
    processes = [
        subprocess.Popen([sys.executable, "-m", "kolsite", "build", "-q"], cwd=copy, stderr=subprocess.PIPE)
        for _ in range(2)
    ]
    codes = sorted(process.wait() for process in processes)
    assert codes in ([0, 2], [0, 0])
    for process in processes:
        if process.stderr:
            process.stderr.close()


def test_what_is_removed_from_the_content_is_gone(copy: Path) -> None:
    shutil.rmtree(copy / "content/campaigns/lain")
    shutil.rmtree(copy / "content/kols/budi")
    assert build(copy).returncode == 0
    texts = [path.read_bytes() for path in (copy / "dist").rglob("*") if path.suffix in (".html", ".json", ".xml")]
    assert not any(b"Budi Uji" in text for text in texts)
    assert not (copy / "dist/kols/budi").exists()


def test_a_template_of_ones_own_goes_first(copy: Path) -> None:
    own = copy / "templates/share"
    own.mkdir(parents=True)
    (own / "report.js").write_text('"use strict"; // milik kami\n', encoding="utf-8")
    assert build(copy).returncode == 0
    assert "// milik kami" in (copy / "dist/clients/acme/uji--laporan/index.html").read_text(encoding="utf-8")


def test_a_template_that_asks_for_what_is_not_there_is_the_operators_mistake(copy: Path) -> None:
    before = tree(copy / "dist")
    own = copy / "templates/team"
    own.mkdir(parents=True)
    (own / "directory.html").write_text("<h1>{{ view.fee }}</h1>", encoding="utf-8")
    made = build(copy)
    assert made.returncode == 2
    assert "team/directory.html" in made.stderr
    assert "Traceback" not in made.stderr
    assert tree(copy / "dist") == before


def test_a_template_cannot_reach_python(copy: Path) -> None:
    own = copy / "templates/share"
    own.mkdir(parents=True)
    (own / "report.html").write_text("{{ cycler.__init__.__globals__.os.popen('id').read() }}", encoding="utf-8")
    made = build(copy)
    assert made.returncode == 1
    assert "uid=" not in "".join(path.read_text(encoding="utf-8") for path in (copy / "dist/clients").rglob("*.html"))


def test_a_link_out_of_the_content_is_refused(copy: Path) -> None:
    (copy / "content/kols/ana/photo.jpg").symlink_to("/etc/passwd")
    made = build(copy)
    assert made.returncode == 1
    assert "[file.link]" in made.stderr


def test_settings_that_cannot_be_read_build_nothing(write_site: WriteSite) -> None:
    root = write_site({"settings.yml": "schema: 1\n"})
    made = build(root)
    assert made.returncode == 1
    assert "content/settings.yml:1:1" in made.stderr
    assert not (root / "dist").exists()


def test_a_mistake_in_a_part_of_a_template_is_told_where_it_stands(write_site: WriteSite) -> None:
    root = write_site()
    part = root / "templates/brief/pages.html"
    part.parent.mkdir(parents=True)
    part.write_text("<h2>Uji</h2>\n{{ view.nothing_like_it.at_all }}\n", encoding="utf-8")
    (root / "templates/brief/one-page.html").write_text(part.read_text(encoding="utf-8"), encoding="utf-8")
    told = build(root).stderr
    assert "brief/pages.html:2" in told or "brief/one-page.html:2" in told
    assert not (root / "dist/kols/ana/uji/brief.pdf").exists()
