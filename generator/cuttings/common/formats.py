"""The formats of articles, one list for all who ask: who reads files, and who asks whether one has changed."""

from __future__ import annotations

from collections.abc import Mapping

from cuttings.common.facts import load_facts


def format_by_ending() -> Mapping[str, str]:
    """The format that the ending of a file's name stands for, in small letters and without a dot: "htm" is "html".

    Formats and endings are those under `read` in `formats.yml`; each has its reader in `cuttings.read.reading`.
    """
    formats: Mapping[str, list[str]] = load_facts("formats")["read"]
    return {ending: name for name, endings in formats.items() for ending in endings}


def usual_endings() -> str:
    """The first ending of each format, for messages: ".txt, .md, .html, .pdf or .jsonl"."""
    endings = [f".{first}" for first, *_ in load_facts("formats")["read"].values()]
    return f"{', '.join(endings[:-1])} or {endings[-1]}"
