"""Cues that the parse hides, or that stand at unusual places."""

from __future__ import annotations

import pytest

from tests.statements.grammar import CAST, statements_of, told

Told = tuple[str, str, str | None]

CASES: dict[str, tuple[str, list[Told]]] = {
    "a verb taken for a noun": (
        "In a letter, Larkin claims that everyone in Norvik will be mailed a map.",
        [("everyone in Norvik will be mailed a map", "claims", "Larkin")],
    ),
    "a verb taken for an adjective": (
        '"If they win, the harbour is lost," continued Berg. "They want it."',
        [('"If they win, the harbour is lost," continued Berg. "They want it."', "continued", "Berg")],
    ),
    "a name taken for a part of who is told": (
        '"It is only the mayor\'s card," Lund told supporters.',
        [('"It is only the mayor\'s card,"', "told", "Lund")],
    ),
    "a noun": ("Larkin claims for late trains fell by half.", []),
    "an adjective": (
        "The club sold its best player, noted Lund.",
        [("The club sold its best player", "noted", "Lund")],
    ),
    "behind the sentence": (
        "The bridge would have to be closed for years, added Lund.",
        [("The bridge would have to be closed for years", "added", "Lund")],
    ),
    "behind an infinitive": (
        "It would take a flood to change that, added Peter Lund.",
        [("It would take a flood to change that", "added", "Peter Lund")],
    ),
    "not who is told": ("The board dropped Berg, told Lund.", []),
    "as, before, with where it was said": (
        "As he noted in the speech, being mayor of a town is hard work.",
        [("being mayor of a town is hard work", "noted", "he")],
    ),
    "as, before, with when it was said": (
        "As Berg admitted on Monday, the pier is too old.",
        [("the pier is too old", "admitted", "Berg")],
    ),
    "as, of another deed": ("As Lund spoke, it began to rain.", []),
    "as, behind a quotation": (
        "The bridge is “a thing of the past,” as Lund recently told the Norvik Times.",
        [("The bridge is “a thing of the past,”", "told", "Lund")],
    ),
    "as somebody put it": (
        "The fight is over “the soul of the town,” as Anna Berg put it.",
        [("The fight is over “the soul of the town,”", "put", "Anna Berg")],
    ),
    "as is usually said": ("They are “out of luck,” as they say.", []),
    "as somebody writes": (
        "As Berg writes, this is notable because the council is rarely late.",
        [("this is notable because the council is rarely late", "writes", "Berg")],
    ),
    "as somebody notes, behind": (
        "Those are all serious crimes, as attorney Peter Lund notes.",
        [("Those are all serious crimes", "notes", "attorney Peter Lund")],
    ),
    "as a paper reported": (
        "The pier closed in May, as the Harbour Board reported.",
        [("The pier closed in May", "reported", "the Harbour Board")],
    ),
    "as somebody claimed, which was not so": ("The tax did not rise, as Lund reported.", []),
    "as somebody said it would": ("It rained, as Lund noted it would.", []),
    "a cue behind a list of names": (
        "First, they learned that four men had been robbed, police chief Peter Lund said at a hearing Thursday.",
        [("First, they learned that four men had been robbed", "said", "police chief Peter Lund")],
    ),
    "only a clause before the cue": ("When the pier closed, Lund added.", []),
    "with somebody telling": (
        'The police came late, with Anna Berg telling reporters: "We did what we could."',
        [('"We did what we could."', "telling", "Anna Berg")],
    ),
    "with somebody saying": (
        'The strike went on, with Peter Lund saying: "There will be no deal this week."',
        [('"There will be no deal this week."', "saying", "Peter Lund")],
    ),
    "with a post before the name": (
        "The search went on, with permanent under-secretary Peter Lund telling MPs: “We will find them all.”",
        [("“We will find them all.”", "telling", "permanent under-secretary Peter Lund")],
    ),
    "a point": (
        "Lund made the same point: “The papers always take the mayor at his word, but never in earnest.”",
        [("“The papers always take the mayor at his word, but never in earnest.”", "made", "Lund")],
    ),
    "a point, reported": ("Lund made the point that the papers lie.", [("the papers lie", "made", "Lund")]),
    "an argument": (
        "Berg made the argument that the town is too small.",
        [("the town is too small", "made", "Berg")],
    ),
    "suggested doing": (
        "Lund suggested closing the school to save money.",
        [("closing the school to save money", "suggested", "Lund")],
    ),
    "admitted to": ("Lund admitted to taking the money.", [("taking the money", "admitted", "Lund")]),
    "confessed to": ("Berg confessed to being tired.", [("being tired", "confessed", "Berg")]),
    "admitted to a house": ("Lund was admitted to hospital.", []),
    "claimed what was done": (
        "The Red Hand claimed responsibility for the attack in Norvik.",
        [("responsibility for the attack in Norvik", "claimed", "The Red Hand")],
    ),
    "claimed credit": ("Lund claimed credit for the pier.", [("credit for the pier", "claimed", "Lund")]),
    "claimed something, nobody knows for what": ("Lund claimed responsibility.", []),
    "blamed in words of their own": (
        "Berg blamed “years of neglect” and left.",
        [("“years of neglect”", "blamed", "Berg")],
    ),
    "an abbreviation before a quotation": (
        "The report said the group led by the U.S. “has closed the bridge and made the road safe.” It was late.",
        [("the group led by the U.S. “has closed the bridge and made the road safe.”", "said", "The report")],
    ),
    "words in marks, and a quotation": (
        "Insisting that the town is not fooled by the firm's “trick,” Berg said, “The harbour is ours.”",
        [
            ("the town is not fooled by the firm's “trick,”", "Insisting", "Berg"),
            ("“The harbour is ours.”", "said", "Berg"),
        ],
    ),
    "a claim whose subject a relative pronoun takes up": (
        "The law, which ministers say will cut crime, was passed on Monday.",
        [("The law, which ministers say will cut crime", "say", "ministers")],
    ),
    "the same, of a person": (
        "The board chose Jim Olsen, who Lund said would be a good mayor.",
        [("Jim Olsen, who Lund said would be a good mayor", "said", "Lund")],
    ),
    "the same, behind a verb": (
        "Lund got an extra $200 in his pay, which he said will help to pay for the house.",
        [("his pay, which he said will help to pay for the house", "said", "he")],
    ),
    "not of who speaks": ("The firm, which said it would close, left.", [("it would close", "said", "The firm")]),
    "cried out": (
        '"We are being driven out," cried out Anna Berg in an appeal to the council that deserves attention.',
        [('"We are being driven out,"', "cried", "Anna Berg")],
    ),
    "pointed out": (
        '"It is far too late for that," pointed out Peter Lund.',
        [('"It is far too late for that,"', "pointed", "Peter Lund")],
    ),
    "a subject with a clause of its own": (
        "Lund said the council’s claim that the wall is “needed to save lives ... is not one that courts believe.”",
        [
            (
                "the council’s claim that the wall is “needed to save lives ... is not one that courts believe.”",
                "said",
                "Lund",
            )
        ],
    ),
    "telling somebody besides": (
        "Peter Lund also said press attention shaped the rules, telling clerks that media attention “was the basis.”",
        [
            ("press attention shaped the rules", "said", "Peter Lund"),
            ("media attention “was the basis.”", "telling", "Peter Lund"),
        ],
    ),
    "asked that it be done": (
        "The council asked that Anna Berg leave the hall.",
        [("Anna Berg leave the hall", "asked", "The council")],
    ),
    "asked that, of a thing": ("Lund asked that question.", []),
    "texted": (
        '"They have thought of it all," Olsen texted from the event.',
        [('"They have thought of it all,"', "texted", "Olsen")],
    ),
    "frowned": ("“It is late for that,” Anna Berg frowned.", [("“It is late for that,”", "frowned", "Anna Berg")]),
}


@pytest.mark.parametrize("case", CASES)
def test_what_is_told_and_by_whom(case: str) -> None:
    text, expected = CASES[case]
    assert [told(text, s) for s in statements_of(text, CAST)] == expected


def test_those_who_issue_a_statement_together_speak_on() -> None:
    text = (
        "“It is late and the bridge is closed,” said a joint statement by Anna Berg and Peter Lund. "
        "“We are sorry,” they said."
    )
    last = statements_of(text, CAST)[-1]
    assert last.unnamed is not None
    assert text[slice(*last.unnamed)] == "Anna Berg and Peter Lund"


@pytest.mark.parametrize(
    ("text", "several"),
    [
        ("Democrats say the rules are old. They also say the bill is new.", "Democrats"),
        ("Republicans argue that the tax is too high. They said it should be cut.", "Republicans"),
        ("Conservatives claim that the vote was late. They add that it was close.", "Conservatives"),
    ],
)
def test_they_are_members_of_a_body(text: str, several: str) -> None:
    last = statements_of(text, CAST)[-1]
    assert last.unnamed is not None
    assert text[slice(*last.unnamed)] == several


def test_they_are_who_spoke_last_over_long_quotations_and_each_other() -> None:
    text = (
        "Anna Berg and her colleagues report that the pier is old. It was built in May.\n\n"
        '"It is old. It is cold. It is wet. It is far from the town," they write in a paper.\n\n'
        "The harbour has a school. They add that the school is new.\n\n"
        "The town likes it. They say that the roads are bad."
    )
    found = statements_of(text, CAST)
    assert [s.unnamed and text[slice(*s.unnamed)] for s in found] == [None, *["Anna Berg and her colleagues"] * 3]
