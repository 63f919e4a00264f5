"""The sentences that name somebody stand once on the page: those that it shows further up are only counted."""

from __future__ import annotations

from pathlib import Path

from cuttings.compose import compose
from cuttings.compose.text.excerpts import introduce_excerpts
from cuttings.compose.view_models import EntityView, Excerpt, Link, Quote
from cuttings.project.settings import Settings
from tests.world import make_world

HERE = Path("/nowhere")
SETTINGS = Settings(HERE, HERE, HERE, HERE, HERE, site_name="Cuttings of Karvel")


def test_sentences_that_stand_above_are_counted_apart() -> None:
    one = Excerpt(Link("A", "articles/a.md"), False, (Quote(()),))
    bare = Excerpt(Link("A", "articles/a.md"), False, ())
    assert introduce_excerpts([bare], shown_above=True) == "Every sentence with this name stands above."
    assert introduce_excerpts([one, bare], shown_above=True) == (
        "One further sentence, linked to its place in the article."
    )
    assert introduce_excerpts([one, one], shown_above=True).startswith("2 further sentences, newest articles first.")


def test_a_sentence_stands_once_on_the_page_of_whom_it_names() -> None:
    """In the lead, in a table of statements, or under its article, which is listed in any case."""
    pages = {page.path: page for page in compose(make_world(), SETTINGS)}
    for page in pages.values():
        if not isinstance(page.view, EntityView):
            continue
        view = page.view
        rows = {s.href for t in (view.statements_by, view.statements_about) for r in t.shown for s in r.quote.sentences}
        above = rows | {s.href for lead in view.leads for s in lead.quote.sentences}
        excerpts = (*view.excerpts.shown, *view.excerpts.more)
        below = [s.href for one in excerpts for quote in (*one.quotes, *one.more) for s in quote.sentences]
        assert above.isdisjoint(below)
        assert len(below) == len(set(below))
        assert {href.split("#")[0] for href in rows} <= {one.article.href for one in excerpts}
