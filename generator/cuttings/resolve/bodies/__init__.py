"""Leaves out organisations that are hardly any: a product, a show, half a name.

1. `evidence`: what speaks for a body in one mention, or against it: the name's own words, what it does, who works for
   it.
2. `score`: how likely a name is a body's by that and by what the recogniser thought of each mention.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from cuttings.model import Article, Label
from cuttings.resolve.bodies.score import is_likely_body
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.organisations.body_countries import BodyCountries


def without_doubtful_bodies(
    groups: Sequence[Sequence[Candidate]],
    articles: Mapping[str, Article],
    bodies: BodyCountries,
    decided: Collection[str],
) -> list[Sequence[Candidate]]:
    """The groups of mentions but for unlikely organisations; folded names in `decided` stay, and those of a country."""
    texts = {name: article.text for name, article in articles.items()}
    return [
        group
        for group in groups
        if group[0].label is not Label.ORGANISATION
        or any(c.key in decided or bodies.of(c) is not None for c in group)
        or is_likely_body(group, texts)
    ]
