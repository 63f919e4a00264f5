"""Starts a Dask scheduler and workers by their command lines, on free ports of this computer."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from tests.conftest import ROOT

SECONDS = 30  # in which a process must have started


@dataclass
class Dask:
    """A scheduler and its workers, whose outputs are in `folder`."""

    folder: Path
    address: str = ""
    processes: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def start(self, *command: str, path: str = "") -> subprocess.Popen[bytes]:
        """Run `dask` with the words of `command`; `path` comes first where it imports from."""
        environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, (path, str(ROOT / "generator"))))}
        environment |= {"PYTHONWARNINGS": "ignore", "DASK_DISTRIBUTED__WORKER__MEMORY__TERMINATE": "False"}
        with (self.folder / f"{len(self.processes)}.log").open("wb") as log:
            started = subprocess.Popen(
                [sys.executable, "-m", "dask", *command], cwd=self.folder, env=environment, stdout=log, stderr=log
            )
        self.processes.append(started)
        return started

    def start_worker(self, path: str = "") -> subprocess.Popen[bytes]:
        """A worker with one thread, which is not started again when it dies."""
        options = ("--nthreads", "1", "--no-nanny", "--no-dashboard", "--local-directory", str(self.folder))
        return self.start("worker", self.address, *options, path=path)

    def end(self) -> None:
        """Kill whatever is running."""
        for process in self.processes:
            with suppress(ProcessLookupError):
                process.send_signal(signal.SIGKILL)
            process.wait()


@contextmanager
def dask(folder: Path, workers: int = 0) -> Iterator[Dask]:
    """A running scheduler with so many workers."""
    port = free_port()
    running = Dask(folder, f"tcp://127.0.0.1:{port}")
    try:
        running.start("scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard")
        for _ in range(workers):
            running.start_worker()
        _await_answer(port)
        yield running
    finally:
        running.end()


def free_port() -> int:
    """A port at which nothing answers."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


def _await_answer(port: int) -> None:
    for _ in range(SECONDS * 20):
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.05)
    raise AssertionError("no scheduler has started")
