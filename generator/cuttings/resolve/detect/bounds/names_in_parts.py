"""Joins what the recogniser reads as two names and is one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from cuttings.common.genders import given_names
from cuttings.common.text import alternation, fold
from cuttings.model import Label, Name
from cuttings.resolve.detect.bounds.commas_in_names import COMMA, keeps_commas, with_local_bodies
from cuttings.resolve.detect.bounds.titles_in_names import is_given_name_and_title
from cuttings.resolve.detect.spaced_hyphens import are_hyphenated
from cuttings.resolve.names.known_organisations import known_organisation
from cuttings.resolve.names.titles import is_title
from cuttings.resolve.names.tokens import fact_words, words

DEEP_INDENT = re.compile(r"\n[ \t]{4,}$")
FULL_LINE_CHARS = 50  # characters of a line that goes on in the next, at least
NICKNAME_GAP = re.compile(r" [\"“‘'(](?:[Tt]he )?[A-Z][\w’'-]*[a-z](?: (?:the |of )?[A-Z][\w’'-]*[a-z]){0,2}[\"”’')] ")
DASHES_IN_NAMES = frozenset({"-", "–", "—", "--"})
MAX_NAMES_WITH_NICKNAME = 2  # names behind a given name of which one may be its family name
BRACKET_CLOSES = frozenset({"] ", ") "})  # between a given name that was put in and the family name
INSERTED_CHARS = 40  # characters before such a given name in which its bracket opens
MAX_WORDS_IN_PARTS = 7  # words of a name that is read in two parts


def whole_names(text: str, names: Iterable[Name]) -> Iterator[Name]:
    """The names, with those joined that belong together: "Ann" and "Lee" on two lines, "Al-Noor" and "al-Larki"."""
    held: Name | None = None
    for name in _with_nicknames(text, with_local_bodies(text, names)):
        if held and held.label is name.label is Label.PERSON and name.start == held.end + len("] "):
            held = None if is_inserted(text, held.start, held.end) else held
        if held and any(joins(text, held, name) for joins in JOINS):
            label = held.label if _is_house_of_saint(text, held, name) else name.label
            held = replace(held, end=name.end, label=label)
            continue
        if held:
            yield held
        held = name
    if held:
        yield held


def read_whole_elsewhere(text: str, names: Iterable[Name]) -> Iterator[Name]:
    """The names, those cut short made whole where the text goes on with the words of an organisation read elsewhere.

    So "Larkin Mission" is before "Critical Facilities", where "Larkin Mission Critical Facilities" was read too.
    """
    ordered = list(names)
    bodies = {
        text[n.start : n.end] for n in ordered if n.label is Label.ORGANISATION and " " in text[n.start : n.end].strip()
    }
    by_first_word: dict[str, list[str]] = defaultdict(list)
    for body in sorted(bodies, key=lambda b: (-len(b), b)):
        by_first_word[body.split(maxsplit=1)[0]].append(body)
    end = 0
    for name in ordered:
        if name.start < end:
            continue
        first = text[name.start : name.end].split(maxsplit=1)[:1]
        longer = (b for b in by_first_word.get("".join(first), ()) if text.startswith(b, name.start))
        whole = name.start + len(next(longer, ""))
        goes_on = text[whole : whole + 1].isalnum() or text[whole : whole + 2].strip().istitle()  # cut there too
        people = name.label is Label.MISCELLANEOUS  # "Freedonian"
        found = name if whole <= name.end or goes_on or people else Name(name.start, whole, Label.ORGANISATION)
        end = found.end
        yield found


def _with_nicknames(text: str, names: Iterable[Name]) -> Iterator[Name]:
    """The names, "Anthony", "Big Tony" and "Larkin" of "Anthony (Big Tony) Larkin" as one."""
    waiting = list(names)
    while waiting:
        first = waiting.pop(0)
        for i, name in enumerate(waiting[:MAX_NAMES_WITH_NICKNAME]):
            if _has_nickname_between(text, first, name):
                first = replace(first, end=name.end)
                del waiting[: i + 1]
                break
        yield first


def _has_nickname_between(text: str, given: Name, family: Name) -> bool:
    """Whether a nickname in brackets or quotation marks stands between a given name and a family name."""
    people = given.label is family.label is Label.PERSON and " " not in text[family.start : family.end]
    return people and end_of_nickname(text, given.start, given.end) == family.start


def end_of_nickname(text: str, start: int, end: int, read_as_person: bool = False) -> int:
    """Where the family name begins behind the given name `text[start:end]` and a nickname; `end` without these.

    Any name is a given name where all of it was read as a person's.
    """
    nickname = NICKNAME_GAP.match(text, end)
    return nickname.end() if nickname and (read_as_person or fold(text[start:end]) in given_names()) else end


def _wrapped(text: str, first: Name, second: Name) -> bool:
    """Whether two names of one kind, each a word, stand on two lines of one paragraph: a full line, a deep indent."""
    gap = text[first.end : second.start]
    if first.label is not second.label or gap.count("\n") != 1 or gap.strip() or not DEEP_INDENT.search(gap):
        return False
    one_word = not any(c.isspace() for n in (first, second) for c in text[n.start : n.end])
    return one_word and first.end - text.rfind("\n", 0, first.start) > FULL_LINE_CHARS


def _goes_on(text: str, first: Name, second: Name) -> bool:
    """Whether the second of two names of one kind begins with the Arabic article in small letters: "Noor al-Larki"."""
    alike = first.label is second.label and text[first.end : second.start] == " "
    return alike and _small_article().match(text, second.start, second.end) is not None


def _is_one_person(text: str, first: Name, second: Name) -> bool:
    """Whether two names of people with a space between are one: "Ana de la" and "Vega", "Jose Ma." and "Larkin".

    Names in capitals are places and firms before a person: "LONDON Ann Lee".
    """
    both = (text[first.start : first.end], text[second.start : second.end])
    gap, line = text[first.end : second.start], words(text, first.start, second.end)
    shortened = gap == ". " and words(text, first.start, first.end)[-1].bare in fact_words("names", "shortened")
    if first.label is not Label.PERSON or second.label is not Label.PERSON or not (gap == " " or shortened):
        return False
    if len(line) == 2 and line[0].bare not in given_names():  # "Had Larkin"
        return False
    marked = any(map(str.isupper, both)) or any(is_title(w.bare) and not is_given_name_and_title(w) for w in line)
    return len(line) <= MAX_WORDS_IN_PARTS and not marked


def _is_owner(text: str, first: Name, second: Name) -> bool:
    """Whether an organisation is called after the saint before it: "St. John's" and "University School of Law"."""
    both = second.label is Label.ORGANISATION and text[first.end : second.start] == " "
    line = words(text, first.start, first.end)
    return both and len(line) > 1 and line[0].bare in {"st", "saint"} and line[-1].possessive


def _is_list(text: str, first: Name, second: Name) -> bool:
    """Whether two names are one with a list in it: "Larkin Farmers" and "Millers and Bakers Union"."""
    both = first.label is second.label is Label.ORGANISATION and text[first.end : second.start] == COMMA
    return both and keeps_commas(text, replace(first, end=second.end))


def is_inserted(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` was put in before a family name: the "Ann" of "[President Ann] Larkin"."""
    if text[end : end + 2] not in BRACKET_CLOSES or not text[end + 2 : end + 6].removeprefix("al-")[:1].isupper():
        return False
    opened = text.rfind("[" if text[end] == "]" else "(", max(0, start - INSERTED_CHARS), start)
    return opened >= 0 and not set(text[opened + 1 : end]) & set("()[]\n")


def _is_house_of_saint(text: str, first: Name, second: Name) -> bool:
    """Whether a dash joins an organisation and the saint whom one of its houses is called after: "LHC—St. Larka"."""
    dash = text[first.end : second.start] in DASHES_IN_NAMES
    line = words(text, second.start, second.end)
    return dash and first.label is Label.ORGANISATION and len(line) > 1 and line[0].bare.rstrip(".") in {"st", "saint"}


def _is_cut_at_hyphen(text: str, first: Name, second: Name) -> bool:
    """Whether a hyphen joins two names that were read apart: the "Larkin Times-" and the "Poole" of a paper."""
    return first.end == second.start and text[first.end - 1] == "-" and first.label is second.label


def _is_first_field(text: str, first: Name, second: Name) -> bool:
    """Whether the first of two is a field of the second: "Larkin Wool Industry" and "Fish Markets Association".

    Neither is a body by itself.
    """
    fields, heads = (fact_words("organisations", key) for key in ("last_words_of_fields", "heads"))
    line, behind = words(text, first.start, first.end), words(text, second.start, second.end)
    both = first.label is second.label is Label.ORGANISATION and text[first.end : second.start] == " and "
    known = any(known_organisation(text[n.start : n.end]) for n in (first, second))
    return (
        both
        and not known
        and len(line) > 1 < len(behind)
        and line[-1].bare in fields - heads
        and behind[-1].bare in heads
    )


def _is_office_of_land(text: str, first: Name, second: Name) -> bool:
    """Whether a land's letters open the name of its prosecutors' office: "U.S." and "Attorney's Office"."""
    letters = text[first.start : first.end] in ("U.S.", "US") and text[first.end : second.start] == " "
    return letters and text.startswith(("Attorney's Office", "Attorney’s Office"), second.start)


JOINS = (
    _is_office_of_land,
    _is_cut_at_hyphen,
    _is_first_field,
    _wrapped,
    _goes_on,
    _is_one_person,
    _is_owner,
    _is_list,
    _is_house_of_saint,
    are_hyphenated,
)


@cache
def _small_article() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(fact_words('names', 'loose_particles'))})-[A-Z]")
