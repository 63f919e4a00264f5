"""What the words around a place's name say of where it lies and what kind of place it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.common.text import alternation
from cuttings.gazetteer import Gazetteer, Toponym
from cuttings.gazetteer.toponym import AREA, CITY, CONTINENT, COUNTRY, COUNTY, HISTORIC, ISLAND, MACRO_REGION, REGION

CONTAINMENT_CHARS = 90  # characters before and after a name that are looked at
MAX_CONTAINER_WORDS = 4  # words of the name of a containing place
MAX_LISTED_NAMES = 6  # names between one of a list and what all of them are: "Orange, Larkin and Kings counties"
HOLDER_CHARS = 60  # characters before a name in which an office and its holder stand: "Governor Ann Lee of Ohio"
LONG_LIST_CHARS = 700  # characters before a name in which the noun for all of a list stands: "the counties are"
LIST_CHARS = 160  # characters behind a name in which a list of such names ends

_CAPITALISED = r"[A-Z][\w.’'-]*"
_AROUND = rf"({_CAPITALISED}(?: (?:(?:and|of|the|al|el) )?{_CAPITALISED}){{0,{MAX_CONTAINER_WORDS - 1}}})"
_SIDE_WORDS = r"(?:(?:the|far|\w+ern|\w+-\w+|north|south|east|west|central) ){0,3}"
_CONTAINING_TYPES = frozenset({AREA, CONTINENT, COUNTRY, COUNTY, HISTORIC, ISLAND, MACRO_REGION, REGION})
_LEAD_TO_CONTAINER = re.compile(r" ?,| in | \(")
_BEFORE_COMMA = re.compile(rf"({_CAPITALISED}(?: {_CAPITALISED}){{0,2}}) ?, $")
_SETTLEMENTS = dict.fromkeys(("city", "town", "village", "suburb", "hamlet"), CITY)
_NO_OFFICES = frozenset({"King", "Queen"})  # "Georgia King" is a person
_TYPES_OF_WORD = {
    "city": {CITY},
    "county": {COUNTY, REGION},
    "district": {COUNTY, REGION, CITY},
    "governorate": {REGION},
    "island": {ISLAND, REGION},
    "prefecture": {REGION, COUNTY},
    "province": {REGION, COUNTY},
    "region": {REGION, COUNTY, AREA},
    "republic": {REGION, COUNTRY},
    "state": {REGION},
    "suburb": {CITY},
    "town": {CITY},
    "township": {CITY, COUNTY},
    "village": {CITY},
}


_NAMES = rf"{_CAPITALISED}(?: {_CAPITALISED})?"
_KINDS_OF_LIST = "([Cc]ounties|[Dd]istricts|[Gg]overnorates|[Pp]refectures|[Pp]rovinces|[Rr]egions|states|[Tt]ownships)"
_LIST_BEHIND = re.compile(rf"(?: ?, {_NAMES}){{0,{MAX_LISTED_NAMES}}}(?: ?,)? (?:and|or) {_NAMES} {_KINDS_OF_LIST}\b")
_HEAD_OF_LIST = re.compile(rf"\b{_KINDS_OF_LIST}(?: (?:are|were|include|included|including)(?: the)?|:) ")
_NAMES_OF_LIST = re.compile(rf"(?:{_NAMES} ?, ?(?:and |or )?|{_NAMES} (?:and|or) )*")
_LIST_ENDS = re.compile(rf" {_KINDS_OF_LIST}\b")
_LIST_BEFORE = re.compile(r"[\w.],? (?:and|or) \Z")


def is_quarter(place: Toponym) -> bool:
    """Whether a town of the table is a quarter of one that fills its county or region: Brooklyn, of New York City."""
    town = load_facts("regions")["filled-by-town"].get(next(iter(place.within), ""))
    return place.place_type == CITY and town not in (None, place.id)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], ...], tuple[re.Pattern[str], ...]]:
    """Patterns that say in which place a name's place lies: in the text after it, and in the text before it."""
    kinds = "|".join(load_facts("place-words")["kinds"])
    after = (
        rf" ?,? \(?(?:in )?{_SIDE_WORDS}{_AROUND}",  # "Paris, Texas", "Oxford in Ohio" (see below), "Homs (Syria)"
        rf",? (?:an?|the) [^,.;()]{{0,50}}?\b(?:in|of) {_SIDE_WORDS}{_AROUND}",  # "Hinton, a small town in Alberta"
        rf" (?:[A-Za-z]+ )?(?:{kinds}|County|Province|District),? (?:in |of )?{_SIDE_WORDS}{_AROUND}",  # "Homs city"
    )
    before = (
        rf"{_AROUND} ?['’]s? (?:[\w-]+ern |[A-Za-z]+ )?(?:(?i:{kinds}),? (?:of |called |named )?)?$",  # "Syria's city "
        rf"{_AROUND} (?:[a-z-]+ ){{0,2}}(?:{kinds}) (?:of|called|named) $",  # "the Turkish border town of "
        rf"{_AROUND} (?:{kinds}),? $",  # "the Turkish capital, "
    )
    return tuple(map(re.compile, after)), tuple(map(re.compile, before))


def containers(text: str, start: int, end: int, gazetteer: Gazetteer) -> Iterator[tuple[Toponym, ...]]:
    """For each phrase that says where `text[start:end]` lies, what that phrase may mean."""
    after, before = (
        text[end : end + CONTAINMENT_CHARS].partition("\n")[0],
        text[max(0, start - CONTAINMENT_CHARS) : start].rpartition("\n")[2],
    )
    following, preceding = _patterns()
    for pattern in following:
        match = pattern.match(after)
        if match and not (pattern is following[0] and (not _LEAD_TO_CONTAINER.match(after) or _subject(match))):
            yield _meant(match[1], gazetteer, from_left=True)
    for pattern in preceding:
        match = pattern.search(before)
        if match:
            yield _meant(match[1], gazetteer, from_left=False)


def towns_before(text: str, start: int, gazetteer: Gazetteer) -> tuple[Toponym, ...]:
    """What the name and the comma right before `start` may mean, as before "Georgia" in "Valdosta, Georgia"."""
    before = _BEFORE_COMMA.search(text[max(0, start - CONTAINMENT_CHARS) : start])
    if not before:
        return ()
    words = before[1].split()
    known = (gazetteer.lookup(" ".join(words[n:])) for n in range(len(words)))
    return tuple(place for place in next(filter(None, known), ()) if not contains_others(place))


def _subject(match: re.Match[str]) -> bool:
    """Whether what follows a comma begins a clause ("In Paris, the United States led"), and does not end the name."""
    return match[0].lstrip().startswith(", the ") and match.string[match.end() : match.end() + 1] not in set(
        ',.;:)–—"”’'
    )


def _meant(phrase: str, gazetteer: Gazetteer, *, from_left: bool) -> tuple[Toponym, ...]:
    """The places that the longest known beginning (or end) of a phrase may mean."""
    words = phrase.split()
    if {words[0].lower(), words[0].strip(".").lower()} & {
        *load_facts("names")["calendar"]
    }:  # "BOSTON, March 30" is not near March
        return ()
    for length in range(len(words), 0, -1):
        name = " ".join(words[:length] if from_left else words[-length:])
        for form in (name, name.removesuffix(".")):
            demonym = gazetteer.demonym(form)
            places = (*((demonym,) if demonym else ()), *gazetteer.lookup(form))
            if places:
                return places[:6]
    return ()


def contains_others(place: Toponym) -> bool:
    """Whether a place is of a type that other places lie in: a country, a region, an island."""
    return place.place_type in _CONTAINING_TYPES


def types_asked(text: str, start: int, end: int) -> frozenset[str]:
    """The types of place that nothing else beside a name can be of: "the city of Turkey", "New York Gov.", "Washington
    state", "the mayor of Paris"; none where no such word stands there."""
    before = re.search(r"([A-Za-z]+)\.? of (?:the )?$", text[max(0, start - 24) : start])
    after = re.match(r" ([A-Za-z]+)\b\.?(?! (?:tv|television|media|radio|news|run|owned)\b)", text[end : end + 40])
    before = _holder_before().search(text[max(0, start - HOLDER_CHARS) : start]) or before
    if before and (kind := {"state": REGION, **_SETTLEMENTS, **_offices()}.get(before[1].lower())):
        return frozenset({kind})
    word = after[1] if after else ""
    found = REGION if word == "state" else None if word in _NO_OFFICES else _offices().get(word.lower())
    return frozenset({found}) if found and (word == "state" or word[0].isupper()) else frozenset()


@cache
def _holder_before() -> re.Pattern[str]:
    """An office of a region or a town and who holds it: "Governor Ann Lee of"; presidents are of firms too."""
    offices = (word for word, kind in _offices().items() if kind != COUNTRY)
    return re.compile(rf"\b(?i:({alternation(offices)}))\.?(?: {_CAPITALISED}){{1,3}} of \Z")


@cache
def _offices() -> dict[str, str]:
    return {word: kind for kind, words in load_facts("place-words")["offices"].items() for word in words}


def kind_of_list(text: str, start: int, end: int) -> str | None:
    """What the names of a list are that holds `text[start:end]`: "county" for those of "Orange and Kings counties"."""
    listed = _LIST_BEHIND.match(text, end, end + LIST_CHARS) or _head_of_list(text, start)
    if not listed and _LIST_BEFORE.search(text, max(0, start - 8), start):
        listed = _LIST_ENDS.match(text, end)
    if not listed:
        return None
    plural = listed[1].lower()
    return f"{plural.removesuffix('ies')}y" if plural.endswith("ies") else plural.removesuffix("s")


def _head_of_list(text: str, start: int) -> re.Match[str] | None:
    """The noun for what a list names that holds the name at `start`: "the counties are Orange, Larkin and Kings"."""
    heads = [*_HEAD_OF_LIST.finditer(text, max(0, start - LONG_LIST_CHARS), start)]
    return heads[-1] if heads and _NAMES_OF_LIST.fullmatch(text, heads[-1].end(), start) else None


def types_meant(text: str, start: int, end: int) -> frozenset[str]:
    """The types of place that a word beside a name or in it asks for: "Aleppo province", "the city of Aleppo".

    "The Kentucky town" is a town in Kentucky and asks for nothing.
    """
    after = re.match(r" ?([A-Za-z]+)", text[end : end + 20])
    before = re.search(r"([A-Za-z]+) of (?:the )?$", text[max(0, start - 24) : start])
    inside = text[start:end].split() or [""]
    behind = after[1] if after else ""
    if behind.lower() in _SETTLEMENTS and re.search(
        r"\b(?:the|an?|this|that) $", text[max(0, start - 6) : start], re.I
    ):
        behind = ""
    listed = kind_of_list(text, start, end) or ""
    words = [inside[-1] if len(inside) > 1 else "", inside[0], behind, before[1] if before else "", listed]
    return next((frozenset(_TYPES_OF_WORD[w.lower()]) for w in words if w.lower() in _TYPES_OF_WORD), frozenset())
