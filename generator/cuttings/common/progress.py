"""Tells on stderr which stage of long work the program is in, how much of it is done, and how long it will take.

Whoever starts the work watches it; the stages say that they begin, and how many of their items are done. Nothing is
shown of a stage that takes less than two seconds. On a terminal the others have a bar, elsewhere a line.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event, Thread
from time import monotonic
from typing import Any, TextIO, TypeVar

import click

A = TypeVar("A")
PATIENCE_SECONDS = 2.0  # seconds before anything is shown of a stage
_REFRESH_SECONDS = 0.2


@dataclass(slots=True)
class _Stage:
    """What is being done, since when, and how many of how many items are done; 0 of 0 if they are not counted."""

    name: str
    began: float = field(default_factory=monotonic)
    done: int = 0
    total: int = 0


@dataclass(slots=True)
class Watch:
    """Work that is being watched."""

    stage: _Stage | None = None
    began: float = field(default_factory=monotonic)

    @property
    def duration(self) -> str:
        """How long the work has taken so far: "12 s", "3 min 5 s"."""
        minutes, seconds = divmod(round(monotonic() - self.began), 60)
        return f"{minutes} min {seconds} s" if minutes else f"{seconds} s"


_WATCHED: list[Watch] = []  # the work that is being watched, the innermost last


def begin(stage: str) -> None:
    """Say that the work is in `stage` from now on: "reading the articles"."""
    if _WATCHED:
        _WATCHED[-1].stage = _Stage(stage)


def advance(done: int, total: int) -> None:
    """Say that `done` of the `total` items of the stage are done."""
    if _WATCHED and (stage := _WATCHED[-1].stage) is not None:
        stage.done, stage.total = done, total


def counted(items: Iterable[A], total: int) -> Iterator[A]:
    """Yield each of `items`, and say how many there have been of `total`."""
    for number, item in enumerate(items, 1):
        advance(number, total)
        yield item


@contextmanager
def watched(stream: TextIO | None = None, patience: float | None = None) -> Iterator[Watch]:
    """Show on `stream`, by default stderr, how far the work in the block is."""
    watch = Watch()
    ended = Event()
    shown = stream or sys.stderr, PATIENCE_SECONDS if patience is None else patience
    thread = Thread(target=_show, args=(watch, ended, *shown), daemon=True)
    _WATCHED.append(watch)
    thread.start()
    try:
        yield watch
    finally:
        _WATCHED.remove(watch)
        ended.set()
        thread.join()


def _show(watch: Watch, ended: Event, stream: TextIO, patience: float) -> None:
    """Show each stage of `watch` that takes longer than `patience` seconds, until `ended` is set."""
    bar: Any = None  # click's, of the stage in `shown`
    shown: _Stage | None = None
    while not ended.wait(min(_REFRESH_SECONDS, patience)):
        stage = watch.stage
        if stage is None or stage is not shown or (bar and bar.length != (stage.total or None)):
            _end(bar, shown)
            bar = None
        if stage is None or monotonic() - stage.began < patience:
            continue
        if not stream.isatty():
            if stage is not shown:
                stream.write(f"cuttings: {stage.name} ...\n")
                stream.flush()
        elif bar is None:
            bar = _bar(stage, stream)
        else:
            bar.update(stage.done - bar.pos if stage.total else 1)
        shown = stage
    _end(bar, shown)


def _bar(stage: _Stage, stream: TextIO) -> Any:
    """A bar that has begun; it moves to and fro if the items of the stage are not counted."""
    items: Iterable[int] = range(stage.total) if stage.total else iter(lambda: 0, 1)
    bar = click.progressbar(items, label=stage.name, file=stream, show_pos=bool(stage.total))
    bar.start -= monotonic() - stage.began  # it counts the time left from here
    bar.__enter__()
    bar.update(stage.done)
    return bar


def _end(bar: Any, stage: _Stage | None) -> None:
    """End the bar of `stage`, if there is one."""
    if bar is not None and stage is not None:
        if stage.total == bar.length:
            bar.update(stage.done - bar.pos)
        bar.__exit__(None, None, None)
