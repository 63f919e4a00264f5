"""`cuttings review`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from cuttings.cli.library import load_library
from cuttings.common.text import printable
from cuttings.model import Notice
from cuttings.project.curation import ENTITIES_FILE
from cuttings.project.editing.decision_file import add_decisions
from cuttings.review import interview, review


def run(seeds: Path | None, limit: int | None, listed: bool) -> Sequence[Notice]:
    """Put the `limit` weightiest questions to the editor, or all, and write the answers; or print them if `listed`."""
    settings, library = load_library(seeds, doubts=True)
    if listed or not library.doubts:
        print(review(library, limit))
        return ()
    today, written = datetime.now(tz=UTC).date().isoformat(), 0
    for decision in interview(library, limit, lambda line: print(printable(line)), _hear, today):
        add_decisions([decision], settings)
        written += 1
        print(f"   Written to {settings.below_root(settings.curation / ENTITIES_FILE)}.")
    print(f"\n{written} decision{'' if written == 1 else 's'} written; the next build follows them.")
    return ()


def _hear() -> str | None:
    """What the editor types; None at the end of the input."""
    print("   > ", end="", flush=True)
    line = sys.stdin.readline()
    return line.strip() if line else None
