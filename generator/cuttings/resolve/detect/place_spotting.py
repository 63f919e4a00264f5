"""Spots names of places that are certain in a text, whatever the recogniser read there.

The gazetteer alone decides where a name is well known as a place and little else: countries, continents, demonyms, big
towns whose name is not an English word, a surname or a first name too. A lesser or ambiguous name counts where the
words around it say place ("in X", "X, Texas", a dateline), and then wherever else it is in the same text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cuttings.gazetteer import Gazetteer, Toponym, place_key, prominence
from cuttings.gazetteer.toponym import CITY, COUNTRY, COUNTY, REGION, is_usual_name
from cuttings.resolve.places.adjacent_words import (
    follows_name,
    follows_preposition_of_place,
    follows_town,
    is_club_by_score,
    is_dateline,
    is_no_people,
    leads_name,
    precedes_hyphened_people,
)
from cuttings.resolve.places.containment import containers, contains_others

MAX_PLACE_NAME_WORDS = 5
# Prominence (see `gazetteer.prominence`) from which a name is certain.
MIN_SURE_PROMINENCE = 5.5  # anywhere, if it is nothing else: a town of 300,000
MIN_PROMINENCE_OF_SURNAME = 6.7  # anywhere, though it is a surname or a first name too: Paris, London
MIN_PROMINENCE_OF_WORD = 8.0  # anywhere, though it is a word too: Turkey, China
MIN_LIKELY_PROMINENCE = 4.3  # where the text says place: a town of 20,000
MIN_SURE_LETTERS = 4  # letters of a country's abbreviation that means nothing else: DPRK
_CAPITALISED_WORD = re.compile(r"[A-Z](?:[\w’'.]*[\w.])?")
_IN_LANGUAGE = re.compile(r"\b(?:in|into) $")
_NAME_LINK = re.compile(r"-| (?:(?:of|the|and|upon|on|de|del|la|al|el|es|ez|du) ){0,2}")


@dataclass(frozen=True, slots=True)
class SpottedPlace:
    """A name of a place in a text, and the places that it may mean, the best known first."""

    start: int
    end: int
    toponyms: tuple[Toponym, ...]
    demonym: bool
    said: bool = False  # the words around it say that a place is meant; looked at where something else was read


def spot_places(
    text: str,
    gazetteer: Gazetteer,
    taken: Sequence[tuple[int, int]] = (),
    doubtful: Sequence[tuple[int, int]] = (),
) -> tuple[SpottedPlace, ...]:
    """The names of places and the demonyms that are certain in a text, outside the spans `taken`; by start.

    A `doubtful` span, which was read as a person or an organisation, gives way to a place that covers it where the
    name is well known as a place and nothing else, or is a place elsewhere in the text.
    """
    words = [m.span() for m in _CAPITALISED_WORD.finditer(text)]
    possible = list(_possible(text, words, (_DisjointSpans(taken), _DisjointSpans(doubtful)), gazetteer))
    believed = {place_key(text[start:end]) for start, end in taken}
    certain: dict[tuple[int, int], SpottedPlace] = {}  # what more is believed makes no place uncertain again
    found: dict[int, SpottedPlace] = {}
    for _ in range(2):  # the second time with what the first believed
        at = 0
        while at < len(words):
            step = 1
            for length, start, end, doubted in possible[at]:
                spotted = certain.get((start, end)) or _judge(text, (start, end), gazetteer, believed, doubted)
                if spotted:
                    certain[start, end] = spotted
                    found.setdefault(start, spotted)
                    if not spotted.demonym:
                        believed.add(place_key(text[start:end]))
                    step = length
                    break
            at += step
    return tuple(found[start] for start in sorted(found))


class _DisjointSpans:
    """Disjoint spans, and which of them overlap another span."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        self._spans = sorted(spans)
        self._ends = [end for _, end in self._spans]

    def overlapping(self, start: int, end: int) -> list[tuple[int, int]]:
        first = last = bisect_right(self._ends, start)
        while last < len(self._spans) and self._spans[last][0] < end:
            last += 1
        return self._spans[first:last]


def _possible(
    text: str, words: Sequence[tuple[int, int]], spans: tuple[_DisjointSpans, _DisjointSpans], gazetteer: Gazetteer
) -> Iterator[list[tuple[int, int, int, bool]]]:
    """For each word, the runs of words from it on that the gazetteer knows, the longest first.

    `spans` are the taken ones, which no run overlaps, and the doubtful ones, which a run covers as a whole or not at
    all. A run is its number of words, its start and end, and whether it covers a doubtful span.
    """
    taken, doubtful = spans
    for at in range(len(words)):
        found = []
        for length, start, end in _phrases(text, words, at):
            if not taken.overlapping(start, end) and _is_known(text[start:end], gazetteer):
                over = doubtful.overlapping(start, end)
                if all(start <= s and e <= end for s, e in over):
                    found.append((length, start, end, bool(over)))
        yield found


def _is_known(name: str, gazetteer: Gazetteer) -> bool:
    """Whether the gazetteer has a name as it stands."""
    if name in gazetteer.abbreviations or name in gazetteer.prefixes:
        return True
    return not name.endswith(".") and (place_key(name) in gazetteer.names or gazetteer.demonym(name) is not None)


def _phrases(text: str, words: Sequence[tuple[int, int]], at: int) -> Iterator[tuple[int, int, int]]:
    """The runs of capitalised words that begin with a word, the longest first: number of words, start, end."""
    start, end = words[at]
    ends = [end]
    for following in words[at + 1 : at + MAX_PLACE_NAME_WORDS]:
        if not _NAME_LINK.fullmatch(text, ends[-1], following[0]):
            break
        ends.append(following[1])
    for length in range(len(ends), 0, -1):
        end = ends[length - 1]
        stop = text[end - 1] == "."
        if stop:
            yield length, start, end
        possessive = text.endswith(("'s", "’s"), start, end)
        yield length, start, end - (1 if stop else 2 if possessive else 0)


def _judge(
    text: str, span: tuple[int, int], gazetteer: Gazetteer, believed: set[str], doubtful: bool
) -> SpottedPlace | None:
    """The place or demonym that a span is for certain, None where it is none or may be something else."""
    start, end = span
    name = text[start:end]
    if (prefixed := gazetteer.prefixes.get(name)) and precedes_hyphened_people(text, end, gazetteer):
        return SpottedPlace(start, end, (prefixed,), demonym=True)
    demonym = None if name.endswith(".") else gazetteer.demonym(name)
    if demonym:
        certain = not doubtful and _is_demonym(text, start, end, gazetteer)
        return SpottedPlace(start, end, (demonym,), demonym=True) if certain else None
    if name.endswith("."):
        certain = name in gazetteer.abbreviations
    else:
        certain = place_key(name) in gazetteer.names or name in gazetteer.abbreviations
    places = gazetteer.lookup(name) if certain else ()
    if not places or (name[:4].lower() == "the " and not places[0].name.startswith("The ")):
        return None  # where an article stands before it, the name begins a word later
    spotted = SpottedPlace(start, end, places, demonym=False)
    short = gazetteer.abbreviations.get(name, ())
    if short and short[0].place_type in (CITY, REGION):
        certain = follows_town(text, start, gazetteer)
    elif short and len(name.replace(".", "")) >= MIN_SURE_LETTERS:
        certain = True
    else:
        certain = bool(len(name) > 2 or short) and _is_place(text, spotted, gazetteer, believed, doubtful)
    if certain and doubtful:
        return replace(spotted, said=_is_said(text, spotted, gazetteer))
    return spotted if certain else None


def _is_demonym(text: str, start: int, end: int, gazetteer: Gazetteer) -> bool:
    """Whether a demonym is neither a surname ("Dawn French") nor a language ("said in Russian") or a fixed phrase's."""
    odd = gazetteer.homographs.get(place_key(text[start:end]), "")
    if set(odd) & set("sf") and follows_name(text, start, gazetteer):
        return False
    language = _IN_LANGUAGE.search(text[max(0, start - 6) : start]) and not re.match(r"[ -]\w", text[end : end + 2])
    return not language and not is_no_people(text, start, end)


def _is_place(text: str, spotted: SpottedPlace, gazetteer: Gazetteer, believed: set[str], doubtful: bool) -> bool:
    """Whether a name of the gazetteer means a place: by its prominence, by the text around it, or by other mentions."""
    start, end, places = spotted.start, spotted.end, spotted.toponyms
    key = place_key(text[start:end])
    if follows_name(text, start, gazetteer) or leads_name(text, end, gazetteer):
        return False
    if places[0].place_type == CITY and is_club_by_score(text, start, end):
        return False
    odd, fame = gazetteer.homographs.get(key, ""), prominence(places[0], key)
    usual = is_usual_name(places[0], key)  # "Varsa" is rather somebody's name than Warsaw's
    if (fame >= MIN_SURE_PROMINENCE and usual and not odd) or (key in believed and "w" not in odd):
        return True
    if not doubtful:
        famous = fame >= (MIN_PROMINENCE_OF_WORD if "w" in odd else MIN_PROMINENCE_OF_SURNAME)
        likely = fame >= MIN_LIKELY_PROMINENCE and "w" not in odd and not text[start:end].isupper()
        if famous or (likely and follows_preposition_of_place(text, start)):
            return True
    opens = fame >= MIN_LIKELY_PROMINENCE - 1 and is_dateline(text, start, end)
    return opens or _contained(text, start, end, places, gazetteer)


def _is_said(text: str, spotted: SpottedPlace, gazetteer: Gazetteer) -> bool:
    """Whether a name is a country's, or the words around it say that it is a place's: "in X", "X, Texas"."""
    start, end = spotted.start, spotted.end
    if spotted.toponyms[0].place_type == COUNTRY:
        return True
    said = follows_preposition_of_place(text, start) or is_dateline(text, start, end)
    return said or _contained(text, start, end, spotted.toponyms, gazetteer)


def _contained(text: str, start: int, end: int, places: Sequence[Toponym], gazetteer: Gazetteer) -> bool:
    """Whether the text names a place right beside it that one of the places so called lies in."""
    for around in containers(text, start, end, gazetteer):
        for large in around:
            for place in places:
                if large.id != place.id and contains_others(large) and (large.id in place.within):
                    return place.place_type in (CITY, COUNTY, REGION)
    return False
