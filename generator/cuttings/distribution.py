"""Sends the work on single articles to a Dask cluster, where the settings name one."""

from __future__ import annotations

import platform
import re
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from functools import cache, partial
from importlib import metadata

from cuttings import __version__
from cuttings.cache import code_id
from cuttings.common.cluster import Cluster
from cuttings.common.errors import CuttingsError
from cuttings.common.workers import working_at
from cuttings.project.settings import Settings
from cuttings.read.scans.recognised_text import can_recognise
from cuttings.recognise import recogniser_id

_REQUIRED = re.compile(r"([\w.-]+)[^;]*$")  # a package that Cuttings always needs; extras have a condition after ";"
_SHOWN_HASH_CHARS = 12


@contextmanager
def sending_work(settings: Settings) -> Iterator[None]:
    """In the block, have the cluster of `settings.scheduler` do the work that is spread, if there is one.

    Raises CuttingsError if that is no address; then `spread` raises it if the cluster cannot be used.
    """
    if not settings.scheduler:
        yield
        return
    cluster = Cluster(settings.scheduler, partial(installation, settings.model, settings.recogniser))
    with closing(cluster), working_at(cluster):
        yield


@cache
def installation(model: str, recogniser: str) -> Mapping[str, str]:
    """The version of all that is installed here and may change what is found in an article, by its name."""
    try:
        names = recogniser_id(model, recogniser)
    except CuttingsError:
        names = f"{model}, which is not installed"
    return {
        "Python": ".".join(platform.python_version_tuple()[:2]),
        "Cuttings": __version__,
        "the model": names,
        **_required_packages(),
        "a program that reads pictures": "yes" if can_recognise() else "no",
        "code of Cuttings": code_id()[:_SHOWN_HASH_CHARS],
    }


def _required_packages() -> dict[str, str]:
    """The versions of the packages that Cuttings needs; none if it runs from its source, and is not installed."""
    try:
        required = [_REQUIRED.match(line) for line in metadata.requires("cuttings") or ()]
        return {found[1]: metadata.version(found[1]) for found in required if found}
    except metadata.PackageNotFoundError:
        return {}
