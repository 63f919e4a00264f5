"""How much work is done quickly: in several processes at once, which only this module starts, and undisturbed.

The processes are started anew for each piece of work. Where the system can (Linux), they inherit everything that the
work needs, so that nothing is copied but what comes of it; elsewhere it is sent to each of them once.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import Any, TypeVar

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")
FEW = 64  # articles for which starting more processes costs more than it saves, unless each takes long

_WORK: list[tuple[Callable[[Any], Any], Sequence[Any]]] = []  # of this process, where it is one of those started


def spread(
    function: Callable[[A], B], items: Sequence[A], processes: int, *, few: int = FEW, at_once: int = 8
) -> Iterator[B]:
    """`function` of each of `items`, in their order; all by this process where there are fewer than `few`.

    `processes` 0 means one a core; each of them takes `at_once` items at a time. `function` has no side effects.
    """
    processes = min(processes or os.cpu_count() or 1, -(-len(items) // at_once))
    if processes < 2 or len(items) < few:
        yield from map(function, items)
        return
    with ProcessPoolExecutor(processes, initializer=_take, initargs=(function, items)) as pool:
        yield from pool.map(_do, range(len(items)), chunksize=at_once)


def side_by_side(
    first: Callable[[], A], second: Callable[[], B], third: Callable[[], C], *, processes: int
) -> tuple[A, B, C]:
    """What each of three calls gives, that with the most work first; 1 of `processes` is this one, one by one."""
    a, b, c = spread(_call, (first, second, third), processes, few=2, at_once=1)
    return a, b, c


@contextmanager
def undisturbed() -> Iterator[None]:
    """Meanwhile Python looks for no garbage: a library is built of what is kept, and to look through it takes long."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _call(function: Callable[[], Any]) -> Any:
    return function()


def _take(function: Callable[[Any], Any], items: Sequence[Any]) -> None:
    gc.freeze()  # what is inherited is no garbage, and to look at it would copy it
    gc.enable()
    _WORK[:] = [(function, items)]


def _do(number: int) -> Any:
    ((function, items),) = _WORK
    return function(items[number])
