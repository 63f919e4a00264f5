"""Makes the library that most commands work on."""

from __future__ import annotations

from pathlib import Path

from cuttings.cli.notices import print_notices
from cuttings.common.errors import CuttingsError
from cuttings.common.progress import watched
from cuttings.model import Library
from cuttings.pipeline import build_library
from cuttings.project.settings import Settings, load_settings


def load_library(seeds: Path | None) -> tuple[Settings, Library]:
    """The settings of the project in the working directory, and its library; `seeds` overrides the folder of articles.

    Raises CuttingsError if there are no articles, or none can be read.
    """
    settings = load_settings(Path.cwd(), seeds)
    try:
        with watched():
            return settings, build_library(settings)
    except CuttingsError:
        print_notices(settings.notices)  # a mistake in the settings may be the cause
        raise
