"""Tells where in an article's own prose a sentence stands."""

from __future__ import annotations

from cuttings.compose.facts.lookup import Index
from cuttings.model import Sentence


def opens_article(index: Index, article: str, sentence: Sentence) -> bool:
    """Whether a sentence is the first of an article's own prose: it introduces whom it names by the surname alone."""
    body = _start_of_body(index, article)
    return body is not None and body <= sentence.start and place_in_article(index, article, sentence) == 0


def place_in_article(index: Index, article: str, sentence: Sentence) -> int:
    """How many sentences of an article's own prose stand before one, 10 at most."""
    body = _start_of_body(index, article) or 0
    return sum(body <= s.start < sentence.start for s in index.sentences[article][:10])


def _start_of_body(index: Index, article: str) -> int | None:
    return next((block.start for block in index.articles[article].body_blocks()), None)
