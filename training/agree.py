"""Annotates free texts where several readers agree: `python -m training.agree EXPORT --models A B --out FILE`.

EXPORT is a folder that `cuttings export` wrote. Its mentions come out of the resolution of names, which knows all
articles, so they are better than those of a tagger that reads one window. A mention is annotated if two models or more
find it too, or if they find most mentions of its entity in the article. All else that anybody finds is left open.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from cuttings.recognise.network import Network, folder
from cuttings.recognise.paths import best_path
from cuttings.recognise.windows import BIO_LABELS, windows
from cuttings.recognise.wordpiece import WordPieces
from training.prepare import OPEN, names_in

SOURCE = "agreed"
KINDS = {"person": "PER", "place": "LOC", "organisation": "ORG", "thing": "MISC"}
LINE = re.compile(r"[^\n]+")
ENOUGH = 2  # models that must find a mention, or on average those of its entity
MOST_OPEN = 0.15  # share of a line's words; a line with more is left out
Span = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in an article as the program resolved it: its place and label, and the id of what it names."""

    span: Span
    entity: str


def agreed(mentions: Sequence[Mention], readings: Sequence[AbstractSet[Span]]) -> tuple[list[Span], list[Span]]:
    """The names of one article that are certain, and those left open; `readings` are what each model finds."""
    votes: dict[str, list[int]] = defaultdict(list)
    for mention in mentions:
        votes[mention.entity].append(sum(mention.span in reading for reading in readings))
    ends = {span[:2] for reading in readings for span in reading}
    certain: list[Span] = []
    doubtful: list[Span] = []
    for mention in mentions:
        found, of_entity = sum(mention.span in reading for reading in readings), votes[mention.entity]
        known = len(of_entity) > 1 and sum(of_entity) >= ENOUGH * len(of_entity) and mention.span[:2] in ends
        (certain if found >= ENOUGH or known else doubtful).append(mention.span)
    for span in sorted(set().union(*readings)):
        if not any(span[0] < end and start < span[1] for start, end, _ in certain):
            everybody = span[2] == "MISC" and all(span in reading for reading in readings)
            (certain if everybody else doubtful).append(span)
    return certain, doubtful


def labels(words: Sequence[tuple[int, int]], certain: Sequence[Span], doubtful: Sequence[Span]) -> list[str]:
    """The label of each word, given by its place in the text."""
    found = ["O"] * len(words)
    for i, (start, end) in enumerate(words):
        if any(start < d[1] and d[0] < end for d in doubtful):
            found[i] = OPEN
        for first, last, label in certain:
            if start < last and first < end:
                found[i] = f"{'I' if i and words[i - 1][1] > first else 'B'}-{label}"
    return found


def annotated(
    text: str, mentions: Sequence[Mention], networks: Sequence[Network]
) -> Iterator[tuple[list[str], list[str]]]:
    """The words and labels of each line of an article, without those in which too much is open."""
    certain, doubtful = agreed(mentions, [set(_found(text, network)) for network in networks])
    for line in LINE.finditer(text):
        words = [(word.start, word.end) for word in networks[0].cutter.words(text, line.start(), line.end())]
        found = labels(words, certain, doubtful)
        if words and found.count(OPEN) <= MOST_OPEN * len(found):
            yield [text[start:end] for start, end in words], found


def _found(text: str, network: Network) -> Iterator[Span]:
    for window in windows(text, [line.span() for line in LINE.finditer(text)], network.cutter):
        path = [BIO_LABELS[i] for i in best_path(np.asarray(network.scores(window)))]
        for start, end, label in names_in(path):
            yield window.words[start].start, window.words[end - 1].end, label


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf8") as file:
        yield from map(json.loads, file)


def _network(path: Path) -> Network:
    import onnxruntime  # noqa: PLC0415 - the tests of what agrees need no model

    vocabulary = (folder() / "vocab.txt").read_text(encoding="utf8").split("\n")
    return Network(onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"]), WordPieces(vocabulary))


def main() -> None:
    """Parse the command line, and write a document for each article of the export."""
    parser = argparse.ArgumentParser(description="Annotates texts where several readers agree.")
    parser.add_argument("export", type=Path, help="a folder that `cuttings export` wrote")
    parser.add_argument("--models", type=Path, nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True, help="a gzipped file of JSON Lines")
    options = parser.parse_args()
    networks = [_network(path) for path in options.models]
    mentions: dict[str, list[Mention]] = defaultdict(list)
    for row in _rows(options.export / "mentions.jsonl"):
        if not row.get("nested"):
            label = "MISC" if row.get("demonym") else KINDS[row["kind"]]
            mentions[row["article"]].append(Mention((row["start"], row["end"], label), row["entity"]))
    with gzip.open(options.out, "wt", encoding="utf8") as file:
        for row in _rows(options.export / "articles.jsonl"):
            lines = list(annotated(row["text"], mentions[row["id"]], networks))
            file.write(json.dumps({"src": SOURCE, "sents": lines}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
