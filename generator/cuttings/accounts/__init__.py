"""Compares the accounts of each event: what several say, what only one says, where they differ.

Accounts are compared within one event only, so the work grows linearly with the number of articles.

Sentences of later articles that refer back to an event are not looked for. A rule for them (a sentence that repeats an
account's opening and names its day or its people) found some fifty in 15,000 articles with 1,300 events, and hardly six
in ten were about that event; a stricter rule found twenty, half of them right. What an event's page links to instead is
in `cuttings.compose.sections.later_articles`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from cuttings.accounts.alone import only_here
from cuttings.accounts.attributions import find_attributions
from cuttings.accounts.disputes import find_disputes
from cuttings.accounts.figures.differ import find_differences
from cuttings.accounts.likeness import likenesses, say_the_same, within
from cuttings.accounts.openings import date_basis, find_lead
from cuttings.accounts.scene.event_places import event_places
from cuttings.accounts.sentences import Account, holders_of, rarity, read_account
from cuttings.accounts.variants import find_variants
from cuttings.common.grouped import grouped
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
) -> tuple[Comparison, ...]:
    """The accounts of each of `events` compared, in the order of `events`."""
    read = _read(articles, analyses, mentions, events)
    weights = rarity(read.values())
    known = {entity.id: entity for entity in entities}
    said = grouped((statement.article, statement) for statement in statements)
    told = {event.id: [read[id] for id in event.articles if id in read] for event in events}
    holders = {id: holders_of(accounts) for id, accounts in told.items()}
    out = []
    for event in events:
        accounts = told[event.id]
        sentences = [s for account in accounts for s in account.sentences]
        pairs = likenesses(sentences, within(weights, holders[event.id]))
        differences = find_differences(accounts, known)
        lead = find_lead(accounts, weights, holders[event.id])
        out.append(
            Comparison(
                event.id,
                lead,
                date_basis(event, accounts),
                event_places(accounts, known),
                say_the_same(accounts, sentences, pairs),
                tuple(p for p in only_here(accounts, sentences, pairs, weights) if p != lead),
                (
                    *differences,
                    *find_variants(accounts, sentences, pairs, differences),
                    *find_attributions(accounts, said, known),
                ),
                find_disputes(accounts, weights),
            )
        )
    return tuple(out)


def _read(
    articles: Sequence[Article],
    analyses: Mapping[str, Analysis],
    mentions: Sequence[Mention],
    events: Sequence[Event],
) -> dict[str, Account]:
    """Return every article as an account, by its id; copies of one text share the group of their original."""
    original = {copy: first for event in events for copy, first in event.copies}
    named: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        named[mention.article].append(mention)
    numbers = {article.id: n for n, article in enumerate(articles)}
    out = {}
    for article in articles:
        if article.id in analyses:
            own = tuple(sorted(named[article.id], key=lambda m: (m.start, m.end)))
            group = numbers.get(original.get(article.id, article.id), numbers[article.id])
            out[article.id] = read_account(article, analyses[article.id], own, group)
    return out
