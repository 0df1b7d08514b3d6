"""Puts a finished folder in place of the old one at once: whoever looks sees the old or the new, never a part."""

from __future__ import annotations

import contextlib
import ctypes
import ctypes.util
import errno
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

AT_FDCWD = -100
RENAME_EXCHANGE = 2
RENAME_SWAP = 2


class Busy(RuntimeError):
    """Another build of the same site is under way."""


@contextlib.contextmanager
def one_at_a_time(work: Path) -> Iterator[None]:
    """Holds the site's lock while something is built. Raises `Busy` if somebody else has it."""
    import fcntl

    work.mkdir(parents=True, exist_ok=True)
    with (work / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise Busy(f"{work / 'lock'}") from None
        yield


def exchange(finished: Path, place: Path) -> None:
    """Puts `finished` at `place`; what stood there is removed afterwards. Both must be on one file system."""
    _sync(finished)
    place.parent.mkdir(parents=True, exist_ok=True)
    if not place.exists():
        os.rename(finished, place)
        return
    if _swap(finished, place):
        shutil.rmtree(finished, ignore_errors=True)
        return
    old = place.with_name(f".{place.name}.old-{os.getpid()}")
    os.rename(place, old)
    os.rename(finished, place)
    shutil.rmtree(old, ignore_errors=True)


def _swap(one: Path, other: Path) -> bool:
    """Exchanges two folders in one step, where the system can."""
    library = ctypes.CDLL(ctypes.util.find_library("c"), use_errno=True)
    first, second = os.fsencode(one), os.fsencode(other)
    if sys.platform == "darwin" and hasattr(library, "renamex_np"):
        done = library.renamex_np(first, second, RENAME_SWAP)
    elif hasattr(library, "renameat2"):
        done = library.renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE)
    else:
        return False
    if done != 0 and ctypes.get_errno() not in (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP):
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(other))
    return bool(done == 0)


def _sync(folder: Path) -> None:
    """Makes sure that what was written is on disk before it is shown."""
    for path in folder.rglob("*"):
        if path.is_file():
            with path.open("rb") as file:
                os.fsync(file.fileno())


def write_whole(path: Path, content: bytes) -> None:
    """Writes a file so that it is never there in part."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.part")
    part.write_bytes(content)
    os.replace(part, path)
