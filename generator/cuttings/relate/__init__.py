"""Measures how prominent entities are in articles, which are named in passing, and which are related."""

from cuttings.relate.pairs import find_relations
from cuttings.relate.passing import find_entries
from cuttings.relate.salience import find_appearances

__all__ = ["find_appearances", "find_entries", "find_relations"]
