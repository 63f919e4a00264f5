"""Finds the phrases by which a sentence says what the bearer of a name is.

They stand before the name ("CIA Director Anna Berg"; "the mayor, Anna Berg,"), behind it ("Anna Berg, head of the
Harbour Board,"), or behind "is a", "became" and "was appointed".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cuttings.model import Kind, Mention
from cuttings.resolve.names.tokens import fact_words
from cuttings.resolve.roles.activity_clauses import activity_behind, clause_of_activity, seat_of
from cuttings.resolve.roles.article_words import ArticleWords, NameInSentence
from cuttings.resolve.roles.before_name import (
    DETERMINERS,
    PHRASE_TAGS,
    POSSESSIVE_MARKS,
    PRONOUNS,
    head_before_of,
    is_head,
    is_quoted_whole,
    phrase_before,
)
from cuttings.resolve.roles.behind_name import Phrase, before_phrase, is_of_a_time, is_told_in_past, phrase_behind
from cuttings.resolve.roles.role_nouns import is_role_noun
from cuttings.resolve.roles.unclear_roles import is_of_another, opens_list

MAX_ASIDE_WORDS = 8  # of "(R-Utah)" behind a name
MAX_DEFINITE_WORDS = 12  # of "The head of the Harbour Board" before a comma and a name
SERVES = ("serves", "works")  # "as chairman"
APPOSITION_MARKS_BEHIND = frozenset({",", "—", "–", "--", "("})


@dataclass(frozen=True, slots=True)
class RolePhrase:
    """The words `first` to `last` of an article, a phrase that says what somebody is; `head` is its noun."""

    first: int
    head: int
    last: int
    told: str = ""  # in other words, where the text's own are no phrase
    former: bool = False  # whether "formerly" stands before it


def role_phrases(words: ArticleWords, mention: Mention) -> Iterator[RolePhrase]:
    """The phrases that say what the bearer of a mention is."""
    name = words.name(mention)
    if not name.low <= name.first < name.behind <= name.high:
        return
    if before := _directly_before(name) or _definite_before(name) or _called(name):
        yield from _unstacked(words, before, name.kind)
    if name.behind < name.high and words.form(name.behind) in POSSESSIVE_MARKS | {"-", "/"}:
        return
    if after := _behind(name) or _coupled(name):
        former = is_told_in_past(words, after) or words.bare(before_phrase(after)) == "formerly"
        yield RolePhrase(after.first, after.head, _with_activity(name, after), former=former)
    elif name.kind is Kind.ORGANISATION and (does := activity_behind(name)):
        yield RolePhrase(does[0], does[0], does[1])
    elif seat := seat_of(name):
        yield RolePhrase(name.first, name.first, name.behind - 1, seat)


# --- before the name -----------------------------------------------------------------------------------------------


def _directly_before(name: NameInSentence) -> RolePhrase | None:
    """A title right before the name: "Homeland Security Secretary", "Secretary of State"."""
    words, last = name.words, name.first - 1
    if last < name.low or not words.adjoin(last) or words.is_person(last):
        return None
    head = head_before_of(name, last)
    if is_head(name, last) and (head is None or words.bare(last) not in fact_words("titles", "of", "affairs")):
        head = last  # but "Secretary of Justice" is one office
    start = phrase_before(name, head) if head is not None else None
    if start is None or head is None or is_quoted_whole(name, start):
        return None
    return RolePhrase(start, head, last)


def _unstacked(words: ArticleWords, found: RolePhrase, kind: Kind) -> Iterator[RolePhrase]:
    """The role, or the two that stand one behind the other: "Republican candidate Gov."."""
    last, before = found.last, found.last - 1
    two = kind is Kind.PERSON and found.head == last and before >= found.first
    if two and is_role_noun(words.bare(before), kind):
        if words.bare(last) in fact_words("roles", "given_names"):
            yield RolePhrase(found.first, before, before)
            return
        raised = words.form(last)[:1].isupper() and words.form(before).islower()
        if raised or (words.form(last).endswith(".") and not words.form(before).endswith(".")):
            yield RolePhrase(found.first, before, before)
            yield RolePhrase(last, last, last)
            return
    yield found


def _definite_before(name: NameInSentence) -> RolePhrase | None:
    """What stands before the name and a comma: "The mayor of Norvik, Anna Berg, said"."""
    words, comma = name.words, name.first - 1
    if comma - 2 < name.low or words.form(comma) != "," or not closes_apposition(name):
        return None
    low = max(name.low, comma - MAX_DEFINITE_WORDS)
    heads = (i for i in range(comma - 1, low - 1, -1) if is_head(name, i) and words.form(i - 1) != "in")
    head = next((i for i in heads if not words.is_person(i)), None)
    start = phrase_before(name, head) if head is not None else None
    if head is None or start is None or not _is_definite(name, start, head):
        return None
    found = phrase_behind(words, start, comma + 1, name.kind)
    return RolePhrase(start, head, comma - 1) if found and found.last == comma - 1 else None


def closes_apposition(name: NameInSentence) -> bool:
    """Whether the name is an apposition that a mark ends, and the first of no list."""
    words, behind = name.words, name.behind
    if behind >= name.high or words.form(behind) not in (",", "."):
        return False
    if behind + 1 < name.high and (words.form(behind + 1) in ("and", "or") or words.is_person(behind + 1)):
        return False
    return any(words.tokens.dependencies[i] in ("appos", "npadvmod") for i in range(name.first, behind))


def _is_definite(name: NameInSentence, start: int, head: int) -> bool:
    """Whether a phrase means one person that the reader knows of, and continues no list: "the mayor"."""
    words = name.words
    owned = any(words.form(i) in POSSESSIVE_MARKS for i in range(start, head))
    article = start - 1 >= name.low and words.bare(start - 1) in DETERMINERS | PRONOUNS
    pronoun = name.kind is Kind.ORGANISATION and words.bare(start - 1) in PRONOUNS  # "her charity, X,"
    if not owned and (not article or not (pronoun or words.bare(start - 1) == "the")):
        return False
    opening = start - article - 1
    return opening < name.low or words.form(opening) not in (",", "and", "or")


def _called(name: NameInSentence) -> RolePhrase | None:
    """What somebody or something is said to be that bears the name: "a gang boss known as X", "a charity called X"."""
    words, i = name.words, name.first - 1
    i -= words.bare(i) == "the"
    as_name = words.bare(i) == "as"
    i -= as_name
    if i - 2 < name.low or words.bare(i) not in (("known",) if as_name else ("called", "named")):
        return None
    body = name.kind is Kind.ORGANISATION
    head = i - 1 - (body and words.form(i - 1) == ",")
    start = phrase_before(name, head) if is_head(name, head) and words.form(head).islower() else None
    if start is None or words.bare(start - 1) not in {"a", "an"} | (PRONOUNS if body else frozenset()):
        return None
    return RolePhrase(start, head, head)


# --- behind the name -----------------------------------------------------------------------------------------------


def _behind(name: NameInSentence) -> Phrase | None:
    """An apposition behind the name: ", head of the Harbour Board,", ", 51, a lawyer"."""
    words, mark = name.words, _past_aside(name)
    if mark + 1 >= name.high or words.form(mark) not in APPOSITION_MARKS_BEHIND:
        return None
    at = mark + 1
    if words.bare(at) == "who":
        at = _behind_relative(words, at, name.high)
    at += words.bare(at) in ("now", "formerly", "also")
    found = phrase_behind(words, at, name.high, name.kind) if at < name.high else None
    if found is None or (name.kind is not Kind.PERSON and not _is_kind_of_body(words, found)):
        return None
    if words.form(mark) == "(" and words.form(found.last + 1) != ")":
        return None
    if is_told_in_past(words, found) and not is_of_a_time(words, found, name.high):
        return None
    return None if is_of_another(name) or opens_list(name, found) else found


def _behind_relative(words: ArticleWords, who: int, high: int) -> int:
    """The word behind "who is", "who serves as" or "who, as a captain, was"; `who` where none of these is there."""
    verb = who + 1
    if words.bare(verb) == "as":
        while verb < min(high, who + MAX_ASIDE_WORDS) and words.tag(verb) in ("ADP", "DET", "SCONJ", *PHRASE_TAGS):
            verb += 1
        return verb + 1 if words.bare(verb) == "was" else who
    if words.bare(verb) == "was":
        return verb + 1
    return verb + 1 + (words.bare(verb + 1) == "as") if words.bare(verb) in ("is", *SERVES) else who


def _with_activity(name: NameInSentence, found: Phrase) -> int:
    """The last word of a phrase with what the body does: "the agency that oversees the harbours"."""
    words, relative = name.words, found.last + 1
    if name.kind is not Kind.ORGANISATION or words.bare(relative) not in ("that", "which"):
        return found.last
    return clause_of_activity(words, relative + 1, name.high) or found.last


def _is_kind_of_body(words: ArticleWords, found: Phrase) -> bool:
    """Whether a phrase says what kind of body something is: "a bank in Norvik", not "the Bank of Norvik"."""
    owned = words.form(found.first)[:1].isupper() and any(
        words.form(i) in POSSESSIVE_MARKS for i in range(found.first, found.head)
    )
    alone = owned and words.form(found.last + 1) in (",", ".")
    return (found.determined or alone) and words.form(found.head).islower()


def _past_aside(name: NameInSentence) -> int:
    """The mark behind a name, past "(R-Utah)" and ", 51"."""
    words, i, high = name.words, name.behind, name.high
    if i < high and words.form(i) == "(":
        close = next((n for n in range(i + 1, min(high, i + MAX_ASIDE_WORDS)) if words.form(n) == ")"), None)
        if close is not None and close + 1 < high and words.form(close + 1) == ",":
            i = close + 1
    if i + 2 < high and words.form(i) == "," and words.form(i + 1).isdigit() and words.form(i + 2) == ",":
        i += 2
    return i


def _coupled(name: NameInSentence) -> Phrase | None:
    """What stands behind "is a", "became" or "was appointed"; None where it is doubted, denied or over."""
    words, verb = name.words, name.words.bare(name.behind)
    at = name.behind + 1
    if verb in ("was", "is") and _appoints(words, at):
        at += 1
        verb = "was appointed"
    as_what = words.bare(at) == "as"
    if verb not in ("became", "is", "was appointed") and not (verb in SERVES and as_what):
        return None
    at += as_what
    found = phrase_behind(words, at, name.high, name.kind) if at < name.high else None
    if found is None or verb != "is":
        return found
    claimed = _is_quoted(words, name.first) or words.form(name.high - 1) == "?"
    short = found.last == found.head and not (name.kind is Kind.ORGANISATION and _is_compound(words, found))
    return None if claimed or not found.determined or short else found


def _is_compound(words: ArticleWords, found: Phrase) -> bool:
    """Whether a noun or a participle stands right before the head: "a publishing company", not "a small bank"."""
    return found.first < found.head and (words.tag(found.head - 1) == "NOUN" or words.is_participle(found.head - 1))


def _appoints(words: ArticleWords, i: int) -> bool:
    return i < len(words) and words.tokens.lemmas[i] in fact_words("roles", "appointing")


def _is_quoted(words: ArticleWords, i: int) -> bool:
    """Whether word `i` stands within quotation marks of its paragraph."""
    text = words.article.text
    before = text[text.rfind("\n\n", 0, words.start(i)) + 1 : words.start(i)]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")
