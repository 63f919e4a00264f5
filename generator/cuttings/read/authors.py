"""Splits bylines, as pages and files write them, into lists of names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from cuttings.common.facts import load_facts, word_set
from cuttings.common.text import alternation, fold, with_initial_capitals, without_repetition

_NOT_NAMES = re.compile(r"<[^>]*>|\S+@\S+|(?<!\w)@\w+|https?://\S+|www\.\S+|\([^)]*\)|\[[^\]]*\]")
_NAME_SEPARATOR = re.compile(
    r"\s*(?:[;|/•·、，\n]|(?<=\w{3})\.\s|\s[–—-]\s|\s(?:and|und|et|y|e|with)\s|\s?&\s)\s*", re.IGNORECASE
)
_TRAILING_PLACE = re.compile(r"(?<=\w)\s(?:in|at|for|is)\s.*$")  # "in Springfield"
_UNSPACED = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{2,}")  # Han, kana and hangul
_HOST = re.compile(r"\w{2,}\.(?:[a-z]{2,3}|info)\b", re.IGNORECASE)  # "example.com" in the name of an account
_OUTLET_BEHIND = re.compile(r"^(\S+\s\S.*?)\sThe\s.*$")
_MIN_WORDS_BEFORE_OFFICE = 2  # words of a name that an office can follow
_MAX_PERSON_WORDS = 5  # words in the name of a person, small ones aside


def _words(key: str) -> frozenset[str]:
    return word_set("bylines", key)


@cache
def _opening() -> re.Pattern[str]:
    unspaced = alternation(_words("unspaced offices"))
    return re.compile(
        rf"^(?:(?:{alternation(_words('openings'))})(?:\s*:\s*|\s+)|(?:{unspaced})\s*[：:・]?\s*(?=\w{{2}}))",
        re.IGNORECASE,
    )


@cache
def _closing() -> re.Pattern[str]:
    """An office behind a name in a script that needs no space before it."""
    return re.compile(rf"(?<=\w{{2}})\s*(?:{alternation(_words('unspaced offices'))})$")


def people_among(bylines: Iterable[str], outlet: str | None = None) -> tuple[str, ...]:
    """The names of persons in `bylines`, in order, each once; offices, addresses and organisations are left out.

    A name that begins with the name of the `outlet` ("Example News Sport") is left out too, unless there is no other.
    """
    names = dict.fromkeys(name for byline in bylines for name in _parts(byline) if _is_person(name))
    others = [name for name in names if not outlet or not name.casefold().startswith(outlet.casefold())] or list(names)
    return tuple(name for name in others if not any(name != other and _holds(other, name) for other in others))


def organisations_among(bylines: Iterable[str], certain: Iterable[str] = ()) -> tuple[str, ...]:
    """The names in `bylines` that are not names of persons, such as an agency's, in order, each once.

    `certain` are known to be organisations, whatever their names look like.
    """
    sure = frozenset(certain)
    parts = [(name, byline in sure) for byline in bylines for name in _parts(byline, persons=False)]
    return tuple(dict.fromkeys(name for name, is_sure in parts if _is_name(name) and (is_sure or not _is_person(name))))


def agencies_among(bylines: Iterable[str]) -> tuple[str, ...]:
    """The names of news agencies in `bylines`, as they are written there, in order, each once."""
    parts = (name for byline in bylines for name in _parts(byline, persons=False))
    return tuple(dict.fromkeys(name for name in parts if fold(name) in _agencies()))


@cache
def _agencies() -> frozenset[str]:
    known = (outlet for outlet in load_facts("outlets") if outlet.get("agency"))
    return frozenset(fold(name) for outlet in known for name in (outlet["name"], *outlet["aliases"]))


def is_full_name(name: str) -> bool:
    """Whether a name has a given name and a surname: two words, or two characters where no spaces are written."""
    return " " in name or _UNSPACED.fullmatch(name) is not None


def _parts(byline: str, persons: bool = True) -> list[str]:
    """The parts of a byline between conjunctions, reduced to the names in them.

    For `persons`, commas separate names too, and offices after names are left out.
    """
    text = " ".join(_NOT_NAMES.sub(" ", byline.replace("\n", " | ")).split())
    text = _opening().sub("", _opening().sub("", text))
    pieces = [piece for part in _NAME_SEPARATOR.split(text) for piece in (part.split(",") if persons else [part])]
    pieces = [_TRAILING_PLACE.sub("", piece) for piece in pieces]
    pieces = [without_repetition(_without_office(piece) if persons else piece) for piece in pieces]
    stripped = (_closing().sub("", piece.strip()) for piece in pieces)
    stripped = (_opening().sub("", piece.strip(" \t.,:;-–—*\"'“”‘’")) for piece in stripped)
    return [_cased(piece) for piece in stripped if piece]


def _without_office(name: str) -> str:
    """`name` without what follows it: "Ada Example" for "Ada Example Senior Reporter" and "Ada Example The News"."""
    name = _OUTLET_BEHIND.sub(r"\1", name)
    folded = [word.casefold().strip(".") for word in name.split()]
    if not folded or folded[-1] not in _words("offices") - _words("organisations"):
        return name
    end = next((i for i, word in enumerate(folded) if i > 1 and word in _words("offices")), len(folded))
    while end > _MIN_WORDS_BEFORE_OFFICE and folded[end - 1] in _words("beats") | _words("organisations"):
        end -= 1
    return " ".join(name.split()[:end])


def _cased(name: str) -> str:
    """`name` with initial capitals if it is written all in capitals or all in lower case."""
    if len(name) > 4 and " " in name and (name.isupper() or name.islower()):
        return with_initial_capitals(name)
    return name


def _is_name(name: str) -> bool:
    named = 1 < len(name) <= 80 and any(c.isalpha() for c in name) and name.casefold() not in _words("openings")
    return named and not _is_account(name)


def _is_account(name: str) -> bool:
    """Whether a name is one that a content management system writes where nobody is named: "example.com admin"."""
    return not {name.casefold(), _HOST.sub("", name).strip().casefold()}.isdisjoint(_words("nobody"))


def _is_person(name: str) -> bool:
    words = [
        word for word in name.split() if word.casefold().strip(".") not in _words("particles") | _words("suffixes")
    ]
    folded = {word.casefold().strip(".’'") for word in name.split() if word in words or not word.islower()}
    return (
        _is_name(name)
        and 0 < len(words) <= _MAX_PERSON_WORDS
        and words[0].casefold() != "the"
        and not any(c.isdigit() for c in name)
        and not _HOST.search(name)
        and not folded & (_words("offices") | _words("organisations"))
        and all(word[0].isupper() or not word[0].isalpha() or word[0].lower() == word[0].upper() for word in words)
        and not (len(words) == 1 and ("." in name or "_" in name or name.isupper()))
        and name.casefold().strip(".") not in _words("suffixes")
    )


def _holds(whole: str, part: str) -> bool:
    """Whether `part` has some, but not all, of the words of `whole`: "Jane" and "Jane Doe"."""
    return set(part.casefold().split()) < set(whole.casefold().split())
