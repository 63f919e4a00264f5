"""Reads the noun phrase that ends at a word: "Homeland Security Secretary" before a name.

The phrase is whole or nothing is returned: a part of it would say something else where it is not clear how it begins.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from cuttings.model import NOUN_TAGS, Kind
from cuttings.resolve.names.tokens import fact_words
from cuttings.resolve.roles.article_words import ArticleWords, NameInSentence
from cuttings.resolve.roles.noun_phrases.joined_words import coordinated, hyphenated, owner
from cuttings.resolve.roles.noun_phrases.phrase_words import (
    DETERMINERS,
    FORMER,
    ITS,
    MAX_ROLE_PHRASE_WORDS,
    PHRASE_TAGS,
    POSSESSIVE_MARKS,
    PRONOUNS,
    RECENT,
    is_date,
    is_plural,
)
from cuttings.resolve.roles.role_nouns import is_state_office

GRADING = frozenset({"more", "most", "less", "least", "very", "too", "rather"})  # before an adjective
SIGNS_OF_SUMS = frozenset({"£", "$", "€", "m", "km", "kg"})
STRANDED = frozenset({"to", "for", "with", "of", "from"})  # ends a clause on a noun: "the firm she works for,"
DASHES_THAT_PART = ("--", "—")  # at the end of a word where no space stands before them
MARKS_BEHIND_TITLES = frozenset({"''", "”", '"', "’"})


def phrase_before(name: NameInSentence, last: int) -> int | None:
    """The first word of the noun phrase that ends with word `last`, a noun for a role, in the sentence of `name`.

    None where that is not clear.
    """
    words, first = name.words, last
    while first > name.low and last - first < MAX_ROLE_PHRASE_WORDS and words.adjoin(first - 1):
        if words.form(first - 1).endswith(DASHES_THAT_PART):
            break
        step = _joined_by_mark(name, first, last) if _is_mark(words, first - 1) else _with_word(name, first, last)
        if step is None or (step == first and _is_half(words, first, name.low)):
            return None
        if step == first:
            break
        first = step
    if last - first >= MAX_ROLE_PHRASE_WORDS or words.cuts_word(first):
        return None
    while first < last and (_is_day(words, first) or _is_command(name, first)):
        first += 1
    return None if _is_misread(name, first, last) else first


def _is_misread(name: NameInSentence, first: int, last: int) -> bool:
    """Whether words of the phrase are likely none of it, or what stands before it belongs to it.

    "He backed A, and then Senator Berg"; "the more liberal Berg"; "the Reform Party nominated lawyer Berg"; "it was not
    the welcome lawyer Berg expected". In "a Mayor Berg would shake the town" she may never have been one.
    """
    words, before = name.words, name.words.form(first - 1) if first > name.low else ""
    if words.bare(first) == "then" and before.lower() in ("", ",", ";", "and", "but", "or"):
        return True
    supposed = before.lower() in ("a", "an") and words.form(last)[:1].isupper()
    if before.lower() in GRADING or supposed:
        return True
    swallowed = any(_is_swallowed(words, i) for i in range(first + 1, last))
    return swallowed or _opens_clause(name, first, last) or _is_relative_to(name, last)


def _is_swallowed(words: ArticleWords, i: int) -> bool:
    """Whether word `i`, a past participle behind a noun, may be the verb of its sentence: "Lund met Mayor X"."""
    if words.is_person(i - 1) and words.bare(i).endswith("ed") and words.form(i + 1)[:1].isupper():
        return words.is_free(i)
    plain = words.form(i).endswith("ing") or words.bare(i) in FORMER or words.is_organisation(i)
    return words.is_participle(i) and not plain and words.tag(i - 1) in NOUN_TAGS


def _opens_clause(name: NameInSentence, first: int, last: int) -> bool:
    """Whether the phrase and the name are an object and the subject of a clause: "the welcome lawyer Berg expected"."""
    words = name.words
    verb = first - 2 - (words.bare(first - 2) == "not")
    beside = any(words.tag(i) == "NOUN" and words.is_free(i) for i in range(first, last))
    article = words.bare(first - 1) in DETERMINERS and words.tag(verb) == "AUX" and verb >= name.low
    return article and beside and words.tag(name.behind) == "VERB" and words.adjoin(name.behind - 1)


def _is_relative_to(name: NameInSentence, last: int) -> bool:
    """Whether the name is the subject of a clause on the phrase before it: "the firm Berg left", "Berg works for"."""
    words, tokens = name.words, name.words.tokens
    subject = next((i for i in range(name.first, name.behind) if tokens.dependencies[i].startswith("nsubj")), None)
    clause = tokens.heads[subject] if subject is not None else None
    if clause is not None and tokens.dependencies[clause] == "relcl" and tokens.heads[clause] == last:
        return True
    verb = name.behind
    while verb < name.high and words.tag(verb) in ("AUX", "VERB"):
        verb += 1
    stranded = verb > name.behind and words.bare(verb) in STRANDED
    return stranded and words.form(verb + 1) in (",", ".")


def is_quoted_whole(name: NameInSentence, start: int) -> bool:
    """Whether quotation marks hold the phrase and the name and nothing more: a nickname, “King Jim”."""
    words = name.words
    return words.form(start - 1) in ('"', "“", "‘") and words.form(name.behind) in ('"', "”", "’")


def _is_day(words: ArticleWords, i: int) -> bool:
    """Whether word `i` tells of a day or a month, and is no part of a name as of "Sheffield Wednesday"."""
    return is_date(words.bare(i)) and words.name_start(i) == i


def _is_command(name: NameInSentence, i: int) -> bool:
    """Whether word `i` is a verb: that of a sentence it opens, "Credit striker X", or as in "thanked director X".

    Or the label of a caption before a title with a capital, "Image President X", or a participle: "Noting Mayor X's".
    """
    words, bare = name.words, name.words.bare(i)
    commands = fact_words("roles", "commands")
    opens = i == name.low and words.form(i)[:1].isupper() and words.form(i + 1)[:1].isupper()
    if opens and (bare in fact_words("roles", "labels_of_captions") or _is_participle_of(bare, commands)):
        return True
    asks = words.tokens.lemmas[i].lower() in commands and words.is_free(i)
    return asks and (i == name.low or words.tag(i) == "VERB")


def _is_participle_of(word: str, verbs: AbstractSet[str]) -> bool:
    """Whether a word is the present participle of one of some verbs: "noting", "quoting"."""
    stem = word.removesuffix("ing")
    return stem != word and not verbs.isdisjoint({stem, f"{stem}e", stem[:-1]})


def _is_mark(words: ArticleWords, i: int) -> bool:
    """Whether word `i` joins the word behind it to others: "'s", a hyphen, "and", "of"."""
    owns = words.form(i) in POSSESSIVE_MARKS and words.tag(i) != "AUX"  # but "he's lobbyist Anna Berg"
    return owns or words.form(i) in ("-", "–", "/", "&", "and", "of", "for", ")")


def _are_letters(words: ArticleWords, close: int) -> bool:
    """Whether word `close` ends the letters of the body before them: "the Norvik Harbour Board (NHB) chairman"."""
    return words.form(close - 2) == "(" and _is_acronym(words, close - 1) and words.is_organisation(close - 3)


def _joined_by_mark(name: NameInSentence, first: int, last: int) -> int | None:
    """The first word of the phrase with what a mark joins to word `first`; `first` itself where it joins nothing."""
    words, mark = name.words, first - 1
    if words.form(mark) in POSSESSIVE_MARKS:
        return owner(words, mark, name.low)
    if words.form(mark) in ("-", "–", "/"):
        return hyphenated(words, mark, name.low)
    if words.form(mark) == ")" and words.form(mark - 4) == "(" and words.form(mark - 5) in POSSESSIVE_MARKS:
        return owner(words, mark - 5, name.low)  # "Senator Lund's (R-Ohio) spokeswoman"
    if words.form(mark) == ")":
        return max(name.low, words.name_start(mark - 3)) if _are_letters(words, mark) else first
    if words.form(mark) in ("&", "and"):
        return coordinated(name, mark, last)
    return max(name.low, words.name_start(mark)) if words.name_end(mark) > mark else first


def _with_word(name: NameInSentence, first: int, last: int) -> int | None:
    """The first word of the phrase with the word before `first`; `first` where that belongs to other words."""
    words, before = name.words, first - 1
    word = words.bare(before)
    if word in PRONOUNS:
        clear = name.kind is Kind.ORGANISATION or is_state_office([words.bare(i) for i in range(first, last + 1)])
        serves = words.bare(last) in fact_words("roles", "serving") - fact_words("roles", "fellows")
        clear = clear or (serves and words.is_organisation(first) and first < last)  # "their Harbour Guild lawyer"
        return first if clear or word == ITS else None  # "her charity X", "his foreign minister X", but "his lawyer X"
    if word in fact_words("titles", "modifiers") and words.tag(before) != "VERB":
        return before
    if word in RECENT and words.is_participle(first):
        return before
    if (
        not (words.tag(before) in PHRASE_TAGS or words.is_participle(before) or _is_part_of_body(words, before))
        or word in DETERMINERS
        or _is_day(words, before)
    ):
        return first
    tied = words.depends_on(before, first, name.behind)
    if words.form(before)[:1].isupper():
        tied = tied or _is_body_of(name, before, last)
        whole = (tied or words.name_end(before) >= last) and not _ends_phrase(words, before)
        return max(name.low, words.name_start(before)) if whole else None
    whole = not (tied and _ends_phrase(words, before))
    return (before if tied else first) if whole else None


def _is_body_of(name: NameInSentence, before: int, last: int) -> bool:
    """Whether word `before` ends a body's name that a role which the parser does not tie to it is of.

    "CNN legal analyst Anna Berg said"; "the guests and Larka University Professor Anna Berg". In "They told the Board
    Senator Berg was ill" the body hears what stands behind it.
    """
    words, body = name.words, name.words.mention_at(before)
    if name.kind is not Kind.PERSON or body is None or body.kind is not Kind.ORGANISATION:
        return False
    if words.behind(body) != before + 1 or body.demonym:
        return False
    opening = words.first_of(body)
    told = words.tokens.lemmas[opening - 1].lower() in fact_words("roles", "telling")
    joined = opening == name.low or not (told or words.tag(opening - 1) in ("DET", "PRON"))
    titled = all(words.form(i)[:1].isupper() for i in range(before + 1, last + 1))
    apposed = words.tokens.dependencies[last] == "appos" and opening <= words.tokens.heads[last] <= before
    return joined and (titled or apposed)


def _is_part_of_body(words: ArticleWords, i: int) -> bool:
    """Whether a word is the last of a body's name, though the parser may take it for a verb: "Harbour Matters"."""
    return _is_acronym(words, i) or (words.is_organisation(i) and words.form(i)[:1].isupper())


def _is_acronym(words: ArticleWords, i: int) -> bool:
    form = words.form(i)
    return len(form) > 1 and form.isalpha() and form.isupper()


def _ends_phrase(words: ArticleWords, before: int) -> bool:
    """Whether the phrase behind word `before` is likely another that the parser joins to it.

    "They told reporters Mayor Berg was ill"; "the inquiry former minister Berg leads".
    """
    first = before + 1
    if words.bare(first) in FORMER and words.is_free(first) and words.tag(before) in NOUN_TAGS:
        return True
    return words.form(before).islower() and words.form(first)[:1].isupper() and is_plural(words, before)


def _is_half(words: ArticleWords, first: int, low: int) -> bool:
    """Whether what stands before the phrase may belong to it: "soon-to-be", "60m", "£", a title in quotation marks."""
    before = first - 1
    if before - 1 < low:
        return False
    titled = words.form(before) in MARKS_BEHIND_TITLES and words.form(before - 1) not in (",", ".", "!", "?", "…")
    hyphened = words.form(before - 1) == "-" and words.end(before - 1) == words.start(before)
    return words.form(before) in SIGNS_OF_SUMS or titled or hyphened
