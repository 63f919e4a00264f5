"""Tells which known organisation a name means: those of the world that go by several names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from cuttings.common.facts import load_facts, word_set
from cuttings.common.text import fold
from cuttings.model import Role
from cuttings.resolve.names.tokens import join_initials, normalise_spelling, phrase_index

MIN_CASELESS_CHARS = 5  # characters of a name that is known in any case: "Nato" is NATO, "who" is not the WHO
MIN_OUTLET_LETTERS = 3  # letters of an outlet's name that mean it by themselves
SHORT_COUNTRIES: Mapping[str, tuple[str, ...]] = {
    "US": ("U.S.", "US", "United States"),
    "GB": ("U.K.", "UK", "United Kingdom"),
}  # that stand before the name of a country's body
DOTTED_LETTERS = re.compile(r"\A(?:[A-Z]\.){2,}(?= [A-Z])")  # before the rest of a name: "L.A. Times"
SOURCE_ROLES = {Role.CREDIT, Role.CAPTION, Role.DATELINE}


def known_organisation(name: str, role: Role | None = None) -> str | None:
    """The organisation that `name` always means, None where it may mean something else.

    In credits, captions and datelines (`role`) it is a news agency first. Case counts only in short names.
    """
    name = join_initials(name) if ". " in name else name
    if role in SOURCE_ROLES and name in _agencies():
        return _agencies()[name]
    known = _names().get(name)
    if known is None and name[1:2] == ".":
        known = _names().get(DOTTED_LETTERS.sub(lambda m: m[0].replace(".", ""), name))
    if known:
        return known
    return _folded().get(normalise_spelling(fold(name))) if len(name) >= MIN_CASELESS_CHARS else None


def is_agency(name: str) -> bool:
    """Whether `name` is a name of a news agency."""
    return name in _agencies()


def is_outlet(name: str) -> bool:
    """Whether `name` is a name of an outlet, even one that may mean other things too: "BBC", "Time"."""
    return name in _outlets()


def outlet_with_article(name: str) -> str | None:
    """The outlet that `name` means with its article before it inside a sentence, "told The Hill"; None where several.

    The Times may be any of the papers that are called so in their town.
    """
    article, _, own = name.partition(" ")
    shared = fold(own) in word_set("organisations", "shared_by_papers")
    return None if shared or article != "The" else _outlet_of().get(name)


def is_known_in_any_case(name: str) -> bool:
    """Whether `name`, however it is capitalised, always means one organisation."""
    return normalise_spelling(fold(name)) in _folded()


@cache
def _names() -> dict[str, str]:
    """Every name that means one organisation wherever it is; organisations.yml comes before outlets.yml."""
    outlets = {
        name: entry["name"]
        for entry in load_facts("outlets")
        for name in (*entry.get("aliases", ()), entry["name"])
        if entry.get("agency") or _is_unambiguous(name)
    }
    return outlets | {
        name: entry["name"] for entry in load_facts("organisations")["known"] for name in _names_of(entry)
    }


def _names_of(entry: Mapping[str, Any]) -> tuple[str, ...]:
    """The names of an entry of organisations.yml; behind its country's short form too: "U.S. Food and ..."."""
    own = (*entry["also"], entry["name"])
    whole = [name for name in own if " " in name and not name.startswith(("U.", "United "))]
    return (*own, *(f"{land} {name}" for land in SHORT_COUNTRIES.get(entry.get("country", ""), ()) for name in whole))


@cache
def _folded() -> dict[str, str]:
    long = {name: known for name, known in _names().items() if len(name) >= MIN_CASELESS_CHARS}
    return {normalise_spelling(fold(name)): known for name, known in long.items()}


@cache
def _agencies() -> dict[str, str]:
    return {
        name: entry["name"]
        for entry in load_facts("outlets")
        if entry.get("agency")
        for name in (*entry.get("aliases", ()), entry["name"])
    }


@cache
def _outlet_of() -> Mapping[str, str]:
    """The outlets by each of their names."""
    return {name: entry["name"] for entry in load_facts("outlets") for name in (entry["name"], *entry["aliases"])}


@cache
def _outlets() -> frozenset[str]:
    return frozenset(name for entry in load_facts("outlets") for name in (*entry.get("aliases", ()), entry["name"]))


@cache
def outlet_of_letters(letters: str) -> str | None:
    """The outlet whose own name is these letters, "BBC"; they mean it unless an article spells them out otherwise."""
    names = {entry["name"] for entry in load_facts("outlets")}
    return letters if letters.isupper() and len(letters) >= MIN_OUTLET_LETTERS and letters in names else None


@cache
def names_by_first_word() -> dict[str, list[tuple[str, ...]]]:
    """The names to look for in a text, by their first word: without outlets' abbreviations, which are ambiguous."""
    sure = {name for entry in load_facts("organisations")["known"] for name in _names_of(entry)}
    return phrase_index(name for name in _names() if name in sure or _is_unambiguous(name) or not name.isupper())


def _is_unambiguous(name: str) -> bool:
    """Whether a name of an outlet means nothing else: it has two words or more, unlike "Time" and "The Sun"."""
    return len(fold(name).removeprefix("the ").split()) > 1
