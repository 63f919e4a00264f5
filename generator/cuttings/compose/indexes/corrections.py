"""The page of corrections: what the editor decided, with the reason of each decision, the newest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cuttings.common.text import fold
from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import count, enumeration, reader_date
from cuttings.compose.view_models import CorrectionEntry, CorrectionsView, Link
from cuttings.model import ArticleDecision, Decision, FrontMatter, OwnTopic, Page

CORRECTIONS_PATH = "corrections.md"
WORDS_BY_VERB = {
    "same": "{names} are the same",
    "different": "{names} are not the same",
    "split": "{names} is another than the one of that name elsewhere",
    "rename": "{names} is called {to}",
    "kind": "{names} is a {kind}",
    "hide": "A name was taken out",
    "place": "Where {names} lies was corrected",
    "note": "A note was put on the page of {names}",
}
WORDS_BY_FIELD = {
    "title": "title",
    "outlet": "outlet",
    "published": "date",
    "authors": "authors",
    "url": "address",
    "language": "language",
}


def corrections_pages(index: Index) -> list[Page]:
    """The page, if the editor has decided anything."""
    dated = sorted((*_of_names(index), *_of_articles(index), *_of_topics(index)), key=lambda d: d[0], reverse=True)
    entries = [entry for _, entry in dated]
    if not entries:
        return []
    words = "What the editor of this collection has corrected, and why."
    meta = FrontMatter(kind="corrections", description=words, describes_itself=True, hide=("toc",))
    return [Page(CORRECTIONS_PATH, "Corrections", CorrectionsView(meta=meta, entries=tuple(entries)))]


def _of_names(index: Index) -> Iterator[tuple[str, CorrectionEntry]]:
    called = {fold(alias.name): e.id for e in reversed(index.library.entities) for alias in e.aliases}
    called |= {fold(e.name): e.id for e in reversed(index.library.entities)}
    for decision in index.library.curation.entities:
        names = [*decision.names, *([decision.to] if decision.to else [])]
        pages = dict.fromkeys(called[fold(name)] for name in names if fold(name) in called)
        yield _entry(decision, _in_words(decision), tuple(map(index.link, pages)))


def _entry(
    decision: Decision | ArticleDecision | OwnTopic, what: str, pages: tuple[Link, ...]
) -> tuple[str, CorrectionEntry]:
    """The date of a decision, "" where the editor gave none, and what the page says of it."""
    day = reader_date(decision.on) if decision.on else ""
    return decision.on or "", CorrectionEntry(what, decision.why or "", day, pages)


def _in_words(decision: Decision) -> str:
    kind = decision.kind.value if decision.kind else ""
    quoted = [f"“{name}”" for name in decision.names]
    told = WORDS_BY_VERB[decision.verb].format(names=enumeration(quoted), to=f"“{decision.to}”", kind=kind)
    if decision.verb == "different" and len(quoted) == 1:
        told = WORDS_BY_VERB["split"].format(names=quoted[0])
    told = told.replace("a organisation", "an organisation")
    where = f", in {count(len(decision.articles), 'article')}" if decision.articles else ""
    return f"{told}{where}{f', where named as {decision.role}' if decision.role else ''}."


def _of_articles(index: Index) -> Iterator[tuple[str, CorrectionEntry]]:
    by_source = {source: a.id for a in index.library.articles for source in (a.source, *a.sources)}
    for source, decision in sorted(index.library.curation.articles.items()):
        stated = decision.metadata
        named = [word for field, word in WORDS_BY_FIELD.items() if getattr(stated, field)]
        if not named and not decision.exclude:
            continue
        what = "An article was taken out." if decision.exclude else f"Corrected of an article: {enumeration(named)}."
        yield _entry(decision, what, (index.article_link(by_source[source]),) if source in by_source else ())


def _of_topics(index: Index) -> Iterator[tuple[str, CorrectionEntry]]:
    ids: dict[str, Sequence[str]] = {fold(topic.name): (topic.id,) for topic in index.library.topics}
    for topic in index.library.curation.topics:
        links: tuple[Link, ...] = tuple(index.link(id) for id in ids.get(fold(topic.name), ()))
        yield _entry(topic, f"The topic “{topic.name}” was added.", links)
