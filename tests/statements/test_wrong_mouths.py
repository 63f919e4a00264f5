"""Words that the grammar puts near somebody who does not say them."""

from __future__ import annotations

import pytest

from tests.statements.grammar import CAST, statements_of, told

NAMES = {
    **CAST,
    "Katie": "people/katie",
    "Robyn Dale": "people/robyn-dale",
    "Gray": "people/kim-gray",
    "Larkin One": "organisations/larkin-one",
    "Example Post": "organisations/example-post",
    "Harbour Trust": "organisations/harbour-trust",
    "Colin Berg": "people/colin-berg",
}
Said = tuple[str, str | None]
BERG, LUND, OLSEN = "people/anna-berg", "people/peter-lund", "people/jim-olsen"

CASES: dict[str, tuple[str, list[Said]]] = {
    "who is told, behind a title in marks": (
        '"The port is a good job," Falk, author of "How to Sail -- and Why," told a friend, Peter Lund.',
        [('"The port is a good job,"', None)],
    ),
    "what others say of what was said": ("The mayor hid the letters, a charge council officials denied.", []),
    "what is done to bars": ("Its inns and bars, ordered shut, could see sales drop by 80%.", []),
    "who says it, behind somebody who tells of it": (
        'According to a senior clerk, Berg said at a recent meeting: "The port comes first."',
        [('"The port comes first."', BERG)],
    ),
    "in a statement with more to it": (
        'Anna Berg said in a statement responding to the letter that sailors are "free to leave."',
        [('sailors are "free to leave."', BERG)],
    ),
    "what had been before, with another": (
        "Peter Lund had served with Jim Olsen in the north. “The storm of the century is back!”",
        [("“The storm of the century is back!”", None)],
    ),
    "what had been said before, of another": (
        "Peter Lund had cited the storm since Jim Olsen left. “The storm of the century is back!”",
        [("“The storm of the century is back!”", LUND)],
    ),
    "what was right before, with another": (
        "Peter Lund praised Jim Olsen in the north. “The storm of the century is back!”",
        [("“The storm of the century is back!”", LUND)],
    ),
    "whom a body is for, with one comma": (
        'Colin Berg, Harbour Trust said: "It is late."',
        [('"It is late."', "people/colin-berg")],
    ),
    "a body behind a setting": (
        "On Monday, Larkin One said it was late.",
        [("it was late", "organisations/larkin-one")],
    ),
    "whom a letter urges": (
        "Three clubs sent letters to the Harbour Board urging it to mend the pier.",
        [("to mend the pier", None)],
    ),
    "called on to apologise for saying": (
        "Anna Berg called on Peter Lund to apologise to Jim Olsen for accusing him of lying.",
        [("to apologise to Jim Olsen for accusing him of lying", BERG)],
    ),
    "the speech of another answered": (
        "Anna Berg responded to Mr. Lund's debate interjection that paying taxes was foolish.",
        [],
    ),
    "whom a reported sentence is about": (
        "Jim Olsen led the trip. Peter Lund never called, he said in an interview.",
        [("Peter Lund never called", None)],
    ),
    "somebody else told of, after the speaker's name": (
        "“It was late,” said Officer Jim Olsen. Peter Lund was on probation for an earlier theft, he said.",
        [("“It was late,”", OLSEN), ("Peter Lund was on probation for an earlier theft", OLSEN)],
    ),
    "a name inside a quotation that no mark closes on its line": (
        "Another neighbour added: “She went down to give her kids a better life.\n"
        "Katie got into college, I think, and Jim Olsen was doing something else.\n"
        "“When she came home, he came with her.”",
        [("She went down to give her kids a better life", None), ("“When she came home, he came with her.”", None)],
    ),
    "a title with the name of a body": (
        "Anna Berg, Controller Larkin One says: “Peter Lund has all it takes for the part.”",
        [("“Peter Lund has all it takes for the part.”", BERG)],
    ),
    "who gets a letter, set off by commas": (
        "Teachers have sent Lund, R-Wis., a letter saying he took the fund.\n\n“We ask you to stop,” the letter says.",
        [("he took the fund", None), ("“We ask you to stop,”", None)],
    ),
    "who gets a report, set off by commas": (
        "Clerks handed Berg, the chief, a report saying the dam leaked.",
        [("the dam leaked", None)],
    ),
    "an owner, with spaces about the mark": (
        "Gray ’ s older sister, Anna Berg, 19, told the paper that her brother was at home.",
        [("her brother was at home", BERG)],
    ),
    "his sister beside a woman named before": (
        "Robyn Dale was hurt on Monday. Peter Lund was accused of hitting his sister after she accused him of theft.",
        [("theft", None)],
    ),
    "a clause after a comma": (
        "Her last statement concluded, Olsen then sat down while the rest of the house rose.",
        [],
    ),
    "a subject that is quoted": (
        "“I think a lot of us felt very strongly about the words of the board,” referring to the plan for the pier.",
        [],
    ),
    "while another says something else": (
        "Anna Berg told the paper there was nothing to see while Peter Lund said that it was a mess.",
        [("there was nothing to see", BERG), ("it was a mess", LUND)],
    ),
}


def test_an_addressee_does_not_urge_itself() -> None:
    text = (
        "Two groups sent separate letters to the harbour and fishing departments urging them to overturn the old rule."
    )
    assert [told(text, s)[2] for s in statements_of(text)] == ["Two groups"]


@pytest.mark.parametrize("case", CASES)
def test_nobody_gets_the_words_of_another(case: str) -> None:
    text, expected = CASES[case]
    assert [(told(text, s)[0], s.speaker) for s in statements_of(text, NAMES)] == expected


ASKED: dict[str, list[Said]] = {
    'Peter Lund, a founder of the guild, asked if the town should mend the pier, said, "I’ll leave that to them."': [
        ('"I’ll leave that to them."', LUND)
    ],
    "Mr. Lund, asked if he backed the plan, said it was late.": [("it was late", LUND)],
    "Anna Berg, asked if she supported the plan, said she believed in it.": [],
    'But asked if the town should mend the pier, Peter Lund said, "That’s above me."': [('"That’s above me."', LUND)],
    "But asked if the town should change its plan, Mr. Lund said, “It is above my pay grade.”": [
        ("“It is above my pay grade.”", LUND)
    ],
    "Anna Berg, a clerk, asked if the pier was late.": [("if the pier was late", BERG)],
    'Asked by one of the clerks, "Is this the final plan for the pier," Peter Lund replied with a word: "Yup."': [
        ('"Is this the final plan for the pier,"', None),
        ('"Yup."', LUND),
    ],
    'Asked about it, "No, it is not late," Peter Lund said.': [('"No, it is not late,"', LUND)],
}


@pytest.mark.parametrize("text", ASKED)
def test_who_is_asked_does_not_say_the_question(text: str) -> None:
    assert [(told(text, s)[0], s.speaker) for s in statements_of(text, NAMES)] == ASKED[text]


BLAMED: dict[str, str | None] = {
    "Anna Berg criticised Peter Lund for saying that it was late.": LUND,
    "Anna Berg opened her show by calling Peter Lund out for claiming that the mill was late.": LUND,
    "Anna Berg is being sued by Peter Lund for saying that it was late.": BERG,
    "Anna Berg apologised for saying that the mill was late.": BERG,
    "Miners accused Norway of letting Peter Lund go free and criticised Sweden for failing to hand him over.": None,
}


@pytest.mark.parametrize("text", BLAMED)
def test_who_is_blamed_for_words_says_them(text: str) -> None:
    assert statements_of(text, NAMES)[-1].speaker == BLAMED[text]


def test_of_what_somebody_is_accused_of_saying_only_the_accusation_is_told() -> None:
    text = "Anna Berg accused Peter Lund of saying that it was late."
    assert [told(text, s)[:2] for s in statements_of(text, NAMES)] == [("saying that it was late", "accused")]


BIDDEN: dict[str, str | None] = {
    # who is to do it adds nothing
    "But Mr. Lund, of Utah, called Friday for Mr. Berg to “use today’s talks to challenge” Olsen at Monday’s summit "
    "meeting, adding, “We can’t afford to wait.”": LUND,
    "Mr. Lund called on Friday for Mr. Berg to use the talks, adding, “We can’t wait for them.”": LUND,
    # who stands right before "when" may be meant, not only who leads the sentence
    "Jim Olsen made his first visit to the pier since a talk with Peter Lund, when he said the pier was late.": None,
    "Jim Olsen left the pier in May, when he said it was late.": OLSEN,
}


@pytest.mark.parametrize("text", BIDDEN)
def test_who_does_not_speak_beside_who_does(text: str) -> None:
    assert statements_of(text, NAMES)[-1].speaker == BIDDEN[text]
