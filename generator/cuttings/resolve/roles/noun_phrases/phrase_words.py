"""The words and marks that noun phrases for roles are made of, or end at."""

from __future__ import annotations

from cuttings.model import NOUN_TAGS
from cuttings.resolve.names.tokens import fact_words
from cuttings.resolve.roles.article_words import ArticleWords

MAX_ROLE_PHRASE_WORDS = 14
FORMER = frozenset({"former", "ex", "then", "late", "retired"})
POSSESSIVE_MARKS = frozenset({"'s", "’s", "'", "’"})
PRONOUNS = frozenset({"his", "her", "their", "its", "my", "our", "your", "whose"})
ITS = "its"  # whose post it is, the words around it tell, or nothing does
DETERMINERS = frozenset({"the", "a", "an"})
NOT_BARE = DETERMINERS | PRONOUNS | POSSESSIVE_MARKS | {"for", "as", "of"}  # before a noun that may be another's
RANKING = frozenset({"number", "no"})
RECENT = frozenset({"newly", "recently"})  # before a participle: "the newly named envoy"
PHRASE_TAGS = NOUN_TAGS | {"ADJ", "NUM"}


def is_date(word: str) -> bool:
    """Whether a bare word names a day or a month."""
    return word in fact_words("names", "calendar")


def is_plural(words: ArticleWords, i: int) -> bool:
    """Whether word `i` is a noun in the plural."""
    return words.tag(i) == "NOUN" and words.bare(i).endswith("s") and words.tokens.lemmas[i].lower() != words.bare(i)
