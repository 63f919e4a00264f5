"""PDFs are read: lines become paragraphs, running heads are removed, metadata must be confirmed by the text."""

from __future__ import annotations

import io

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings.read.documents.pdf import read_pdf
from cuttings.read.parsed import Refusal
from tests.read.making_pdf import make_pdf

BODY = [
    "Dam breaks after rain",
    "The dam above the lower town broke shortly after midnight on Monday, sending",
    "water through the old quarter and forcing four hundred people from their homes be-",
    "fore dawn, officials said.",
    "The council will meet on Tuesday to hear what went wrong and who is to pay for",
    "the bridges.",
]


def test_lines_become_paragraphs_without_hyphens_at_line_ends() -> None:
    """Three lines become one paragraph again; a short line that ends a sentence ends it."""
    assert read_pdf(make_pdf([BODY])).text.split("\n\n") == [
        "Dam breaks after rain",
        "The dam above the lower town broke shortly after midnight on Monday, sending water through the old quarter "
        "and forcing four hundred people from their homes before dawn, officials said.",
        "The council will meet on Tuesday to hear what went wrong and who is to pay for the bridges.",
    ]


def test_a_hyphen_that_the_text_has_elsewhere_is_kept() -> None:
    """A compound that is broken at its own hyphen keeps it."""
    lines = ["The long-term plan was known to all who had read the papers, but the long-", "term costs were not."]
    assert "the long-term costs" in read_pdf(make_pdf([lines])).text


def test_running_heads_and_page_numbers_are_removed() -> None:
    """Lines at the edge of every page are not part of the article, whatever number they contain."""
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
def test_metadata_counts_only_if_the_text_has_it(info: str, title: str | None, authors: tuple[str, ...]) -> None:
    """Programs write file names into titles and owners into authors, so the page must show them too."""
    given_ = read_pdf(make_pdf([[BODY[0], "By Ada Example", *BODY[1:]]], info)).given
    assert (given_.title, given_.authors) == (title, authors)


def test_the_date_when_a_file_was_made_is_not_its_publication() -> None:
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
    """Broken, locked and scanned PDFs give different reasons."""
    with pytest.raises(Refusal) as refusal:
        read_pdf(data)
    assert says in refusal.value.what
    assert refusal.value.mend


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 900), st.binary(min_size=1, max_size=20))
def test_a_damaged_file_is_read_or_refused(place: int, damage: bytes) -> None:
    """If bytes are overwritten anywhere, the result is a text or a reason."""
    whole = make_pdf([BODY])
    try:
        assert read_pdf(whole[:place] + damage + whole[place + len(damage) :]).text
    except Refusal as refusal:
        assert refusal.what
