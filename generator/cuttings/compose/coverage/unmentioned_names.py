"""Finds whom and what a report of an event does not name though most other reports do."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from cuttings.common.text import fold
from cuttings.compose.facts.lookup import Index
from cuttings.model import Entity, Event, Kind

MIN_OTHER_REPORTS = 3  # independent reports besides the one in question
MENTIONING_SHARE = 0.75  # of those reports, that mention it
MIN_REPORT_WORDS = 100  # words of a report, of which one expects such names
MAX_UNMENTIONED = 3  # names given for a report
_WORDS = re.compile(r"\w+")


def find_unmentioned(index: Index, event: Event, ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """By report, the people, organisations and things that at least three quarters of the other reports mention.

    What a report may mention under another name is left out: no word of any of its names is in the report's text.
    Reports that are short, or of which others are copies, are not asked.
    """
    originals = dict(event.copies)
    in_copies = {*originals, *originals.values()}
    independent = [id for id in ids if id not in originals]
    mentioning: dict[str, set[str]] = defaultdict(set)
    for id in independent:
        for mention in index.mentions_in.get(id, ()):
            entity = index.entities[mention.entity]
            if entity.kind is not Kind.PLACE and not entity.source:
                mentioning[entity.id].add(id)
    out = {}
    for id in independent:
        others = len(independent) - 1
        text = index.articles[id].text
        if others < MIN_OTHER_REPORTS or len(text.split()) < MIN_REPORT_WORDS or id in in_copies:
            continue
        words = frozenset(_WORDS.findall(fold(text)))
        missing = [
            entity
            for entity, found in mentioning.items()
            if id not in found
            and len(found) >= MENTIONING_SHARE * others
            and words.isdisjoint(_name_words(index.entities[entity]))
        ]
        if missing:
            out[id] = tuple(index.by_prominence(missing)[:MAX_UNMENTIONED])
    return out


def _name_words(entity: Entity) -> set[str]:
    names = (entity.name, *(alias.name for alias in entity.aliases))
    return {word for name in names for word in _WORDS.findall(fold(name)) if len(word) > 1}
