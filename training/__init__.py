"""Trains the tagger that Cuttings ships: data, network, export and evaluation. Nothing here is needed to build a site."""
