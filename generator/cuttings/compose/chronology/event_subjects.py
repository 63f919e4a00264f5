"""Which names an event is about, so that it belongs on their timelines."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from cuttings.compose.facts.lookup import Index
from cuttings.model import Article, Event, Kind, Mention, Role

OPENING_SENTENCES = 2  # sentences at the top of a report's body, which say whom its news is of
_WORD_OF_TITLE = re.compile(r"\w+")
# dependencies of a name that only describes what comes after it: "a White House aide", "the Harbour Board report"
_DESCRIBING_DEPENDENCIES = frozenset({"amod", "compound", "nmod", "poss"})


def find_event_subjects(index: Index, event: Event) -> tuple[str, ...]:
    """The entities that `event` is about, sorted: in its title, in most reports' titles or openings, or where it was.

    Openings name places of other kinds too, such as the state that a senator is from: a place is in the title, or it is
    where the event happened.
    """
    reports = [index.articles[id] for id in event.reports if id in index.articles]
    comparison = index.comparisons.get(event.id)
    found = set(comparison.places if comparison else ())
    found.update(_named_in(index, event.name, reports))
    named = Counter(entity for report in reports for entity in _heads(index, report))
    found.update(entity for entity, times in named.items() if 2 * times > len(reports))
    return tuple(sorted(found))


def _heads(index: Index, report: Article) -> set[str]:
    """What the title of a report names, and what its opening names as taking part."""
    sentences = (s for s in index.sentences[report.id] if report.role_at(s.start) is Role.BODY)
    opening = (
        m
        for sentence in islice(sentences, OPENING_SENTENCES)
        for m in index.mentions_between(report.id, sentence.start, sentence.end)
    )
    acting = {m.entity for m in opening if m.kind is not Kind.PLACE and not _describes(index, m)}
    return acting.union(_named_in(index, report.title, [report]))


def _describes(index: Index, mention: Mention) -> bool:
    tokens = index.library.analyses[mention.article].tokens
    last = bisect_left(tokens.starts, mention.end) - 1
    return tokens.dependencies[last] in _DESCRIBING_DEPENDENCIES and tokens.heads[last] > last


def _named_in(index: Index, title: str, reports: list[Article]) -> Iterator[str]:
    """The entities of `reports` of which a name stands in `title`, which need not be part of a text."""
    padded = _padded(title)
    for entity in {m.entity for report in reports for m in index.mentions_in.get(report.id, ())}:
        if any(_padded(alias.name) in padded for alias in index.entities[entity].aliases):
            yield entity


def _padded(words: str) -> str:
    """The words with a space around each, so that only whole words are found in them."""
    return f" {' '.join(_WORD_OF_TITLE.findall(words))} "
