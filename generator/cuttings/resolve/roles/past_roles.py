"""Whether what the text says somebody was is over: the past tense may be the report's alone."""

from __future__ import annotations

from cuttings.resolve.names.tokens import fact_words
from cuttings.resolve.roles.article_words import ArticleWords
from cuttings.resolve.roles.behind_name import Phrase


def before_phrase(found: Phrase) -> int:
    """The word before a phrase and its article."""
    return found.first - 1 - found.determined


def is_told_in_past(words: ArticleWords, found: Phrase) -> bool:
    """Whether "was" stands before a phrase of what somebody does not stay for ever, as a founder does."""
    return words.bare(before_phrase(found)) == "was" and words.bare(found.head) not in fact_words("roles", "for_ever")


def is_of_a_time(words: ArticleWords, found: Phrase, high: int) -> bool:
    """Whether a span of years stands behind the head of a phrase, in its clause: "who was an adviser for ten years"."""
    end = next((i for i in range(found.head + 1, high) if words.form(i) in {",", ";", "("}), high)
    return any(words.bare(i) in fact_words("roles", "spans") for i in range(found.head + 1, end))
