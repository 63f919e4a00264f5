"""Who a page says has spoken: each of several, those without a page by the words for them."""

from __future__ import annotations

import pytest

from cuttings.compose.facts.speech_acts import told
from cuttings.compose.format import basis_words, date_span, times
from cuttings.compose.sections.statement_table import rows_about, rows_by, statement_rows
from cuttings.compose.text.excerpts import introduce_excerpts
from cuttings.compose.text.statement_quotes import count_statements
from cuttings.compose.view_models import Excerpt, Link, Quote
from cuttings.model import Statement
from tests.compose.library import make_index

ANNA, PETER = "people/anna-berg", "people/peter-lund"


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Anna Berg and Peter Lund agreed that the bridge was safe.", {ANNA, PETER}),
        ("Anna Berg and Mayor Peter Lund agreed that the bridge was safe.", {ANNA, PETER}),
        ("Anna Berg, whose friend Peter Lund came, said that the bridge was safe.", {ANNA}),
    ],
)
def test_what_two_say_together_each_of_them_says(text: str, speakers: set[str]) -> None:
    index = make_index(text)
    assert {id for id in (ANNA, PETER) if count_statements(index, id)} == speakers


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("Two council officials said that the bridge was safe.", "Two council officials"),
        ("They said that the bridge was safe.", ""),
        ("The statement said that the bridge was safe.", "The statement"),
        (
            "The council inquiry into the old bridges of the harbour, their keepers, their tolls and repairs said "
            "that the bridge was safe.",
            "The council inquiry into the old bridges of the harbour",
        ),
        (
            "A council survey of a thousand anglers on the north side of the river by three mayors said that the "
            "bridge was safe.",
            "A council survey of a thousand anglers on the north side of the river",
        ),
        ("Two mayors came by boat. They said that the bridge was safe.", "Two mayors"),
    ],
)
def test_a_speaker_without_a_page_is_called_as_the_article_does(text: str, called: str) -> None:
    index = make_index(text)
    (row,) = statement_rows(index, index.library.statements)
    assert (row.who, row.called) == (None, called)


def test_statements_are_counted_as_they_are_shown() -> None:
    index = make_index('Anna Berg said it was "late" and said that it was "dark". Berg said she would go.')
    assert count_statements(index, ANNA) == len(rows_by(index, index.entities[ANNA]))


def test_who_is_named_is_spoken_about() -> None:
    index = make_index("Peter Lund said that Anna Berg had left.")
    assert len(rows_about(index, index.entities[ANNA])) == 1


@pytest.mark.parametrize(
    ("cue", "lemma", "page"),
    [
        ("saying", "say", "said"),
        ("noting", "note", "noted"),
        ("denying", "deny", "denied"),
        ("praying", "pray", "prayed"),
        ("admitting", "admit", "admitted"),
        ("regretting", "regret", "regretted"),
        ("Forecasting", "forecast", "forecast"),
        ("says", "say", "says"),
        ("sing", "sing", "sing"),
        ("According\nto", "", "according to"),
        ("", "", ""),
    ],
)
def test_a_gerund_is_given_as_the_past(cue: str, lemma: str, page: str) -> None:
    assert told(Statement("a", 0, 1, False, cue, None, None, None, lemma)) == page


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2020-05-04", "2020-05-09", "4 to 9 May 2020"),
        ("2020-05-04", "2020-06-09", "4 May to 9 June 2020"),
        ("2019-05-04", "2020-05-04", "4 May 2019 to 4 May 2020"),
        ("2019", "2020-05-04", "2019 to 4 May 2020"),
        ("XXXX-05-04", "XXXX-05-09", "4 May, year not stated to 9 May, year not stated"),
    ],
)
def test_what_two_dates_share_is_told_once(first: str, last: str, words: str) -> None:
    assert date_span(first, last) == words


@pytest.mark.parametrize(
    ("basis", "words"),
    [
        ("text: '4 May'", "from the words “4 May”"),
        ("caption", "the date of a picture"),
        ("inferred from a copy", "inferred from a copy"),
        (None, ""),
    ],
)
def test_what_a_date_rests_on_in_words(basis: str | None, words: str) -> None:
    assert basis_words(basis) == words


def test_small_numbers_are_words() -> None:
    assert [times(n) for n in (1, 2, 3)] == ["once", "twice", "3 times"]


def test_one_sentence_has_no_order() -> None:
    one = Excerpt(Link("A", "articles/a.md"), False, (Quote(()),))
    assert introduce_excerpts([one]) == "One sentence, linked to its place in the article."
    assert (
        introduce_excerpts([one, one]) == "2 sentences, newest articles first. Each links to its place in the article."
    )


def test_a_post_is_called_quoted_though_it_has_no_marks() -> None:
    index = make_index(
        "Anna Berg spoke of the pier. She said that it was late.\n\n"
        "The pier is late again! pic.twitter.com/abc\n\n— Mayor Anna Berg (@MayorBerg) May 3, 2016"
    )
    assert sorted(row.form for row in rows_by(index, index.entities[ANNA])) == ["quoted", "reported"]
