"""Which articles are filed under which curated topic, and what a topic is made of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

import pytest

from cuttings.model import Kind, Mention
from cuttings.topics import file
from cuttings.topics.file import Filing, file_article, names_at, names_in_title, topic_of
from cuttings.topics.score import Hit
from cuttings.topics.taxonomy import Subject, Taxonomy
from cuttings.topics.words import PhraseIndex, Zone, forms
from tests.topics.making import tagged

SUBJECTS: dict[str, dict[str, float]] = {
    "Harbours": {"pier": 2.0, "quay": 1.0, "dock": 1.0, "ship": 0.4, "quay mill": 0.0, "dock strike": 2.0},
    "Strikes": {"strike": 1.0, "dock strike": 2.0, "union": 0.4},
}


def made_up() -> Taxonomy:
    """A taxonomy of SUBJECTS."""
    leads: defaultdict[tuple[str, ...], tuple[tuple[int, float], ...]] = defaultdict(tuple)
    for i, phrases in enumerate(SUBJECTS.values()):
        for phrase, weight in phrases.items():
            leads[tuple(phrase.split())] += ((i, weight),)
    subjects = tuple(Subject(f"topics/{name.lower()}", name, None, None) for name in SUBJECTS)
    return Taxonomy(subjects, leads, PhraseIndex(leads))


@pytest.fixture(autouse=True)
def _taxonomy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file, "load_taxonomy", made_up)


def filed(*texts: str, zone: Zone = Zone.TITLE) -> dict[str, tuple[float, list[str]]]:
    """The subjects of an article of some runs of words: the score of each, and the words that say so."""
    taxonomy = made_up()
    runs = [tagged(" ".join(f"{word}/NOUN" for word in text.split()), zone)[1] for text in texts]
    runs = [
        [word._replace(start=word.start + 1000 * n, end=word.end + 1000 * n) for word in run]
        for n, run in enumerate(runs)
    ]
    found = file_article("a", runs, [taxonomy.index.find(run) for run in runs], {})
    assert all(filing.article == "a" for _, filing in found)
    return {
        taxonomy.subjects[i].name: (round(filing.score, 2), [hit.text for hit in filing.hits]) for i, filing in found
    }


CASES: dict[str, tuple[Sequence[str], dict[str, tuple[float, list[str]]]]] = {
    "one strong phrase": (["a pier"], {"Harbours": (0.57, ["pier"])}),
    "one phrase in a headline is too little": (["a quay"], {}),
    "two phrases": (["quay and dock"], {"Harbours": (0.57, ["quay", "dock"])}),
    "in two runs": (["quay", "dock"], {"Harbours": (0.57, ["quay", "dock"])}),
    "with a weak one": (["quay and ship and dock"], {"Harbours": (0.61, ["quay", "dock"])}),
    "weak ones alone": (["ship ship ship ship", "ship ship ship ship ship union"], {}),
    "not within an excluded phrase": (["quay mill and dock"], {}),
    "beside an excluded phrase": (["quay mill and pier"], {"Harbours": (0.57, ["pier"])}),
    "the longest phrase": (["dock strike"], {"Harbours": (0.57, ["dock strike"]), "Strikes": (0.57, ["dock strike"])}),
    "two subjects": (
        ["dock strike and dock and quay and pier"],
        {"Harbours": (0.8, ["dock strike", "dock", "quay", "pier"]), "Strikes": (0.57, ["dock strike"])},
    ),
    "nothing": (["an old mill"], {}),
    "no words": ([], {}),
}


@pytest.mark.parametrize(("texts", "subjects"), CASES.values(), ids=CASES)
def test_an_article_is_filed_where_its_phrases_are_strong_enough(
    texts: Sequence[str], subjects: dict[str, tuple[float, list[str]]]
) -> None:
    assert filed(*texts) == subjects


def test_length_makes_it_harder_to_reach_the_score() -> None:
    assert filed("pier and quay", zone=Zone.BODY)["Harbours"][0] == 0.52
    assert not filed("pier and quay " + "in " * 60, zone=Zone.BODY)
    assert not filed("pier and quay", *["the"] * 60, zone=Zone.BODY)


@pytest.mark.parametrize(
    ("opening", "body", "words", "harbours"),
    [
        ("the", "pier pier pier pier quay", 920, False),  # five phrases
        ("the", "pier pier pier pier quay", 900, True),
        ("dock", "pier pier pier pier quay", 1000, True),  # the lead speaks of it
        ("strike", "pier pier pier pier quay", 1000, False),  # but not of this subject
        ("ship", "pier pier pier pier quay", 1000, False),  # nor with a weak phrase
        ("the", "quay " * 30, 200, False),  # one word that has other senses
        ("quay", "quay " * 30, 200, False),  # even where the lead has it
        ("quay", "quay " * 30 + "ship", 200, True),
        ("the", "quay " * 30 + "dock", 200, True),
        ("the", "pier " * 30, 200, True),  # or one that has none
    ],
)
def test_a_subject_that_only_the_body_touches_on(
    monkeypatch: pytest.MonkeyPatch, opening: str, body: str, words: int, *, harbours: bool
) -> None:
    monkeypatch.setattr(file, "MIN_SPREAD_WORDS", words + 1)  # wherever in the body it is
    taxonomy = made_up()
    texts = [(opening, Zone.LEAD), (body, Zone.BODY), *[("the", Zone.BODY)] * (words - 1 - len(body.split()))]
    runs = [tagged(" ".join(f"{word}/NOUN" for word in text.split()), zone)[1] for text, zone in texts]
    runs = [
        [word._replace(start=word.start + 99 * n, end=word.end + 99 * n) for word in run] for n, run in enumerate(runs)
    ]
    filings = file_article("a", runs, [taxonomy.index.find(run) for run in runs], {})
    assert any(taxonomy.subjects[i].name == "Harbours" for i, _ in filings) is harbours


def files_under_harbours(title: str, lead: str, body: str, supporting: tuple[str, ...] = ()) -> bool:
    """Whether an article is filed under "Harbours"; a number in `lead` and `body` is as many words that say nothing."""
    taxonomy = made_up()
    subjects = tuple(
        replace(subject, supporting=frozenset((word,) for word in supporting)) for subject in taxonomy.subjects
    )
    taxonomy = replace(taxonomy, subjects=subjects)
    runs, at = [], 0
    for text, zone in ((title, Zone.TITLE), (lead, Zone.LEAD), (body, Zone.BODY)):
        words = [w for part in text.split() for w in (["the"] * int(part) if part.isdigit() else [part])]
        run = tagged(" ".join(f"{word}/NOUN" for word in words), zone)[1] if words else []
        runs.append([word._replace(start=word.start + at, end=word.end + at) for word in run])
        at += 10_000
    found = file_article("a", runs, [taxonomy.index.find(run) for run in runs], {}, taxonomy)
    return any(taxonomy.subjects[i].name == "Harbours" for i, _ in found)


@pytest.mark.parametrize(
    ("title", "lead", "body", "expected"),
    [
        ("", "10", "pier pier pier quay dock 330", False),  # one passage at the top of a long body
        ("", "10", "pier pier pier quay dock 230", True),  # of a short one it is much
        ("", "10", "pier 60 pier 60 pier 60 quay 60 dock 60", True),  # all over it
        ("", "10", "pier pier 200 quay dock 100 pier", True),  # in three parts, with a high score
        ("", "10", "dock dock 200 quay dock 100 pier", True),
        ("", "10", "dock 350 quay dock 50 pier 350", False),  # with a low one in a long body
        ("pier", "10", "pier quay dock 330", True),  # the headline says it
        ("", "pier 10", "pier pier quay 330", False),
        ("", "pier 10", "120 pier pier quay 200", True),  # a strong phrase in the lead comes back
        ("", "pier 9 pier", "quay dock 330", True),  # or is there twice
        ("", "quay 10", "pier pier pier 150 dock 200", False),  # a phrase of several senses does not do
    ],
)
def test_a_subject_of_one_passage_is_only_touched_on(title: str, lead: str, body: str, *, expected: bool) -> None:
    assert files_under_harbours(title, lead, body) is expected


@pytest.mark.parametrize(
    ("title", "body", "supporting", "expected"),
    [
        ("", "pier 9 pier 9 pier 9 dock", (), True),
        ("", "pier 9 pier 9 pier 9 dock", ("pier",), False),  # one other phrase
        ("", "pier 9 pier 9 pier 9 dock 9 quay", ("pier",), True),
        ("dock", "pier 9 pier 9 pier 9", ("pier",), True),  # one in the headline
        ("pier", "9 pier", ("pier",), False),
        ("pier and quay and dock", "9 pier 9 pier", ("pier", "quay", "dock"), True),  # with a rich score
        ("", "pier pier 9 quay quay 9 dock dock dock", ("pier", "quay", "dock"), False),  # but not of the body alone
    ],
)
def test_supporting_phrases_do_not_suffice(
    title: str, body: str, supporting: tuple[str, ...], *, expected: bool
) -> None:
    assert files_under_harbours(title, "", body, supporting) is expected


def mention(start: int, end: int) -> Mention:
    return Mention("a", start, end, "x" * (end - start), Kind.PERSON, f"people/{start}-{end}")


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([(0, 3)], {0: (0, 3)}),
        ([(4, 7)], {4: (4, 7)}),
        ([(0, 7)], {0: (0, 7), 4: (0, 7)}),
        ([(8, 11)], {8: (8, 11)}),
        ([(8, 30)], {8: (8, 30)}),
        ([(1, 3)], {}),
        ([(2, 5)], {4: (2, 5)}),
        ([(0, 4)], {0: (0, 4)}),
        ([(12, 15)], {}),
        ([(0, 3), (0, 7)], {0: (0, 7), 4: (0, 7)}),
        ([(4, 11), (0, 7)], {0: (0, 7), 4: (0, 7), 8: (4, 11)}),
        ([(8, 11), (0, 3)], {0: (0, 3), 8: (8, 11)}),
        ([], {}),
    ],
)
def test_each_word_of_a_name_belongs_to_the_mention_that_begins_first(
    spans: list[tuple[int, int]], expected: dict[int, tuple[int, int]]
) -> None:
    runs = [tagged("Ann/PROPN von/PROPN")[1], [tagged("Ann/PROPN von/PROPN Ost/PROPN")[1][2]]]
    found = names_at(runs, [mention(*span) for span in spans])
    assert {start: (named.start, named.end) for start, named in found.items()} == expected


def hit(start: int, text: str) -> Hit:
    return Hit(start, start + len(text), tuple(forms(word, word)[0] for word in text.split()), text, Zone.BODY)


def test_a_topic_has_its_best_articles_first_and_its_occurrences_in_order() -> None:
    filings = [
        Filing("c", 0.61241, (hit(3, "quay mill"), hit(3, "quay"))),
        Filing("b", 0.61238, (hit(9, "pier"), hit(0, "quay"))),
        Filing("a", 0.7, (hit(5, "quay"),)),
    ]
    topic = topic_of("topics/x", "X", filings)
    assert topic.articles == (("a", 0.7), ("b", 0.6124), ("c", 0.6124))
    assert [(o.article, o.start, o.end) for o in topic.occurrences] == [
        *[("a", 5, 9), ("b", 0, 4), ("b", 9, 13), ("c", 3, 7), ("c", 3, 12)],
    ]
    assert (topic.medtop, topic.broader, topic.discovered) == (None, None, False)
    topic = topic_of("topics/x", "X", filings, medtop="m", broader="topics/y", discovered=True)
    assert (topic.medtop, topic.broader, topic.discovered) == ("m", "topics/y", True)


@pytest.mark.parametrize(
    ("written", "phrases"),
    [
        (["quay", "pier", "pier"], ("pier", "quay")),
        (["quay", "pier"], ("pier", "quay")),
        (["quays", "quay", "quays", "pier", "pier"], ("quays", "pier")),
        (["quays", "quay"], ("quay",)),
    ],
)
def test_the_phrases_of_a_topic_come_by_frequency_in_their_commonest_spelling(
    written: list[str], phrases: tuple[str, ...]
) -> None:
    filings = [Filing(f"a{n}", 0.6, (hit(0, text),)) for n, text in enumerate(written)]
    assert topic_of("topics/x", "X", filings).phrases == phrases


@pytest.mark.parametrize(
    ("title", "body", "names", "expected"),
    [
        ("Ost/PROPN wins/VERB", "Ann/PROPN von/PROPN Ost/PROPN won/VERB", [(0, 11)], [-9]),
        ("Ost/PROPN wins/VERB", "Ann/PROPN Ost/PROPN saw/VERB Ost/PROPN", [(0, 7)], []),  # once it is no name
        ("East/PROPN wins/VERB", "Ann/PROPN von/PROPN Ost/PROPN won/VERB", [(0, 11)], []),
    ],
)
def test_a_word_of_a_given_headline_is_a_name_where_the_text_has_it_in_names_alone(
    title: str, body: str, names: list[tuple[int, int]], expected: list[int]
) -> None:
    above = [word._replace(start=word.start - 9, end=word.end - 9) for word in tagged(title, Zone.TITLE)[1]]
    run = tagged(body)[1]
    found = names_in_title([above], [run], names_at([run], [mention(*span) for span in names]))
    assert sorted(found) == expected
