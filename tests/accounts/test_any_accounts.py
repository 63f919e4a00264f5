"""What holds of any accounts, however they were parsed."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings.accounts import compare_accounts
from cuttings.model import Analysis, Article, Comparison, Event, Passage
from tests.accounts.laid import entities
from tests.statements.grammar import name_mentions
from tests.statements.test_any_text import misread


def passages(comparison: Comparison) -> list[Passage]:
    """Every passage that a comparison shows."""
    found = [p for row in comparison.shared for p in row] + list(comparison.alone)
    found += [p for d in comparison.differences for r in d.readings for p in r.passages]
    found += [p for d in comparison.disputes for p in (d.assertion, d.denial)]
    return found + ([comparison.lead] if comparison.lead else [])


@settings(deadline=None)
@given(st.lists(misread(), min_size=1, max_size=4))
def test_every_passage_is_a_sentence_of_an_account(read: list[tuple[Article, Analysis]]) -> None:
    articles = [replace(article, id=chr(97 + n)) for n, (article, _) in enumerate(read)]
    analyses = {article.id: analysis for article, (_, analysis) in zip(articles, read, strict=True)}
    mentions = [m for article in articles for m in name_mentions(article, {"Berg": "people/ana-petrova"})]
    event = Event("events/e", "E", "2019-05-04", tuple(a.id for a in articles))
    (comparison,) = compare_accounts(articles, analyses, entities(), mentions, [event])
    for passage in passages(comparison):
        sentences = {(s.start, s.end) for s in analyses[passage.article].sentences}
        assert (passage.start, passage.end) in sentences
        assert all(passage.start <= first < last <= passage.end for first, last in passage.strong)


def test_no_events_and_no_articles_are_compared_without_harm() -> None:
    assert compare_accounts([], {}, [], [], []) == ()
    assert compare_accounts([], {}, [], [], [Event("events/e", "E", None, ())]) == (Comparison("events/e"),)
