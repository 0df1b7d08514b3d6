"""What tests share: the sample agency, read once, and small sites written for one test."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

import pytest

from kolsite.content.catalog import Catalog
from kolsite.content.read import Read, read_content
from kolsite.problems import Problem
from kolsite.rules import check
from kolsite.when import instant

pytest_plugins = ["browsing"]
ROOT = Path(__file__).resolve().parents[1]
Files = Mapping[str, str]
WriteSite = Callable[..., Path]

SETTINGS = """\
schema: 1
agency: {name: Agensi Uji, contact: halo@uji.example}
team:
  - {slug: pia, name: Pia Uji, greeting: Mbak Pia, role: pic, email: pia@uji.example}
"""
TINY: Files = {
    "settings.yml": SETTINGS,
    "brands/acme/brand.yml": "name: Acme\nowner: pia\n",
    "brands/acme/products.yml": "- {slug: sabun, name: Sabun Acme}\n",
    "kols/ana/kol.yml": (
        "name: Ana Uji\ngreeting: Kak Ana\nkind: creator\n"
        "channels: [{platform: instagram, handle: ana.uji}]\n"
        "consent: {basis: contract, purpose: [brief], retain_until: 2027-12-31}\n"
    ),
    "campaigns/uji/campaign.yml": (
        "name: Campaign Uji\nbrand: acme\nproducts: [sabun]\nstatus: live\npics: [pia]\n"
        "start: 2026-10-01\nend: 2026-12-31\nlive_from: 2026-11-01\nlive_to: 2026-11-30\n"
        "kpis: [{metric: views, target: 10000}]\n"
    ),
    "campaigns/uji/share.yml": "- {slug: laporan, expires_on: 2027-12-31}\n",
    "campaigns/uji/assignments/ana.yml": (
        "decision: selected\nclient_price: 5jt\ncompensation: {agreed: 3jt}\n"
        "deliverables:\n"
        "  - {slug: reel-1, platform: instagram, format: reel, post_at: 2026-11-10 19.00, status: done}\n"
    ),
    "campaigns/uji/posts.csv": (
        "post,kols,deliverables,platform,format,posted_at,disclosed,caption\n"
        "p1,ana,reel-1,instagram,reel,2026-11-10 19.00,yes,Iklan · halo\n"
    ),
    "campaigns/uji/metrics.csv": (
        "post,captured_at,views,reach,likes,comments,shares,saves\np1,2026-11-17 18.00,8000,6000,400,20,10,30\n"
    ),
}
"""A site without errors or warnings: one brand, one KOL, one campaign, one post."""
CONFIG = """\
site_name: Uji
docs_dir: content/pages
site_dir: dist/internal
theme: {name: material, font: false}
plugins:
  - search
  - kolsite: {today: "2026-11-23"}
"""


@pytest.fixture(scope="session")
def now() -> datetime:
    """The instant of the sample: Monday 23 November 2026, 09.00 WIB."""
    return instant("2026-11-23", None)


@pytest.fixture(scope="session")
def sample_read() -> Read:
    return read_content(ROOT / "content")


@pytest.fixture(scope="session")
def sample(sample_read: Read) -> Catalog:
    """The sample agency."""
    assert sample_read.catalog is not None
    return sample_read.catalog


@pytest.fixture(scope="session")
def sample_problems(sample: Catalog, now: datetime) -> tuple[Problem, ...]:
    """What the checks find in the sample on its day."""
    return check(sample, now)


@pytest.fixture
def write_site(tmp_path: Path) -> WriteSite:
    """Writes a site: the tiny one, with some of its files replaced, added, or (None) removed. Returns its folder."""

    def write(changes: Mapping[str, str | None] | None = None, base: Files = TINY, config: str = CONFIG) -> Path:
        root = tmp_path / "site"
        files: dict[str, str | None] = {**base, **(changes or {})}
        (root / "content/pages").mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            path = root / "content" / name
            if text is None:
                path.unlink(missing_ok=True)
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        (root / "site_config.yml").write_text(config, encoding="utf-8")
        return root

    return write
