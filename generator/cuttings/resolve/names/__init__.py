"""Reads names: their words, their parts as names of people and organisations, and which organisations they mean.

`surface_form` holds what is read of one name. The rules on mentions ask it; the functions of the other modules are for
texts that are not mentions, and for titles.
"""
