"""The words of a headline that an article's text does not have."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuttings.common.passages.given_titles import given_title
from cuttings.events.account import weigh
from cuttings.model import Article, Role
from cuttings.topics.file import Filing, topic_of
from cuttings.topics.score import Hit
from cuttings.topics.words import Zone, words_of_given_title
from tests.events.accounts import analyse, article


def words(title: str, body: str) -> list[list[tuple[str, str]]]:
    """The words of a headline that front matter gives, with their tags."""
    made = given(title, body)
    return [[(word.surface, word.tag) for word in run] for run in given_title(made, analyse(made))]


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Ferry sinks off Varno", [[("Ferry", "NOUN"), ("sinks", "NOUN"), ("off", ""), ("Varno", "PROPN")]]),
        ("FERRY SINKS", [[("FERRY", "NOUN"), ("SINKS", "NOUN")]]),
        ("Varno's ferry: 12 saved", [[("Varno", "PROPN"), ("ferry", "NOUN")], [("12", "NUM"), ("saved", "")]]),
        ("Ferry-owner sinks", [[("Ferry", "NOUN"), ("owner", ""), ("sinks", "NOUN")]]),
        ("Ferry sinks - Varno", [[("Ferry", "NOUN"), ("sinks", "NOUN")], [("Varno", "PROPN")]]),
        ("", []),
    ],
)
def test_words_are_tagged_as_the_text_uses_them(title: str, found: list[list[tuple[str, str]]]) -> None:
    assert words(title, "The old ferry sinks near Varno with 12 men.") == found


def test_a_title_that_is_the_beginning_of_the_text_is_read_there() -> None:
    assert words("The old ferry\u2026", "The old\nferry sinks near Varno.") == []


def test_a_headline_in_the_text_is_read_there() -> None:
    made = article("a", "Ferry sinks off Varno", "The ferry was old.")
    assert given_title(made, analyse(made)) == []


def given(title: str, body: str) -> Article:
    """An article whose headline front matter gives."""
    made = article("a", "", body)
    return replace(made, title=title, blocks=tuple(replace(block, role=Role.BODY) for block in made.blocks))


def test_the_headline_counts_as_part_of_the_lead_of_an_account() -> None:
    made = given("Ferry sinks", "word " * 70 + "The ferry of Varno sinks.")
    (account,) = weigh([made], {"a": analyse(made)}).accounts
    assert {"ferry", "sinks"} <= account.lead.keys()
    assert "varno" not in account.lead


def test_its_words_are_looked_up_as_those_of_a_title_outside_the_text() -> None:
    made = given("Ferry sinks: Varno mourns", "The ferry of Varno sinks.")
    runs = words_of_given_title(made, analyse(made))
    assert [[word.forms[0] for word in run] for run in runs] == [["ferry", "sink"], ["varno", "mourn"]]
    assert {word.zone for run in runs for word in run} == {Zone.TITLE}
    starts = [word.start for run in runs for word in run]
    assert starts == sorted(set(starts))
    assert starts[-1] < 0


def test_no_occurrence_is_marked_in_a_headline_outside_the_text() -> None:
    hits = (Hit(-9, -4, ("ferry",), "ferry", Zone.TITLE), Hit(4, 9, ("ferry",), "ferry", Zone.BODY))
    topic = topic_of("topics/ferries", "Ferries", [Filing("a", 0.6, hits)])
    assert [(found.start, found.end) for found in topic.occurrences] == [(4, 9)]
