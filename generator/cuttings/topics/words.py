"""The words of an article as phrases are looked up in it: in forms without inflection, with their place in the text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from cuttings.model import Analysis, Article, Role

JOINTS = frozenset({"-", "\u2010", "\u2011", "'s", "\u2019s", "'", "\u2019"})  # between the words of a phrase
EXACT_FORM_MARK = "="  # marks a form that is looked up as it stands


Found = tuple[int, int, tuple[str, ...]]  # a phrase among words: positions of its first word and past its last


class Zone(IntEnum):
    """Where in an article a word stands."""

    TITLE = 0
    LEAD = 1
    BODY = 2
    ASIDE = 3  # captions


ZONE_BY_ROLE = {Role.TITLE: Zone.TITLE, Role.BODY: Zone.BODY, Role.CAPTION: Zone.ASIDE}
TOPIC_LEAD_WORDS = 50  # words of body text that make the lead: a news lead is one or two sentences


class Word(NamedTuple):
    """One word: the forms it can be looked up by, its span in the text, its tag, and the part of the article."""

    forms: tuple[str, ...]
    start: int
    end: int
    tag: str
    zone: Zone


def words_of(article: Article, analysis: Analysis) -> list[list[Word]]:
    """The words of the title, body and captions of `article` in runs without punctuation between them.

    Hyphens and possessive endings count as no punctuation. Bylines, datelines, credits and boilerplate are left out.
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
        if surface in JOINTS and here is role:
            continue
        is_word = surface.isalnum() or any(map(str.isalnum, surface))
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


@lru_cache(maxsize=200_000)
def forms(surface: str, lemma: str) -> tuple[str, ...]:
    """The forms under which a word is looked up, without repeats: lemma, singular, and the very word."""
    plain = surface.casefold().replace("\u2019", "'")
    return tuple(dict.fromkeys((singular(lemma.casefold()), singular(plain), EXACT_FORM_MARK + plain)))


def words_as_written(words: Iterable[Word]) -> str:
    """The very words, in lower case and without what stands between them."""
    return " ".join(word.forms[-1].removeprefix(EXACT_FORM_MARK) for word in words)


def singular(word: str) -> str:
    """`word` without an English plural ending; the same for a word and its plural, whether or not it is a word.

    Lemmas cannot be relied on for words in capitals, which taggers take for names.
    """
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


def phrase_forms(phrase: str) -> tuple[str, ...]:
    """The words of a phrase in `topics.yml` in the forms they are looked up by; "=" makes the word after it exact."""
    plain = phrase.casefold().replace("-", " ").replace("'s", " ").split()
    return tuple(word if word.startswith(EXACT_FORM_MARK) else singular(word) for word in plain)


class PhraseIndex:
    """Finds many phrases in one pass over words, whatever their number."""

    def __init__(self, phrases: Iterable[tuple[str, ...]]) -> None:
        self._known: dict[str, dict[str, list[tuple[str, ...]]]] = {}  # by first word, then by second ("" for none)
        for phrase in sorted(set(phrases)):
            second = phrase[1] if len(phrase) > 1 else ""
            self._known.setdefault(phrase[0], {}).setdefault(second, []).append(phrase)

    def find(self, run: Sequence[Word]) -> list[Found]:
        """Every phrase in `run` with the positions of its first word and past its last, by position."""
        found = []
        for i, word in enumerate(run):
            for form in word.forms:
                if form in self._known:
                    found += [(i, i + len(phrase), phrase) for phrase in self._fitting(run, i, self._known[form])]
        return found

    @staticmethod
    def _fitting(run: Sequence[Word], at: int, known: Mapping[str, Sequence[tuple[str, ...]]]) -> list[tuple[str, ...]]:
        """Those of the phrases which begin with a word of `run` that go on as it does, sorted."""
        following = run[at + 1].forms if at + 1 < len(run) else ()
        possible = [phrase for second in ("", *following) for phrase in known.get(second, ())]
        return sorted(phrase for phrase in possible if len(phrase) < 3 or _goes_on(run, at + 2, phrase[2:]))


def _goes_on(run: Sequence[Word], at: int, rest: Sequence[str]) -> bool:
    """Whether `run` has the words of `rest` from a position on."""
    if at + len(rest) > len(run):
        return False
    return all(form in word.forms for form, word in zip(rest, run[at:], strict=False))
