"""Finds what sentences say of their subjects, so that those that only name the same people and things are separated."""

from __future__ import annotations

from collections.abc import Iterator

from cuttings.accounts.figures.grammar import NOUN_SUBJECT_DEPENDENCIES, predicates
from cuttings.accounts.sentences import CONTENT_TAGS, Account, Told, stem
from cuttings.common.facts import load_facts, word_set
from cuttings.model import VERB_TAGS, Tokens

MAX_CLAUSES_DOWN = 3  # clauses from the main one to the verb that says what happened: "police said he tried to flee"
_COMPLEMENTS = frozenset({"acomp", "attr", "dobj", "oprd", "xcomp"})


def main_predicates(account: Account, told: Told) -> frozenset[str]:
    """The stems of what the main clause says, synonyms by one name: "convic" of "a jury convicted him".

    Where somebody says it, that of what is said; where a verb says little, its object: "arrest" of "made an arrest".
    """
    tokens = account.analysis.tokens
    root = next((word for word in told.words if tokens.heads[word] == word), None)
    found = _below(tokens, told, root, MAX_CLAUSES_DOWN) if root is not None else ()
    return frozenset(form for word in found for form in _forms(tokens, word))


def content_forms(account: Account, told: Told) -> frozenset[str]:
    """The stems of all content words of a sentence, with the names of their synonyms."""
    tokens = account.analysis.tokens
    content = (word for word in told.words if tokens.tags[word] in CONTENT_TAGS)
    return frozenset(form for word in content for form in _forms(tokens, word))


def _forms(tokens: Tokens, word: int) -> tuple[str, ...]:
    lemma = tokens.lemmas[word].lower()
    return tuple(form for form in (stem(lemma), predicates().get(lemma, "")) if form)


def _below(tokens: Tokens, told: Told, verb: int, steps: int) -> Iterator[int]:
    """The words that say what a clause reports, `verb` or what stands below it."""
    below = [word for word in told.words if tokens.heads[word] == verb != word]
    lemma = tokens.lemmas[verb].lower()
    said = [word for word in below if tokens.dependencies[word] == "ccomp"]
    if said and lemma in load_facts("reporting-verbs")["verbs"] and steps:
        for word in said:
            yield from _below(tokens, told, word, steps - 1)
        return
    happened = () if lemma not in word_set("events", "verbs_of_occurrence") else _subjects(tokens, below)
    if happened:
        yield from happened
    elif tokens.tags[verb] == "AUX" or lemma in word_set("events", "light_verbs"):
        yield from _complements(tokens, told, below)
    else:
        yield verb
    for word in below:
        further = tokens.dependencies[word] in ("conj", "xcomp") and tokens.tags[word] in VERB_TAGS
        if further and steps:
            yield from _below(tokens, told, word, steps - 1)


def _subjects(tokens: Tokens, below: list[int]) -> list[int]:
    """What occurred, "trial" of "the trial was held", of a verb without an object."""
    if any(tokens.dependencies[word] == "dobj" for word in below):
        return []
    return [word for word in below if tokens.dependencies[word] in NOUN_SUBJECT_DEPENDENCIES]


def _complements(tokens: Tokens, told: Told, below: list[int]) -> Iterator[int]:
    """What stands behind a verb that says little: "dead" of "is dead", or "hospital" of "is in hospital"."""
    found = [word for word in below if tokens.dependencies[word] in _COMPLEMENTS]
    if found:
        yield from found
        return
    prepositions = {word for word in below if tokens.dependencies[word] == "prep"}
    yield from (word for word in told.words if tokens.heads[word] in prepositions)
