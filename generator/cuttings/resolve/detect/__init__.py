"""Finds what may be names in the articles, and where each begins and ends."""
