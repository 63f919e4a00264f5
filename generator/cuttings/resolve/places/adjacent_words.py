"""What the words right beside a capitalised name say: that it is part of a longer one, a place, a party or a club."""

from __future__ import annotations

import re
from functools import cache

from cuttings.common.facts import load_facts, word_set
from cuttings.common.text import alternation
from cuttings.gazetteer import Gazetteer

LISTED_NAME = r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)*\b"
LISTED_CHARS = 40  # characters beside a name in which what is listed with it stands
LANGUAGE_CHARS = 16  # characters before the name of a language in which the verb stands
AMERICAN_INDIANS = re.compile(r"\b(?:American|Plains|Pueblo) Indians?\Z")
BEFORE_LANGUAGE = re.compile(r"\b(?:learn|learns|learned|learning|know|knows|teach|teaches|taught|teaching) $")
BEFORE_LANGUAGE_ALONE = re.compile(r"\b(?:speak|speaks|spoke|spoken|speaking|fluent|fluent in) $")
BEHIND_LANGUAGE = re.compile(r"[ -](?:language|speaker|speaking)")
MAX_ABBREVIATION_CHARS = 5  # characters of an abbreviation with its dot: "Prof."


def is_club_by_score(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is a club called by its town's name: "Leeds beat Hull 2-1", "York 1 Bath 0"."""
    after, before = text[end : end + 40], text[max(0, start - 40) : start]
    match, score = (
        rf" (?:{'|'.join(load_facts('place-words')['matches'])})\b",
        r" \d{1,3}(?:-\d{1,3}\b(?!-)| [A-Z]| ?\()",
    )
    return bool(re.match(f"{match} (?:the |[A-Z]|\\d)|{score}", after) or re.search(f"{match} $", before))


def follows_town(text: str, start: int, gazetteer: Gazetteer) -> bool:
    """Whether the name of a town and a comma stand right before `start`, as before "IL" in "Springfield, IL"."""
    before = re.search(r"([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2}), $", text[max(0, start - 40) : start])
    return before is not None and bool(gazetteer.lookup(before[1].split()[-1]) or gazetteer.lookup(before[1]))


def is_state_of_town(text: str, start: int, name: str, gazetteer: Gazetteer) -> bool:
    """Whether a `name` that begins at `start` is a region in short behind its town: "Va" in "Larkin, Va"."""
    forms = {name, f"{name.removesuffix('.')}."}
    return any(form in gazetteer.abbreviations for form in forms) and follows_town(text, start, gazetteer)


def names_listed_with(text: str, start: int, end: int) -> tuple[str, ...]:
    """The names that "and" or "or" joins to `text[start:end]`: "Oregon" of "Washington and Oregon"."""
    behind = re.match(rf" (?:and|or) ({LISTED_NAME})(?!, [A-Z])", text[end : end + LISTED_CHARS])
    before = re.search(rf"({LISTED_NAME}) (?:and|or) \Z", text[max(0, start - LISTED_CHARS) : start])
    return tuple(found[1] for found in (before, behind) if found)


def leads_name(text: str, end: int, gazetteer: Gazetteer) -> bool:
    """Whether a longer name goes on at `end`: "Washington Post" and "Paris Hilton", but not "Russia President"."""
    after = re.match(r"(?: & | |-)([A-Z][\w’'.]*)", text[end : end + 30])
    if not after:
        return False
    word = re.sub(r"['’]s$|\.$", "", after[1])
    if after[0].startswith("-") and _is_party(after[1], gazetteer):
        return False
    return not (word in _words("titles") or f"{word}." in _words("titles") or gazetteer.demonym(word))


def _is_party(word: str, gazetteer: Gazetteer) -> bool:
    """Whether a word is a land or in capitals, so that a hyphen joins it to another party: "US-Russia", "EU-Canada"."""
    return word in gazetteer.prefixes or gazetteer.land(word) is not None or (word.isupper() and 1 < len(word) < 6)


def follows_name(text: str, start: int, gazetteer: Gazetteer) -> bool:
    """Whether a longer name began before `start`: "Bank of England" and "Ryan London", but not "President of Kenya"."""
    before = re.search(r"([\w’'.&]+)( (?:of|for|de) (?:the )?| (?:& )?|-)$", text[max(0, start - 40) : start])
    if not before or not before[1][0].isupper():
        return False
    word = before[1]
    if word.endswith(".") and len(word) > MAX_ABBREVIATION_CHARS:
        return False  # a sentence ends there
    if word in _words("titles") or word.lower() in _words("kinds") or (before[2] == "-" and _is_party(word, gazetteer)):
        return False
    at = max(0, start - 40) + before.start()
    opens = at == 0 or re.search(r"[\n.!?:;”\"“] *$", text[max(0, at - 4) : at])
    return not (
        opens or word.lower() in _words("prepositions") or (gazetteer.demonym(word) and " of " not in before[2])
    )


def follows_preposition_of_place(text: str, start: int) -> bool:
    """Whether the words before `start` say that something is there: "in", "near the city of", "from northern"."""
    before = re.search(
        r"(\w+)(?: the)?(?: (?:\w+ern|north|south|east|west|central|downtown))? $", text[max(0, start - 40) : start]
    )
    if not before:
        return False
    if before[1].lower() in _words("prepositions"):
        return True
    kinds = "|".join(sorted(_words("kinds")))
    return bool(re.search(rf"\b(?:{kinds}) of $", text[max(0, start - 30) : start]))


def is_no_people(text: str, start: int, end: int) -> bool:
    """Whether a word for a people at a span means a language there ("speaks English") or is part of a fixed phrase."""
    if _fixed_phrase().match(text, start) or AMERICAN_INDIANS.search(text[max(0, start - LANGUAGE_CHARS) : end]):
        return True
    if BEFORE_LANGUAGE_ALONE.search(text[max(0, start - LANGUAGE_CHARS) : start]):
        return text[end : end + 1] != "-"
    if BEFORE_LANGUAGE.search(text[max(0, start - LANGUAGE_CHARS) : start]):
        return re.match(r"[ -]\w", text[end : end + 2]) is None
    return BEHIND_LANGUAGE.match(text, end) is not None


@cache
def _fixed_phrase() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(load_facts('place-words')['not_of_peoples'])})s?\b")


def names_agreement(text: str, start: int, end: int) -> bool:
    """Whether an agreement is called by `text[start:end]`: "Paris climate accord", "Treaty of Rome"."""
    after, before = text[end : end + 40], text[max(0, start - 20) : start]
    return bool(_agreement_behind().match(after) or _agreement_before().search(before))


@cache
def _agreement_behind() -> re.Pattern[str]:
    agreed, meetings, matters = (alternation(_words(key)) for key in ("agreements", "meetings", "matters"))
    return re.compile(
        rf" (?:(?:(?:{matters}) )?(?:{agreed})|(?:{matters}) (?:(?:{matters}) )?(?:{meetings}))\b", re.IGNORECASE
    )


@cache
def _agreement_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(_words('agreements'))}) of \Z", re.IGNORECASE)


def is_dateline(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is a name in capitals that opens a report: "EDMONTON -", "BANTAM, Conn. (AP)"."""
    name, before = text[start:end], text[max(0, start - 12) : start]
    opens = re.search(r"(?:^|\n|[.!?]) *$", before if start > 12 else f"\n{before}")
    follows = re.match(
        r" ?[-–—]|,? \((?!M[rs]{1,2}\b)|, [A-Z][\w.]*\.? ?[-–—(]|,? [A-Z]\w* \d|,? \d", text[end : end + 20]
    )
    date = name.lower() in load_facts("names")["calendar"] and re.match(r" \d", text[end : end + 2])  # "MARCH 5"
    return len(name) > 3 and name.isupper() and opens is not None and follows is not None and not date


def precedes_hyphened_people(text: str, end: int, gazetteer: Gazetteer) -> bool:
    """Whether a hyphen and the word for a people follow at `end`, as in "Franco-German"."""
    after = re.match(r"-([A-Z]\w+)", text[end : end + 30])
    return after is not None and gazetteer.demonym(after[1]) is not None


def _words(group: str) -> frozenset[str]:
    return word_set("place-words", group)
