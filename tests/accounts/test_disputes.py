"""Denials, and the assertions they stand beside."""

from __future__ import annotations

import pytest

from tests.accounts.laid import compare, words


@pytest.mark.parametrize(
    ("assertion", "denial"),
    [
        (
            "The ministry accused the Dockers Union of blocking the gates.",
            "The Dockers Union denied that its members had blocked the gates.",
        ),
        ("Prosecutors charged Mikkel Ostrand with fraud.", "Ostrand pleaded not guilty to fraud."),
        ("Petrova said that Varland had bombed the camp at Lissel.", "Varland denied bombing the camp at Lissel."),
        ("Police suspect Ostrand of arson.", "Mikkel Ostrand has denied arson."),
    ],
)
def test_a_denial_stands_beside_what_it_denies(assertion: str, denial: str) -> None:
    texts = f"{assertion} It rained.", f"The sky was grey. {denial}"
    (dispute,) = compare(*texts).disputes
    assert words(texts, dispute.assertion) == assertion
    assert words(texts, dispute.denial) == denial


@pytest.mark.parametrize(
    ("assertion", "denial", "paired"),
    [
        ("Karvel accused Varland of the attack.", "Varland denied a connection to the bombing.", True),
        ("Petrova blamed the Dockers Union for the raid.", "The Dockers Union denied any part in the assault.", True),
        ("Police accuse Mikkel Ostrand of the murder.", "Ostrand denied the stabbing.", True),
        ("Police accuse Mikkel Ostrand of the theft.", "Ostrand denied the stabbing.", False),
        ("Karvel accused Varland of the attack.", "Varland denied a connection to the murder.", False),
        ("Karvel accused Halden of the attack.", "Varland denied a connection to the bombing.", False),
        ("Varland accused Karvel of the attack.", "Varland denied a connection to the bombing.", False),
    ],
)
def test_reports_of_one_event_have_several_names_for_one_deed(assertion: str, denial: str, *, paired: bool) -> None:
    assert bool(compare(f"{assertion} It rained.", f"The sky was grey. {denial}").disputes) == paired


@pytest.mark.parametrize(
    ("claimed", "paired"),
    [
        ("Karvel believed that the Dockers Union had blocked the gates.", True),
        ("Karvel mistakenly believed that the Dockers Union had blocked the gates.", False),
        ("Karvel said wrongly that the Dockers Union had blocked the gates.", False),
        ("Karvel said that the Dockers Union had wrongly blocked the gates.", True),
    ],
)
def test_what_the_report_calls_an_error_asserts_nothing(claimed: str, *, paired: bool) -> None:
    denial = "The Dockers Union denied that its members had blocked the gates."
    assert bool(compare(f"{claimed} It rained.", f"The sky was grey. {denial}").disputes) == paired


@pytest.mark.parametrize(
    ("charge", "plea", "paired"),
    [
        ("A jury charged Mikkel Ostrand with fraud.", "Ostrand pleaded not guilty to the charges against him.", True),
        ("Mikkel Ostrand was indicted.", "Ostrand said he would plead not guilty, and Ana Petrova left.", True),
        ("A jury did not charge Mikkel Ostrand with fraud.", "Ostrand pleaded not guilty to the charges.", False),
        ("A jury said it did not charge Mikkel Ostrand.", "Ostrand pleaded not guilty to the charges.", False),
        ("In charging Mikkel Ostrand the jury erred.", "Ostrand pleaded not guilty to the charges.", False),
        ("A jury charged Ana Petrova.", "Ostrand said he would plead not guilty, and Ana Petrova left.", False),
        ("A jury charged Ana Petrova.", "Mikkel Ostrand pleaded not guilty to the charges.", False),
    ],
)
def test_a_plea_answers_the_charge_in_any_account(charge: str, plea: str, *, paired: bool) -> None:
    assert bool(compare(f"{charge} It rained.", f"The sky was grey. {plea}").disputes) == paired


@pytest.mark.parametrize(
    ("text", "paired"),
    [
        ("Petrova accused Mikkel Ostrand of theft. It was untrue.", True),
        ("Petrova said the charge, if true, would end his career. It was untrue.", False),
        ("Petrova accused Ostrand of theft. Claims that the harbour was sold were untrue.", False),
    ],
)
def test_what_is_called_untrue_is_the_accusation_before(text: str, *, paired: bool) -> None:
    assert bool(compare(text, "The sky was grey.").disputes) == paired


def test_accusations_that_are_denied_in_a_word_stand_right_before() -> None:
    text = "Petrova accused Mikkel Ostrand of theft. Ostrand rejected the accusation."
    (dispute,) = compare(text, "It rained.").disputes
    assert words([text], dispute.assertion) == "Petrova accused Mikkel Ostrand of theft."
    far = "Petrova accused Mikkel Ostrand of theft. It rained. It snowed. It blew. Ostrand rejected the accusation."
    assert compare(far, "It rained.").disputes == ()


@pytest.mark.parametrize(
    ("claimed", "denial", "paired"),
    [
        (
            "Ana Petrova said that the captain ignored the storm.",
            "Mikkel Ostrand vehemently denied Petrova's claims.",
            True,
        ),
        ("Ana Petrova said that the captain ignored the storm.", "Mikkel Ostrand denied the claims of Petrova.", True),
        ("Ana Petrova alleged that the captain was asleep.", "Ostrand rejected Petrova's allegation.", True),
        ("The captain ignored the storm, said Karvel.", "Mikkel Ostrand denied Petrova's claims.", False),
        ("Ana Petrova said that the captain ignored the storm.", "Petrova denied Ostrand's claims.", False),
    ],
)
def test_claims_of_somebody_who_is_named_stand_beside_their_denial(claimed: str, denial: str, *, paired: bool) -> None:
    text = f"Mikkel Ostrand met Ana Petrova and Karvel. {claimed} {denial}"
    assert [words([text], d.assertion) for d in compare(text, "It rained.").disputes] == [claimed] * paired


def test_an_accusation_in_another_report_stands_beside_the_denial_of_its_claimant() -> None:
    texts = "Ana Petrova accused Mikkel Ostrand of theft. It rained.", "It snowed. Ostrand denied Petrova's accusation."
    (dispute,) = compare(*texts).disputes
    assert words(texts, dispute.assertion) == "Ana Petrova accused Mikkel Ostrand of theft."


@pytest.mark.parametrize(
    ("assertion", "other"),
    [
        ("Ostrand asked for bail.", "The judge denied Ostrand bail."),
        ("Petrova said that the offer was fair.", "Ostrand rejected the offer."),
        ("Petrova accused Ostrand of theft.", "Ostrand did not deny the theft."),
        ("Ostrand was accused of theft.", "Ostrand was denied entry to Varland."),
        ("Varland accused Karvel of arming rebels in Lissel.", "Varland denied bombing Lissel."),
        ("Petrova accused Ostrand of theft.", "Nobody can deny that the theft was clever."),
        ("Police suspect Ostrand of arson.", "Ostrand denied what the police of Lissel did."),
        (
            "Petrova said that Ostrand had sold the harbour licence.",
            "Ostrand would neither confirm nor deny reports that he sold the harbour licence.",
        ),
        (
            "Petrova said that Ostrand had put forward a rise in harbour dues.",
            "Ostrand dismissed her suggestion of a rise in harbour dues.",
        ),
        (
            "Petrova said that Ostrand paid in dlrs for the local harbour.",
            "Ostrand denied local harbour reports that he earned a million dlrs.",
        ),
    ],
)
def test_what_is_refused_or_is_another_matter_is_no_denial(assertion: str, other: str) -> None:
    assert compare(f"{assertion} It rained.", f"The sky was grey. {other}").disputes == ()


def test_who_says_that_somebody_lied_asserts_the_lie_alone() -> None:
    """The claim that was a lie is not theirs: it stands beside no denial, unless the lying is what is denied."""
    called = "Petrova said Kerr lied when he claimed that Mikkel Ostrand had bought the harbour licence."
    texts = f"{called} It rained.", "The sky was grey. Ostrand denied buying the harbour licence."
    assert compare(*texts).disputes == ()
    claimed = "Petrova said that Mikkel Ostrand had bought the harbour licence."
    assert len(compare(f"{claimed} It rained.", texts[1]).disputes) == 1
    lied = "Petrova accused Mikkel Ostrand of fraud and said he lied about the harbour licence."
    assert len(compare(f"{lied} It rained.", "Ostrand denied that he lied about the harbour licence.").disputes) == 1


def test_a_denied_suggestion_is_a_claim() -> None:
    """One that is dismissed is a proposal: what "suggestion" means depends on the verb."""
    texts = (
        "Petrova said that Ostrand had sold the harbour licence. It rained.",
        "It blew. Ostrand denied suggestions that he had sold the harbour licence.",
    )
    assert len(compare(*texts).disputes) == 1
