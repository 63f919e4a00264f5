"""Finds the words for the members of parties, "a Republican", which lead to their party as "a Syrian" does to Syria."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from cuttings.common.facts import load_facts
from cuttings.common.text import alternation, slug
from cuttings.gazetteer import Gazetteer, Toponym
from cuttings.model import FOLDER_BY_KIND, Article, Entity, Kind, Mention, Role
from cuttings.resolve.names.organisation_name import read_organisation
from cuttings.resolve.places.regional_hints import country_of_outlet

# A word with a capital right before it makes another party of it, "Social Democrats", but for those below.
WORD_BEFORE_PARTY_WORD = re.compile(r"\b([A-Z][\w’'.-]*)[ -]\Z")
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
) -> tuple[list[Entity], list[Mention]]:
    """The mentions of parties by such words, in articles that name the party or are about its country.

    The entities are those of parties that no article names otherwise, as "Syrian" alone makes a page for Syria.
    `toponyms` gives the place that a mention means, by article and start.
    """
    ids = {party: _id_of(party, entities, gazetteer) for party in _parties().values()}
    lands: dict[str, Counter[str]] = defaultdict(Counter)
    for (where, _), place in toponyms.items():
        if place.country:
            lands[where][place.country] += 1
    for article in articles:  # its outlet's country is spoken of where it names nothing else as often
        if home := country_of_outlet(article):
            lands[article.id][home] += 1
    own: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        own[mention.article].append(mention)
    found = [m for article in articles for m in _members(article, own[article.id], lands[article.id], ids)]
    known = {e.id for e in entities}
    counts = Counter(m.entity for m in found if m.entity not in known)
    return [_entity(party, id, counts[id]) for party, id in ids.items() if id and counts[id]], found


def _members(
    article: Article, own: Sequence[Mention], lands: Counter[str], ids: Mapping[_Party, str | None]
) -> Iterator[Mention]:
    taken = sorted((m.start, m.end) for m in own)
    named = {m.entity for m in own}
    for found in _word().finditer(article.text):
        party = _parties()[found[0]]
        id = ids[party]
        if id and (id in named or _is_about(party.country, lands)) and _stands_alone(article, found, taken):
            yield Mention(article.id, *found.span(), found[0], Kind.ORGANISATION, id, demonym=True)


def _entity(party: _Party, id: str, count: int) -> Entity:
    told = f"{count} {'mention' if count == 1 else 'mentions'}: a word for its members, in articles about its country"
    return Entity(id, Kind.ORGANISATION, party.name, (), (told,))


def _id_of(party: _Party, entities: Sequence[Entity], gazetteer: Gazetteer) -> str | None:
    """The id of a party's entity, of that name or its like; None where there is one of another country alone."""
    land = gazetteer.countries.get(party.country)
    own = read_organisation(party.name).key
    namesakes = [e for e in entities if e.kind is Kind.ORGANISATION and read_organisation(e.name).key == own]
    its_own = [e.id for e in namesakes if e.qualifier in {None, land.name if land else None}]
    plain = f"{FOLDER_BY_KIND[Kind.ORGANISATION]}/{slug(party.name)}"
    free = not namesakes and all(e.id != plain for e in entities)
    return its_own[0] if its_own else plain if free else None


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
    if _state_before().search(article.text, max(0, found.start() - CHARS_BEFORE), found.start()):
        return True
    before = WORD_BEFORE_PARTY_WORD.search(article.text, max(0, found.start() - CHARS_BEFORE), found.start())
    return before is None or before[1] in WORDS_BEFORE_MEMBERS


@cache
def _state_before() -> re.Pattern[str]:
    """A state's name before its members of a party: "Ohio Republicans", but not "The Larkin, Ohio Republicans"."""
    return re.compile(rf"(?<!, )\b(?:{alternation(load_facts('regions')['abbreviations']['US'])}) \Z")


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
    return re.compile(
        rf"(?<![\w-])(?:{alternation(_parties())})(?![\w-]| (?:Party|Parties|Guard|Army|National|Convention))"
    )
