"""Shows on a terminal that the program is working; nothing is written to a pipe or a file."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread
from typing import TextIO

PATIENCE_SECONDS = 2.0  # seconds before anything is shown


@contextmanager
def progress(what: str, stream: TextIO | None = None, patience: float = PATIENCE_SECONDS) -> Iterator[None]:
    """Show `what` and the seconds since the start on `stream`, after `patience` seconds, until the block ends."""
    stream = stream or sys.stderr
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
