"""Reads clauses.

`tenses` tells the tense of a finite verb, `parted` which verb reports a sentence that the parse cuts off, `joined`
whose verb it is that "and" joins to a clause, `inverted` who stands behind a verb without a subject, `leading` whether
a participle leads on, and `unasserted` whether a verb of speech tells no claim of its subject.
"""
