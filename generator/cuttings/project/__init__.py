"""What the user's project says: its settings, the editor's decisions, the history of its batches."""
