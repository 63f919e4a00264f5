"""The paragraphs of an article in which somebody may be quoted, and who speaks behind what opens them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cuttings.common.passages.corrections import is_correction
from cuttings.model import Article, Role
from cuttings.statements.words import Words, small_words

MAX_WORDS_OF_DATELINE = 9  # words up to the bracket that closes it: "Rio de Janeiro, Brazil (CNN)"

QUOTABLE_ROLES = frozenset({Role.TITLE, Role.BODY, Role.CAPTION})
_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of an article that is title, body or caption; it may be wrapped."""

    start: int
    end: int
    role: Role


def quotable_lines(article: Article) -> tuple[Line, ...]:
    """The lines of `article` where somebody may be quoted, in their order; a correction repeats what was withdrawn."""
    return tuple(
        Line(match.start(), match.end(), block.role)
        for block in article.blocks
        if block.role in QUOTABLE_ROLES
        for match in _PARAGRAPH.finditer(article.text, block.start, block.end)
        if not is_correction(match.group())
    )


def named_before_aside(words: Words, first: int, head: int) -> int | None:
    """The name before ", however," where the parse takes its verb for a noun: "[Lund], however, has changed lawyers".

    `first` and `head` are the first word of the phrase as parsed, and its noun.
    """
    aside = next((w for w in range(first + 1, head) if words.forms[w] in small_words("links")), None)
    if aside is None or words.forms[aside - 1] != "," or words.forms[aside + 1] != ",":
        return None
    return aside - 2 if words.tags[aside - 2] == "PROPN" and words.tags[aside + 2] == "AUX" else None


def behind_dateline(words: Words, first: int, head: int) -> tuple[int, int]:
    """The first word and the noun behind where and for whom a report was written: "Oxley (CNN) [One of the bakers]".

    They are `first` and `head` where the phrase of the noun `head` opens with none.
    """
    start = words.starts[first]
    if (start and words.text[start - 1] != "\n") or words.tags[first] == "DET":
        return first, head
    for close in range(first + 3, min(words.lasts[head], first + MAX_WORDS_OF_DATELINE)):
        if words.forms[close] != ")" or words.forms[close - 2] != "(":
            continue
        agency = words.text[words.starts[close - 1] : words.ends[close - 1]].isupper()
        noun = next((c for c in (head, *words.children[head]) if c > close and words.dependencies[c] != "prep"), head)
        opens = words.text[words.starts[close + 1]].isupper() and close < noun
        return (close + 1, noun) if agency and opens else (first, head)
    return first, head
