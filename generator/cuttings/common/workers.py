"""Runs work in several processes, which only this module starts, or wherever else it is to run.

New processes are started for each task. Where the system can fork them (Linux), they inherit all that the work needs,
so that only the results are copied; elsewhere it is sent to each process once. Workers on other machines take the place
of processes within `working_at`, and share nothing with this one: each batch of items is sent to them whole.
"""

from __future__ import annotations

import gc
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import active_children, get_start_method
from types import FrameType
from typing import Any, Protocol, TypeVar

from cuttings.common.progress import counted

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")
# articles below which starting processes costs more time than it saves, unless each article takes long
MAX_ARTICLES_IN_ONE_PROCESS = 64
# articles up to which what joins all of them is found in this process: while a site is served, what was looked up for
# the last build is known here
MAX_ARTICLES_JOINED_HERE = 500
_BATCHES_A_PROCESS = 4  # that are under way or done and waited for, so that no process is idle and few results wait


class Pending(Protocol):
    """The result of a call that is under way, as of a `concurrent.futures.Future`."""

    def result(self) -> Any:
        """What the call returns, once it has returned, or raise what it raises."""


class Executor(Protocol):
    """What makes calls elsewhere, as `concurrent.futures.Executor` does."""

    def submit(self, function: Callable[..., Any], /, *given: Any) -> Pending:
        """Have `function` called with what is `given`."""


class Workplace(Protocol):
    """Workers that are no processes of this program, but may be on other machines."""

    def work(self, function: Callable[[Any], Any], items: Iterable[Any], at_once: int) -> Iterator[Any]:
        """Yield the result of `function` for each of `items`, in order, `at_once` of which are sent at a time."""


_WORK: list[tuple[Callable[[Any], Any], Callable[[Any], Any], Sequence[Any]]] = []  # of this process, if a worker
_WORKPLACES: list[Workplace] = []  # where work is done, the innermost last


@contextmanager
def working_at(workplace: Workplace) -> Iterator[None]:
    """In the block, have `spread` send work to `workplace`."""
    _WORKPLACES.append(workplace)
    try:
        yield
    finally:
        _WORKPLACES.remove(workplace)


def spread(
    function: Callable[[A], B],
    items: Sequence[C],
    processes: int,
    *,
    few: int = MAX_ARTICLES_IN_ONE_PROCESS,
    at_once: int = 8,
    load: Callable[[C], A] | None = None,
) -> Iterator[B]:
    """Yield the result of `function` for each of `items`, in order; `function` must have no side effects.

    `processes` is the number of worker processes, 0 for one on each core; each takes `at_once` items at a time. With 1,
    or fewer than `few` items, this process does all the work. `load` makes of an item what `function` takes, from files
    and from memory that only this machine has.
    """
    if _WORKPLACES and len(items) >= few:
        found = _WORKPLACES[-1].work(function, map(load or _itself, items), at_once)
    else:
        found = _spread(function, items, processes, few=few, at_once=at_once, load=load or _itself)
    yield from counted(found, len(items))


def _itself(item: A) -> A:
    return item


def _spread(
    function: Callable[[Any], B],
    items: Sequence[C],
    processes: int,
    *,
    few: int,
    at_once: int,
    load: Callable[[C], Any] = _itself,
) -> Iterator[B]:
    """As `spread`, in processes of this machine."""
    processes = min(processes or os.cpu_count() or 1, -(-len(items) // at_once))
    if processes < 2 or len(items) < few:
        yield from (function(load(item)) for item in items)
    else:
        yield from _in_pool(function, items, processes, at_once=at_once, load=load)


def _in_pool(
    function: Callable[[Any], B], items: Sequence[C], processes: int, *, at_once: int, load: Callable[[C], Any]
) -> Iterator[B]:
    """As `_spread`, in so many new processes, however few the items are."""
    said_of_threads = threading.excepthook
    try:
        with _Pool(processes, initializer=_take, initargs=(function, load, items)) as pool:
            try:
                numbers = range(len(items))
                batches = (numbers[start : start + at_once] for start in numbers[::at_once])
                yield from in_order(pool, _do, batches, lambda: _BATCHES_A_PROCESS * processes)
            except KeyboardInterrupt:  # otherwise the pool waits until all that is in hand is done
                threading.excepthook = _say_nothing  # the pool's thread may fail where its processes are gone
                for process in active_children():
                    process.terminate()
                raise
    finally:
        threading.excepthook = said_of_threads


class _Pool(ProcessPoolExecutor):
    """A pool in which Ctrl-C comes neither while a process is started nor to a process that is not ready for it.

    Otherwise a process may end before the pool knows of it, and is waited for without end.
    """

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """As in any executor; it is here that processes are started, which inherit what is done at Ctrl-C."""
        with _without_interrupts():
            return super().submit(fn, *args, **kwargs)


@contextmanager
def _without_interrupts() -> Iterator[None]:
    """Let Ctrl-C wait until the end of the block; it comes to the main thread alone, so that others need not."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[tuple[int, FrameType | None]] = []
    before = signal.signal(signal.SIGINT, lambda number, frame: came.append((number, frame)))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
        if came and callable(before):
            before(*came[0])


def in_order(
    executor: Executor, function: Callable[[Any], list[B]], batches: Iterable[Any], most: Callable[[], int]
) -> Iterator[B]:
    """Yield each result of the calls of `function` with each of `batches`, in order.

    No more batches are under way, or done and waited for, than `most` returns.
    """
    waiting: deque[Pending] = deque()
    for batch in batches:
        waiting.append(executor.submit(function, batch))
        while len(waiting) >= most():
            yield from waiting.popleft().result()
    while waiting:
        yield from waiting.popleft().result()


def _say_nothing(_: threading.ExceptHookArgs) -> None:
    """Print no traceback of a thread."""


def side_by_side(first: Callable[[], A], second: Callable[[], B], /, *, processes: int) -> tuple[A, B]:
    """The results of two calls, made at the same time; if `processes` is 1, this process makes them in turn.

    The call that takes longer should be the first. `processes` 0 means one on each core.
    """
    found: list[Any] = list(_spread(_call, (first, second), processes, few=2, at_once=1))
    return found[0], found[1]


def apart(call: Callable[[], A], *, processes: int) -> A:
    """The result of `call`, made in a process of its own: all that it holds meanwhile is given back to the system.

    Otherwise the objects that are left lie scattered over that memory, and every process that is forked later copies
    it. This process makes the call if `processes` is 1, or where processes cannot be forked and all would be sent.
    """
    if processes == 1 or get_start_method() != "fork":
        return call()
    found: list[A] = list(_in_pool(_call, (call,), 1, at_once=1, load=_itself))
    return found[0]


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


def _take(function: Callable[[Any], Any], load: Callable[[Any], Any], items: Sequence[Any]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all processes; only the one that started them speaks
    gc.freeze()  # inherited objects are not garbage, and examining them would copy their memory pages
    gc.enable()
    _WORKPLACES.clear()
    _WORK[:] = [(function, load, items)]


def _do(numbers: Sequence[int]) -> list[Any]:
    ((function, load, items),) = _WORK
    return [function(load(items[number])) for number in numbers]
