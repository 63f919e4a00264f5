"""`cuttings build` and `cuttings serve`, for those who do not know MkDocs."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from mkdocs.__main__ import cli as mkdocs

from cuttings.common.errors import CuttingsError
from cuttings.model import Notice
from cuttings.project.settings import load_settings


def run(command: str, options: Sequence[str]) -> Sequence[Notice]:
    """Run MkDocs' `command` with `options` in the project in the working directory.

    The folder of pages, which MkDocs asks for, is made if it is missing. Raises CuttingsError if there is no project,
    and click.ClickException, with its own message and status, if MkDocs fails.
    """
    if not Path("mkdocs.yml").is_file():
        raise CuttingsError(
            "mkdocs.yml: There is no such file here. Go to the project's folder, or make one: cuttings new my-archive"
        )
    load_settings(Path.cwd()).pages.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # Material's advertisement, which is longer than our own words
    mkdocs.main([command, *options], prog_name="mkdocs", standalone_mode=False)
    return ()
