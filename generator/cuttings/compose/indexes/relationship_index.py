"""The index of the pages about pairs."""

from __future__ import annotations

from collections.abc import Mapping

from cuttings.compose.facts.lookup import Index
from cuttings.compose.facts.pairs import Pair, dates_of
from cuttings.compose.format import count, short_span
from cuttings.compose.indexes.listing import INDEX_META
from cuttings.compose.text.grouping import part_links
from cuttings.compose.view_models import Link, PairRow, RelationshipIndexView
from cuttings.model import PLURAL_LABEL_BY_KIND, Page

PAIRS_PER_INDEX_PAGE = 500  # pairs on one page of the index
RELATIONSHIPS_TITLE = "Relationships"


def relationship_index_pages(index: Index, pairs: Mapping[tuple[str, str], Pair]) -> list[Page]:
    """The index of `pairs`, those in most sentences first, PAIRS_PER_INDEX_PAGE on a page; [] without pairs."""
    ranked = sorted(pairs.values(), key=lambda p: (-len(p.sentences), p.title, p.id))
    parts = [ranked[n : n + PAIRS_PER_INDEX_PAGE] for n in range(0, len(ranked), PAIRS_PER_INDEX_PAGE)]
    paths = ["relationships/index.md", *(f"relationships/list/part-{n}.md" for n in range(2, len(parts) + 1))]
    return [
        Page(
            path,
            RELATIONSHIPS_TITLE if n == 0 else f"{RELATIONSHIPS_TITLE}, part {n + 1}",
            RelationshipIndexView(
                meta=INDEX_META,
                name=RELATIONSHIPS_TITLE,
                intro=count(len(ranked), "pair"),
                rows=tuple(_row(index, pair) for pair in part),
                parts=part_links(paths, path),
            ),
        )
        for n, (path, part) in enumerate(zip(paths, parts, strict=False))
    ]


def _row(index: Index, pair: Pair) -> PairRow:
    articles = pair.articles
    dated = dates_of(index, articles)
    kinds = [index.entities[id].kind for id in (pair.a, pair.b)]
    return PairRow(
        Link(pair.title, f"{pair.id}.md"),
        f"two {PLURAL_LABEL_BY_KIND[kinds[0]].lower()}" if kinds[0] is kinds[1] else " and ".join(kinds),
        f"{len(pair.sentences):,}",
        f"{len(articles):,}",
        short_span(dated[0], dated[-1]) if dated else "",
    )
