"""Finds when, how long and how many times independent accounts say that the same was done, and where they differ."""
