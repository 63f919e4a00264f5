"""Sorts out what was read as a place and is hardly one: no gazetteer has it, and no word tells that it is one."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from statistics import fmean

from cuttings.common.facts import load_facts, word_set
from cuttings.common.text import alternation, fold
from cuttings.gazetteer import Gazetteer, place_key, prominence
from cuttings.gazetteer.toponym import CITY, COUNTRY, REGION
from cuttings.model import Article, Label
from cuttings.resolve.bodies import Group, SortedGroups
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.names.known_organisations import is_outlet, known_organisation
from cuttings.resolve.places.adjacent_words import is_dateline
from cuttings.resolve.places.containment import containers
from cuttings.resolve.places.mention_places import READ_RULES
from cuttings.resolve.places.toponym_readings import is_side

MIN_PLACE_LIKELIHOOD = 0.75  # mean of the recogniser's likelihoods, from which what it read as a place is one
LETTERS_OF_BODY = re.compile(r"[A-Z&]{3,}|[A-Z]\w*[a-z][A-Z]{2,}\w*|[A-Z][a-z]{2,}[A-Z][a-z]\w+")  # "LRK", "LarkinRoe"
DASH = re.compile(r"(?<=\w)[–—/-](?=\w)")
SMALL_WORD_BEHIND = re.compile(r" (?!building\b|facility\b)([a-z]+)\b")  # a body has a building
MIN_PROMINENCE_OF_HALF = 4.7  # powers of ten, as of inhabitants, of each of two places that were read as one


def with_doubtful_places(
    found: SortedGroups,
    articles: Mapping[str, Article],
    located: Collection[tuple[str, int]],
    decided: Collection[str],
    gazetteer: Gazetteer,
) -> SortedGroups:
    """The groups with those of places that are too doubtful for a page among the unsure.

    `located` are the mentions whose place is known, by article and start; folded names in `decided` are sure.
    """
    out = SortedGroups([], [*found.unsure], [*found.doubts], found.likelihoods)
    for group in found.sure:
        doubt = "" if group[0].key in decided else _doubt(group, articles, located, gazetteer)
        if doubt:
            out.unsure.append(group)
            out.doubts.append(doubt)
        else:
            out.sure.append(group)
    return out


def _doubt(
    group: Group, articles: Mapping[str, Article], located: Collection[tuple[str, int]], gazetteer: Gazetteer
) -> str:
    """Why a group of mentions is hardly a place's; "" where it is one, or names something else."""
    read = [c for c in group if c.label is Label.LOCATION and c.rule in READ_RULES]
    if len(read) < len(group) or any((c.article, c.start) in located for c in group):
        return ""
    if doubt := _doubt_of_name(group):
        return doubt
    if all(_not_of_place_behind().match(articles[c.article].text, c.end) for c in group):
        return "the words behind it are not those behind a place"
    if any(_is_said_to_be_place(c, articles[c.article].text, gazetteer) for c in group):
        return ""
    return _doubt_of_words(group, articles, gazetteer) or _doubt_of_reading(group)


def _doubt_of_name(group: Group) -> str:
    """Why the name of a group is that of no one place, whatever stands beside it; "" where it may be."""
    words_alone = word_set("place-words", "beyond") | _nouns_for_places()
    if all({c.text, fold(c.text)} & words_alone for c in group):
        return "it is a word, and no place is called so"
    if all(c.text in word_set("place-words", "sides", "of_many") for c in group):
        return "many lands or towns have one, and no article says whose it is"
    if any(known_organisation(c.text) or is_outlet(c.text) or is_outlet(f"The {c.text}") for c in group):
        return "an organisation is called so, and no gazetteer has a place of that name"
    return "it ends as the names of bodies do" if all(_ends_of_body().search(c.text) for c in group) else ""


def _doubt_of_words(group: Group, articles: Mapping[str, Article], gazetteer: Gazetteer) -> str:
    """Why the words of names are those of something else than a place; "" where they are not."""
    if all(LETTERS_OF_BODY.fullmatch(c.text) and not gazetteer.lookup(c.text) for c in group):
        opens = any(is_dateline(articles[c.article].text, c.start, c.end) for c in group)
        return "" if opens else "it is written as bodies are, in letters or with a capital inside"
    return "it is two places" if all(_are_two_places(c.text, gazetteer) for c in group) else ""


def _doubt_of_reading(group: Group) -> str:
    """Why the recogniser is not sure enough that names are a place's; "" where it is."""
    likely = _mean_likelihood(group)
    if likely >= MIN_PLACE_LIKELIHOOD:
        return ""
    return f"no gazetteer has it; the likelihood that it is a place is {likely:.2f}, below {MIN_PLACE_LIKELIHOOD:.2f}"


def _mean_likelihood(group: Sequence[Candidate]) -> float:
    """The mean of what the recogniser says of a place for each mention that it read; 1 if it says nothing."""
    read = [c.likelihood(Label.LOCATION) for c in group if c.likelihoods]
    return fmean(read) if read else 1.0


def _is_said_to_be_place(c: Candidate, text: str, gazetteer: Gazetteer) -> bool:
    """Whether a noun in a name tells that it is a place's, "Larkin Tower", or the text says where it lies."""
    line = [word.bare for word in c.name.words]
    heads = {line[-1], line[line.index("of") - 1] if "of" in line[1:] else line[0]} if len(line) > 1 else set()
    behind = SMALL_WORD_BEHIND.match(text, c.end)
    nouns = heads | ({behind[1]} if behind else set())
    return bool(nouns & _nouns_for_places()) or any(containers(text, c.start, c.end, gazetteer))


def _are_two_places(name: str, gazetteer: Gazetteer) -> bool:
    """Whether a name is that of two places in a row or with a dash between them: "Tampa Miami", "Tampa-Miami"."""
    if gazetteer.lookup(name) or is_side(name.rpartition(" ")[2]):  # "U.S. South"
        return False
    line = DASH.split(name) if DASH.search(name) else name.split()
    halves = ((" ".join(line[:at]), " ".join(line[at:])) for at in range(1, len(line)))
    return any(_is_known_place(left, gazetteer) and _is_known_place(right, gazetteer) for left, right in halves)


def _is_known_place(name: str, gazetteer: Gazetteer) -> bool:
    first = next(iter(gazetteer.lookup(name)), None)
    town_or_region = first is not None and first.place_type in (CITY, COUNTRY, REGION)
    return first is not None and town_or_region and prominence(first, place_key(name)) >= MIN_PROMINENCE_OF_HALF


@cache
def _ends_of_body() -> re.Pattern[str]:
    return re.compile(rf"\S (?:{alternation(load_facts('place-words')['ends_of_bodies'])})\Z")


@cache
def _not_of_place_behind() -> re.Pattern[str]:
    facts = load_facts("place-words")
    nouns, participles = alternation(facts["behind_no_place"]), alternation(facts["hyphened_to_no_place"])
    bodies = alternation(facts["apposed_to_bodies"])
    return re.compile(rf"['’]?s? (?:{nouns})\b|-(?:{participles})\b|, (?:an?|the) (?:[\w'’-]+ ){{0,4}}(?:{bodies})\b")


@cache
def _nouns_for_places() -> frozenset[str]:
    return frozenset(map(fold, word_set("place-words", "kinds", "landforms", "grounds", "sites", "ways")))
