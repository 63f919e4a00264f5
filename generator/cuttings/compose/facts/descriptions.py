"""Finds the words by which a sentence says who or what somebody or something is.

Appositions, "is a", and offices before a name: the definitional patterns of Hearst (1992), read from the grammar.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from cuttings.common.facts import load_facts, word_set
from cuttings.compose.facts.lookup import Index
from cuttings.model import NOUN_TAGS, Kind, Mention, Sentence, Tokens

# "X, the mayor"; "X is the mayor"; "mayor X", "the mayor, X,"
AFTER_NAME, BY_COPULA, BEFORE_NAME = "after", "is", "before"
MAX_DESCRIPTION_WORDS = 18  # words of a description
# no part of the description
OUTSIDE_DEPENDENCIES = frozenset({"relcl", "appos", "punct", "cc", "conj", "acl", "parataxis", "advcl"})
PREMODIFIER_TAGS = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "PART"})
APPOSITION_MARKS = frozenset({",", "(", "-", "–", "—", "--"})


@dataclass(frozen=True, slots=True)
class Description:
    """A span of an article's text that says what the bearer of a name is."""

    start: int
    end: int
    noun: str  # lemma of its head
    form: str  # how it stands to the name: AFTER_NAME, BY_COPULA or BEFORE_NAME
    words: int  # how many it has


@cache
def _nouns(kind: Kind) -> frozenset[str]:
    """The nouns (lemmas) that say what a person, a named thing, a place or an organisation is."""
    if kind is Kind.PERSON:
        return word_set("leads", "people") | word_set("titles", "heads", "relations")
    if kind is Kind.THING:
        return word_set("leads", "things").union(*load_facts("things")["nouns"].values())
    if kind is Kind.PLACE:
        return word_set("leads", "places")
    return word_set("leads", "bodies") | word_set("reporting-verbs", "bodies")


class _Grammar:
    """The words of one sentence and of a name in it."""

    def __init__(self, text: str, tokens: Tokens, mention: Mention, sentence: Sentence) -> None:
        self.text, self.tokens, self.mention = text, tokens, mention
        self.first, self.last = (bisect_left(tokens.starts, at) for at in (mention.start, mention.end))
        self.low, self.high = (bisect_left(tokens.starts, at) for at in (sentence.start, sentence.end))
        self.children: Mapping[int, list[int]] = defaultdict(list)
        for word in range(self.low, self.high):
            if tokens.heads[word] != word:
                self.children[tokens.heads[word]].append(word)

    def form(self, word: int) -> str:
        """A word as it stands, in lower case."""
        return self.text[self.tokens.starts[word] : self.tokens.ends[word]].lower()

    def is_a(self, word: int, kind: Kind, any_noun: bool) -> bool:
        """Whether a word is a singular noun that says what a `kind` is; `any_noun` allows nouns that no list has."""
        tag, lemma, form = self.tokens.tags[word], self.tokens.lemmas[word].lower(), self.form(word)
        if tag not in NOUN_TAGS or (form != lemma and form.endswith("s") and not lemma.endswith("s")):
            return False
        known = _nouns(kind)
        if lemma in known or form in known or form.rstrip(".") in known:
            return True
        determined = any(self.tokens.dependencies[c] in ("det", "poss") for c in self.children[word])
        return any_noun and tag == "NOUN" and determined and self.form(word).isalpha()

    def weighs(self, found: Description) -> bool:
        """Whether a description has an adverb ("a very good player"): it is an opinion."""
        first, last = (bisect_left(self.tokens.starts, at) for at in (found.start, found.end))
        return "ADV" in self.tokens.tags[first:last]

    def phrase(self, noun: int, low: int, high: int, form: str) -> Description | None:
        """The words from `low` to before `high` that belong to `noun`, without clauses and asides."""
        held, waiting = {noun}, [noun]
        while waiting:
            for child in self.children[waiting.pop()]:
                if low <= child < high and self.tokens.dependencies[child] not in OUTSIDE_DEPENDENCIES:
                    held.add(child)
                    waiting.append(child)
        first = last = noun
        while first - 1 in held:
            first -= 1
        while last + 1 in held:
            last += 1
        if last - first >= MAX_DESCRIPTION_WORDS:
            return None
        start, end = self.tokens.starts[first], self.tokens.ends[last]
        return Description(start, end, self.tokens.lemmas[noun].lower(), form, last - first + 1)


def is_role(noun: str) -> bool:
    """Whether a lemma is a noun that says what a person is."""
    return noun in _nouns(Kind.PERSON)


def describe_in(index: Index, mention: Mention, sentence: Sentence) -> Description | None:
    """What the sentence says the bearer of `mention` is; None where it says nothing, or only somebody quoted does."""
    article = mention.article
    said = index.statements_between(article, mention.start, mention.start + 1)
    if any(s.direct for s in said):
        return None
    found = describe(index.articles[article].text, index.library.analyses[article].tokens, mention, sentence)
    return None if found and said and found.form == BY_COPULA else found


def describe(text: str, tokens: Tokens, mention: Mention, sentence: Sentence) -> Description | None:
    """What the sentence says the bearer of `mention` is; None where it says nothing.

    Where it says so more than once, the plainest form is taken.
    """
    grammar = _Grammar(text, tokens, mention, sentence)
    if grammar.first >= grammar.last:
        return None
    return _after(grammar) or _is(grammar) or _before(grammar)


def _after(g: _Grammar) -> Description | None:
    """What an apposition after the name says: "X, the mayor of ..."."""
    for word in range(g.last, g.high):
        if g.tokens.dependencies[word] != "appos" or not g.first <= g.tokens.heads[word] < g.last:
            continue
        any_noun = g.mention.kind is not Kind.PLACE  # "in Larkin, a roof was built"
        found = g.phrase(word, g.last, g.high, AFTER_NAME) if g.is_a(word, g.mention.kind, any_noun) else None
        if found and g.text[g.mention.end : found.start].strip() in APPOSITION_MARKS:
            return found
    return None


def _is(g: _Grammar) -> Description | None:
    """What "X is a ..." says, where it is asserted, neither doubted nor denied."""
    for word in range(g.first, g.last):
        verb = g.tokens.heads[word]
        if g.tokens.dependencies[word] != "nsubj" or g.tokens.lemmas[verb] != "be" or verb < g.last:
            continue
        if ":" in g.text[g.mention.end : g.tokens.starts[verb]]:  # a heading: "Larkin in spring: two men are ..."
            continue
        beside = g.children[verb]
        if any(
            g.tokens.dependencies[c] in ("neg", "mark") or g.form(c) in word_set("leads", "doubting") for c in beside
        ):
            return None
        for noun in beside:
            if noun > verb and g.tokens.dependencies[noun] == "attr" and g.is_a(noun, g.mention.kind, any_noun=False):
                found = g.phrase(noun, verb + 1, g.high, BY_COPULA)
                return found if found and not g.weighs(found) else None
    return None


def _before(g: _Grammar) -> Description | None:
    """What stands before the name: "the mayor, X," or "mayor X"; "the frigate X"."""
    if g.mention.kind not in (Kind.PERSON, Kind.THING):
        return None
    for word in range(g.first, g.last):
        noun = g.tokens.heads[word]
        if g.tokens.dependencies[word] == "appos" and g.low <= noun < g.first:
            found = g.phrase(noun, g.low, g.first, BEFORE_NAME) if g.is_a(noun, g.mention.kind, any_noun=True) else None
            if found and g.text[found.end : g.mention.start].strip() in ("", ","):
                return found
    return _title(g)


def _title(g: _Grammar) -> Description | None:
    """An office right before a person's name, or what a thing is before its name, with the words that belong to it."""
    noun = g.first - 1
    if noun < g.low or not g.is_a(noun, g.mention.kind, any_noun=False):
        return None
    if g.text[g.tokens.ends[noun] : g.mention.start].strip():
        return None
    first = noun
    while first > g.low and noun - first < MAX_DESCRIPTION_WORDS and g.tokens.tags[first - 1] in PREMODIFIER_TAGS:
        first -= 1
    while first < noun and g.tokens.tags[first] in ("PART", "NUM"):
        first += 1
    return Description(g.tokens.starts[first], g.tokens.ends[noun], g.form(noun), BEFORE_NAME, noun - first + 1)
