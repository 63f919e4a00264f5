"""Compares the accounts of each event: what several say, what only one says, where they differ.

Accounts are compared within one event only, so the work grows linearly with the number of articles.

Sentences of later articles that refer back to an event are not looked for. A rule for them (a sentence that repeats an
account's opening and names its day or its people) found some fifty in 15,000 articles with 1,300 events, and hardly six
in ten were about that event; a stricter rule found twenty, half of them right. What an event's page links to instead is
in `cuttings.compose.sections.later_articles`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from cuttings.accounts.alone import common_elsewhere, only_here
from cuttings.accounts.deeds.disagree import find_deed_differences
from cuttings.accounts.disputes import find_disputes
from cuttings.accounts.figures.differ import find_differences
from cuttings.accounts.likeness import likenesses, say_the_same, within
from cuttings.accounts.openings import date_basis, find_lead
from cuttings.accounts.quotations.attributions import find_attributions
from cuttings.accounts.quotations.repeated import repeated_quotations, with_quotations
from cuttings.accounts.scene.event_places import event_places
from cuttings.accounts.sentences import Account, holders_of, inverse_frequencies, read_account
from cuttings.common.grouped import grouped, mentions_by_article
from cuttings.model import Analysis, Article, Comparison, Entity, Event, Mention, Statement

__all__ = ["compare_accounts"]


def compare_accounts(
    articles: Sequence[Article],
    analyses: Mapping[str, Analysis],
    entities: Sequence[Entity],
    mentions: Sequence[Mention],
    events: Sequence[Event],
    *,
    statements: Sequence[Statement] = (),
    weights: Mapping[str, float] | None = None,
) -> tuple[Comparison, ...]:
    """The accounts of each of `events` compared, in the order of `events`.

    `weights` are the inverse frequencies of the features of all articles (`features_of`), if they are known already.
    """
    named = mentions_by_article(mentions)
    weights = inverse_frequencies(_features(articles, analyses, named)) if weights is None else weights
    read = _reading(articles, analyses, named, events)
    known = {entity.id: entity for entity in entities}
    said = grouped((statement.article, statement) for statement in statements)
    out = []
    for event in events:
        accounts = read(event.reports)
        holders = holders_of(accounts)
        sentences = [s for account in accounts for s in account.sentences]
        pairs = likenesses(sentences, within(weights, holders))
        figures = find_differences(accounts, known, read(event.of_another_time))
        deeds = find_deed_differences(accounts, known, pairs, figures)
        attributions = find_attributions(accounts, said, known)
        alike = say_the_same(accounts, sentences, pairs)
        lead = find_lead(accounts, weights, holders, event)
        common = common_elsewhere(accounts, weights, len(analyses))
        out.append(
            Comparison(
                event.id,
                lead,
                date_basis(event, accounts),
                event_places(accounts, known),
                with_quotations(alike, repeated_quotations(accounts), attributions),
                tuple(p for p in only_here(accounts, sentences, pairs, weights, common) if p != lead),
                (*figures, *deeds, *attributions),
                find_disputes(accounts, weights),
            )
        )
    return tuple(out)


def _features(
    articles: Sequence[Article], analyses: Mapping[str, Analysis], named: Mapping[str, Sequence[Mention]]
) -> Iterator[list[str]]:
    for article in articles:
        if article.id in analyses:
            yield features_of(article, analyses[article.id], named.get(article.id, ()))


def features_of(article: Article, analysis: Analysis, mentions: Sequence[Mention]) -> list[str]:
    """What the article can share with others, sorted; `mentions` are its own, in the order of the text."""
    return sorted(read_account(article, analysis, mentions, 0).features)


def _reading(
    articles: Sequence[Article],
    analyses: Mapping[str, Analysis],
    named: Mapping[str, Sequence[Mention]],
    events: Sequence[Event],
) -> Callable[[Sequence[str]], list[Account]]:
    """What reads the accounts of articles by their ids; copies of one text share the group of their original.

    They are read when their event is compared, and let go then, since an article is in one event only.
    """
    original = {copy: first for event in events for copy, first in event.copies}
    numbers = {article.id: n for n, article in enumerate(articles)}

    def read(ids: Sequence[str]) -> list[Account]:
        out = []
        for id in ids:
            if id in numbers and id in analyses:
                group = numbers.get(original.get(id, id), numbers[id])
                out.append(read_account(articles[numbers[id]], analyses[id], named.get(id, ()), group))
        return out

    return read
