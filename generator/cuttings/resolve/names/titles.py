"""Reads titles: the people whom they announce, where the name of an office begins and ends, and what it is."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from cuttings.common.text import fold
from cuttings.gazetteer import Gazetteer
from cuttings.gazetteer.toponym import REGION
from cuttings.resolve.names.calendar_names import is_personal_month
from cuttings.resolve.names.forms_of_address import behind_contest, behind_forms_of_address
from cuttings.resolve.names.known_organisations import known_organisation
from cuttings.resolve.names.tokens import Word, are_adjacent, bare_word, fact_words, name_goes_on

MAX_PERSON_NAME_WORDS = 4  # beside the first
MAX_OFFICE_WORDS = 6  # before its head
MAX_COMPLEMENT_WORDS = 14  # behind its head
MAX_BODY_WORDS = 4  # of an organisation before an office, and of what follows "for" behind it
ADJECTIVE_ENDINGS = ("-based", "-born", "-backed", "-owned", "-run")  # a small noun follows: "the Larkin-based guild"


@dataclass(frozen=True, slots=True)
class Titled:
    """A person's name (words `first` to `last`, inclusive) announced by a title (words `office` to before `first`)."""

    first: int
    last: int
    office: int
    honorific: bool  # "Mr": says that it is a person, but not what they are


class _TitleWords(NamedTuple):
    """The words that titles are made of, folded."""

    announcing: frozenset[str]  # they announce a person: all of the next two
    honorifics: frozenset[str]  # forms of address and relations, which are not offices: "Mr", "brother"
    heads: frozenset[str]  # nouns of offices: "minister"
    modifiers: frozenset[str]  # "deputy", "foreign"
    following: frozenset[str]  # behind "of": the "state" of its secretary


@cache
def _title_words() -> _TitleWords:
    honorifics = frozenset(w.rstrip(".") for w in fact_words("titles", "honorifics", "relations"))
    heads = frozenset(w.rstrip(".") for w in fact_words("titles", "heads"))
    return _TitleWords(
        honorifics | heads, honorifics, heads, fact_words("titles", "modifiers"), fact_words("titles", "of")
    )


def is_title(word: str) -> bool:
    """Whether the folded `word` is a form of address or heads an office."""
    return word.rstrip(".") in _title_words().announcing


@lru_cache(1 << 16)  # every word of every text is looked at, and few are different
def _announces(word: str) -> bool:
    """Whether a word as it is written may be a title."""
    return is_title(bare_word(word))


def only_titles(name: Sequence[Word]) -> bool:
    """Whether the words are all words of offices: "Foreign Minister", the "State" of its secretary."""
    known = _title_words()
    parts = [word.bare.rstrip(".") for word in name]
    return all(p in known.heads or p in known.modifiers or p in known.following or p == "of" for p in parts)


def find_titled(
    text: str, line: Sequence[Word], gazetteer: Gazetteer, in_names: Collection[int] = ()
) -> Iterator[Titled]:
    """The people whom a title announces in the words of one paragraph; words that start `in_names` are no titles."""
    _, honorifics, heads, _, _ = _title_words()
    for i, word in enumerate(line):
        if not _announces(word.text) or word.possessive or word.start in in_names:
            continue
        bare = word.bare.rstrip(".")
        first = behind_forms_of_address(line, _after_of(text, line, i))
        if first >= len(line) or line[first].text in fact_words("names", "particles_and_words"):
            continue
        if not _adjoins(text, line, first, bare in heads):
            continue
        last = name_end(text, line, first)
        first = behind_contest(line[: last + 1], first, gazetteer)
        others = [w for w in line[first : last + 1] if w.start not in in_names]
        if last >= first and not any(is_title(w.bare) or gazetteer.demonym(w.text) for w in others):
            honorific = bare in honorifics
            yield Titled(first, last, i if honorific else _office_start(text, line, i, gazetteer), honorific)


def name_end(text: str, line: Sequence[Word], first: int) -> int:
    """The index of the last word of the personal name that begins at word `first`; `first` - 1 where none begins."""
    particles = fact_words("names", "particles")
    calendar, last, i = fact_words("names", "calendar"), first - 1, first
    while i < len(line) and sum(w.bare not in particles for w in line[first:i]) < MAX_PERSON_NAME_WORDS + 1:
        if i > first and (not name_goes_on(text, line[i - 1], line[i]) or line[i - 1].possessive):
            break
        if line[i].bare in particles and i + 1 < len(line) and not line[i].capital:
            i += 1
            continue
        stem_end = line[i].start + len(line[i].stem)
        date = line[i].bare in calendar and not is_personal_month(text, line[i].start, stem_end)
        if not line[i].capital or date or not any(c.isalpha() for c in line[i].text):
            break
        last = i
        i += 1
    return last


def office_after(text: str, line: Sequence[Word], last: int, gazetteer: Gazetteer) -> tuple[int, int] | None:
    """The words (first, last) of the office in apposition behind word `last`: "Ann Lee, the mayor of X,"."""
    heads, modifiers = _title_words().heads, _title_words().modifiers
    i = last + 1
    if i >= len(line) or text[line[last].end : line[i].start].strip() != ",":
        return None
    if line[i].bare in {"the", "a", "an", "his", "her", "its", "their"}:
        i += 1
    first = i
    while i < len(line) and i - first < MAX_OFFICE_WORDS and (i == first or are_adjacent(text, line[i - 1], line[i])):
        if line[i].bare in heads and not (
            i + 1 < len(line) and are_adjacent(text, line[i], line[i + 1]) and line[i + 1].bare in heads
        ):
            return first, _complement(text, line, i, gazetteer)
        if line[i].bare not in modifiers and not line[i].capital:
            return None
        i += 1
    return None


def _complement(text: str, line: Sequence[Word], head: int, gazetteer: Gazetteer) -> int:
    """The last word of "head of the X" or "spokesman for X": a preposition and the capitalised words after it.

    An adjective does not end it: "spokesman at the Freedonian mission" goes on to its noun where a comma or a stop
    follows that, else the office ends at its head.
    """
    if (
        head + 1 >= len(line)
        or line[head + 1].bare not in {"of", "for", "at"}
        or not are_adjacent(text, line[head], line[head + 1])
    ):
        return head
    i = head + 2
    if i < len(line) and line[i].bare == "the":
        i += 1
    last = head
    while (
        i < len(line)
        and i - head < MAX_COMPLEMENT_WORDS
        and (are_adjacent(text, line[i - 1], line[i]) or text[line[i - 1].end : line[i].start] == " & ")
        and (line[i].capital or line[i].bare in {"of", "and", "for"})
    ):
        if line[i].capital:
            last = i
        i += 1
    if i - head == MAX_COMPLEMENT_WORDS or line[last].text.endswith(ADJECTIVE_ENDINGS):
        return head  # half a name says nothing
    if last == head or not gazetteer.demonym(line[last].stem):
        return last
    noun = last + 1
    ends = noun < len(line) and are_adjacent(text, line[last], line[noun]) and text[line[noun].end : line[noun].end + 1]
    return noun if ends and ends in ",.;)" else head


def _after_of(text: str, line: Sequence[Word], head: int) -> int:
    """The index behind the office whose head is word `head`: past "of State" where that follows."""
    following = _title_words().following
    if head + 2 < len(line) and line[head + 1].bare in {"of", "for"} and are_adjacent(text, line[head], line[head + 1]):
        for length in (3, 2, 1):
            phrase = " ".join(fold(w.text) for w in line[head + 2 : head + 2 + length])
            if phrase in following:
                return head + 2 + length
        return _after_field(text, line, head + 2)
    return head + 1


def _after_field(text: str, line: Sequence[Word], first: int) -> int:
    """The index behind a field in small letters that begins at word `first`: "political affairs"; else the end."""
    fields = fact_words("titles", "affairs")
    for i in range(first, min(first + MAX_BODY_WORDS, len(line))):
        if line[i].capital or not are_adjacent(text, line[i - 1], line[i]):
            break
        if line[i].bare in fields and i + 1 < len(line) and line[i + 1].capital:
            return i + 1
    return len(line)


def _adjoins(text: str, line: Sequence[Word], first: int, may_be_apposition: bool) -> bool:
    """Whether the name that begins at `first` follows its title: directly, or as ", Name," behind it."""
    if name_goes_on(text, line[first - 1], line[first]):
        return True
    if not may_be_apposition or text[line[first - 1].end : line[first].start] != ", ":
        return False
    last = name_end(text, line, first)
    return last > first and text[line[last].end : line[last].end + 1] in {",", "."}


def _office_start(text: str, line: Sequence[Word], head: int, gazetteer: Gazetteer) -> int:
    """The index of the first word of the office: its modifiers, a demonym, a country or an organisation among them."""
    modifiers = _title_words().modifiers
    start = head
    while start > 0 and head - start < MAX_OFFICE_WORDS and are_adjacent(text, line[start - 1], line[start]):
        before = line[start - 1]
        if before.possessive:
            break
        if named := _named_before(text, line, start, gazetteer):
            start -= named
        elif before.bare in modifiers or is_title(before.bare):
            start -= 1
        else:
            break
    while start < head and line[head].text.islower() and _ends_name(text, line, start):
        start += 1
    return start


def _ends_name(text: str, line: Sequence[Word], i: int) -> bool:
    """Whether word `i` ends a name that is not part of the office: "State" in "Larkin State coach"."""
    before = line[i - 1] if i else None
    if before is None or before.possessive or not are_adjacent(text, before, line[i]):
        return False
    if line[i].bare not in _title_words().modifiers:
        return False
    opening = before.bare in fact_words("names", "calendar", "openers")
    return not opening and before.text[:1].isupper() and line[i].text[:1].isupper()


def _named_before(text: str, line: Sequence[Word], start: int, gazetteer: Gazetteer) -> int:
    """How many words before word `start` name a country, its people or a known organisation, at most; 0 for none."""
    for length in range(min(MAX_BODY_WORDS, start), 0, -1):
        words_of = line[start - length : start]
        if all(are_adjacent(text, left, right) for left, right in pairwise(words_of)):
            name = text[words_of[0].start : words_of[-1].end]
            places = gazetteer.lookup(name)
            country = gazetteer.demonym(name) or any(t.place_type == "country" for t in places)
            region = length > 1 and places and places[0].place_type == REGION  # "New Jersey", which has "Jersey" in it
            if country or region or (words_of[0].capital and known_organisation(name)):
                return length
    return 0


@cache
def office_head(office: str) -> str | None:
    """The word that says what an office is, folded, without stops: "minister" of "Deputy Foreign Minister of Chad"."""
    heads = _title_words().heads
    before = fold(office).split(" of ")[0].split(" for ")[0].split(" at ")[0]
    return next((word.rstrip(".") for word in reversed(before.split()) if word.rstrip(".") in heads), None)
