"""`cuttings new`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cuttings.model import Notice
from cuttings.project.packaged.starter import start_project


def run(folder: Path) -> Sequence[Notice]:
    """Write a new project into `folder`, and print what is in it and what to do next."""
    for path in start_project(folder):
        print(f"  {folder / path}")
    print("\nseeds/ has an invented article to look at. To see the site, and to put your own articles in:")
    print(f"\n  cd {folder}\n  cuttings serve\n  cuttings add FOLDER-OF-ARTICLES")
    return ()
