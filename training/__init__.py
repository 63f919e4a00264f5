"""Trains the tagger that Cuttings ships: data, network, export, evaluation. Nothing of it is needed to build a site."""
