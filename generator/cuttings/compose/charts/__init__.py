"""Drawings, each with the same told in words."""
