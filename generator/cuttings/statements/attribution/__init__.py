"""Finds what attributes a quotation: `by_verb` a cue with a verb, `without_verb` a signature, a colon or a summary.

`pull_quotes` are attributed to nobody: a page repeats in them what stands in its text.
"""
