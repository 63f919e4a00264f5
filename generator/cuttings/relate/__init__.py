"""Measures how prominent entities are in articles, and which entities are related."""

from cuttings.relate.pairs import find_relations
from cuttings.relate.salience import find_appearances

__all__ = ["find_appearances", "find_relations"]
