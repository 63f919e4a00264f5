"""Reads HTML pages: the article, and what the page states of it."""
