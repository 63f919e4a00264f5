"""Reads names: their words, what is a person in them, what an organisation, which organisation always goes by them."""
