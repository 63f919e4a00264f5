"""Reads electronic mail: single messages, pages that a browser saved in the form of one, and mailboxes."""
