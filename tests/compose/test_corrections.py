"""The page of corrections and the editor's notes."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from cuttings.compose.facts.index_library import index_library
from cuttings.compose.indexes.corrections import WORDS_BY_VERB, corrections_pages
from cuttings.compose.text.editor_notes import note_paragraphs
from cuttings.model import ArticleDecision, Curation, Decision, Kind, Library, Metadata, OwnTopic
from cuttings.project.name_decisions import DECISION_VERBS
from tests.compose.library import make_library
from tests.making import get


@cache
def library() -> Library:
    return make_library(["Anna Berg of the Harbour Board met Peter Lund in Norvik."])


def entries(*decisions: Decision, **more: object) -> list[tuple[str, str, str, list[str]]]:
    curation = replace(Curation(decisions), **more)  # type: ignore[arg-type]  # the fields of a Curation
    pages = corrections_pages(index_library(replace(library(), curation=curation)))
    found = get(pages[0], "entries") if pages else ()
    return [(e.what, e.why, e.day, [link.href for link in e.pages]) for e in found]


def test_without_decisions_there_is_no_page() -> None:
    assert entries() == []


@pytest.mark.parametrize(
    ("decision", "what", "pages"),
    [
        (Decision("same", ("Berg", "Anna Berg"), ""), "“Berg” and “Anna Berg” are the same.", ["people/anna-berg.md"]),
        (
            Decision("different", ("Lund", "Anna Berg"), "", articles=("seeds/a.txt",)),
            "“Lund” and “Anna Berg” are not the same, in 1 article.",
            ["people/peter-lund.md", "people/anna-berg.md"],
        ),
        (Decision("kind", ("X",), "", kind=Kind.ORGANISATION), "“X” is an organisation.", []),
        (Decision("rename", ("X",), "", to="Norvik"), "“X” is called “Norvik”.", ["places/norvik.md"]),
        (Decision("hide", (), ""), "A name was taken out.", []),
        (
            Decision("split", ("Lund",), "", role="mayor"),
            "“Lund” is another than the one of that name elsewhere, where named as mayor.",
            ["people/peter-lund.md"],
        ),
    ],
)
def test_a_decision_is_told_in_words(decision: Decision, what: str, pages: list[str]) -> None:
    decision = replace(decision, why="so it is", on="2024-05-06")
    assert entries(decision) == [(what, "so it is", "6 May 2024", pages)]


def test_the_newest_decision_comes_first_and_others_follow_in_their_order() -> None:
    found = entries(
        Decision("note", ("A",), ""),
        Decision("note", ("B",), "", on="2023"),
        Decision("note", ("C",), "", on="2024-01"),
    )
    assert [what[-4:-2] for what, *_ in found] == ["“C", "“B", "“A"]


def test_articles_and_topics_are_told_too() -> None:
    articles = {
        "seeds/gone.txt": ArticleDecision("", Metadata(), exclude=True, why="a copy"),
        "seeds/a00.txt": ArticleDecision("", Metadata(title="T", published="2024")),
        "seeds/same.txt": ArticleDecision("", Metadata()),
    }
    found = entries(articles=articles, topics=(OwnTopic("Quays", ("quay",), ""),))
    assert found == [
        ("Corrected of an article: title and date.", "", "", ["articles/a00.md"]),
        ("An article was taken out.", "a copy", "", []),
        ("The topic “Quays” was added.", "", "", []),
    ]


def test_every_verb_has_words() -> None:
    assert set(WORDS_BY_VERB) == set(DECISION_VERBS)


def test_a_note_has_paragraphs_items_bold_words_and_links_and_nothing_else() -> None:
    first, *items = note_paragraphs("She **left**\nin [2020](https://a.example/b).\n\n- one\n- *two* <b>")
    assert [(p.text, p.strong, p.href) for p in first.pieces] == [
        ("She ", False, ""),
        ("left", True, ""),
        (" in ", False, ""),
        ("2020", False, "https://a.example/b"),
        (".", False, ""),
    ]
    assert [(item.item, [p.text for p in item.pieces]) for item in items] == [(True, ["one"]), (True, ["two", " <b>"])]
    (link,) = note_paragraphs("[x](javascript:alert(1))")
    assert [p.text for p in link.pieces] == ["[x](javascript:alert(1))"]
