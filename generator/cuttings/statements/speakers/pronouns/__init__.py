"""Resolves pronouns that speak: `persons` "he" and "she" by the `salience` of people, `bodies` "it" and "they"."""
