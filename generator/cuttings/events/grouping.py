"""Makes events of groups of articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import log

from cuttings.common.text import slug, unique_slug
from cuttings.events.account import weigh
from cuttings.events.copies import find_copies
from cuttings.events.linkage import link
from cuttings.events.naming import best_headline, day_of, first_report
from cuttings.events.reasons import reasons
from cuttings.model import Analysis, Article, Event, Mention


def group_events(
    articles: Sequence[Article], analyses: Mapping[str, Analysis], mentions: Sequence[Mention]
) -> tuple[Event, ...]:
    """The events that two or more articles report, sorted by id; no article is in two."""
    corpus = weigh(articles, analyses)
    spread: dict[str, set[str]] = defaultdict(set)
    named: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        named[mention.article].append(mention)
        spread[mention.entity].add(mention.article)
    rarity = {entity: 1 + log(len(articles) / len(found)) for entity, found in spread.items()}
    found = []
    for group in link(corpus):
        members = [articles[i] for i in group]
        name = best_headline(members, [corpus.accounts[i] for i in group], corpus.idf)
        words = [corpus.accounts[i].vocabulary for i in group]
        found.append((name, day_of(members), sorted(members, key=lambda a: a.id), words))
    found.sort(key=lambda f: (f[0], f[1] or "", f[2][0].id))
    taken: set[str] = set()
    events = [
        Event(
            id=f"events/{unique_slug(slug(name), taken)}",
            name=name,
            date=day,
            articles=tuple(article.id for article in members),
            evidence=reasons(members, {a.id: named[a.id] for a in members}, rarity, corpus.idf, words),
            copies=find_copies(members),
            first_reported=first_report(members),
        )
        for name, day, members, words in found
    ]
    return tuple(sorted(events, key=lambda event: event.id))
