"""Markdown is read: the front matter as metadata, and the body as a reader sees it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings.model import Metadata
from cuttings.read.notes.markdown import read_markdown
from cuttings.read.parsed import Parsed


def parsed(text: str) -> Parsed:
    """The result of reading `text` as the file a.md."""
    return read_markdown(text.encode(), "a.md")


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("One *line*\nand [another](https://x.org).", "One line and another."),
        ("# Head\n\nText.", "Head\n\nText."),
        ("- one\n- two", "one\n\ntwo"),
        ("> said she\n\nText.", "said she\n\nText."),
        ("A line  \nbroken.", "A line\nbroken."),
        ("![a cat](cat.jpg)\n\nText &amp; more &lt;here&gt;.", "Text & more <here>."),
        ("Text.<!-- a note --> <script>no()</script>", "Text."),
        ("```\nkept  as\n  it is\n```", "kept  as\n  it is"),
        ("| a | b |\n|---|---|\n| c | d |", "a b\n\nc d"),
        ("---\n\nA rule first.", "A rule first."),
    ],
)
def test_markup_is_removed(body: str, text: str) -> None:
    """The text that a browser would show is kept."""
    assert parsed(body).text == text


def test_front_matter_is_metadata_and_not_text() -> None:
    """Common names of the fields are understood; others, such as tags, are ignored."""
    text = (
        "---\nTitle: Dam breaks\ndate: 2024-05-06\nauthor: [Ada Example, Ben Sample]\nsite: x\ntags: [a]\n"
        "publication: The Example\nlink: https://example.org/dam\n---\nThe dam broke.\n"
    )
    assert parsed(text) == Parsed(
        "The dam broke.",
        Metadata(
            "Dam breaks",
            "The Example",
            "2024-05-06",
            "front matter",
            ("Ada Example", "Ben Sample"),
            "https://example.org/dam",
        ),
    )


@pytest.mark.parametrize(
    "title", ["1984", "Yes", "On", "No", "Null", "12:30", "1e3", "0x1f", "2024-05-06", "No: 'a' title"]
)
def test_a_title_is_its_text_whatever_yaml_makes_of_it(title: str) -> None:
    """Numbers, booleans and dates in titles are read as text."""
    written = title if ":" not in title else f'"{title}"'
    assert parsed(f"---\ntitle: {written}\n---\nText").given.title == title


@pytest.mark.parametrize("name", ["No", "On", "Yes", "Null", "True", "2024-05-06"])
def test_an_author_is_called_as_it_is_written(name: str) -> None:
    """This holds in a list and for a single name."""
    assert parsed(f"---\nauthor: {name}\n---\nText").given.authors == (name,)
    assert parsed(f"---\nauthors: [{name}, Ada Example]\n---\nText").given.authors == (name, "Ada Example")


@pytest.mark.parametrize("nothing", ["", "~", "null"])
def test_a_field_of_nothing_states_nothing(nothing: str) -> None:
    """It gives no notice either."""
    found = parsed(f"---\ntitle: {nothing}\n---\nText")
    assert (found.given, found.notices) == (Metadata(), ())


def test_a_first_heading_is_the_title_if_none_is_stated() -> None:
    """A heading further down is not."""
    assert parsed("# Dam breaks\n\nText").given.title == "Dam breaks"
    assert parsed("---\ntitle: Other\n---\n# Dam breaks\n\nText").given.title == "Other"
    assert parsed("Text\n\n# Dam breaks").given.title is None


@pytest.mark.parametrize(
    ("text", "where", "says", "body"),
    [
        ("---\ntitle: Dam: breaks\n---\nText", "a.md:2", "not YAML", "Text"),
        ("---\ntitle: x\ndate: 31-13-2024\n---\nText", "a.md:3", "'31-13-2024' is not a date", "Text"),
        ("\n---\n\n\nurl: nope\n---\nText", "a.md:5", "'nope' is not the address", "Text"),
        ("---\ntitle: [a, b]\n---\nText", "a.md:2", "'title' should be a short text", "Text"),
        ("---\njust words\n---\nText", "a.md:2", "names no fields", "Text"),
        ("---\ntitle: x y.\n\nText", "a.md:1", "no end", "title: x y.\n\nText"),
    ],
)
def test_broken_front_matter_is_a_notice_and_the_article_goes_on(text: str, where: str, says: str, body: str) -> None:
    """The notice has the line and says how to mend it."""
    found = parsed(text)
    assert found.text == body
    assert [notice.where for notice in found.notices] == [where]
    assert says in found.notices[0].what
    assert found.notices[0].mend


@pytest.mark.parametrize("body", ["[a](" * 100_000, "a *b* " * 50_000, "*x* [y](z)\n" * 30_000])
def test_text_that_would_keep_the_parser_busy_is_left_as_it_is(body: str) -> None:
    """Such as very many open brackets, and paragraphs as long as a book."""
    assert parsed(body).text == body


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="ab-:\n#*>[]()`|{}!&<\t \"'", max_size=80))
def test_any_text_is_read(text: str) -> None:
    """No Markdown and no front matter causes another error, or text without words."""
    assert "\n\n\n" not in parsed(text).text
