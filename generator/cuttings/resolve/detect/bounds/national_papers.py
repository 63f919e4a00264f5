"""Ends the name of a newspaper behind the country that it is of: "Daily News Egypt" is not the Daily News."""

from __future__ import annotations

import re
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.common.text import alternation, fold
from cuttings.gazetteer import Gazetteer
from cuttings.resolve.names.tokens import fact_words

MIN_TITLE_WORDS = 2  # words of a title that any newspaper may have
LAND_BEHIND = re.compile(r" ([A-Z][\w’-]+)(?!['’]s|[\w’'-])")


def end_of_national_paper(text: str, start: int, end: int, gazetteer: Gazetteer) -> int:
    """Where the title `text[start:end]` of a newspaper ends: behind the country, where any paper may be called so.

    Return `end` where the title has a word of its own, and where a verb follows that may be the country's: "told the
    Daily News Egypt would".
    """
    title = [fold(word) for word in text[start:end].split()]
    papers = fact_words("place-words", "papers")
    any_paper = papers | fact_words("place-words", "before_papers")
    common = len(title) >= MIN_TITLE_WORDS and title[-1] in papers and any_paper.issuperset(title)
    land = LAND_BEHIND.match(text, end) if common else None
    if land and gazetteer.land(land[1]) and not _auxiliary().match(text, land.end()):
        return land.end()
    return end


@cache
def _auxiliary() -> re.Pattern[str]:
    return re.compile(rf" (?:{alternation(load_facts('grammar')['modals'])}|ha[sd]|have|is|was|are|were|did|does)\b")
