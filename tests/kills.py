"""Kills a write, an export and a build at random changes of files, and looks at what is left.

    python -m tests.kills 50 --seed 1      # kills each of the three 50 times

Half of the runs begin with nothing, the other half after articles were added, changed and deleted. All of them are
forks of one process that has everything loaded. In a run that is to die at a file that is opened for writing, a part of
a line is written first.
"""

from __future__ import annotations

import argparse
import io
import os
import random
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

from mkdocs.__main__ import cli as mkdocs

from cuttings.cli import main as cuttings
from cuttings.common.files.whole_files import PART_ENDING
from cuttings.export import FORMS
from cuttings.plugin.staging import STAGING_FOLDER
from tests.conftest import tree

CHANGES = frozenset({"os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate"})
WRITING = os.O_WRONLY | os.O_RDWR
RESULTS = ("pages", "site", "known", "curation")
KNOWN_FORMS = [f"--as={form}" for form in FORMS]
COMMANDS: Mapping[str, Callable[[], object]] = {
    "write": lambda: cuttings(["write"]),
    "export": lambda: cuttings(["export", "--out", "known", *KNOWN_FORMS]),
    "build": lambda: mkdocs.main(["build", "--quiet"], standalone_mode=False),
}
BEFORE = {
    "harbour.txt": "Harbour opens\n\nMayor Ann Berg opened the harbour of Oslo on March 4, 2024, and left.\n",
    "strike.txt": "Strike ends\n\nThe Dockers Union ended its strike in Bergen on March 6, 2024, Otto Lind said.\n",
    "visit.txt": "Minister visits\n\nOtto Lind flew to Sweden on March 7, 2024.\n",
}
AFTER = {
    "harbour.txt": BEFORE["harbour.txt"] + "\nOtto Lind of the Dockers Union stayed away.\n",
    "strike.txt": BEFORE["strike.txt"],
    "fair.txt": "Fair begins\n\nAnn Berg met Carla Holm at the fair in Bergen on March 9, 2024.\n",
}
Tree = Mapping[str, bytes]


def write_articles(folder: Path, articles: Mapping[str, str]) -> None:
    """Make the articles of the project in `folder` be these."""
    shutil.rmtree(folder / "seeds", ignore_errors=True)
    (folder / "seeds").mkdir()
    for name, text in articles.items():
        (folder / "seeds" / name).write_text(text, encoding="utf8")


def start_project(folder: Path) -> Path:
    """An empty project."""
    for name in ("pages", "curation"):
        (folder / name).mkdir(parents=True)
    settings = "site_name: Killed\ndocs_dir: pages\ntheme: {name: material, font: false}\nplugins: [cuttings]\n"
    (folder / "mkdocs.yml").write_text(settings, encoding="utf8")
    return folder


def dies_at(fatal: int, project: Path) -> Callable[[], int]:
    """Count the changes of files in `project` from now on, and die at the one with the number `fatal`, 0 for none."""
    count, inside = 0, str(project)

    def hear(event: str, given: tuple[Any, ...]) -> None:
        nonlocal count
        opened = event == "open" and isinstance(given[2], int) and bool(given[2] & WRITING)
        if not opened and event not in CHANGES:
            return
        path = str(Path(given[0]).absolute()) if isinstance(given[0], str) else ""
        if not path.startswith(inside):
            return
        count += 1
        if count == fatal:
            if opened and not given[2] & os.O_EXCL:
                os.write(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), b"<half a l")
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hear)
    return lambda: count


def run(command: str, project: Path, fatal: int = 0) -> tuple[bool, int]:
    """Run a command in a process of its own; whether it ended by itself, and how many changes it made then."""
    come, go = os.pipe()
    pid = os.fork()
    if pid == 0:
        status, said = 1, io.StringIO()
        try:
            os.chdir(project)
            changes = dies_at(fatal, project)
            with redirect_stdout(said), redirect_stderr(said):
                status = int(bool(COMMANDS[command]()))
            os.write(go, str(changes()).encode())
        finally:
            if status:
                os.write(2, said.getvalue().encode())
            os._exit(status)
    os.close(go)
    with os.fdopen(come, "rb") as told:
        number = int(told.read() or b"0")
    status = os.waitpid(pid, 0)[1]
    assert status in (0, signal.SIGKILL), f"{command}: status {status}"
    return status == 0, number


def results(project: Path) -> Tree:
    """What a reader may come upon, by its path in the project."""
    return {f"{name}/{path}": content for name in RESULTS for path, content in tree(project / name).items()}


def faults(found: Tree, old: Tree, new: Tree) -> list[str]:
    """What is neither as it was nor as it is to be in a project whose run was killed."""
    visible = {p: c for p, c in found.items() if STAGING_FOLDER not in p and not p.endswith(PART_ENDING)}
    cut = [path for path, content in visible.items() if content not in (old.get(path), new.get(path))]
    return cut + [f"{path} is missing" for path in sorted(old.keys() & new.keys() - visible.keys())]


def try_kills(command: str, start: Path, number: int, chance: random.Random, scratch: Path) -> list[str]:
    """Kill `command` in copies of the project `start` at `number` random changes; what is wrong then or after."""
    whole = Path(shutil.copytree(start, scratch / "whole"))
    ended, changes = run(command, whole)
    assert ended
    old, new = results(start), results(whole)
    wrong = []
    for _ in range(number):
        fatal = chance.randint(1, changes)
        project = Path(shutil.copytree(start, scratch / "killed"))
        assert not run(command, project, fatal)[0]
        wrong += [f"{command} killed at {fatal} of {changes}: {fault}" for fault in faults(results(project), old, new)]
        assert run(command, project)[0]
        again = results(project)
        wrong += [
            f"{command} after a kill at {fatal}: {path}"
            for path in sorted(again.keys() | new.keys())
            if again.get(path) != new.get(path)
        ]
        shutil.rmtree(project)
    shutil.rmtree(whole)
    return wrong


def main(arguments: Sequence[str]) -> int:
    """Kill each command as often as `arguments` say, and print what is wrong; 1 if anything is."""
    parser = argparse.ArgumentParser()
    parser.add_argument("number", type=int)
    parser.add_argument("--builds", type=int, help="how often builds are killed, which take longer")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args(arguments)
    chance, wrong = random.Random(given.seed), list[str]()
    with tempfile.TemporaryDirectory() as name:
        nothing = start_project(Path(name) / "nothing")
        write_articles(nothing, BEFORE)
        changed = Path(shutil.copytree(nothing, Path(name) / "changed"))
        os.chdir(changed)
        with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
            for work in COMMANDS.values():
                work()
        write_articles(changed, AFTER)
        numbers = dict.fromkeys(COMMANDS, given.number) | ({"build": given.builds} if given.builds else {})
        for command, number in numbers.items():
            for start, part in ((nothing, number // 2), (changed, number - number // 2)):
                wrong += try_kills(command, start, part, chance, Path(name)) if part else []
    print(*wrong, sep="\n", end="\n" * bool(wrong))
    print("killed:", ", ".join(f"{command} {number} times" for command, number in numbers.items()))
    print(f"{len(wrong)} faults")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
