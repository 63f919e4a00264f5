"""Tells where a file or folder really is, without walking the whole way to it again."""

from __future__ import annotations

import os
from pathlib import Path


def real_below(folder: str, path: Path, *, linked: bool) -> str:
    """The path without links of `path`, a link if `linked`, in a folder whose own path without links is `folder`.

    The system is asked about a link alone. Otherwise no link is on the way, and asking takes as long as it is deep.
    """
    return os.path.realpath(path) if linked else str(Path(folder, path.name))
