"""Makes the library that most commands work on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from cuttings.cli.notices import print_notices
from cuttings.common.errors import CuttingsError
from cuttings.common.progress import watched
from cuttings.model import Library
from cuttings.pipeline import build_library
from cuttings.project.settings import Settings, load_settings


def project_settings(seeds: Path | None, workers: int | None = None) -> Settings:
    """The settings of the project in the working directory, with other folders of articles or numbers of processes."""
    settings = load_settings(Path.cwd(), seeds)
    return replace(settings, processes=workers) if workers else settings


def load_library(seeds: Path | None, workers: int | None = None) -> tuple[Settings, Library]:
    """The settings of the project in the working directory, and its library.

    `seeds` overrides the folder of articles, `workers` the number of processes. Raises CuttingsError if there are no
    articles, or none can be read.
    """
    settings = project_settings(seeds, workers)
    try:
        with watched():
            return settings, build_library(settings)
    except CuttingsError:
        print_notices(settings.notices)  # a mistake in the settings may be the cause
        raise
