"""Words and gaps that no article has are cut, with a notice where text is lost."""

from __future__ import annotations

import pytest

from cuttings.model import Block, Metadata, Role
from cuttings.read.html.page import read_html
from cuttings.read.html.page_tags import max_attributes
from cuttings.read.limits import MAX_BLANKS, MAX_READ_WORD_CHARS, MAX_TAG_ATTRIBUTES
from cuttings.read.notes.markdown import read_markdown
from cuttings.read.parsed import Parsed, Refusal
from cuttings.read.repairs.overlong_runs import cut_overlong_runs

LONG = "x" * (MAX_READ_WORD_CHARS + 1)


def test_an_overlong_word_is_cut_with_a_notice() -> None:
    cut = cut_overlong_runs(Parsed(f"The {LONG} opened.", Metadata(title=LONG, authors=(LONG,))), "seeds/x.txt")
    assert cut.text == f"The {'x' * MAX_READ_WORD_CHARS}… opened."
    assert cut.given.title == "x" * MAX_READ_WORD_CHARS + "…" == cut.given.authors[0]
    assert str(cut.notices[0]).startswith("seeds/x.txt: 3 words have more than 1,000 characters, and the rest of each")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"a{' ' * 500}b", f"a{' ' * MAX_BLANKS}b"),
        (f"a{chr(9) * 500}b", f"a{chr(9) * MAX_BLANKS}b"),
        ("a" + "\n" * 500 + "b", "a" + "\n" * MAX_BLANKS + "b"),
        ("x" * MAX_READ_WORD_CHARS, "x" * MAX_READ_WORD_CHARS),
        ("港" * 3000, "港" * 3000),  # Chinese puts no spaces between words
        ("ไทย" * 1000, "ไทย" * 1000),
        (" ".join(["word"] * 2000), " ".join(["word"] * 2000)),
    ],
)
def test_gaps_are_shortened_and_scripts_without_spaces_kept_without_a_notice(text: str, shown: str) -> None:
    cut = cut_overlong_runs(Parsed(text), "x")
    assert (cut.text, cut.notices) == (shown, ())


def test_blocks_still_hold_their_lines() -> None:
    text = f"Head\n\n{LONG} one\n\nLast"
    blocks = (Block(0, 4, Role.TITLE), Block(6, len(text) - 6, Role.BODY), Block(len(text) - 4, len(text), Role.BODY))
    cut = cut_overlong_runs(Parsed(text, blocks=blocks), "x")
    assert [cut.text[b.start : b.end] for b in cut.blocks] == ["Head", "x" * MAX_READ_WORD_CHARS + "… one", "Last"]


@pytest.mark.parametrize(
    "attribute", ["a{}=1 ", "a{}='<' ", 'a{}=">"', "a{}=x\n", "a{}/", 'a{} = "b c" ', "x'{} ", "<a{} "]
)
def test_a_page_with_too_many_attributes_in_one_element_is_refused(attribute: str) -> None:
    def page(number: int) -> bytes:
        tag = "<p " + "".join(attribute.format(i) for i in range(number)) + ">"
        return f"<html><body><p>The harbour opened on Monday.</p>{tag}It is new and large.</p></body></html>".encode()

    assert "harbour" in read_html(page(MAX_TAG_ATTRIBUTES // 2)).text
    with pytest.raises(Refusal, match="more than 1,000 attributes"):
        read_html(page(MAX_TAG_ATTRIBUTES * 2))


@pytest.mark.parametrize(
    "part",
    [
        "<img alt='a small picture of the port' src='data:image/png;base64," + "Ab1+/=" * 5000 + "'>",
        '<script>var html = \'<button class="close""></button>\';' + "if (a <b && c) d = 'e f'; " * 500 + "</script>",
        "<style><p" + " a" * 5000 + "</style>",
        "<!-- <p" + " a" * 5000 + " -->",
        '<p title="' + "a <b c " * 2000 + '">The harbour is large.</p>',
        "<p a b>The harbour is large.</p>" * 600,
    ],
)
def test_what_is_not_in_one_tag_is_no_reason_to_refuse_a_page(part: str) -> None:
    assert "harbour" in read_html(f"<html><body>{part}<p>The harbour opened on Monday.</p></body></html>".encode()).text


@pytest.mark.parametrize(
    "tag", ["<script ", "<script>", "<!--", '<p a="', "<p a='", "<p a ", "<p a=", "<p ", "</script"]
)
def test_looking_for_attributes_is_linear(tag: str) -> None:
    assert max_attributes(tag * 200_000, 10**9) == 0  # took hours if each tag were read to the end of the page


@pytest.mark.parametrize("bomb", ["<a " * 5000, "<a x='" * 5000, "`" * 5000, "*A* <!a " * 500, "[" * 5000])
def test_what_cannot_be_meant_as_markdown_is_read_as_text(bomb: str) -> None:
    assert read_markdown(f"*A*\n\n{bomb}".encode(), "x").text == f"*A*\n\n{bomb}"


def test_markdown_with_some_open_marks_is_still_markdown() -> None:
    assert read_markdown(("*A* is < 3 and [b\n\n" * 20).encode(), "x").text.startswith("A is < 3 and [b\n\nA is")
