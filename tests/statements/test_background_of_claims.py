"""Claims less the reporter's background, over all that is said, and who is taken to say it."""

from __future__ import annotations

import pytest

from tests.statements.grammar import CAST, statements_of, told

CLAIMS: dict[str, list[str]] = {
    # background of the reporter
    "Berg is under fire for saying that nobody would lose a boat, only to take back the pledge a week later.": [
        "nobody would lose a boat"
    ],
    "Berg said the crews were fed, with Peter Lund saying they had no bread.": [
        "the crews were fed",
        "they had no bread",
    ],
    "Berg said the crews were fed, contrary to bakers who argue that they starve.": [
        "the crews were fed",
        "they starve",
    ],
    "Berg said the crews were fed, with bread from the mill.": ["the crews were fed, with bread from the mill"],
    "Lund said she still wanted the boats in, though we now know they leaked.": ["she still wanted the boats in"],
    "Lund said the board hopes to open the pier, though it is unclear when it will.": [
        "the board hopes to open the pier"
    ],
    "Lund said the mayor agreed with the board, although he stopped short of naming a day.": [
        "the mayor agreed with the board"
    ],
    'Berg said the crew "worked hard to mend the pier" after Peter Lund accused the town of sloth.': [
        'the crew "worked hard to mend the pier"',
        "sloth",
    ],
    'Berg said the crew was "sad and cold" after the boat sank.': ['the crew was "sad and cold" after the boat sank'],
    'Lund called the war a "mess for the town" during a long interview with the Harbour Board.': [
        'the war a "mess for the town"'
    ],
    "Lund noted in a note that her use of a private boat for official trips dated to her time as a clerk, "
    'and insisted that she had chosen it "for ease".': [
        "her use of a private boat for official trips dated to her time as a clerk",
    ],
    "Lund said he “wished he could have done something” – a response critics found weak.": [
        "he “wished he could have done something”"
    ],
    "Bakers said Lund had bought bread, only to send it back.": ["Lund had bought bread, only to send it back"],
    # all that is said
    "The clerks also found that policy debates in the town do shape the vote.": [
        "policy debates in the town do shape the vote"
    ],
    'Lund insisted his plans were "sound" and he could afford to be calm because the town was rich.': [
        'his plans were "sound" and he could afford to be calm because the town was rich'
    ],
    "Lund said he was ill and wanted to make sure that the pier was safe.": [
        "he was ill and wanted to make sure that the pier was safe"
    ],
    "Bakers call the toll unfair and an odd sort of joke.": ["the toll unfair and an odd sort of joke"],
    "Bakers warn the town could go over the edge in May when low rates expire while a million in cuts begin.": [
        "the town could go over the edge in May when low rates expire while a million in cuts begin"
    ],
    "In a further sign, if any were needed, that the vote is near, the clerks have formally told bakers their shops "
    'will be "deep cleaned" in the week.': ['their shops will be "deep cleaned" in the week'],
    'Chairman Peter Lund said the rules that Berg is breaking are "old".': [
        'the rules that Berg is breaking are "old"'
    ],
    "Former Mayor Anna Berg said Tuesday President Lund should keep the mill.": ["President Lund should keep the mill"],
    # nothing that is said by itself
    "Bakers wrote stories about the way that you were heard in the hall.": [],
    "Anna Berg praised him for doing so.": [],
    "Anna Berg praised him for doing the dishes.": ["doing the dishes"],
    "The town has acted according to the plan it made.": [],
    "Nothing makes the electors vote according to the count in the town.": [],
    "The boat sank, according to the report it made.": ["The boat sank"],
    'The mayor, who Norvik reported is "the man in charge", came to calm the crowd.': [],
}


@pytest.mark.parametrize("text", CLAIMS)
def test_what_is_said(text: str) -> None:
    assert [told(text, s)[0].rstrip(".,") for s in statements_of(text, CAST)] == [c.rstrip(".,") for c in CLAIMS[text]]


SPEAKERS: dict[str, tuple[str, str | None, str | None]] = {  # text: cue, words for the speaker, entity
    "The boat sank, according to a survey earlier this week from the Harbour Board.": (
        "according to",
        "a survey",
        "organisations/harbour-board",
    ),
    "Rio de Janeiro (CNN) One of the boaters said Friday that it rained.": ("said", "One of the boaters", None),
    "The Port Authority (PA) chief said that it rained.": ("said", "The Port Authority (PA) chief", None),
    "Olsen, however, has since changed lawyers and indicated he will go.": ("indicated", "Olsen", "people/jim-olsen"),
    "The brother-in-law of Anna Berg said that the town was calm.": ("said", "The brother-in-law of Anna Berg", None),
    'In Lund\'s letter, he says Berg has put crews through a "mill": "The day was long and the work was hard."': (
        "",
        "he",
        "people/peter-lund",
    ),
    '"The day was long and the work was hard," as Lund put it.': ("put", "Lund", "people/peter-lund"),
    "Berg has doubts. Later, she doubled down, “Now, when Lund is asked, he goes away.”": (
        "doubled down",
        "she",
        "people/anna-berg",
    ),
    'The talk went on. "I do know. I wrote it," Lund shot back.': ("shot back", "Lund", "people/peter-lund"),
    "It is late.\nLund's claim: “I was totally against the war in the north.”": ("", "Lund", "people/peter-lund"),
    'Lund, however, said that is not the plan: "This is the new plan. He has seen it all."': (
        "",
        "Lund",
        "people/peter-lund",
    ),
}


@pytest.mark.parametrize("text", SPEAKERS)
def test_who_says_it(text: str) -> None:
    found = statements_of(text, CAST)
    assert (told(text, found[-1])[1:], found[-1].speaker) == (SPEAKERS[text][:2], SPEAKERS[text][2])


def test_nobody_speaks_by_hitting_or_putting() -> None:
    text = 'Lund hit "the wall" and shot at the boat. Berg put the crews through a "mill" and fired "the cook".'
    assert not statements_of(text, CAST)


def test_who_is_to_be_heard_need_not_speak_next() -> None:
    text = '"It is late in the year," says Jim Olsen. Anna Berg is scheduled to be heard. "It is all just whining."'
    assert [s.speaker for s in statements_of(text, CAST)] == ["people/jim-olsen", None]
