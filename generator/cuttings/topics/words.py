"""Prepares the words of an article for the lookup of phrases: uninflected forms, with their position in the text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from cuttings.common.passages.given_titles import given_title
from cuttings.model import Analysis, Article, Role

PHRASE_JOINTS = frozenset({"-", "\u2010", "\u2011", "'s", "\u2019s", "'", "\u2019"})  # between the words of a phrase
EXACT_FORM_MARK = "="  # before a word of which only this very form matches


Found = tuple[int, int, tuple[str, ...]]  # index of a phrase's first word, index after its last one, and the phrase


class Zone(IntEnum):
    """The part of an article that a word is in."""

    TITLE = 0
    LEAD = 1
    BODY = 2
    ASIDE = 3  # captions


ZONE_BY_ROLE = {Role.TITLE: Zone.TITLE, Role.BODY: Zone.BODY, Role.CAPTION: Zone.ASIDE}
TOPIC_LEAD_WORDS = 50  # words at the beginning of the body that are its lead: one or two sentences in news


class Word(NamedTuple):
    """One word: the forms by which it is looked up, its character span, its part-of-speech tag, and its zone."""

    forms: tuple[str, ...]
    start: int
    end: int
    tag: str
    zone: Zone


def words_of(article: Article, analysis: Analysis) -> list[list[Word]]:
    """The words of the title, body and captions of `article`, in runs that punctuation and block boundaries separate.

    Hyphens and possessive endings do not separate runs. Bylines, datelines, credits and boilerplate are left out.
    """
    blocks = article.blocks
    block_starts = [block.start for block in blocks]
    tokens, text = analysis.tokens, article.text
    runs: list[list[Word]] = []
    run: list[Word] = []
    role: Role | None = None
    body = 0
    for i, (start, end) in enumerate(zip(tokens.starts, tokens.ends, strict=True)):
        at = bisect_right(block_starts, start) - 1
        here = blocks[at].role if at >= 0 and start < blocks[at].end else None
        surface = text[start:end]
        if surface in PHRASE_JOINTS and here is role:
            continue
        is_word = any(map(str.isalnum, surface))
        if here is not role or not is_word:
            runs.append(run)
            run, role = [], here
        zone = ZONE_BY_ROLE.get(here) if here is not None else None
        if zone is None or not is_word:
            continue
        if zone is Zone.BODY:
            body += 1
            zone = Zone.LEAD if body <= TOPIC_LEAD_WORDS else zone
        run.append(Word(forms(surface, tokens.lemmas[i]), start, end, tokens.tags[i], zone))
    runs.append(run)
    return [run for run in runs if run]


def words_of_given_title(article: Article, analysis: Analysis) -> list[list[Word]]:
    """The words of a headline that is no part of the text, in runs; their offsets are below 0, outside the text."""
    runs = given_title(article, analysis)
    offset = -1 - sum(len(word.surface) + 1 for run in runs for word in run)
    found: list[list[Word]] = []
    for run in runs:
        found.append([])
        for word in run:
            end = offset + len(word.surface)
            found[-1].append(Word(forms(word.surface, word.lemma), offset, end, word.tag, Zone.TITLE))
            offset = end + 1
    return found


@lru_cache(maxsize=200_000)
def forms(surface: str, lemma: str) -> tuple[str, ...]:
    """The distinct forms by which a word is looked up: singular of its lemma, its own singular, and the exact word."""
    plain = surface.casefold().replace("\u2019", "'")
    return tuple(dict.fromkeys((singular(lemma.casefold()), singular(plain), EXACT_FORM_MARK + plain)))


def words_as_written(words: Iterable[Word]) -> str:
    """The words in lower case as they are written, with single spaces between them."""
    return " ".join(word.forms[-1].removeprefix(EXACT_FORM_MARK) for word in words)


def singular(word: str) -> str:
    """`word` without an English plural ending: the same string for a singular and its plural, not always a real word.

    Lemmas alone do not suffice, since taggers take words in capitals for names and leave them inflected.
    """
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


def phrase_forms(phrase: str) -> tuple[str, ...]:
    """The words of a phrase of a fact file in the forms by which they are looked up; "=" marks a word as exact."""
    plain = phrase.casefold().replace("-", " ").replace("'s", " ").split()
    return tuple(word if word.startswith(EXACT_FORM_MARK) else singular(word) for word in plain)


class PhraseIndex:
    """Finds all occurrences of many phrases in one pass over words."""

    def __init__(self, phrases: Iterable[tuple[str, ...]]) -> None:
        self._known: dict[str, dict[str, list[tuple[str, ...]]]] = {}  # by first word, then by second ("" for none)
        for phrase in sorted(set(phrases)):
            second = phrase[1] if len(phrase) > 1 else ""
            self._known.setdefault(phrase[0], {}).setdefault(second, []).append(phrase)

    def find(self, run: Sequence[Word]) -> list[Found]:
        """Every occurrence of a phrase in `run`, in the order of its first word; occurrences may overlap."""
        found = []
        for i, word in enumerate(run):
            for form in word.forms:
                if form in self._known:
                    found += [(i, i + len(phrase), phrase) for phrase in self._fitting(run, i, self._known[form])]
        return found

    @staticmethod
    def _fitting(run: Sequence[Word], at: int, known: Mapping[str, Sequence[tuple[str, ...]]]) -> list[tuple[str, ...]]:
        """The phrases in `known`, sorted, whose second and further words match `run` after the word at `at`."""
        following = run[at + 1].forms if at + 1 < len(run) else ()
        possible = [phrase for second in ("", *following) for phrase in known.get(second, ())]
        return sorted(phrase for phrase in possible if len(phrase) < 3 or _goes_on(run, at + 2, phrase[2:]))


def _goes_on(run: Sequence[Word], at: int, rest: Sequence[str]) -> bool:
    """Whether the words of `run` from `at` on match `rest`."""
    if at + len(rest) > len(run):
        return False
    return all(form in word.forms for form, word in zip(rest, run[at:], strict=False))
