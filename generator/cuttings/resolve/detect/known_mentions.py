"""Finds the mentions of known organisations in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cuttings.model import Article, Block, Label, Role
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.names.known_organisations import (
    is_known_in_any_case,
    names_by_first_word,
    outlet_with_article,
)
from cuttings.resolve.names.tokens import is_in_capitals, words

OUTLET_INSIDE_SENTENCE = re.compile(r"(?<=[a-z,] )The [A-Z][a-z]+(?![\w-]| [A-Z])")
MIN_HEADING_CHARS = 12  # characters from which on a block in capitals is more than an acronym


def find_known(article: Article) -> Iterator[Candidate]:
    """The mentions of known organisations, of several names that begin with one word the longest; by blocks."""
    text = article.text
    for block in article.read_blocks():
        yield from _known_headings(article, block)
        if block.end - block.start > MIN_HEADING_CHARS and is_in_capitals(text[block.start : block.end]):
            continue  # there WHO is a pronoun
        yield from _outlets_with_article(article, block)
        line = words(text, block.start, block.end)
        bare = [w.stem for w in line]
        index, behind = names_by_first_word(), 0
        for i, first in enumerate(bare):
            if i < behind or first not in index:
                continue
            length = next((len(p) for p in index[first] if tuple(bare[i : i + len(p)]) == p), 0)
            if length:
                behind = i + length
                start, end = line[i].start, line[behind - 1].start + len(bare[behind - 1])
                headline = block.role is Role.TITLE
                yield Candidate(
                    article.id, start, end, text[start:end], Label.ORGANISATION, "known organisation", headline
                )


def _outlets_with_article(article: Article, block: Block) -> Iterator[Candidate]:
    """Outlets called by a word that may mean other things, behind an article with a capital: "told The Hill"."""
    for found in OUTLET_INSIDE_SENTENCE.finditer(article.text, block.start, block.end):
        if outlet_with_article(found[0]) and block.role is not Role.TITLE:
            yield Candidate(article.id, *found.span(), found[0], Label.ORGANISATION, "known organisation")


def _known_headings(article: Article, block: Block) -> Iterator[Candidate]:
    """Lines in capitals that consist of a known name of two words or more, as in digests of newspapers."""
    for match in re.finditer(r"\S[^\n]*\S", article.text[block.start : block.end]):
        line = match[0]
        if " " in line and line.isupper() and is_known_in_any_case(line):
            start, headline = block.start + match.start(), block.role is Role.TITLE
            yield Candidate(
                article.id, start, start + len(line), line, Label.ORGANISATION, "known organisation", headline
            )
