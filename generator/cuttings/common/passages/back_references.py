"""Words of a sentence that refer to something told before it: "but", "that statement", "the deal"."""

from __future__ import annotations

import re
from functools import cache

from cuttings.common.facts import word_set
from cuttings.common.text import fold
from cuttings.model import NOUN_TAGS, Tokens

WORD_WITH_APOSTROPHES = re.compile(r"[\w'’]+")
_SINCE_THEN = re.compile(r"[\w-]+(?: [\w-]+){1,2} (?:later|earlier|before|after),? ")
_DEMONSTRATIVES = frozenset({"that", "this", "these", "those"})
_COMPARED_WITH = {"similar": "to", "same": "as"}  # what each needs beside it to say with what something is compared
_SPECIFIED_BY = frozenset({"acl", "amod", "appos", "compound", "nmod", "nummod", "poss", "relcl"})  # dependencies


def refers_back(text: str, tokens: Tokens, words: range) -> bool:
    """Whether the sentence of `words`, indices of `tokens` of `text`, has a noun that only one before it explains.

    A noun is explained by one of the same lemma before it, and one that sums up, such as "the measure", by any other
    such noun: "passed a bill and sent the measure to the king". One with words of its own says which it is: "the deal
    with Norvik". A time does too: "that night".
    """
    seen: set[str] = set()
    for word in words:
        if tokens.tags[word] not in NOUN_TAGS:
            continue
        if _is_unexplained(text, tokens, words, word, seen):
            return True
        seen.add(tokens.lemmas[word].lower())
    return False


def _is_unexplained(text: str, tokens: Tokens, words: range, noun: int, seen: set[str]) -> bool:
    """Whether a noun needs one before its sentence; `seen` has the lemmas of those before it in the sentence."""
    lemma = tokens.lemmas[noun].lower()
    if lemma in seen:
        return False

    def form(word: int) -> str:
        return text[tokens.starts[word] : tokens.ends[word]].lower()

    below = [w for w in words if tokens.heads[w] == noun and w != noun]
    if any(tokens.dependencies[w] in ("acl", "relcl") for w in below):
        return False
    before = {form(w) for w in below if w < noun}
    demonstrative = any(tokens.dependencies[w] == "det" and form(w) in _DEMONSTRATIVES for w in below)
    behind = range(noun + 1, words.stop)
    compared = any(word in before and all(form(w) != needed for w in behind) for word, needed in _COMPARED_WITH.items())
    if demonstrative or compared:
        return lemma not in word_set("hanging", "times")
    shells = word_set("hanging", "shell_nouns")
    if lemma not in shells or "the" not in before or seen & shells:
        return False
    # a preposition is read after the noun, as grammars often give it to the verb: "signed the deal with Norvik"
    named = bool(behind) and form(behind[0]) in word_set("hanging", "specifying")
    return not named and all(tokens.dependencies[w] not in _SPECIFIED_BY for w in below)


def leans(text: str, *, first_person: bool = False) -> bool:
    """Whether `text` opens with words that lean on the sentence before: "but", "at the same time", "that's".

    "A day later" and "two years before" do too; "I" and "we" do, unless `first_person`.
    """
    if _SINCE_THEN.match(text):
        return True
    openings, longest = _openings()
    words = [word.replace("’", "'") for word in WORD_WITH_APOSTROPHES.findall(fold(text))[:longest]]
    if not words:
        return True
    words[0] = words[0].partition("'")[0]
    if first_person and words[0] in word_set("hanging", "speakers"):
        return False
    return any(" ".join(words[:n]) in openings for n in range(1, longest + 1))


@cache
def _openings() -> tuple[frozenset[str], int]:
    """The openings, and how many words the longest has."""
    openings = word_set("hanging", "openings")
    return openings, max(len(words.split()) for words in openings)
