"""Finds the files that come with the package: templates, and what every site has without its being generated.

The latter are the stylesheet, the scripts, and pages that are the same everywhere. A file of the same name in the
project's folder of pages takes their place, and a template in its folder of templates that of ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

SITE_FILES_FOLDER = Path(str(files("cuttings") / "site_files"))
TEMPLATES_FOLDER = Path(str(files("cuttings") / "templates"))


def site_files() -> Mapping[str, Path]:
    """The files that come with the package, by their paths in MkDocs' docs_dir, sorted."""
    found = sorted(file for file in SITE_FILES_FOLDER.rglob("*") if file.is_file())
    return {file.relative_to(SITE_FILES_FOLDER).as_posix(): file for file in found}


def template_file(name: str, overrides: Path | None) -> Path:
    """The file of the template `name`: the one in the folder `overrides` if there is one, else ours."""
    own = overrides / name if overrides else None
    return own if own and own.is_file() else TEMPLATES_FOLDER / name
