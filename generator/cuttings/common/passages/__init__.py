"""Kinds of passages in articles that do not report: corrections."""
