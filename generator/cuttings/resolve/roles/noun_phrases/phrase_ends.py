"""Tells where a noun phrase behind a name ends: before a mark, a clause, a day, or the verb of the sentence."""

from __future__ import annotations

from cuttings.resolve.roles.article_words import ArticleWords
from cuttings.resolve.roles.noun_phrases.phrase_words import PHRASE_TAGS, is_date

CLOSING_MARKS = frozenset({",", ".", ";", ":", ")", "(", "—", "–", "-", "--", '"', "”", "?", "!"})
CLAUSE_OPENERS = frozenset(
    {"who", "which", "that", "whose", "where", "whom", "after", "because", "amid", "following", "now"}
)
CLOSING_BY_OPENING_QUOTE = {'"': '"', "“": "”"}
MIN_TITLE_CASE_WORDS = 3
SMALL_WORDS_OF_NAMES = frozenset({"for", "of", "the", "to", "in", "on", "is", "are", "our", "a", "and", "&"})
MAX_WORDS_FROM_NAME = 6  # from a name to the apposition behind it
MAX_QUOTED_TITLE_WORDS = 10  # of the title of a work, with its quotation marks


def is_on_day(words: ArticleWords, i: int) -> bool:
    """Whether "on Monday" stands at word `i`: the day of what the sentence tells."""
    return words.bare(i) == "on" and is_date(words.bare(i + 1)) and words.is_free(i + 1)


def quoted_title(words: ArticleWords, mark: int, high: int) -> int | None:
    """The mark that closes a title of a work within quotation marks that opens with word `mark`; None without one."""
    closing = CLOSING_BY_OPENING_QUOTE.get(words.form(mark))
    if closing is None or not words.form(mark + 1)[:1].isupper():
        return None
    return next(
        (i for i in range(mark + 2, min(high, mark + MAX_QUOTED_TITLE_WORDS)) if words.form(i) == closing), None
    )


def end_of_title_case(words: ArticleWords, first: int, high: int) -> int:
    """The last word of a name of three words or more, as of a body or a book, that begins with word `first`.

    "March for Our Sea"; `first` - 1 where no such name begins there that has more than nouns in it and a mark behind.
    """
    last = i = first
    plain = True
    while i < high and not words.is_person(i) and (i == first or words.adjoin(i - 1)):
        if words.form(i)[:1].isupper():
            plain = plain and words.tag(i) in PHRASE_TAGS
            last = i
        elif words.bare(i) not in SMALL_WORDS_OF_NAMES:
            break
        i += 1
    whole = words.form(first)[:1].isupper() and last - first >= MIN_TITLE_CASE_WORDS - 1
    ends = last + 1 >= high or words.form(last + 1) in CLOSING_MARKS - {":", "-", "--"}
    return last if whole and ends and not plain else first - 1


def opens_predicate(words: ArticleWords, first: int, last: int) -> bool:
    """Whether behind word `last` comes the verb of which somebody right before word `first` is the subject.

    A comma is often lost there: "Anna Berg, marketing manager at Sandholm said".
    """
    verb = last + 1
    if words.tag(verb) not in ("VERB", "AUX") or words.form(verb)[:1].isupper() or not words.adjoin(last):
        return False
    subjects = (i for i in range(max(0, first - MAX_WORDS_FROM_NAME), first - 1) if words.is_person(i))
    heads, dependencies = words.tokens.heads, words.tokens.dependencies
    return any(heads[i] in {verb, heads[verb]} and dependencies[i] == "nsubj" for i in subjects)


def closes(words: ArticleWords, last: int, high: int) -> bool:
    """Whether the text goes on behind word `last` with a mark, a clause or a participle, or ends there."""
    after = last + 1
    if after + 1 < high and words.form(after) == "," and words.tag(last) == "NOUN" and words.is_organisation(after + 1):
        return False  # "adviser to the guild, Norvik Weavers": half a phrase
    if words.form(last) in CLOSING_BY_OPENING_QUOTE.values() and words.form(last - 1) == ",":
        return True  # "author of “Grey Tide,” said"
    ends = after >= high or not words.adjoin(last) or words.form(after) in CLOSING_MARKS
    if ends or words.bare(after) in CLAUSE_OPENERS:
        return True
    if words.form(after) in ("and", "but", "or"):
        return not words.is_person(after + 1)
    if is_on_day(words, after) or (words.bare(after) in ("this", "last", "next") and words.tag(after + 1) == "NOUN"):
        return True
    participle = words.tokens.dependencies[after] == "acl" and words.form(after).islower()
    return participle and words.tokens.heads[after] <= last
