"""Writes a library as JSON Lines."""

from __future__ import annotations

from pathlib import Path

from cuttings.common.records import record_lines
from cuttings.model import Library


def export(library: Library, folder: Path) -> None:
    """Writes `articles`, `entities`, `mentions`, `statements`, `events` and `topics` `.jsonl` into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, lines in record_lines(library).items():
        # a lone surrogate, which UTF-8 cannot write, becomes its escape in JSON
        with (folder / f"{name}.jsonl").open("w", encoding="utf8", errors="backslashreplace", newline="\n") as out:
            out.writelines(lines)
