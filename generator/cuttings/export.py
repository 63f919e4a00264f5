"""Writes a library as JSON Lines."""

from __future__ import annotations

from pathlib import Path

from cuttings.common.records import record_lines
from cuttings.model import Library


def export(library: Library, folder: Path) -> None:
    """Write the files `articles.jsonl`, `entities.jsonl`, `mentions.jsonl` and so on into `folder`.

    Raises OSError if they cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name, lines in record_lines(library).items():
        # UTF-8 cannot encode a lone surrogate: `backslashreplace` writes its escape, which is valid JSON
        with (folder / f"{name}.jsonl").open("w", encoding="utf8", errors="backslashreplace", newline="\n") as out:
            out.writelines(lines)
