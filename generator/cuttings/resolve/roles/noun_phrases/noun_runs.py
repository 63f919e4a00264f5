"""Reads a run of nouns and their premodifiers: "acting harbour mayor", "a Norvik, Ohio-based lawyer"."""

from __future__ import annotations

from cuttings.model import Kind
from cuttings.resolve.roles.article_words import ArticleWords
from cuttings.resolve.roles.noun_phrases.phrase_words import FORMER, PHRASE_TAGS, POSSESSIVE_MARKS, RECENT
from cuttings.resolve.roles.role_nouns import is_role_noun

PREMODIFIED_TAGS = frozenset({"NOUN", "PROPN", "ADJ"})


def past_base(words: ArticleWords, first: int, high: int) -> int:
    """The first word behind the town and the state in "a Norvik, Ohio-based lawyer" and "a Norvik, Ohio, lawyer".

    `first`, where the phrase begins, without them.
    """
    comma = words.name_end(first) + 1
    state = words.mention_at(comma + 1)
    if comma + 3 >= high or words.form(comma) != "," or not words.form(first)[:1].isupper():
        return first
    if state is None or state.kind is not Kind.PLACE or words.tag(first) not in PREMODIFIED_TAGS:
        return first
    mark = words.behind(state)
    if words.form(mark) == "-" and words.bare(mark + 1) == "based":
        return mark + 2
    return mark + 1 if words.form(mark) == "," and words.tag(mark + 1) in ("NOUN", "ADJ") else first


def run(words: ArticleWords, first: int, high: int) -> int:
    """The last of the nouns and their premodifiers from word `first`; `first` - 1 where it is none of them."""
    i = first
    while i < high and (i == first or words.adjoin(i - 1)):
        named = words.name_end(i)
        if i < named < high and not words.is_person(i):
            i = named + 1
        elif _is_premodifier(words, i, high) or _is_between(words, i, first, high) or _opens_name(words, i, first):
            i += 1
        else:
            break
    return i - 1


def _opens_name(words: ArticleWords, i: int, first: int) -> bool:
    """Whether an article opens a name in a run: "the band The Larks", "the charity the Sandholm Trust"."""
    beside = is_role_noun(words.bare(i - 1), Kind.ORGANISATION) and words.is_organisation(i + 1)
    opens = words.form(i) == "The" or (words.form(i) == "the" and beside)
    return opens and i > first and words.form(i + 1)[:1].isupper()


def _is_between(words: ArticleWords, i: int, first: int, high: int) -> bool:
    """Whether "and" joins nouns, or a comma two adjectives of the noun behind them: "a small, private bank"."""
    if words.form(i) == "and":
        return _goes_on(words, i + 1, first, high)
    if words.form(i) != "," or not first < i < high - 1 or words.tag(i - 1) != "ADJ" or words.tag(i + 1) != "ADJ":
        return False
    return words.tokens.dependencies[i - 1] == "amod" and words.tokens.heads[i - 1] > i + 1


def _is_premodifier(words: ArticleWords, i: int, high: int) -> bool:
    """Whether word `i` can stand in a run of nouns; a verb only as a participle before one: "acting mayor"."""
    if words.is_dash(i):
        return False
    if words.tag(i) in PHRASE_TAGS or words.form(i) in POSSESSIVE_MARKS or words.form(i) in ("-", "&", "/"):
        return True
    hyphened = i + 2 < high and words.form(i + 1) == "-" and words.end(i) == words.start(i + 1)
    if words.tag(i) == "ADV" and hyphened:  # "lesser-known"; "then-Senator"
        return words.is_participle(i + 2) or words.bare(i) in FORMER
    if words.bare(i) in RECENT and words.is_participle(i + 1):
        return True
    behind = i + 1 + hyphened  # "fixed-income"
    return words.is_participle(i) and behind < high and words.tag(behind) in PREMODIFIED_TAGS


def _goes_on(words: ArticleWords, i: int, first: int, high: int) -> bool:
    """Whether "and" before word `i` joins two nouns of one phrase, not two people or two phrases."""
    if i >= high or words.tag(i) not in PREMODIFIED_TAGS or words.is_person(i) or words.is_person(i - 2):
        return False
    return words.depends_on(i, first, high) or words.depends_on(i - 2, first, high)
