"""Finds titles that are part of a name: "Dean" of Dean Lee, "Sultan" of Omar bin Sultan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cuttings.resolve.names.titles import is_title
from cuttings.resolve.names.tokens import Word, are_adjacent, fact_words


def titles_in_names(text: str, line: Sequence[Word], read: Mapping[int, int]) -> frozenset[int]:
    """The starts of the words of `line`, one paragraph of `text`, that are titles elsewhere and part of a name there.

    A father's name is one behind "bin". A given name is one where the recogniser, which leaves out titles, read a
    person whose name of several words begins with it (`read` are the ends of these by their starts), or where another
    office stands before it.
    """
    pairs = zip((None, *line), line, strict=False)
    return frozenset(
        word.start
        for before, word in pairs
        if word.capital and is_title(word.bare) and (_is_read(word, read) or _goes_on(text, before, word))
    )


def _is_read(word: Word, read: Mapping[int, int]) -> bool:
    return word.bare in fact_words("titles", "given_names") and read.get(word.start, 0) > word.end


def _goes_on(text: str, before: Word | None, word: Word) -> bool:
    """Whether a title is the father's name behind "bin", or the given name of whom the title before it announces."""
    if before is None or not are_adjacent(text, before, word):
        return False
    father = before.bare in fact_words("names", "filiations")
    return father or (is_title(before.bare) and is_given_name_and_title(word))


def is_given_name_and_title(word: Word) -> bool:
    """Whether a title is a given name that stands behind no title: "minister Prince Omar" has two, "Earl" is one."""
    return word.bare in fact_words("titles", "given_names") - fact_words("titles", "second_titles")
