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
            'Chief clerk Anna Berg said she knows "the way is uphill" for the plan, but sought to win her staff over.',
            'she knows "the way is uphill" for the plan',
        ),
        (
            "Lund called for clerks to organize a two-day march and later stood with mayors as they held flags.",
            "clerks to organize a two-day march",
        ),
        (
            "The attorney of Norvik, Anna Berg, said a coalition of towns planned to file suit in the coming weeks to "
            "defend the pier, and one local group announced its own legal action.",
            "a coalition of towns planned to file suit in the coming weeks to defend the pier",
        ),
        ("Lund claims that the count is wrong, without any evidence.", "the count is wrong"),
        ("Lund claimed that the count was wrong, without any evidence.", "the count was wrong"),
        ("Berg said it was a normal day and denied that it was late.", "it was a normal day"),
        ("Lund told the Wave there is no plan and says the port will stay open.", "there is no plan"),
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
        (
            "Lund also said in Dutch that, if elected mayor, he believes that the town cannot move its clerks in the "
            "port right now, and he expects a plan that has all the parts of the old one.",
            "if elected mayor, he believes that the town cannot move its clerks in the port right now, and he expects "
            "a plan that has all the parts of the old one",
        ),
        ('Berg wrote in the book, "The Tide," that it was late.', "it was late"),
    ],
)
def test_the_claim_ends_before_what_is_told_besides(text: str, claim: str) -> None:
    assert claim in claims_of(text)


def test_who_else_tells_it_is_no_part_of_the_claim() -> None:
    claim = "the town of Norvik should not walk into a row that should be settled by its clerks"
    assert claims_of(f"Lund said {claim}, the Wave reported.") == [claim]


def test_a_claim_before_what_the_reporter_makes_of_it_is_sure() -> None:
    text = "The man said the note shows the board to be biased against Lund — assertions Berg has flatly rejected."
    assert statements_of(text, CAST)[0].sure


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
