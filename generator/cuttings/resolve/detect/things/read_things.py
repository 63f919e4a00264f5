"""Which names that the recogniser read as no person, place or organisation are the names of things.

Peoples, languages, adjectives and words with a capital for no reason are read so too: a name counts where its words
or those beside it say what it is.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.common.text import alternation
from cuttings.gazetteer import Gazetteer
from cuttings.model import Label, Name, ThingType
from cuttings.resolve.detect.things.said_types import type_of_head_behind, type_said_before, type_said_behind
from cuttings.resolve.names.known_organisations import is_outlet, known_organisation
from cuttings.resolve.names.surface_form import SurfaceForm
from cuttings.resolve.names.thing_name import is_known_thing, types_by_word
from cuttings.resolve.names.titles import only_titles
from cuttings.resolve.names.tokens import fact_words, words

LEADING_YEAR = re.compile(r"(?:\d{4}(?:[-–/]\d{2,4})?|\d+(?:st|nd|rd|th) Annual|Annual)\s+(?=[A-Z\d])")
LEADING_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)\s+")
REST_OF_TITLE = re.compile(r"(?: (?:[A-Z][a-z]+|\d+)){1,4}(?![\w’'-])")
OWNER_OF_LAW = re.compile(r"[A-Z].*?['’]s (?=[A-Z])")  # "the Constitution's Second Amendment"
CHAMBER_BEFORE_LAW = re.compile(r"(?:Senate|House)(?:['’]s)? (?=[A-Z][\w’'-]* (?:.* )?Act\Z)")
BROADCASTER_CHARS = 64  # characters before a name in which who broadcasts it stands
ARTICLE_OF_WORK = "The "
ARTICLE_WITHIN_SENTENCE = re.compile(r"[a-z,;] The \Z")
MAX_TITLE_CHARS = 60  # characters of a title before or behind what was read of it
WORDS_OF_TITLE = r"(?:[A-Z\d][\w’'.&-]*|&|an?|and|at|by|for|from|in|of|on|or|the|to|with)"
START_OF_TITLE = re.compile(rf"(?<!\w)((?:``|[\"“‘']) ?)(?!I )(?:{WORDS_OF_TITLE} )*\Z")
END_OF_TITLE = re.compile(rf"((?: {WORDS_OF_TITLE})*)[,.!?]? ?(?:''|[\"”’'])(?!\w)")
POSSESSIVE_BEFORE_EVENT = re.compile(r"['’]s? \Z")
ONLY_INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]?")
PAPER_BEHIND = re.compile(r"[\"”’']? (?:magazine|newspaper|journal|daily|weekly|newsletter|website|magazines)\b")
PARTIES_OF_CASE = re.compile(r"[A-Z][\w.’' -]* v\. [A-Z][\w.’' ,-]*")
REST_OF_DESIGNATION = re.compile(r"(?: ?[-/][A-Z]*\d+[A-Z]*)+(?![\w-])")
MODEL = re.compile(r"[A-Z][a-z]\w* [A-Z][A-Za-z]*-?\d{2,}[\w-]*|[A-Z][A-Za-z]*-?\d{3,}[A-Za-z]*(?:-\d+)?s?")
DESIGNATION = re.compile(r"(?:[A-Z][\w.]*[ -])?[A-Z][A-Za-z]*-?\d+[A-Za-z]*(?:-\d+)?s?")  # "INO-4800", "Airbus A350"


def bounds_of_read(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of a name without the year or the number before it, and with all of a model's number: "A350-900"."""
    if year := LEADING_YEAR.match(text, start, end):
        start = year.end()
    if (ordinal := LEADING_ORDINAL.match(text, start, end)) and is_known_thing(text[ordinal.end() : end]):
        start = ordinal.end()
    rest = REST_OF_DESIGNATION.match(text, end)
    return start, rest.end() if rest else end


def with_small_head(text: str, read_end: int, start: int, end: int) -> tuple[int, int]:
    """The span `start` to `end` with the small noun that was read behind it, up to `read_end`: "Roe Jury prize"."""
    small = text[end:read_end].strip()
    return start, read_end if small in types_by_word("sure_heads") and text[start:end].strip() else end


def start_of_law(text: str, start: int, end: int) -> int:
    """Where a law's name begins behind the chamber or what else it is of: "the Senate's Larkin Act"."""
    chamber = CHAMBER_BEFORE_LAW.match(text, start, end)
    owner = OWNER_OF_LAW.match(text, start, end)
    if owner and is_known_thing(text[owner.end() : end]):
        return owner.end()
    return chamber.end() if chamber else start


def bounds_of_work(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of a title with its article, and with the words and numbers in capitals right behind what was read."""
    rest = REST_OF_TITLE.match(text, end)
    return start - len(ARTICLE_OF_WORK) if text.endswith(
        ARTICLE_OF_WORK, 0, start
    ) else start, rest.end() if rest else end


def whole_title(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of all that stands in quotation marks around what was read of a title, where it is written like one."""
    before = START_OF_TITLE.search(text, max(0, start - MAX_TITLE_CHARS), start)
    behind = END_OF_TITLE.match(text, end, end + MAX_TITLE_CHARS) if before else None
    return (before.end(1), behind.end(1)) if before and behind else (start, end)


def start_of_work(text: str, start: int) -> int:
    """Where the title of a work begins, with an article that has a capital within its sentence."""
    opens = ARTICLE_WITHIN_SENTENCE.search(text, max(0, start - len(ARTICLE_OF_WORK) - 2), start)
    return start - len(ARTICLE_OF_WORK) if opens else start


def may_be_thing(name: SurfaceForm, gazetteer: Gazetteer) -> bool:
    """Whether a name that was read as something else may be a thing's, and is not that of a people or the like."""
    line = name.words
    if not line or not any(word.capital for word in line) or only_titles(line) or ONLY_INITIALS.fullmatch(name.text):
        return False
    people = fact_words("names", "peoples") | fact_words("things", "not_last")
    last = line[-1].bare
    return (
        last not in people
        and not any(gazetteer.demonym(word) for word in (line[-1].text, name.one_line))
        and last not in fact_words("names", "calendar")
    )


def is_court_case(text: str, read: Name) -> bool:
    """Whether what was `read` as one name is that of a case before a court: "Poole v. Board of Education"."""
    return PARTIES_OF_CASE.fullmatch(text, read.start, read.end) is not None


def is_paper(text: str, name: SurfaceForm, end: int) -> bool:
    """Whether a name that ends at `end` is that of a newspaper or the like: an outlet, or "X magazine"."""
    return is_outlet(name.one_line) or PAPER_BEHIND.match(text, end) is not None


def is_description(name: SurfaceForm, gazetteer: Gazetteer) -> bool:
    """Whether a name only says who meets or agrees, "UK-France Summit": its parties have names of their own."""
    line = name.words
    if len(line) < 2 or is_known_thing(name.text) or line[-1].bare not in fact_words("things", "of_parties"):
        return False
    parts = [part for word in line[:-1] for part in re.split(r"[-–/]", word.text)]
    lands = len(parts) > 1 and all(gazetteer.land(part) for part in parts)
    return lands or known_organisation(line[0].text) is not None


def of_maker(text: str, start: int, end: int, gazetteer: Gazetteer) -> int:
    """Where a craft's name begins, of which the adjective of its land was read as a part: "Indian Rafale" jets."""
    first = words(text, start, end)[:2]
    return first[1].start if len(first) > 1 and gazetteer.demonym(first[0].text) else start


def is_programme(text: str, start: int) -> bool:
    """Whether quotation marks behind a network make a name that of a programme: LBC's "Larkin Tonight"."""
    return _broadcaster_before().search(text, max(0, start - BROADCASTER_CHARS), start) is not None


@cache
def _broadcaster_before() -> re.Pattern[str]:
    networks = alternation(load_facts("things")["networks"])
    return re.compile(rf"\b(?:{networks})(?:['’]s)?(?: [^.\n]{{0,40}}\bon)? [\"“‘'](?:[Tt]he )?\Z")


def is_somebodys(text: str, start: int, read: Sequence[Name]) -> bool:
    """Whether "'s" behind the name of a person stands before a name: an event in it is that of a title, or no name."""
    mark = POSSESSIVE_BEFORE_EVENT.search(text, max(0, start - 3), start)
    if mark is None:
        return False
    first = bisect_left(read, mark.start(), key=lambda name: name.end)
    beside = read[first : bisect_right(read, mark.end(), key=lambda name: name.end)]
    return any(name.label is Label.PERSON for name in beside)


def is_model(name: SurfaceForm) -> bool:
    """Whether a name is that of a model or a sample, with letters and figures: "Airbus A350", "INO-4800"."""
    return MODEL.fullmatch(name.one_line) is not None


def type_beside(text: str, start: int, end: int) -> ThingType | None:
    """The type that is said of a name, "the film X" or "X, a frigate"; None where none is."""
    return type_said_before(text, start) or type_said_behind(text, end)


def type_of_model(text: str, end: int, name: SurfaceForm) -> ThingType | None:
    """The type of the noun behind a name, "the X missile"; None behind a lone word, which may be the maker's."""
    line = [word.bare for word in name.words]
    heads = {line[-1], line[line.index("of") - 1] if "of" in line[1:] else line[-1]}  # "Gang of Nine bill"
    if heads & (fact_words("organisations", "heads") | {"conference", "gang", "league"}):
        return None
    designated = DESIGNATION.fullmatch(name.text) is not None
    return type_of_head_behind(text, end) if designated or len(name.words) > 1 else None
