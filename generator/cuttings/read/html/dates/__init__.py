"""The day on which a saved page says that its article was published."""
