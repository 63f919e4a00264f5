"""Finds what is known about an article's publication: title, outlet, date, authors."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath

from generator.model import Article, Block, Curation, Document, Notice
from generator.text import slug, unique_slug


def describe(
    documents: Sequence[Document], blocks: Sequence[tuple[Block, ...]], curation: Curation
) -> tuple[tuple[Article, ...], tuple[Notice, ...]]:
    """The article of each document; curation wins over what the document states, and that over what is found."""
    taken: set[str] = set()
    articles = []
    for document, found in zip(documents, blocks, strict=True):
        given = document.given
        title = given.title or PurePosixPath(document.source).stem
        articles.append(
            Article(
                id=unique_slug(slug(title), taken),
                source=document.source,
                sources=document.sources,
                text=document.text,
                blocks=found,
                title=title,
                outlet=given.outlet,
                published=given.published,
                published_basis=given.published_basis,
                authors=given.authors,
                url=given.url,
                language=given.language or "en",
                sha256=document.sha256,
            )
        )
    return tuple(articles), ()
