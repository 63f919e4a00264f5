"""The page of a person, a place or an organisation, and the pages that go on from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from cuttings.compose.charts.ego_network import make_network, relations_by_pair
from cuttings.compose.facts.affiliations import Affiliation, find_affiliations
from cuttings.compose.facts.lookup import Index
from cuttings.compose.facts.pairs import Pair, find_pairs
from cuttings.compose.format import count, date_span, shorten, times
from cuttings.compose.pages.entity_statements import ledger_pages, make_ledger
from cuttings.compose.places.atlas import Atlas, make_atlas
from cuttings.compose.places.place_section import place_part
from cuttings.compose.sections.entity_timeline import make_timeline
from cuttings.compose.sections.infobox import make_infobox
from cuttings.compose.sections.lead import find_leads
from cuttings.compose.sections.provenance import how_made
from cuttings.compose.sections.related_entities import companions, events_in, joint_topics, with_pages
from cuttings.compose.sections.statement_table import said_about, said_by
from cuttings.compose.text.excerpts import (
    clippings,
    continuations,
    cut_into_parts,
    fold_away,
    further_links,
    introduce,
    mentioning,
)
from cuttings.compose.text.quotes import plain
from cuttings.compose.view_models import Link, Quote
from cuttings.model import Entity, Kind, Page, Relation


@dataclass(frozen=True)
class Connections:
    """What holds between entities, found once for all pages."""

    atlas: Atlas
    affiliations: Mapping[str, tuple[Affiliation, ...]]
    pairs: Mapping[tuple[str, str], Pair]
    relations: Mapping[tuple[str, str], Relation]

    @cached_property
    def paths(self) -> dict[tuple[str, str], str]:
        """The paths of the pages of pairs."""
        return {key: f"{pair.id}.md" for key, pair in self.pairs.items()}


def connect(index: Index) -> Connections:
    """Where everything lies, who belongs to what, which pairs have a page, and which relation two have."""
    return Connections(
        make_atlas(index),
        find_affiliations(index),
        find_pairs(index),
        relations_by_pair(index),
    )


def entity_pages(index: Index, entity: Entity, namesakes: Sequence[Link], connections: Connections) -> list[Page]:
    """The page of `entity`, and where there is very much of it the pages that go on from it."""
    found = clippings(index, mentioning(index, index.mentions_of.get(entity.id, ())), entity.id)
    parts = cut_into_parts(found)
    leads = find_leads(index, entity)
    said, about = said_by(index, entity), said_about(index, entity)
    context: dict[str, object] = {
        "meta": {
            "kind": entity.kind.value,
            "description": shorten(plain(leads[0]), 155) if leads else "",
            "search": {"boost": 2},
        },
        "name": entity.name,
        "qualifier": entity.qualifier or "",
        "kind": entity.kind.value,
        "source": entity.source,
        "namesakes": namesakes,
        "leads": [(lead, _article_of(index, lead)) for lead in leads],
        "infobox": None,
        **_place(index, connections.atlas, entity),
        **_connected(index, entity, connections),
        "timeline": make_timeline(index, entity),
        "said": make_ledger(said, f"{entity.id}/said.md"),
        "about": make_ledger(about, f"{entity.id}/said-of.md"),
        "clippings": fold_away(parts[0]),
        "clipping_words": introduce(found),
        "further": further_links(entity.id, parts),
        "made": how_made(index, entity),
    }
    if entity.kind is not Kind.PLACE:
        context["infobox"] = make_infobox(index, entity, connections.affiliations.get(entity.id, ()), len(said))
    subject = index.link(entity.id)
    page = Page(subject.href, index.titles[entity.id], "entity.md.j2", context)
    more = continuations(subject, entity.kind.value, parts)
    return [page, *more, *ledger_pages(subject, entity.kind.value, said, about)]


def _connected(index: Index, entity: Entity, connections: Connections) -> dict[str, object]:
    """What and who belongs with the subject."""
    articles = {m.article for m in index.mentions_of.get(entity.id, ())}
    rows = companions(index, entity, connections.paths)
    place = entity.kind is Kind.PLACE  # whose part of the template has these, told apart further
    return {
        "events": [] if place else events_in(index, articles),
        "topics": [] if place else joint_topics(index, entity.id),
        "companions": with_pages(rows) if place else rows,
        "network": make_network(index, entity, connections.relations, connections.paths),
    }


def _place(index: Index, atlas: Atlas, entity: Entity) -> dict[str, object]:
    """What the place part of the template prints."""
    standing = index.standing[entity.id]
    return {
        "standing": _standing(index, entity),
        "seen": date_span(standing.first, standing.last),
        "aliases": [a for a in entity.aliases if a.name != entity.name],
        "place": place_part(index, atlas, entity) if entity.kind is Kind.PLACE else None,
    }


def _standing(index: Index, entity: Entity) -> str:
    standing = index.standing[entity.id]
    words = f"Named {times(standing.mentions)} in {count(standing.articles, 'article')}"
    return f"{words}, a main subject of {standing.about}" if 0 < standing.about < standing.articles else words


def _article_of(index: Index, lead: Quote) -> Link:
    id, _, mark = lead.sentences[0].href.removeprefix("articles/").partition(".md")
    return index.article_link(id, mark.removeprefix("#"))
