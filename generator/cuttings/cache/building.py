"""Keeps two builds of one project apart: both would write its pages, its site and its record of generated pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

LOCK_NAME = "building.lock"
WAITING = "Another build of this project is under way. This one goes on when that has ended."


@contextmanager
def one_build(cache: Path, tell: Callable[[str], object]) -> Iterator[None]:
    """Hold the lock of the project whose cache is in the folder `cache`, and call `tell` once if it has to be awaited.

    The operating system frees the lock of a process that ends in any way. On a file system without locks the block runs
    at once. Raises OSError if the lock's file cannot be written.
    """
    cache.mkdir(parents=True, exist_ok=True)
    lock = FileLock(cache / LOCK_NAME, thread_local=False)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        tell(WAITING)
        lock.acquire()
    except NotImplementedError:
        yield
        return
    try:
        yield
    finally:
        lock.release()
