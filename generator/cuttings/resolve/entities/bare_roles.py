"""Leaves out organisations of which no article tells more than what they are: "Bank" of a name cut off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cuttings.model import Article, Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.organisations.body_countries import BodyCountries


def without_roles(
    groups: Sequence[Sequence[Candidate]], articles: Mapping[str, Article], bodies: BodyCountries
) -> list[Sequence[Candidate]]:
    """The groups but for mere roles that are not a country's, and that no "the" points at."""
    return [
        group
        for group in groups
        if not _only_roles(group, bodies) or any(_definite(c, articles[c.article].text) for c in group)
    ]


def _only_roles(group: Sequence[Candidate], bodies: BodyCountries) -> bool:
    return all(
        c.label is Label.ORGANISATION
        and c.name.organisation.is_role
        and not c.name.organisation.is_generic
        and bodies.of(c) is None
        for c in group
    )


def _definite(c: Candidate, text: str) -> bool:
    """Whether "the" stands before a name: it points at one that the reader knows. A cut-off "Bank" has none."""
    return text[max(0, c.start - 4) : c.start].split() in (["the"], ["The"])
