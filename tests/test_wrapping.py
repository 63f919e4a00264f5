"""Line ends of text that was wrapped at a fixed width are distinguished from ends of paragraphs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.common.passages.line_wrapping import wrapped_ends

INDENTED = """HARBOUR LINES <HBL> SELLS TWO FERRIES
PORTO TAVIRA, March 4 - Harbour Lines' chairman Margaret
Hollis said the two ferries would be sold to a firm in Sorrel
at a price of six mln crowns before the summer begins.
    She said the crews keep their places, and that nobody is
to be moved.
"""
NOTE = """LARKIN MILLS AND HARBOUR LINES INC <LRK> 4TH QTR NET LOSS
    Shr 41 cts vs 38 cts
    Net 3,900,000 vs 3,600,000
    NOTE: Shares adjusted for the split of one in three last
summer.
"""


def joined(text: str) -> str:
    return "".join(" " if i in wrapped_ends(text) else c for i, c in enumerate(text))


def test_lines_wrapped_earlier_than_necessary_are_joined() -> None:
    """Lines are joined even if the next word would just have fitted ("Margaret Hollis"); indents begin paragraphs."""
    assert joined(INDENTED).split("\n")[1:] == [
        "PORTO TAVIRA, March 4 - Harbour Lines' chairman Margaret Hollis said the two ferries would be sold to a firm "
        "in Sorrel at a price of six mln crowns before the summer begins.",
        "    She said the crews keep their places, and that nobody is to be moved.",
        "",
    ]


def test_a_line_that_is_too_long_does_not_change_the_width() -> None:
    longer = INDENTED.replace(
        "to be moved.", "to be moved.\n    It was the best of prices that could be had, she said, f"
    )
    assert "Margaret Hollis" in joined(longer)


def test_the_note_below_a_table_is_one_paragraph() -> None:
    assert "one in three last summer." in joined(NOTE)
    assert "cts\n    Net" in joined(NOTE)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "One line alone\n",
        "Home\nNews\nSport\nWeather\nContact\n",
        INDENTED.splitlines()[0] + "\n",
        "Larkin Mills Inc of Oxley, wool and yarn and cloth 27.35\n"
        "Harbour Lines Plc of Sorrel, ferries and tugs too 45.73\n" * 3,
        "   Oats      1.55    2.40       IV     4.65     --\n   Barley    1.35    1.92       IV     3.15   3.15\n" * 3,
    ],
)
def test_lists_tables_and_single_lines_are_not_joined(text: str) -> None:
    assert wrapped_ends(text) == frozenset()


def test_an_agency_s_mark_is_not_joined_to_the_last_paragraph() -> None:
    """A line in capitals after the end of a sentence is not joined to it."""
    text = INDENTED.rstrip() + " She will meet the crews in the first days of May.\nTAVIRAPRESS...\n"
    assert joined(text).endswith("May.\nTAVIRAPRESS...\n")


@given(st.text(max_size=400))
def test_only_ends_of_lines_are_joined(text: str) -> None:
    assert all(text[at] == "\n" for at in wrapped_ends(text))


def test_equally_indented_lines_may_be_wider() -> None:
    """Text copied from a terminal, in which every line except the first is indented equally."""
    words = "the harbour of the town was closed on the day when all of its dockers left over their pay yet again and"
    lines = [f"{words} {n}" for n in range(6)]
    hanging = "\n            ".join([*lines, "left."])
    assert len(wrapped_ends(hanging)) == len(lines)
    assert not wrapped_ends("\n".join([*lines, "left."]))  # too wide without other evidence


TERMINAL = """The ferry from Oxley to Norvik will not run on Sunday, the harbour office said late on Friday
            evening.
            Passengers were told to expect delays and to contact the office before they travel to the harbour.
            There will be further disruption for travellers over the holiday because of a strike over pay and
            conditions.
            "The ferry will run on Monday," she said.
            A heading about the ferry
            The mayor of Oxley, who came to the harbour in the evening, said that the people of the town had a right
            to know
            when the ferry would run again, and that nobody had told them.
            It rained.
"""


def test_only_the_long_paragraphs_of_text_from_a_terminal_are_wrapped() -> None:
    lines = [line.strip() for line in joined(TERMINAL).split("\n")]
    assert "on Friday" + " " * 13 + "evening." in lines[0]
    assert '"The ferry will run on Monday," she said.' in lines
    assert "A heading about the ferry" in lines
    assert lines[-2] == "It rained."


def test_lines_that_were_wrapped_twice_are_one() -> None:
    line = next(line for line in joined(TERMINAL).split("\n") if "mayor" in line)
    assert " ".join(line.split()).endswith(
        "had a right to know when the ferry would run again, and that nobody had told them."
    )


def test_a_list_from_a_terminal_stays_a_list() -> None:
    rows = [
        f"            Line number {n} of the harbour runs from Oxley to Norvik and back on each day of the week"
        for n in range(6)
    ]
    assert not wrapped_ends("Lines\n" + "\n".join(rows))


COLUMN = """A blast at the old quarry
cracked the east wall of a
chapel in Arden on Monday, the
county engineer said.
"The plaster came down on the
organ," said the sexton, who
was sweeping the nave when the
charge went off.
The owner of the quarry said
that it had used no more than
its permit allows and that it
would stop for a week.
"""
HEADED = "Quarry blast cracks chapel\nThe Arden Mercury, 14 June 2021, page 3\n\n" + COLUMN
POEM = """The quarry lies below the hill
Where nobody has walked for years
And all the cranes are standing still
Like shepherds who have lost their ears
The chapel has a broken wall
The organ has a broken key
And when the winter evenings fall
It plays a little off to sea
The sexton sweeps it all the same
He does not ask who is to blame
"""


def test_a_newspaper_s_narrow_column_is_wrapped() -> None:
    lines = joined(COLUMN).split("\n")
    assert lines[0].endswith("county engineer said.")
    assert next(line for line in lines if line.startswith('"The plaster')).endswith("charge went off.")


def test_the_head_of_a_narrow_column_is_not_joined() -> None:
    """A line that is longer than those of the column is not of it."""
    assert joined(HEADED).split("\n")[:2] == HEADED.split("\n")[:2]


def test_a_poem_and_a_short_column_stay_as_they_are() -> None:
    assert not wrapped_ends(POEM)
    assert not wrapped_ends("\n".join(COLUMN.split("\n")[:6]))
    assert not wrapped_ends("\n".join(f"{n} sacks of oats and barley" for n in range(20)))
