"""Finds the paragraphs that an outlet puts under articles of every kind: appeals, standing biographies, disclaimers.

None is furniture by its words, but no report shares a paragraph with three others that have nothing else in common with
each other. Versions of one story, and its follow-ups with the same background, share words all over.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace

from cuttings.model import Article, Block, Role

MIN_WORDS_SHARED = 8  # of a paragraph: unrelated reports may say "Terms of the sale were not disclosed."
MIN_UNRELATED_ARTICLES = 3  # on different matters, that have a paragraph which belongs to none of them
MAX_WORDS_IN_COMMON = 0.08  # Jaccard index of the words of two articles that are on different matters
LONGER_WORD = re.compile(r"[^\W\d_]{5,}")


def without_shared_paragraphs(articles: Sequence[Article]) -> tuple[Article, ...]:
    """`articles`, whose paragraphs that unrelated articles of their outlet have too are boilerplate."""
    having: dict[tuple[str | None, str], list[int]] = defaultdict(list)
    for number, article in enumerate(articles):
        for paragraph in sorted({words for _, words in _paragraphs(article)}):
            having[article.outlet, paragraph].append(number)
    shared = {of: numbers for of, numbers in having.items() if len(numbers) >= MIN_UNRELATED_ARTICLES}
    standing = _standing(articles, shared)
    return tuple(_without(article, standing.get(article.outlet, frozenset())) for article in articles)


def _standing(
    articles: Sequence[Article], shared: Mapping[tuple[str | None, str], Sequence[int]]
) -> dict[str | None, set[str]]:
    """The paragraphs of each outlet, of those `shared` by the articles of these numbers, that unrelated ones have."""
    repeated: dict[str | None, set[str]] = defaultdict(set)
    for outlet, paragraph in shared:
        repeated[outlet].add(paragraph)
    own: dict[int, Set[str]] = {}
    standing: dict[str | None, set[str]] = defaultdict(set)
    for (outlet, paragraph), numbers in shared.items():
        unrelated: list[Set[str]] = []
        for number in numbers:
            words = own.setdefault(number, _own_words(articles[number], repeated[outlet]))
            if all(_is_unrelated(words, other) for other in unrelated):
                unrelated.append(words)
            if len(unrelated) == MIN_UNRELATED_ARTICLES:
                standing[outlet].add(paragraph)
                break
    return standing


def _paragraphs(article: Article) -> Iterator[tuple[Block, str]]:
    """Each paragraph of the text that is long enough, with its words."""
    for block in article.blocks:
        if block.role is Role.BODY:
            words = article.text[block.start : block.end].split()
            if len(words) >= MIN_WORDS_SHARED:
                yield block, " ".join(words)


def _own_words(article: Article, repeated: Set[str]) -> Set[str]:
    """The longer words of the paragraphs of an article that are not `repeated` in others, or of all if it has none."""
    paragraphs = [paragraph for _, paragraph in _paragraphs(article)]
    own = [paragraph for paragraph in paragraphs if paragraph not in repeated]
    return {word.lower() for paragraph in own or paragraphs for word in LONGER_WORD.findall(paragraph)}


def _is_unrelated(words: Set[str], other: Set[str]) -> bool:
    return len(words & other) < MAX_WORDS_IN_COMMON * len(words | other)


def _without(article: Article, standing: Set[str]) -> Article:
    """An article, of which the `standing` paragraphs of its outlet are boilerplate."""
    taken = {block for block, paragraph in _paragraphs(article) if paragraph in standing} if standing else set()
    if not taken:
        return article
    blocks = tuple(replace(b, role=Role.BOILERPLATE) if b in taken else b for b in article.blocks)
    return replace(article, blocks=blocks)
