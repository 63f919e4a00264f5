"""Finds who speaks behind what opens a line, and before what the parse takes for their phrase."""

from __future__ import annotations

from cuttings.statements.words import Words, small_words

MAX_WORDS_OF_DATELINE = 9  # words up to the bracket that closes it: "Rio de Janeiro, Brazil (CNN)"


def named_before_aside(words: Words, first: int, head: int) -> int | None:
    """The name before ", however," where the parse takes its verb for a noun: "[Lund], however, has changed lawyers".

    `first` and `head` are the first word of the phrase as parsed, and its noun.
    """
    aside = next((w for w in range(first + 1, head) if words.forms[w] in small_words("links")), None)
    if aside is None or words.forms[aside - 1] != "," or words.forms[aside + 1] != ",":
        return None
    return aside - 2 if words.tags[aside - 2] == "PROPN" and words.tags[aside + 2] == "AUX" else None


def behind_dateline(words: Words, first: int, head: int) -> int:
    """The first word behind where and for whom a report was written: "Oxley (CNN) [One] of the bakers said".

    It is `first` where the phrase with the noun `head` opens with none.
    """
    before = words.text[: words.starts[first]]
    if before and not before.endswith("\n"):
        return first
    for close in range(first + 3, min(head, first + MAX_WORDS_OF_DATELINE)):
        if words.forms[close] == ")" and words.forms[close - 2] == "(":
            agency = words.text[words.starts[close - 1] : words.ends[close - 1]].isupper()
            opens = words.text[words.starts[close + 1]].isupper()
            return close + 1 if agency and opens and words.tags[first] != "DET" else first
    return first
