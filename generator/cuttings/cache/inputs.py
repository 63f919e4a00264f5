"""Computes one hash of everything that the pages are made from: as long as it stays the same, so do they.

The inputs are the articles, the editor's decisions, the settings, the templates, and the program itself: this package,
Python, and all other installed packages.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from functools import cache
from hashlib import file_digest, sha256
from importlib.resources import files
from pathlib import Path

from cuttings.common.files.formats import ending_of, format_by_ending
from cuttings.common.files.real_paths import real_below
from cuttings.project.packaged.site_files import TEMPLATES_FOLDER
from cuttings.project.settings import Settings

PACKAGE_FOLDER = Path(str(files("cuttings")))
MAX_HASHED_BYTES = 1_000_000_000  # bytes; no reader takes a larger file
SETTINGS_NOT_HASHED = frozenset({"root", "processes", "scheduler", "cache"})  # settings that do not change any page


def fingerprint(settings: Settings) -> str:
    """The SHA-256, in hexadecimal digits, of all that the library and its pages depend on.

    The user's own files below `settings.pages` are not included, since they are read whenever pages are written. Nor is
    the place of the project's folder: a cache that is restored with a project elsewhere still holds.
    """
    endings = format_by_ending()  # of other files only the names matter
    held = {name: getattr(settings, name) for name in Settings.__dataclass_fields__ if name not in SETTINGS_NOT_HASHED}
    stated = {
        name: settings.below_root(value) if isinstance(value, Path) else str(value) for name, value in held.items()
    }
    parts = (
        program_id(),
        [shutil.which(program) for program in ("tesseract", "pdftoppm")],  # which read the text in pictures
        sorted(stated.items()),
        templates_id(settings.overrides),
        sorted(_below(settings.seeds, lambda path: ending_of(path.name) in endings)),
        sorted(_below(settings.curation)),
    )
    return sha256(json.dumps(parts).encode()).hexdigest()


@cache
def program_id() -> str:
    """The SHA-256, in hexadecimal digits, of the program that this process runs, and of all that is installed.

    It is computed once, since a change of the program takes effect only when it is started again.
    """
    return sha256(json.dumps((sys.version, code_id(), _installed())).encode()).hexdigest()


@cache
def code_id() -> str:
    """The SHA-256, in hexadecimal digits, of this package, computed once.

    Templates and the files of every site are not included, since they are read again whenever they change.
    """
    here = [it for it in _below(PACKAGE_FOLDER) if not it[0].startswith(("templates/", "site_files/"))]
    code = [(path, held) for path, held in here if "__pycache__" not in path]
    return sha256(json.dumps(sorted(code)).encode()).hexdigest()


def templates_id(overrides: Path | None = None) -> str:
    """The SHA-256, in hexadecimal digits, of all templates, with those in the user's folder `overrides`.

    They may change while the program runs.
    """
    held = [sorted(_below(folder)) for folder in (TEMPLATES_FOLDER, overrides) if folder is not None]
    return sha256(json.dumps(held).encode()).hexdigest()


def _installed() -> list[str]:
    """The installed packages with their versions, as the names of their metadata folders give them, sorted.

    A folder inside a package holds its own copies of others. Setuptools adds one to the path as soon as it is imported.
    """
    names: set[str] = set()
    for folder in sys.path:
        here = Path(folder or ".")
        if here.is_dir() and not (here.parent / "__init__.py").is_file():
            names.update(path.name for path in here.iterdir() if path.suffix in (".dist-info", ".egg-info"))
    return sorted(names)


def _below(folder: Path, read: Callable[[Path], bool] = lambda path: True) -> Iterator[tuple[str, str]]:
    """The path of everything below `folder`, following links, and the hash of each file that `read` selects.

    For folders and other files a description of what they are takes the place of the hash.
    """
    top = os.path.realpath(folder)
    seen = {top}
    waiting = [(folder, top)]
    while waiting:
        here, real_here = waiting.pop()
        try:
            entries = sorted(os.scandir(here), key=lambda entry: entry.name)
        except OSError as error:
            yield here.relative_to(folder).as_posix(), f"no folder: {error.strerror}"
            continue
        for entry in entries:
            path = Path(entry.path)
            name = path.relative_to(folder).as_posix()
            if not _holds(entry.is_dir):
                file = _holds(entry.is_file)  # a pipe or a device may never end, and is not opened
                yield name, _content(path) if file and read(path) else f"{file} {entry.is_symlink()}"
                continue
            real = real_below(real_here, path, linked=entry.is_symlink())
            yield name, f"folder {real if entry.is_symlink() else ''}"
            if real not in seen:
                seen.add(real)
                waiting.append((path, real))


def _holds(test: Callable[[], bool]) -> bool:
    """Whether `test` is true of an entry; not in a folder that lists its files but lets nobody in."""
    try:
        return test()
    except OSError:
        return False


def _content(path: Path) -> str:
    """The hash of an ordinary file; of one that is too large to be read as an article, its size and time."""
    try:
        found = path.stat()
        if found.st_size > MAX_HASHED_BYTES:
            return f"{found.st_size} bytes, changed {found.st_mtime_ns}"
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError as error:
        return f"unread: {error.strerror}"
