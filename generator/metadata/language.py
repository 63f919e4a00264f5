"""Guesses the language of a text by its script and its commonest words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from generator.facts import load_facts

_SAMPLE = 5000  # characters that are enough to tell
_FEW = 3  # function words below which nothing is told
_SCRIPTS = (  # the first whose letters make up a third of the text; kana and hangul before the Han that goes with them
    ("ja", r"[\u3040-\u30ff]", 0.1),
    ("ko", r"[\uac00-\ud7af]", 0.3),
    ("zh", r"[\u4e00-\u9fff]", 0.3),
    ("el", r"[\u0370-\u03ff]", 0.3),
    ("he", r"[\u0590-\u05ff]", 0.3),
    ("hi", r"[\u0900-\u097f]", 0.3),
    ("th", r"[\u0e00-\u0e7f]", 0.3),
    ("fa", r"[پچژگی]", 0.05),
    ("uk", r"[іїєґ]", 0.02),
)


def guess_language(text: str, otherwise: str = "en") -> str:
    """The ISO 639-1 code of the language of `text`; `otherwise` where too little of it can be told."""
    sample = text[:_SAMPLE].lower()
    letters = sum(map(str.isalpha, sample))
    for code, script, share in () if sample.isascii() else _SCRIPTS:
        if letters and len(re.findall(script, sample)) >= share * letters:
            return code
    spoken, known = re.findall(r"[^\W\d_]+", sample), _languages_of()
    counts = Counter(code for word in spoken if word in known for code in known[word])
    best = max(counts.items(), key=lambda item: (item[1], item[0] == otherwise, item[0]), default=(otherwise, 0))
    return best[0] if best[1] >= _FEW else otherwise


@cache
def _languages_of() -> dict[str, tuple[str, ...]]:
    words: dict[str, tuple[str, ...]] = {}
    for code, common in load_facts("page-parts")["function_words"].items():
        for word in common:
            words[word] = (*words.get(word, ()), code)
    return words
