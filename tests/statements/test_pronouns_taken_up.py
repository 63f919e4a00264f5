"""Whom "he" and "she" mean where the text goes on to another person, or takes up its own pronoun."""

from __future__ import annotations

import pytest

from tests.statements.grammar import statements_of

NAMES = {
    "Anna Berg": "people/anna-berg",
    "Berg": "people/anna-berg",
    "Peter Lund": "people/peter-lund",
    "Lund": "people/peter-lund",
    "Jim Olsen": "people/jim-olsen",
    "Olsen": "people/jim-olsen",
}

LAST: dict[str, tuple[str, str | None]] = {
    "the text has gone on to another person": (
        '"The pier is old," said Peter Lund, a baker.\n\nJim Olsen, a clerk, agreed with Lund about the pier.\n\n'
        '"It creaks at night," he said.',
        "people/jim-olsen",
    ),
    "the text has not gone on": (
        '"The pier is old," said Peter Lund, a baker. A letter went to Jim Olsen.\n\n"It creaks at night," he said.',
        "people/peter-lund",
    ),
    "the one it goes on to is a woman": (
        '"The pier is old," said Peter Lund, a baker.\n\nAnna Berg agreed with Lund about the pier.\n\n'
        '"It creaks at night," he said.',
        "people/peter-lund",
    ),
    "his own pronoun in the sentence before": (
        "Peter Lund wrote to Jim Olsen in May. He bought two boats for the town. He sold one of them to Olsen.\n\n"
        '"It creaks at night," he said.',
        "people/peter-lund",
    ),
    "a pronoun that may be anybody's": (
        'In May, letters went to Peter Lund and to Jim Olsen. He bought two boats.\n\n"It creaks at night," he said.',
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
