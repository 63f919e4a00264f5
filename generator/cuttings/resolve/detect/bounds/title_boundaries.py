"""Finds where an organisation's name ends before the titles behind it, and before what they are for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cuttings.common.facts import load_facts
from cuttings.common.genders import given_names
from cuttings.resolve.names.known_organisations import is_outlet, known_organisation
from cuttings.resolve.names.titles import is_title
from cuttings.resolve.names.tokens import Word, fact_words, words

TITLE_OF_NEXT = re.compile(r"\. [A-Z]")
POST_BEHIND = re.compile(r" ([A-Z][a-z]+)(?: [A-Z])")  # with a name behind it
MIN_LETTERS_OF_BODY = 3  # of letters that are a known body's by themselves: "LBC"
NAME_BEHIND_ADDRESS = re.compile(r"\.? [A-Z]")
SITES_OF_BODIES = frozenset({"campus", "headquarters", "hq"})
LONGEST_TITLE_CHARS = 30  # characters behind a name in which the office goes on


def end_before_titles(text: str, start: int, end: int) -> int:
    """Where the name ends in "Port Authority Chairman"; a title that belongs to it ("Court of Justice") stays.

    A form of address goes only before somebody's name, and so do words that end names of places: the "Dame" of "Notre
    Dame" stays, and the "Head" of "Larkin Head".
    """
    line = words(text, start, end)
    whole = line
    if (
        line
        and line[-1].bare in fact_words("titles", "honorifics", "ending_names")
        and not NAME_BEHIND_ADDRESS.match(text, line[-1].end)
    ):
        return end
    if len(line) > 1 and is_title_of_next(text, line[-1]):
        line = line[:-1]  # "Norvik Party Del." before "Ann Lee"
    while line and is_title(line[-1].bare) and not _belongs_to_name(line):
        line = line[:-1]
    if line and line[-1].bare in fact_words("titles", "tying"):  # "Office of the Inspector General"
        line = whole
    while line and line[-1].bare in fact_words("titles", "tying"):
        line = line[:-1]
    return line[-1].end if line and line[-1].end < end - 1 else end if line else start


def is_title_of_next(text: str, word: Word) -> bool:
    """Whether a word is a title with a stop before another name: "Rep." of "Norvik Rep. Ann Lee"."""
    return f"{word.text}." in load_facts("titles")["abbreviated"] and TITLE_OF_NEXT.match(text, word.end) is not None


def end_before_beat(text: str, start: int, end: int) -> int:
    """Where a known body's name ends before a beat and a post there: "LBC" of "LBC Wool Market" before "Correspondent".

    Return `end` where no such body or no post is there, or where the whole is a body.
    """
    line, name = words(text, start, end), text[start:end]
    post = POST_BEHIND.match(text, end)
    whole = line and line[-1].bare in fact_words("organisations", "heads", "branches", "channels")
    if len(line) < 2 or not post or known_organisation(name) or whole:
        return end
    if not is_title(post[1].lower()) and post[1].lower() not in fact_words("titles", "posts_at_outlets"):
        return end
    for word in reversed(line[:-1]):
        body = text[start : word.end]
        letters = body.isupper() and len(body) >= MIN_LETTERS_OF_BODY
        if (letters or " " in body) and (known_organisation(body) or is_outlet(body)):
            return word.end
    return end


def end_of_firm_before_office(text: str, start: int, end: int) -> int:
    """Where a firm's name ends in "Larkin Chief Executive", which was read as a person's; `end` for other names.

    Written out, King and Bishop are family names: the office must have two words, which may stand behind the name that
    was read, and a name must come before it that is nobody's given name.
    """
    line = words(text, start, min(len(text), end + LONGEST_TITLE_CHARS))
    inside = sum(word.end <= end for word in line)
    at = inside
    while at and _is_office_word(line[at - 1]):
        at -= 1
    if not 0 < at < inside or line[at - 1].possessive or line[0].bare in given_names():
        return end
    behind = at + 1
    while behind < len(line) and line[behind].capital and _is_office_word(line[behind]):
        if text[line[behind - 1].end : line[behind].start] != " ":
            break
        behind += 1
    office = line[at:behind]
    return line[at - 1].end if len(office) > 1 and any(is_title(word.bare) for word in office) else end


def _is_office_word(word: Word) -> bool:
    return is_title(word.bare) or word.bare in fact_words("titles", "modifiers")


def end_before_portfolio(text: str, start: int, end: int) -> int:
    """Where the name ends in "Larkin House Press" before "Secretary": before what the office is for."""
    line = words(text, start, min(len(text), end + 20))
    last = sum(word.end <= end for word in line) - 1
    follows = 0 < last < len(line) - 1 and text[line[last].end : line[last + 1].start] == " "
    if follows and line[last + 1].capital and _is_staff_post(line, last):
        return min(end, line[last - 1].end)
    if not follows or not line[last + 1].capital or line[last + 1].bare not in fact_words("titles", "held"):
        return end
    fields = fact_words("titles", "portfolios")
    while last > 0 and line[last].bare in fields:
        last -= 1
    return min(end, line[last].end)


def end_before_site(text: str, start: int, end: int) -> int:
    """Where the name of a body ends before the word for where it is: "Larkin University Campus"; else `end`."""
    line = words(text, start, end)
    site = len(line) > 2 and line[-1].bare in SITES_OF_BODIES
    return line[-2].end if site and line[-2].bare in fact_words("organisations", "heads") else end


def _is_staff_post(line: Sequence[Word], field: int) -> bool:
    """Whether a word and the next are a post in the body before them: "Larkin Committee" before "Research Director"."""
    body = field > 1 and line[field - 1].bare in fact_words("organisations", "heads")
    post = line[field + 1].bare in fact_words("titles", "staff_posts")
    return body and post and line[field].bare in fact_words("titles", "staff_fields")


def _belongs_to_name(line: Sequence[Word]) -> bool:
    """Whether the title at the end of a name is part of it: "Court of Justice", "Friends for Justice", "Notre Dame"."""
    if len(line) > 1 and line[-2].bare in {"notre", "our"}:
        return True
    links = [i for i, word in enumerate(line[:-1]) if word.bare in {"of", "for", "and"}]
    return bool(links) and (links[-1] == len(line) - 2 or line[-1].bare in fact_words("titles", "abstract"))


def is_portfolio(line: Sequence[Word], i: int) -> bool:
    """Whether word `i` is what the office behind it is for: "Press" in "Press Secretary"."""
    is_field = line[i].bare in fact_words("titles", "portfolios")
    return is_field and i + 1 < len(line) and line[i + 1].bare in fact_words("titles", "held")
