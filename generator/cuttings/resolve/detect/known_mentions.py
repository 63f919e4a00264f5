"""Finds the places in a text where a known organisation is named."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cuttings.model import Article, Block, Label, Role
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.names.known_organisations import is_known_in_any_case, names_by_first_word
from cuttings.resolve.names.tokens import shouted, words


def find_known(article: Article) -> Iterator[Candidate]:
    """Every place where a known organisation is named, in order of the text, the longest name at each."""
    text = article.text
    for block in article.read_blocks():
        yield from _headings(article, block)
        if shouted(text[block.start : block.end]) and block.end - block.start > 12:  # in capitals, WHO is a pronoun
            continue
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


def _headings(article: Article, block: Block) -> Iterator[Candidate]:
    """Lines in capitals that are nothing but a known name of two words or more, as stand in digests of newspapers."""
    for match in re.finditer(r"\S[^\n]*\S", article.text[block.start : block.end]):
        line = match[0]
        if " " in line and line.isupper() and is_known_in_any_case(line):
            start, headline = block.start + match.start(), block.role is Role.TITLE
            yield Candidate(
                article.id, start, start + len(line), line, Label.ORGANISATION, "known organisation", headline
            )
