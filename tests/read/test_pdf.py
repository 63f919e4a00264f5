"""Reading PDFs: paragraphs out of lines, running heads away, metadata only where the text bears it out."""

from __future__ import annotations

import io

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings.read.parsed import Refusal
from cuttings.read.pdf import read_pdf
from tests.read.making_pdf import make_pdf

BODY = [
    "Dam breaks after rain",
    "The dam above the lower town broke shortly after midnight on Monday, sending",
    "water through the old quarter and forcing four hundred people from their homes be-",
    "fore dawn, officials said.",
    "The council will meet on Tuesday to hear what went wrong and who is to pay for",
    "the bridges.",
]


def test_lines_become_paragraphs_and_hyphens_of_line_ends_go() -> None:
    """A paragraph of three lines is one again; a short line that ends a sentence ends it."""
    assert read_pdf(make_pdf([BODY])).text.split("\n\n") == [
        "Dam breaks after rain",
        "The dam above the lower town broke shortly after midnight on Monday, sending water through the old quarter "
        "and forcing four hundred people from their homes before dawn, officials said.",
        "The council will meet on Tuesday to hear what went wrong and who is to pay for the bridges.",
    ]


def test_a_hyphen_that_the_text_has_elsewhere_stays() -> None:
    """A compound cut at its own hyphen is not run together."""
    lines = ["The long-term plan was known to all who had read the papers, but the long-", "term costs were not."]
    assert "the long-term costs" in read_pdf(make_pdf([lines])).text


def test_running_heads_and_page_numbers_go() -> None:
    """What stands at the edge of every page is no part of the article, whatever the number in it."""
    more = ["The council has met.", "It heard of a crack that nobody had seen.", "It will meet again.", "So be it."]
    text = read_pdf(
        make_pdf([["The Example Daily, page 1", *BODY, "1"], ["The Example Daily, page 2", *more, "2"]])
    ).text
    assert "Example Daily" not in text
    assert text.endswith("So be it.")
    assert all(line in text for line in more)


@pytest.mark.parametrize(
    ("info", "title", "authors"),
    [
        ("/Title (Dam breaks after rain)", "Dam breaks after rain", ()),
        ("/Title (Microsoft Word - dam_final2.doc)", None, ()),
        ("/Title (untitled)", None, ()),
        ("/Author (Somebody Else)", None, ()),
        ("/Author (Ada Example)", None, ("Ada Example",)),
        ("/Author (Ada)", None, ()),
    ],
)
def test_metadata_counts_only_where_the_text_has_it(info: str, title: str | None, authors: tuple[str, ...]) -> None:
    """Programs write file names into titles and owners into authors: the page must show them too."""
    given_ = read_pdf(make_pdf([[BODY[0], "By Ada Example", *BODY[1:]]], info)).given
    assert (given_.title, given_.authors) == (title, authors)


def test_the_date_when_a_file_was_made_is_no_date_of_publication() -> None:
    """A page printed years later was not published then."""
    assert read_pdf(make_pdf([BODY], "/CreationDate (D:20240102030405Z)")).given.published is None


def _locked() -> bytes:
    writer = pypdf.PdfWriter(io.BytesIO(make_pdf([BODY])))
    writer.encrypt("secret", "owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"%PDF-1.4 and no more", "cannot be read"),
        (b"no PDF", "cannot be read"),
        (make_pdf([BODY])[:300], "cannot be read"),
        (make_pdf([[]]), "no text"),
        (_locked(), "password"),
    ],
)
def test_what_gives_no_text_is_refused_with_the_reason(data: bytes, says: str) -> None:
    """Broken, locked and scanned PDFs each say what they are."""
    with pytest.raises(Refusal) as refusal:
        read_pdf(data)
    assert says in refusal.value.what
    assert refusal.value.mend


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 900), st.binary(min_size=1, max_size=20))
def test_damage_is_refused_or_read_and_never_a_traceback(place: int, damage: bytes) -> None:
    """Bytes overwritten anywhere leave a text or a reason."""
    whole = make_pdf([BODY])
    try:
        assert read_pdf(whole[:place] + damage + whole[place + len(damage) :]).text
    except Refusal as refusal:
        assert refusal.what
