"""Names given in quotation marks, and deeds told by a verb that also means to say something, are no statements."""

from __future__ import annotations

import pytest

from tests.statements.grammar import statements_of

CASES: dict[str, list[str]] = {
    '"It was open," no officer said.': [],
    '"It is shut," few in the town said.': [],
    'No guards shouted "Come out!" at noon.': [],
    '"It was open," the officer said.': ['"It was open,"'],
    'The yard restored an engine dubbed "Old Marvel" last year.': [],
    'Peter Lund drove a tractor labelled "Red Devil" home.': [],
    'People often say, "Do you know Nick?"': [],
    'Someone always says, "Do you know Nick?"': [],
    'People said, "Do you know Nick?"': ['"Do you know Nick?"'],
    "A clerk has told you that it is late.": [],
    "Anna Berg was asked if he had paid. She suggested that he had not.": [],
    "Peter Lund was asked if the boats would come. He signalled they would.": [],
    "If Anna Berg leaves, as she said she would, the council has to vote.": [],
    "Peter Lund said he would, the council has to vote.": ["he would, the council has to vote"],
    "Anna Berg was asked about it. She suggested that he had not paid.": ["he had not paid"],
    "A clerk has told us that it is late.": ["it is late"],
    "It takes cards of up to 16GB (like the new memory cards announced today).": [],
    "It is late, the bank announced today.": ["It is late"],
    'Engineers wanted a part specified "Q-199" in the list.': [],
    'Larkin showed a photo feature called "Skyview" on Monday.': [],
    'The daily called "Sleeping Bread" a gift to the world.': [],
    'The crowd called "Come out!" at noon.': ['"Come out!"'],
    'Peter Lund called the plan "a sham".': ['the plan "a sham"'],
    'It was a plan that Peter Lund called "a sham".': ['"a sham"'],
    'She signed a bill that Peter Lund labelled "a disgrace".': ['"a disgrace"'],
    'Anna Berg left, calling it "a farce".': ['it "a farce"'],
    'Firms maintain the image of "the honest dealer" abroad.': [],
    'Phone makers add a switch called "Do Not Disturb" that blocks calls.': [],
    'Peter Lund posted a "long list" on his site.': [],
    "Anna Berg survived a vote after attacking bargaining rights for state workers.": [],
    "Anna Berg attacked the mayor for closing the mill.": ["closing the mill"],
    'Peter Lund promised a "swift" answer to the board.': ['a "swift" answer to the board'],
}


@pytest.mark.parametrize(("text", "said"), CASES.items())
def test_a_name_or_a_deed_is_no_statement(text: str, said: list[str]) -> None:
    assert [text[s.start : s.end] for s in statements_of(text)] == said
