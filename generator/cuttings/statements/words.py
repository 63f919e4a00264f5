"""An article's words with their grammar: children, subtrees, and which words lie in a stretch of text."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from sys import intern

from cuttings.common.facts import load_facts, word_set
from cuttings.model import Analysis

DASHES = frozenset("-–—―")
SENTENCE_END_MARKS = frozenset({".", "?", "!"})
NOMINAL_TAGS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
SUBJECT_DEPENDENCIES = frozenset({"nsubj", "nsubjpass", "csubj"})

_PRONOUN_LIKE_NAMES = frozenset({"WHO", "US", "IT"})  # names that are pronouns in small letters

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Words:
    """The columns of an analysis and what is derived from them; a word is identified by its index."""

    text: str
    starts: array[int]
    ends: array[int]
    heads: array[int]
    forms: tuple[str, ...]  # as in the text, lower case except `_PRONOUN_LIKE_NAMES`
    lemmas: tuple[str, ...]
    tags: tuple[str, ...]
    dependencies: tuple[str, ...]
    children: tuple[tuple[int, ...], ...]
    firsts: array[int]  # the first and the last word of the subtree of each word
    lasts: array[int]

    def __len__(self) -> int:
        return len(self.starts)

    def within(self, start: int, end: int) -> range:
        """The words that begin in `text[start:end]`."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def child(self, word: int, *dependencies: str) -> int | None:
        """Return the first child of `word` with one of the given `dependencies`."""
        return next((c for c in self.children[word] if self.dependencies[c] in dependencies), None)

    def subject(self, word: int) -> int | None:
        return next((c for c in self.children[word] if self.dependencies[c] in SUBJECT_DEPENDENCIES), None)

    def root(self, word: int) -> int:
        """The word at the top of the parse that holds `word`: the main verb of its sentence, as a rule."""
        while self.heads[word] != word:
            word = self.heads[word]
        return word

    def span(self, first: int, last: int) -> Span:
        """The text from the first to the last of two words."""
        return self.starts[first], self.ends[last]


def small_words(group: str) -> frozenset[str]:
    """One of the groups of small words in `grammar.yml`: `modals`, `relatives`."""
    return word_set("grammar", group)


def last_clause(words: Words, inside: range) -> range:
    """The words of the sentence that is still open when the quotation begins."""
    last = inside.stop - 1
    while last >= inside.start and words.tags[last] in {"PUNCT", "SPACE"}:
        if words.forms[last] in SENTENCE_END_MARKS:
            return range(0)
        last -= 1
    if last < inside.start:
        return range(0)
    first = last
    while first > inside.start and words.forms[first - 1] not in SENTENCE_END_MARKS:
        first -= 1
    return range(first, last + 1)


def points(words: Words, that: int) -> bool:
    """Whether "that" stands for the article of a noun which needs one: "said [that plan] would fail"."""
    noun = that + 1
    bare = noun < len(words) and words.tags[noun] == "NOUN" and words.firsts[noun] == noun
    if bare and words.dependencies[noun] == "compound" and (many := words.heads[noun]) > noun:
        bare = words.forms[many] == words.lemmas[many]  # not "found that policy debates matter"
    return bare and words.forms[noun] in small_words("needing_article")


@lru_cache(1 << 17)
def _small(word: str) -> str:
    """`word` in small letters, the same string each time: all articles are held at once and share most words."""
    return intern(word.lower())


def read_words(text: str, analysis: Analysis) -> Words:
    """The words of `text`, as `analysis` has them."""
    tokens = analysis.tokens
    count = len(tokens)
    children: list[list[int]] = [[] for _ in range(count)]
    roots: list[int] = []
    for word, head in enumerate(tokens.heads):
        (roots if head == word else children[head]).append(word)
    order = roots  # every word comes after its head
    for word in order:
        order.extend(children[word])
    firsts, lasts = array("l", range(count)), array("l", range(count))
    for word in reversed(order):
        head = tokens.heads[word]
        firsts[head] = min(firsts[head], firsts[word])
        lasts[head] = max(lasts[head], lasts[word])
    forms = tuple(
        [
            form if (form := text[start:end]) in _PRONOUN_LIKE_NAMES and tag == "PROPN" else _small(form)
            for start, end, tag in zip(tokens.starts, tokens.ends, tokens.tags, strict=True)
        ]
    )
    mended: dict[str, str] = load_facts("grammar")["lemmas"]
    return Words(
        text=text,
        starts=tokens.starts,
        ends=tokens.ends,
        heads=tokens.heads,
        forms=forms,
        lemmas=tuple([mended.get(form) or _small(lemma) for form, lemma in zip(forms, tokens.lemmas, strict=True)]),
        tags=tokens.tags,
        dependencies=tokens.dependencies,
        children=tuple(map(tuple, children)),
        firsts=firsts,
        lasts=lasts,
    )
