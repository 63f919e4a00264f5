"""Sorts names as an index does: people by family name, other names without a leading article."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

from cuttings.common.facts import word_set
from cuttings.common.text import fold
from cuttings.compose.view_models import Group, Piece
from cuttings.model import Entity, Kind

T = TypeVar("T")
OTHER_LETTERS_HEADING = "#"  # the heading of names that do not begin with a letter
# of Korean, Chinese and Vietnamese names
EAST_ASIAN_SYLLABLE = re.compile(r"[^aeiou]*[aeiou]{1,3}(?:ng|nh|ch|[nklmpthsc])?")


def name_pieces(entity: Entity) -> tuple[Piece, ...]:
    """The name of `entity` in pieces, with the part that it sorts by set off.

    A person sorts by the part of the name that articles use alone, at its end rather than at its beginning ("Ostrand",
    "van der Berg"); where they use none, by the last word. A name that reads as Korean, Chinese or Vietnamese sorts by
    its first word.
    """
    whole = entity.name
    start, end = _family(entity) if entity.kind is Kind.PERSON else (0, len(whole))
    pieces = Piece(whole[:start]), Piece(whole[start:end], strong=True), Piece(whole[end:])
    return tuple(piece for piece in pieces if piece.text)


def sort_key(pieces: Iterable[Piece]) -> str:
    """What a name sorts by: the part that is set off, without a leading article, then the rest."""
    found = list(pieces)
    strong = " ".join(p.text for p in found if p.strong)
    rest = " ".join(p.text for p in found if not p.strong)
    key = re.sub(r"^\W+", "", fold(strong))
    key = key.removeprefix("the ") or key
    return f"{key}, {fold(rest)}" if rest.strip() else key


def group_by_letter(things: Iterable[tuple[str, T]]) -> list[Group[T]]:
    """Things by first letter; `things` are pairs of a sort key and a thing, in any order."""
    letters: dict[str, list[T]] = defaultdict(list)
    for key, thing in sorted(things, key=lambda pair: pair[0]):
        letters[key[0].upper() if key[:1].isascii() and key[:1].isalpha() else OTHER_LETTERS_HEADING].append(thing)
    return [
        Group(
            letter, f"letter-{letter.lower() if letter != OTHER_LETTERS_HEADING else 'other'}", tuple(letters[letter])
        )
        for letter in sorted(letters, key=lambda letter: (letter == OTHER_LETTERS_HEADING, letter))
    ]


def _family(entity: Entity) -> tuple[int, int]:
    """Start and end of the part of a personal name that it sorts by."""
    name = entity.name
    if family_first := _family_first(name):
        return 0, family_first
    last = 0, 0, -1
    first = 0, 0, 0
    for alias in entity.aliases:
        size = len(alias.name)
        if not alias.count or size >= len(name):
            continue
        if name.endswith(alias.name) and not name[-size - 1].isalnum():
            last = max(last, (alias.count, size, len(name) - size))
        elif name.startswith(alias.name) and not name[size].isalnum() and " " not in alias.name:
            first = max(first, (alias.count, size, 0))
    if last[0]:
        return last[2], len(name)
    return (0, first[1]) if first[0] else _last_word(name)


def _family_first(name: str) -> int:
    """The length in characters of the family name that `name` begins with, 0 where it does not seem to begin with one.

    Two given syllables must follow, as in "Kim Min Ha" or "Kim Min-ha", so that "Lee Marvin" is not meant.
    """
    first, _, given = name.partition(" ")
    syllables = fold(given).split()
    known = fold(first) in word_set("names", "family_first")
    return len(first) if known and len(syllables) > 1 and all(map(EAST_ASIAN_SYLLABLE.fullmatch, syllables)) else 0


def _last_word(name: str) -> tuple[int, int]:
    words = [match.span() for match in re.finditer(r"\S+", name)] or [(0, len(name))]
    suffixes = word_set("names", "suffixes")
    while len(words) > 1 and fold(name[slice(*words[-1])]) in suffixes:
        words.pop()
    return words[-1]
