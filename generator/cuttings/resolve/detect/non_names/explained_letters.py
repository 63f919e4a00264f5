"""Abbreviations that an article explains by a common noun: "improvised explosive devices (IEDs)"."""

from __future__ import annotations

import re

EXPLAINED_LETTERS = re.compile(r" \(([A-Z][A-Z-]{1,6})s?\)")
EXPLAINING_PHRASE = re.compile(r"(?:\w[\w’'-]*[ -]){1,7}\w[\w’'-]*$")
EXPLANATION_CHARS = 160  # characters before an abbreviation in which what it stands for is looked for


def explained_letters(text: str) -> frozenset[str]:
    """The letters in brackets that are the first letters of the small words before them, in the plural too."""
    found = set()
    for match in EXPLAINED_LETTERS.finditer(text):
        phrase = EXPLAINING_PHRASE.search(text[max(0, match.start() - EXPLANATION_CHARS) : match.start()])
        letters = match[1].replace("-", "")
        last = [word for word in re.split(r"[ -]", phrase[0] if phrase else "") if word][-len(letters) :]
        if len(last) == len(letters) and all(
            word.islower() and word[0].upper() == letter for word, letter in zip(last, letters, strict=True)
        ):
            found |= {match[1], f"{match[1]}s"}
    return frozenset(found)
