"""Reads HTML pages: the article, and what the page states about it."""
