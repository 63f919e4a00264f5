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
from cuttings.resolve.roles.before_name import DETERMINERS, POSSESSIVE_MARKS, is_quoted_whole, phrase_before
from cuttings.resolve.roles.behind_name import Phrase, phrase_behind
from cuttings.resolve.roles.role_nouns import is_role_noun

MAX_ASIDE_WORDS = 8  # of "(R-Utah)" behind a name
MAX_DEFINITE_WORDS = 12  # of "The head of the Harbour Board" before a comma and a name
MAX_OF_WORDS = 5  # of "State" in "Secretary of State"
PREPOSITIONS_OF_PARTS = frozenset({"at", "in", "of", "within", "inside", "by", "from"})  # "a division at X"
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
    if before := _directly_before(name) or _definite_before(name):
        yield from _unstacked(words, before, name.kind)
    if name.behind < name.high and words.form(name.behind) in POSSESSIVE_MARKS | {"-", "/"}:
        return
    if after := _behind(name) or _coupled(name):
        former = words.bare(after.first - 1 - after.determined) == "formerly"
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
    head = last if _is_head(name, last) else _head_before_of(name, last)
    start = phrase_before(name, head) if head is not None else None
    if start is None or head is None or is_quoted_whole(name, start):
        return None
    return RolePhrase(start, head, last)


def _is_head(name: NameInSentence, i: int) -> bool:
    """Whether word `i` is a noun for a role, alone or with what a hyphen joins to it: "president-elect"."""
    words = name.words
    hyphened = i - 2 >= name.low and words.form(i - 1) == "-"
    joined = f"{words.bare(i - 2)}-{words.bare(i)}" if hyphened else ""
    return is_role_noun(words.bare(i), name.kind) or is_role_noun(joined, name.kind)


def _head_before_of(name: NameInSentence, last: int) -> int | None:
    """The head of "Secretary of State" that ends with word `last`; None where there is none."""
    words, i = name.words, last
    while name.kind is Kind.PERSON and i > name.low and last - i < MAX_OF_WORDS and words.adjoin(i - 1):
        if words.tag(i) not in ("PROPN", "NOUN", "ADJ"):
            break
        i -= 1
        of = i - (words.bare(i) == "the")
        if words.bare(of) in ("of", "for") and of > name.low and is_role_noun(words.bare(of - 1), name.kind):
            capital = words.form(last)[:1].isupper() and words.form(of - 1)[:1].isupper()
            listed = words.bare(last) in fact_words("titles", "of", "affairs")
            return of - 1 if (capital or listed) and words.adjoin(of - 1) else None
    return None


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
    heads = (i for i in range(comma - 1, low - 1, -1) if _is_head(name, i) and words.form(i - 1) != "in")
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
    article = start - 1 >= name.low and words.bare(start - 1) in DETERMINERS
    if not owned and (not article or words.bare(start - 1) != "the"):
        return False
    opening = start - article - 1
    return opening < name.low or words.form(opening) not in (",", "and", "or")


# --- behind the name -----------------------------------------------------------------------------------------------


def _behind(name: NameInSentence) -> Phrase | None:
    """An apposition behind the name: ", head of the Harbour Board,", ", 51, a lawyer"."""
    words, mark = name.words, _past_aside(name)
    if mark + 1 >= name.high or words.form(mark) not in APPOSITION_MARKS_BEHIND:
        return None
    at = mark + 1
    if words.bare(at) == "who" and words.bare(at + 1) in ("is", *SERVES):
        at += 2 + (words.bare(at + 2) == "as")
    at += words.bare(at) in ("now", "formerly")
    found = phrase_behind(words, at, name.high, name.kind) if at < name.high else None
    if found is None or (name.kind is not Kind.PERSON and not _is_kind_of_body(words, found)):
        return None
    if words.form(mark) == "(" and words.form(found.last + 1) != ")":
        return None
    return None if _is_of_another(name) or _opens_list(name, found) else found


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


def _is_of_another(name: NameInSentence) -> bool:
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


def _opens_list(name: NameInSentence, found: Phrase) -> bool:
    """Whether a bare noun may be the title of the next in a list: ", actor and"."""
    after = found.last + 1
    joined = after < name.high and name.words.form(after) in ("and", "or")
    return joined and not found.determined and found.last == found.head


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
    return None if claimed or not found.determined or found.last == found.head else found


def _appoints(words: ArticleWords, i: int) -> bool:
    return i < len(words) and words.tokens.lemmas[i] in fact_words("roles", "appointing")


def _is_quoted(words: ArticleWords, i: int) -> bool:
    """Whether word `i` stands within quotation marks of its paragraph."""
    text = words.article.text
    before = text[text.rfind("\n\n", 0, words.start(i)) + 1 : words.start(i)]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")
