"""Prints notices. It imports nothing of the stages, since it is needed before any command is imported."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from cuttings.common.text import one_line


def print_notices(notices: Iterable[object]) -> None:
    """Print each notice on a line of stderr, without what a terminal would act on: a file's name may hold that."""
    for notice in notices:
        print(one_line(str(notice)), file=sys.stderr)


def print_line(line: str) -> None:
    """Print `line` to stderr at once, since what it tells may last."""
    print(line, file=sys.stderr, flush=True)
