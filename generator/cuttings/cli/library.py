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


def project_settings(seeds: Path | None, workers: int | None = None, scheduler: str | None = None) -> Settings:
    """The settings of the project in the working directory, with what was given in the place of what they say."""
    settings = load_settings(Path.cwd(), seeds)
    return replace(settings, processes=workers or settings.processes, scheduler=scheduler or settings.scheduler)


def load_library(
    seeds: Path | None, workers: int | None = None, scheduler: str | None = None, *, doubts: bool = False
) -> tuple[Settings, Library]:
    """The settings of the project in the working directory, and its library, with what to ask the editor if `doubts`.

    `seeds` overrides the folder of articles, `workers` the number of processes, `scheduler` the address of a cluster.
    Raises CuttingsError if there are no articles, or none can be read, or the cluster cannot be used.
    """
    settings = project_settings(seeds, workers, scheduler)
    try:
        with watched():
            return settings, build_library(settings, doubts=doubts)
    except CuttingsError:
        print_notices(settings.notices)  # a mistake in the settings may be the cause
        raise
