"""Takes the names that the editor hides out of texts, titles, entities and addresses, for all stages that follow.

    patterns   how a name is found in whatever holds it: a text, a title, an address on the web, an id
    addresses  recorded addresses that hold such a name, or are of somebody who bears it

A name is covered letter by letter, so that every offset stays what it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from cuttings.common.text import sentence_anchor, slug, unique_slug
from cuttings.model import Analysis, Article, Curation, Entity, Hidden, Mention, Office, Sentence, Unsure
from cuttings.permalinks.book import Book
from cuttings.redact.addresses import without_hidden_bearers
from cuttings.redact.patterns import Names, cover

__all__ = ["Findings", "redact", "without_names"]


@dataclass(frozen=True, slots=True)
class Findings:
    """What is known of the articles up to here, and the addresses that the site has had."""

    articles: tuple[Article, ...]
    analyses: Mapping[str, Analysis]  # by article id
    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    book: Book
    unsure: Unsure = field(default_factory=Unsure)


def redact(found: Findings, hidden: Hidden) -> Findings:
    """`found` without the hidden names."""
    if not hidden.names and not hidden.mentions:
        return found
    names = Names(hidden.names)
    theirs: dict[str, list[Mention]] = defaultdict(list)
    for mention in hidden.mentions:
        theirs[mention.article].append(mention)
    shown: dict[str, set[str]] = defaultdict(set)
    all_entities, all_mentions = found.entities + found.unsure.entities, found.mentions + found.unsure.mentions
    for mention in all_mentions:
        shown[mention.article].add(mention.text)
    articles = []
    for article in found.articles:
        own = theirs.get(article.id, ())
        alone = {m.text for m in own} - shown.get(article.id, set())  # names that in this article are theirs only
        articles.append(_article(article, own, names.with_forms(alone)))
    named = [_entity(entity, names) for entity in all_entities]
    telling = {old.id for old, new in zip(found.articles, articles, strict=True) if old.title != new.title}
    article_ids = _new_ids([(a.id, a.title) for a in articles], lambda id: id in telling or names.are_in(id))
    entity_ids = _new_ids([(e.id, e.name) for e in named], names.are_in)
    before, texts = {a.id: a.text for a in found.articles}, {a.id: a.text for a in articles}
    entities = sorted((_with_ids(e, entity_ids, article_ids) for e in named), key=lambda e: e.id)
    mentions = sorted((_mention(m, texts, entity_ids, article_ids) for m in all_mentions), key=_place)
    unsure = {entity.id for entity in entities if not entity.sure}
    return Findings(
        articles=tuple(replace(article, id=article_ids[article.id]) for article in articles),
        analyses={article_ids[id]: _analysis(read, before[id], texts[id]) for id, read in found.analyses.items()},
        entities=tuple(e for e in entities if e.sure),
        mentions=tuple(m for m in mentions if m.entity not in unsure),
        book=_book(found, hidden, article_ids),
        unsure=Unsure(tuple(e for e in entities if not e.sure), tuple(m for m in mentions if m.entity in unsure)),
    )


def _book(found: Findings, hidden: Hidden, article_ids: Mapping[str, str]) -> Book:
    """The recorded addresses without those that are hidden, for articles with these new ids."""
    permalinks = without_hidden_bearers(found.book, hidden, found.mentions)
    left = {link.address for link in permalinks}
    return Book(
        permalinks,
        {address: article_ids[id] for address, id in found.book.article_at.items() if address in left},
        {key: article_ids[id] for key, id in found.book.article_by_key.items()},
    )


def without_names(curation: Curation, hidden: Hidden) -> Curation:
    """The decisions without the names that are hidden, neither in those that hide them nor in any other."""
    names = Names((*hidden.names, *(name for d in curation.entities if d.verb == "hide" for name in d.names)))

    def told(words: str | None) -> str | None:
        return names.covered(words) if words else words

    entities = tuple(
        replace(
            d,
            names=() if d.verb == "hide" else tuple(map(names.covered, d.names)),
            why=told(d.why),
            to=told(d.to),
            text=told(d.text),
            role=told(d.role),
        )
        for d in curation.entities
    )
    articles = {names.covered(source): replace(d, why=told(d.why)) for source, d in curation.articles.items()}
    topics = tuple(
        replace(t, name=names.covered(t.name), phrases=tuple(map(names.covered, t.phrases)), why=told(t.why))
        for t in curation.topics
    )
    return Curation(entities, articles, topics)


def _place(mention: Mention) -> tuple[str, int]:
    return mention.article, mention.start


def _article(article: Article, own: Iterable[Mention], names: Names) -> Article:
    text = article.text
    for mention in own:
        text = text[: mention.start] + cover(text[mention.start : mention.end]) + text[mention.end :]
    url = article.url if article.url and not names.are_in(article.url) else None
    return replace(
        article,
        text=names.covered(text),
        title=names.covered(article.title),
        authors=tuple(map(names.covered, article.authors)),
        url=url,
        outlet=names.covered(article.outlet) if article.outlet else article.outlet,
        source=names.covered(article.source),
        sources=tuple(map(names.covered, article.sources)),
    )


def _new_ids(ids: Sequence[tuple[str, str]], tells: Callable[[str], bool]) -> dict[str, str]:
    """By id, one that holds no hidden name, made of its name; `tells` whether it has one now."""
    taken = {id for id, _ in ids if not tells(id)}
    found = {}
    for id, name in ids:
        folder, slash, _ = id.rpartition("/")
        if tells(id):
            found[id] = unique_slug(f"{folder}{slash}{slug(name)}", taken)
        else:
            found[id] = id
    return found


def _analysis(analysis: Analysis, before: str, after: str) -> Analysis:
    """The analysis of a text of which some words are covered: their lemmas, and the anchors of their sentences."""
    if before == after:
        return analysis
    tokens = analysis.tokens
    spans = zip(tokens.starts, tokens.ends, tokens.lemmas, strict=True)
    lemmas = tuple(cover(lemma) if before[start:end] != after[start:end] else lemma for start, end, lemma in spans)
    taken = {s.anchor for s in analysis.sentences}
    sentences = tuple(_sentence(s, before, after, taken) for s in analysis.sentences)
    return Analysis(sentences, replace(tokens, lemmas=lemmas), analysis.names)


def _sentence(sentence: Sentence, before: str, after: str, taken: set[str]) -> Sentence:
    shown = after[sentence.start : sentence.end]
    if shown == before[sentence.start : sentence.end]:
        return sentence
    return replace(sentence, anchor=unique_slug(sentence_anchor(shown), taken))


def _entity(entity: Entity, names: Names) -> Entity:
    return replace(
        entity,
        name=names.covered(entity.name),
        aliases=tuple(replace(alias, name=names.covered(alias.name)) for alias in entity.aliases),
        evidence=tuple(map(names.covered, entity.evidence)),
        qualifier=names.covered(entity.qualifier) if entity.qualifier else entity.qualifier,
        offices=tuple(_office(office, names) for office in entity.offices),
        connection=_office(entity.connection, names) if entity.connection else None,
    )


def _office(office: Office, names: Names) -> Office:
    return replace(office, title=names.covered(office.title))


def _with_ids(entity: Entity, entity_ids: Mapping[str, str], article_ids: Mapping[str, str]) -> Entity:
    def moved(office: Office) -> Office:
        return replace(office, citations=tuple(replace(c, article=article_ids[c.article]) for c in office.citations))

    return replace(
        entity,
        id=entity_ids[entity.id],
        offices=tuple(map(moved, entity.offices)),
        connection=moved(entity.connection) if entity.connection else None,
        rivals=tuple(replace(rival, article=article_ids[rival.article]) for rival in entity.rivals),
    )


def _mention(
    mention: Mention, texts: Mapping[str, str], entity_ids: Mapping[str, str], article_ids: Mapping[str, str]
) -> Mention:
    return replace(
        mention,
        text=texts[mention.article][mention.start : mention.end],
        entity=entity_ids[mention.entity],
        article=article_ids[mention.article],
    )
