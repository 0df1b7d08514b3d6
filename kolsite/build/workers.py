"""Does risky work one process each, within limits, so that one that goes wrong takes no other with it."""

from __future__ import annotations

import os
import resource
import signal
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

FILE_BYTES = 200 * 1024**2


@dataclass(frozen=True, slots=True)
class Limits:
    """What one process may use at the most: bytes of memory, and seconds."""

    memory: int
    seconds: int


DOCUMENT = Limits(2 * 1024**3, 120)


@dataclass(frozen=True, slots=True)
class Job:
    """Something to make: its name in messages, and what makes it (by writing files)."""

    name: str
    make: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Failure:
    """A job that did not come to an end, and why."""

    name: str
    reason: str


@dataclass(slots=True)
class _Running:
    job: Job
    pid: int
    report: Path
    since: float


def run_jobs(
    jobs: Sequence[Job], at_once: int, scratch: Path, done: Callable[[str], None], limits: Limits = DOCUMENT
) -> list[Failure]:
    """Runs all jobs, so many at once, each in a process forked from this one; `done` is told each name."""
    scratch.mkdir(parents=True, exist_ok=True)
    running: list[_Running] = []
    try:
        return _run(list(jobs), running, at_once, scratch, done, limits)
    finally:
        for one in running:
            os.kill(one.pid, signal.SIGKILL)
            os.waitpid(one.pid, 0)


def _run(
    waiting: list[Job],
    running: list[_Running],
    at_once: int,
    scratch: Path,
    done: Callable[[str], None],
    limits: Limits,
) -> list[Failure]:
    failures: list[Failure] = []
    while waiting or running:
        while waiting and len(running) < at_once:
            running.append(_start(waiting.pop(0), scratch / f"report-{os.getpid()}-{len(waiting)}", limits))
        for one in list(running):
            pid, status = os.waitpid(one.pid, os.WNOHANG)
            if pid == 0 and time.monotonic() - one.since < limits.seconds:
                continue
            if pid == 0:
                os.kill(one.pid, signal.SIGKILL)
                _, status = os.waitpid(one.pid, 0)
            running.remove(one)
            if status != 0:
                failures.append(Failure(one.job.name, _reason(one, status)))
            one.report.unlink(missing_ok=True)
            done(one.job.name)
        time.sleep(0.005)
    return failures


def _start(job: Job, report: Path, limits: Limits) -> _Running:
    sys.stdout.flush()
    sys.stderr.flush()
    pid = os.fork()
    if pid == 0:
        os._exit(_work(job, report, limits))
    return _Running(job, pid, report, time.monotonic())


def _work(job: Job, report: Path, limits: Limits) -> int:
    """What the child does. It never returns to the program: whatever happens becomes its exit code."""
    try:
        _limit(limits)
        job.make()
    except BaseException as error:
        known = type(error).__module__.startswith("kolsite.")
        report.write_text(str(error) if known else traceback.format_exc(), encoding="utf-8")
        return 1
    return 0


def _limit(limits: Limits) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (FILE_BYTES, FILE_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.seconds, limits.seconds))
    if sys.platform != "darwin":
        resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))


def _reason(one: _Running, status: int) -> str:
    if one.report.exists():
        return one.report.read_text(encoding="utf-8").strip()
    if os.WIFSIGNALED(status):
        return f"stopped by signal {os.WTERMSIG(status)} after {time.monotonic() - one.since:.0f} s"
    return f"exit code {os.waitstatus_to_exitcode(status)}"
