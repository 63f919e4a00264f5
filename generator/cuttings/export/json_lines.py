"""Writes a library as JSON Lines, and has the JSON Schema of their records."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from cuttings.common.files.whole_files import replaced
from cuttings.common.interchange.records import record_lines
from cuttings.model import Library


def write_json_lines(library: Library, folder: Path) -> None:
    """Write the files `articles.jsonl`, `entities.jsonl`, `mentions.jsonl` and so on into `folder`.

    Raises OSError if they cannot be written.
    """
    for name, lines in record_lines(library).items():
        # UTF-8 cannot encode a lone surrogate: `backslashreplace` writes its escape, which is valid JSON
        with (
            replaced(folder / f"{name}.jsonl") as waiting,
            waiting.open("w", encoding="utf8", errors="backslashreplace", newline="\n") as out,
        ):
            out.writelines(lines)


def schema_folder() -> Path:
    """The folder with the JSON Schema (draft 2020-12) of the records of each file: `articles.schema.json` and so on."""
    return Path(str(files("cuttings"))) / "data" / "schemas"
