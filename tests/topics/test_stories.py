"""What stories are called, and which of these names become topics."""

from __future__ import annotations

import pytest

from cuttings.model import Event, Kind, Mention, Topic
from cuttings.topics import without_single_events
from cuttings.topics.stories import name_count, story_hits
from cuttings.topics.words import Zone
from tests.topics.making import names_of, tagged, topics_of

KINDS = {
    "Oxley": Kind.PERSON,
    "Marsh": Kind.PERSON,
    "Borduria": Kind.PLACE,
    "Bordurian": Kind.PLACE,
    "Millbank": Kind.ORGANISATION,
}

NAMES: dict[str, tuple[str, list[str]]] = {
    "a person's inquiry": ("the/DET Oxley/PROPN inquiry/NOUN opened/VERB", ["Oxley inquiry"]),
    "a noun between": ("the/DET Millbank/PROPN pension/NOUN scandal/NOUN", ["Millbank pension scandal"]),
    "two words between": (
        "the/DET Millbank/PROPN staff/NOUN pension/NOUN scandal/NOUN",
        ["Millbank staff pension scandal"],
    ),
    "three words between": ("Millbank/PROPN coal/NOUN staff/NOUN pension/NOUN scandal/NOUN", []),
    "a word of time between": ("the/DET Millbank/PROPN recent/ADJ scandal/NOUN", []),
    "a verb between": ("Millbank/PROPN denied/VERB scandal/NOUN", []),
    "capitals": ("the/DET Oxley/PROPN Inquiry/PROPN opened/VERB", ["Oxley inquiry"]),
    "two names": ("the/DET Oxley/PROPN _-/PUNCT _Marsh/PROPN summit/NOUN", ["Oxley-Marsh summit"]),
    "two kinds of names": ("the/DET Oxley/PROPN _-/PUNCT _Borduria/PROPN summit/NOUN", []),
    "a possessor": ("Oxley/PROPN _'/PUNCT summit/NOUN", []),
    "a demonym": ("the/DET Bordurian/ADJ attack/NOUN", []),
    "the subject of a place": ("the/DET Borduria/PROPN crisis/NOUN", []),
    "an organisation that acts": ("the/DET Millbank/PROPN inquiry/NOUN", []),
    "a further noun": ("the/DET Oxley/PROPN inquiry/NOUN report/NOUN", []),
    "a word that is no mention": ("the/DET Brackish/PROPN talks/NOUN/talk failed/VERB", ["Brackish talks"]),
    "a capital after punctuation": ("Brackish/PROPN talks/NOUN/talk failed/VERB", []),
    "an abbreviation that is no mention": ("the/DET BRK/PROPN talks/NOUN/talk failed/VERB", []),
    "part of a longer name": ("the/DET Old/PROPN Brackish/PROPN talks/NOUN/talk failed/VERB", []),
    "a common noun": ("the/DET pension/NOUN scandal/NOUN", []),
    "another noun": ("the/DET Oxley/PROPN garden/NOUN", []),
}


def story_names(marked: str, zone: Zone = Zone.BODY) -> list[str]:
    text, run = tagged(marked, zone)
    mentions = {
        word.start: Mention("a", word.start, word.end, name, KINDS[name], "x/" + name, demonym=name == "Bordurian")
        for word in run
        if (name := text[word.start : word.end]) in KINDS
    }
    return [story.heading for _, story in story_hits(text, run, mentions)]


@pytest.mark.parametrize(("marked", "found"), NAMES.values(), ids=NAMES)
def test_a_name_before_a_noun_for_what_happened_names_a_story(marked: str, found: list[str]) -> None:
    assert story_names(marked) == found


@pytest.mark.parametrize("marked", ["Brackish/PROPN talks/NOUN/talk fail/VERB", "Oxley/PROPN inquiry/NOUN opens/NOUN"])
def test_headlines_have_names_at_their_start_and_their_tags_are_not_asked(marked: str) -> None:
    assert len(story_names(marked, Zone.TITLE)) == 1
    assert story_names(marked) == []


@pytest.mark.parametrize(("name", "count"), [("=brackish", 3), ("x/Oxley", 5), ("x/Marsh+x/Oxley", 2)])
def test_the_rarer_of_two_names_counts(name: str, count: int) -> None:
    assert name_count((0, name), {"x/Oxley": 5, "x/Marsh": 2}, {"brackish": 3}) == count


ENTITIES = {"Oxley": "people/oxley", "Borduria": "places/borduria", "Marsh": "people/marsh"}
TOLD = [
    "Harbour closed\nThe harbour was closed on Monday. In the Oxley inquiry a clerk spoke. The Oxley inquiry goes on.",
    "Clerk heard\nIn court, the Oxley inquiry heard a clerk. A second hearing of the Oxley inquiry is planned.",
    "Rain in the hills\nIt rained in the hills, and farmers were glad. They sold apples in the market on Sunday.",
]


def test_what_several_articles_call_a_story_is_a_topic() -> None:
    topic = next(topic for topic in topics_of(TOLD, ENTITIES) if topic.name == "Oxley inquiry")
    assert topic.discovered and [article for article, _ in topic.articles] == ["a0", "a1"]
    assert "Oxley inquiry" not in names_of(topics_of(TOLD[1:], ENTITIES))


def test_a_story_needs_the_same_name_in_several_texts_and_headlines_do_not_count() -> None:
    texts = [TOLD[0], TOLD[1].replace("Oxley inquiry", "Oxley pension inquiry")]
    assert not {"Oxley inquiry", "Oxley pension inquiry"} & names_of(topics_of(texts, ENTITIES))
    texts[1] = "Oxley inquiry hears clerk\nA clerk spoke for an hour. Nobody had heard him before."
    assert "Oxley inquiry" not in names_of(topics_of(texts, ENTITIES))


def test_synonyms_in_much_the_same_articles_are_one_story() -> None:
    texts = [text.replace("goes on", "is also called the Marsh probe") for text in TOLD]
    texts[1] += " The Marsh probe has no end."
    found = [topic for topic in topics_of(texts, ENTITIES) if "inquiry" in topic.name or "probe" in topic.name]
    assert [topic.name for topic in found] == ["Oxley inquiry"]
    assert {"Oxley inquiry", "Marsh probe"} == set(found[0].phrases)


def test_a_name_and_a_noun_that_meet_by_chance_are_no_story() -> None:
    others = [
        f"Oxley and the rain\nOxley spoke, Oxley sang, Oxley left. An inquiry, an inquiry. {n}" for n in range(40)
    ]
    alone = names_of(
        topics_of([*TOLD, *["Rain\nNothing happened on this day in the hills of the north."] * 40], ENTITIES)
    )
    assert "Oxley inquiry" in alone
    assert "Oxley inquiry" not in names_of(topics_of([*TOLD, *others], ENTITIES))


def topic(*articles: str, discovered: bool = True, broader: str | None = None) -> Topic:
    return Topic("topics/t", "T", (), tuple((a, 1.0) for a in articles), (), discovered=discovered, broader=broader)


EVENTS = [Event("events/e", "E", None, ("a0", "a1", "a2")), Event("events/f", "F", None, ("a3", "a4"))]


@pytest.mark.parametrize(
    ("one", "articles", "kept"),
    [
        (topic("a0", "a1"), 20, False),
        (topic("a0", "a1"), 19, True),
        (topic("a0", "a3"), 20, True),
        (topic("a0", "a9"), 20, True),
        (topic("a0", "a1", broader="topics/b"), 20, True),
        (topic("a0", "a1", discovered=False), 20, True),
    ],
)
def test_a_discovered_topic_of_one_event_is_no_topic_of_a_large_corpus(one: Topic, articles: int, kept: bool) -> None:
    assert bool(without_single_events([one], EVENTS, articles)) is kept
