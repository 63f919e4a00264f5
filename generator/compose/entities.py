"""The page of a person, a place or an organisation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.compose.atlas import Atlas
from generator.compose.clippings import PAGE, clippings, fold_away, mentioning
from generator.compose.companions import companions, events_in, joint_topics
from generator.compose.index import Index
from generator.compose.lead import find_lead
from generator.compose.places import place_part
from generator.compose.prose import plain
from generator.compose.sayings import sayings
from generator.compose.views import Clipping, Link, Quote
from generator.compose.words import count, date_span, shorten
from generator.model import Alias, Entity, Kind, Office, Page


@dataclass(frozen=True, slots=True)
class Role:
    """An office somebody was seen with, when, and the sentences that say so."""

    title: str
    dates: str
    seen: tuple[str, ...]  # hrefs


def entity_pages(index: Index, atlas: Atlas, entity: Entity, namesakes: Sequence[Link]) -> list[Page]:
    """The page of `entity`, and where it is named in very many articles the pages that go on from it."""
    mentions = index.mentions_of.get(entity.id, ())
    found = clippings(index, mentioning(index, mentions), entity.id)
    parts = [found[n : n + PAGE] for n in range(0, len(found), PAGE)] or [()]
    lead = find_lead(index, entity)
    place = entity.kind is Kind.PLACE
    standing = index.standing[entity.id]
    title = index.titles[entity.id]
    context: dict[str, object] = {
        "meta": {
            "kind": entity.kind.value,
            "description": shorten(plain(lead), 155) if lead else "",
            "search": {"boost": 2},
        },
        "name": entity.name,
        "qualifier": entity.qualifier or "",
        "kind": entity.kind.value,
        "source": entity.source,
        "standing": _standing(index, entity),
        "seen": date_span(standing.first, standing.last),
        "namesakes": namesakes,
        "lead": lead,
        "lead_article": _article_of(index, lead),
        "offices": [_role(index, office) for office in entity.offices],
        "aliases": [a for a in entity.aliases if a.name != entity.name],
        "place": place_part(index, atlas, entity) if place else None,
        "companions": [] if place else companions(index, entity),
        "topics": [] if place else joint_topics(index, entity.id),
        "events": [] if place else events_in(index, {m.article for m in mentions}),
        "said": fold_away(clippings(index, sayings(index, index.statements_by.get(entity.id, ())), entity.id), 6),
        "said_count": len(index.statements_by.get(entity.id, ())),
        "clippings": fold_away(parts[0]),
        "clipping_count": count(sum(len(c.quotes) + len(c.more) for c in found), "sentence"),
        "further": [Link(f"Part {n} of {len(parts)}", _part(entity, n)) for n in range(2, len(parts) + 1)],
        "names": sorted(entity.aliases, key=_most),
        "evidence": entity.evidence,
    }
    pages = [Page(f"{entity.id}.md", title, "entity.md.j2", context)]
    pages += [_continuation(index, entity, parts, n) for n in range(2, len(parts) + 1)]
    return pages


def _part(entity: Entity, n: int) -> str:
    return f"{entity.id}/more-{n}.md"


def _continuation(index: Index, entity: Entity, parts: Sequence[Sequence[Clipping]], n: int) -> Page:
    context: dict[str, object] = {
        "meta": {"kind": entity.kind.value, "search": {"exclude": True}},
        "subject": index.link(entity.id),
        "part": f"part {n} of {len(parts)}",
        "clippings": parts[n - 1],
    }
    return Page(_part(entity, n), f"{index.titles[entity.id]}, part {n}", "continuation.md.j2", context)


def _most(alias: Alias) -> tuple[int, str]:
    return -alias.count, alias.name


def _standing(index: Index, entity: Entity) -> str:
    standing = index.standing[entity.id]
    times = "once" if standing.mentions == 1 else count(standing.mentions, "time")
    words = f"Named {times} in {count(standing.articles, 'article')}"
    return f"{words}, a main subject of {standing.about}" if 0 < standing.about < standing.articles else words


def _article_of(index: Index, lead: Quote | None) -> Link | None:
    if lead is None:
        return None
    id, _, mark = lead.sentences[0].href.removeprefix("articles/").partition(".md")
    return index.article_link(id, mark.removeprefix("#"))


def _role(index: Index, office: Office) -> Role:
    seen = tuple(index.cite(c) for c in office.citations if c.article in index.articles)
    return Role(office.title, date_span(office.first, office.last), seen)
