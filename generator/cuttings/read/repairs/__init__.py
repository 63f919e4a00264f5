"""Repairs what programs did to the text of an article before it was saved, whatever its format."""
