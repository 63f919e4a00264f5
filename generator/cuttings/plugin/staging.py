"""Lets a site be built beside the one that is there, which stays whole until every file of the new one is.

The folder in which it is built lies within the site's, so that its files only change their place; MkDocs leaves alone
what begins with a dot there.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

STAGING_FOLDER = ".building"


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
