"""The editor's own topics, from `curation/topics.yml`."""

from __future__ import annotations

from pathlib import Path

import pytest

from cuttings.model import OwnTopic
from cuttings.project.curation import load_curation
from cuttings.project.settings import load_settings
from cuttings.topics import find_topics
from cuttings.topics.taxonomy import load_taxonomy
from tests.making import make_analysis, make_article

QUAY = OwnTopic("Harbour works", ("new quay", "dredging"), "curation/topics.yml:1", "Transport")


def topics_of(text: str, *own: OwnTopic) -> dict[str, str | None]:
    article = make_article(text)
    found = find_topics([article], {article.id: make_analysis(article)}, (), own=own)
    return {topic.name: topic.broader for topic in found if not topic.discovered}


def test_each_article_with_a_phrase_is_under_the_topic() -> None:
    text = "The council met on Monday and heard many things.\nLater the dredging was put off again by a vote."
    assert "Harbour works" in topics_of(text, QUAY)
    assert "Harbour works" not in topics_of(text.replace("dredging", "drinking"), QUAY)
    assert "Harbour works" not in topics_of(text)


def test_it_is_part_of_the_broader_topic_where_that_has_a_page() -> None:
    text = "New quay for buses and trains\nThe railway and the bus lines meet at the new quay."
    assert topics_of(text, QUAY)["Harbour works"] in ("topics/transport", None)
    subjects = {s.name: s.broader for s in load_taxonomy((QUAY,)).subjects}
    assert subjects["Harbour works"] == "topics/transport"
    assert "Harbour works" not in {s.name for s in load_taxonomy().subjects}


def test_phrases_are_added_to_a_topic_that_is_known() -> None:
    more = OwnTopic("transport", ("ferry stage",), "", None)
    (subject,) = [s for s in load_taxonomy((more,)).subjects if s.name == "Transport"]
    assert subject.id == "topics/transport"
    assert ("ferry", "stage") in load_taxonomy((more,)).leads


def test_no_phrase_of_the_editor_is_in_doubt() -> None:
    text = "Asbestos payout\nThe asbestos claims end a row over asbestos."
    assert "Pollution" in topics_of(text, OwnTopic("Pollution", ("asbestos",), "", None))
    assert "Pollution" not in topics_of(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Harbour works:\n  phrases: [new quay]\n  broader: Transport\n  why: ours\n", ""),
        ("Harbour works: [new quay, dredging]\n", ""),
        (
            "Harbour works:\n  phrases: [new quay]\n  broader: Transprt\n",
            "There is no topic 'Transprt' to put it under.",
        ),
        ("Harbour works:\n  phrase: [new quay]\n", "'phrase' says nothing of a topic."),
        ("Harbour works:\n", "No phrase leads to the topic 'Harbour works'."),
        ("- Harbour works\n", "This should be names of topics."),
    ],
)
def test_the_file_is_read(text: str, told: str, tmp_path: Path) -> None:
    settings = load_settings(tmp_path)
    settings.curation.mkdir()
    (settings.curation / "topics.yml").write_text(text)
    curation, notices = load_curation(settings)
    assert [notice.what for notice in notices][:1] == ([told] if told else [])
    assert told or curation.topics[0].phrases[0] == "new quay"
