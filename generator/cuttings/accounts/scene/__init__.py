"""Where and on which weekday an event happened, as its accounts state it."""
