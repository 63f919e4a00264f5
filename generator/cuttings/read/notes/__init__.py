"""Reads notes in Markdown: their front matter, and their text without what programs for notes add."""
