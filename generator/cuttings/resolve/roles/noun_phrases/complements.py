"""Tells how what stands behind the noun of a role goes on: with somebody else's title or role, a state, or a time."""

from __future__ import annotations

import re

from cuttings.model import Kind
from cuttings.resolve.names.tokens import fact_words
from cuttings.resolve.roles.article_words import ArticleWords
from cuttings.resolve.roles.role_nouns import is_role_noun

TERM_PREPOSITIONS = frozenset({("from", "to"), ("from", "until"), ("between", "and")})
TIMES_IN_OFFICE = frozenset({"administration", "presidency", "premiership"})
YEAR_OF_TERM = re.compile(r"(?:1[89]|20)\d\d")
MAX_WORDS_OF_A_TIME = 7  # of "under former President Larkin"


def is_anothers_title(words: ArticleWords, head: int, start: int, end: int) -> bool:
    """Whether the words from `start` behind "of" end an office and name its holder: "Secretary of State Eva Lund"."""
    holder = next((i for i in range(start, end + 1) if words.is_person(i)), start)
    field = " ".join(words.bare(i) for i in range(start, holder))
    return start == head + 2 and holder > start and field in fact_words("titles", "of")


def past_letters(words: ArticleWords, i: int, high: int) -> int:
    """The word behind "(CEO)" that begins at word `i`; `i` where no letters in brackets do."""
    return i + 3 if i + 3 < high and words.form(i) == "(" and words.form(i + 2) == ")" else i


def past_state(words: ArticleWords, end: int, high: int) -> int:
    """The noun that a town belongs to, behind its state: "the Norvik, Ohio, branch"; `end`, the town, without one."""
    comma = end + 1
    if words.form(comma) == "," and words.form(comma + 1)[:1].isupper() and comma + 1 < high:
        comma = words.name_end(comma + 1) + 1
    noun = comma + 1
    if noun >= high or words.form(comma) != "," or words.tag(noun) != "NOUN" or not _is_place(words, end):
        return end
    return noun if words.depends_on(end, noun, noun + 1) else end


def _is_place(words: ArticleWords, i: int) -> bool:
    mention = words.mention_at(i)
    return mention is not None and mention.kind is Kind.PLACE


def is_under_somebody(words: ArticleWords, i: int, high: int) -> bool:
    """Whether word `i` begins a phrase that says in whose time something was: "under the Larkin administration"."""
    if words.bare(i) not in ("under", "during"):
        return False
    behind = range(i + 1, min(i + MAX_WORDS_OF_A_TIME, high))
    people = words.bare(i) == "under" and any(words.is_person(n) for n in behind)
    return people or any(words.bare(n) in TIMES_IN_OFFICE for n in behind)


def is_partner_in_firm(words: ArticleWords, i: int) -> bool:
    """Whether word `i` is the trade in "a partner at Harlan Lee", not somebody's partner."""
    return (
        words.bare(i) == "partner"
        and words.bare(i + 1) in ("at", "in", "with")
        and (words.form(i + 2)[:1].isupper() or words.is_organisation(i + 2))
    )


def before_next_role(words: ArticleWords, start: int, end: int, kind: Kind) -> int:
    """The last word of a complement before "and" and another role: "head of the Harbour Board and chairman of X"."""
    joint = next((i for i in range(start + 1, end) if words.form(i) == "and"), end)
    other = joint < end and kind is Kind.PERSON and is_role_noun(words.bare(end), kind) and words.is_free(end)
    return joint - 1 if other and not is_role_noun(words.bare(joint - 1), kind) else end


def is_year_of_noun(words: ArticleWords, i: int, last: int) -> bool:
    """Whether word `i` is a year that says which the noun behind it is: "the 2010 campaign"; `last` ends the phrase."""
    of_noun = i < last and words.tag(i + 1) in ("NOUN", "PROPN", "ADJ")
    return of_noun and YEAR_OF_TERM.fullmatch(words.form(i)) is not None


def year_behind(words: ArticleWords, i: int) -> str:
    """The year of "in 2012" at word `i` and before a mark, which tells when somebody was something; "" without one."""
    year = words.form(i + 1) if words.bare(i) == "in" and words.form(i + 2) in (",", ".", ";", ")") else ""
    return year if YEAR_OF_TERM.fullmatch(year) else ""


def is_term(words: ArticleWords, i: int) -> bool:
    """Whether word `i` begins the years in which somebody had an office: "from 1990 to 1995"."""
    to, years = words.bare(i + 2), (words.form(i + 1), words.form(i + 3))
    return (words.bare(i), to) in TERM_PREPOSITIONS and all(YEAR_OF_TERM.fullmatch(year) for year in years)
