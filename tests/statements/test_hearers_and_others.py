"""What is told to somebody who says something too, and what others than the subject of the sentence are told or ask."""

from __future__ import annotations

import pytest

from tests.statements.grammar import statements_of, told


def all_told(text: str) -> list[tuple[str, str | None]]:
    """What was said and by whom, for each statement of the text."""
    return [(told(text, s)[0].rstrip("."), told(text, s)[2]) for s in statements_of(text)]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Berg told her host, who noted that she had lost twice, that she would run again.",
            [("she had lost twice", "her host"), ("she would run again", "Berg")],
        ),
        (
            "Lund told the reporter, who said he had seen the letter, that it was a fake.",
            [("he had seen the letter", "the reporter"), ("it was a fake", "Lund")],
        ),
        (
            "Ann Berg told her guest, who pointed out that the mill was shut, that while the town did not open it "
            "(it does not), “the firm would.”",
            [
                ("the mill was shut", "her guest"),
                ("while the town did not open it (it does not), “the firm would.”", "Ann Berg"),
            ],
        ),
        ("Berg told Lund, who was ill.\nHe said, that it rained.", [("it rained", "He")]),
        ("Berg told Lund, who was ill. A day later, that changed.", []),
    ],
)
def test_a_clause_about_the_hearer_is_not_told(text: str, claims: list[tuple[str, str | None]]) -> None:
    assert all_told(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Lund was held for a week and told he would be there for years.", []),
        ("Lund was held and told police he was ill.", [("he was ill", "Lund")]),
        (
            "The BBC, which was at the port, showed a film of men with guns banging on the door and "
            "demanding that he come out.",
            [],
        ),
        (
            "The BBC showed a letter of men blaming the mayor and demanding that he go.",
            [("he go", "men")],
        ),
    ],
)
def test_others_are_told_or_ask(text: str, claims: list[tuple[str, str | None]]) -> None:
    assert all_told(text) == claims


@pytest.mark.parametrize(
    "text",
    [
        "Lund told a tale about a dog, a tale clearly meant to please them.",
        "Ryan first told a humanizing story about a family whose children were hurt, a story clearly prepared to push "
        "back against the portrait of his friend as out of touch.",
    ],
)
def test_a_noun_that_takes_up_the_object_is_no_claim(text: str) -> None:
    assert all_told(text) == []


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The men met Lund in Norvik, D.C. Berg's wife bought a coat, the papers said.", "Berg's wife bought a coat"),
        ("The men met in Norvik, D.C. and left for the north, the papers said.", None),
        ("In Norvik, D.C. Lund met the men, the papers said.", None),
    ],
)
def test_a_sentence_that_ends_with_initials_is_no_part_of_the_next(text: str, claim: str | None) -> None:
    assert all_told(text)[0][0] == (claim or text.removesuffix(", the papers said."))
