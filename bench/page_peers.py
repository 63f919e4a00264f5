"""Compares Cuttings with other readers of saved pages on the same evaluation sets, in one run, as a table.

    python -m venv peers && peers/bin/pip install trafilatura newspaper4k htmldate readability-lxml
    python bench/page_peers.py --peers peers/bin/python SET.jsonl.gz ...

The peers are no dependencies of Cuttings, so they run with a Python of their own; one that is not installed there has
no figures. The scores are those of `score.py` in the folder above the first set's.
"""

from __future__ import annotations

import argparse
import gzip
import importlib.util
import json
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from cuttings.blocks import find_blocks
from cuttings.metadata import describe
from cuttings.model import Curation, Document
from cuttings.read.html.page import read_html
from cuttings.read.parsed import Refusal

FIGURES = {  # the field of an article that each figure is about
    "title": "title",
    "date": "published",
    "author": "authors",
    "outlet": "outlet",
    "body.f1": "text",
    "body.precision": "text",
    "body.recall": "text",
}
Page = dict[str, Any]


def read_gold(file: Path) -> list[Page]:
    """The pages of a set: `id`, `source` and `gold` of each."""
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def by_cuttings(pages: Sequence[Page]) -> dict[str, Page]:
    """What an export has of each page, by its id; pages that are refused are left out."""
    found = {}
    for page in pages:
        try:
            parsed = read_html(page["source"].encode())
        except Refusal:
            continue
        document = Document(f"{page['id']}.html", parsed.text, "", parsed.given, parsed.blocks)
        blocks = find_blocks(document)
        (article,), _ = describe([document], [blocks], Curation())
        found[page["id"]] = {
            "title": article.title,
            "published": article.published,
            "authors": article.authors,
            "outlet": article.outlet,
            "text": article.text,
            "blocks": [{"start": b.start, "end": b.end, "role": b.role.value} for b in blocks],
        }
    return found


def by_peers(pages: Sequence[Page], python: str) -> Iterator[tuple[str, dict[str, Page]]]:
    """The same of each peer, with its name; a peer that failed on every page is left out."""
    reader = Path(__file__).with_name("peer_readers.py")
    given = "".join(
        json.dumps({"id": page["id"], "source": page["source"], "url": page["gold"].get("url")}) + "\n"
        for page in pages
    )
    done = subprocess.run([python, str(reader)], input=given, capture_output=True, text=True, check=True)
    found: dict[str, dict[str, Page]] = {}
    for line in done.stdout.splitlines():
        fields = json.loads(line)
        text = fields.get("text") or ""
        whole = [{"start": 0, "end": len(text), "role": "body"}]
        articles = found.setdefault(fields["peer"], {})
        if "failed" not in fields:
            articles[fields["id"]] = {**fields, "text": text, "blocks": whole}
    yield from ((name, articles) for name, articles in found.items() if articles)


def main() -> None:
    """Parse the arguments, read every set with every reader, and print a row for each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peers", help="the Python in whose environment the peers are installed")
    parser.add_argument("sets", type=Path, nargs="+")
    given = parser.parse_args()
    spec = importlib.util.spec_from_file_location("score", given.sets[0].resolve().parents[1] / "score.py")
    if spec is None or spec.loader is None:
        parser.error("score.py is not in the folder above the set's")
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    print(f"{'set':16} {'reader':17}", *(f"{figure:>14}" for figure in FIGURES))
    for file in given.sets:
        pages = read_gold(file)
        for name, articles in [
            ("cuttings", by_cuttings(pages)),
            *(by_peers(pages, given.peers) if given.peers else ()),
        ]:
            figures: dict[str, float] = {}
            export = SimpleNamespace(articles=articles)
            score.field_scores(pages, export, figures)
            if any(page["gold"].get("body") for page in pages):
                score.body_scores(pages, export, figures)
            given_fields = {field for article in articles.values() for field, value in article.items() if value}
            shown = {figure for figure, field in FIGURES.items() if figure in figures and field in given_fields}
            cells = (f"{figures[figure]:14.3f}" if figure in shown else f"{'':14}" for figure in FIGURES)
            print(f"{file.name.split('.')[0]:16} {name:17}", *cells, flush=True)


if __name__ == "__main__":
    main()
