"""Reads clauses.

`tenses` tells the tense of a finite verb, `joined` whose verb it is that "and" joins to a clause, `leading` whether a
participle leads on, and `unasserted` whether a verb of speech tells no claim of its subject.
"""
