"""Sentences that count the same thing differently do not say the same."""

from __future__ import annotations

import pytest

from tests.accounts.laid import compare


def agree(*sentences: str) -> bool:
    """Whether accounts of one event that have these sentences are shown as saying the same."""
    return bool(compare(*sentences).shared)


SCORED = "Mikkel Ostrand scored {} in the final of the Port Imber tournament on Monday."
STRUCK = "The quake struck at a depth of {} below the harbour of Port Imber on Monday."
FREED = "Ana Petrova freed {} from the harbour prison of Port Imber on Monday."

JAILED = "Mikkel Ostrand was jailed for {} over the arson at the harbour of Port Imber."
LEFT = "Mikkel Ostrand left the harbour prison of Port Imber with his lawyer {}."


@pytest.mark.parametrize(
    ("sentence", "one", "other"),
    [
        (SCORED, "16 points", "15 points"),
        (STRUCK, "1.2 miles", "12 miles"),
        (FREED, "three sailors", "five sailors"),
        (FREED, "at least ten sailors", "five sailors"),
        (FREED, "three young sailors", "two sailors"),
        (FREED, "nine merchant sailors", "two merchant sailors"),
        (JAILED, "2 years", "2 1/2 years"),
        (JAILED, "a 5-year term", "a 7-year term"),
        (JAILED, "his first offence", "his second offence"),
        (JAILED, "the 3rd round", "the 5th round"),
        (JAILED, "$50 million", "$60 million"),
        (JAILED, "a 5 percent share", "a 7% share"),
        (JAILED, "five days and 20 years", "six days and 20 years"),
        (FREED, "two sailors and 20 sailors", "three sailors and 20 sailors"),
        (FREED, "14 sailors so far in five raids", "14 sailors in a raid"),
        (FREED, "Norvik, 36,", "Norvik, 38,"),
        (FREED, "a 36-year-old man", "a 38-year-old man"),
        (STRUCK, "2 miles, killing five,", "2 miles, killing seven people,"),
        (LEFT, "on Monday", "on Thursday"),
        (LEFT, "on 14 October", "on 20 October"),
        (LEFT, "on 14 October", "in September"),
        (LEFT, "at 3:30 a.m.", "by 6: 40 a. m."),
        (LEFT, "at 8 p.m.", "at 8 am"),
        (LEFT, "late in September", "in October 2031"),
        (LEFT, "in 2031", "in 2033"),
    ],
)
def test_figures_that_exclude_each_other(sentence: str, one: str, other: str) -> None:
    assert not agree(sentence.format(one), sentence.format(other))


@pytest.mark.parametrize(
    ("sentence", "one", "other"),
    [
        (SCORED, "16 points", "16 points"),
        (SCORED, "16 points", "sixteen points"),
        (SCORED, "16 points and five goals", "16 points and eight assists"),
        (FREED, "at least five sailors", "seven sailors"),
        (FREED, "three sailors", "sailors"),
        (JAILED, "2 1/2 years", "2.5 years"),
        (JAILED, "$50 million", "nearly $50.3 million"),
        (JAILED, "his second offence", "his second offence on the first day"),
        (JAILED, "his second offence", "an offence"),
        (FREED, "14 sailors so far", "14 sailors"),
        (FREED, "five sailors in total", "sailors"),
        (LEFT, "on Monday", "on Monday morning"),
        (LEFT, "on Monday", "on 14 October"),
        (LEFT, "on 14 October", "in 2031"),
        (LEFT, "on 14 October", "in October 2031"),
        (LEFT, "around 7 p. m.", "at 7:05 pm"),
    ],
)
def test_figures_that_go_together(sentence: str, one: str, other: str) -> None:
    assert agree(sentence.format(one), sentence.format(other))


def test_the_sentences_of_one_row_agree_with_each_other_too() -> None:
    """A sentence without a figure goes with each of two that exclude each other, but not with both in one row."""
    rows = compare(*(FREED.format(who) for who in ("sailors", "three sailors", "five sailors"))).shared
    assert [len(row) for row in rows] == [2]


def test_every_two_sentences_of_a_row_say_the_same() -> None:
    """The first sentence tells of two things, of which each of the others tells one."""
    both = "Mikkel Ostrand fled from the burning Norvik ferry and Ana Petrova repaired the old Halden lighthouse."
    one = "Mikkel Ostrand, police say, fled from the burning Norvik ferry."
    other = "Ana Petrova, police say, repaired the old Halden lighthouse."
    rows = compare(both, one, other).shared
    assert sorted(len(row) for row in rows) == [2]


CLAIMED = "The mayor of Port Imber ignored the storm warnings of the harbour office, said Petrova."


@pytest.mark.parametrize(
    "denial",
    [
        "The mayor of Port Imber denied that the storm warnings of the harbour office were ignored, said Petrova.",
        "Petrova said it was not true that the mayor of Port Imber ignored the storm warnings of the harbour office.",
    ],
)
def test_a_claim_and_its_denial_do_not_say_the_same(denial: str) -> None:
    assert not agree(CLAIMED, denial)
    assert agree(denial, denial.replace("Petrova", "Karvel"))
    assert agree(CLAIMED, CLAIMED.replace("Petrova", "Karvel"))


REOPENED = "The harbour of Port Imber {} to the ferries of Norvik on Monday, said Mikkel Ostrand."


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("will reopen", "will not reopen", False),
        ("has reopened", "never reopened", False),
        ("will not reopen", "won't reopen", True),
        ("is open, as nobody complained,", "is open, as boatmen complained,", False),
        ("is open", "was previously open", False),
    ],
)
def test_what_is_not_so_or_no_longer_so_is_not_said_by_a_sentence_without_such_a_word(
    one: str, other: str, *, same: bool
) -> None:
    assert agree(REOPENED.format(one), REOPENED.format(other)) is same


ARRAIGNED = "Mikkel Ostrand was arraigned in the district court of Port Imber on two charges of arson."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (ARRAIGNED, "Mikkel Ostrand was arrested near the district court of Port Imber on two charges of arson."),
        (
            "The harbour office of Port Imber is preparing for a possible recount of the ballots.",
            "The party of Ana Petrova would join a recount of the ballots at the harbour office of Port Imber.",
        ),
        (
            "The Port Imber police made an arrest in the murder case of the harbour pilot.",
            "The Port Imber police will hold a press conference on the murder case of the harbour pilot.",
        ),
        (  # the one names what the other reports, but reports something else of it
            "Eleven pilots of the Port Imber harbour office were charged with arson and smuggling.",
            "Ana Petrova is the first pilot of the Port Imber harbour office to be freed of charges of arson.",
        ),
        (
            "Dozens held candles at the vigil for the harbour pilot at the Port Imber lighthouse.",
            "A new vigil with candles for the harbour pilot is planned at the Port Imber lighthouse.",
        ),
        (
            "Mikkel Ostrand was jailed for life for the murder of two pilots of Port Imber.",
            "Mikkel Ostrand is accused of the murder of two pilots of Port Imber, for which he may be jailed.",
        ),
    ],
)
def test_sentences_about_the_same_people_that_say_different_things(one: str, other: str) -> None:
    assert not agree(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (ARRAIGNED, "The arraignment of Mikkel Ostrand on two charges of arson was held in Port Imber."),
        (ARRAIGNED, "Police said Mikkel Ostrand was arraigned in a court of Port Imber on two charges of arson."),
        (
            "Two pilots of the Port Imber harbour office died in the explosion of the ferry.",
            "Two pilots of the Port Imber harbour office were killed by the explosion of the ferry.",
        ),
        (
            "The harbour pilot is in a Port Imber hospital after the explosion of the ferry.",
            "The explosion of the ferry sent the harbour pilot to a Port Imber hospital.",
        ),
        (  # nearly all words agree, the verb does not
            "Mikkel Ostrand bought the Halden shipyard in Port Imber for nine million from Norvik.",
            "Mikkel Ostrand acquired the Halden shipyard in Port Imber for nine million from Norvik.",
        ),
    ],
)
def test_sentences_that_say_the_same_in_other_words(one: str, other: str) -> None:
    assert agree(one, other)


@pytest.mark.parametrize(
    ("before", "shown"),
    [
        ("Ana Petrova carried a .", False),
        ("A few loaded .", False),
        ("Rusty and old .", False),
        ("Ana Petrova ran off.", True),
    ],
)
def test_a_sentence_that_begins_inside_a_figure(before: str, shown: bool) -> None:
    """The point of ".38" was taken for a full stop, where spaces were put around it."""
    text = f"{before} 38 calibre revolvers of the harbour watch of Port Imber were fired at the ferry."
    assert agree(text, text) is shown


@pytest.mark.parametrize(("title", "shown"), [("Const.", False), ("Supt.", False), ("watch.", True)])
def test_a_sentence_that_ends_in_a_title(title: str, shown: bool) -> None:
    text = f"The ferry of Port Imber was set on fire on Monday, said the harbour {title}"
    assert agree(text, text) is shown
