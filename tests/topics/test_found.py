"""Topics that the corpus itself brings up."""

from __future__ import annotations

import pytest

from cuttings.topics.found import least_articles, most_topics
from tests.topics.making import names_of, topics_of

PLACES = {"Freedonia": "places/freedonia", "Freedonian": "places/freedonia", "United Isles": "places/united-isles"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Violence in Freedonia\nThe Freedonian conflict goes on. The fighting in Freedonia is heavy.",
            "Conflict in Freedonia",
        ),
        ("The annexation of Freedonia\nFreedonia's annexation is two years old.", "Annexation of Freedonia"),
        (
            "Freedonia crisis\nThe crisis over Freedonia grows, and the Freedonian crisis hurts trade.",
            "Freedonia crisis",
        ),
        ("Talks about talks\nA nuclear deal on Freedonia is near.", "Nuclear programme of Freedonia"),
        ("Sanctions on Freedonia\nThe sanctions against Freedonia bite.", "Sanctions against Freedonia"),
        ("Economy of the United Isles\nThe economy of the United Isles grew.", "Economy of the United Isles"),
    ],
)
def test_a_subject_of_a_place(text: str, name: str) -> None:
    topic = next(topic for topic in topics_of([text], PLACES) if topic.name == name)
    assert topic.discovered and topic.medtop is None


@pytest.mark.parametrize(
    "text",
    [
        "Talks\nMinisters of Freedonia met. A war was over, and they flew home.",
        "Sanctions\nFreedonian sanctions, the sanctions that Freedonia imposed, hurt its neighbours.",
    ],
)
def test_a_subject_beside_a_place_need_not_be_its_own(text: str) -> None:
    assert not any(topic.discovered for topic in topics_of([text], PLACES))


PHRASES = [
    "Bridge closed\nThe bridge was closed last week after the swing gate jammed. The swing gate was old.",
    "Repairs begin\nWorkers mended the swing gate last week. The two neighbours said the swing gates would last.",
    "Gate mended\nThe swing gate works again. The swing gate opened last week, and two neighbours came.",
]


def test_a_phrase_that_articles_turn_on() -> None:
    topic = next(topic for topic in topics_of(PHRASES) if topic.discovered)
    assert topic.name == "Swing gate" and len(topic.articles) == 3
    assert "Last week" not in names_of(topics_of(PHRASES))


def test_a_name_is_no_phrase() -> None:
    assert not any(topic.discovered for topic in topics_of(PHRASES, {"swing gate": "places/swing-gate"}))


def test_a_phrase_within_a_longer_one_gives_way() -> None:
    texts = [text.replace("swing gate", "iron swing gate") for text in PHRASES]
    found = {topic.name for topic in topics_of(texts) if topic.discovered}
    assert "Iron swing gate" in found and not {"Swing gate", "Iron swing"} & found


def test_more_articles_ask_for_more_and_bring_up_more_but_not_in_proportion() -> None:
    sizes = (1, 10, 100, 1000, 10_000)
    for rule in (least_articles, most_topics):
        values = [rule(size) for size in sizes]
        assert values == sorted(values)
    assert most_topics(10_000) / 10_000 < 0.02 < most_topics(100) / 100
