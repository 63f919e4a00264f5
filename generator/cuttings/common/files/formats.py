"""Lists the formats of articles, for reading files and for noticing that one has changed."""

from __future__ import annotations

from collections.abc import Mapping

from cuttings.common.facts import load_facts


def format_by_ending() -> Mapping[str, str]:
    """The format of each ending of file names, in lower case and without a dot: "html" for "htm".

    Formats and endings are those under `read` in `formats.yml`; each format has a reader in `cuttings.read.reading`.
    """
    formats: Mapping[str, list[str]] = load_facts("formats")["read"]
    return {ending: name for name, endings in formats.items() for ending in endings}


def ending_of(name: str) -> str:
    """The ending of a file's name in lower case: "html", or of two parts ("warc.gz") where that is a format's."""
    parts = name.rpartition("/")[2].lower().split(".")
    both = ".".join(parts[-2:])
    return both if len(parts) > 2 and both in format_by_ending() else parts[-1] if len(parts) > 1 else ""


def usual_endings() -> str:
    """The first ending of each format of texts, for messages: ".txt, .md, .html, .pdf or .jsonl"."""
    endings = [f".{first}" for name, (first, *_) in load_facts("formats")["read"].items() if name != "picture"]
    return f"{', '.join(endings[:-1])} or {endings[-1]}"
