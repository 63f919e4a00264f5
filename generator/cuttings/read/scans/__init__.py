"""Reads pictures of text with Tesseract, an optical character recogniser, if the user has installed it."""
