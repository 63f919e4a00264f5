"""The page of a person, a place, an organisation or a named thing, and the pages that continue it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cuttings.common.text import fold
from cuttings.compose.charts.ego_network import make_ego_network
from cuttings.compose.chronology.entity_timeline import make_entity_timeline
from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import count, shorten, times
from cuttings.compose.pages.connections import Connections
from cuttings.compose.pages.continuation import continuation_links, continuation_pages
from cuttings.compose.pages.entity_statements import entity_statement_pages, make_statement_table
from cuttings.compose.pages.then_and_now import make_then_and_now
from cuttings.compose.places.place_section import make_place_section
from cuttings.compose.sections.infobox import make_infobox, roles_seen
from cuttings.compose.sections.leads.find_leads import find_leads
from cuttings.compose.sections.provenance import make_provenance
from cuttings.compose.sections.related_entities import (
    events_reported_in,
    only_with_pages,
    related_entities,
    topics_named_with,
)
from cuttings.compose.sections.statement_table import rows_about, rows_by
from cuttings.compose.text.editor_notes import note_paragraphs
from cuttings.compose.text.excerpts import (
    divide_excerpts,
    fold_excerpts,
    introduce_excerpts,
    make_excerpts,
    quotes_of_mentions,
    without_sentences,
)
from cuttings.compose.text.quotes import plain
from cuttings.compose.view_models import EntityView, Excerpt, Link, NoteParagraph, Quote, RoleSeen, SourcedQuote
from cuttings.model import Entity, FrontMatter, Kind, Mention, Page


def entity_pages(index: Index, entity: Entity, namesakes: Sequence[Link], connections: Connections) -> list[Page]:
    """The page of `entity`, and where there is very much of it the pages that continue it."""
    mentions = index.mentions_of.get(entity.id, ())
    leads = find_leads(index, entity)
    by, about = rows_by(index, entity), rows_about(index, entity)
    tables = make_statement_table(by, f"{entity.id}/said.md"), make_statement_table(about, f"{entity.id}/said-of.md")
    said = (row.quote for table in tables for row in table.shown)
    parts, intro = _in_articles(index, entity, mentions, (*leads, *said))
    roles = roles_seen(index, entity)
    place = entity.kind is Kind.PLACE  # whose own section lists events and topics, and all that is named with it
    related = related_entities(index, entity, connections.paths)
    view = EntityView(
        meta=_front_matter(entity, leads, roles[:1]),
        name=entity.name,
        qualifier=entity.qualifier or "",
        kind=entity.kind.value,
        source=entity.source,
        namesakes=tuple(namesakes),
        notes=_notes(index, entity),
        first_line=roles[0] if roles else None,
        leads=tuple(SourcedQuote(lead, _article_of(index, lead)) for lead in leads),
        infobox=None
        if place
        else make_infobox(index, entity, roles[1:], connections.affiliations.get(entity.id, ()), len(by)),
        counts=_counts(index, entity),
        dates=index.prominence[entity.id].dates,
        aliases=entity.other_names,
        place=make_place_section(index, connections.atlas, entity) if place else None,
        events=() if place else events_reported_in(index, {m.article for m in mentions}),
        topics=() if place else topics_named_with(index, entity.id),
        related_entities=only_with_pages(related) if place else related,
        network=make_ego_network(index, entity, connections.relations, connections.paths),
        timeline=make_entity_timeline(index, entity, connections.chronicle),
        then_and_now=make_then_and_now(index, entity, connections.rarity),
        statements_by=tables[0],
        statements_about=tables[1],
        excerpts=fold_excerpts(parts[0]),
        excerpts_intro=intro,
        continued=continuation_links(entity.id, parts),
        provenance=make_provenance(index, entity),
    )
    subject = index.link(entity.id)
    page = Page(subject.href, index.titles[entity.id], view)
    more = continuation_pages(subject, entity.kind.value, parts)
    return [page, *more, *entity_statement_pages(subject, entity.kind.value, by, about)]


def _in_articles(
    index: Index, entity: Entity, mentions: Iterable[Mention], above: Iterable[Quote]
) -> tuple[list[Sequence[Excerpt]], str]:
    """The sentences that name `entity` and do not stand `above` on its page, divided over pages, and their heading."""
    found = make_excerpts(index, quotes_of_mentions(index, mentions), entity.id)
    left = without_sentences(found, above)
    return divide_excerpts(left), introduce_excerpts(left, shown_above=left != found)


def _notes(index: Index, entity: Entity) -> tuple[NoteParagraph, ...]:
    """What the editor wrote about an entity, under any of its names."""
    names = {fold(entity.name), *(fold(alias.name) for alias in entity.aliases)}
    notes = (decision for decision in index.library.curation.entities if decision.verb == "note")
    own = [note for note in notes if not names.isdisjoint(map(fold, note.names))]
    return tuple(paragraph for note in own for paragraph in note_paragraphs(note.text or ""))


def _front_matter(entity: Entity, leads: Sequence[Quote], roles: Sequence[RoleSeen]) -> FrontMatter:
    told = [plain(lead) for lead in leads] or [f"{entity.name}: {role.title}." for role in roles]
    return FrontMatter(
        kind=entity.kind.value,
        description=shorten(told[0], 155) if told else "",
        describes_itself=True,
        search_boost=2,
    )


def _counts(index: Index, entity: Entity) -> str:
    """How often `entity` is named: "Named 7 times in 4 articles, a main subject of 3"."""
    found = index.prominence[entity.id]
    words = f"Named {times(found.mentions)} in {count(found.articles, 'article')}"
    return f"{words}, a main subject of {found.about}" if 0 < found.about < found.articles else words


def _article_of(index: Index, lead: Quote) -> Link:
    """A link to the sentence that `lead` quotes, by its article."""
    id, _, mark = lead.sentences[0].href.removeprefix("articles/").partition(".md")
    return index.article_link(id, mark.removeprefix("#"))
