"""Finds the one person whom a text describes by what it tells of them: "the 36-year-old", "the lawmaker"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.common.genders import genders_of
from cuttings.model import Kind
from cuttings.statements.phrases import Speaker
from cuttings.statements.speakers.scene import Scene
from cuttings.statements.words import Words

MAX_SENTENCES_TO_TRAIT = 6  # sentences: how far back a person is named whom an occupation means
_AGE_IN_YEARS = re.compile(r"\b(\d{1,3}) ?[-–] ?year ?[-–] ?olds?\b")
_AGE_AFTER_NAME = re.compile(
    r"(?:,? ?\((?P<a>\d{1,3})\)|, (?:who is |aged |age )?(?P<b>\d{1,3})(?= ?[,.)])"
    r"|, an? (?:[\w-]+ ){0,3}?(?P<c>\d{1,3}) ?[-–] ?year ?[-–] ?old\b"
    r"| (?:is|was|turned) (?P<d>\d{1,3})(?: years old)?(?= ?[.,]))"
)
_COUNT = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
_CHILDREN = re.compile(rf"\b(?:mother|mom|mum|father|dad|parent)[- ]of[- ]{_COUNT}\b")
_MODIFYING_TAGS = frozenset({"NOUN", "PROPN", "ADJ", "PUNCT", "NUM"})
_NEW_ARTICLES = frozenset({"a", "an", "another", "one"})


def person_described(scene: Scene, speaker: Speaker) -> str | None:
    """The one person named before who has the age or the occupation; None if several may."""
    age = _AGE_IN_YEARS.search(scene.words.text, speaker.start, speaker.end)
    if age is not None:
        found: set[str] = (
            set() if _is_of_another(scene, age[1], speaker) else _of_age(scene, speaker.start).get(age[1], set())
        )
    else:
        found = _of_occupation(scene, speaker)
    gender = _gender(scene.words, speaker)
    fitting = {entity for entity in found if gender is None or scene.genders.get(entity, gender) == gender}
    return fitting.pop() if len(fitting) == 1 and len(found) == 1 else None


def _gender(words: Words, speaker: Speaker) -> str | None:
    lemma = words.lemmas[speaker.head]
    return genders_of("nouns").get(lemma) or genders_of("titles").get(lemma)


def _of_age(scene: Scene, stop: int) -> Mapping[str, set[str]]:
    """The people who are told to be of each age, as it is written."""
    words, found = scene.words, defaultdict(set)
    for mention in (scene.mentions[n] for n in scene.mentions_in(0, stop)):
        if mention.kind is not Kind.PERSON:
            continue
        behind = _AGE_AFTER_NAME.match(words.text, mention.end)
        if behind is not None:
            found[next(filter(None, behind.groups()))].add(mention.entity)
        first = words.within(0, mention.start).stop
        while first > 0 and words.tags[first - 1] in _MODIFYING_TAGS and words.forms[first - 1] != ",":
            first -= 1
        before = _AGE_IN_YEARS.match(words.text, words.starts[first]) if first < len(words) else None
        if before is not None and before.end() <= mention.start:
            found[before[1]].add(mention.entity)
    return found


def _is_of_another(scene: Scene, age: str, speaker: Speaker) -> bool:
    """Whether somebody without a name is of the age too: "a 36-year-old man was hurt"."""
    words = scene.words
    for match in _AGE_IN_YEARS.finditer(words.text, 0, speaker.start):
        first = words.within(0, match.start()).stop
        if match[1] != age or first == 0 or words.forms[first - 1] not in _NEW_ARTICLES:
            continue
        beside = [scene.mentions[n] for n in scene.mentions_in(match.start(), match.end() + 60)]
        between = words.text[match.end() : beside[0].start] if beside else "."
        appositive = words.forms[first - 2] == "," if first > 1 else False
        if not appositive and not re.fullmatch(r"(?: [\w-]+){0,4} ", between):
            return True
    return False


def _of_occupation(scene: Scene, speaker: Speaker) -> set[str]:
    """Those near whose title is one of those that the noun sums up: a senator for "the lawmaker"."""
    words, noun = scene.words, scene.words.lemmas[speaker.head]
    titles = occupations().get(noun)
    if titles is None or len(words.within(speaker.start, speaker.end)) != len(["the", noun]):
        return set()
    first = scene.sentences[max(scene.sentence_at(speaker.start) - MAX_SENTENCES_TO_TRAIT, 0)].start
    near = {scene.mentions[n].entity for n in scene.mentions_in(first, speaker.start)}
    unnamed = any(
        words.lemmas[w] in titles
        and words.tags[w] == "NOUN"
        and words.dependencies[w] not in {"compound", "appos", "attr", "nmod"}
        and not scene.mentions_in(words.ends[w], words.ends[w] + 2)
        for w in words.within(first, speaker.start)
    )
    known = {
        mention.entity
        for number, mention in enumerate(scene.mentions)
        if mention.kind is Kind.PERSON and titles.intersection(scene.titles[number])
    }
    return known if not unnamed and known <= near else set()


@cache
def occupations() -> Mapping[str, frozenset[str]]:
    """The nouns that sum up several occupations or offices, each with those."""
    return {noun: frozenset([noun, *titles]) for noun, titles in load_facts("titles")["summed_up"].items()}


def tells_age_or_children(words: Words, speaker: Speaker) -> bool:
    """Whether the words tell how old somebody is, or how many children they have."""
    said = words.text[speaker.start : speaker.end]
    return bool(_AGE_IN_YEARS.search(said) or _CHILDREN.search(said))
