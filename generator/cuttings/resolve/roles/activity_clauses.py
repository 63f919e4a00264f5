"""Reads what a person or an organisation does, and where an organisation is, from the words around the name.

"Anna Berg, who runs X,"; "X, which runs the ferries of Norvik,"; "the Norvik-based X"; "X University in Norvik".
"""

from __future__ import annotations

import re

from cuttings.model import Kind
from cuttings.resolve.names.tokens import fact_words
from cuttings.resolve.roles.article_words import ArticleWords, NameInSentence
from cuttings.resolve.roles.noun_phrases.behind_name import phrase_behind
from cuttings.resolve.roles.noun_phrases.complements import is_term, is_year_of_noun
from cuttings.resolve.roles.noun_phrases.phrase_words import POSSESSIVE_MARKS, is_date
from cuttings.resolve.roles.noun_phrases.role_phrase import RolePhrase

MAX_CLAUSE_WORDS = 14  # words of "which runs the ferries of Norvik"
MIN_CLAUSE_WORDS = 3
MIN_CLAUSE_WORDS_OF_PEOPLE = 2  # "who runs Sandholm"
PREPOSITIONS_OF_PREMISES = frozenset({"at", "from", "of", "in", "by", "outside", "inside", "near"})
TEACHING = frozenset({"university", "college", "school", "academy"})  # their teams play and lose "to" others
LEANING_WORDS = frozenset({"but", "its", "their", "his", "her", "this", "that", "these", "other", "others"})
FOUNDING_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
CLAUSE_ENDS = frozenset({",", ".", ";", "—", "–", "--", ")", ":"})


def clause_of_activity(words: ArticleWords, verb: int, high: int) -> int | None:
    """The last word of a clause that says what a body does; None where word `verb` begins none that is whole.

    The verb is one of running, making and the like, in the present; the clause has no pronoun, no time and no figure.
    """
    if words.tokens.lemmas[verb] not in fact_words("roles", "activities") or not words.form(verb).endswith("s"):
        return None
    return _end_of_clause(words, verb, high, MIN_CLAUSE_WORDS)


def _end_of_clause(words: ArticleWords, verb: int, high: int, min_words: int) -> int | None:
    """The last word of the clause of a verb; None where it is not whole, or leans on other words."""
    if words.tag(verb) != "VERB":
        return None
    last = verb
    while last + 1 < high and words.adjoin(last) and words.depends_on(last + 1, verb, verb + 1):
        last += 1
    if last > verb and words.form(last) in CLAUSE_ENDS:
        last -= 1
    if words.form(last + 1) not in CLAUSE_ENDS:
        return None
    if words.bare(last - 1) == "in" and FOUNDING_YEAR.fullmatch(words.form(last)):
        last -= 2  # "founded Grey Tide in 1999"
    if not min_words <= last - verb + 1 <= MAX_CLAUSE_WORDS:
        return None
    return None if any(_is_unclear(words, i) for i in range(verb, last + 1)) else last


def _deeds_of_person(words: ArticleWords, verb: int, high: int) -> int | None:
    """The last word of a clause that says what a person is known by: "runs the Harbour Board", "created Grey Tide"."""
    lemma = words.tokens.lemmas[verb]
    if _is_service(words, verb):
        return _end_of_service(words, verb, high)
    present = lemma in fact_words("roles", "activities_of_people") and words.form(verb).endswith("s")
    lasting = lemma in fact_words("roles", "lasting_acts") and words.form(verb).endswith("ed")
    if not (present or lasting) or words.tag(verb + 1) == "ADP":
        return None
    last = _end_of_clause(words, verb, high, MIN_CLAUSE_WORDS_OF_PEOPLE)
    named = last is not None and any(_names_owner(words, i, last) for i in range(verb + 1, last + 1))
    if last is None or (lemma in fact_words("roles", "activities_in_bodies") and not named):
        return None
    return last if last - verb > 1 or words.form(last)[:1].isupper() else None


def _names_owner(words: ArticleWords, i: int, last: int) -> bool:
    """Whether word `i` belongs to a body's name, or to the name of whose work it is: "the Lund campaign's hotline"."""
    owned = any(words.form(n) in POSSESSIVE_MARKS for n in range(i + 1, last))
    return words.is_organisation(i) or (owned and words.form(i)[:1].isupper())


def _is_service(words: ArticleWords, verb: int) -> bool:
    """Whether word `verb` tells in the past in what service somebody was: "who clerked for", "who has covered"."""
    past = words.tag(verb) == "VERB" and words.form(verb) != words.tokens.lemmas[verb]
    return past and not words.form(verb).endswith("s") and words.tokens.lemmas[verb] in fact_words("roles", "services")


def _end_of_service(words: ArticleWords, verb: int, high: int) -> int | None:
    """The last word of "clerked for Justice Berg", without the years; None where it is not whole, or has no name."""
    if words.bare(verb + 1) == "by":
        return None
    last = verb
    while last + 1 < high and words.adjoin(last) and words.depends_on(last + 1, verb, verb + 1):
        last += 1
    last -= last > verb and words.form(last) in CLAUSE_ENDS
    closed = words.form(last + 1) in CLAUSE_ENDS
    last = next((i - 1 for i in range(verb + 1, last) if is_term(words, i) or words.tag(i) == "SCONJ"), last)
    if not closed or not MIN_CLAUSE_WORDS_OF_PEOPLE <= last - verb + 1 <= MAX_CLAUSE_WORDS:
        return None
    named = any(words.form(i)[:1].isupper() for i in range(verb + 1, last + 1))
    years = (i for i in range(verb, last + 1) if not is_year_of_noun(words, i, last))
    return last if named and not any(_is_unclear(words, i) for i in years) else None


def _is_unclear(words: ArticleWords, i: int) -> bool:
    """Whether a word leans on others or tells of a time: "it", "now", "2015"."""
    if words.tag(i) in ("PRON", "ADV") or words.bare(i) in LEANING_WORDS:
        return True
    return is_date(words.bare(i)) or words.form(i).isdigit()


def activity_behind(name: NameInSentence) -> tuple[int, int] | None:
    """The first and last word of what ", which" or ", who" says behind a name that a body or a person does."""
    words, mark = name.words, name.past_aside()
    person = name.kind is Kind.PERSON
    if words.form(mark) != "," or words.bare(mark + 1) != ("who" if person else "which") or mark + 2 >= name.high:
        return None
    clause = _deeds_of_person if person else clause_of_activity
    perfect = person and words.bare(mark + 2) == "has" and _is_service(words, mark + 3)
    last = clause(words, mark + 2 + perfect, name.high)
    return (mark + 2, last) if last is not None else None


def seat_of(name: NameInSentence) -> str:
    """Where an organisation is, in words: "based in Norvik", "university in Norvik"; "" where nothing says so."""
    if name.kind is not Kind.ORGANISATION:
        return ""
    return _based(name) or _premises(name)


def _based(name: NameInSentence) -> str:
    """The place of "Norvik-based" right before a name."""
    words, mark = name.words, name.first - 2
    if mark <= name.low or words.bare(mark + 1) != "based" or words.form(mark) != "-":
        return ""
    place = words.mention_at(mark - 1)
    squad = name.behind < name.high and words.tag(name.behind) in ("NOUN", "PROPN") and words.adjoin(name.behind - 1)
    if place is None or place.kind is not Kind.PLACE or squad or place.end != words.end(mark - 1):
        return ""
    return "" if words.bare(words.first_of(place) - 1) in ("a", "an", "other") else f"based in {place.text}"


def _premises(name: NameInSentence) -> str:
    """What a name with a place behind it says: "Larka University in Norvik"."""
    words, i = name.words, name.behind
    parenthetic = i + 2 < name.high and words.form(i) == ","
    i += parenthetic
    if i + 1 >= name.high or words.bare(i) != "in":
        return ""
    known = fact_words("roles", "premises")
    last = name.behind - 1
    two = f"{words.bare(last - 1)} {words.bare(last)}"
    noun = two if two in known and last - 1 > name.first else words.bare(last)
    place = words.mention_at(i + 1)
    if noun not in known or last == name.first or place is None or place.kind is not Kind.PLACE or place.nested:
        return ""
    before = name.first - 1 - (words.bare(name.first - 1) in ("the", "a"))
    allowed = PREPOSITIONS_OF_PREMISES | (frozenset() if noun.split()[-1] in TEACHING else {"to"})
    if words.first_of(place) != i + 1 or (words.bare(before) not in allowed and not parenthetic):
        return ""
    return f"{noun} in {place.text}"


def serving_where(name: NameInSentence) -> RolePhrase | None:
    """The post in "the Harbour Board, where Anna Berg is senior counsel"; None where no body or no post is told."""
    words, where = name.words, name.first - 1
    if name.kind is not Kind.PERSON or words.bare(where) != "where" or words.bare(name.behind) not in ("is", "serves"):
        return None
    body = words.mention_at(where - 2) if words.form(where - 1) == "," and where - 2 >= name.low else None
    at = name.behind + 1 + (words.bare(name.behind) == "serves")
    at += words.bare(at) in ("a", "an", "the")
    found = phrase_behind(words, at, name.high, name.kind) if body and at < name.high else None
    if body is None or found is None or body.kind is not Kind.ORGANISATION or found.last > found.head:
        return None
    post = words.text_of(found.first, found.head)
    the = "the " if words.bare(words.first_of(body) - 1) == "the" else ""
    return RolePhrase(found.first, found.head, found.head, told=f"{post} at {the}{body.text}")
