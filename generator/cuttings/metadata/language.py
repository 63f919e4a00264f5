"""Identifies the language of a text: English by its most frequent words, other languages with the library py3langid."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import Any

from cuttings.common.facts import load_facts

_SAMPLE_CHARS = 5000  # characters in which function words are counted
_MODEL_SAMPLE_CHARS = 2000  # characters that the library reads; more would take time without improving the result
# function words of a language, absolute and as a multiple of another's, that are decisive
_BELYING_FUNCTION_WORDS, _BELYING_FACTOR = 20, 2.5
# the same for a text of a sentence or two, of whose words this share must be function words of the language
_FUNCTION_WORDS_OF_SHORT_TEXT, _FACTOR_OF_SHORT_TEXT, _SHARE_OF_SHORT_TEXT = 6, 4.0, 0.3
_MIN_LATIN_LETTERS = 60  # Latin letters of a text below which names, as in a headline, can outweigh its other words
# probability from which the most likely language is accepted: similar ones (Bosnian, Croatian) share it
_MIN_PROBABILITY = 0.4
_MIN_PROBABILITY_OF_SHORT_TEXT = 0.99  # the same for a short text
_MIN_PLAIN_CHARS = 20  # characters of words without capitals, from which they tell a language
_NOT_ENGLISH = 0.05  # probability of English below which a text may be in another language
_SCRIPTS = (  # language, letters, and the share of them that decides; kana and hangul before the Han used with them
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
_LETTERS_OF_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[a-z\u00df-\u024f\u1e00-\u1eff]")


def guess_language(text: str, otherwise: str = "en") -> str:
    """The ISO 639-1 code of the language of `text`; `otherwise` if it is uncertain.

    No names are found in an article with a wrong language, so uncertain guesses are not used: those for tables of
    numbers, lists of names, and single headlines.
    """
    if _is_plainly_english(text[:_SAMPLE_CHARS].lower()):
        return "en"
    sample = text[:_MODEL_SAMPLE_CHARS]
    probabilities = _identifier().rank(sample)
    language, probability = probabilities[0]
    latin = len(_LATIN.findall(sample.lower()))
    is_latin = 2 * latin >= sum(map(str.isalpha, sample))
    short = latin < _MIN_LATIN_LETTERS and is_latin
    sure = probability >= (_MIN_PROBABILITY_OF_SHORT_TEXT if short else _MIN_PROBABILITY)
    if sure and language != "en" and is_latin and not _by_script(sample.lower()) and _is_english_without_names(sample):
        return otherwise
    return str(language) if sure and (language == "en" or dict(probabilities)["en"] < _NOT_ENGLISH) else otherwise


def _is_plainly_english(sample: str) -> bool:
    """Whether the function words of a text in lower case are English, so that the model need not be loaded."""
    counts = _counts(sample)
    others = _most_of_another(counts)
    if counts["en"] >= max(_BELYING_FUNCTION_WORDS, _BELYING_FACTOR * others):
        return True
    share = _SHARE_OF_SHORT_TEXT * len(_LETTERS_OF_WORD.findall(sample))
    return counts["en"] >= max(_FUNCTION_WORDS_OF_SHORT_TEXT, _FACTOR_OF_SHORT_TEXT * others, share)


def _is_english_without_names(sample: str) -> bool:
    """Whether the words without capitals are English, as in a short report that is full of foreign names."""
    plain = " ".join(word for word in _LETTERS_OF_WORD.findall(sample) if word.islower())
    counts = _counts(plain)
    most_english = counts["en"] > _most_of_another(counts)
    return most_english and len(plain) >= _MIN_PLAIN_CHARS and _identifier().rank(plain)[0][0] == "en"


def _most_of_another(counts: Counter[str]) -> int:
    """The number of function words of the language other than English that has the most."""
    return max((count for code, count in counts.items() if code != "en"), default=0)


@cache
def _identifier() -> Any:
    """The library's model, for languages with a code of two letters; loading it takes half a second and 100 MB."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - slow, and most runs do not need it

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([code for code in identifier.labels if len(code) == 2])
    return identifier


def contradicting_language(stated: str, text: str) -> str | None:
    """The language of `text` if it is clearly not the `stated` one, as on pages with a wrong template; else None.

    Of a stated language whose words are not known here, only English is distinguished.
    """
    sample = text[:_SAMPLE_CHARS].lower()
    counts = _counts(sample)
    if _by_script(sample):
        return None
    if stated not in _known():
        return "en" if guess_language(text, otherwise=stated) == "en" else None
    best = min(counts, key=lambda code: (-counts[code], code), default=stated)
    return best if counts[best] >= max(_BELYING_FUNCTION_WORDS, _BELYING_FACTOR * counts[stated]) else None


def _by_script(sample: str) -> str | None:
    """The language that the letters of a text in lower case indicate; None if they indicate none."""
    letters = sum(map(str.isalpha, sample))
    for code, script, share in () if sample.isascii() else _SCRIPTS:
        if letters and len(re.findall(script, sample)) >= share * letters:
            return code
    return None


def _counts(sample: str) -> Counter[str]:
    """The number of function words of each language in a text in lower case."""
    known = _languages_of()
    return Counter(code for word in _LETTERS_OF_WORD.findall(sample) if word in known for code in known[word])


def _known() -> frozenset[str]:
    return frozenset(load_facts("page-parts")["function_words"])


@cache
def _languages_of() -> dict[str, tuple[str, ...]]:
    words: dict[str, tuple[str, ...]] = {}
    for code, common in load_facts("page-parts")["function_words"].items():
        for word in common:
            words[word] = (*words.get(word, ()), code)
    return words
