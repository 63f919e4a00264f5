"""Writes the summaries that cards beside links show, in files small enough to fetch one for a single link."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Protocol

from cuttings.model import Summary

SUMMARIES_PER_FILE = 64  # summaries in one file, at most on average; a few kilobytes compressed
CARDS_FOLDER = "data/cards"


class Told(Protocol):
    """A page, as far as its card tells of it."""

    @property
    def path(self) -> str: ...
    @property
    def summary(self) -> Summary | None: ...


def summary_cards(pages: Iterable[Told]) -> dict[str, str]:
    """The text of each file by its path below docs_dir; empty if no page has a summary.

    `data/cards.json` holds the number of files with summaries. The summary of the page `people/x.md` is in
    `data/cards-N.json`, where N is the FNV-1a hash (32 bits) of `people/x` modulo that number, in hexadecimal digits.
    `site_files/assets/cards.js` relies on this.
    """
    summaries = {page.path.removesuffix(".md"): page.summary for page in pages if page.summary}
    if not summaries:
        return {}
    files = 1
    while files * SUMMARIES_PER_FILE < len(summaries):
        files *= 2
    divided: dict[int, dict[str, dict[str, str]]] = defaultdict(dict)
    for path, summary in sorted(summaries.items()):
        known = {"what": summary.what, "words": summary.words, "counts": summary.counts}
        divided[_hash(path) % files][path] = {"name": summary.name} | {key: said for key, said in known.items() if said}
    return {f"{CARDS_FOLDER}.json": _text({"files": files})} | {
        f"{CARDS_FOLDER}-{n:x}.json": _text(divided[n]) for n in range(files)
    }


def _hash(text: str) -> int:
    """FNV-1a, 32 bits (Fowler, Noll and Vo)."""
    out = 0x811C9DC5
    for byte in text.encode("utf8", "replace"):
        out = (out ^ byte) * 0x01000193 & 0xFFFFFFFF
    return out


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
