"""Lines of a transcript, the lines that may be quoted, and the words of a text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuttings.model import Block, Role
from cuttings.statements import find_statements
from cuttings.statements.lines import quotable_lines
from cuttings.statements.transcripts.turns import find_turns
from cuttings.statements.words import read_words
from tests.making import make_analysis, make_article
from tests.statements.parsed import parsed

OTHERS = "\nLUND: It is.\nROE: So it is."


def turns(text: str) -> list[tuple[str, str]]:
    """Who speaks, and what is said, in each turn."""
    article = make_article(text)
    words = read_words(text, make_analysis(article))
    drafts = find_turns(words, quotable_lines(article))
    assert not any(d.direct or d.cue or d.verb is not None for d in drafts)
    return [(text[d.speaker.start : d.speaker.end], text[d.start : d.end]) for d in drafts if d.speaker]


@pytest.mark.parametrize(
    ("line", "turn"),
    [
        ("BERG: It is late.", ("BERG", "It is late.")),
        ("MS. BERG: It is late.", ("MS. BERG", "It is late.")),
        ("A. B. C. BERG: It is late.", ("A. B. C. BERG", "It is late.")),
        ("MS. A. B. C. BERG: It is late.", None),
        ("O'BERG: It is late.", ("O'BERG", "It is late.")),
        ("O’BERG: It is late.", ("O’BERG", "It is late.")),
        ("BERG-ROE: It is late.", ("BERG-ROE", "It is late.")),
        ("B: It is late.", None),
        ("Berg: It is late.", None),
        ("BERG It is late.", None),
        ("BERG:It is late.", None),
        ("BERG: It", ("BERG", "It")),
        ('"BERG: It is late."', ("BERG", "It is late.")),
        ("“BERG: It is late.”", ("BERG", "It is late.")),
        ("‘BERG: It is late.’", ("BERG", "It is late.")),
        ("'BERG: It is late.'", ("BERG", "It is late.")),
        ("BERG: It is late.  ", ("BERG", "It is late.")),
        ("(BERG: It is late.", None),
    ],
)
def test_a_turn_begins_with_a_name_in_capitals(line: str, turn: tuple[str, str] | None) -> None:
    shown = [(name, said.strip("\"”’'")) for name, said in turns(f"{line}{OTHERS}\nHOLM: It was.")]
    assert (shown[0] if len(shown) == 4 else None) == turn


def test_three_turns_make_a_transcript() -> None:
    assert len(turns(f"BERG: It is late.{OTHERS}")) == 3
    assert turns(f"It is late.{OTHERS}") == []


def test_a_turn_is_of_the_last_word_of_its_name() -> None:
    text = f"MS BERG: It is late.{OTHERS}"
    article = make_article(text)
    words = read_words(text, make_analysis(article))
    first, *_ = find_turns(words, quotable_lines(article))
    assert first.speaker is not None
    assert words.forms[first.speaker.head] == "berg"
    assert first.line == 0


def test_a_quotation_in_a_turn_is_no_statement_of_its_own() -> None:
    text = f'BERG: He said it. "It is very late now."{OTHERS}\n"We have never seen it."'
    article = make_article(text)
    found = find_statements([article], {"a": make_analysis(article)}, ())
    assert [text[s.start : s.end] for s in found] == [
        'He said it. "It is very late now."'[: found[0].end - found[0].start],
        "It is.",
        "So it is.",
        '"We have never seen it."',
    ]


@pytest.mark.parametrize(("role", "quotable"), [(role, role in {Role.TITLE, Role.BODY, Role.CAPTION}) for role in Role])
def test_titles_texts_and_captions_may_quote(role: Role, *, quotable: bool) -> None:
    article = replace(make_article("It is late."), blocks=(Block(0, 11, role),))
    assert bool(quotable_lines(article)) == quotable


def test_words_know_what_belongs_to_them() -> None:
    words = parsed(
        "The/DET/det/baker old/ADJ/amod/baker baker/NOUN/nsubj/said of/ADP/prep/baker bread/NOUN/pobj/of said/VERB"
    )
    assert len(words) == 6
    assert [words.span(words.firsts[w], words.lasts[w]) for w in (2, 3, 5)] == [(0, 22), (14, 22), (0, 27)]
    assert words.within(4, 14) == range(1, 3)
    assert words.within(5, 15) == range(2, 4)
    assert words.child(2, "prep", "amod") == 1
    assert words.child(2, "dobj") is None


@pytest.mark.parametrize(("link", "subject"), [("nsubj", 0), ("nsubjpass", 0), ("csubj", 0), ("dobj", None)])
def test_a_subject_may_be_of_a_passive_or_a_clause(link: str, subject: int | None) -> None:
    assert parsed(f"Berg/PROPN/{link}/said said/VERB").subject(1) == subject
