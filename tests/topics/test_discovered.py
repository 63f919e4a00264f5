"""Which subjects of places and which terms of the corpus become topics, from counted hits."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import pytest

from cuttings.model import Kind, Mention, Topic
from cuttings.topics import found
from cuttings.topics.bound import load_families
from cuttings.topics.discover import Counts, Phrase
from cuttings.topics.found import bound_topics, least_articles, most_topics, phrase_topics
from cuttings.topics.score import Hit
from cuttings.topics.taxonomy import load_taxonomy
from cuttings.topics.words import Zone

Terms = Mapping[Phrase, tuple[float, dict[str, list[Hit]]]]
FREEDONIA, ISLES = "places/freedonia", "places/united-isles"
LENGTH_WORDS = 500  # so long that one hit in the body is too little, and one in the lead is enough


def hits(zone: Zone, number: int = 1, phrase: Phrase = ("conflict",)) -> list[Hit]:
    return [Hit(20 * n, 20 * n + 10, phrase, " ".join(phrase), zone) for n in range(number)]


def known(name: str, articles: Collection[str] = ()) -> Topic:
    id = "topics/" + name.lower().replace(" ", "-")
    return Topic(id, name, (), tuple((article, 1.0) for article in articles), ())


def lengths(articles: int) -> dict[str, int]:
    return {f"a{n}": LENGTH_WORDS for n in range(articles)}


NAMES = [
    Mention("a0", 0, 9, "Freedonia", Kind.PLACE, FREEDONIA),
    Mention("a0", 0, 12, "United Isles", Kind.PLACE, ISLES),
    Mention("a0", 0, 9, "Sylvanian", Kind.PLACE, "places/sylvania", demonym=True),
]


def bound(
    rows: Mapping[tuple[str, str], Mapping[str, Sequence[Hit]]], articles: int = 10, topics: Sequence[Topic] = ()
) -> list[Topic]:
    """The topics of places for hits by the name of a family, a place and an article."""
    numbers = {family.name: i for i, family in enumerate(load_families().all)}
    by_family = {(numbers[name], place): dict(of) for (name, place), of in rows.items()}
    return bound_topics(by_family, NAMES, lengths(articles), topics)


CONFLICT = "Conflict in {place}"


@pytest.mark.parametrize(
    ("of", "filed"),
    [
        ({"a0": hits(Zone.LEAD)}, ["a0"]),
        ({"a0": hits(Zone.BODY)}, None),
        ({"a0": hits(Zone.BODY, 2)}, ["a0"]),
        ({"a0": hits(Zone.ASIDE, 2)}, None),
        ({"a0": hits(Zone.LEAD), "a1": hits(Zone.BODY), "a2": hits(Zone.TITLE)}, ["a2", "a0"]),
    ],
)
def test_one_mention_in_the_lead_files_an_article_under_the_subject_of_a_place(
    of: dict[str, list[Hit]], filed: list[str] | None
) -> None:
    topics = bound({(CONFLICT, FREEDONIA): of})
    assert [[article for article, _ in topic.articles] for topic in topics] == ([filed] if filed else [])


@pytest.mark.parametrize(("articles", "about", "is_topic"), [(19, 1, True), (20, 1, False), (20, 2, True)])
def test_in_a_large_corpus_the_subject_of_a_place_needs_two_articles(articles: int, about: int, is_topic: bool) -> None:
    of = {f"a{n}": hits(Zone.LEAD) for n in range(about)}
    assert bool(bound({(CONFLICT, FREEDONIA): of}, articles)) is is_topic


def test_the_subject_of_a_place_has_its_name_and_a_broader_topic() -> None:
    of = {"a0": hits(Zone.LEAD)}
    rows = {(CONFLICT, FREEDONIA): of, ("{bare} crisis", ISLES): of, (CONFLICT, "places/sylvania"): of}
    topics = bound(rows, topics=[known("War and armed conflict", ["a0"]), known("Conflict in Freedonia")])
    assert {(topic.id, topic.name, topic.broader) for topic in topics} == {
        ("topics/conflict-in-freedonia-2", "Conflict in Freedonia", "topics/war-and-armed-conflict"),
        ("topics/united-isles-crisis", "United Isles crisis", None),
    }
    assert all(topic.discovered for topic in topics)
    [topic] = bound({(CONFLICT, ISLES): of})
    assert (topic.id, topic.name) == ("topics/conflict-in-the-united-isles", "Conflict in the United Isles")


@pytest.mark.parametrize(
    ("name", "broader"),
    [
        (CONFLICT, "War and armed conflict"),
        ("Protests in {place}", "Demonstrations and protests"),
        ("Elections in {place}", "Elections"),
    ],
)
def test_an_article_that_is_not_about_the_broader_topic_is_not_about_the_narrower_one(name: str, broader: str) -> None:
    of = {f"a{n}": hits(Zone.LEAD) for n in range(3)}
    topics = bound({(name, FREEDONIA): of}, topics=[known(broader, ["a0", "a2", "a4"])])
    assert [article for topic in topics for article, _ in topic.articles] == ["a0", "a2"]


def test_the_strongest_subjects_are_kept() -> None:
    names = [family.name for family in load_families().all][:6]
    rows = {(name, FREEDONIA): {f"a{n}": hits(Zone.LEAD, n + 1)} for n, name in enumerate(names)}
    kept = [topic.name for topic in bound(rows)]
    assert kept == [name.format(place="Freedonia", bare="Freedonia") for name in names[:1:-1]]


@pytest.mark.parametrize(
    ("first", "second", "both"),
    [
        ("0123", "4567", True),
        ("0123", "123", False),
        ("0123", "2345", True),
        ("0123", "0124", True),
        ("012", "012", False),
        ("012", "01", False),
        ("0", "0", True),
    ],
)
def test_of_two_topics_with_much_the_same_articles_the_stronger_is_kept(first: str, second: str, both: bool) -> None:
    strong = {f"a{n}": hits(Zone.TITLE, 3) for n in first}
    weak = {f"a{n}": hits(Zone.LEAD) for n in second}
    topics = bound({("{bare} crisis", FREEDONIA): weak, (CONFLICT, FREEDONIA): strong})
    assert [topic.name for topic in topics] == ["Conflict in Freedonia", *["Freedonia crisis"] * both]


def terms(
    monkeypatch: pytest.MonkeyPatch,
    rows: Terms,
    articles: int = 10,
    titles: Mapping[Phrase, int] | None = None,
    topics: Sequence[Topic] = (),
) -> list[Topic]:
    """The topics of terms, each with its association and its hits by article."""
    monkeypatch.setattr(found, "telling", lambda counts, least, covered: {p: worth for p, (worth, _) in rows.items()})
    counts = Counts()
    counts.titles.update(titles or {})
    counts.hits.update({phrase: of for phrase, (_, of) in rows.items()})
    return phrase_topics(counts, lengths(articles), topics)


SWING, IRON = ("swing", "gate"), ("iron", "swing", "gate")


def in_articles(number: int, zone: Zone = Zone.LEAD, first: int = 0, phrase: Phrase = SWING) -> dict[str, list[Hit]]:
    return {f"a{n}": hits(zone, 1, phrase) for n in range(first, first + number)}


@pytest.mark.parametrize(
    ("of", "filed"),
    [
        (in_articles(1), 0),
        (in_articles(2), 2),
        (in_articles(3, Zone.BODY), 0),
        (in_articles(3) | in_articles(7, Zone.BODY, 3), 3),
        (in_articles(2) | in_articles(4, Zone.BODY, 2), 2),
        (in_articles(2) | in_articles(5, Zone.BODY, 2), 0),
    ],
)
def test_a_term_is_central_to_several_articles_and_to_a_share_of_those_that_have_it(
    monkeypatch: pytest.MonkeyPatch, of: dict[str, list[Hit]], filed: int
) -> None:
    topics = terms(monkeypatch, {SWING: (0.5, of)})
    assert [len(topic.articles) for topic in topics] == ([filed] if filed else [])
    assert all(topic.discovered and topic.id == "topics/swing-gate" for topic in topics)


@pytest.mark.parametrize(
    ("corpus", "central", "headlines", "is_topic"),
    [(19, 3, 0, True), (20, 3, 0, False), (20, 3, 1, False), (20, 3, 2, True), (50, 40, 3, False), (50, 40, 4, True)],
)
def test_in_a_large_corpus_headlines_have_to_name_a_term(
    monkeypatch: pytest.MonkeyPatch, corpus: int, central: int, headlines: int, is_topic: bool
) -> None:
    topics = terms(monkeypatch, {SWING: (0.5, in_articles(central))}, corpus, {SWING: headlines})
    assert bool(topics) is is_topic


@pytest.mark.parametrize(
    ("longer", "kept"), [(0.58, "Iron swing gate"), (0.5, "Swing gate"), (0.8, "Iron swing gate"), (0.3, "Swing gate")]
)
def test_of_two_terms_of_the_same_articles_the_longer_is_kept_unless_it_is_much_looser(
    monkeypatch: pytest.MonkeyPatch, longer: float, kept: str
) -> None:
    rows: Terms = {SWING: (0.7, in_articles(3)), IRON: (longer, in_articles(3, phrase=IRON))}
    assert [topic.name for topic in terms(monkeypatch, rows)] == [kept]


def test_a_term_of_the_articles_of_a_known_topic_is_none_and_no_address_is_given_twice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows: Terms = {SWING: (0.7, in_articles(3))}
    assert not terms(monkeypatch, rows, topics=[known("Gates", ["a0", "a1", "a2"])])
    assert terms(monkeypatch, rows, topics=[known("Gates", ["a0", "a9"])])
    assert [topic.id for topic in terms(monkeypatch, rows, topics=[known("Swing gate")])] == ["topics/swing-gate-2"]


def test_no_more_terms_than_the_corpus_allows(monkeypatch: pytest.MonkeyPatch) -> None:
    phrases = [("swing", word) for word in ["arch", "bolt", "crane", "door", "edge", "fork"]]
    rows: Terms = {
        phrase: (0.9 - n / 10, in_articles(2, first=2 * n, phrase=phrase)) for n, phrase in enumerate(phrases)
    }
    assert [topic.name for topic in terms(monkeypatch, rows, 15)] == [
        *("Swing arch", "Swing bolt", "Swing crane", "Swing door")
    ]


@pytest.mark.parametrize(
    ("corpus", "least"), [(4, 2), (19, 2), (100, 2), (242, 2), (244, 3), (1000, 3), (1025, 4), (10_000, 6)]
)
def test_terms_are_sought_in_enough_articles_beside_the_phrases_of_topics_with_a_page(
    monkeypatch: pytest.MonkeyPatch, corpus: int, least: int
) -> None:
    asked: list[tuple[int, Collection[Phrase]]] = []

    def telling(counts: Counts, least: int, covered: Collection[Phrase]) -> dict[Phrase, float]:
        asked.append((least, covered))
        return {}

    monkeypatch.setattr(found, "telling", telling)
    assert phrase_topics(Counts(), lengths(corpus), [known("Coffee"), known("Gates")]) == []
    [(wanted, covered)] = asked
    assert wanted == least == least_articles(corpus)
    assert ("coffee",) in covered and ("gold",) not in covered
    curated = load_taxonomy()
    coffee = [subject.name for subject in curated.subjects].index("Coffee")
    for phrase, targets in curated.leads.items():
        assert (phrase in covered) is (dict(targets).get(coffee, 0) >= 1)


@pytest.mark.parametrize(("corpus", "most"), [(1, 4), (24, 4), (25, 5), (100, 10), (1000, 31)])
def test_a_corpus_has_as_many_discovered_topics_of_a_kind_as_its_square_root(corpus: int, most: int) -> None:
    assert most_topics(corpus) == most


@pytest.mark.parametrize(
    ("phrase", "articles", "is_topic"),
    [
        (("harbour", "debate"), 3, True),
        (("harbour", "debate"), 2, False),
        (("debate", "harbour"), 3, False),
        (("swing", "gate"), 3, False),
    ],
)
def test_the_noun_of_a_story_needs_one_more_article_in_place_of_headlines(
    monkeypatch: pytest.MonkeyPatch, phrase: Phrase, articles: int, is_topic: bool
) -> None:
    rows: Terms = {phrase: (0.7, in_articles(articles, phrase=phrase))}
    assert bool(terms(monkeypatch, rows, 20)) is is_topic
