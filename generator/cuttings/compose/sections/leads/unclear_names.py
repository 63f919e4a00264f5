"""Tells whether a sentence calls somebody by a surname that only the sentences before explain."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

from cuttings.common.facts import load_facts, word_set
from cuttings.common.text import fold
from cuttings.compose.facts.lookup import Index
from cuttings.model import Kind, Mention, Sentence

MIN_ARTICLES_OF_KNOWN = 10  # that name somebody whom readers of the collection know by the surname


def is_in_full(index: Index, mention: Mention) -> bool:
    """Whether a mention of a person has more than a surname or a given name: not "Berg", and not "De Berg" for two."""
    name, written = fold(index.entities[mention.entity].name), fold(mention.text)
    return " " in written and not name.endswith(f" {written}")


def has_unclear_name(index: Index, mention: Mention, sentence: Sentence) -> bool:
    """Whether a sentence names another than the bearer of `mention` by a surname or a given name alone.

    A title before it ("Captain Lund") or a word for kin ("his sister Eva") says who is meant, and whoever is named in
    many articles is known by the surname.
    """
    clear = {mention.entity}
    for other in index.mentions_between(mention.article, sentence.start, sentence.end):
        if other.kind is not Kind.PERSON or other.entity in clear:
            continue
        known = index.prominence[other.entity].articles >= MIN_ARTICLES_OF_KNOWN
        if not (known or is_in_full(index, other) or _is_introduced(index, other)):
            return True
        clear.add(other.entity)
    return False


def _is_introduced(index: Index, other: Mention) -> bool:
    """Whether a title or a word for kin stands before a name."""
    tokens = index.library.analyses[other.article].tokens
    before = bisect_left(tokens.starts, other.start) - 1
    if before < 0:
        return False
    word = fold(index.articles[other.article].text[tokens.starts[before] : tokens.ends[before]])
    return word.rstrip(".") in _introducing()


@cache
def _introducing() -> frozenset[str]:
    """Titles and words for kin; not "Mr", which says of nobody who it is."""
    return word_set("titles", "heads").union(load_facts("roles")["short"], word_set("genders", "kin"))
