"""Tells where an acronym of one body stands in the collection for something else: a law, another body."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cuttings.common.text import fold
from cuttings.model import Article
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.stated_aliases import spelt_out
from cuttings.resolve.names.organisation_name import read_organisation, small_words
from cuttings.resolve.names.thing_name import initials

IN_BRACKETS = re.compile(r"\( ?([^\W\d_]{2,12}) ?\)")


@dataclass(frozen=True)
class AcronymMeanings:
    """What letters stand for in the articles besides the organisations that are named there."""

    things: Mapping[str, frozenset[str]]  # folded names of things by their folded initials
    spelt: Mapping[str, frozenset[frozenset[str]]]  # the weighty words that articles spell letters out by, by letters

    @classmethod
    def of(cls, things: Iterable[Candidate], articles: Mapping[str, Article]) -> AcronymMeanings:
        """What the mentions of `things` and the texts of `articles` say of letters; each text is read once."""
        names: dict[str, set[str]] = defaultdict(set)
        for c in things:
            names[fold(initials(c.name))].add(c.key)
        spelt: dict[str, set[frozenset[str]]] = defaultdict(set)
        for article in articles.values():
            for letters in set(IN_BRACKETS.findall(article.text)):
                if words := spelt_out(article.text, letters):
                    spelt[letters].add(frozenset(read_organisation(words).parts) - small_words())
        return cls(
            {letters: frozenset(keys) for letters, keys in names.items()},
            {letters: frozenset(found) for letters, found in spelt.items()},
        )

    def means_another(self, short: Candidate, full: Candidate) -> bool:
        """Whether letters stand somewhere for something else than `full`: a thing, or a body that is spelt out."""
        letters = short.name.organisation.letters
        if not letters:
            return False
        own = set(full.name.organisation.parts)
        return bool(self.things.get(letters)) or any(not words <= own for words in self.spelt.get(short.text, ()))
