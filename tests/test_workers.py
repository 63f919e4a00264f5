"""Several processes give the same results as one, in the same order."""

from __future__ import annotations

import gc
import os
import pickle
import signal
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from operator import mul
from pathlib import Path

import pytest

from cuttings.common import workers
from cuttings.common.workers import (
    MAX_ARTICLES_IN_ONE_PROCESS,
    apart,
    collecting_only_new_garbage,
    side_by_side,
    spread,
    without_garbage_collection,
)
from cuttings.gazetteer import load_gazetteer
from cuttings.model import Library
from cuttings.pipeline import build_library
from cuttings.project.settings import Settings, load_settings

TOWNS = ("Lyon", "Riga", "Quito", "Osaka", "Leeds", "Perth", "Turin", "Dakar", "Haifa")
CAUSES = ("over pay", "over rosters", "over pensions", "over safety", "over a dismissal", "over overtime", "over rents")
LATER = {  # the outcome of each strike, for a second report about it
    0: "The walkout by dockers in {town} ended on Friday, the port operator {firm} said.",
    1: "“Nobody should load ships at night,” {who} told a crowd in {town}.",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two short reports about each of several strikes: enough articles for several processes."""
    folder = tmp_path_factory.mktemp("strikes")
    (folder / "seeds").mkdir()
    strikes = [(town, cause) for town in TOWNS for cause in CAUSES[:4]]
    for n, (town, cause) in enumerate(strikes):
        who, firm = f"Mara Quill{'abcdefghijklmnopqrstuvwxyz'[n % 26]}en", f"Larkin{n} Shipping Ltd"
        day = f"2019-03-{1 + n % 28:02}"
        told = (
            f"Dockers in {town} began a strike {cause} on {day}, union leader {who} said. {firm} declined to comment."
        )
        again = LATER[n % 2].format(town=town, who=who, firm=firm)
        (folder / "seeds" / f"{n}-a.txt").write_text(f"Dockers strike in {town}\n\n{day}\n\n{told}\n", encoding="utf8")
        (folder / "seeds" / f"{n}-b.txt").write_text(f"Strike {cause}\n\n{day}\n\n{told} {again}\n", encoding="utf8")
    assert 2 * len(strikes) >= MAX_ARTICLES_IN_ONE_PROCESS
    return folder


def build(folder: Path, processes: int) -> Library:
    (folder / "mkdocs.yml").write_text(f"plugins:\n  - cuttings:\n      processes: {processes}\n", encoding="utf8")
    settings: Settings = load_settings(folder, None)
    assert settings.processes == processes
    return build_library(settings)


def test_one_process_and_two_give_the_same_library(folder: Path) -> None:
    one, two = build(folder, 1), build(folder, 2)
    assert min(map(len, (one.entities, one.mentions, one.statements, one.events, one.relations))) > 0
    assert one == two


def test_it_is_the_same_if_processes_inherit_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on macOS and Windows, where everything is sent to the other processes."""
    monkeypatch.setattr(workers, "ProcessPoolExecutor", partial(ProcessPoolExecutor, mp_context=get_context("spawn")))
    assert build(folder, 2) == build(folder, 1)


@pytest.mark.parametrize("many", [0, 1, 2, 7, 8, 9, 100])
@pytest.mark.parametrize("processes", [1, 2, 3])
def test_results_come_in_the_order_of_the_items(many: int, processes: int) -> None:
    assert list(spread(partial(mul, 3), range(many), processes, few=2)) == [3 * n for n in range(many)]


def test_ctrl_c_waits_until_the_processes_are_started(monkeypatch: pytest.MonkeyPatch) -> None:
    """It raises once they are, so that the pool knows of all that it has to end."""
    started: list[object] = []

    def submit(pool: object, *given: object) -> None:
        signal.raise_signal(signal.SIGINT)
        started.append(pool)

    monkeypatch.setattr(ProcessPoolExecutor, "submit", submit)
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt):
            list(spread(len, ["a", "b"], 2, few=2, at_once=1))
        assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    finally:
        signal.signal(signal.SIGINT, before)
    assert len(started) == 1


def test_an_error_in_another_process_is_raised_here() -> None:
    with pytest.raises(ZeroDivisionError):
        list(spread(partial(divmod, 1), [1, 2, 0, 3], 2, few=2, at_once=1))


@pytest.mark.parametrize("processes", [1, 2])
def test_two_calls_give_their_results_in_order(processes: int) -> None:
    calls = partial(sum, [1, 2]), partial("-".join, ["a", "b"])
    assert side_by_side(*calls, processes=processes) == (3, "a-b")


@pytest.mark.parametrize("enabled", [True, False])
def test_garbage_collection_is_restored_afterwards(enabled: bool) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if enabled else gc.disable)()
        with pytest.raises(KeyError), without_garbage_collection():
            assert not gc.isenabled()
            raise KeyError
        assert gc.isenabled() is enabled
    finally:
        (gc.enable if before else gc.disable)()


def test_what_is_held_is_left_alone_while_new_objects_are_made() -> None:
    gc.collect()
    with pytest.raises(KeyError), collecting_only_new_garbage():
        assert gc.get_freeze_count() > 0
        assert gc.isenabled()
        raise KeyError
    assert gc.get_freeze_count() == 0


def test_a_pickled_gazetteer_gives_the_same_results() -> None:
    here = load_gazetteer()
    there = pickle.loads(pickle.dumps(here))
    for name in ("Georgia", "the city of Homs", "Ky.", "Syrian", "Nowhere at all"):
        assert there.lookup(name) == here.lookup(name)
        assert there.demonym(name) == here.demonym(name)
    assert there.homographs.get("paris") == here.homographs.get("paris")


def test_a_call_apart_is_made_in_a_process_of_its_own() -> None:
    assert apart(os.getpid, processes=2) != os.getpid()
    assert apart(os.getpid, processes=0) != os.getpid()


def test_one_process_makes_a_call_apart_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    assert apart(os.getpid, processes=1) == os.getpid()
    monkeypatch.setattr(workers, "get_start_method", lambda: "spawn")
    assert apart(os.getpid, processes=2) == os.getpid()
