"""Finds what a reporting verb reports: `clauses` a clause, `objects` an object or the words after a preposition."""
