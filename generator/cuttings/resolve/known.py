"""Organisations of the world that go by several names: which one a name means, and where such names stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cuttings.facts import load_facts
from cuttings.model import Article, Block, Label, Role
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.words import closed_up, even_spelling, phrase_index, shouted, words
from cuttings.text import fold

CASE_COUNTS = 5  # characters from which a name is told without its case: WHO is not "who", NATO is "Nato"
SOURCES_STAND = {Role.CREDIT, Role.CAPTION, Role.DATELINE}


def known_organisation(name: str, role: Role | None = None) -> str | None:
    """The organisation that `name` always means, None where it means none; in credits and captions a news agency first.

    Case counts in short names alone.
    """
    name = closed_up(name) if ". " in name else name
    if role in SOURCES_STAND and name in _agencies():
        return _agencies()[name]
    return _names().get(name) or (_folded().get(even_spelling(fold(name))) if len(name) >= CASE_COUNTS else None)


def is_agency(name: str) -> bool:
    """Whether `name` is one of a news agency's."""
    return name in _agencies()


def is_outlet(name: str) -> bool:
    """Whether `name` is an outlet's, be it one that may mean other things too: "BBC", "Time"."""
    return name in _outlets()


def find_known(article: Article) -> Iterator[Candidate]:
    """Every place where a known organisation is named, in order of the text, the longest name at each."""
    text = article.text
    for block in article.read_blocks():
        yield from _headings(article, block)
        if shouted(text[block.start : block.end]) and block.end - block.start > 12:  # in capitals, WHO is a pronoun
            continue
        line = words(text, block.start, block.end)
        bare = [w.stem for w in line]
        index, behind = _index(), 0
        for i, first in enumerate(bare):
            if i < behind or first not in index:
                continue
            length = next((len(p) for p in index[first] if tuple(bare[i : i + len(p)]) == p), 0)
            if length:
                behind = i + length
                start, end = line[i].start, line[behind - 1].start + len(bare[behind - 1])
                headline = block.role is Role.TITLE
                yield Candidate(
                    article.id, start, end, text[start:end], Label.ORGANISATION, "known organisation", headline
                )


def _headings(article: Article, block: Block) -> Iterator[Candidate]:
    """Lines in capitals that are nothing but a known name of two words or more, as stand in digests of newspapers."""
    for match in re.finditer(r"\S[^\n]*\S", article.text[block.start : block.end]):
        line = match[0]
        if " " in line and line.isupper() and even_spelling(fold(line)) in _folded():
            start, headline = block.start + match.start(), block.role is Role.TITLE
            yield Candidate(
                article.id, start, start + len(line), line, Label.ORGANISATION, "known organisation", headline
            )


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
    return {even_spelling(fold(name)): known for name, known in _names().items() if len(name) >= CASE_COUNTS}


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
def _index() -> dict[str, list[tuple[str, ...]]]:
    """The names that are looked for in the text: not the abbreviations of outlets, which may mean other things too."""
    sure = {name for entry in load_facts("organisations")["known"] for name in (*entry["also"], entry["name"])}
    return phrase_index(name for name in _names() if name in sure or _telling(name) or not name.isupper())


def _telling(name: str) -> bool:
    """Whether a name of an outlet can mean nothing else: two words or more, not "Time" or "The Sun"."""
    return len(fold(name).removeprefix("the ").split()) > 1
