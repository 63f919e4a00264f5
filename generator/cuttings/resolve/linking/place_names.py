"""Joins the mentions of one place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from cuttings.gazetteer import Gazetteer, Toponym
from cuttings.gazetteer.toponym import place_key
from cuttings.model import Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.clusters import Join, Node
from cuttings.resolve.places.toponym_readings import is_side


def place_joins(
    candidates: Sequence[Candidate], toponyms: Mapping[tuple[str, int], Toponym], gazetteer: Gazetteer
) -> Iterator[Join]:
    """Joins the mentions of one place of the gazetteer; of what it does not know, those of one name.

    "Mt Orm" and "Mount Orm" are one name. `toponyms` gives the place that a mention means, by article and start; one
    without is the place that all others of its name mean, if that is the best known of them.
    """
    places = [c for c in candidates if c.label in (Label.LOCATION, Label.MISCELLANEOUS)]
    meant: dict[str, set[str]] = defaultdict(set)  # ids of places, by the key of a name
    for c in places:
        if c.label is Label.LOCATION and (toponym := toponyms.get((c.article, c.start))):
            meant[place_key(c.text)].add(toponym.id)
    first: dict[str, Candidate] = {}
    for c in places:
        toponym = toponyms.get((c.article, c.start))
        elsewhere = None if toponym else _best_known(c.text, meant[place_key(c.text)], gazetteer)
        id = toponym.id if toponym else elsewhere
        leader = first.setdefault(id or f"name {place_key(c.text)}", c)
        reason = "a name of it in the gazetteer" if toponym else "the same name, unknown to the gazetteer"
        yield Join(Node.of(c), Node.of(leader), "the same name, which means it elsewhere" if elsewhere else reason)


def _best_known(name: str, meant: set[str], gazetteer: Gazetteer) -> str | None:
    """The one place that is meant by a name, if no other of that name is as well known; none by "the South"."""
    if is_side(name):
        return None
    best = next(iter(gazetteer.lookup(name)), None)
    return best.id if best and meant == {best.id} else None
