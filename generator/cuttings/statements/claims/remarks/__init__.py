"""What the reporter adds inside of a claim, by clauses of its sentence."""
