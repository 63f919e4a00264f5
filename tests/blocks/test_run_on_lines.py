"""A line in which a caption, its credit, the report and a notice run on is divided, and no other line is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.blocks import find_blocks
from cuttings.blocks.run_on_lines import divide_run_on
from cuttings.model import Document, Metadata, Role

REPORT = (
    "The harbour board of Karvel said on Monday that it would rebuild the pier which the storm had torn away. "
    "“We have waited for eleven years,” its head, Ada Lund, told reporters."
)
CAPTION = "FILE PHOTO: A woman walks along the pier in Karvel, Freedonia, May 3, 2020."


def pieces(text: str) -> list[str]:
    return [text[start:end] for start, end in divide_run_on(text, 0, len(text))]


@pytest.mark.parametrize(
    ("caption", "report", "notice"),
    [
        (f"{CAPTION} REUTERS / Ann Photographer", f"BERLIN (Reuters) - {REPORT}", ""),
        (f"{CAPTION} REUTERS/Ann de Vries/File Photo", f"NEW YORK (Reuters) - {REPORT}", ""),
        (f"{CAPTION} REUTERS / Lee Min Ho / File Photo", f"( Reuters ) - {REPORT}", ""),
        (f"{CAPTION} REUTERS / Lee Min Ho", f"OSLO / PARIS , Dec 7 ( Reuters ) - {REPORT}", ""),
        (f"{CAPTION} Ben Sand / Pool via REUTERS", f"LONDON ( Reuters ) - {REPORT}", ""),
        (f"{CAPTION} AP Photo/Ann Lee", REPORT, ""),
        ("Slideshow ( 3 images )", f"DUBAI ( Reuters ) - {REPORT}", ""),
        ("", f"SPRINGFIELD, Ill. (AP) - {REPORT}", "Copyright 2018 The Associated Press. All rights reserved."),
        ("", REPORT, "© 2021 The Karvel Courier. It may not be rewritten."),
        ("", REPORT, "All rights reserved. No part of it may be copied."),
        (f"{CAPTION} AFP / Jo Roe", f"ROME, May 4 (AFP) - {REPORT}", "Copyright (c) 2020 Agence France-Presse."),
    ],
)
def test_the_report_is_separated_from_what_runs_into_it(caption: str, report: str, notice: str) -> None:
    """A caption ends with its credit or where a dateline begins; a notice begins a sentence and goes on to the end."""
    assert pieces(" ".join(filter(None, (caption, report, notice)))) == [*filter(None, (caption, report, notice))]


@pytest.mark.parametrize(
    ("before", "teaser", "behind"),
    [
        (REPORT, "(RELATED: Harbour Chief Softened Report On Karvel Pier)", ""),
        ("The pier is shut.", "(SEE RELATED: Pier of Karvel opens)", "It was torn away."),
        (REPORT, "[READ MORE: ‘We Have Waited’: Ada Lund Calls For A New Pier]", REPORT),
        ("", "(SEE ALSO: Pier of Karvel opens)", ""),
    ],
)
def test_the_headline_of_another_report_is_no_part_of_the_text(before: str, teaser: str, behind: str) -> None:
    line = " ".join(filter(None, (before, teaser, behind)))
    assert pieces(line) == [*filter(None, (before, teaser, behind))]
    text = f"Pier to be rebuilt\n\n{REPORT}\n\n{line}\n\n{REPORT}"
    document = Document("seeds/a.txt", text, "0" * 64, Metadata(), (), ("seeds/a.txt",))
    found = {text[block.start : block.end]: block.role for block in find_blocks(document)}
    assert found[teaser] is Role.BOILERPLATE
    assert all(found[part] is Role.BODY for part in (before, behind) if part)


@pytest.mark.parametrize(
    "line",
    [
        f"{REPORT} He spoke of them (related: the older pier) at length.",
        f"{REPORT} (RELATED work goes on in Karvel.)",
        f"BERLIN (Reuters) - {REPORT}",
        f"Dec 7 ( Reuters ) - {REPORT}",
        f"BERLIN (Reuters) - {REPORT} REUTERS / Ann Lee showed them a picture of the pier, long forgotten.",
        f"{REPORT} The AP / Karvel Post poll found that most people in the town want the pier back by May.",
        f"{REPORT} The firm sued. The copyright of 1920 has ended, its lawyer said at the hearing on Monday.",
        f"{REPORT} A spokesman (Rufus Hale) - he asked to be named - said that the town would pay for it.",
        f"{CAPTION} REUTERS / Ann Photographer",
        "FILE PHOTO: A pier. REUTERS / Ann Lee BERLIN (Reuters) - It is shut.",
    ],
)
def test_a_line_with_one_role_stays_whole(line: str) -> None:
    """A caption alone, a report with its dateline and a sentence about an agency or a copyright are not divided."""
    assert pieces(line) == [line]


def test_the_parts_of_a_run_on_line_have_their_own_roles() -> None:
    """The caption is no part of the text, the dateline and the sentences of the report are, and the notice is not."""
    text = f"{CAPTION} REUTERS / Ann Lee BERLIN (Reuters) - {REPORT} Copyright 2020 Reuters. All rights reserved."
    document = Document("seeds/a.txt", text, "0" * 64, Metadata(), (), ("seeds/a.txt",))
    found = [(block.role, text[block.start : block.end]) for block in find_blocks(document)]
    assert found == [
        (Role.CAPTION, f"{CAPTION} REUTERS / Ann Lee"),
        (Role.DATELINE, "BERLIN (Reuters) -"),
        (Role.BODY, REPORT),
        (Role.BOILERPLATE, "Copyright 2020 Reuters. All rights reserved."),
    ]


@given(
    st.lists(
        st.sampled_from([CAPTION, REPORT, "REUTERS / Ann Lee", "OSLO (Reuters) -", "© 2020 Karvel.", "-"]), max_size=8
    )
)
def test_nothing_of_a_line_is_lost(parts: list[str]) -> None:
    """The pieces are in order and leave out spaces alone."""
    line = " ".join(parts)
    assert "".join(pieces(line)).replace(" ", "") == line.replace(" ", "")
