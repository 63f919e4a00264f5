"""Clauses, sources and deeds that the reporter adds to a claim are no part of it."""

from __future__ import annotations

import pytest

from tests.statements.grammar import CAST, statements_of, told


def claims_of(text: str) -> list[str]:
    """The words that were said, for each statement of the text."""
    return [told(text, statement)[0] for statement in statements_of(text, CAST)]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Berg said she will sell the mill, which burned down in May.", "she will sell the mill"),
        ("Lund says he wants to leave the Harbour Board, which meets in June.", "he wants to leave the Harbour Board"),
        (
            "Berg said the clerks should go for their “rude” notes in the group, which has existed for years, "
            "according to the Wave.",
            "the clerks should go for their “rude” notes in the group",
        ),
        (
            "Lund said the port would hire Jim Olsen and Ida Falk, both of whom were tried in May.",
            "the port would hire Jim Olsen and Ida Falk",
        ),
        ("Berg praised “the work” of the mill, which had cost two lives.", "“the work” of the mill"),
    ],
)
def test_a_clause_of_another_time_or_about_a_name_closes_the_claim(text: str, claim: str) -> None:
    assert claims_of(text)[0] == claim


@pytest.mark.parametrize(
    "claim",
    [
        "he had met Jim Olsen, who told him it was late",
        "the men fired at the guards, who fired back",
        "she would sell the boat, which would cost the town a crown",
        "the boat was in the bay, which led to the fire",
        "the pier is shut, which was not true in May",
        "the board is in a fix, where nobody helped it",
    ],
)
def test_a_clause_that_argues_or_goes_on_stays(claim: str) -> None:
    assert claims_of(f"Lund said {claim}.")[0].rstrip(".") == claim


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Lund said the town should stay out of a row that should be settled by its clerks, the Wave reported.",
            "the town should stay out of a row that should be settled by its clerks",
        ),
        ("Berg said it was a normal day and denied that it was late.", "it was a normal day"),
        ("Lund told the Wave there is no plan and says the port will stay open.", "there is no plan"),
        (
            "Berg said she knows the road is long, but pressed her party to take it.",
            "she knows the road is long",
        ),
        (
            "Berg called for the clerks to strike for a day and later stood with the mayor.",
            "the clerks to strike for a day",
        ),
        ("Lund said the port planned a suit, and one firm announced its own suit.", "the port planned a suit"),
        (
            "Berg said the bill was the fastest way, and she insisted that it would pass.",
            "the bill was the fastest way",
        ),
        ("The talks will end in May, Berg said, without elaborating.", "The talks will end in May"),
        ("Berg said the talks would end in May without elaborating.", "the talks would end in May"),
        ("Critics said the board is biased — assertions the mayor has denied.", "the board is biased"),
        ("Lund said the fees would go up - the latest in a row of cuts.", "the fees would go up"),
        ("Lund said the port would close -- as he cited an older report.", "the port would close"),
        (
            "One clerk dubbed the mill a “hall of ghosts” when the Wave obtained letters that told of its losses.",
            "the mill a “hall of ghosts”",
        ),
        (
            'Lund also compared a hospital in Oxley to a "zoo" in the speech, saying that it was loud.',
            'a hospital in Oxley to a "zoo"',
        ),
        ("Lund said in Dutch that, if it rained, he would go.", "if it rained, he would go"),
        ('Berg wrote in the book, "The Tide," that it was late.', "it was late"),
    ],
)
def test_the_claim_ends_before_what_is_told_besides(text: str, claim: str) -> None:
    assert claim in claims_of(text)


@pytest.mark.parametrize(
    "claim",
    [
        "the town needs clean and planned growth",
        "it was late and rained that day",
        "the men left the mill without giving up their pay",
    ],
)
def test_a_second_verb_of_the_claim_stays(claim: str) -> None:
    assert claims_of(f"Lund said {claim}.")[0].rstrip(".") == claim


def test_a_claim_before_a_clause_of_the_reporter_is_sure() -> None:
    text = 'Berg said they "cannot agree" to the plan, which was shown last week by the mayor, calling it "a mess".'
    assert statements_of(text, CAST)[0].sure
