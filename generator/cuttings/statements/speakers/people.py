"""What the articles say about whom they name: "he" or "she", and the nouns that people and bodies are called by."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from cuttings.common.facts import load_facts, word_set
from cuttings.common.genders import genders_of
from cuttings.model import Kind, Mention
from cuttings.statements.words import Words

MAX_TITLE_WORDS_BEFORE_NAME = 6  # words before a name that may be its bearer's titles


def titles_of(words: Words, mention: Mention) -> tuple[str, ...]:
    """The words by which the text introduces who is named: those before the name, and what stands beside it.

    "Deputy Minister Jane Doe" gives deputy, minister; "Jane Doe, a spokeswoman" gives spokeswoman.
    """
    inside = words.within(mention.start, mention.end)
    if not inside:
        return ()
    first = inside.start
    while (
        first > 0
        and inside.start - first < MAX_TITLE_WORDS_BEFORE_NAME
        and words.tags[first - 1] in {"NOUN", "PROPN", "ADJ"}
        and not (
            words.lemmas[first - 1] in word_set("leads", "anybody") and words.forms[first - 2 : first - 1] == ("a",)
        )
    ):
        first -= 1
    found = [words.forms[w] for w in range(first, inside.stop - 1)]
    head = inside.stop - 1
    beside = [c for c in words.children[head] if words.dependencies[c] == "appos"]
    if words.dependencies[head] == "appos":
        beside.append(words.heads[head])
    for noun in beside:
        if words.tags[noun] == "NOUN":
            found.append(words.forms[noun])
            found.extend(words.forms[c] for c in words.children[noun] if words.dependencies[c] in {"amod", "compound"})
    return tuple(form.strip(".") for form in found)


def titles_known(evidence: Iterable[tuple[Mention, Sequence[str]]]) -> dict[str, frozenset[str]]:
    """The words by which any article introduces each person, by entity; other words for one office are added."""
    known: dict[str, set[str]] = defaultdict(set)
    for mention, titles in evidence:
        if mention.kind is Kind.PERSON:
            known[mention.entity].update(office for title in titles for office in same_office(title))
    return {entity: frozenset(titles) for entity, titles in known.items()}


def same_office(title: str) -> frozenset[str]:
    """The title and the other words for that office: senator and sen."""
    return _offices().get(title, frozenset([title]))


@cache
def _offices() -> Mapping[str, frozenset[str]]:
    groups = [frozenset(group) for group in load_facts("titles")["same_office"]]
    return {title: group for group in groups for title in group}


def surname(mention: Mention) -> str:
    """The last word of a name, lower case."""
    return mention.text.lower().removesuffix("'s").removesuffix("’s").split()[-1] if mention.text.strip() else ""


def tell_genders(evidence: Iterable[tuple[Mention, Sequence[str]]]) -> dict[str, str]:
    """Return "male" or "female" by entity id, for each person whose titles or given names say so.

    `evidence` holds the mentions of people, each with `titles_of` it. Titles outweigh nouns, nouns given names.
    """
    votes: Mapping[str, Counter[str]] = defaultdict(Counter)
    for mention, titles in evidence:
        if mention.kind is not Kind.PERSON:
            continue
        for title in titles:
            for group, weight in (("titles", 8), ("nouns", 4)):
                if title in genders_of(group):
                    votes[mention.entity][genders_of(group)[title]] += weight
        name = mention.text.lower().replace(".", "").split()
        if len(name) > 1 and name[0] in genders_of("titles"):
            votes[mention.entity][genders_of("titles")[name[0]]] += 8
            name = name[1:]
        if len(name) > 1 and name[0] in genders_of("names"):
            votes[mention.entity][genders_of("names")[name[0]]] += 1
    told = {}
    for entity, count in votes.items():
        male, female = count["male"], count["female"]
        if male != female:
            told[entity] = "male" if male > female else "female"
    return told


def kinds_of_body(words: Words, mention: Mention) -> frozenset[str]:
    """The nouns that a body may be called by, told by its name and by the nouns beside it: bank, airline."""
    inside = words.within(mention.start, mention.end)
    named = {words.forms[w].strip(".") for w in inside}
    found = {noun for noun, signs in body_nouns().items() if not signs.isdisjoint(named)}
    if inside:
        head = inside[-1]
        beside = [c for c in words.children[head] if words.dependencies[c] == "appos"]
        if words.dependencies[head] in {"appos", "compound", "nmod"}:
            beside.append(words.heads[head])
        if inside.start and words.tags[inside.start - 1] == "NOUN" and words.heads[inside.start - 1] == head:
            beside.append(inside.start - 1)  # "the energy firm Lund Oil"
        found.update(words.lemmas[w] for w in beside if words.lemmas[w] in body_nouns())
    return frozenset(found)


@cache
def body_nouns() -> Mapping[str, frozenset[str]]:
    """The nouns that bodies are called by, each with the words of names that tell that it fits."""
    return {noun: frozenset([noun, *signs]) for noun, signs in load_facts("organisations")["called"].items()}
