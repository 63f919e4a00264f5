"""Finds who said what: quotations and reported speech."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.model import Analysis, Article, Mention, Statement
from generator.statements.direct import find_direct
from generator.statements.quotations import find_quotations, quotable_lines
from generator.statements.reported import find_reported
from generator.statements.words import read_words


def find_statements(
    articles: Sequence[Article], analyses: Mapping[str, Analysis], mentions: Sequence[Mention]
) -> tuple[Statement, ...]:
    """The statements of all articles, by article, start."""
    found = []
    for article in articles:
        words = read_words(article.text, analyses[article.id])
        lines = quotable_lines(article)
        quotations = find_quotations(article.text, lines)
        direct = find_direct(words, lines, quotations)
        for d in [*direct, *find_reported(words, lines, quotations, direct)]:
            s = d.speaker
            found.append(Statement(article.id, d.start, d.end, d.direct, d.cue, None, s and s.start, s and s.end))
    return tuple(sorted(found, key=lambda s: (s.article, s.start, s.end)))
