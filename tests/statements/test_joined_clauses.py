"""What is joined to a claim is part of it, or what the narrator or somebody else tells; and claims without a clause."""

from __future__ import annotations

import pytest

from tests.statements.grammar import statements_of, told

NAMES = {"Lee": "people/lee", "Berg": "people/berg", "Larkin": "organisations/larkin", "Follet": "people/follet"}

CLAIMS: dict[str, list[str]] = {
    # a clause after "but" about what would be is said too; one about what happened need not be
    "Lee said the plan was good, but it would need more work.": ["the plan was good, but it would need more work"],
    "Lee said the plan was good but she could not vote for it.": ["the plan was good but she could not vote for it"],
    "Lee said the plan was good, but she would later change her mind.": ["the plan was good"],
    "Lee said the plan was good, but it needed more work.": ["the plan was good"],
    "Lee said the plan was good, but the council would vote on Monday.": ["the plan was good"],
    "Lee says the plan is good, but it would cost too much.": ["the plan is good"],
    "Larkin found that shoppers had adapted to the system, but that banks' performance had been patchy.": [
        "shoppers had adapted to the system, but that banks' performance had been patchy"
    ],
    # what another says or does is set against it
    "Lawyers have said that Berg was unarmed when he was shot, although police have said they found a gun.": [
        "Berg was unarmed when he was shot",
        "they found a gun",
    ],
    "Larkin said it did not wish to freeze its debt, while Lee has also rejected aid.": [
        "it did not wish to freeze its debt"
    ],
    "Berg has admitted to ordering the payments, according to prosecutors, but the ministry has not charged him.": [
        "Berg has admitted to ordering the payments",
        "ordering the payments",
    ],
    "The lorries will go as soon as they can, according to Lee, but will avoid the town because it was shelled.": [
        "The lorries will go as soon as they can, according to Lee, but will avoid the town because it was shelled"
    ],
    # a participle joined to an infinitive is what the speaker does besides
    "Lee told a woman to return to her husband and fulfil his wishes and later striking his wife in the chest.": [
        "to return to her husband and fulfil his wishes"
    ],
    # what somebody is called, blamed for or dismissed as
    "Larkin called the sale illegal and has turned to courts.": ["the sale illegal"],
    "Larkin called the sale a mistake.": ["the sale a mistake"],
    "Larkin called the boat Harry.": [],
    "Lee blamed both Norvik and Oxley for the attack.": ["both Norvik and Oxley for the attack"],
    "Lee blamed them for the attack.": [],
    "Officials have dismissed the claims as meaningless.": ["the claims as meaningless"],
    "Lee said the port was closed, and rights groups warned that it would rain.": ["the port was closed"],
    "Lee said it was late, and the port would close.": ["it was late, and the port would close"],
    "Lee said the damage was great but the store would be rebuilt.": [
        "the damage was great but the store would be rebuilt"
    ],
    # what comes of a promise is the narrator's, the day behind the verb and who is cited are no part of the claim
    "Larkin agreed to merge with Berg, bringing the trade back under one roof.": ["to merge with Berg"],
    "Lee said yesterday morning the laws should be changed.": ["the laws should be changed"],
    "Lee said on Monday, citing the FBI, that the fires were connected.": ["the fires were connected"],
    "As Lee told the Herald earlier this month, voters could stay at home.": ["voters could stay at home"],
    "Berg died of a virus (a rare one), according to Lee.": ["Berg died of a virus (a rare one)"],
    "Oxley (CNN) Lee and Berg are in a tight race, according to a new poll.": ["Lee and Berg are in a tight race"],
    # the parse ties who speaks to the words before, or the clause, or its verb, to a word of it
    "In a post to Larkin, Ann Berg, the head of the board, said she was glad that the pier would stay.": [
        "she was glad that the pier would stay"
    ],
    "Instead, said Mr Lee, DRM systems were intended to control the group that most firms have a hold over.": [
        "Instead, said Mr Lee, DRM systems were intended to control the group that most firms have a hold over"
    ],
    "Lee said many of the towns that critics point to as models failed to note that the pier was old.": [
        "many of the towns that critics point to as models failed to note that the pier was old"
    ],
    "Lee said stuff like this, knowing it is one of these boats.": [],
    "What they did, not what they were called, was the critical issue, Lee added.": [
        "What they did, not what they were called, was the critical issue"
    ],
    "Larkin said in a written notice issued Thursday that permitting boats to be brought back will raise money.": [
        "permitting boats to be brought back will raise money"
    ],
    "Lee said she was “deeply saddened by this decision,” adding, “It has been an honor to serve the fine people.”": [
        "she was “deeply saddened by this decision,”",
        "“It has been an honor to serve the fine people.”",
    ],
    "Mr. Lee, clearly prepared for the ambush, argued that there was a difference between the two.": [
        "there was a difference between the two"
    ],
    "Larkin has warned banks and other firms that members of gangs may be applying for jobs.": [
        "members of gangs may be applying for jobs"
    ],
    "The problem with the pier, Lee believed, was that it had never been safe.": [
        "The problem with the pier, Lee believed, was that it had never been safe"
    ],
    "Lee believed that the pier was safe.": [],
    "Candidate Berg on Wednesday reiterated that he opposes same-sex marriage, a few hours after President Lee said "
    "for the first time he supports it.": ["he opposes same-sex marriage"],
    "Lee is being sued by his clerk for $10 million, claiming he broke a promise to pay.": [],
    # no claim at all
    "The key is if Lee comes out and says that she is happy.": [],
    "And people wonder why Lee left the town.": [],
    "Lee calls it “A Buyer’s Guide For Berg.”": [],
    "Lee said what she believed was wrong with the plan.": [],
    "Well, according to Lee and her friends, anyway.": [],
    'Lee has written a "tell all" book on the port.': [],
    'Search data show the "strong" interest of the town.': [],
    # a name before an aside between dashes speaks
    "The host Berg – someone not often inclined to side with the mayor – said that the mayor is right about parking.": [
        "the mayor is right about parking"
    ],
}


@pytest.mark.parametrize(("text", "claims"), CLAIMS.items())
def test_what_is_joined_to_a_claim_is_said_too_only_where_grammar_tells_it(text: str, claims: list[str]) -> None:
    assert [text[s.start : s.end] for s in statements_of(text, NAMES)] == claims


SPEAKERS: dict[str, tuple[str, str | None]] = {
    "On Sunday Larkin claimed that Lee was one of them.": ("Larkin", "organisations/larkin"),
    "The two sides, both without a win, meet on 12 March at Oxley and Lee says his side will win.": (
        "Lee",
        "people/lee",
    ),
    "Meeting in Oxley, finance ministers of the towns voiced their concern that it was late.": (
        "finance ministers of the towns",
        None,
    ),
    "According to the chief of police, Ann Berg, the men were arrested.": (
        "the chief of police, Ann Berg",
        "people/berg",
    ),
    "Berg is a man who said he would win.": ("Berg", "people/berg"),
    "A Larkin said it was late.": ("A Larkin", None),
    "Lee sang. According to her, it will rain.": ("her", "people/lee"),
    '"It was late," commented one of the old friends. "It rained."': ("one of the old friends", None),
    '"It was late," said one. "It rained."': ("one", None),
}


@pytest.mark.parametrize(("text", "expected"), SPEAKERS.items())
def test_the_words_for_the_speaker_are_whole_and_no_more(text: str, expected: tuple[str, str | None]) -> None:
    (found,) = statements_of(text, {**NAMES, "Ann Berg": "people/berg"})
    assert (told(text, found)[2], found.speaker) == expected


def test_a_man_who_said_it_is_nobody() -> None:
    assert not statements_of("This is a man who said he would order the army to fire.", NAMES)


UNNAMED: dict[str, str | None] = {
    "The survey looked at towns. It found that pupils liked them.": "The survey",
    "The surveys looked at towns. It found that pupils liked them.": None,
    "The storm came at noon. It found that pupils liked them.": None,
}


@pytest.mark.parametrize(("text", "words"), UNNAMED.items())
def test_it_takes_up_a_document_that_the_sentence_before_is_about(text: str, words: str | None) -> None:
    found = [s.unnamed for s in statements_of(text, NAMES)]
    assert [span and text[slice(*span)] for span in found][:1] == [words]


CUES: dict[str, tuple[str, str | None]] = {
    'Follet, one of the so-called "Harbour Babes" of the town, told researchers: "I remember some men."': (
        '"I remember some men."',
        "people/follet",
    ),
    'In a note sent after the fire, Larkin justified the strike as "defensive" in nature: "We have taken action."': (
        '"We have taken action."',
        "organisations/larkin",
    ),
    "Berg is right about parking. Here's what he said:\n“I am for parking, and that is all I want.”": (
        "“I am for parking, and that is all I want.”",
        "people/berg",
    ),
    '"We feel that the herd is going to heal us[,]" Lee told those who had come.': (
        '"We feel that the herd is going to heal us[,]"',
        "people/lee",
    ),
}


@pytest.mark.parametrize(("text", "expected"), CUES.items())
def test_the_speaker_is_found_before_other_words_in_marks(text: str, expected: tuple[str, str | None]) -> None:
    found = [(text[s.start : s.end], s.speaker) for s in statements_of(text, NAMES)]
    assert expected in found


def test_what_is_added_on_a_line_of_its_own_is_of_who_spoke_before() -> None:
    text = "Berg said:\n“Nobody has ever done more for the port.”\nAdding:\n“Every mayor has had a plan for it.”"
    assert [s.speaker for s in statements_of(text, NAMES)] == ["people/berg", "people/berg"]


def test_a_quotation_of_nobody_is_never_listed() -> None:
    text = "The essential quality for the job of president is:\n“Steadiness, an absolute steadiness, I tell you.”"
    found = statements_of(text, NAMES)
    assert [(told(text, s)[2], s.sure) for s in found] == [(None, False)]
