"""Makes an entity of each group of mentions."""
