"""Maps of the world and of the surroundings of a place."""
