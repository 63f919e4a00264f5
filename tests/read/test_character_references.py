"""References to characters that a program left in a text are read, and so are the tags beside them."""

from __future__ import annotations

import pytest

from cuttings.model import Block, Metadata, Role
from cuttings.read.parsed import Parsed
from cuttings.read.repairs.character_references import read_references


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Hale &amp; Sons", "Hale & Sons"),
        ("&ldquo;We disagree,&rdquo; said Ada&nbsp;Lund.", "“We disagree,” said Ada Lund."),
        ("&#8216;at odds&#8217; and &#x201C;even&#x201D;", "‘at odds’ and “even”"),
        ("It&amp;#8217;s &amp;amp; was", "It’s & was"),
        ("Hale &amp; Sons.<br/>\n<p>She <b>left</b>.</p>", "Hale & Sons.\n\nShe left.\n"),
        ("3 &lt; 4 and 5 &gt; 4", "3 < 4 and 5 > 4"),
    ],
)
def test_references_are_read(text: str, plain: str) -> None:
    assert read_references(Parsed(text)).text == plain


@pytest.mark.parametrize(
    "text", ["Hale & Sons; others", "AT&T; R&D; B&B; &nosuch;", "the <p> of a page", "a & b", "Q&A;"]
)
def test_other_signs_stay(text: str) -> None:
    parsed = Parsed(text)
    assert read_references(parsed) is parsed


def test_offsets_of_blocks_count_in_the_text_that_is_read() -> None:
    text = "Hale &amp; Sons\n\n&ldquo;No <p>,&rdquo; she said."
    blocks = (Block(0, 15, Role.TITLE), Block(17, len(text), Role.BODY))
    found = read_references(Parsed(text, Metadata(title="Hale &amp; Sons"), blocks))
    assert [found.text[b.start : b.end] for b in found.blocks] == ["Hale & Sons", "“No <p>,” she said."]
    assert found.given.title == "Hale & Sons"
