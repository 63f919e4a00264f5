"""Finds whom and what a report of an event does not name though most other reports do."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from cuttings.common.text import fold
from cuttings.compose.facts.lookup import Index
from cuttings.model import Entity, Event, Kind, Role

MIN_OTHER_REPORTS = 2  # independent reports besides the one in question
MIN_OTHERS_TO_MISS_THINGS = 3  # of those, below which only people whom all of them name at once are missed
MENTIONING_SHARE = 0.75  # of those reports, that mention it
MIN_REPORT_WORDS = 100  # words of a report, of which one expects such names
# of those reports, that name it in their title or first sentences: who stands only in the background is not missed
MIN_OPENING_SHARE = {Kind.PERSON: 0.25, Kind.ORGANISATION: 0.4, Kind.THING: 0.4}
MIN_OPENINGS = 2  # reports
NAMING_OPENING_SENTENCES = 3  # sentences of a body
MAX_UNMENTIONED = 3  # names given for a report
_WORDS = re.compile(r"\w+")


def find_unmentioned(index: Index, event: Event, ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """By report, the people, organisations and things that at least three quarters of the other reports mention.

    It must be in the opening of some; of two other reports, only people in the opening of both are asked for. What a
    report may mention under another name is left out: no word of any of its names is in the report's text, and it is
    not known by an abbreviation alone. Reports that are short, or of which others are copies, are not asked.
    """
    originals = dict(event.copies)
    in_copies = {*originals, *originals.values()}
    independent = [id for id in ids if id not in originals]
    mentioning, opening = _mentioning(index, independent)
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
            and len(opening[entity]) >= max(MIN_OPENINGS, MIN_OPENING_SHARE[index.entities[entity].kind] * others)
            and words.isdisjoint(_name_words(index.entities[entity]))
            and (others >= MIN_OTHERS_TO_MISS_THINGS or index.entities[entity].kind is Kind.PERSON)
        ]
        if missing:
            out[id] = tuple(index.by_prominence(missing)[:MAX_UNMENTIONED])
    return out


def _mentioning(index: Index, reports: Sequence[str]) -> tuple[Mapping[str, set[str]], Mapping[str, set[str]]]:
    """The reports that mention each person, organisation or thing, and those that do so in their opening."""
    mentioning: dict[str, set[str]] = defaultdict(set)
    opening: dict[str, set[str]] = defaultdict(set)
    for id in reports:
        article = index.articles[id]
        body = [s for s in index.sentences[id] if article.role_at(s.start) is Role.BODY]
        end = max((s.end for s in body[:NAMING_OPENING_SENTENCES]), default=0)
        for mention in index.mentions_in.get(id, ()):
            entity = index.entities[mention.entity]
            if entity.kind is Kind.PLACE or entity.source or all(_is_abbreviation(a.name) for a in entity.aliases):
                continue
            mentioning[entity.id].add(id)
            if mention.start < end or article.role_at(mention.start) is Role.TITLE:
                opening[entity.id].add(id)
    return mentioning, opening


def _is_abbreviation(name: str) -> bool:
    """Whether a name is one word in capitals: others may write it out, or call it by a noun."""
    return name.isupper() and " " not in name


def _name_words(entity: Entity) -> set[str]:
    names = (entity.name, *(alias.name for alias in entity.aliases))
    return {word for name in names for word in _WORDS.findall(fold(name)) if len(word) > 1}
