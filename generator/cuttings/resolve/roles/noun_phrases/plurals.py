"""The singular of a noun in the plural: "astronaut" of "astronauts"."""

from __future__ import annotations

from cuttings.resolve.roles.article_words import ArticleWords

NOMINAL = frozenset({"compound", "nmod", "nsubj", "nsubjpass", "dobj", "pobj", "appos"})
PLURALS = (("men", "man"), ("ies", "y"), ("ss", "ss"), ("s", ""))  # endings


def singular_of(words: ArticleWords, i: int) -> str:
    """The singular of a noun in the plural, with its capitals; "" where word `i` is none."""
    word = words.form(i)
    if words.tag(i) not in ("NOUN", "PROPN") and words.tokens.dependencies[i] not in NOMINAL:
        return ""  # the tagger takes "astronauts" before a name for a verb
    for plural, singular in PLURALS:
        if word.endswith(plural):
            return word.removesuffix(plural) + singular
    return ""
