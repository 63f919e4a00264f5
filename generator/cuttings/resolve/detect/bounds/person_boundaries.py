"""Finds where a person's name begins and ends: without titles before it, and what stands behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cuttings.common.facts import load_facts
from cuttings.common.genders import given_names
from cuttings.common.text import fold
from cuttings.gazetteer import Gazetteer
from cuttings.gazetteer.toponym import CITY
from cuttings.resolve.detect.bounds.title_boundaries import is_title_of_next
from cuttings.resolve.detect.bounds.titles_in_names import titles_in_names
from cuttings.resolve.names.forms_of_address import behind_contest, behind_forms_of_address
from cuttings.resolve.names.known_organisations import is_agency
from cuttings.resolve.names.person_name import QUOTED, is_family_first
from cuttings.resolve.names.titles import is_title
from cuttings.resolve.names.tokens import Word, fact_words, words

QUOTATION_MARKS = '"“”„«»'
APOSTROPHES_IN_NAMES = {"'", "’"}
CONTEST_CHARS = 8  # characters before a name in which "Miss" is looked for
NETWORK = re.compile(r"X\.\s(?=[A-Z])")
ON_NETWORK = re.compile(r"\b(?:on|to|via|platform|network|site|Twitter|account) \Z")  # before the network called X
LETTER_AND_APOSTROPHE = re.compile(r"(?<![\w'’])[A-Z]['’]\Z")  # of "I'Anson", which was read as "Anson"
NETWORK_CHARS = 12  # characters before its name in which such a word is looked for
CREDIT_BEFORE = re.compile(r"(?:[|/(]\s?|\n|\A)\Z")
CONTRACTIONS = {"s", "ll", "re", "ve", "d", "m", "t"}  # behind an apostrophe, no part of a name
SYLLABLE_BEHIND_HYPHEN = re.compile(r"-[a-z]{1,6}\b(?!-)")
OWN_WORK = re.compile(r"(([A-Z][\w-]+) [A-Z][\w-]+)(?:(?<=s)['’]|['’]s) [A-Z].*")
MAX_LETTERS_BEHIND_APOSTROPHE = 12  # letters of a name behind its apostrophe


def is_on_line_of_its_own(text: str, start: int, end: int, gazetteer: Gazetteer) -> bool:
    """Whether `text[start:end]`, read as a place, is somebody in a list of people: "Ann Lee" on a line of its own."""
    line = words(text, start, end)
    person = len(line) == 2 and line[0].bare in given_names() and all(word.text.istitle() for word in line)
    beside = text[max(0, start - 1) : start] + text[end : end + 1]
    return person and not beside.strip("\n") and not gazetteer.lookup(text[start:end])


def person_bounds(text: str, start: int, end: int, gazetteer: Gazetteer) -> tuple[int, int]:
    """The span of a person's name without titles before it, and without an age or "of Leeds" behind it.

    A network's name at the end of the sentence before is no initial: "he wrote on X. Larkin left".
    """
    line: Sequence[Word] = ()
    start -= len("I'") if LETTER_AND_APOSTROPHE.search(text, max(0, start - len(" I'")), start) else 0
    end = _before_own_work(text, start, end)
    if NETWORK.match(text, start) and ON_NETWORK.search(text, max(0, start - NETWORK_CHARS), start):
        start += len("X. ")
    before = words(text, max(0, start - CONTEST_CHARS), start)[-1:]
    name = (*before, *words(text, start, end))
    rest = name[behind_contest(name, len(before), gazetteer) :]
    inside = titles_in_names(text, rest, {start: end})
    while line != rest:
        line, rest = rest, rest[behind_forms_of_address(rest, 0) :]
        if len(rest) > 1 and rest[0].start not in inside and (is_title(rest[0].bare) or _is_people(rest[0], gazetteer)):
            rest = rest[1:]
    line = line[_behind_letters_of_office(line) :]
    line = line[_behind_other_words(text, line) :]
    if len(line) > 1 and is_title_of_next(text, line[-1]):
        line = line[:-1]  # "Norvik Rep." before "Ann Lee"
    while len(line) > 1 and (line[-1].text.isdigit() or _is_office_in_letters(line[-1]) or _is_credited(line)):
        line = line[:-1]
    marked = QUOTED.search(text, start, end) or any(mark in text[start:end] for mark in QUOTATION_MARKS)
    if not marked:  # Sal "the Fish" Marino
        line = tuple(_longest_name(line))
    if not line:
        return start, start
    return line[0].start, end_of_word(text, line[0].start, line[-1].end if line[-1].end < end - 1 else end)


def _is_people(word: Word, gazetteer: Gazetteer) -> bool:
    """Whether a word before a name is that for a people, and no given name that is of a town too: "Roman Larkin"."""
    land = gazetteer.demonym(word.text)
    return land is not None and not (land.place_type == CITY and word.bare in given_names())


def _before_own_work(text: str, start: int, end: int) -> int:
    """Where a name in full ends that owns the title read with it: behind "Ann Lee" in "Ann Lee's Macbeth"."""
    owned = OWN_WORK.fullmatch(text, start, end)
    return owned.end(1) if owned and fold(owned[2]) in given_names() else end


def end_of_word(text: str, start: int, end: int) -> int:
    """Where the last word of `text[start:end]` ends if its apostrophe or hyphen divided the name.

    "Kang'" is "Kang'ethe", and "Kim Ji" is "Kim Ji-won", by what a romanised name looks like.
    """
    if syllable := SYLLABLE_BEHIND_HYPHEN.match(text, end):
        last_two = " ".join(text[start : syllable.end()].split()[-2:])
        return syllable.end() if " " in last_two and is_family_first(last_two) else end
    if not {text[end - 1], text[end : end + 1]} & APOSTROPHES_IN_NAMES:
        return end
    line = words(text, start, end + MAX_LETTERS_BEHIND_APOSTROPHE)
    word = next((w for w in line if w.start < end < w.end), None)
    if word is None:
        return end
    rest = re.split("['’]", word.text)[-1]
    return end if rest in CONTRACTIONS or not rest.islower() else word.end


def _is_office_in_letters(word: Word) -> bool:
    """Whether a word is an office's letters: "CEO". Written out, King and Bishop are family names."""
    return word.text.isupper() and is_title(word.bare)


def _behind_letters_of_office(line: Sequence[Word]) -> int:
    """Where the name begins behind a firm and an office in letters: 2 for "Larkin CTO Ann Lee"; 0 for other names.

    Two words must be left, or it may be what is called after somebody: "Larkin PM Awards".
    """
    offices = (i for i, word in enumerate(line[:-2], 1) if i > 1 and _is_office_in_letters(line[i - 1]))
    return next(offices, 0)


def _is_credited(line: Sequence[Word]) -> bool:
    """Whether an agency in letters ends a name written out, as beneath a photograph: "Ann Lee AP"."""
    return len(line) > 2 and line[-1].text.isupper() and not line[-2].text.isupper() and is_agency(line[-1].text)


def _behind_other_words(text: str, line: Sequence[Word]) -> int:
    """Where the name begins behind a trade or an agency: 1 for "Podcaster Ann Lee", and for "| Getty Ann Lee".

    What is left must be somebody's name in full behind a trade: "Mason Lee" is one.
    """
    if len(line) > 1 and line[0].text in load_facts("page-parts")["photo_bodies"]:
        return int(CREDIT_BEFORE.search(text[max(0, line[0].start - 2) : line[0].start]) is not None)
    known = len(line) > 2 and line[1].bare in given_names()
    return int(known and line[0].bare in fact_words("roles", "people") - given_names())


def _longest_name(line: Sequence[Word]) -> list[Word]:
    """The longest run of capitalised words and particles: "Ann Lee" of "Ann Lee of Leeds", the first of several."""
    particles = fact_words("names", "particles")
    runs: list[list[Word]] = [[]]
    for word in line:
        if word.text.islower() and word.bare not in particles:
            runs.append([])
        else:
            runs[-1].append(word)
    return max(runs, key=len)
