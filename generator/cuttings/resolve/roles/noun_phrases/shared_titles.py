"""Reads the title that several people share: "NASA astronauts Anna Berg and Peter Lund", "directors including X"."""

from __future__ import annotations

from cuttings.model import Kind
from cuttings.resolve.names.tokens import fact_words
from cuttings.resolve.roles.article_words import ArticleWords, NameInSentence
from cuttings.resolve.roles.noun_phrases.before_name import phrase_before
from cuttings.resolve.roles.noun_phrases.plurals import singular_of
from cuttings.resolve.roles.noun_phrases.role_phrase import RolePhrase
from cuttings.resolve.roles.role_nouns import is_role_noun

MAX_PEOPLE = 12  # of a list
MAX_BRACKETED_WORDS = 8  # of "(D-Ga.)" behind one of them
DASHES_BEFORE_LIST = frozenset({"—", "–", "--", ":"})
JOINING = frozenset({",", "and", "&"})


def shared_title(name: NameInSentence) -> RolePhrase | None:
    """The title in the plural before a list of people that a name belongs to; None where there is none."""
    words = name.words
    if name.kind is not Kind.PERSON:
        return None
    opener = first_of_list(name)
    noun = _before_examples(words, opener.first - 1)
    dash = words.form(noun) in DASHES_BEFORE_LIST or words.is_dash(noun)
    if listed := dash and noun > name.low and goes_on(opener):
        noun -= 1  # "three senators — Anna Berg, Peter Lund and Eva Strand —"
    if noun == opener.first - 1 and words.form(noun) == "," and goes_on(opener):
        noun -= 1  # "two pilots, Anna Berg and Peter Lund,"
    noun -= words.form(noun) == "."  # "Reps."
    singular = singular_of(words, noun) if noun >= name.low and words.adjoin(noun) else ""
    known = singular != words.form(noun) and is_role_noun(singular, Kind.PERSON)
    counted = words.form(noun + 1) == "," and _counts_list(words, noun, opener)
    counted = counted or words.form(noun + 1) == "."  # the parser may end a sentence there
    if not known or not (listed or counted or _is_tied(words, noun, opener)):
        return None
    first = phrase_before(opener, noun)
    while first is not None and first < noun and _counts(words, first):
        first += 1
    lone = first == noun and singular.islower()
    if first is None or (lone and singular in fact_words("roles", "unplaced", "incomplete")):
        return None
    if any(words.bare(i) == "and" for i in range(first, noun)):
        return None  # "senior and junior players": some are the one, some the other
    if first > name.low and words.tokens.lemmas[first - 1].lower() in fact_words("roles", "telling"):
        return None  # "they told reporters Anna Berg and Peter Lund would marry"
    return RolePhrase(first, noun, noun, singular=singular)


def first_of_list(name: NameInSentence) -> NameInSentence:
    """The first person of the list that a name belongs to; the name itself where it belongs to none."""
    words, opener = name.words, name
    for _ in range(MAX_PEOPLE):
        i = opener.first - 1
        if i <= name.low or words.form(i) not in JOINING:
            break
        i -= 1
        i -= words.form(i) == "," and words.form(i + 1) != ","
        i = _before_home(words, _before_brackets(words, i))
        before = words.mention_at(i) if i >= name.low else None
        if before is None or before.kind is not Kind.PERSON or words.behind(before) != i + 1:
            break
        opener = words.name(before)
    return opener


def _before_brackets(words: ArticleWords, i: int) -> int:
    """The word before "(D-Ga.)" that word `i` closes; `i` itself where it closes none."""
    if words.form(i) != ")":
        return i
    return next((n - 1 for n in range(i - 1, i - MAX_BRACKETED_WORDS, -1) if words.form(n) == "("), i)


def _before_home(words: ArticleWords, i: int) -> int:
    """The word before "of Ohio" or "in Ohio" that word `i` ends; `i` itself where it ends none."""
    place = words.mention_at(i)
    if place is None or place.kind is not Kind.PLACE or words.behind(place) != i + 1:
        return i
    of = words.first_of(place) - 1
    return of - 1 if words.bare(of) in ("of", "in", "from") and words.is_person(of - 1) else i


def goes_on(opener: NameInSentence) -> bool:
    """Whether another person is named right behind the first, with "and" between them, or a third behind a comma."""
    words, i = opener.words, opener.behind
    for _ in range(MAX_PEOPLE):
        if words.form(i) != "," or not words.is_person(i + 1):
            break
        i = words.behind(words.mention_at(i + 1))  # type: ignore[arg-type]  # which is_person has found
    return words.form(i) == "and" and words.is_person(i + 1)


def _before_examples(words: ArticleWords, i: int) -> int:
    """The word before "including", "like" or "such as" and its comma, where word `i` ends one; else `i`."""
    noun = i
    if words.bare(i) == "including":
        noun = i - 1
    elif words.bare(i) == "as" and words.bare(i - 1) == "such":
        noun = i - 2
    elif words.bare(i) == "like" and words.tokens.heads[i] == i - 1:
        noun = i - 1
    return noun - (noun < i and words.form(noun) == ",")


def _is_tied(words: ArticleWords, noun: int, opener: NameInSentence) -> bool:
    """Whether the grammar makes one phrase of the noun and the first name: not "they told reporters Anna Berg was"."""
    heads, dependencies = words.tokens.heads, words.tokens.dependencies
    named = any(
        words.depends_on(i, noun, noun + 1)
        or (dependencies[i] == "npadvmod" and heads[i] == heads[noun])
        or (dependencies[i] == "appos" and heads[i] == heads[heads[noun]] == noun - _words_from_pronoun(words, noun))
        for i in range(opener.first, opener.behind)
    )
    return named or words.depends_on(noun, opener.first, opener.behind)


def _counts_list(words: ArticleWords, noun: int, opener: NameInSentence) -> bool:
    """Whether "two" before a noun in the plural counts the people behind its comma: "two aides, Anna Berg and"."""
    i = noun - 1
    while i > opener.low and words.tag(i) in ("ADJ", "NOUN", "PROPN"):
        i -= 1
    return words.tag(i) == "NUM" and words.bare(i) == "two" and words.form(opener.behind) == "and" and goes_on(opener)


def _words_from_pronoun(words: ArticleWords, noun: int) -> int:
    """How many words stand from "neither of" to a noun: "neither of the Lund associates, Anna Berg and"; -1 if none."""
    of = words.tokens.heads[noun]
    return noun - of + 1 if words.bare(of) == "of" and words.tag(of - 1) == "PRON" else -1


def _counts(words: ArticleWords, i: int) -> bool:
    """Whether word `i` says how many they are."""
    return words.tag(i) == "NUM" or words.bare(i) in fact_words("roles", "counting") | {"other"}
