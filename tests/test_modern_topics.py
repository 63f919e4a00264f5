"""The labels for the topics of modern articles are sound, and the score that they give counts what it says."""

from __future__ import annotations

from collections import Counter

import pytest
import yaml

from cuttings.topics.taxonomy import load_taxonomy, topic_id
from tests.modern_topics import FILE, Label, load_labels, score_topics

ENTRIES = yaml.safe_load(FILE.read_text(encoding="utf8"))
LABEL = Label("made-up", "one", frozenset({topic_id("Murder"), topic_id("Shootings")}), frozenset({topic_id("Crime")}))


def test_every_labelled_topic_is_in_the_taxonomy() -> None:
    known = {subject.name for subject in load_taxonomy().subjects}
    assert {name for entry in ENTRIES for name in (*entry["expected"], *entry["acceptable"])} - known == set()


def test_each_article_has_one_to_four_expected_topics_and_is_labelled_once() -> None:
    assert Counter(entry["set"] for entry in ENTRIES) == {"polnear-dev": 20, "ecbplus": 20, "trnews": 20}
    assert len({entry["article"] for entry in ENTRIES}) == len(ENTRIES)
    assert {len(entry["expected"]) for entry in ENTRIES} <= {1, 2, 3, 4}
    assert [entry["article"] for entry in ENTRIES if set(entry["expected"]) & set(entry["acceptable"])] == []


def test_a_topic_that_an_expected_one_is_a_part_of_is_acceptable() -> None:
    quakes = [label for label in load_labels() if topic_id("Earthquakes") in label.expected]
    assert quakes
    assert all(topic_id("Natural disasters") in label.acceptable for label in quakes)


@pytest.mark.parametrize(
    ("filed", "precision", "recall"),
    [
        (["Murder", "Shootings"], 1.0, 1.0),
        (["Murder", "Crime"], 1.0, 0.5),
        (["Murder", "Fashion"], 0.5, 0.5),
        (["Murder", "Not a curated topic"], 1.0, 0.5),
        ([], 0.0, 0.0),
    ],
)
def test_precision_and_recall(filed: list[str], precision: float, recall: float) -> None:
    assert score_topics([LABEL], {"one": map(topic_id, filed)}) == {
        "articles": 1.0,
        "topics.precision": precision,
        "topics.recall": recall,
    }


def test_an_article_that_was_not_exported_lowers_the_share_of_articles() -> None:
    assert score_topics([LABEL], {})["articles"] == 0.0
