"""Whom "he" and "she" mean where the text goes on to another person, or takes up its own pronoun."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuttings.recognise import analyse
from tests.making import make_article
from tests.statements.grammar import CAST, MODEL, find_all_statements, name_mentions, statements_of

NAMES = {
    **CAST,
    "Kisaka Tanu": "people/kisaka-tanu",  # names that no list tells the sex of
    "Tanu": "people/kisaka-tanu",
    "Okerai Vell": "people/okerai-vell",
    "Vell": "people/okerai-vell",
}

LAST: dict[str, tuple[str, str | None]] = {
    "not the son who is told to have spoken": (
        'Ida Falk told the Wave that her son said it was late. "It creaks at night," she said.',
        "people/ida-falk",
    ),
    "no thing that makes something clear": (
        'Peter Lund left. The contract made it clear that the pier was closed. "It creaks at night," he said.',
        "people/peter-lund",
    ),
    "no owner in an aside": (
        'Anna Berg, the nominee\'s daughter, came late. "It creaks at night," she said.',
        "people/anna-berg",
    ),
    "the one whom alone the sentence before names": (
        "Jim Olsen asked how the town would mend the pier as Peter Lund had. Kisaka Tanu answered with a laugh. "
        '"It creaks at night," he said.',
        "people/kisaka-tanu",
    ),
    "not one of whom the last speaker told": (
        "Jim Olsen warned that Kisaka Tanu needed rest. Tanu has played all the year. "
        '"It is his first year, and he was fine until May," he said.',
        None,
    ),
    "who thinks it, not of whom": (
        'Peter Lund could not believe that Jim Olsen had closed the pier.\n\n"It creaks at night," he wrote.',
        "people/peter-lund",
    ),
    "nor the chief of a firm named after one": (
        "The CEO of Lund was accused by his wife, who later said he threatened to leave her.",
        None,
    ),
    "the text has gone on to another person": (
        '"The pier is old," said Peter Lund, a baker.\n\nJim Olsen, a clerk, agreed with Lund about the pier.\n\n'
        '"It creaks at night," he said.',
        "people/jim-olsen",
    ),
    "the text may have gone on": (
        '"The pier is old," said Peter Lund, a baker. A letter went to Jim Olsen.\n\n"It creaks at night," he said.',
        None,
    ),
    "the one it goes on to is a woman": (
        '"The pier is old," said Peter Lund, a baker.\n\nAnna Berg agreed with Lund about the pier.\n\n'
        '"It creaks at night," he said.',
        "people/peter-lund",
    ),
    "one of whom the claim may tell by an office": (
        "Jim Olsen has no doubt. Peter Lund is using the bridge. "
        "Why will the mayor not simply take the offer of the towns, he demanded.",
        None,
    ),
    "who says on at once, of one of whom the text told": (
        "Jim Olsen won. Peter Lund left, and he said it rained. "
        '"Who can be trusted to get a grip on the rats? Jim Olsen?"\n\nJim Olsen has failed, he claimed.',
        "people/peter-lund",
    ),
    "who says on at once, and long": (
        'Peter Lund left. "It rained all week," he said in the hall.\n\n"It is late. It is cold here. '
        'The hall is dark. The roof is wet. The sky is grey. The town is old. The work is done for now," he said.',
        "people/peter-lund",
    ),
    "who says on, not what he cites": (
        "Peter Lund said research by the Harbour Board showed that the pier was old. "
        "Already, he said, there have been four floods.",
        "people/peter-lund",
    ),
    "his own pronoun in the sentence before": (
        "Peter Lund wrote to Jim Olsen in May. He bought two boats for the town. He sold one of them to Olsen.\n\n"
        '"It creaks at night," he said.',
        "people/peter-lund",
    ),
    "gone on, and taken up": (
        '"The pier is old," said Peter Lund, a baker. Jim Olsen left for the north. He sold his boat.\n\n'
        '"It creaks at night," he said.',
        "people/jim-olsen",
    ),
    "who is asked answers": (
        'Peter Lund is a baker. He asked Jim Olsen about the pier.\n\n"It creaks at night," he said.',
        None,
    ),
    "a pronoun that may be anybody's": (
        'In May, letters went to Peter Lund and to Jim Olsen. He bought two boats.\n\n"It creaks at night," he said.',
        None,
    ),
    "a quotation of several sentences before the pronoun": (
        "Mayor Peter Lund left a message for Jim Olsen. In a copy of the message, the mayor cursed Olsen.\n\n"
        '"I would like to talk to you. I want you to prove it. Take this down," he said.',
        "people/peter-lund",
    ),
    "who is he is not she": (
        'Okerai Vell met Kisaka Tanu at the pier. "Leave it," Vell shot back. '
        "As Tanu played down the boos he faced, she added: "
        '"You are late again, as always."',
        "people/okerai-vell",
    ),
    "his own gloves": (
        "Okerai Vell came to the pier. Kisaka Tanu had lost his gloves, she said.",
        "people/okerai-vell",
    ),
    "her friend, whose name tells no sex": (
        'Kisaka Tanu praised Okerai Vell. After Tanu had closed her shop, he said: "The pier creaks at night."',
        "people/okerai-vell",
    ),
    "he may be either": (
        "Anna Berg came to the pier. Okerai Vell saw Kisaka Tanu when he was late, she said.",
        None,
    ),
    "she is told of, and cannot be who he is": (
        "Anna Berg will face the same doubts as Peter Lund. He noted that Anna Berg had lost a boat in May.",
        "people/peter-lund",
    ),
}


@pytest.mark.parametrize("case", LAST)
def test_whom_the_last_pronoun_means(case: str) -> None:
    text, speaker = LAST[case]
    assert statements_of(text, NAMES)[-1].speaker == speaker


GOES_ON: dict[str, tuple[str, str | None]] = {
    "over a sentence about something else": (
        'Peter Lund opened the pier with Jim Olsen. "It is sound," Lund said. "It held," he said. The boats lie idle, '
        "while the trains are full.\n\nPeople are losing faith in the ferry, he said.",
        "people/peter-lund",
    ),
    "far from the name": (
        "Peter Lund opened the pier. It rained. The boats lay idle. The trains were full. The cranes stood still. "
        'The hall was cold. He said the wood was sound. The market was shut. The streets were wet.\n\n"It held," '
        "he said.",
        "people/peter-lund",
    ),
    "where it told of another": (
        "Peter Lund opened the pier. He said Olsen knew nothing of wood. The boats lay idle.\n\n"
        "He added that the ferry was late.",
        "people/peter-lund",
    ),
    "not where another has come since": (
        'Peter Lund opened the pier. "It is sound," Lund said. "It held," he said.\n\nThat did not satisfy Jim Olsen. '
        '"It creaks at night," he said.',
        "people/jim-olsen",
    ),
}


@pytest.mark.parametrize("case", GOES_ON)
def test_a_pronoun_takes_up_who_spoke_as_one_before(case: str) -> None:
    text, speaker = GOES_ON[case]
    assert statements_of(text, NAMES)[-1].speaker == speaker


def test_a_people_is_not_one_who_may_be_he() -> None:
    article = make_article("Peter Lund came late. Republicans said the pier was old. It creaks at night, he said.")
    named = name_mentions(article, {**NAMES, "Republicans": "organisations/republicans"})
    named = tuple(replace(m, demonym=m.text == "Republicans") for m in named)
    found = find_all_statements([article], {article.id: analyse(article, MODEL)}, named)
    assert found[-1].speaker == "people/peter-lund"
