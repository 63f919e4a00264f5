"""Parts of an article's text: which lines are one paragraph, corrections, and how far it is read for names."""
