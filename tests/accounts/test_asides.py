"""What a report says beside the news of its event: background, posts, words of nobody named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuttings.accounts.asides import (
    is_of_another_time,
    is_of_the_news,
    news_of,
    speaks_for_itself,
)
from cuttings.accounts.sentences import Account, Told
from tests.accounts.test_sentences import accounts_of, told
from tests.making import make_analysis, make_article


def report_of(text: str, published: str | None = None) -> Account:
    """A report with this text, in which no sentence is told apart."""
    article = make_article(text, published=published)
    return Account(article, make_analysis(article), 0, ())


def whole(account: Account) -> Told:
    """All that a report says, as one sentence."""
    return replace(told(account.article.id, 0, ""), start=0, end=len(account.article.text))


def test_the_news_is_what_one_says_first_and_another_says_too() -> None:
    sentences = [told("a", 0, "people/berg bridge cranes"), told("b", 9, "people/berg bridge"), told("b", 8, "ropes")]
    assert news_of(accounts_of(sentences)) == {"people/berg", "bridge"}
    copies = [replace(account, group=1) for account in accounts_of(sentences)]
    copies = [replace(a, sentences=tuple(replace(t, group=1) for t in a.sentences)) for a in copies]
    assert news_of(copies) == frozenset()


@pytest.mark.parametrize(
    ("features", "shown"),
    [
        ("people/berg ropes", False),  # everybody names him
        ("people/berg bridge", True),
        ("people/berg places/varno", True),
        ("ropes nets", False),
    ],
)
def test_a_sentence_is_of_the_news_by_what_few_others_have(features: str, *, shown: bool) -> None:
    news = frozenset({"people/berg", "places/varno", "bridge"})
    assert is_of_the_news(told("a", 5, features), news, {"people/berg", "places/varno"}) is shown


@pytest.mark.parametrize(
    ("text", "background"),
    [
        ("Berg has led Varno since May 2029.", True),
        ("Berg won the race in 2030.", True),
        ("Berg lost in 2029, and won the race in 2030.", True),
        ("Berg won the race in 2030, and again last week.", False),
        ("Berg won the race on 3 March 2031.", True),
        ("Berg closed the bridge on 1 May 2031.", False),
        ("Berg will close the bridge in 2032.", False),
        ("Berg closed the bridge.", False),
    ],
)
def test_what_is_dated_weeks_before_the_report_is_background(text: str, *, background: bool) -> None:
    account = report_of(text, "2031-05-04")
    assert is_of_another_time(account, whole(account)) is background
    undated = report_of(text)
    assert not is_of_another_time(undated, whole(undated))


@pytest.mark.parametrize(
    ("text", "post"),
    [("PS I have no plans to leave Varno.", True), ("“I have no plans,” Berg said.", False), ("The US left.", False)],
)
def test_a_post_speaks_for_itself(text: str, *, post: bool) -> None:
    account = report_of(text)
    assert speaks_for_itself(account, whole(account)) is post
