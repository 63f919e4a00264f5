"""Checks a finished library for real problems that its editor should mend, with one notice for each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from cuttings.common.text import RESERVED_SLUGS, fold
from cuttings.model import Article, Library, Notice

REPORT_ADVICE = (
    "This is a fault of Cuttings: report it with that article, and leave the article out until it is mended."
)


def check(library: Library) -> tuple[Notice, ...]:
    """A notice for each problem in `library`, in a fixed order."""
    found = (
        _one_address(library),
        _one_name(library),
        _out_of_range(library),
        _lost(library),
    )
    return tuple(notice for notices in found for notice in notices)


def _one_address(library: Library) -> Iterator[Notice]:
    """Addresses that several pages share. Case is ignored, since addresses become files, and many disks ignore case."""
    addresses = [f"articles/{article.id}" for article in library.articles]
    addresses += [entity.id for entity in library.entities]
    addresses += [topic.id for topic in library.topics]
    addresses += [event.id for event in library.events]
    for address, count in sorted(Counter(address.casefold() for address in addresses).items()):
        if count > 1:
            yield Notice(address, f"is the address of {count} pages.", "Rename one of them in curation/entities.yml.")
        if address.rpartition("/")[2] in RESERVED_SLUGS:
            why = "is an address that MkDocs or Windows keeps for itself."
            yield Notice(address, why, "Rename it in curation/entities.yml.")


def _one_name(library: Library) -> Iterator[Notice]:
    """Pages with the same kind, name and qualifier, which a reader cannot distinguish."""
    same: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for entity in library.entities:
        same[entity.kind, fold(entity.name), fold(entity.qualifier or "")].append(entity.id)
    for ids in sorted(ids for ids in same.values() if len(ids) > 1):
        yield Notice(
            ids[0],
            f"has the same name as {', '.join(ids[1:])}.",
            "Say `same` in curation/entities.yml if they are one, or `rename` to tell them apart.",
        )


def _out_of_range(library: Library) -> Iterator[Notice]:
    """Spans that are empty or not within the text of their article."""
    spans: dict[str, list[tuple[str, int, int]]] = defaultdict(list)
    for article in library.articles:
        spans[article.id] += [("block", b.start, b.end) for b in article.blocks]
        if article.id in library.analyses:
            analysis = library.analyses[article.id]
            spans[article.id] += [("sentence", s.start, s.end) for s in analysis.sentences]
    for mention in library.mentions:
        spans[mention.article].append(("mention", mention.start, mention.end))
    for statement in library.statements:
        spans[statement.article].append(("statement", statement.start, statement.end))
    for topic in library.topics:
        for occurrence in topic.occurrences:
            spans[occurrence.article].append(("occurrence of a topic", occurrence.start, occurrence.end))
    for article in library.articles:
        yield from _misplaced(article, spans[article.id])


def _misplaced(article: Article, spans: Iterable[tuple[str, int, int]]) -> Iterator[Notice]:
    wrong = Counter(what for what, start, end in spans if not 0 <= start < end <= len(article.text))
    for what, count in sorted(wrong.items()):
        yield Notice(article.source, f"has {count} × a {what} that lies outside its text.", REPORT_ADVICE)


def _lost(library: Library) -> Iterator[Notice]:
    """References to articles and entities that do not exist."""
    articles = {article.id for article in library.articles}
    entities = {entity.id for entity in library.entities}
    sources = {article.id: article.source for article in library.articles}
    cited = [(m.article, m.entity) for m in library.mentions]
    cited += [(s.article, s.speaker) for s in library.statements if s.speaker is not None]
    cited += [(a.article, a.entity) for a in library.appearances]
    lost = Counter((article, entity) for article, entity in cited if entity not in entities or article not in articles)
    for (article, entity), count in sorted(lost.items()):
        yield Notice(
            sources.get(article, article), f"refers {count} × to '{entity}', which has no page.", REPORT_ADVICE
        )
    listed = {article for event in library.events for article in event.articles}
    listed |= {article for topic in library.topics for article, _ in topic.articles}
    for article in sorted(listed - articles):
        yield Notice(article, "is listed under a topic or an event, but is not an article.", REPORT_ADVICE)
