"""Where an organisation's name ends before the titles behind it, and before what they are for."""

from __future__ import annotations

from collections.abc import Sequence

from cuttings.resolve.names.titles import is_title
from cuttings.resolve.names.tokens import Word, fact_words, words


def before_titles(text: str, start: int, end: int) -> int:
    """Where the name ends in "Port Authority Chairman"; a title that belongs to it ("Court of Justice") stays."""
    line = words(text, start, end)
    whole = line
    while line and is_title(line[-1].bare) and not _of_it(line):
        line = line[:-1]
    if line and line[-1].bare in fact_words("titles", "tying"):  # "Office of the Inspector General"
        line = whole
    while line and line[-1].bare in fact_words("titles", "tying"):
        line = line[:-1]
    return line[-1].end if line and line[-1].end < end - 1 else end if line else start


def before_portfolio(text: str, start: int, end: int) -> int:
    """Where the name ends in "Larkin House Press", which Secretary follows: what the office is for is no part of it."""
    line = words(text, start, min(len(text), end + 20))
    last = sum(word.end <= end for word in line) - 1
    follows = 0 < last < len(line) - 1 and text[line[last].end : line[last + 1].start] == " "
    if not follows or not line[last + 1].capital or line[last + 1].bare not in fact_words("titles", "held"):
        return end
    fields = fact_words("titles", "portfolios")
    while last > 0 and line[last].bare in fields:
        last -= 1
    return min(end, line[last].end)


def _of_it(line: Sequence[Word]) -> bool:
    """Whether the title that ends a name is its own: "Court of Justice", "Friends for Prison Justice"."""
    before = {word.bare for word in line[:-1]}
    return len(line) > 1 and (
        line[-2].bare in {"of", "for", "and"}
        or (line[-1].bare in fact_words("titles", "abstract") and bool(before & {"of", "for", "and"}))
    )


def is_for_office(line: Sequence[Word], i: int) -> bool:
    """Whether word `i` tells what an office behind it is for: "Press" in "Press Secretary"."""
    return (
        line[i].bare in fact_words("titles", "portfolios")
        and i + 1 < len(line)
        and line[i + 1].bare in fact_words("titles", "held")
    )
