"""Leaves out organisations of which nothing sure says that they are any: a product, a show, half a name.

1. `evidence`: what says that a name is a body's: its own words, what it does, who works for it.
2. `context`: whether it stands in a list of bodies, behind one in brackets, or in a result of a match.
3. `score`: else, how likely it is one by what the recogniser thought of each mention.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from cuttings.model import Article, Label
from cuttings.resolve.bodies.context import is_body_by_context
from cuttings.resolve.bodies.evidence import is_body_by_name, is_body_in_text
from cuttings.resolve.bodies.score import is_likely_body
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.organisations.body_countries import BodyCountries

RULES_OF_READING = frozenset({"recogniser", "echo"})  # rules that know no more of a name than the recogniser does


def without_doubtful_bodies(
    groups: Sequence[Sequence[Candidate]],
    articles: Mapping[str, Article],
    bodies: BodyCountries,
    decided: Collection[str],
) -> list[Sequence[Candidate]]:
    """The groups of mentions but for organisations that nothing sure makes one; folded names in `decided` stay."""
    return [group for group in groups if not _is_doubtful(group, articles, bodies, decided)]


def _is_doubtful(
    group: Sequence[Candidate], articles: Mapping[str, Article], bodies: BodyCountries, decided: Collection[str]
) -> bool:
    if group[0].label is not Label.ORGANISATION or is_likely_body(group):
        return False
    return not any(
        c.rule not in RULES_OF_READING
        or c.read not in (Label.ORGANISATION, None)
        or c.key in decided
        or bodies.of(c) is not None
        or is_body_by_name(c)
        or is_body_in_text(articles[c.article].text, c.start, c.end)
        or is_body_by_context(articles[c.article].text, c.start, c.end)
        for c in group
    )
