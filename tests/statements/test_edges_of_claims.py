"""Where the words said begin and end: without who was told, with their subject, and what is no claim at all."""

from __future__ import annotations

import pytest

from tests.statements.grammar import CAST, statements_of, told

NAMES = {
    **CAST,
    "Lacala": "people/lacala",
    "NPR": "organisations/npr",
    "Agence Example": "organisations/agence-example",
}

CLAIMS: dict[str, tuple[str, list[str]]] = {
    "an if-clause before the cue": (
        "Fares will be raised if the board wins the vote, Peter Lund claimed.",
        ["Fares will be raised if the board wins the vote"],
    ),
    "when it was said": ("Lund has said in the past it sells its boats openly.", ["it sells its boats openly"]),
    "where it is said": ("Lund said in a statement he would sell it.", ["he would sell it"]),
    "a clause tied to who is warned": (
        "Peter Lund has warned Norvik they have until May to pay the fee.",
        ["they have until May to pay the fee"],
    ),
    "a predicate tied to its subject": (
        "Lund said the harbour rule excluded from the talks clerks who have worked there.",
        ["the harbour rule excluded from the talks clerks who have worked there"],
    ),
    "a subject with an infinitive": (
        "Lund said their decision to again require a vote before action is based on sound advice.",
        ["their decision to again require a vote before action is based on sound advice"],
    ),
    "a cue before the predicate": (
        "What this means, said Peter Lund, a baker, is that the pier has to be mended for the town.",
        ["What this means, said Peter Lund, a baker, is that the pier has to be mended for the town"],
    ),
    "by whom, after the quotation": (
        'The harbour has been criticised for "endless delays" by sailors in the north.',
        ['"endless delays"'],
    ),
    "a clause on a thing before the sentence": (
        "In a move environmental groups says strikes at the heart of the Endangered Lakes Act, the Larkin "
        "administration on Thursday began a trial.",
        [],
    ),
    "an act agreed to": ("She returned in May when she agreed to be painted for a poster.", []),
    "where somebody finds himself": ("Peter Lund found himself in a row with Berg.", []),
    "what a plan is for": ("Anna Berg ridiculed the Lund plans for harbour tolls.", []),
    "police who are told": ("A clerk told police Lacala loaded the gun.", ["Lacala loaded the gun"]),
    "a broadcaster that is told": (
        "Retired agent Jim Olsen told NPR Berg had appeared in videos since May.",
        ["Berg had appeared in videos since May"],
    ),
    "an agency before a noun": (
        "Jim Olsen on Sunday told Agence Example arson has been used to clear the slum.",
        ["arson has been used to clear the slum"],
    ),
    "somebody reported to": (
        'His daughter reported to the police he "left home four hours ago."',
        ['he "left home four hours ago."'],
    ),
    "who is told parted by the parse": ("Anna Berg told Olsen it was late.", ["it was late"]),
    "a subject taken for an object": (
        "Emergency workers indicated a homicide probe is ongoing.",
        ["a homicide probe is ongoing"],
    ),
    "a subject before a modal": (
        "Scientists from Norvik reported bird flight may have evolved from running.",
        ["bird flight may have evolved from running"],
    ),
    "an infinitive keeps its hearer out": ("Anna Berg urged Olsen to leave.", ["to leave"]),
    "a bracket at the end": (
        "The researchers estimate it had a top speed of about 18 mph (8 m/s).",
        ["it had a top speed of about 18 mph (8 m/s)"],
    ),
    "a predicate behind the cue": (
        "One child was, according to the fire service, among the dead.",
        ["One child was, according to the fire service, among the dead"],
    ),
    "two sources": (
        "According to reports from the ministry, and Agence Example, an independent agency, on Thursday, "
        "around 18,250 visitors attended the rally.",
        [],
    ),
    "quoted as saying, by a magazine": (
        'Focus magazine cited security sources as saying the boy was "strongly radicalised" by then.',
        ['the boy was "strongly radicalised" by then'],
    ),
    "referred to as": ('Olsen referred to hecklers as "ugly folks".', ['"ugly folks"']),
    "only referred to": ("Olsen referred to the new plan.", []),
    "likened": ("Olsen likened the pier to a bridge.", ["the pier to a bridge"]),
    "likened to it": ("Olsen compared the other three treatments to it.", []),
    "called a name for": ("The media called the race for Olsen.", []),
    "called important for": (
        "Olsen called the loan critical for all of Norvik.",
        ["the loan critical for all of Norvik"],
    ),
    "called for": ("Olsen called for the end of the war.", ["the end of the war"]),
    "sorry for what was told": ("Olsen apologised for the comment.", []),
    "sorry for what is told": ("Olsen apologised for the comment on her mother.", ["the comment on her mother"]),
    "a question": ("Did Olsen say it was late? Had Berg warned Olsen to leave?", []),
    "a question told": ("Olsen asked whether Berg said it was late?", ["whether Berg said it was late"]),
    "an object with its phrase": (
        'Olsen recalled her season with Agence Example, where they were the "scrappy little stepchild".',
        ['her season with Agence Example, where they were the "scrappy little stepchild"'],
    ),
    "a mark that nothing closes": (
        '"Officers found a gun in the car, Jim Olsen said.',
        ["Officers found a gun in the car"],
    ),
}


@pytest.mark.parametrize(("text", "claims"), CLAIMS.values(), ids=CLAIMS)
def test_a_claim_has_its_subject_and_not_who_was_told(text: str, claims: list[str]) -> None:
    assert [text[s.start : s.end] for s in statements_of(text, NAMES)] == claims


SPEAKERS: dict[str, tuple[str, str]] = {
    "saying, behind a thing that began": (
        'An eyewitness told how the attack unfolded, stating, "I was crossing the road."',
        "An eyewitness",
    ),
    "saying, behind a thing that was done": (
        'Anna Berg explained the decision to ban the players saying, "As a first step, they will be denied entry."',
        "Anna Berg",
    ),
    "saying, in a document": ('Anna Berg issued a letter saying, "They will be denied entry."', "a letter"),
    "said in a statement": ('"It will update it," said the company in a statement.', "the company"),
    "said on a day": ('"It will update it," said the company on Friday.', "the company"),
    "a report by somebody": (
        "According to a report on Friday by NPR, the bridge was closed.",
        "a report on Friday by NPR",
    ),
}


@pytest.mark.parametrize(("text", "words"), SPEAKERS.values(), ids=SPEAKERS)
def test_the_words_for_a_speaker_are_for_somebody_who_can_speak(text: str, words: str) -> None:
    assert told(text, statements_of(text, NAMES)[-1])[2] == words
