"""Ways of saying beside "said that": beliefs, "made it clear that", "as she acknowledged", "was quick to note"."""

from __future__ import annotations

import pytest

from cuttings.statements.cues import reporting_verbs
from tests.statements.grammar import statements_of, told

NAMES = {
    "Anna Berg": "people/anna-berg",
    "Berg": "people/anna-berg",
    "Peter Lund": "people/peter-lund",
    "Lund": "people/peter-lund",
}

SAID = {
    # beliefs
    "Berg believes that the harbour will close.": ("the harbour will close", "believes", "Berg"),
    "Berg believes in the harbour.": None,
    "Berg does not believe that the harbour will close.": None,
    # it is made clear
    "Lund made it clear that he had misgivings.": ("he had misgivings", "made", "Lund"),
    "Lund made clear that the talks were over.": ("the talks were over", "made", "Lund"),
    "Lund made the windows clear.": None,
    "A docker made it clear that the talks were over.": ("the talks were over", "made", "A docker"),
    # whose word a sentence is
    "As Lund acknowledged, the guild has no money.": ("the guild has no money", "acknowledged", "Lund"),
    "As Lund said so, the crowd left the square.": None,
    "As Lund spoke, the crowd left the square.": None,
    # to have said it
    "Berg was quick to note that the ferry had never been late.": ("the ferry had never been late", "note", "Berg"),
    "Berg was careful to say that the ferry was late.": ("the ferry was late", "say", "Berg"),
    "Berg would be pleased to say that the ferry was late.": None,
    "Berg was not pleased to say that the ferry was late.": None,
    "Lund went on to explain how the harbour lost its ships.": (
        "how the harbour lost its ships",
        "explain",
        "Lund",
    ),
    # a noun beside the verb
    "Berg expressed concern that the vote was delayed.": ("the vote was delayed", "expressed", "Berg"),
    "Berg voiced doubts that the vote was delayed.": None,
    # the subject of the auxiliary
    "Berg is reassuring residents that the ferry will run in winter.": (
        "the ferry will run in winter",
        "reassuring",
        "Berg",
    ),
}


@pytest.mark.parametrize("text", [text for text in SAID if SAID[text]])
def test_the_verb_of_each_is_known(text: str) -> None:
    (statement,) = statements_of(text, NAMES)
    assert statement.lemma in reporting_verbs()


@pytest.mark.parametrize("text", SAID)
def test_who_says_what_in_other_ways(text: str) -> None:
    found = [told(text, statement) for statement in statements_of(text, NAMES)]
    assert found == ([SAID[text]] if SAID[text] else [])
