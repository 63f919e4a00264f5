"""Joins short names to full ones of the same article: "Mr Kim" to Kim Jong Un, "Lopez" to Maria Lopez."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cuttings.common.text import fold
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.clusters import Clusters, Node
from cuttings.resolve.linking.people.antecedents import Antecedents
from cuttings.resolve.linking.people.full_name_index import DOMINANCE_FACTOR, FullNameIndex
from cuttings.resolve.linking.people.genders import genders_by_key

FORM_OF_ADDRESS = re.compile(r"(?:^|\s)(\w+)\.?\s$")
ADDRESS_CHARS = 12  # characters before a name in which a form of address is looked for


def join_surnames_in_article(
    people: Sequence[Candidate], text: str, index: FullNameIndex, clusters: Clusters
) -> list[tuple[Candidate, Candidate]]:
    """Joins short names to the person whom the article names in full by that family name, or else that given name.

    `people` are the mentions of one article with that `text`; `index` holds those of all articles. Returns each
    lone word that was joined, with the mention in full that it means.

    Here joins within an article are weighed and refused.
    """
    ordered = sorted(people, key=lambda c: c.start)
    antecedents = Antecedents(ordered)
    joined = []
    for c in ordered:
        if possible := _of_gender(c, antecedents.of(c), text):
            meant = _likeliest(possible, index)
            reason = f"short for {meant.text}, named in full in the same article"
            if clusters.join(Node.of(c), Node.of(meant), reason) and not c.name.person.given:
                joined.append((c, meant))
    return joined


def _of_gender(c: Candidate, possible: Sequence[Candidate], text: str) -> Sequence[Candidate]:
    """Those of `possible` whom "Mr" or "Mrs" before a surname does not rule out; all where none is left."""
    if len(possible) < 2:
        return possible
    before = FORM_OF_ADDRESS.search(text[max(0, c.start - ADDRESS_CHARS) : c.start])
    gender = genders_by_key("titles").get(fold(before[1])) if before else None
    if gender is None:
        return possible
    left = [b for b in possible if genders_by_key("names").get(b.name.person.given[0], gender) == gender]
    return left or possible


def _likeliest(possible: Sequence[Candidate], index: FullNameIndex) -> Candidate:
    """Of people of one surname, the one who is meant by it alone: whom the article names first.

    The articles name the others in full each time; but somebody whom the collection names far more often comes
    before a relative who happens to be named first.
    """
    times = [index.times(b) for b in possible]
    return next(b for b, n in zip(possible, times, strict=True) if n * DOMINANCE_FACTOR >= max(times))
