"""Parts of an article's text: which overlap, what lines are one paragraph, corrections, how far names are read."""
