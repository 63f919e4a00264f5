"""Scores how articles of today are filed under curated topics, against labels in `tests/data/modern-topics.yml`."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Mapping
from contextlib import redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import yaml

from cuttings.topics.taxonomy import load_taxonomy, topic_id
from tests.conftest import ROOT, run_here

FILE = ROOT / "tests" / "data" / "modern-topics.yml"


@dataclass(frozen=True)
class Label:
    """The ids of the topics that an article must be filed under, and of those that it may be."""

    set: str
    article: str
    expected: frozenset[str]
    acceptable: frozenset[str]


def load_labels() -> list[Label]:
    """The labels in the order of the file; a topic that an expected one is a part of is acceptable."""
    return [
        Label(entry["set"], entry["article"], expected, _above(expected) | _ids(entry["acceptable"]))
        for entry in yaml.safe_load(FILE.read_text(encoding="utf8"))
        for expected in [_ids(entry["expected"])]
    ]


def measure_topics(bench: Path, limit: int, folder: Path) -> dict[str, float]:
    """Precision and recall over the first `limit` labelled articles of `bench`, exported together from `folder`."""
    labels = load_labels()[:limit]
    (folder / "seeds").mkdir()
    for name in sorted({label.set for label in labels}):
        wanted = {label.article for label in labels if label.set == name}
        with gzip.open(bench / "gold" / f"{name}.jsonl.gz", "rt", encoding="utf8") as lines:
            for article in map(json.loads, lines):
                if article["id"] in wanted:
                    path = folder / "seeds" / f"{article['id']}.{article['ext']}"
                    path.write_text(article["source"], encoding="utf8", newline="\n")
    export_here(folder)
    with (folder / "known" / "articles.jsonl").open(encoding="utf8") as lines:
        filed = {
            Path(article["source"]).stem: {topic["id"] for topic in article["topics"]}
            for article in map(json.loads, lines)
        }
    return score_topics(labels, filed)


def export_here(folder: Path) -> None:
    """Export the articles in `seeds` into `known`, in this process, where the models are loaded already."""
    with redirect_stdout(StringIO()):
        status = run_here("export", "--out", "known", "--workers", "1", cwd=folder)
    assert status == 0


def score_topics(labels: Iterable[Label], filed: Mapping[str, Iterable[str]]) -> dict[str, float]:
    """The share of labelled articles that are in `filed`, and precision and recall of their curated topics.

    `filed` holds the ids of each article's topics. Those that the corpus itself brought up do not count.
    """
    curated = {subject.id for subject in load_taxonomy().subjects}
    labels = list(labels)
    found = right = reached = needed = 0
    for label in labels:
        topics = curated.intersection(filed.get(label.article, ()))
        found += len(topics)
        right += len(topics & (label.expected | label.acceptable))
        reached += len(topics & label.expected)
        needed += len(label.expected)
    return {
        "articles": sum(label.article in filed for label in labels) / len(labels),
        "topics.precision": right / found if found else 0.0,
        "topics.recall": reached / needed,
    }


def _ids(names: Iterable[str]) -> frozenset[str]:
    return frozenset(map(topic_id, names))


def _above(topics: Iterable[str]) -> frozenset[str]:
    """The ids of all topics that any of `topics` is a part of."""
    broader = {subject.id: subject.broader for subject in load_taxonomy().subjects}
    above: set[str] = set()
    for topic in topics:
        at = broader.get(topic)
        while at is not None:
            above.add(at)
            at = broader[at]
    return frozenset(above)
