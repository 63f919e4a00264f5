"""Tells how prominent entities are in articles, and which belong together."""

from cuttings.relate.pairs import find_relations
from cuttings.relate.salience import find_appearances

__all__ = ["find_appearances", "find_relations"]
