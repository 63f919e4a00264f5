"""Reads personal names: their parts, in whatever order they come."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property

from cuttings.common.facts import load_facts
from cuttings.common.genders import genders_of
from cuttings.common.text import fold
from cuttings.resolve.names.tokens import fact_words, words

ROMANISED_SYLLABLE = re.compile(
    r"(?:[bcdfghjklmnpqrstvwxyz]|[chsztpgkn]h|hs|ts|tz|ng|tr|qu|gw|hy|ky|my|py|ry|kw|hw)?[yw]?[aeiou]{1,3}"
    r"(?:ng|nh|ch|[nklmpthsc])?"
)
DOTTED_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]\.?")
SPACED_HYPHEN = re.compile(r"(?<=\w)(?: [-–‐] ?|[-–‐] )(?=\w)")  # "Jean - Claude"
QUOTED = re.compile(r"(?<!\w)[\"“”‘’'(]([^\"“”‘’'()]+)[\"“”‘’')](?!\w)")  # "Ann 'Bee' Lee"
PATRONYMIC = re.compile(r"(?:ov|ev|yi|il|om)[iy]ch$|(?:ov|ev|iv|yiv|ich|ych)na$")
MAX_SYLLABLE_LETTERS = 6
MIN_INITIALS_OF_FULL_NAME = 2  # initials before a family name that make a full name: "A.J. Smith"


@dataclass(frozen=True)
class PersonName:
    """The parts of a personal name, folded: given names or initials, and the family name without its particles."""

    given: tuple[str, ...]
    family: str
    family_first: bool = False
    generation: str = ""  # "jr", "iii"
    quoted: frozenset[str] = frozenset()  # of the given names, those in quotation marks: nicknames

    @property
    def middle(self) -> tuple[str, ...]:
        """The given names behind the first, without nicknames."""
        return tuple(g for g in self.given[1:] if g not in self.quoted)

    @cached_property
    def key(self) -> str:
        """The same for all spellings of one full name: middle names and initials do not count.

        Two initials count where no given name is written out: "A.J. Smith". "" where there is one initial or nothing.
        """
        if self.family_first:
            return normalise_name(self.family) + "".join(self.given)
        first = self._first_given
        if first or len(self.given) < MIN_INITIALS_OF_FULL_NAME:
            return f"{_normalise_given(first)} {normalise_name(self.family)}" if first else ""
        return f"{' '.join(self.given)} {normalise_name(self.family)}"

    @cached_property
    def formal_key(self) -> str:
        """The key of the name with a short given name spelt out: the same for "Bob" and "Robert"."""
        first = self._first_given
        if self.family_first or not first:
            return self.key
        formal = load_facts("names")["nicknames"].get(first, first)
        return f"{_normalise_given(formal)} {normalise_name(self.family)}"

    @property
    def _first_given(self) -> str | None:
        """The first given name that is written out."""
        return next((g for g in self.given if len(g) > 1), None)


def parse_name(text: str) -> PersonName:
    """The parts of the personal name `text`; a single word is a family name."""
    text = SPACED_HYPHEN.sub("-", text)
    suffixes, styles = fact_words("names", "suffixes"), fact_words("names", "styles")
    parts = [p.rstrip(".") for w in words(text) for p in _initials(w.text) or fold(w.text).split()]
    while len(parts) > 1 and parts[0] in styles:
        parts = parts[1:]
    generation = ""
    while len(parts) > 1 and parts[-1] in suffixes:
        if parts[-1] in fact_words("names", "generations"):
            if len(parts) == 2 and parts[-1] not in fact_words("names", "filial"):  # "Edward IV" is a given name
                break
            generation = parts[-1]
        parts.pop()
    if _is_patronymic_last(parts):  # "Zinkov Oleh Mykolaiovych"
        return PersonName(tuple(parts[1:]), parts[0])
    if len(parts) > 1 and is_family_first(text):
        return PersonName(tuple(parts[1:]), parts[0], True)
    kept = _without_particles(parts, text)
    if not kept:
        return PersonName((), fold(text))
    quoted = frozenset(part for found in QUOTED.findall(text) for part in fold(found).split())
    return PersonName(tuple(kept[:-1]), kept[-1], False, generation, quoted)


def _is_patronymic_last(parts: list[str]) -> bool:
    """Whether the parts are a family name, a given name and a patronymic in the order of Slavic documents."""
    if len(parts) != 3 or not PATRONYMIC.search(parts[2]) or PATRONYMIC.search(parts[1]):
        return False
    given = genders_of("names")
    return parts[2].endswith("na") or (parts[1] in given and parts[0] not in given)


def _initials(word: str) -> list[str]:
    """Return "j" and "k" for "J.K.", nothing for other words."""
    return [fold(letter) for letter in word.split(".") if letter] if DOTTED_INITIALS.fullmatch(word) else []


def _without_particles(parts: list[str], text: str) -> list[str]:
    """The parts but for particles; "Van Gogh" is a family name, while "Al" or "Ben" first is a given name."""
    particles, given = fact_words("names", "particles"), fact_words("names", "given_particles")
    first = next((p for p in parts if p not in particles), None)
    opens = bool(parts) and parts[0] in given and len(parts) > 1 and text[0].isupper() and parts[1] not in particles
    if opens and "-" not in text.split(maxsplit=1)[0]:
        first = parts[0]
    kept = [p for i, p in enumerate(parts) if p not in particles or (i == 0 and p == first)]
    return kept or parts


def is_family_first(text: str) -> bool:
    """Whether `text` looks like a Chinese, Korean or Vietnamese name: a known family name, then short syllables."""
    parts = fold(text).split()
    if not 2 <= len(parts) <= 4 or len(words(text)) > 3:
        return False
    known = parts[0] in fact_words("names", "family_first")
    syllables = [ROMANISED_SYLLABLE.fullmatch(p) is not None and len(p) <= MAX_SYLLABLE_LETTERS for p in parts]
    if len(parts) == 2:  # "Xi Jinping": the second word may be two syllables run together
        return known and re.fullmatch(f"(?:{ROMANISED_SYLLABLE.pattern}){{1,2}}", parts[1]) is not None
    return all(syllables[1:]) and (known or (syllables[0] and len(parts) == 3))


def family_names(text: str, name: PersonName) -> tuple[str, ...]:
    """The one-word names (folded) that the person named `text` in full goes by afterwards; () for a name of one word.

    `name` holds the parts of `text`.
    """
    if not name.given:
        return ()
    return tuple(dict.fromkeys((name.family, family_with_particles(text) or name.family)))


def family_with_particles(text: str) -> str | None:
    """The family name with the particles before it, folded: "van der berg"; None where no particle is before it."""
    particles = fact_words("names", "particles")
    plain = fold(text).split()
    while len(plain) > 2 and plain[-1].rstrip(".") in fact_words("names", "suffixes"):
        plain.pop()
    start = len(plain) - 1
    while start > 1 and plain[start - 1] in particles:
        start -= 1
    return " ".join(plain[start:]) if start < len(plain) - 1 else None


@cache
def normalise_name(folded: str) -> str:
    """A folded name in one of the spellings that English has for it: "zelenski" for "zelenskyy"."""
    out = folded.replace("'", "")
    for pattern, letters in load_facts("names")["transliterations"]:
        out = re.sub(pattern, letters, out)
    return re.sub(r"(.)\1+", r"\1", out)


@cache
def _normalise_given(folded: str) -> str:
    """A folded given name in one of its spellings: "muhammad" for "mohamed"."""
    return normalise_name(load_facts("names")["spellings"].get(folded, folded))
