"""Guesses the language of a text by its script and its commonest words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from cuttings.common.facts import load_facts

_SAMPLE = 5000  # characters that are enough to tell
_FEW = 3  # function words below which nothing is told
_MANY, _TIMES = 20, 2.5  # function words, and times as many as of the language stated, from which a text belies that
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
    if code := _by_script(sample):
        return code
    counts = _counts(sample)
    best = max(counts.items(), key=lambda item: (item[1], item[0] == otherwise, item[0]), default=(otherwise, 0))
    return best[0] if best[1] >= _FEW else otherwise


def belied(stated: str, text: str) -> str | None:
    """The language of `text` where it is plainly not the `stated` one, which many a page's template gets wrong."""
    sample = text[:_SAMPLE].lower()
    counts = _counts(sample)
    if _by_script(sample) or stated not in _known():
        return None
    best = min(counts, key=lambda code: (-counts[code], code), default=stated)
    return best if counts[best] >= max(_MANY, _TIMES * counts[stated]) else None


def _by_script(sample: str) -> str | None:
    """The language that the letters alone tell."""
    letters = sum(map(str.isalpha, sample))
    for code, script, share in () if sample.isascii() else _SCRIPTS:
        if letters and len(re.findall(script, sample)) >= share * letters:
            return code
    return None


def _counts(sample: str) -> Counter[str]:
    """How many function words of each language a text in small letters has."""
    known = _languages_of()
    return Counter(code for word in re.findall(r"[^\W\d_]+", sample) if word in known for code in known[word])


def _known() -> frozenset[str]:
    return frozenset(load_facts("page-parts")["function_words"])


@cache
def _languages_of() -> dict[str, tuple[str, ...]]:
    words: dict[str, tuple[str, ...]] = {}
    for code, common in load_facts("page-parts")["function_words"].items():
        for word in common:
            words[word] = (*words.get(word, ()), code)
    return words
