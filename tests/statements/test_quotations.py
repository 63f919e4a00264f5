"""Which stretches of text stand in quotation marks."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.model import Block, Role
from cuttings.statements.lines import quotable_lines
from cuttings.statements.quotations import Quoted, find_quotations
from tests.making import make_article

CASES = {
    "straight": ('"We are ready," she said. "Come in."', ['"We are ready,"', '"Come in."']),
    "curly": ("“We are ready,” she said.", ["“We are ready,”"]),
    "doubled single marks": ("''We are ready,'' she said.", ["''We are ready,''"]),
    "typewriter marks": ("``We are ready,'' she said.", ["``We are ready,''"]),
    "angled": ("«We are ready», she said.", ["«We are ready»"]),
    "single, British": ("‘We are ready,’ she said.", ["‘We are ready,’"]),
    "single, straight": ("'We are ready,' she said.", ["'We are ready,'"]),
    "single with an apostrophe": ("‘We don’t know the voters’ mood,’ she said.", ["‘We don’t know the voters’ mood,’"]),
    "apostrophes alone": ("The boys' father didn't like rock 'n' roll in the '90s.", []),
    "a title in single marks": ("She starred in 'The Long Rain' twice.", ["'The Long Rain'"]),
    "nested, single in double": ("“He said ‘no’ to me,” she said.", ["“He said ‘no’ to me,”"]),
    "nested, double in double": ("“Some call it “brave” or “mad”,” she said.", ["“Some call it “brave” or “mad”,”"]),
    "nested, straight in straight": ('"I said "no" to him," she said.', ['"I said "no" to him,"']),
    "nested, curly in straight": ('"I said “no” to him," she said.', ['"I said “no” to him,"']),
    "inches": ('The board is 5" wide and 7" long.', []),
    "a markup attribute": ('<tweet author="that is so"> It rained.', []),
    "a nickname": ('John "Buddy" Miller won. "I did it," he said.', ['"I did it,"']),
    "spaced marks": ('" We are ready , " she said .', ['" We are ready , "']),
    "a belated mark": ('"We are ready, "said Ms Doe.', ['"We are ready, "']),
    "marks written double": ('""We are ready,"" says Ms Doe.', ['""We are ready,""']),
    "the wrong mark to close": ("He called it “mostly true.“", ["“mostly true.“"]),
    "opened twice": ('"We are ready. She said: "Come in," and left.', ['"Come in,"']),
    "a paragraph never closed": ("“We are ready.\nIt rained.", ["“We are ready."]),
    "a mark in mid-sentence never closed": ("She said “we are ready.\nIt rained.", []),
    "brackets": ('"They (the boats) [all of them] left," she said.', ['"They (the boats) [all of them] left,"']),
    "several paragraphs": (
        "“The first part.\n\n“The second part,” she said.\n\nIt rained.",
        ["“The first part.\n\n“The second part,”"],
    ),
    "a sentence a line": ("``The first part.\nThe second part,'' she said.", ["``The first part.\nThe second part,''"]),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_quotations_are_found_with_their_marks(text: str, expected: list[str]) -> None:
    found = find_quotations(text, quotable_lines(make_article(text)))
    assert [text[q.start : q.end] for q in found] == expected


def test_only_title_body_and_captions_are_quotable() -> None:
    article = make_article("One.\nTwo.\nThree.")
    roles = (Role.BOILERPLATE, Role.CAPTION, Role.BYLINE)
    blocks = tuple(Block(b.start, b.end, role) for b, role in zip(article.blocks, roles, strict=True))
    lines = quotable_lines(replace(article, blocks=blocks))
    assert [(line.start, line.end, line.role) for line in lines] == [(5, 9, Role.CAPTION)]


def test_a_wrapped_block_is_one_line() -> None:
    text = '"It is\nlate," she said.\n\nSo it was.'
    article = make_article(text)
    whole = replace(article, blocks=(Block(0, len(text), Role.BODY),))
    assert len(quotable_lines(whole)) == 2
    assert [text[q.start : q.end] for q in find_quotations(text, quotable_lines(whole))] == ['"It is\nlate,"']


@given(st.text(alphabet=st.sampled_from(list("\"'“”‘’«»` \n.,abcdef S5"))))
def test_quotations_are_sorted_disjoint_and_within_the_text(text: str) -> None:
    found = find_quotations(text, quotable_lines(make_article(text)))
    edges = [edge for q in found for edge in (q.start, q.end)]
    assert edges == sorted(edges)
    assert all(0 <= q.start < q.end <= len(text) and q.first_line <= q.last_line for q in found)


@given(st.lists(st.sampled_from(["“", "”", '"', "'", "«", "»", "\n", "It is late,"]) | st.text()).map(" ".join))
def test_any_text_is_read(text: str) -> None:
    for q in find_quotations(text, quotable_lines(make_article(text))):
        assert text[q.start : q.end].strip()


def test_quoted_stretches_are_never_cut() -> None:
    text = 'It was "very late" there.'
    quoted = Quoted(find_quotations(text, quotable_lines(make_article(text))))
    assert text[slice(*quoted.rounded(10, 24))] == '"very late" there'
    assert quoted.any_in(0, 10)
    assert not quoted.any_in(10, 24)
    assert quoted.at(3) is None
