"""Finds subjects that are joined to a place: "violence in Syria" and "the Syrian conflict" are one topic."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from cuttings.common.definite_article import with_article
from cuttings.common.facts import load_facts, word_set
from cuttings.common.text import slug
from cuttings.model import Entity, Kind, Mention
from cuttings.topics.score import Hit
from cuttings.topics.words import Found, PhraseIndex, Word, phrase_forms

MAX_WORDS_TO_SUBJECT = 3  # words between a place and a subject after it: "Syria's long and bloody civil war"
MAX_WORDS_BEHIND_PREPOSITION = 3  # words between a preposition and the place: "of the Ukrainian peninsula Crimea"
BoundKey = tuple[int, str]  # the position of a family among `load_families`, and the id of a place
BEFORE_AS_DEMONYM = "demonym"
NAME_POSSESSIVE_ENDINGS = ("'", "\u2019", "'s", "\u2019s")
BOUND_MODIFIER_TAGS = frozenset({"ADJ", "ADV", "NOUN", "PROPN", "VERB"})


@dataclass(frozen=True, slots=True)
class Family:
    """Topics that differ only in the place: a name with `{place}` or `{bare}`, and how the subject joins the place.

    `before` tells whether the place may come before a head: True, False, or only as a demonym (BEFORE_AS_DEMONYM). A
    demonym or possessor before one of `waged` says who acts and not where: "Russia's invasion".
    """

    name: str
    broader: str
    before: bool | str
    heads: tuple[tuple[str, ...], ...]
    prepositions: frozenset[str]
    waged: frozenset[tuple[str, ...]] = frozenset()


@dataclass(frozen=True, slots=True)
class Families:
    """All families, their positions in `all` by head, and an index over the heads."""

    all: tuple[Family, ...]
    of_head: Mapping[tuple[str, ...], tuple[int, ...]]
    index: PhraseIndex


@cache
def load_families() -> Families:
    """The families in `cuttings/data/phrases.yml`."""
    families = tuple(
        Family(
            entry["name"],
            entry["broader"],
            entry["before"],
            tuple(phrase_forms(head) for head in entry["heads"]),
            frozenset(entry["prepositions"]),
            frozenset(map(phrase_forms, entry.get("waged", ()))),
        )
        for entry in load_facts("phrases")["bound"]
    )
    of_head: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, family in enumerate(families):
        for head in family.heads:
            of_head[head].append(i)
    return Families(families, {head: tuple(found) for head, found in of_head.items()}, PhraseIndex(of_head))


def bound_hits(text: str, run: Sequence[Word], names: Mapping[int, Mention]) -> Iterator[tuple[int, str, Hit]]:
    """Each subject that `run` joins to a place: the position of its family, the place's entity id, and the hit.

    The hit spans the subject, the place and the words between them. `text` is the text of the article.
    """
    families = load_families()
    heads = _longest(families.index.find(run))
    places = [_place(names.get(word.start)) for word in run] if heads else []
    for first, past, head in heads:
        for i in families.of_head[head]:
            family = families.all[i]
            at = _after(run, places, past, family)
            if at is None and family.before:
                at = _before(run, places, first)
            if at is None or (place := places[at]) is None:
                continue
            following = text[run[at].end : run[at + 1].start] if at < first else ""
            if at < first and not _may_precede(place, following, family, head):
                continue
            start = min(run[first].start, place.start)
            end = max(run[past - 1].end, place.end)
            written = " ".join(text[start:end].split())
            yield i, place.entity, Hit(start, end, head, written, run[first].zone)


def _may_precede(place: Mention, following: str, family: Family, head: tuple[str, ...]) -> bool:
    """Whether the form of `place` allows that it comes before `head`; `following` is the text up to the next word."""
    if family.before == BEFORE_AS_DEMONYM:
        return place.demonym
    possessive = following.strip() in NAME_POSSESSIVE_ENDINGS
    return head not in family.waged or not (place.demonym or possessive)


def under_countries(
    bound: Mapping[BoundKey, Mapping[str, list[Hit]]], mentions: Iterable[Mention], entities: Iterable[Entity]
) -> dict[BoundKey, dict[str, list[Hit]]]:
    """`bound`, by family and place and by article, with the hits of a town under its country where that is one subject.

    It is one where the country has at least half as many articles on it, and half of the town's name the country.
    """
    out = {key: dict(hits) for key, hits in bound.items()}
    countries = _countries(entities)
    naming: defaultdict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        naming[mention.entity].add(mention.article)
    for (family, place), hits in bound.items():
        country = countries.get(place)
        wider = bound.get((family, country)) if country is not None else None
        if country is None or wider is None or 2 * len(wider) < len(hits):
            continue
        if 2 * len(hits.keys() & naming[country]) >= len(hits):
            for article, found in out.pop((family, place)).items():
                here = out[family, country]
                here[article] = sorted((*here.get(article, ()), *found), key=lambda hit: hit.start)
    return out


def _countries(entities: Iterable[Entity]) -> dict[str, str]:
    """The country of each place that is none, both as entity ids; of countries with one code there is none."""
    located = {entity.id: entity.location for entity in entities if entity.location is not None}
    whole = [(at.country, id) for id, at in located.items() if at.place_type == "country" and at.country]
    times = Counter(code for code, _ in whole)
    by_code = {code: id for code, id in whole if times[code] == 1}
    return {
        id: by_code[at.country] for id, at in located.items() if at.place_type != "country" and at.country in by_code
    }


def place_names(mentions: Iterable[Mention]) -> dict[str, str]:
    """The name of each place by entity id: the one that its address is made from, else the commonest; no demonyms."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for mention in mentions:
        if mention.kind is Kind.PLACE and not mention.demonym:
            counts[mention.entity][" ".join(mention.text.split())] += 1
    return {
        entity: with_article(min(names, key=lambda name: _rank(entity, name, names)))
        for entity, names in counts.items()
    }


def _rank(entity: str, name: str, names: Mapping[str, int]) -> tuple[bool, bool, int, str]:
    return (slug(name) != entity.rpartition("/")[2], name.isupper(), -names[name], name)


def _place(mention: Mention | None) -> Mention | None:
    return mention if mention is not None and mention.kind is Kind.PLACE else None


def _longest(found: Sequence[Found]) -> list[Found]:
    return [
        one
        for one in found
        if not any(o[0] <= one[0] and one[1] <= o[1] and o[1] - o[0] > one[1] - one[0] for o in found)
    ]


def _after(run: Sequence[Word], places: Sequence[Mention | None], past: int, family: Family) -> int | None:
    """The index of the last word of the place that a preposition joins to the head before `past`, or None.

    Of adjacent places such as "Ukraine's Crimea" it is the last one.
    """
    if past >= len(run) or not family.prepositions.intersection(run[past].forms):
        return None
    for at in range(past + 1, min(past + 2 + MAX_WORDS_BEHIND_PREPOSITION, len(run))):
        if places[at] is not None:
            return next((i - 1 for i in range(at + 1, len(run)) if places[i] is None), len(run) - 1)
        if not word_set("phrases", "never_between").isdisjoint(run[at].forms):
            return None
    return None


def _before(run: Sequence[Word], places: Sequence[Mention | None], first: int) -> int | None:
    for at in range(first - 1, max(first - 2 - MAX_WORDS_TO_SUBJECT, -1), -1):
        if places[at] is not None:
            return at
        if not word_set("phrases", "never_between").isdisjoint(run[at].forms) or run[at].tag not in BOUND_MODIFIER_TAGS:
            return None
    return None
