"""Reads the recogniser's names of one article: each within its bounds, without those that are not names."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from itertools import zip_longest

from cuttings.common.text import fold
from cuttings.gazetteer import Gazetteer, place_key, prominence
from cuttings.model import Analysis, Article, Label, Name, Role
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.detect.bounds import name_boundaries as boundaries
from cuttings.resolve.detect.bounds.acronym_boundaries import end_before_model, end_with_acronym, start_with_acronym
from cuttings.resolve.detect.bounds.credited_names import split_credited, surnames_in_full
from cuttings.resolve.detect.bounds.names_in_parts import read_whole_elsewhere, whole_names
from cuttings.resolve.detect.bounds.nouns_before_names import start_behind_leader, start_behind_noun
from cuttings.resolve.detect.bounds.organisation_tails import (
    end_before_land,
    with_company_form,
    with_possessive_of_saint,
    with_small_noun,
    with_tail,
)
from cuttings.resolve.detect.bounds.person_boundaries import is_on_line_of_its_own, person_bounds
from cuttings.resolve.detect.bounds.possessive_names import names_with_possessive
from cuttings.resolve.detect.bounds.title_boundaries import end_before_titles, end_of_firm_before_office
from cuttings.resolve.detect.non_names.read_names import ReadNames, ReadSpan
from cuttings.resolve.names.known_organisations import is_outlet, known_organisation
from cuttings.resolve.names.organisation_name import is_firm_of_place, reads_as_firm
from cuttings.resolve.names.surface_form import surface_form
from cuttings.resolve.names.tokens import Word, fact_words, words
from cuttings.resolve.places.adjacent_words import is_no_people

MIN_DEMONYM_PROMINENCE = 4.3  # powers of ten, as of inhabitants: a place with the name of a people that may be meant
AGE_BEFORE_HOME = re.compile(r", \d\d, of $")  # "Ann Lee, 43, of Leeds"
SIDE_BEFORE = re.compile(r"(?<![\w.-])((?:North|South|East|West)(?:ern)?|Upper|Lower) \Z")
NUMBER_OR_ALL_BEFORE = re.compile(  # with a capital inside a sentence
    r"[a-z,] [\"'“‘(]?((?:All|No|So|Our|My|Your|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twelve) )\Z"
)
NUMBER_OR_ALL_CHARS = 12  # characters before a name in which such a word stands
COUNTRY_BEFORE_CAPITAL = re.compile(r"(U\.[SK]\.) \w")  # a wire's capital after it says nothing: "400 mln U.S. Dlrs"
CAPITAL_DISTRICT = frozenset({"DC", "D.C."})  # a place, whatever is read
CONTAINER_BEHIND = re.compile(r", [A-Z]")
SUBSTITUTE = re.compile(
    r"(?<=[a-z] \()([A-Z][^\d()\n]+) \d{1,3}\)(?=[,;.])"
)  # "Roe (Larkin 67), Lee": a player and when
MIN_SUBSTITUTES = 2  # in a paragraph that lists players
LEADER_BEHIND = re.compile(r" leader\b")


def read_by_recogniser(
    article: Article, analysis: Analysis, gazetteer: Gazetteer, offices: Sequence[tuple[int, int]] = ()
) -> Iterator[Candidate]:
    """The names that the recogniser found in one article, each within its bounds, without those that are not names.

    `offices` are the spans of the titles that announce somebody there.
    """
    text = article.text
    spans = list(_bounded_spans(text, analysis, gazetteer))
    read_names = ReadNames(article, analysis, spans, offices, gazetteer)
    for bounded in spans:
        span = bounded
        headline = article.role_at(span.start) is Role.TITLE
        if span.label is Label.ORGANISATION and not headline:
            span = span._replace(end=with_tail(text, span.start, span.end))
        name = surface_form(text[span.start : span.end])
        if _is_demonym(name.text, span, text, gazetteer):
            span = span._replace(label=Label.MISCELLANEOUS)
        of_people = span.label is Label.MISCELLANEOUS and gazetteer.demonym(name.text) is not None
        if of_people and is_no_people(text, span.start, span.end):
            continue
        if read_names.verdict(span, name) is None:
            read = _read_at(analysis, span.start)
            yield Candidate(
                article.id,
                span.start,
                span.end,
                name.text,
                span.label,
                "recogniser",
                headline,
                read=read.label if read else None,
                likelihoods=read.likelihoods if read else (),
                cut=read is not None and span.end < read.end,
            )


def _is_demonym(name: str, span: ReadSpan, text: str, gazetteer: Gazetteer) -> bool:
    """Whether a name that was read is the word for a people, and no place is meant by it: a small one called English.

    A small place is meant where the text says what it lies in: "English, Indiana".
    """
    places = gazetteer.lookup(name) if gazetteer.demonym(name) else ()
    if not places or span.label is not Label.LOCATION or CONTAINER_BEHIND.match(text, span.end):
        return not places and gazetteer.demonym(name) is not None
    return prominence(places[0], place_key(name)) < MIN_DEMONYM_PROMINENCE


def _read_at(analysis: Analysis, offset: int) -> Name | None:
    """The recogniser's name around `offset`, or the next where a name begins before what was read of it."""
    at = bisect_right(analysis.names, offset, key=lambda name: name.end)
    return analysis.names[at] if at < len(analysis.names) else None


def _bounded_spans(text: str, analysis: Analysis, gazetteer: Gazetteer) -> Iterator[ReadSpan]:
    surnames = surnames_in_full(text, analysis.names)
    pieces = [
        piece
        for whole in read_whole_elsewhere(text, whole_names(text, analysis.names))
        for part in boundaries.split_glued(text, whole, gazetteer)
        for piece in split_credited(text, part, surnames)
    ]
    owners = {fold(text[slice(*boundaries.trim(text, piece.start, piece.end))]) for piece in pieces}
    spans = [span for piece in pieces for span in _bounded(text, piece, owners, gazetteer) if span.start < span.end]
    owning = {text[s.start : s.end] for s in spans if s.label is Label.ORGANISATION and _has_possessive(text, s)}
    firms = names_with_possessive(text, owning)
    for span, behind in zip_longest(spans, spans[1:]):
        if text[span.start : span.end] in firms and _has_possessive(text, span):
            yield ReadSpan(span.start, span.end + len("'s"), Label.ORGANISATION)
        elif not behind or span.start < behind.start:
            yield span


def _has_possessive(text: str, span: ReadSpan) -> bool:
    return text.startswith(("'s", "’s"), span.end)


def _bounded(text: str, name: Name, owners: Collection[str], gazetteer: Gazetteer) -> Iterator[ReadSpan]:
    """The name within its bounds, and the place of a dateline before it; spans are empty where nothing is left."""
    organisation = name.label is Label.ORGANISATION
    person = name.label is Label.PERSON
    trimmed = boundaries.trim(text, name.start, name.end, organisation, person=person)
    start, end = boundaries.trim_small_words(text, *trimmed)
    if end > start and (noun := with_small_noun(text, start, end, name.end, gazetteer)) > end:
        yield ReadSpan(start, noun, Label.LOCATION)
        return
    if 0 < (closed := text.find(")", start, end)) < end and "(" not in text[start:closed]:
        start, end = boundaries.trim(text, closed + 1, end, organisation)  # "B.) Larkin", its opening bracket cut off
    if cut := _cut_down(text, ReadSpan(start, end, name.label), owners, gazetteer):
        yield cut
        return
    if (behind := boundaries.start_after_dateline(text, start, end, gazetteer)) > start:
        yield ReadSpan(start, behind - 1, Label.LOCATION)
        start = behind
    if organisation:
        start, end = _bounds_of_body(text, start, end, owners, gazetteer)
    else:
        place = name.label is Label.LOCATION
        end = boundaries.end_before_possessive(text, start, end, gazetteer, place=place)
    if name.label is Label.PERSON and (firm := end_of_firm_before_office(text, start, end)) < end:
        yield ReadSpan(start, firm, Label.ORGANISATION)
        return
    if name.label is Label.PERSON:
        start, end = person_bounds(text, start, end, gazetteer)
    elif not organisation:
        end = end_before_titles(text, start, end)
    behind = with_company_form(text, end)
    line = words(text, start, end)
    is_firm = behind > end or (person and (reads_as_firm(line) or _holds_body(line))) or is_firm_of_place(line)
    if start < end and is_firm:
        yield ReadSpan(start, behind, Label.ORGANISATION)
        return
    if name.label is Label.LOCATION:
        end = with_possessive_of_saint(text, start, end_before_land(text, start, end, gazetteer))
        start = _start_with_side(text, start, end, gazetteer)
        person = person or is_on_line_of_its_own(text, start, end, gazetteer)
    if name.label in (Label.LOCATION, Label.ORGANISATION):
        start = _start_with_number_or_all(text, start)
    home = AGE_BEFORE_HOME.search(text[max(0, start - 12) : start])
    located = home is not None or text[start:end] in CAPITAL_DISTRICT
    yield ReadSpan(start, end, Label.LOCATION if located else Label.PERSON if person else name.label)


def _cut_down(text: str, span: ReadSpan, owners: Collection[str], gazetteer: Gazetteer) -> ReadSpan | None:
    """The player before a minute, the body behind its leader, the country or a desk's town in a name; else None."""
    start, end, label = span
    if (body := start_behind_leader(text, start, end, owners, gazetteer)) > start:
        return ReadSpan(body, end, Label.ORGANISATION)
    if (player := _end_of_substitute(text, start)) > start:
        return ReadSpan(start, player, Label.PERSON)
    country = COUNTRY_BEFORE_CAPITAL.match(text, start, end)
    if country and label is not Label.ORGANISATION and not gazetteer.lookup(text[country.end() - 1 : end]):
        return ReadSpan(start, country.end(1), Label.LOCATION)
    if (desk := _start_of_desk(text, start, end)) < end:
        return ReadSpan(start, desk, Label.LOCATION if gazetteer.lookup(text[start:desk]) else label)
    return None


def _bounds_of_body(text: str, start: int, end: int, owners: Collection[str], gazetteer: Gazetteer) -> tuple[int, int]:
    start = start_behind_noun(text, start, end, owners)
    start, end = boundaries.organisation_bounds(text, start, end, owners, gazetteer)
    end = _end_before_seat(text, start, _end_before_note(text, start, end_before_model(text, start, end)))
    end = end_with_acronym(text, start, end)
    return start_with_acronym(text, start, end), end


def _holds_body(line: Sequence[Word]) -> bool:
    """Whether a name holds the letters of a known body, and no two words behind that may be somebody: "BBC One"."""
    if len(line) < 2 or all(word.text.isupper() for word in line):
        return False
    return any(word.text.isupper() and len(word.text) > 2 and _is_body(word.text) for word in line[-2:])


def _is_body(letters: str) -> bool:
    return known_organisation(letters) is not None or is_outlet(letters)


def _end_before_note(text: str, start: int, end: int) -> int:
    """Where the name of an outlet or known body ends before the number of a footnote, "Guardian 41"; else `end`."""
    name, _, number = text[start:end].rpartition(" ")
    note = number.isdigit() and len(number) < 3 and (known_organisation(name) is not None or is_outlet(name))
    return start + len(name) if note else end


def _end_of_substitute(text: str, start: int) -> int:
    """Where the name of a player begins to be a minute, "Larkin 67" in brackets in a list of players; else `start`."""
    found = SUBSTITUTE.match(text, start)
    if found is None:
        return start
    line = text[text.rfind("\n", 0, start) + 1 : text.find("\n", start) % (len(text) + 1)]
    return found.end(1) if len(SUBSTITUTE.findall(line)) >= MIN_SUBSTITUTES else start


def _end_before_seat(text: str, start: int, end: int) -> int:
    """Where a party's letters end before the place where it has a leader, "LKN Larkin" of "LKN Larkin leader"."""
    letters, _, seat = text[start:end].partition(" ")
    led = LEADER_BEHIND.match(text, end) and " " not in seat and seat.istitle()
    return start + len(letters) if led and letters.isupper() and known_organisation(letters) else end


def _start_with_side(text: str, start: int, end: int, gazetteer: Gazetteer) -> int:
    """Where a known place begins of which the side was left out, "Kordofan" of "Southern Kordofan"; else `start`."""
    side = SIDE_BEFORE.search(text, max(0, start - 14), start)
    return side.start(1) if side and place_key(text[side.start(1) : end]) in gazetteer.names else start


def _start_with_number_or_all(text: str, start: int) -> int:
    """Where a name begins whose number or the like was left out, "Saints" of "the band All Saints"; else `start`."""
    left_out = NUMBER_OR_ALL_BEFORE.search(text, max(0, start - NUMBER_OR_ALL_CHARS), start)
    return left_out.start(1) if left_out else start


def _start_of_desk(text: str, start: int, end: int) -> int:
    """Where the word for an office of reporters begins that a name ends with, "London Newsroom"; else `end`."""
    before, _, last = text[start:end].rpartition(" ")
    return start + len(before) if before and fold(last) in fact_words("names", "desks") else end
