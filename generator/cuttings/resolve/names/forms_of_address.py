"""Finds where a name begins behind forms of address that are no offices: "Tan Sri", "Ibu", "Miss Freedonia"."""

from __future__ import annotations

from collections.abc import Sequence

from cuttings.common.genders import given_names
from cuttings.gazetteer import Gazetteer
from cuttings.resolve.names.tokens import Word, fact_words

MIN_NAME_WORDS_BEHIND_LAND = 2  # words of a name behind "Miss Freedonia"; "Miss Georgia Larkin" is called Georgia


def behind_forms_of_address(line: Sequence[Word], first: int) -> int:
    """The index behind the forms of address at word `first` that a name follows: "Tan Sri", "Ibu"."""
    singles, pairs = fact_words("names", "forms_of_address"), fact_words("names", "forms_of_address_in_two_words")
    while first + 1 < len(line):
        if line[first].bare in singles:
            first += 1
        elif first + 2 < len(line) and f"{line[first].bare} {line[first + 1].bare}" in pairs:
            first += 2
        else:
            break
    return first


def behind_contest(name: Sequence[Word], first: int, gazetteer: Gazetteer) -> int:
    """The index behind the contest whose winner words `first` to the end of `name` name: "Miss Freedonia Ann Lee".

    It is `first` where no "Miss" or "Mr" stands before that word.
    """
    if not 0 < first < len(name) or name[first - 1].bare.rstrip(".") not in fact_words("titles", "winners"):
        return first
    word, behind = name[first], len(name) - first - 1
    if word.bare in fact_words("titles", "contests"):
        return first + 1
    land = behind >= MIN_NAME_WORDS_BEHIND_LAND and gazetteer.land(word.text)
    return first + 1 if land and word.bare not in given_names() else first
