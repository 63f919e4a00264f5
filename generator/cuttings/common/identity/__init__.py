"""Identifies what something is made of: given values (`value_id`), and what is looked up meanwhile (`reads`)."""
