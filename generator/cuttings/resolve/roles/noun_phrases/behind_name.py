"""Reads the noun phrase that begins at a word: "the mayor of Norvik" behind a name and a comma.

The phrase is whole or nothing is returned: it must end where the text has a comma, a stop or a new clause.
"""

from __future__ import annotations

from dataclasses import dataclass

from cuttings.model import Kind
from cuttings.resolve.names.titles import is_title
from cuttings.resolve.names.tokens import fact_words
from cuttings.resolve.roles.article_words import ArticleWords
from cuttings.resolve.roles.noun_phrases.complements import (
    before_next_role,
    is_anothers_title,
    is_partner_in_firm,
    is_term,
    is_under_somebody,
    is_year_of_noun,
    past_letters,
    past_state,
    year_behind,
)
from cuttings.resolve.roles.noun_phrases.noun_runs import past_base, run
from cuttings.resolve.roles.noun_phrases.phrase_ends import (
    CLOSING_BY_OPENING_QUOTE,
    closes,
    end_of_title_case,
    is_on_day,
    opens_predicate,
    quoted_title,
)
from cuttings.resolve.roles.noun_phrases.phrase_words import (
    DETERMINERS,
    FORMER,
    ITS,
    POSSESSIVE_MARKS,
    PRONOUNS,
    RANKING,
    is_date,
)
from cuttings.resolve.roles.noun_phrases.plurals import singular_of
from cuttings.resolve.roles.role_nouns import is_role_noun

COMPLEMENT_PREPOSITIONS = frozenset(
    {"of", "for", "at", "in", "with", "to", "from", "on", "about", "outside", "near", "between", "within", "behind"}
)
TIME_PREPOSITIONS = frozenset({"since", "until", "from", "during"})
MAX_WORDS_BEHIND_NAME = 20  # of a phrase, which the length of a role in characters limits too
SERVED_AS = frozenset({"served", "worked"})  # "as chairman"
MAX_WORDS_OF_SERVED = 4  # of "served President Peter Lund" before "as"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: its first word, its head and its last word."""

    first: int
    head: int
    last: int
    determined: bool  # whether an article stands before it


def phrase_behind(words: ArticleWords, at: int, high: int, kind: Kind, *, unclosed: bool = False) -> Phrase | None:
    """The phrase for a role that begins at word `at` or behind its article, and ends before word `high`.

    None where none is whole. With `unclosed` one that opens with a name or an article may also end at a verb of saying.
    """
    own = words.bare(at) == ITS and kind is Kind.PERSON
    determined = own or words.bare(at) in DETERMINERS | {"another"}
    first = at + determined
    if one_of := [words.bare(at), words.bare(at + 1)] == ["one", "of"]:
        first = at + 2 + (words.bare(at + 2) in DETERMINERS)
    if (words.bare(at) in PRONOUNS and not own) or first >= high:
        return None
    head = run(words, past_base(words, first, high), high)
    head = _before_other_noun(words, first, head, kind)
    heads = is_role_noun(singular_of(words, head), kind) if one_of else _heads(words, first, head, kind)
    heads = heads or (kind is Kind.PERSON and is_partner_in_firm(words, head))
    if head < first or not heads:
        return None
    last = _with_complements(words, head, high, kind)
    if kind is Kind.ORGANISATION:  # "with a liberal bent", "with little credibility": often a judgement
        last = next((i - 1 for i in range(head + 1, (last or head) + 1) if words.bare(i) == "with"), last)
    if last is None or last - first >= MAX_WORDS_BEHIND_NAME:
        return None
    cut = (words.bare(last + 1) == "with" and kind is Kind.ORGANISATION) or _opens_telling(words, last + 1, high)
    closed = cut or closes(words, last, high) or is_term(words, last + 1)
    closed = closed or (last > head and kind is Kind.PERSON and year_behind(words, last + 1) != "")
    past = words.bare(at - 1) in ("was", "formerly", "then") or words.bare(last + 2) == "former"
    past |= words.bare(first) in FORMER or (words.bare(at - 1) == "as" and words.bare(at - 2) in SERVED_AS)
    told = words.form(last + 1) in fact_words("roles", "saying")  # not "spokesman for Norvik Says No"
    told = told and (words.form(last + 2) != "," if determined else last > head or words.form(first)[:1].isupper())
    closed = closed or (unclosed and told)
    # "education secretary under President Lund"; not a pilot under somebody without a title
    office = kind is Kind.PERSON and first < head and is_title(words.bare(last + 2))
    closed = closed or ((past or office) and is_under_somebody(words, last + 1, high))
    closed = closed or (last > head and opens_predicate(words, first - determined, last))
    whole = closed and (words.form(last) not in POSSESSIVE_MARKS or words.form(last + 1) in (",", "."))  # "Harlan's,"
    if one_of:  # of whom, some name tells: "one of the founders of Sandholm"
        named = any(words.form(i)[:1].isupper() for i in range(first, last + 1))
        return Phrase(at, head, last, determined=True) if whole and named else None
    return Phrase(first, head, last, determined) if whole else None


def _before_other_noun(words: ArticleWords, first: int, last: int, kind: Kind) -> int:
    """The last word of a run before "and" and a noun that is no role: "a former journalist and friend"; or `last`."""
    if kind is not Kind.PERSON or _heads(words, first, last, kind):
        return last
    joint = next((i for i in range(first + 1, last) if words.form(i) == "and"), last)
    role = joint < last and words.tag(joint - 1) == "NOUN" and _heads(words, first, joint - 1, kind)
    return joint - 1 if role else last


def _heads(words: ArticleWords, first: int, last: int, kind: Kind) -> bool:
    """Whether the last word of a run is a noun for a role, and ends no name of a person or of something before."""
    if words.is_person(last) or words.name_start(last) < first:
        return False
    if words.bare(last - 1) in RANKING and last - 1 > first and words.tag(last) == "NUM":
        return True  # "the British number one"
    hyphened = last - 2 >= first and words.form(last - 1) == "-"
    joined = f"{words.bare(last - 2)}-{words.bare(last)}" if hyphened else ""
    return is_role_noun(words.bare(last), kind) or is_role_noun(joined, kind)


def _with_complements(words: ArticleWords, head: int, high: int, kind: Kind) -> int | None:
    """The last word of the phrase with "of the Harbour Board" and the like; None where a date tells of its time."""
    last = head
    while last + 1 < high and words.adjoin(last):
        at = past_letters(words, last + 1, high)
        in_year = last > head and kind is Kind.PERSON and year_behind(words, at)
        if words.bare(at) not in COMPLEMENT_PREPOSITIONS or is_term(words, at) or in_year:
            break
        end = _end_of_complement(words, at, range(head, last + 1), high, kind)
        if end is None or end == last or words.form(end) in CLOSING_BY_OPENING_QUOTE.values():
            return end
        last = end
    if last > head and (title := quoted_title(words, last + 1, high)):
        return title  # "author of the new book “Grey Tide”"
    timed = last + 1 < high and words.bare(last + 1) in TIME_PREPOSITIONS
    return None if timed and not is_term(words, last + 1) and not is_under_somebody(words, last + 1, high) else last


def _end_of_complement(words: ArticleWords, at: int, phrase: range, high: int, kind: Kind) -> int | None:
    """The last word of the complement of the preposition `at`; that of `phrase`, from its head on, without.

    None where it tells of a time, or may be of somebody else.
    """
    if title := quoted_title(words, at + 1, high):
        return title
    head, last = phrase[0], phrase[-1]
    start = at + 1 + (words.bare(at + 1) in DETERMINERS)
    end = before_next_role(words, start, run(words, start, high), kind)
    named = end_of_title_case(words, start, high)
    end = max(end, named)
    if words.bare(at) == "between" and words.bare(end + 1) == "and":  # "between the Guild and the Harbour Board"
        end = run(words, end + 2 + (words.bare(end + 2) in DETERMINERS), high)
    elsewhere = end < start and last > head and words.tag(start) != "DET" and words.bare(start) not in PRONOUNS
    told = last > head and words.bare(end) in fact_words("roles", "tellings") and words.is_free(end)
    if is_on_day(words, at) or elsewhere or told:  # "chairman of the Harbour Board in a statement"
        return last
    dated = named < start and is_date(words.bare(start))
    dated = dated or any(_is_time(words, i, end) for i in range(start, end + 1))
    other = words.tag(end + 2) == "ADJ" and words.form(end + 2).islower()  # "lawyer for Lund and frequent guest"
    joined = words.is_person(end) and words.form(end + 1) == "and" and not other
    if end < start or dated or joined or is_anothers_title(words, head, start, end):
        return None
    end = past_state(words, end, high)
    owner = words.form(end + 1) in POSSESSIVE_MARKS  # "producer for the Harbour Channel's “Grey Tide”"
    return (quoted_title(words, end + 2, high) if owner else None) or end


def _is_time(words: ArticleWords, i: int, last: int) -> bool:
    """Whether word `i` is a number of its own, or a year that tells when: "in 2010", but not "the 2010 campaign"."""
    return words.form(i).isdigit() and words.is_free(i) and not is_year_of_noun(words, i, last)


def _opens_telling(words: ArticleWords, at: int, high: int) -> bool:
    """Whether the words from `at` say in what somebody says it: "in a statement"."""
    if words.bare(at) not in COMPLEMENT_PREPOSITIONS:
        return False
    start = at + 1 + (words.bare(at + 1) in DETERMINERS)
    end = run(words, start, high)
    return end >= start and words.bare(end) in fact_words("roles", "tellings")


def before_phrase(found: Phrase) -> int:
    """The word before a phrase and its article."""
    return found.first - 1 - found.determined


def is_told_in_past(words: ArticleWords, found: Phrase) -> bool:
    """Whether "was" stands before a phrase of what somebody does not stay for ever, as a founder does."""
    return words.bare(before_phrase(found)) == "was" and words.bare(found.head) not in fact_words("roles", "for_ever")


def has_served_as(words: ArticleWords, found: Phrase) -> bool:
    """Whether "served as" or "served Mr Lund as" stands before a phrase, which tells what somebody was."""
    before = before_phrase(found)
    verbs = range(before - MAX_WORDS_OF_SERVED, before)
    return words.bare(before) == "as" and any(words.bare(i) in SERVED_AS for i in verbs)


def is_of_a_time(words: ArticleWords, found: Phrase, high: int) -> bool:
    """Whether a span of years, or whom it was under, stands behind the head of a phrase, in its clause.

    "Who was an adviser for ten years"; "who was an adviser under the Larkin administration".
    """
    end = next((i for i in range(found.head + 1, high) if words.form(i) in {",", ";", "("}), high)
    spanned = any(words.bare(i) in fact_words("roles", "spans") for i in range(found.head + 1, end))
    return spanned or any(is_under_somebody(words, i, end) for i in range(found.head + 1, end))
