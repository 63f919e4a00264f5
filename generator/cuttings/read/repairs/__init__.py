"""Repairs what programs did to the characters of an article before it was saved, whatever its format."""
