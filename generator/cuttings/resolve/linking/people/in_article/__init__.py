"""Joins short names to the people whom their article names in full.

`surnames_in_article` joins them; `scene` says who may be meant, `bearer_clues` which of several the text tells.
"""
