"""Chooses the names that share a page in a large collection: those that one article names in passing.

Most names of an archive stand in one article only, and a page for each would be most of the site. They get an entry
each on a page that many share, which is divided by the first letter of their addresses.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from cuttings.common.addresses import ENTRIES_FOLDER, entry_href
from cuttings.common.grouped import grouped
from cuttings.common.text import fold
from cuttings.gazetteer.toponym import CONTINENT, COUNTRY, MACRO_REGION, REGION
from cuttings.model import Appearance, Curation, Entity, Mention, Statement, mentions_for_pages

MAX_PASSING_MENTIONS = 2  # of a name in its one article
MAX_ENTRIES_PER_PAGE = 150
OTHER_LETTERS = "other"
# types of places that others lie in: their pages lead to these
_TYPES_WITH_PAGES = frozenset({CONTINENT, COUNTRY, MACRO_REGION, REGION})


def find_entries(
    entities: Sequence[Entity],
    mentions: Iterable[Mention],
    statements: Iterable[Statement],
    appearances: Iterable[Appearance],
    curation: Curation,
) -> Mapping[str, str]:
    """By the id of each entity that is named in passing, the path and the anchor of its entry.

    It is named in one article, at most twice, is no main subject of it, says nothing there, has no other place in it,
    and the editor decided nothing about it.
    """
    named = grouped((m.entity, m) for m in mentions_for_pages(mentions))
    kept = {one.entity for one in appearances if one.about} | set(_speakers(named, statements))
    decided = {fold(name) for decision in curation.entities for name in (*decision.names, decision.to or "")}
    passing = (
        entity.id
        for entity in entities
        if entity.id not in kept and _is_in_passing(named.get(entity.id, ())) and not _is_known(entity, decided)
    )
    return _entries(passing)


def _is_in_passing(mentions: Sequence[Mention]) -> bool:
    return 0 < len(mentions) <= MAX_PASSING_MENTIONS and len({mention.article for mention in mentions}) == 1


def _is_known(entity: Entity, decided: set[str]) -> bool:
    """Whether other pages or the editor need a page of `entity`."""
    if entity.location and entity.location.place_type in _TYPES_WITH_PAGES:
        return True
    return not decided.isdisjoint(map(fold, (entity.name, *(alias.name for alias in entity.aliases))))


def _speakers(named: Mapping[str, Sequence[Mention]], statements: Iterable[Statement]) -> Iterator[str]:
    """The ids of all whom the words for the speaker of a statement name."""
    mentions_in = grouped((m.article, m) for of in named.values() if len(of) <= MAX_PASSING_MENTIONS for m in of)
    for one in statements:
        if one.speaker is None:
            continue
        yield one.speaker
        start, end = one.speaker_start, one.speaker_end
        if start is not None and end is not None:
            yield from (m.entity for m in mentions_in.get(one.article, ()) if start <= m.start < end)


def _entries(ids: Iterable[str]) -> Mapping[str, str]:
    """The path of the entry of each of `ids`: by folder and first letter, divided evenly where a letter has many."""
    letters: dict[tuple[str, str], list[str]] = defaultdict(list)
    for id in sorted(ids):
        folder, _, name = id.partition("/")
        letters[folder, name[0] if name[:1].isalpha() else OTHER_LETTERS].append(id)
    found = {}
    for (folder, letter), of in letters.items():
        parts = -(-len(of) // MAX_ENTRIES_PER_PAGE)
        size = -(-len(of) // parts)
        for at, id in enumerate(of):
            part = f"-{at // size + 1}" if at >= size else ""
            found[id] = entry_href(f"{folder}/{ENTRIES_FOLDER}/{letter}{part}.md", id)
    return found
