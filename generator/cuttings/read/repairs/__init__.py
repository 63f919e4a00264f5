"""Repairs what programs and sites did to the text of an article before it was saved, whatever its format."""
