"""Organisations of the world that go by several names, and which one a name means."""

from __future__ import annotations

from functools import cache

from cuttings.common.facts import load_facts
from cuttings.common.text import fold
from cuttings.model import Role
from cuttings.resolve.names.tokens import join_initials, normalise_spelling, phrase_index

CASE_COUNTS = 5  # characters from which a name is told without its case: WHO is not "who", NATO is "Nato"
SOURCE_ROLES = {Role.CREDIT, Role.CAPTION, Role.DATELINE}


def known_organisation(name: str, role: Role | None = None) -> str | None:
    """The organisation that `name` always means, None where it means none; in credits and captions a news agency first.

    Case counts in short names alone.
    """
    name = join_initials(name) if ". " in name else name
    if role in SOURCE_ROLES and name in _agencies():
        return _agencies()[name]
    return _names().get(name) or (_folded().get(normalise_spelling(fold(name))) if len(name) >= CASE_COUNTS else None)


def is_agency(name: str) -> bool:
    """Whether `name` is one of a news agency's."""
    return name in _agencies()


def is_outlet(name: str) -> bool:
    """Whether `name` is an outlet's, be it one that may mean other things too: "BBC", "Time"."""
    return name in _outlets()


def is_known_in_any_case(name: str) -> bool:
    """Whether `name`, however it is capitalised, always means one organisation."""
    return normalise_spelling(fold(name)) in _folded()


@cache
def _names() -> dict[str, str]:
    """Every name that means one organisation wherever it stands; organisations.yml wins over outlets.yml."""
    outlets = {
        name: entry["name"]
        for entry in load_facts("outlets")
        for name in (*entry.get("aliases", ()), entry["name"])
        if entry.get("agency") or _telling(name)
    }
    return outlets | {
        name: entry["name"]
        for entry in load_facts("organisations")["known"]
        for name in (*entry["also"], entry["name"])
    }


@cache
def _folded() -> dict[str, str]:
    return {normalise_spelling(fold(name)): known for name, known in _names().items() if len(name) >= CASE_COUNTS}


@cache
def _agencies() -> dict[str, str]:
    return {
        name: entry["name"]
        for entry in load_facts("outlets")
        if entry.get("agency")
        for name in (*entry.get("aliases", ()), entry["name"])
    }


@cache
def _outlets() -> frozenset[str]:
    return frozenset(name for entry in load_facts("outlets") for name in (*entry.get("aliases", ()), entry["name"]))


@cache
def names_by_first_word() -> dict[str, list[tuple[str, ...]]]:
    """The names that are looked for in the text: not the abbreviations of outlets, which may mean other things too."""
    sure = {name for entry in load_facts("organisations")["known"] for name in (*entry["also"], entry["name"])}
    return phrase_index(name for name in _names() if name in sure or _telling(name) or not name.isupper())


def _telling(name: str) -> bool:
    """Whether a name of an outlet can mean nothing else: two words or more, not "Time" or "The Sun"."""
    return len(fold(name).removeprefix("the ").split()) > 1
