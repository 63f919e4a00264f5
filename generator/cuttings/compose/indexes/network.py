"""The network of the most connected: who is named with whom, as a drawing and as a table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from cuttings.common.addresses import relative_path
from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import count
from cuttings.compose.text.quotes import quote
from cuttings.compose.view_models import Cited, Link
from cuttings.draw import Drawing, Vertex, draw_graph
from cuttings.model import Kind, Page, Relation

PATH, TITLE = "network.md", "Network"
VERTICES = 36  # drawn
TIES = 3  # of each vertex, its strongest, that are drawn
PAIRS, FEW = 60, 20  # in the table; and how many make one without those that a single sentence names
LEAST = 4  # vertices from which there is something to see
LONGEST = 260  # characters of a sentence that is shown for a pair


@dataclass(frozen=True, slots=True)
class Pair:
    """Two who are named together, how often, and one of the sentences."""

    one: Link
    other: Link
    sentences: Link  # leads to the page of the two, where there is one
    articles: str
    cited: Cited | None


def network_pages(index: Index, paths: Mapping[tuple[str, str], str]) -> list[Page]:
    """The page of the network; none where too few are named together. `paths` are those of the pages of pairs."""
    relations = [r for r in index.library.relations if _tells(index, r)]
    relations.sort(key=lambda r: (-r.strength, r.a, r.b))
    chosen = _chosen(relations)
    if len(chosen) < LEAST:
        return []
    context: dict[str, object] = {
        "meta": {"kind": "index", "hide": ["toc"], "search": {"exclude": True}},
        "name": TITLE,
        "intro": f"The {len(chosen)} names that stand together most, of {count(len(index.entities), 'name')} here.",
        "graph": _draw(index, relations, chosen, paths),
        "pairs": [_pair(index, r, paths) for r in _listed(index, relations)],
        "all_pairs": Link("All pairs that have a page of their own", "relationships/index.md") if paths else None,
    }
    return [Page(PATH, TITLE, "network.md.j2", context)]


def _listed(index: Index, relations: Sequence[Relation]) -> list[Relation]:
    """The pairs of the table, the strongest first: of those that only one sentence names no more than make it FEW."""
    often = [r for r in relations if index.together[r.a, r.b] > 1]
    listed = often[:PAIRS] if len(often) >= FEW else relations[:FEW]
    return sorted(listed, key=lambda r: (-r.strength, r.a, r.b))


def _tells(index: Index, relation: Relation) -> bool:
    """Whether a sentence names both, and not just where a place lies."""
    if relation.a not in index.entities or relation.b not in index.entities:
        return False
    places = index.entities[relation.a].kind is Kind.PLACE and index.entities[relation.b].kind is Kind.PLACE
    return not places and index.together.get((relation.a, relation.b), 0) > 0


def _chosen(relations: Sequence[Relation]) -> list[str]:
    """The most connected, those that are tied to another of them; many relations count more than one that is strong."""
    total: dict[str, float] = defaultdict(float)
    for relation in relations:
        total[relation.a] += sqrt(relation.strength)
        total[relation.b] += sqrt(relation.strength)
    best = set(sorted(total, key=lambda id: (-total[id], id))[:VERTICES])
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
        if r.a in number and r.b in number and min(of[r.a], of[r.b]) < TIES:
            of[r.a] += 1
            of[r.b] += 1
            a, b = sorted((number[r.a], number[r.b]))
            ties[a, b] = max(0.05, min(1.0, r.strength / strongest))
    most = max(index.standing[id].articles for id in chosen)
    vertices = [
        Vertex(
            index.entities[id].name,
            relative_path(PATH, f"{id}.md"),
            index.entities[id].kind.value,
            index.standing[id].articles / most,
        )
        for id in chosen
    ]
    together = {
        (number[a], number[b]) if number[a] < number[b] else (number[b], number[a]): relative_path(PATH, path)
        for (a, b), path in paths.items()
        if a in number and b in number
    }
    return draw_graph(vertices, ties, "Network of those who are named together most", together)


def _pair(index: Index, relation: Relation, paths: Mapping[tuple[str, str], str]) -> Pair:
    return Pair(
        index.link(relation.a),
        index.link(relation.b),
        Link(f"{index.together[relation.a, relation.b]:,}", paths.get((relation.a, relation.b), "")),
        f"{len(relation.articles):,}",
        _cited(index, relation),
    )


def _cited(index: Index, relation: Relation) -> Cited | None:
    """The best of the sentences that name both: one short enough to be read in a table, else the shortest."""
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
        ((id, s) for id, s in found if s.end - s.start <= LONGEST),
        min(found, key=lambda one: one[1].end - one[1].start),
    )
    named = [
        (m.start, m.end)
        for m in index.mentions_between(article, sentence.start, sentence.end)
        if m.entity in (relation.a, relation.b)
    ]
    return quote(index, article, [sentence], named).sentences[0]
