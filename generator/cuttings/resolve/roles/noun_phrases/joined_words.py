"""Reads what a mark joins to a noun phrase that begins behind it: an owner, half a word, a noun before "and"."""

from __future__ import annotations

from cuttings.common.facts import word_set
from cuttings.model import Kind
from cuttings.resolve.names.tokens import fact_words
from cuttings.resolve.roles.article_words import ArticleWords, NameInSentence
from cuttings.resolve.roles.noun_phrases.phrase_words import (
    FORMER,
    MAX_ROLE_PHRASE_WORDS,
    NOT_BARE,
    PHRASE_TAGS,
    POSSESSIVE_MARKS,
    PRONOUNS,
    is_date,
    is_plural,
)
from cuttings.resolve.roles.role_nouns import is_role_noun


def owner(words: ArticleWords, mark: int, low: int) -> int | None:
    """The first word of whoever has the office: "Freedonia" in "Freedonia's mayor"; None where it is a long phrase."""
    first = mark
    while first > low and words.adjoin(first - 1) and mark - first < MAX_ROLE_PHRASE_WORDS:
        before = first - 1
        if words.tag(before) in PHRASE_TAGS and not is_date(words.bare(before)):
            if first < mark and not words.depends_on(before, first, mark):
                if words.form(before)[:1].isupper():
                    return None
                break
        elif words.form(before) not in ("&", "-") and words.name_start(before) == before:
            break
        first = max(low, words.name_start(before))
    unclear = words.bare(first - 1) in ("of", "for", "and", "in", "'s", "’s", *PRONOUNS)
    return None if first == mark or unclear else first


def _start_of_bare(name: NameInSentence, noun: int) -> int | None:
    """The first word of the phrase that ends with `noun`, a role of the same person as the one behind "and", or None.

    A singular noun without article or owner is nobody else: "Danish musician and philosopher Anna Berg".
    """
    words, first = name.words, noun
    if name.kind is not Kind.PERSON or words.is_person(noun) or is_plural(words, noun):
        return None
    while first > name.low and words.tag(first - 1) in ("ADJ", "NOUN", "PROPN") and words.adjoin(first - 1):
        if not words.form(first - 1)[:1].isalpha():
            return None
        first -= 1
    if first == noun and words.bare(noun) in fact_words("roles", "incomplete"):
        return None  # "as Reading resident and Libyan national Anna Berg": whose resident?
    low = words.form(noun).islower() or noun == name.low
    opening = first - 1
    if opening >= name.low and (words.tag(opening) in ("PUNCT", "CCONJ") or words.bare(opening) in NOT_BARE):
        return None
    return first if low else None


def hyphenated(words: ArticleWords, mark: int, low: int) -> int | None:
    """The phrase with the first half of a word that a hyphen joins; the word behind a dash where it is one.

    None for " - " between spaces and behind a word, which is either.
    """
    text = words.article.text
    if mark == low:
        return mark + 1
    left, right = text[words.end(mark - 1) : words.start(mark)], text[words.end(mark) : words.start(mark + 1)]
    if not left and not right:
        return mark - 1
    spaced = left == right == " " and words.form(mark) == "-" and words.form(mark - 1).isalpha()
    return None if spaced else mark + 1


def coordinated(name: NameInSentence, mark: int, last: int) -> int | None:
    """The phrase with what "and" joins to its first word, as in "Trade and Industry Minister".

    The word behind "and" where that joins two people or clauses, and None where it may be either.
    """
    words, left, first = name.words, mark - 1, mark + 1
    if left < name.low or words.tag(left) not in PHRASE_TAGS or words.tag(left) == "NUM":
        return first
    if is_role_noun(words.bare(left), name.kind):
        return _start_of_bare(name, left) or first
    apart = words.is_person(left) or (words.bare(first) == "former" and first < last)
    if apart or words.form(left)[:1].isupper() != words.form(first)[:1].isupper():
        return first
    titled = first == last and words.form(last).endswith(".")  # "the Democrats and Sen. Berg"
    if words.bare(left) in word_set("titles", "relations") or titled:
        return first
    if words.mention_at(left) and words.name_end(left) == left:
        start = max(name.low, words.name_start(left))
        opens = start == name.low and words.form(last).islower()  # "Varland and Norvik lock Berg won"
        return start if opens or words.bare(start - 1) in FORMER else None
    owned = words.form(left - 1) in POSSESSIVE_MARKS and left - 1 > name.low
    clear = not owned or words.bare(left) in fact_words("titles", "fields_of_office")  # no "X's record and leader"
    tied = clear and words.depends_on(left, first, max(last + 1, name.behind))
    return max(name.low, words.name_start(left)) if tied else None
