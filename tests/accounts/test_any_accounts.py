"""What holds of any accounts, however they were parsed."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings.accounts import compare_accounts
from cuttings.accounts.quotations.repeated import MAX_QUOTED_PASSAGE_SENTENCES
from cuttings.model import Analysis, Article, Comparison, Event, Passage
from tests.accounts.laid import entities
from tests.statements.grammar import name_mentions
from tests.statements.test_any_text import loaded, misread

__all__ = ["loaded"]


def passages(comparison: Comparison) -> list[Passage]:
    """Every passage that a comparison shows."""
    found = [p for row in comparison.shared for p in row] + list(comparison.alone)
    found += [p for d in comparison.differences for r in d.readings for p in r.passages]
    found += [p for d in comparison.disputes for p in (d.assertion, d.denial)]
    return found + ([comparison.lead] if comparison.lead else [])


@settings(deadline=None)
@given(st.lists(misread(), min_size=1, max_size=4))
def test_every_passage_is_whole_sentences_of_an_account(read: list[tuple[Article, Analysis]]) -> None:
    articles = [replace(article, id=chr(97 + n)) for n, (article, _) in enumerate(read)]
    analyses = {article.id: analysis for article, (_, analysis) in zip(articles, read, strict=True)}
    mentions = [m for article in articles for m in name_mentions(article, {"Berg": "people/ana-petrova"})]
    event = Event("events/e", "E", "2019-05-04", tuple(a.id for a in articles))
    (comparison,) = compare_accounts(articles, analyses, entities(), mentions, [event])
    shared = {id(passage) for row in comparison.shared for passage in row}  # a quotation may be of several sentences
    for passage in passages(comparison):
        sentences = analyses[passage.article].sentences
        inside = [s for s in sentences if passage.start <= s.start < passage.end]
        assert (passage.start, passage.end) == (inside[0].start, inside[-1].end)
        assert len(inside) <= (MAX_QUOTED_PASSAGE_SENTENCES if id(passage) in shared else 1)
        assert all(passage.start <= first < last <= passage.end for first, last in passage.strong)


def test_no_events_and_no_articles_are_compared_without_harm() -> None:
    assert compare_accounts([], {}, [], [], []) == ()
    assert compare_accounts([], {}, [], [], [Event("events/e", "E", None, ())]) == (Comparison("events/e"),)
