"""Reads the noun phrases around a name that may say what its bearer is.

`before_name` reads the phrase that ends at the name and `behind_name` the one behind it; `heads` finds the noun of a
title, `complements` tells how it goes on; `shared_titles` reads the title of several people, and `plurals` one of them;
`noun_runs` reads nouns with what stands before them; `role_phrase` is what they find.
"""
