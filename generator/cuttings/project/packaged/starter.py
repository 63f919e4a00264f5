"""Writes a new project: an example article, decisions to fill in, and what publishes the site.

The files are in the package's folder `starter`, where names begin with "dot-" for a dot and text between "@" signs is
filled in.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from cuttings import __version__
from cuttings.common.errors import CuttingsError

_STARTER_FOLDER = Path(str(files("cuttings") / "starter"))
_DOT = "dot-"


def start_project(folder: Path) -> tuple[str, ...]:
    """Write a new project into `folder`, and return the paths of its files, sorted.

    Raises CuttingsError if something is in that folder, and OSError if it cannot be written.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CuttingsError(f"{folder}: There is something in it already. Name a new or an empty folder.")
    written = []
    for source in sorted(file for file in _STARTER_FOLDER.rglob("*") if file.is_file()):
        parts = source.relative_to(_STARTER_FOLDER).parts
        path = Path(*(f".{part.removeprefix(_DOT)}" if part.startswith(_DOT) else part for part in parts))
        text = source.read_text(encoding="utf8")
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(_filled(text, folder), encoding="utf8", newline="\n")
        written.append(path.as_posix())
    return tuple(sorted(written))


def _filled(text: str, folder: Path) -> str:
    name = " ".join("".join(c if c.isalnum() else " " for c in folder.resolve().name).split())
    title = name[:1].upper() + name[1:] or "Cuttings"
    return text.replace("@TITLE@", f'"{title}"' if text.startswith("site_name") else title).replace(
        "@VERSION@", __version__
    )
