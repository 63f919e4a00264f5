"""Decides how much of an article's text its page shows: a site may not be allowed to republish its articles."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cuttings.model import Article, Block, Role, Sentence

MIN_EXCERPT_WORDS = 75  # words of body text that an excerpt has at least, where the article has as many
_EXCERPT_WORD = re.compile(r"\w+")


def shown_until(article: Article, sentences: Sequence[Sentence], how: str) -> int:
    """The offset at which the page stops showing the text; `how` is "full", "excerpt" or "none".

    An excerpt ends with the sentence that completes its words.
    """
    if how == "full":
        return len(article.text)
    left, until = MIN_EXCERPT_WORDS, 0
    bodies = article.body_blocks() if how == "excerpt" else ()
    for sentence in sentences:
        if left > 0 and any(b.start <= sentence.start < b.end for b in bodies):
            left -= len(_EXCERPT_WORD.findall(article.text[sentence.start : sentence.end]))
            until = sentence.end
    return until


def headline_block(article: Article) -> Block | None:
    """The block of the text that repeats the article's title word for word, None where none does."""
    wanted = _EXCERPT_WORD.findall(article.title)
    return next(
        (
            block
            for block in article.blocks
            if block.role is Role.TITLE and _EXCERPT_WORD.findall(article.text[block.start : block.end]) == wanted
        ),
        None,
    )


def shown_anchors(article: Article, sentences: Sequence[Sentence], until: int) -> frozenset[str]:
    """The anchors of the sentences that the article's page shows: those before `until`, and the headline's."""
    title = headline_block(article)
    return frozenset(
        s.anchor for s in sentences if s.start < until or (title is not None and title.start <= s.start < title.end)
    )
