"""Reads what the user's project states: its settings, the editor's decisions, the history of its batches."""
