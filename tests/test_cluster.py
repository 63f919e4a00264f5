"""A Dask cluster gives the same bytes as one computer, also when a worker dies; what is wrong is told in a line."""

from __future__ import annotations

import shutil
import sqlite3
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from threading import Thread
from types import SimpleNamespace

import pytest

from cuttings.cli import main
from cuttings.common import cluster
from cuttings.common.errors import CuttingsError
from tests.clusters import Dask, dask, free_port

distributed = pytest.importorskip("distributed", reason="Dask is not installed: pip install 'cuttings[dask]'")
TOWNS = ("Lyon", "Riga", "Quito", "Osaka", "Leeds", "Perth", "Turin", "Dakar", "Haifa", "Miami", "Sofia")
ROUNDS = 6  # articles about each town: enough for all that is spread to be sent


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with short articles, and the working directory."""
    (tmp_path / "seeds").mkdir()
    for n in range(len(TOWNS) * ROUNDS):
        town, who = TOWNS[n // ROUNDS], f"Mara Quill{chr(97 + n % 26)}en"
        told = f"Dockers in {town} began a strike on Monday, union leader {who} said."
        text = f"Strike {n} in {town}\n\n2019-03-{1 + n % 28:02}\n\n{told}\n"
        (tmp_path / f"seeds/{n}.txt").write_text(text)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def held(folder: Path) -> Mapping[str, object]:
    """What is in the files of the folder `known` and of the cache, by their paths."""
    found: dict[str, object] = {}
    for file in (*folder.glob("known/*"), *folder.glob(".cache/cuttings/*.analysis")):
        found[file.name] = file.read_bytes()
    for file in folder.glob(".cache/cuttings/*.sqlite"):
        base = sqlite3.connect(file)
        found[file.name] = base.execute("SELECT * FROM held ORDER BY name").fetchall()
        base.close()
    return found


def kill_in_the_middle(running: Dask, cache: Path, killed: list[str]) -> None:
    """Kill the second of the workers when the first article is analysed."""
    while not any(cache.glob("*.analysis")):
        time.sleep(0.01)
    running.processes[2].kill()
    killed += ["before the last article"] if len(list(cache.glob("*.analysis"))) < len(TOWNS) * ROUNDS else ["too late"]


def test_a_cluster_that_loses_a_worker_gives_the_same_bytes(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with dask(tmp_path_factory.mktemp("dask"), workers=2) as running:
        assert main(["export", "--out", "known", "--workers", "1"]) == 0
        alone = held(folder)
        assert len(alone) > len(TOWNS) * ROUNDS
        shutil.rmtree(folder / ".cache")
        shutil.rmtree(folder / "known")
        killed: list[str] = []
        killing = Thread(target=kill_in_the_middle, args=(running, folder / ".cache/cuttings", killed))
        killing.start()
        assert main(["export", "--out", "known", "--scheduler", running.address]) == 0
        killing.join()
        assert killed == ["before the last article"]
    assert held(folder) == alone


def test_a_worker_with_another_version_is_refused(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nor is there a silent wait where there are no workers."""
    other = tmp_path_factory.mktemp("other")
    (other / "cuttings").mkdir()
    (other / "cuttings/__init__.py").write_text("__version__ = '0.0.9'\n")
    (other / "cuttings-0.0.9.dist-info").mkdir()
    (other / "cuttings-0.0.9.dist-info/METADATA").write_text("Metadata-Version: 2.1\nName: cuttings\nVersion: 0.0.9\n")
    with dask(other) as running:
        running.start_worker(str(other))
        assert main(["export", "--out", "known", "--scheduler", running.address]) == 1
    (line,) = [line for line in capsys.readouterr().err.splitlines() if not line.endswith("...")]
    assert line.startswith("tcp://127.0.0.1:")
    assert line.endswith(
        ": This worker has Cuttings 0.0.9, and this computer Cuttings 0.1.0. Install the same on both."
    )


def test_a_scheduler_without_workers_is_not_waited_for_long(
    folder: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(cluster, "WORKERS_SECONDS", 1)
    with dask(tmp_path_factory.mktemp("dask")) as running:
        assert main(["export", "--out", "known", "--scheduler", running.address]) == 1
        assert capsys.readouterr().err == (
            f"scheduler: {running.address} has had no workers for 1 s. "
            f"Start some with `dask worker {running.address} --nthreads 1`.\n"
        )


@pytest.mark.parametrize(
    "address", ["10.0.0.5", "tcp:/host:8786", "tcp://host", "http://host:8786", "host:99999999", "a b:1"]
)
def test_what_is_no_address_is_refused(folder: Path, capsys: pytest.CaptureFixture[str], address: str) -> None:
    assert main(["check", "--scheduler", address]) == 1
    assert capsys.readouterr().err == f"scheduler: '{address}' is not an address. Write it as tcp://host:8786.\n"


def test_where_no_scheduler_answers_that_is_said(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(cluster, "CONNECT_SECONDS", 1)
    address = f"tcp://127.0.0.1:{free_port()}"
    (folder / "mkdocs.yml").write_text(f"plugins:\n  - cuttings:\n      scheduler: {address}\n")
    assert main(["write"]) == 1
    assert capsys.readouterr().err.startswith(f"scheduler: None answers at {address} within 1 s (")


def test_without_dask_it_is_said_how_to_install_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert main(["check", "--scheduler", "tcp://localhost:1"]) == 1
    assert capsys.readouterr().err.endswith("Install it with: pip install 'cuttings[dask]'\n")


@pytest.mark.parametrize(
    ("there", "told"),
    [
        ({"Python": "3.12", "Cuttings": "0.1.0"}, "Python 3.12, and this computer Python 3.11"),
        ({"Python": "3.11", "Cuttings": "0.2"}, "Cuttings 0.2, and this computer Cuttings 0.1.0"),
        ({"Python": "3.11"}, "no Cuttings, and this computer Cuttings 0.1.0"),
    ],
)
def test_a_refusal_names_both_versions(there: dict[str, str], told: str) -> None:
    with pytest.raises(CuttingsError, match=f"^tcp://a:1: This worker has {told}. Install the same on both.$"):
        cluster.refuse_other({"Python": "3.11", "Cuttings": "0.1.0"}, there, "tcp://a:1")
    cluster.refuse_other({"Python": "3.11"}, {"Python": "3.11", "more": "1"}, "tcp://a:1")


def installed() -> Mapping[str, str]:
    return {"Cuttings": "0.1.0"}


def test_work_that_no_worker_survives_is_told_of() -> None:
    """Dask gives up a batch with which several workers were lost."""
    lost = distributed.KilledWorker("batch", SimpleNamespace(address="tcp://10.0.0.7:1"), 3)
    batch = SimpleNamespace(exception=lambda timeout: lost)
    with pytest.raises(CuttingsError, match=r"^tcp://10.0.0.7:1: This worker was lost, .* Give each worker 2 GB"):
        cluster.Cluster("tcp://10.0.0.5:8786", installed).result_of(batch)
