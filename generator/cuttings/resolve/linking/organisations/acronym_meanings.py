"""Tells where an acronym of one body stands in the collection for something else: a law, another body."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cuttings.common.text import fold
from cuttings.model import Article
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.stated_aliases import spelt_out
from cuttings.resolve.names.organisation_name import read_organisation, small_words
from cuttings.resolve.names.thing_name import initials


@dataclass(frozen=True)
class AcronymMeanings:
    """What letters stand for in the articles besides the organisations that are named there."""

    things: Mapping[str, frozenset[str]]  # folded names of things by their folded initials
    articles: Mapping[str, Article]

    @classmethod
    def of(cls, things: Iterable[Candidate], articles: Mapping[str, Article]) -> AcronymMeanings:
        """What the mentions of `things` and the texts of `articles` say of letters."""
        names: dict[str, set[str]] = defaultdict(set)
        for c in things:
            names[fold(initials(c.name))].add(c.key)
        return cls({letters: frozenset(keys) for letters, keys in names.items()}, articles)

    def means_another(self, short: Candidate, full: Candidate) -> bool:
        """Whether letters stand somewhere for something else than `full`: a thing, or a body that is spelt out."""
        letters = short.name.organisation.letters
        if not letters:
            return False
        if self.things.get(letters):
            return True
        own = set(full.name.organisation.parts)
        bracket = f"{short.text})"
        return any(
            (spelt := spelt_out(article.text, short.text)) is not None and not _weighty_words(spelt) <= own
            for article in self.articles.values()
            if bracket in article.text
        )


def _weighty_words(spelt: str) -> set[str]:
    return set(read_organisation(spelt).parts) - small_words()
