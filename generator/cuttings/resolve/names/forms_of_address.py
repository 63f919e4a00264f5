"""Finds where a name begins behind forms of address and letters: "Tan Sri", "Ibu", "Miss Freedonia", "DSP", "QB"."""

from __future__ import annotations

from collections.abc import Sequence

from cuttings.common.facts import word_set
from cuttings.common.genders import given_names
from cuttings.gazetteer import Gazetteer
from cuttings.resolve.names.tokens import Word, fact_words

MIN_NAME_WORDS_BEHIND_LAND = 2  # words of a name behind "Miss Freedonia"; "Miss Georgia Larkin" is called Georgia


def behind_forms_of_address(line: Sequence[Word], first: int) -> int:
    """The index behind the forms of address and letters at word `first` that a name follows: "Tan Sri", "Ibu", "DSP".

    The second word of "Datuk Seri" is passed too where the first stands before `first`.
    """
    singles, pairs = fact_words("names", "forms_of_address"), fact_words("names", "forms_of_address_in_two_words")
    before_two = fact_words("names", "forms_of_address_before_two_names")
    while first + 1 < len(line):
        word = line[first].bare
        if word in singles or _are_letters(line, first) or (first and f"{line[first - 1].bare} {word}" in pairs):
            first += 1
        elif first + 2 < len(line) and f"{word} {line[first + 1].bare}" in pairs:
            first += 2
        elif word in before_two and first + 2 < len(line) and line[first + 2].capital:
            first += 1
        else:
            break
    return first


def is_office_in_letters(word: str) -> bool:
    """Whether a word is written as letters for an office, a rank or where a player plays: "DSP", "QB"."""
    return word in word_set("names", "letters_of_office") or word in word_set("sports", "positions")


def _are_letters(line: Sequence[Word], i: int) -> bool:
    """Whether such letters, or the abbreviation of a common noun, stand before a name: "QB Ann Lee"."""
    word = line[i].text
    known = is_office_in_letters(word) or word in word_set("no-names", "abbreviations")
    return known and len(word) > 1 and word.isalpha() and word.isupper() and not line[i + 1].text.isupper()


def behind_contest(name: Sequence[Word], first: int, gazetteer: Gazetteer) -> int:
    """The index behind the contest whose winner words `first` to the end of `name` name: "Miss Freedonia Ann Lee".

    It is `first` where no "Miss" or "Mr" stands before that word.
    """
    if not 0 < first < len(name) or name[first - 1].bare.rstrip(".") not in fact_words("titles", "winners"):
        return first
    word, behind = name[first], len(name) - first - 1
    contests = fact_words("titles", "contests")
    if word.bare in contests:
        return first + 1
    if behind and gazetteer.land(word.text) and name[first + 1].bare in contests:
        return first + 2
    land = behind >= MIN_NAME_WORDS_BEHIND_LAND and gazetteer.land(word.text)
    return first + 1 if land and word.bare not in given_names() else first
