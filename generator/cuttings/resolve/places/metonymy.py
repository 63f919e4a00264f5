"""Places that stand for their governments: "Moscow insisted", "talks between Pyongyang and Washington"."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.gazetteer import Toponym
from cuttings.gazetteer.toponym import COUNTRY, HISTORIC, SITE
from cuttings.model import Analysis, Label, Tokens
from cuttings.resolve.candidates import Candidate


def government_mentions(
    candidates: Sequence[Candidate], toponyms: Mapping[tuple[str, int], Toponym], analyses: Mapping[str, Analysis]
) -> frozenset[tuple[str, int]]:
    """Article and start of each place mention that stands for its government; `toponyms` are by article and start."""
    places: dict[str, list[tuple[int, int, Toponym]]] = defaultdict(list)
    for c in candidates:
        if c.label is Label.LOCATION and (toponym := toponyms.get((c.article, c.start))):
            places[c.article].append((c.start, c.end, toponym))
    return frozenset(
        (article, start)
        for article, named in places.items()
        for (start, _, _), stands in zip(named, stands_for_government(named, analyses[article].tokens), strict=True)
        if stands
    )


def stands_for_government(places: Sequence[tuple[int, int, Toponym]], tokens: Tokens) -> tuple[bool, ...]:
    """Whether each of `places`, named at a span of an article, means there the government that sits in it.

    Only capitals, countries and seats such as the White House can. They do as the subject of what governments do and
    say, as the agent of it, as its possessor ("Moscow's decision"), as a party ("between Pyongyang and Washington")
    and as the one that is addressed ("warned Beijing", "sanctions against Minsk").
    """
    return tuple(_can_govern(place) and _acts(_head(start, end, tokens), tokens) for start, end, place in places)


def _can_govern(place: Toponym) -> bool:
    return place.capital or place.place_type in (COUNTRY, HISTORIC, SITE)


def _head(start: int, end: int, tokens: Tokens) -> int | None:
    """The word of a span that the others hang on; None where no word begins in it."""
    first, stop = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)
    inside = range(first, stop)
    return next((n for n in reversed(inside) if tokens.heads[n] not in inside or tokens.heads[n] == n), None)


def _acts(word: int | None, tokens: Tokens) -> bool:
    if word is None:
        return False
    seen = {word}
    while tokens.dependencies[word] == "conj" and tokens.heads[word] not in seen:  # "Moscow and Beijing agreed"
        word = tokens.heads[word]
        seen.add(word)
    head, relation = tokens.heads[word], tokens.dependencies[word]
    lemma = tokens.lemmas[head].lower()
    if relation == "nsubj":
        verb = tokens.tags[head] == "VERB" and lemma in _words("government_verbs")
        return verb or (lemma == "be" and _said_to_be(head, tokens))
    if relation == "pobj":
        return _party(head, lemma, tokens)
    return lemma in _words({"poss": "government_nouns", "dobj": "addressing_verbs"}.get(relation, "none"))


def _party(preposition: int, lemma: str, tokens: Tokens) -> bool:
    """Whether a preposition and the word before it make its object a party: "talks with", "sanctions against"."""
    above = tokens.lemmas[tokens.heads[preposition]].lower()
    if tokens.dependencies[preposition] == "agent":
        return above in _words("government_verbs")
    words = {"between": "relations", "with": "relations", "against": "measures", "on": "measures"}
    return above in _words(words.get(lemma, "none"))


def _said_to_be(verb: int, tokens: Tokens) -> bool:
    """Whether the adjective after "be" is one for those who govern: "is ready to"."""
    after = range(verb + 1, min(verb + 6, len(tokens)))
    return any(tokens.heads[n] == verb and tokens.lemmas[n].lower() in _words("government_adjectives") for n in after)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load_facts("place-words").get(name, ()))
