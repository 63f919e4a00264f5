"""Where a claim begins and ends beside lists, names with "of", and what the narrator tells; and what is no claim."""

from __future__ import annotations

import pytest

from tests.statements.grammar import statements_of, told

CLAIMS: dict[str, list[str]] = {
    # the subject of the clause is a list behind a comma
    'She said she did not feel her own aides could be trusted, but suggested the "four-cornered bargain" between '
    "the port, fishermen and the mill had a hand in the trouble.": [
        "she did not feel her own aides could be trusted",
        'the "four-cornered bargain" between the port, fishermen and the mill had a hand in the trouble',
    ],
    # "that" points
    "Berg said that plan would fail.": ["that plan would fail"],
    "Berg said that plans would fail.": ["plans would fail"],
    "Berg said that demand was weak.": ["demand was weak"],
    # the first "of" is of who is accused
    "Berg accused the director of the museum of hiding the letters.": ["hiding the letters"],
    "Anna Berg accused the owner of the mine of ignoring warnings.": ["ignoring warnings"],
    "Berg accused the bank of hiding costs of the merger.": ["hiding costs of the merger"],
    "Berg warned the town of the danger of flooding the mine.": ["the danger of flooding the mine"],
    # what is not denied is not denied
    "Peter Lund is not disputing that the money was paid.": [],
    "Berg does not deny that she met the owner.": [],
    "Berg denied that she met the owner.": ["she met the owner"],
    # the narrator sets something against the claim, in the present tense
    "Lund said he will produce more films but on issues like pay he has so far only offered talks.": [
        "he will produce more films"
    ],
    "Berg said she would build homes but her party is against it.": ["she would build homes"],
    "Lund said he will come but he has not packed.": ["he will come but he has not packed"],
    'Lund said it was late but "she is here".': ['it was late but "she is here"'],
    "Lund said the plan would work but in the north it would need more money.": [
        "the plan would work but in the north it would need more money"
    ],
    # the clause behind the verb is said, and not the sentence before it
    "The price fell, Lund says demand is weak.": ["demand is weak"],
    "The price fell, Lund says.": ["The price fell"],
    # who asks for something does something besides
    "Fans urged the network to keep the series and have paid for an advert.": ["to keep the series"],
    "Berg urged Lund to resign and threatened to sue him.": ["to resign", "to sue him"],
    "The union asked members to reject the offer and call a strike.": ["to reject the offer and call a strike"],
    # a second participle of saying
    "Berg endorsed Lund, saying the town is poor and warning that it would stay so.": [
        "the town is poor",
        "it would stay so",
    ],
    "Berg spoke, saying Lund was sending letters and demanding money from the fund.": [
        "Lund was sending letters and demanding money from the fund"
    ],
    # what was not told
    "Lund said the tests had failed, without saying why.": ["the tests had failed"],
    "Lund said the firm had grown without taking loans.": ["the firm had grown without taking loans"],
    # the narrator corrects it
    "Berg told the paper she had not been in the north when in fact she had been there twice.": [
        "she had not been in the north"
    ],
    "Lund said the mill was closed, when actually it ran all year.": ["the mill was closed"],
    "Lund said Berg claimed to be poor when in fact she owned two mills.": [
        "Berg claimed to be poor when in fact she owned two mills",
    ],
    "Lund said it rained when the mill burned.": ["it rained when the mill burned"],
    # a verb of another form than what is said is the speaker's deed
    "Anna Berg said her firm would make changes and tried to win back the town.": ["her firm would make changes"],
    "Anna Berg said the mill must close and locked its gates.": ["the mill must close"],
    "Peter Lund said the fees are high and is ready to go to court.": ["the fees are high"],
    "Anna Berg said the clerks would leave and wanted them to stay.": [
        "the clerks would leave and wanted them to stay"
    ],
    "Anna Berg said the mill would be closed and moved to Norvik.": ["the mill would be closed and moved to Norvik"],
    # what the speaker does behind a quotation
    'Peter Lund told the owner of the mill "It is late" and left.': ['"It is late"'],
    # a condition is part of what is said
    "Berg said she would come, but only if the clerks stay.": ["she would come, but only if the clerks stay"],
    # a quotation right behind the claim is part of it
    "Peter Lund, who said in March that the board should act to stop the boats “today,” now wants to leave.": [
        "the board should act to stop the boats “today,”"
    ],
    # the subject has a relative clause
    "Peter Lund insisted the nine percent across-the-board price cut he's pushing is not nearly as deep as it looks.": [
        "the nine percent across-the-board price cut he's pushing is not nearly as deep as it looks"
    ],
    # who is warned, a phrase of the sentence, and the noun that the clause is about, are nothing that is said
    "Peter Lund issued a blunt warning to Mayor Anna Berg Thursday evening: Leave the pier or face the law.": [],
    'In words that will be taken as a blow to Berg, Lund told clerks: "I hope they think of it."': [
        '"I hope they think of it."'
    ],
    "At the mill there is no work, Peter Lund said.": ["At the mill there is no work"],
    # a court does what it orders
    "The judge ordered her to be held until Friday.": [],
    "The mayor ordered the police to leave.": ["to leave"],
}
SPEAKERS: dict[str, str] = {
    'In fact, Berg thought the fishing crisis was a passing thing, and told Lund: "I do not see the trouble."': "Berg",
    'Anna Berg thought the slump was over, and told reporters: "We must build it now."': "Anna Berg",
}


@pytest.mark.parametrize(("text", "expected"), CLAIMS.items())
def test_a_claim_is_what_was_said_and_no_more(text: str, expected: list[str]) -> None:
    assert [told(text, s)[0] for s in statements_of(text)] == expected


def test_a_second_participle_of_saying_is_of_who_says_the_first() -> None:
    text = "Anna Berg endorsed Peter Lund, saying he was good for the town and vowing to help him."
    assert [told(text, s)[2] for s in statements_of(text)] == ["Anna Berg", "Anna Berg"]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS.items())
def test_a_thing_is_not_the_speaker_of_a_joined_verb(text: str, expected: str) -> None:
    assert [told(text, s)[2] for s in statements_of(text)] == [expected]
