"""Makes the notes of people, places, organisations, things, topics and events, and the note to begin with."""

from __future__ import annotations

from collections.abc import Iterable

from cuttings.common.grouped import grouped
from cuttings.common.text import with_capital
from cuttings.dates.edtf import known_date
from cuttings.export.vault.article_notes import Vault
from cuttings.export.vault.obsidian_markup import Property, escaped, heading, note
from cuttings.model import (
    PLURAL_LABEL_BY_KIND,
    Entity,
    Event,
    Kind,
    Mention,
    Statement,
    Topic,
    foremost_role,
    mentions_for_pages,
    sentence_at,
)

MAX_RELATED_NOTES = 40  # entities that a note lists as named with its own, the strongest
MAX_HOME_ENTRIES = 15  # of each kind in the note to begin with


class SubjectNotes:
    """Makes the notes about what the articles name and report."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        library = vault.library
        self._entities = {e.id: e for e in library.entities}
        self._mentions = grouped((m.entity, m) for m in mentions_for_pages(library.mentions))
        self._said = grouped((s.speaker, s) for s in library.statements if s.speaker in self._entities)
        ties = sorted(library.relations, key=lambda r: (-r.strength, r.a, r.b))
        known = [r for r in ties if r.a in self._entities and r.b in self._entities]
        self._related = grouped(pair for r in known for pair in ((r.a, (r.b, r)), (r.b, (r.a, r))))

    def about_entity(self, entity: Entity) -> str:
        """The note about an entity: its roles, what it said, the articles that name it, what it is named with."""
        where, role = entity.location, foremost_role(entity)
        mentions = self._mentions.get(entity.id, ())
        degrees = [d for d in ((where.lat, where.lon) if where else ()) if d is not None]
        properties: dict[str, Property] = {
            "title": entity.title,
            "aliases": sorted({a.name for a in entity.aliases if a.name != entity.title}),
            "kind": entity.kind.value,
            "type": entity.thing_type.value if entity.thing_type else where.place_type if where else None,
            "role": role.title if role else None,
            "location": degrees if len(degrees) == 2 else None,
            "country": where.country if where else None,
            "uri": where.uri if where else None,
            "mentions": len(mentions),
            "cuttings": entity.id,
        }
        return note(
            properties,
            *self._section("Roles", (self._role(entity, n) for n in range(len(entity.offices)))),
            *self._section("Said", map(self._statement, self._said.get(entity.id, ()))),
            *self._section("In the articles", self._articles(mentions)),
            *self._section("Named with", self._named_with(entity.id)),
        )

    def about_topic(self, topic: Topic) -> str:
        """The note about a topic: the articles about it, the most telling first."""
        broader = topic.broader if topic.broader in self._vault.paths else None
        properties: dict[str, Property] = {
            "title": topic.name,
            "kind": "topic",
            "phrases": sorted(set(topic.phrases)),
            "broader": self._vault.link_to(broader, broader.rpartition("/")[2]) if broader else None,
            "cuttings": topic.id,
        }
        return note(properties, *self._section("Articles", (self._article(id) for id, _ in topic.articles)))

    def about_event(self, event: Event) -> str:
        """The note about an event: the articles that report it, and which of them repeat another."""
        copies = dict(event.copies)
        properties: dict[str, Property] = {
            "title": event.name,
            "kind": "event",
            "date": event.date,
            "first_reported": event.first_reported,
            "cuttings": event.id,
        }
        lines = (
            self._article(id) + (f", much the same text as {self._link(copies[id])}" if id in copies else "")
            for id in event.articles
        )
        return note(properties, *self._section("Accounts", lines))

    def home(self, site_name: str) -> str:
        """The note to begin with: the newest articles, and whom and what they name most."""
        library, vault = self._vault.library, self._vault
        newest = sorted(vault.articles, key=self._date, reverse=True)[:MAX_HOME_ENTRIES]
        parts = self._section("Newest articles", map(self._article, newest))
        for kind in Kind:
            most = sorted(
                (e for e in library.entities if e.kind is kind),
                key=lambda e: (-len(self._mentions.get(e.id, ())), e.id),
            )
            parts += self._section(
                PLURAL_LABEL_BY_KIND[kind], (vault.link_to(e.id, e.title) for e in most[:MAX_HOME_ENTRIES])
            )
        parts += self._section(
            "Topics", (vault.link_to(t.id, with_capital(t.name)) for t in library.topics[:MAX_HOME_ENTRIES])
        )
        return note({"title": site_name, "kind": "home"}, *parts)

    def _section(self, title: str, lines: Iterable[str]) -> list[str]:
        listed = [f"- {line}" for line in lines]
        return [heading(title), "\n".join(listed)] if listed else []

    def _role(self, entity: Entity, number: int) -> str:
        office = entity.offices[number]
        dates = sorted({date for date in (office.first, office.last) if date})
        return escaped(office.title) + (f" ({' to '.join(dates)})" if dates else "")

    def _statement(self, statement: Statement) -> str:
        words = escaped(self._vault.articles[statement.article].text[statement.start : statement.end], opening=True)
        return f"{words.strip()} — {self._vault.link_to_passage(statement.article, statement.start)}"

    def _articles(self, mentions: Iterable[Mention]) -> Iterable[str]:
        """A line for each article that has one of `mentions`, with the sentence of the first."""
        first: dict[str, Mention] = {}
        for m in mentions:
            first.setdefault(m.article, m)
        for id in sorted(first, key=self._date):
            m, article, analysis = first[id], self._vault.articles[id], self._vault.library.analyses.get(id)
            sentence = sentence_at(analysis.sentences, m.start) if analysis else None
            words = f": {escaped(article.text[sentence.start : sentence.end]).strip()}" if sentence else ""
            yield self._known(id) + self._vault.link_to_passage(id, m.start) + words

    def _named_with(self, id: str) -> Iterable[str]:
        for other, relation in self._related.get(id, ())[:MAX_RELATED_NOTES]:
            number = len(relation.articles)
            articles = f"{number} article{'' if number == 1 else 's'}"
            yield f"{self._vault.link_to(other, self._entities[other].title)} ({articles})"

    def _article(self, id: str) -> str:
        return self._known(id) + self._link(id)

    def _link(self, id: str) -> str:
        return self._vault.link_to(id, self._vault.articles[id].title)

    def _date(self, id: str) -> tuple[str, str]:
        """What to sort an article by: its date, "" where the year is not known."""
        return known_date(self._vault.articles[id].published) or "", id

    def _known(self, id: str) -> str:
        article = self._vault.articles[id]
        return "".join(f"{escaped(fact)}, " for fact in (article.published, article.outlet) if fact)
