"""Which runs of words could be terms, and which of them are."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

import pytest

from cuttings.topics.discover import Counts, Phrase, count_phrases, phrase_name, telling
from cuttings.topics.score import Hit
from cuttings.topics.words import Found, Word, Zone
from tests.making import make_article
from tests.topics.making import tagged


def counted(
    marked: str, zone: Zone = Zone.BODY, found: Sequence[Found] = (), names: Sequence[str] = ()
) -> tuple[Counts, str, list[Word]]:
    """What is counted in one run of tagged words, in which `found` are known phrases and `names` parts of names."""
    counts = Counts()
    text, run = tagged(marked, zone)
    named = {word.start for word in run if text[word.start : word.end] in names}
    count_phrases(counts, make_article(text), [run], [found], named)
    return counts, text, run


CANDIDATES: dict[str, tuple[str, set[str]]] = {
    "noun and noun": ("the/DET swing/NOUN gate/NOUN fell/VERB", {"swing gate"}),
    "adjective and noun": ("an/DET iron/ADJ gate/NOUN", {"iron gate"}),
    "at the start": ("swing/NOUN gate/NOUN fell/VERB", {"swing gate"}),
    "three words, and two of them": ("iron/ADJ swing/NOUN gate/NOUN", {"iron swing gate", "swing gate"}),
    "four words": (
        "red/ADJ iron/ADJ swing/NOUN gate/NOUN",
        {"red iron swing gate", "iron swing gate", "swing gate"},
    ),
    "four of five words": (
        "tidal/ADJ red/ADJ iron/ADJ swing/NOUN gate/NOUN",
        {"red iron swing gate", "iron swing gate", "swing gate"},
    ),
    "one word": ("the/DET gate/NOUN fell/VERB", set()),
    "an adjective at the end": ("the/DET swing/NOUN iron/ADJ fell/VERB", set()),
    "a verb within": ("swing/NOUN fell/VERB gate/NOUN", set()),
    "within a run of nouns": ("steel/NOUN bridge/NOUN design/NOUN", {"steel bridge design", "bridge design"}),
    "before a name": ("steel/NOUN bridge/NOUN Oxley/PROPN", set()),
    "a name within": ("swing/PROPN gate/NOUN", set()),
    "a short word": ("an/DET ox/NOUN gate/NOUN", set()),
    "three letters": ("an/DET oxo/NOUN gate/NOUN", {"oxo gate"}),
    "a figure": ("100/ADJ gate/NOUN", set()),
    "a word of time": ("last/ADJ gate/NOUN", set()),
    "a phrase with such a word that is one": ("second/ADJ hand/NOUN smoke/NOUN", {"second hand smoke", "hand smoke"}),
    "in capitals": ("the/DET swing/NOUN Gate/NOUN", set()),
    "a capital at the start": ("Swing/NOUN gate/NOUN", {"swing gate"}),
    "half of a compound": ("high/X _-/PUNCT _swing/NOUN gate/NOUN", set()),
    "a dash": ("swing/NOUN -/PUNCT gate/NOUN", set()),
    "a hyphen": ("swing/NOUN _-/PUNCT _gate/NOUN", {"swing gate"}),
}


@pytest.mark.parametrize(("marked", "phrases"), CANDIDATES.values(), ids=CANDIDATES)
def test_runs_of_adjectives_and_nouns_are_candidates(marked: str, phrases: set[str]) -> None:
    counts, _, _ = counted(marked)
    assert {" ".join(phrase) for phrase in counts.phrases} == phrases
    assert counts.hits.keys() == counts.phrases.keys()
    assert set(counts.phrases.values()) <= {1}


def test_headlines_give_no_candidates_but_are_counted() -> None:
    counts, _, _ = counted("iron/ADJ swing/NOUN gate/NOUN opens/VERB again/ADV", Zone.TITLE)
    assert not counts.phrases and not counts.hits
    assert {" ".join(part) for part in counts.titles} == {
        *("iron swing", "swing gate", "gate open", "open again", "iron swing gate", "swing gate open"),
        *("gate open again", "iron swing gate open", "swing gate open again"),
    }
    assert not counted("iron/ADJ swing/NOUN gate/NOUN")[0].titles


def test_a_headline_is_counted_once_for_an_article() -> None:
    counts, _, _ = counted("swing/NOUN gate/NOUN swing/NOUN gate/NOUN", Zone.TITLE)
    assert counts.titles["swing", "gate"] == 1


def test_every_word_and_place_is_counted() -> None:
    counts = Counts()
    for n in range(2):
        text, run = tagged("The/DET Swing/NOUN gates/NOUN/gate by/ADP the/DET swing/NOUN gate/NOUN")
        text = text.replace("Swing", "swing")
        count_phrases(counts, make_article(text, f"a{n}"), [run], [()], set())
    assert counts.words == {"the": 4, "swing": 4, "gate": 4, "by": 2}
    assert counts.phrases == {("swing", "gate"): 4}
    hits = counts.hits["swing", "gate"]["a0"]
    assert hits == [
        Hit(4, 15, ("swing", "gate"), "swing gates", Zone.BODY),
        Hit(23, 33, ("swing", "gate"), "swing gate", Zone.BODY),
    ]
    assert counts.hits["swing", "gate"].keys() == {"a0", "a1"}


@pytest.mark.parametrize(
    ("found", "phrases"),
    [
        ([(0, 2, ("iron", "swing"))], set()),
        ([(1, 2, ("swing",))], {"iron swing gate", "swing gate"}),
        ([(0, 1, ("iron",)), (3, 5, ("by", "light"))], {"iron swing gate", "swing gate"}),
        ([(2, 4, ("gate", "by"))], set()),
    ],
)
def test_what_holds_part_of_a_known_phrase_of_several_words_is_no_candidate(
    found: list[Found], phrases: set[str]
) -> None:
    counts, _, _ = counted("iron/ADJ swing/NOUN gate/NOUN by/ADP light/NOUN", found=found)
    assert {" ".join(phrase) for phrase in counts.phrases} == phrases


def test_a_known_phrase_leaves_what_lies_beside_it() -> None:
    counts, _, _ = counted(
        "iron/ADJ swing/NOUN gate/NOUN and/CCONJ salt/NOUN mill/NOUN", found=[(0, 2, ("iron", "swing"))]
    )
    assert set(counts.phrases) == {("salt", "mill")}


def test_a_part_of_a_name_is_no_candidate() -> None:
    assert not counted("swing/NOUN gate/NOUN", names=["swing"])[0].phrases
    assert counted("swing/NOUN gate/NOUN by/ADP Oxley/PROPN", names=["Oxley"])[0].phrases


def counts_of(words: dict[str, int], phrases: dict[Phrase, tuple[int, int]]) -> Counts:
    """So many of each word, and of each phrase so many, in so many articles."""
    counts = Counts()
    counts.words.update(words)
    for phrase, (number, articles) in phrases.items():
        counts.phrases[phrase] = number
        for n in range(articles):
            counts.hits[phrase][f"a{n}"] = [Hit(0, 1, phrase, " ".join(phrase), Zone.BODY)]
    return counts


SWING, IRON_SWING, LONG = ("swing", "gate"), ("iron", "swing"), ("iron", "swing", "gate")
WORDS = {"swing": 10, "gate": 10, "iron": 10, "the": 70}


@pytest.mark.parametrize(
    ("phrases", "least", "found"),
    [
        ({SWING: (10, 3)}, 3, {SWING}),
        ({SWING: (10, 2)}, 3, set()),
        # a part of a longer one gives way, unless it often stands without it
        ({SWING: (10, 3), LONG: (6, 3)}, 3, {SWING, LONG}),
        ({SWING: (10, 3), LONG: (7, 3)}, 3, {LONG}),
        ({SWING: (10, 3), LONG: (7, 2)}, 3, {SWING}),
        ({SWING: (10, 3), IRON_SWING: (7, 3), LONG: (7, 3)}, 3, {LONG}),
        ({SWING: (10, 3), LONG: (7, 3), ("swing", "gate", "iron"): (3, 3)}, 3, {LONG, ("swing", "gate", "iron")}),
        ({SWING: (10, 3), LONG: (3, 3), ("swing", "gate", "iron"): (7, 3)}, 3, {LONG, ("swing", "gate", "iron")}),
    ],
)
def test_terms_stand_in_enough_articles_and_within_no_longer_one(
    phrases: dict[Phrase, tuple[int, int]], least: int, found: set[Phrase]
) -> None:
    counts = counts_of(WORDS, phrases)
    assert set(telling(counts, least, ())) == found
    assert list(telling(counts, least, ())) == sorted(found)


@pytest.mark.parametrize("covered", [SWING, ("gate",), ("swing",)])
def test_what_holds_a_covered_phrase_is_no_term(covered: Phrase) -> None:
    counts = counts_of(WORDS, {SWING: (10, 3)})
    assert telling(counts, 3, [covered]) == {}
    assert telling(counts, 3, [LONG, ("iron",)])


@pytest.mark.parametrize(
    ("number", "words", "association"),
    [
        (10, {"swing": 10, "gate": 10}, 1.0),
        (5, {"swing": 10, "gate": 10}, log(0.05 / 0.01) / -log(0.05)),
        (2, {"swing": 4, "gate": 20}, log(0.02 / 0.008) / -log(0.02)),
        (2, {"swing": 10, "gate": 10}, None),
        (3, {"swing": 10, "gate": 10}, None),
        (4, {"swing": 10, "gate": 10}, log(0.04 / 0.01) / -log(0.04)),
    ],
)
def test_words_that_meet_by_chance_are_no_term(number: int, words: dict[str, int], association: float | None) -> None:
    counts = counts_of({**words, "the": 100 - sum(words.values())}, {SWING: (number, 3)})
    found = telling(counts, 3, ())
    if association is None or association < 0.35:
        assert found == {}
    else:
        assert found == {SWING: pytest.approx(association)}


def test_the_association_of_three_words_is_at_most_one_too() -> None:
    assert telling(counts_of(WORDS, {LONG: (10, 3)}), 3, ()) == {LONG: pytest.approx(1.0)}
    assert telling(counts_of({"swing": 1, "gate": 1}, {SWING: (2, 3)}), 3, ()) == {SWING: 1.0}


@pytest.mark.parametrize(
    ("texts", "name"),
    [
        (["swing gate", "swing gates", "swing gates"], "Swing gates"),
        (["swing gates", "swing gate"], "Swing gate"),
    ],
)
def test_a_phrase_is_named_as_it_is_usually_written(texts: list[str], name: str) -> None:
    assert phrase_name(Hit(0, 1, SWING, text, Zone.BODY) for text in texts) == name
