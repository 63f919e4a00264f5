"""The network of the most connected entities: who is named with whom, as a drawing and as a table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import sqrt

from cuttings.common.addresses import relative_path
from cuttings.compose.facts.affiliations import holds_office_of
from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import count
from cuttings.compose.indexes.listing import INDEX_META
from cuttings.compose.text.quotes import quote
from cuttings.compose.view_models import CitedSentence, Link, NetworkView, TieRow
from cuttings.draw import Drawing, Vertex, draw_graph
from cuttings.model import Kind, Page, Relation

NETWORK_PATH, NETWORK_TITLE = "network.md", "Network"
MAX_VERTICES_DRAWN = 36  # entities that are drawn
MAX_TIES_PER_VERTEX = 3  # relations of each entity that are drawn, its strongest
# rows of the table; and how many suffice without pairs that only one sentence names
MAX_TABLE_PAIRS, MIN_TABLE_PAIRS = 60, 20
MIN_VERTICES_DRAWN = 4  # entities from which there is something to see
MAX_PAIR_SENTENCE_CHARS = 260  # characters of a sentence that is shown for a pair


def network_pages(index: Index, paths: Mapping[tuple[str, str], str]) -> list[Page]:
    """The page of the network; [] where too few entities are named together.

    `paths` has the paths of the pages about pairs, by the two ids (a < b).
    """
    relations = [r for r in index.library.relations if _is_telling(index, r)]
    relations.sort(key=lambda r: (-r.strength, r.a, r.b))
    chosen = _chosen(relations)
    if len(chosen) < MIN_VERTICES_DRAWN:
        return []
    view = NetworkView(
        meta=INDEX_META,
        name=NETWORK_TITLE,
        intro=f"The {len(chosen)} names most often mentioned together, of {count(len(index.entities), 'name')} here.",
        graph=_draw(index, relations, chosen, paths),
        ties=tuple(_row(index, r, paths) for r in _listed(index, relations)),
        all_pairs=Link("All pairs with a page", "relationships/index.md") if paths else None,
    )
    return [Page(NETWORK_PATH, NETWORK_TITLE, view)]


def _listed(index: Index, relations: Sequence[Relation]) -> list[Relation]:
    """The relations of the table, the strongest first: those in one sentence only where there are too few others."""
    often = [r for r in relations if index.sentences_together[r.a, r.b] > 1]
    listed = often[:MAX_TABLE_PAIRS] if len(often) >= MIN_TABLE_PAIRS else relations[:MIN_TABLE_PAIRS]
    return sorted(listed, key=lambda r: (-r.strength, r.a, r.b))


def _is_telling(index: Index, relation: Relation) -> bool:
    """Whether a sentence names both and this tells readers something.

    Of two places it mostly tells where one lies; of an officeholder and the country in the name of the office, nothing.
    """
    if relation.a not in index.entities or relation.b not in index.entities:
        return False
    if holds_office_of(index, relation.a, relation.b):
        return False
    places = index.entities[relation.a].kind is Kind.PLACE and index.entities[relation.b].kind is Kind.PLACE
    return not places and index.sentences_together.get((relation.a, relation.b), 0) > 0


def _chosen(relations: Sequence[Relation]) -> list[str]:
    """The ids of the most connected entities that are related to one another; many relations outweigh a strong one."""
    total: dict[str, float] = defaultdict(float)
    for relation in relations:
        total[relation.a] += sqrt(relation.strength)
        total[relation.b] += sqrt(relation.strength)
    best = set(sorted(total, key=lambda id: (-total[id], id))[:MAX_VERTICES_DRAWN])
    tied = {id for r in relations if r.a in best and r.b in best for id in (r.a, r.b)}
    return sorted(tied, key=lambda id: (-total[id], id))


def _draw(
    index: Index, relations: Sequence[Relation], chosen: Sequence[str], paths: Mapping[tuple[str, str], str]
) -> Drawing:
    number = {id: n for n, id in enumerate(chosen)}
    ties: dict[tuple[int, int], float] = {}
    of: dict[str, int] = defaultdict(int)
    strongest = max((r.strength for r in relations), default=1.0) or 1.0
    for r in relations:  # the strongest first
        if r.a in number and r.b in number and min(of[r.a], of[r.b]) < MAX_TIES_PER_VERTEX:
            of[r.a] += 1
            of[r.b] += 1
            a, b = sorted((number[r.a], number[r.b]))
            ties[a, b] = max(0.05, min(1.0, r.strength / strongest))
    most = max(index.prominence[id].articles for id in chosen)
    vertices = [
        Vertex(
            index.entities[id].name,
            relative_path(NETWORK_PATH, index.href(id)),
            index.entities[id].kind.value,
            index.prominence[id].articles / most,
        )
        for id in chosen
    ]
    together = {
        (number[a], number[b]) if number[a] < number[b] else (number[b], number[a]): relative_path(NETWORK_PATH, path)
        for (a, b), path in paths.items()
        if a in number and b in number
    }
    return draw_graph(vertices, ties, "Network of the names most often mentioned together", together)


def _row(index: Index, relation: Relation, paths: Mapping[tuple[str, str], str]) -> TieRow:
    return TieRow(
        index.link(relation.a),
        index.link(relation.b),
        Link(f"{index.sentences_together[relation.a, relation.b]:,}", paths.get((relation.a, relation.b), "")),
        f"{len(relation.articles):,}",
        _cited(index, relation),
    )


def _cited(index: Index, relation: Relation) -> CitedSentence | None:
    """A sentence that names both: the first that is short enough for a table, else the shortest; None without any."""
    found = [
        (citation.article, sentence)
        for citation in relation.citations
        if citation.article in index.articles
        for sentence in index.sentences[citation.article]
        if sentence.anchor == citation.anchor
    ]
    if not found:
        return None
    article, sentence = next(
        ((id, s) for id, s in found if s.end - s.start <= MAX_PAIR_SENTENCE_CHARS),
        min(found, key=lambda one: one[1].end - one[1].start),
    )
    named = [
        (m.start, m.end)
        for m in index.mentions_between(article, sentence.start, sentence.end)
        if m.entity in (relation.a, relation.b)
    ]
    return quote(index, article, [sentence], named).sentences[0]
