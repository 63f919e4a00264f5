"""Decides which entity a speaker is."""
