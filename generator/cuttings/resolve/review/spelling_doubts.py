"""Doubts about spellings: two full names that may be one person's, put into English in two ways."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.model import Answer, Decision, Doubt, Kind, Question
from cuttings.resolve.names.person_name import PersonName
from cuttings.resolve.names.surface_form import surface_form
from cuttings.resolve.review.entity_pages import EntityPage, EntityPages, shared_in_words

MIN_SPELLING_SIMILARITY = 0.7  # from 0 to 1: ratio from which a reader sees that two spellings may be one name
MIN_SLIP_LETTERS_TO_ASK = 6  # letters of a family name in which one may be a slip
MAX_SPELLINGS_COMPARED = 5  # pages after each of a block: so many spellings are enough, and the time stays linear


@cache
def _spellings() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), letters) for pattern, letters in load_facts("doubts")["spellings"])


@cache
def even_sounds(word: str) -> str:
    """A folded word with each sound put into English in one way."""
    word = re.sub(r"[^a-z]", "", word)
    for pattern, letters in _spellings():
        word = pattern.sub(letters, word)
    return re.sub(r"(.)\1+", r"\1", word)


@cache
def consonant_sounds(word: str) -> str:
    """The consonants of a folded word as they sound, whatever language it was put into English from."""
    word = even_sounds(word)
    word = re.sub(r"(.)\1+", r"\1", word[:1] + re.sub(r"[aeiouy]", "", word[1:]))
    return re.sub(r"^[aeiouy]", "a", word)


def _blocks(page: EntityPage) -> Iterator[tuple[str, ...]]:
    """Keys that pages share whose names may be spellings of one: by sound, by order, by one letter."""
    for form in page.full_names[:1]:
        name = surface_form(form).person
        given, family = name.given[0], name.family
        yield "sound", consonant_sounds(given), consonant_sounds(family)
        yield "order", *sorted((*name.given, name.family))
        if len(family) >= MIN_SLIP_LETTERS_TO_ASK:
            for i in range(len(family)):
                yield "letter", given, family[:i] + family[i + 1 :]
            yield "letter", given, family


def spelling_doubts(pages: EntityPages) -> Iterator[Doubt]:
    """Two people whose full names may be spellings of one, and whom no article names both."""
    blocks: dict[tuple[str, ...], list[EntityPage]] = defaultdict(list)
    for page in pages.of_kind(Kind.PERSON):
        for key in dict.fromkeys(_blocks(page)):
            blocks[key].append(page)
    seen: set[tuple[str, str]] = set()
    for key in sorted(blocks):
        group = blocks[key]
        for i, a in enumerate(group):
            for b in group[i + 1 : i + 1 + MAX_SPELLINGS_COMPARED]:
                if (a.entity.id, b.entity.id) not in seen:
                    seen.add((a.entity.id, b.entity.id))
                    doubt = _spelling(a, b, key[0], pages)
                    if doubt:
                        yield doubt


def _spelling(a: EntityPage, b: EntityPage, by: str, pages: EntityPages) -> Doubt | None:
    first, second = a.full_names[0], b.full_names[0]
    if not set(a.articles).isdisjoint(b.articles) or pages.is_settled(a, first, second):
        return None
    x, y = surface_form(first).person, surface_form(second).person
    shared = pages.shared_names(a, b)
    if by != "order" and not (_alike(x, y) and (shared or _surely_alike(x, y))):
        return None
    why = {"order": "the same names in another order", "sound": "they sound alike", "letter": "one letter apart"}[by]
    lesser = min(a, b, key=lambda page: (len(page.mentions), page.entity.id))
    return Doubt(
        question=Question.SPELLING,
        asks=f"Are {first} and {second} one person?",
        sides=(a.side(first), b.side(second)),
        why="; ".join([why, *([shared_in_words(shared)] if shared else [])]),
        why_not="the names are spelt differently, and no article gives both",
        answers=_one_or_two(first, second, pages.scope(a, first)),
        at_stake=len(lesser.mentions),
    )


def _one_or_two(first: str, second: str, scope: tuple[str, ...]) -> tuple[Answer, ...]:
    return (
        Answer("one person", Decision("same", (first, second), "", articles=scope)),
        Answer("two", Decision("different", (first, second), "", articles=scope)),
    )


def _alike(a: PersonName, b: PersonName) -> bool:
    """Whether a reader may take two names for spellings of one: not Mario for Maria, not Dan for Don."""
    if a.given[0] != b.given[0]:
        short = min(len(a.given[0]), len(b.given[0])) < 4
        gender = a.given[0][:-1] == b.given[0][:-1] or a.given[0][-1:] == "a" != b.given[0][-1:]
        if short or gender or a.given[0][-1:] != "a" == b.given[0][-1:]:
            return False
    first, second = (f"{even_sounds(name.given[0])} {even_sounds(name.family)}" for name in (a, b))
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= MIN_SPELLING_SIMILARITY


def _surely_alike(a: PersonName, b: PersonName) -> bool:
    """Whether two long names differ in vowels or signs only: so likely one that nothing else need speak for it."""
    return (
        min(len(a.family), len(b.family)) >= MIN_SLIP_LETTERS_TO_ASK
        and consonant_sounds(a.family) == consonant_sounds(b.family)
        and a.given[0] == b.given[0]
    )
