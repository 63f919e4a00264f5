"""Runs work in several processes, which only this module starts, and without garbage collection.

New processes are started for each task. Where the system can fork them (Linux), they inherit all that the work needs,
so that only the results are copied; elsewhere it is sent to each process once.
"""

from __future__ import annotations

import gc
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import active_children
from typing import Any, TypeVar

from cuttings.common.progress import counted

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")
# articles below which starting processes costs more time than it saves, unless each article takes long
MAX_ARTICLES_IN_ONE_PROCESS = 64

_WORK: list[tuple[Callable[[Any], Any], Sequence[Any]]] = []  # the task of this process, if it is a worker


def spread(
    function: Callable[[A], B],
    items: Sequence[A],
    processes: int,
    *,
    few: int = MAX_ARTICLES_IN_ONE_PROCESS,
    at_once: int = 8,
) -> Iterator[B]:
    """Yield the result of `function` for each of `items`, in order; `function` must have no side effects.

    `processes` is the number of worker processes, 0 for one on each core; each takes `at_once` items at a time. If
    there are fewer than `few` items, this process does all the work.
    """
    yield from counted(_spread(function, items, processes, few, at_once), len(items))


def _spread(function: Callable[[A], B], items: Sequence[A], processes: int, few: int, at_once: int) -> Iterator[B]:
    processes = min(processes or os.cpu_count() or 1, -(-len(items) // at_once))
    if processes < 2 or len(items) < few:
        yield from map(function, items)
        return
    said_of_threads = threading.excepthook
    try:
        with ProcessPoolExecutor(processes, initializer=_take, initargs=(function, items)) as pool:
            try:
                yield from pool.map(_do, range(len(items)), chunksize=at_once)
            except KeyboardInterrupt:  # otherwise the pool waits until all that is in hand is done
                threading.excepthook = _say_nothing  # the pool's thread may fail where its processes are gone
                for process in active_children():
                    process.terminate()
                raise
    finally:
        threading.excepthook = said_of_threads


def _say_nothing(_: threading.ExceptHookArgs) -> None:
    """Print no traceback of a thread."""


def side_by_side(
    first: Callable[[], A], second: Callable[[], B], third: Callable[[], C], *, processes: int
) -> tuple[A, B, C]:
    """The results of three calls, made at the same time; if `processes` is 1, this process makes them in turn.

    The call that takes longest should be the first. `processes` 0 means one on each core.
    """
    a, b, c = _spread(_call, (first, second, third), processes, few=2, at_once=1)
    return a, b, c


@contextmanager
def without_garbage_collection() -> Iterator[None]:
    """Turn Python's cyclic garbage collector off in the block: nearly all objects are kept, so it only takes time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@contextmanager
def collecting_only_new_garbage() -> Iterator[None]:
    """In the block, have the cyclic garbage collector leave alone all objects that are there already.

    Otherwise it examines a whole library again and again while pages are made of it.
    """
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def _call(function: Callable[[], Any]) -> Any:
    return function()


def _take(function: Callable[[Any], Any], items: Sequence[Any]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all processes; only the one that started them speaks
    gc.freeze()  # inherited objects are not garbage, and examining them would copy their memory pages
    gc.enable()
    _WORK[:] = [(function, items)]


def _do(number: int) -> Any:
    ((function, items),) = _WORK
    return function(items[number])
