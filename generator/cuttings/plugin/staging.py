"""Lets a site be built beside the one that is there, which stays whole until every file of the new one is.

The folder in which it is built lies within the site's, so that its files only change their place; MkDocs leaves alone
what begins with a dot there. A site that is served is written over instead, and waits in such a folder while MkDocs
empties the site's: most folders and files of it are there again after an edit.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from mkdocs.structure.files import File, InclusionLevel

STAGING_FOLDER = ".building"
WAITING_FOLDER = ".waiting"


def staged(site: Path) -> Path:
    """An empty folder in which the site of the folder `site` is built; what an ended run left there is deleted."""
    folder = site / STAGING_FOLDER
    discard(site)
    folder.mkdir(parents=True)
    return folder


def put_in_place(site: Path) -> None:
    """Make the files of `site` be those that were built; what has a name with a dot before it stays.

    Files that are no longer there are deleted last, so that no page leads to one that is gone. Raises OSError if
    something cannot be moved or deleted.
    """
    built = site / STAGING_FOLDER
    paths = set(_below(built))
    for path in sorted(paths):
        there = site / path
        if (built / path).is_dir():
            if there.is_file():
                there.unlink()
            there.mkdir(exist_ok=True)
            continue
        if there.is_dir():
            shutil.rmtree(there)
        (built / path).replace(there)
    for path in sorted(_below(site), reverse=True):  # what is in a folder before the folder
        if path not in paths and not path.parts[0].startswith("."):
            (site / path).rmdir() if _is_folder(site / path) else (site / path).unlink()
    discard(site)


def set_aside(site: Path) -> None:
    """Let what is in the folder `site` wait while MkDocs empties it; what a failed build left waiting is deleted."""
    waiting = site / WAITING_FOLDER
    shutil.rmtree(waiting, ignore_errors=True)
    waiting.mkdir(parents=True)
    for path in [path for path in site.iterdir() if not path.name.startswith(".")]:
        path.replace(waiting / path.name)


def put_back(site: Path, files: Iterable[File], folder: str) -> None:
    """Put back what waits for the folder `site`: the pages and files that `files` has, and the whole `folder` in it."""
    waiting = site / WAITING_FOLDER
    if not waiting.is_dir():
        return
    for path in list(waiting.iterdir()):
        path.replace(site / path.name)
    waiting.rmdir()
    paths = {file.dest_uri for file in files if file.inclusion is not InclusionLevel.EXCLUDED}
    others = [path for path in _below(site) if path.parts[0] != folder]
    gone = [path for path in others if not _is_folder(site / path) and path.as_posix() not in paths]
    for path in gone:
        (site / path).unlink()
    for emptied in sorted({parent for path in gone for parent in path.parents[:-1]}, reverse=True):
        if not any((site / emptied).iterdir()):
            (site / emptied).rmdir()  # a file may have its name now


def discard(site: Path) -> None:
    """Delete the folder in which a site is built."""
    shutil.rmtree(site / STAGING_FOLDER, ignore_errors=True)


def _below(folder: Path) -> Iterator[Path]:
    """The path below `folder` of every folder and file in it, without following links."""
    for top, folders, names in os.walk(folder):
        if Path(top) == folder:
            folders[:] = [name for name in folders if name != STAGING_FOLDER]
        yield from (Path(top, name).relative_to(folder) for name in (*folders, *names))


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()
