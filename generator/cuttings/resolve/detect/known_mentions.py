"""Finds the mentions of known organisations in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cuttings.model import Article, Block, Label, Role
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.names.known_organisations import (
    is_known_in_any_case,
    names_by_first_word,
    outlet_with_article,
)
from cuttings.resolve.names.tokens import Word, is_in_capitals, words

OUTLET_INSIDE_SENTENCE = re.compile(r"(?<=[a-z,] )The [A-Z][a-z]+(?![\w-]| [A-Z])")
STATE_BEHIND_TOWN = re.compile(r"[a-z], [A-Z]{2}\Z")
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
        forms = [_forms(word) for word in line]
        index, behind = names_by_first_word(), 0
        for i, first in enumerate(forms):
            if i < behind or first.isdisjoint(index):
                continue
            names = [name for form in first for name in index.get(form, ()) if _begins(forms[i : i + len(name)], name)]
            if name := max(names, key=len, default=None):
                behind = i + len(name)
                start, end = line[i].start, line[behind - 1].start + len(name[-1])
                headline = block.role is Role.TITLE
                if STATE_BEHIND_TOWN.search(text, max(0, start - 3), end):
                    continue  # "Larkin, VA"
                yield Candidate(
                    article.id, start, end, text[start:end], Label.ORGANISATION, "known organisation", headline
                )


def _forms(word: Word) -> frozenset[str]:
    """A word as names are looked up by it: with and without "'s", which may be of a name, "People's Bank of Larkin"."""
    return frozenset({word.stem, word.text.replace("’", "'")})


def _begins(forms: Sequence[frozenset[str]], name: Sequence[str]) -> bool:
    return len(forms) == len(name) and all(part in form for part, form in zip(name, forms, strict=True))


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
