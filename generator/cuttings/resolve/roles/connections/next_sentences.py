"""Reads what the sentence behind a name says its bearer is: "Anna Berg won. She is a pilot from Norvik."."""

from __future__ import annotations

from collections.abc import Mapping

from cuttings.common.text import fold
from cuttings.model import Kind, Mention
from cuttings.resolve.linking.people.genders import genders_by_key
from cuttings.resolve.roles.appositions import is_quoted
from cuttings.resolve.roles.article_words import ArticleWords, NameInSentence
from cuttings.resolve.roles.connections.relatives import GENDER_OF_SUBJECT
from cuttings.resolve.roles.noun_phrases.behind_name import is_told_in_past, phrase_behind
from cuttings.resolve.roles.noun_phrases.phrase_words import POSSESSIVE_MARKS
from cuttings.resolve.roles.noun_phrases.role_phrase import RolePhrase
from cuttings.resolve.roles.role_wording import wording_of
from cuttings.resolve.roles.unclear_roles import past_age

MIN_SENTENCE_WORDS = 4


def told_next(words: ArticleWords, mention: Mention, called: Mapping[str, str]) -> str:
    """What the next sentence says that a person is; "" where it says nothing, or may mean somebody else.

    The person is the only one whom the sentence of the mention names, and its subject. `called` has the names of
    entities by their ids.
    """
    name = words.name(mention)
    at = name.high
    if not _is_only_subject(name, mention) or at + MIN_SENTENCE_WORDS >= len(words) or not _follows(words, at):
        return ""
    if is_quoted(words, at) or is_quoted(words, name.first):
        return ""
    return _copula(words, mention, at, called)


def _is_only_subject(name: NameInSentence, mention: Mention) -> bool:
    words = name.words
    people = {m.entity for m in words.mentions_between(name.low, name.high) if m.kind is Kind.PERSON}
    subject = any(words.tokens.dependencies[i] in ("nsubj", "nsubjpass") for i in range(name.first, name.behind))
    return people == {mention.entity} and subject and words.form(name.behind) not in POSSESSIVE_MARKS


def _follows(words: ArticleWords, at: int) -> bool:
    """Whether a sentence begins at word `at`, in the paragraph of the word before or in the next one."""
    between = words.article.text[words.end(at - 1) : words.start(at)]
    return words.sentence_start(at) == words.start(at) and not between.strip() and between.count("\n") <= 2


def _copula(words: ArticleWords, mention: Mention, at: int, called: Mapping[str, str]) -> str:
    """What stands behind "She is" or "The 51-year-old is"."""
    verb = at + 1
    if words.bare(at) == "the" and past_age(words, at + 1) > at + 1:
        verb = past_age(words, at + 1)
    elif words.bare(at) not in GENDER_OF_SUBJECT or not _may_be(words.bare(at), mention, called):
        return ""
    if words.bare(verb) not in ("is", "was"):
        return ""
    high = _end_of_sentence(words, at)
    found = phrase_behind(words, verb + 1, high, Kind.PERSON) if verb + 1 < high else None
    if found is None or not found.determined or (found.first == found.head == found.last):
        return ""
    former = is_told_in_past(words, found)
    return wording_of(words, RolePhrase(found.first, found.head, found.last, former=former), Kind.PERSON)


def _may_be(pronoun: str, mention: Mention, called: Mapping[str, str]) -> bool:
    given = fold(called.get(mention.entity, mention.text).split()[0])
    return genders_by_key("names").get(given) in (None, GENDER_OF_SUBJECT[pronoun])


def _end_of_sentence(words: ArticleWords, at: int) -> int:
    """The word behind the sentence of word `at`."""
    start, i = words.sentence_start(at), at
    while i < len(words) and words.sentence_start(i) == start:
        i += 1
    return i
