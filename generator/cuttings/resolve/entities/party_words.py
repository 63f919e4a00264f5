"""Finds the words for the members of parties, "a Republican", which lead to their party as "a Syrian" does to Syria."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from cuttings.common.facts import load_facts
from cuttings.common.text import fold
from cuttings.gazetteer import Gazetteer, Toponym
from cuttings.model import Article, Entity, Kind, Mention, Role

# A word with a capital right before it makes another party of it, "Social Democrats", but for those below.
WORD_BEFORE = re.compile(r"\b([A-Z][\w’'.-]*)[ -]\Z")
WORDS_BEFORE_MEMBERS = frozenset(
    {"House", "Senate", "Congressional", "Moderate", "Fellow", "Top", "Some", "Many", "Most", "The", "A"}
)
CHARS_BEFORE = 30  # characters before a word in which the word before it lies


class _Party(NamedTuple):
    name: str
    country: str  # ISO 3166-1 alpha-2


def party_mentions(
    articles: Sequence[Article],
    entities: Sequence[Entity],
    mentions: Sequence[Mention],
    toponyms: Mapping[tuple[str, int], Toponym],
    gazetteer: Gazetteer,
) -> Iterator[Mention]:
    """The mentions of parties by such words: of those that have an entity, in articles about their country.

    `toponyms` gives the place that a mention means, by article and start.
    """
    ids = {party: id for party in set(_parties().values()) if (id := _id_of(party, entities, gazetteer))}
    lands: dict[str, Counter[str]] = defaultdict(Counter)
    for (id, _), place in toponyms.items():
        if place.country:
            lands[id][place.country] += 1
    own: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        own[mention.article].append(mention)
    for article in articles:
        taken = sorted((m.start, m.end) for m in own[article.id])
        named = {m.entity for m in own[article.id]}
        for found in _word().finditer(article.text):
            party = _parties()[found[0]]
            entity = ids.get(party)
            if entity is None or not (entity in named or _is_about(party.country, lands[article.id])):
                continue
            if _stands_alone(article, found, taken):
                yield Mention(article.id, *found.span(), found[0], Kind.ORGANISATION, entity, demonym=True)


def _id_of(party: _Party, entities: Sequence[Entity], gazetteer: Gazetteer) -> str | None:
    """The entity of a party: of that very name, and not of another country's."""
    land = gazetteer.countries.get(party.country)
    qualifiers = {None, land.name if land else None}
    named = (e for e in entities if e.kind is Kind.ORGANISATION and fold(e.name) == fold(party.name))
    return next((e.id for e in named if e.qualifier in qualifiers), None)


def _is_about(country: str, lands: Counter[str]) -> bool:
    """Whether no other country has so many mentions, of itself and of its places."""
    return bool(lands) and lands[country] == max(lands.values()) and [*lands.values()].count(lands[country]) == 1


def _stands_alone(article: Article, found: re.Match[str], taken: Sequence[tuple[int, int]]) -> bool:
    """Whether a word is read text, in no other mention, and no other name stands before it."""
    at = bisect_right(taken, (found.end(), 0)) - 1
    if at >= 0 and taken[at][1] > found.start():
        return False
    if article.role_at(found.start()) in (None, Role.BOILERPLATE):
        return False
    before = WORD_BEFORE.search(article.text, max(0, found.start() - CHARS_BEFORE), found.start())
    return before is None or before[1] in WORDS_BEFORE_MEMBERS


@cache
def _parties() -> Mapping[str, _Party]:
    """The party by each word for its members, as it is written."""
    return {
        word: _Party(entry["name"], entry["country"])
        for entry in load_facts("organisations")["party_words"]
        for word in entry["people"]
    }


@cache
def _word() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, _parties()), key=lambda word: (-len(word), word)))
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-]| (?:Party|Parties|Guard|Army|National|Convention))")
