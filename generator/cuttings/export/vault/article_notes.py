"""Makes the notes of articles: their text with a link from every name, and an id for every paragraph."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cuttings.common.grouped import grouped
from cuttings.common.text import with_capital
from cuttings.export.vault.file_names import note_paths
from cuttings.export.vault.obsidian_markup import Property, escaped, link, note
from cuttings.model import Article, Block, Event, Library, Mention, Role, Topic, sentence_at

LABEL_BY_ROLE = {Role.CAPTION: "Caption", Role.CREDIT: "Credit", Role.CORRECTION: "Correction"}


@dataclass(frozen=True)
class Vault:
    """The library as the notes need it; read-only."""

    library: Library
    paths: Mapping[str, str]  # of the notes, by id
    articles: Mapping[str, Article]
    mentions_in: Mapping[str, tuple[Mention, ...]]  # those that are not nested, by article, by their start
    topics_in: Mapping[str, tuple[Topic, ...]]
    event_of: Mapping[str, Event]

    @classmethod
    def of(cls, library: Library) -> Vault:
        """The vault of `library`."""
        return cls(
            library,
            note_paths(library),
            {a.id: a for a in library.articles},
            grouped((m.article, m) for m in library.mentions if not m.nested),
            grouped((article, topic) for topic in library.topics for article, _ in topic.articles),
            {article: event for event in library.events for article in event.articles},
        )

    def link_to(self, id: str, words: str) -> str:
        """A link that shows `words` to the note about `id`."""
        return link(self.paths[id], words)

    def link_to_passage(self, article: str, offset: int) -> str:
        """A link that shows an article's title to the paragraph that holds `offset`, or to the note without one."""
        held = self.articles[article]
        block = next((b for b in shown_blocks(held) if b.start <= offset < b.end), None)
        return link(self.paths[article], held.title, self.block_id(held, block) if block else None)

    def block_id(self, article: Article, block: Block) -> str | None:
        """The id of a paragraph, made from the words of its first sentence; None if no sentence is known."""
        analysis = self.library.analyses.get(article.id)
        found = sentence_at(analysis.sentences, _first_letter(article, block)) if analysis else None
        return found.anchor if found and found.start >= block.start else None


def shown_blocks(article: Article) -> Sequence[Block]:
    """The parts of an article that its note shows: all that was read, except the title, which the note has as name."""
    return [b for b in article.read_blocks() if b.role is not Role.TITLE and article.text[b.start : b.end].strip()]


def article_note(vault: Vault, article: Article) -> str:
    """The note about an article."""
    event = vault.event_of.get(article.id)
    properties: dict[str, Property] = {
        "title": article.title,
        "kind": "article",
        "outlet": article.outlet,
        "published": article.published,
        "authors": list(article.authors),
        "url": article.url,
        "topics": [vault.link_to(t.id, with_capital(t.name)) for t in vault.topics_in.get(article.id, ())],
        "event": vault.link_to(event.id, event.name) if event else None,
        "source": article.source,
        "cuttings": f"articles/{article.id}",
    }
    return note(properties, *(_paragraph(vault, article, block) for block in shown_blocks(article)))


def _paragraph(vault: Vault, article: Article, block: Block) -> str:
    label = f"*{LABEL_BY_ROLE[block.role]}:* " if block.role in LABEL_BY_ROLE else ""
    out, at = [label], block.start
    for m in vault.mentions_in.get(article.id, ()):
        if m.start >= at and m.end <= block.end and m.entity in vault.paths:
            out += [
                _words(article, at, m.start, opening=not label and at == block.start, before_link=True),
                vault.link_to(m.entity, m.text),
            ]
            at = m.end
    out.append(_words(article, at, block.end, opening=not label and at == block.start))
    id = vault.block_id(article, block)
    return "".join(out).strip() + (f" ^{id}" if id else "")


def _words(article: Article, start: int, end: int, *, opening: bool, before_link: bool = False) -> str:
    return escaped(article.text[start:end], opening=opening, before_link=before_link)


def _first_letter(article: Article, block: Block) -> int:
    words = article.text[block.start : block.end]
    return block.start + len(words) - len(words.lstrip())
