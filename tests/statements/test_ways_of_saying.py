"""Ways of saying beside "said that": beliefs, "made it clear that", "as she acknowledged", "was quick to note"."""

from __future__ import annotations

import pytest

from cuttings.statements.cues import reporting_verbs
from tests.statements.grammar import CAST, statements_of, told

SAID = {
    # beliefs
    "Berg believes that the harbour will close.": ("the harbour will close", "believes", "Berg"),
    "Berg believes in the harbour.": None,
    "Berg does not believe that the harbour will close.": None,
    # it is made clear
    "Lund made it clear that he had misgivings.": ("he had misgivings", "made", "Lund"),
    "Lund made clear that the talks were over.": ("the talks were over", "made", "Lund"),
    "Lund made the windows clear.": None,
    "A docker made it clear that the talks were over.": ("the talks were over", "made", "A docker"),
    # whose word a sentence is
    "As Lund acknowledged, the guild has no money.": ("the guild has no money", "acknowledged", "Lund"),
    "As Lund said so, the crowd left the square.": None,
    "As Lund spoke, the crowd left the square.": None,
    # to have said it
    "Berg was quick to note that the ferry had never been late.": ("the ferry had never been late", "note", "Berg"),
    "Berg was careful to say that the ferry was late.": ("the ferry was late", "say", "Berg"),
    "Berg would be pleased to say that the ferry was late.": None,
    "Berg was not pleased to say that the ferry was late.": None,
    "Lund went on to explain how the harbour lost its ships.": (
        "how the harbour lost its ships",
        "explain",
        "Lund",
    ),
    # a noun beside the verb
    "Berg expressed concern that the vote was delayed.": ("concern that the vote was delayed", "expressed", "Berg"),
    "Berg voiced doubts that the vote was delayed.": None,
    # hopes and fears
    "Berg hopes the harbour will stay open.": ("the harbour will stay open", "hopes", "Berg"),
    "Berg had hoped that the harbour would stay open.": ("the harbour would stay open", "hoped", "Berg"),
    "Nurse Berg fears the harbour will soon be gone.": None,
    "Many farmers worry that the harbour will be gone.": None,
    "“The harbour will soon be gone,” Berg worried.": ("“The harbour will soon be gone,”", "worried", "Berg"),
    "One clerk left (think harbours, for example) for the north.": None,
    "One risk stays: fear that the harbour will close.": None,
    # what documents and findings show in words
    "A poll showed that most residents want a pier.": ("most residents want a pier", "showed", "A poll"),
    "A video showed that the pier was empty.": None,
    "Berg showed that she can win.": None,
    "The post was signed with an initial, indicating that Berg wrote it.": None,
    "The video of the speech suggests that Berg cannot swim.": None,
    # a noun is what was said
    "Berg denied any wrongdoing.": ("any wrongdoing", "denied", "Berg"),
    "Berg denied the allegations.": None,
    "Berg denied this.": None,
    "Berg denied the bank's motion for a new trial.": None,
    "Berg will demand more money.": None,
    "The step, which demanded great care, was high.": None,
    "Berg demanded an apology from the council.": ("an apology from the council", "demanded", "Berg"),
    "Berg predicts softer prices for fish in the coming year.": ("softer prices for fish", "predicts", "Berg"),
    "Berg has announced plans to close all his shops.": ("plans to close all his shops", "announced", "Berg"),
    "Berg announced the repair of old boats.": ("the repair of old boats", "announced", "Berg"),
    "Berg announced the repair on Monday.": None,
    "Berg announced new rallies.": None,
    "Berg had not, as of yesterday, announced any plans to close his shops.": None,
    "Berg criticised the plan as too expensive.": ("too expensive", "criticised", "Berg"),
    "Berg criticised old plans such as the new pier.": None,
    # a noun that makes the verb one of speech
    "Berg issued a stark call for a new pier.": ("a new pier", "issued", "Berg"),
    "Berg sounded a call for a new pier.": ("a new pier", "sounded", "Berg"),
    "Berg issued a ticket for the new pier.": None,
    "Berg made the case that the pier should close.": ("the pier should close", "made", "Berg"),
    # no words: what somebody is found, reported or declared to be
    "Berg reported her missing.": None,
    "Berg declared him the winner.": None,
    "Berg declared the vote valid.": ("the vote valid", "declared", "Berg"),
    # what one expects of a thing; a clause that the parse loses; no speech
    "Berg expects the sale to be completed in May.": ("the sale to be completed in May", "expects", "Berg"),
    "Berg said the strike impacts all supported lines of the port.": (
        "the strike impacts all supported lines of the port",
        "said",
        "Berg",
    ),
    "Berg said his prayers for the port.": None,
    "Berg pleaded guilty to theft for his brother.": None,
    "The fact that they ran indicates the fire was large.": None,
    # no statement: a call in need, the writer and the reader
    "Berg called for help.": None,
    "Berg called for more help for the bakers.": ("more help for the bakers", "called", "Berg"),
    "I wonder whether the harbour will close.": None,
    "A friend of yours, you say, has left the harbour.": None,
    # stepping forward to say it
    "Berg took to the stage to say that the pier was closed.": ("the pier was closed", "say", "Berg"),
    "Berg took a year to say that the pier was closed.": None,
    # behind the sentence, or in two parts
    "The first answer of a friend whose judgment matters is critical, said Peter Lund, a baker.": (
        "The first answer of a friend whose judgment matters is critical",
        "said",
        "Peter Lund, a baker",
    ),
    "Berg says she's more or less resigned herself to waiting.": (
        "she's more or less resigned herself to waiting",
        "says",
        "Berg",
    ),
    "Lund said the ferry was full of people going home, the Morning Post reported on Sunday.": (
        "the ferry was full of people going home",
        "said",
        "Lund",
    ),
    # new verbs
    "Berg flagged that the pier was weak.": ("the pier was weak", "flagged", "Berg"),
    '"We are at the gate," Berg messaged her sister.': ('"We are at the gate,"', "messaged", "Berg"),
    '"So will I," chimed in Peter Lund.': ('"So will I,"', "chimed", "Peter Lund"),
    # the subject of the auxiliary
    "Berg is reassuring residents that the ferry will run in winter.": (
        "the ferry will run in winter",
        "reassuring",
        "Berg",
    ),
}


@pytest.mark.parametrize("text", [text for text in SAID if SAID[text]])
def test_the_verb_of_each_is_known(text: str) -> None:
    (statement,) = statements_of(text, CAST)
    assert statement.lemma in reporting_verbs()


@pytest.mark.parametrize("text", SAID)
def test_who_says_what_in_other_ways(text: str) -> None:
    found = [told(text, statement) for statement in statements_of(text, CAST)]
    assert found == ([SAID[text]] if SAID[text] else [])
