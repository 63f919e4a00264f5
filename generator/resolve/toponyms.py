"""Names of places that stand in a text for certain, whatever the recogniser made of them.

The gazetteer alone is believed where a name is well known as a place and little else: countries, continents, demonyms,
big towns that are no English word, surname or first name. A lesser or ambiguous name is believed where the words around
it say place ("in X", "X, Texas", a dateline), and then wherever else in the same text it stands.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from generator.facts import load_facts
from generator.gazetteer import Gazetteer, Toponym, place_key, prominence
from generator.gazetteer.toponym import CITY, COUNTY, REGION
from generator.resolve.containment import containers, larger

LONGEST = 5  # words of a name
SURE = 5.5  # the prominence from which a name that is nothing else is believed anywhere: a town of 300,000
FAMOUS = 6.7  # from which one is that is also a surname or a word: Paris, London
LIKELY = 4.3  # from which a name is believed where the text says place: a town of 20,000
_WORD = re.compile(r"[A-Z][\w’'.-]*[\w.]|[A-Z]")
_LINK = re.compile(r" (?:(?:of|the|and|upon|on|de|del|la|al|el|es|ez|du) ){0,2}$")
_LANGUAGE = re.compile(r"\b(?:in|into|speaks?|speaking|spoke|spoken|from|to|learn|translated) $")


@dataclass(frozen=True, slots=True)
class Spotted:
    """A name of a place in a text, and what it may mean, the best known first."""

    start: int
    end: int
    toponyms: tuple[Toponym, ...]
    demonym: bool


def spot(
    text: str,
    gazetteer: Gazetteer,
    taken: Sequence[tuple[int, int]] = (),
    doubtful: Sequence[tuple[int, int]] = (),
) -> tuple[Spotted, ...]:
    """The names of places and the demonyms of a text that are certain, outside the spans `taken`.

    Spans that are `doubtful` (a lone word that was taken for a person or an organisation) give way to a place that is
    well known and nothing else.
    """
    words = [(m.start(), m.end()) for m in _WORD.finditer(text)]
    blocked = _Spans(taken)
    loose = set(doubtful)
    blocked_too = _Spans([span for span in doubtful])
    believed: set[str] = set()
    found: dict[int, Spotted] = {}
    for again in (False, True):
        at = 0
        while at < len(words):
            step = 1
            for length, start, end in _phrases(text, words, at):
                if blocked.meet(start, end) or (blocked_too.meet(start, end) and (start, end) not in loose):
                    continue
                spotted = _judge(text, start, end, gazetteer, believed, (start, end) in loose)
                if spotted:
                    found.setdefault(start, spotted)
                    if not spotted.demonym:
                        believed.add(place_key(text[start:end]))
                    step = length
                    break
            at += step
        if again or not believed:
            break
    return tuple(found[start] for start in sorted(found))


class _Spans:
    """Disjoint spans, asked whether another meets one of them."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        self._spans = sorted(spans)
        self._starts = [start for start, _ in self._spans]

    def meet(self, start: int, end: int) -> bool:
        at = bisect_right(self._starts, end - 1)
        return any(stop > start for _, stop in self._spans[max(0, at - 3) : at])


def _phrases(text: str, words: Sequence[tuple[int, int]], at: int) -> Iterator[tuple[int, int, int]]:
    """The runs of capitalised words that begin with a word, the longest first: words, start, end."""
    start, end = words[at]
    ends = [end]
    for following in words[at + 1 : at + LONGEST]:
        if not _LINK.fullmatch(text[ends[-1] : following[0]]):
            break
        ends.append(following[1])
    for length in range(len(ends), 0, -1):
        bare = re.sub(r"(?:['’]s?|\.(?<!\.\w\.)|-)$", "", text[start : ends[length - 1]])
        if text[start : ends[length - 1]] != start and _is_abbreviation(text[start : ends[length - 1]]):
            yield length, start, ends[length - 1]
        if bare:
            yield length, start, start + len(bare)


def _is_abbreviation(word: str) -> bool:
    return word.endswith(".")


def _judge(text: str, start: int, end: int, gazetteer: Gazetteer, believed: set[str], doubtful: bool) -> Spotted | None:
    name = text[start:end]
    key = place_key(name)
    alone = not _neighbours(text, start, end, gazetteer)
    odd = gazetteer.homographs.get(key, "")
    demonym = gazetteer.demonym(name)
    if demonym:
        if (odd and set(odd) & set("sf") and not alone) or _LANGUAGE.search(text[max(0, start - 12) : start]):
            return None
        return None if doubtful and not alone else Spotted(start, end, (demonym,), demonym=True)
    places = gazetteer.lookup(name) if key in gazetteer.names or name in gazetteer.abbreviations else ()
    if not places or len(name) < 2 or (name.isupper() and len(name) < 4 and key not in ("us", "uk", "usa", "uae")):
        return Spotted(start, end, places, demonym=False) if _postal(text, start, end, places, gazetteer) else None
    fame = prominence(places[0], key)
    shouted = name.isupper() and len(name) > 3
    if doubtful:
        sure = fame >= SURE and not odd and alone
    else:
        sure = alone and (
            (fame >= FAMOUS)
            or (fame >= SURE and not odd)
            or (key in believed)
            or (not shouted and fame >= LIKELY and not (odd and "w" in odd) and _said(text, start))
            or _contained(text, start, end, places, gazetteer)
            or _dateline(text, start, end, fame)
        )
    return Spotted(start, end, places, demonym=False) if sure else None


def _postal(text: str, start: int, end: int, places: Sequence[Toponym], gazetteer: Gazetteer) -> bool:
    """An abbreviation is believed right after the name of a town and a comma: "Springfield, IL"."""
    if text[start:end] not in gazetteer.abbreviations or not places:
        return False
    before = re.search(r"([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2}), $", text[max(0, start - 40) : start])
    return before is not None and bool(gazetteer.lookup(before[1].split()[-1]) or gazetteer.lookup(before[1]))


def _neighbours(text: str, start: int, end: int, gazetteer: Gazetteer) -> bool:
    """Is the name only a part of a longer one ("Washington Post", "Paris Hilton", "Bank of England")?"""
    after = re.match(r"(?: |-)([A-Z][\w’'.]*)", text[end : end + 30])
    if after and after[1].rstrip(".") not in _titles() and after[1] not in _titles():
        word = re.sub(r"['’]s$", "", after[1])
        if not (gazetteer.demonym(word) or word.isupper()):
            return True
    before = re.search(r"([\w’'.&-]+)( (?:of|for|de) (?:the )?| |-)$", text[max(0, start - 40) : start])
    if not before or not before[1][0].isupper():
        return False
    word = before[1]
    if before[2] != " ":
        return bool(re.match(r"[A-Z]", word)) and word.lower() not in _kinds() and word not in _titles()
    opens = re.search(r"(?:^|[\n.!?:;”\"“] ?)$", text[max(0, start - len(word) - 3) : start - len(word) - 1])
    return not (opens or word in _titles() or gazetteer.demonym(word) or word.lower() in _prepositions() | _kinds())


def _said(text: str, start: int) -> bool:
    """Do the words before say that something is there: "in", "near the city of", "from northern"?"""
    before = re.search(
        r"(\w+)(?: the)?(?: (?:\w+ern|north|south|east|west|central|downtown))? $", text[max(0, start - 40) : start]
    )
    if not before:
        return False
    if before[1].lower() in _prepositions():
        return True
    return bool(re.search(rf"\b(?:{'|'.join(sorted(_kinds()))}) of $", text[max(0, start - 30) : start]))


def _contained(text: str, start: int, end: int, places: Sequence[Toponym], gazetteer: Gazetteer) -> bool:
    """Does the text name a place right beside it that one of its meanings lies in?"""
    for around in containers(text, start, end, gazetteer):
        for large in around:
            for place in places:
                if large.id != place.id and larger(large) and (large.id in place.within):
                    return place.place_type in (CITY, COUNTY, REGION)
    return False


def _dateline(text: str, start: int, end: int, fame: float) -> bool:
    """A name in capitals that opens a line: "EDMONTON -", "BANTAM, Conn. (AP)"."""
    opens = start == 0 or text[start - 1] == "\n"
    name = text[start:end]
    return (
        opens
        and name.isupper()
        and len(name) > 3
        and fame >= LIKELY - 1
        and bool(re.match(r",| [-–—(]|, \w+\.? [-–—(]|(?: [A-Z]\w* \d)", text[end : end + 12]))
    )


@cache
def _titles() -> frozenset[str]:
    return frozenset(load_facts("place-words")["titles"])


@cache
def _kinds() -> frozenset[str]:
    return frozenset(load_facts("place-words")["kinds"])


@cache
def _prepositions() -> frozenset[str]:
    return frozenset(load_facts("place-words")["prepositions"])
