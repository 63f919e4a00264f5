"""Reads the names of authors from fields: lists in one text, links of notes, and family names that come first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from cuttings.common.facts import word_set
from cuttings.common.genders import given_names
from cuttings.common.text import fold, with_initial_capitals, without_repetition

_WIKILINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")
_MARKDOWN_LINK = re.compile(r"\[([^\[\]]+)\]\([^()\s]*\)")
_SEPARATOR = re.compile(r"\s*[;\n]\s*|\s*,?\s+(?:and|&)\s+")
_BY_OPENING = re.compile(r"^by[:\s]\s*", re.IGNORECASE)
_MAX_NAME_WORDS = 5
_MIN_NAMES_BEFORE_CUT, _MAX_CUT_LETTERS = 2, 3  # names before a last one that was cut off, and letters left of it
_MAX_GIVEN_NAMES = 2  # given names after a family name and a comma


def author_names(lines: Iterable[str]) -> tuple[str, ...]:
    """The names of authors in `lines`, in order, each once.

    "Ann Lee, Ben Sample and Cy Moss" are three people, "Lee, Ann" is Ann Lee, "[[Ann Lee]]" is Ann Lee, and the office
    in "Ann Lee, Staff Writer" is left out.
    """
    several = [part for line in lines for part in _SEPARATOR.split(_BY_OPENING.sub("", without_links(line).strip()))]
    names = (name for part in several for name in _at_commas(_without_menus(_BY_OPENING.sub("", part)).strip(" ,")))
    return tuple(dict.fromkeys(without_repetition(_cased(name)) for name in names if name))


def _without_menus(text: str) -> str:
    """`text`, names with commas between them, without the entries of a menu, and without what is cut off at its end.

    "Ann Lee, View All Posts" and "About Ann Lee" are Ann Lee, and "More Ann" is nobody.
    """
    pieces = [piece.strip() for piece in text.split(",")]
    kept = [_after_menu(piece) for piece in pieces if piece.casefold() not in word_set("bylines", "menus")]
    kept = [piece for piece in kept if piece]
    return ", ".join(kept[:-1] if _is_cut_off(kept) else kept)


def _is_cut_off(names: Sequence[str]) -> bool:
    """Whether the last of several full names was cut off after a few letters: "Ann Lee, Ben Sample, Mi"."""
    *full, last = names or [""]
    return (
        len(full) >= _MIN_NAMES_BEFORE_CUT
        and len(last) <= _MAX_CUT_LETTERS
        and last.casefold().strip(".") not in word_set("bylines", "suffixes", "organisations")
        and all(map(_is_full_name, full))
    )


def _after_menu(piece: str) -> str:
    """`piece` without the word of a menu before it; "" where "More" is before a first name alone."""
    first, _, name = piece.partition(" ")
    if not name or first.casefold() not in word_set("bylines", "menu openings"):
        return piece
    return name if " " in name or first.casefold() == "about" else ""


def without_links(text: str) -> str:
    """`text` with the shown words of each wikilink and Markdown link in the link's place."""
    return _MARKDOWN_LINK.sub(r"\1", _WIKILINK.sub(r"\1", text))


def looks_like_a_person(line: str) -> bool:
    """Whether `line` is nothing but one name, or several, that begin with a given name that is listed."""
    names = author_names([line])
    return bool(names) and all(_is_full_name(name) and fold(name.split()[0]) in given_names() for name in names)


def _cased(name: str) -> str:
    """`name` with initial capitals if it is several words in capitals, as databases write names."""
    return with_initial_capitals(name) if " " in name and name.isupper() else name


def _at_commas(text: str) -> list[str]:
    """The names in `text`, which may be several with commas between them, or one whose family name comes first."""
    pieces = [piece.strip() for piece in text.split(",") if piece.strip()]
    if len(pieces) < 2:
        return [text]
    if len(pieces) == 2 and _is_inverted(*pieces):
        return [f"{pieces[1]} {pieces[0]}"]
    names: list[str] = []
    for piece in pieces:
        if names and piece.casefold().strip(".") in word_set("bylines", "suffixes"):
            names[-1] += f", {piece}"
        elif not _holds_an_office(piece):
            names.append(piece)
    return names if all(_is_full_name(name) for name in names) else [text]


def _is_inverted(family: str, given: str) -> bool:
    """Whether `family` and `given` are the two parts of one name: "Lee" and "Ann M."."""
    folded = given.casefold().strip(".")
    return (
        len(_words_without_particles(family)) == 1
        and len(given.split()) <= _MAX_GIVEN_NAMES
        and folded not in word_set("bylines", "suffixes")
        and not _holds_an_office(given)
        and _is_capitalised(family)
        and _is_capitalised(given)
    )


def _is_full_name(name: str) -> bool:
    return 2 <= len(name.split()) <= _MAX_NAME_WORDS and _is_capitalised(name)


def _is_capitalised(name: str) -> bool:
    return all(word[0].isalpha() and not word[0].islower() for word in _words_without_particles(name))


def _words_without_particles(name: str) -> list[str]:
    return [word for word in name.split() if word.casefold() not in word_set("bylines", "particles")]


def _holds_an_office(name: str) -> bool:
    words = {word.casefold().strip(".") for word in name.split()}
    return bool(words & word_set("bylines", "offices", "organisations"))
