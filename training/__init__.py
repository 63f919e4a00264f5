"""Trains the tagger that Cuttings ships: data, network, export, evaluation. Building a site does not need it."""
