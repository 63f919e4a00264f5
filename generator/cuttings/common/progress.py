"""Shows on a terminal that work goes on; a pipe or a file gets nothing."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread
from typing import TextIO

PATIENCE = 2.0  # seconds before anything is shown


@contextmanager
def progress(what: str, stream: TextIO = sys.stderr, patience: float = PATIENCE) -> Iterator[None]:
    """Shows `what` and how many seconds have gone by, from `patience` seconds on, until the work inside is done."""
    if not stream.isatty():
        yield
        return
    done = Event()
    thread = Thread(target=_show, args=(what, stream, patience, done), daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def _show(what: str, stream: TextIO, patience: float, done: Event) -> None:
    seconds = patience
    while not done.wait(patience if seconds == patience else 1.0):
        stream.write(f"\r{what}: {seconds:.0f} s ")
        stream.flush()
        seconds += 1
    if seconds > patience:
        stream.write("\r" + " " * (len(what) + 12) + "\r")
        stream.flush()
