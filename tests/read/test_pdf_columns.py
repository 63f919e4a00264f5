"""Columns of print are read one after the other, and what cannot be told apart is left out."""

from __future__ import annotations

import pytest

from cuttings.read.documents.pdf import read_pdf
from cuttings.read.documents.pdf_columns import read_columns
from cuttings.read.parsed import Refusal
from tests.read.making_pdf import make_pdf, make_placed_pdf

LEFT = ["The quarry above Sallow Down will", "shut within a year, its owners said", "on Thursday in the hall."]
LEFT_QUOTE = [
    '"We have no stone left that anybody',
    'would buy," said Orla Venning, who',
    "has run the firm since May.",
]
RIGHT = ['"They let us read it in the paper,"', "said Bram Hollis, the secretary of", "the union of the men there."]
RIGHT_REST = [
    "The council will meet on Monday to",
    "hear what is to become of the line",
    "to the port and the cottages.",
]
THIRD = ["A buyer has not been found for the", "land, which floods every spring, he", "said when he was asked of it."]


def _page(columns: list[list[str]], step: int, rows: bool) -> bytes:
    placed = [
        (40 + step * n, 700 - 12 * row, 8, line) for n, column in enumerate(columns) for row, line in enumerate(column)
    ]
    if rows:
        placed.sort(key=lambda part: (-part[1], part[0]))
    return make_placed_pdf([(40, 780, 18, "Quarry to shut"), (40, 755, 8, "By Tilda Renwick"), *placed])


@pytest.mark.parametrize("rows", [True, False])
@pytest.mark.parametrize(
    ("columns", "step"),
    [([LEFT + LEFT_QUOTE, RIGHT + RIGHT_REST], 260), ([LEFT, RIGHT], 180), ([LEFT, RIGHT, THIRD], 170)],
)
def test_columns_are_read_one_after_the_other(columns: list[list[str]], step: int, rows: bool) -> None:
    """Whether a page is drawn column by column or row by row, no sentence is mixed of two columns."""
    text = " ".join(read_pdf(_page(columns, step, rows)).text.split())
    assert text.startswith("Quarry to shut By Tilda Renwick The quarry above")
    assert text.endswith(" ".join(line for column in columns for line in column))


def test_columns_that_cannot_be_told_apart_give_no_text() -> None:
    """If the parts of rows begin at no common place, nobody is quoted; the reason says so."""
    ragged = [
        part
        for row, (left, right) in enumerate(zip(LEFT + LEFT_QUOTE, RIGHT + RIGHT_REST, strict=True))
        for part in ((40.0, 700.0 - 12 * row, 8.0, left), (235.0 + 23 * row, 700.0 - 12 * row, 8.0, right))
    ]
    with pytest.raises(Refusal) as refusal:
        read_pdf(make_placed_pdf(ragged))
    assert "columns" in refusal.value.what


def test_columns_drawn_one_after_the_other_need_not_stand_at_one_place() -> None:
    """Letters of several sizes stand at no common place; a running head with the number of the page is no text."""
    head = [(40.0, 800.0, 8.0, "THE SALLOW POST"), (235.0, 800.0, 8.0, "Page 3")]
    left = [(40.0, 700.0 - 12 * n, 8.0, line) for n, line in enumerate(LEFT + LEFT_QUOTE)]
    right = [(235.0 + 23 * n, 703.0 - 9 * n, 6.0, line) for n, line in enumerate(RIGHT + RIGHT_REST)]
    text = " ".join(read_pdf(make_placed_pdf([*head, *left, *right])).text.split())
    assert text == " ".join(LEFT + LEFT_QUOTE + RIGHT + RIGHT_REST)


def test_a_box_drawn_last_makes_no_columns_of_rows() -> None:
    rows = [
        part
        for n, (left, right) in enumerate(zip(LEFT, RIGHT, strict=True))
        for part in ((40.0, 700.0 - 12 * n, 8.0, left), (300.0, 700.0 - 12 * n, 8.0, right))
    ]
    text = " ".join(read_pdf(make_placed_pdf([*rows, (440.0, 780.0, 8.0, "Price: 40p")])).text.split())
    assert " ".join(LEFT) in text and " ".join(RIGHT) in text


def test_wide_gaps_between_words_of_a_line_are_no_columns() -> None:
    """A caption in small letters may seem to run into the next column."""
    lines = [
        " Some  forty  boats  will         the quay since May, said Ada",
        "shall  lie  nine  miles  off      Larkin, who would not move.",
        " Nine  masts  were  left          The council hears of it",
        "Boats lie off on the Tuesday.here and in the hall of the",
        " Eight  sank,  he  said.          parish on Monday.",
    ]
    columns, is_doubtful = read_columns(lines)
    text = " ".join(" ".join(columns or []).split())
    assert (text.partition("the quay")[0].split()[-3:], is_doubtful) == (["sank,", "he", "said."], False)
    assert "on the Tuesday. Eight" in text and "of it here and in the hall" in text


def test_a_headline_is_told_by_its_size() -> None:
    """A headline that is as wide as the lines below it is a paragraph of its own."""
    page = [
        (40.0, 780.0, 16.0, "Firm shuts its slate quarry at last"),
        *((40.0, 750.0 - 12 * n, 8.0, line) for n, line in enumerate(LEFT)),
    ]
    assert read_pdf(make_placed_pdf(page)).text.split("\n\n") == ["Firm shuts its slate quarry at last", " ".join(LEFT)]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("Nobody had asked the well-", "known harbour pilot whether he would come", "well-known harbour pilot"),
        ("They met with the mayor of Newton-", "Ferrers, who had come down for the day there", "Newton-Ferrers"),
        ("The pilot had seen noth-", "ing of the light that burned upon the mole", "nothing of the light"),
        ("The harbour of the town is a so-", "cial place for all who come there in the autumn", "a social place"),
        ("The doors against the river were anti-", "flood doors that had not been shut in time", "anti-flood doors"),
    ],
)
def test_hyphens_at_line_ends(first: str, second: str, joined: str) -> None:
    """Hyphens of compounds and of names stay, and those of divided words go."""
    assert joined in read_pdf(make_pdf([[first, second]])).text


@pytest.mark.parametrize("head", ["15/06/2024, 10:22", "6/15/24, 10:22 AM"])
def test_the_time_of_printing_is_no_text(head: str) -> None:
    """What a browser prints above and below a page is not part of the article, even on one page."""
    page = [
        (30.0, 820.0, 7.0, head),
        *((40.0, 750.0 - 12 * n, 8.0, line) for n, line in enumerate(LEFT)),
        (30.0, 15.0, 7.0, "https://b.example/quarry"),
        (560.0, 15.0, 7.0, "1/2"),
    ]
    text = read_pdf(make_placed_pdf(page)).text
    assert head not in text
    assert "1/2" not in text
