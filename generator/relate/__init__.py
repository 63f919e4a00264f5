"""Tells how prominent entities are in articles, and which belong together."""

from generator.relate.pairs import find_relations
from generator.relate.salience import find_appearances

__all__ = ["find_appearances", "find_relations"]
