"""What is particular to the pages of places: containment, maps, senses."""
