"""What links tell of the pages they lead to, in files so small that a browser fetches one for a single link."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable

from cuttings.model import Page

HELD = 64  # summaries of one file, at most on average: a few kilobytes compressed
FOLDER = "data/cards"


def summary_cards(pages: Iterable[Page]) -> dict[str, str]:
    """Path below docs_dir and text of each file; none where no page has a summary.

    `data/cards.json` says over how many files the summaries are divided; that of the page `people/x.md` stands in
    `data/cards-N.json`, N being the FNV-1a hash (32 bits) of `people/x` modulo that number, in hexadecimal digits.
    `site_src/assets/cards.js` reads them so.
    """
    summaries = {page.path.removesuffix(".md"): page.summary for page in pages if page.summary}
    if not summaries:
        return {}
    files = 1
    while files * HELD < len(summaries):
        files *= 2
    divided: dict[int, dict[str, dict[str, str]]] = defaultdict(dict)
    for path, summary in sorted(summaries.items()):
        known = {"what": summary.what, "words": summary.words, "counts": summary.counts}
        divided[_hash(path) % files][path] = {"name": summary.name} | {key: said for key, said in known.items() if said}
    return {f"{FOLDER}.json": _text({"files": files})} | {
        f"{FOLDER}-{n:x}.json": _text(divided[n]) for n in range(files)
    }


def _hash(text: str) -> int:
    """FNV-1a, 32 bits (Fowler, Noll and Vo)."""
    out = 0x811C9DC5
    for byte in text.encode("utf8", "replace"):
        out = (out ^ byte) * 0x01000193 & 0xFFFFFFFF
    return out


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
