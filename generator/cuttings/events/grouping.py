"""Makes events of groups of articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import log

from cuttings.common.identity.remember import Remember, remember_nothing
from cuttings.events.account import weigh
from cuttings.events.copies import find_copies
from cuttings.events.happenings import of_another_time
from cuttings.events.linkage import link
from cuttings.events.naming import best_headline, day_titled, first_report
from cuttings.events.reasons import reasons
from cuttings.model import Analysis, Article, Event, Mention
from cuttings.permalinks.book import Book, name_events


def group_events(
    articles: Sequence[Article],
    analyses: Mapping[str, Analysis],
    mentions: Sequence[Mention],
    book: Book | None = None,
    *,
    remember: Remember = remember_nothing,
) -> tuple[Event, ...]:
    """The events that two or more articles report, sorted by id; no article is in two.

    An event keeps the id that `book` has for it, also when more accounts give it another name. What each article has
    to identify its event is left to `remember`.
    """
    corpus = weigh(articles, analyses, remember)
    spread: dict[str, set[str]] = defaultdict(set)
    named: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        named[mention.article].append(mention)
        spread[mention.entity].add(mention.article)
    rarity = {entity: 1 + log(len(articles) / len(found)) for entity, found in spread.items()}
    found = []
    for group in link(corpus):
        members = sorted((articles[i] for i in group), key=lambda a: a.id)
        apart = of_another_time(members)
        own = [i for i in group if articles[i].id not in apart]
        reports = [articles[i] for i in own]
        name = best_headline(reports, [corpus.accounts[i] for i in own], corpus.idf)
        words = [corpus.accounts[i].vocabulary for i in group]
        found.append((name, day_titled(reports, name), members, reports, apart, words))
    found.sort(key=lambda f: (f[0], f[1] or "", f[2][0].id))
    ids = name_events(book or Book(), [f[0] for f in found], [[a.id for a in f[2]] for f in found])
    events = [
        Event(
            id=id,
            name=name,
            date=day,
            articles=tuple(article.id for article in members),
            evidence=reasons(members, {a.id: named[a.id] for a in members}, rarity, corpus.idf, words),
            copies=find_copies(members),
            first_reported=first_report(reports),
            of_another_time=apart,
        )
        for id, (name, day, members, reports, apart, words) in zip(ids, found, strict=True)
    ]
    return tuple(sorted(events, key=lambda event: event.id))
