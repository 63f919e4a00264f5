"""Reads clauses: `tenses` the tense of a finite verb, `joined` whose verb it is that "and" joins to a clause."""
