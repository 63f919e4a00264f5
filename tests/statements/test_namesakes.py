"""A name that may be another's than the person it is taken for: a surname that relatives share, a name between two."""

from __future__ import annotations

import pytest

from tests.statements.grammar import statements_of

NAMES = {
    "Peter Arden": "people/peter-arden",
    "Rob Arden": "people/rob-arden",
    "Jane Arden": "people/jane-arden",
    "Arden": "people/peter-arden",
    "Candy": "people/candy",
    "Tim Pell": "people/tim-pell",
    "Ann Berg": "people/ann-berg",
}
ARDEN = "people/peter-arden"
CASES: dict[str, tuple[str, str | None]] = {
    "one bearer": ("Peter Arden went home on Monday.\n\n“It was late,” said Arden.", ARDEN),
    "the widow of a bearer": (
        "Peter Arden was shot on Monday. His widow wept in court.\n\n“He was kind,” said Arden.",
        None,
    ),
    "his wife, by her given name": (
        "Peter Arden was shot on Monday.\n\nArden's wife, Candy, spoke on Friday.\n\n“He was kind,” said Arden.",
        None,
    ),
    "a wife whom nobody names": (
        "Peter Arden was hurt on Monday. His wife drove him home.\n\n“I was lucky,” said Arden.",
        ARDEN,
    ),
    "the bearer comes between": (
        "Peter Arden was hurt. His wife, Candy, drove him home. Arden slept for hours.\n\n“I was lucky,” said Arden.",
        ARDEN,
    ),
    "the bearer has spoken already": (
        "Peter Arden said he was hurt.\n\nHis wife, Candy, drove him home.\n\n“I was lucky,” said Arden.",
        ARDEN,
    ),
    "a wife two paragraphs before": (
        "Peter Arden was hurt. His wife, Candy, drove him.\n\nIt rained.\n\nIt was cold.\n\n“I was lucky,” said Arden.",
        ARDEN,
    ),
    "a wife of whom the sentence is not": (
        "Peter Arden was hurt. He called his wife, Candy.\n\n“I was lucky,” said Arden.",
        ARDEN,
    ),
    "a son in full": ("Peter Arden died at home. His son Rob Arden escaped.\n\nArden said that it was late.", None),
    "a son in full, who is only told of": (
        "Peter Arden left home. He drove with Rob Arden.\n\nArden said that it was late.",
        ARDEN,
    ),
    "a son in full, who is quoted of": (
        "Peter Arden left home. “Rob Arden drove,” he said.\n\nArden said that it was late.",
        ARDEN,
    ),
    "the surname stays the child's": (
        "Peter Arden left home. Arden's son, Rob Arden, was hurt.\n\nArden said that it was late.",
        ARDEN,
    ),
    "a title that is not the wife's": (
        "Jane Arden and her husband, Peter Arden, left home.\n\nMr Arden said that it was late.",
        ARDEN,
    ),
    "a title that may be either's": (
        "Jane Arden and her husband, Peter Arden, left home.\n\nDr Arden said that it was late.",
        None,
    ),
    "the full name again": (
        "Peter Arden died at home. His son Rob Arden escaped.\n\nPeter Arden said that it was late.",
        ARDEN,
    ),
    "the wife of the mayor": ("The wife of the mayor of Oxley, Tim Pell, said the house was cold.", None),
    "the lawyer of the suspect": ("The lawyer of the suspect, Tim Pell, said his client was ill.", None),
    "the aide to a minister": ("An aide to the minister, Ann Berg, said the port would close.", None),
    "the mayor of a town": ("The mayor of Oxley, Tim Pell, said the house was cold.", "people/tim-pell"),
    "the chief of the teachers": ("The chief of the teachers, Tim Pell, said the house was cold.", "people/tim-pell"),
    "the mayor's wife": ("The mayor's wife, Ann Berg, said the house was cold.", "people/ann-berg"),
}


@pytest.mark.parametrize("case", CASES)
def test_a_name_that_may_be_anothers_is_nobodys(case: str) -> None:
    text, expected = CASES[case]
    assert statements_of(text, NAMES)[-1].speaker == expected


def test_a_surname_of_several_is_of_the_one_who_has_spoken() -> None:
    text = (
        'The pier was sold to Ann Lund and to Bob Lund. "It is late," Ann Lund said.\n\n'
        'It rained. The harbour was closed. "It is cold," Lund said.'
    )
    names = {"Ann Lund": "people/ann-lund", "Bob Lund": "people/bob-lund", "Lund": "people/lund"}
    assert [s.speaker for s in statements_of(text, names)] == ["people/ann-lund"] * 2
