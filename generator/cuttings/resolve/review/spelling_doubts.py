"""Doubts about people: two spellings of one name, surnames that several bear, namesakes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.model import Answer, Decision, Doubt, Kind, Question
from cuttings.resolve.names.person_name import PersonName, parse_name
from cuttings.resolve.review.entity_pages import Page, Pages, in_company

ALIKE = 0.7  # similarity of two spellings, from which a reader sees that they may be one
LONG = 6  # letters of a family name in which one may be a slip
MANY = 3  # people whom a surname may mean, at most, to make a question of it


def full_forms(page: Page) -> list[str]:
    """The forms that give a person's name in full, the commonest first."""
    ranked = sorted(page.forms, key=lambda form: (-page.forms[form], -len(form), form))
    return [form for form in ranked if any(len(g) > 1 for g in parse_name(form).given)]


@cache
def _spellings() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), letters) for pattern, letters in load_facts("doubts")["spellings"])


@cache
def evened(word: str) -> str:
    """A folded word with each sound put into English in one way."""
    word = re.sub(r"[^a-z]", "", word)
    for pattern, letters in _spellings():
        word = pattern.sub(letters, word)
    return re.sub(r"(.)\1+", r"\1", word)


@cache
def sound(word: str) -> str:
    """The consonants of a folded word as they sound, whatever language it was put into English from."""
    word = evened(word)
    word = re.sub(r"(.)\1+", r"\1", word[:1] + re.sub(r"[aeiouy]", "", word[1:]))
    return re.sub(r"^[aeiouy]", "a", word)


def _blocks(page: Page) -> Iterator[tuple[str, ...]]:
    """Keys that pages share whose names may be spellings of one: by sound, by order, by one letter."""
    for form in full_forms(page)[:1]:
        name = parse_name(form)
        given, family = name.given[0], name.family
        yield "sound", sound(given), sound(family)
        yield "order", *sorted((*name.given, name.family))
        if len(family) >= LONG:
            for i in range(len(family)):
                yield "letter", given, family[:i] + family[i + 1 :]
            yield "letter", given, family


def spelling_doubts(pages: Pages) -> Iterator[Doubt]:
    """Two people whose full names may be spellings of one, and whom no article names both."""
    blocks: dict[tuple[str, ...], list[Page]] = defaultdict(list)
    for page in pages.of_kind(Kind.PERSON):
        for key in dict.fromkeys(_blocks(page)):
            blocks[key].append(page)
    seen: set[tuple[str, str]] = set()
    for key in sorted(blocks):
        group = blocks[key]
        for i, a in enumerate(group):
            for b in group[i + 1 : i + 6]:  # so many spellings of one name are enough; keeps the time linear
                if (a.entity.id, b.entity.id) not in seen:
                    seen.add((a.entity.id, b.entity.id))
                    doubt = _spelling(a, b, key[0], pages)
                    if doubt:
                        yield doubt


def _spelling(a: Page, b: Page, by: str, pages: Pages) -> Doubt | None:
    first, second = full_forms(a)[0], full_forms(b)[0]
    if not set(a.articles).isdisjoint(b.articles) or pages.settled(a, first, second):
        return None
    x, y = parse_name(first), parse_name(second)
    shared = pages.shared(a, b)
    if by != "order" and not (_alike(x, y) and (shared or _telling(x, y))):
        return None
    why = {"order": "the same names in another order", "sound": "they sound alike", "letter": "one letter apart"}[by]
    lesser = min(a, b, key=lambda page: (len(page.mentions), page.entity.id))
    return Doubt(
        question=Question.SPELLING,
        asks=f"Are {first} and {second} one person?",
        sides=(a.side(first), b.side(second)),
        why="; ".join([why, *([in_company(shared)] if shared else [])]),
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
    first, second = (f"{evened(name.given[0])} {evened(name.family)}" for name in (a, b))
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= ALIKE


def _telling(a: PersonName, b: PersonName) -> bool:
    """Whether so likely one name that nothing else need speak for it: long names that differ in vowels or signs."""
    return min(len(a.family), len(b.family)) >= LONG and sound(a.family) == sound(b.family) and a.given[0] == b.given[0]
