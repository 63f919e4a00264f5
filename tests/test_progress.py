"""Long work is shown: a bar on a terminal, a line elsewhere, nothing of what is quick."""

from __future__ import annotations

import io
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cuttings.common.progress import advance, begin, counted, watched
from tests.conftest import ROOT


class Terminal(io.StringIO):
    """A stream that claims to be a terminal."""

    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_stage_share_and_time_left() -> None:
    terminal = Terminal()
    with watched(terminal, patience=0.01):
        begin("thinking")
        for _ in counted(range(6), 6):
            time.sleep(0.4)
        begin("resting")
        time.sleep(0.1)
    shown = terminal.getvalue()
    assert re.search(r"thinking  \[#*-*\]  \d/6  +00:00:0\d", shown), "the time left after the share"
    assert "6/6" in shown, "and in the end all"
    assert "resting" in shown


def test_elsewhere_each_stage_that_takes_long_is_a_line() -> None:
    pipe = io.StringIO()
    with watched(pipe, patience=0.05):
        begin("thinking")
        advance(1, 2)
        time.sleep(0.3)
        begin("passing by")
        begin("resting")
        time.sleep(0.3)
    assert pipe.getvalue() == "cuttings: thinking ...\ncuttings: resting ...\n"


@pytest.mark.parametrize("stream", [io.StringIO(), Terminal()], ids=["pipe", "terminal"])
def test_nothing_is_shown_of_quick_work(stream: io.StringIO) -> None:
    with watched(stream, patience=5):
        begin("thinking")
    assert stream.getvalue() == ""


def test_work_that_nobody_watches_goes_on() -> None:
    begin("thinking")
    assert list(counted("ab", 2)) == ["a", "b"]


@pytest.mark.parametrize(("seconds", "told"), [(0, "0 s"), (12.4, "12 s"), (60, "1 min 0 s"), (185, "3 min 5 s")])
def test_the_duration_is_told_in_words(seconds: float, told: str) -> None:
    with watched(io.StringIO()) as watch:
        watch.began -= seconds
        assert watch.duration == told


SLOW = """
import signal, sys, time
signal.signal(signal.SIGINT, signal.default_int_handler)  # which a shell turns off for what it runs in the background
from cuttings.cli import main
from cuttings.common.workers import spread
import cuttings.cli.library as library

def slow(number):
    time.sleep(30)

def endless(settings, *, doubts):
    print("working", flush=True)
    list(spread(slow, range(100), 2, few=2, at_once=1))

library.build_library = endless
sys.exit(main(["check"]))
"""


def test_ctrl_c_stops_all_processes_at_once_with_one_line(tmp_path: Path) -> None:
    (tmp_path / "slow.py").write_text(SLOW)
    environment = os.environ | {"PYTHONPATH": str(ROOT / "generator")}
    work = subprocess.Popen(
        [sys.executable, "slow.py"],
        cwd=tmp_path,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert work.stdout is not None
    assert work.stdout.readline() == "working\n"
    time.sleep(0.5)
    os.killpg(work.pid, signal.SIGINT)  # as a terminal does
    _, err = work.communicate(timeout=20)
    assert err == "cuttings: stopped. What is analysed so far is kept in the cache.\n"
    assert work.returncode == 1
