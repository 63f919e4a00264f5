"""Runs work on the machines of a Dask cluster, which `dask.distributed` reaches through its scheduler.

Each batch is a task of its own, and has all that it needs with it: the machines need no common disk. Dask gives the
tasks of a worker that is lost to others. All workers must have the same installed as this machine, since what they find
is kept as if it had been found here.
"""

from __future__ import annotations

import logging
import pickle
import re
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import CancelledError
from importlib import metadata
from typing import Any

from cuttings.common.errors import CuttingsError
from cuttings.common.text import one_line
from cuttings.common.workers import in_order

Installation = Callable[[], Mapping[str, str]]  # the versions of all that results depend on, by what has a version
_SCHEDULER_ADDRESS = re.compile(r"(?:(?:tcp|tls|ws|wss|ucx)://)?(?:[\w.-]+|\[[0-9a-fA-F:.]+\]):\d{1,5}")
_MAX_BATCH_BYTES = 4_000_000  # bytes sent at a time, unless one item has more
_BATCHES_A_THREAD = 3  # that are sent for each thread of the workers, so that none waits for this machine
_UNANSWERED_SECONDS = 10  # seconds without a result after which it is asked whether there still are workers
CONNECT_SECONDS = 10  # seconds in which the scheduler must answer
WORKERS_SECONDS = 30  # seconds in which there must be a worker
_SHOWN_ERROR_CHARS = 200
_RUN_AGAIN = "What is analysed so far is kept in the cache: run again."
_ONE_AT_A_TIME = threading.Lock()  # in a worker with several threads: neither spaCy nor csv is made for them


class Cluster:
    """The cluster whose scheduler is at `address`; it is called when there is work for the first time.

    `installation` is called on each worker and here, and must return the same: it must be a function of a module, or a
    `partial` of one. Raises CuttingsError if `address` is no address.
    """

    def __init__(self, address: str, installation: Installation) -> None:
        if not _SCHEDULER_ADDRESS.fullmatch(address):
            shown = one_line(address)[:80]
            raise CuttingsError(f"scheduler: '{shown}' is not an address. Write it as tcp://host:8786.")
        self._address = address
        self._installation = installation
        self._expected = installation()
        self._client: Any = None

    def work(self, function: Callable[[Any], Any], items: Iterable[Any], at_once: int) -> Iterator[Any]:
        """Yield the result of `function` for each of `items`, in order, at most `at_once` of which are sent at a time.

        Raises CuttingsError if the scheduler does not answer, there are no workers, one has other versions installed,
        or the same batch was lost with several workers.
        """
        self._connect()
        held = pickle.dumps((self._installation, self._expected)), pickle.dumps(function)
        batches = (pickle.dumps((*held, batch)) for batch in _batches(items, at_once))
        return in_order(self, _worked, batches, self._most)

    def submit(self, function: Callable[..., Any], /, *given: Any) -> _Sent:
        """Have `function` called by a worker with what is `given`."""
        return _Sent(self, self._asked(lambda client: client.submit(function, *given, pure=False)))

    def close(self) -> None:
        """Say goodbye to the scheduler."""
        if self._client is not None:
            self._client.close()

    def result_of(self, future: Any) -> Any:
        """The result of a task, for which this waits as long as there are workers; see `work` for what is raised."""
        while True:
            try:
                error = self._asked(lambda _: future.exception(timeout=_UNANSWERED_SECONDS))
            except TimeoutError:
                self._await_workers()
                continue
            if error is None:
                return self._asked(lambda _: future.result())
            if type(error).__name__ == "KilledWorker":
                what = f"{error.last_worker.address}: This worker was lost, as were others before it with the same work"
                raise CuttingsError(f"{what}. Give each worker 2 GB of memory. {_RUN_AGAIN}")
            if isinstance(error, ImportError | AttributeError | pickle.UnpicklingError):
                self._refuse_others()  # a worker that came later may have another version
            raise error

    def _connect(self) -> None:
        if self._client is not None:
            return
        try:
            import distributed  # noqa: PLC0415 - an optional dependency, and slow to load
        except ImportError:
            raise CuttingsError(
                "scheduler: Dask is not installed, which calls it. Install it with: pip install 'cuttings[dask]'"
            ) from None
        for name in ("distributed", *(name for name in logging.root.manager.loggerDict if name.startswith("distrib"))):
            logging.getLogger(name).setLevel(logging.CRITICAL)  # what goes wrong is told in a line by `CuttingsError`
        try:
            client: Any = distributed.Client
            self._client = client(self._address, timeout=CONNECT_SECONDS, set_as_default=False)
        except (OSError, ValueError) as error:
            raise CuttingsError(
                f"scheduler: None answers at {self._address} within {CONNECT_SECONDS} s ({_first_line(error)}). "
                "Start one with `dask scheduler`, or name its address."
            ) from None
        self._await_workers()
        self._refuse_others()

    def _await_workers(self) -> None:
        """Return when there is a worker; raise CuttingsError if there is none for long."""
        try:
            self._asked(lambda client: client.wait_for_workers(1, timeout=WORKERS_SECONDS))
        except TimeoutError:
            raise CuttingsError(
                f"scheduler: {self._address} has had no workers for {WORKERS_SECONDS} s. "
                f"Start some with `dask worker {self._address} --nthreads 1`."
            ) from None

    def _refuse_others(self) -> None:
        """Raise CuttingsError if a worker has other versions installed than this machine."""
        found = self._asked(lambda client: client.run(self._installation, on_error="return"))
        for address, there in sorted(found.items()):
            if isinstance(there, BaseException):  # another version may not even have this function
                self._refuse_unable(address, there)
            refuse_other(self._expected, there, address)

    def _refuse_unable(self, address: str, error: BaseException) -> None:
        """Raise CuttingsError since a worker does not run this version of Cuttings."""

        def ask(client: Any) -> Any:
            return client.run(metadata.version, "cuttings", workers=[address], on_error="return")

        there = self._asked(ask)[address]
        here = {"Cuttings": self._expected["Cuttings"]}
        refuse_other(here, {"Cuttings": there} if isinstance(there, str) else {}, address)
        raise CuttingsError(f"{address}: This worker cannot run Cuttings ({_first_line(error)}).")

    def _most(self) -> int:
        """How many batches may be under way."""
        threads: Mapping[str, int] = self._asked(lambda client: client.nthreads())
        return _BATCHES_A_THREAD * max(2, sum(threads.values()))

    def _asked(self, question: Callable[[Any], Any]) -> Any:
        """The answer to a question to the scheduler; raises CuttingsError if it is gone, TimeoutError if it is slow."""
        try:
            return question(self._client)
        except TimeoutError:
            raise
        except (OSError, CancelledError) as error:
            raise CuttingsError(
                f"scheduler: {self._address} answers no more ({_first_line(error)}). {_RUN_AGAIN}"
            ) from None


class _Sent:
    """A batch that was sent to a cluster."""

    def __init__(self, cluster: Cluster, future: Any) -> None:
        self._cluster = cluster
        self._future = future

    def result(self) -> Any:
        """What was found for each item of the batch."""
        found = self._cluster.result_of(self._future)
        self._future.release()  # otherwise workers keep it
        return found


def refuse_other(here: Mapping[str, str], there: Mapping[str, str], who: str) -> None:
    """Raise CuttingsError if the worker `who` has not the same versions as this machine."""
    for name, version in here.items():
        if there.get(name) != version:
            theirs = f"{name} {there[name]}" if name in there else f"no {name}"
            raise CuttingsError(
                f"{who}: This worker has {theirs}, and this computer {name} {version}. Install the same on both."
            )


def _first_line(error: BaseException) -> str:
    """The first line of what an error says, without its full stop."""
    return one_line(str(error).partition("\n")[0])[:_SHOWN_ERROR_CHARS].rstrip(" .")


def _batches(items: Iterable[Any], at_once: int) -> Iterator[list[bytes]]:
    """The `items` as bytes, in batches."""
    batch: list[bytes] = []
    for item in items:
        packed = pickle.dumps(item)
        if batch and (len(batch) == at_once or sum(map(len, batch)) + len(packed) > _MAX_BATCH_BYTES):
            yield batch
            batch = []
        batch.append(packed)
    if batch:
        yield batch


def _worked(batch: bytes) -> list[Any]:
    """What a worker finds for each item of a `batch`; raises CuttingsError if it has other versions installed.

    Bytes within bytes are not read before it is known that it has the same.
    """
    import distributed  # noqa: PLC0415 - see above

    held, function, items = pickle.loads(batch)
    with _ONE_AT_A_TIME:
        installation, expected = pickle.loads(held)
        refuse_other(expected, installation(), distributed.get_worker().address)
        do = pickle.loads(function)
        return [do(pickle.loads(item)) for item in items]
