"""A correction of an article has a role of its own, and no names are taken from it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuttings.blocks import find_blocks
from cuttings.gazetteer import load_gazetteer
from cuttings.model import Block, Document, Label, Metadata, Role
from cuttings.resolve.detect.gather import gather_all
from tests.making import make_analysis, make_article

REPORT = "The council of the harbour town said on Monday that it would rebuild the old bridge, torn away by a storm."
CORRECTIONS = (
    "Correction: An earlier version of this article misspelled the name of the mayor. She is Ida Falk, not Ada Falk.",
    "Correction (March 7): The bridge was wrongly said to be of oak. Lars Holm gave the figure.",
    "CLARIFICATION — It was incorrectly stated that Lars Holm had left the council.",
    "Editor's note: The bridge was misidentified as that of Lars Holm.",
    "This article was amended on 7 March 2024. A remark attributed to Lars Holm was in fact made by Tom Roe.",
    "A previous version of this story said that Lars Holm had left.",
    "[Editor's Note Sept. 28, 2016: The original version of this report said that Lars Holm had left.]",
    "EDITOR’S NOTE (5/17/17): We want to update you on what Lars Holm told us.",
    "Editors' note: Lars Holm, who is quoted here, is married to our reporter.",
    "Correction, March 7, 2018: Lars Holm was misquoted.",
    "Correction: December 1, 2010",
    "Correction Appended",
    "Editor's Note",
)
REPORTS = (
    "Update: The mayor said earlier that the bridge of Norvik would stay.",
    "The council corrected the figure. An earlier version of the report on the bridge was wrong.",
    "Correction fluid was found on the plan of the bridge, the mayor of Norvik said.",
    "Corrections: the trade of the warders of Norvik, and of the people in their care.",
    "Correction of the plan of the bridge of Norvik is due on March 7.",
    "An editor’s note: the bridge of Norvik was long, and Lars Holm was wrong.",
    "The mayor wrongly named Lars Holm as the builder of the bridge.",
)


def blocks(text: str, given: tuple[Block, ...] = ()) -> list[tuple[Role, str]]:
    document = Document("seeds/a.txt", text, "0" * 64, Metadata(), given, ("seeds/a.txt",))
    return [(block.role, text[block.start : block.end]) for block in find_blocks(document)]


@pytest.mark.parametrize(
    ("line", "role"), [*((line, Role.CORRECTION) for line in CORRECTIONS), *((line, Role.BODY) for line in REPORTS)]
)
def test_a_paragraph_that_corrects_the_article_is_a_correction(line: str, role: Role) -> None:
    assert (role, line) in blocks("\n\n".join(("Bridge to be rebuilt", REPORT, f"So {REPORT}", line)))


@pytest.mark.parametrize("line", [CORRECTIONS[0], CORRECTIONS[1], CORRECTIONS[4], CORRECTIONS[5]])
def test_a_correction_at_the_end_of_one_long_line_does_not_take_the_report_with_it(line: str) -> None:
    got = blocks(f"{REPORT} So {REPORT} {line}")
    assert got == [(Role.BODY, f"{REPORT} So {REPORT}"), (Role.CORRECTION, line)]


def test_what_a_format_gives_as_text_can_be_a_correction() -> None:
    """Pages and documents bring their blocks with them; their other roles stay."""
    text = f"{CORRECTIONS[0]}\n{CORRECTIONS[1]}"
    cut = len(CORRECTIONS[0])
    given = (Block(0, cut, Role.BODY), Block(cut + 1, len(text), Role.BOILERPLATE))
    assert [role for role, _ in blocks(text, given)] == [Role.CORRECTION, Role.BOILERPLATE]


@pytest.mark.parametrize("line", [*CORRECTIONS[3:10], REPORTS[-1]])
def test_no_names_are_taken_from_a_correction(line: str) -> None:
    article = make_article(line)
    for role in (Role.BODY, Role.CORRECTION):
        read = replace(article, blocks=(Block(0, len(line), role),))
        analyses = {"a": make_analysis(read, [("Lars Holm", Label.PERSON)])}
        assert bool(gather_all([read], analyses, load_gazetteer())) is (role is Role.BODY)


@pytest.mark.parametrize("heading", ["Correction: December 1, 2010", "Clarification (7 March 2018)", "Correction"])
@pytest.mark.parametrize(
    ("below", "role"),
    [
        ("An article on Tuesday misstated the age of Lars Holm.", Role.CORRECTION),
        ("Lars Holm, who built the bridge of Norvik, will come as well.", Role.BODY),
    ],
)
def test_a_paragraph_below_the_heading_of_a_correction_corrects_what_it_calls_wrong(
    heading: str, below: str, role: Role
) -> None:
    """Behind a note there may be more of the report."""
    found = blocks("\n\n".join(("Bridge to be rebuilt", REPORT, f"So {REPORT}", heading, below)))
    assert found[-2:] == [(Role.CORRECTION, heading), (role, below)]
