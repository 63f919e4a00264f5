"""Finds the noun that heads a title: "Secretary" in "Secretary of State", "ambassador" in "ambassador to Varland"."""

from __future__ import annotations

from cuttings.model import Kind
from cuttings.resolve.names.tokens import fact_words
from cuttings.resolve.roles.article_words import NameInSentence
from cuttings.resolve.roles.noun_phrases.phrase_words import RANKING
from cuttings.resolve.roles.role_nouns import is_role_noun

FIRST_LADIES = frozenset({"first", "second"})
MAX_OF_WORDS = 5  # of "State" in "Secretary of State"


def is_head(name: NameInSentence, i: int) -> bool:
    """Whether word `i` is a noun for a role, alone or with what a hyphen joins to it: "president-elect"."""
    words = name.words
    if words.bare(i - 1) in RANKING and i - 1 >= name.low and words.tag(i) == "NUM":
        return True  # "world number one"
    if words.bare(i) == "lady" and words.bare(i - 1) in FIRST_LADIES and i - 1 >= name.low:
        return name.kind is Kind.PERSON
    if words.bare(i) in fact_words("sports", "positions_before_names") and name.kind is Kind.PERSON:
        return i == name.first - 1 and words.form(i).islower()  # "Norvik centre Anna Berg"
    hyphened = i - 2 >= name.low and words.form(i - 1) == "-"
    joined = f"{words.bare(i - 2)}-{words.bare(i)}" if hyphened else ""
    return is_role_noun(words.bare(i), name.kind) or is_role_noun(joined, name.kind)


def head_before_of(name: NameInSentence, last: int) -> int | None:
    """The head of "Secretary of State" that ends with word `last`; None where there is none."""
    words, i = name.words, last
    if (
        [words.bare(n) for n in (last - 1, last)] == ["in", "charge"]
        and last - 2 >= name.low
        and name.kind is Kind.PERSON
    ):
        return (
            last - 2 if is_role_noun(words.bare(last - 2), name.kind) else None
        )  # "Special Agent in Charge Anna Berg"
    while name.kind is Kind.PERSON and i > name.low and last - i < MAX_OF_WORDS and words.adjoin(i - 1):
        if words.tag(i) not in ("PROPN", "NOUN", "ADJ"):
            break
        i -= 1
        of = i - (words.bare(i) == "the")
        of -= 2 * ([words.bare(n) for n in (of - 2, of - 1, of)] == ["of", "state", "for"])  # "Secretary of State for"
        if words.bare(of) in ("of", "for") and of > name.low and is_role_noun(words.bare(of - 1), name.kind):
            capital = words.form(last)[:1].isupper() and words.form(of - 1)[:1].isupper()
            listed = words.bare(last) in fact_words("titles", "of", "affairs")
            return of - 1 if (capital or listed) and words.adjoin(of - 1) else None
    return None


def head_before_body(name: NameInSentence) -> int | None:
    """The head of "ambassador to Varland" right before a name, where the grammar ties the two; None without one."""
    words = name.words
    body = words.mention_at(name.first - 1) if name.kind is Kind.PERSON and name.first > name.low else None
    if body is None or body.kind not in (Kind.PLACE, Kind.ORGANISATION) or words.behind(body) != name.first:
        return None
    preposition = words.first_of(body) - 1
    preposition -= words.bare(preposition) == "the"
    head = preposition - 1
    if head < name.low or words.bare(preposition) not in ("of", "to", "for", "at") or not is_head(name, head):
        return None
    tied = any(words.depends_on(i, head, head + 1) for i in range(name.first, name.behind))
    return head if tied or words.depends_on(head, name.first, name.behind) else None
