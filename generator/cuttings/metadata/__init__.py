"""Finds the title, outlet, date of publication, authors and language of articles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import PurePosixPath

from cuttings.common.passages.names_limit import MAX_CAPITALISED_WORDS, end_of_names
from cuttings.dates import parse_date
from cuttings.metadata.authors import find_authors
from cuttings.metadata.language import contradicting_language, guess_language
from cuttings.metadata.outlets import find_outlet, outlet_of_address, stated_outlet, without_site
from cuttings.metadata.published import Published, find_published
from cuttings.model import Article, Block, Curation, Document, Metadata, Notice, Permalink, Role
from cuttings.permalinks.book import name_articles

_MAX_MADE_TITLE_CHARS = 90  # characters of a title that is made of a text's first sentence


def describe(
    documents: Sequence[Document],
    blocks: Sequence[tuple[Block, ...]],
    curation: Curation,
    found: Iterable[Metadata] | None = None,
    permalinks: tuple[Permalink, ...] = (),
) -> tuple[tuple[Article, ...], tuple[Notice, ...]]:
    """Return the article of each document, in order, and notices of those without a text, or not in English.

    `blocks` are those of each document; `found` is what `metadata_of` finds of each, if that is known already. While
    its title holds, an article keeps the id that `permalinks` has for it.
    """
    if found is None:
        found = map(partial(metadata_of, curation=curation), documents, blocks)
    articles, notices = [], []
    for document, own, metadata in zip(documents, blocks, found, strict=True):
        articles.append(_article(document, own, metadata))
        if not any(block.role is Role.BODY for block in own):
            what = "no text of an article was found in it, only what looks like titles, captions, menus or the like."
            mend = "Look at the file; if it is no article, leave it out: `exclude: true` in curation/articles.yml."
            notices.append(Notice(document.source, what, mend))
        if end_of_names(document.text) is not None:
            what = f"has more than {MAX_CAPITALISED_WORDS:,} words with a capital; no names are read behind these."
            notices.append(Notice(document.source, what, "Split it into articles, a file each."))
    ids = name_articles(permalinks, articles)
    articles = [replace(article, id=id) for article, id in zip(articles, ids, strict=True)]
    return tuple(articles), (*notices, *_other_languages(articles))


def _article(document: Document, blocks: tuple[Block, ...], metadata: Metadata) -> Article:
    """The article of a document, which has no id yet."""
    return Article(
        id="",
        source=document.source,
        sources=document.sources,
        text=document.text,
        blocks=blocks,
        title=metadata.title or "",
        outlet=metadata.outlet,
        published=metadata.published,
        published_basis=metadata.published_basis,
        authors=metadata.authors,
        url=metadata.url,
        language=metadata.language or "und",
        sha256=document.sha256,
        scanned=document.scanned,
    )


def _other_languages(articles: Sequence[Article]) -> Iterator[Notice]:
    """One notice for all articles in other languages than English, if there are any."""
    other = [article for article in articles if not article.in_english]
    if other:
        others = f", as {len(other) - 1} more," if len(other) > 1 else ""
        languages = ", ".join(sorted({article.language for article in other}))
        yield Notice(
            other[0].source,
            f"is{others} not in English ({languages}): it is shown and can be searched, but no names or statements are"
            " read in it.",
            "Where it is in English, say `language: en` under its file in curation/articles.yml.",
        )


def decided_metadata(document: Document, curation: Curation) -> Metadata:
    """What the editor decided about an article, under the first of its sources that has a decision."""
    decisions = (curation.articles.get(source) for source in (document.source, *document.sources))
    return next((decision.metadata for decision in decisions if decision is not None), Metadata())


def metadata_of(document: Document, blocks: tuple[Block, ...], curation: Curation) -> Metadata:
    """The title, outlet, date, authors, address and language of a document.

    The editor's decisions in `curation` are preferred to what the document states, and that to what is found in its
    text.
    """
    decided, given = decided_metadata(document, curation), document.given
    url = decided.url or given.url or _first_address(document.text)
    published = _published(document, blocks, decided, url)
    stated = decided.outlet or given.outlet
    body = " ".join(document.text[b.start : b.end] for b in blocks if b.role is Role.BODY)
    return Metadata(
        title=decided.title or _title(document, blocks),
        outlet=stated_outlet(stated, url) if stated else find_outlet(document, blocks, url),
        published=published.edtf if published else None,
        published_basis=published.basis if published else None,
        authors=decided.authors or given.authors or find_authors(document, blocks),
        url=decided.url or given.url,
        language=decided.language or _language(given.language, body or document.text),
    )


def _language(stated: str | None, text: str) -> str:
    """The language that the document states, unless its text is clearly in another; without one, that of the text."""
    return (contradicting_language(stated, text) or stated) if stated else guess_language(text)


def _published(document: Document, blocks: Sequence[Block], decided: Metadata, url: str | None) -> Published | None:
    for stated, basis in ((decided, "curation"), (document.given, "front matter")):
        edtf = parse_date(stated.published) if stated.published else None
        if edtf:
            return Published(edtf, stated.published_basis or basis)
    return find_published(document, blocks, url)


def _first_address(text: str) -> str | None:
    """The address on the first line, where some collections put it; spaces that crept into it are removed."""
    line = text.lstrip("\ufeff \n").split("\n", 1)[0]
    m = re.fullmatch(r"https?\s?:\s?/\s?/.*", line.strip())
    return re.sub(r"\s", "", m[0]) if m else None


def _title(document: Document, blocks: Sequence[Block]) -> str:
    """The title: the stated one, else the headline, else the beginning of the first sentence, else the file's name."""
    if document.given.title:
        address = outlet_of_address(document.given.url)
        return without_site(" ".join(document.given.title.split()), (document.given.outlet, address and address[0]))
    text = document.text
    headline = ""
    for block in (b for b in blocks if b.role is Role.TITLE):
        headline = " ".join((headline + " " + text[block.start : block.end]).split())
        if not headline.endswith((";", ",", ":", "—", "–", "-")):
            break
    if headline:
        return re.sub(r"(?<=[^\W_A-Z])\.$", "", without_site(headline.rstrip(" ;,:—–-"))) or headline
    first = next((text[b.start : b.end] for b in blocks if b.role is Role.BODY), "")
    return _beginning(first) or PurePosixPath(document.source.split(":")[0]).stem


def _beginning(paragraph: str) -> str:
    """The first sentence of a paragraph, cut after a word if it is too long; short words like "Dr." do not end it."""
    sentence = re.split(r"(?<=\w{4}[.!?])\s+(?=[^\W\d_a-z\s\"“])", " ".join(paragraph.split()), maxsplit=1)[0]
    if len(sentence) <= _MAX_MADE_TITLE_CHARS:
        return sentence.rstrip(".")
    return sentence[:_MAX_MADE_TITLE_CHARS].rsplit(" ", 1)[0].rstrip(" ,;:—–-") + "…"
