"""Joins the mentions of one place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from cuttings.gazetteer import Toponym
from cuttings.gazetteer.toponym import place_key
from cuttings.model import Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.clusters import Join, Node


def place_joins(candidates: Iterable[Candidate], toponyms: Mapping[tuple[str, int], Toponym]) -> Iterator[Join]:
    """Joins the mentions of one place of the gazetteer; of what it does not know, those of one name.

    "Mt Orm" and "Mount Orm" are one name. `toponyms` gives the place that a mention means, by article and start.
    """
    first: dict[str, Candidate] = {}
    for c in candidates:
        if c.label in (Label.LOCATION, Label.MISCELLANEOUS):
            toponym = toponyms.get((c.article, c.start))
            leader = first.setdefault(toponym.id if toponym else f"name {place_key(c.text)}", c)
            reason = "a name of it in the gazetteer" if toponym else "the same name, unknown to the gazetteer"
            yield Join(Node.of(c), Node.of(leader), reason)
