"""Finds what attributes a quotation: `by_verb` a cue with a verb, `without_verb` a signature, a colon or a summary."""
