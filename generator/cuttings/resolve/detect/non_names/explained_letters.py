"""Abbreviations that an article explains by a common noun: "improvised explosive devices (IEDs)"."""

from __future__ import annotations

import re

from cuttings.common.text import fold
from cuttings.resolve.names.organisation_name import WORDS_WITHOUT_LETTER, spelt_between_dashes
from cuttings.resolve.names.tokens import fact_words

EXPLAINED_LETTERS = re.compile(r"(?: \(|,? or )([A-Z][A-Z-]{1,6})s?(?:\)|(?=[,.;:]))")
EXPLAINING_PHRASE = re.compile(r"(?:\w[\w’'-]*[ -]){1,7}\w[\w’'-]*$")
EXPLANATION_CHARS = 160  # characters before an abbreviation in which what it stands for is looked for


def explained_letters(text: str) -> frozenset[str]:
    """The letters in brackets that are the first letters of the small words before them, in the plural too.

    Words with capitals count between dashes where none is of a body, and before a bracket where their head is of
    nothing that acts: "Automatic Identification System (AIS)".
    """
    found = set()
    for match in EXPLAINED_LETTERS.finditer(text):
        phrase = EXPLAINING_PHRASE.search(text[max(0, match.start() - EXPLANATION_CHARS) : match.start()])
        letters = match[1].replace("-", "")
        last = [word for word in re.split(r"[ -]", phrase[0] if phrase else "") if word][-len(letters) :]
        common = len(last) == len(letters) and all(
            word.islower() and word[0].upper() == letter for word, letter in zip(last, letters, strict=True)
        )
        if common or (phrase and (_is_of_no_body(phrase[0], letters) or _is_of_small_words(phrase[0], letters))):
            found |= {match[1], f"{match[1]}s"}
    heads = fact_words("organisations", "heads")  # "the ABC — Anybody But Larkin — camp" is no body
    return frozenset(
        found | {k for k, spelt in spelt_between_dashes(text).items() if heads.isdisjoint(fold(spelt).split())}
    )


def _is_of_small_words(phrase: str, letters: str) -> bool:
    """Whether letters are the first ones of words written small, but for those that give none, and of no body.

    So are those of "authorisation for the use of force", and not those of "ministry of trade".
    """
    line = re.split(r"[ -]", phrase)
    taken: list[str] = []
    while line and len(taken) < len(letters):
        word = line.pop()
        if word and word not in WORDS_WITHOUT_LETTER:
            taken.insert(0, word)
    if not all(map(str.islower, taken)) or "".join(word[0] for word in taken).upper() != letters:
        return False
    return {taken[0], taken[-1]}.isdisjoint(fact_words("organisations", "heads"))


def _is_of_no_body(phrase: str, letters: str) -> bool:
    """Whether letters are those of the capitals at the end of a phrase whose head acts no more than a system does."""
    spelt = re.split(r"[ -]", phrase)
    capitals = [word for word in spelt if word[:1].isupper()][-len(letters) :]
    if [word[0] for word in capitals] != list(letters) or spelt[-1] != capitals[-1]:
        return False
    bare = [fold(word) for word in capitals]
    return bare[-1] in fact_words("no-names", "heads_of_letters") and bare[0] not in fact_words(
        "organisations", "heads"
    )
