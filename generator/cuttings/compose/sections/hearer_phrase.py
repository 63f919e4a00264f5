"""Finds the whole noun phrase for a hearer who has no name: "Norvik bakers", "a friend of Peter Lund", "his aides"."""

from __future__ import annotations

import re

from cuttings.common.facts import word_set
from cuttings.common.speaking_nouns import can_speak
from cuttings.model import Tokens

MAX_WORDS_OF_HEARER = 7  # words of one noun phrase
_INSIDE_TAGS = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "PART"})
_PHRASE_OPENINGS = frozenset(
    {"a", "an", "the", "these", "those", "some", "several", "many", "all", "both", "other", "two"}
)
_WORDS_OF_PARTS = frozenset({"some", "many", "several", "most", "all", "both", "one"})  # before "of the bakers"
_IN_MARKS = re.compile(r"\"[^\"\n]{2,40}\"|“[^”\n]{2,40}”|‘[^’\n]{2,40}’|'[^'\n]{2,40}'")
_PROGRAMME_NOUNS = frozenset({"programme", "program", "show", "podcast"})
_GATHERED = frozenset({"audience", "crowd", "gathering", "group", "delegation", "panel"})  # of people only
_OWNERS = frozenset({"his", "her", "its", "their"})


def hearer_phrase(text: str, tokens: Tokens, first: int, stop: int) -> tuple[int, int] | None:
    """The span of the phrase for who is told that begins at the token `first` and ends before the offset `stop`.

    None where it is not a plain noun for people or a body, or does not end there.
    """
    head = _head_of(text, tokens, _behind_part(text, tokens, first), stop)
    if head is None or (tokens.lemmas[first] in _nobody() and head == first):
        return None
    last = _over_of(text, tokens, head, stop)
    if last is None or not _is_closed(text, tokens, last, stop):
        return None
    joined = _joined(text, tokens, last, stop)
    return tokens.starts[first], tokens.ends[joined if joined is not None else last]


def _behind_part(text: str, tokens: Tokens, first: int) -> int:
    """The token behind "some of", or `first` where it opens no such words."""
    part = first + 1 < len(tokens) and _form(text, tokens, first) in _WORDS_OF_PARTS
    return first + 2 if part and _form(text, tokens, first + 1) == "of" else first


def joined_phrase(text: str, tokens: Tokens, first: int) -> tuple[int, int] | None:
    """The span of a phrase at the token `first` that "and" joins to a name: "Lund and [his aides]"."""
    head = _head_of(text, tokens, first, len(text)) if first < len(tokens) else None
    joined = head is not None and tokens.dependencies[head] == "conj" and tokens.heads[head] < first
    return hearer_phrase(text, tokens, first, len(text)) if joined else None


def shared_phrase(text: str, tokens: Tokens, first: int, after: int) -> tuple[int, int] | None:
    """The span of a phrase of which the name at the token `first` and one behind "and" say whose it is.

    "told [House and Senate members]"; None where the name before `after` is told itself.
    """
    if (
        after >= len(tokens)
        or _form(text, tokens, after) != "and"
        or tokens.dependencies[after - 1] not in {"compound", "nmod", "amod"}
    ):
        return None
    head = tokens.heads[after - 1]
    plural = _form(text, tokens, head) != tokens.lemmas[head].lower() and tokens.tags[head] == "NOUN"
    near = after < head < first + MAX_WORDS_OF_HEARER and can_speak(tokens.lemmas[head].lower())
    return (tokens.starts[first], tokens.ends[head]) if plural and near else None


def programme_end(text: str, tokens: Tokens, word: int) -> int:
    """The offset where the title of a programme ends that begins at a token: in marks, or "State of the Union"."""
    quoted = _IN_MARKS.match(text, tokens.starts[word])
    end = quoted.end() if quoted is not None else tokens.starts[word]
    while quoted is None and word + 2 < len(tokens) and _is_of_title(text, tokens, word):
        end, word = tokens.ends[word], word + 1
    return end


def _is_of_title(text: str, tokens: Tokens, word: int) -> bool:
    """Whether a word is of the title of a programme: each of "State of the Union programme"."""
    forms = [_form(text, tokens, at) for at in (word, word + 1)]
    joint = 2 if forms == ["of", "the"] else forms[0] in {"of", "the"}
    return tokens.tags[word + joint] == "PROPN" or forms[0] in _PROGRAMME_NOUNS


def _nobody() -> frozenset[str]:
    return word_set("hearers", "nobody")


def _head_of(text: str, tokens: Tokens, first: int, stop: int) -> int | None:
    """The last word of the noun phrase at the token `first`; None where it is not a noun for somebody."""
    last = _end_of(text, tokens, first, stop)
    if last is None or tokens.tags[last] != "NOUN":
        return None
    opening, lemma = _form(text, tokens, first), tokens.lemmas[last].lower()
    if not (can_speak(lemma) or lemma in _GATHERED) or lemma in word_set("reporting-verbs", "amounts"):
        return None
    plural = _form(text, tokens, last) != lemma
    whole = plural or opening in _PHRASE_OPENINGS | _OWNERS or tokens.tags[first] in {"NUM", "PROPN"}
    return last if whole else None


def _end_of(text: str, tokens: Tokens, first: int, stop: int) -> int | None:
    """The last word of the noun phrase at the token `first`, without a time behind it: "the board [last week]"."""
    at = first
    if at < len(tokens) and tokens.tags[at] in {"DET", "PRON"}:
        if _form(text, tokens, at) not in _PHRASE_OPENINGS | _OWNERS:
            return None
        at += 1
    begin = at
    while at < min(len(tokens), first + MAX_WORDS_OF_HEARER) and tokens.starts[at] < stop:
        hyphen = _form(text, tokens, at) == "-" and text[tokens.ends[at] : tokens.ends[at] + 1].isalnum()
        inside = tokens.tags[at] in _INSIDE_TAGS or tokens.dependencies[at] == "amod"
        if not (inside or hyphen) or _opens_clause(text, tokens, begin, at):
            break
        at += 1
    return at - 1 if at > begin and _form(text, tokens, at - 1) != "-" else None


def _opens_clause(text: str, tokens: Tokens, begin: int, at: int) -> bool:
    """Whether the word begins what is told or when: "told donors [Lund] won", "told the board [last] week"."""
    if at == begin:
        return False
    if tokens.dependencies[at] == "npadvmod" or _form(text, tokens, at) in word_set("names", "calendar") | {"last"}:
        return True
    plural = tokens.tags[at - 1] == "NOUN" and tokens.lemmas[at - 1].lower() != _form(text, tokens, at - 1)
    return plural and tokens.tags[at] != "PART"


def _over_of(text: str, tokens: Tokens, head: int, stop: int) -> int | None:
    """The last word of the phrase with what "of" adds: "a group [of bakers]"; None where that is not of people."""
    lemma = tokens.lemmas[head].lower()
    grouped = lemma in word_set("hearers", "groups")
    if head + 1 >= len(tokens) or _form(text, tokens, head + 1) != "of" or tokens.starts[head + 1] >= stop:
        return None if grouped and lemma not in word_set("hearers", "audiences") else head
    last = _end_of(text, tokens, head + 2, stop)
    plural = last is not None and _form(text, tokens, last) != tokens.lemmas[last].lower()
    people = last is not None and (can_speak(tokens.lemmas[last].lower()) or (plural and lemma in _GATHERED))
    if last is None or (grouped and not (tokens.tags[last] == "NOUN" and people)):
        return None
    return last if grouped else _over_of(text, tokens, last, stop)


def _joined(text: str, tokens: Tokens, last: int, stop: int) -> int | None:
    """The last word of a second phrase for people that "and" joins: "hunters [and farmers]"."""
    if last + 2 >= len(tokens) or _form(text, tokens, last + 1) not in {"and", "or"}:
        return None
    other = _head_of(text, tokens, last + 2, stop)
    conjoined = other is not None and tokens.dependencies[other] == "conj" and tokens.heads[other] <= last
    return other if conjoined and other is not None and _is_closed(text, tokens, other, stop) else None


def _is_closed(text: str, tokens: Tokens, last: int, stop: int) -> bool:
    """Whether no hyphen, possessive or bracket goes on with the phrase."""
    after = text[tokens.ends[last] : tokens.ends[last] + 2]
    return tokens.ends[last] <= stop and not after.startswith(("-", "'s", "’s", "'", "’"))


def _form(text: str, tokens: Tokens, at: int) -> str:
    return text[tokens.starts[at] : tokens.ends[at]].lower()
