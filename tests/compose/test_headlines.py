"""What headlines and datelines are no evidence of: they repeat, or say where somebody sat."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from cuttings.compose import compose
from cuttings.compose.facts.index_library import index_library
from cuttings.compose.sections.related_articles import related_articles, weigh_subjects
from cuttings.compose.text.excerpts import quotes_of_mentions
from cuttings.compose.text.quotes import plain
from cuttings.compose.view_models import EntityView, FoldedExcerpts
from cuttings.model import Block, Page, Role, Sentence
from cuttings.project.settings import Settings
from tests.compose.library import make_library

HERE = Path("/nowhere")
SETTINGS = Settings(HERE, HERE, HERE, HERE, HERE)


def _excerpts(page: Page) -> FoldedExcerpts:
    assert isinstance(page.view, EntityView)
    return page.view.excerpts


def test_a_sentence_that_is_the_headline_is_not_quoted_below_it() -> None:
    """An excerpt is headed by its article's title; where nothing else names the subject, the headline is quoted."""
    library = make_library(["Anna Berg spoke.\nAnna Berg sang on the pier.", "Peter Lund left.\nHe was tired."])
    articles = tuple(
        replace(a, title=line, blocks=(replace(a.blocks[0], role=Role.TITLE), *a.blocks[1:]))
        for a in library.articles
        for line in [a.text.split("\n", maxsplit=1)[0]]
    )
    pages = {page.path: page for page in compose(replace(library, articles=articles), SETTINGS)}
    quoted = {
        path: [plain(q) for c in _excerpts(pages[f"people/{path}.md"]).shown for q in c.quotes]
        for path in ("anna-berg", "peter-lund")
    }
    assert quoted == {"anna-berg": ["Anna Berg sang on the pier."], "peter-lund": ["Peter Lund left."]}


def test_what_a_headline_says_somebody_said_is_no_statement() -> None:
    """The text says it again, and of whom it is."""
    library = make_library(["Anna Berg says the pier stays.\nA clerk said the pier would stay, and so would she."])
    (article,) = library.articles
    titled = replace(article, blocks=(replace(article.blocks[0], role=Role.TITLE), *article.blocks[1:]))
    before, after = (index_library(replace(library, articles=(a,))) for a in (article, titled))
    assert before.statements_by.get("people/anna-berg")
    assert not after.statements_by.get("people/anna-berg")
    assert after.statements_in[article.id]


def test_two_reports_filed_in_one_city_are_not_related_by_that() -> None:
    """A place that only datelines name says nothing of what an article is about."""
    texts = [
        "Norvik - Anna Berg left the Harbour Board.",
        "Norvik - Anna Berg sang a song.",
        "In Norvik Anna Berg swam.",
        "Peter Lund slept.",
    ]
    library = make_library(texts)
    filed = [
        replace(a, blocks=(Block(0, 6, Role.DATELINE), Block(9, len(a.text), Role.BODY)))
        if a.text.startswith("Norvik")
        else a
        for a in library.articles
    ]
    index = index_library(replace(library, articles=tuple(filed)))
    assert all(not found for found in related_articles(index, weigh_subjects(index)).values())
    index = index_library(library)
    assert related_articles(index, weigh_subjects(index))["a00"]


def test_a_dateline_is_quoted_with_what_was_reported_from_there() -> None:
    """A page that lists nothing but places and days would tell nobody anything."""
    library = make_library(["Norvik - Anna Berg left the Harbour Board. It rained.", "Norvik is old."])
    first = library.articles[0]
    filed = replace(first, blocks=(Block(0, 8, Role.DATELINE), Block(9, len(first.text), Role.BODY)))
    analysis = library.analyses[first.id]
    report = next(s for s in analysis.sentences if s.end > 10)
    parted = replace(
        analysis,
        sentences=(Sentence(0, 8, "s-filed"), *(replace(s, start=max(s.start, 9)) for s in analysis.sentences)),
    )
    assert report.start <= 9
    known = replace(library, articles=(filed, library.articles[1]), analyses={**library.analyses, first.id: parted})
    quotes = quotes_of_mentions(index_library(known), [m for m in known.mentions if m.entity == "places/norvik"])
    assert [plain(q) for q in quotes[first.id]] == ["Norvik - Anna Berg left the Harbour Board."]
    assert [plain(q) for q in quotes[library.articles[1].id]] == ["Norvik is old."]
