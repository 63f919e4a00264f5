"""A reported statement is the whole claim: from where it begins in the sentence to its end, and nothing but a claim."""

from __future__ import annotations

import pytest

from tests.statements.grammar import statements_of, told

CASES: dict[str, list[str]] = {
    # the rest of a list, and what it is for
    "Berg also called for reform of the United Nations, the World Bank and the IMF.": [
        "reform of the United Nations, the World Bank and the IMF"
    ],
    "Berg has called for radical reform of the pact to grant towns more say over their boats.": [
        "radical reform of the pact to grant towns more say over their boats"
    ],
    "Berg praised the water board for quickly sending bottles, and left.": ["quickly sending bottles"],
    # a name that is a pronoun in small letters
    'The "gap" still stood in the way of the target, the WHO said.': ['The "gap" still stood in the way of the target'],
    # what comes before a cue at the end of the sentence is all reported
    "The mayor is in hospital but will face a trial, according to Lund.": [
        "The mayor is in hospital but will face a trial"
    ],
    "Two men died and five others were hurt in the fire, police said.": [
        "Two men died and five others were hurt in the fire"
    ],
    "Berg was due to appear in court, but did not do so as he was ill, said Lund.": [
        "Berg was due to appear in court, but did not do so as he was ill"
    ],
    # a word that opens the clause belongs to it
    "Though the handover was smooth, she said, replacing the mayor would be harder.": [
        "Though the handover was smooth, she said, replacing the mayor would be harder"
    ],
    "If the plan fails, Lund argued, there are other ways to pay for it.": [
        "If the plan fails, Lund argued, there are other ways to pay for it"
    ],
    "But the bridge, she said, was closed.": ["the bridge, she said, was closed"],
    # what the cue says itself comes before the clause that it follows
    "Berg did not name the sum, she promised to pay all of it.": ["to pay all of it"],
    "The pier is open, she promised.": ["The pier is open"],
    # a phrase after the cue belongs to the clause before it
    "The new pier will serve two towns, he says, places where the firm has no office.": [
        "The new pier will serve two towns, he says, places where the firm has no office"
    ],
    # the predicate belongs to its subject
    "Police said the man accused of robbing the old bank on the square was ill.": [
        "the man accused of robbing the old bank on the square was ill"
    ],
    "Lund said there was a night in May when the ward was so full that they ran out of beds.": [
        "there was a night in May when the ward was so full that they ran out of beds"
    ],
    "The towns agreed to share a single harbour and rely on one another for help.": [
        "to share a single harbour and rely on one another for help"
    ],
    "The towns agreed to share a single harbour and left the room.": ["to share a single harbour"],
    "The people who said they would never vote for Berg were at home.": ["they would never vote for Berg"],
    # a semicolon parts sentences, unless the cue closes both
    "The pump is broken; Lund says it will be mended.": ["it will be mended"],
    "The plant shut in May; the company says it had no orders.": ["it had no orders"],
    "Berg hurt his knee last Thursday and coach Lund said the team would sell him.": ["the team would sell him"],
    "The clerks wrote to Berg, however Berg said he would not come.": ["he would not come"],
    "Two men died and five were hurt, and many left, Lund said.": ["Two men died and five were hurt, and many left"],
    "The rain stopped; it came too late, Lund said.": ["The rain stopped; it came too late"],
    # the first word of a pair belongs to it
    "Lund said neither the mayor nor the council knew of the leak.": [
        "neither the mayor nor the council knew of the leak"
    ],
    "Neither the mayor nor the council knew, Lund said.": ["Neither the mayor nor the council knew"],
    "Lund said both the pump and the gate were broken.": ["both the pump and the gate were broken"],
    # what is told of all that somebody says
    "Everything Lund says is false.": [],
    "All Lund said was that the ship was lost.": [],
    "Everything that Lund said was a lie.": [],
    "All the farmers said the dam leaked.": ["the dam leaked"],
    # a clause about who is told stands before what they are told
    "Lund told the BBC, which had asked for a talk, that he would not go.": ["he would not go"],
    "Lund told Ms. Berg, who lost her job in May, that the clerks had said so.": ["the clerks had said so"],
    # no claims
    "Lund, a critic of the mayor, said before Berg appeared on the scene.": [],
    "In his book, “Days of Snow,” Lund suggested looking at the stars.": ["looking at the stars"],
    "A man who asked not to be named told the court that it was late.": ["it was late"],
    "Lund asked not to be identified.": [],
    # what there is none of belongs to the claim
    "The inspector found no evidence that the mayor knew of the plan.": ["no evidence that the mayor knew of the plan"],
    "Lund expressed little concern that the pier would fall.": ["little concern that the pier would fall"],
    "The inspector found evidence that the mayor knew of the plan.": ["the mayor knew of the plan"],
    "Lund expressed relief that the pier had held.": ["relief that the pier had held"],
    "Berg voiced her concern that the pier would fall.": ["her concern that the pier would fall"],
    "Critics have repeatedly raised concerns that the pier is old.": ["concerns that the pier is old"],
    "Mr Lund raised objections that the pier was late.": ["objections that the pier was late"],
    "Mr Lund raised three sons in Oxley.": [],
    # a question in marks, too
    "The judge also asked Mr Lund “how many boats need to be lost before it is unsafe?”": [
        "“how many boats need to be lost before it is unsafe?”"
    ],
    'The clerk asked the mayor "whether the pier is safe."': ['"whether the pier is safe."'],
    # "never" too
    "Mr Lund vowed never to let them down.": ["never to let them down"],
    "Berg told the clerks never to speak of the letters.": ["never to speak of the letters"],
    # what is done to the claim's own subject is the speaker's
    "Mr Lund contended that Mr Berg spied on the town and accused Mr Berg of lying.": ["Mr Berg spied on the town"],
    # what somebody is to do
    "Mr Lund called for the report to be made public.": ["the report to be made public"],
    "Mayor Lund, who has seen his campaign surge, also called for the whole council to resign.": [
        "the whole council to resign"
    ],
    "Mr Lund called for a full review of the pier.": ["a full review of the pier"],
    # not when it is said
    "Mr Lund congratulated her on Tuesday evening, and left.": [],
    "Mr Lund praised her for winning the vote on Tuesday evening.": ["winning the vote on Tuesday evening"],
    # what only points back is no claim, nor is what stands around it
    "In a response shortly after the letters were made public, Ann Lund, spokeswoman for Berg, said just that.": [],
    # the cue of a quotation, and words of another in one
    "“You winning?” she said, but Kevin was drifting off again.": ["“You winning?”"],
    "“We need change,” Lund said, arguing that he will bring a “fair” plan to the town.": [
        "“We need change,”",
        "he will bring a “fair” plan to the town",
    ],
    "“I love the pier,” Lund said, but “when it rains, the pier is wet.”": [
        "“I love the pier,” Lund said, but “when it rains, the pier is wet.”"
    ],
}


JOINED = {
    'Berg said the pier was old, but "nobody has nerve" to shut it.': 'the pier was old, but "nobody has nerve"',
    'The pier "creaked all night," Berg said, and still "stood in the morning."': (
        'The pier "creaked all night," Berg said, and still "stood in the morning."'
    ),
    'Berg said the pier was old, but nobody in the town "has nerve" to shut it.': "the pier was old",
}


@pytest.mark.parametrize("text", JOINED)
def test_a_claim_goes_on_over_a_quotation_that_is_joined_to_it(text: str) -> None:
    first = statements_of(text, {"Berg": "people/anna-berg"})[0]
    assert text[first.start : first.end] == JOINED[text]


@pytest.mark.parametrize("text", CASES)
def test_the_span_is_the_whole_claim(text: str) -> None:
    assert [told(text, s)[0] for s in statements_of(text)] == CASES[text]
