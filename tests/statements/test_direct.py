"""Which quotations are statements, by which cue, and of whom."""

import pytest

from tests.statements.grammar import statements_of, told

Told = tuple[str, str, str | None]

CASES: dict[str, tuple[str, list[Told]]] = {
    "a mast is given a name": ('The mast is dubbed "Tall Harry".', []),
    "a boat is given a name": ('The boat was called "Marvel" for years.', []),
    "a person is given a name": ('Berg was called "Hero" in the town.', []),
    "cue after": ('"The bridge is closed," Anna Berg said.', [('"The bridge is closed,"', "said", "Anna Berg")]),
    "inverted": (
        '"The bridge is closed," said Anna Berg, a spokeswoman for the port.',
        [('"The bridge is closed,"', "said", "Anna Berg, a spokeswoman for the port")],
    ),
    "question": ('"Is the bridge closed?" asked Anna Berg.', [('"Is the bridge closed?"', "asked", "Anna Berg")]),
    "told somebody": (
        '"The bridge is closed," Berg told reporters in the harbour.',
        [('"The bridge is closed,"', "told", "Berg")],
    ),
    "goes on after the cue": (
        '"The bridge is closed," she said. "It will stay closed until May."',
        [('"The bridge is closed," she said. "It will stay closed until May."', "said", "she")],
    ),
    "interrupted": (
        '"The bridge," she said, "will stay closed until May."',
        [('"The bridge," she said, "will stay closed until May."', "said", "she")],
    ),
    "interrupted, behind words of the narrator": (
        'The bridge is "old and cold," said Anna Berg, "and it will fall."',
        [('"old and cold," said Anna Berg, "and it will fall."', "said", "Anna Berg")],
    ),
    "two cues": (
        '"The bridge is closed," Berg said, adding later, "It will stay closed."',
        [('"The bridge is closed,"', "said", "Berg"), ('"It will stay closed."', "adding", "Berg")],
    ),
    "cue before": ('Anna Berg said, "The bridge is closed."', [('"The bridge is closed."', "said", "Anna Berg")]),
    "no comma": ("Berg declared “The bridge is closed.”", [("“The bridge is closed.”", "declared", "Berg")]),
    "colon": ('Asked about it, Berg replied: "It is closed."', [('"It is closed."', "replied", "Berg")]),
    "colon, next paragraph": ('Berg went on:\n\n"It is closed."', [('"It is closed."', "went", "Berg")]),
    "colon without a verb": ('Her answer: "It is closed."', [('"It is closed."', "", "Her")]),
    "signed": (
        "“I have never seen such a storm.” — Anna Berg",
        [("“I have never seen such a storm.”", "", "Anna Berg")],
    ),
    "according to": (
        '"The bridge is closed," according to Anna Berg.',
        [('"The bridge is closed,"', "according to", "Anna Berg")],
    ),
    "quoted by an agency": (
        '"The bridge is closed," the agency quoted Berg as saying.',
        [('"The bridge is closed,"', "quoted", "Berg")],
    ),
    "no cue, own paragraph": (
        'Berg said the bridge was closed.\n\n"We have never seen such a storm before."',
        [
            ("the bridge was closed", "said", "Berg"),
            ('"We have never seen such a storm before."', "", "Berg"),
        ],
    ),
    "the mark of the beginning at the end too": (
        "``The bridge is closed, ``said Anna Berg. ``It will be closed for a year.''",
        [("``The bridge is closed, ``said Anna Berg. ``It will be closed for a year.''", "said", "Anna Berg")],
    ),
    "a title behind the speaker": (
        '"The bridge is closed," said Anna Berg, author of "Days of Snow," in the port.',
        [('"The bridge is closed,"', "said", "Anna Berg, author of")],
    ),
    "a name before the dash": (
        "Many townsmen, among them Anna Berg -- “The bridge is closed.” -- were late.",
        [("“The bridge is closed.”", "", "Anna Berg")],
    ),
    "a name before a dash that nothing answers": ("Many left with Anna Berg -- “The bridge is closed,” a hit.", []),
    "whose view it is": (
        "She praised the port, because to her, “there is nothing more important than a bridge.”",
        [("“there is nothing more important than a bridge.”", "", "her")],
    ),
    "to whom it is given": ("He gave the keys of the port to her, “the best bridge of them all.”", []),
    "a full stop before the cue": (
        '"The bridge is closed and will be for a year." said Anna Berg.',
        [('"The bridge is closed and will be for a year."', "said", "Anna Berg")],
    ),
    "British marks": ("‘The bridge is closed,’ said Anna Berg.", [("‘The bridge is closed,’", "said", "Anna Berg")]),
    "brackets": (
        '"They (the ferries) [all three] are full," Berg said.',
        [('"They (the ferries) [all three] are full,"', "said", "Berg")],
    ),
    "several paragraphs": (
        "“The bridge is closed.\n\n“It will stay closed,” Berg said.",
        [("“The bridge is closed.\n\n“It will stay closed,”", "said", "Berg")],
    ),
    "a wish in another sentence is no cue": (
        '"Where is the ferry?" Berg left the room.',
        [('"Where is the ferry?"', "", None)],
    ),
    "what follows a full stop is no cue": (
        '"We have never seen such a storm." Berg said the bridge was closed.',
        [
            ('"We have never seen such a storm."', "", None),
            ("the bridge was closed", "said", "Berg"),
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_quotations_that_stand_for_themselves_are_statements(text: str, expected: list[Told]) -> None:
    assert [told(text, s) for s in statements_of(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        'The plan was held up as an example of a "strong start."',
        'They had a budding "bromance," and it rained.',
        'She starred in the film "The Long Rain" in May.',
        "‘The Long Rain’ was written by two brothers.",
        "'Trouble On The River'",
        'The 30-second spot, titled "Arrogant," was shown twice.',
        'The so-called "Iron Bridge" was closed.',
    ],
)
def test_titles_and_scare_quotes_are_no_statements(text: str) -> None:
    assert not [s for s in statements_of(text) if s.direct]


def test_a_headline_quotes_too() -> None:
    text = "Anna Berg: 'The Bridge Will Stay Closed'\nIt rained."
    assert [told(text, s) for s in statements_of(text)] == [("'The Bridge Will Stay Closed'", "", "Anna Berg")]


def test_a_transcript_is_read_turn_by_turn() -> None:
    text = "WEBER: Is the bridge closed?\nBERG: It is.\nWEBER: Until when?"
    found = statements_of(text, {"Anna Berg": "people/anna-berg"})
    assert [told(text, s) for s in found] == [
        ("Is the bridge closed?", "", "WEBER"),
        ("It is.", "", "BERG"),
        ("Until when?", "", "WEBER"),
    ]
    assert not any(s.direct for s in found)
