"""What the speaker does besides, what a list goes on with, and who is named behind another's name."""

from __future__ import annotations

import pytest

from tests.statements.grammar import statements_of, told

NAMES = {
    "Ms Berg": "people/berg",
    "Green": "people/green",
    "Tom Lund": "people/tom-lund",
    "Lund and Sons": "organisations/lund-and-sons",
    "Patten Boys": "people/patten-boys",
    "Norvik": "places/norvik",
}


def all_told(text: str) -> list[str]:
    """What was said, for each statement of the text."""
    return [told(text, s)[0] for s in statements_of(text)]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Speakers voiced fears that the mayor was too weak or praised her for it.",
            ["fears that the mayor was too weak"],
        ),
        ("Witnesses said the judge was too strict or thanked him for his work.", ["the judge was too strict"]),
        (
            "Panels of men alternately expressed concerns that Judge Lund was too hard or praised him as a careful "
            "judge.",
            ["concerns that Judge Lund was too hard"],
        ),
        ("Lund said the pilot was ill and told her so.", ["the pilot was ill and told her so"]),
        ("Lund said he was glad and thanked them for it.", ["he was glad and thanked them for it"]),
        ("Lund said the mayor was ill or blamed the town for it.", ["the mayor was ill or blamed the town for it"]),
        (
            "Lund said that the firm sent out a form and praised her.",
            ["the firm sent out a form and praised her"],
        ),
    ],
)
def test_praise_of_who_is_spoken_of_is_the_speakers(text: str, claims: list[str]) -> None:
    assert all_told(text) == claims


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Enter Ms Berg — a former aide who describes herself on Twitter as loving God, cats, the Daughters of the "
            "Norvik Revolution “& all things blue!” — whose comment was sharp.",
            "loving God, cats, the Daughters of the Norvik Revolution “& all things blue!”",
        ),
        ("Ms Berg describes herself as loving God, runs a shop and paints “hens.”", "loving God"),
    ],
)
def test_a_list_that_ends_in_a_quotation_is_whole(text: str, claim: str) -> None:
    assert all_told(text)[0] == claim


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("New figures from the bank, Lund said, suggest that the town is growing.", ["Lund"]),
        ("The letter, Berg said, shows that the firm knew of the leak.", ["Berg"]),
        ("New figures suggest that the town is growing.", ["New figures"]),
    ],
)
def test_what_a_thing_shows_in_somebodys_words_is_theirs(text: str, speakers: list[str]) -> None:
    assert [told(text, s)[2] for s in statements_of(text)] == speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A lawyer for Ms Berg, Tom Lund of Lund and Sons, confirmed that she was ill.", "people/tom-lund"),
        ("A lawyer for Ms Berg, Tom Lund of Patten Boys, confirmed that she was ill.", "people/tom-lund"),
        (
            "A lawyer for Mr. Green, Tom Lund of Lund and Sons, confirmed in a statement that he was ill.",
            "people/tom-lund",
        ),
        (
            "A lawyer for Mr. Green, Tom Lund of Patten Boys, confirmed in a statement that he was ill.",
            "people/tom-lund",
        ),
        ("A lawyer for Mr. Green, Tom Lund, and Ms Berg, confirmed in a statement that he was ill.", None),
        ("A lawyer for Ms Berg, Tom Lund, confirmed that she was ill.", "people/tom-lund"),
        ("A lawyer for Ms Berg, a friend of Patten Boys, confirmed that she was ill.", None),
    ],
)
def test_who_is_named_behind_whom_they_act_for(text: str, speaker: str | None) -> None:
    assert [s.speaker for s in statements_of(text, NAMES)] == [speaker]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "The paper left the mayor out, though it has a clue: A senior aide was told to call him, according to the "
            "court.",
            "A senior aide was told to call him",
        ),
        ("The town has two ports: Norvik and Oxley, according to Lund.", "The town has two ports: Norvik and Oxley"),
        ("It was plain: nobody came, according to Lund.", "It was plain: nobody came"),
    ],
)
def test_according_to_reports_the_sentence_behind_a_colon(text: str, claim: str) -> None:
    assert all_told(text)[-1] == claim


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Berg argued that the vote was a sham and warned that she would go.",
            ["the vote was a sham", "she would go"],
        ),
        (
            "Lund announced the mill would shut in May and said that the men knew.",
            ["the mill would shut in May", "the men knew"],
        ),
        (
            "Mr Lund, in the north, asserted in the letter that two men in the town had met the mayor, and complained "
            "that they were late.",
            ["two men in the town had met the mayor", "they were late"],
        ),
        ("Lund said the mayor lied and told him that he was ill.", ["the mayor lied and told him that he was ill"]),
        ("Ms Berg said the firm left and added that it was late.", ["the firm left", "it was late"]),
        ("Ms Berg said the firm would close and warned men it was late.", ["the firm would close", "it was late"]),
        ("Ms Berg said it backs the plan and asked the mayor to explain it.", ["it backs the plan", "to explain it"]),
        ("Ms Berg said his firm had left, but admitted it was late.", ["his firm had left", "it was late"]),
        ("Ms Berg said the film had been cut and dismissed it as late.", ["the film had been cut"]),
        ("Ms Berg said the film was cold and refused to see it.", ["the film was cold"]),
        ("Ms Berg said the men left and told us it was late.", ["the men left and told us it was late"]),
        ("Ms Berg said the mill should be shut and allowed to rust.", ["the mill should be shut and allowed to rust"]),
        ("Ms Berg said she has met him and found he was ill.", ["she has met him and found he was ill"]),
        ("Ms Berg said the film showed men and found it late.", ["the film showed men and found it late"]),
    ],
)
def test_what_the_speaker_says_by_another_verb_is_another_claim(text: str, claims: list[str]) -> None:
    assert all_told(text) == claims
