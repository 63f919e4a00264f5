"""Explains an article: what is known about it, and the evidence for each part."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from cuttings.common.text import fold
from cuttings.explain.lines import Sources, block_words, counted, few
from cuttings.explain.statements import explain_statements
from cuttings.model import Article, Block, Role

MAX_ABOUT_NAMES = 8  # names that are listed
ROLES_SET_ASIDE = (Role.CAPTION, Role.CREDIT, Role.CORRECTION, Role.BOILERPLATE)


def explain_article(article: Article, sources: Sources) -> Iterator[str]:
    """The lines of the explanation of `article`."""
    yield f"{' '.join(article.title.split())}: article, articles/{article.id}"
    yield "  read from " + ", ".join(article.sources)
    yield from _facts(article, sources)
    yield from _blocks(article)
    yield from _about(article, sources)
    yield from _topics(article, sources)
    yield from _event(article, sources)
    yield from explain_statements(article, sources)


def _facts(article: Article, sources: Sources) -> Iterator[str]:
    """The lines for title, outlet, date, authors and language, with the evidence for each."""
    decision = next((sources.curation.articles[s] for s in article.sources if s in sources.curation.articles), None)
    decided = decision.metadata if decision else None
    where = f"the editor says so ({decision.where})" if decision else ""
    title = where if decided and decided.title else _origin(article, article.title, "the file states it")
    yield f"  title: {' '.join(article.title.split())}: {title}"
    if article.outlet:
        basis = (
            where if decided and decided.outlet else _origin(article, article.outlet, "the file or its address says so")
        )
        yield f"  outlet: {article.outlet}: {basis}"
    else:
        yield "  outlet: none is stated"
    if article.published:
        yield f"  published: {article.published}: {article.published_basis or 'the file states it'}"
    else:
        yield "  published: no date is stated"
    if article.authors:
        basis = where if decided and decided.authors else _origin(article, article.authors[0], "the file states it")
        yield f"  authors: {', '.join(article.authors)}: {basis}"
    else:
        yield "  authors: none are stated"
    yield f"  language: {article.language}"


def _origin(article: Article, words: str, otherwise: str) -> str:
    """The part of the text that holds `words`, quoted; `otherwise` if no part does."""
    wanted = fold(words)
    for role, says in (
        (Role.TITLE, "the headline of the text"),
        (Role.BYLINE, "the line of the author"),
        (Role.DATELINE, "the line of the place"),
        (Role.CREDIT, "a line of credits"),
        (Role.BOILERPLATE, "text around the article"),
        (Role.CAPTION, "a caption"),
        (Role.BODY, "the text"),
    ):
        for block in article.blocks:
            text = article.text[block.start : block.end]
            if block.role is role and wanted in fold(text):
                return f"{says}, '{block_words(article, block.start, block.end)}'"
    return otherwise


def _blocks(article: Article) -> Iterator[str]:
    """The number of blocks of each role, and the captions, credits and boilerplate themselves."""
    counts: dict[Role, list[Block]] = defaultdict(list)
    for block in article.blocks:
        counts[block.role].append(block)
    told = ", ".join(f"{len(counts[role])} × {role}" for role in Role if counts[role])
    yield f"  made of {told}" if told else "  without any text"
    for role in ROLES_SET_ASIDE:
        if counts[role]:
            yield f"    {role}"
        yield from few((block_words(article, b.start, b.end) for b in counts[role]), "      ", 4)


def _about(article: Article, sources: Sources) -> Iterator[str]:
    named = [a for a in sources.library.appearances if a.article == article.id]
    ranked = sorted(named, key=lambda a: (-a.salience, a.entity))
    if ranked:
        yield f"  names {counted(len(ranked), 'page')}, by how much it is about them (0 to 1)"
    lines = (
        f"{a.salience:.2f}  {sources.names.get(a.entity, a.entity)} ({a.count} ×{', about it' if a.about else ''})"
        for a in ranked
    )
    yield from few(lines, "    ", MAX_ABOUT_NAMES)


def _topics(article: Article, sources: Sources) -> Iterator[str]:
    filed = [(score, t) for t in sources.library.topics for id, score in t.articles if id == article.id]
    if filed:
        yield "  filed under"
    for score, topic in sorted(filed, key=lambda pair: (-pair[0], pair[1].id)):
        here = [o for o in topic.occurrences if o.article == article.id]
        phrases = Counter(fold(article.text[o.start : o.end]) for o in here)
        told = ", ".join(f"{n} × {words}" for words, n in sorted(phrases.items(), key=lambda p: (-p[1], p[0]))[:4])
        yield f"    {score:.2f}  {topic.name}, {topic.id}: {told}"


def _event(article: Article, sources: Sources) -> Iterator[str]:
    for event in sources.library.events:
        if article.id in event.articles:
            original = dict(event.copies).get(article.id)
            repeats = f"; much the same text as {sources.articles[original].source}" if original else ""
            yield f"  an account of {event.name}, {event.id}{repeats}"
            yield from (f"    because {reason}" for reason in event.evidence)
