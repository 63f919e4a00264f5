"""The pages about one thing each, and home."""
