"""Places that stand for their governments: "Moscow insisted", "talks between Pyongyang and Washington"."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.common.text import fold
from cuttings.gazetteer import Toponym
from cuttings.gazetteer.toponym import COUNTRY, HISTORIC, SITE
from cuttings.model import Analysis, Label, Tokens
from cuttings.resolve.candidates import Candidate

MAX_WORDS_FROM_SUBJECT = 40  # words between a verb and its subject


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
    and as the one that is addressed ("warned Beijing", "sanctions against Minsk", "want Minsk to act"). None acts
    within the name of a firm ("Larkin USA said"), nor in what somebody only imagines or wishes: "say Minsk agreed", "I
    hope Minsk agrees".
    """
    return tuple(_can_govern(place) and _is_actor(start, end, tokens) for start, end, place in places)


def _can_govern(place: Toponym) -> bool:
    seat = place.place_type == SITE and fold(place.name) in _words("seats")
    return seat or place.capital or place.place_type in (COUNTRY, HISTORIC)


def _is_actor(start: int, end: int, tokens: Tokens) -> bool:
    word = _head(start, end, tokens)
    if word is None or _ends_name(bisect_left(tokens.starts, start), word, tokens):
        return False
    return not _is_imagined(word, tokens) and _acts(word, tokens)


def _ends_name(first: int, word: int, tokens: Tokens) -> bool:
    """Whether the place whose words begin at `first`, with `word` for their head, ends a longer name: "Larkin USA"."""
    before = first - 1
    return before >= 0 and (tokens.tags[before], tokens.dependencies[before], tokens.heads[before]) == (
        "PROPN",
        "compound",
        word,
    )


def _is_imagined(word: int, tokens: Tokens) -> bool:
    """Whether a word stands in a clause that hangs on a verb of imagining, or on an order to imagine."""
    seen = {word}
    while (head := tokens.heads[word]) not in seen:
        clause = tokens.dependencies[word] == "ccomp"
        lemma = tokens.lemmas[head].lower()
        if clause and tokens.tags[head] == "VERB" and lemma in _words("imagining"):
            return True
        plain = tokens.ends[head] - tokens.starts[head] == len(lemma)  # "Say", but not "saying"
        if clause and plain and lemma in _words("imagining_as_an_order") and not _has_subject(head, tokens):
            return True
        seen.add(head)
        word = head
    return False


def _has_subject(verb: int, tokens: Tokens) -> bool:
    near = range(max(0, verb - MAX_WORDS_FROM_SUBJECT), min(len(tokens), verb + MAX_WORDS_FROM_SUBJECT))
    return any(tokens.heads[n] == verb and tokens.dependencies[n].startswith("nsubj") for n in near)


def _head(start: int, end: int, tokens: Tokens) -> int | None:
    """The word of a span that the others hang on; None where no word begins in it."""
    inside = tokens.within(start, end)
    return next((n for n in reversed(inside) if tokens.heads[n] not in inside or tokens.heads[n] == n), None)


def _acts(word: int, tokens: Tokens) -> bool:
    seen = {word}
    while tokens.dependencies[word] == "conj" and tokens.heads[word] not in seen:  # "Moscow and Beijing agreed"
        word = tokens.heads[word]
        seen.add(word)
    head, relation = tokens.heads[word], tokens.dependencies[word]
    lemma = tokens.lemmas[head].lower()
    if relation == "nsubj":
        verb = tokens.tags[head] == "VERB" and (lemma in _words("government_verbs") or _is_bidden(head, tokens))
        return verb or (lemma == "be" and _said_to_be(head, tokens))
    if relation == "pobj":
        return _party(head, lemma, tokens)
    return lemma in _words({"poss": "government_nouns", "dobj": "addressing_verbs"}.get(relation, "none"))


def _is_bidden(verb: int, tokens: Tokens) -> bool:
    """Whether a verb is what its subject is let or made to do: "allowed Minsk to take the lead"."""
    above = tokens.lemmas[tokens.heads[verb]].lower()
    return tokens.dependencies[verb] == "ccomp" and above in _words("bidding_verbs")


def _party(preposition: int, lemma: str, tokens: Tokens) -> bool:
    """Whether a preposition and the word before it make its object a party: "talks with", "sanctions against"."""
    above = tokens.lemmas[tokens.heads[preposition]].lower()
    if tokens.dependencies[preposition] == "agent":
        return above in _words("government_verbs")
    if lemma == "with" and above in _words("dealing_verbs"):
        return True
    words = {
        "between": "relations",
        "with": "relations",
        "against": "measures",
        "on": "measures",
        "by": "government_nouns",
    }
    return above in _words(words.get(lemma, "none"))


def _said_to_be(verb: int, tokens: Tokens) -> bool:
    """Whether the adjective after "be" is one for those who govern: "is ready to"."""
    after = range(verb + 1, min(verb + 6, len(tokens)))
    return any(tokens.heads[n] == verb and tokens.lemmas[n].lower() in _words("government_adjectives") for n in after)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load_facts("place-words").get(name, ()))
