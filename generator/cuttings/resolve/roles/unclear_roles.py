"""Tells which phrases for a role mean nothing by themselves: "the company's head", "spokesman for the foundation"."""

from __future__ import annotations

from cuttings.model import Kind
from cuttings.resolve.names.tokens import fact_words
from cuttings.resolve.roles.article_words import ArticleWords, NameInSentence
from cuttings.resolve.roles.noun_phrases.behind_name import COMPLEMENT_PREPOSITIONS, Phrase
from cuttings.resolve.roles.noun_phrases.phrase_words import DETERMINERS, POSSESSIVE_MARKS
from cuttings.resolve.roles.role_nouns import is_role_noun

HIGHEST_BESIDE = frozenset({"vice", "former", "president"})  # "Vice President Berg": of the country
PREPOSITIONS_OF_PARTS = frozenset({"at", "in", "of", "within", "inside", "by", "from"})  # "a division at X"
BODIES_OF_FIELDS = frozenset(
    {"committee", "commission", "subcommittee"}
)  # which parliaments and governments have by field
HALVES_OF_LANDS = frozenset({"North", "South", "East", "West"})  # "the North's leader": of which land?


def is_pointing(words: ArticleWords, first: int, last: int) -> bool:
    """Whether the words `first` to `last` mean a body or land that only the sentences before name.

    "The company's head"; "spokesman for the foundation"; "adviser to the campaign on tax".
    """
    return any(_points(words, i, first, last) for i in range(first, last + 1))


def is_unplaced(words: ArticleWords, first: int, head: int, last: int) -> bool:
    """Whether the words `first` to `last` with their noun `head` leave open whom somebody leads or serves.

    "Long-time president"; "chief executive"; "panel chairman"; "campaign spokeswoman". A title before a name
    ("President") is none of them.
    """
    bodiless = words.bare(head) in fact_words("roles", "bodiless")
    if last > head or not (bodiless or words.bare(head) in fact_words("roles", "unplaced")):
        return False
    beside = [i for i in range(first, head) if words.form(i)[:1].isalpha()]
    if not beside:
        acronym = words.form(head).isupper() and words.bare(head) in fact_words("roles", "posts_in_letters")
        return (words.form(head).islower() or acronym) and not bodiless
    if words.bare(head) == "president" and words.bare(first) in HIGHEST_BESIDE and words.form(first)[:1].isupper():
        return False
    vague = fact_words("roles", "telling_no_body", "pointing") - fact_words("roles", "trades", "run_by_one")
    return all(words.bare(i) in vague and words.is_free(i) and not words.is_organisation(i) for i in beside)


def _points(words: ArticleWords, i: int, first: int, last: int) -> bool:
    """Whether word `i` is such a noun, which neither a name before it nor a phrase behind it explains."""
    owns = i < last and words.form(i + 1) in POSSESSIVE_MARKS
    if owns and words.form(i) in HALVES_OF_LANDS:
        return True
    of_told = owns and i == first and words.tag(i) == "NOUN" and words.bare(first - 1) in DETERMINERS
    if of_told and words.bare(last) in fact_words("roles", "serving"):
        return True  # "the men's solicitor": of which men?
    if words.bare(i) not in fact_words("roles", "pointing") or not words.form(i).islower():
        return False
    start = i
    while start > first and words.bare(start - 1) not in DETERMINERS | COMPLEMENT_PREPOSITIONS:
        start -= 1
    fields = fact_words("titles", "fields_of_office") | {"affairs"}
    official = words.bare(i) in BODIES_OF_FIELDS and not owns and any(words.bare(n) in fields for n in range(start, i))
    if official or any(words.form(n)[:1].isupper() for n in range(start, i)):
        return False  # "the foreign affairs select committee" tells its field
    if owns:
        return True
    definite = start - 1 >= first and words.bare(start - 1) == "the"
    return definite and (i == last or words.bare(i + 1) in COMPLEMENT_PREPOSITIONS - {"of", "for"})


def is_judged(words: ArticleWords, first: int, head: int) -> bool:
    """Whether somebody's judgement stands within a phrase: "Varland's discredited network"."""
    judging = fact_words("roles", "judging")
    return any(words.bare(i) in judging and words.is_free(i) for i in range(first, head))


def past_age(words: ArticleWords, first: int) -> int:
    """The word behind an age from word `first` on, "26-year-old"; `first` where none begins there."""
    age = [words.form(i) for i in range(first, first + 5)]
    return first + 5 if age[0].isdigit() and age[1:] == ["-", "year", "-", "old"] else first


def is_of_another(name: NameInSentence) -> bool:
    """Whether a phrase behind the name may be said of who or what stands before it.

    "The aide of X, a lawyer"; "a new division at X, the Silver Server group".
    """
    words, before = name.words, name.first - 1
    while before > name.low and words.tag(before) in ("PROPN", "NOUN", "ADJ") and words.adjoin(before):
        before -= 1
    if before <= name.low:
        return False
    noun, preposition = words.bare(before - 1), words.bare(before)
    if name.kind is Kind.ORGANISATION and preposition in PREPOSITIONS_OF_PARTS:
        return noun in fact_words("roles", "pointing") or is_role_noun(noun, name.kind)
    if preposition not in ("of", "to", "for", "with", "by"):
        return False
    return noun in fact_words("titles", "relations") or is_role_noun(noun, Kind.PERSON)


def opens_list(name: NameInSentence, found: Phrase) -> bool:
    """Whether a bare noun may be the title of the next in a list, ", actor and", or be the next: ", Prince, Lund"."""
    words, after = name.words, found.last + 1
    if after >= name.high or found.determined or found.last != found.head:
        return False
    if words.form(after) == ",":
        return found.first == found.last and words.form(found.head).istitle() and words.tag(after + 1) == "PROPN"
    joined = words.form(after) in ("and", "or")
    return joined and words.bare(after + 1) not in {"a", "an"} | fact_words("roles", "before_roles")
