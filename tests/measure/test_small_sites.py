"""Figures of small sites, where every number can be added up in one's head."""

from __future__ import annotations

from datetime import datetime

import pytest
from conftest import TINY, WriteSite

from kolsite.content.read import read_content
from kolsite.measure.evaluation import CampaignResult, evaluate
from kolsite.measure.figures import Coverage, Figure, Metric, Reason, Unmeasured
from kolsite.measure.lift import SalesLift, sales_lift
from kolsite.model.assignment import KpiMetric

CAMPAIGN = TINY["campaigns/uji/campaign.yml"]
POSTS = (
    "post,kols,deliverables,platform,format,posted_at,disclosed\n"
    "p1,ana,reel-1,instagram,reel,2026-11-10 19.00,yes\n"
    "p2,ana,,instagram,reel,2026-11-10 20.00,yes\n"
    "s1,ana,,instagram,story,2026-11-10 17.30,yes\n"
)


def result_of(write_site: WriteSite, now: datetime, changes: dict[str, str | None]) -> CampaignResult:
    catalog, problems = read_content(write_site(changes) / "content")
    assert catalog is not None
    assert problems == ()
    return evaluate(catalog, catalog.campaigns["uji"], now)


def number(figure: Figure) -> float:
    assert isinstance(figure, Metric), figure
    return float(figure.number)


def test_clicks_are_divided_by_the_reach_of_the_same_posts(write_site: WriteSite, now: datetime) -> None:
    metrics = (
        "post,captured_at,reach,link_clicks\n"
        "p1,2026-11-17 18.00,1000,20\n"
        "p2,2026-11-17 18.00,,900\n"
        "s1,2026-11-11 17.00,5000,\n"
    )
    goal = CAMPAIGN.replace("metric: views, target: 10000", "metric: ctr, basis: reach, target: 5%")
    changes: dict[str, str | None] = {
        "campaigns/uji/campaign.yml": goal, "campaigns/uji/posts.csv": POSTS, "campaigns/uji/metrics.csv": metrics,
    }  # fmt: skip
    [kpi] = result_of(write_site, now, changes).kpis
    assert kpi.kpi.metric is KpiMetric.CTR
    assert number(kpi.actual) == pytest.approx(0.02)
    assert isinstance(kpi.actual, Metric)
    assert kpi.actual.coverage == Coverage(1, 3)


@pytest.mark.parametrize(
    "times",
    [("17.28", "17.31", "17.33"), ("17.31", "17.33", "17.35"), ("17.20", "17.25", "17.29")],
    ids=["around", "after", "before"],
)
def test_each_frame_of_a_story_counts_whenever_it_was_captured(
    times: tuple[str, str, str], write_site: WriteSite, now: datetime
) -> None:
    rows = [f"s1,2026-11-11 {at},{frame},{views},{taps}\n" for frame, (at, views, taps) in enumerate(
        zip(times, (900, 800, 700), (10, 200, 3000), strict=True), 1)]  # fmt: skip
    changes: dict[str, str | None] = {
        "campaigns/uji/posts.csv": POSTS,
        "campaigns/uji/metrics.csv": "post,captured_at,frame,views,sticker_taps\n" + "".join(rows),
    }
    [story] = [one for one in result_of(write_site, now, changes).all.posts if one.post.post == "s1"]
    assert (story["views"], story["sticker_taps"], story.complete) == (900, 3210, True)


STORE = "date,net_revenue\n" + "".join(f"2026-10-{day:02d},1jt\n" for day in range(1, 8))


@pytest.mark.parametrize(("days", "known"), [(7, True), (4, False)])
def test_windows_of_unequal_length_are_not_compared(
    days: int, known: bool, write_site: WriteSite, now: datetime
) -> None:
    sales = STORE + "".join(f"2026-11-{day:02d},2jt\n" for day in range(10, 10 + days))
    evaluation = "baseline: {from: 2026-10-01, to: 2026-10-07, method: before}\n"
    campaign = CAMPAIGN.replace("live_to: 2026-11-30", "live_to: 2026-11-16")
    files = {
        "brands/acme/sales.csv": sales, "campaigns/uji/evaluation.yml": evaluation,
        "campaigns/uji/campaign.yml": campaign,
    }  # fmt: skip
    catalog, problems = read_content(write_site(files) / "content")
    assert catalog is not None
    assert problems == ()
    lift = sales_lift(catalog.campaigns["uji"], catalog.brands["acme"].sales, catalog.settings)
    assert isinstance(lift, SalesLift)
    if known:
        assert number(lift.absolute) == 7_000_000
    else:
        assert lift.absolute == Unmeasured(Reason.DAYS_MISSING, lift.observed.coverage)
        assert isinstance(lift.relative, Unmeasured)
