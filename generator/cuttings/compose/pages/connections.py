"""What holds between entities, found once for all pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cuttings.common.identity.remember import Remember, remember_nothing
from cuttings.compose.charts.ego_network import relations_by_pair
from cuttings.compose.chronology.chronicle import Chronicle, make_chronicle
from cuttings.compose.facts.affiliations import Affiliation, find_affiliations
from cuttings.compose.facts.lookup import Index
from cuttings.compose.facts.pairs import Pair, find_pairs
from cuttings.compose.pages.then_and_now import Rarity
from cuttings.compose.places.atlas import Atlas, make_atlas
from cuttings.model import Relation


@dataclass(frozen=True)
class Connections:
    """What holds between entities; pairs are keyed by their two ids (a < b)."""

    atlas: Atlas
    affiliations: Mapping[str, tuple[Affiliation, ...]]  # by the ids of people and of organisations
    pairs: Mapping[tuple[str, str], Pair]  # that have a page
    paths: Mapping[tuple[str, str], str]  # of these pages
    relations: Mapping[tuple[str, str], Relation]
    chronicle: Chronicle
    rarity: Rarity


def find_connections(index: Index, remember: Remember = remember_nothing) -> Connections:
    """Everything that pages say of several entities: places, members, pairs, ties and chronologies.

    What stands in one article is left to `remember`.
    """
    pairs = find_pairs(index)
    return Connections(
        make_atlas(index),
        find_affiliations(index),
        pairs,
        {key: f"{pair.id}.md" for key, pair in pairs.items()},
        relations_by_pair(index),
        make_chronicle(index, remember),
        Rarity(index),
    )
