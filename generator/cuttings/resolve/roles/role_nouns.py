"""Which nouns say what a person or an organisation is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.common.text import fold
from cuttings.model import Kind
from cuttings.resolve.names.titles import is_title
from cuttings.resolve.names.tokens import fact_words

MIN_DERIVED_CHARS = 8  # letters of a noun that its ending shows to be a person's: "hydrologist"
PERSON_ENDINGS = ("ist", "ician", "ographer", "woman", "sman", "keeper")
PREFIXES = ("vice ", "co ", "ex ", "under ", "deputy ", "then ", "non ", "sub ")


@cache
def role_nouns(kind: Kind) -> frozenset[str]:
    """The nouns, folded and without stops, that say what a person or an organisation is."""
    if kind is Kind.PERSON:
        kin = fact_words("titles", "relations") - fact_words("titles", "heads") - fact_words("roles", "known_by_field")
        words = fact_words("roles", "people") - kin - fact_words("roles", "addresses")
        return frozenset(w.rstrip(".") for w in words)
    return frozenset(w.rstrip(".") for w in fact_words("roles", "bodies") - fact_words("roles", "no_bodies"))


def is_role_noun(word: str, kind: Kind) -> bool:
    """Whether the bare `word` is a singular noun that says what a `kind` is: "minister", "vice-president"."""
    known, word = role_nouns(kind), fold(word).removesuffix(" elect")
    if (
        word in known
        or word.replace(" ", "") in known
        or (kind is Kind.PERSON and word.endswith(PERSON_ENDINGS) and len(word) >= MIN_DERIVED_CHARS)
    ):
        return True
    return next((word.removeprefix(p) in known for p in PREFIXES if word.startswith(p)), False)


def is_state_office(title: Sequence[str]) -> bool:
    """Whether the bare words of a title are an office in a government with its field: "shadow chancellor"."""
    fields = fact_words("titles", "fields_of_office") | {"shadow"}
    return title[-1] in fact_words("titles", "public") and not fields.isdisjoint(title[:-1])


def has_name(title: str) -> bool:
    """Whether a role of several words has one with a capital: "Lib Dem leader"."""
    return " " in title and any(word[:1].isupper() for word in title.split())


def is_office(noun: str) -> bool:
    """Whether the noun of a role is that of a public office, or written as a title: "governor", "Justice"."""
    offices = fact_words("titles", "public", "local_offices")
    return fold(noun) in offices or (noun[:1].isupper() and is_title(fold(noun)))


def written_out(word: str) -> str:
    """`word` without its abbreviation: "Senator" for "Sen."."""
    full = load_facts("roles")["short"].get(word.lower().rstrip("."))
    if not full or (word.islower() and not word.endswith(".")):
        past, hyphen, title = word.partition("-")
        return f"{past}-{written_out(title)}" if hyphen and past.lower() in ("then", "ex") else word
    return str(full)
