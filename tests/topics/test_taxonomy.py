"""The list of curated topics is sound."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

import pytest

from cuttings.common.facts import load_facts
from cuttings.topics.taxonomy import (
    WEIGHT_BY_PHRASE_LIST,
    Subject,
    broader_page,
    load_taxonomy,
    topic_entries,
    topic_id,
)
from cuttings.topics.words import EXACT_FORM_MARK, phrase_forms, singular

ENTRIES = topic_entries()
JARGON: dict[str, dict[str, list[str]]] = load_facts("wire-jargon")["topics"]
KEYS = {"name", "medtop", "broader", "gathers", "doubtful", "supporting", *WEIGHT_BY_PHRASE_LIST}


def test_names_and_addresses_are_unique() -> None:
    assert len({topic_id(entry["name"]) for entry in ENTRIES}) == len(ENTRIES) > 200


def test_an_iptc_concept_stands_for_one_topic() -> None:
    ids = Counter(entry["medtop"] for entry in ENTRIES if "medtop" in entry)
    assert [id for id, count in ids.items() if count > 1] == []
    assert all(len(id) == 8 and id.isdigit() for id in ids)


def test_jargon_is_added_to_topics_that_exist() -> None:
    assert JARGON.keys() <= {entry["name"] for entry in ENTRIES}
    assert {kind for lists in JARGON.values() for kind in lists} <= WEIGHT_BY_PHRASE_LIST.keys()


@pytest.mark.parametrize(
    ("phrase", "topic", "kind"),
    [
        ("oper shr", "Company earnings", "strong"),
        ("qtly", "Dividends and stock splits", "phrases"),
        ("=stg", "Money market", "weak"),
        ("band one", "Music", "not"),
    ],
)
def test_jargon_leads_to_a_topic_like_its_other_phrases(phrase: str, topic: str, kind: str) -> None:
    taxonomy = load_taxonomy()
    led = {taxonomy.subjects[i].name: weight for i, weight in taxonomy.leads[phrase_forms(phrase)]}
    assert led[topic] == WEIGHT_BY_PHRASE_LIST[kind]


def test_topics_hold_no_abbreviations_of_wires() -> None:
    """What stands in the file of jargon is not repeated in the general list."""
    written = {
        phrase for entry in load_facts("topics") for kind in WEIGHT_BY_PHRASE_LIST for phrase in entry.get(kind, ())
    }
    abbreviations = {word.casefold() for word in load_facts("wire-jargon")["abbreviations"]} - {"nil"}
    abbreviations |= {*load_facts("wire-jargon")["units"], "div", "qtly", "mth"}
    found = {phrase for phrase in written if not abbreviations.isdisjoint(phrase_forms(phrase.replace("=", "")))}
    assert found == set()


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: str(entry["name"]))
def test_an_entry_is_understood(entry: Mapping[str, Any]) -> None:
    """Known keys, a phrase that can lead to the topic, no phrase twice, all of them words, and no doubt of others."""
    assert set(entry) <= KEYS
    taxonomy = load_taxonomy()
    marked = next(s.doubtful | s.supporting for s in taxonomy.subjects if s.name == entry["name"])
    led = {phrase: {taxonomy.subjects[i].name for i, weight in taxonomy.leads[phrase] if weight} for phrase in marked}
    assert all(entry["name"] in names for names in led.values())
    assert entry.get("strong") or entry.get("phrases")
    phrases = [phrase_forms(phrase) for kind in WEIGHT_BY_PHRASE_LIST for phrase in entry.get(kind, ())]
    assert [phrase for phrase, count in Counter(phrases).items() if count > 1] == []
    assert all(phrases) and all(all(phrase) for phrase in phrases)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: str(entry["name"]))
def test_what_a_topic_excludes_would_lead_to_it(entry: Mapping[str, Any]) -> None:
    """An exclusion that holds no phrase of its topic excludes nothing."""
    taxonomy = load_taxonomy()
    at = [subject.name for subject in taxonomy.subjects].index(entry["name"])
    leading = {
        tuple(singular(word.removeprefix(EXACT_FORM_MARK)) for word in phrase)
        for phrase, targets in taxonomy.leads.items()
        if any(i == at and weight for i, weight in targets)
    }
    for phrase in entry.get("not", ()):
        words = tuple(singular(word.removeprefix(EXACT_FORM_MARK)) for word in phrase_forms(phrase))
        within = {words[i:j] for i in range(len(words)) for j in range(i + 1, len(words) + 1)} - {words}
        assert within & leading, phrase


def test_broader_topics_exist_and_lead_to_a_top() -> None:
    above = {subject.id: subject.broader for subject in load_taxonomy().subjects}
    for id in above:
        path = [id]
        while (up := above[path[-1]]) is not None:
            assert up not in path
            path.append(up)


def test_a_topic_that_gathers_has_the_strong_phrases_of_narrower_ones() -> None:
    taxonomy = load_taxonomy()
    names = [subject.name for subject in taxonomy.subjects]
    led = {names[i]: weight for i, weight in taxonomy.leads[phrase_forms("wheat crop")]}
    assert led["Wheat"] == led["Grain"] == WEIGHT_BY_PHRASE_LIST["strong"]


def test_the_broader_page_is_the_nearest_that_exists() -> None:
    wheat = next(subject for subject in load_taxonomy().subjects if subject.name == "Wheat")
    assert wheat.broader == "topics/grain"
    assert broader_page(wheat, {"topics/grain", "topics/agriculture"}) == "topics/grain"
    assert broader_page(wheat, {"topics/agriculture"}) == "topics/agriculture"
    assert broader_page(wheat, {"topics/sport"}) is None
    assert broader_page(Subject("topics/x", "X", None, None), {"topics/sport"}) is None
